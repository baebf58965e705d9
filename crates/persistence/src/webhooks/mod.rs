//! How webhooks are kept: where a client wants to be told, of what, and up to which change it was.

mod deliveries;
mod queue;
mod turn;

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    change::ChangeKind,
    refusal::Refusal,
    time::now,
    values::WebAddress,
    webhook::{Webhook, WebhookState},
    words::Worded,
};
use jiff::Timestamp;
use uuid::Uuid;

pub use deliveries::{Attempt, KeptDelivery};
pub use queue::{Due, Next};
pub use turn::{Failed, Taken};

use crate::{
    db::{Read, Write},
    registry::{SHELVES, shelf},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// A webhook with what only the store knows; its secrets are asked for apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptWebhook {
    pub id: Uuid,
    pub client: Uuid,
    pub revision: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub webhook: Webhook,
    pub state: WebhookState,
    /// Since when nothing has got through.
    pub failing_since: Option<Timestamp>,
    /// Deliveries that wait.
    pub waiting: i64,
}

const SELECT: &str = "SELECT w.id, w.client, w.revision, w.created_at, w.updated_at, w.address, w.collections, \
     w.kinds, w.state, w.failing_since, \
     (SELECT count(*) FROM delivery d WHERE d.webhook = w.id AND d.state = 'waiting') FROM webhook w WHERE ";

type RowSql = (Uid, Uid, BigInt, Instant, Instant, Text, Text, Text, Text, Nullable<Instant>, BigInt);
type RowTuple = (Key, Key, i64, At, At, String, String, String, String, Option<At>, i64);

fn kept(row: RowTuple) -> Result<KeptWebhook, Refusal> {
    let (id, client, revision, created_at, updated_at, address, collections, kinds, state, failing, waiting) =
        row;
    let webhook = Webhook {
        address: WebAddress::parse(&address).map_err(Refusal::internal)?,
        collections: collections.split(',').filter_map(shelf).map(|shelf| shelf.noun.collection).collect(),
        kinds: kinds.split(',').filter_map(ChangeKind::from_word).collect(),
    };
    Ok(KeptWebhook {
        id: id.0,
        client: client.0,
        revision,
        created_at: created_at.0,
        updated_at: updated_at.0,
        webhook,
        state: WebhookState::from_word(&state).unwrap_or(WebhookState::Off),
        failing_since: failing.map(|at| at.0),
        waiting,
    })
}

/// In the order of the registry, each once.
fn collections(webhook: &Webhook) -> String {
    let named = SHELVES.iter().map(|shelf| shelf.noun.collection);
    named.filter(|known| webhook.collections.contains(known)).collect::<Vec<_>>().join(",")
}

fn kinds(webhook: &Webhook) -> String {
    let named = ChangeKind::ALL.iter().filter(|kind| webhook.kinds.contains(kind));
    named.map(|kind| kind.word()).collect::<Vec<_>>().join(",")
}

impl Read<'_> {
    /// # Errors
    /// What the database says.
    pub fn webhook(&mut self, id: Uuid) -> Result<Option<KeptWebhook>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("w.id = ").bind(id);
        self.row::<RowSql, RowTuple>(sql)?.map(kept).transpose()
    }

    /// Webhooks of a client, or of all, in the order in which they were made, after that one.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhooks(
        &mut self,
        client: Option<Uuid>,
        after: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<KeptWebhook>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("w.id > ").bind(after.unwrap_or(Uuid::nil()));
        if let Some(client) = client {
            sql.push(" AND w.client = ").bind(client);
        }
        sql.push(" ORDER BY w.id").limit(limit);
        self.rows::<RowSql, RowTuple>(sql)?.into_iter().map(kept).collect()
    }

    /// How many webhooks a client has.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhook_count(&mut self, client: Uuid) -> Result<i64, Refusal> {
        let mut sql = Sql::new("SELECT count(*) FROM webhook w WHERE w.client = ");
        sql.bind(client);
        Ok(self.row::<BigInt, i64>(sql)?.unwrap_or(0))
    }
}

