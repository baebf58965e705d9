//! Suggestions: sent by anybody, read and answered by coordinators.

mod document;
mod letters;
mod receive;
mod shapes;

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::{Viewer, Who},
    fault::{Fault, Faults},
    refusal::Refusal,
    suggestion::{Suggestion, SuggestionKind, SuggestionState},
    time::today,
    words::{Worded, spellings},
};
use essaim_persistence::{
    db::{Read, Write},
    suggestions::{Assignee, KeptSuggestion, Queue},
};
use serde_json::Value;
use uuid::Uuid;

pub use document::describe;
pub use letters::letter_to_sender;
pub use receive::{Coming, KEY, taken, title};

use crate::{
    accounts::{admitted, stale},
    address::{id, method_not_allowed},
    answer::{Answer, Match, coding},
    body::{self, Body},
    caller::{Caller, Coordination, Public},
    paging::{ById, linked},
    problem::Problem,
    query::Parameters,
    shape,
    writing::{Rendered, deed_of},
};
use shapes::{Page, Receipt, SuggestionAnswer, SuggestionPatch, SuggestionRelay, Whole};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("suggestion_send", Who::Anyone),
    ("suggestion_list", Who::Coordinator),
    ("suggestion_read", Who::Coordinator),
    ("suggestion_assign", Who::Coordinator),
    ("suggestion_answer", Who::Coordinator),
    ("suggestion_relay", Who::Coordinator),
];

/// `POST /suggestions`: for partners' sites, and for members about what they see and may not change; people without an
/// account have a form.
///
/// # Errors
/// 422 with every fault, 429 for too many.
pub async fn send(
    request: HttpRequest,
    caller: Caller<Public>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let object = body::object(&request, &bytes)?;
    let suggestion: Suggestion = essaim_domain::draft::decode(Value::Object(object))
        .map_err(|faults| Problem::with("invalid", faults))?;
    let coming = Coming::of(&request, caller.app(), suggestion, None);
    let settings = caller.app().settings().clone();
    let received = caller.write(move |write, viewer| taken(write, viewer, &settings, coming)).await?;
    Ok(HttpResponse::build(StatusCode::CREATED).json(Receipt::from(received)))
}

/// `GET /suggestions`: the queue, the first due first.
///
/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn list(request: HttpRequest, caller: Caller<Coordination>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    let asked = ById::of(&parameters, &["closed", "kind", "assignee"])?;
    let assignee = parameters.one("assignee")?.map(str::to_owned);
    let queue = Queue {
        closed: parameters.parsed("closed", |text| text.parse().ok())?.unwrap_or(false),
        kinds: parameters.all("kind").iter().map(|word| kind(word)).collect::<Result<_, _>>()?,
        assignee: None,
        after: asked.after,
        limit: asked.most(),
    };
    let (body, next) = caller
        .read(move |read, viewer| {
            let assignee = assignee.map(|word| assignee_of(viewer, &word)).transpose()?;
            let mut kept = read.suggestions(&Queue { assignee, ..queue })?;
            let next = asked.cut(&mut kept, |last| last.id);
            let waiting = read.suggestions_waiting(today())?;
            let page = Page::of(read, viewer, (kept, next), waiting)?;
            Ok((serde_json::to_vec(&page).map_err(Refusal::internal)?, next))
        })
        .await?;
    Ok(linked(&request, Answer::json(body).read(&request), next))
}

fn kind(word: &str) -> Result<SuggestionKind, Problem> {
    SuggestionKind::from_word(word).ok_or_else(|| {
        let fault = Fault::at("kind", "unknown_word").about(spellings::<SuggestionKind>().join(", "));
        Problem::with("bad_parameter", Faults(vec![fault]))
    })
}

fn assignee_of(viewer: &Viewer, word: &str) -> Result<Assignee, Problem> {
    use essaim_domain::principal::Principal;
    match (word, &viewer.principal) {
        ("nobody", _) => Ok(Assignee::Nobody),
        ("me", Some(Principal::Member(id))) => Ok(Assignee::Account(*id)),
        _ => {
            let id = Uuid::try_parse(word).map_err(|_| Problem::parameter("assignee", "parameter_form"))?;
            Ok(Assignee::Account(id))
        }
    }
}

/// `GET /suggestions/{id}`: with who sent it, until they are erased.
///
/// # Errors
/// 404 for what is not there.
pub async fn read(request: HttpRequest, caller: Caller<Coordination>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let made = caller
        .read(move |read, viewer| {
            let kept = read.suggestion(id)?.ok_or_else(|| Problem::new("not_found"))?;
            rendered(read, viewer, kept)
        })
        .await?;
    Ok(Answer::json(made.body).revision(made.revision).read(&request))
}

