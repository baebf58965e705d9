//! NDJSON: a record a line, as the API gives it.

use serde_json::{Map, Value};

use super::{Reading, blank, own};
use crate::{export::Column, rows::Row};

/// Most bytes of a line: several times the largest record.
const LINE: usize = 8 << 20;

/// A line, and what it says.
#[derive(Debug)]
pub struct Line<'t> {
    pub text: &'t str,
    pub row: Row,
}

/// The records of a file of lines; `None` when it is no such file. A line that is no object is a refused row.
#[must_use]
pub fn lines<'t>(bytes: &'t [u8], reading: &Reading<'_>) -> Option<Vec<Line<'t>>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut all = text.lines().zip(1_u32..).filter(|(line, _)| !line.trim().is_empty()).peekable();
    let first: Map<String, Value> = serde_json::from_str(all.peek()?.0).ok()?;
    // A GeoJSON file may be one line too.
    if !first.contains_key("id") || first.contains_key("features") {
        return None;
    }
    Some(all.map(|(text, number)| Line { text, row: row(text, number, reading) }).collect())
}

fn row(text: &str, number: u32, reading: &Reading<'_>) -> Row {
    let mut row = blank(number);
    let object = if text.len() > LINE { None } else { serde_json::from_str::<Map<String, Value>>(text).ok() };
    let Some(mut object) = object else {
        row.refused.push(essaim_domain::fault::Fault::at("", "row_form"));
        return row;
    };
    let id = object.get("id").map(|id| id.as_str().unwrap_or_default().to_owned());
    let revision = object.get("revision").and_then(Value::as_i64);
    own(&mut row, id.as_deref(), revision);
    let server = |name: &str| {
        let own = |column: &&Column| column.read_only && column.field == name;
        reading
            .plan
            .columns
            .iter()
            .filter(|column| column.part == crate::export::Part::Value)
            .any(|c| own(&c))
    };
    object.retain(|name, _| !server(name) && !["id", "snippet"].contains(&name.as_str()));
    row.fields = object;
    row
}
