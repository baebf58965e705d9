//! One row of cells, read field by field.

use std::collections::BTreeMap;

use essaim_domain::{fault::Fault, record::EXTERNAL_ID_MAX};
use serde_json::{Map, Value, json};

use super::{
    Doubt, Row,
    bind::{Bound, Place},
};
use crate::{
    clean::{self, Reading, Told, is_nothing, tidy},
    mapping::{Field, Kind, Source, pieces, put},
    table::{self, Cell},
};

/// Between the parts of an id that several columns make.
const BETWEEN: &str = "|";

impl Bound<'_> {
    pub fn read(&self, cells: &table::Row) -> Row {
        let mut row = Row { number: cells.number, ..Row::default() };
        for (field, value) in self.defaults {
            put(&mut row.fields, field.name, value.clone());
        }
        for (field, place) in &self.columns {
            let reading = match place {
                Place::Code(column, scheme) => match coded(cells.cell(*column), *scheme).told() {
                    Ok(code) => {
                        let place = |code| super::Place {
                            field: field.name.to_owned(),
                            several: false,
                            codes: vec![code],
                        };
                        row.places.extend(code.map(place));
                        continue;
                    }
                    Err(told) => {
                        self.tell(field, told, &mut row);
                        continue;
                    }
                },
                Place::Column(column, source) => column_value(field, source, cells.cell(*column), &mut row),
                Place::Axes(lon, lat) => {
                    clean::position(cells.cell(*lon).text, cells.cell(*lat).text, country(&row.fields))
                        .map(|place| json!({"lon": place.lon(), "lat": place.lat()}))
                }
            };
            match reading.told() {
                Ok(Some(value)) => put(&mut row.fields, field.name, value),
                Ok(None) => {}
                Err(told) => self.tell(field, told, &mut row),
            }
        }
        self.refuse(cells, &mut row);
        row
    }

    /// Something is wrong with a cell: a needed field refuses the row, another is left out.
    fn tell(&self, field: &'static Field, told: Told, row: &mut Row) {
        if self.mapping.collection.needed.contains(&field.name) && !has(&row.fields, field.name) {
            let pointer = format!("/{}", field.name.replace('.', "/"));
            row.refused.push(Fault { pointer, code: told.code, about: Some(told.shown) });
        } else {
            row.doubts.push(Doubt { field: field.name, code: told.code, shown: told.shown });
        }
    }

    fn refuse(&self, cells: &table::Row, row: &mut Row) {
        if self.is_heading_again(cells) {
            row.refused = vec![Fault::at("", "heading_again")];
            return;
        }
        if (self.width..cells.len()).any(|column| !cells.cell(column).text.trim().is_empty()) {
            row.refused.push(Fault::at("", "row_too_long"));
        }
        for needed in self.mapping.collection.needed {
            let pointer = format!("/{needed}");
            let told = row.refused.iter().any(|fault| fault.pointer == pointer);
            if !told && !has(&row.fields, needed) {
                row.refused.push(Fault::at(pointer, "missing"));
            }
        }
        match self.external_id(cells) {
            Ok(id) => row.external_id = id,
            Err(fault) => row.refused.push(fault),
        }
    }

    /// The row's id in its source; `None` when the mapping names none.
    pub fn external_id(&self, cells: &table::Row) -> Result<Option<String>, Fault> {
        if self.external_id.is_empty() {
            return Ok(None);
        }
        let mut parts = Vec::new();
        for column in &self.external_id {
            let cell = cells.cell(*column);
            match clean::key(cell).told() {
                Ok(part) => parts.push(part.unwrap_or_default()),
                Err(told) => {
                    return Err(Fault {
                        pointer: "/external_ids".into(),
                        code: told.code,
                        about: Some(told.shown),
                    });
                }
            }
        }
        let id = parts.join(BETWEEN);
        if parts.iter().all(String::is_empty) {
            return Err(Fault::at("/external_ids", "external_id_missing"));
        }
        if id.chars().count() > EXTERNAL_ID_MAX {
            return Err(Fault::at("/external_ids", "too_long").about(EXTERNAL_ID_MAX.to_string()));
        }
        Ok(Some(id))
    }

    /// Whether the headings come once more, as where several tables stand under one another: two of the columns
    /// that are read, or the only one, say what their heading says.
    fn is_heading_again(&self, cells: &table::Row) -> bool {
        let read = self.columns.iter().flat_map(|(_, place)| match place {
            Place::Column(column, _) => vec![*column],
            Place::Axes(lon, lat) => vec![*lon, *lat],
            Place::Code(column, _) => vec![*column],
        });
        let mut columns: Vec<_> = read.chain(self.external_id.iter().copied()).collect();
        columns.sort_unstable();
        columns.dedup();
        let same = |column: &&usize| {
            let heading = self.headings.get(**column).map_or("", String::as_str);
            !heading.is_empty() && table::heading(cells.cell(**column).text) == heading
        };
        !columns.is_empty() && columns.iter().filter(same).count() >= columns.len().min(2)
    }
}

