//! Whether the database is whole, as it says itself.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::refusal::Refusal;
use jiff::Timestamp;

use crate::{
    connection::AnyConnection,
    db::Read,
    dialect,
    registry::SHELVES,
    statement::Sql,
    types::{At, Instant},
};

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

    /// Records that are live and not found by any search although they have a text, and index rows of records that are
    /// not there: how many of both.
    ///
    /// # Errors
    /// What the database says.
    pub fn search_astray(&mut self) -> Result<i64, Refusal> {
        let mut astray = 0;
        for shelf in SHELVES {
            let mut sql = Sql::new("SELECT (SELECT count(*) FROM search s WHERE s.noun = ");
            sql.bind(shelf.noun.name).push(" AND NOT EXISTS (SELECT 1 FROM ").push(shelf.table);
            sql.push(" r WHERE r.id = s.record AND r.deleted_at IS NULL)) + (SELECT count(*) FROM ")
                .push(shelf.table);
            sql.push(" r WHERE r.deleted_at IS NULL AND r.title <> '' AND NOT EXISTS (SELECT 1 FROM search s WHERE s.record = r.id))");
            astray += self.row::<BigInt, i64>(sql)?.unwrap_or(0);
        }
        Ok(astray)
    }
}
