//! `/themes/{id}`: a theme: what is meant by it, what stands above and below it, and where it is worked on.

use std::collections::HashMap;

use askama::Template;
use essaim_domain::{
    experiment::Experiment,
    refusal::Refusal,
    territory::Territory,
    text::{Line, Prose},
    theme::Theme,
    values::{Language, fold, plain},
};
use essaim_exchange::{
    jsonld::{ConceptNode, Link as IriLink, Provenance},
    page_text,
};
use essaim_persistence::{db::Read, kept::Kept, public::Place};
use serde_json::Value;
use uuid::Uuid;

use super::{
    context::Context,
    experiment::{alternates, listed},
    parts::{About, Card, Fact, Link},
    record::RecordPage,
    shell::{Alternate, Shell, render},
};
use crate::problem::Problem;

/// Most experiments, territories and narrower themes that a page shows.
const SHOWN: usize = 60;
/// How far up the broader themes are named.
const DEEP: usize = 8;

/// A theme with what everybody may know around it.
pub struct ThemePage {
    kept: Kept<Theme>,
    /// The broadest first.
    broader: Vec<Kept<Theme>>,
    narrower: Vec<Kept<Theme>>,
    experiments: Vec<Kept<Experiment>>,
    territories: Vec<(Uuid, String)>,
    places: HashMap<Uuid, Place>,
}

#[derive(Template)]
#[template(path = "theme.html")]
struct Html {
    shell: Shell,
    definition: Option<String>,
    language: String,
    facts: Vec<Fact>,
    broader: Vec<Link>,
    narrower: Vec<Link>,
    experiments: Vec<Card>,
    territories: Vec<Link>,
    all: String,
    feed: String,
    about: About,
}

impl RecordPage for ThemePage {
    type Noun = Theme;

    fn gather(read: &mut Read<'_>, kept: Kept<Theme>) -> Result<Self, Refusal> {
        let id = kept.head.id;
        let broader = above(read, &kept.record)?;
        let narrower = listed::<Theme>(read, "broader", id, SHOWN)?;
        let experiments = listed::<Experiment>(read, "theme", id, SHOWN)?;
        let main = experiments.iter().filter_map(|kept| kept.record.territories.first().map(|id| id.uuid()));
        let places = read.public_places(main.collect())?;
        // Where it is worked on, and where it is named as a challenge.
        let challenged = listed::<Territory>(read, "theme", id, SHOWN)?;
        let challenged = challenged.into_iter().map(|kept| (kept.head.id, kept.record.name.to_string()));
        let mut territories: Vec<(Uuid, String)> =
            places.values().map(|place| (place.id, place.name.clone())).chain(challenged).collect();
        territories.sort_by_cached_key(|(id, name)| (fold(name), *id));
        territories.dedup();
        Ok(Self { kept, broader, narrower, experiments, territories, places })
    }

    fn json_ld(&self, context: &Context) -> Value {
        let (head, record) = (&self.kept.head, &self.kept.record);
        let tag = context.lang.tag();
        let iri = |id: Uuid| context.iri("themes", id);
        let parent = self.broader.last().map(|kept| (iri(kept.head.id), kept.record.label(tag)));
        let below: Vec<(String, &str)> =
            self.narrower.iter().map(|kept| (iri(kept.head.id), kept.record.label(tag))).collect();
        let definition = |(tag, text): (&'_ Language, &'_ Prose)| (tag.to_string(), plain(text.as_str()));
        let definitions: Vec<(String, String)> = record.definition.iter().map(definition).collect();
        ConceptNode {
            iri: &iri(head.id),
            name: record.label(tag),
            notation: record.notation.as_ref().map(Line::as_str),
            labels: record.labels.iter().map(|(tag, label)| (tag.as_str(), label.as_str())).collect(),
            definitions: definitions.iter().map(|(tag, text)| (tag.as_str(), text.clone())).collect(),
            broader: parent.as_ref().map(|(iri, name)| IriLink { iri, name }),
            narrower: below.iter().map(|(iri, name)| IriLink { iri, name }).collect(),
            exact_matches: record.exact_matches.iter().map(Line::as_str).collect(),
            provenance: Provenance {
                licence: None,
                language: None,
                publisher: Some(&context.name),
                created: Some(head.created_at),
                updated: Some(head.updated_at),
            },
        }
        .document()
    }

