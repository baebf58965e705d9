//! `/territories/{id}`: a public territory, with what is tried on it and inside it.

mod note;

use std::collections::HashMap;

use askama::Template;
use essaim_domain::{
    access::Viewer,
    experiment::Experiment,
    refusal::Refusal,
    stakeholder::Stakeholder,
    territory::{Scheme, Territory},
    theme::Theme,
    values::plain,
};
use essaim_exchange::{
    jsonld::{Link as IriLink, Provenance, TerritoryNode},
    page_text,
};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    list::{Direction, FilterValues, Query},
    public::{Container, Place},
    stored::{COMMON_SORTS, Filter, Stored},
};
use serde_json::Value;
use uuid::Uuid;

use note::Contact;

use super::{
    context::Context,
    experiment::alternates,
    map::Dot,
    parts::{About, Card, Fact, Link, Row, around, language},
    record::RecordPage,
    shell::{Alternate, Shell, render},
};
use crate::{catalogue::label, feeds::ORGANISATIONS, problem::Problem};

/// Most experiments and organisations that a page shows.
const SHOWN: usize = 60;
/// Most members of a perimeter that a page names.
const MEMBERS: usize = 60;

/// A territory with what everybody may know around it.
pub struct TerritoryPage {
    kept: Kept<Territory>,
    within: Vec<Container>,
    middle: Option<essaim_domain::values::Position>,
    members: Vec<(Uuid, String)>,
    challenges: Vec<Kept<Theme>>,
    experiments: Inside<Experiment>,
    places: HashMap<Uuid, Place>,
    organisations: Inside<Stakeholder>,
    leads: Vec<Kept<Stakeholder>>,
}

/// The first of what lies in a territory, and how many there are in all.
struct Inside<N> {
    first: Vec<Kept<N>>,
    total: i64,
}

#[derive(Template)]
#[template(path = "territory.html")]
struct Html {
    shell: Shell,
    kind: String,
    name: String,
    language: String,
    numbers: Vec<Fact>,
    within: Vec<Link>,
    members: Vec<Link>,
    /// How many, where they are folded away.
    many_members: String,
    challenges: Vec<Link>,
    description: Option<String>,
    experiments: Vec<Card>,
    more_experiments: Option<String>,
    organisations: Vec<Row>,
    more_organisations: Option<String>,
    standing: String,
    contacts: Vec<Contact>,
    dots: Vec<Dot>,
    /// Its experiments as a list with a form, what is near, and its feed.
    all: String,
    near: Option<String>,
    feed: String,
    about: About,
}

impl RecordPage for TerritoryPage {
    type Noun = Territory;

    fn gather(read: &mut Read<'_>, kept: Kept<Territory>) -> Result<Self, Refusal> {
        let (id, record) = (kept.head.id, &kept.record);
        let own = read.public_places(vec![id])?.remove(&id);
        let (within, middle) = own.map_or((Vec::new(), None), |place| (place.within, place.middle));
        let members: Vec<Uuid> = record.members.iter().map(|id| id.uuid()).take(MEMBERS).collect();
        let mut members = read.public_titles::<Territory>(members)?;
        members.sort_by_cached_key(|(_, name)| essaim_domain::values::fold(name));
        let challenges = read.public_themes(record.challenges.iter().map(|id| id.uuid()).collect())?;
        let experiments = inside::<Experiment>(read, id, ("updated_at", Direction::Descending), &[])?;
        let main =
            experiments.first.iter().filter_map(|kept| kept.record.territories.first().map(|id| id.uuid()));
        let places = read.public_places(main.collect())?;
        let organisations = inside::<Stakeholder>(read, id, ("title", Direction::Ascending), ORGANISATIONS)?;
        let leads = note::leads(read, &experiments.first)?;
        Ok(Self { within, middle, members, challenges, experiments, places, organisations, leads, kept })
    }

