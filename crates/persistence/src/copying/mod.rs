//! A whole database put into another one, of whichever kind: all rows of all tables, as they were at one moment, in one
//! transaction, and looked at again before it is committed.
//!
//! Rows stream: there are never more than some hundreds of them in memory.

mod catalogue;
mod row;

use std::{path::Path, sync::Arc};

use diesel::{
    QueryResult, RunQueryDsl,
    connection::DefaultLoadingMode,
    pg::PgRowByRowLoadingMode,
    sql_types::{BigInt, Untyped},
};
use essaim_domain::refusal::Refusal;

use self::{
    catalogue::{Table, tables},
    row::{Row, Sum},
};
use crate::{
    connection::{self, AnyConnection, Place, Use},
    db::{Read, Write, batch},
    dialect,
    schema_version::{self, Standing},
    statement::{Bind, Sql},
    vocabulary::Vocabulary,
};

/// Rows that are held in memory before they are inserted.
const AT_ONCE: usize = 256;

/// What may be in the way of what is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Into {
    /// The target must be empty: no account, no change.
    Empty,
    /// What is there is replaced, in the same transaction.
    Replacing,
}

/// What was copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    pub tables: usize,
    pub rows: u64,
}

/// How far it is: rows done, of so many.
pub type Telling<'t> = dyn FnMut(u64, u64) + 't;

/// Whether a database has no account and no change: nobody would miss it.
///
/// # Errors
/// When it cannot be read.
pub fn is_empty(place: &Place) -> Result<bool, Refusal> {
    if is_missing(place) || is_bare(place)? {
        return Ok(true);
    }
    empty(&mut opened(place)?)
}

/// How many bytes a database takes.
///
/// # Errors
/// When it cannot be read.
pub fn bytes(place: &Place) -> Result<u64, Refusal> {
    if is_missing(place) {
        return Ok(0);
    }
    Ok(dialect::copying::bytes(&mut opened(place)?)?.try_into().unwrap_or(0))
}

/// Whether it is a file that is not there: to open it would make it.
pub(crate) fn is_missing(place: &Place) -> bool {
    matches!(place, Place::File(path) if !Path::new(path).exists())
}

/// Copies all of `from` into `to`, whose schema is brought up to date first when it has none.
///
/// # Errors
/// [`Refusal::Conflict`] with `same_database`, `source_missing`, `source_behind`, `source_newer`, `target_behind`,
/// `target_newer` (their schemas), `not_empty` (the target), `reference_gone` (a row of the source points to nothing), `copy_differs` (what was written is not what was
/// read); what either database says. Whatever it is, the target is as it was.
pub fn copy(from: &Place, to: &Place, how: Into, telling: &mut Telling<'_>) -> Result<Copied, Refusal> {
    if from == to {
        return Err(Refusal::Conflict("same_database"));
    }
    if is_missing(from) {
        return Err(Refusal::Conflict("source_missing"));
    }
    current(from, ("source_behind", "source_newer"))?;
    if is_missing(to) || is_bare(to)? {
        schema_version::migrate(to)?;
    }
    current(to, ("target_behind", "target_newer"))?;
    let (mut source, mut target) = (opened(from)?, opened(to)?);
    if how == Into::Empty && !empty(&mut target)? {
        return Err(Refusal::Conflict("not_empty"));
    }
    dialect::copying::take_time(&mut source)?;
    let begin = dialect::begin_reading(&source);
    batch(&mut source, begin)?;
    let back = dialect::copying::begin_filling(&mut target)?;
    let done = fill(&mut source, &mut target, telling).and_then(|copied| {
        dialect::copying::settled(&mut target, &back)?;
        let commit = dialect::commit(&target);
        batch(&mut target, commit)?;
        Ok(copied)
    });
    if done.is_err() {
        // An error may have ended the transaction already; then there is nothing to roll back.
        let _ = batch(&mut target, "ROLLBACK");
    }
    let copied = done?;
    dialect::copying::acquaint(&mut target)?;
    Ok(copied)
}

/// The database as one SQLite file, as it is at this moment, while others write: for an archive.
///
/// From SQLite by `VACUUM INTO`, which reads one state and keeps nobody from writing; from PostgreSQL by [`copy`].
///
/// # Errors
/// As [`copy`].
pub fn snapshot(from: &Place, into: &Path, telling: &mut Telling<'_>) -> Result<(), Refusal> {
    let file = into.to_str().ok_or_else(|| Refusal::internal("a folder whose name is no text"))?;
    match from {
        Place::File(_) if is_missing(from) => Err(Refusal::Conflict("source_missing")),
        Place::File(_) => {
            // An older one is taken as it is: who has just put a newer release in place still wants a backup.
            if let Standing::Newer(_) = schema_version::standing(from)? {
                return Err(Refusal::Conflict("source_newer"));
            }
            let mut sql = Sql::new("VACUUM INTO ");
            sql.bind(file);
            Read::on(&mut opened(from)?, &Arc::new(Vocabulary::default())).say(sql)
        }
        Place::Server(_) => copy(from, &Place::File(file.to_owned()), Into::Empty, telling).map(drop),
    }
}

fn opened(place: &Place) -> Result<AnyConnection, Refusal> {
    connection::open(place, Use::Migrating).map_err(|error| Refusal::Unavailable(error.into()))
}

