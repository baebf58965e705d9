//! `POST /{collection}/{id}/merge`: records that turned out to be one become one, for coordinators.

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::{draft::decode, merging::AT_ONCE};
use essaim_persistence::read::Bin;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json, value::RawValue};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    address::id,
    answer::{Match, coding},
    body::{self, Body},
    caller::{Caller, Merge},
    document::{self, Draft},
    problem::Problem,
    resource::Resource,
    writing::{deed_of, rendered, stale},
};

/// Which records, and what is to be kept of them.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Wish {
    from: Vec<Uuid>,
    #[serde(default)]
    fields: Map<String, Value>,
}

/// The record that stays, and the operation that can be undone.
#[derive(Serialize)]
struct Merged {
    operation: Uuid,
    /// How many records pointed to the others and point to it now.
    followed: usize,
    record: Box<RawValue>,
}

/// # Errors
/// 422 with what is wrong, 428 without `If-Match`, 412 with the record that stays when somebody else was faster.
pub async fn merge<N: Resource>(
    request: HttpRequest,
    caller: Caller<Merge<N>>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let wish = Value::Object(body::object(&request, &bytes)?);
    let wish: Wish = decode(wish).map_err(|faults| Problem::with("invalid", faults))?;
    let asked = Match::of(&request);
    let coding = coding(&request);
    let merged = caller
        .write(move |write, viewer| {
            let kept = write.reading().find_to_change::<N>(viewer, id, Bin::Closed)?;
            match asked.admits(kept.head.revision) {
                None => return Err(Problem::new("precondition_needed")),
                Some(false) => return Err(stale::<N>(write.reading(), viewer, id, coding)?),
                Some(true) => {}
            }
            let deed = deed_of(viewer);
            let merged = write.merge(viewer, &deed, kept, &wish.from, &wish.fields)?;
            let shown = rendered::<N>(write.reading(), viewer, merged.winner.head.id)?;
            let record: Box<RawValue> =
                serde_json::from_slice(&shown.body).map_err(|_| Problem::new("internal"))?;
            Ok(Merged { operation: deed.operation, followed: merged.followed, record })
        })
        .await?;
    Ok(HttpResponse::Ok().json(merged))
}

/// This operation and its shapes in the document.
pub fn describe<N: Resource>(draft: &mut Draft) -> Value {
    let (tag, noun, schema) = (N::NOUN.collection, N::NOUN.name, N::name());
    let uuid = json!({ "type": "string", "format": "uuid" });
    let wish = json!({
        "type": "object", "required": ["from"], "additionalProperties": false,
        "properties": {
            "from": { "type": "array", "items": uuid, "minItems": 1, "maxItems": AT_ONCE, "uniqueItems": true,
                      "description": "The records that go: all that points to them follows." },
            "fields": { "allOf": [document::reference(&format!("{schema}Patch"))],
                        "description": "What the record that stays shall say. What it lacks and nothing is said of \
                                        here comes from the others." },
        },
    });
    let merged = json!({
        "type": "object", "required": ["operation", "followed", "record"],
        "properties": {
            "operation": { "type": "string", "format": "uuid", "description": "What can be undone, as a whole." },
            "followed": { "type": "integer", "description": "How many records pointed to the others." },
            "record": document::reference(&schema),
        },
    });
    draft.shape(format!("{schema}Merge"), wish);
    draft.shape(format!("{schema}Merged"), merged);
    let good = document::answers(
        200,
        "The record that stays, and the operation.",
        Some(&format!("{schema}Merged")),
        &[401, 403, 404, 409, 412, 415, 422, 428],
    );
    let parameters = vec![document::path_id(), document::if_match(true), document::lang()];
    let summary = "Records that turned out to be one become this one";
    let described = document::operation(&format!("{noun}_merge"), tag, summary, parameters, good);
    let example = json!({ "from": ["0193b2a0-0000-7000-8000-000000000009"], "fields": {} });
    document::body(described, &format!("{schema}Merge"), example, &["application/json"])
}
