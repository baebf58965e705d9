//! `/suggest/reply/{secret}`: who holds a record replies once to a word that was passed on to them. The reply goes to
//! who wrote; neither is shown the other's address.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};
use askama::Template;
use essaim_domain::{
    access::Viewer,
    fault::{Code, Fault},
    letter::LetterKind,
    principal::Principal,
    suggestion::Message,
};
use essaim_persistence::{db::Read, suggestions::KeptSuggestion};

use super::form_of;
use crate::{
    body::Body,
    caller::{Caller, Public},
    pages::{
        context::Context,
        problems,
        shell::{Shell, refusal, render},
    },
    problem::{Problem, message},
    random::digest,
    suggestions::{letter_to_sender, title},
};

#[derive(Template)]
#[template(path = "suggest_reply.html")]
struct Html {
    shell: Shell,
    /// What the word is about.
    about: String,
    /// What was written, and by whom where they said so.
    message: String,
    from: Option<String>,
    action: String,
    typed: String,
    fault: Option<String>,
    sent: bool,
}

/// A word that waits for a reply.
struct Waiting {
    kept: KeptSuggestion,
    about: String,
    from: Option<String>,
}

/// `GET /suggest/reply/{secret}`.
///
/// # Errors
/// 404 for a secret that was used, has expired, or never was; 503.
pub async fn ask(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let hash = secret(&request);
    let waiting = caller.read(move |read, _| waiting(read, &hash)).await;
    match waiting.and_then(|waiting| page(&request, &caller, waiting, String::new(), None, false)) {
        Ok(response) => Ok(response),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

/// `POST /suggest/reply/{secret}`.
///
/// # Errors
/// As [`ask`]; 403 for another site's form, 413, 415.
pub async fn send(
    request: HttpRequest,
    caller: Caller<Public>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    match replied(&request, &caller, &bytes).await {
        Ok(response) => Ok(response),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

async fn replied(
    request: &HttpRequest,
    caller: &Caller<Public>,
    bytes: &[u8],
) -> Result<HttpResponse, Problem> {
    let typed = form_of(request, bytes)?.all("reply").first().cloned().unwrap_or_default();
    let reply = Message::parse(&typed);
    let hash = secret(request);
    let context = Context::of(request, caller.app()).await;
    let sent = reply.is_ok();
    let waiting = caller.write(move |write, _| {
        let waiting = waiting(write.reading(), &hash)?;
        let Ok(reply) = reply else { return Ok(waiting) };
        if !write.suggestion_replied(&hash, waiting.kept.id)? {
            return Err(Problem::new("not_found"));
        }
        if let Some(letter) = letter_to_sender(write.reading(), &waiting.kept, LetterKind::SuggestionReply)? {
            write.post(&letter.naming("about", &waiting.about).naming("reply", reply.as_str()))?;
        }
        Ok(waiting)
    });
    let waiting = waiting.await?;
    let fault =
        Message::parse(&typed).err().map(|Code(code)| message(context.lang, &Fault::at("/reply", code)));
    page(request, caller, waiting, typed, fault, sent)
}

fn secret(request: &HttpRequest) -> String {
    digest(request.match_info().query("secret"))
}

fn waiting(read: &mut Read<'_>, hash: &str) -> Result<Waiting, Problem> {
    let kept = read.suggestion_to_reply(hash)?.ok_or_else(|| Problem::new("not_found"))?;
    let about = match kept.about {
        Some(about) => title(read, &Viewer::steward(Principal::System), about)?,
        None => None,
    };
    let from = read.suggestion_sender(kept.id)?.and_then(|sender| sender.name);
    Ok(Waiting { about: about.unwrap_or_default(), from, kept })
}

fn page(
    request: &HttpRequest,
    caller: &Caller<Public>,
    waiting: Waiting,
    typed: String,
    fault: Option<String>,
    sent: bool,
) -> Result<HttpResponse, Problem> {
    let context = Context::known(request, caller.app());
    let mut shell =
        Shell::new(&context, context.t(if sent { "page.suggest.replied" } else { "page.suggest.reply" }));
    shell.indexed = false;
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let html = Html {
        shell,
        about: waiting.about,
        message: waiting.kept.message.unwrap_or_default(),
        from: waiting.from,
        action: context.to(request.path()),
        typed,
        fault,
        sent,
    };
    Ok(refusal(status, context.lang, render(&html)?))
}
