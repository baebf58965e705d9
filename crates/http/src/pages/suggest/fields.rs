//! The fields of the form: what each kind of suggestion asks, what was typed, and what is wrong with it.

use essaim_domain::{
    fault::Fault,
    suggestion::{Proposable, SuggestionKind, proposable},
};
use serde_json::{Map, Value, json};

use super::subject::Subject;
use crate::{pages::context::Context, problem::message, query::Parameters};

/// A field that people do not see: programs that fill in everything fill it in.
pub const TRAP: &str = "homepage";

/// A field of the form.
pub struct Field {
    /// Its name in the form, and with `f-` before it its id.
    pub name: String,
    pub label: String,
    pub hint: Option<&'static str>,
    pub value: String,
    /// What its record says today, so that what was not touched is no proposal.
    pub was: Option<String>,
    pub long: bool,
    pub kind: &'static str,
    pub autocomplete: Option<&'static str>,
    pub required: bool,
    pub fault: Option<String>,
}

impl Field {
    /// Under which name what it was comes back.
    pub fn was_name(&self) -> String {
        self.name.replacen("proposed.", "was.", 1)
    }
}

/// A group of fields under a heading.
pub struct Group {
    pub title: &'static str,
    pub about: Option<&'static str>,
    pub fields: Vec<Field>,
}

/// The form of a kind, filled with what was typed, else with what the record says.
pub fn groups(
    context: &Context,
    kind: SuggestionKind,
    subject: Option<&Subject>,
    typed: Option<&Parameters>,
    faults: &[Fault],
) -> Vec<Group> {
    let filler = Filler { context, typed, faults };
    let proposed = proposable(kind, subject.map(|subject| subject.named.0.collection));
    let proposed: Vec<Field> = proposed.iter().map(|one| filler.proposed(one, kind, subject)).collect();
    let mut said = Vec::new();
    if matches!(kind, SuggestionKind::Initiative | SuggestionKind::Support) {
        said.push(Field { kind: "text", ..filler.field("place", "page.suggest.place", None) });
    }
    let (label, hint) = match kind {
        SuggestionKind::Correction => ("page.suggest.message.correction", "page.suggest.message.sources"),
        SuggestionKind::Initiative => ("page.suggest.message.initiative", "page.suggest.message.who"),
        SuggestionKind::Word => ("page.suggest.message.word", "page.suggest.message.relay"),
        SuggestionKind::Support => ("page.suggest.message.support", "page.suggest.message.step"),
    };
    let required = kind.wants_answer();
    said.push(Field { long: true, required, ..filler.field("message", label, Some(hint)) });
    let name = Field { autocomplete: Some("name"), ..filler.field("name", "page.suggest.name", None) };
    let hint = if required { "page.suggest.email.answer" } else { "page.suggest.email.if" };
    let email = Field {
        kind: "email",
        autocomplete: Some("email"),
        required,
        ..filler.field("email", "field.email", Some(hint))
    };
    let mut groups = Vec::new();
    if !proposed.is_empty() {
        let title = match kind {
            SuggestionKind::Initiative => "page.suggest.group.initiative",
            _ => "page.suggest.group.record",
        };
        let about =
            (kind == SuggestionKind::Correction).then(|| context.t("page.suggest.group.record.about"));
        groups.push(Group { title: context.t(title), about, fields: proposed });
    }
    groups.push(Group { title: context.t("page.suggest.group.message"), about: None, fields: said });
    let about = Some(context.t("page.suggest.group.you.about"));
    groups.push(Group { title: context.t("page.suggest.group.you"), about, fields: vec![name, email] });
    groups
}

struct Filler<'a> {
    context: &'a Context,
    typed: Option<&'a Parameters>,
    faults: &'a [Fault],
}

impl Filler<'_> {
    fn field(&self, name: &str, label: &'static str, hint: Option<&'static str>) -> Field {
        let typed = self.typed.and_then(|typed| typed.all(name).first().cloned());
        Field {
            name: name.to_owned(),
            label: self.context.t(label).to_owned(),
            hint: hint.map(|key| self.context.t(key)),
            value: typed.unwrap_or_default(),
            was: None,
            long: false,
            kind: "text",
            autocomplete: None,
            required: false,
            fault: self.fault(name),
        }
    }

    fn proposed(&self, one: &Proposable, kind: SuggestionKind, subject: Option<&Subject>) -> Field {
        let label = match one.field {
            "title" => "field.title",
            "summary" => "field.summary",
            "website" => "field.website",
            "starts_on" => "field.starts_on",
            "ends_on" => "field.ends_on",
            "short_name" => "field.short_name",
            "phone" => "field.phone",
            "email" => "page.suggest.field.email",
            _ => "field.name",
        };
        let hint = match one.field {
            "starts_on" | "ends_on" => Some("page.suggest.date"),
            _ => None,
        };
        let today = subject.and_then(|subject| subject.values.get(one.field)).cloned().unwrap_or_default();
        let field = self.field(&format!("proposed.{}", one.field), label, hint);
        // What was there when the form was first shown stays what it is held against.
        let was = self.typed.and_then(|typed| typed.all(&format!("was.{}", one.field)).first().cloned());
        let was = was.unwrap_or(today);
        let correction = kind == SuggestionKind::Correction;
        Field {
            value: if self.typed.is_some() { field.value } else { was.clone() },
            was: correction.then_some(was),
            long: one.long,
            required: !correction && one.field == "title",
            ..field
        }
    }

    fn fault(&self, name: &str) -> Option<String> {
        let pointer = format!("/{}", name.replace('.', "/"));
        let fault = self.faults.iter().find(|fault| fault.pointer == pointer)?;
        Some(message(self.context.lang, fault))
    }
}

/// What was typed, as a suggestion is sent.
pub fn body(kind: &str, subject: Option<&Subject>, lang: &str, typed: &Parameters) -> Value {
    let first = |name: &str| typed.all(name).first().map(|text| text.trim().replace("\r\n", "\n"));
    let mut body = Map::new();
    body.insert("kind".to_owned(), json!(kind));
    body.insert("locale".to_owned(), json!(lang));
    if let Some(subject) = subject {
        body.insert("about".to_owned(), json!(subject.named.0));
    }
    for name in ["place", "message", "name", "email"] {
        if let Some(text) = first(name).filter(|text| !text.is_empty()) {
            body.insert(name.to_owned(), json!(text));
        }
    }
    let mut proposed = Map::new();
    for (name, _) in typed.pairs() {
        let Some(field) = name.strip_prefix("proposed.") else { continue };
        let text = first(name).unwrap_or_default();
        let same = match first(&format!("was.{field}")) {
            Some(was) => was == text,
            None => text.is_empty(),
        };
        if !same {
            proposed.insert(field.to_owned(), json!(text));
        }
    }
    body.insert("proposed".to_owned(), Value::Object(proposed));
    Value::Object(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_touched_is_not_proposed() {
        let typed = Parameters::parse(
            "proposed.title=Le+four&was.title=Le+four&proposed.summary=Neuf&was.summary=Vieux\
             &proposed.website=&was.website=https%3A%2F%2Fa.example&message=&email=+a%40example.org+",
        )
        .unwrap();
        let body = body("correction", None, "fr", &typed);
        assert_eq!(body["proposed"], json!({ "summary": "Neuf", "website": "" }));
        assert_eq!((&body["email"], body.get("message")), (&json!("a@example.org"), None));
    }
}
