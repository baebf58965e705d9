//! Our own exports, read back without a mapping: what a table or lines of JSON say is known by their headings.

mod cell;
mod lines;
mod recognised;

use essaim_domain::fault::Fault;
use serde_json::{Map, Value};

pub use lines::{Line, lines};
pub use recognised::Recognised;

use crate::{
    export::{Plan, Speech},
    rows::Row,
};

/// How an export is read.
#[derive(Debug, Clone)]
pub struct Reading<'a> {
    /// All columns that a table of the collection may have.
    pub plan: &'a Plan,
    /// The languages that headings and words may be in.
    pub speeches: &'a [Speech],
    /// Fields without which a row says nothing.
    pub collection: &'static str,
    /// Whether an empty cell empties the field. Otherwise it leaves it as it is: who exported may not have seen all.
    pub emptying: bool,
}

/// Marks rows that give one record twice and say different things: each would undo the other.
pub fn tell_repeated(rows: &mut [Row]) {
    let mut first: std::collections::HashMap<uuid::Uuid, usize> = std::collections::HashMap::new();
    for place in 0..rows.len() {
        let Some(id) = rows.get(place).and_then(|row| row.id) else { continue };
        let Some(before) = first.get(&id).copied() else {
            first.insert(id, place);
            continue;
        };
        let (Some(one), Some(two)) = (rows.get(before).cloned(), rows.get_mut(place)) else { continue };
        if one.fields == two.fields {
            two.doubts.push(crate::rows::Doubt {
                field: "",
                code: "row_repeated".into(),
                shown: one.number.to_string(),
            });
        } else {
            two.refused.push(Fault::at("", "same_record").about(one.number.to_string()));
        }
    }
}

/// A row that says nothing yet.
fn blank(number: u32) -> Row {
    Row { number, ..Row::default() }
}

/// Takes the record's own id and revision out of its fields.
fn own(row: &mut Row, id: Option<&str>, revision: Option<i64>) {
    row.revision = revision;
    match id.map(|text| uuid::Uuid::try_parse(text.trim())) {
        None => {}
        Some(Ok(id)) => row.id = Some(id),
        Some(Err(_)) => row.refused.push(Fault::at("/id", "id_form")),
    }
}

/// Of an object all of whose parts are empty, that it is empty itself: no record has an address without lines.
fn emptied(fields: &mut Map<String, Value>, objects: &[&str]) {
    for (_, value) in fields.iter_mut().filter(|(name, _)| objects.contains(&name.as_str())) {
        let empty = value.as_object().is_some_and(|parts| parts.values().all(Value::is_null));
        if empty {
            *value = Value::Null;
        }
    }
}

#[cfg(test)]
mod tests;
