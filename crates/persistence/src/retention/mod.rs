//! How long things are kept: what is older than its period, who agreed that it goes, and the register of what went.
//!
//! Nothing goes before somebody agreed to the period that holds. An agreement to a shorter one covers a longer one, which
//! takes less; where the configuration makes a period shorter, it has to be agreed to anew.

mod due;
mod ending;
mod warning;

use std::collections::BTreeMap;

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{
    principal::Principal,
    refusal::Refusal,
    retention::{RetentionDeed, RetentionKind, horizon},
    time::now,
    words::Worded,
};
use jiff::Timestamp;
use uuid::Uuid;

pub use ending::Portion;

use crate::{
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// What is older than a period: how many of each collection, and since when the oldest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Due {
    pub counts: BTreeMap<String, i64>,
    pub oldest: Option<Timestamp>,
}

impl Due {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: Uuid,
    pub kind: RetentionKind,
    pub deed: RetentionDeed,
    /// The period that it was about.
    pub days: i64,
    pub at: Timestamp,
    pub by: Principal,
    /// How many went.
    pub gone: i64,
}

impl Entry {
    /// Whether it lets what is older than so many days go.
    #[must_use]
    pub fn covers(&self, days: u16) -> bool {
        self.deed == RetentionDeed::Agreed && self.days <= i64::from(days)
    }
}

type RowTypes = (Uid, Text, Text, BigInt, Instant, Text, BigInt);
type Row = (Key, String, String, i64, At, String, i64);

const SELECT: &str = "SELECT r.id, r.kind, r.deed, r.days, r.at, r.principal, r.gone FROM retention_deed r ";

fn entry((id, kind, deed, days, at, by, gone): Row) -> Result<Entry, Refusal> {
    let unknown = || Refusal::internal("a word in the register of retention that is none");
    Ok(Entry {
        id: id.0,
        kind: RetentionKind::from_word(&kind).ok_or_else(unknown)?,
        deed: RetentionDeed::from_word(&deed).ok_or_else(unknown)?,
        days,
        at: at.0,
        by: Principal::from_text(&by),
        gone,
    })
}

impl Read<'_> {
    /// What is older than so many days.
    ///
    /// # Errors
    /// What the database says.
    pub fn retention_due(&mut self, kind: RetentionKind, days: u16) -> Result<Due, Refusal> {
        let mut sql = Sql::new("SELECT x.collection, count(*), min(x.at) FROM (");
        due::rows(&mut sql, kind, horizon(now(), days));
        sql.push(") x GROUP BY x.collection");
        let mut due = Due::default();
        for (collection, count, oldest) in self.rows::<(Text, BigInt, Instant), (String, i64, At)>(sql)? {
            due.counts.insert(collection, count);
            due.oldest = due.oldest.into_iter().chain([oldest.0]).min();
        }
        Ok(due)
    }

    /// What was agreed last about a kind, or taken back.
    ///
    /// # Errors
    /// What the database says.
    pub fn retention_word(&mut self, kind: RetentionKind) -> Result<Option<Entry>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("WHERE r.kind = ").bind(kind.word()).push(" AND r.deed");
        sql.in_texts([RetentionDeed::Agreed.word(), RetentionDeed::Withdrawn.word()]);
        sql.push(" ORDER BY r.id DESC").limit(1);
        self.row::<RowTypes, Row>(sql)?.map(entry).transpose()
    }

    /// Whether what is older than so many days goes by itself.
    ///
    /// # Errors
    /// What the database says.
    pub fn retention_agreed(&mut self, kind: RetentionKind, days: u16) -> Result<bool, Refusal> {
        Ok(self.retention_word(kind)?.is_some_and(|entry| entry.covers(days)))
    }

    /// The register, the last line first.
    ///
    /// # Errors
    /// What the database says.
    pub fn retention_register(&mut self, most: usize) -> Result<Vec<Entry>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("ORDER BY r.at DESC, r.id DESC").limit(most);
        self.rows::<RowTypes, Row>(sql)?.into_iter().map(entry).collect()
    }
}

impl Write<'_> {
    /// Somebody saw what a period takes, and agrees; or takes that back. Said twice, it stands once.
    ///
    /// # Errors
    /// What the database says.
    pub fn retention_say(
        &mut self,
        kind: RetentionKind,
        deed: RetentionDeed,
        days: u16,
        by: &Principal,
    ) -> Result<(), Refusal> {
        self.in_line()?;
        let last = self.reading().retention_word(kind)?;
        let same = |entry: &Entry| entry.deed == deed && entry.days == i64::from(days);
        if last.as_ref().is_some_and(same) || (last.is_none() && deed == RetentionDeed::Withdrawn) {
            return Ok(());
        }
        if deed == RetentionDeed::Withdrawn {
            self.retention_unwarn(kind)?;
        }
        self.retention_note(kind, deed, i64::from(days), by, 0)
    }

    fn retention_note(
        &mut self,
        kind: RetentionKind,
        deed: RetentionDeed,
        days: i64,
        by: &Principal,
        gone: i64,
    ) -> Result<(), Refusal> {
        let mut sql =
            Sql::new("INSERT INTO retention_deed (id, kind, deed, days, at, principal, gone) VALUES (");
        sql.bind(Uuid::now_v7()).push(", ").bind(kind.word()).push(", ").bind(deed.word()).push(", ");
        sql.bind(days).push(", ").bind(now()).push(", ").bind(by.to_string()).push(", ").bind(gone);
        sql.push(")");
        self.run(sql).map(drop)
    }
}
