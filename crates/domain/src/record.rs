//! What every record has in common, and what a noun states about itself so that the mechanisms can serve it.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    access::{Act, Viewer, Writers},
    fault::Faults,
    merging::Part,
    principal::Principal,
    refusal::Refusal,
    stage::StageMove,
    values::{Licence, PartialDate, fold},
    visibility::Visibility,
};

/// A noun's statement about itself.
#[derive(Debug)]
pub struct Noun {
    /// `experiment`: the first part of operation ids and catalogue keys.
    pub name: &'static str,
    /// `experiments`: the collection's place in addresses.
    pub collection: &'static str,
    pub sight: Sight,
    pub writers: Writers,
    /// What it offers, in groups that several nouns share.
    pub acts: &'static [&'static [Act]],
    /// Fields that hold references to records which somebody may not see, or that some may not read: kept
    /// apart from the stored body, which all viewers share.
    pub per_viewer: &'static [&'static str],
    /// Fields that only the server writes.
    pub read_only: &'static [&'static str],
    /// Fields that a change is refused for, since an act of their own writes them: (field, code).
    pub by_act: &'static [(&'static str, &'static str)],
    pub references: &'static [Reference],
}

impl Noun {
    /// What the collection offers.
    pub fn acts(&self) -> impl Iterator<Item = Act> {
        self.acts.iter().copied().flatten().copied()
    }

    #[must_use]
    pub fn offers(&self, act: Act) -> bool {
        self.acts().any(|offered| offered == act)
    }
}

/// A field that points to records of another collection (or of its own).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    pub field: &'static str,
    pub collection: &'static str,
}

/// Who sees the records of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Everybody: the frame of the programme.
    Open,
    /// As each record's own visibility says, among these levels.
    Own { levels: &'static [Visibility], default: Visibility },
    /// Who sees the records at all these fields.
    Through(&'static [&'static str]),
}

const LISTED: &[Act] = &[Act::List];
const PLACED: &[Act] = &[Act::Map, Act::Facets, Act::ByTerritory];
const TENDED: &[Act] = &[
    Act::Read,
    Act::History,
    Act::Create,
    Act::Change,
    Act::Bin,
    Act::Restore,
    Act::PutBack,
    Act::Purge,
    Act::PutByExternalId,
    Act::Batch,
    Act::Bulk,
    Act::BulkProgress,
];
const MERGED: &[Act] = &[Act::Merge];

/// What an ordinary collection offers.
pub const ORDINARY: &[&[Act]] = &[LISTED, TENDED];

/// What a collection with places offers besides.
pub const ORDINARY_WITH_MAP: &[&[Act]] = &[LISTED, PLACED, TENDED];

/// The same with stages.
pub const ORDINARY_WITH_MAP_AND_STAGE: &[&[Act]] = &[LISTED, PLACED, TENDED, &[Act::Stage]];

/// What a collection offers whose records may turn out to be one.
pub const ORDINARY_WITH_MERGE: &[&[Act]] = &[LISTED, TENDED, MERGED];

/// The same, with places.
pub const ORDINARY_WITH_MAP_AND_MERGE: &[&[Act]] = &[LISTED, PLACED, TENDED, MERGED];

/// The key of repeatable imports: the record's id in a source's own numbering.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExternalId {
    /// The source's name, such as `annuaire-2026`.
    pub source: String,
    pub id: String,
}

/// Longest source name and external id taken, in characters.
pub const EXTERNAL_ID_MAX: usize = 200;

/// What search looks at: the title weighs more.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    pub title: String,
    pub body: String,
}

/// A record as people write it: its fields, without the head (id, revision, dates) that the store keeps.
pub trait Record: Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    const NOUN: Noun;

    /// What it is called in lists, on maps, in histories.
    fn title(&self) -> String;
    fn external_ids(&self) -> &[ExternalId];
    fn external_ids_mut(&mut self) -> &mut Vec<ExternalId>;
    /// `None` where the noun has no visibility of its own.
    fn visibility(&self) -> Option<Visibility> {
        None
    }
    /// What is wrong with the record as a whole; each field alone is right by its type.
    fn check(&self, faults: &mut Faults);
    /// What search finds it by; texts already plain.
    fn text(&self) -> Text;
    /// Who may write this very record.
    fn writers(&self) -> Writers {
        Self::NOUN.writers
    }
    /// The experiment whose team this record belongs to: itself, or the one it hangs on.
    fn experiment(&self, _own: Uuid) -> Option<Uuid> {
        None
    }
    /// What kind of its noun it is, where there are several: a word of a list.
    fn kind(&self) -> Option<&'static str> {
        None
    }
    /// The record in whose page this one is shown, where it has no page of its own: its collection and id.
    fn within(&self) -> Option<(&'static str, Uuid)> {
        None
    }
    /// Takes out of the fields that are checked for each viewer what this one may not read; whether anything went. Not
    /// asked for members who see what is the network's: they read it all.
    fn withhold(_viewer: &Viewer, _own: &mut Map<String, Value>) -> bool {
        false
    }
    /// Fills what the server alone fills, when a record is first written.
    fn on_create(&mut self) {}

    /// Moves to another stage, where the noun has stages.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] with the pointer of the member at fault, or of the whole where there are no stages.
    fn on_stage(&mut self, _step: StageMove, _by: &Principal) -> Result<(), Refusal> {
        Err(Refusal::invalid("", "unknown_field"))
    }

    /// Takes note of what an import changed past the acts that people use.
    fn on_import(&mut self, _before: &Self, _by: &Principal) {}

    /// Whether the two can be one at all.
    fn merges_with(&self, _other: &Self) -> bool {
        true
    }

    /// What a record takes over from one that is merged into it, besides what it leaves empty.
    fn absorb(&mut self, _other: &Part<Self>) {}

    /// For a noun that links others: the one link that two come to, when they say the same of the same days. Else both
    /// stay.
    fn joined(&self, _other: &Self) -> Option<Self> {
        None
    }

    fn sort_key(&self) -> String {
        fold(&self.title())
    }
}

/// Checks that hold for every record.
pub fn check_common<R: Record>(record: &R, licence: Option<&Licence>, faults: &mut Faults) {
    if let (Sight::Own { levels, .. }, Some(visibility)) = (R::NOUN.sight, record.visibility()) {
        faults.when(!levels.contains(&visibility), "/visibility", "visibility_level");
        let official = record.writers() == Writers::Coordinators;
        faults.when(
            visibility == Visibility::Public && licence.is_none() && !official,
            "/licence",
            "licence_needed",
        );
    }
    for (index, external) in record.external_ids().iter().enumerate() {
        for (field, value) in [("source", &external.source), ("id", &external.id)] {
            let pointer = format!("/external_ids/{index}/{field}");
            let length = value.chars().count();
            faults.when(value.trim().is_empty(), &pointer, "empty");
            faults.when(length > EXTERNAL_ID_MAX, &pointer, "too_long");
        }
    }
}

/// A period that ends before it begins is a slip of the pen.
pub fn check_period(
    from: Option<&PartialDate>,
    to: Option<&PartialDate>,
    pointer: &str,
    faults: &mut Faults,
) {
    if let (Some(from), Some(to)) = (from, to) {
        faults.when(to.last_day() < from.first_day(), pointer, "period_reversed");
    }
}

/// A text that must say something.
pub fn check_said(text: &str, pointer: &str, faults: &mut Faults) {
    faults.when(text.trim().is_empty(), pointer, "empty");
}

/// Joins the parts that are there, for the text that search reads.
#[must_use]
pub fn joined<'a>(parts: impl IntoIterator<Item = Option<&'a str>>) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}
