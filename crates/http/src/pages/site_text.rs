//! `/legal`, `/privacy`, `/accessibility`: what an administrator wrote, else the program's own text; and for privacy
//! what this instance does in truth, said out of its configuration.

use actix_web::{HttpRequest, HttpResponse, http::header};
use askama::Template;
use essaim_domain::{account::Locale, site_text::SitePage};
use essaim_exchange::page_text;

use super::{
    context::Context,
    privacy, problems,
    shell::{Shell, answer, render},
};
use crate::{
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
    let context = Context::of(&request, caller.app()).await;
    let locale = locale_of(context.lang);
    let app = caller.app().clone();
    let written = caller.read(move |read, _| {
        let version = read.site_text(page, locale)?.into_iter().next();
        let agreed =
            if page == SitePage::Privacy { privacy::agreed(read, app.settings())? } else { Vec::new() };
        Ok((version.and_then(|version| version.body), agreed))
    });
    let (written, agreed) = match written.await {
        Ok(found) => found,
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
    let settings = caller.app().settings();
    let facts =
        if page == SitePage::Privacy { privacy::facts(&context, settings, &agreed) } else { Vec::new() };
    let html = Html { shell, text: page_text::page_html(&markdown), facts };
    let mut response = answer(&request, context.lang, render(&html)?);
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, header::HeaderValue::from_static("public, no-cache"));
    Ok(response)
}
