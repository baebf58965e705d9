//! Taking turns: one copy of the program at a time delivers for a webhook, and says so for a while, so that another
//! takes over when it dies.

use std::time::Duration;

use diesel::sql_types::BigInt;
use essaim_domain::{
    refusal::Refusal,
    time::now,
    webhook::{TRIED_FOR, WebhookState, pause},
    words::Worded,
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::deliveries::Attempt;
use crate::{
    db::{Read, Write},
    statement::{Phrase, Sql},
    types::{At, Instant, Key, Uid},
};

/// A webhook whose turn it is, and whose turn at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    pub webhook: Uuid,
    /// The copy of the program that has it.
    pub copy: Uuid,
}

/// What came of a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failed {
    /// It will be tried again.
    Again,
    /// The delivery was given up; others get through.
    GivenUp,
    /// Nothing has got through for three days: the webhook is switched off.
    Off,
}

/// The condition under which there is something to do for the webhook `w`, with `now` bound by `say_due`.
fn say_due(sql: &mut Sql) {
    let at = now();
    sql.push("(w.taken_until IS NULL OR w.taken_until <= ").bind(at);
    sql.push(") AND EXISTS (SELECT 1 FROM client c WHERE c.id = w.client AND c.revoked_at IS NULL) AND (");
    sql.push(
        "EXISTS (SELECT 1 FROM delivery t WHERE t.webhook = w.id AND t.state = 'waiting' AND t.seq IS NULL)",
    );
    sql.push(" OR (w.state = ").bind(WebhookState::Active.word()).push(" AND w.next_at <= ").bind(at);
    sql.push(" AND (w.position < (SELECT n.change_seq FROM counter n WHERE n.id = 1) OR EXISTS (");
    sql.push("SELECT 1 FROM delivery d WHERE d.webhook = w.id AND d.state = 'waiting' AND d.due_at <= ");
    sql.bind(at).push("))))");
}

impl Read<'_> {
    /// Whether there is a webhook with something to do: a look that locks nothing.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhooks_due(&mut self) -> Result<bool, Refusal> {
        let mut sql = Sql::new("SELECT count(*) FROM webhook w WHERE ");
        say_due(&mut sql);
        Ok(self.row::<BigInt, i64>(sql)?.is_some_and(|count| count > 0))
    }
}

