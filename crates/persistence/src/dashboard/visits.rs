//! When a member was here last: what moved since then is what they are told.

use diesel::sql_types::{BigInt, Nullable};
use essaim_domain::{refusal::Refusal, time::now};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant},
};

/// The end of a visit: the last change there was, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since {
    pub seq: i64,
    pub at: Timestamp,
}

/// Who comes back within this time is still on the same visit.
const PAUSE: SignedDuration = SignedDuration::from_hours(1);

impl Read<'_> {
    /// The end of the visit before this one; `None` for who is here for the first time.
    ///
    /// # Errors
    /// What the database says.
    pub fn visited_before(&mut self, account: Uuid) -> Result<Option<Since>, Refusal> {
        let mut sql = Sql::new("SELECT v.since_seq, v.since_at FROM visit v WHERE v.account = ");
        sql.bind(account);
        let row = self.row::<(Nullable<BigInt>, Nullable<Instant>), (Option<i64>, Option<At>)>(sql)?;
        Ok(row.and_then(|(seq, at)| Some(Since { seq: seq?, at: at?.0 })))
    }
}

impl Write<'_> {
    /// Notes that a member is here. After a pause another visit begins: what they had seen by the end of the one before
    /// is where their news start.
    ///
    /// # Errors
    /// What the database says.
    pub fn visit(&mut self, account: Uuid) -> Result<(), Refusal> {
        let now = now();
        let pause = now.checked_sub(PAUSE).map_err(Refusal::internal)?;
        let seq = self.reading().last_change()?;
        let mut sql = Sql::new("INSERT INTO visit (account, seq, at) VALUES (");
        sql.bind(account).push(", ").bind(seq).push(", ").bind(now);
        sql.push(") ON CONFLICT (account) DO UPDATE SET since_seq = CASE WHEN visit.at < ").bind(pause);
        sql.push(" THEN visit.seq ELSE visit.since_seq END, since_at = CASE WHEN visit.at < ").bind(pause);
        sql.push(" THEN visit.at ELSE visit.since_at END, seq = excluded.seq, at = excluded.at");
        self.run(sql).map(drop)
    }
}
