//! `/api/docs`: the document of the API to read and try, with nothing from elsewhere.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use utoipa_swagger_ui::{Config, serve};

use super::{
    context::Context,
    problems,
    shell::{Shell, answer, render},
};
use crate::{
    answer::Answer,
    caller::{Caller, Public},
    problem::Problem,
};

#[derive(Template)]
#[template(path = "docs.html")]
struct Docs {
    shell: Shell,
}

/// Files of the reader that the page asks for.
const FILES: [&str; 2] = ["swagger-ui.css", "swagger-ui-bundle.js"];

/// `GET /api/docs/`.
///
/// # Errors
/// None that is foreseen.
pub async fn page(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let context = Context::of(&request, caller.app()).await;
    let mut shell = Shell::new(&context, context.t("page.api"));
    shell.path = Some("/api/docs/".to_owned());
    Ok(answer(&request, context.lang, render(&Docs { shell })?))
}

/// `GET /api/docs/{name}`.
///
/// # Errors
/// 404 for what the page does not ask for.
pub async fn file(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let name = request.match_info().query("name");
    // How the reader is opened stands in a file of ours: its own would show a bar that loads other documents.
    let found =
        if FILES.contains(&name) { serve(name, Arc::new(Config::from(""))).ok().flatten() } else { None };
    let Some(found) = found else {
        return problems::page(&request, caller.app(), Problem::new("not_found"));
    };
    let kind =
        if name.ends_with(".css") { "text/css; charset=utf-8" } else { "text/javascript; charset=utf-8" };
    Ok(Answer::of_kind(found.bytes.into_owned(), kind).read(&request))
}
