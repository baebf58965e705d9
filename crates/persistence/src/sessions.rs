//! Sign-ins and the refresh tokens that follow from each: a token works once, the one before it a moment longer.

use std::time::Duration;

use diesel::{ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, QueryResult, RunQueryDsl};
use essaim_domain::{
    access::Role, account::Locale, device::Device, factor::Factor, refusal::Refusal, time::now, words::Worded,
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::{
    accounts,
    db::{Read, Write},
    dialect, each_arm,
    schema::{account, refresh_token, session},
    types::{At, Key},
};

/// What came of a refresh token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refreshed {
    /// The new token is kept in its place.
    Renewed { account: Uuid, session: Uuid, expires_at: Timestamp },
    /// It was replaced long ago: somebody holds a copy, so its whole session has ended.
    Reused { account: Uuid },
    /// Unknown, expired, or of a session that has ended.
    Unknown,
}

/// Whom a session is of, and what decides what they see: read at each request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub account: Uuid,
    pub roles: Vec<Role>,
    pub locale: Locale,
    pub stakeholder: Option<Uuid>,
    /// This sign-in was proved by a second factor too.
    pub second_factor: bool,
}

/// How somebody came in: what is kept of a sign-in for its owner to recognise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entrance {
    pub factor: Factor,
    /// Proved twice, which administrators must be.
    pub second_factor: bool,
    pub device: Device,
    /// A shortened address; never a whole one.
    pub place: String,
}

/// How long what has expired stays, for those who look at what happened.
const REMAINS: SignedDuration = SignedDuration::from_hours(24);

impl Read<'_> {
    /// Whether a session has neither ended nor expired.
    ///
    /// # Errors
    /// What the database says.
    pub fn session_alive(&mut self, id: Uuid) -> Result<bool, Refusal> {
        let query = session::table
            .find(Key(id))
            .filter(session::ended_at.is_null())
            .filter(session::expires_at.gt(At(now())))
            .select(session::id);
        let found: QueryResult<Key> = each_arm!(self.connection(), c => query.get_result(c));
        Ok(found.optional().map_err(dialect::refusal)?.is_some())
    }

    /// Whose session it is, as long as it lives and the account is active.
    ///
    /// # Errors
    /// What the database says.
    pub fn signed_in(&mut self, id: Uuid) -> Result<Option<SignedIn>, Refusal> {
        let query = session::table
            .inner_join(account::table.on(account::id.eq(session::account)))
            .filter(session::id.eq(Key(id)))
            .filter(session::ended_at.is_null())
            .filter(session::expires_at.gt(At(now())))
            .filter(account::active.eq(true))
            .select((
                account::id,
                account::roles,
                account::locale,
                account::stakeholder,
                session::second_factor,
            ));
        type Row = (Key, String, String, Option<Key>, bool);
        let found: QueryResult<Row> = each_arm!(self.connection(), c => query.get_result(c));
        let signed_in = |(id, roles, locale, stakeholder, second_factor): Row| SignedIn {
            account: id.0,
            roles: accounts::roles_in(&roles),
            locale: accounts::locale_in(&locale),
            stakeholder: stakeholder.map(|key| key.0),
            second_factor,
        };
        Ok(found.optional().map_err(dialect::refusal)?.map(signed_in))
    }
}

