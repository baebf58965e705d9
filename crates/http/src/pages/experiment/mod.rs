//! `/experiments/{id}`: a public experiment or approach.

mod around;
mod way;

use std::collections::{HashMap, HashSet};

use askama::Template;
use essaim_domain::{
    access::Viewer, experiment::Experiment, hypothesis::Hypothesis, involvement::InvolvementRole,
    phase::Phase, programme::Programme, refusal::Refusal, stakeholder::Stakeholder, theme::Theme,
    values::plain,
};
use essaim_exchange::{
    jsonld::{ExperimentNode, Involvement, Link as IriLink, Provenance, Topic},
    page_text,
};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    public::{Place, TakingPart},
};
use serde_json::Value;
use uuid::Uuid;

use around::hypotheses;
pub use around::{alternates, listed};
use way::{Stop, Turn};

use super::{
    context::{Context, in_language},
    map::Dot,
    parts::{About, Link, Mark, Row, language, period, site},
    record::RecordPage,
    shell::{Picture, Shell, render},
};
use crate::{catalogue::label, problem::Problem};

/// Most experiments that are named as what grew from this one.
const INSPIRED: usize = 50;

/// An experiment with what everybody may know around it.
pub struct ExperimentPage {
    kept: Kept<Experiment>,
    places: HashMap<Uuid, Place>,
    themes: Vec<Kept<Theme>>,
    lead: Option<(Uuid, String)>,
    parts: Vec<TakingPart>,
    phase: Option<Phase>,
    programme: Option<(Uuid, String)>,
    hypotheses: Vec<Hypothesis>,
    inspired_by: Vec<(Uuid, String)>,
    inspired: Vec<(Uuid, String)>,
}

struct Supposed {
    statement: String,
    status: &'static str,
}

#[derive(Template)]
#[template(path = "experiment.html")]
struct Html {
    shell: Shell,
    nature: &'static str,
    stage: Mark,
    title: String,
    language: String,
    summary: Option<String>,
    question: Option<String>,
    description: Option<String>,
    period: Option<String>,
    territories: Vec<Link>,
    themes: Vec<Link>,
    lead: Option<Link>,
    programme: Option<String>,
    phase: Option<String>,
    outcome: Option<&'static str>,
    website: Option<Link>,
    hypotheses: Vec<Supposed>,
    parts: Vec<Row>,
    way: Vec<Stop>,
    turns: Vec<Turn>,
    dots: Vec<Dot>,
    where_name: String,
    inspired_by: Vec<Link>,
    inspired: Vec<Link>,
    about: About,
}

impl RecordPage for ExperimentPage {
    type Noun = Experiment;

    fn gather(read: &mut Read<'_>, kept: Kept<Experiment>) -> Result<Self, Refusal> {
        let record = &kept.record;
        let places = read.public_places(record.territories.iter().map(|id| id.uuid()).collect())?;
        let themes = read.public_themes(record.themes.iter().map(|id| id.uuid()).collect())?;
        let lead = read.public_titles::<Stakeholder>(record.lead.iter().map(|id| id.uuid()).collect())?.pop();
        let parts = read.public_parts_in(&[kept.head.id])?;
        let inspired_by =
            read.public_titles::<Experiment>(record.inspired_by.iter().map(|id| id.uuid()).collect())?;
        let everybody = Viewer::anonymous();
        let phase = read.find_all::<Phase>(&everybody, vec![record.phase.uuid()])?.pop();
        let phase = phase.map(|row| row.into_kept::<Phase>()).transpose()?.map(|kept| kept.record);
        let programme = match &phase {
            Some(phase) => read.find_all::<Programme>(&everybody, vec![phase.programme.uuid()])?.pop(),
            None => None,
        };
        let programme = programme.map(|row| row.into_kept::<Programme>()).transpose()?;
        let programme = programme.map(|kept| (kept.head.id, kept.record.title.to_string()));
        let hypotheses = hypotheses(read, kept.head.id)?;
        let inspired = listed::<Experiment>(read, "inspired_by", kept.head.id, INSPIRED)?;
        let inspired =
            inspired.into_iter().map(|kept| (kept.head.id, kept.record.title.to_string())).collect();
        Ok(Self { places, themes, lead, parts, phase, programme, hypotheses, inspired_by, inspired, kept })
    }

    fn json_ld(&self, context: &Context) -> Value {
        let (head, record) = (&self.kept.head, &self.kept.record);
        let iri = context.iri("experiments", head.id);
        let description = record.description.as_ref().map(|markdown| plain(markdown.as_str()));
        let language = language(context, record.language.as_ref());
        let places: Vec<(String, &str)> = self
            .places_in_order()
            .map(|place| (context.iri("territories", place.id), place.name.as_str()))
            .collect();
        let actors: Vec<(String, &str, &str)> = self.actors(context);
        let inspired: Vec<(String, &str)> = self
            .inspired_by
            .iter()
            .map(|(id, title)| (context.iri("experiments", id), title.as_str()))
            .collect();
        let programme =
            self.programme.as_ref().map(|(id, title)| (context.iri("api/v1/programmes", id), title.as_str()));
        ExperimentNode {
            iri: &iri,
            name: record.title.as_str(),
            summary: record.summary.as_ref().map(|summary| summary.as_str()),
            description: description.as_deref(),
            website: record.website.as_ref().map(|website| website.as_str()),
            started: record.starts_on.as_ref().map(|date| date.as_str()),
            ended: record.ends_on.as_ref().map(|date| date.as_str()),
            programme: programme.as_ref().map(|(iri, name)| IriLink { iri, name }),
            territories: places.iter().map(|(iri, name)| IriLink { iri, name }).collect(),
            themes: self.themes.iter().map(|theme| topic(context, &theme.record)).collect(),
            involvements: actors
                .iter()
                .map(|(iri, name, role)| Involvement { actor: IriLink { iri, name }, role })
                .collect(),
            inspired_by: inspired.iter().map(|(iri, name)| IriLink { iri, name }).collect(),
            provenance: Provenance {
                licence: record.licence.as_ref().map(|licence| licence.url()),
                language: Some(&language),
                publisher: Some(&context.name),
                created: Some(head.created_at),
                updated: Some(head.updated_at),
            },
        }
        .document()
    }

