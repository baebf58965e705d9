//! Jobs: what is to be done beside the requests, at least once, by whichever copy of the program takes it first.

use std::time::Duration;

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{refusal::Refusal, time::now};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    statement::{Phrase, Sql},
    types::{At, Instant, Key, Uid},
};

/// The pause after a first failure; each one after it is three times as long, up to the longest.
const PAUSE: SignedDuration = SignedDuration::from_secs(20);
const PAUSE_LONGEST: SignedDuration = SignedDuration::from_hours(6);

/// How long who looks after the program sees what was given up.
const SHOWN: SignedDuration = SignedDuration::from_hours(24 * 30);

/// A job to be done.
#[derive(Debug, Clone)]
pub struct Wish<'a> {
    kind: &'a str,
    payload: Value,
    key: Option<&'a str>,
    run_at: Option<Timestamp>,
}

impl<'a> Wish<'a> {
    #[must_use]
    pub fn new(kind: &'a str, payload: Value) -> Self {
        Self { kind, payload, key: None, run_at: None }
    }

    /// Of jobs with the same key, one waits at most: a second wish for what is not begun yet adds nothing. What is
    /// being done has no key any more.
    #[must_use]
    pub fn once(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// Not before then.
    #[must_use]
    pub fn at(self, run_at: Timestamp) -> Self {
        Self { run_at: Some(run_at), ..self }
    }
}

/// A job that was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    pub id: Uuid,
    pub kind: String,
    pub payload: Value,
    /// This one included.
    pub attempts: i64,
}

/// How the queue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Jobs that are due, or being done.
    pub due: i64,
    /// Those that failed too often.
    pub given_up: i64,
    /// For how long the oldest has been due.
    pub age: Duration,
}

impl Read<'_> {
    /// Whether there is something to take, so that an idle program writes nothing.
    ///
    /// # Errors
    /// What the database says.
    pub fn job_is_due(&mut self, kinds: &[&str]) -> Result<bool, Refusal> {
        let mut sql = Sql::new("SELECT j.id FROM job j WHERE ");
        due(&mut sql, kinds, now()).limit(1);
        Ok(self.row::<Uid, Key>(sql)?.is_some())
    }

    /// How the queue stands: for the metrics, and for who looks after it.
    ///
    /// # Errors
    /// What the database says.
    pub fn job_standing(&mut self) -> Result<Standing, Refusal> {
        let at = now();
        let mut sql = Sql::new(
            "SELECT count(*), min(j.run_at) FROM job j WHERE j.given_up_at IS NULL AND j.run_at <= ",
        );
        sql.bind(at);
        let row = self.row::<(BigInt, Nullable<Instant>), (i64, Option<At>)>(sql)?;
        let (due, oldest) = row.unwrap_or_default();
        let given_up = Sql::new("SELECT count(*) FROM job j WHERE j.given_up_at IS NOT NULL");
        let given_up = self.row::<BigInt, i64>(given_up)?.unwrap_or_default();
        let age = oldest.and_then(|oldest| Duration::try_from(at.duration_since(oldest.0)).ok());
        Ok(Standing { due, given_up, age: age.unwrap_or_default() })
    }
}

/// What can be taken: it is due, was not given up, nobody is at it whose time has not run out, and it is of a kind that
/// this edition of the program knows.
fn due<'s>(sql: &'s mut Sql, kinds: &[&str], at: Timestamp) -> &'s mut Sql {
    sql.push("j.given_up_at IS NULL AND j.run_at <= ").bind(at);
    sql.push(" AND (j.taken_until IS NULL OR j.taken_until <= ").bind(at).push(") AND j.kind");
    sql.in_texts(kinds.iter().copied())
}