impl Write<'_> {
    /// Makes a webhook, which is told of what happens from now on.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for a client that is not there or was revoked, and what the database says.
    pub fn webhook_create(
        &mut self,
        client: Uuid,
        webhook: &Webhook,
        secret: &str,
    ) -> Result<KeptWebhook, Refusal> {
        self.reading().client_viewer(client)?.ok_or(Refusal::NotFound)?;
        let (id, at, position) = (Uuid::now_v7(), now(), self.reading().last_change()?);
        let mut sql = Sql::new(
            "INSERT INTO webhook (id, client, revision, created_at, updated_at, address, collections, kinds, state, \
             secret, position, failures, next_at) VALUES (",
        );
        sql.bind(id).push(", ").bind(client).push(", 1, ").bind(at).push(", ").bind(at).push(", ");
        sql.bind(webhook.address.as_str()).push(", ").bind(collections(webhook)).push(", ");
        sql.bind(kinds(webhook)).push(", ").bind(WebhookState::Active.word()).push(", ").bind(secret);
        sql.push(", ").bind(position).push(", 0, ").bind(at).push(")");
        self.run(sql)?;
        self.reading().webhook(id)?.ok_or(Refusal::NotFound)
    }

    /// Changes a webhook that is still at that revision. One that becomes active again begins at once with what waited.
    ///
    /// # Errors
    /// [`Refusal::Stale`], and what the database says.
    pub fn webhook_change(
        &mut self,
        before: &KeptWebhook,
        after: &Webhook,
        state: WebhookState,
    ) -> Result<KeptWebhook, Refusal> {
        let KeptWebhook { id, revision, .. } = before;
        let (at, same) = (now(), before.webhook.address == after.address && before.state == state);
        if same
            && kinds(&before.webhook) == kinds(after)
            && collections(&before.webhook) == collections(after)
        {
            return Ok(before.clone());
        }
        let mut sql = Sql::new("UPDATE webhook SET revision = revision + 1, updated_at = ");
        sql.bind(at.max(before.updated_at)).push(", address = ").bind(after.address.as_str());
        sql.push(", collections = ").bind(collections(after)).push(", kinds = ").bind(kinds(after));
        sql.push(", state = ").bind(state.word());
        // Another address, or another try at the same: what failed before says nothing of it.
        sql.push(", failures = 0, failing_since = NULL, next_at = ").bind(at);
        sql.push(" WHERE id = ").bind(*id).push(" AND revision = ").bind(*revision);
        if self.run(sql)? == 0 {
            return Err(Refusal::Stale);
        }
        if state == WebhookState::Active {
            let mut sql = Sql::new("UPDATE delivery SET first_at = NULL, due_at = ");
            sql.bind(at).push(" WHERE state = 'waiting' AND webhook = ").bind(*id);
            self.run(sql)?;
        }
        self.reading().webhook(*id)?.ok_or(Refusal::NotFound)
    }

    /// Another secret; the former one signs beside it until that moment.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], and what the database says.
    pub fn webhook_rotate(
        &mut self,
        id: Uuid,
        secret: &str,
        former_until: Timestamp,
    ) -> Result<KeptWebhook, Refusal> {
        let mut sql = Sql::new("UPDATE webhook SET former_secret = secret, former_until = ");
        sql.bind(former_until).push(", secret = ").bind(secret).push(", updated_at = ").bind(now());
        sql.push(", revision = revision + 1 WHERE id = ").bind(id);
        if self.run(sql)? == 0 {
            return Err(Refusal::NotFound);
        }
        self.reading().webhook(id)?.ok_or(Refusal::NotFound)
    }

    /// Takes out a webhook with all that was and is to be delivered.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhook_delete(&mut self, id: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new(
            "DELETE FROM delivery_attempt WHERE delivery IN (SELECT d.id FROM delivery d WHERE d.webhook = ",
        );
        sql.bind(id).push(")");
        self.run(sql)?;
        let mut sql = Sql::new("DELETE FROM delivery WHERE webhook = ");
        sql.bind(id);
        self.run(sql)?;
        let mut sql = Sql::new("DELETE FROM webhook WHERE id = ");
        sql.bind(id);
        self.run(sql).map(drop)
    }
}
