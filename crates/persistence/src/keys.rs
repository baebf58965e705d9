//! The keys that tokens are signed with; retired ones stay until no token of theirs can be valid.

use diesel::{ExpressionMethods, QueryDsl, QueryResult, Queryable, RunQueryDsl};
use essaim_domain::{refusal::Refusal, time::now};
use jiff::Timestamp;

use crate::{
    db::{Read, Write},
    dialect, each_arm,
    schema::signing_key,
    types::At,
};

#[derive(Clone, PartialEq, Eq)]
pub struct SigningKey {
    pub kid: String,
    /// The private key (PKCS#8), as text; whoever keeps it decides which.
    pub pkcs8: String,
    pub created_at: Timestamp,
    pub retired_at: Option<Timestamp>,
}

#[derive(Queryable)]
struct KeyRow {
    kid: String,
    pkcs8: String,
    created_at: At,
    retired_at: Option<At>,
}

impl From<KeyRow> for SigningKey {
    fn from(row: KeyRow) -> Self {
        Self {
            kid: row.kid,
            pkcs8: row.pkcs8,
            created_at: row.created_at.0,
            retired_at: row.retired_at.map(|at| at.0),
        }
    }
}

/// The private part never gets into a log.
impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { kid, pkcs8: _, created_at, retired_at } = self;
        f.debug_struct("SigningKey")
            .field("kid", kid)
            .field("created_at", created_at)
            .field("retired_at", retired_at)
            .finish_non_exhaustive()
    }
}

impl Read<'_> {
    /// All keys, the newest first, retired ones among them.
    ///
    /// # Errors
    /// What the database says.
    pub fn signing_keys(&mut self) -> Result<Vec<SigningKey>, Refusal> {
        let query = signing_key::table.order((signing_key::created_at.desc(), signing_key::kid));
        let rows: QueryResult<Vec<KeyRow>> = each_arm!(self.connection(), c => query.load(c));
        Ok(rows.map_err(dialect::refusal)?.into_iter().map(Into::into).collect())
    }
}

impl Write<'_> {
    /// # Errors
    /// What the database says.
    pub fn signing_key_create(&mut self, kid: &str, pkcs8: &str) -> Result<SigningKey, Refusal> {
        let key =
            SigningKey { kid: kid.to_owned(), pkcs8: pkcs8.to_owned(), created_at: now(), retired_at: None };
        let row = (
            signing_key::kid.eq(kid),
            signing_key::pkcs8.eq(pkcs8),
            signing_key::created_at.eq(At(key.created_at)),
        );
        let insert = diesel::insert_into(signing_key::table).values(row);
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => insert.execute(c));
        done.map_err(dialect::refusal)?;
        Ok(key)
    }

    /// All keys that there are sign until that moment and no longer; what they signed is still recognised.
    ///
    /// # Errors
    /// What the database says.
    pub fn signing_keys_retire(&mut self, at: Timestamp) -> Result<(), Refusal> {
        let live = signing_key::table.filter(signing_key::retired_at.is_null());
        let update = diesel::update(live).set(signing_key::retired_at.eq(Some(At(at))));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => update.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }

    /// Takes out a key: what it signed is recognised no more.
    ///
    /// # Errors
    /// What the database says.
    pub fn signing_key_forget(&mut self, kid: &str) -> Result<(), Refusal> {
        let delete = diesel::delete(signing_key::table.find(kid));
        let done: QueryResult<usize> = each_arm!(self.reading().connection(), c => delete.execute(c));
        done.map(drop).map_err(dialect::refusal)
    }
}
