//! A territory: an official one from a reference import, or a perimeter that people draw themselves.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    access::Writers,
    fault::Faults,
    id::Id,
    record::{ExternalId, Noun, ORDINARY_WITH_MAP, Record, Reference, Sight, Text, check_common, joined},
    text::{Line, Prose},
    theme::Theme,
    values::{Language, Licence, Position, plain},
    visibility::Visibility,
    words::Worded,
};

crate::words! {
    /// The numbering that a territory's code belongs to.
    pub enum Scheme in "scheme" {
        Commune = "insee-commune",
        /// Arrondissements of Paris, Lyon and Marseille.
        Arrondissement = "insee-arrondissement",
        Epci = "insee-epci",
        /// Établissements publics territoriaux of Greater Paris.
        Ept = "insee-ept",
        Departement = "insee-departement",
        Region = "insee-region",
        Nuts = "nuts",
        Custom = "custom",
    }
}

/// Most members of a perimeter.
pub const MEMBERS_MAX: usize = 2_000;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    #[serde(default = "network")]
    pub visibility: Visibility,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_ids: Vec<ExternalId>,
    pub scheme: Scheme,
    /// Its code in the scheme; unique there. Text: leading zeros and `2A` matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<Line>,
    pub name: Line,
    /// `commune`, `departement`, `CC`, `pays`, `PETR`…
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Line>,
    /// The territory that this one lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id<Territory>>,
    /// The territories that a perimeter is made of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 2000)]
    pub members: Vec<Id<Territory>>,
    /// Inhabitants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub centroid: Option<Position>,
    /// A GeoJSON geometry (RFC 7946 §3.1), WGS 84.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Object)]
    pub geometry: Option<Value>,
    /// The themes that people work on there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 100)]
    pub challenges: Vec<Id<Theme>>,
    /// Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Prose>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postal_codes: Vec<Line>,
    /// Codes that it had, or that were merged into it: they stay findable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_codes: Vec<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

const fn network() -> Visibility {
    Visibility::Network
}

impl Record for Territory {
    const NOUN: Noun = Noun {
        name: "territory",
        collection: "territories",
        sight: Sight::Own {
            levels: &[Visibility::Private, Visibility::Network, Visibility::Public],
            default: Visibility::Network,
        },
        writers: Writers::Authors,
        acts: ORDINARY_WITH_MAP,
        per_viewer: &["parent", "members"],
        read_only: &[],
        by_act: &[],
        references: &[
            Reference { field: "parent", collection: "territories" },
            Reference { field: "members", collection: "territories" },
            Reference { field: "challenges", collection: "themes" },
        ],
    };

    fn title(&self) -> String {
        self.name.to_string()
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

    fn writers(&self) -> Writers {
        if self.scheme == Scheme::Custom { Writers::Authors } else { Writers::Coordinators }
    }

    fn check(&self, faults: &mut Faults) {
        check_common(self, self.licence.as_ref(), faults);
        let official = self.scheme != Scheme::Custom;
        faults.when(official && self.code.is_none(), "/code", "missing");
        faults.when(official && self.visibility != Visibility::Public, "/visibility", "official_is_public");
        faults.when(self.members.len() > MEMBERS_MAX, "/members", "too_many");
        faults.when(self.challenges.len() > 100, "/challenges", "too_many");
        if let Some(geometry) = &self.geometry {
            faults.when(!is_geometry(geometry), "/geometry", "geometry_form");
        }
    }

    fn kind(&self) -> Option<&'static str> {
        Some(self.scheme.word())
    }

    fn text(&self) -> Text {
        let codes = |codes: &[Line]| codes.iter().map(Line::as_str).collect::<Vec<_>>().join(" ");
        let (postal, former) = (codes(&self.postal_codes), codes(&self.former_codes));
        let description = self.description.as_ref().map(|md| plain(md.as_str()));
        Text {
            title: joined([Some(self.name.as_str()), self.code.as_ref().map(Line::as_str)]),
            body: joined([Some(postal.as_str()), Some(former.as_str()), description.as_deref()]),
        }
    }
}

fn is_geometry(value: &Value) -> bool {
    const KINDS: [&str; 6] =
        ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];
    let kind = value.get("type").and_then(Value::as_str);
    kind.is_some_and(|kind| KINDS.contains(&kind)) && value.get("coordinates").is_some_and(Value::is_array)
}
