//! A theme: a SKOS concept (W3C Recommendation, 2009) in the programme's own scheme.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    access::Writers,
    fault::Faults,
    id::Id,
    merging::{MERGED_FROM, MERGED_INTO, Part},
    record::{ExternalId, Noun, ORDINARY_WITH_MERGE, Record, Reference, Sight, Text, check_common},
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
    /// Notations of themes that were merged into this one: who knows it by them finds it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_notations: Vec<Line>,
    /// The theme that this one was merged into; it is in the bin since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<Id<Theme>>,
    /// The themes that were merged into this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged_from: Vec<Id<Theme>>,
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
        acts: ORDINARY_WITH_MERGE,
        per_viewer: &[],
        read_only: &["former_notations", MERGED_INTO, MERGED_FROM],
        by_act: &[],
        references: &[
            Reference { field: "broader", collection: "themes" },
            Reference { field: MERGED_INTO, collection: "themes" },
        ],
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

    /// Words in languages that it lacks, codes in other schemes, notations; what stood above the other, when that was
    /// the other itself.
    fn absorb(&mut self, other: &Part<Self>) {
        let Part { id, record } = other;
        for (language, label) in &record.labels {
            self.labels.entry(language.clone()).or_insert_with(|| label.clone());
        }
        for (language, text) in &record.definition {
            self.definition.entry(language.clone()).or_insert_with(|| text.clone());
        }
        let new = |known: &[Line], more: &[Line]| -> Vec<Line> {
            more.iter().filter(|line| !known.contains(line)).cloned().collect()
        };
        self.exact_matches.extend(new(&self.exact_matches, &record.exact_matches));
        let notations: Vec<Line> = record.notation.iter().chain(&record.former_notations).cloned().collect();
        let known: Vec<Line> = self.notation.iter().chain(&self.former_notations).cloned().collect();
        self.former_notations.extend(new(&known, &notations));
        if self.broader == Some((*id).into()) {
            self.broader = record.broader;
        }
    }

    fn text(&self) -> Text {
        let all = |texts: &mut dyn Iterator<Item = String>| texts.collect::<Vec<_>>().join("\n");
        Text {
            title: all(&mut self.labels.values().map(ToString::to_string)),
            body: all(&mut self.definition.values().map(ToString::to_string)),
        }
    }
}
