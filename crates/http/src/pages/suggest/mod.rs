//! `/suggest`: the door without an account. A form that works without JavaScript, loses nothing when something is
//! wrong with it, and asks no riddle of people.

mod fields;
mod reply;
mod sent;
mod subject;
mod ticket;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
};
use askama::Template;
use aws_lc_rs::hmac;
use essaim_domain::{
    access::Viewer,
    draft::decode,
    fault::Fault,
    refusal::Refusal,
    suggestion::{Suggestion, SuggestionKind},
    time::now,
    words::Worded,
};
use serde_json::Value;

pub use reply::{ask as ask_reply, send as send_reply};
pub use sent::sent;

use fields::{Group, TRAP};
use subject::{Named, Subject};
use ticket::{Ticket, Untaken};

use super::{
    context::Context,
    parts::Link,
    problems,
    shell::{Shell, answer, refusal, render},
};
use crate::{
    body::Body,
    caller::{Caller, Public},
    kept_key,
    problem::{Problem, message},
    query::Parameters,
    suggestions::{Coming, KEY, taken},
};

/// Longest form, in bytes.
const FORM_BYTES: usize = 64 * 1024;

/// A way to go on: a kind of suggestion.
struct Choice {
    link: Link,
    about: &'static str,
}

#[derive(Template)]
#[template(path = "suggest.html")]
struct Html {
    shell: Shell,
    /// The record that it is about.
    about: Option<Link>,
    about_name: Option<String>,
    lead: &'static str,
    choices: Vec<Choice>,
    form: Option<Form>,
}

struct Form {
    kind: &'static str,
    ticket: String,
    groups: Vec<Group>,
    /// What is wrong, each with the id of its field.
    faults: Vec<Link>,
    trap: &'static str,
    /// By when an answer is due.
    due: String,
}

/// What a form is filled with.
struct Filled {
    ticket: String,
    typed: Option<Parameters>,
    faults: Vec<Fault>,
}

