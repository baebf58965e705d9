//! Writes: create, change, bin and restore, each after its commit.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};
use aws_lc_rs::digest;
use essaim_domain::{access::Viewer, merging::merged_into, principal::Principal, refusal::Refusal};
use essaim_persistence::{
    db::{Read, Write},
    door::{Deed, Edit},
    idempotency::Answer as Answered,
    kept::Kept,
    read::Bin as BinDoor,
    wishes::Way,
};
use uuid::Uuid;

use crate::{
    address::id,
    answer::{Answer, Match, coding, etag},
    body::{self, Body},
    caller::{Bin, Caller, Change, Create, Restore},
    origin,
    problem::Problem,
    reading,
    resource::Resource,
};

/// A record as it was written, rendered for who wrote it.
pub struct Rendered {
    pub body: Vec<u8>,
    pub revision: i64,
    pub id: Uuid,
}

/// Renders a record for its reader.
///
/// # Errors
/// What the database says.
pub fn rendered<N: Resource>(read: &mut Read<'_>, viewer: &Viewer, id: Uuid) -> Result<Rendered, Refusal> {
    let mut rows = vec![read.find::<N>(viewer, id, BinDoor::Open)?];
    read.withhold::<N>(viewer, &mut rows)?;
    let row = rows.pop().ok_or(Refusal::NotFound)?;
    let revision = row.head.revision;
    Ok(Rendered { body: reading::one::<N>(read, viewer, row, &[], &[])?, revision, id })
}

impl Rendered {
    #[must_use]
    pub fn answer(self, status: StatusCode, request: &HttpRequest, location: Option<&str>) -> HttpResponse {
        Answer::json(self.body).revision(self.revision).written(status, request, location)
    }
}

/// Who writes, as the change row keeps it.
#[must_use]
pub fn deed_of(viewer: &Viewer) -> Deed {
    Deed::of(viewer.principal.clone().unwrap_or(Principal::System))
}

/// `POST /{collection}`.
///
/// # Errors
/// 422 with every fault; what [`Create`] refuses.
pub async fn create<N: Resource>(
    request: HttpRequest,
    caller: Caller<Create<N>>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let object = body::object(&request, &bytes)?;
    let key = idempotency_key(&request)?;
    let origin = origin::of(&request)?;
    let digest = fingerprint(request.path(), &bytes);
    let made = caller
        .write(move |write, viewer| {
            let deed = origin::deed(write, viewer, origin)?;
            if let Some(key) = &key
                && let Some(told) = write.recall(&deed.by, key, &digest)?
            {
                return told_again(told);
            }
            let edit = write.wish_create::<N>(viewer, object)?;
            let kept = write.put_one(&deed, edit)?;
            let made = rendered::<N>(write.reading(), viewer, kept.head.id)?;
            if let Some(key) = &key {
                let answer = String::from_utf8_lossy(&made.body).into_owned();
                let answer = Answered { record: Some(made.id), status: StatusCode::CREATED.as_u16(), answer };
                write.remember(&deed.by, key, &digest, &answer)?;
            }
            Ok(made)
        })
        .await?;
    let location = format!("/api/v1/{}/{}", N::NOUN.collection, made.id);
    Ok(made.answer(StatusCode::CREATED, &request, Some(&location)))
}

/// What was answered the first time.
///
/// # Errors
/// When what was kept is no record.
pub fn told_again(told: Answered) -> Result<Rendered, Problem> {
    #[derive(serde::Deserialize)]
    struct Head {
        id: Uuid,
        revision: i64,
    }
    let Head { id, revision } = serde_json::from_str(&told.answer).map_err(|_| Problem::new("internal"))?;
    Ok(Rendered { body: told.answer.into_bytes(), revision, id })
}

/// The key of a create that may be sent again: quoted (a structured string) or bare.
///
/// # Errors
/// 400 for one that is empty or too long.
pub fn idempotency_key(request: &HttpRequest) -> Result<Option<String>, Problem> {
    let Some(value) = request.headers().get("idempotency-key") else { return Ok(None) };
    let text = value.to_str().map_err(|_| Problem::new("malformed_request"))?.trim();
    let bare = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    if bare.is_empty() || bare.len() > 255 {
        Err(Problem::new("malformed_request"))
    } else {
        Ok(Some(bare.to_owned()))
    }
}

/// What tells one body from another.
#[must_use]
pub fn fingerprint(path: &str, bytes: &[u8]) -> String {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(path.as_bytes());
    context.update(&[0]);
    context.update(bytes);
    context.finish().as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `PATCH /{collection}/{id}`: JSON Merge Patch.
///
/// # Errors
/// 428 without `If-Match`, 412 with the current record when somebody else was faster, 422 with every fault.
pub async fn change<N: Resource>(
    request: HttpRequest,
    caller: Caller<Change<N>>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let patch = body::object(&request, &bytes)?;
    let origin = origin::of(&request)?;
    let step = move |write: &mut Write<'_>, viewer: &Viewer, kept: Kept<N>| {
        let deed = origin::deed(write, viewer, origin)?;
        let edit = write.wish_change(viewer, kept, &patch, Way::Patch, &deed.by)?;
        Ok(write.put_one(&deed, edit)?)
    };
    let made = altered(&request, &caller, BinDoor::Closed, step).await?;
    Ok(made.answer(StatusCode::OK, &request, None))
}

