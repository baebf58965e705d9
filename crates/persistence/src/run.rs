//! Running statements, on whichever database the handle holds.

use diesel::{PgConnection, QueryResult, RunQueryDsl, SqliteConnection, query_dsl::LoadQuery};
use essaim_domain::refusal::Refusal;

use crate::{
    db::{Read, Write},
    dialect, each_arm,
    statement::{Sql, Statement},
};

/// Most rows of one statement.
const AT_ONCE_MOST: usize = 64;

impl Read<'_> {
    /// Runs a statement that has no rows.
    ///
    /// # Errors
    /// What the database says, as a refusal.
    pub(crate) fn say(&mut self, sql: Sql) -> Result<(), Refusal> {
        let statement = sql.reading::<()>();
        let done: QueryResult<usize> = each_arm!(self.connection(), c => statement.execute(c));
        done.map(|_| ()).map_err(dialect::refusal)
    }

    /// All rows of a statement, each read as `T` from the SQL types `ST`.
    ///
    /// # Errors
    /// What the database says, as a refusal.
    pub(crate) fn rows<ST, T>(&mut self, sql: Sql) -> Result<Vec<T>, Refusal>
    where
        Statement<ST>: for<'q> LoadQuery<'q, PgConnection, T> + for<'q> LoadQuery<'q, SqliteConnection, T>,
    {
        let statement = sql.reading::<ST>();
        let rows: QueryResult<Vec<T>> = each_arm!(self.connection(), c => statement.load(c));
        rows.map_err(dialect::refusal)
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// As [`Read::rows`].
    pub(crate) fn row<ST, T>(&mut self, sql: Sql) -> Result<Option<T>, Refusal>
    where
        Statement<ST>: for<'q> LoadQuery<'q, PgConnection, T> + for<'q> LoadQuery<'q, SqliteConnection, T>,
    {
        Ok(self.rows(sql)?.into_iter().next())
    }
}

impl Write<'_> {
    /// Runs a statement that changes rows, and counts them.
    ///
    /// # Errors
    /// What the database says, as a refusal.
    pub(crate) fn run(&mut self, sql: Sql) -> Result<usize, Refusal> {
        let statement = sql.reading::<()>();
        let done: QueryResult<usize> = each_arm!(self.read.connection(), c => statement.execute(c));
        done.map_err(dialect::refusal)
    }

    /// Inserts rows of bound values after an `INSERT INTO table (columns)`.
    ///
    /// # Errors
    /// As [`Write::run`].
    pub(crate) fn insert<R>(
        &mut self,
        head: &'static str,
        rows: &[R],
        say: impl Fn(&mut Sql, &R),
    ) -> Result<(), Refusal> {
        self.insert_from(&Sql::new(head), rows, say)
    }

    /// The same after a head that was put together: 64 rows at a time, then 32, 16… down to one, so that there are few
    /// statements and few texts of them to prepare.
    ///
    /// # Errors
    /// As [`Write::run`].
    pub(crate) fn insert_from<R>(
        &mut self,
        head: &Sql,
        rows: &[R],
        say: impl Fn(&mut Sql, &R),
    ) -> Result<(), Refusal> {
        self.insert_ending(head, rows, say, "")
    }

    /// The same with something said after the rows: what to do with those that are there already.
    ///
    /// # Errors
    /// As [`Write::run`].
    pub(crate) fn insert_ending<R>(
        &mut self,
        head: &Sql,
        rows: &[R],
        say: impl Fn(&mut Sql, &R),
        end: &'static str,
    ) -> Result<(), Refusal> {
        let mut left = rows;
        let mut at_once = AT_ONCE_MOST;
        while !left.is_empty() {
            while at_once > left.len() {
                at_once /= 2;
            }
            let (chunk, rest) = left.split_at(at_once);
            let mut sql = head.clone();
            sql.push(" VALUES (").separated("), (", chunk, &say).push(")").push(end);
            self.run(sql)?;
            left = rest;
        }
        Ok(())
    }
}
