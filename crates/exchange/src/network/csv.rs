//! The links of the network as a table: a row for each, with the names of both ends.

use std::{collections::HashMap, io};

use essaim_domain::{
    network::{Network, Node},
    words::Worded,
};
use uuid::Uuid;

use crate::formula::guarded;

/// Headings that Gephi knows (`Source`, `Target`, `Weight`), and names for people.
const HEADINGS: [&str; 10] = [
    "Source",
    "source_name",
    "source_kind",
    "source_category",
    "Target",
    "target_name",
    "target_kind",
    "target_category",
    "link",
    "Weight",
];

/// The links as CSV (UTF-8 with byte order mark, commas).
///
/// # Errors
/// What the writer says.
pub fn csv(network: &Network) -> io::Result<Vec<u8>> {
    let nodes: HashMap<Uuid, &Node> = network.nodes.iter().map(|node| (node.id, node)).collect();
    // Without the mark, Excel takes UTF-8 for the letters of its country.
    let mut rows = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    rows.write_record(HEADINGS)?;
    for link in &network.links {
        let ends = [link.from, link.to].map(|id| cells(id, nodes.get(&id).copied()));
        let tie = [link.kind.word().to_owned(), link.weight.to_string()];
        rows.write_record(ends.into_iter().flatten().chain(tie))?;
    }
    rows.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

fn cells(id: Uuid, node: Option<&Node>) -> [String; 4] {
    let name = node.map_or_else(String::new, |node| guarded(&node.name).into_owned());
    let word = |word: Option<&'static str>| word.unwrap_or_default().to_owned();
    let category = node.and_then(|node| node.category).map(Worded::word);
    [id.to_string(), name, word(node.map(|node| node.kind.word())), word(category)]
}
