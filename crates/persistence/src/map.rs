//! Maps: points while there are few, counts by cell beyond.

use diesel::sql_types::{BigInt, Double, Text};
use essaim_domain::{access::Viewer, refusal::Refusal};
use uuid::Uuid;

use crate::{
    area::{Area, within},
    cell::{CELL_ZOOM, middle_of},
    db::Read,
    list::{Query, conditions, matching},
    statement::{Phrase, Sql},
    stored::Stored,
    types::{Key, Uid},
};

/// Most points of one answer (decisions.md, 7).
pub const POINTS: usize = 2_000;

#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    pub id: Uuid,
    pub title: String,
    pub lon: f64,
    pub lat: f64,
}

/// Some records near one another: the middle of a cell of the map's grid, and how many.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub lon: f64,
    pub lat: f64,
    pub count: i64,
}

pub enum MapAnswer {
    Points(Vec<Point>),
    Cells(Vec<Cell>),
}

impl Read<'_> {
    /// What a list's filters find in a box, for a map of that zoom (0 the world, 16 a street).
    ///
    /// # Errors
    /// What the database says.
    pub fn map<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        area: Area,
        zoom: u32,
    ) -> Result<MapAnswer, Refusal> {
        let query = &self.narrowed(viewer, query)?;
        let mut sql = Sql::new("SELECT p.record, r.title, p.lon, p.lat");
        from_places::<N>(&mut sql, viewer, query, area);
        sql.push(" LIMIT ").bind(i64::try_from(POINTS).unwrap_or(2_000) + 1);
        let rows = self.rows::<(Uid, Text, Double, Double), (Key, String, f64, f64)>(sql)?;
        if rows.len() > POINTS {
            return Ok(MapAnswer::Cells(self.cells::<N>(viewer, query, area, zoom)?));
        }
        let point = |(id, title, lon, lat): (Key, String, f64, f64)| Point { id: id.0, title, lon, lat };
        Ok(MapAnswer::Points(rows.into_iter().map(point).collect()))
    }

    /// Cells a little finer than a map tile, so that a screen shows some hundreds at most.
    fn cells<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        area: Area,
        zoom: u32,
    ) -> Result<Vec<Cell>, Refusal> {
        let zoom = (zoom + 2).min(CELL_ZOOM);
        let mut sql = Sql::new("SELECT p.cell >> ");
        sql.push(SHIFTS.get((CELL_ZOOM - zoom) as usize).copied().unwrap_or("0")).push(" AS c, count(*)");
        from_places::<N>(&mut sql, viewer, query, area);
        sql.push(" GROUP BY 1");
        let rows = self.rows::<(BigInt, BigInt), (i64, i64)>(sql)?;
        let cell = |(cell, count)| {
            let (lon, lat) = middle_of(cell, zoom);
            Cell { lon, lat, count }
        };
        Ok(rows.into_iter().map(cell).collect())
    }
}

/// Twice the number of zoom levels that a cell is above [`CELL_ZOOM`]: a text, so that the grouping is the same for
/// both databases' planners.
const SHIFTS: [&str; 17] =
    ["0", "2", "4", "6", "8", "10", "12", "14", "16", "18", "20", "22", "24", "26", "28", "30", "32"];

fn from_places<N: Stored>(sql: &mut Sql, viewer: &Viewer, query: &Query, area: Area) {
    sql.push(" FROM ")
        .phrase(Phrase::PlaceSource)
        .push(" JOIN ")
        .push(N::TABLE)
        .push(" r ON r.id = p.record");
    sql.push(" WHERE p.noun = ").bind(N::NOUN.name).push(" AND ");
    within(sql, area);
    sql.push(" AND ");
    conditions::<N>(sql, viewer, query);
    matching::<N>(sql, query);
}
