//! A cell of an export as a value of its field, in the form that the API's body has.

use essaim_domain::fault::Fault;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Reading, recognised::word};
use crate::{
    clean::{self, Reading as Cleaned},
    export::{Column, Kind, split},
    mapping::{self, COLLECTIONS},
    table::{self, Cell},
};

/// Reads a cell that is not empty. A value that is wrong is a fault, not a doubt: the column is ours, so somebody changed
/// it and means something by it.
pub(super) fn value(
    reading: &Reading<'_>,
    column: &Column,
    cell: Cell,
    so_far: &Map<String, Value>,
) -> Result<Value, Fault> {
    let text = cell.text.trim();
    let wrong = |code: &'static str| Fault::at("", code).about(text);
    let unknown = |words: &[String]| Fault::at("", "unknown_word").about(words.join(", "));
    match &column.kind {
        Kind::Word { list, words } => {
            word(reading, list, words, text).map(|word| json!(word)).ok_or_else(|| unknown(words))
        }
        Kind::Words { list, words } => {
            let meant: Option<Vec<&str>> =
                split(text).iter().map(|text| word(reading, list, words, text)).collect();
            meant.map(|meant| json!(meant)).ok_or_else(|| unknown(words))
        }
        Kind::Date => cleaned(clean::date(cell)).map(|date| json!(date.to_string())),
        Kind::Truth => cleaned(clean::truth(text)).map(Value::Bool),
        Kind::Whole => match cleaned(clean::number(text))? {
            #[expect(clippy::cast_possible_truncation, reason = "it has no fraction, and is below 2^53")]
            number if number.fract() == 0.0 && number.abs() < 9e15 => Ok(json!(number as i64)),
            _ => Err(wrong("number_form")),
        },
        Kind::Real => cleaned(clean::number(text)).map(|number| json!(number)),
        Kind::Reference(_) => id(text).map_err(|()| wrong("id_form")),
        Kind::References(_) => {
            let ids: Result<Vec<Value>, ()> = split(text).iter().map(|text| id(text)).collect();
            ids.map(Value::Array).map_err(|()| wrong("id_form"))
        }
        Kind::Texts => Ok(json!(split(text))),
        Kind::Json => serde_json::from_str(text).map_err(|_| wrong("wrong_type")),
        Kind::Text | Kind::Translation | Kind::Instant | Kind::Author => {
            number(reading, column, cell, so_far).unwrap_or_else(|| Ok(json!(cell.text)))
        }
    }
}

fn id(text: &str) -> Result<Value, ()> {
    Uuid::try_parse(text).map(|id| json!(id)).map_err(|_| ())
}

/// A text that a spreadsheet may have taken for a number: official numbers, telephone numbers and postal codes are looked
/// at as in anybody's table, since the file went through one.
fn number(
    reading: &Reading<'_>,
    column: &Column,
    cell: Cell,
    so_far: &Map<String, Value>,
) -> Option<Result<Value, Fault>> {
    let collection = COLLECTIONS.iter().find(|collection| collection.name == reading.collection)?;
    let kind = collection.field(&column.field)?.kind;
    if clean::is_nothing(cell.text) {
        return None;
    }
    match kind {
        mapping::Kind::Siren | mapping::Kind::Siret | mapping::Kind::Rna => Some(cleaned(kind.read(cell))),
        mapping::Kind::Phone if cell.kind == table::Kind::Number => Some(cleaned(kind.read(cell))),
        mapping::Kind::PostalCode => {
            let country =
                so_far.get("address").and_then(|address| address.get("country")).and_then(Value::as_str);
            Some(cleaned(crate::rows::postal_code(cell, country)))
        }
        _ => None,
    }
}

fn cleaned<T>(reading: Cleaned<T>) -> Result<T, Fault> {
    match reading.told() {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(Fault::at("", "empty")),
        Err(told) => Err(Fault { pointer: String::new(), code: told.code, about: Some(told.shown) }),
    }
}
