//! A phase of the programme: capitalisation, experimentation, dissemination.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    access::Writers,
    fault::Faults,
    id::Id,
    programme::{Programme, Status},
    record::{ExternalId, Noun, ORDINARY, Record, Reference, Sight, Text, check_common, check_period},
    text::{Line, Prose},
    values::{Language, PartialDate, WebAddress, plain},
    words::Worded,
};

crate::words! {
    pub enum PhaseKind in "phase_kind" {
        Capitalisation = "capitalisation",
        Experimentation = "experimentation",
        Dissemination = "dissemination",
        Other = "other",
    }
}

/// What a phase owes, and when it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliverable {
    pub title: Line,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_on: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<WebAddress>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_ids: Vec<ExternalId>,
    pub programme: Id<Programme>,
    /// Its place among the phases of the programme, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 1000)]
    pub position: Option<u16>,
    pub kind: PhaseKind,
    pub title: Line,
    /// Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objective: Option<Prose>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<PartialDate>,
    /// When it really began, where that differs from what was planned or is known since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub began_on: Option<PartialDate>,
    /// When it was really over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 200)]
    pub deliverables: Vec<Deliverable>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Record for Phase {
    const NOUN: Noun = Noun {
        name: "phase",
        collection: "phases",
        sight: Sight::Open,
        writers: Writers::Coordinators,
        acts: ORDINARY,
        per_viewer: &[],
        read_only: &[],
        by_act: &[],
        references: &[Reference { field: "programme", collection: "programmes" }],
    };

    fn title(&self) -> String {
        self.title.to_string()
    }

    fn external_ids(&self) -> &[ExternalId] {
        &self.external_ids
    }

    fn external_ids_mut(&mut self) -> &mut Vec<ExternalId> {
        &mut self.external_ids
    }

    fn check(&self, faults: &mut Faults) {
        check_common(self, None, faults);
        faults.when(self.deliverables.len() > 200, "/deliverables", "too_many");
        faults.when(self.position.is_some_and(|p| p == 0 || p > 1000), "/position", "out_of_range");
        check_period(self.starts_on.as_ref(), self.ends_on.as_ref(), "/ends_on", faults);
        check_period(self.began_on.as_ref(), self.ended_on.as_ref(), "/ended_on", faults);
    }

    fn kind(&self) -> Option<&'static str> {
        Some(self.kind.word())
    }

    fn within(&self) -> Option<(&'static str, Uuid)> {
        Some(("programmes", self.programme.uuid()))
    }

    fn text(&self) -> Text {
        Text {
            title: self.title(),
            body: self.objective.as_ref().map(|md| plain(md.as_str())).unwrap_or_default(),
        }
    }
}
