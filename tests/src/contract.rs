//! Holds answers against the document of the API: a status, a type or a field that it does not name fails the test.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

use essaim_http::document;
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::service::Answer;

static VALIDATORS: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);

/// # Panics
/// When the answer is not what the document says.
pub fn hold(method: &str, path: &str, answer: &Answer) {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    // A part of a record, and a body in another coding, are not held against the whole schema.
    if query.contains("fields=") || answer.header("content-encoding").is_some() {
        return;
    }
    if !path.starts_with("/api/v1/")
        || path == "/api/v1/openapi.json"
        || method == "HEAD"
        || method == "OPTIONS"
    {
        return;
    }
    let Some(operation) = operation(method, path) else {
        assert!(
            matches!(answer.status, 404 | 405),
            "{method} {path} is not in the document, and answers {}",
            answer.status
        );
        return;
    };
    if answer.status == 304 {
        return;
    }
    let described = operation.pointer(&format!("/responses/{}", answer.status));
    let described = described.unwrap_or_else(|| {
        panic!("{method} {path} answers {}, which the document does not name", answer.status)
    });
    let described = resolved(described);
    let kind = answer.header("content-type").unwrap_or_default().split(';').next().unwrap_or_default();
    let Some(content) = described.get("content") else {
        assert!(answer.bytes.is_empty(), "{method} {path} has a body that the document does not name");
        return;
    };
    let schema = content.get(kind).and_then(|media| media.get("schema"));
    let schema = schema.unwrap_or_else(|| panic!("{method} {path} answers {} as {kind:?}", answer.status));
    // What is no JSON is held against its media type alone.
    if !kind.ends_with("json") || kind == "application/x-ndjson" {
        return;
    }
    let validator = validator(schema);
    // What is no JSON is a text to its schema.
    let text = || Value::String(String::from_utf8_lossy(&answer.bytes).into_owned());
    let body = if kind.ends_with("json") { answer.body.clone() } else { text() };
    let faults: Vec<String> =
        validator.iter_errors(&body).map(|fault| format!("{} at {}", fault, fault.instance_path())).collect();
    assert!(faults.is_empty(), "{method} {path} {}: {faults:?}\n{}", answer.status, answer.body);
}

fn resolved(value: &'static Value) -> &'static Value {
    match value.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => document::value().pointer(pointer).expect("a reference leads somewhere"),
        None => value,
    }
}

fn validator(schema: &Value) -> Arc<Validator> {
    let mut known = VALIDATORS.lock().expect("no test panics while it holds this");
    let made = known.entry(schema.to_string()).or_insert_with(|| {
        let whole = json!({ "allOf": [schema], "components": document::value()["components"] });
        Arc::new(jsonschema::draft202012::new(&whole).expect("a schema"))
    });
    Arc::clone(made)
}

/// The operation that a path belongs to: literal parts before parameters.
#[must_use]
pub fn operation(method: &str, path: &str) -> Option<&'static Value> {
    let paths = document::value()["paths"].as_object()?;
    let mut found: Vec<(&String, &Value)> =
        paths.iter().filter(|(template, _)| matches(template, path)).collect();
    found.sort_by_key(|(template, _)| template.matches('{').count());
    found.iter().find_map(|(_, item)| item.get(method.to_lowercase()))
}

fn matches(template: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some("{external_id}"), Some(_)) => return true,
            (Some(part), Some(value)) if part == value || part.starts_with('{') && !value.is_empty() => {}
            _ => return false,
        }
    }
}
