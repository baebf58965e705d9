//! Passkeys: keys on devices that know their owner, kept by their public half.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, Queryable, RunQueryDsl};
use essaim_domain::{refusal::Refusal, time::now};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    dialect, each_arm,
    schema::passkey,
    types::{At, Key},
};

/// A passkey of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    pub id: Uuid,
    pub account: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// Its public key and counters, as whoever checks them keeps them (JSON).
    pub kept: String,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

#[derive(Queryable)]
struct Row {
    id: Key,
    account: Key,
    name: String,
    kept: String,
    created_at: At,
    used_at: Option<At>,
}

impl From<Row> for Passkey {
    fn from(row: Row) -> Self {
        let Row { id, account, name, kept, created_at, used_at } = row;
        let (id, account, used_at) = (id.0, account.0, used_at.map(|at| at.0));
        Self { id, account, name, kept, created_at: created_at.0, used_at }
    }
}

type Columns =
    (passkey::id, passkey::account, passkey::name, passkey::kept, passkey::created_at, passkey::used_at);

const COLUMNS: Columns =
    (passkey::id, passkey::account, passkey::name, passkey::kept, passkey::created_at, passkey::used_at);

impl Read<'_> {
    /// Those of an account, in the order in which they were made.
    ///
    /// # Errors
    /// What the database says.
    pub fn passkeys(&mut self, account: Uuid) -> Result<Vec<Passkey>, Refusal> {
        let query = passkey::table
            .filter(passkey::account.eq(Key(account)))
            .order((passkey::created_at, passkey::id))
            .select(COLUMNS);
        let rows: QueryResult<Vec<Row>> = each_arm!(self.connection(), c => query.load(c));
        Ok(rows.map_err(dialect::refusal)?.into_iter().map(Into::into).collect())
    }

    /// The one of that credential, whoever's it is.
    ///
    /// # Errors
    /// What the database says.
    pub fn passkey_of(&mut self, credential: &str) -> Result<Option<Passkey>, Refusal> {
        let query = passkey::table.filter(passkey::credential.eq(credential)).select(COLUMNS);
        let found: QueryResult<Row> = each_arm!(self.connection(), c => query.get_result(c));
        Ok(found.optional().map_err(dialect::refusal)?.map(Into::into))
    }
}

impl Write<'_> {
    /// # Errors
    /// [`Refusal::Conflict`] with `passkey_taken`, and what the database says.
    pub fn passkey_add(
        &mut self,
        account: Uuid,
        credential: &str,
        name: &str,
        kept: &str,
    ) -> Result<Passkey, Refusal> {
        let made = Passkey {
            id: Uuid::now_v7(),
            account,
            name: name.to_owned(),
            kept: kept.to_owned(),
            created_at: now(),
            used_at: None,
        };
        let row = (
            passkey::id.eq(Key(made.id)),
            passkey::account.eq(Key(account)),
            passkey::credential.eq(credential),
            passkey::name.eq(name),
            passkey::kept.eq(kept),
            passkey::created_at.eq(At(made.created_at)),
        );
        let insert = diesel::insert_into(passkey::table).values(row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
        done.map_err(dialect::refusal)?;
        Ok(made)
    }

    /// Notes that somebody signed in by it, and what has changed in it.
    ///
    /// # Errors
    /// What the database says.
    pub fn passkey_used(&mut self, id: Uuid, kept: &str) -> Result<(), Refusal> {
        let used = (passkey::used_at.eq(Some(At(now()))), passkey::kept.eq(kept));
        let update = diesel::update(passkey::table.find(Key(id))).set(used);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// `false` when that account has no such passkey.
    ///
    /// # Errors
    /// What the database says.
    pub fn passkey_rename(&mut self, account: Uuid, id: Uuid, name: &str) -> Result<bool, Refusal> {
        let own = passkey::table.find(Key(id)).filter(passkey::account.eq(Key(account)));
        let update = diesel::update(own).set(passkey::name.eq(name));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        Ok(done.map_err(dialect::refusal)? == 1)
    }

    /// `false` when that account has no such passkey.
    ///
    /// # Errors
    /// What the database says.
    pub fn passkey_remove(&mut self, account: Uuid, id: Uuid) -> Result<bool, Refusal> {
        let own = passkey::table.find(Key(id)).filter(passkey::account.eq(Key(account)));
        let delete = diesel::delete(own);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => delete.execute(c));
        Ok(done.map_err(dialect::refusal)? == 1)
    }

    /// Takes all of an account away.
    ///
    /// # Errors
    /// What the database says.
    pub fn passkeys_remove_all(&mut self, account: Uuid) -> Result<(), Refusal> {
        let delete = diesel::delete(passkey::table.filter(passkey::account.eq(Key(account))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => delete.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }
}
