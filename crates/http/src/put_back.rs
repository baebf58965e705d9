//! `POST /{collection}/{id}/put-back`: an earlier state as a new revision.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};
use essaim_domain::refusal::Refusal;
use essaim_persistence::read::Bin;
use serde::Deserialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    body::{self, Body},
    caller::{Caller, PutBack as PutBackDoor},
    lang,
    problem::{Problem, told},
    resource::Resource,
    shape,
    writing::{altered_telling, deed_of},
};

/// Which state.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PutBack {
    /// The record as it was after this revision of its history.
    #[schema(minimum = 1)]
    revision: i64,
}

/// The answer is the record, with `left_out` when something stayed as it is.
///
/// # Errors
/// 422 for a revision that the record has not had, and what [`crate::writing::change`] refuses.
pub async fn put_back<N: Resource>(
    request: HttpRequest,
    caller: Caller<PutBackDoor<N>>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: PutBack = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let (mut made, left) =
        altered_telling::<N, _, _, _>(&request, &caller, Bin::Closed, move |write, viewer, kept| {
            let deed = deed_of(viewer);
            let (edit, left) = write.wish_put_back(viewer, kept, wish.revision, &deed.by)?;
            Ok((write.put_one(&deed, edit)?, left))
        })
        .await?;
    if !left.0.is_empty() {
        let lang = lang::of(&request);
        let mut record: Map<String, Value> = serde_json::from_slice(&made.body).map_err(Refusal::internal)?;
        record.insert("left_out".to_owned(), left.0.iter().map(|fault| told(lang, fault)).collect());
        made.body = serde_json::to_vec(&record).map_err(Refusal::internal)?;
    }
    Ok(made.answer(StatusCode::OK, &request, None))
}
