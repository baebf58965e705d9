//! The feed of changes: every change that a caller may know of, in the order of commits, nothing skipped.

use std::collections::HashMap;

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{
    access::Viewer,
    change::{Audience, ChangeKind},
    record::Noun,
    refusal::Refusal,
    words::Worded,
};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::Read,
    kept::Row,
    registry::{Shelf, shelf_of_noun},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// A change as one caller gets it.
#[derive(Debug, Clone)]
pub struct Change {
    pub seq: i64,
    pub at: Timestamp,
    pub kind: ChangeKind,
    pub noun: &'static Noun,
    pub id: Uuid,
    /// The record's revision after this change; the record itself may have gone on since.
    pub revision: i64,
    pub seen: Seen,
}

/// What the caller is given of the record.
#[derive(Debug, Clone)]
pub enum Seen {
    /// The record as they see it today.
    Record(Box<Row>),
    /// This change took it from their sight.
    Gone,
}

/// A row of the change table, as far as the feed reads it.
struct Told {
    seq: i64,
    at: Timestamp,
    kind: ChangeKind,
    shelf: &'static Shelf,
    id: Uuid,
    revision: i64,
    seen_before: String,
    seen_after: String,
}

type ToldSql = (BigInt, Instant, Text, Text, Uid, BigInt, Text, Text);
type ToldTuple = (i64, At, String, String, Key, i64, String, String);

/// Rows read at a time.
const AT_ONCE: usize = 200;

impl Read<'_> {
    /// At most `limit` changes after that sequence number, out of at most `max_scanned` rows; and the number to go on
    /// from, which passes over what is not for this caller.
    ///
    /// Sequence numbers are given out under a lock that holds until the commit, so that a number that can be read has
    /// all smaller ones before it.
    ///
    /// # Errors
    /// What the database says.
    pub fn changes(
        &mut self,
        viewer: &Viewer,
        after_seq: i64,
        limit: usize,
        max_scanned: usize,
    ) -> Result<(Vec<Change>, i64), Refusal> {
        let (mut changes, mut next, mut scanned) = (Vec::new(), after_seq, 0);
        while changes.len() < limit && scanned < max_scanned {
            let wanted = AT_ONCE.min(max_scanned - scanned);
            let (told, last, count) = self.told(next, wanted)?;
            let records = self.records(viewer, &told)?;
            let mut full = false;
            for row in told {
                if changes.len() == limit {
                    full = true;
                    break;
                }
                next = row.seq;
                if let Some(seen) = seen(viewer, &row, records.get(&(row.shelf.noun.name, row.id)))? {
                    let Told { seq, at, kind, shelf, id, revision, .. } = row;
                    changes.push(Change { seq, at, kind, noun: shelf.noun, id, revision, seen });
                }
            }
            if full {
                break;
            }
            next = next.max(last);
            scanned += count;
            if count < wanted {
                break;
            }
        }
        Ok((changes, next))
    }

    /// The number of the last change that is committed: where who only wants news begins.
    ///
    /// # Errors
    /// What the database says.
    pub fn last_change(&mut self) -> Result<i64, Refusal> {
        let sql = Sql::new("SELECT change_seq FROM counter WHERE id = 1");
        self.row::<BigInt, i64>(sql)?.ok_or_else(|| Refusal::internal("the counter is missing"))
    }

    /// Rows after a number, the last one's number, and how many there were: those of nouns that this release does not
    /// know are counted and left out.
    fn told(&mut self, after: i64, limit: usize) -> Result<(Vec<Told>, i64, usize), Refusal> {
        let mut sql = Sql::new(
            "SELECT c.seq, c.at, c.kind, c.noun, c.record, c.revision, c.seen_before, c.seen_after FROM change c \
             WHERE c.seq > ",
        );
        sql.bind(after).push(" ORDER BY c.seq LIMIT ").bind(i64::try_from(limit).map_err(Refusal::internal)?);
        let rows = self.rows::<ToldSql, ToldTuple>(sql)?;
        let (count, last) = (rows.len(), rows.last().map_or(after, |row| row.0));
        let told =
            rows.into_iter().filter_map(|(seq, at, kind, noun, id, revision, seen_before, seen_after)| {
                let (shelf, kind) = (shelf_of_noun(&noun)?, ChangeKind::from_word(&kind)?);
                Some(Told { seq, at: at.0, kind, shelf, id: id.0, revision, seen_before, seen_after })
            });
        Ok((told.collect(), last, count))
    }

    /// The records of these rows as the viewer sees them today.
    fn records(
        &mut self,
        viewer: &Viewer,
        told: &[Told],
    ) -> Result<HashMap<(&'static str, Uuid), Row>, Refusal> {
        let mut wanted: HashMap<&'static str, (&'static Shelf, Vec<Uuid>)> = HashMap::new();
        for row in told {
            wanted.entry(row.shelf.noun.name).or_insert_with(|| (row.shelf, Vec::new())).1.push(row.id);
        }
        let mut records = HashMap::new();
        for (name, (shelf, mut ids)) in wanted {
            ids.sort_unstable();
            ids.dedup();
            let rows = (shelf.find_all)(self, viewer, ids)?;
            records.extend(rows.into_iter().map(|row| ((name, row.head.id), row)));
        }
        Ok(records)
    }
}

/// The record for those who see it now, the bare fact for those from whom this change took it, nothing for others.
fn seen(viewer: &Viewer, row: &Told, record: Option<&Row>) -> Result<Option<Seen>, Refusal> {
    if let Some(record) = record {
        return Ok(Some(Seen::Record(Box::new(record.clone()))));
    }
    let audience = |text: &str| serde_json::from_str::<Audience>(text).map_err(Refusal::internal);
    let lost = audience(&row.seen_before)?.admits(viewer) && !audience(&row.seen_after)?.admits(viewer);
    Ok(lost.then_some(Seen::Gone))
}
