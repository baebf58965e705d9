//! The document itself: what readers and generators of clients rely on.

use std::collections::HashSet;

use essaim_http::document;
use serde_json::Value;

fn operations() -> Vec<(String, String, &'static Value)> {
    let paths = document::value()["paths"].as_object().unwrap();
    let of = |(path, item): (&String, &'static Value)| {
        let item = item.as_object().unwrap();
        item.iter().map(|(method, operation)| (path.clone(), method.clone(), operation)).collect::<Vec<_>>()
    };
    paths.iter().flat_map(of).collect()
}

#[test]
fn the_checked_in_document_is_up_to_date() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/openapi.json");
    let kept = std::fs::read_to_string(file).unwrap();
    assert!(kept == document::text(), "openapi/openapi.json is stale: run `make openapi`");
}

#[test]
fn every_operation_has_its_own_id_one_tag_a_summary_and_says_who_may_call() {
    let mut ids = HashSet::new();
    for (path, method, operation) in operations() {
        let id = operation["operationId"].as_str().unwrap_or_else(|| panic!("{method} {path} has no id"));
        assert!(ids.insert(id), "{id} is there twice");
        assert_eq!(operation["tags"].as_array().unwrap().len(), 1, "{id}");
        assert!(
            operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()),
            "{id} has no summary"
        );
        assert!(operation["security"].is_array(), "{id} does not say who may call");
    }
}

#[test]
fn every_body_has_a_schema_and_an_example_that_fits_it() {
    for (path, method, operation) in operations() {
        let Some(content) = operation.pointer("/requestBody/content").and_then(Value::as_object) else {
            continue;
        };
        for (kind, media) in content {
            assert!(
                media["example"].is_object() || media["example"].is_array(),
                "{method} {path} has no example"
            );
            let whole = serde_json::json!({ "allOf": [media["schema"]], "components": document::value()["components"] });
            let validator = jsonschema::draft202012::new(&whole).unwrap();
            let faults: Vec<String> =
                validator.iter_errors(&media["example"]).map(|f| f.to_string()).collect();
            assert!(faults.is_empty(), "{method} {path} ({kind}): {faults:?}");
        }
    }
}

#[test]
fn every_answer_has_a_description_and_every_path_parameter_is_named() {
    for (path, method, operation) in operations() {
        for (status, answer) in operation["responses"].as_object().unwrap() {
            let reference = answer["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
            let answer = reference.map_or(answer, |pointer| document::value().pointer(pointer).unwrap());
            assert!(
                answer["description"].as_str().is_some_and(|d| !d.is_empty()),
                "{method} {path} {status}"
            );
        }
        let named: Vec<&str> = operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|parameter| parameter["in"] == "path")
            .filter_map(|parameter| parameter["name"].as_str())
            .collect();
        for part in path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')) {
            assert!(named.contains(&part), "{method} {path} does not name {part}");
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    fn walk(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                found.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
                map.values().for_each(|inner| walk(inner, found));
            }
            Value::Array(values) => values.iter().for_each(|inner| walk(inner, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(document::value(), &mut found);
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document::value().pointer(pointer).is_some(), "{reference} leads nowhere");
    }
}

#[test]
fn every_problem_and_fault_has_a_text_in_both_languages() {
    use essaim_http::{
        catalogue::{Lang, find},
        problem::{FAULTS, PROBLEMS},
    };
    for lang in [Lang::Fr, Lang::En] {
        for (code, _) in PROBLEMS {
            for part in ["title", "detail"] {
                assert!(
                    find(lang, &format!("problem.{code}.{part}")).is_some(),
                    "problem.{code}.{part} {lang:?}"
                );
            }
        }
        for code in FAULTS {
            assert!(find(lang, &format!("fault.{code}")).is_some(), "fault.{code} {lang:?}");
        }
    }
}
