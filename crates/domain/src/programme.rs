//! The programme: the research question that everything else serves.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    access::Writers,
    fault::Faults,
    id::Id,
    record::{
        ExternalId, Noun, ORDINARY, Record, Reference, Sight, Text, check_common, check_period, joined,
    },
    stakeholder::Stakeholder,
    text::{Line, Prose, Summary},
    values::{Language, Licence, PartialDate, plain},
};

crate::words! {
    /// Where a programme or a phase stands.
    pub enum Status in "status" {
        Planned = "planned",
        Active = "active",
        Suspended = "suspended",
        Completed = "completed",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_ids: Vec<ExternalId>,
    pub title: Line,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Summary>,
    /// Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub research_question: Option<Prose>,
    /// The licence offered for what is published in the programme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_licence: Option<Licence>,
    /// The stakeholder who leads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Id<Stakeholder>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_on: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Record for Programme {
    const NOUN: Noun = Noun {
        name: "programme",
        collection: "programmes",
        sight: Sight::Open,
        writers: Writers::Coordinators,
        acts: ORDINARY,
        per_viewer: &["lead"],
        read_only: &[],
        by_act: &[],
        references: &[Reference { field: "lead", collection: "stakeholders" }],
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
        check_common(self, self.default_licence.as_ref(), faults);
        check_period(self.starts_on.as_ref(), self.ends_on.as_ref(), "/ends_on", faults);
    }

    fn text(&self) -> Text {
        let question = self.research_question.as_ref().map(|question| plain(question.as_str()));
        Text {
            title: self.title(),
            body: joined([self.summary.as_ref().map(Summary::as_str), question.as_deref()]),
        }
    }
}
