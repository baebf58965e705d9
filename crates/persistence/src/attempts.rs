//! Attempts to sign in: a row each, counted by account and by address over a window that slides.

use std::time::Duration;

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, RunQueryDsl};
use essaim_domain::{refusal::Refusal, time::now};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::Write,
    dialect, each_arm,
    schema::sign_in_attempt::{at, dsl::sign_in_attempt, id, key},
    types::{At, Key},
};

/// How many attempts a key (an account, an address; hashed by the caller) has in the window.
#[derive(Debug, Clone, Copy)]
pub struct Limit<'a> {
    pub key: &'a str,
    pub most: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    Taken,
    /// Too many: the next one counts after that time.
    Wait(Duration),
}

impl Write<'_> {
    /// Counts an attempt for all keys, unless one of them has had its number: then none is counted, so that who keeps
    /// trying is not shut out for ever.
    ///
    /// # Errors
    /// What the database says.
    pub fn sign_in_attempt(&mut self, limits: &[Limit<'_>], window: Duration) -> Result<Attempt, Refusal> {
        // In a row, so that many at once cannot all count the same past.
        self.in_line()?;
        let this = now();
        let start = this.checked_sub(window).map_err(Refusal::internal)?;
        let sweep = diesel::delete(sign_in_attempt.filter(at.le(At(start))));
        let swept: QueryResult<usize> = each_arm!(self.reading().connection(), c => sweep.execute(c));
        swept.map_err(dialect::refusal)?;
        let mut wait = None;
        for limit in limits {
            if let Some(decisive) = self.decisive(limit, start)? {
                let until = decisive.checked_add(window).map_err(Refusal::internal)?;
                let left = Duration::try_from(until.duration_since(this)).unwrap_or_default();
                wait = wait.max(Some(left));
            }
        }
        if let Some(left) = wait {
            return Ok(Attempt::Wait(left));
        }
        for limit in limits {
            let row = (id.eq(Key(Uuid::now_v7())), key.eq(limit.key), at.eq(At(this)));
            let insert = diesel::insert_into(sign_in_attempt).values(row);
            let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
            done.map_err(dialect::refusal)?;
        }
        Ok(Attempt::Taken)
    }

    /// The attempt that must leave the window before there is room for another; `None` when there is room.
    fn decisive(&mut self, limit: &Limit<'_>, start: Timestamp) -> Result<Option<Timestamp>, Refusal> {
        let query = sign_in_attempt
            .filter(key.eq(limit.key))
            .filter(at.gt(At(start)))
            .order((at.desc(), id.desc()))
            .select(at)
            .offset((limit.most - 1).max(0))
            .limit(1);
        let found: QueryResult<At> = each_arm!(self.reading().connection(), c => query.get_result(c));
        Ok(found.optional().map_err(dialect::refusal)?.map(|found| found.0))
    }

    /// Forgets the attempts of these keys, as after a success.
    ///
    /// # Errors
    /// What the database says.
    pub fn attempts_forget(&mut self, keys: &[&str]) -> Result<(), Refusal> {
        let forget = diesel::delete(sign_in_attempt.filter(key.eq_any(keys.iter().copied())));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => forget.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }
}
