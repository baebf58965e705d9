//! How suggestions are kept, and the queue that coordinators read them in.

mod deal;
mod receive;
mod relay;

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    account::Locale,
    refusal::Refusal,
    suggestion::{About, Suggestible, SuggestionKind, SuggestionState},
    words::Worded,
};
use jiff::{Timestamp, civil::Date};
use serde_json::{Map, Value};
use uuid::Uuid;

pub use receive::{Received, Sent};
pub use relay::Holder;

use crate::{
    db::Read,
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// A suggestion without who sent it.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptSuggestion {
    pub id: Uuid,
    pub revision: i64,
    /// What the person copies: `7KQ2-M9XD`.
    pub reference: String,
    pub kind: SuggestionKind,
    pub state: SuggestionState,
    pub about: Option<About>,
    /// Texts by field.
    pub proposed: Map<String, Value>,
    pub place: Option<String>,
    /// Erased together with who sent it.
    pub message: Option<String>,
    pub locale: Locale,
    pub received_at: Timestamp,
    pub due_on: Date,
    /// The account that deals with it.
    pub assignee: Option<Uuid>,
    pub answer: Option<String>,
    pub closed_at: Option<Timestamp>,
    pub closed_by: Option<Uuid>,
}

/// Who sent a suggestion, until they are erased.
#[derive(Clone, PartialEq, Eq)]
pub struct Sender {
    pub name: Option<String>,
    pub email: Option<String>,
    pub erase_at: Timestamp,
}

/// Nobody's address gets into a log.
impl std::fmt::Debug for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sender").field("erase_at", &self.erase_at).finish_non_exhaustive()
    }
}

/// Which suggestions a page of the queue has.
#[derive(Debug, Clone, Default)]
pub struct Queue {
    /// Those that were dealt with, the last first; without it those that wait, the first due first.
    pub closed: bool,
    pub kinds: Vec<SuggestionKind>,
    pub assignee: Option<Assignee>,
    /// After that one.
    pub after: Option<Uuid>,
    pub limit: usize,
}

/// Whose suggestions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assignee {
    Nobody,
    Account(Uuid),
}

/// How many suggestions wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    pub waiting: i64,
    /// Those whose answer was due before today.
    pub overdue: i64,
}

/// What was done with a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub at: Timestamp,
    /// The principal as text; none: who sent it, or the program.
    pub principal: Option<String>,
    pub step: String,
}

/// A change that was made out of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fruit {
    pub noun: String,
    pub record: Uuid,
    pub at: Timestamp,
    pub kind: String,
}

const COLUMNS: &str = "s.id, s.revision, s.reference, s.kind, s.state, s.collection, s.record, s.proposed, s.place, \
                       s.message, s.locale, s.received_at, s.due_on, s.assignee, s.answer, s.closed_at, s.closed_by \
                       FROM suggestion s";

type RowSql = (
    Uid,
    BigInt,
    Text,
    Text,
    Text,
    Nullable<Text>,
    Nullable<Uid>,
    Text,
    Nullable<Text>,
    Nullable<Text>,
    Text,
    Instant,
    Text,
    Nullable<Uid>,
    Nullable<Text>,
    Nullable<Instant>,
    Nullable<Uid>,
);
type Row = (
    Key,
    i64,
    String,
    String,
    String,
    Option<String>,
    Option<Key>,
    String,
    Option<String>,
    Option<String>,
    String,
    At,
    String,
    Option<Key>,
    Option<String>,
    Option<At>,
    Option<Key>,
);

impl TryFrom<Row> for KeptSuggestion {
    type Error = Refusal;

    fn try_from(row: Row) -> Result<Self, Refusal> {
        let unknown = || Refusal::internal("an unknown word in a suggestion");
        let about = match (row.5.as_deref(), row.6) {
            (Some(word), Some(id)) => {
                Some(About { collection: Suggestible::from_word(word).ok_or_else(unknown)?, id: id.0 })
            }
            _ => None,
        };
        Ok(Self {
            id: row.0.0,
            revision: row.1,
            reference: row.2,
            kind: SuggestionKind::from_word(&row.3).ok_or_else(unknown)?,
            state: SuggestionState::from_word(&row.4).ok_or_else(unknown)?,
            about,
            proposed: serde_json::from_str(&row.7).map_err(Refusal::internal)?,
            place: row.8,
            message: row.9,
            locale: Locale::from_word(&row.10).ok_or_else(unknown)?,
            received_at: row.11.0,
            due_on: row.12.parse().map_err(Refusal::internal)?,
            assignee: row.13.map(|key| key.0),
            answer: row.14,
            closed_at: row.15.map(|at| at.0),
            closed_by: row.16.map(|key| key.0),
        })
    }
}

