//! `/near`: what is tried near a commune that is asked for by postcode or name. Nobody is located: who asks says where.

mod asked;

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use essaim_domain::{
    access::Viewer, experiment::Experiment, refusal::Refusal, stakeholder::Stakeholder, values::Position,
};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    list::{FilterValues, Query},
    public::{Near, Place},
    stored::Stored,
};
use uuid::Uuid;

use asked::{Answer, answered};

use super::{
    context::Context,
    map::Dot,
    parts::{Card, Link, Row, around, cards},
    problems,
    shell::{Alternate, Shell, answer, render},
};
use crate::{
    caller::{Caller, Public},
    feeds::ORGANISATIONS,
    problem::Problem,
    query::Parameters,
};

/// Most records of a kind that are shown.
const SHOWN: usize = 12;

#[derive(Template)]
#[template(path = "near.html")]
struct Html {
    shell: Shell,
    typed: String,
    /// What is to be said before anything is shown: that nothing has that name, or that it was taken for another.
    said: Option<String>,
    choices: Vec<Row>,
    here: Option<Here>,
}

/// The commune that was meant, with what is near.
struct Here {
    name: String,
    territory: String,
    feed: String,
    within: Vec<Link>,
    dots: Vec<Dot>,
    experiments: Vec<Card>,
    organisations: Vec<Row>,
}

/// `GET /near?q=` and `GET /near?commune=`.
///
/// # Errors
/// 503 when the store does not answer.
pub async fn near(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let context = Context::of(&request, caller.app()).await;
    let lang = context.lang;
    let filled = Parameters::filled(request.query_string(), &["q", "commune"])?;
    match caller.read(move |read, _| render(&gathered(read, &context, &filled)?)).await {
        Ok(html) => Ok(answer(&request, lang, html)),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

fn gathered(read: &mut Read<'_>, context: &Context, filled: &Parameters) -> Result<Html, Refusal> {
    let first = |name: &str| filled.all(name).first().map(String::as_str);
    let typed = first("q").unwrap_or_default().trim().to_owned();
    let chosen = first("commune").and_then(|text| Uuid::try_parse(text).ok());
    let mut page = Html {
        shell: shell(context, filled),
        typed: typed.clone(),
        said: None,
        choices: Vec::new(),
        here: None,
    };
    let found = match chosen {
        Some(id) => Answer::of(vec![id]),
        None if typed.is_empty() => return Ok(page),
        None => answered(read, &typed)?,
    };
    let Answer { communes, nearly, cut } = found;
    let places = read.public_places(communes.clone())?;
    let places: Vec<&Place> = communes.iter().filter_map(|id| places.get(id)).collect();
    match places.as_slice() {
        [] => page.said = Some(context.fill("page.near.unknown", &[("typed", &typed)])),
        [place] => {
            let taken = || context.fill("page.near.nearly", &[("typed", &typed), ("name", &place.name)]);
            page.said = nearly.then(taken);
            page.shell.title = context.fill("page.near.title", &[("name", &place.name)]);
            page.typed = if typed.is_empty() { place.name.clone() } else { typed };
            page.shell.alternates =
                vec![Alternate::atom(context, &format!("/territories/{}/atom.xml", place.id))];
            page.here = Some(here(read, context, place)?);
        }
        several => {
            let key = if nearly { "page.near.choose_like" } else { "page.near.choose" };
            let key = if cut { "page.near.choose_some" } else { key };
            page.said = Some(context.fill(key, &[("typed", &typed)]));
            page.choices = several.iter().map(|place| choice(context, place)).collect();
        }
    }
    Ok(page)
}

fn choice(context: &Context, place: &Place) -> Row {
    let around = place.name_in(essaim_domain::territory::Scheme::Departement).unwrap_or_default();
    let words: Vec<&str> = place.postal_code.as_deref().into_iter().chain([around]).collect();
    let address = context.to(&format!("/near?commune={}", place.id));
    Row { link: Link { address, text: place.name.clone() }, role: words.join(" · ") }
}

fn here(read: &mut Read<'_>, context: &Context, place: &Place) -> Result<Here, Refusal> {
    let mut here = Here {
        name: place.name.clone(),
        territory: context.page("territories", place.id),
        feed: format!("/territories/{}/atom.xml", place.id),
        within: around(context, &place.within),
        dots: Vec::new(),
        experiments: Vec::new(),
        organisations: Vec::new(),
    };
    let Some(middle) = place.middle else { return Ok(here) };
    here.dots = Dot::at(middle, 1, place.name.clone(), None).into_iter().collect();
    here.experiments = experiments(read, context, middle)?;
    here.organisations = organisations(read, context, middle)?;
    Ok(here)
}

fn experiments(read: &mut Read<'_>, context: &Context, middle: Position) -> Result<Vec<Card>, Refusal> {
    let near = read.public_near::<Experiment>(&Query::default(), middle, SHOWN)?;
    let found = in_order::<Experiment>(read, &near)?;
    let records: Vec<Kept<Experiment>> = found.iter().map(|(kept, _)| kept.clone()).collect();
    let mut shown = cards(read, context, &records)?;
    for (card, (_, km)) in shown.iter_mut().zip(&found) {
        card.away = Some(distance(context, *km));
    }
    Ok(shown)
}

fn organisations(read: &mut Read<'_>, context: &Context, middle: Position) -> Result<Vec<Row>, Refusal> {
    let kinds = ORGANISATIONS.iter().map(|kind| (*kind).to_owned()).collect();
    let kind = Stakeholder::FILTERS.iter().find(|filter| filter.name == "kind");
    let filters = kind.map(|filter| (filter, FilterValues::Texts(kinds))).into_iter().collect();
    let near = read.public_near::<Stakeholder>(&Query { filters, ..Query::default() }, middle, SHOWN)?;
    let found = in_order::<Stakeholder>(read, &near)?;
    Ok(found
        .iter()
        .map(|(kept, km)| Row::organisation(context, kept, Some(&distance(context, *km))))
        .collect())
}

/// The records as everybody sees them, in the order of their distances.
fn in_order<N: Stored>(read: &mut Read<'_>, near: &[Near]) -> Result<Vec<(Kept<N>, f64)>, Refusal> {
    let ids = near.iter().map(|near| near.id).collect();
    let everybody = Viewer::anonymous();
    let mut rows = read.find_all::<N>(&everybody, ids)?;
    read.withhold::<N>(&everybody, &mut rows)?;
    let away = |id: Uuid| near.iter().find(|near| near.id == id).map_or(f64::MAX, |near| near.km);
    let mut found: Vec<(Kept<N>, f64)> = rows
        .into_iter()
        .map(|row| row.into_kept().map(|kept: Kept<N>| (away(kept.head.id), kept)))
        .map(|found| found.map(|(km, kept)| (kept, km)))
        .collect::<Result<_, _>>()?;
    found.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.head.id.cmp(&b.0.head.id)));
    Ok(found)
}

/// To the kilometre, since a commune's middle is no more precise than that.
fn distance(context: &Context, km: f64) -> String {
    if km < 1.0 {
        return context.t("page.near.here").to_owned();
    }
    context.fill("page.near.away", &[("km", &format!("{km:.0}"))])
}

fn shell(context: &Context, filled: &Parameters) -> Shell {
    let mut shell = Shell::new(context, context.t("page.near"));
    shell.describe(context.t("page.near.lead"));
    if filled.pairs().is_empty() {
        shell.path = Some("/near".to_owned());
    } else {
        shell.indexed = false;
        shell.here = Some(super::list::address("/near", filled, None));
    }
    shell
}
