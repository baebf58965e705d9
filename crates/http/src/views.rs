//! `/views`: lists under a name, one's own or shared; what a view shows is asked anew by whoever opens it.

mod document;

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::{Viewer, Who},
    draft::{clean, decode, merge},
    fault::{Fault, Faults},
    principal::Principal,
    refusal::Refusal,
    saved_view::{Layout, SavedView, may_tend},
    text::{Line, Text},
};
use essaim_persistence::{db::Read, registry::shelf, views::KeptView};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

pub use self::document::describe;
use crate::{
    accounts::{admitted, stale},
    address::{id, method_not_allowed},
    answer::{Answer, Match, coding},
    body::{self, Body},
    caller::{Caller, Member},
    problem::Problem,
    query::Parameters,
    shape, view,
    writing::Rendered,
};

/// Who may try which operation; which view is asked besides.
pub const DOORS: &[(&str, Who)] = &[
    ("view_list", Who::Member),
    ("view_read", Who::Member),
    ("view_create", Who::Member),
    ("view_change", Who::Member),
    ("view_drop", Who::Member),
    ("view_first", Who::Member),
];

/// A list under a name.
#[derive(Serialize, ToSchema)]
pub struct View {
    id: Uuid,
    revision: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
    #[schema(schema_with = author)]
    owner: Value,
    /// The caller may change and drop it.
    may_change: bool,
    /// The caller's list opens with it.
    first: bool,
    name: Line,
    collection: Line,
    /// Filters, search and sort as the list's address has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    query: Option<Text<4_000>>,
    /// Which fields are shown, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<Line>,
    layout: Layout,
    shared: bool,
}

/// Whether the caller's list shall open with a view.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstView {
    first: bool,
}

fn author() -> utoipa::openapi::Ref {
    utoipa::openapi::Ref::from_schema_name("Author")
}

/// The account that calls; nobody's for who is no member, and for whoever is looked through.
fn member(viewer: &Viewer) -> Uuid {
    match viewer.principal {
        Some(Principal::Member(id)) => id,
        _ => Uuid::nil(),
    }
}

/// `GET /views`.
///
/// # Errors
/// 400 for an unknown collection.
pub async fn list(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["collection", "lang"])?;
    let collection = parameters.one("collection")?.map(str::to_owned);
    if collection.as_deref().is_some_and(|name| shelf(name).is_none()) {
        return Err(Problem::parameter("collection", "unknown_word"));
    }
    let body = caller
        .read(move |read, viewer| {
            let kept = read.views(member(viewer), collection.as_deref())?;
            let items = shown(read, viewer, kept)?;
            Ok(serde_json::to_vec(&json!({ "items": items })).map_err(Refusal::internal)?)
        })
        .await?;
    Ok(Answer::json(body).read(&request))
}

/// `GET /views/{id}`.
///
/// # Errors
/// 404 for one that is not there or not shared.
pub async fn read(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let made = caller.read(move |read, viewer| rendered(read, viewer, id)).await?;
    Ok(Answer::json(made.body).revision(made.revision).read(&request))
}

/// `POST /views`.
///
/// # Errors
/// 422 with every fault.
pub async fn create(
    request: HttpRequest,
    caller: Caller<Member>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let view = checked(body::object(&request, &bytes)?)?;
    let made = caller
        .write(move |write, viewer| {
            let Some(Principal::Member(owner)) = viewer.principal else {
                return Err(Problem::new("forbidden"));
            };
            let kept = write.view_create(owner, &view)?;
            rendered(write.reading(), viewer, kept.id)
        })
        .await?;
    let location = format!("/api/v1/views/{}", made.id);
    Ok(made.answer(StatusCode::CREATED, &request, Some(&location)))
}

/// `PATCH /views/{id}`.
///
/// # Errors
/// 403 for another's, 412, 422 with every fault, 428.
pub async fn change(
    request: HttpRequest,
    caller: Caller<Member>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let (id, patch) = (id(&request)?, body::object(&request, &bytes)?);
    if patch.contains_key("collection") {
        return Err(Refusal::invalid("/collection", "read_only").into());
    }
    let (asked, coding) = (Match::of(&request), coding(&request));
    let made = caller
        .write(move |write, viewer| {
            let kept = tended(write.reading(), viewer, id, &asked, coding)?;
            let mut fields = fields(&kept.view)?;
            merge(&mut fields, &patch);
            match write.view_change(&kept, &checked(fields)?) {
                Err(Refusal::Stale) => Err(stale(&rendered(write.reading(), viewer, id)?, coding)),
                done => {
                    done?;
                    rendered_after(write.reading(), viewer, &kept)
                }
            }
        })
        .await?;
    Ok(made.answer(StatusCode::OK, &request, None))
}

