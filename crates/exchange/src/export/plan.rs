//! A noun as a table: its columns, and what each record has in them.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{
    cell::Cell,
    column::{Column, Kind, Part},
    joined::join,
    speech::Speech,
};

/// The columns of a file, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub columns: Vec<Column>,
}

/// What references lead to, for those that the reader may see: by id.
#[derive(Debug, Clone, Default)]
pub struct Named {
    pub titles: HashMap<String, String>,
    /// `scheme:code`.
    pub codes: HashMap<String, String>,
}

impl Plan {
    /// A record's cells, one for each column.
    #[must_use]
    pub fn cells<'a>(&'a self, record: &'a Map<String, Value>, named: &'a Named) -> Vec<Cell<'a>> {
        self.columns.iter().map(|column| cell(column, record, named)).collect()
    }

    /// The headings for programs.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.columns.iter().map(Column::name).collect()
    }

    /// The headings for people. Where two would read alike, the second has its field's name added.
    #[must_use]
    pub fn headings(&self, speech: Speech) -> Vec<String> {
        let mut headings: Vec<String> = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let heading = column.heading(speech);
            let known = headings.contains(&heading);
            headings.push(if known { format!("{heading} [{}]", column.name()) } else { heading });
        }
        headings
    }
}

fn cell<'a>(column: &'a Column, record: &'a Map<String, Value>, named: &'a Named) -> Cell<'a> {
    let Some(value) = at(record, &column.field) else { return Cell::Empty };
    let found = match column.part {
        Part::Value => return Cell::of(&column.kind, value),
        Part::Name => &named.titles,
        Part::Code => &named.codes,
    };
    let said = |id: &Value| id.as_str().and_then(|id| found.get(id)).map(String::as_str);
    match (&column.kind, value) {
        (Kind::References(_), Value::Array(ids)) => {
            let texts = join(ids.iter().filter_map(said));
            if texts.is_empty() { Cell::Empty } else { Cell::Text(texts.into()) }
        }
        (_, id) => said(id).map_or(Cell::Empty, |text| Cell::Text(text.into())),
    }
}

/// The value at a dotted name. A part may itself hold no dot.
fn at<'a>(record: &'a Map<String, Value>, field: &str) -> Option<&'a Value> {
    match field.split_once('.') {
        None => record.get(field),
        Some((outer, inner)) => record.get(outer)?.get(inner),
    }
}
