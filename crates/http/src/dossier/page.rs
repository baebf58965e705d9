//! What is kept of somebody as a page: it works from a disk, and needs nothing besides itself.

use askama::Template;
use essaim_domain::{refusal::Refusal, time::now};
use essaim_persistence::dossier::{Content, Section};
use serde_json::{Map, Value};

use crate::{
    app::Settings,
    catalogue::{Lang, fill, find, text},
};

#[derive(Template)]
#[template(path = "dossier.html")]
struct Html {
    page: Page,
}

struct Page {
    lang: Lang,
    title: String,
    lead: Vec<String>,
    nothing: &'static str,
    sections: Vec<Shown>,
}

struct Shown {
    name: &'static str,
    title: String,
    items: Vec<Vec<(String, String)>>,
}

/// The page.
///
/// # Errors
/// [`Refusal::Internal`] when the template cannot be filled.
pub fn write(
    settings: &Settings,
    lang: Lang,
    sections: &[Section],
    content: Content,
) -> Result<String, Refusal> {
    let lead = match content {
        Content::Whole => "dossier.lead",
        Content::LeftOut => "dossier.lead_without_content",
    };
    let day = now().strftime("%Y-%m-%d").to_string();
    let named = [("instance", settings.instance_name.as_str()), ("date", &*day), ("base", &*settings.base)];
    let page = Page {
        lang,
        title: fill(lang, "dossier.title", &named),
        lead: [lead, "dossier.rights", "dossier.machine"].map(|key| fill(lang, key, &named)).into(),
        nothing: find(lang, "dossier.nothing").unwrap_or_default(),
        sections: sections.iter().map(|section| shown(lang, section)).collect(),
    };
    Html { page }.render().map_err(Refusal::internal)
}

fn shown(lang: Lang, section: &Section) -> Shown {
    let own = format!("dossier.section.{}", section.name);
    let title = find(lang, &own).unwrap_or_else(|| text_of_collection(lang, section.name));
    let items = section.items.iter().map(|item| item_of(lang, item)).collect();
    Shown { name: section.name, title: title.to_owned(), items }
}

fn text_of_collection(lang: Lang, name: &'static str) -> &'static str {
    find(lang, &format!("collection.{name}")).unwrap_or(name)
}

/// Each field with its label.
fn item_of(lang: Lang, item: &Map<String, Value>) -> Vec<(String, String)> {
    item.iter().map(|(name, value)| (label(lang, name), said(lang, name, value))).collect()
}

fn label(lang: Lang, name: &str) -> String {
    let known = ["dossier.field", "field"].iter().find_map(|list| find(lang, &format!("{list}.{name}")));
    known.unwrap_or(name).to_owned()
}

/// A value as people read it: words of lists by their labels, lists line by line.
fn said(lang: Lang, name: &str, value: &Value) -> String {
    match value {
        Value::String(word) => {
            let list = match name {
                "roles" => "role",
                "last_sign_in_factor" => "sign_in_factor",
                name => name,
            };
            let known = [format!("dossier.word.{list}.{word}"), format!("{list}.{word}")];
            let known = known.iter().find_map(|key| find(lang, key));
            known.map_or_else(|| word.clone(), str::to_owned)
        }
        Value::Bool(true) => text(lang, "dossier.yes").to_owned(),
        Value::Bool(false) => text(lang, "dossier.no").to_owned(),
        Value::Array(values) => {
            values.iter().map(|value| said(lang, name, value)).collect::<Vec<_>>().join("\n")
        }
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| {
                fill(
                    lang,
                    "dossier.pair",
                    &[("label", &label(lang, name)), ("text", &said(lang, name, value))],
                )
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Value::Null => String::new(),
        Value::Number(number) => number.to_string(),
    }
}
