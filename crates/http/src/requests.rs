//! The register of requests: what people asked about what is kept of them, and until when it has to be done.

use std::collections::HashMap;

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::Who,
    draft::decode,
    fault::Faults,
    principal::Principal,
    refusal::Refusal,
    request::{Request, RequestKind},
    text::{Line, Prose},
    time::today,
};
use essaim_persistence::{db::Read, requests::KeptRequest};
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    address::{id, method_not_allowed},
    answer::Answer,
    body::{self, Body},
    caller::{Administration, Caller, Member},
    document::{self, Described, Draft},
    problem::Problem,
    query::Parameters,
    writing::deed_of,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("request_list", Who::Administrator),
    ("request_create", Who::Administrator),
    ("request_done", Who::Administrator),
    ("me_erasure", Who::Member),
];

/// Most requests of the answer.
const MOST: usize = 500;

/// A request of the register.
#[derive(Serialize, ToSchema)]
#[schema(as = KeptRequest)]
pub struct RequestView {
    id: Uuid,
    kind: RequestKind,
    /// The account or the stakeholder that it is about, who may be erased since.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    subject: Option<Uuid>,
    /// What the member is called, as long as there is an account of that id.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    member: Option<String>,
    /// Who it is about, where no id says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    about: Option<Line>,
    #[schema(value_type = String, format = Date)]
    asked_on: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    note: Option<Prose>,
    /// One month after it was asked (Regulation (EU) 2016/679, art. 12(3)).
    #[schema(value_type = String, format = Date)]
    due_on: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = Date, nullable = false)]
    done_on: Option<Date>,
    /// Whether it should have been done before today.
    overdue: bool,
    noted_at: Timestamp,
}

/// Those that are open first, the one that is due first before the others; then what was done, the last first.
#[derive(Serialize, ToSchema)]
pub struct RequestList {
    items: Vec<RequestView>,
    /// How many are open.
    open: usize,
    /// How many of them are overdue.
    overdue: usize,
}

impl RequestView {
    fn of(kept: KeptRequest, names: &HashMap<Uuid, String>) -> Self {
        let KeptRequest { id, request, due_on, done_on, noted_at } = kept;
        let overdue = done_on.is_none() && due_on < today();
        let Request { kind, subject, about, asked_on, note } = request;
        let member = subject.and_then(|id| names.get(&id).cloned());
        Self { id, kind, subject, member, about, asked_on, note, due_on, done_on, overdue, noted_at }
    }

    fn one(read: &mut Read<'_>, kept: KeptRequest) -> Result<Self, Refusal> {
        let names = read.account_names(kept.request.subject.as_slice())?;
        Ok(Self::of(kept, &names))
    }
}

/// `GET /requests`.
///
/// # Errors
/// 400 for unknown parameters.
pub async fn list(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let items: Vec<RequestView> = caller
        .read(|read, _| {
            let kept = read.requests(MOST)?;
            let subjects: Vec<Uuid> = kept.iter().filter_map(|kept| kept.request.subject).collect();
            let names = read.account_names(&subjects)?;
            Ok(kept.into_iter().map(|kept| RequestView::of(kept, &names)).collect())
        })
        .await?;
    let open = items.iter().filter(|item| item.done_on.is_none()).count();
    let overdue = items.iter().filter(|item| item.overdue).count();
    let list = RequestList { items, open, overdue };
    Ok(Answer::json(serde_json::to_vec(&list).map_err(Refusal::internal)?).read(&request))
}

/// `POST /requests`: one that came by letter or by word of mouth.
///
/// # Errors
/// 422 with every fault.
pub async fn create(
    request: HttpRequest,
    caller: Caller<Administration>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let body = Value::Object(body::object(&request, &bytes)?);
    let wish: Request = decode(body).map_err(|faults| Problem::with("invalid", faults))?;
    let mut faults = Faults::default();
    wish.check(today(), &mut faults);
    faults.verdict().map_err(|faults| Problem::with("invalid", faults))?;
    let noted = caller
        .write(move |write, viewer| {
            let kept = write.request_note(&deed_of(viewer).by, &wish)?;
            Ok(RequestView::one(write.reading(), kept)?)
        })
        .await?;
    Ok(HttpResponse::build(StatusCode::CREATED).json(noted))
}

/// `POST /requests/{id}/done`.
///
/// # Errors
/// 404.
pub async fn done(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let done = caller
        .write(move |write, viewer| {
            let kept = write.request_done(&deed_of(viewer).by, id)?;
            Ok(RequestView::one(write.reading(), kept)?)
        })
        .await?;
    Ok(HttpResponse::Ok().json(done))
}

/// `POST /me/erasure`: asks to be erased. Who asks twice is in the register once.
///
/// # Errors
/// 401.
pub async fn erase_me(caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    let asked = caller
        .write(|write, viewer| {
            let Some(by @ Principal::Member(id)) = &viewer.principal else {
                return Err(Problem::new("not_found"));
            };
            let kept = write.request_of(by, RequestKind::Erasure, *id)?;
            Ok(RequestView::one(write.reading(), kept)?)
        })
        .await?;
    Ok(HttpResponse::Ok().json(asked))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/api/v1/requests/{id}/done")
                .route(web::post().to(done))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource("/api/v1/requests")
                .route(web::get().to(list))
                .route(web::head().to(list))
                .route(web::post().to(create))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource("/api/v1/me/erasure")
                .route(web::post().to(erase_me))
                .default_service(web::to(method_not_allowed)),
        );
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Request>().with::<RequestView>().with::<RequestList>();
    draft.group("requests", "What people asked about what is kept of them; for administrators.", register());
    let about = "The request, which administrators see.";
    let good = document::answers(200, about, Some("KeptRequest"), &[401, 404]);
    let summary = "Ask to be erased";
    let operation = document::operation("me_erasure", "me", summary, vec![document::lang()], good);
    let operation = document::secured(operation);
    draft.more(vec![Described { path: "/api/v1/me/erasure", method: "post", operation }]);
}

fn register() -> Vec<Described> {
    let described =
        |path, method, operation| Described { path, method, operation: document::secured(operation) };
    let good = document::answers(200, "The register.", Some("RequestList"), &[401, 403]);
    let parameters = vec![document::lang(), document::if_none_match()];
    let list =
        document::operation("request_list", "requests", "All requests, the due ones first", parameters, good);
    let good = document::answers(201, "The request.", Some("KeptRequest"), &[401, 403, 415, 422]);
    let summary = "Write down a request that came by letter or by word of mouth";
    let create = document::operation("request_create", "requests", summary, vec![document::lang()], good);
    let example = json!({ "kind": "rectification", "about": "Ada Lovelace", "asked_on": "2026-11-20" });
    let create = document::body(create, "Request", example, &["application/json"]);
    let good = document::answers(200, "The request.", Some("KeptRequest"), &[401, 403, 404]);
    let parameters = vec![document::path_id(), document::lang()];
    let done = document::operation("request_done", "requests", "A request is done", parameters, good);
    vec![
        described("/api/v1/requests", "get", list),
        described("/api/v1/requests", "post", create),
        described("/api/v1/requests/{id}/done", "post", done),
    ]
}