impl Write<'_> {
    /// Begins a session with its first refresh token; the session's id.
    ///
    /// # Errors
    /// What the database says.
    pub fn session_open(
        &mut self,
        account: Uuid,
        token_hash: &str,
        ttl: Duration,
        entrance: &Entrance,
    ) -> Result<Uuid, Refusal> {
        self.sessions_sweep()?;
        let (id, at) = (Uuid::now_v7(), now());
        let expires_at = at.checked_add(ttl).map_err(Refusal::internal)?;
        let row = (
            session::id.eq(Key(id)),
            session::account.eq(Key(account)),
            session::created_at.eq(At(at)),
            session::expires_at.eq(At(expires_at)),
            session::factor.eq(entrance.factor.word()),
            session::second_factor.eq(entrance.second_factor),
            session::browser.eq(entrance.device.browser.word()),
            session::system.eq(entrance.device.system.word()),
            session::place.eq(&entrance.place),
        );
        let insert = diesel::insert_into(session::table).values(row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
        done.map_err(dialect::refusal)?;
        self.token_add(id, token_hash, at)?;
        Ok(id)
    }

    /// Takes a token and puts a new one in its place. One that was replaced within `grace` gets a sibling (two tabs,
    /// a lost answer); later its use ends the session. `place` is where it is used from now.
    ///
    /// # Errors
    /// What the database says.
    pub fn session_refresh(
        &mut self,
        presented: &str,
        new_hash: &str,
        grace: Duration,
        place: &str,
    ) -> Result<Refreshed, Refusal> {
        let at = now();
        let query = refresh_token::table
            .inner_join(session::table)
            .filter(refresh_token::hash.eq(presented))
            .filter(session::ended_at.is_null())
            .filter(session::expires_at.gt(At(at)))
            .select((session::id, session::account, session::expires_at));
        let found: QueryResult<(Key, Key, At)> =
            each_arm!(self.reading().connection(), c => query.get_result(c));
        let Some((id, account, expires_at)) = found.optional().map_err(dialect::refusal)? else {
            return Ok(Refreshed::Unknown);
        };
        if !self.token_replace(presented, at)? && !self.within_grace(presented, at, grace)? {
            self.end(id.0)?;
            return Ok(Refreshed::Reused { account: account.0 });
        }
        self.token_add(id.0, new_hash, at)?;
        self.session_used(id.0, place, at)?;
        Ok(Refreshed::Renewed { account: account.0, session: id.0, expires_at: expires_at.0 })
    }

    /// Marks a token as replaced; `false` when somebody was faster.
    fn token_replace(&mut self, hash: &str, at: Timestamp) -> Result<bool, Refusal> {
        let unused = refresh_token::table.find(hash).filter(refresh_token::replaced_at.is_null());
        let update = diesel::update(unused).set(refresh_token::replaced_at.eq(Some(At(at))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        Ok(done.map_err(dialect::refusal)? == 1)
    }

    fn within_grace(&mut self, hash: &str, at: Timestamp, grace: Duration) -> Result<bool, Refusal> {
        let query = refresh_token::table.find(hash).select(refresh_token::replaced_at);
        let found: QueryResult<Option<At>> = each_arm!(self.reading().connection(), c => query.get_result(c));
        let replaced = found.map_err(dialect::refusal)?;
        let earliest = at.checked_sub(grace).map_err(Refusal::internal)?;
        Ok(replaced.is_some_and(|replaced| replaced.0 >= earliest))
    }

    fn token_add(&mut self, id: Uuid, hash: &str, at: Timestamp) -> Result<(), Refusal> {
        let row = (
            refresh_token::hash.eq(hash),
            refresh_token::session.eq(Key(id)),
            refresh_token::issued_at.eq(At(at)),
        );
        let insert = diesel::insert_into(refresh_token::table).values(row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    pub(crate) fn end(&mut self, id: Uuid) -> Result<(), Refusal> {
        let live = session::table.find(Key(id)).filter(session::ended_at.is_null());
        let update = diesel::update(live).set(session::ended_at.eq(Some(At(now()))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// Ends the session that a token belongs to, whether the token was used or not; unknown ones end nothing.
    ///
    /// # Errors
    /// What the database says.
    pub fn session_end(&mut self, token_hash: &str) -> Result<(), Refusal> {
        let query = refresh_token::table.find(token_hash).select(refresh_token::session);
        let found: QueryResult<Key> = each_arm!(self.reading().connection(), c => query.get_result(c));
        match found.optional().map_err(dialect::refusal)? {
            Some(id) => self.end(id.0),
            None => Ok(()),
        }
    }

    /// Ends all sessions of an account, and what is half signed in.
    ///
    /// # Errors
    /// What the database says.
    pub fn sessions_end_all(&mut self, account: Uuid) -> Result<(), Refusal> {
        self.challenges_forget(account)?;
        let live =
            session::table.filter(session::account.eq(Key(account))).filter(session::ended_at.is_null());
        let update = diesel::update(live).set(session::ended_at.eq(Some(At(now()))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// Deletes what expired a day ago.
    ///
    /// # Errors
    /// What the database says.
    pub fn sessions_sweep(&mut self) -> Result<(), Refusal> {
        let past = At(now().checked_sub(REMAINS).map_err(Refusal::internal)?);
        let old = session::table.filter(session::expires_at.lt(past)).select(session::id);
        let tokens = diesel::delete(refresh_token::table.filter(refresh_token::session.eq_any(old)));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => tokens.execute(c));
        done.map_err(dialect::refusal)?;
        let sessions = diesel::delete(session::table.filter(session::expires_at.lt(past)));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => sessions.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }
}
