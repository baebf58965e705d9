//! Lists: filters, sorts and keyset pages, the same for every noun.

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{
    access::Viewer,
    record::{Record as _, Sight},
    refusal::Refusal,
    territory::Territory,
    time::from_micros,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    area::within,
    db::Read,
    dialect::SearchWords,
    kept::{ROW_COLUMNS, Row, RowSql, RowTuple},
    registry::shelf,
    sight::{changeable, visible_in_list},
    statement::{Phrase, Sql},
    stored::{Filter, FilterKind, KeyKind, Sort, Stored, UPDATED},
    types::{At, Instant},
};

pub use crate::area::Area;

/// What a list asks for.
#[derive(Clone, Default)]
pub struct Query {
    /// Filters of the noun with their values: any value of one, and all filters.
    pub filters: Vec<(&'static Filter, FilterValues)>,
    /// Records on these territories or inside them.
    pub territories: Vec<Uuid>,
    pub area: Option<Area>,
    pub updated_since: Option<Timestamp>,
    pub bin: BinShown,
    pub words: Option<SearchWords>,
    pub sort: Option<(Sort, Direction)>,
    pub after: Option<Cursor>,
    pub limit: usize,
    pub count: bool,
}

#[derive(Clone)]
pub enum FilterValues {
    Ids(Vec<Uuid>),
    Texts(Vec<String>),
    Bool(bool),
}

impl Query {
    /// Whether it asks for nothing but what the viewer sees.
    pub(crate) fn is_bare(&self) -> bool {
        self.filters.is_empty()
            && self.territories.is_empty()
            && self.area.is_none()
            && self.updated_since.is_none()
            && self.words.is_none()
            && self.bin == BinShown::Not
    }
}

/// Whether a list shows what is in the bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BinShown {
    #[default]
    Not,
    /// Beside what is not, as tombstones.
    Also,
    /// Nothing else, and of that what the viewer may bring back.
    Alone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
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
        let query = &self.narrowed(viewer, query)?;
        if let Some(words) = &query.words {
            return self.search::<N>(viewer, query, words);
        }
        let (sort, direction) = query.sort.unwrap_or((UPDATED, Direction::Descending));
        let mut rows = self.keyset::<N>(viewer, query, sort, direction)?;
        let more = rows.len() > query.limit;
        rows.truncate(query.limit);
        let next = if more {
            rows.last().map(|(row, key)| Cursor { key: key.clone(), id: row.head.id })
        } else {
            None
        };
        let total = if query.count { Some(self.count::<N>(viewer, query)?) } else { None };
        let rows = rows.into_iter().map(|(row, _)| row).collect();
        Ok(Page { rows, next, total, snippets: Default::default(), cut: false })
    }

    /// The query with only those ids that the viewer sees: who filters by a record that they may not see gets what
    /// they would get by one that does not exist.
    pub(crate) fn narrowed(&mut self, viewer: &Viewer, query: &Query) -> Result<Query, Refusal> {
        let mut query = query.clone();
        for (filter, values) in &mut query.filters {
            if let (FilterKind::Id(collection), FilterValues::Ids(ids)) = (filter.kind, values) {
                *ids = self.those_seen(viewer, collection, std::mem::take(ids))?;
            }
        }
        if !query.territories.is_empty() {
            let seen = self.those_seen(viewer, Territory::NOUN.collection, query.territories)?;
            // None at all would read as "anywhere".
            query.territories = if seen.is_empty() { vec![Uuid::nil()] } else { seen };
        }
        Ok(query)
    }

    fn those_seen(
        &mut self,
        viewer: &Viewer,
        collection: &str,
        ids: Vec<Uuid>,
    ) -> Result<Vec<Uuid>, Refusal> {
        let shelf = shelf(collection).ok_or_else(|| Refusal::internal("an unknown collection"))?;
        if shelf.noun.sight == Sight::Open {
            return Ok(ids);
        }
        Ok((shelf.visible_ids)(self, viewer, ids)?.into_iter().collect())
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
        sql.limit(query.limit + 1);
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
        matching::<N>(&mut sql, query);
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

/// The search words of a list as a condition, where nothing is ranked.
pub(crate) fn matching<N: Stored>(sql: &mut Sql, query: &Query) {
    if let Some(words) = &query.words {
        sql.push(" AND r.id IN (SELECT s.record FROM ").phrase(Phrase::SearchSource).push(" WHERE ");
        sql.phrase(Phrase::Matches(words.clone())).push(" AND s.noun = ").bind(N::NOUN.name).push(")");
    }
}

/// What a list asks of the bin.
pub(crate) fn in_bin<N: Stored>(sql: &mut Sql, viewer: &Viewer, bin: BinShown) {
    match bin {
        BinShown::Not => drop(sql.push("r.deleted_at IS NULL")),
        BinShown::Also => drop(sql.push("TRUE")),
        BinShown::Alone => {
            sql.push("r.deleted_at IS NOT NULL AND ");
            changeable::<N>(sql, viewer);
        }
    }
}

/// All that a list asks of a row, its search words apart.
pub(crate) fn conditions<N: Stored>(sql: &mut Sql, viewer: &Viewer, query: &Query) {
    in_bin::<N>(sql, viewer, query.bin);
    sql.push(" AND ");
    visible_in_list::<N>(sql, "r", viewer);
    filtered::<N>(sql, query);
    if let Some(area) = query.area {
        sql.push(" AND r.id IN (SELECT p.record FROM ").phrase(Phrase::PlaceSource);
        sql.push(" WHERE p.noun = ").bind(N::NOUN.name).push(" AND ");
        within(sql, area);
        sql.push(")");
    }
}

/// The conditions that a row's own columns and links answer.
pub(crate) fn filtered<N: Stored>(sql: &mut Sql, query: &Query) {
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
}
