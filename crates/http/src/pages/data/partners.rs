//! `/data/partners`: from nothing to a first write, for those who write programs; the page of the documentation itself.

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use essaim_exchange::page_text;

use crate::{
    caller::{Caller, Public},
    catalogue::Lang,
    pages::{
        context::Context,
        shell::{Shell, answer, render},
    },
    problem::Problem,
};

/// Both languages, French first, with a rule between them.
const PAGE: &str = include_str!("../../../../../docs/partners.md");

/// A part of the page: its heading, and what stands under it as HTML.
struct Part {
    heading: String,
    html: String,
}

#[derive(Template)]
#[template(path = "partners.html")]
struct Html {
    shell: Shell,
    lead: String,
    parts: Vec<Part>,
}

/// `GET /data/partners`.
///
/// # Errors
/// None that is foreseen.
pub async fn partners(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let context = Context::of(&request, caller.app()).await;
    let (title, lead, parts) = read(context.lang);
    let mut shell = Shell::new(&context, title);
    shell.describe(lead);
    shell.path = Some("/data/partners".to_owned());
    let lead = page_text::html(lead);
    Ok(answer(&request, context.lang, render(&Html { shell, lead, parts })?))
}

/// Title, first paragraph and parts in that language.
fn read(lang: Lang) -> (&'static str, &'static str, Vec<Part>) {
    let (french, english) = PAGE.split_once("\n---\n").unwrap_or((PAGE, PAGE));
    let text = match lang {
        Lang::Fr => french,
        Lang::En => english,
    };
    let mut parts = text.split("\n## ");
    let (title, lead) = parts.next().unwrap_or_default().trim().split_once('\n').unwrap_or_default();
    // The French half begins with the way to the other one, which the page has at its head.
    let lead = lead.trim().rsplit("\n\n").next().unwrap_or_default();
    let part = |text: &str| {
        let (heading, text) = text.split_once('\n').unwrap_or((text, ""));
        Part { heading: heading.to_owned(), html: page_text::html(text) }
    };
    (title.trim_start_matches("# "), lead, parts.map(part).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_parts_and_the_same_code() {
        let (french, english) = (read(Lang::Fr), read(Lang::En));
        assert!(french.0.starts_with("Brancher") && english.0.starts_with("Connecting"));
        assert!(!french.1.contains("English") && !french.1.is_empty());
        let code = |parts: &[Part]| {
            let blocks = parts.iter().flat_map(|part| part.html.split("<pre>").skip(1).map(str::to_owned));
            blocks.filter_map(|block| Some(block.split_once("</pre>")?.0.to_owned())).collect::<Vec<_>>()
        };
        let (of_french, of_english) = (code(&french.2), code(&english.2));
        assert_eq!((french.2.len(), of_french.len()), (english.2.len(), of_english.len()));
        // The first is a command with a name in it.
        assert_eq!(of_french.get(1..), of_english.get(1..));
        assert_eq!(of_french.len(), 7);
    }
}
