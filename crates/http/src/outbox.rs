//! The outbox, for administrators: what became of the letters, and their links where no mail server takes them along.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::Who,
    account::Locale,
    letter::{KeptLetter, LetterKind, LetterState},
    principal::Principal,
    refusal::Refusal,
    values::Email,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::{
    address::{id, method_not_allowed},
    app::Settings,
    body::{self, Body},
    caller::{Administration, Caller},
    document::{self, Described, Draft},
    letters::{self, Undelivered},
    paging::{ById, linked},
    problem::Problem,
    query::Parameters,
    shape,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("letter_list", Who::Administrator),
    ("letter_send", Who::Administrator),
    ("letter_trial", Who::Administrator),
];

/// A letter, and what became of it.
#[derive(Serialize, ToSchema)]
#[schema(as = Letter)]
pub struct LetterView {
    id: Uuid,
    kind: LetterKind,
    to: Email,
    locale: Locale,
    /// In the reader's language.
    subject: String,
    state: LetterState,
    /// What the mail server said, or why nothing was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    answer: Option<String>,
    created_at: Timestamp,
    changed_at: Timestamp,
    /// The link that it holds, as long as it was not sent and works: for who hands it over in another way.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    link: Option<String>,
    /// Whether it can be sent again.
    again: bool,
}

/// Letters, the newest first.
#[derive(Serialize, ToSchema)]
pub struct LetterPage {
    items: Vec<LetterView>,
    /// The cursor of the next page.
    #[schema(required)]
    next: Option<Uuid>,
    /// Whether there is a mail server: without one, letters stay here.
    mail: bool,
}

/// To whom a trial goes; to oneself when it is not said.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TrialWish {
    #[serde(default)]
    #[schema(nullable = false)]
    to: Option<Email>,
}

/// What the mail server said to a trial.
#[derive(Serialize, ToSchema)]
pub struct Trial {
    to: Email,
    taken: bool,
    answer: String,
}

fn shown(settings: &Settings, kept: KeptLetter) -> LetterView {
    let link = letters::link(settings, &kept.letter);
    let open = !matches!(kept.state, LetterState::Sent | LetterState::Closed);
    LetterView {
        id: kept.id,
        kind: kept.letter.kind,
        subject: letters::subject(settings, &kept.letter),
        again: open && kept.letter.is_whole() && settings.mailer.is_some(),
        to: kept.letter.to,
        locale: kept.letter.locale,
        state: kept.state,
        answer: kept.answer,
        created_at: kept.created_at,
        changed_at: kept.changed_at,
        link,
    }
}

/// `GET /outbox`.
///
/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn list(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    let asked = ById::of(&parameters, &[])?;
    let mut kept = caller.read(move |read, _| Ok(read.letters(asked.after, asked.most())?)).await?;
    let next = asked.cut(&mut kept, |last| last.id);
    let settings = caller.app().settings();
    let items = kept.into_iter().map(|kept| shown(settings, kept)).collect();
    let page = LetterPage { items, next, mail: settings.mailer.is_some() };
    Ok(linked(&request, unkept(StatusCode::OK).json(page), next))
}

/// `POST /outbox/{id}/send`: what was not sent is sent again.
///
/// # Errors
/// 404; 409 `no_mail_server`, `letter_sent` or `letter_closed`.
pub async fn send(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let mail = caller.app().settings().mailer.is_some();
    let kept = caller
        .write(move |write, _| {
            let kept = write.letter_again(id)?;
            if mail { Ok(kept) } else { Err(Problem::new("no_mail_server")) }
        })
        .await?;
    Ok(unkept(StatusCode::OK).json(shown(caller.app().settings(), kept)))
}

/// `POST /outbox/trial`: a letter sent at once, with what the mail server says to it.
///
/// # Errors
/// 409 `no_mail_server`, 422 for what is no address.
pub async fn trial(
    request: HttpRequest,
    caller: Caller<Administration>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: TrialWish = shape::read(body::json(&request, &bytes)?)?;
    let (own, locale) = caller
        .read(|read, viewer| {
            let Some(Principal::Member(id)) = viewer.principal else { return Err(Problem::new("forbidden")) };
            let account = read.account(id)?.ok_or(Refusal::NotFound)?.account;
            Ok((account.email, account.locale))
        })
        .await?;
    let settings = caller.app().settings();
    let mailer = settings.mailer.clone().ok_or_else(|| Problem::new("no_mail_server"))?;
    let to = wish.to.unwrap_or(own);
    let written = letters::write(settings, Uuid::now_v7(), &letters::trial(to.clone(), locale))?;
    let trial = match mailer.send(&written).await {
        Ok(answer) => Trial { to, taken: true, answer },
        Err(Undelivered::Refused(answer) | Undelivered::Later(answer)) => Trial { to, taken: false, answer },
    };
    Ok(unkept(StatusCode::OK).json(trial))
}

/// An answer with secrets in it stays nowhere.
fn unkept(status: StatusCode) -> actix_web::HttpResponseBuilder {
    let mut response = HttpResponse::build(status);
    response.insert_header((actix_web::http::header::CACHE_CONTROL, "no-store"));
    response
}

pub fn routes(config: &mut ServiceConfig) {
    let post =
        |path: &str, route| web::resource(path).route(route).default_service(web::to(method_not_allowed));
    config
        .service(post("/api/v1/outbox/trial", web::post().to(trial)))
        .service(post("/api/v1/outbox/{id}/send", web::post().to(send)))
        .service(
            web::resource("/api/v1/outbox")
                .route(web::get().to(list))
                .route(web::head().to(list))
                .default_service(web::to(method_not_allowed)),
        );
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<LetterView>().with::<LetterPage>().with::<TrialWish>().with::<Trial>();
    draft.group("outbox", "Letters by mail; for administrators.", operations());
}

fn operations() -> Vec<Described> {
    let described =
        |path, method, operation| Described { path, method, operation: document::secured(operation) };
    let parameters = vec![document::limit("Letters of a page."), document::after(), document::lang()];
    let good = document::answers(200, "A page.", Some("LetterPage"), &[401, 403]);
    let list = document::operation("letter_list", "outbox", "Letters, the newest first", parameters, good);
    let good = document::answers(200, "The letter, which waits.", Some("Letter"), &[401, 403, 404, 409]);
    let parameters = vec![document::path_id(), document::lang()];
    let send = document::operation("letter_send", "outbox", "Send what was not sent again", parameters, good);
    let about = "What the mail server said.";
    let good = document::answers(200, about, Some("Trial"), &[401, 403, 409, 415, 422]);
    let summary = "Send a letter at once, to see whether mail works";
    let trial = document::operation("letter_trial", "outbox", summary, vec![document::lang()], good);
    let trial = document::body(trial, "TrialWish", json!({ "to": "ada@example.org" }), &["application/json"]);
    vec![
        described("/api/v1/outbox", "get", list),
        described("/api/v1/outbox/{id}/send", "post", send),
        described("/api/v1/outbox/trial", "post", trial),
    ]
}