impl Read<'_> {
    /// A page of the queue.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggestions(&mut self, queue: &Queue) -> Result<Vec<KeptSuggestion>, Refusal> {
        let mut sql = selected();
        sql.push(if queue.closed { " WHERE s.closed_at IS NOT NULL" } else { " WHERE s.closed_at IS NULL" });
        if !queue.kinds.is_empty() {
            sql.push(" AND s.kind").in_texts(queue.kinds.iter().map(|kind| kind.word()));
        }
        match queue.assignee {
            None => {}
            Some(Assignee::Nobody) => {
                sql.push(" AND s.assignee IS NULL");
            }
            Some(Assignee::Account(id)) => {
                sql.push(" AND s.assignee = ").bind(id);
            }
        }
        if let Some(after) = queue.after {
            sql.push(if queue.closed {
                " AND (s.closed_at, s.id) < (SELECT a.closed_at, a.id FROM suggestion a WHERE a.id = "
            } else {
                " AND (s.due_on, s.id) > (SELECT a.due_on, a.id FROM suggestion a WHERE a.id = "
            });
            sql.bind(after).push(")");
        }
        sql.push(if queue.closed {
            " ORDER BY s.closed_at DESC, s.id DESC"
        } else {
            " ORDER BY s.due_on, s.id"
        });
        sql.limit(queue.limit);
        self.rows::<RowSql, Row>(sql)?.into_iter().map(KeptSuggestion::try_from).collect()
    }

    /// # Errors
    /// What the database says.
    pub fn suggestion(&mut self, id: Uuid) -> Result<Option<KeptSuggestion>, Refusal> {
        let mut sql = selected();
        sql.push(" WHERE s.id = ").bind(id);
        self.row::<RowSql, Row>(sql)?.map(KeptSuggestion::try_from).transpose()
    }

    /// The suggestion of that reference: for who sent it.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggestion_by_reference(&mut self, reference: &str) -> Result<Option<KeptSuggestion>, Refusal> {
        let mut sql = selected();
        sql.push(" WHERE s.reference = ").bind(reference);
        self.row::<RowSql, Row>(sql)?.map(KeptSuggestion::try_from).transpose()
    }

    /// References by id.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggestion_references(
        &mut self,
        ids: Vec<Uuid>,
    ) -> Result<std::collections::HashMap<Uuid, String>, Refusal> {
        let mut sql = Sql::new("SELECT s.id, s.reference FROM suggestion s WHERE s.id");
        sql.any_of(ids);
        let rows = self.rows::<(Uid, Text), (Key, String)>(sql)?;
        Ok(rows.into_iter().map(|(id, reference)| (id.0, reference)).collect())
    }

    /// # Errors
    /// What the database says.
    pub fn suggestions_waiting(&mut self, today: Date) -> Result<Waiting, Refusal> {
        let mut sql = Sql::new("SELECT count(*), count(CASE WHEN s.due_on < ");
        sql.bind(today.to_string()).push(" THEN 1 END) FROM suggestion s WHERE s.closed_at IS NULL");
        let counted = self.row::<(BigInt, BigInt), (i64, i64)>(sql)?;
        let (waiting, overdue) = counted.unwrap_or_default();
        Ok(Waiting { waiting, overdue })
    }

    /// Who sent a suggestion; `None` once they are erased.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggestion_sender(&mut self, id: Uuid) -> Result<Option<Sender>, Refusal> {
        let mut sql =
            Sql::new("SELECT p.name, p.email, p.erase_at FROM suggestion_sender p WHERE p.suggestion = ");
        sql.bind(id);
        type SenderSql = (Nullable<Text>, Nullable<Text>, Instant);
        let found = self.row::<SenderSql, (Option<String>, Option<String>, At)>(sql)?;
        Ok(found.map(|(name, email, erase_at)| Sender { name, email, erase_at: erase_at.0 }))
    }

    /// What was done with a suggestion, in order.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggestion_steps(&mut self, id: Uuid) -> Result<Vec<Step>, Refusal> {
        let mut sql =
            Sql::new("SELECT t.at, t.principal, t.step FROM suggestion_step t WHERE t.suggestion = ");
        sql.bind(id).push(" ORDER BY t.at, t.id");
        let rows = self.rows::<(Instant, Nullable<Text>, Text), (At, Option<String>, String)>(sql)?;
        Ok(rows.into_iter().map(|(at, principal, step)| Step { at: at.0, principal, step }).collect())
    }

    /// The changes that were made out of a suggestion, in order.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggestion_fruits(&mut self, id: Uuid) -> Result<Vec<Fruit>, Refusal> {
        let mut sql = Sql::new("SELECT c.noun, c.record, c.at, c.kind FROM change c WHERE c.origin = ");
        sql.bind(id).push(" ORDER BY c.seq");
        let rows = self.rows::<(Text, Uid, Instant, Text), (String, Key, At, String)>(sql)?;
        let fruit = |(noun, record, at, kind): (String, Key, At, String)| Fruit {
            noun,
            record: record.0,
            at: at.0,
            kind,
        };
        Ok(rows.into_iter().map(fruit).collect())
    }
}

fn selected() -> Sql {
    let mut sql = Sql::new("SELECT ");
    sql.push(COLUMNS);
    sql
}
