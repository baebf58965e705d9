//! `POST /{collection}/batch`: up to 1,000 creates or updates, all or nothing, or each for itself.

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::{
    access::Viewer,
    fault::{Fault, Faults},
    refusal::Refusal,
};
use essaim_persistence::{
    db::Write,
    door::Deed,
    kept::Kept,
    read::Bin,
    wishes::{ExternalWish, Outcome, Way},
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    body::{self, Body},
    caller::{Batch, Caller},
    document, lang,
    problem::{Problem, told},
    query::Parameters,
    resource::Resource,
    writing::deed_of,
};

/// Most rows of a batch.
pub const ROWS_MAX: usize = 1_000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    AllOrNothing,
    Each,
}

/// What became of a row.
type RowResult<N> = Result<(Kept<N>, Outcome), Refusal>;

/// A row is a create, or an update when its `id` or one of its `external_ids` is known; `revision` in it is its
/// `If-Match`.
///
/// # Errors
/// 422 with the row in each pointer when all or nothing was asked and one row is refused.
pub async fn batch<N: Resource>(
    request: HttpRequest,
    caller: Caller<Batch<N>>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["mode", "lang"])?;
    let mode = parameters.parsed("mode", |text| match text {
        "all-or-nothing" => Some(Mode::AllOrNothing),
        "each" => Some(Mode::Each),
        _ => None,
    })?;
    let mode = mode.unwrap_or(Mode::AllOrNothing);
    let rows = rows(body::json(&request, &bytes)?)?;
    let lang = lang::of(&request);
    let answer = caller
        .write(move |write, viewer| {
            let deed = deed_of(viewer);
            let mut results = Vec::with_capacity(rows.len());
            for row in rows {
                results.push(write.part(|write| one::<N>(write, viewer, &deed, row)));
            }
            if mode == Mode::AllOrNothing {
                refuse_all(&results)?;
            }
            let wrote = results.iter().flatten().any(|(_, outcome)| *outcome != Outcome::Unchanged);
            let rows = results.into_iter().enumerate();
            let results: Vec<Value> = rows.map(|(index, result)| shown(index, result, lang)).collect();
            let mut answer = json!({ "results": results });
            if wrote {
                document::set(&mut answer, "operation", json!(deed.operation));
            }
            Ok(answer)
        })
        .await?;
    Ok(HttpResponse::Ok().json(answer))
}

fn rows(value: Value) -> Result<Vec<Map<String, Value>>, Problem> {
    let invalid = |pointer: String, code| Problem::with("invalid", Faults(vec![Fault::at(pointer, code)]));
    let Value::Array(values) = value else { return Err(invalid(String::new(), "wrong_type")) };
    if values.len() > ROWS_MAX {
        return Err(invalid(String::new(), "too_many"));
    }
    let row = |(index, value)| match value {
        Value::Object(map) => Ok(map),
        _ => Err(invalid(format!("/{index}"), "row_form")),
    };
    values.into_iter().enumerate().map(row).collect()
}

fn one<N: Resource>(
    write: &mut Write<'_>,
    viewer: &Viewer,
    deed: &Deed,
    mut row: Map<String, Value>,
) -> RowResult<N> {
    let revision = match row.shift_remove("revision") {
        None | Some(Value::Null) => None,
        Some(value) => Some(value.as_i64().ok_or_else(|| Refusal::invalid("/revision", "wrong_type"))?),
    };
    let id = row.get("id").and_then(Value::as_str).and_then(|text| Uuid::try_parse(text).ok());
    if let Some(id) = id
        && let Ok(kept) = write.reading().find_to_change::<N>(viewer, id, Bin::Open)
    {
        if kept.head.deleted_at.is_some() {
            return Err(Refusal::Conflict("in_bin"));
        }
        if revision.is_some_and(|revision| revision != kept.head.revision) {
            return Err(Refusal::Stale);
        }
        row.shift_remove("id");
        let before = kept.head.revision;
        let edit = write.wish_change(viewer, kept, &row, Way::Import, &deed.by)?;
        let after = write.put_one(deed, edit)?;
        let outcome = if after.head.revision == before { Outcome::Unchanged } else { Outcome::Updated };
        return Ok((after, outcome));
    }
    match known_external_id::<N>(write, &row)? {
        Some((source, external_id)) => {
            let wish = ExternalWish { object: row, revision, restore: false };
            write.put_by_external_id(viewer, deed, (&source, &external_id), wish)
        }
        None if revision.is_some() => Err(Refusal::Stale),
        None => {
            let edit = write.wish_create::<N>(viewer, row)?;
            Ok((write.put_one(deed, edit)?, Outcome::Created))
        }
    }
}

/// The first external id of the row that a record holds.
fn known_external_id<N: Resource>(
    write: &mut Write<'_>,
    row: &Map<String, Value>,
) -> Result<Option<(String, String)>, Refusal> {
    let ids = row.get("external_ids").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for external in ids {
        let part = |name| external.get(name).and_then(Value::as_str);
        if let (Some(source), Some(id)) = (part("source"), part("id"))
            && write.reading().by_external_id::<N>(source, id)?.is_some()
        {
            return Ok(Some((source.to_owned(), id.to_owned())));
        }
    }
    Ok(None)
}

fn refuse_all<N>(results: &[RowResult<N>]) -> Result<(), Problem> {
    let mut faults = Vec::new();
    for (index, result) in results.iter().enumerate() {
        match result {
            Ok(_) => {}
            Err(Refusal::Invalid(found)) => faults.extend(
                found
                    .0
                    .iter()
                    .map(|fault| Fault { pointer: format!("/{index}{}", fault.pointer), ..fault.clone() }),
            ),
            Err(Refusal::Unavailable(cause)) => {
                return Err(Problem::from(Refusal::Unavailable(cause.to_string().into())));
            }
            Err(refusal) => faults.push(Fault::at(format!("/{index}"), code_of(refusal))),
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Problem::with("invalid", Faults(faults))) }
}

fn code_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotFound | Refusal::Gone | Refusal::Merged(_) => "not_found",
        Refusal::Unknown | Refusal::Forbidden => "forbidden",
        Refusal::Conflict(code) => code,
        Refusal::Stale => "stale",
        Refusal::Invalid(_) => "invalid",
        Refusal::Unavailable(_) => "unavailable",
        Refusal::Internal(_) => "internal",
    }
}

fn shown<N>(index: usize, result: RowResult<N>, lang: crate::catalogue::Lang) -> Value {
    match result {
        Ok((kept, outcome)) => json!({
            "row": index,
            "status": match outcome {
                Outcome::Created => "created",
                Outcome::Updated => "updated",
                Outcome::Unchanged => "unchanged",
            },
            "id": kept.head.id,
            "revision": kept.head.revision,
        }),
        Err(Refusal::Invalid(faults)) => {
            let errors: Vec<Value> = faults.0.iter().map(|fault| told(lang, fault)).collect();
            json!({ "row": index, "status": "refused", "code": "invalid", "errors": errors })
        }
        Err(refusal) => {
            let code = code_of(&refusal);
            let message = crate::catalogue::text(lang, &format!("problem.{code}.title")).to_owned();
            json!({ "row": index, "status": "refused", "code": code, "message": message })
        }
    }
}
