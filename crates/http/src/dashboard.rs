//! `GET /dashboard`: what a member looks at first, in one answer; and the note that they were here.

use std::collections::BTreeMap;

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::{Viewer, Who},
    change::ChangeKind,
    principal::Principal,
    refusal::Refusal,
    stage::Stage,
    time::today,
};
use essaim_persistence::{
    dashboard::{Coming, Due, Ended, Idle, NewsLine, Overdue, Private, Subject},
    db::Read,
};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    address::method_not_allowed,
    answer::Answer,
    caller::{Caller, Member},
    document::{self, Described, Draft},
    problem::Problem,
    query::Parameters,
    view,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[("dashboard_read", Who::Member), ("dashboard_visit", Who::Member)];

/// Weeks without a change after which an experiment is told of, when none are asked.
const WEEKS: i64 = 8;
const WEEKS_MAX: i64 = 104;

/// What a member looks at first. Nothing in it is of what they do not see.
#[derive(Serialize, ToSchema)]
pub struct Dashboard {
    /// The end of the visit before this one: where the news begin. Absent on the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    since: Option<Timestamp>,
    /// What others did since, newest first.
    news: Vec<DashboardNews>,
    /// There is more news than is told.
    more: bool,
    /// Open experiments of theirs without a change for long, the oldest first.
    idle: Vec<DashboardIdle>,
    /// Open experiments of theirs past the day that they were to end.
    overdue: Vec<DashboardOverdue>,
    /// Roles in open experiments of theirs that ended and that nobody holds now.
    ended: Vec<DashboardEnded>,
    /// Their own records that they alone see.
    private: Vec<DashboardPrivate>,
    /// The next dates; deliverables that are late stand first.
    dates: Vec<DashboardDate>,
    /// For each collection whether it holds anything yet.
    begun: BTreeMap<&'static str, bool>,
}

/// A record by name.
#[derive(Serialize, ToSchema)]
pub struct DashboardSubject {
    id: Uuid,
    title: String,
}

/// A record that a line's own hangs on.
#[derive(Serialize, ToSchema)]
pub struct DashboardEnd {
    collection: &'static str,
    id: Uuid,
    title: String,
}

/// A line of news: about one record, or about the several that one operation wrote.
#[derive(Serialize, ToSchema)]
pub struct DashboardNews {
    collection: &'static str,
    kind: ChangeKind,
    at: Timestamp,
    #[schema(schema_with = author)]
    by: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    record: Option<DashboardSubject>,
    /// What it hangs on: the experiment of a hypothesis, both ends of a relationship.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    of: Vec<DashboardEnd>,
    /// The stage that an experiment moved to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    stage: Option<Stage>,
    count: usize,
}

#[derive(Serialize, ToSchema)]
pub struct DashboardIdle {
    experiment: DashboardSubject,
    stage: String,
    since: Timestamp,
}

#[derive(Serialize, ToSchema)]
pub struct DashboardOverdue {
    experiment: DashboardSubject,
    stage: String,
    /// As precise as it is known.
    ends_on: String,
}

#[derive(Serialize, ToSchema)]
pub struct DashboardEnded {
    experiment: DashboardSubject,
    stakeholder: DashboardSubject,
    role: String,
    until: String,
}

#[derive(Serialize, ToSchema)]
pub struct DashboardPrivate {
    collection: &'static str,
    record: DashboardSubject,
    updated_at: Timestamp,
}

/// What comes on a date, in the phase or experiment that `record` names.
#[derive(Serialize, ToSchema)]
pub struct DashboardDate {
    due: DashboardDue,
    /// As precise as it is known.
    on: String,
    late: bool,
    record: DashboardSubject,
    /// The deliverable's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    title: Option<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DashboardDue {
    Deliverable,
    PhaseEnd,
    ExperimentEnd,
}

fn author() -> utoipa::openapi::Ref {
    utoipa::openapi::Ref::from_schema_name("Author")
}

impl From<Subject> for DashboardSubject {
    fn from(Subject { id, title }: Subject) -> Self {
        Self { id, title }
    }
}

impl From<Idle> for DashboardIdle {
    fn from(Idle { experiment, stage, since }: Idle) -> Self {
        Self { experiment: experiment.into(), stage, since }
    }
}

impl From<Overdue> for DashboardOverdue {
    fn from(Overdue { experiment, stage, ends_on }: Overdue) -> Self {
        Self { experiment: experiment.into(), stage, ends_on }
    }
}

impl From<Ended> for DashboardEnded {
    fn from(Ended { experiment, stakeholder, role, until }: Ended) -> Self {
        Self { experiment: experiment.into(), stakeholder: stakeholder.into(), role, until }
    }
}

