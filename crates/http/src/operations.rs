//! `POST /operations/{id}/undo`: takes back all that one operation did, as an operation of its own.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::{Who, may_undo},
    undo::Obstacle,
    words::Worded,
};
use essaim_persistence::undo::{self, Left};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    address::{id, method_not_allowed},
    caller::{Caller, Contribution},
    catalogue::{Lang, text},
    document::{self, Described, Draft},
    lang,
    problem::Problem,
    query::Parameters,
    writing::deed_of,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[("operation_undo", Who::Contributor)];

/// What came of an undo.
#[derive(Serialize, ToSchema)]
pub struct Undone {
    /// The operation that took it back, which can itself be undone; absent when nothing was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    operation: Option<Uuid>,
    /// How many records are as they were.
    undone: usize,
    /// Records that stay as they are.
    kept: Vec<Kept>,
}

/// A record that stays as it is, and why. Without `id` for who does not see it.
#[derive(Serialize, ToSchema)]
#[schema(as = Left)]
pub struct Kept {
    collection: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    id: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    title: Option<String>,
    reason: Obstacle,
    /// The reason in the caller's language.
    message: String,
}

/// # Errors
/// 404 for an operation that there never was, 403 for another's, 409 when a merge cannot be undone as a whole.
pub async fn undo(request: HttpRequest, caller: Caller<Contribution>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let lang = lang::of(&request);
    let (operation, deed) = caller
        .read(move |read, viewer| {
            let operation = read.operation(id)?;
            if !may_undo(viewer, &operation.by, operation.whole) {
                return Err(Problem::new("forbidden"));
            }
            Ok((operation, deed_of(viewer)))
        })
        .await?;
    let (mut count, mut kept) = (0, Vec::new());
    for records in operation.portions() {
        let (operation, deed) = (operation.clone(), deed.clone());
        let done: undo::Undone = caller
            .write(move |write, viewer| Ok(write.undo_some(viewer, &deed, &operation, &records)?))
            .await?;
        count += done.undone;
        kept.extend(done.kept.into_iter().map(|left| told(lang, left)));
    }
    if operation.whole && !kept.is_empty() {
        return Err(Problem { more: Some(Box::new(("kept", json!(kept)))), ..Problem::new("undo_blocked") });
    }
    let operation = (count > 0).then_some(deed.operation);
    Ok(HttpResponse::build(StatusCode::OK).json(Undone { operation, undone: count, kept }))
}

fn told(lang: Lang, left: Left) -> Kept {
    let Left { collection, id, title, why } = left;
    let message = text(lang, &format!("{}.{}", Obstacle::LIST, why.word())).to_owned();
    Kept { collection, id, title, reason: why, message }
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(
        web::resource("/api/v1/operations/{id}/undo")
            .route(web::post().to(undo))
            .default_service(web::to(method_not_allowed)),
    );
}

/// This operation in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Undone>();
    let about = "What was done under one id: a batch, an import, a merge, a single change.";
    let good = document::answers(
        200,
        "What is as it was, and what stays as it is.",
        Some("Undone"),
        &[401, 403, 404, 409],
    );
    let summary = "Take back all that an operation did, unless somebody changed it since";
    let parameters = vec![document::path_id(), document::lang()];
    let described = document::operation("operation_undo", "operations", summary, parameters, good);
    let operation = document::secured(described);
    draft.group(
        "operations",
        about,
        vec![Described { path: "/api/v1/operations/{id}/undo", method: "post", operation }],
    );
}
