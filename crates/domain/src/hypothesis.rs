//! A hypothesis of an experiment, followed through its cycles; what is set aside stays, marked.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    access::Writers,
    experiment::Experiment,
    fault::Faults,
    id::Id,
    record::{ExternalId, Noun, ORDINARY, Record, Reference, Sight, Text, check_common},
    text::{Prose, Summary},
    values::{Language, plain},
};

crate::words! {
    pub enum HypothesisStatus in "hypothesis_status" {
        Open = "open",
        Supported = "supported",
        Nuanced = "nuanced",
        Reformulated = "reformulated",
        SetAside = "set_aside",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hypothesis {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_ids: Vec<ExternalId>,
    pub experiment: Id<Experiment>,
    pub statement: Summary,
    #[serde(default = "open")]
    pub status: HypothesisStatus,
    /// What a reformulated one became.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub becomes: Option<Id<Hypothesis>>,
    /// Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
    /// Its place among the hypotheses of the experiment, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 1000)]
    pub position: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

const fn open() -> HypothesisStatus {
    HypothesisStatus::Open
}

impl Record for Hypothesis {
    const NOUN: Noun = Noun {
        name: "hypothesis",
        collection: "hypotheses",
        sight: Sight::Through(&["experiment"]),
        writers: Writers::Team,
        acts: ORDINARY,
        per_viewer: &["becomes"],
        read_only: &[],
        by_act: &[],
        references: &[
            Reference { field: "experiment", collection: "experiments" },
            Reference { field: "becomes", collection: "hypotheses" },
        ],
    };

    fn title(&self) -> String {
        self.statement.to_string()
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
        let became = self.becomes.is_some() && self.status != HypothesisStatus::Reformulated;
        faults.when(became, "/becomes", "only_when_reformulated");
        faults.when(self.position.is_some_and(|p| p == 0 || p > 1000), "/position", "out_of_range");
    }

    fn within(&self) -> Option<(&'static str, Uuid)> {
        Some(("experiments", self.experiment.uuid()))
    }

    fn text(&self) -> Text {
        Text {
            title: self.title(),
            body: self.note.as_ref().map(|md| plain(md.as_str())).unwrap_or_default(),
        }
    }
}
