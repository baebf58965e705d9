//! `GET /changes`: everything that happens to what the caller may see, in order, nothing skipped and nothing twice.

use std::time::{Duration, Instant};

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::{Viewer, Who},
    change::ChangeKind,
    refusal::Refusal,
    words::Worded,
};
use essaim_persistence::{
    changes::{Change, Seen},
    db::Read,
    kept::Row,
};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{json, value::RawValue};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    address::method_not_allowed,
    answer::Answer,
    app::App,
    caller::{Caller, Public},
    document::{self, Described, Draft},
    problem::Problem,
    query::Parameters,
    view,
};

/// Longest wait for a change, in seconds.
const WAIT_MAX: u64 = 30;
/// Between two looks.
const PAUSE: Duration = Duration::from_secs(1);
/// A stop is noticed within this time.
const GLANCE: Duration = Duration::from_millis(100);
/// Most rows looked at for one look: what is not for the caller is passed over.
const SCANNED_MAX: usize = 5_000;

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[("change_list", Who::Anyone)];

/// Changes in the order of their commits.
#[derive(Serialize, ToSchema)]
pub struct ChangeFeed {
    items: Vec<FeedChange>,
    /// The `after` to go on from.
    next: i64,
}

/// A change of a record: with the record as the caller sees it today, or `gone` when this change took it from their
/// sight.
#[derive(Serialize, ToSchema)]
pub struct FeedChange {
    seq: i64,
    at: Timestamp,
    kind: ChangeKind,
    /// The record's collection.
    collection: &'static str,
    id: Uuid,
    /// The record's revision after this change; the record itself may have gone on since.
    revision: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>, nullable = false)]
    record: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    gone: Option<bool>,
}

impl FeedChange {
    #[must_use]
    pub fn collection(&self) -> &'static str {
        self.collection
    }

    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.kind.word()
    }

    #[must_use]
    pub fn at(&self) -> Timestamp {
        self.at
    }
}

/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn list(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["after", "limit", "wait", "lang"])?;
    let mut after: i64 =
        parameters.parsed("after", |text| text.parse().ok().filter(|n| *n >= 0))?.unwrap_or(0);
    let limit = parameters.limit()?;
    let wait = parameters.parsed("wait", |text| text.parse().ok().filter(|n| *n <= WAIT_MAX))?.unwrap_or(0);
    let until = Instant::now() + Duration::from_secs(wait);
    loop {
        let (feed, all) = caller.read(move |read, viewer| look(read, viewer, after, limit)).await?;
        let over = Instant::now() >= until || caller.app().stopping();
        if over || !feed.items.is_empty() {
            let body = serde_json::to_vec(&feed).map_err(Refusal::internal)?;
            return Ok(Answer::json(body).read(&request));
        }
        after = feed.next;
        if all {
            pause(caller.app(), until).await;
        }
    }
}

/// Holds nothing meanwhile: neither a connection nor a permit.
async fn pause(app: &App, until: Instant) {
    let end = until.min(Instant::now() + PAUSE);
    while !app.stopping() {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return;
        }
        tokio::time::sleep(left.min(GLANCE)).await;
    }
}

/// What there is after that number, and whether that is all.
fn look(
    read: &mut Read<'_>,
    viewer: &Viewer,
    after: i64,
    limit: usize,
) -> Result<(ChangeFeed, bool), Problem> {
    let last = read.last_change()?;
    if last <= after {
        return Ok((ChangeFeed { items: Vec::new(), next: after }, true));
    }
    let (changes, next) = read.changes(viewer, after, limit, SCANNED_MAX)?;
    Ok((ChangeFeed { items: shown(read, viewer, changes)?, next }, next >= last))
}

/// The change of that number as this viewer gets it today: the record, or that it went out of their sight; `None` when
/// it is not for them.
///
/// # Errors
/// What the database says.
pub fn event(read: &mut Read<'_>, viewer: &Viewer, seq: i64) -> Result<Option<FeedChange>, Refusal> {
    let change = read.change(viewer, seq)?;
    Ok(shown(read, viewer, change.into_iter().collect())?.pop())
}

fn shown(read: &mut Read<'_>, viewer: &Viewer, changes: Vec<Change>) -> Result<Vec<FeedChange>, Refusal> {
    let mut rows: Vec<Row> = Vec::new();
    let mut items = Vec::with_capacity(changes.len());
    for Change { seq, at, kind, noun, id, revision, seen } in changes {
        let gone = matches!(seen, Seen::Gone).then_some(true);
        items.push(FeedChange {
            seq,
            at,
            kind,
            collection: noun.collection,
            id,
            revision,
            record: None,
            gone,
        });
        if let Seen::Record(row) = seen {
            rows.push(*row);
        }
    }
    let names = view::names(read, viewer, &rows)?;
    for (item, row) in items.iter_mut().filter(|item| item.gone.is_none()).zip(&rows) {
        let mut text = Vec::with_capacity(row.body.len() + 400);
        view::write(&mut text, row, viewer, &names);
        let text = String::from_utf8(text).map_err(Refusal::internal)?;
        item.record = Some(RawValue::from_string(text).map_err(Refusal::internal)?);
    }
    Ok(items)
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(
        web::resource("/api/v1/changes")
            .route(web::get().to(list))
            .route(web::head().to(list))
            .default_service(web::to(method_not_allowed)),
    );
}

/// This operation in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<ChangeFeed>();
    let about = "Everything that happens, in order, nothing skipped and nothing twice.";
    draft.group("changes", about, operations());
}

fn operations() -> Vec<Described> {
    let integer = |minimum: u64, maximum: u64, default: u64| json!({ "type": "integer", "minimum": minimum, "maximum": maximum, "default": default });
    let parameters = vec![
        document::query(
            "after",
            "The `next` of the answer before; from the beginning when it is not said.",
            json!({ "type": "integer", "format": "int64", "minimum": 0, "default": 0 }),
        ),
        document::limit("Most changes of an answer."),
        document::query("wait", "Seconds to wait for a change when there is none.", integer(0, WAIT_MAX, 0)),
        document::lang(),
        document::if_none_match(),
    ];
    let good = document::answers(200, "Changes, oldest first.", Some("ChangeFeed"), &[401]);
    let summary = "Follow along: changes after a number, tombstones included";
    let operation = document::operation("change_list", "changes", summary, parameters, good);
    vec![Described { path: "/api/v1/changes", method: "get", operation }]
}
