//! How often clients called: added up in memory by each copy of the program, and kept here by the day.

use diesel::sql_types::{BigInt, Text};
use essaim_domain::refusal::Refusal;
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    statement::Sql,
};

/// Calls of a client on a day, to be added to those that are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calls {
    pub client: Uuid,
    /// `2026-11-26`, in UTC.
    pub day: String,
    pub calls: i64,
    /// Those among them that were answered 401, 403 or 429.
    pub refused: i64,
    pub last_at: Timestamp,
}

/// What a client did on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOfCalls {
    pub day: String,
    pub calls: i64,
    pub refused: i64,
}

impl Read<'_> {
    /// The days since that one (`2026-11-26`) on which a client called, the earliest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_days(&mut self, client: Uuid, since: &str) -> Result<Vec<DayOfCalls>, Refusal> {
        let mut sql = Sql::new("SELECT d.day, d.calls, d.refused FROM client_day d WHERE d.client = ");
        sql.bind(client).push(" AND d.day >= ").bind(since).push(" ORDER BY d.day");
        let rows = self.rows::<(Text, BigInt, BigInt), (String, i64, i64)>(sql)?;
        Ok(rows.into_iter().map(|(day, calls, refused)| DayOfCalls { day, calls, refused }).collect())
    }
}

impl Write<'_> {
    /// Adds these calls to what is kept; those of clients that are no longer there are let go.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_calls(&mut self, counted: &[Calls]) -> Result<(), Refusal> {
        for Calls { client, day, calls, refused, last_at } in counted {
            let mut sql =
                Sql::new("INSERT INTO client_day (client, day, calls, refused, last_at) SELECT c.id, ");
            sql.push("CAST(")
                .bind(day.as_str())
                .push(" AS TEXT), CAST(")
                .bind(*calls)
                .push(" AS BIGINT), CAST(");
            sql.bind(*refused).push(" AS BIGINT), ").bind(*last_at).push(" FROM client c WHERE c.id = ");
            sql.bind(*client);
            sql.push(
                " ON CONFLICT (client, day) DO UPDATE SET calls = client_day.calls + excluded.calls, \
                 refused = client_day.refused + excluded.refused, last_at = CASE WHEN \
                 client_day.last_at > excluded.last_at THEN client_day.last_at ELSE excluded.last_at END",
            );
            self.run(sql)?;
        }
        Ok(())
    }
}
