//! What an account can show besides its password: an application's codes, and recovery codes on paper.

use diesel::{
    BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, RunQueryDsl,
};
use essaim_domain::{refusal::Refusal, time::now};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    dialect, each_arm,
    schema::{authenticator, passkey, recovery_code},
    types::{At, Key},
};

/// What an account has to show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Factors {
    /// Since when an application draws its codes.
    pub totp: Option<Timestamp>,
    /// How many devices that know their owner.
    pub passkeys: usize,
    /// Recovery codes that were not used yet.
    pub recovery_codes: usize,
}

impl Factors {
    /// Whether a sign-in of this account has a second step. Recovery codes stand in for a factor, and are none.
    #[must_use]
    pub fn any(&self) -> bool {
        self.totp.is_some() || self.passkeys > 0
    }
}

/// An application that draws codes.
#[derive(Clone, PartialEq, Eq)]
pub struct Authenticator {
    pub id: Uuid,
    /// In base32.
    pub secret: String,
    /// The step of the last code that was used: no older one works again.
    pub last_step: Option<i64>,
}

/// The secret never gets into a log.
impl std::fmt::Debug for Authenticator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authenticator").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Read<'_> {
    /// # Errors
    /// What the database says.
    pub fn factors(&mut self, account: Uuid) -> Result<Factors, Refusal> {
        let query = authenticator::table
            .filter(authenticator::account.eq(Key(account)))
            .filter(authenticator::confirmed_at.is_not_null())
            .select(authenticator::confirmed_at);
        let totp: QueryResult<Option<At>> = each_arm!(self.connection(), c => query.first(c));
        let totp = totp.optional().map_err(dialect::refusal)?.flatten().map(|at| at.0);
        let query = recovery_code::table
            .filter(recovery_code::account.eq(Key(account)))
            .filter(recovery_code::used_at.is_null())
            .count();
        let codes: QueryResult<i64> = each_arm!(self.connection(), c => query.get_result(c));
        let recovery_codes = usize::try_from(codes.map_err(dialect::refusal)?).unwrap_or_default();
        let query = passkey::table.filter(passkey::account.eq(Key(account))).count();
        let passkeys: QueryResult<i64> = each_arm!(self.connection(), c => query.get_result(c));
        let passkeys = usize::try_from(passkeys.map_err(dialect::refusal)?).unwrap_or_default();
        Ok(Factors { totp, passkeys, recovery_codes })
    }

    /// The application of an account: the one that is confirmed, or the one that waits for its first code.
    ///
    /// # Errors
    /// What the database says.
    pub fn authenticator(
        &mut self,
        account: Uuid,
        confirmed: bool,
    ) -> Result<Option<Authenticator>, Refusal> {
        type Row = (Key, String, Option<At>, Option<i64>);
        let query = authenticator::table.filter(authenticator::account.eq(Key(account))).select((
            authenticator::id,
            authenticator::secret,
            authenticator::confirmed_at,
            authenticator::last_step,
        ));
        let rows: QueryResult<Vec<Row>> = each_arm!(self.connection(), c => query.load(c));
        let mut rows = rows.map_err(dialect::refusal)?.into_iter();
        let found = rows.find(|(_, _, confirmed_at, _)| confirmed_at.is_some() == confirmed);
        Ok(found.map(|(id, secret, _, last_step)| Authenticator { id: id.0, secret, last_step }))
    }
}

impl Write<'_> {
    /// An application that waits for its first code, in place of another that waits. The one in use stays.
    ///
    /// # Errors
    /// What the database says.
    pub fn authenticator_begin(&mut self, account: Uuid, secret: &str) -> Result<(), Refusal> {
        let waiting = authenticator::table
            .filter(authenticator::account.eq(Key(account)))
            .filter(authenticator::confirmed_at.is_null());
        let delete = diesel::delete(waiting);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => delete.execute(c));
        done.map_err(dialect::refusal)?;
        let row = (
            authenticator::id.eq(Key(Uuid::now_v7())),
            authenticator::account.eq(Key(account)),
            authenticator::secret.eq(secret),
            authenticator::created_at.eq(At(now())),
        );
        let insert = diesel::insert_into(authenticator::table).values(row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// The application that waited is the one from now on; its first code is used with it.
    ///
    /// # Errors
    /// What the database says.
    pub fn authenticator_confirm(&mut self, account: Uuid, id: Uuid, step: i64) -> Result<(), Refusal> {
        let former = authenticator::table
            .filter(authenticator::account.eq(Key(account)))
            .filter(authenticator::id.ne(Key(id)));
        let delete = diesel::delete(former);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => delete.execute(c));
        done.map_err(dialect::refusal)?;
        let confirmed =
            (authenticator::confirmed_at.eq(Some(At(now()))), authenticator::last_step.eq(Some(step)));
        let update = diesel::update(authenticator::table.find(Key(id))).set(confirmed);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// Uses the code of a step; `false` when that one or a later one was used before.
    ///
    /// # Errors
    /// What the database says.
    pub fn authenticator_use(&mut self, id: Uuid, step: i64) -> Result<bool, Refusal> {
        let unused = authenticator::table
            .filter(authenticator::id.eq(Key(id)))
            .filter(authenticator::last_step.is_null().or(authenticator::last_step.lt(step)));
        let update = diesel::update(unused).set(authenticator::last_step.eq(Some(step)));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        Ok(done.map_err(dialect::refusal)? == 1)
    }

    /// Takes the application away, waiting or not.
    ///
    /// # Errors
    /// What the database says.
    pub fn authenticator_remove(&mut self, account: Uuid) -> Result<(), Refusal> {
        let delete = diesel::delete(authenticator::table.filter(authenticator::account.eq(Key(account))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => delete.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// Puts recovery codes in place of all that the account had; none takes them away.
    ///
    /// # Errors
    /// What the database says.
    pub fn recovery_codes_set(&mut self, account: Uuid, hashes: &[String]) -> Result<(), Refusal> {
        let delete = diesel::delete(recovery_code::table.filter(recovery_code::account.eq(Key(account))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => delete.execute(c));
        done.map_err(dialect::refusal)?;
        let at = At(now());
        for hash in hashes {
            let row = (
                recovery_code::account.eq(Key(account)),
                recovery_code::hash.eq(hash),
                recovery_code::created_at.eq(at),
            );
            let insert = diesel::insert_into(recovery_code::table).values(row);
            let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
            done.map_err(dialect::refusal)?;
        }
        Ok(())
    }

    /// Uses a recovery code; `false` when the account has none of that digest left.
    ///
    /// # Errors
    /// What the database says.
    pub fn recovery_code_use(&mut self, account: Uuid, hash: &str) -> Result<bool, Refusal> {
        let unused = recovery_code::table.find((Key(account), hash)).filter(recovery_code::used_at.is_null());
        let update = diesel::update(unused).set(recovery_code::used_at.eq(Some(At(now()))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        Ok(done.map_err(dialect::refusal)? == 1)
    }

    /// Takes all factors of an account away, and ends what was signed in by them: the phone is lost, and the codes too.
    ///
    /// # Errors
    /// What the database says.
    pub fn factors_reset(&mut self, account: Uuid) -> Result<(), Refusal> {
        self.authenticator_remove(account)?;
        self.passkeys_remove_all(account)?;
        self.recovery_codes_set(account, &[])?;
        self.sessions_end_all(account)
    }
}
