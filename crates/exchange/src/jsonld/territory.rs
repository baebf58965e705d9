//! A territory as a schema.org `AdministrativeArea` and a PAIR `Place`.

use essaim_domain::{territory::Scheme, values::Position, words::Worded};
use serde_json::Value;

use super::{
    node::{Link, Node, Provenance, identifier, links},
    organisation::geo,
};

/// What a public territory says of itself. Texts are plain.
#[derive(Debug, Clone)]
pub struct TerritoryNode<'a> {
    /// The address of its page.
    pub iri: &'a str,
    pub name: &'a str,
    pub scheme: Scheme,
    pub code: Option<&'a str>,
    pub description: Option<&'a str>,
    /// The territory that it lies in.
    pub parent: Option<Link<'a>>,
    /// What a perimeter is made of.
    pub members: Vec<Link<'a>>,
    pub centroid: Option<Position>,
    pub provenance: Provenance<'a>,
}

impl TerritoryNode<'_> {
    /// The JSON-LD document.
    #[must_use]
    pub fn document(&self) -> Value {
        const TYPES: [&str; 2] = ["AdministrativeArea", "pair:Place"];
        let mut node = Node::of_page(&TYPES, self.iri, self.name);
        node.text(&["description", "pair:description"], self.description);
        // A code means something within its numbering only.
        let code = self.code.map(|code| identifier(self.scheme.word(), code));
        node.nodes(&["identifier"], code.into_iter().collect());
        let parent = self.parent.map(|parent| parent.node(&TYPES));
        node.nodes(&["containedInPlace", "pair:partOf"], parent.into_iter().collect());
        node.nodes(&["containsPlace", "pair:hasPart"], links(&self.members, &TYPES));
        node.nodes(&["geo"], self.centroid.map(geo).into_iter().collect());
        node.provenance(&self.provenance);
        node.build()
    }
}
