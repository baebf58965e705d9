//! The first half of something that is finished by a second request: kept by a digest, short-lived, used once.

use std::time::Duration;

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, RunQueryDsl};
use essaim_domain::{refusal::Refusal, time::now};
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    dialect, each_arm,
    schema::challenge,
    types::{At, Key},
};

/// What a challenge is the first half of: one of one kind is none of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A right password that waits for a second factor.
    SecondFactor,
    /// A passkey that is being made.
    PasskeyRegistration,
    /// A question to a passkey.
    Passkey,
    /// Somebody who was sent to a provider.
    Provider,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::SecondFactor => "second_factor",
            Self::PasskeyRegistration => "passkey_registration",
            Self::Passkey => "passkey",
            Self::Provider => "provider",
        }
    }
}

/// What was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    pub account: Option<Uuid>,
    /// Whatever the second half needs, as JSON.
    pub payload: String,
    /// How often the second half was tried.
    pub tries: i64,
}

impl Read<'_> {
    /// A challenge that has neither expired nor been used.
    ///
    /// # Errors
    /// What the database says.
    pub fn challenge(&mut self, kind: Kind, hash: &str) -> Result<Option<Challenge>, Refusal> {
        let query = challenge::table
            .find(hash)
            .filter(challenge::kind.eq(kind.word()))
            .filter(challenge::expires_at.gt(At(now())))
            .select((challenge::account, challenge::payload, challenge::tries));
        let found: QueryResult<(Option<Key>, String, i64)> =
            each_arm!(self.connection(), c => query.get_result(c));
        let found = found.optional().map_err(dialect::refusal)?;
        Ok(found.map(|(account, payload, tries)| Challenge {
            account: account.map(|key| key.0),
            payload,
            tries,
        }))
    }
}

impl Write<'_> {
    /// Keeps a challenge, and forgets those that have expired.
    ///
    /// # Errors
    /// What the database says.
    pub fn challenge_open(
        &mut self,
        kind: Kind,
        hash: &str,
        account: Option<Uuid>,
        payload: &str,
        ttl: Duration,
    ) -> Result<(), Refusal> {
        let at = now();
        let sweep = diesel::delete(challenge::table.filter(challenge::expires_at.le(At(at))));
        let swept: QueryResult<usize> = each_arm!(self.reading().connection(), c => sweep.execute(c));
        swept.map_err(dialect::refusal)?;
        let row = (
            challenge::hash.eq(hash),
            challenge::kind.eq(kind.word()),
            challenge::account.eq(account.map(Key)),
            challenge::payload.eq(payload),
            challenge::tries.eq(0_i64),
            challenge::expires_at.eq(At(at.checked_add(ttl).map_err(Refusal::internal)?)),
        );
        let insert = diesel::insert_into(challenge::table).values(row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// Notes that the second half is tried.
    ///
    /// # Errors
    /// What the database says.
    pub fn challenge_tried(&mut self, hash: &str) -> Result<(), Refusal> {
        let update =
            diesel::update(challenge::table.find(hash)).set(challenge::tries.eq(challenge::tries + 1));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// Uses a challenge up; `None` when it is of another kind, has expired, or somebody was faster.
    ///
    /// # Errors
    /// What the database says.
    pub fn challenge_take(&mut self, kind: Kind, hash: &str) -> Result<Option<Challenge>, Refusal> {
        let Some(found) = self.reading().challenge(kind, hash)? else { return Ok(None) };
        let delete = diesel::delete(challenge::table.find(hash));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => delete.execute(c));
        Ok((done.map_err(dialect::refusal)? == 1).then_some(found))
    }

    /// Forgets what is half done for an account: its password or its factors have changed.
    ///
    /// # Errors
    /// What the database says.
    pub fn challenges_forget(&mut self, account: Uuid) -> Result<(), Refusal> {
        let delete = diesel::delete(challenge::table.filter(challenge::account.eq(Key(account))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => delete.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }
}
