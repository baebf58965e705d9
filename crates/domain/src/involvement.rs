//! An involvement: what a stakeholder is to an experiment, and from when to when.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    access::Writers,
    experiment::Experiment,
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
    pub enum InvolvementRole in "involvement_role" {
        Lead = "lead",
        Coach = "coach",
        Researcher = "researcher",
        Partner = "partner",
        Funder = "funder",
        LocalAuthority = "local_authority",
        Citizens = "citizens",
        Beneficiary = "beneficiary",
    }
}

impl InvolvementRole {
    /// Roles whose holders are the experiment's team (decisions.md, 5).
    pub const TEAM: &'static [Self] = &[Self::Lead, Self::Coach, Self::Researcher, Self::Partner];
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Involvement {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_ids: Vec<ExternalId>,
    pub experiment: Id<Experiment>,
    pub stakeholder: Id<Stakeholder>,
    pub role: InvolvementRole,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Summary>,
}

impl Involvement {
    /// The days on which it holds, both included; an open end is the calendar's.
    #[must_use]
    pub fn days(&self) -> (Date, Date) {
        (
            self.since.as_ref().map_or(Date::MIN, PartialDate::first_day),
            self.until.as_ref().map_or(Date::MAX, PartialDate::last_day),
        )
    }
}

impl Record for Involvement {
    const NOUN: Noun = Noun {
        name: "involvement",
        collection: "involvements",
        sight: Sight::Through(&["experiment", "stakeholder"]),
        writers: Writers::Team,
        acts: ORDINARY,
        per_viewer: &[],
        read_only: &[],
        by_act: &[],
        references: &[
            Reference { field: "experiment", collection: "experiments" },
            Reference { field: "stakeholder", collection: "stakeholders" },
        ],
    };

    fn title(&self) -> String {
        self.role.word().to_owned()
    }

    fn external_ids(&self) -> &[ExternalId] {
        &self.external_ids
    }

    fn external_ids_mut(&mut self) -> &mut Vec<ExternalId> {
        &mut self.external_ids
    }

    fn experiment(&self, _own: Uuid) -> Option<Uuid> {
        Some(self.experiment.uuid())
    }

    fn check(&self, faults: &mut Faults) {
        check_common(self, None, faults);
        check_period(self.since.as_ref(), self.until.as_ref(), "/until", faults);
    }

    fn joined(&self, other: &Self) -> Option<Self> {
        let same = self.experiment == other.experiment
            && self.stakeholder == other.stakeholder
            && self.role == other.role
            && (&self.since, &self.until) == (&other.since, &other.until);
        let note = notes(self.note.as_ref(), other.note.as_ref()).filter(|_| same)?;
        let mut one = Self { note, ..self.clone() };
        take_external_ids(&mut one, other);
        Some(one)
    }

    fn kind(&self) -> Option<&'static str> {
        Some(self.role.word())
    }

    fn within(&self) -> Option<(&'static str, Uuid)> {
        Some(("experiments", self.experiment.uuid()))
    }

    fn text(&self) -> Text {
        Text { title: String::new(), body: self.note.as_ref().map(ToString::to_string).unwrap_or_default() }
    }
}
