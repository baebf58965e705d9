//! What is to be delivered: changes that the client may know of, in their order, a record's one after another.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{access::Viewer, refusal::Refusal, time::now, webhook::WebhookState, words::Worded};
use jiff::Timestamp;
use uuid::Uuid;

use super::Taken;
use crate::{
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// Changes looked at for one step of the queue.
const AT_ONCE: usize = 500;

/// A delivery that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    pub id: Uuid,
    /// The number of the change; none for a test.
    pub seq: Option<i64>,
    pub created_at: Timestamp,
}

/// What comes next for a webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    Deliver {
        due: Due,
        client: Uuid,
        address: String,
        /// What signs: the secret, and the former one as long as it counts.
        secrets: Vec<String>,
    },
    /// Nothing is due now.
    Nothing,
}

impl Read<'_> {
    /// The first delivery that is due: tests, then changes by their numbers, and of a record only its earliest that
    /// still waits. A webhook that is not active has its tests alone.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhook_next(&mut self, webhook: Uuid) -> Result<Next, Refusal> {
        type RowSql = (Uid, Text, Text, Text, Nullable<Text>, Nullable<Instant>);
        type Tuple = (Key, String, String, String, Option<String>, Option<At>);
        let mut sql = Sql::new(
            "SELECT w.client, w.state, w.address, w.secret, w.former_secret, w.former_until FROM webhook w \
             WHERE w.id = ",
        );
        sql.bind(webhook);
        let Some((client, state, address, secret, former, until)) = self.row::<RowSql, Tuple>(sql)? else {
            return Ok(Next::Nothing);
        };
        let active = state == WebhookState::Active.word();
        let Some(due) = self.first_due(webhook, active)? else { return Ok(Next::Nothing) };
        let former = former.filter(|_| until.is_some_and(|until| until.0 > now()));
        let secrets = [Some(secret), former].into_iter().flatten().collect();
        Ok(Next::Deliver { due, client: client.0, address, secrets })
    }

    fn first_due(&mut self, webhook: Uuid, active: bool) -> Result<Option<Due>, Refusal> {
        let mut sql = Sql::new(
            "SELECT d.id, d.seq, d.created_at FROM delivery d WHERE d.state = 'waiting' AND d.webhook = ",
        );
        sql.bind(webhook).push(" AND d.due_at <= ").bind(now());
        if active {
            sql.push(
                " AND NOT EXISTS (SELECT 1 FROM delivery e WHERE e.state = 'waiting' AND e.webhook = d.webhook \
                 AND e.record = d.record AND e.seq < d.seq)",
            );
        } else {
            sql.push(" AND d.seq IS NULL");
        }
        sql.push(" ORDER BY coalesce(d.seq, 0), d.id").limit(1);
        let row = self.row::<(Uid, Nullable<BigInt>, Instant), (Key, Option<i64>, At)>(sql)?;
        Ok(row.map(|(id, seq, created_at)| Due { id: id.0, seq, created_at: created_at.0 }))
    }
}

impl Write<'_> {
    /// Puts the changes that came since into the queue, as far as the client may know of them today and asked for them;
    /// whether there may be more. Nothing for a webhook that is not active: its changes wait where they are.
    ///
    /// # Errors
    /// What the database says.
    pub fn webhook_queue(&mut self, taken: Taken) -> Result<bool, Refusal> {
        let Some(kept) = self.reading().webhook(taken.webhook)? else { return Ok(false) };
        let Some(viewer) = self.reading().client_viewer(kept.client)? else { return Ok(false) };
        if kept.state != WebhookState::Active {
            return Ok(false);
        }
        let mut sql = Sql::new("SELECT w.position FROM webhook w WHERE w.id = ");
        sql.bind(taken.webhook);
        let position = self.reading().row::<BigInt, i64>(sql)?.unwrap_or(0);
        let (changes, next) = self.reading().changes(&viewer, position, AT_ONCE, AT_ONCE)?;
        if next == position {
            return Ok(false);
        }
        let at = now();
        let wanted: Vec<_> = changes
            .into_iter()
            .filter(|change| kept.webhook.wants(change.noun.collection, change.kind))
            .collect();
        let head = Sql::new(
            "INSERT INTO delivery (id, webhook, seq, collection, record, kind, state, attempts, created_at, due_at)",
        );
        let say = |sql: &mut Sql, change: &crate::changes::Change| {
            sql.bind(Uuid::now_v7()).push(", ").bind(taken.webhook).push(", ").bind(change.seq).push(", ");
            sql.bind(change.noun.collection).push(", ").bind(change.id).push(", ");
            sql.bind(change.kind.word()).push(", 'waiting', 0, ").bind(at).push(", ").bind(at);
        };
        // What was delivered before and is played again is there already.
        self.insert_ending(&head, &wanted, say, " ON CONFLICT (webhook, seq) DO NOTHING")?;
        let mut sql = Sql::new("UPDATE webhook SET position = ");
        sql.bind(next).push(" WHERE id = ").bind(taken.webhook);
        self.run(sql)?;
        Ok(next < self.reading().last_change()?)
    }

    /// Ends a delivery that the client may not have any more.
    ///
    /// # Errors
    /// What the database says.
    pub fn delivery_withhold(&mut self, delivery: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE delivery SET state = 'withheld', done_at = ");
        sql.bind(now()).push(" WHERE id = ").bind(delivery);
        self.run(sql).map(drop)
    }
}

impl Read<'_> {
    /// The change of that number as this viewer gets it today, if at all.
    ///
    /// # Errors
    /// What the database says.
    pub fn change(&mut self, viewer: &Viewer, seq: i64) -> Result<Option<crate::changes::Change>, Refusal> {
        let (changes, _) = self.changes(viewer, seq - 1, 1, 1)?;
        Ok(changes.into_iter().find(|change| change.seq == seq))
    }
}
