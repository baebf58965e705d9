//! Stakeholders that may be one: pages of pairs, and what coordinators found about them.

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use essaim_domain::{access::Who, likeness::Likeness, refusal::Refusal};
use essaim_persistence::duplicates::After;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::{
    address::method_not_allowed,
    answer::Answer,
    body::{self, Body},
    caller::{Caller, Coordination},
    document::{self, Described, Draft},
    paging::linked,
    problem::Problem,
    query::Parameters,
    shape, view,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] =
    &[("stakeholder_duplicates", Who::Coordinator), ("stakeholder_distinct", Who::Coordinator)];

/// Two stakeholders, and whether they are two.
#[derive(Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Distinct {
    one: Uuid,
    other: Uuid,
    /// `false` takes it back: they may be one after all.
    distinct: bool,
}

/// A pair as it is read.
#[derive(Serialize)]
struct Shown {
    one: Value,
    other: Value,
    why: Vec<Likeness>,
}

/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn list(request: HttpRequest, caller: Caller<Coordination>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["after", "limit", "lang"])?;
    let limit = parameters.limit()?;
    let after: Option<After> = parameters
        .parsed("after", |text| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).ok()?).ok())?;
    let (body, next) = caller
        .read(move |read, viewer| {
            let (pairs, next) = read.duplicates(viewer, after.as_ref(), limit)?;
            let rows: Vec<_> = pairs.iter().flat_map(|pair| [pair.one.clone(), pair.other.clone()]).collect();
            let names = view::names(read, viewer, &rows)?;
            let mut items = Vec::with_capacity(pairs.len());
            for pair in pairs {
                let one = view::object(&pair.one, viewer, &names)?.into();
                let other = view::object(&pair.other, viewer, &names)?.into();
                items.push(Shown { one, other, why: pair.why.into_iter().collect() });
            }
            let next = next.map(|next| serde_json::to_vec(&next)).transpose().map_err(Refusal::internal)?;
            let next = next.map(|next| URL_SAFE_NO_PAD.encode(next));
            let body = json!({ "items": items, "next": next });
            Ok((serde_json::to_vec(&body).map_err(Refusal::internal)?, next))
        })
        .await?;
    Ok(linked(&request, Answer::json(body).read(&request), next))
}

/// # Errors
/// 404 when the caller does not see both.
pub async fn distinct(
    request: HttpRequest,
    caller: Caller<Coordination>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: Distinct = shape::read(body::json(&request, &bytes)?)?;
    caller
        .write(move |write, viewer| Ok(write.set_distinct(viewer, (wish.one, wish.other), wish.distinct)?))
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(
        web::resource("/api/v1/stakeholders/duplicates")
            .route(web::get().to(list))
            .route(web::head().to(list))
            .default_service(web::to(method_not_allowed)),
    );
    config.service(
        web::resource("/api/v1/stakeholders/distinct")
            .route(web::post().to(distinct))
            .default_service(web::to(method_not_allowed)),
    );
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Likeness>().with::<Distinct>();
    let stakeholder = document::reference("Stakeholder");
    draft.shape(
        "DuplicatePage".to_owned(),
        json!({
            "type": "object", "required": ["items", "next"],
            "properties": {
                "next": { "type": ["string", "null"], "description": "The cursor of the next page." },
                "items": { "type": "array", "items": {
                    "type": "object", "required": ["one", "other", "why"],
                    "properties": { "one": stakeholder, "other": stakeholder,
                        "why": { "type": "array", "items": document::reference("Likeness"),
                                 "description": "What they share, the surest first." } },
                } },
            },
        }),
    );
    let parameters = vec![
        document::limit("Pairs of a page."),
        document::after(),
        document::lang(),
        document::if_none_match(),
    ];
    let good = document::answers(200, "A page of pairs.", Some("DuplicatePage"), &[401, 403]);
    let summary = "Pairs that may be one, and why";
    let list = document::operation("stakeholder_duplicates", "stakeholders", summary, parameters, good);
    let good = document::answers(204, "It is kept.", None, &[401, 403, 404, 415, 422]);
    let summary = "Keep that two that look alike are two";
    let kept =
        document::operation("stakeholder_distinct", "stakeholders", summary, vec![document::lang()], good);
    let example = json!({ "one": "0193b2a0-0000-7000-8000-000000000008",
                          "other": "0193b2a0-0000-7000-8000-000000000009", "distinct": true });
    let kept = document::body(document::secured(kept), "Distinct", example, &["application/json"]);
    draft.more(vec![
        Described {
            path: "/api/v1/stakeholders/duplicates",
            method: "get",
            operation: document::secured(list),
        },
        Described { path: "/api/v1/stakeholders/distinct", method: "post", operation: kept },
    ]);
}