/// `GET /suggest?about=&kind=`: the choice of what to write, then its form.
///
/// # Errors
/// 404 for a record that not everybody sees; 503.
pub async fn ask(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    match asked(&request, &caller).await {
        Ok(response) => Ok(response),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

async fn asked(request: &HttpRequest, caller: &Caller<Public>) -> Result<HttpResponse, Problem> {
    let filled = Parameters::filled(request.query_string(), &["about", "kind"])?;
    let (named, kind) = wanted(&filled)?;
    let subject = subject(caller, named).await?;
    let key = key(caller).await?;
    let context = Context::of(request, caller.app()).await;
    let filled = Filled { ticket: Ticket::fresh(now())?.written(&key), typed: None, faults: Vec::new() };
    let due = caller.app().settings().answers.due(essaim_domain::time::today());
    let html = render(&page(&context, kind, subject.as_ref(), filled, sent::day(&context, due)))?;
    let mut response = answer(request, context.lang, html);
    // Each has a ticket of its own.
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    Ok(response)
}

/// `POST /suggest`: takes the form, and leads to what its sender keeps.
///
/// # Errors
/// 403 for another site's form, 413, 415; 503.
pub async fn send(
    request: HttpRequest,
    caller: Caller<Public>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    match received(&request, &caller, &bytes).await {
        Ok(response) => Ok(response),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

async fn received(
    request: &HttpRequest,
    caller: &Caller<Public>,
    bytes: &[u8],
) -> Result<HttpResponse, Problem> {
    let typed = form_of(request, bytes)?;
    let (named, kind) = wanted(&typed)?;
    let kind = kind.ok_or_else(|| Problem::parameter("kind", "missing"))?;
    let subject = subject(caller, named).await?;
    let key = key(caller).await?;
    let context = Context::of(request, caller.app()).await;
    let (ticket, mut faults) = checked(&typed, &key);
    let body = fields::body(kind.word(), subject.as_ref(), context.lang.tag(), &typed);
    let suggestion = suggestion(body, &mut faults);
    if let (Some(suggestion), true, Ok(ticket)) = (suggestion, faults.is_empty(), ticket) {
        let coming = Coming::of(request, caller.app(), suggestion, Some(ticket.form));
        let settings = caller.app().settings().clone();
        let received =
            caller.write(move |write, _| taken(write, &Viewer::anonymous(), &settings, coming)).await;
        match received {
            Ok(received) => {
                let on = context.to(&format!("/suggest/sent/{}", received.reference));
                return Ok(HttpResponse::SeeOther().insert_header((header::LOCATION, on)).finish());
            }
            Err(problem) if problem.code == "invalid" => faults = problem.faults,
            // Nothing that was written is lost: the form comes back and says when to try again.
            Err(problem) if problem.code == "too_many_suggestions" => {
                faults.push(Fault::at("", "suggestion_later"));
            }
            Err(problem) => return Err(problem),
        }
    }
    let ticket = match ticket {
        Ok(ticket) | Err(Untaken::Hasty(ticket)) => ticket,
        Err(Untaken::Stale) => Ticket::fresh(now())?,
    };
    let filled = Filled { ticket: ticket.written(&key), typed: Some(typed), faults };
    let due = caller.app().settings().answers.due(essaim_domain::time::today());
    let html = render(&page(&context, Some(kind), subject.as_ref(), filled, sent::day(&context, due)))?;
    Ok(refusal(StatusCode::UNPROCESSABLE_ENTITY, context.lang, html))
}

/// The fields of a form that was sent from this site.
fn form_of(request: &HttpRequest, bytes: &[u8]) -> Result<Parameters, Problem> {
    let text = |name: header::HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    let kind = text(header::CONTENT_TYPE).unwrap_or_default().split(';').next().unwrap_or_default();
    if !kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(Problem::new("unsupported_media"));
    }
    let site = request.headers().get("sec-fetch-site");
    if site.is_some_and(|site| site == "cross-site") {
        return Err(Problem::new("foreign_origin"));
    }
    if bytes.len() > FORM_BYTES {
        return Err(Problem::new("too_large"));
    }
    Parameters::parse(std::str::from_utf8(bytes).map_err(|_| Problem::new("malformed_request"))?)
}

/// Which record and which kind are asked for.
fn wanted(parameters: &Parameters) -> Result<(Option<Named>, Option<SuggestionKind>), Problem> {
    let first = |name: &str| parameters.all(name).first().map(String::as_str);
    let named = match first("about").filter(|text| !text.is_empty()) {
        Some(text) => Some(Named::parse(text).ok_or_else(|| Problem::new("not_found"))?),
        None => None,
    };
    // A correction without its record is a choice still to be made.
    let kind = first("kind").and_then(SuggestionKind::from_word);
    Ok((named, kind.filter(|kind| named.is_some() || !kind.about_a_record())))
}

async fn subject(caller: &Caller<Public>, named: Option<Named>) -> Result<Option<Subject>, Problem> {
    let Some(named) = named else { return Ok(None) };
    let found = caller.read(move |read, _| match Subject::find(read, named) {
        Err(Refusal::Gone | Refusal::Merged(_)) => Err(Problem::new("not_found")),
        found => Ok(found?),
    });
    Ok(Some(found.await?))
}

async fn key(caller: &Caller<Public>) -> Result<hmac::Key, Problem> {
    let known = caller.read(|read, _| Ok(kept_key::known(read, KEY)?)).await?;
    match known {
        Some(key) => Ok(key),
        None => caller.write(|write, _| Ok(kept_key::drawn(write, KEY)?)).await,
    }
}

/// The ticket that came with a form, and what it and the trap have to say.
fn checked(typed: &Parameters, key: &hmac::Key) -> (Result<Ticket, Untaken>, Vec<Fault>) {
    let mut faults = Vec::new();
    let text = typed.all("ticket").first().map(String::as_str).unwrap_or_default();
    let ticket = Ticket::back(text, key, now());
    match ticket {
        Ok(_) => {}
        Err(Untaken::Hasty(_)) => faults.push(Fault::at("", "suggestion_hasty")),
        Err(Untaken::Stale) => faults.push(Fault::at("", "suggestion_again")),
    }
    if typed.all(TRAP).iter().any(|text| !text.trim().is_empty()) {
        faults.push(Fault::at(format!("/{TRAP}"), "suggestion_trap"));
    }
    (ticket, faults)
}

fn suggestion(body: Value, faults: &mut Vec<Fault>) -> Option<Suggestion> {
    match decode::<Suggestion>(body) {
        Ok(suggestion) => {
            faults.extend(suggestion.check().err().map(|found| found.0).unwrap_or_default());
            Some(suggestion)
        }
        Err(found) => {
            faults.extend(found.0);
            None
        }
    }
}

fn page(
    context: &Context,
    kind: Option<SuggestionKind>,
    subject: Option<&Subject>,
    filled: Filled,
    due: String,
) -> Html {
    let named = subject.map(|subject| subject.named);
    let mut shell = Shell::new(context, kind.map_or(context.t("page.suggest"), |kind| title(context, kind)));
    shell.describe(context.t("page.suggest.lead"));
    let path = address(named, kind);
    match (named, kind) {
        (None, None) => shell.path = Some(path),
        _ => {
            shell.here = Some(path);
            shell.indexed = false;
        }
    }
    let Filled { ticket, typed, faults } = filled;
    if !faults.is_empty() {
        shell.title = context.fill("page.suggest.wrong.title", &[("title", &shell.title)]);
    }
    let form = kind.map(|kind| {
        let groups = fields::groups(context, kind, subject, typed.as_ref(), &faults);
        let faults = faults.iter().map(|fault| summary(context, &groups, fault)).collect();
        Form { kind: kind.word(), ticket, groups, faults, trap: TRAP, due }
    });
    Html {
        about: subject.map(|subject| Link {
            address: context.to(&format!("/{}", subject.named.text())),
            text: subject.title.clone(),
        }),
        about_name: named.map(Named::text),
        lead: kind.map_or(context.t("page.suggest.lead"), |kind| lead(context, kind)),
        choices: if kind.is_none() { choices(context, named) } else { Vec::new() },
        form,
        shell,
    }
}

/// What is wrong, with the name of its field and the way to it.
fn summary(context: &Context, groups: &[Group], fault: &Fault) -> Link {
    let id = fault.pointer.trim_start_matches('/').replace('/', ".");
    let said = message(context.lang, fault);
    let field = groups.iter().flat_map(|group| &group.fields).find(|field| field.name == id);
    let text = match field {
        Some(field) => {
            context.fill("page.suggest.wrong.field", &[("name", &field.label), ("message", &said)])
        }
        None => said,
    };
    Link { address: if id.is_empty() { String::new() } else { format!("#f-{id}") }, text }
}

fn address(named: Option<Named>, kind: Option<SuggestionKind>) -> String {
    let about = named.map(|named| format!("about={}", named.text()));
    let kind = kind.map(|kind| format!("kind={}", kind.word()));
    let query: Vec<String> = about.into_iter().chain(kind).collect();
    if query.is_empty() { "/suggest".to_owned() } else { format!("/suggest?{}", query.join("&")) }
}

fn choices(context: &Context, named: Option<Named>) -> Vec<Choice> {
    let offered = SuggestionKind::ALL.iter().filter(|kind| named.is_some() || !kind.about_a_record());
    let choice = |kind: &SuggestionKind| Choice {
        link: Link {
            address: context.to(&address(named, Some(*kind))),
            text: title(context, *kind).to_owned(),
        },
        about: lead(context, *kind),
    };
    offered.map(choice).collect()
}

fn title(context: &Context, kind: SuggestionKind) -> &'static str {
    context.t(match kind {
        SuggestionKind::Correction => "page.suggest.correction",
        SuggestionKind::Initiative => "page.suggest.initiative",
        SuggestionKind::Word => "page.suggest.word",
        SuggestionKind::Support => "page.suggest.support",
    })
}

fn lead(context: &Context, kind: SuggestionKind) -> &'static str {
    context.t(match kind {
        SuggestionKind::Correction => "page.suggest.correction.lead",
        SuggestionKind::Initiative => "page.suggest.initiative.lead",
        SuggestionKind::Word => "page.suggest.word.lead",
        SuggestionKind::Support => "page.suggest.support.lead",
    })
}
