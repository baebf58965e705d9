//! Rows of the change table: what was done to a record, by whom, and who could see it before and after.

use std::collections::HashMap;

use essaim_domain::{
    change::{Audience, ChangeKind},
    refusal::Refusal,
    words::Worded,
};
use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    db::Write,
    door::{Deed, Written},
    statement::Bind,
    stored::Stored,
    types::Key,
};

/// No field at all, as `before` and `after` say it.
pub(crate) const NOTHING: &str = "{}";

/// A row of the change table.
pub(crate) struct ChangeRow {
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) kind: ChangeKind,
    pub(crate) operation: Uuid,
    pub(crate) principal: String,
    pub(crate) noun: &'static str,
    pub(crate) record: Uuid,
    pub(crate) revision: i64,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) seen_before: String,
    pub(crate) seen_after: String,
    pub(crate) public: bool,
    /// The suggestion that it comes of.
    pub(crate) origin: Option<Uuid>,
}

impl ChangeRow {
    pub(crate) fn of<N: Stored>(
        change: &Written<N>,
        deed: &Deed,
        seq: i64,
        at: Timestamp,
        seen_before: &HashMap<Uuid, Audience>,
        seen_after: &HashMap<Uuid, Audience>,
    ) -> Result<Self, Refusal> {
        let head = &change.edited.after.head;
        let (before, after) = (seen_before.get(&head.id), seen_after.get(&head.id));
        let text = |value: &Map<String, Value>| serde_json::to_string(value).map_err(Refusal::internal);
        let sight = Self::of_sight(deed, (N::NOUN.name, head.id, head.revision), (seq, at), (before, after))?;
        Ok(Self { kind: change.kind, before: text(&change.before)?, after: text(&change.after)?, ..sight })
    }

    /// For a record (noun, id, revision) that others see than before, though nobody changed it.
    pub(crate) fn of_sight(
        deed: &Deed,
        (noun, record, revision): (&'static str, Uuid, i64),
        (seq, at): (i64, Timestamp),
        (seen_before, seen_after): (Option<&Audience>, Option<&Audience>),
    ) -> Result<Self, Refusal> {
        let nobody = Audience::nobody();
        let (before, after) = (seen_before.unwrap_or(&nobody), seen_after.unwrap_or(&nobody));
        let seen = |audience: &Audience| serde_json::to_string(audience).map_err(Refusal::internal);
        Ok(Self {
            seq,
            at,
            kind: ChangeKind::Update,
            operation: deed.operation,
            principal: deed.by.to_string(),
            noun,
            record,
            revision,
            before: NOTHING.to_owned(),
            after: NOTHING.to_owned(),
            seen_before: seen(before)?,
            seen_after: seen(after)?,
            public: before.is_public() || after.is_public(),
            origin: deed.origin,
        })
    }
}

impl Write<'_> {
    pub(crate) fn store_changes(&mut self, rows: &[ChangeRow]) -> Result<(), Refusal> {
        const INTO: &str = "INSERT INTO change (seq, at, kind, operation, principal, noun, record, revision, before, \
                            after, seen_before, seen_after, origin)";
        self.insert(INTO, rows, |sql, row| {
            sql.bind(row.seq).push(", ").bind(row.at).push(", ").bind(row.kind.word()).push(", ");
            sql.bind(row.operation)
                .push(", ")
                .bind(row.principal.as_str())
                .push(", ")
                .bind(row.noun)
                .push(", ");
            sql.bind(row.record)
                .push(", ")
                .bind(row.revision)
                .push(", ")
                .bind(row.before.as_str())
                .push(", ");
            sql.bind(row.after.as_str()).push(", ").bind(row.seen_before.as_str()).push(", ");
            sql.bind(row.seen_after.as_str()).push(", ").bind(Bind::Uid(row.origin.map(Key)));
        })
    }
}
