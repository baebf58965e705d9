//! `POST /{collection}/bulk`: one wish for many records, named or found by the list's own filters, as one operation.

mod describe;
mod progress;
mod wish;

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, rt};
use essaim_domain::{access::Viewer, refusal::Refusal};
use essaim_persistence::{
    bulk::{AT_ONCE, Done, Left, Wish},
    db::Read,
    door::Deed,
    idempotency::Answer as Answered,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

use self::wish::Which;
pub use self::{
    describe::{describe, describe_progress},
    progress::{BulkProgress, progress},
    wish::RECORDS_MAX,
};
use crate::{
    body::{self, Body},
    caller::{Bulk, Caller, Door},
    catalogue::{Lang, find, text},
    lang,
    problem::{Problem, told},
    query::Parameters,
    resource::Resource,
    writing::{deed_of, fingerprint, idempotency_key},
};

/// What came of a wish for many.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct BulkDone {
    /// What can be undone, as a whole; absent when nothing was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    operation: Option<Uuid>,
    /// How many records are changed.
    changed: usize,
    /// How many said the same already.
    unchanged: usize,
    /// Records that stay as they are.
    kept: Vec<BulkKept>,
}

/// A record that stays as it is, and why.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BulkKept {
    id: Uuid,
    /// Absent for who does not see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    title: Option<String>,
    /// The code of a problem or of an error: `forbidden`, `stage_step`, `licence_needed`.
    reason: String,
    /// The reason in the caller's language.
    message: String,
}

/// A wish under way: which records it is for was settled when it began.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Begun {
    operation: Uuid,
    ids: Vec<Uuid>,
}

/// What a key was answered before.
enum Start {
    Over(BulkDone),
    Going(Begun),
}

/// The key under which a wish may be sent again, and what tells its body from another.
#[derive(Clone)]
struct Again {
    key: String,
    digest: String,
}

/// # Errors
/// 409 `matches_changed` when another number matches than the caller saw, 422 for what no record would take and for
/// more than [`RECORDS_MAX`] records. A record that cannot be changed is no error.
pub async fn bulk<N: Resource>(
    request: HttpRequest,
    caller: Caller<Bulk<N>>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let (which, wish) = wish::read::<N>(Value::Object(body::object(&request, &bytes)?))?;
    let digest = fingerprint(request.path(), &bytes);
    let again = idempotency_key(&request)?.map(|key| Again { key, digest });
    let lang = lang::of(&request);
    // What has begun goes on when the caller hangs up: who asks again with the key is told what came of it.
    let work = rt::spawn(async move {
        let done = match begin(&caller, which, wish.clone(), again.clone()).await? {
            Start::Over(done) => done,
            Start::Going(begun) => run(&caller, begun, &wish, again, lang).await?,
        };
        titled::<N, _>(&caller, done).await
    });
    let done = work.await.map_err(Refusal::internal)??;
    Ok(HttpResponse::Ok().json(done))
}

/// Finds the records, and keeps them under the key.
async fn begin<N: Resource>(
    caller: &Caller<Bulk<N>>,
    which: Which,
    wish: Wish,
    again: Option<Again>,
) -> Result<Start, Problem> {
    if let Some(again) = again.clone() {
        let told = caller
            .write(move |write, viewer| Ok(write.recall(&deed_of(viewer).by, &again.key, &again.digest)?));
        if let Some(told) = told.await? {
            return started(&told);
        }
    }
    let ids = caller
        .read(move |read, viewer| {
            read.check_wish::<N>(viewer, &wish)?;
            matching::<N>(read, viewer, which)
        })
        .await?;
    let begun = Begun { operation: Uuid::now_v7(), ids };
    let Some(again) = again else { return Ok(Start::Going(begun)) };
    caller
        .write(move |write, viewer| {
            let by = deed_of(viewer).by;
            // Somebody may have come with the same key meanwhile.
            if let Some(told) = write.recall(&by, &again.key, &again.digest)? {
                return started(&told);
            }
            let answer = serde_json::to_string(&begun).map_err(Refusal::internal)?;
            let answer = Answered { record: None, status: StatusCode::ACCEPTED.as_u16(), answer };
            write.remember(&by, &again.key, &again.digest, &answer)?;
            Ok(Start::Going(begun))
        })
        .await
}

