//! Lists: filters, sorts and keyset pages, the same for every noun.

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{access::Viewer, refusal::Refusal, time::from_micros, values::Position};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    db::Read,
    dialect::SearchWords,
    kept::{ROW_COLUMNS, Row, RowSql, RowTuple},
    sight::visible,
    statement::{Phrase, Sql},
    stored::{Filter, KeyKind, Sort, Stored, UPDATED},
    types::{At, Instant},
};

/// What a list asks for.
#[derive(Default)]
pub struct Query {
    /// Filters of the noun with their values: any value of one, and all filters.
    pub filters: Vec<(&'static Filter, FilterValues)>,
    /// Records on these territories or inside them.
    pub territories: Vec<Uuid>,
    pub area: Option<Area>,
    pub updated_since: Option<Timestamp>,
    pub with_bin: bool,
    pub words: Option<SearchWords>,
    pub sort: Option<(Sort, Direction)>,
    pub after: Option<Cursor>,
    pub limit: usize,
    pub count: bool,
}

pub enum FilterValues {
    Ids(Vec<Uuid>),
    Texts(Vec<String>),
    Bool(bool),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
}

/// Where on earth, in degrees; an area may span the date line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Area {
    Box { west: f64, south: f64, east: f64, north: f64 },
    Circle { middle: Position, km: f64 },
}

/// The place in a list after which the next page begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cursor {
    pub key: Key,
    pub id: Uuid,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    At(i64),
    Text(String),
    Int(i64),
    Rank(f64),
}

/// A page of rows in order.
pub struct Page {
    pub rows: Vec<Row>,
    pub next: Option<Cursor>,
    pub total: Option<i64>,
    /// For a search: the text around the hits, by id.
    pub snippets: std::collections::HashMap<Uuid, String>,
    /// A search stopped at its limit of candidates.
    pub cut: bool,
}

impl Read<'_> {
    /// A page of what the viewer sees.
    ///
    /// # Errors
    /// What the database says.
    pub fn list<N: Stored>(&mut self, viewer: &Viewer, query: &Query) -> Result<Page, Refusal> {
        if let Some(words) = &query.words {
            return self.search::<N>(viewer, query, words);
        }
        let (sort, direction) = query.sort.unwrap_or((UPDATED, Direction::Descending));
        let mut rows = self.keyset::<N>(viewer, query, sort, direction)?;
        let more = rows.len() > query.limit;
        rows.truncate(query.limit);
        let next = if more { rows.last().map(|(row, key)| Cursor { key: key.clone(), id: row.head.id }) } else { None };
        let total = if query.count { Some(self.count::<N>(viewer, query)?) } else { None };
        let rows = rows.into_iter().map(|(row, _)| row).collect();
        Ok(Page { rows, next, total, snippets: Default::default(), cut: false })
    }

    fn keyset<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        sort: Sort,
        direction: Direction,
    ) -> Result<Vec<(Row, Key)>, Refusal> {
        let (column, order, beyond, strictly) = match direction {
            Direction::Ascending => (sort.ascending, " ASC", " >= ", " > "),
            Direction::Descending => (sort.descending, " DESC", " <= ", " < "),
        };
        let mut sql = Sql::new("SELECT ");
        sql.push(ROW_COLUMNS).push(", ").push(column).push(" FROM ").push(N::TABLE).push(" r WHERE ");
        conditions::<N>(&mut sql, viewer, query);
        if let Some(cursor) = &query.after {
            // An index condition on both databases; `a > x OR (a = x AND id > y)` is a filter on PostgreSQL.
            sql.push(" AND ").push(column).push(beyond);
            bind_key(&mut sql, &cursor.key);
            sql.push(" AND (").push(column).push(strictly);
            bind_key(&mut sql, &cursor.key);
            sql.push(" OR r.id").push(strictly).bind(cursor.id).push(")");
        }
        sql.push(" ORDER BY ").push(column).push(order).push(", r.id").push(order);
        sql.push(" LIMIT ").bind(i64::try_from(query.limit).unwrap_or(200) + 1);
        Ok(match sort.key {
            KeyKind::At => keyed::<Instant, At>(self, sql, |at| Key::At(at.0.as_microsecond()))?,
            KeyKind::Text => keyed::<Text, String>(self, sql, Key::Text)?,
            KeyKind::Int => keyed::<BigInt, i64>(self, sql, Key::Int)?,
        })
    }

    pub(crate) fn count<N: Stored>(&mut self, viewer: &Viewer, query: &Query) -> Result<i64, Refusal> {
        let mut sql = Sql::new("SELECT count(*) FROM ");
        sql.push(N::TABLE).push(" r WHERE ");
        conditions::<N>(&mut sql, viewer, query);
        if let Some(words) = &query.words {
            sql.push(" AND r.id IN (SELECT s.record FROM ").phrase(Phrase::SearchSource).push(" WHERE ");
            sql.phrase(Phrase::Matches(words.clone())).push(")");
        }
        Ok(self.row::<BigInt, i64>(sql)?.unwrap_or(0))
    }
}