fn current(place: &Place, (behind, newer): (&'static str, &'static str)) -> Result<(), Refusal> {
    match schema_version::standing(place)? {
        Standing::Current => Ok(()),
        Standing::Behind(_) => Err(Refusal::Conflict(behind)),
        Standing::Newer(_) => Err(Refusal::Conflict(newer)),
    }
}

/// Whether no migration ever ran there, and nothing else is there either.
fn is_bare(place: &Place) -> Result<bool, Refusal> {
    Ok(tables(&mut opened(place)?)?.is_empty())
}

fn empty(connection: &mut AnyConnection) -> Result<bool, Refusal> {
    let vocabulary = Arc::new(Vocabulary::default());
    let any = "SELECT (SELECT count(*) FROM account) + (SELECT count(*) FROM change)";
    let some = Read::on(connection, &vocabulary).row::<BigInt, i64>(Sql::new(any))?;
    Ok(some == Some(0))
}

fn fill(
    source: &mut AnyConnection,
    target: &mut AnyConnection,
    telling: &mut Telling<'_>,
) -> Result<Copied, Refusal> {
    let pairs = pairs(tables(source)?, tables(target)?)?;
    let total = pairs.iter().try_fold(0, |sum, (table, _)| Ok::<_, Refusal>(sum + count(source, table)?))?;
    let mut done = 0;
    for (from, to) in &pairs {
        let mut tell = |rows| telling(done + rows, total);
        let written = pour(source, target, (from, to), &mut tell)?;
        done += written.rows;
        if sum(target, to)? != written {
            tracing::error!(table = from.name.as_str(), "what was written is not what was read");
            return Err(Refusal::Conflict("copy_differs"));
        }
    }
    Ok(Copied { tables: pairs.len(), rows: done })
}

/// Each table with the same one of the target: the migrations are the same, so there is none without.
fn pairs(from: Vec<Table>, to: Vec<Table>) -> Result<Vec<(Table, Table)>, Refusal> {
    if from.len() != to.len() {
        return Err(Refusal::internal("the two databases have other tables"));
    }
    let pair = |table: Table| {
        let other = to.iter().find_map(|other| other.in_order_of(&table));
        let other = other.ok_or_else(|| Refusal::internal(format!("{} differs", table.name.as_str())))?;
        Ok((table, other))
    };
    from.into_iter().map(pair).collect()
}

/// Empties a table of the target and fills it.
fn pour(
    source: &mut AnyConnection,
    target: &mut AnyConnection,
    (from, to): (&Table, &Table),
    tell: &mut dyn FnMut(u64),
) -> Result<Sum, Refusal> {
    let (emptying, numbers) = (dialect::copying::emptying(target), dialect::copying::with_numbers(target));
    let vocabulary = Arc::new(Vocabulary::default());
    let mut write = Write::on(target, &vocabulary);
    let mut empty = Sql::new(emptying);
    empty.name(&to.name);
    write.run(empty)?;
    let head = to.insert(numbers);
    let mut sum = Sum::default();
    let mut waiting: Vec<Vec<Bind>> = Vec::with_capacity(AT_ONCE);
    each_row(source, from.select(), |row| {
        sum.add(&row);
        let bound = row.0.iter().zip(&to.columns).map(|(cell, (_, kind))| cell.bind(*kind));
        waiting.push(bound.collect::<Result<_, _>>()?);
        if waiting.len() == AT_ONCE {
            insert(&mut write, &head, &waiting)?;
            waiting.clear();
            tell(sum.rows);
        }
        Ok(())
    })?;
    insert(&mut write, &head, &waiting)?;
    tell(sum.rows);
    Ok(sum)
}

fn insert(write: &mut Write<'_>, head: &Sql, rows: &[Vec<Bind>]) -> Result<(), Refusal> {
    write.insert_from(head, rows, |sql, row: &Vec<Bind>| {
        sql.separated(", ", row, |sql, value| {
            sql.bind(value.clone());
        });
    })
}

fn sum(connection: &mut AnyConnection, table: &Table) -> Result<Sum, Refusal> {
    let mut sum = Sum::default();
    each_row(connection, table.select(), |row| {
        sum.add(&row);
        Ok(())
    })?;
    Ok(sum)
}

fn count(connection: &mut AnyConnection, table: &Table) -> Result<u64, Refusal> {
    let mut sql = Sql::new("SELECT count(*) FROM ");
    sql.name(&table.name);
    let count = Read::on(connection, &Arc::new(Vocabulary::default())).row::<BigInt, i64>(sql)?;
    Ok(count.and_then(|count| count.try_into().ok()).unwrap_or(0))
}

/// Hands over the rows of a statement one by one, as they come.
fn each_row(
    connection: &mut AnyConnection,
    sql: Sql,
    mut each: impl FnMut(Row) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let statement = sql.reading::<Untyped>();
    let mut take = |row: QueryResult<Row>| each(row.map_err(dialect::refusal)?);
    match connection {
        AnyConnection::Sqlite(sqlite) => {
            let mut rows =
                statement.load_iter::<Row, DefaultLoadingMode>(sqlite).map_err(dialect::refusal)?;
            rows.try_for_each(&mut take)
        }
        AnyConnection::Postgresql(pg) => {
            let mut rows = statement.load_iter::<Row, PgRowByRowLoadingMode>(pg).map_err(dialect::refusal)?;
            rows.try_for_each(&mut take)
        }
    }
}
