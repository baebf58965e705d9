//! Whether the database is whole, as it says itself.

use diesel::sql_types::Text;
use essaim_domain::refusal::Refusal;

use crate::{connection::AnyConnection, db::Read, statement::Sql};

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
}
