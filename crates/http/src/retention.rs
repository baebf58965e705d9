//! How long things are kept: what each period would take, shown before it first acts, and the register of what went.

use std::collections::BTreeMap;

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::{Viewer, Who},
    refusal::Refusal,
    retention::{Periods, RetentionDeed, RetentionKind, WARNED_DAYS, horizon},
    time::now,
    words::Worded,
};
use essaim_persistence::{db::Read, retention::Entry};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::{
    address::method_not_allowed,
    answer::Answer,
    app::Settings,
    body::{self, Body},
    caller::{Administration, Caller},
    document::{self, Described, Draft},
    problem::Problem,
    query::Parameters,
    shape, view,
    writing::deed_of,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("retention_read", Who::Administrator),
    ("retention_agree", Who::Administrator),
    ("retention_withdraw", Who::Administrator),
];

/// Most lines of the register.
const MOST: usize = 200;

/// Each kind with its period, and the register.
#[derive(Serialize, ToSchema)]
pub struct Retention {
    items: Vec<RetentionPeriod>,
    /// What was agreed and what went, the last first.
    register: Vec<RetentionEntry>,
}

/// How long one kind is kept.
#[derive(Serialize, ToSchema)]
pub struct RetentionPeriod {
    kind: RetentionKind,
    /// Kept for so many days; absent: for ever.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    days: Option<u16>,
    /// Whether what is older goes by itself, once a day: somebody saw what that takes, and agreed to this period.
    agreed: bool,
    /// What is older goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    before: Option<Timestamp>,
    /// How many are older now, by their collection. What is still needed stays.
    due: BTreeMap<String, i64>,
    /// Since when the oldest of them counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    oldest: Option<Timestamp>,
    /// Of accounts alone: none goes before its member was told by mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    warning: Option<RetentionWarning>,
}

/// How members are told before their accounts go.
#[derive(Serialize, ToSchema)]
pub struct RetentionWarning {
    /// So many days before.
    days: u16,
    /// Whether there is a mail server: without one nobody is told, and no account goes.
    mail: bool,
    /// How many were told, and did not come since.
    told: i64,
}

/// A line of the register.
#[derive(Serialize, ToSchema)]
pub struct RetentionEntry {
    id: Uuid,
    at: Timestamp,
    kind: RetentionKind,
    deed: RetentionDeed,
    days: i64,
    /// Who agreed, or took it back.
    #[schema(value_type = Object)]
    by: Value,
    /// How many went that day.
    gone: i64,
}

/// The period whose effect was shown.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RetentionAgreement {
    days: u16,
}

/// `GET /retention`.
///
/// # Errors
/// 400 for unknown parameters.
pub async fn read(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let setting = Setting::of(caller.app().settings());
    let shown = caller.read(move |read, viewer| Ok(shown(read, viewer, &setting)?)).await?;
    Ok(Answer::json(serde_json::to_vec(&shown).map_err(Refusal::internal)?).read(&request))
}

/// `POST /retention/{kind}/agree`: to the period whose effect was shown.
///
/// # Errors
/// 404 for an unknown kind, 409 `period_changed` when another period holds by now.
pub async fn agree(
    request: HttpRequest,
    caller: Caller<Administration>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: RetentionAgreement = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    say(&request, caller, RetentionDeed::Agreed, Some(wish.days)).await
}

/// `POST /retention/{kind}/withdraw`: nothing of the kind goes by itself any more.
///
/// # Errors
/// 404 for an unknown kind.
pub async fn withdraw(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    say(&request, caller, RetentionDeed::Withdrawn, None).await
}

/// `days`: the period that was shown, which has to be the one that holds.
async fn say(
    request: &HttpRequest,
    caller: Caller<Administration>,
    deed: RetentionDeed,
    days: Option<u16>,
) -> Result<HttpResponse, Problem> {
    let (kind, setting) = (named(request), Setting::of(caller.app().settings()));
    let shown = caller
        .write(move |write, viewer| {
            let kind = kind?;
            let period = setting.periods.of(kind);
            if days.is_some() && days != period {
                return Err(Problem::new("period_changed"));
            }
            write.retention_say(kind, deed, period.unwrap_or(0), &deed_of(viewer).by)?;
            Ok(shown(write.reading(), viewer, &setting)?)
        })
        .await?;
    Ok(HttpResponse::Ok().json(shown))
}

