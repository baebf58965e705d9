//! `/`: what the programme is, what is tried now, and where the data are.

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use essaim_domain::{
    access::Viewer, experiment::Experiment, phase::Phase, programme::Programme, refusal::Refusal,
    stakeholder::Stakeholder,
};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    list::{Direction, Query},
    stored::{COMMON_SORTS, Stored, UPDATED},
};
use uuid::Uuid;

use super::{
    context::Context,
    parts::{Card, Fact, language, period},
    problems,
    shell::{Alternate, Shell, answer, render},
};
use crate::{
    caller::{Caller, Public},
    feeds::ORGANISATIONS,
    problem::Problem,
};

/// Experiments that are shown.
const LATEST: usize = 12;
/// Programmes that are shown; an instance has one or two.
const PROGRAMMES: usize = 5;

struct Shown {
    title: String,
    language: String,
    summary: Option<String>,
    phases: Vec<ShownPhase>,
}

struct ShownPhase {
    title: String,
    period: Option<String>,
}

#[derive(Template)]
#[template(path = "front.html")]
struct Front {
    shell: Shell,
    counts: Vec<Fact>,
    latest: Vec<Card>,
    programmes: Vec<Shown>,
}

/// `GET /`.
///
/// # Errors
/// 503 when the store does not answer.
pub async fn front(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let context = Context::of(&request, caller.app());
    let lang = context.lang;
    match caller.read(move |read, _| render(&gathered(read, &context)?)).await {
        Ok(html) => Ok(answer(&request, lang, html)),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

fn gathered(read: &mut Read<'_>, context: &Context) -> Result<Front, Refusal> {
    let everybody = Viewer::anonymous();
    let query = Query { sort: Some((UPDATED, Direction::Descending)), limit: LATEST, ..Query::default() };
    let mut page = read.list::<Experiment>(&everybody, &query)?;
    read.withhold::<Experiment>(&everybody, &mut page.rows)?;
    let latest: Vec<Kept<Experiment>> =
        page.rows.into_iter().map(|row| row.into_kept()).collect::<Result<_, _>>()?;
    let main = |kept: &Kept<Experiment>| kept.record.territories.first().map(|id| id.uuid());
    let places = read.public_places(latest.iter().filter_map(main).collect())?;
    let card = |kept| Card::of(context, kept, main(kept).and_then(|id| places.get(&id)));
    let count =
        |label: &'static str, count: i64| Fact { label: context.t(label), text: context.number(count) };
    let counts = vec![
        count("page.count.experiments", read.public_count::<Experiment>(&[])?),
        count("page.count.organisations", read.public_count::<Stakeholder>(ORGANISATIONS)?),
    ];
    Ok(Front {
        counts,
        latest: latest.iter().map(card).collect(),
        programmes: programmes(read, context)?,
        shell: shell(context),
    })
}

fn shell(context: &Context) -> Shell {
    let mut shell = Shell::new(context, context.name.as_str());
    shell.is_front = true;
    shell.path = Some("/".to_owned());
    shell.describe(context.t("page.front.lead"));
    let feed = |name: &str, title| Alternate {
        kind: "application/json",
        address: format!("{}/feeds/{name}.json", context.base),
        title: Some(context.t(title)),
    };
    shell.alternates =
        vec![feed("projects", "page.feed.projects"), feed("organisations", "page.feed.organisations")];
    shell
}

fn programmes(read: &mut Read<'_>, context: &Context) -> Result<Vec<Shown>, Refusal> {
    let mut phases: Vec<(Uuid, Phase)> = by_title::<Phase>(read, 200)?
        .into_iter()
        .map(|kept| (kept.record.programme.uuid(), kept.record))
        .collect();
    phases.sort_by_key(|(_, phase)| phase.position.unwrap_or(u16::MAX));
    let of = |programme: Uuid| {
        let own = phases.iter().filter(move |(id, _)| *id == programme);
        own.map(|(_, phase)| ShownPhase {
            title: phase.title.to_string(),
            period: period(context, phase.starts_on.as_ref(), phase.ends_on.as_ref()),
        })
        .collect()
    };
    let shown = |kept: Kept<Programme>| Shown {
        title: kept.record.title.to_string(),
        language: language(context, kept.record.language.as_ref()),
        summary: kept.record.summary.as_ref().map(ToString::to_string),
        phases: of(kept.head.id),
    };
    Ok(by_title::<Programme>(read, PROGRAMMES)?.into_iter().map(shown).collect())
}

fn by_title<N: Stored>(read: &mut Read<'_>, limit: usize) -> Result<Vec<Kept<N>>, Refusal> {
    let title = COMMON_SORTS.iter().find(|sort| sort.name == "title");
    let query = Query { sort: title.map(|sort| (*sort, Direction::Ascending)), limit, ..Query::default() };
    let page = read.list::<N>(&Viewer::anonymous(), &query)?;
    page.rows.into_iter().map(|row| row.into_kept()).collect()
}
