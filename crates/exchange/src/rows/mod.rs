//! The rows of a table as records to be: what each says, what is doubtful in it, why it is refused.

mod bind;
mod read;
mod repeats;

use essaim_domain::fault::Fault;
use serde_json::{Map, Value};
use uuid::Uuid;

pub(crate) use self::read::postal_code;
use self::{bind::Bound, repeats::Repeats};
use crate::{
    mapping::{Mapping, MappingError},
    table::Table,
};

/// A row, read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// As a spreadsheet counts it, from 1; of GeoJSON, the number of the feature.
    pub number: u32,
    /// Its id in the source's own numbering, when the mapping names one.
    pub external_id: Option<String>,
    /// Our own id of its record, in a file that we wrote.
    pub id: Option<Uuid>,
    /// The revision that the record had in that file.
    pub revision: Option<i64>,
    /// Territories that are named by their codes.
    pub places: Vec<Place>,
    /// The fields that have a value, as the API's body has them, defaults included.
    pub fields: Map<String, Value>,
    /// What is left out, or kept and odd: for a person to look at.
    pub doubts: Vec<Doubt>,
    /// Why it must not be imported; empty when it may.
    pub refused: Vec<Fault>,
}

/// Territories of a field, as `scheme:code`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub field: String,
    /// Whether the field holds several.
    pub several: bool,
    pub codes: Vec<String>,
}

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The dotted name of the field; empty for the whole row.
    pub field: &'static str,
    pub code: std::borrow::Cow<'static, str>,
    /// What stands in the cell, or the other row's number.
    pub shown: String,
}

/// Reads the rows of a table as a mapping says.
///
/// Rows with one id that say different things are all refused, each with the other's number. Rows that repeat another
/// word for word stay, with the doubt `row_repeated`. A row whose SIRET, SIREN or RNA stands in a row with another id
/// has the doubt `siret_repeated` (`siren_…`, `rna_…`): that number must not be used to match it.
///
/// # Errors
/// When the mapping names a heading that the table does not have, or has twice.
pub fn rows<'a>(
    table: &'a Table,
    mapping: &'a Mapping,
) -> Result<impl ExactSizeIterator<Item = Row> + 'a, MappingError> {
    let bound = Bound::new(table, mapping)?;
    let repeats = Repeats::of(table, &bound);
    Ok(table.rows.iter().enumerate().map(move |(index, cells)| {
        let mut row = bound.read(cells);
        repeats.tell(index, &mut row);
        row
    }))
}

#[cfg(test)]
mod tests;
