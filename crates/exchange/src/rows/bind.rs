//! A mapping bound to the columns of one table.

use serde_json::Value;

use crate::{
    mapping::{Field, Kind, Mapping, MappingError, Source, nearest},
    table::Table,
};

/// The mapping with the places of its columns.
pub(super) struct Bound<'a> {
    pub mapping: &'a Mapping,
    /// How many columns have a heading or stand before one that has.
    pub width: usize,
    pub headings: &'a [String],
    pub external_id: Vec<usize>,
    pub columns: Vec<(&'static Field, Place<'a>)>,
    pub defaults: &'a [(&'static Field, Value)],
}

/// Where a field's cells are.
pub(super) enum Place<'a> {
    Column(usize, &'a Source),
    Axes(usize, usize),
    /// A code, of that scheme.
    Code(usize, Option<&'a str>),
}

impl<'a> Bound<'a> {
    pub fn new(table: &'a Table, mapping: &'a Mapping) -> Result<Self, MappingError> {
        let find = |heading: &str, at: &str| {
            table.column(heading).map_err(|times| {
                let code = if times == 0 { "mapping_column_unknown" } else { "mapping_column_twice" };
                let known = table.headings.iter().map(String::as_str).filter(|known| !known.is_empty());
                let near = if times == 0 { nearest(heading, known) } else { None };
                MappingError::new(code, at).found(heading).nearest(near)
            })
        };
        let at_id = "external_id.columns";
        let external_id =
            mapping.external_id.iter().map(|heading| find(heading, at_id)).collect::<Result<_, _>>()?;
        let mut columns: Vec<_> = mapping
            .columns
            .iter()
            .map(|(field, source)| {
                let at = format!("columns.{}", field.name);
                let place = match source {
                    Source::Column { heading, .. } => Place::Column(find(heading, &at)?, source),
                    Source::Territory { heading, scheme } => {
                        Place::Code(find(heading, &at)?, scheme.as_deref())
                    }
                    Source::Place { lon, lat, .. } => {
                        Place::Axes(find(lon, &format!("{at}.lon"))?, find(lat, &format!("{at}.lat"))?)
                    }
                };
                Ok((*field, place))
            })
            .collect::<Result<_, MappingError>>()?;
        columns.extend(point_of_the_feature(table, mapping));
        Ok(Self {
            mapping,
            width: table.headings.len(),
            headings: &table.headings,
            external_id,
            columns,
            defaults: &mapping.defaults,
        })
    }

    /// The column that a field of that name is read from.
    pub fn column_of(&self, name: &str) -> Option<usize> {
        self.columns.iter().find(|(field, _)| field.name == name).and_then(|(_, place)| match place {
            Place::Column(column, _) => Some(*column),
            Place::Axes(..) | Place::Code(..) => None,
        })
    }
}

/// The point of a GeoJSON feature is its place, without a word in the mapping; so it is in the file of its refused
/// rows, where it stands under the same names.
fn point_of_the_feature<'a>(table: &Table, mapping: &Mapping) -> Option<(&'static Field, Place<'a>)> {
    let field = mapping.collection.fields.iter().find(|field| field.kind == Kind::Place)?;
    let mapped = mapping.columns.iter().any(|(known, _)| known.name == field.name);
    let axes = (table.column("geometry.lon").ok()?, table.column("geometry.lat").ok()?);
    (!mapped).then_some((field, Place::Axes(axes.0, axes.1)))
}