    fn html(self, context: &Context, json_ld: String) -> Result<Vec<u8>, Problem> {
        let (head, record) = (&self.kept.head, &self.kept.record);
        let label = record.label(context.lang.tag());
        let mut shell = Shell::new(context, label);
        match said(context, record) {
            Some((_, text)) => shell.describe(&plain(text.as_str())),
            None => shell.describe(&context.fill("page.theme.about", &[("name", label)])),
        }
        shell.path = Some(format!("/themes/{}", head.id));
        shell.alternates = alternates(context, "themes", "themes", head.id);
        shell.alternates.push(Alternate::atom(context, &format!("/themes/{}/atom.xml", head.id)));
        shell.json_ld = Some(json_ld);
        render(&self.filled(context, shell))
    }
}

impl ThemePage {
    fn filled(&self, context: &Context, shell: Shell) -> Html {
        let (id, record) = (self.kept.head.id, &self.kept.record);
        let theme = |kept: &Kept<Theme>| Link {
            address: context.page("themes", kept.head.id),
            text: kept.record.label(context.lang.tag()).to_owned(),
        };
        let card = |kept: &Kept<Experiment>| {
            let main = kept.record.territories.first().and_then(|id| self.places.get(&id.uuid()));
            Card::of(context, kept, main)
        };
        let territory = |(id, name): &(Uuid, String)| Link {
            address: context.page("territories", id),
            text: name.clone(),
        };
        let definition = said(context, record);
        Html {
            language: definition
                .map_or_else(|| context.lang.tag().to_owned(), |(language, _)| language.to_string()),
            definition: definition.map(|(_, text)| page_text::html(text.as_str())),
            facts: facts(context, record),
            broader: self.broader.iter().map(theme).collect(),
            narrower: self.narrower.iter().map(theme).collect(),
            experiments: self.experiments.iter().map(card).collect(),
            territories: self.territories.iter().map(territory).collect(),
            all: context.to(&format!("/experiments?theme={id}")),
            feed: format!("/themes/{id}/atom.xml"),
            about: About::of(context, &self.kept.head, None, "themes", "themes"),
            shell,
        }
    }
}

/// The themes that stand above one, the broadest first.
fn above(read: &mut Read<'_>, record: &Theme) -> Result<Vec<Kept<Theme>>, Refusal> {
    let mut found: Vec<Kept<Theme>> = Vec::new();
    let mut next = record.broader;
    while let Some(id) = next {
        if found.len() == DEEP {
            break;
        }
        let Some(kept) = read.public_themes(vec![id.uuid()])?.pop() else { break };
        next = kept.record.broader;
        found.push(kept);
    }
    found.reverse();
    Ok(found)
}

/// Its definition in the reader's language, else in any.
fn said<'a>(context: &Context, record: &'a Theme) -> Option<(&'a Language, &'a Prose)> {
    let own = record.definition.iter().find(|(language, _)| language.as_str() == context.lang.tag());
    own.or_else(|| record.definition.iter().next())
}

fn facts(context: &Context, record: &Theme) -> Vec<Fact> {
    let other = record.labels.iter().filter(|(language, _)| language.as_str() != context.lang.tag());
    let others: Vec<&str> = other.map(|(_, label)| label.as_str()).collect();
    let matches: Vec<&str> = record.exact_matches.iter().map(Line::as_str).collect();
    let all = [
        ("field.notation", record.notation.as_ref().map(ToString::to_string)),
        ("page.theme.other_language", (!others.is_empty()).then(|| others.join(", "))),
        ("field.exact_matches", (!matches.is_empty()).then(|| matches.join(", "))),
    ];
    all.into_iter().filter_map(|(key, text)| Some(Fact { label: context.t(key), text: text? })).collect()
}
