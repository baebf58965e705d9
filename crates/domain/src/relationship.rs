//! A relationship between two stakeholders, dated: who is a member of whom, who funds whom.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    access::Writers,
    fault::Faults,
    id::Id,
    merging::{notes, take_external_ids},
    record::{ExternalId, Noun, ORDINARY, Record, Reference, Sight, Text, check_common, check_period},
    stakeholder::Stakeholder,
    text::Summary,
    values::PartialDate,
    words::Worded,
};

crate::words! {
    /// Read from `from` to `to`: *from* is a member of *to*, *from* funds *to*.
    pub enum RelationshipKind in "relationship_kind" {
        MemberOf = "member_of",
        PartnerOf = "partner_of",
        Funds = "funds",
        Hosts = "hosts",
        Supervises = "supervises",
        Employs = "employs",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Relationship {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_ids: Vec<ExternalId>,
    pub from: Id<Stakeholder>,
    pub to: Id<Stakeholder>,
    pub kind: RelationshipKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Summary>,
}

impl Record for Relationship {
    const NOUN: Noun = Noun {
        name: "relationship",
        collection: "relationships",
        sight: Sight::Through(&["from", "to"]),
        writers: Writers::Authors,
        acts: ORDINARY,
        per_viewer: &[],
        read_only: &[],
        by_act: &[],
        references: &[
            Reference { field: "from", collection: "stakeholders" },
            Reference { field: "to", collection: "stakeholders" },
        ],
    };

    fn title(&self) -> String {
        self.kind.word().to_owned()
    }

    fn external_ids(&self) -> &[ExternalId] {
        &self.external_ids
    }

    fn external_ids_mut(&mut self) -> &mut Vec<ExternalId> {
        &mut self.external_ids
    }

    fn check(&self, faults: &mut Faults) {
        check_common(self, None, faults);
        faults.when(self.from == self.to, "/to", "same_at_both_ends");
        check_period(self.since.as_ref(), self.until.as_ref(), "/until", faults);
    }

    fn joined(&self, other: &Self) -> Option<Self> {
        let same = self.from == other.from
            && self.to == other.to
            && self.kind == other.kind
            && (&self.since, &self.until) == (&other.since, &other.until);
        let note = notes(self.note.as_ref(), other.note.as_ref()).filter(|_| same)?;
        let mut one = Self { note, ..self.clone() };
        take_external_ids(&mut one, other);
        Some(one)
    }

    fn kind(&self) -> Option<&'static str> {
        Some(self.kind.word())
    }

    fn within(&self) -> Option<(&'static str, Uuid)> {
        Some(("stakeholders", self.from.uuid()))
    }

    fn text(&self) -> Text {
        Text { title: String::new(), body: self.note.as_ref().map(ToString::to_string).unwrap_or_default() }
    }
}
