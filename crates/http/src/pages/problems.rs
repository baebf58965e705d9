//! Pages that say what is wrong: at the address that was asked for, and at the addresses that explain problems.

use actix_web::{HttpRequest, HttpResponse, http::header};
use askama::Template;

use super::{
    context::Context,
    form::Form,
    parts::{Link, Row},
    shell::{Shell, answer, refusal, render},
};
use crate::{
    app::App,
    caller::{Caller, Public},
    catalogue::find,
    problem::{PROBLEMS, Problem},
};

/// A merge can be undone: nobody keeps where it led.
const NOT_KEPT: (header::HeaderName, &str) = (header::CACHE_CONTROL, "no-store");

/// A page of a few words.
#[derive(Template)]
#[template(path = "said.html")]
struct Said {
    shell: Shell,
    kicker: Option<String>,
    paragraphs: Vec<String>,
    links: Vec<Row>,
}

/// The problem as a page, for who reads pages.
///
/// # Errors
/// The problem itself, for who does not.
pub fn page(request: &HttpRequest, app: &App, problem: Problem) -> Result<HttpResponse, Problem> {
    if let Some(location) = problem.location() {
        let moved = (header::LOCATION, location.to_owned());
        return Ok(HttpResponse::MovedPermanently().insert_header(moved).insert_header(NOT_KEPT).finish());
    }
    // An image or a script that is not there is told in few bytes.
    if !is_read(request) {
        return Err(problem);
    }
    if let Some(cause) = &problem.cause {
        tracing::error!(code = problem.code, %cause, "a page failed");
    }
    told(request, app, &problem)
}

/// The problem as a page, when it was met before any handler at an address of pages by who reads them: too many
/// requests, a database that does not answer.
#[must_use]
pub fn before_handlers(request: &HttpRequest, app: &App, problem: &Problem) -> Option<HttpResponse> {
    let path = request.path();
    // Below `/api/` only the explanations are pages.
    let spoken = !PROGRAMS.iter().any(|start| path.starts_with(start));
    if !(spoken && is_read(request)) {
        return None;
    }
    told(request, app, problem).ok()
}

/// Addresses that programs ask, whatever they say that they read.
const PROGRAMS: [&str; 4] = ["/api/v1/", "/feeds/", "/health/", "/app/assets/"];

fn told(request: &HttpRequest, app: &App, problem: &Problem) -> Result<HttpResponse, Problem> {
    let context = Context::known(request, app);
    let mut said = about(&context, problem.code);
    said.shell.indexed = false;
    let home = Link { address: context.to("/"), text: context.t("page.home").to_owned() };
    said.links = vec![Row { link: home, role: String::new() }];
    let mut response = refusal(problem.status(), context.lang, render(&said)?);
    if let Some(seconds) = problem.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    Ok(response)
}

/// Whether somebody reads who asks: only browsers say that they want HTML.
fn is_read(request: &HttpRequest) -> bool {
    let mut values = request.headers().get_all(header::ACCEPT).filter_map(|value| value.to_str().ok());
    values.any(|value| value.contains("text/html")) && Form::of(request) == Some(Form::Html)
}

fn about(context: &Context, code: &str) -> Said {
    let text = |part: &str| find(context.lang, &format!("problem.{code}.{part}")).unwrap_or(part).to_owned();
    Said {
        shell: Shell::new(context, text("title")),
        kicker: Some(Problem::new(known(code)).status().as_u16().to_string()),
        paragraphs: vec![text("detail")],
        links: Vec::new(),
    }
}

fn known(code: &str) -> &'static str {
    PROBLEMS.iter().find(|(known, _)| *known == code).map_or("internal", |(known, _)| known)
}

/// `GET /api/problems`: all of them.
///
/// # Errors
/// None that is foreseen.
pub async fn all(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let context = Context::of(&request, caller.app()).await;
    let links = PROBLEMS.iter().map(|(code, status)| {
        let title = find(context.lang, &format!("problem.{code}.title")).unwrap_or(code);
        let link = Link { address: context.to(&format!("/api/problems/{code}")), text: title.to_owned() };
        Row { link, role: status.to_string() }
    });
    let mut shell = Shell::new(&context, context.t("page.problems"));
    shell.path = Some("/api/problems".to_owned());
    let paragraphs = vec![context.t("page.problems.about").to_owned()];
    let said = Said { links: links.collect(), shell, kicker: None, paragraphs };
    Ok(answer(&request, context.lang, render(&said)?))
}

/// `GET /api/problems/{code}`: what the `type` of a problem leads to.
///
/// # Errors
/// 404 for a code that is none.
pub async fn one(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let code = request.match_info().query("code");
    if !PROBLEMS.iter().any(|(known, _)| *known == code) {
        return page(&request, caller.app(), Problem::new("not_found"));
    }
    let context = Context::of(&request, caller.app()).await;
    let mut said = about(&context, code);
    said.shell.path = Some(format!("/api/problems/{code}"));
    said.kicker = said.kicker.map(|status| format!("{status} · {code}"));
    let all = Link { address: context.to("/api/problems"), text: context.t("page.problems").to_owned() };
    said.links = vec![Row { link: all, role: String::new() }];
    Ok(answer(&request, context.lang, render(&said)?))
}
