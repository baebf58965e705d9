//! `PUT /{collection}/by-external-id/{source}/{id}`: the address that scripts use.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};
use essaim_persistence::wishes::{ExternalWish, Outcome};

use crate::{
    answer::{Match, coding},
    body::{self, Body},
    caller::{Caller, PutByExternalId},
    problem::Problem,
    query::Parameters,
    resource::Resource,
    writing::{deed_of, rendered, stale},
};

/// Creates or updates; what the body leaves out stays, and a body that says nothing new writes nothing.
///
/// # Errors
/// 409 `in_bin` or `external_id_taken`, 412 when `If-Match` is given and another revision is there, 422.
pub async fn put<N: Resource>(
    request: HttpRequest,
    caller: Caller<PutByExternalId<N>>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["restore", "lang"])?;
    let restore = parameters.parsed("restore", |text| text.parse().ok())?.unwrap_or(false);
    let object = body::object(&request, &bytes)?;
    let part = |name: &str| decoded(request.match_info().query(name));
    let (source, external_id) = (part("source"), part("external_id"));
    let asked = Match::of(&request);
    let coding = coding(&request);
    let (made, outcome) = caller
        .write(move |write, viewer| {
            let held = write.reading().by_external_id::<N>(&source, &external_id)?;
            if let (Some(id), Match::Any | Match::Revisions(_)) = (held, &asked) {
                let now = rendered::<N>(write.reading(), viewer, id).map(|now| now.revision);
                if now.is_ok_and(|revision| asked.admits(revision) == Some(false)) {
                    return Err(stale::<N>(write.reading(), viewer, id, coding)?);
                }
            } else if held.is_none() && asked != Match::Absent {
                return Err(Problem::new("stale"));
            }
            let wish = ExternalWish { object, revision: None, restore };
            let deed = deed_of(viewer);
            let (kept, outcome) =
                write.put_by_external_id::<N>(viewer, &deed, (&source, &external_id), wish)?;
            Ok((rendered::<N>(write.reading(), viewer, kept.head.id)?, outcome))
        })
        .await?;
    let location = format!("/api/v1/{}/{}", N::NOUN.collection, made.id);
    Ok(match outcome {
        Outcome::Created => made.answer(StatusCode::CREATED, &request, Some(&location)),
        Outcome::Updated | Outcome::Unchanged => made.answer(StatusCode::OK, &request, None),
    })
}

/// A part of a path, percent-decoded.
fn decoded(part: &str) -> String {
    percent_encoding::percent_decode_str(part).decode_utf8_lossy().into_owned()
}
