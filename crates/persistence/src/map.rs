//! Maps: points while there are few, counts by cell beyond.

use std::collections::BTreeMap;

use diesel::sql_types::{BigInt, Double, Text};
use essaim_domain::{access::Viewer, refusal::Refusal};
use uuid::Uuid;

use crate::{
    area::{Area, Corners, within},
    cell::{CELL_ZOOM, TALLY_ZOOM, cover, middle_of},
    db::Read,
    list::{Query, conditions, matching},
    sight::{open_levels, visible},
    statement::{Phrase, Sql},
    stored::Stored,
    types::{Key, Uid},
};

/// Most points of one answer (decisions.md, 7).
pub const POINTS: usize = 2_000;
/// So many in the cells of a box that more than [`POINTS`] are in the box itself, without a look at them.
const FAR_MORE: i64 = 20_000;

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
        let zoom = finer(zoom);
        let plain = area.corners().filter(|_| query.is_bare());
        // Large cells cost little. What is at the edges of a box is counted with it: far more than the limit is more in
        // any case.
        let large = plain.filter(|_| zoom <= TALLY_ZOOM);
        let large = large.map(|corners| self.counted::<N>(viewer, corners, zoom)).transpose()?;
        if let Some(cells) = &large
            && cells.iter().map(|cell| cell.count).sum::<i64>() > FAR_MORE
        {
            return Ok(MapAnswer::Cells(large.unwrap_or_default()));
        }
        let mut sql = Sql::new("SELECT p.record, r.title, p.lon, p.lat");
        from_places::<N>(&mut sql, viewer, query, area);
        sql.limit(POINTS + 1);
        let rows = self.rows::<(Uid, Text, Double, Double), (Key, String, f64, f64)>(sql)?;
        if rows.len() > POINTS {
            return Ok(MapAnswer::Cells(match (large, plain) {
                (Some(cells), _) => cells,
                (None, Some(corners)) => self.counted::<N>(viewer, corners, zoom)?,
                (None, None) => self.cells::<N>(viewer, query, area, zoom)?,
            }));
        }
        let point = |(id, title, lon, lat): (Key, String, f64, f64)| Point { id: id.0, title, lon, lat };
        Ok(MapAnswer::Points(rows.into_iter().map(point).collect()))
    }

    /// Counts by cell of what the filters find, record by record.
    fn cells<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        area: Area,
        zoom: u32,
    ) -> Result<Vec<Cell>, Refusal> {
        let mut sql = Sql::new("SELECT p.cell >> ");
        sql.push(shift(CELL_ZOOM, zoom)).push(" AS c, count(*)");
        from_places::<N>(&mut sql, viewer, query, area);
        let mut cells = BTreeMap::new();
        self.add(&mut cells, sql)?;
        Ok(placed(cells, zoom).collect())
    }

    /// Counts by cell where nothing is filtered, without a look at the records: large cells out of the tally, small
    /// ones out of the index over (noun, visibility, cell). What is seen for another reason than its visibility (one's
    /// own, one's team's) is little, and counted record by record.
    fn counted<N: Stored>(
        &mut self,
        viewer: &Viewer,
        corners: Corners,
        zoom: u32,
    ) -> Result<Vec<Cell>, Refusal> {
        let (open, closed) = open_levels(viewer);
        let mut cells = BTreeMap::new();
        let ranges = cover(&corners);
        for range in &ranges {
            let (kept, from) = if zoom <= TALLY_ZOOM {
                (TALLY_ZOOM, ", CAST(sum(p.number) AS BIGINT) FROM place_tally p WHERE p.noun = ")
            } else {
                (CELL_ZOOM, ", count(*) FROM place p WHERE p.noun = ")
            };
            let mut sql = Sql::new("SELECT p.cell >> ");
            sql.push(shift(kept, zoom)).push(from).bind(N::NOUN.name);
            sql.push(" AND p.visibility").in_texts(open.iter().copied());
            between(&mut sql, *range, kept);
            self.add(&mut cells, sql)?;
        }
        let Some(me) = viewer.principal.as_ref().filter(|_| !closed.is_empty()) else {
            return Ok(placed(cells, zoom).filter(|cell| near(&corners, cell, zoom)).collect());
        };
        let mut own = Sql::new("SELECT p.cell >> ");
        own.push(shift(CELL_ZOOM, zoom)).push(", count(*) FROM place p JOIN ").push(N::TABLE);
        own.push(" r ON r.id = p.record WHERE p.noun = ").bind(N::NOUN.name).push(" AND p.visibility");
        own.in_texts(closed.iter().copied()).push(" AND ");
        visible::<N>(&mut own, "r", viewer);
        if zoom <= TALLY_ZOOM {
            // By their author or team: in a large box there are too many of everybody's to look at each.
            own.push(" AND p.record IN (SELECT a.id FROM ").push(N::TABLE).push(" a WHERE a.created_by = ");
            own.bind(me.to_string()).push(" AND a.visibility").in_texts(closed.iter().copied());
            if let Some(stakeholder) = viewer.stakeholder {
                own.push(" UNION SELECT i.experiment FROM involvement i WHERE i.stakeholder = ")
                    .bind(stakeholder);
            }
            own.push(")");
            between(&mut own, (corners.first(), corners.last()), CELL_ZOOM);
            self.add(&mut cells, own)?;
        } else {
            for range in ranges {
                let mut sql = own.clone();
                between(&mut sql, range, CELL_ZOOM);
                self.add(&mut cells, sql)?;
            }
        }
        Ok(placed(cells, zoom).filter(|cell| near(&corners, cell, zoom)).collect())
    }

    fn add(&mut self, cells: &mut BTreeMap<i64, i64>, mut sql: Sql) -> Result<(), Refusal> {
        sql.push(" GROUP BY 1");
        for (cell, count) in self.rows::<(BigInt, BigInt), (i64, i64)>(sql)? {
            *cells.entry(cell).or_default() += count;
        }
        Ok(())
    }
}

/// Cells a little finer than a map tile, so that a screen shows some hundreds at most.
fn finer(zoom: u32) -> u32 {
    (zoom + 2).min(CELL_ZOOM)
}

fn placed(cells: BTreeMap<i64, i64>, zoom: u32) -> impl Iterator<Item = Cell> {
    let cell = move |(cell, count): (i64, i64)| {
        let (lon, lat) = middle_of(cell, zoom);
        Cell { lon, lat, count }
    };
    cells.into_iter().filter(|(_, count)| *count > 0).map(cell)
}

fn between(sql: &mut Sql, (first, last): (i64, i64), kept: u32) {
    let bits = 2 * (CELL_ZOOM - kept);
    sql.push(" AND p.cell >= ").bind(first >> bits).push(" AND p.cell <= ").bind(last >> bits);
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

/// By how many bits the number of a cell as it is kept is shifted: a text, so that the grouping is the same for both
/// databases' planners.
fn shift(kept: u32, zoom: u32) -> &'static str {
    SHIFTS.get((kept - zoom) as usize).copied().unwrap_or("0")
}

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