fn named(request: &HttpRequest) -> Result<RetentionKind, Problem> {
    RetentionKind::from_word(request.match_info().query("kind")).ok_or_else(|| Problem::new("not_found"))
}

/// What of the settings says how long things are kept.
struct Setting {
    periods: Periods,
    mail: bool,
}

impl Setting {
    fn of(settings: &Settings) -> Self {
        Self { periods: settings.retention, mail: settings.mailer.is_some() }
    }
}

fn shown(read: &mut Read<'_>, viewer: &Viewer, setting: &Setting) -> Result<Retention, Refusal> {
    let items =
        RetentionKind::ALL.iter().map(|kind| period(read, setting, *kind)).collect::<Result<_, _>>()?;
    let entries = read.retention_register(MOST)?;
    let names = view::names_of(read, viewer, entries.iter().map(|entry| entry.by.clone()))?;
    let line = |entry: Entry| {
        let by = view::author(&entry.by, &names);
        let Entry { id, kind, deed, days, at, gone, .. } = entry;
        RetentionEntry { id, at, kind, deed, days, by, gone }
    };
    Ok(Retention { items, register: entries.into_iter().map(line).collect() })
}

fn period(read: &mut Read<'_>, setting: &Setting, kind: RetentionKind) -> Result<RetentionPeriod, Refusal> {
    let Some(days) = setting.periods.of(kind) else {
        let (days, before, due, oldest, warning) = (None, None, BTreeMap::new(), None, None);
        return Ok(RetentionPeriod { kind, days, agreed: false, before, due, oldest, warning });
    };
    let due = read.retention_due(kind, days)?;
    let warning = match kind.warning() {
        Some(_) => Some(RetentionWarning {
            days: WARNED_DAYS,
            mail: setting.mail,
            told: read.retention_warned(kind, days)?,
        }),
        None => None,
    };
    Ok(RetentionPeriod {
        kind,
        days: Some(days),
        agreed: read.retention_agreed(kind, days)?,
        before: Some(horizon(now(), days)),
        due: due.counts,
        oldest: due.oldest,
        warning,
    })
}

pub fn routes(config: &mut ServiceConfig) {
    for (path, route) in [
        ("/api/v1/retention/{kind}/agree", web::post().to(agree)),
        ("/api/v1/retention/{kind}/withdraw", web::post().to(withdraw)),
    ] {
        config.service(web::resource(path).route(route).default_service(web::to(method_not_allowed)));
    }
    config.service(
        web::resource("/api/v1/retention")
            .route(web::get().to(read))
            .route(web::head().to(read))
            .default_service(web::to(method_not_allowed)),
    );
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Retention>().with::<RetentionAgreement>();
    let operation = |id, summary, parameters, problems: &[u16]| {
        let good = document::answers(200, "The periods as they hold now.", Some("Retention"), problems);
        document::secured(document::operation(id, "retention", summary, parameters, good))
    };
    let kind = json!({ "name": "kind", "in": "path", "required": true, "description": "Which kind.",
                       "schema": document::reference("RetentionKind") });
    let parameters = vec![document::lang(), document::if_none_match()];
    let read = operation("retention_read", "Periods, and what each would take now", parameters, &[401, 403]);
    let problems = &[401, 403, 404, 409, 415, 422];
    let summary = "Agree that what is older than a period goes by itself";
    let agree = operation("retention_agree", summary, vec![kind.clone(), document::lang()], problems);
    let agree = document::body(agree, "RetentionAgreement", json!({ "days": 365 }), &["application/json"]);
    let summary = "Take that back: nothing of the kind goes by itself any more";
    let withdraw = operation("retention_withdraw", summary, vec![kind, document::lang()], &[401, 403, 404]);
    draft.group(
        "retention",
        "How long things are kept; for administrators.",
        vec![
            Described { path: "/api/v1/retention", method: "get", operation: read },
            Described { path: "/api/v1/retention/{kind}/agree", method: "post", operation: agree },
            Described { path: "/api/v1/retention/{kind}/withdraw", method: "post", operation: withdraw },
        ],
    );
}
