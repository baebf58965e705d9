//! How clients are kept: what each may do, its secrets, and how often it called.

mod calls;
mod letters;
mod secrets;
mod standing;

use std::collections::HashMap;

use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use essaim_domain::{
    client::{Client, Scope},
    refusal::Refusal,
    text::Line,
    time::now,
    values::Email,
};
use jiff::Timestamp;
use uuid::Uuid;

pub use calls::{Calls, DayOfCalls};
pub use secrets::{Ending, KeptSecret, NewSecret};
pub use standing::ClientsStanding;

use crate::{
    db::{Read, Write},
    registry::scope,
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// A client with what only the store knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptClient {
    pub id: Uuid,
    pub revision: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub client: Client,
    /// Since when nothing of it is taken any more.
    pub revoked_at: Option<Timestamp>,
    /// The last call that was counted.
    pub used_at: Option<Timestamp>,
}

const SELECT: &str = "SELECT c.id, c.revision, c.created_at, c.updated_at, c.name, c.contact, c.scopes, c.network, \
     c.revoked_at, (SELECT max(d.last_at) FROM client_day d WHERE d.client = c.id) FROM client c WHERE ";

type RowSql =
    (Uid, BigInt, Instant, Instant, Text, Nullable<Text>, Text, Bool, Nullable<Instant>, Nullable<Instant>);
type RowTuple = (Key, i64, At, At, String, Option<String>, String, bool, Option<At>, Option<At>);

fn kept(row: RowTuple) -> Result<KeptClient, Refusal> {
    let (id, revision, created_at, updated_at, name, contact, scopes, network, revoked_at, used_at) = row;
    let client = Client {
        name: Line::parse(&name).map_err(Refusal::internal)?,
        contact: contact.map(|text| Email::parse(&text)).transpose().map_err(Refusal::internal)?,
        scopes: scopes_in(&scopes),
        network,
    };
    Ok(KeptClient {
        id: id.0,
        revision,
        created_at: created_at.0,
        updated_at: updated_at.0,
        client,
        revoked_at: revoked_at.map(|at| at.0),
        used_at: used_at.map(|at| at.0),
    })
}

/// Scopes as they are kept and as OAuth writes them: with spaces between. One that this release no longer has is none.
pub(crate) fn scopes_in(text: &str) -> Vec<Scope> {
    text.split(' ').filter_map(scope).collect()
}

/// Each once, in the order of the list.
fn spelt(scopes: &[Scope]) -> String {
    let granted = crate::registry::scopes().into_iter().filter(|scope| scopes.contains(scope));
    granted.map(|scope| scope.to_string()).collect::<Vec<_>>().join(" ")
}

impl Read<'_> {
    /// # Errors
    /// What the database says.
    pub fn client(&mut self, id: Uuid) -> Result<Option<KeptClient>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("c.id = ").bind(id);
        self.row::<RowSql, RowTuple>(sql)?.map(kept).transpose()
    }

    /// Clients in the order in which they were made, after that one; revoked ones among them.
    ///
    /// # Errors
    /// What the database says.
    pub fn clients(&mut self, after: Option<Uuid>, limit: usize) -> Result<Vec<KeptClient>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("c.id > ").bind(after.unwrap_or(Uuid::nil())).push(" ORDER BY c.id").limit(limit);
        self.rows::<RowSql, RowTuple>(sql)?.into_iter().map(kept).collect()
    }

    /// The names of these clients, for those who may read names.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_names(&mut self, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Refusal> {
        let mut sql = Sql::new("SELECT c.id, c.name FROM client c WHERE c.id");
        sql.any_of(ids.to_vec());
        let rows = self.rows::<(Uid, Text), (Key, String)>(sql)?;
        Ok(rows.into_iter().map(|(id, name)| (id.0, name)).collect())
    }
}

impl Write<'_> {
    /// Makes a client with its first secret.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_create(&mut self, new: &Client, secret: &NewSecret) -> Result<KeptClient, Refusal> {
        let (id, at) = (Uuid::now_v7(), now());
        let mut sql = Sql::new(
            "INSERT INTO client (id, revision, created_at, updated_at, name, contact, scopes, network) VALUES (",
        );
        sql.bind(id).push(", 1, ").bind(at).push(", ").bind(at).push(", ").bind(new.name.as_str());
        sql.push(", ").bind(new.contact.as_ref().map(Email::as_str)).push(", ").bind(spelt(&new.scopes));
        sql.push(", ").bind(new.network).push(")");
        self.run(sql)?;
        self.client_secret_add(id, secret, at)?;
        self.reading().client(id)?.ok_or(Refusal::NotFound)
    }

    /// Changes a client that is still at that revision; what changes nothing makes no revision.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::Stale`], and what the database says.
    pub fn client_change(&mut self, id: Uuid, revision: i64, after: &Client) -> Result<KeptClient, Refusal> {
        let before = self.reading().client(id)?.ok_or(Refusal::NotFound)?;
        if before.revision == revision && spelt(&before.client.scopes) == spelt(&after.scopes) {
            let scopes = before.client.scopes.clone();
            if before.client == (Client { scopes, ..after.clone() }) {
                return Ok(before);
            }
        }
        let mut sql = Sql::new("UPDATE client SET revision = revision + 1, updated_at = ");
        sql.bind(now().max(before.updated_at)).push(", name = ").bind(after.name.as_str());
        sql.push(", contact = ").bind(after.contact.as_ref().map(Email::as_str));
        sql.push(", scopes = ").bind(spelt(&after.scopes)).push(", network = ").bind(after.network);
        sql.push(" WHERE id = ").bind(id).push(" AND revision = ").bind(revision);
        if self.run(sql)? == 0 {
            return Err(Refusal::Stale);
        }
        self.reading().client(id)?.ok_or(Refusal::NotFound)
    }

    /// From now on nothing of this client is taken: no secret, no token. What it wrote stays.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], and what the database says.
    pub fn client_revoke(&mut self, id: Uuid) -> Result<KeptClient, Refusal> {
        let mut sql = Sql::new("UPDATE client SET revision = revision + 1, updated_at = ");
        sql.bind(now()).push(", revoked_at = ").bind(now());
        sql.push(" WHERE revoked_at IS NULL AND id = ").bind(id);
        self.run(sql)?;
        self.reading().client(id)?.ok_or(Refusal::NotFound)
    }
}
