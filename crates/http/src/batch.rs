//! `POST /{collection}/batch`: up to 1,000 creates or updates, all or nothing, each for itself, or each field for itself.

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::{
    access::Viewer,
    draft::take,
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
    catalogue::{Lang, text},
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
    /// As in a spreadsheet: what is wrong in a row is left out of it and named, the rest of it is written.
    EachField,
}

/// What became of a row that was not refused.
struct Done<N> {
    kept: Kept<N>,
    outcome: Outcome,
    /// What was left out of it, and why.
    left: Vec<Fault>,
}

impl<N> From<(Kept<N>, Outcome)> for Done<N> {
    fn from((kept, outcome): (Kept<N>, Outcome)) -> Self {
        Self { kept, outcome, left: Vec::new() }
    }
}

type RowResult<N> = Result<Done<N>, Refusal>;

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
        "each-field" => Some(Mode::EachField),
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
                results.push(match mode {
                    Mode::EachField => what_is_right::<N>(write, viewer, &deed, row),
                    _ => write.part(|write| one::<N>(write, viewer, &deed, row)),
                });
            }
            if mode == Mode::AllOrNothing {
                refuse_all(&results)?;
            }
            let wrote = results.iter().flatten().any(|done| done.outcome != Outcome::Unchanged);
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

/// Writes what is right of a row: what is wrong in it is taken out, until nothing is.
fn what_is_right<N: Resource>(
    write: &mut Write<'_>,
    viewer: &Viewer,
    deed: &Deed,
    row: Map<String, Value>,
) -> RowResult<N> {
    let mut row = Value::Object(row);
    let mut left = Vec::new();
    loop {
        let attempt = row.as_object().cloned().unwrap_or_default();
        let refused = match write.part(|write| one::<N>(write, viewer, deed, attempt)) {
            Ok(done) => return Ok(Done { left, ..done }),
            Err(Refusal::Invalid(refused)) => refused,
            Err(refusal) => return Err(refusal),
        };
        let mut taken = Vec::new();
        let mut stays = Vec::new();
        for fault in refused.0 {
            let out = !NAMING.contains(&field_of(&fault.pointer)) && take(&mut row, &fault.pointer);
            if out { taken.push(fault) } else { stays.push(fault) }
        }
        left.extend(taken.iter().cloned());
        // Nothing of the row itself is wrong: a field that is missing, or one that it does not agree with.
        if taken.is_empty() {
            left.extend(stays);
            return Err(Refusal::Invalid(Faults(left)));
        }
    }
}

/// What says which record a row is of: without it the row would be another's.
const NAMING: [&str; 3] = ["id", "revision", "external_ids"];

/// The field that a pointer leads into.
fn field_of(pointer: &str) -> &str {
    pointer.split('/').nth(1).unwrap_or_default()
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
        return Ok((after, outcome).into());
    }
    match known_external_id::<N>(write, &row)? {
        Some((source, external_id)) => {
            let wish = ExternalWish { object: row, revision, restore: false };
            Ok(write.put_by_external_id(viewer, deed, (&source, &external_id), wish)?.into())
        }
        None if revision.is_some() => Err(Refusal::Stale),
        None => {
            let edit = write.wish_create::<N>(viewer, row)?;
            Ok((write.put_one(deed, edit)?, Outcome::Created).into())
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

fn shown<N>(index: usize, result: RowResult<N>, lang: Lang) -> Value {
    match result {
        Ok(Done { kept, outcome, left }) => {
            let mut shown = json!({
                "row": index,
                "status": match outcome {
                    Outcome::Created => "created",
                    Outcome::Updated => "updated",
                    Outcome::Unchanged => "unchanged",
                },
                "id": kept.head.id,
                "revision": kept.head.revision,
            });
            if !left.is_empty() {
                document::set(&mut shown, "left_out", errors(lang, &left));
            }
            shown
        }
        Err(Refusal::Invalid(faults)) => {
            let errors = errors(lang, &faults.0);
            json!({ "row": index, "status": "refused", "code": "invalid", "errors": errors })
        }
        Err(refusal) => {
            let code = code_of(&refusal);
            let message = text(lang, &format!("problem.{code}.title")).to_owned();
            json!({ "row": index, "status": "refused", "code": code, "message": message })
        }
    }
}

fn errors(lang: Lang, faults: &[Fault]) -> Value {
    faults.iter().map(|fault| told(lang, fault)).collect()
}
