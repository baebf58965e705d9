//! All rows of all tables, as texts: for who asks what an act did to a database, in whatever table.

use std::collections::BTreeMap;

use diesel::{QueryableByName, RunQueryDsl, sql_query, sql_types::Text};
use essaim_persistence::connection::{self, AnyConnection, Use};

use crate::store::Store;

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Text)]
    said: String,
}

/// Tables of people's words; those of indexes, which each database has in its own way, are left out.
const SQLITE: &str = "SELECT m.name AS said FROM sqlite_schema m WHERE m.type = 'table' \
    AND m.name NOT LIKE 'search\\_fts%' ESCAPE '\\' AND m.name NOT LIKE 'place\\_box%' ESCAPE '\\' \
    AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_\\_diesel%' ESCAPE '\\'";
const POSTGRES: &str = "SELECT tablename::text AS said FROM pg_tables WHERE schemaname = 'public' \
    AND tablename NOT LIKE '\\_\\_diesel%'";

/// The rows of each table, in no order of theirs.
#[derive(Debug, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<String, Vec<String>>);

/// What became of the rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Rows that are there no more as they were.
    pub gone: usize,
    /// Rows that were not there as they are.
    pub come: usize,
}

impl Snapshot {
    /// # Panics
    /// When a table cannot be read.
    #[must_use]
    pub fn of(store: &Store) -> Self {
        let mut connection = connection::open(store.place(), Use::Reading).expect("the store opens");
        let (tables, sqlite) = match &connection {
            AnyConnection::Sqlite(_) => (SQLITE, true),
            AnyConnection::Postgresql(_) => (POSTGRES, false),
        };
        let tables = said(&mut connection, tables);
        let mut rows = |table: String| {
            let row = if sqlite { quoted(&mut connection, &table) } else { "t::text".to_owned() };
            let mut all = said(&mut connection, &format!("SELECT {row} AS said FROM {table} t"));
            all.sort_unstable();
            (table, all)
        };
        Self(tables.into_iter().map(&mut rows).collect())
    }

    /// The tables in which anything is otherwise than it was, with how much.
    #[must_use]
    pub fn until(&self, later: &Self) -> BTreeMap<&str, Moved> {
        let moved = |(table, before): (&'_ String, &Vec<String>)| {
            let after = later.0.get(table).map(Vec::as_slice).unwrap_or_default();
            Moved { gone: without(before, after), come: without(after, before) }
        };
        let all = self.0.iter().map(|(table, rows)| (table.as_str(), moved((table, rows))));
        all.filter(|(_, moved)| moved.gone + moved.come > 0).collect()
    }
}

/// How many of these are not among those; a row that is there twice counts twice.
fn without(these: &[String], those: &[String]) -> usize {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for row in those {
        *left.entry(row).or_default() += 1;
    }
    let mut is_among = |row: &&String| match left.get_mut(row.as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    these.iter().filter(|row| !is_among(row)).count()
}

/// All columns of a table as one text.
fn quoted(connection: &mut AnyConnection, table: &str) -> String {
    let columns = said(connection, &format!("SELECT name AS said FROM pragma_table_info('{table}')"));
    let quoted: Vec<String> = columns.iter().map(|column| format!("quote(t.\"{column}\")")).collect();
    quoted.join(" || '|' || ")
}

fn said(connection: &mut AnyConnection, sql: &str) -> Vec<String> {
    let rows: Vec<Said> = match connection {
        AnyConnection::Sqlite(sqlite) => sql_query(sql).load(sqlite),
        AnyConnection::Postgresql(postgres) => sql_query(sql).load(postgres),
    }
    .expect("the rows are read");
    rows.into_iter().map(|row| row.said).collect()
}
