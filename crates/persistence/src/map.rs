//! Maps: points while there are few, counts by cell beyond.

use std::collections::BTreeMap;

use diesel::sql_types::{BigInt, Double, Text};
use essaim_domain::{access::Viewer, refusal::Refusal};
use uuid::Uuid;

use crate::{
    area::{Area, Corners, within},
    cell::{CELL_ZOOM, middle_of},
    db::Read,
    list::{Query, conditions, matching},
    sight::{open_levels, visible},
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
        sql.limit(POINTS + 1);
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
        let mut sql = match area.corners() {
            Some(corners) if query.is_bare() => counted::<N>(viewer, corners, zoom),
            _ => {
                let mut sql = Sql::new("SELECT p.cell >> ");
                sql.push(shift(zoom)).push(" AS c, count(*)");
                from_places::<N>(&mut sql, viewer, query, area);
                sql
            }
        };
        sql.push(" GROUP BY 1");
        let mut cells: BTreeMap<i64, i64> = BTreeMap::new();
        for (cell, count) in self.rows::<(BigInt, BigInt), (i64, i64)>(sql)? {
            *cells.entry(cell).or_default() += count;
        }
        let placed = cells.into_iter().map(|(cell, count)| {
            let (lon, lat) = middle_of(cell, zoom);
            Cell { lon, lat, count }
        });
        Ok(placed.filter(|cell| area.corners().is_none_or(|box_| near(&box_, cell, zoom))).collect())
    }
}

/// Counts by cell out of the index over (noun, visibility, cell) alone, without a look at the places or the records:
/// the cells of a box lie between those of its north-western and south-eastern corners. What is seen for another reason
/// than its visibility (one's own, one's team's) is counted record by record.
fn counted<N: Stored>(viewer: &Viewer, corners: Corners, zoom: u32) -> Sql {
    let range = |sql: &mut Sql| {
        sql.push(" AND p.cell >= ").bind(corners.first()).push(" AND p.cell <= ").bind(corners.last());
    };
    let (open, closed) = open_levels(viewer);
    let mut sql = Sql::new("SELECT q.c, CAST(sum(q.n) AS BIGINT) FROM (SELECT p.cell >> ");
    sql.push(shift(zoom)).push(" AS c, count(*) AS n FROM place p WHERE p.noun = ").bind(N::NOUN.name);
    sql.push(" AND p.visibility").in_texts(open);
    range(&mut sql);
    sql.push(" GROUP BY 1");
    if viewer.signed_in() && !closed.is_empty() {
        sql.push(" UNION ALL SELECT p.cell >> ")
            .push(shift(zoom))
            .push(" AS c, count(*) AS n FROM place p JOIN ");
        sql.push(N::TABLE).push(" r ON r.id = p.record WHERE p.noun = ").bind(N::NOUN.name);
        sql.push(" AND p.visibility").in_texts(closed);
        range(&mut sql);
        sql.push(" AND ");
        visible::<N>(&mut sql, "r", viewer);
        sql.push(" GROUP BY 1");
    }
    sql.push(") q");
    sql
}

/// A cell at the edge belongs to the box when its middle is in it, or no more than half a cell away.
fn near(corners: &Corners, cell: &Cell, zoom: u32) -> bool {
    let half = 180.0 / f64::from(1_u32 << zoom);
    let (lon, lat) = (cell.lon, cell.lat);
    lon >= corners.west - half
        && lon <= corners.east + half
        && lat >= corners.south - half
        && lat <= corners.north + half
}

fn shift(zoom: u32) -> &'static str {
    SHIFTS.get((CELL_ZOOM - zoom) as usize).copied().unwrap_or("0")
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
    sql.push(" WHERE ").phrase(Phrase::NoIndex).push("p.noun = ").bind(N::NOUN.name).push(" AND ");
    within(sql, area);
    sql.push(" AND ");
    conditions::<N>(sql, viewer, query);
    matching::<N>(sql, query);
}
