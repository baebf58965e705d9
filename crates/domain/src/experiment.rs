//! An experiment, or a territorial approach that is being capitalised: what is tried, where, with whom.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    access::{Viewer, Writers},
    fault::Faults,
    id::Id,
    phase::Phase,
    principal::Principal,
    record::{
        ExternalId, Noun, ORDINARY_WITH_MAP_AND_STAGE, Record, Reference, Sight, Text, check_common,
        check_period, joined,
    },
    refusal::Refusal,
    stage::{Stage, StageMove, StageStep},
    stakeholder::Stakeholder,
    territory::Territory,
    text::{Line, Prose, Summary},
    theme::Theme,
    values::{Language, Licence, PartialDate, WebAddress, plain},
    visibility::Visibility,
    words::Worded,
};

crate::words! {
    pub enum Nature in "nature" {
        /// A territorial approach that existed before and is being capitalised.
        Approach = "approach",
        /// Begun with the service offer in phase 2.
        Experiment = "experiment",
    }
}

crate::words! {
    /// How it ended.
    pub enum OutcomeKind in "outcome_kind" {
        CarriedOnByOthers = "carried_on_by_others",
        HandedOver = "handed_over",
        Finished = "finished",
        Abandoned = "abandoned",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Experiment {
    #[serde(default = "network")]
    pub visibility: Visibility,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_ids: Vec<ExternalId>,
    pub nature: Nature,
    pub phase: Id<Phase>,
    pub title: Line,
    /// Plain and short: it is what partners show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Summary>,
    /// Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Prose>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub research_question: Option<Summary>,
    #[serde(default = "idea")]
    pub stage: Stage,
    /// The stages reached, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageStep>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<PartialDate>,
    /// Where; the first is the main one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 200)]
    pub territories: Vec<Id<Territory>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 50)]
    pub themes: Vec<Id<Theme>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Id<Stakeholder>>,
    /// The experiments that it grew from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 50)]
    pub inspired_by: Vec<Id<Experiment>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<WebAddress>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome_kind: Option<OutcomeKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

const fn network() -> Visibility {
    Visibility::Network
}

const fn idea() -> Stage {
    Stage::Idea
}

impl Record for Experiment {
    const NOUN: Noun = Noun {
        name: "experiment",
        collection: "experiments",
        sight: Sight::Own {
            levels: &[Visibility::Private, Visibility::Team, Visibility::Network, Visibility::Public],
            default: Visibility::Network,
        },
        writers: Writers::AuthorsAndCoaches,
        acts: ORDINARY_WITH_MAP_AND_STAGE,
        per_viewer: &["stages", "territories", "lead", "inspired_by"],
        read_only: &["stages"],
        by_act: &[("stage", "stage_by_act")],
        references: &[
            Reference { field: "phase", collection: "phases" },
            Reference { field: "territories", collection: "territories" },
            Reference { field: "themes", collection: "themes" },
            Reference { field: "lead", collection: "stakeholders" },
            Reference { field: "inspired_by", collection: "experiments" },
        ],
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

    fn visibility(&self) -> Option<Visibility> {
        Some(self.visibility)
    }

    fn experiment(&self, own: Uuid) -> Option<Uuid> {
        Some(own)
    }

    fn check(&self, faults: &mut Faults) {
        check_common(self, self.licence.as_ref(), faults);
        check_period(self.starts_on.as_ref(), self.ends_on.as_ref(), "/ends_on", faults);
        faults.when(self.territories.len() > 200, "/territories", "too_many");
        faults.when(self.themes.len() > 50, "/themes", "too_many");
        faults.when(self.inspired_by.len() > 50, "/inspired_by", "too_many");
        faults.when(self.outcome_kind.is_some() && self.stage.is_open(), "/outcome_kind", "only_when_ended");
    }

    fn kind(&self) -> Option<&'static str> {
        Some(self.nature.word())
    }

    fn text(&self) -> Text {
        let description = self.description.as_ref().map(|md| plain(md.as_str()));
        Text {
            title: self.title(),
            body: joined([
                self.summary.as_ref().map(Summary::as_str),
                self.research_question.as_ref().map(Summary::as_str),
                description.as_deref(),
            ]),
        }
    }

    /// Anonymous callers do not read who moved a stage.
    fn withhold(viewer: &Viewer, own: &mut Map<String, Value>) -> bool {
        let Some(Value::Array(steps)) = own.get_mut("stages").filter(|_| !viewer.reads_names()) else {
            return false;
        };
        let steps = steps.iter_mut().filter_map(Value::as_object_mut);
        steps.filter_map(|step| step.shift_remove("by")).count() > 0
    }

    /// Remembers when, why and by whom.
    fn on_stage(&mut self, step: StageMove, by: &Principal) -> Result<(), Refusal> {
        let StageMove { to, on, reason } = step;
        let before = self.stages.iter().rev().nth(1).map(|step| step.stage);
        self.stage.advance(to, before, reason.as_ref()).map_err(|code| {
            Refusal::invalid(if code.0 == "reason_needed" { "/reason" } else { "/to" }, code.0)
        })?;
        self.stage = to;
        let on = on.or_else(|| PartialDate::parse(&crate::time::today().to_string()).ok());
        self.stages.push(StageStep { stage: to, on, reason, by: Some(by.to_string()) });
        Ok(())
    }

    fn on_import(&mut self, before: &Self, by: &Principal) {
        if self.stage != before.stage {
            let on = if self.stage.is_open() { None } else { self.ends_on.clone() };
            self.stages.push(StageStep { stage: self.stage, on, reason: None, by: Some(by.to_string()) });
        }
    }

    /// An approach is entered at the stage it has reached, with the dates it really had.
    fn on_create(&mut self) {
        if self.stages.is_empty() {
            let on = if self.stage.is_open() { self.starts_on.clone() } else { self.ends_on.clone() };
            self.stages.push(StageStep { stage: self.stage, on, reason: None, by: None });
        }
    }
}