    fn html(self, context: &Context, json_ld: String) -> Result<Vec<u8>, Problem> {
        let mut shell = self.shell(context);
        shell.json_ld = Some(json_ld);
        render(&self.filled(context, shell))
    }
}

impl ExperimentPage {
    fn places_in_order(&self) -> impl Iterator<Item = &Place> {
        self.kept.record.territories.iter().filter_map(|id| self.places.get(&id.uuid()))
    }

    /// Who takes part, with the role in words; who leads comes first, once.
    fn actors(&self, context: &Context) -> Vec<(String, &str, &'static str)> {
        let mut seen = HashSet::new();
        let lead = self.lead.iter().map(|(id, name)| (*id, name.as_str(), InvolvementRole::Lead));
        let parts = self
            .parts
            .iter()
            .filter_map(|part| Some((part.stakeholder, part.stakeholder_name.as_str(), part.role?)));
        lead.chain(parts)
            .filter(|(id, _, role)| seen.insert((*id, *role)))
            .map(|(id, name, role)| (context.iri("organisations", id), name, context.role(role)))
            .collect()
    }

    fn shell(&self, context: &Context) -> Shell {
        let (head, record) = (&self.kept.head, &self.kept.record);
        let mut shell = Shell::new(context, record.title.as_str());
        match (&record.summary, &record.description) {
            (Some(summary), _) => shell.describe(summary.as_str()),
            (None, Some(markdown)) => shell.describe(&plain(markdown.as_str())),
            (None, None) => {}
        }
        shell.path = Some(format!("/experiments/{}", head.id));
        shell.alternates = alternates(context, "experiments", "experiments", head.id);
        let picture = format!("/experiments/{}/card.png", head.id);
        shell.picture = Some(Picture {
            // Whoever fetches it may have another language than the page.
            address: format!("{}{}", context.base, in_language(&picture, context.lang)),
            about: record.title.to_string(),
        });
        shell
    }

    /// Its territories on the map, where they are on it.
    fn dots(&self) -> Vec<Dot> {
        let dot = |place: &Place| Dot::at(place.middle?, 1, place.name.clone(), None);
        self.places_in_order().filter_map(dot).collect()
    }

    fn filled(self, context: &Context, shell: Shell) -> Html {
        let record = &self.kept.record;
        let link = |collection: &str, id: &Uuid, text: &str| Link {
            address: context.page(collection, id),
            text: text.to_owned(),
        };
        let row = |(iri, name, role): (String, &str, &'static str)| {
            let path = iri.strip_prefix(&context.base).unwrap_or(&iri);
            Row { link: Link { address: context.to(path), text: name.to_owned() }, role: role.to_owned() }
        };
        Html {
            nature: label(context.lang, record.nature),
            stage: Mark::of(context, record.stage),
            title: record.title.to_string(),
            language: language(context, record.language.as_ref()),
            summary: record.summary.as_ref().map(ToString::to_string),
            question: record.research_question.as_ref().map(ToString::to_string),
            description: record.description.as_ref().map(|markdown| page_text::html(markdown.as_str())),
            period: period(context, record.starts_on.as_ref(), record.ends_on.as_ref()),
            territories: self
                .places_in_order()
                .map(|place| link("territories", &place.id, &place.name))
                .collect(),
            themes: self
                .themes
                .iter()
                .map(|theme| Link {
                    address: context.page("themes", theme.head.id),
                    text: theme.record.label(context.lang.tag()).to_owned(),
                })
                .collect(),
            lead: self.lead.as_ref().map(|(id, name)| link("organisations", id, name)),
            programme: self.programme.as_ref().map(|(_, title)| title.clone()),
            phase: self.phase.as_ref().map(|phase| phase.title.to_string()),
            outcome: record.outcome_kind.map(|kind| label(context.lang, kind)),
            website: record.website.as_ref().map(|website| site(website.as_str())),
            hypotheses: self.hypotheses.iter().map(|hypothesis| supposed(context, hypothesis)).collect(),
            parts: self.actors(context).into_iter().map(row).collect(),
            way: way::stops(context, record),
            turns: way::turns(context, record),
            dots: self.dots(),
            where_name: self
                .places_in_order()
                .map(|place| place.name.as_str())
                .collect::<Vec<_>>()
                .join(", "),
            inspired: self.inspired.iter().map(|(id, title)| link("experiments", id, title)).collect(),
            inspired_by: self.inspired_by.iter().map(|(id, title)| link("experiments", id, title)).collect(),
            about: About::of(context, &self.kept.head, record.licence.as_ref(), "experiments", "experiments"),
            shell,
        }
    }
}

fn supposed(context: &Context, hypothesis: &Hypothesis) -> Supposed {
    Supposed { statement: hypothesis.statement.to_string(), status: label(context.lang, hypothesis.status) }
}

fn topic<'a>(context: &Context, theme: &'a Theme) -> Topic<'a> {
    let matches = theme.exact_matches.iter().map(|line| line.as_str());
    Topic {
        iri: None,
        label: theme.label(context.language.tag()),
        exact_matches: matches
            .filter(|line| line.starts_with("http://") || line.starts_with("https://"))
            .collect(),
    }
}
