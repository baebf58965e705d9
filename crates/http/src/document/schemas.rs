//! Schemas of a noun: what is read, what creates, what changes, and a page.

use essaim_persistence::kept;
use serde_json::{Map, Value, json};

use super::{Draft, schema_value};
use crate::{
    problem::{FAULTS, PROBLEMS},
    query::has_places,
    resource::Resource,
};

/// The name of a noun's read schema: `Experiment`.
pub(super) fn name<N: Resource>() -> String {
    N::name().into_owned()
}

/// A reference to a schema of that name.
#[must_use]
pub fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn properties<N: Resource>() -> (Map<String, Value>, Vec<String>) {
    let schema = schema_value::<N>();
    let properties = schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    let required = schema.get("required").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    (properties, required.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// Fields of the head, as they are read.
fn head() -> Map<String, Value> {
    let text =
        |format: &str, about: &str| json!({ "type": "string", "format": format, "description": about });
    let fields = json!({
        "id": text("uuid", "Assigned by the server, or proposed by who creates it."),
        "revision": { "type": "integer", "minimum": 1, "description": "One more at each change." },
        "created_at": text("date-time", "UTC, microseconds."),
        "updated_at": text("date-time", "UTC, microseconds."),
        "deleted_at": text("date-time", "When it went to the bin."),
        "created_by": reference("Author"),
        "updated_by": reference("Author"),
        "snippet": { "type": "string", "description": "For a search: the text around the hits, each between U+0002 and U+0003." },
        "included": reference("Included"),
        "left_out": { "type": "array", "items": reference("Fault"),
                      "description": "After `put-back`: what was left as it is, and why." },
        "may": { "type": "array", "items": { "type": "string" }, "description": "With `include=may`: the acts that the caller may do." },
    });
    fields.as_object().cloned().unwrap_or_default()
}

/// The names of the fields that a view may have.
#[must_use]
pub fn view_fields<N: Resource>() -> Vec<String> {
    let (fields, _) = properties::<N>();
    head().into_iter().chain(fields).map(|(name, _)| name).collect()
}

pub(super) fn of_noun<N: Resource>(draft: &mut Draft) {
    draft.schema::<N>();
    // Stored as a principal's text, read as whom it names.
    if let Some(by) = draft.schemas.get_mut("StageStep").and_then(|step| step.pointer_mut("/properties/by")) {
        *by = reference("Author");
    }
    let name = name::<N>();
    let (fields, required) = properties::<N>();
    draft.schemas.insert(name.clone(), view(&fields, always::<N>(&required), N::NOUN.read_only));
    draft.schemas.insert(format!("{name}Create"), create::<N>(&fields, &required));
    draft.schemas.insert(format!("{name}Patch"), patch::<N>(&fields));
    draft.schemas.insert(
        format!("{name}Page"),
        json!({
            "type": "object",
            "required": ["items", "next"],
            "properties": {
                "items": { "type": "array", "items": reference(&name) },
                "next": { "type": ["string", "null"], "description": "The cursor of the next page." },
                "total": { "type": "integer", "description": "With `count=exact`." },
                "cut": { "type": "boolean", "description": "A search ended at its limit of candidates." },
                "included": reference("Included"),
            },
        }),
    );
    if has_places::<N>() {
        draft.schemas.insert("MapAnswer".to_owned(), map_answer());
        draft.schemas.insert("Facets".to_owned(), facets());
        draft.schemas.insert("ByTerritory".to_owned(), by_territory());
    }
}

fn view(fields: &Map<String, Value>, required: Vec<String>, read_only: &[&str]) -> Value {
    let mut properties = head();
    for (name, schema) in fields {
        let mut schema = not_null(schema.clone());
        if let (true, Some(object)) = (read_only.contains(&name.as_str()), schema.as_object_mut()) {
            object.insert("readOnly".to_owned(), json!(true));
        }
        properties.insert(name.clone(), schema);
    }
    let mut always: Vec<String> = ["id", "revision", "created_at", "updated_at"].map(str::to_owned).to_vec();
    always.extend(required);
    json!({ "type": "object", "properties": properties, "required": always })
}

/// The fields that every record shows: those of one that was given its mandatory fields alone.
fn always<N: Resource>(required: &[String]) -> Vec<String> {
    let mut example = N::example();
    if let Some(fields) = example.as_object_mut() {
        fields.retain(|name, _| required.contains(name));
    }
    let shown = essaim_domain::draft::decode::<N>(example).ok().and_then(|record| kept::fields(&record).ok());
    shown.map_or_else(|| required.to_vec(), |fields| fields.keys().cloned().collect())
}

fn create<N: Resource>(fields: &Map<String, Value>, required: &[String]) -> Value {
    let mut properties = writable::<N>(fields);
    let id = json!({ "type": "string", "format": "uuid", "description": "Proposed by offline drafts and imports." });
    properties.insert("id".to_owned(), id);
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false,
            "example": N::example() })
}

