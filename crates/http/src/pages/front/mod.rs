//! `/`: what the programme is, what is tried now and where, and the ways in.

mod programme;

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use essaim_domain::{
    access::Viewer, experiment::Experiment, refusal::Refusal, stakeholder::Stakeholder, territory::Scheme,
    theme::Theme,
};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    list::{Direction, Query},
    public::Lively,
    stored::{COMMON_SORTS, Stored, UPDATED},
};

use super::{
    context::Context,
    map::Dot,
    parts::{Card, Fact, Link, cards},
    problems,
    shell::{Alternate, Shell, answer, render},
};
use crate::{
    caller::{Caller, Public},
    feeds::ORGANISATIONS,
    problem::Problem,
};
use programme::{Shown, programmes};

/// Experiments that are shown.
const LATEST: usize = 6;
/// Themes that are shown.
const THEMES: usize = 60;

#[derive(Template)]
#[template(path = "front.html")]
struct Front {
    shell: Shell,
    counts: Vec<Fact>,
    latest: Vec<Card>,
    programmes: Vec<Shown>,
    themes: Vec<Link>,
    dots: Vec<Dot>,
    /// The same as the map, in words.
    places: Vec<Link>,
    about_map: String,
}

/// `GET /`.
///
/// # Errors
/// 503 when the store does not answer.
pub async fn front(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let context = Context::of(&request, caller.app()).await;
    let lang = context.lang;
    match caller.read(move |read, _| render(&gathered(read, &context)?)).await {
        Ok(html) => Ok(answer(&request, lang, html)),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

fn gathered(read: &mut Read<'_>, context: &Context) -> Result<Front, Refusal> {
    let lively = read.public_lively(Scheme::Departement)?;
    let experiments = read.public_count::<Experiment>(&[])?;
    let count =
        |label: &'static str, count: i64| Fact { label: context.t(label), text: context.number(count) };
    let counts = vec![
        count("page.count.experiments", experiments),
        count("page.count.organisations", read.public_count::<Stakeholder>(ORGANISATIONS)?),
        count("page.count.departements", i64::try_from(lively.len()).unwrap_or(0)),
    ];
    let departements = context.number(lively.len());
    let values = [("experiments", &*context.number(experiments)), ("departements", &*departements)];
    Ok(Front {
        counts,
        latest: latest(read, context)?,
        programmes: programmes(read, context)?,
        themes: themes(read, context)?,
        about_map: context.fill("page.front.map.about", &values),
        dots: lively.iter().filter_map(|place| dot(context, place)).collect(),
        places: lively.iter().map(|place| named(context, place)).collect(),
        shell: shell(context),
    })
}

fn latest(read: &mut Read<'_>, context: &Context) -> Result<Vec<Card>, Refusal> {
    let everybody = Viewer::anonymous();
    let query = Query { sort: Some((UPDATED, Direction::Descending)), limit: LATEST, ..Query::default() };
    let mut page = read.list::<Experiment>(&everybody, &query)?;
    read.withhold::<Experiment>(&everybody, &mut page.rows)?;
    let latest: Vec<Kept<Experiment>> =
        page.rows.into_iter().map(|row| row.into_kept()).collect::<Result<_, _>>()?;
    cards(read, context, &latest)
}

/// What nothing is above of: the narrower ones are found through the list's form.
fn themes(read: &mut Read<'_>, context: &Context) -> Result<Vec<Link>, Refusal> {
    let broad = by_title::<Theme>(read, THEMES)?.into_iter().filter(|kept| kept.record.broader.is_none());
    let mut links: Vec<Link> = broad
        .map(|kept| Link {
            address: context.page("themes", kept.head.id),
            text: kept.record.label(context.lang.tag()).to_owned(),
        })
        .collect();
    links.sort_by_cached_key(|link| essaim_domain::values::fold(&link.text));
    Ok(links)
}

fn said(context: &Context, place: &Lively) -> String {
    context.fill("page.front.map.place", &[("name", &place.name), ("count", &context.number(place.count))])
}

fn on(context: &Context, place: &Lively) -> String {
    context.to(&format!("/experiments?territory={}", place.id))
}

fn dot(context: &Context, place: &Lively) -> Option<Dot> {
    Dot::at(place.middle?, place.count, said(context, place), Some(on(context, place)))
}

fn named(context: &Context, place: &Lively) -> Link {
    Link { address: on(context, place), text: said(context, place) }
}

fn shell(context: &Context) -> Shell {
    let mut shell = Shell::new(context, context.name.as_str());
    shell.is_front = true;
    shell.path = Some("/".to_owned());
    shell.describe(context.t("page.front.lead"));
    shell.alternates = feeds(context);
    shell
}

/// The feeds of everything.
pub fn feeds(context: &Context) -> Vec<Alternate> {
    let feed = |name: &str, title| Alternate {
        kind: "application/json",
        address: format!("{}/feeds/{name}.json", context.base),
        title: Some(context.t(title)),
    };
    vec![
        Alternate::atom(context, "/atom.xml"),
        feed("projects", "page.feed.projects"),
        feed("organisations", "page.feed.organisations"),
    ]
}

fn by_title<N: Stored>(read: &mut Read<'_>, limit: usize) -> Result<Vec<Kept<N>>, Refusal> {
    let title = COMMON_SORTS.iter().find(|sort| sort.name == "title");
    let query = Query { sort: title.map(|sort| (*sort, Direction::Ascending)), limit, ..Query::default() };
    let page = read.list::<N>(&Viewer::anonymous(), &query)?;
    page.rows.into_iter().map(|row| row.into_kept()).collect()
}
