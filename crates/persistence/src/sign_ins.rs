//! The sign-ins of an account, for their owner to look at and to end.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, Queryable, RunQueryDsl};
use essaim_domain::{
    device::{Browser, Device, System},
    factor::Factor,
    refusal::Refusal,
    time::now,
    words::Worded,
};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    dialect, each_arm,
    schema::session,
    sessions::Entrance,
    types::{At, Key},
};

/// A sign-in that has neither ended nor expired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    pub id: Uuid,
    pub created_at: Timestamp,
    /// When it was last renewed, which a page in use does every ten minutes.
    pub used_at: Timestamp,
    pub expires_at: Timestamp,
    pub entrance: Entrance,
}

#[derive(Queryable)]
struct Row {
    id: Key,
    created_at: At,
    expires_at: At,
    factor: String,
    second_factor: bool,
    browser: String,
    system: String,
    place: String,
    used_at: Option<At>,
}

impl From<Row> for SignIn {
    fn from(row: Row) -> Self {
        let device = Device {
            browser: Browser::from_word(&row.browser).unwrap_or(Browser::Other),
            system: System::from_word(&row.system).unwrap_or(System::Other),
        };
        Self {
            id: row.id.0,
            created_at: row.created_at.0,
            used_at: row.used_at.unwrap_or(row.created_at).0,
            expires_at: row.expires_at.0,
            entrance: Entrance {
                factor: Factor::from_word(&row.factor).unwrap_or(Factor::Password),
                second_factor: row.second_factor,
                device,
                place: row.place,
            },
        }
    }
}

impl Read<'_> {
    /// The live sign-ins of an account, the newest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn sign_ins(&mut self, account: Uuid) -> Result<Vec<SignIn>, Refusal> {
        let query = session::table
            .filter(session::account.eq(Key(account)))
            .filter(session::ended_at.is_null())
            .filter(session::expires_at.gt(At(now())))
            .order((session::created_at.desc(), session::id))
            .select((
                session::id,
                session::created_at,
                session::expires_at,
                session::factor,
                session::second_factor,
                session::browser,
                session::system,
                session::place,
                session::used_at,
            ));
        let rows: QueryResult<Vec<Row>> = each_arm!(self.connection(), c => query.load(c));
        Ok(rows.map_err(dialect::refusal)?.into_iter().map(Into::into).collect())
    }

    /// Whether a sign-in was proved by a second factor.
    ///
    /// # Errors
    /// What the database says.
    pub fn has_second_factor(&mut self, id: Uuid) -> Result<bool, Refusal> {
        let query = session::table.find(Key(id)).select(session::second_factor);
        let found: QueryResult<bool> = each_arm!(self.connection(), c => query.get_result(c));
        Ok(found.optional().map_err(dialect::refusal)?.unwrap_or(false))
    }
}

impl Write<'_> {
    /// Ends one sign-in of that account; `false` when it has no such one.
    ///
    /// # Errors
    /// What the database says.
    pub fn sign_in_end(&mut self, account: Uuid, id: Uuid) -> Result<bool, Refusal> {
        let live = session::table
            .find(Key(id))
            .filter(session::account.eq(Key(account)))
            .filter(session::ended_at.is_null());
        let update = diesel::update(live).set(session::ended_at.eq(Some(At(now()))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        Ok(done.map_err(dialect::refusal)? == 1)
    }

    /// Ends all sign-ins of that account but one.
    ///
    /// # Errors
    /// What the database says.
    pub fn sign_ins_end_others(&mut self, account: Uuid, but: Uuid) -> Result<(), Refusal> {
        let live = session::table
            .filter(session::account.eq(Key(account)))
            .filter(session::id.ne(Key(but)))
            .filter(session::ended_at.is_null());
        let update = diesel::update(live).set(session::ended_at.eq(Some(At(now()))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// This sign-in has shown a second factor: whoever confirms a new one has it in the hand.
    ///
    /// # Errors
    /// What the database says.
    pub fn sign_in_proved(&mut self, id: Uuid, factor: Factor) -> Result<(), Refusal> {
        let proved = (session::factor.eq(factor.word()), session::second_factor.eq(true));
        let update = diesel::update(session::table.find(Key(id))).set(proved);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    pub(crate) fn session_used(&mut self, id: Uuid, place: &str, at: Timestamp) -> Result<(), Refusal> {
        let used = (session::used_at.eq(Some(At(at))), session::place.eq(place));
        let update = diesel::update(session::table.find(Key(id))).set(used);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }
}