fn patch<N: Resource>(fields: &Map<String, Value>) -> Value {
    let mut properties = writable::<N>(fields);
    properties.retain(|name, _| !N::NOUN.by_act.iter().any(|(field, _)| field == name));
    let nullable = |schema: &Value| match schema.get("oneOf") {
        Some(_) => schema.clone(),
        None => json!({ "oneOf": [{ "type": "null" }, schema] }),
    };
    let properties: Map<String, Value> =
        properties.iter().map(|(name, schema)| (name.clone(), nullable(schema))).collect();
    let title = properties
        .keys()
        .find(|name| ["title", "name", "note", "statement", "notation"].contains(&name.as_str()));
    let example = title.map_or(json!({}), |name| json!({ (name.as_str()): "…" }));
    json!({ "type": "object", "properties": properties, "additionalProperties": false, "example": example,
            "description": "JSON Merge Patch (RFC 7396): null empties a field, what is absent stays." })
}

fn writable<N: Resource>(fields: &Map<String, Value>) -> Map<String, Value> {
    let kept = fields.iter().filter(|(name, _)| !N::NOUN.read_only.contains(&name.as_str()));
    kept.map(|(name, schema)| (name.clone(), schema.clone())).collect()
}

/// A view leaves out what is empty: none of its fields is null.
fn not_null(schema: Value) -> Value {
    let Some(options) = schema.get("oneOf").and_then(Value::as_array) else { return schema };
    let real: Vec<&Value> =
        options.iter().filter(|option| option.get("type") != Some(&json!("null"))).collect();
    match real.as_slice() {
        [only] => {
            let mut only = (*only).clone();
            if let (Some(about), Some(object)) = (schema.get("description"), only.as_object_mut()) {
                object.insert("description".to_owned(), about.clone());
            }
            only
        }
        _ => schema,
    }
}

fn map_answer() -> Value {
    let number = json!({ "type": "number" });
    json!({
        "type": "object",
        "description": "Points while there are few, counts by cell beyond; the other is absent.",
        "properties": {
            "points": { "type": "array", "items": { "type": "object", "required": ["id", "title", "lon", "lat"],
                "properties": { "id": { "type": "string", "format": "uuid" }, "title": { "type": "string" },
                                "lon": number, "lat": number } } },
            "cells": { "type": "array", "items": { "type": "object", "required": ["lon", "lat", "count"],
                "properties": { "lon": number, "lat": number, "count": { "type": "integer" } } } },
        },
    })
}

fn facets() -> Value {
    let count = json!({ "type": "object", "required": ["value", "count"],
        "properties": { "value": { "type": "string" }, "count": { "type": "integer", "minimum": 1 } } });
    json!({
        "type": "object",
        "required": ["facets"],
        "properties": { "facets": {
            "type": "object", "description": "By the name of the filter.",
            "additionalProperties": { "type": "array", "items": count },
        } },
    })
}

fn by_territory() -> Value {
    json!({
        "type": "object",
        "required": ["items", "total", "placed"],
        "properties": {
            "items": { "type": "array", "items": { "type": "object", "required": ["id", "name", "count"],
                "properties": { "id": { "type": "string", "format": "uuid" }, "code": { "type": "string" },
                                "name": { "type": "string" }, "count": { "type": "integer", "minimum": 1 } } } },
            "total": { "type": "integer", "description": "All records that the filters find." },
            "placed": { "type": "integer", "description": "Those that lie in some territory of the level." },
            "cut": { "type": "boolean", "description": "There are more territories than are told." },
        },
    })
}

