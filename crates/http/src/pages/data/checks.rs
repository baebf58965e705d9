//! What harvesters would stumble over: records that lack what a partner shows first.

use serde_json::Value;

use super::super::{context::Context, parts::Link};
use crate::feeds::Kind;

/// Records that a check names.
const NAMED: usize = 10;

/// Records that lack something, and what becomes of them.
pub struct Check {
    pub says: String,
    pub about: &'static str,
    pub links: Vec<Link>,
    pub more: Option<String>,
}

/// What is looked for: in which feed, what is missing there, and its texts.
struct Rule {
    kind: Kind,
    missing: fn(&Value, &str) -> bool,
    says: &'static str,
    about: &'static str,
}

const RULES: [Rule; 6] = [
    Rule {
        kind: Kind::Projects,
        missing: |item, _| lacks(item, "abstract"),
        says: "page.data.check.summary",
        about: "page.data.check.summary.about",
    },
    Rule {
        kind: Kind::Projects,
        missing: |item, _| lacks(item, "latitude"),
        says: "page.data.check.place",
        about: "page.data.check.place.about",
    },
    Rule {
        kind: Kind::Projects,
        missing: |item, _| lacks(item, "themes"),
        says: "page.data.check.themes",
        about: "page.data.check.themes.about",
    },
    Rule {
        kind: Kind::Organisations,
        missing: |item, _| lacks(item, "latitude"),
        says: "page.data.check.organisation_place",
        about: "page.data.check.place.about",
    },
    Rule {
        kind: Kind::Organisations,
        missing: |item, fallback| {
            item.pointer("/categories/0").and_then(Value::as_str).is_none_or(|first| first == fallback)
        },
        says: "page.data.check.category",
        about: "page.data.check.themes.about",
    },
    Rule {
        kind: Kind::Projects,
        missing: |item, _| lacks(item, "licence"),
        says: "page.data.check.licence",
        about: "page.data.check.licence.about",
    },
];

fn lacks(item: &Value, key: &str) -> bool {
    item.get(key).is_none()
}

/// The checks that found something in a feed's items. `fallback` is the category of what has none.
pub fn checked(context: &Context, kind: Kind, items: &[Value], fallback: &str) -> Vec<Check> {
    let check = |rule: &Rule| {
        let found: Vec<&Value> = items.iter().filter(|item| (rule.missing)(item, fallback)).collect();
        let more = found.len().saturating_sub(NAMED);
        (!found.is_empty()).then(|| Check {
            says: context.fill(rule.says, &[("count", &context.number(found.len()))]),
            about: context.t(rule.about),
            links: found.iter().take(NAMED).filter_map(|item| link(context, item)).collect(),
            more: (more > 0)
                .then(|| context.fill("page.data.check.more", &[("count", &context.number(more))])),
        })
    };
    RULES.iter().filter(|rule| rule.kind == kind).filter_map(check).collect()
}

/// The page of an item, in the reader's language.
fn link(context: &Context, item: &Value) -> Option<Link> {
    let text = |key: &str| item.get(key).and_then(Value::as_str);
    let path = text("url")?.strip_prefix(&context.base)?;
    Some(Link { address: context.to(path), text: text("title")?.to_owned() })
}
