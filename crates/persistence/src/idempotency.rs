//! Answers to repeat: who sends the same wish with the same key gets the first answer again, for a day.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, RunQueryDsl};
use essaim_domain::{principal::Principal, refusal::Refusal, time::now};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    dialect, each_arm,
    schema::idempotency,
    types::{At, Key},
};

/// How long an answer can be asked for again (api.md, "Writing").
const KEPT: SignedDuration = SignedDuration::from_hours(24);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The record that was made: a repeated answer shows it as its caller may see it then.
    pub record: Option<Uuid>,
    pub status: u16,
    pub answer: String,
}

impl Read<'_> {
    /// What this key was answered, and how far what goes on under it is.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when this caller has sent nothing with the key for a day.
    pub fn under_way(&mut self, by: &Principal, key: &str) -> Result<(Answer, usize), Refusal> {
        let query = idempotency::table
            .find((by.to_string(), key))
            .filter(idempotency::at.gt(At(horizon()?)))
            .select((idempotency::record, idempotency::status, idempotency::answer, idempotency::done));
        type Found = (Option<Key>, i64, String, i64);
        let found: QueryResult<Found> = each_arm!(self.connection(), c => query.get_result(c));
        let (record, status, answer, done) = found.map_err(dialect::refusal)?;
        let status = u16::try_from(status).map_err(Refusal::internal)?;
        let answer = Answer { record: record.map(|record| record.0), status, answer };
        Ok((answer, usize::try_from(done).map_err(Refusal::internal)?))
    }
}

impl Write<'_> {
    /// Notes, in the transaction of the writes that it counts, how far what goes on under a key is.
    ///
    /// # Errors
    /// What the database says.
    pub fn remember_progress(&mut self, by: &Principal, key: &str, done: usize) -> Result<(), Refusal> {
        let done = i64::try_from(done).map_err(Refusal::internal)?;
        let update =
            diesel::update(idempotency::table.find((by.to_string(), key))).set(idempotency::done.eq(done));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// What this key was answered the first time. Until the transaction ends, whoever comes with the same key waits.
    ///
    /// # Errors
    /// [`Refusal::Conflict`] with `idempotency_mismatch` when the key came with another body, and what the database
    /// says.
    pub fn recall(&mut self, by: &Principal, key: &str, digest: &str) -> Result<Option<Answer>, Refusal> {
        let by = by.to_string();
        dialect::hold(self.reading().connection(), &format!("{by} {key}")).map_err(dialect::refusal)?;
        let query = idempotency::table.find((&by, key)).filter(idempotency::at.gt(At(horizon()?))).select((
            idempotency::digest,
            idempotency::record,
            idempotency::status,
            idempotency::answer,
        ));
        type Found = (String, Option<Key>, i64, String);
        let found: QueryResult<Found> = each_arm!(self.reading().connection(), c => query.get_result(c));
        let Some((first, record, status, answer)) = found.optional().map_err(dialect::refusal)? else {
            return Ok(None);
        };
        if first != digest {
            return Err(Refusal::Conflict("idempotency_mismatch"));
        }
        let status = u16::try_from(status).map_err(Refusal::internal)?;
        Ok(Some(Answer { record: record.map(|record| record.0), status, answer }))
    }

    /// Keeps an answer, in the transaction of the write that it speaks of; what is older than a day goes.
    ///
    /// # Errors
    /// What the database says.
    pub fn remember(
        &mut self,
        by: &Principal,
        key: &str,
        digest: &str,
        answer: &Answer,
    ) -> Result<(), Refusal> {
        let sweep = diesel::delete(idempotency::table.filter(idempotency::at.le(At(horizon()?))));
        let swept: QueryResult<usize> = each_arm!(self.reading().connection(), c => sweep.execute(c));
        swept.map_err(dialect::refusal)?;
        let row = (
            idempotency::principal.eq(by.to_string()),
            idempotency::key.eq(key),
            idempotency::digest.eq(digest),
            idempotency::at.eq(At(now())),
            idempotency::record.eq(answer.record.map(Key)),
            idempotency::status.eq(i64::from(answer.status)),
            idempotency::answer.eq(&answer.answer),
        );
        let insert = diesel::insert_into(idempotency::table).values(row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// Keeps what came of a wish in the place of what was kept when it began.
    ///
    /// # Errors
    /// What the database says.
    pub fn remember_instead(&mut self, by: &Principal, key: &str, answer: &Answer) -> Result<(), Refusal> {
        let row = (idempotency::status.eq(i64::from(answer.status)), idempotency::answer.eq(&answer.answer));
        let update = diesel::update(idempotency::table.find((by.to_string(), key))).set(row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }
}

fn horizon() -> Result<Timestamp, Refusal> {
    now().checked_sub(KEPT).map_err(Refusal::internal)
}
