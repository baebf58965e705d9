//! GeoJSON (RFC 7946): each feature a row, its properties the columns, its place two columns more.

use std::{collections::HashMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{Error, SeqAccess, Visitor},
};
use serde_json::{Map, Value, value::RawValue};

use super::{
    Format, Options, Table,
    encoding::decode,
    error::TableError,
    grid::{Grid, Kind},
    value,
};

/// How deep properties may lie in one another.
const DEPTH: usize = 8;
/// Most features, and most bytes of one: what is larger is no list of organisations.
const FEATURES: usize = 1_000_000;
const FEATURE: usize = 4 << 20;

#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(borrow)]
    features: Features<'a>,
}

/// The features as they stand in the file, so that only one at a time is taken apart.
struct Features<'a>(Vec<&'a RawValue>);

#[derive(Deserialize)]
struct Feature<'a> {
    #[serde(default)]
    id: Value,
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(borrow, default)]
    geometry: Option<Geometry<'a>>,
}

#[derive(Deserialize)]
struct Geometry<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    coordinates: Option<&'a RawValue>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Features<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Vec<&'de RawValue>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a list of features")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
                let mut features = Vec::new();
                while let Some(feature) = items.next_element()? {
                    if features.len() >= FEATURES {
                        return Err(A::Error::custom("too many features"));
                    }
                    features.push(feature);
                }
                Ok(features)
            }
        }
        deserializer.deserialize_seq(List).map(Features)
    }
}

pub(super) fn read(bytes: &[u8], options: &Options) -> Result<Table, TableError> {
    let text = decode(bytes, options.encoding)?;
    let collection: Collection = serde_json::from_str(text.trim_start()).map_err(fault)?;
    let mut columns = Columns::default();
    let mut rows = Grid::new(&options.budget);
    for (number, raw) in (1..).zip(&collection.features.0) {
        if raw.get().len() > FEATURE {
            return Err(TableError::new("table_cell_too_long").at(number).about(FEATURE));
        }
        let feature: Feature = serde_json::from_str(raw.get()).map_err(|error| fault(error).at(number))?;
        let mut cells = Vec::new();
        columns.feature(&feature, &mut cells);
        cells.sort_by_key(|(column, ..)| *column);
        rows.begin(number);
        for (column, text, kind) in cells {
            rows.push(column, &text, kind)?;
        }
    }
    Ok(Table {
        format: Format::GeoJson,
        sheet: None,
        separator: None,
        // The headings are no row of the file.
        heading: 0,
        headings: columns.names,
        rows: rows.rows(),
    })
}

fn fault(error: serde_json::Error) -> TableError {
    let code = if error.is_data() { "table_geojson" } else { "table_damaged" };
    TableError::new(code).about(error)
}

/// The columns met so far, in the order in which they came.
#[derive(Default)]
struct Columns {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

type Cells = Vec<(usize, String, Kind)>;

impl Columns {
    fn place(&mut self, name: &str) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.names.len();
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        place
    }

    fn feature(&mut self, feature: &Feature, cells: &mut Cells) {
        self.property("id", &feature.id, 0, cells);
        for (name, property) in feature.properties.iter().flatten() {
            // A property called `id` does not hide the feature's own.
            let name = if name == "id" && !feature.id.is_null() { "properties.id" } else { name };
            self.property(name, property, DEPTH, cells);
        }
        // Only a point is a place that can be told without reckoning.
        let point = feature.geometry.as_ref().filter(|geometry| geometry.kind == "Point");
        let degrees = point
            .and_then(|point| point.coordinates)
            .and_then(|raw| serde_json::from_str::<Vec<f64>>(raw.get()).ok())
            .unwrap_or_default();
        for (name, degrees) in ["geometry.lon", "geometry.lat"].iter().zip(degrees) {
            cells.push((self.place(name), value::number(degrees), Kind::Number));
        }
    }

    fn property(&mut self, name: &str, property: &Value, depth: usize, cells: &mut Cells) {
        match property {
            Value::Null => {}
            Value::Bool(truth) => cells.push((self.place(name), truth.to_string(), Kind::Bool)),
            Value::Number(number) => {
                let text = number.as_i64().map_or_else(
                    || number.as_f64().map_or_else(|| number.to_string(), value::number),
                    |whole| whole.to_string(),
                );
                cells.push((self.place(name), text, Kind::Number));
            }
            Value::String(text) => cells.push((self.place(name), text.clone(), Kind::Text)),
            Value::Object(inner) if depth > 0 => {
                for (key, value) in inner {
                    self.property(&format!("{name}.{key}"), value, depth - 1, cells);
                }
            }
            Value::Array(items) if items.iter().all(Value::is_string) => {
                let words: Vec<_> = items.iter().filter_map(Value::as_str).collect();
                cells.push((self.place(name), words.join(";"), Kind::Text));
            }
            other => cells.push((self.place(name), other.to_string(), Kind::Text)),
        }
    }
}