fn keyed<ST, T>(read: &mut Read<'_>, sql: Sql, key: impl Fn(T) -> Key) -> Result<Vec<(Row, Key)>, Refusal>
where
    crate::statement::Statement<(RowSql, ST)>: for<'q> diesel::query_dsl::LoadQuery<'q, diesel::PgConnection, (RowTuple, T)>
        + for<'q> diesel::query_dsl::LoadQuery<'q, diesel::SqliteConnection, (RowTuple, T)>,
{
    let rows = read.rows::<(RowSql, ST), (RowTuple, T)>(sql)?;
    Ok(rows.into_iter().map(|(row, value)| (Row::from(row), key(value))).collect())
}

fn bind_key(sql: &mut Sql, key: &Key) {
    match key {
        Key::At(micros) => sql.bind(from_micros(*micros)),
        Key::Text(text) => sql.bind(text.as_str()),
        Key::Int(number) => sql.bind(*number),
        Key::Rank(rank) => sql.bind(*rank),
    };
}

/// All that a list asks of a row, its search words apart.
pub(crate) fn conditions<N: Stored>(sql: &mut Sql, viewer: &Viewer, query: &Query) {
    sql.push(if query.with_bin { "TRUE" } else { "r.deleted_at IS NULL" });
    sql.push(" AND ");
    visible::<N>(sql, "r", viewer);
    for (filter, values) in &query.filters {
        sql.push(" AND ").push(filter.around.0);
        match values {
            FilterValues::Ids(ids) => sql.any_of(ids.clone()),
            FilterValues::Texts(texts) => sql.in_texts(texts.iter().map(String::as_str)),
            FilterValues::Bool(value) => sql.push(" = ").bind(*value),
        };
        sql.push(filter.around.1);
    }
    if let (false, Some((before, after))) = (query.territories.is_empty(), N::TERRITORY) {
        sql.push(" AND ").push(before).any_of(query.territories.clone()).push(after);
    }
    if let Some(since) = query.updated_since {
        sql.push(" AND r.updated_at >= ").bind(since);
    }
    if let Some(area) = query.area {
        sql.push(" AND r.id IN (SELECT p.record FROM ").phrase(Phrase::PlaceSource);
        sql.push(" WHERE p.noun = ").bind(N::NOUN.name).push(" AND ");
        within(sql, area);
        sql.push(")");
    }
}

/// The condition under which the place `p` lies in an area.
pub(crate) fn within(sql: &mut Sql, area: Area) {
    match area {
        Area::Box { west, south, east, north } if west <= east => {
            sql.phrase(Phrase::InBox([west, south, east, north]));
        }
        Area::Box { west, south, east, north } => {
            sql.push("(").phrase(Phrase::InBox([west, south, 180.0, north])).push(" OR ");
            sql.phrase(Phrase::InBox([-180.0, south, east, north])).push(")");
        }
        Area::Circle { middle, km } => circle(sql, middle, km),
    }
}

/// One degree of a great circle, in kilometres (mean radius 6,371.0088 km, IUGG).
const KM_PER_DEGREE: f64 = 111.195_08;

/// A circle as its box, and within it by the flat distance at the circle's own latitude: some 0.5 % off at 200 km.
fn circle(sql: &mut Sql, middle: Position, km: f64) {
    let shrink = middle.lat().to_radians().cos().max(0.01);
    let (up, across) = (km / KM_PER_DEGREE, km / KM_PER_DEGREE / shrink);
    let sides =
        [middle.lon() - across, middle.lat() - up, middle.lon() + across, middle.lat() + up];
    sql.phrase(Phrase::InBox(sides)).push(" AND ");
    sql.push("(p.lon - ").bind(middle.lon()).push(") * (p.lon - ").bind(middle.lon()).push(") * ");
    sql.bind(shrink * shrink).push(" + (p.lat - ").bind(middle.lat()).push(") * (p.lat - ").bind(middle.lat());
    sql.push(") <= ").bind(up * up);
}
