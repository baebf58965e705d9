//! The public records nearest to a place, by distance.

use essaim_domain::{access::Viewer, refusal::Refusal, values::Position};
use std::collections::HashMap;
use uuid::Uuid;

use crate::{
    area::{Area, km_between},
    db::Read,
    list::Query,
    map::MapAnswer,
    stored::Stored,
};

/// Circles that are looked through, the smallest first: in a town a few kilometres hold enough, in the hills a hundred.
const CIRCLES: [f64; 5] = [3.0, 10.0, 30.0, 80.0, 200.0];
/// Zoom of the map's cells, which nobody looks at here.
const ZOOM: u32 = 16;

/// A record and how far it is, in kilometres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    pub id: Uuid,
    pub km: f64,
}

impl Read<'_> {
    /// Up to `wanted` records that everybody sees, within 200 km, the nearest first: each by the nearest of its places.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_near<N: Stored>(
        &mut self,
        query: &Query,
        middle: Position,
        wanted: usize,
    ) -> Result<Vec<Near>, Refusal> {
        let mut nearest: HashMap<Uuid, f64> = HashMap::new();
        for km in CIRCLES {
            let area = Area::Circle { middle, km };
            // More than a map shows lie in this circle: those of the smaller one are near enough.
            let MapAnswer::Points(points) = self.map::<N>(&Viewer::anonymous(), query, area, ZOOM)? else {
                break;
            };
            for point in points {
                let Ok(place) = Position::new(point.lon, point.lat) else { continue };
                let km = km_between(middle, place);
                let known = nearest.entry(point.id).or_insert(km);
                *known = known.min(km);
            }
            if nearest.len() >= wanted {
                break;
            }
        }
        let mut found: Vec<Near> = nearest.into_iter().map(|(id, km)| Near { id, km }).collect();
        found.sort_by(|a, b| a.km.total_cmp(&b.km).then(a.id.cmp(&b.id)));
        found.truncate(wanted);
        Ok(found)
    }
}
