//! What somebody wrote in records, and what was written in theirs: without what of it is another person's.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    principal::Principal,
    record::Record,
    refusal::Refusal,
    stakeholder::{Stakeholder, StakeholderKind},
    words::Worded,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::Section;
use crate::{
    change_row::NOTHING,
    db::Read,
    registry::shelf_of_noun,
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// How a person is reached: theirs alone, whoever wrote it down.
const CONTACT: [&str; 3] = ["email", "phone", "address"];

/// Fields of items that hold what somebody wrote: in their own archive, and in none of a member for administrators.
const CONTENT: [&str; 5] = ["values", "before", "after", "message", "answer"];

/// Whether an archive has what was written, or only that it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// For themselves.
    Whole,
    /// For whom no content is shown.
    LeftOut,
}

impl Content {
    pub(super) fn of(self, mut sections: Vec<Section>) -> Vec<Section> {
        if self == Self::LeftOut {
            let items = sections.iter_mut().flat_map(|section| &mut section.items);
            items.for_each(|item| item.retain(|name, _| !CONTENT.contains(&name.as_str())));
        }
        sections
    }
}

/// Fields of a stakeholder without how it is reached, where it is another person than these; also where nobody can
/// say any more whether it was one.
///
/// `kind` is the stakeholder's, as it is kept now.
pub(super) fn without_contact(
    (record, kind): (Uuid, Option<&str>),
    own: &[Uuid],
    mut fields: Map<String, Value>,
) -> Map<String, Value> {
    let kind = kind.and_then(StakeholderKind::from_word);
    let nobody = matches!(kind, Some(StakeholderKind::Organisation | StakeholderKind::Collective));
    if !nobody && !own.contains(&record) {
        fields.retain(|name, _| !CONTACT.contains(&name.as_str()));
    }
    fields
}

impl Read<'_> {
    /// What somebody wrote, as they wrote it: the fields after each change, without how others than `own` are reached.
    pub(super) fn changes_by(&mut self, principal: &Principal, own: &[Uuid]) -> Result<Section, Refusal> {
        let mut sql = Sql::new(
            "SELECT c.at, c.kind, c.noun, c.record, c.revision, c.after, \
             (SELECT p.kind FROM stakeholder p WHERE p.id = c.record) FROM change c WHERE c.principal = ",
        );
        sql.bind(principal.to_string()).push(" ORDER BY c.seq");
        type RowSql = (Instant, Text, Text, Uid, BigInt, Text, Nullable<Text>);
        type Row = (At, String, String, Key, i64, String, Option<String>);
        let mut items = Vec::new();
        for (at, kind, noun, record, revision, after, whose) in self.rows::<RowSql, Row>(sql)? {
            let mut fields: Map<String, Value> = serde_json::from_str(&after).map_err(Refusal::internal)?;
            if noun == Stakeholder::NOUN.name {
                fields = without_contact((record.0, whose.as_deref()), own, fields);
            }
            let collection = shelf_of_noun(&noun).map_or("", |shelf| shelf.noun.collection);
            items.push(json!({ "at": at.0, "change_kind": kind, "collection": collection, "id": record.0,
                               "revision": revision, "values": fields }));
        }
        Ok(Section::of("changes", items))
    }

    /// What was changed in records, whoever did it; who it was stays between them and the record.
    pub(super) fn history_of(&mut self, noun: &str, ids: &[Uuid]) -> Result<Section, Refusal> {
        let mut sql =
            Sql::new("SELECT c.at, c.kind, c.record, c.before, c.after FROM change c WHERE c.noun = ");
        sql.bind(noun).push(" AND c.record").any_of(ids.to_vec());
        sql.push(" AND NOT (c.before = ").bind(NOTHING).push(" AND c.after = ").bind(NOTHING);
        sql.push(") ORDER BY c.seq");
        type RowSql = (Instant, Text, Uid, Text, Text);
        let mut items = Vec::new();
        for (at, kind, record, before, after) in
            self.rows::<RowSql, (At, String, Key, String, String)>(sql)?
        {
            let read = |text: &str| serde_json::from_str::<Value>(text).map_err(Refusal::internal);
            items.push(json!({ "at": at.0, "change_kind": kind, "id": record.0, "before": read(&before)?,
                               "after": read(&after)? }));
        }
        Ok(Section::of("history", items))
    }

    /// What others suggested about records: who it was stays theirs.
    pub(super) fn suggested_about(&mut self, ids: &[Uuid]) -> Result<Section, Refusal> {
        type RowSql = (Text, Text, Text, Text, Nullable<Text>, Nullable<Text>, Instant);
        type Row = (String, String, String, String, Option<String>, Option<String>, At);
        let mut sql = Sql::new(
            "SELECT s.reference, s.kind, s.state, s.proposed, s.message, s.answer, s.received_at \
             FROM suggestion s WHERE s.record",
        );
        sql.any_of(ids.to_vec()).push(" ORDER BY s.received_at, s.id");
        let suggestion = |(reference, kind, state, proposed, message, answer, at): Row| {
            let proposed: Value = serde_json::from_str(&proposed).map_err(Refusal::internal)?;
            Ok(json!({ "reference": reference, "suggestion_kind": kind, "suggestion_state": state,
                       "values": proposed, "message": message, "answer": answer, "at": at.0 }))
        };
        let items = self.rows::<RowSql, Row>(sql)?.into_iter().map(suggestion);
        Ok(Section::of("suggestions_about", items.collect::<Result<Vec<_>, Refusal>>()?))
    }
}