fn column_value(field: &'static Field, source: &Source, cell: Cell, row: &mut Row) -> Reading<Value> {
    let Source::Column { map, default, html, .. } = source else { return Reading::Nothing };
    let text = tidy(cell.text);
    if let Kind::Words(_) = field.kind {
        return several(field, (map, default.as_deref()), &text, row);
    }
    let said = |word: &str| field.kind.read(Cell { text: word, ..Cell::default() });
    if let Some(meaning) = map.get(&text) {
        return said(meaning);
    }
    if is_nothing(&text) {
        return Reading::Nothing;
    }
    let closed = matches!(field.kind, Kind::Word(_) | Kind::Truth);
    if !closed && !map.is_empty() {
        // A list of words that the mapping translates is complete: what it lacks is told, not taken.
        return default.as_deref().map_or_else(|| Reading::wrong("word_unknown", &text), said);
    }
    match field.kind {
        Kind::Line | Kind::Summary | Kind::Prose => text_value(field, *html, cell, row),
        Kind::PostalCode => postal_code(cell, country(&row.fields)),
        _ if closed => match (field.kind.read(cell), default) {
            (Reading::Wrong(_), Some(word)) => said(word),
            (reading, _) => reading,
        },
        _ => field.kind.read(cell),
    }
}

/// Several words of one cell, each as the mapping or the list has it; what is none of them is told, the others are taken.
fn several(
    field: &'static Field,
    (map, default): (&BTreeMap<String, String>, Option<&str>),
    text: &str,
    row: &mut Row,
) -> Reading<Value> {
    if is_nothing(text) {
        return Reading::Nothing;
    }
    let said = |word: &str| field.kind.read(Cell { text: word, ..Cell::default() });
    // A whole cell that the mapping knows may have commas in it.
    let whole = map.contains_key(text).then_some(text);
    let mut found: Vec<Value> = Vec::new();
    for piece in whole.into_iter().chain(pieces(text).filter(|_| whole.is_none())) {
        let meaning = map.get(piece).map_or(piece, String::as_str);
        let reading = match (said(meaning), default) {
            (Reading::Wrong(_), Some(word)) => said(word),
            (reading, _) => reading,
        };
        match reading.told() {
            Ok(words) => {
                let words = words.as_ref().and_then(Value::as_array).into_iter().flatten();
                let new: Vec<Value> = words.filter(|word| !found.contains(word)).cloned().collect();
                found.extend(new);
            }
            Err(told) => row.doubts.push(Doubt { field: field.name, ..told.into() }),
        }
    }
    if found.is_empty() { Reading::Nothing } else { Reading::Value(found.into()) }
}

fn text_value(field: &'static Field, html: bool, cell: Cell, row: &mut Row) -> Reading<Value> {
    let plain;
    let text = if html {
        match clean::html(cell.text) {
            Ok(text) => plain = text,
            Err(code) => return Reading::wrong(code, cell.text),
        }
        plain.as_str()
    } else {
        cell.text
    };
    let mut doubt =
        |code| row.doubts.push(Doubt { field: field.name, ..Told::new(code, text.trim()).into() });
    if let Some(code) = clean::spoilt(text) {
        doubt(code);
    }
    if !html && clean::looks_like_html(text) {
        doubt("html_in_text");
    }
    field.kind.read(Cell { text, kind: cell.kind })
}

/// An official code with its scheme. Those of communes have five characters: a spreadsheet takes the zero of the first
/// nine départements away.
fn coded(cell: Cell, scheme: Option<&str>) -> Reading<String> {
    let text = tidy(cell.text);
    if is_nothing(&text) {
        return Reading::Nothing;
    }
    let code = text.strip_suffix(".0").unwrap_or(&text);
    match scheme {
        None if code.contains(':') => Reading::Value(code.to_owned()),
        None => Reading::wrong("territory_without_scheme", &text),
        Some("insee-commune") if code.len() == 4 => Reading::ruined("territory_code_short", &text),
        Some(scheme) => Reading::Value(format!("{scheme}:{code}")),
    }
}

/// French codes have five digits; a spreadsheet takes the zero of the first nine départements away.
pub(crate) fn postal_code(cell: Cell, country: Option<&str>) -> Reading<Value> {
    let text = tidy(cell.text);
    let code = text.strip_suffix(".0").unwrap_or(&text);
    let was_number = cell.kind == table::Kind::Number || code.len() < text.len();
    let four = code.len() == 4 && code.bytes().all(|b| b.is_ascii_digit());
    let french = country.is_some_and(|name| matches!(name, "FR" | "fr" | "France" | "FRANCE"));
    if four && (french || was_number && country.is_none()) {
        return Reading::ruined("postal_code_short", &text);
    }
    Kind::PostalCode.read(cell)
}

fn country(fields: &Map<String, Value>) -> Option<&str> {
    fields.get("address")?.get("country")?.as_str()
}

fn has(fields: &Map<String, Value>, name: &str) -> bool {
    let mut parts = name.split('.');
    let first = parts.next().and_then(|part| fields.get(part));
    parts.fold(first, |value, part| value?.get(part)).is_some()
}

impl From<Told> for Doubt {
    fn from(told: Told) -> Self {
        Self { field: "", code: told.code, shown: told.shown }
    }
}