/// Schemas that no noun owns.
pub(super) fn shared(draft: &mut Draft) {
    let codes: Vec<&str> = PROBLEMS.iter().map(|(code, _)| *code).collect();
    let problem = json!({
        "type": "object",
        "description": "RFC 9457. The last part of `type` is one of the codes in `x-codes`.",
        "required": ["type", "title", "status", "detail", "instance"],
        "properties": {
            "type": { "type": "string", "format": "uri", "description": "An address that explains it." },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "instance": { "type": "string", "description": "The request's id." },
            "errors": { "type": "array", "items": reference("Fault") },
            "current": { "type": "object", "description": "On 412: the record as it is now." },
            "merged_into": { "type": "string", "format": "uuid",
                             "description": "On 308: the record that this one is part of now." },
            "kept": { "type": "array", "items": reference("Left"),
                      "description": "On 409 to an undo: what keeps the whole operation as it is." },
            "total": { "type": "integer",
                       "description": "To a change of all that a list finds: how many match now." },
            "operation": { "type": "string", "format": "uuid",
                           "description": "Of a change of many that stopped on the way: what was done is undone by it." },
        },
        "x-codes": codes,
    });
    let fault = json!({
        "type": "object",
        "required": ["pointer", "code", "message"],
        "properties": {
            "pointer": { "type": "string", "description": "A JSON pointer into the body, or a parameter's name." },
            "code": { "type": "string", "examples": FAULTS },
            "message": { "type": "string" },
        },
    });
    let author = json!({ "type": "object", "description": "Who wrote it; for members alone.", "properties": {
        "id": { "type": "string", "format": "uuid" }, "name": { "type": "string" } } });
    let included = json!({
        "type": "object", "description": "Records that references point to: by collection, then by id.",
        "additionalProperties": { "type": "object", "additionalProperties": { "type": "object" } },
    });
    let history = json!({
        "type": "object", "required": ["items", "next"],
        "properties": {
            "next": { "type": ["string", "null"] },
            "items": { "type": "array", "items": { "type": "object",
                "required": ["seq", "at", "kind", "operation", "by", "revision", "changes"],
                "properties": {
                    "seq": { "type": "integer" }, "at": { "type": "string", "format": "date-time" },
                    "kind": { "type": "string" }, "operation": { "type": "string", "format": "uuid" },
                    "by": reference("Author"), "revision": { "type": "integer" },
                    "changes": { "type": "object", "additionalProperties": { "type": "object",
                        "properties": { "before": {}, "after": {} } } },
                    "origin": { "type": "object", "required": ["suggestion", "reference"],
                        "description": "The suggestion that it was made out of.",
                        "properties": { "suggestion": { "type": "string", "format": "uuid" },
                                        "reference": { "type": "string" } } },
                } } },
        },
    });
    let results = json!({
        "type": "object", "required": ["results"],
        "properties": { "operation": { "type": "string", "format": "uuid",
            "description": "What can be undone; absent when nothing was written." }, "results": { "type": "array", "items": { "type": "object", "required": ["row", "status"],
            "properties": {
                "row": { "type": "integer", "description": "From 0." },
                "status": { "type": "string", "enum": ["created", "updated", "unchanged", "refused"] },
                "id": { "type": "string", "format": "uuid" }, "revision": { "type": "integer" },
                "code": { "type": "string" }, "message": { "type": "string" },
                "errors": { "type": "array", "items": reference("Fault") },
                "left_out": { "type": "array", "items": reference("Fault"),
                              "description": "With `each-field`: what was left as it was, and why." },
            } } } },
    });
    for (name, schema) in [
        ("Problem", problem),
        ("Fault", fault),
        ("Author", author),
        ("Included", included),
        ("History", history),
        ("BatchResults", results),
    ] {
        draft.schemas.insert(name.to_owned(), schema);
    }
}
