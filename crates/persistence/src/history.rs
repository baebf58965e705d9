//! The history of one record: its change rows, newest first, for those who may change it.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    access::Viewer, change::ChangeKind, principal::Principal, refusal::Refusal, words::Worded,
};
use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    change_row::NOTHING,
    db::Read,
    statement::Sql,
    stored::Stored,
    types::{At, Instant, Key, Uid},
};

/// What was done once to a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub seq: i64,
    pub at: Timestamp,
    pub kind: ChangeKind,
    /// Shared by all that one deed did.
    pub operation: Uuid,
    pub principal: Principal,
    pub revision: i64,
    /// The fields that changed, as they were; what was not there is left out.
    pub before: Map<String, Value>,
    pub after: Map<String, Value>,
    /// The suggestion that it comes of.
    pub origin: Option<Uuid>,
}

type EntrySql = (BigInt, Instant, Text, Uid, Text, BigInt, Text, Text, Nullable<Uid>);
type EntryTuple = (i64, At, String, Key, String, i64, String, String, Option<Key>);

impl Read<'_> {
    /// What was done to a record, newest first, before that sequence number. References that the viewer does not see
    /// are left out, as in the record itself; so are rows that only tell who sees it now.
    ///
    /// # Errors
    /// What the database says.
    pub fn history<N: Stored>(
        &mut self,
        viewer: &Viewer,
        record: Uuid,
        before_seq: Option<i64>,
        limit: usize,
    ) -> Result<Vec<Entry>, Refusal> {
        let mut sql = Sql::new(
            "SELECT c.seq, c.at, c.kind, c.operation, c.principal, c.revision, c.before, c.after, c.origin \
             FROM change c \
             WHERE c.record = ",
        );
        sql.bind(record).push(" AND c.noun = ").bind(N::NOUN.name);
        sql.push(" AND c.seq < ").bind(before_seq.unwrap_or(i64::MAX));
        sql.push(" AND NOT (c.kind = ")
            .bind(ChangeKind::Update.word())
            .push(" AND c.before = ")
            .bind(NOTHING);
        sql.push(" AND c.after = ").bind(NOTHING).push(") ORDER BY c.seq DESC LIMIT ");
        sql.bind(i64::try_from(limit).map_err(Refusal::internal)?);
        let rows = self.rows::<EntrySql, EntryTuple>(sql)?;
        let mut entries = rows.into_iter().map(Entry::try_from).collect::<Result<Vec<_>, _>>()?;
        let mut objects: Vec<&mut Map<String, Value>> =
            entries.iter_mut().flat_map(|entry| [&mut entry.before, &mut entry.after]).collect();
        self.hide_references::<N>(viewer, &mut objects)?;
        Ok(entries)
    }
}

impl TryFrom<EntryTuple> for Entry {
    type Error = Refusal;

    fn try_from(row: EntryTuple) -> Result<Self, Refusal> {
        let (seq, at, kind, operation, principal, revision, before, after, origin) = row;
        Ok(Self {
            seq,
            at: at.0,
            kind: ChangeKind::from_word(&kind)
                .ok_or_else(|| Refusal::internal("an unknown kind of change"))?,
            operation: operation.0,
            principal: Principal::from_text(&principal),
            revision,
            before: serde_json::from_str(&before).map_err(Refusal::internal)?,
            after: serde_json::from_str(&after).map_err(Refusal::internal)?,
            origin: origin.map(|key| key.0),
        })
    }
}
