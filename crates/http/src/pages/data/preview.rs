//! The real feeds, read as each harvester reads them.

use std::collections::BTreeMap;

use essaim_domain::{experiment::Experiment, stakeholder::Stakeholder};
use essaim_exchange::feed::readers::{Element, Taken, gogocarto, openscraper, semapps};
use essaim_persistence::db::Read;
use serde_json::Value;

use super::{
    super::context::Context,
    checks::{Check, checked},
};
use crate::{
    app::Settings,
    catalogue::text,
    feeds::{Kind, ORGANISATIONS, write},
    problem::Problem,
};

/// Most records of a feed that are looked at.
const LOOKED_AT: usize = 2_000;
/// Longest text of an item that is shown, in characters.
const SHOWN: usize = 160;

/// A program that harvests, with what it takes of each feed.
pub struct Harvester {
    pub name: &'static str,
    pub about: &'static str,
    pub readings: Vec<Reading>,
}

/// What a harvester makes of a feed.
pub struct Reading {
    pub feed: &'static str,
    pub address: &'static str,
    /// How many it takes of how many.
    pub taken: String,
    /// What stops it, or what it leaves out.
    pub fault: Option<String>,
    /// The first item, under the harvester's own names.
    pub first: Vec<(&'static str, String)>,
}

/// A licence and how many records are under it.
pub struct Licensed {
    pub licence: String,
    pub count: String,
}

/// All that the page says of the feeds.
pub struct Previewed {
    pub harvesters: Vec<Harvester>,
    pub checks: Vec<Check>,
    pub licences: Vec<Licensed>,
    pub partly: Option<String>,
}

struct Sample {
    kind: Kind,
    name: &'static str,
    address: &'static str,
    document: Value,
}

impl Sample {
    fn items(&self) -> &[Value] {
        self.document.get("data").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Writes both feeds with the code that harvesters are served by, and reads them with theirs.
///
/// # Errors
/// What the store refuses.
pub fn previewed(read: &mut Read<'_>, settings: &Settings, context: &Context) -> Result<Previewed, Problem> {
    let samples = [
        sample(read, settings, Kind::Projects, "/feeds/projects.json", context.t("page.feed.projects"))?,
        sample(
            read,
            settings,
            Kind::Organisations,
            "/feeds/organisations.json",
            context.t("page.feed.organisations"),
        )?,
    ];
    let most = read.public_count::<Experiment>(&[])?.max(read.public_count::<Stakeholder>(ORGANISATIONS)?);
    let partly = usize::try_from(most).is_ok_and(|most| most > LOOKED_AT);
    let fallback = text(settings.language, "category.other");
    let readings = |of: fn(&Context, &Sample) -> Reading| samples.iter().map(|s| of(context, s)).collect();
    Ok(Previewed {
        harvesters: vec![
            Harvester {
                name: "OpenScraper",
                about: context.t("page.data.openscraper"),
                readings: readings(by_openscraper),
            },
            Harvester {
                name: "GoGoCarto",
                about: context.t("page.data.gogocarto"),
                readings: readings(by_gogocarto),
            },
            Harvester {
                name: "SemApps",
                about: context.t("page.data.semapps"),
                readings: readings(by_semapps),
            },
        ],
        checks: samples.iter().flat_map(|s| checked(context, s.kind, s.items(), fallback)).collect(),
        licences: licences(context, &samples),
        partly: partly.then(|| context.fill("page.data.partly", &[("count", &context.number(LOOKED_AT))])),
    })
}

fn sample(
    read: &mut Read<'_>,
    settings: &Settings,
    kind: Kind,
    address: &'static str,
    name: &'static str,
) -> Result<Sample, Problem> {
    let mut bytes = Vec::new();
    write(read, settings, kind, LOOKED_AT, &mut bytes)?;
    let document = serde_json::from_slice(&bytes)
        .map_err(|error| Problem { cause: Some(error.into()), ..Problem::new("internal") })?;
    Ok(Sample { kind, name, address, document })
}

fn reading(context: &Context, sample: &Sample, taken: usize) -> Reading {
    let values = [("taken", &*context.number(taken)), ("all", &*context.number(sample.items().len()))];
    Reading {
        feed: sample.name,
        address: sample.address,
        taken: context.fill("page.data.taken", &values),
        fault: None,
        first: Vec::new(),
    }
}

/// The Carrefour's own names for what it shows of a project.
const CARREFOUR: [(&str, &str); 8] = [
    ("titre du projet", "title"),
    ("résumé du projet", "abstract"),
    ("adresse du projet", "address"),
    ("partenaires du projet", "partners"),
    ("tags", "tags"),
    ("image(s) du projet", "image"),
    ("site", "website"),
    ("lien", "url"),
];

fn by_openscraper(context: &Context, sample: &Sample) -> Reading {
    let (taken, end) = openscraper(&sample.document, "/data");
    let value = |first: &Taken, key: &str| first.get(key).map(|texts| short(&texts.join(", ")));
    let fields = |first: &Taken| {
        CARREFOUR.iter().filter_map(|(name, key)| Some((*name, value(first, key)?))).collect()
    };
    Reading {
        fault: end.err().map(|why| context.fill("page.data.stopped", &[("why", &why)])),
        first: taken.first().map(fields).unwrap_or_default(),
        ..reading(context, sample, taken.len())
    }
}

fn by_gogocarto(context: &Context, sample: &Sample) -> Reading {
    let elements = gogocarto(&sample.document);
    // Without a place it puts an element where both axes meet, in the Gulf of Guinea.
    let lost = elements.iter().filter(|element| element.lat == 0.0 && element.lon == 0.0).count();
    let fields = |first: &Element| {
        let all = [
            ("name", short(&first.name)),
            ("categories", short(&first.categories.join(", "))),
            ("address", short(&first.address)),
            ("latitude, longitude", format!("{}, {}", first.lat, first.lon)),
        ];
        all.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect()
    };
    Reading {
        fault: (lost > 0).then(|| context.fill("page.data.lost", &[("count", &context.number(lost))])),
        first: elements.first().map(fields).unwrap_or_default(),
        ..reading(context, sample, elements.len())
    }
}

fn by_semapps(context: &Context, sample: &Sample) -> Reading {
    let taken = semapps(&sample.document, false);
    let undated = taken.values().filter(|updated| updated.is_none()).count();
    let first = sample.items().first().and_then(|item| item.get("id")).and_then(Value::as_str);
    let updated = first.and_then(|id| taken.get(id).copied().flatten());
    let fields = [("id", first.map(ToOwned::to_owned)), ("updated", updated.map(|at| at.to_string()))];
    Reading {
        fault: (undated > 0)
            .then(|| context.fill("page.data.undated", &[("count", &context.number(undated))])),
        first: fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect(),
        ..reading(context, sample, taken.len())
    }
}

fn short(text: &str) -> String {
    match text.char_indices().nth(SHOWN).and_then(|(place, _)| text.get(..place)) {
        Some(start) => format!("{}…", start.trim_end()),
        None => text.to_owned(),
    }
}

/// How many records are under which licence.
fn licences(context: &Context, samples: &[Sample]) -> Vec<Licensed> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for item in samples.iter().flat_map(Sample::items) {
        if let Some(licence) = item.get("licence").and_then(Value::as_str) {
            *counts.entry(licence).or_default() += 1;
        }
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    counts
        .into_iter()
        .map(|(licence, count)| Licensed { licence: licence.to_owned(), count: context.number(count) })
        .collect()
}
