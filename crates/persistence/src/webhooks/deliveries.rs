//! The log of deliveries: what was sent when and how it went, and playing it again.

use std::collections::HashMap;

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    refusal::Refusal,
    time::now,
    webhook::{DeliveryState, Trouble},
    words::Worded,
};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    registry::shelf,
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// How an attempt went: of what came back, the status alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub at: Timestamp,
    pub status: Option<i64>,
    pub trouble: Option<Trouble>,
    /// Length of the body that was sent.
    pub bytes: i64,
    pub milliseconds: i64,
}

/// A delivery as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDelivery {
    pub id: Uuid,
    /// The number of the change; none for a test.
    pub seq: Option<i64>,
    pub collection: Option<&'static str>,
    pub record: Option<Uuid>,
    /// The kind of change, or `test`.
    pub kind: String,
    pub state: DeliveryState,
    pub created_at: Timestamp,
    /// When it is tried next, while it waits.
    pub due_at: Option<Timestamp>,
    /// The latest first.
    pub attempts: Vec<Attempt>,
}

/// Attempts shown of one delivery.
const ATTEMPTS_SHOWN: usize = 40;

type RowSql = (Uid, Nullable<BigInt>, Nullable<Text>, Nullable<Uid>, Text, Text, Instant, Instant);
type RowTuple = (Key, Option<i64>, Option<String>, Option<Key>, String, String, At, At);

impl Read<'_> {
    /// Deliveries of a webhook, the latest first, before that one; of one state when it is said.
    ///
    /// # Errors
    /// What the database says.
    pub fn deliveries(
        &mut self,
        webhook: Uuid,
        state: Option<DeliveryState>,
        before: Option<Uuid>,
        limit: usize,
    ) -> Result<Vec<KeptDelivery>, Refusal> {
        let mut sql = Sql::new(
            "SELECT d.id, d.seq, d.collection, d.record, d.kind, d.state, d.created_at, d.due_at FROM delivery d \
             WHERE d.webhook = ",
        );
        sql.bind(webhook);
        if let Some(state) = state {
            sql.push(" AND d.state = ").bind(state.word());
        }
        if let Some(before) = before {
            sql.push(" AND d.id < ").bind(before);
        }
        sql.push(" ORDER BY d.id DESC").limit(limit);
        let rows = self.rows::<RowSql, RowTuple>(sql)?;
        let mut attempts = self.attempts(rows.iter().map(|row| row.0.0).collect())?;
        Ok(rows.into_iter().map(|row| delivery(row, &mut attempts)).collect())
    }

    /// The attempts of these deliveries, the latest first.
    fn attempts(&mut self, deliveries: Vec<Uuid>) -> Result<HashMap<Uuid, Vec<Attempt>>, Refusal> {
        type RowSql = (Uid, Instant, Nullable<BigInt>, Nullable<Text>, BigInt, BigInt);
        type Tuple = (Key, At, Option<i64>, Option<String>, i64, i64);
        let mut sql = Sql::new(
            "SELECT a.delivery, a.at, a.status, a.trouble, a.bytes, a.milliseconds FROM delivery_attempt a \
             WHERE a.delivery",
        );
        sql.any_of(deliveries).push(" ORDER BY a.id DESC");
        let mut attempts: HashMap<Uuid, Vec<Attempt>> = HashMap::new();
        for (delivery, at, status, trouble, bytes, milliseconds) in self.rows::<RowSql, Tuple>(sql)? {
            let trouble = trouble.as_deref().and_then(Trouble::from_word);
            let of = attempts.entry(delivery.0).or_default();
            if of.len() < ATTEMPTS_SHOWN {
                of.push(Attempt { at: at.0, status, trouble, bytes, milliseconds });
            }
        }
        Ok(attempts)
    }
}

fn delivery(row: RowTuple, attempts: &mut HashMap<Uuid, Vec<Attempt>>) -> KeptDelivery {
    let (id, seq, collection, record, kind, state, created_at, due_at) = row;
    let state = DeliveryState::from_word(&state).unwrap_or(DeliveryState::Withheld);
    KeptDelivery {
        id: id.0,
        seq,
        collection: collection.as_deref().and_then(shelf).map(|shelf| shelf.noun.collection),
        record: record.map(|key| key.0),
        kind,
        state,
        created_at: created_at.0,
        due_at: (state == DeliveryState::Waiting).then_some(due_at.0),
        attempts: attempts.remove(&id.0).unwrap_or_default(),
    }
}

