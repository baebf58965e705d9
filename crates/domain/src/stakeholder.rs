//! A stakeholder: an organisation, a collective or a person of the directory.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::{
    access::{Viewer, Writers},
    agrement::Agrement,
    fault::Faults,
    id::Id,
    merging::{MERGED_FROM, MERGED_INTO, Part},
    record::{
        ExternalId, Noun, ORDINARY_WITH_MAP_AND_MERGE, Record, Reference, Sight, Text, check_common, joined,
    },
    territory::Territory,
    text::{Line, Prose},
    values::{Email, Language, Licence, Orcid, Phone, Position, Rna, Ror, Siren, Siret, WebAddress, plain},
    visibility::Visibility,
    words::Worded,
};

crate::words! {
    pub enum StakeholderKind in "stakeholder_kind" {
        Organisation = "organisation",
        Person = "person",
        Collective = "collective",
    }
}

crate::words! {
    pub enum Category in "category" {
        Association = "association",
        Cooperative = "cooperative",
        Mutual = "mutual",
        Foundation = "foundation",
        SocialEnterprise = "social_enterprise",
        Company = "company",
        LocalAuthority = "local_authority",
        StateService = "state_service",
        Research = "research",
        CitizensGroup = "citizens_group",
        Network = "network",
        Other = "other",
    }
}

/// Most agréments of one organisation.
pub const AGREMENTS_MAX: usize = 20;

/// Where letters reach it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Address {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locality: Option<Line>,
    /// An ISO 3166-1 alpha-2 code or a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Line>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Stakeholder {
    #[serde(default = "network")]
    pub visibility: Visibility,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub external_ids: Vec<ExternalId>,
    pub kind: StakeholderKind,
    pub name: Line,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_name: Option<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// As they write it; the usual forms are recognised in it, and filtered by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_form: Option<Line>,
    /// What the State recognises it as; an ACI is found under *insertion* too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 20)]
    pub agrements: Vec<Agrement>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub siren: Option<Siren>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub siret: Option<Siret>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rna: Option<Rna>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ror: Option<Ror>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orcid: Option<Orcid>,
    /// Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<Prose>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<WebAddress>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub territory: Option<Id<Territory>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<Position>,
    /// Whether it belongs to the network that runs the programme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_member: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The stakeholder that this one was merged into; it is in the bin since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<Id<Stakeholder>>,
    /// The stakeholders that were merged into this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged_from: Vec<Id<Stakeholder>>,
}

const fn network() -> Visibility {
    Visibility::Network
}

impl Record for Stakeholder {
    const NOUN: Noun = Noun {
        name: "stakeholder",
        collection: "stakeholders",
        sight: Sight::Own {
            levels: &[Visibility::Private, Visibility::Network, Visibility::Public],
            default: Visibility::Network,
        },
        writers: Writers::Authors,
        acts: ORDINARY_WITH_MAP_AND_MERGE,
        per_viewer: &["territory", MERGED_INTO, MERGED_FROM],
        read_only: &[MERGED_INTO, MERGED_FROM],
        by_act: &[],
        references: &[
            Reference { field: "territory", collection: "territories" },
            Reference { field: MERGED_INTO, collection: "stakeholders" },
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

    /// Agréments of both: one may have been entered where the other was not.
    /// A person may ask to be erased: an organisation must not go with them.
    fn merges_with(&self, other: &Self) -> bool {
        let is_person = |one: &Self| one.kind == StakeholderKind::Person;
        is_person(self) == is_person(other)
    }

    fn absorb(&mut self, other: &Part<Self>) {
        let new = other.record.agrements.iter().filter(|agrement| !self.agrements.contains(agrement));
        let new: Vec<Agrement> = new.cloned().collect();
        self.agrements.extend(new);
    }

    /// Those that were merged into it may have been the network's alone.
    fn withhold(viewer: &Viewer, own: &mut Map<String, Value>) -> bool {
        !viewer.sees_network() && own.shift_remove(MERGED_FROM).is_some()
    }

    fn check(&self, faults: &mut Faults) {
        check_common(self, self.licence.as_ref(), faults);
        let person = self.kind == StakeholderKind::Person;
        // A person's name is public only with a consent of that scope (records.md, "stakeholder").
        faults.when(person && self.visibility == Visibility::Public, "/visibility", "person_not_public");
        faults.when(person && self.siret.is_some(), "/siret", "not_for_a_person");
        faults.when(person && !self.agrements.is_empty(), "/agrements", "not_for_a_person");
        faults.when(self.agrements.len() > AGREMENTS_MAX, "/agrements", "too_many");
        faults.when(!person && self.orcid.is_some(), "/orcid", "only_for_a_person");
        if let (Some(siren), Some(siret)) = (&self.siren, &self.siret) {
            faults.when(siret.siren().as_str() != siren.as_str(), "/siret", "siret_of_another_siren");
        }
    }

    fn kind(&self) -> Option<&'static str> {
        Some(self.kind.word())
    }

    fn text(&self) -> Text {
        let description = self.description.as_ref().map(|md| plain(md.as_str()));
        let locality = self.address.as_ref().and_then(|address| address.locality.as_ref());
        Text {
            title: joined([Some(self.name.as_str()), self.short_name.as_ref().map(Line::as_str)]),
            body: joined([
                self.legal_form.as_ref().map(Line::as_str),
                self.siren.as_ref().map(Siren::as_str),
                self.siret.as_ref().map(Siret::as_str),
                self.rna.as_ref().map(Rna::as_str),
                locality.map(Line::as_str),
                description.as_deref(),
            ]),
        }
    }
}