fn started(told: &Answered) -> Result<Start, Problem> {
    let over = told.status == StatusCode::OK.as_u16();
    Ok(if over {
        Start::Over(serde_json::from_str(&told.answer).map_err(Refusal::internal)?)
    } else {
        Start::Going(serde_json::from_str(&told.answer).map_err(Refusal::internal)?)
    })
}

fn matching<N: Resource>(read: &mut Read<'_>, viewer: &Viewer, which: Which) -> Result<Vec<Uuid>, Problem> {
    let (mut asked, total) = match which {
        Which::Ids(ids) => return Ok(ids),
        Which::Found { asked, total } => (asked, total),
    };
    let ids = if asked.resolve(read)? { read.ids_in_order::<N>(viewer, &asked.query)? } else { Vec::new() };
    let now = || Some(Box::new(("total", json!(ids.len()))));
    if ids.len() > RECORDS_MAX {
        return Err(Problem { more: now(), ..Problem::new("bulk_too_large") });
    }
    if ids.len() != total {
        return Err(Problem { more: now(), ..Problem::new("matches_changed") });
    }
    Ok(ids)
}

/// Fulfils the wish, some records in each transaction, so that other writers come in between. What stops it on the way
/// leaves what is done, and names the operation by which it is taken back.
async fn run<N: Resource>(
    caller: &Caller<Bulk<N>>,
    begun: Begun,
    wish: &Wish,
    again: Option<Again>,
    lang: Lang,
) -> Result<BulkDone, Problem> {
    let operation = begun.operation;
    let mut all = BulkDone::default();
    let mut so_far = 0;
    for ids in begun.ids.chunks(AT_ONCE) {
        so_far += ids.len();
        let (ids, wish, key) = (ids.to_vec(), wish.clone(), again.as_ref().map(|again| again.key.clone()));
        let done: Result<Done, Problem> = caller
            .write(move |write, viewer| {
                let deed = Deed { operation, ..deed_of(viewer) };
                let done = write.bulk_some::<N>(viewer, &deed, &wish, &ids)?;
                if let Some(key) = key {
                    write.remember_progress(&deed.by, &key, so_far)?;
                }
                Ok(done)
            })
            .await;
        let done = done.map_err(|problem| stopped(problem, operation, &all))?;
        all.changed += done.changed;
        all.unchanged += done.unchanged;
        all.kept.extend(done.kept.iter().map(|left| kept(lang, left)));
    }
    all.operation = (all.changed > 0).then_some(operation);
    if let Some(again) = again {
        let answer = serde_json::to_string(&all).map_err(Refusal::internal)?;
        let answer = Answered { record: None, status: StatusCode::OK.as_u16(), answer };
        let keep = caller.write(move |write, viewer| {
            Ok(write.remember_instead(&deed_of(viewer).by, &again.key, &answer)?)
        });
        keep.await.map_err(|problem| stopped(problem, operation, &all))?;
    }
    Ok(all)
}

fn stopped(problem: Problem, operation: Uuid, all: &BulkDone) -> Problem {
    let more = (all.changed > 0).then(|| Box::new(("operation", json!(operation))));
    Problem { more: more.or(problem.more), ..problem }
}

fn kept(lang: Lang, left: &Left) -> BulkKept {
    let message =
        |fault: &essaim_domain::fault::Fault| match find(lang, &format!("problem.{}.title", fault.code)) {
            Some(title) if fault.pointer.is_empty() => title.to_owned(),
            _ => told(lang, fault).get("message").and_then(Value::as_str).unwrap_or_default().to_owned(),
        };
    let messages: Vec<String> = left.why.iter().map(message).collect();
    let reason = left.why.first().map_or_else(|| "invalid".to_owned(), |fault| fault.code.to_string());
    let message =
        if messages.is_empty() { text(lang, "problem.invalid.title").to_owned() } else { messages.join(" ") };
    BulkKept { id: left.id, title: None, reason, message }
}

/// What the records that stay are called, as the caller sees them now: no title is kept beside the answer.
async fn titled<N: Resource, D: Door>(caller: &Caller<D>, mut done: BulkDone) -> Result<BulkDone, Problem> {
    if done.kept.is_empty() {
        return Ok(done);
    }
    caller
        .read(move |read, viewer| {
            let ids = done.kept.iter().map(|kept| kept.id).collect();
            let mut titles = read.titles(viewer, N::NOUN.collection, ids)?;
            for kept in &mut done.kept {
                kept.title = titles.remove(&kept.id);
            }
            Ok(done)
        })
        .await
}
