//! What a workbook says about itself: whose it is, of when, what was asked for, and what may be done with it.

use essaim_domain::{access::Viewer, time::now};
use essaim_exchange::export::{About, Speech};
use essaim_persistence::{
    db::Read,
    stored::{Filter, FilterKind},
};
use uuid::Uuid;

use super::source::Source;
use crate::{problem::Problem, query::Parameters, resource::Resource};

/// What was asked for: parameters with their values, those of the noun's filters with what they filter by.
pub struct Said(Vec<(&'static str, Option<&'static Filter>, Vec<String>)>);

/// Parameters besides the noun's filters that decide which records are there.
const COMMON: [&str; 8] = ["q", "territory", "bbox", "near", "within", "updated_since", "deleted", "sort"];

/// Remembers what was asked for.
#[must_use]
pub fn said<N: Resource>(parameters: &Parameters) -> Said {
    let common = COMMON.into_iter().map(|name| (name, None));
    let own = N::FILTERS.iter().map(|filter| (filter.name, Some(filter)));
    let values = |name: &str| parameters.all(name).to_vec();
    Said(
        common
            .chain(own)
            .map(|(name, filter)| (name, filter, values(name)))
            .filter(|said| !said.2.is_empty())
            .collect(),
    )
}

/// The sheet about the file.
///
/// # Errors
/// What the store refuses.
pub async fn about<N: Resource>(source: &Source<N>, said: Said, speech: Speech) -> Result<About, Problem> {
    let settings = source.caller().app().settings();
    let mut lines: Vec<(String, String)> = vec![
        (speech.say("export.about.source"), format!("{} — {}", settings.instance_name, settings.base)),
        (speech.say("export.about.collection"), speech.say(&format!("nav.{}", N::NOUN.collection))),
        (speech.say("export.about.at"), now().strftime("%Y-%m-%d %H:%M UTC").to_string()),
        (speech.say("export.about.count"), source.count().to_string()),
    ];
    let asked = source.caller().read(move |read, viewer| told(read, viewer, &said, speech)).await?;
    lines.push((
        speech.say("export.about.filters"),
        if asked.is_empty() { speech.say("export.about.no_filter") } else { asked.join("\n") },
    ));
    for part in ["licence", "reading", "import"] {
        lines.push((
            speech.say(&format!("export.about.{part}")),
            speech.say(&format!("export.about.{part}_text")),
        ));
    }
    Ok(About { sheet: speech.say("export.about.sheet"), lines })
}

/// Each parameter in words, with its values as people know them.
fn told(read: &mut Read<'_>, viewer: &Viewer, said: &Said, speech: Speech) -> Result<Vec<String>, Problem> {
    let mut lines = Vec::new();
    for (name, filter, values) in &said.0 {
        let label =
            speech.find(&format!("field.{name}")).or_else(|| speech.find(&format!("export.asked.{name}")));
        let kind = filter.map(|filter| filter.kind);
        let collection = match kind {
            Some(FilterKind::Id(collection)) => Some(collection),
            None if *name == "territory" => Some("territories"),
            _ => None,
        };
        let ids: Vec<Uuid> = values.iter().filter_map(|value| Uuid::try_parse(value).ok()).collect();
        let titles = match collection {
            Some(collection) if !ids.is_empty() => read.titles(viewer, collection, ids)?,
            _ => Default::default(),
        };
        let value = |value: &String| {
            let title = Uuid::try_parse(value).ok().and_then(|id| titles.get(&id).cloned());
            let word = match kind {
                Some(FilterKind::Word(list)) => speech.word(list.name, value).map(str::to_owned),
                _ => None,
            };
            title.or(word).unwrap_or_else(|| value.clone())
        };
        let values: Vec<String> = values.iter().map(value).collect();
        lines.push(format!("{} = {}", label.unwrap_or(name), values.join(", ")));
    }
    Ok(lines)
}
