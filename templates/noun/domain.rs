//! A __noun_words__: say here, in one sentence, what it is.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    access::Writers,
    fault::Faults,
    record::{ExternalId, Noun, ORDINARY, Record, Sight, Text, check_common},
    text::{Line, Prose},
    values::{Language, Licence, plain},
    visibility::Visibility,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct __Noun__ {
    #[serde(default = "network")]
    pub visibility: Visibility,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_ids: Vec<ExternalId>,
    pub title: Line,
    /// Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Prose>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

const fn network() -> Visibility {
    Visibility::Network
}

impl Record for __Noun__ {
    const NOUN: Noun = Noun {
        name: "__noun__",
        collection: "__collection__",
        sight: Sight::Own {
            levels: &[Visibility::Private, Visibility::Network, Visibility::Public],
            default: Visibility::Network,
        },
        writers: Writers::Authors,
        acts: ORDINARY,
        per_viewer: &[],
        read_only: &[],
        by_act: &[],
        references: &[],
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

    fn check(&self, faults: &mut Faults) {
        check_common(self, self.licence.as_ref(), faults);
    }

    fn text(&self) -> Text {
        Text {
            title: self.title(),
            body: self.description.as_ref().map(|md| plain(md.as_str())).unwrap_or_default(),
        }
    }
}
