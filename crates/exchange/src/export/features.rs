//! GeoJSON (RFC 7946): each record a feature, with the columns of the table as its properties.

use essaim_domain::values::Position;
use serde_json::{Map, Value, json};

use super::{cell::Cell, plan::Plan};

/// A GeoJSON file, in pieces: each call gives the bytes that come next.
#[derive(Debug, Default)]
pub struct Features {
    begun: bool,
}

impl Features {
    #[must_use]
    pub fn head(&self) -> Vec<u8> {
        b"{\"type\":\"FeatureCollection\",\"features\":[".to_vec()
    }

    /// A record: its outline where it has one, else the places where maps show it. Properties are flat, with the names of
    /// the CSV for programs: what reads GeoJSON seldom looks into objects.
    pub fn feature(
        &mut self,
        out: &mut Vec<u8>,
        plan: &Plan,
        cells: &[Cell<'_>],
        outline: Option<&Value>,
        places: &[Position],
    ) {
        out.extend_from_slice(if self.begun { b",\n" } else { b"\n" });
        self.begun = true;
        let mut properties = Map::new();
        for (column, cell) in plan.columns.iter().zip(cells) {
            let value = match cell {
                Cell::Empty => continue,
                Cell::Whole(number) => json!(number),
                Cell::Real(number) => json!(number),
                Cell::Truth(truth) => json!(truth),
                other => json!(other.plain()),
            };
            properties.insert(column.name(), value);
        }
        let id = properties.get("id").cloned();
        let mut feature = Map::new();
        feature.insert("type".to_owned(), "Feature".into());
        feature.extend(id.map(|id| ("id".to_owned(), id)));
        feature.insert("properties".to_owned(), properties.into());
        feature.insert("geometry".to_owned(), outline.cloned().unwrap_or_else(|| geometry(places)));
        out.extend_from_slice(Value::Object(feature).to_string().as_bytes());
    }

    #[must_use]
    pub fn tail(&self) -> Vec<u8> {
        b"\n]}\n".to_vec()
    }
}

fn geometry(places: &[Position]) -> Value {
    let point = |place: &Position| json!([place.lon(), place.lat()]);
    match places {
        [] => Value::Null,
        [one] => json!({ "type": "Point", "coordinates": point(one) }),
        several => {
            json!({ "type": "MultiPoint", "coordinates": several.iter().map(point).collect::<Vec<_>>() })
        }
    }
}
