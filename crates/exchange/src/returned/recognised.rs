//! Which columns of a table are ours, and what its rows say.

use essaim_domain::values::fold;
use serde_json::Value;

use super::{Reading, blank, cell, emptied, own};
use crate::{
    clean::{self, Reading as Cleaned},
    export::{Column, Kind, Part},
    mapping::put,
    rows::{Place, Row},
    table::{self, Table},
};

/// A table that is one of our exports, in whatever format and language.
#[derive(Debug)]
pub struct Recognised<'a> {
    table: &'a Table,
    reading: &'a Reading<'a>,
    /// Columns of the table with what they are in ours.
    columns: Vec<(usize, &'a Column)>,
    /// Headings that are none of ours: people add notes of their own.
    pub left_out: Vec<String>,
}

/// What GeoJSON has besides the columns: geometry is told by the columns too.
const OF_FEATURES: [&str; 3] = ["geometry.lon", "geometry.lat", "properties.id"];

impl<'a> Recognised<'a> {
    /// Looks for our headings: those for programs, or those for people in one of the languages. A table is ours when it
    /// has the column of our ids and one more that can be taken back.
    #[must_use]
    pub fn of(table: &'a Table, reading: &'a Reading<'a>) -> Option<Self> {
        let namings = std::iter::once(reading.plan.names())
            .chain(reading.speeches.iter().map(|speech| reading.plan.headings(*speech)));
        let found = |names: Vec<String>| -> Vec<(usize, &'a Column)> {
            let columns = reading.plan.columns.iter().zip(names);
            columns.filter_map(|(column, name)| Some((table.column(&name).ok()?, column))).collect()
        };
        let best = namings.map(found).max_by_key(Vec::len)?;
        let has_id = best.iter().any(|(_, column)| column.field == "id");
        if !has_id || !best.iter().any(|(_, column)| !column.read_only) {
            return None;
        }
        let known = |place: usize| best.iter().any(|(known, _)| *known == place);
        let others = table.headings.iter().enumerate().filter(|(place, heading)| {
            !heading.is_empty() && !known(*place) && !OF_FEATURES.contains(&heading.as_str())
        });
        let left_out = others.map(|(_, heading)| heading.clone()).collect();
        Some(Self { table, reading, columns: best, left_out })
    }

    /// The rows, in the file's order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row> + '_ {
        self.table.rows.iter().map(|cells| self.row(cells))
    }

    fn row(&self, cells: &table::Row) -> Row {
        let mut row = blank(cells.number);
        let mut id = None;
        let mut revision = None;
        for (place, column) in &self.columns {
            let cell = cells.cell(*place);
            match (column.field.as_str(), column.part) {
                ("id", _) => id = Some(cell.text).filter(|text| !text.trim().is_empty()),
                ("revision", _) => revision = whole(cell.text),
                _ if column.read_only => {}
                (_, Part::Code) => codes(column, cell.text, &mut row),
                _ => self.field(column, cell, &mut row),
            }
        }
        // What is named by its id needs no code.
        let fields = &row.fields;
        row.places.retain(|place| fields.get(&place.field).is_none_or(Value::is_null));
        for place in &row.places {
            row.fields.shift_remove(&place.field);
        }
        emptied(&mut row.fields, &self.objects());
        own(&mut row, id, revision);
        row
    }

    /// The fields that are made of parts.
    fn objects(&self) -> Vec<&str> {
        let parts = self.columns.iter().filter(|(_, column)| column.kind != Kind::Translation);
        parts.filter_map(|(_, column)| Some(column.field.split_once('.')?.0)).collect()
    }

    fn field(&self, column: &Column, cell: table::Cell, row: &mut Row) {
        if cell.text.trim().is_empty() {
            if self.reading.emptying {
                put(&mut row.fields, &column.field, Value::Null);
            }
            return;
        }
        let too_long =
            |key: &crate::export::Speech| key.find("export.cell_too_long") == Some(cell.text.trim());
        if self.reading.speeches.iter().any(too_long) {
            return;
        }
        match cell::value(self.reading, column, cell, &row.fields) {
            Ok(value) => put(&mut row.fields, &column.field, value),
            Err(mut fault) => {
                fault.pointer = format!("/{}", column.field.replace('.', "/"));
                row.refused.push(fault);
            }
        }
    }
}

fn codes(column: &Column, text: &str, row: &mut Row) {
    let codes = crate::export::split(text);
    if !codes.is_empty() {
        let several = matches!(column.kind, Kind::References(_));
        row.places.push(Place { field: column.field.clone(), several, codes });
    }
}

fn whole(text: &str) -> Option<i64> {
    match clean::number(text) {
        #[expect(clippy::cast_possible_truncation, reason = "it has no fraction, and is below 2^53")]
        Cleaned::Value(number) if number.fract() == 0.0 && number.abs() < 9e15 => Some(number as i64),
        _ => None,
    }
}

/// The word of a list that a text means: itself, or its label in one of the languages.
pub(super) fn word<'w>(
    reading: &Reading<'_>,
    list: &str,
    words: &'w [String],
    text: &str,
) -> Option<&'w str> {
    let text = text.trim();
    if let Some(word) = words.iter().find(|word| *word == text) {
        return Some(word);
    }
    let same = |label: &str| fold(label) == fold(text);
    let means =
        |word: &&String| reading.speeches.iter().any(|speech| speech.word(list, word).is_some_and(same));
    words.iter().find(means).map(String::as_str)
}
