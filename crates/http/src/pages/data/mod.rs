//! `/data`: the ways to what is public, and what each harvester reads of it today.

mod checks;
mod partners;
mod preview;

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::{
    context::Context,
    front::feeds,
    parts::{Link, Row},
    problems,
    shell::{Shell, answer, render},
};
use crate::{
    caller::{Caller, Public},
    problem::Problem,
};
use checks::Check;
pub use partners::partners;
use preview::{Harvester, Licensed, Previewed, previewed};

/// A way to the data: its address, and the texts that say what it is and for whom.
const DOORS: [(&str, &str, &str); 7] = [
    ("/feeds/projects.json", "page.feed.projects", "page.data.projects"),
    ("/feeds/organisations.json", "page.feed.organisations", "page.data.organisations"),
    ("/atom.xml", "page.feed.news", "page.data.atom"),
    ("/api/docs/", "page.api", "page.api.about"),
    ("/data/partners", "page.partners", "page.partners.about"),
    ("/api/v1/openapi.json", "page.data.openapi", "page.data.openapi.about"),
    ("/sitemap.xml", "page.sitemap", "page.data.sitemap"),
];
/// Rules that whoever harvests may count on.
const RULES: [&str; 5] = [
    "page.data.rule.key",
    "page.data.rule.whole",
    "page.data.rule.again",
    "page.data.rule.pages",
    "page.data.rule.forms",
];

#[derive(Template)]
#[template(path = "data.html")]
struct Html {
    shell: Shell,
    doors: Vec<Row>,
    rules: Vec<&'static str>,
    licences: Vec<Licensed>,
    harvesters: Vec<Harvester>,
    checks: Vec<Check>,
    /// That not all records were looked at, where there are very many.
    partly: Option<String>,
}

/// `GET /data`.
///
/// # Errors
/// 503 when the store does not answer.
pub async fn data(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let context = Context::of(&request, caller.app()).await;
    let (lang, settings) = (context.lang, caller.app().settings().clone());
    let html = caller.read(move |read, _| {
        let Previewed { harvesters, checks, licences, partly } = previewed(read, &settings, &context)?;
        let door = |(address, title, about): &(&str, &'static str, &'static str)| Row {
            link: Link { address: (*address).to_owned(), text: context.t(title).to_owned() },
            role: context.t(about).to_owned(),
        };
        render(&Html {
            doors: DOORS.iter().map(door).collect(),
            rules: RULES.iter().map(|key| context.t(key)).collect(),
            licences,
            harvesters,
            checks,
            partly,
            shell: shell(&context),
        })
    });
    match html.await {
        Ok(html) => Ok(answer(&request, lang, html)),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

fn shell(context: &Context) -> Shell {
    let mut shell = Shell::new(context, context.t("page.open_data"));
    shell.describe(context.t("page.data.lead"));
    shell.path = Some("/data".to_owned());
    shell.alternates = feeds(context);
    shell
}
