//! The administrators' page: whether all is well, in words, and a backup made now.

pub mod checks;
mod inside;
mod outside;

use actix_web::{
    HttpRequest, HttpResponse,
    http::header,
    web::{self, ServiceConfig},
};
use essaim_domain::{access::Who, refusal::Refusal, time::now};
use essaim_persistence::{
    backups::{BackupRun, JOB, Outcome},
    db::Read,
    jobs::Wish,
};
use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    address::method_not_allowed,
    app::{App, Settings},
    caller::{Administration, Caller},
    document::{self, Described, Draft},
    lang,
    problem::Problem,
    query::Parameters,
};

use checks::{CheckLevel, Told};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] =
    &[("administration_status", Who::Administrator), ("administration_backup", Who::Administrator)];

/// Whether all is well.
#[derive(Serialize, ToSchema)]
pub struct AdministrationStatus {
    /// The worst that was found.
    level: CheckLevel,
    /// The release that answers.
    version: &'static str,
    /// When it was looked.
    at: Timestamp,
    checks: Vec<Told>,
    backups: Backups,
}

/// How backups stand.
#[derive(Serialize, ToSchema)]
pub struct Backups {
    /// The last one that was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    last: Option<BackupMade>,
    /// When the next one is due; absent when the program makes none by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    next_at: Option<Timestamp>,
    /// One waits to be made, or is being made.
    underway: bool,
    /// So many are kept.
    keep: usize,
    /// Where, on the machine that made it.
    folder: String,
}

/// A backup that was made.
#[derive(Serialize, ToSchema)]
pub struct BackupMade {
    at: Timestamp,
    file: String,
    bytes: i64,
}

/// `GET /administration/status`.
///
/// # Errors
/// 403 for who is no administrator.
pub async fn status(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let settings = caller.app().settings().clone();
    let backups = caller.read(move |read, _| Ok(backups(read, &settings)?)).await?;
    let (app, lang) = (App::clone(caller.app()), lang::of(&request));
    let looked = web::block(move || checks::look(app.db(), app.settings(), lang, false)).await;
    let checks = looked.map_err(|_| Problem::new("unavailable"))?;
    let level = checks.iter().map(|check| check.level).max().unwrap_or(CheckLevel::Good);
    let status =
        AdministrationStatus { level, version: env!("CARGO_PKG_VERSION"), at: now(), checks, backups };
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(status))
}

fn backups(read: &mut Read<'_>, settings: &Settings) -> Result<Backups, Refusal> {
    let (made, _) = read.last_backups()?;
    let last = made.and_then(|BackupRun { ended_at, outcome, .. }| match outcome {
        Outcome::Made { file, bytes } => Some(BackupMade { at: ended_at, file, bytes }),
        Outcome::Failed(_) => None,
    });
    let house = &settings.house;
    Ok(Backups {
        last,
        next_at: house.plan.map(|plan| plan.next_due(now(), &TimeZone::system())),
        underway: read.backup_underway()?,
        keep: house.keep,
        folder: house.backups.display().to_string(),
    })
}

/// `POST /administration/backups`: put into the queue; one that waits already is enough.
///
/// # Errors
/// 403 for who is no administrator.
pub async fn backup(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    caller.write(|write, _| Ok(write.enqueue(Wish::new(JOB, Value::Null).once(JOB))?)).await?;
    Ok(HttpResponse::Accepted().finish())
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(
        web::resource("/api/v1/administration/status")
            .route(web::get().to(status))
            .route(web::head().to(status))
            .default_service(web::to(method_not_allowed)),
    );
    config.service(
        web::resource("/api/v1/administration/backups")
            .route(web::post().to(backup))
            .default_service(web::to(method_not_allowed)),
    );
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<AdministrationStatus>();
    draft.group("administration", "Whether all is well, for who looks after it.", operations());
}

fn operations() -> Vec<Described> {
    let about = "What was looked at, and what to do about it.";
    let good = document::answers(200, about, Some("AdministrationStatus"), &[401, 403]);
    let summary = "Whether all is well: version, database, disk, backups and what else is looked at";
    let parameters = vec![document::lang()];
    let status = document::operation("administration_status", "administration", summary, parameters, good);
    let good = document::answers(202, "It will be made.", None, &[401, 403]);
    let summary = "Make a backup now; one that waits already is enough";
    let parameters = vec![document::lang()];
    let backup = document::operation("administration_backup", "administration", summary, parameters, good);
    let (path, backups) = ("/api/v1/administration/status", "/api/v1/administration/backups");
    vec![
        Described { path, method: "get", operation: document::secured(status) },
        Described { path: backups, method: "post", operation: document::secured(backup) },
    ]
}
