//! From what `exchange` reads to what `persistence` imports, and the words for what cannot be read at all.

use essaim_domain::fault::Fault;
use essaim_exchange::{
    mapping::MappingError,
    rows::{self, Row},
    table::TableError,
};
use essaim_http::catalogue::{Lang, fill, find};
use essaim_persistence::import::{Draft, Place};

use crate::{failure::Failure, secret::said};

/// A row that was not refused, ready to be imported.
pub fn draft(row: &Row) -> Draft {
    let unsure = row.doubts.iter().filter(|doubt| doubt.code.strip_suffix("_repeated") == Some(doubt.field));
    let repeats = row.doubts.iter().find(|doubt| doubt.code == "row_repeated");
    Draft {
        number: row.number,
        external_id: row.external_id.clone(),
        id: row.id,
        revision: row.revision,
        places: row.places.iter().map(place).collect(),
        fields: row.fields.clone(),
        unsure: unsure.map(|doubt| doubt.field.to_owned()).collect(),
        repeats: repeats.and_then(|doubt| doubt.shown.parse().ok()),
        faults: Vec::new(),
        notes: Vec::new(),
    }
}

fn place(place: &rows::Place) -> Place {
    Place { field: place.field.clone(), several: place.several, codes: place.codes.clone() }
}

/// Why a file is not imported at all.
pub fn table_told(error: &TableError, lang: Lang) -> Failure {
    let about = error.about.as_deref().unwrap_or_default();
    let why = fill(lang, &format!("import.{}", error.code), &[("about", about)]);
    Failure::Refused(match error.row {
        Some(row) => fill(lang, "import.at_row", &[("row", &row.to_string()), ("why", &why)]),
        None => why,
    })
}

/// Why a mapping cannot be used.
pub fn mapping_told(error: &MappingError, lang: Lang) -> Failure {
    let found = error.found.as_deref().unwrap_or_default();
    let why = fill(lang, &format!("import.{}", error.code), &[("at", &error.at), ("found", found)]);
    Failure::Usage(match &error.nearest {
        Some(nearest) => format!("{why} {}", fill(lang, "import.nearest", &[("nearest", nearest)])),
        None => why,
    })
}

/// What is doubtful, in a sentence with what stands there: one of its own, or the one that the fault has.
pub fn doubt_said(code: &str, shown: &str, lang: Lang) -> String {
    let known = find(lang, &format!("doubt.{code}")).or_else(|| find(lang, &format!("fault.{code}")));
    let why = known.unwrap_or(code);
    match (why.contains("{shown}"), shown.is_empty()) {
        (true, _) => why.replace("{shown}", shown),
        (false, true) => why.to_owned(),
        (false, false) => format!("{why} [{}]", shown.replace('\n', " ⏎ ")),
    }
}

/// A fault that refuses a row, in a sentence.
pub fn fault_said(fault: &Fault, lang: Lang) -> String {
    if find(lang, &format!("fault.{}", fault.code)).is_some() {
        return said(fault, lang);
    }
    doubt_said(&fault.code, fault.about.as_deref().unwrap_or_default(), lang)
}
