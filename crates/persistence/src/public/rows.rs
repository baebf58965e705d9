//! Public records by the thousand: their ids first, then some at a time.

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{access::Viewer, refusal::Refusal, theme::Theme};
use uuid::Uuid;

use super::{open_by_id, open_to_all};
use crate::{
    db::Read,
    kept::{Kept, Row, RowSql, RowTuple},
    read::rows_of,
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
};

impl Read<'_> {
    /// The ids of all public records of a noun, oldest first: 16 bytes each, out of an index alone. `kinds` keeps only
    /// records of these kinds, for a noun that has kinds.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_ids<N: Stored>(&mut self, kinds: &[&'static str]) -> Result<Vec<Uuid>, Refusal> {
        let mut sql = Sql::new("SELECT r.id FROM ");
        sql.push(N::TABLE).push(" r WHERE ");
        open_to_all::<N>(&mut sql);
        of_kinds(&mut sql, kinds);
        sql.push(" ORDER BY r.id");
        Ok(self.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect())
    }

    /// How many there are.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_count<N: Stored>(&mut self, kinds: &[&'static str]) -> Result<i64, Refusal> {
        let mut sql = Sql::new("SELECT count(*) FROM ");
        sql.push(N::TABLE).push(" r WHERE ");
        open_to_all::<N>(&mut sql);
        of_kinds(&mut sql, kinds);
        Ok(self.row::<BigInt, i64>(sql)?.unwrap_or(0))
    }

    /// Those of these records that are public, in the order of their ids, without what an anonymous caller may not read.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_rows<N: Stored>(&mut self, ids: &[Uuid]) -> Result<Vec<Row>, Refusal> {
        let mut sql = rows_of::<N>();
        sql.push(" WHERE r.id").any_of(ids.to_vec()).push(" AND ");
        open_by_id(&mut sql, "r");
        let mut rows: Vec<Row> = self.rows::<RowSql, RowTuple>(sql)?.into_iter().map(Row::from).collect();
        self.withhold::<N>(&Viewer::anonymous(), &mut rows)?;
        rows.sort_unstable_by_key(|row| row.head.id);
        Ok(rows)
    }

    /// Those of these themes that are not in the bin: a theme is everybody's.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_themes(&mut self, ids: Vec<Uuid>) -> Result<Vec<Kept<Theme>>, Refusal> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        self.kept::<Theme>(ids)
    }

    /// The titles of those of these records that are public.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_titles<N: Stored>(&mut self, ids: Vec<Uuid>) -> Result<Vec<(Uuid, String)>, Refusal> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut sql = Sql::new("SELECT r.id, r.title FROM ");
        sql.push(N::TABLE).push(" r WHERE r.id").any_of(ids).push(" AND ");
        open_by_id(&mut sql, "r");
        let rows = self.rows::<(Uid, Text), (Key, String)>(sql)?;
        Ok(rows.into_iter().map(|(id, title)| (id.0, title)).collect())
    }
}

pub(super) fn of_kinds(sql: &mut Sql, kinds: &[&'static str]) {
    if !kinds.is_empty() {
        sql.push(" AND r.kind").in_texts(kinds.iter().copied());
    }
}
