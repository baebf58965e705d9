//! Whether the database is whole, as it says itself.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::refusal::Refusal;
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    connection::AnyConnection,
    db::Read,
    dialect,
    kept::Kept,
    registry::SHELVES,
    statement::Sql,
    stored::Stored,
    types::{At, Instant, Key, Uid},
};

/// Records that are read at once.
const AT_ONCE: usize = 1_000;

impl Read<'_> {
    /// What is wrong with the file: nothing when it is whole. PostgreSQL checks its pages itself.
    ///
    /// # Errors
    /// When the check cannot run.
    pub fn integrity(&mut self) -> Result<Vec<String>, Refusal> {
        match self.connection() {
            AnyConnection::Postgresql(_) => Ok(Vec::new()),
            AnyConnection::Sqlite(_) => {
                let told = self.rows::<Text, String>(Sql::new("PRAGMA integrity_check"))?;
                Ok(told.into_iter().filter(|line| line != "ok").collect())
            }
        }
    }

    /// How many bytes the database takes.
    ///
    /// # Errors
    /// What the database says.
    pub fn database_bytes(&mut self) -> Result<u64, Refusal> {
        Ok(dialect::copying::bytes(self.connection())?.try_into().unwrap_or(0))
    }

    /// The last migration that was run.
    ///
    /// # Errors
    /// What the database says.
    pub fn schema_version(&mut self) -> Result<String, Refusal> {
        let sql = Sql::new("SELECT CAST(max(m.version) AS TEXT) FROM __diesel_schema_migrations m");
        Ok(self.row::<Nullable<Text>, Option<String>>(sql)?.flatten().unwrap_or_default())
    }

    /// When something was written last.
    ///
    /// # Errors
    /// What the database says.
    pub fn last_written(&mut self) -> Result<Timestamp, Refusal> {
        let sql = Sql::new("SELECT c.changed_at FROM counter c WHERE c.id = 1");
        let row = self.row::<Instant, At>(sql)?;
        Ok(row.ok_or_else(|| Refusal::internal("the counter is missing"))?.0)
    }

    /// Live records that have a text and are not in the search index, and rows of the index whose records are not
    /// there: how many of both.
    ///
    /// # Errors
    /// What the database says.
    pub fn search_astray(&mut self) -> Result<i64, Refusal> {
        SHELVES.iter().try_fold(0, |sum, shelf| Ok(sum + (shelf.astray)(self)?))
    }
}

/// Of one collection.
pub(crate) fn astray<N: Stored>(read: &mut Read<'_>) -> Result<i64, Refusal> {
    let mut sql = Sql::new("SELECT count(*) FROM search s WHERE s.noun = ");
    sql.bind(N::NOUN.name).push(" AND NOT EXISTS (SELECT 1 FROM ").push(N::TABLE);
    sql.push(" r WHERE r.id = s.record AND r.deleted_at IS NULL)");
    let mut astray = read.row::<BigInt, i64>(sql)?.unwrap_or(0);
    let mut sql = Sql::new("SELECT r.id FROM ");
    sql.push(N::TABLE).push(" r WHERE r.deleted_at IS NULL");
    sql.push(" AND NOT EXISTS (SELECT 1 FROM search s WHERE s.record = r.id)");
    let ids: Vec<Uuid> = read.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect();
    for some in ids.chunks(AT_ONCE) {
        // What says nothing that is searched has no row, as a relationship.
        let said = |kept: &Kept<N>| {
            let text = kept.record.text();
            !(text.title.is_empty() && text.body.is_empty())
        };
        let kept = read.kept_anywhere::<N>(some.to_vec())?;
        astray += i64::try_from(kept.iter().filter(|kept| said(kept)).count()).unwrap_or(i64::MAX);
    }
    Ok(astray)
}