impl From<Private> for DashboardPrivate {
    fn from(Private { collection, record, updated_at }: Private) -> Self {
        Self { collection, record: record.into(), updated_at }
    }
}

impl From<Coming> for DashboardDate {
    fn from(coming: Coming) -> Self {
        let due = match coming.due {
            Due::Deliverable => DashboardDue::Deliverable,
            Due::PhaseEnd => DashboardDue::PhaseEnd,
            Due::ExperimentEnd => DashboardDue::ExperimentEnd,
        };
        Self { due, on: coming.on, late: coming.late, record: coming.record.into(), title: coming.title }
    }
}

/// `GET /dashboard`.
///
/// # Errors
/// 400 for parameters that are unknown or unreadable, 401.
pub async fn read(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["weeks", "lang"])?;
    let weeks =
        parameters.parsed("weeks", |text| text.parse().ok().filter(|n| (1..=WEEKS_MAX).contains(n)))?;
    let weeks = weeks.unwrap_or(WEEKS);
    let body = caller
        .read(move |read, viewer| {
            let dashboard = put_together(read, viewer, weeks)?;
            Ok(serde_json::to_vec(&dashboard).map_err(Refusal::internal)?)
        })
        .await?;
    Ok(Answer::json(body).read(&request))
}

fn put_together(read: &mut Read<'_>, viewer: &Viewer, weeks: i64) -> Result<Dashboard, Refusal> {
    fn all<A, B: From<A>>(some: Vec<A>) -> Vec<B> {
        some.into_iter().map(Into::into).collect()
    }
    let since = match viewer.principal {
        Some(Principal::Member(id)) => read.visited_before(id)?,
        _ => None,
    };
    let news = read.news(viewer, since.map_or(0, |since| since.seq))?;
    let waiting = read.waiting(viewer, weeks, today())?;
    Ok(Dashboard {
        since: since.map(|since| since.at),
        news: told(read, viewer, news.lines)?,
        more: news.more,
        idle: all(waiting.idle),
        overdue: all(waiting.overdue),
        ended: all(waiting.ended),
        private: all(read.private_records(viewer)?),
        dates: all(read.coming(viewer, today())?),
        begun: read.begun(viewer)?,
    })
}

fn told(read: &mut Read<'_>, viewer: &Viewer, lines: Vec<NewsLine>) -> Result<Vec<DashboardNews>, Refusal> {
    let names = view::names_of(read, viewer, lines.iter().map(|line| line.by.clone()))?;
    let line = |line: NewsLine| DashboardNews {
        collection: line.collection,
        kind: line.kind,
        at: line.at,
        by: view::author(&line.by, &names),
        record: line.record.map(Into::into),
        of: line
            .of
            .into_iter()
            .map(|(collection, Subject { id, title })| DashboardEnd { collection, id, title })
            .collect(),
        stage: line.stage,
        count: line.count,
    };
    Ok(lines.into_iter().map(line).collect())
}

/// `POST /dashboard/visit`.
///
/// # Errors
/// 401.
pub async fn visit(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    caller
        .write(|write, viewer| match viewer.principal {
            Some(Principal::Member(id)) => Ok(write.visit(id)?),
            _ => Err(Problem::new("forbidden")),
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(
        web::resource("/api/v1/dashboard")
            .route(web::get().to(read))
            .route(web::head().to(read))
            .default_service(web::to(method_not_allowed)),
    );
    config.service(
        web::resource("/api/v1/dashboard/visit")
            .route(web::post().to(visit))
            .default_service(web::to(method_not_allowed)),
    );
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Dashboard>();
    draft.group("dashboard", "What a member looks at first.", operations());
}

fn operations() -> Vec<Described> {
    let good = document::answers(200, "What moved, waits and comes.", Some("Dashboard"), &[401]);
    let weeks = json!({ "type": "integer", "minimum": 1, "maximum": WEEKS_MAX, "default": WEEKS });
    let about = "Weeks without a change after which an experiment is told of.";
    let parameters =
        vec![document::query("weeks", about, weeks), document::lang(), document::if_none_match()];
    let summary = "What moved since the last visit, what waits, and what comes";
    let read = document::operation("dashboard_read", "dashboard", summary, parameters, good);
    let good = document::answers(204, "Noted.", None, &[401]);
    let summary = "Note that the member is here: after an hour's pause the news begin anew";
    let visit = document::operation("dashboard_visit", "dashboard", summary, vec![document::lang()], good);
    let (path, visits) = ("/api/v1/dashboard", "/api/v1/dashboard/visit");
    vec![
        Described { path, method: "get", operation: document::secured(read) },
        Described { path: visits, method: "post", operation: document::secured(visit) },
    ]
}
