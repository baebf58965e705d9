//! The body of a wish for many: which records, and what is asked of each.

use essaim_domain::{
    access::Act,
    draft::{clean, decode},
    fault::{Fault, Faults},
    stage::StageMove,
};
use essaim_persistence::{bulk::Wish, involve};
use serde::Deserialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    problem::Problem,
    query::{self, Asked, Parameters},
    reading::is_field,
    resource::Resource,
};

/// Most records at once.
pub const RECORDS_MAX: usize = 5_000;

/// Which records.
pub enum Which {
    Ids(Vec<Uuid>),
    /// All that a list finds, which the caller saw to be so many.
    Found {
        asked: Box<Asked>,
        total: usize,
    },
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Sent {
    which: Chosen,
    #[serde(default)]
    change: Map<String, Value>,
    #[serde(default)]
    add: Map<String, Value>,
    #[serde(default)]
    remove: Map<String, Value>,
    stage: Option<Value>,
    involve: Option<Map<String, Value>>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Chosen {
    ids: Option<Vec<Uuid>>,
    query: Option<String>,
    total: Option<usize>,
}

/// Reads a body.
///
/// # Errors
/// 422 with every fault of the body, 400 for filters that the list does not know.
pub fn read<N: Resource>(body: Value) -> Result<(Which, Wish), Problem> {
    let sent: Sent = decode(body).map_err(|faults| Problem::with("invalid", faults))?;
    let stage = sent.stage.map(stage::<N>).transpose()?;
    let involve = sent.involve.map(involvement::<N>).transpose()?;
    let wish = Wish { change: sent.change, add: sent.add, remove: sent.remove, stage, involve };
    if wish.involve.is_some() && wish.changes() {
        return Err(invalid("/involve", "comes_alone"));
    }
    if wish.is_empty() {
        return Err(invalid("/change", "missing"));
    }
    Ok((which::<N>(sent.which)?, wish))
}

fn stage<N: Resource>(mut value: Value) -> Result<StageMove, Problem> {
    if !N::NOUN.offers(Act::Stage) {
        return Err(invalid("/stage", "unknown_field"));
    }
    clean(&mut value);
    decode(value).map_err(|faults| {
        let under = |fault: Fault| Fault { pointer: format!("/stage{}", fault.pointer), ..fault };
        Problem::with("invalid", Faults(faults.0.into_iter().map(under).collect()))
    })
}

fn involvement<N: Resource>(part: Map<String, Value>) -> Result<Map<String, Value>, Problem> {
    if involve::ends(&N::NOUN).is_none() {
        return Err(invalid("/involve", "unknown_field"));
    }
    let mut value = Value::Object(part);
    clean(&mut value);
    Ok(value.as_object().cloned().unwrap_or_default())
}

fn which<N: Resource>(chosen: Chosen) -> Result<Which, Problem> {
    match (chosen.ids, chosen.query, chosen.total) {
        (Some(mut ids), None, None) => {
            ids.sort_unstable();
            ids.dedup();
            match ids.len() {
                0 => Err(invalid("/which/ids", "empty")),
                1..=RECORDS_MAX => Ok(Which::Ids(ids)),
                _ => Err(Problem::new("bulk_too_large")),
            }
        }
        (None, Some(query), Some(total)) => Ok(Which::Found { asked: Box::new(found::<N>(&query)?), total }),
        (None, Some(_), None) => Err(invalid("/which/total", "missing")),
        _ => Err(invalid("/which", "which_one")),
    }
}

/// A list's own filters; pages mean nothing for the whole, and what is in the bin is not changed.
fn found<N: Resource>(query: &str) -> Result<Asked, Problem> {
    let parameters = Parameters::parse(query)?;
    let mut known = query::narrowing::<N>(&[]);
    known.retain(|name| *name != "deleted");
    parameters.only(&known)?;
    query::list::<N>(&parameters, &[], is_field::<N>)
}

fn invalid(pointer: &str, code: &'static str) -> Problem {
    Problem::with("invalid", Faults(vec![Fault::at(pointer, code)]))
}