impl Write<'_> {
    /// Takes a webhook that has something to do and that no other copy has, for so long at first.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhook_take(&mut self, copy: Uuid, hold: Duration) -> Result<Option<Taken>, Refusal> {
        let mut sql = Sql::new("SELECT w.id FROM webhook w WHERE ");
        say_due(&mut sql);
        sql.push(" ORDER BY w.next_at").limit(1).phrase(Phrase::SkipLocked);
        let Some(Key(webhook)) = self.reading().row::<Uid, Key>(sql)? else { return Ok(None) };
        let taken = Taken { webhook, copy };
        let mut sql = Sql::new("UPDATE webhook SET taken_by = ");
        sql.bind(copy).push(", taken_until = ").bind(until(hold)?).push(" WHERE id = ").bind(webhook);
        self.run(sql)?;
        Ok(Some(taken))
    }

    /// Holds a webhook for so long from now; `false` when another copy has it by now.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhook_hold(&mut self, taken: Taken, hold: Duration) -> Result<bool, Refusal> {
        let mut sql = Sql::new("UPDATE webhook SET taken_until = ");
        sql.bind(until(hold)?).push(" WHERE id = ").bind(taken.webhook);
        sql.push(" AND taken_by = ").bind(taken.copy);
        Ok(self.run(sql)? == 1)
    }

    /// Gives a webhook back: whoever comes next may have it.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhook_release(&mut self, taken: Taken) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE webhook SET taken_by = NULL, taken_until = NULL WHERE id = ");
        sql.bind(taken.webhook).push(" AND taken_by = ").bind(taken.copy);
        self.run(sql).map(drop)
    }

    /// A delivery got through.
    ///
    /// # Errors
    /// What the database says.
    pub fn delivery_done(&mut self, taken: Taken, delivery: Uuid, attempt: &Attempt) -> Result<(), Refusal> {
        self.attempt_add(delivery, attempt)?;
        let mut sql =
            Sql::new("UPDATE delivery SET state = 'delivered', attempts = attempts + 1, done_at = ");
        sql.bind(now()).push(" WHERE id = ").bind(delivery);
        self.run(sql)?;
        let mut sql =
            Sql::new("UPDATE webhook SET failures = 0, failing_since = NULL WHERE failures > 0 AND id = ");
        sql.bind(taken.webhook);
        self.run(sql).map(drop)
    }

    /// A delivery did not get through: the pauses grow, for it and for its webhook, until both have been tried for
    /// three days. A test is tried once.
    ///
    /// # Errors
    /// What the database says.
    pub fn delivery_failed(
        &mut self,
        taken: Taken,
        delivery: Uuid,
        attempt: &Attempt,
    ) -> Result<Failed, Refusal> {
        self.attempt_add(delivery, attempt)?;
        let at = now();
        let Some((seq, attempts, first)) = self.tried(delivery)? else { return Ok(Failed::Again) };
        if seq.is_none() {
            self.delivery_end(delivery, "given_up")?;
            return Ok(Failed::GivenUp);
        }
        let mut sql =
            Sql::new("UPDATE webhook SET failures = failures + 1, failing_since = coalesce(failing_since, ");
        sql.bind(at).push(") WHERE id = ").bind(taken.webhook);
        self.run(sql)?;
        let long = |since: Timestamp| at.duration_since(since) >= TRIED_FOR;
        if first.is_some_and(long) {
            if self.failing_since(taken.webhook)?.is_some_and(long) {
                self.webhook_off(taken.webhook)?;
                return Ok(Failed::Off);
            }
            self.delivery_end(delivery, "given_up")?;
            return Ok(Failed::GivenUp);
        }
        let due = at.checked_add(pause(attempts + 1)).map_err(Refusal::internal)?;
        let mut sql = Sql::new("UPDATE delivery SET attempts = attempts + 1, first_at = coalesce(first_at, ");
        sql.bind(at).push("), due_at = ").bind(due).push(" WHERE id = ").bind(delivery);
        self.run(sql)?;
        Ok(Failed::Again)
    }

    /// After several failures in a row nothing is tried for a pause that grows.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhook_rest(&mut self, taken: Taken) -> Result<(), Refusal> {
        let mut sql = Sql::new("SELECT w.failures FROM webhook w WHERE w.id = ");
        sql.bind(taken.webhook);
        let failures = self.reading().row::<BigInt, i64>(sql)?.unwrap_or(0);
        let next = now().checked_add(pause(failures)).map_err(Refusal::internal)?;
        let mut sql = Sql::new("UPDATE webhook SET next_at = ");
        sql.bind(next).push(" WHERE id = ").bind(taken.webhook);
        self.run(sql).map(drop)
    }

    /// Ends a delivery in that state.
    ///
    /// # Errors
    /// What the database says.
    pub(super) fn delivery_end(&mut self, delivery: Uuid, state: &'static str) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE delivery SET state = ");
        sql.bind(state).push(", attempts = attempts + 1, done_at = ").bind(now());
        sql.push(" WHERE id = ").bind(delivery);
        self.run(sql).map(drop)
    }

    /// A delivery's number, attempts, and when it was first tried.
    fn tried(&mut self, delivery: Uuid) -> Result<Option<Tried>, Refusal> {
        use diesel::sql_types::Nullable;
        type RowSql = (Nullable<BigInt>, BigInt, Nullable<Instant>);
        let mut sql = Sql::new("SELECT d.seq, d.attempts, d.first_at FROM delivery d WHERE d.id = ");
        sql.bind(delivery);
        let row = self.reading().row::<RowSql, (Option<i64>, i64, Option<At>)>(sql)?;
        Ok(row.map(|(seq, attempts, first)| (seq, attempts, first.map(|at| at.0))))
    }

    fn failing_since(&mut self, webhook: Uuid) -> Result<Option<Timestamp>, Refusal> {
        let mut sql =
            Sql::new("SELECT w.failing_since FROM webhook w WHERE w.failing_since IS NOT NULL AND w.id = ");
        sql.bind(webhook);
        Ok(self.reading().row::<Instant, At>(sql)?.map(|at| at.0))
    }

    fn webhook_off(&mut self, webhook: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE webhook SET revision = revision + 1, state = ");
        sql.bind(WebhookState::Off.word()).push(", updated_at = ").bind(now());
        sql.push(" WHERE id = ").bind(webhook);
        self.run(sql).map(drop)
    }
}

type Tried = (Option<i64>, i64, Option<Timestamp>);

fn until(hold: Duration) -> Result<Timestamp, Refusal> {
    let hold = SignedDuration::try_from(hold).map_err(Refusal::internal)?;
    now().checked_add(hold).map_err(Refusal::internal)
}
