//! `GET /{collection}/{id}/history`: who changed what when, newest first, for those who may change the record.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::{access::may_change, words::Worded};
use essaim_persistence::{history::Entry, read::Bin};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    address::id,
    answer::Answer,
    caller::{Caller, History},
    document::set,
    paging::linked,
    problem::Problem,
    query::Parameters,
    resource::Resource,
    view::{Names, author, names_of},
};

/// # Errors
/// 403 for who sees the record and may not change it.
pub async fn history<N: Resource>(
    request: HttpRequest,
    caller: Caller<History<N>>,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["limit", "after", "lang"])?;
    let limit = parameters.limit()?;
    let before: Option<i64> = parameters.parsed("after", |text| text.parse().ok())?;
    let (body, next) = caller
        .read(move |read, viewer| {
            let kept = read.find::<N>(viewer, id, Bin::Open)?.into_kept::<N>()?;
            let standing = read.standing(viewer, &kept)?;
            if !may_change(&N::NOUN, kept.record.writers(), viewer, standing) {
                return Err(Problem::new("forbidden"));
            }
            let mut steps = read.history::<N>(viewer, id, before, limit + 1)?;
            let more = steps.len() > limit;
            steps.truncate(limit);
            let names = names_of(read, viewer, steps.iter().map(|step| step.principal.clone()))?;
            let next = steps.last().filter(|_| more).map(|step| step.seq.to_string());
            let origins = steps.iter().filter_map(|step| step.origin).collect();
            let origins = read.suggestion_references(origins)?;
            let items: Vec<Value> = steps.into_iter().map(|step| told(step, &names, &origins)).collect();
            let body = serde_json::to_vec(&json!({ "items": items, "next": next }));
            Ok((body.map_err(|_| Problem::new("internal"))?, next))
        })
        .await?;
    Ok(linked(&request, Answer::json(body).read(&request), next))
}

fn told(step: Entry, names: &Names, origins: &HashMap<Uuid, String>) -> Value {
    let mut told = json!({
        "seq": step.seq, "at": step.at, "kind": step.kind.word(), "operation": step.operation,
        "by": author(&step.principal, names), "revision": step.revision,
        "changes": side_by_side(step.before, step.after),
    });
    if let Some((id, reference)) = step.origin.and_then(|id| Some((id, origins.get(&id)?))) {
        set(&mut told, "origin", json!({ "suggestion": id, "reference": reference }));
    }
    told
}

/// Each changed field with what it was and what it became.
fn side_by_side(before: Map<String, Value>, after: Map<String, Value>) -> Value {
    let mut fields = Map::new();
    for (key, value) in before {
        fields.insert(key, json!({ "before": value }));
    }
    for (key, value) in after {
        match fields.get_mut(&key) {
            Some(Value::Object(sides)) => drop(sides.insert("after".to_owned(), value)),
            _ => drop(fields.insert(key, json!({ "after": value }))),
        }
    }
    Value::Object(fields)
}