impl Write<'_> {
    pub(super) fn attempt_add(&mut self, delivery: Uuid, attempt: &Attempt) -> Result<(), Refusal> {
        let Attempt { at, status, trouble, bytes, milliseconds } = attempt;
        let mut sql = Sql::new(
            "INSERT INTO delivery_attempt (id, delivery, at, status, trouble, bytes, milliseconds) VALUES (",
        );
        sql.bind(Uuid::now_v7()).push(", ").bind(delivery).push(", ").bind(*at).push(", ").bind(*status);
        sql.push(", ").bind(trouble.map(|trouble| trouble.word())).push(", ").bind(*bytes).push(", ");
        sql.bind(*milliseconds).push(")");
        self.run(sql).map(drop)
    }

    /// A delivery that says nothing but that it is a test; its id.
    ///
    /// # Errors
    /// What the database says.
    pub fn delivery_test(&mut self, webhook: Uuid) -> Result<Uuid, Refusal> {
        let (id, at) = (Uuid::now_v7(), now());
        let mut sql = Sql::new(
            "INSERT INTO delivery (id, webhook, kind, state, attempts, created_at, due_at) VALUES (",
        );
        sql.bind(id).push(", ").bind(webhook).push(", 'test', 'waiting', 0, ").bind(at).push(", ");
        sql.bind(at).push(")");
        self.run(sql)?;
        Ok(id)
    }

    /// One delivery again, whatever came of it, in its place before the later ones of its record.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], and what the database says.
    pub fn delivery_replay(&mut self, webhook: Uuid, delivery: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new(
            "UPDATE delivery SET state = 'waiting', attempts = 0, first_at = NULL, done_at = NULL, due_at = ",
        );
        sql.bind(now()).push(" WHERE id = ").bind(delivery).push(" AND webhook = ").bind(webhook);
        if self.run(sql)? == 0 {
            return Err(Refusal::NotFound);
        }
        self.webhook_wake(webhook)
    }

    /// Everything since a moment again: what was delivered, and what never was.
    ///
    /// # Errors
    /// What the database says.
    pub fn deliveries_replay(&mut self, webhook: Uuid, since: Timestamp) -> Result<(), Refusal> {
        let mut sql = Sql::new("SELECT c.seq FROM change c WHERE c.at >= ");
        sql.bind(since).push(" ORDER BY c.seq").limit(1);
        let Some(first) = self.reading().row::<BigInt, i64>(sql)? else { return Ok(()) };
        let mut sql = Sql::new(
            "UPDATE delivery SET state = 'waiting', attempts = 0, first_at = NULL, done_at = NULL, due_at = ",
        );
        sql.bind(now()).push(" WHERE webhook = ").bind(webhook).push(" AND seq >= ").bind(first);
        self.run(sql)?;
        let mut sql = Sql::new("UPDATE webhook SET position = ");
        sql.bind(first - 1).push(" WHERE id = ").bind(webhook).push(" AND position >= ").bind(first);
        self.run(sql)?;
        self.webhook_wake(webhook)
    }

    /// What failed before keeps nobody waiting who asks for it now.
    fn webhook_wake(&mut self, webhook: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE webhook SET next_at = ");
        sql.bind(now()).push(" WHERE id = ").bind(webhook);
        self.run(sql).map(drop)
    }

    /// Forgets what was over before that moment.
    ///
    /// # Errors
    /// What the database says.
    pub fn deliveries_sweep(&mut self, before: Timestamp) -> Result<usize, Refusal> {
        let mut sql = Sql::new(
            "DELETE FROM delivery_attempt WHERE delivery IN (SELECT d.id FROM delivery d WHERE d.done_at IS NOT NULL \
             AND d.done_at < ",
        );
        sql.bind(before).push(")");
        self.run(sql)?;
        let mut sql = Sql::new("DELETE FROM delivery WHERE done_at IS NOT NULL AND done_at < ");
        sql.bind(before);
        self.run(sql)
    }
}
