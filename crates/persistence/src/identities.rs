//! The accounts that members have elsewhere, by which they sign in here.

use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, QueryResult, Queryable, RunQueryDsl};
use essaim_domain::{refusal::Refusal, time::now};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    dialect, each_arm,
    schema::identity,
    types::{At, Key},
};

/// Who somebody is elsewhere: an issuer, and what it calls them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    pub issuer: String,
    pub subject: String,
    /// The provider's name in our configuration.
    pub provider: String,
    /// The address that it told when they were linked, for its owner to recognise.
    pub email: Option<String>,
}

/// An account elsewhere that is linked to one of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linked {
    pub id: Uuid,
    pub provider: String,
    pub email: Option<String>,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

#[derive(Queryable)]
struct Row {
    id: Key,
    provider: String,
    email: Option<String>,
    created_at: At,
    used_at: Option<At>,
}

impl From<Row> for Linked {
    fn from(row: Row) -> Self {
        let Row { id, provider, email, created_at, used_at } = row;
        Self { id: id.0, provider, email, created_at: created_at.0, used_at: used_at.map(|at| at.0) }
    }
}

impl Read<'_> {
    /// What is linked to an account, in the order in which it was.
    ///
    /// # Errors
    /// What the database says.
    pub fn identities(&mut self, account: Uuid) -> Result<Vec<Linked>, Refusal> {
        let query = identity::table
            .filter(identity::account.eq(Key(account)))
            .order((identity::created_at, identity::id))
            .select((
                identity::id,
                identity::provider,
                identity::email,
                identity::created_at,
                identity::used_at,
            ));
        let rows: QueryResult<Vec<Row>> = each_arm!(self.connection(), c => query.load(c));
        Ok(rows.map_err(dialect::refusal)?.into_iter().map(Into::into).collect())
    }

    /// Whose account it is linked to.
    ///
    /// # Errors
    /// What the database says.
    pub fn account_elsewhere(&mut self, who: &Elsewhere) -> Result<Option<Uuid>, Refusal> {
        let query = identity::table
            .filter(identity::issuer.eq(&who.issuer))
            .filter(identity::subject.eq(&who.subject))
            .select(identity::account);
        let found: QueryResult<Key> = each_arm!(self.connection(), c => query.get_result(c));
        Ok(found.optional().map_err(dialect::refusal)?.map(|key| key.0))
    }
}

impl Write<'_> {
    /// # Errors
    /// What the database says.
    pub fn identity_link(&mut self, account: Uuid, who: &Elsewhere) -> Result<(), Refusal> {
        let row = (
            identity::id.eq(Key(Uuid::now_v7())),
            identity::account.eq(Key(account)),
            identity::issuer.eq(&who.issuer),
            identity::subject.eq(&who.subject),
            identity::provider.eq(&who.provider),
            identity::email.eq(who.email.as_deref()),
            identity::created_at.eq(At(now())),
        );
        let insert = diesel::insert_into(identity::table).values(row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// Notes that somebody signed in by it.
    ///
    /// # Errors
    /// What the database says.
    pub fn identity_used(&mut self, who: &Elsewhere) -> Result<(), Refusal> {
        let row = identity::table
            .filter(identity::issuer.eq(&who.issuer))
            .filter(identity::subject.eq(&who.subject));
        let update = diesel::update(row).set(identity::used_at.eq(Some(At(now()))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// `false` when that account has no such link.
    ///
    /// # Errors
    /// What the database says.
    pub fn identity_unlink(&mut self, account: Uuid, id: Uuid) -> Result<bool, Refusal> {
        let row = identity::table.find(Key(id)).filter(identity::account.eq(Key(account)));
        let delete = diesel::delete(row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => delete.execute(c));
        Ok(done.map_err(dialect::refusal)? == 1)
    }
}