/// `DELETE /{collection}/{id}`: to the bin.
///
/// # Errors
/// As [`change`].
pub async fn bin<N: Resource>(request: HttpRequest, caller: Caller<Bin<N>>) -> Result<HttpResponse, Problem> {
    let step = |write: &mut Write<'_>, viewer: &Viewer, kept: Kept<N>| {
        write.may_change(viewer, &kept)?;
        Ok(write.put_one(&deed_of(viewer), Edit::Bin { before: kept })?)
    };
    let made = altered(&request, &caller, BinDoor::Closed, step).await?;
    Ok(made.answer(StatusCode::OK, &request, None))
}

/// `POST /{collection}/{id}/restore`: out of the bin.
///
/// # Errors
/// 409 `not_in_bin`, and `was_merged` for what comes back with the undo of its merge; as [`change`].
pub async fn restore<N: Resource>(
    request: HttpRequest,
    caller: Caller<Restore<N>>,
) -> Result<HttpResponse, Problem> {
    let step = |write: &mut Write<'_>, viewer: &Viewer, kept: Kept<N>| {
        write.may_change(viewer, &kept)?;
        if kept.head.deleted_at.is_none() {
            return Err(Problem::new("not_in_bin"));
        }
        // Alone it would come back without what pointed to it.
        if merged_into(&kept.record).is_some() {
            return Err(Problem::new("was_merged"));
        }
        Ok(write.put_one(&deed_of(viewer), Edit::Restore { before: kept })?)
    };
    let made = altered(&request, &caller, BinDoor::Open, step).await?;
    Ok(made.answer(StatusCode::OK, &request, None))
}

/// Finds the record, holds it against `If-Match`, lets `step` write it, and renders what came of it.
///
/// # Errors
/// 404, 428, 412, and what `step` refuses.
pub async fn altered<N, D, F>(
    request: &HttpRequest,
    caller: &Caller<D>,
    bin: BinDoor,
    step: F,
) -> Result<Rendered, Problem>
where
    N: Resource,
    D: crate::caller::Door,
    F: FnOnce(&mut Write<'_>, &Viewer, Kept<N>) -> Result<Kept<N>, Problem> + Send + 'static,
{
    let step = |write: &mut Write<'_>, viewer: &Viewer, kept| Ok((step(write, viewer, kept)?, ()));
    Ok(altered_telling::<N, D, (), _>(request, caller, bin, step).await?.0)
}

/// The same for a `step` that has something to tell besides.
///
/// # Errors
/// As [`altered`].
pub async fn altered_telling<N, D, T, F>(
    request: &HttpRequest,
    caller: &Caller<D>,
    bin: BinDoor,
    step: F,
) -> Result<(Rendered, T), Problem>
where
    N: Resource,
    D: crate::caller::Door,
    T: Send + 'static,
    F: FnOnce(&mut Write<'_>, &Viewer, Kept<N>) -> Result<(Kept<N>, T), Problem> + Send + 'static,
{
    let id = id(request)?;
    let asked = Match::of(request);
    let coding = coding(request);
    caller
        .write(move |write, viewer| {
            let kept = write.reading().find_to_change::<N>(viewer, id, bin)?;
            match asked.admits(kept.head.revision) {
                None => return Err(Problem::new("precondition_needed")),
                Some(false) => return Err(stale::<N>(write.reading(), viewer, id, coding)?),
                Some(true) => {}
            }
            let (kept, told) = step(write, viewer, kept)?;
            Ok((rendered_after::<N>(write.reading(), viewer, kept)?, told))
        })
        .await
}

/// A change may take the record from its author's own sight; they are told of it all the same, once.
fn rendered_after<N: Resource>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    kept: Kept<N>,
) -> Result<Rendered, Problem> {
    match rendered::<N>(read, viewer, kept.head.id) {
        Ok(made) => Ok(made),
        Err(Refusal::NotFound | Refusal::Gone | Refusal::Merged(_)) => {
            let body =
                serde_json::json!({ "id": kept.head.id, "revision": kept.head.revision, "gone": true });
            Ok(Rendered {
                body: body.to_string().into_bytes(),
                revision: kept.head.revision,
                id: kept.head.id,
            })
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// 412 with the record as it is now, so that both can be held side by side.
pub fn stale<N: Resource>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    id: Uuid,
    coding: Option<&'static str>,
) -> Result<Problem, Refusal> {
    let now = rendered::<N>(read, viewer, id)?;
    let current = serde_json::from_slice(&now.body).map_err(Refusal::internal)?;
    let tag = etag(Some(now.revision), &now.body, coding);
    Ok(Problem { current: Some((current, tag)), ..Problem::new("stale") })
}