/// `DELETE /views/{id}`: it has no bin, since no record is lost with it.
///
/// # Errors
/// 403 for another's, 412, 428.
pub async fn discard(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let (asked, coding) = (Match::of(&request), coding(&request));
    caller
        .write(move |write, viewer| {
            let kept = tended(write.reading(), viewer, id, &asked, coding)?;
            Ok(write.view_drop(&kept)?)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /views/{id}/first`.
///
/// # Errors
/// 404 for a view that the caller does not see.
pub async fn first(
    request: HttpRequest,
    caller: Caller<Member>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let wish: FirstView = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    caller
        .write(move |write, viewer| {
            let Some(Principal::Member(me)) = viewer.principal else { return Err(Problem::new("forbidden")) };
            let kept = write.reading().view(me, id)?;
            if wish.first || kept.first {
                write.view_first(me, kept.view.collection.as_str(), wish.first.then_some(id))?;
            }
            Ok(())
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// The view to be changed, when the caller may and saw it as it is.
fn tended(
    read: &mut Read<'_>,
    viewer: &Viewer,
    id: Uuid,
    asked: &Match,
    coding: Option<&'static str>,
) -> Result<KeptView, Problem> {
    let kept = read.view(member(viewer), id)?;
    if !may_tend(viewer, kept.owner, &kept.view) {
        return Err(Problem::new("forbidden"));
    }
    admitted(asked, rendered(read, viewer, id)?, coding)?;
    Ok(kept)
}

fn fields(view: &SavedView) -> Result<Map<String, Value>, Refusal> {
    match serde_json::to_value(view).map_err(Refusal::internal)? {
        Value::Object(fields) => Ok(fields),
        _ => Err(Refusal::internal("a view is no object")),
    }
}

fn checked(object: Map<String, Value>) -> Result<SavedView, Problem> {
    let mut value = Value::Object(object);
    clean(&mut value);
    let view: SavedView = decode(value).map_err(|faults| Problem::with("invalid", faults))?;
    let mut faults = Faults::default();
    view.check(&mut faults);
    if shelf(view.collection.as_str()).is_none() {
        faults.0.push(Fault::at("/collection", "unknown_word"));
    }
    faults.verdict().map_err(Refusal::from)?;
    Ok(view)
}

fn shown(read: &mut Read<'_>, viewer: &Viewer, kept: Vec<KeptView>) -> Result<Vec<View>, Refusal> {
    let names = view::names_of(read, viewer, kept.iter().map(|kept| Principal::Member(kept.owner)))?;
    let one = |kept: KeptView| {
        let may_change = may_tend(viewer, kept.owner, &kept.view);
        let KeptView { id, revision, created_at, updated_at, owner, first, view: saved } = kept;
        let owner = view::author(&Principal::Member(owner), &names);
        let SavedView { name, collection, query, columns, layout, shared } = saved;
        View {
            id,
            revision,
            created_at,
            updated_at,
            owner,
            may_change,
            first,
            name,
            collection,
            query,
            columns,
            layout,
            shared,
        }
    };
    Ok(kept.into_iter().map(one).collect())
}

fn rendered(read: &mut Read<'_>, viewer: &Viewer, id: Uuid) -> Result<Rendered, Problem> {
    let kept = read.view(member(viewer), id)?;
    whole(read, viewer, kept)
}

/// A coordinator who takes a view back from all sees what they did once more.
fn rendered_after(read: &mut Read<'_>, viewer: &Viewer, before: &KeptView) -> Result<Rendered, Problem> {
    let kept = read.view(before.owner, before.id)?;
    whole(read, viewer, KeptView { first: before.first, ..kept })
}

fn whole(read: &mut Read<'_>, viewer: &Viewer, kept: KeptView) -> Result<Rendered, Problem> {
    let (id, revision) = (kept.id, kept.revision);
    let view = shown(read, viewer, vec![kept])?.pop().ok_or(Refusal::NotFound)?;
    Ok(Rendered { body: serde_json::to_vec(&view).map_err(Refusal::internal)?, revision, id })
}

pub fn routes(config: &mut ServiceConfig) {
    let resource = |path: &str| web::resource(path.to_owned()).default_service(web::to(method_not_allowed));
    config.service(
        web::scope("/api/v1/views")
            .service(resource("/{id}/first").route(web::post().to(first)))
            .service(
                resource("/{id}")
                    .route(web::get().to(read))
                    .route(web::head().to(read))
                    .route(web::patch().to(change))
                    .route(web::delete().to(discard)),
            )
            .service(
                resource("")
                    .route(web::get().to(list))
                    .route(web::head().to(list))
                    .route(web::post().to(create)),
            ),
    );
}
