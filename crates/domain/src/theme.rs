//! A theme: a SKOS concept (W3C Recommendation, 2009) in the programme's own scheme.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    access::Writers,
    fault::Faults,
    id::Id,
    record::{ExternalId, Noun, ORDINARY, Record, Reference, Sight, Text, check_common},
    text::{Line, Prose},
    values::Language,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_ids: Vec<ExternalId>,
    /// `skos:notation`: a short code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notation: Option<Line>,
    /// `skos:prefLabel` by language; one at least.
    pub labels: BTreeMap<Language, Line>,
    /// The theme that this one is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broader: Option<Id<Theme>>,
    /// `skos:definition` by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub definition: BTreeMap<Language, Prose>,
    /// `skos:exactMatch`: IRIs, or codes in other schemes written `scheme:code` (`carrefour:ENV/ENE`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 50)]
    pub exact_matches: Vec<Line>,
}

impl Theme {
    /// The label in that language, else in French, else in any.
    #[must_use]
    pub fn label(&self, language: &str) -> &str {
        let found = |wanted: &str| self.labels.iter().find(|(tag, _)| tag.as_str() == wanted);
        found(language)
            .or_else(|| found("fr"))
            .or_else(|| self.labels.iter().next())
            .map_or("", |(_, label)| label.as_str())
    }
}

impl Record for Theme {
    const NOUN: Noun = Noun {
        name: "theme",
        collection: "themes",
        sight: Sight::Open,
        writers: Writers::Coordinators,
        acts: ORDINARY,
        per_viewer: &[],
        read_only: &[],
        by_act: &[],
        references: &[Reference { field: "broader", collection: "themes" }],
    };

    fn title(&self) -> String {
        self.label("fr").to_owned()
    }

    fn external_ids(&self) -> &[ExternalId] {
        &self.external_ids
    }

    fn external_ids_mut(&mut self) -> &mut Vec<ExternalId> {
        &mut self.external_ids
    }

    fn check(&self, faults: &mut Faults) {
        check_common(self, None, faults);
        faults.when(self.labels.is_empty(), "/labels", "empty");
        faults.when(self.exact_matches.len() > 50, "/exact_matches", "too_many");
    }

    fn text(&self) -> Text {
        let all = |texts: &mut dyn Iterator<Item = String>| texts.collect::<Vec<_>>().join("\n");
        Text {
            title: all(&mut self.labels.values().map(ToString::to_string)),
            body: all(&mut self.definition.values().map(ToString::to_string)),
        }
    }
}