/// `PATCH /suggestions/{id}`: who deals with it.
///
/// # Errors
/// 412, 422 for an account that is no coordinator's, 428.
pub async fn assign(
    request: HttpRequest,
    caller: Caller<Coordination>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let patch: SuggestionPatch = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    altered(&request, &caller, move |write, viewer, kept| {
        let Some(assignee) = patch.assignee else { return Ok(()) };
        if let Some(account) = assignee
            && !write.deals_with_suggestions(account)?
        {
            return Err(Refusal::invalid("/assignee", "reference_unknown").into());
        }
        Ok(write.suggestion_assign(kept, &deed_of(viewer).by, assignee)?)
    })
    .await
}

/// `POST /suggestions/{id}/answer`: what became of it, once.
///
/// # Errors
/// 409 for what was answered already, 412, 422, 428.
pub async fn answer(
    request: HttpRequest,
    caller: Caller<Coordination>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: SuggestionAnswer = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let kept_days = i64::from(caller.app().settings().senders_kept_days);
    altered(&request, &caller, move |write, viewer, kept| {
        if kept.closed_at.is_some() {
            return Err(Problem::new("suggestion_answered"));
        }
        let text = wish.answer.as_ref().map(|text| text.as_str());
        if wish.state == SuggestionState::Waiting {
            return Err(Refusal::invalid("/state", "unknown_word").into());
        }
        if wish.state == SuggestionState::Refused && text.is_none() {
            return Err(Refusal::invalid("/answer", "missing").into());
        }
        let by = deed_of(viewer).by;
        write.suggestion_close(kept, &by, (wish.state, text), receive::in_days(kept_days))?;
        letters::post_answer(write, kept, (wish.state, text), kept_days)
    })
    .await
}

/// `POST /suggestions/{id}/relay`: a word goes on to who holds the record.
///
/// # Errors
/// 409 `holder_unreachable` where no address is known, 412, 422 for what is no word, 428.
pub async fn relay(
    request: HttpRequest,
    caller: Caller<Coordination>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: SuggestionRelay = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    altered(&request, &caller, move |write, viewer, kept| {
        letters::relay(write, viewer, kept, &deed_of(viewer).by, wish.email.clone())
    })
    .await
}

fn rendered(read: &mut Read<'_>, viewer: &Viewer, kept: KeptSuggestion) -> Result<Rendered, Problem> {
    let (id, revision) = (kept.id, kept.revision);
    let whole = Whole::of(read, viewer, kept)?;
    let body = serde_json::to_vec(&whole).map_err(Refusal::internal)?;
    Ok(Rendered { body, revision, id })
}

/// Finds the suggestion, holds it against `If-Match`, lets `step` write it, and shows what came of it.
async fn altered<F>(
    request: &HttpRequest,
    caller: &Caller<Coordination>,
    step: F,
) -> Result<HttpResponse, Problem>
where
    F: FnOnce(&mut Write<'_>, &Viewer, &KeptSuggestion) -> Result<(), Problem> + Send + 'static,
{
    let id = id(request)?;
    let (asked, coding) = (Match::of(request), coding(request));
    let made = caller
        .write(move |write, viewer| {
            let found = |write: &mut Write<'_>| -> Result<KeptSuggestion, Problem> {
                write.reading().suggestion(id)?.ok_or_else(|| Problem::new("not_found"))
            };
            let kept = found(write)?;
            let seen = rendered(write.reading(), viewer, kept.clone())?;
            admitted(&asked, seen, coding)?;
            let done = step(write, viewer, &kept);
            let now = found(write)?;
            let now = rendered(write.reading(), viewer, now)?;
            match done {
                Ok(()) => Ok(now),
                // Somebody was faster between the look and the lock.
                Err(problem) if problem.code == "stale" => Err(stale(&now, coding)),
                Err(problem) => Err(problem),
            }
        })
        .await?;
    Ok(made.answer(StatusCode::OK, request, None))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/api/v1/suggestions/{id}/answer")
                .route(web::post().to(answer))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource("/api/v1/suggestions/{id}/relay")
                .route(web::post().to(relay))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource("/api/v1/suggestions/{id}")
                .route(web::get().to(read))
                .route(web::head().to(read))
                .route(web::patch().to(assign))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource("/api/v1/suggestions")
                .route(web::get().to(list))
                .route(web::head().to(list))
                .route(web::post().to(send))
                .default_service(web::to(method_not_allowed)),
        );
}
