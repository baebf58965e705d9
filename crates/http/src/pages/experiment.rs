//! `/experiments/{id}`: a public experiment or approach.

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
    list::{Direction, Query},
    public::{Place, TakingPart},
    stored::{COMMON_SORTS, Filter, Stored},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    context::Context,
    parts::{About, Link, Mark, Row, date, language, period, site},
    record::RecordPage,
    shell::{Alternate, Shell, render},
};
use crate::{catalogue::label, problem::Problem};

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
}

struct Step {
    stage: Mark,
    on: Option<String>,
    reason: Option<String>,
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
    stages: Vec<Step>,
    inspired_by: Vec<Link>,
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
        Ok(Self { places, themes, lead, parts, phase, programme, hypotheses, inspired_by, kept })
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
        shell
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
            themes: self.themes.iter().map(|theme| named(theme.record.label(context.lang.tag()))).collect(),
            lead: self.lead.as_ref().map(|(id, name)| link("organisations", id, name)),
            programme: self.programme.as_ref().map(|(_, title)| title.clone()),
            phase: self.phase.as_ref().map(|phase| phase.title.to_string()),
            outcome: record.outcome_kind.map(|kind| label(context.lang, kind)),
            website: record.website.as_ref().map(|website| site(website.as_str())),
            hypotheses: self.hypotheses.iter().map(|hypothesis| supposed(context, hypothesis)).collect(),
            parts: self.actors(context).into_iter().map(row).collect(),
            stages: steps(context, record),
            inspired_by: self.inspired_by.iter().map(|(id, title)| link("experiments", id, title)).collect(),
            about: About::of(context, &self.kept.head, record.licence.as_ref(), "experiments", "experiments"),
            shell,
        }
    }
}

/// A theme has no page of its own yet.
fn named(text: &str) -> Link {
    Link { address: String::new(), text: text.to_owned() }
}

fn supposed(context: &Context, hypothesis: &Hypothesis) -> Supposed {
    Supposed { statement: hypothesis.statement.to_string(), status: label(context.lang, hypothesis.status) }
}

/// The stages, when there is more to tell than the one it is in.
fn steps(context: &Context, record: &Experiment) -> Vec<Step> {
    if record.stages.len() < 2 {
        return Vec::new();
    }
    let step = |step: &essaim_domain::stage::StageStep| Step {
        stage: Mark::of(context, step.stage),
        on: step.on.as_ref().map(|on| date(context, on)),
        reason: step.reason.as_ref().map(ToString::to_string),
    };
    record.stages.iter().map(step).collect()
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

/// Hypotheses in their order.
fn hypotheses(read: &mut Read<'_>, experiment: Uuid) -> Result<Vec<Hypothesis>, Refusal> {
    let mut found: Vec<Hypothesis> = listed(read, "experiment", experiment, 100)?;
    found.sort_by_key(|hypothesis| hypothesis.position.unwrap_or(u16::MAX));
    Ok(found)
}

/// The first records of a noun, by title, that everybody sees and that point to this one.
pub fn listed<N: Stored>(
    read: &mut Read<'_>,
    filter: &str,
    to: Uuid,
    limit: usize,
) -> Result<Vec<N>, Refusal> {
    let filter: Option<&'static Filter> = N::FILTERS.iter().find(|known| known.name == filter);
    let filter = filter.ok_or_else(|| Refusal::internal("an unknown filter"))?;
    let query = Query {
        filters: vec![(filter, essaim_persistence::list::FilterValues::Ids(vec![to]))],
        sort: COMMON_SORTS.iter().find(|sort| sort.name == "title").map(|sort| (*sort, Direction::Ascending)),
        limit,
        ..Query::default()
    };
    let page = read.list::<N>(&Viewer::anonymous(), &query)?;
    page.rows.into_iter().map(|row| row.into_kept().map(|kept| kept.record)).collect()
}

/// The record's other forms.
pub fn alternates(context: &Context, pages: &str, collection: &str, id: Uuid) -> Vec<Alternate> {
    vec![
        Alternate {
            kind: "application/json",
            address: format!("{}/api/v1/{collection}/{id}", context.base),
            title: None,
        },
        Alternate { kind: "application/ld+json", address: context.iri(pages, id), title: None },
    ]
}