    fn json_ld(&self, context: &Context) -> Value {
        let (head, record) = (&self.kept.head, &self.kept.record);
        let iri = context.iri("territories", head.id);
        let description = record.description.as_ref().map(|markdown| plain(markdown.as_str()));
        let language = language(context, record.language.as_ref());
        let parent =
            record.parent.and_then(|parent| self.within.iter().find(|around| around.id == parent.uuid()));
        let parent = parent.map(|around| (context.iri("territories", around.id), around.name.as_str()));
        let members: Vec<(String, &str)> =
            self.members.iter().map(|(id, name)| (context.iri("territories", id), name.as_str())).collect();
        TerritoryNode {
            iri: &iri,
            name: record.name.as_str(),
            scheme: record.scheme,
            code: record.code.as_ref().map(|code| code.as_str()),
            description: description.as_deref(),
            parent: parent.as_ref().map(|(iri, name)| IriLink { iri, name }),
            members: members.iter().map(|(iri, name)| IriLink { iri, name }).collect(),
            centroid: self.middle,
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
        let (head, record) = (&self.kept.head, &self.kept.record);
        let mut shell = Shell::new(context, record.name.as_str());
        match &record.description {
            Some(markdown) => shell.describe(&plain(markdown.as_str())),
            None => shell.describe(&context.fill("page.territory.about", &[("name", record.name.as_str())])),
        }
        shell.path = Some(format!("/territories/{}", head.id));
        shell.alternates = alternates(context, "territories", "territories", head.id);
        shell.alternates.push(Alternate::atom(context, &format!("/territories/{}/atom.xml", head.id)));
        shell.json_ld = Some(json_ld);
        render(&self.filled(context, shell))
    }
}

impl TerritoryPage {
    fn filled(&self, context: &Context, shell: Shell) -> Html {
        let record = &self.kept.record;
        let link =
            |id: &Uuid, name: &str| Link { address: context.page("territories", id), text: name.to_owned() };
        let card = |kept: &Kept<Experiment>| {
            let main = kept.record.territories.first().and_then(|id| self.places.get(&id.uuid()));
            Card::of(context, kept, main)
        };
        Html {
            kind: kind(context, record),
            name: record.name.to_string(),
            language: language(context, record.language.as_ref()),
            numbers: numbers(context, record),
            within: around(context, &self.within),
            many_members: context
                .fill("page.members_many", &[("count", &context.number(record.members.len()))]),
            members: self.members.iter().map(|(id, name)| link(id, name)).collect(),
            challenges: self
                .challenges
                .iter()
                .map(|theme| Link {
                    address: context.page("themes", theme.head.id),
                    text: theme.record.label(context.lang.tag()).to_owned(),
                })
                .collect(),
            description: record.description.as_ref().map(|markdown| page_text::html(markdown.as_str())),
            experiments: self.experiments.first.iter().map(card).collect(),
            more_experiments: self.experiments.more(context),
            organisations: self
                .organisations
                .first
                .iter()
                .map(|kept| Row::organisation(context, kept, None))
                .collect(),
            more_organisations: self.organisations.more(context),
            standing: note::standing(context, &self.experiments.first),
            contacts: note::contacts(context, &self.leads, &self.experiments.first),
            dots: self
                .middle
                .and_then(|at| Dot::at(at, 1, record.name.to_string(), None))
                .into_iter()
                .collect(),
            all: context.to(&format!("/experiments?territory={}", self.kept.head.id)),
            near: (record.scheme == Scheme::Commune)
                .then(|| context.to(&format!("/near?commune={}", self.kept.head.id))),
            feed: format!("/territories/{}/atom.xml", self.kept.head.id),
            about: About::of(context, &self.kept.head, record.licence.as_ref(), "territories", "territories"),
            shell,
        }
    }
}

impl<N> Inside<N> {
    fn more(&self, context: &Context) -> Option<String> {
        let shown = self.first.len();
        (i64::try_from(shown).unwrap_or(i64::MAX) < self.total).then(|| {
            context.fill(
                "page.more",
                &[("shown", &context.number(shown)), ("total", &context.number(self.total))],
            )
        })
    }
}

/// What everybody sees on a territory or inside it.
fn inside<N: Stored>(
    read: &mut Read<'_>,
    territory: Uuid,
    (sort, direction): (&str, Direction),
    kinds: &[&'static str],
) -> Result<Inside<N>, Refusal> {
    let everybody = Viewer::anonymous();
    let kind: Option<&'static Filter> =
        N::FILTERS.iter().find(|filter| filter.name == "kind" && !kinds.is_empty());
    let texts = || FilterValues::Texts(kinds.iter().map(|kind| (*kind).to_owned()).collect());
    let query = Query {
        filters: kind.into_iter().map(|filter| (filter, texts())).collect(),
        territories: vec![territory],
        sort: COMMON_SORTS.iter().find(|known| known.name == sort).map(|sort| (*sort, direction)),
        limit: SHOWN,
        count: true,
        ..Query::default()
    };
    let mut page = read.list::<N>(&everybody, &query)?;
    read.withhold::<N>(&everybody, &mut page.rows)?;
    let first = page.rows.into_iter().map(|row| row.into_kept()).collect::<Result<_, _>>()?;
    Ok(Inside { first, total: page.total.unwrap_or(0) })
}

fn kind(context: &Context, record: &Territory) -> String {
    let scheme = label(context.lang, record.scheme);
    match (&record.code, &record.kind) {
        (_, Some(kind)) if record.scheme == Scheme::Custom => kind.to_string(),
        (Some(code), _) => format!("{scheme} {code}"),
        _ => scheme.to_owned(),
    }
}

fn numbers(context: &Context, record: &Territory) -> Vec<Fact> {
    let postal: Vec<&str> = record.postal_codes.iter().map(|code| code.as_str()).collect();
    let all = [
        ("field.population", record.population.map(|count| context.number(count))),
        ("field.postal_codes", (!postal.is_empty()).then(|| postal.join(", "))),
    ];
    all.into_iter().filter_map(|(key, text)| Some(Fact { label: context.t(key), text: text? })).collect()
}
