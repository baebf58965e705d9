//! The bin: how much is in it, and emptying named records for good, asked once for several with what goes with them.

use std::collections::BTreeMap;

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use essaim_domain::{access::Who, refusal::Refusal};
use essaim_persistence::{
    purge::{Line, Named, Several, Weight},
    registry::SHELVES,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::{
    address::method_not_allowed,
    answer::Answer,
    body::{self, Body},
    caller::{Caller, Contribution, Coordination},
    document::{self, Described, Draft},
    problem::Problem,
    query::Parameters,
    shape,
    writing::deed_of,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[("bin_read", Who::Contributor), ("bin_purge", Who::Coordinator)];

/// Most records named at once.
const RECORDS_MAX: u64 = 200;

/// How many records are in the bin that the caller may bring back, by collection.
#[derive(Serialize, ToSchema)]
pub struct Bin {
    counts: BTreeMap<&'static str, i64>,
}

/// Records to be emptied out of the bin for good.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Purge {
    #[validate(length(min = 1, max = RECORDS_MAX, code = "out_of_range"))]
    records: Vec<PurgeRecord>,
}

/// One of them, as it was read.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PurgeRecord {
    collection: String,
    id: Uuid,
    revision: i64,
}

/// What emptying takes: of a preview what it would, else what it did.
#[derive(Serialize, ToSchema)]
pub struct Purged {
    records: Vec<PurgedRecord>,
    /// What hangs on them and goes with them.
    with_them: PurgedRecords,
    /// What points to them and stays without.
    loosened: PurgedRecords,
    /// What cannot be without them: while there is any, they stay.
    held_by: PurgedRecords,
}

/// How many of each collection, and the first of those that the caller sees.
#[derive(Serialize, ToSchema)]
pub struct PurgedRecords {
    counts: BTreeMap<&'static str, usize>,
    items: Vec<PurgedRecord>,
}

/// A record in a line.
#[derive(Serialize, ToSchema)]
pub struct PurgedRecord {
    collection: &'static str,
    id: Uuid,
    title: String,
}

impl From<Line> for PurgedRecord {
    fn from(line: Line) -> Self {
        Self { collection: line.collection, id: line.id, title: line.title }
    }
}

impl From<Several> for PurgedRecords {
    fn from(several: Several) -> Self {
        Self { counts: several.counts, items: several.lines.into_iter().map(Into::into).collect() }
    }
}

impl From<Weight> for Purged {
    fn from(weight: Weight) -> Self {
        Self {
            records: weight.named.into_iter().map(Into::into).collect(),
            with_them: weight.with_them.into(),
            loosened: weight.loosened.into(),
            held_by: weight.held_by.into(),
        }
    }
}

impl From<PurgeRecord> for Named {
    fn from(record: PurgeRecord) -> Self {
        Self { collection: record.collection, id: record.id, revision: record.revision }
    }
}

/// `GET /bin`.
///
/// # Errors
/// 403 for who may write nothing.
pub async fn read(request: HttpRequest, caller: Caller<Contribution>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let bin = caller
        .read(|read, viewer| {
            let mut counts = BTreeMap::new();
            for shelf in SHELVES {
                counts.insert(shelf.noun.collection, (shelf.binned)(read, viewer)?);
            }
            counts.retain(|_, count| *count > 0);
            Ok(Bin { counts })
        })
        .await?;
    Ok(Answer::json(serde_json::to_vec(&bin).map_err(Refusal::internal)?).read(&request))
}

/// `POST /bin/purge`.
///
/// # Errors
/// 409 `still_needed` when a record that stays cannot be without one of them; 422 with the place of each that is not
/// there, not in the bin or at another revision.
pub async fn purge(
    request: HttpRequest,
    caller: Caller<Coordination>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["preview", "lang"])?;
    let preview = parameters.parsed("preview", |text| text.parse().ok())?.unwrap_or(false);
    let wish: Purge = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let named: Vec<Named> = wish.records.into_iter().map(Into::into).collect();
    let weight = if preview {
        caller.read(move |read, viewer| Ok(read.weigh(viewer, &named)?)).await?
    } else {
        caller.write(move |write, viewer| Ok(write.purge(viewer, &deed_of(viewer), &named)?)).await?
    };
    Ok(HttpResponse::Ok().json(Purged::from(weight)))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(
        web::resource("/api/v1/bin")
            .route(web::get().to(read))
            .route(web::head().to(read))
            .default_service(web::to(method_not_allowed)),
    );
    config.service(
        web::resource("/api/v1/bin/purge")
            .route(web::post().to(purge))
            .default_service(web::to(method_not_allowed)),
    );
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Bin>().with::<Purge>().with::<Purged>();
    draft.group("bin", "What was put away, until it is brought back or emptied for good.", operations());
}

fn operations() -> Vec<Described> {
    let good = document::answers(200, "How much is in the bin.", Some("Bin"), &[401, 403]);
    let parameters = vec![document::lang(), document::if_none_match()];
    let read =
        document::operation("bin_read", "bin", "How much is in the bin, by collection", parameters, good);
    let about = "What went, or would go.";
    let good = document::answers(200, about, Some("Purged"), &[401, 403, 409, 415, 422]);
    let preview = "Tells what would go, and does nothing.";
    let parameters = vec![
        document::query("preview", preview, json!({ "type": "boolean", "default": false })),
        document::lang(),
    ];
    let summary = "Empty named records for good, with what hangs on them";
    let purge = document::operation("bin_purge", "bin", summary, parameters, good);
    let id = "0193b2a0-0000-7000-8000-000000000006";
    let example = json!({ "records": [{ "collection": "territories", "id": id, "revision": 2 }] });
    let purge = document::body(purge, "Purge", example, &["application/json"]);
    vec![
        Described { path: "/api/v1/bin", method: "get", operation: document::secured(read) },
        Described { path: "/api/v1/bin/purge", method: "post", operation: document::secured(purge) },
    ]
}
