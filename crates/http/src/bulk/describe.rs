//! The wish for many in the API's document.

use essaim_domain::access::Act;
use essaim_persistence::involve;
use serde_json::{Value, json};

use super::RECORDS_MAX;
use crate::{
    document::{self, Draft},
    resource::Resource,
};

const ABOUT: &str = "\
Each record is judged as if this caller had asked for it alone: what cannot be changed stays, and is named in `kept` with \
the reason. Which records it is for is settled when it begins. They are written some hundred at a time, so that others \
write in between, all under one `operation`, which is undone as a whole. What stops on the way leaves what is done: the \
problem then names the `operation`; sent again with the same `Idempotency-Key` it goes on where it stopped, under the \
same operation.";

/// This operation and its shapes.
pub fn describe<N: Resource>(draft: &mut Draft) -> Value {
    let (tag, noun, schema) = (N::NOUN.collection, N::NOUN.name, N::name());
    draft.shape(format!("{schema}Bulk"), wish::<N>());
    let about = "What is changed, and what stays as it is.";
    let good = document::answers(200, about, Some("BulkDone"), &[401, 403, 409, 415, 422]);
    let parameters = vec![document::idempotency_key(), document::lang()];
    let summary = "The same change for many: named records, or all that a list finds";
    let mut described = document::operation(&format!("{noun}_bulk"), tag, summary, parameters, good);
    document::set(&mut described, "description", json!(ABOUT));
    let example = json!({ "which": { "ids": ["0193b2a0-0000-7000-8000-000000000009"] },
                          "change": { "external_ids": [] } });
    document::body(described, &format!("{schema}Bulk"), example, &["application/json"])
}

/// How far it is.
pub fn describe_progress<N: Resource>() -> Value {
    let (tag, noun) = (N::NOUN.collection, N::NOUN.name);
    let good = document::answers(200, "How far it is.", Some("BulkProgress"), &[401, 403, 404]);
    let key = json!({ "name": "key", "in": "path", "required": true, "schema": { "type": "string" },
                      "description": "The `Idempotency-Key` that it was sent with." });
    let parameters = vec![key, document::lang()];
    let summary = "How far a change of many is, and what came of it";
    document::operation(&format!("{noun}_bulk_progress"), tag, summary, parameters, good)
}

fn wish<N: Resource>() -> Value {
    let id = json!({ "type": "string", "format": "uuid" });
    let lists = |about: &str| {
        json!({ "type": "object", "description": about,
                                      "additionalProperties": { "type": "array", "items": {} } })
    };
    let mut wish = json!({
        "type": "object", "required": ["which"], "additionalProperties": false,
        "properties": {
            "which": { "oneOf": [
                { "type": "object", "required": ["ids"], "additionalProperties": false, "properties": {
                    "ids": { "type": "array", "items": id, "minItems": 1, "maxItems": RECORDS_MAX } } },
                { "type": "object", "required": ["query", "total"], "additionalProperties": false, "properties": {
                    "query": { "type": "string", "description": "The filters of the list, as its address has them: \
                               all that it finds and the caller sees." },
                    "total": { "type": "integer", "minimum": 0, "maximum": RECORDS_MAX,
                               "description": "How many the caller saw: where others match by now, nothing is done." } } },
            ] },
            "change": { "allOf": [document::reference(&format!("{}Patch", N::name()))],
                        "description": "What each shall say: a merge patch." },
            "add": lists("What lists shall hold besides, by field, such as `themes`."),
            "remove": lists("What lists shall hold no more, by field."),
        },
    });
    if let (true, Some(properties)) = (N::NOUN.offers(Act::Stage), wish.pointer_mut("/properties")) {
        document::set(properties, "stage", document::reference("StageMove"));
    }
    if let (Some(ends), Some(properties)) = (involve::ends(&N::NOUN), wish.pointer_mut("/properties")) {
        let about = format!(
            "An involvement that each shall have, without its `{}`; it comes alone. A record that has it \
                             already keeps it.",
            ends.own
        );
        document::set(properties, "involve", involvement(ends.other, &about));
    }
    wish
}

fn involvement(other: &str, about: &str) -> Value {
    let id = json!({ "type": "string", "format": "uuid" });
    json!({
        "type": "object", "required": [other, "role"], "additionalProperties": false, "description": about,
        "properties": {
            (other): id, "role": document::reference("InvolvementRole"),
            "since": document::reference("PartialDate"), "until": document::reference("PartialDate"),
            "note": document::reference("Summary"),
        },
    })
}
