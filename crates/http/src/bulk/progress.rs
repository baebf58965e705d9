//! `GET /{collection}/bulk/{key}`: how far a change of many is, for who sent it, also when they left and come back.

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::refusal::Refusal;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{BulkDone, Start, started, titled};
use crate::{
    caller::{BulkProgress as Door, Caller},
    problem::Problem,
    query::Parameters,
    resource::Resource,
    writing::deed_of,
};

/// How far a change of many is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BulkProgress {
    /// What is undone as a whole, also while it goes on.
    operation: Option<Uuid>,
    /// How many records it is for; absent when it is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    total: Option<usize>,
    /// How many of them are looked at.
    done: usize,
    /// What came of it, once it is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    result: Option<BulkDone>,
}

/// # Errors
/// 404 when this caller has sent no change of many with that key for a day.
pub async fn progress<N: Resource>(
    request: HttpRequest,
    caller: Caller<Door<N>>,
) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let key = request.match_info().query("key").to_owned();
    let (told, done) =
        caller.read(move |read, viewer| Ok(read.under_way(&deed_of(viewer).by, &key)?)).await?;
    // The key of something else, such as a record's creation, has no progress.
    let start = started(&told).map_err(|_| Refusal::NotFound)?;
    let progress = match start {
        Start::Going(begun) => BulkProgress {
            operation: Some(begun.operation),
            total: Some(begun.ids.len()),
            done,
            result: None,
        },
        Start::Over(over) => {
            let over = titled::<N, _>(&caller, over).await?;
            BulkProgress { operation: over.operation, total: None, done, result: Some(over) }
        }
    };
    Ok(HttpResponse::Ok().insert_header(("Cache-Control", "no-store")).json(progress))
}
