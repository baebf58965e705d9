//! Which column of somebody's table means which field of a record, as a person writes it down in TOML.

mod error;
mod field;
mod nearest;
mod parse;

use std::collections::BTreeMap;

pub use error::MappingError;
pub(crate) use field::pieces;
pub use field::{Field, Kind};
pub(crate) use nearest::nearest;
use serde_json::{Map, Value};

use crate::{stakeholders, table};

/// A checked mapping: every field exists, every default is a value of its field, what is mandatory has a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    /// The collection that the rows go to.
    pub collection: &'static Collection,
    /// The row of the headings; without it, the first with content.
    pub heading: Option<u32>,
    /// The sheet of a workbook; without it, the first with content.
    pub sheet: Option<String>,
    /// What parts the cells of a CSV file; without it, it is found out.
    pub separator: Option<char>,
    /// A label of the WHATWG Encoding Standard; without it, it is found out.
    pub encoding: Option<String>,
    /// The headings whose cells together are a row's id in its source; none when the source has no ids.
    pub external_id: Vec<String>,
    pub(crate) columns: Vec<(&'static Field, Source)>,
    pub(crate) defaults: Vec<(&'static Field, Value)>,
}

/// A collection that tables can be imported to.
#[derive(Debug, PartialEq, Eq)]
pub struct Collection {
    /// Its place in addresses.
    pub name: &'static str,
    /// In the order in which they are read: what a field needs to know of another comes before it.
    pub fields: &'static [Field],
    /// Fields without which a row is refused.
    pub needed: &'static [&'static str],
    /// Fields by which a record is recognised when a row has no id of its own, the surest first.
    pub keys: &'static [&'static str],
}

/// Every collection that can be imported: a new one is a line here and its own file.
pub const COLLECTIONS: &[&Collection] = &[&stakeholders::COLLECTION];

/// Where a field's value comes from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Source {
    Column {
        heading: String,
        /// What words of the file mean in the record's own words, by the text as it stands.
        map: BTreeMap<String, String>,
        /// For words that `map` does not have.
        default: Option<String>,
        html: bool,
    },
    Place {
        lon: String,
        lat: String,
        /// Rows of one id whose points are nearer than that, in metres, say the same.
        within: f64,
    },
    /// A column of codes of that scheme; without one, of `scheme:code`.
    Territory { heading: String, scheme: Option<String> },
}

impl Mapping {
    /// Reads and checks a mapping file (its format: `data/mappings/README.md`).
    ///
    /// # Errors
    /// The first thing that is wrong, where, and the nearest known word.
    pub fn from_toml(text: &str) -> Result<Self, MappingError> {
        parse::mapping(text)
    }

    /// What this mapping says about how to read the file.
    #[must_use]
    pub fn options(&self) -> table::Options<'_> {
        table::Options {
            sheet: self.sheet.as_deref(),
            heading: self.heading,
            separator: self.separator,
            encoding: self.encoding.as_deref(),
            ..table::Options::default()
        }
    }
}

impl Collection {
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// Puts a value at a dotted name: `address.street` into an object `address`.
pub(crate) fn put(fields: &mut Map<String, Value>, name: &str, value: Value) {
    match name.split_once('.') {
        None => {
            fields.insert(name.to_owned(), value);
        }
        Some((outer, inner)) => {
            let object = fields.entry(outer).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(object) = object {
                put(object, inner, value);
            }
        }
    }
}

#[cfg(test)]
mod tests;