impl Write<'_> {
    /// Puts a job into the queue, in the transaction of what makes it necessary: it is there with the commit, or not.
    ///
    /// # Errors
    /// What the database says.
    pub fn enqueue(&mut self, wish: Wish<'_>) -> Result<(), Refusal> {
        let at = now();
        let mut sql =
            Sql::new("INSERT INTO job (id, kind, key, payload, created_at, run_at, attempts) VALUES (");
        sql.bind(Uuid::now_v7()).push(", ").bind(wish.kind).push(", ").bind(wish.key).push(", ");
        sql.bind(wish.payload.to_string()).push(", ").bind(at).push(", ");
        sql.bind(wish.run_at.unwrap_or(at)).push(", 0) ON CONFLICT (key) DO NOTHING");
        self.run(sql).map(drop)
    }

    /// Takes jobs that are due, the longest due first, for so long: who is killed meanwhile leaves them to others.
    ///
    /// # Errors
    /// What the database says.
    pub fn jobs_take(&mut self, kinds: &[&str], most: usize, lease: Duration) -> Result<Vec<Job>, Refusal> {
        let at = now();
        let mut sql = Sql::new("SELECT j.id, j.kind, j.payload, j.attempts FROM job j WHERE ");
        due(&mut sql, kinds, at).push(" ORDER BY j.run_at, j.id").limit(most).phrase(Phrase::SkipLocked);
        let rows = self.reading().rows::<(Uid, Text, Text, BigInt), (Key, String, String, i64)>(sql)?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let until = at.checked_add(lease).map_err(Refusal::internal)?;
        let mut sql = Sql::new("UPDATE job SET key = NULL, attempts = attempts + 1, taken_until = ");
        sql.bind(until).push(" WHERE id").any_of(rows.iter().map(|row| row.0.0).collect());
        self.run(sql)?;
        rows.into_iter()
            .map(|(id, kind, payload, attempts)| {
                let payload = serde_json::from_str(&payload).map_err(Refusal::internal)?;
                Ok(Job { id: id.0, kind, payload, attempts: attempts + 1 })
            })
            .collect()
    }

    /// Keeps taken jobs for so long from now: whoever is at them lives.
    ///
    /// # Errors
    /// What the database says.
    pub fn jobs_hold(&mut self, ids: Vec<Uuid>, lease: Duration) -> Result<(), Refusal> {
        let until = now().checked_add(lease).map_err(Refusal::internal)?;
        let mut sql = Sql::new("UPDATE job SET taken_until = ");
        sql.bind(until).push(" WHERE id").any_of(ids);
        self.run(sql).map(drop)
    }

    /// Puts taken jobs back as they were: the program stops, and others go on.
    ///
    /// # Errors
    /// What the database says.
    pub fn jobs_give_back(&mut self, ids: Vec<Uuid>) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE job SET taken_until = NULL, attempts = attempts - 1 WHERE id");
        sql.any_of(ids);
        self.run(sql).map(drop)
    }

    /// A job is done: nothing of it stays, its values neither.
    ///
    /// # Errors
    /// What the database says.
    pub fn job_done(&mut self, id: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM job WHERE id = ");
        sql.bind(id);
        self.run(sql).map(drop)
    }

    /// A job failed: it comes again after a pause that grows with its attempts.
    ///
    /// # Errors
    /// What the database says.
    pub fn job_failed(&mut self, job: &Job, error: &str) -> Result<(), Refusal> {
        let run_at = now().checked_add(pause(job.attempts)).map_err(Refusal::internal)?;
        let mut sql = Sql::new("UPDATE job SET taken_until = NULL, error = ");
        sql.bind(error).push(", run_at = ").bind(run_at).push(" WHERE id = ").bind(job.id);
        self.run(sql).map(drop)
    }

    /// A job is not tried again; it stays, so that who looks after the program sees it.
    ///
    /// # Errors
    /// What the database says.
    pub fn job_give_up(&mut self, id: Uuid, error: &str) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE job SET taken_until = NULL, error = ");
        sql.bind(error).push(", given_up_at = ").bind(now()).push(" WHERE id = ").bind(id);
        self.run(sql).map(drop)
    }

    /// Deletes what was given up long ago: what it was about may be somebody's address.
    ///
    /// # Errors
    /// What the database says.
    pub fn jobs_sweep(&mut self) -> Result<(), Refusal> {
        let past = now().checked_sub(SHOWN).map_err(Refusal::internal)?;
        let mut sql = Sql::new("DELETE FROM job WHERE given_up_at < ");
        sql.bind(past);
        self.run(sql).map(drop)
    }

    /// Puts a job of this kind into the queue once in each stretch of time, however many copies of the program ask.
    ///
    /// # Errors
    /// What the database says.
    pub fn enqueue_each(&mut self, kind: &'static str, every: Duration) -> Result<(), Refusal> {
        let seconds = i64::try_from(every.as_secs()).unwrap_or(i64::MAX).max(1);
        let slot = now().as_second().div_euclid(seconds).saturating_mul(seconds);
        let slot = Timestamp::from_second(slot).map_err(Refusal::internal)?;
        let mut sql = Sql::new("INSERT INTO schedule (kind, slot) VALUES (");
        sql.bind(kind).push(", ").bind(slot);
        sql.push(
            ") ON CONFLICT (kind) DO UPDATE SET slot = excluded.slot WHERE schedule.slot < excluded.slot",
        );
        if self.run(sql)? == 0 {
            return Ok(());
        }
        self.enqueue(Wish::new(kind, Value::Null).once(kind))
    }
}

fn pause(attempts: i64) -> SignedDuration {
    let exponent = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0).min(12);
    PAUSE.checked_mul(3_i32.saturating_pow(exponent)).unwrap_or(PAUSE_LONGEST).min(PAUSE_LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_seconds_to_hours() {
        let seconds = [1, 2, 3, 4, 7, 40].map(|attempts| pause(attempts).as_secs());
        assert_eq!(seconds, [20, 60, 180, 540, 14_580, 21_600]);
    }
}
