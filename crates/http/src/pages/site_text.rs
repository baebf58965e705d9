//! `/legal`, `/privacy`, `/accessibility`: what an administrator wrote, else the program's own text; and for privacy
//! what this instance does in truth, said out of its configuration.

use actix_web::{HttpRequest, HttpResponse, http::header};
use askama::Template;
use essaim_domain::{account::Locale, site_text::SitePage};
use essaim_exchange::page_text;

use super::{
    context::Context,
    problems,
    shell::{Shell, answer, render},
};
use crate::{
    app::Settings,
    caller::{Caller, Public},
    letters::locale_of,
    problem::Problem,
};

#[derive(Template)]
#[template(path = "site_text.html")]
struct Html {
    shell: Shell,
    text: String,
    /// What the program does, one sentence each.
    facts: Vec<String>,
}

/// The program's own text of a page, in Markdown.
#[must_use]
pub fn own_text(page: SitePage, locale: Locale) -> &'static str {
    match (page, locale) {
        (SitePage::Legal, Locale::Fr) => include_str!("../../../../locales/pages/fr/legal.md"),
        (SitePage::Legal, Locale::En) => include_str!("../../../../locales/pages/en/legal.md"),
        (SitePage::Privacy, Locale::Fr) => include_str!("../../../../locales/pages/fr/privacy.md"),
        (SitePage::Privacy, Locale::En) => include_str!("../../../../locales/pages/en/privacy.md"),
        (SitePage::Accessibility, Locale::Fr) => {
            include_str!("../../../../locales/pages/fr/accessibility.md")
        }
        (SitePage::Accessibility, Locale::En) => {
            include_str!("../../../../locales/pages/en/accessibility.md")
        }
    }
}

/// # Errors
/// 503 when the store does not answer.
pub async fn legal(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    page(request, caller, SitePage::Legal).await
}

/// # Errors
/// 503 when the store does not answer.
pub async fn privacy(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    page(request, caller, SitePage::Privacy).await
}

/// # Errors
/// 503 when the store does not answer.
pub async fn accessibility(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    page(request, caller, SitePage::Accessibility).await
}

async fn page(request: HttpRequest, caller: Caller<Public>, page: SitePage) -> Result<HttpResponse, Problem> {
    let context = Context::of(&request, caller.app());
    let locale = locale_of(context.lang);
    let written = caller.read(move |read, _| Ok(read.site_text(page, locale)?.into_iter().next())).await;
    let written = match written {
        Ok(version) => version.and_then(|version| version.body),
        Err(problem) => return problems::page(&request, caller.app(), problem),
    };
    let markdown = written.unwrap_or_else(|| own_text(page, locale).to_owned());
    let markdown = markdown.replace("{instance}", &context.name).replace("{base}", &context.base);
    let (title, path) = match page {
        SitePage::Legal => ("page.legal", "/legal"),
        SitePage::Privacy => ("page.privacy", "/privacy"),
        SitePage::Accessibility => ("page.accessibility", "/accessibility"),
    };
    let mut shell = Shell::new(&context, context.t(title));
    shell.path = Some(path.to_owned());
    let facts = if page == SitePage::Privacy { facts(&context, caller.app().settings()) } else { Vec::new() };
    let html = Html { shell, text: page_text::page_html(&markdown), facts };
    let mut response = answer(&request, context.lang, render(&html)?);
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, header::HeaderValue::from_static("public, no-cache"));
    Ok(response)
}

/// What becomes of personal data here, as this instance is set up.
fn facts(context: &Context, settings: &Settings) -> Vec<String> {
    let days = settings.senders_kept_days.to_string();
    let answers = settings.answers.days.to_string();
    let working =
        if settings.answers.working { "page.privacy.answer.working" } else { "page.privacy.answer" };
    let said = [
        context.t("page.privacy.logs").to_owned(),
        context.t("page.privacy.cookie").to_owned(),
        context.t("page.privacy.third_parties").to_owned(),
        context.t("page.privacy.attempts").to_owned(),
        context.fill(working, &[("days", &answers)]),
        context.fill("page.privacy.senders", &[("days", &days)]),
        context.t("page.privacy.history").to_owned(),
        context
            .t(if settings.mailer.is_some() { "page.privacy.mail" } else { "page.privacy.no_mail" })
            .to_owned(),
    ];
    let providers: Vec<&str> = settings.providers.all().iter().map(|one| one.name.as_str()).collect();
    let elsewhere = (!providers.is_empty())
        .then(|| context.fill("page.privacy.providers", &[("names", &providers.join(", "))]));
    let trial = settings.demonstration.then(|| context.t("page.privacy.demonstration").to_owned());
    said.into_iter().chain(elsewhere).chain(trial).collect()
}
