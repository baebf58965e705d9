//! The demonstration: a programme with real organisations and invented experiments, and accounts to look at it with.

mod accounts;

use essaim_domain::{access::Viewer, principal::Principal};
use essaim_http::catalogue::{Lang, fill, text};
use essaim_persistence::{
    bundle::{Counts, Item},
    db::Db,
    door::Deed,
    reference_load,
};
use serde::Deserialize;
use serde_json::{Map, Value};

use self::accounts::{Drawn, draw};
use crate::{Outcome, commands, configuration::Configuration, failure::Failure, speech};

/// The source of its records' external ids.
const SOURCE: &str = "demo";
/// The setting that marks a database as a demonstration's.
const MARK: &str = "demonstration";

const FILES: [&str; 8] = [
    include_str!("../../../data/demo/01-themes.json"),
    include_str!("../../../data/demo/02-programme.json"),
    include_str!("../../../data/demo/03-organisations.json"),
    include_str!("../../../data/demo/04-relationships.json"),
    include_str!("../../../data/demo/05-example-organisations.json"),
    include_str!("../../../data/demo/06-experiments.json"),
    include_str!("../../../data/demo/07-hypotheses.json"),
    include_str!("../../../data/demo/08-involvements.json"),
];

#[derive(Deserialize)]
struct Block {
    collection: String,
    records: Vec<Map<String, Value>>,
}

/// What a server in demonstration mode does when it starts: loads everything the first time, then only says where the
/// accounts are.
pub fn prepare(db: &Db, configuration: &Configuration) -> Outcome {
    let lang = speech::of(None, configuration);
    if is_marked(db)? {
        accounts::remind(lang)
    } else {
        load(db, configuration, lang, false)?
    }
    Ok(())
}

/// A demonstration's database has accounts whose passwords were printed: it is served as a demonstration or not at all.
pub fn refuse_unasked(db: &Db, configuration: &Configuration) -> Outcome {
    if !is_marked(db)? {
        return Ok(());
    }
    let lang = speech::of(None, configuration);
    Err(Failure::Usage(text(lang, "demonstration.unasked").to_owned()))
}

/// Whether a database is a demonstration's.
fn is_marked(db: &Db) -> Result<bool, Failure> {
    Ok(db.read_now(|read| read.setting(MARK))?.is_some())
}

/// Loads the demonstration, or loads it again over what was changed. A database with anybody else's records is refused.
pub fn load(db: &Db, configuration: &Configuration, lang: Lang, reset: bool) -> Outcome {
    let marked = is_marked(db)?;
    if !marked && !db.read_now(|read| read.is_blank())? {
        return Err(Failure::Usage(text(lang, "demonstration.not_blank").to_owned()));
    }
    if !db.read_now(reference_load::is_loaded)? {
        commands::load::tell(&commands::load::territories(db, lang)?, lang, false);
    }
    let items = items()?;
    // Digests take their time: they are made before the database waits for us.
    let drawn = if reset || !marked { draw(configuration, lang)? } else { Vec::new() };
    let (counts, drawn) = db.write_now(move |write| {
        let by = Principal::Import(SOURCE.to_owned());
        let counts = write.put_bundle(&Viewer::steward(by.clone()), &Deed::of(by), SOURCE, items)?;
        accounts::make(write, &drawn)?;
        write.set_setting(MARK, "1")?;
        Ok((counts, drawn))
    })?;
    say(counts, &drawn, lang);
    Ok(())
}

fn say(counts: Counts, drawn: &[Drawn], lang: Lang) {
    let counts = [
        ("load.count.created", counts.created),
        ("load.count.changed", counts.updated),
        ("load.count.unchanged", counts.unchanged),
        ("load.count.in_bin", counts.in_bin),
    ];
    println!("{}", text(lang, "demonstration.loaded"));
    for (key, count) in counts {
        println!("{}", fill(lang, key, &[("count", &count.to_string())]));
    }
    if drawn.is_empty() { accounts::remind(lang) } else { accounts::announce(drawn, lang) }
}

/// Every record of the carried files, in their order.
fn items() -> Result<Vec<Item>, Failure> {
    let broken = |error: serde_json::Error| Failure::Internal(error.to_string());
    let blocks: Vec<Vec<Block>> =
        FILES.iter().map(|file| serde_json::from_str(file)).collect::<Result<_, _>>().map_err(broken)?;
    let records = blocks
        .into_iter()
        .flatten()
        .flat_map(|block| block.records.into_iter().map(move |object| (block.collection.clone(), object)));
    records
        .map(|(collection, object)| {
            let id = own_id(&object)
                .ok_or_else(|| Failure::Internal(format!("a record of {collection} has no id")))?;
            Ok(Item { collection, id, object })
        })
        .collect()
}

fn own_id(object: &Map<String, Value>) -> Option<String> {
    let ids = object.get("external_ids")?.as_array()?;
    let own = ids.iter().find(|id| id.get("source").and_then(Value::as_str) == Some(SOURCE))?;
    Some(own.get("id")?.as_str()?.to_owned())
}
