//! A suggestion as its sender is told of it, and as coordinators see and answer it.

use std::collections::HashMap;

use essaim_domain::{
    access::Viewer,
    account::Locale,
    principal::Principal,
    refusal::Refusal,
    suggestion::{Message, Suggestible, SuggestionKind, SuggestionState},
    time::today,
    values::Email,
    words::Worded,
};
use essaim_persistence::{
    db::Read,
    registry::shelf_of_noun,
    suggestions::{KeptSuggestion, Received, Waiting},
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::shape;

/// What who sends a suggestion is told.
#[derive(Serialize, ToSchema)]
#[schema(as = SuggestionReceipt)]
pub struct Receipt {
    /// To ask about it with.
    reference: String,
    /// The day by which it is answered.
    #[schema(value_type = String, format = "date")]
    due_on: Date,
}

impl From<Received> for Receipt {
    fn from(received: Received) -> Self {
        Self { reference: received.reference, due_on: received.due_on }
    }
}

/// An account by its name.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = SuggestionMember)]
pub struct Member {
    id: Uuid,
    name: String,
}

/// The record that a suggestion is about, or that came of it.
#[derive(Serialize, ToSchema)]
#[schema(as = SuggestionRecord)]
pub struct RecordRef {
    collection: String,
    id: Uuid,
    /// Absent when the reader does not see it, or it is in the bin.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    title: Option<String>,
}

/// A suggestion in the queue.
#[derive(Serialize, ToSchema)]
#[schema(as = Suggestion)]
pub struct SuggestionView {
    pub(super) id: Uuid,
    pub(super) revision: i64,
    reference: String,
    kind: SuggestionKind,
    state: SuggestionState,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    about: Option<RecordRef>,
    /// Texts by field.
    #[schema(value_type = HashMap<String, String>)]
    proposed: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    place: Option<String>,
    /// Erased with who sent it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    message: Option<String>,
    locale: Locale,
    received_at: Timestamp,
    #[schema(value_type = String, format = "date")]
    due_on: Date,
    overdue: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    assignee: Option<Member>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    closed_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    closed_by: Option<Member>,
}

/// A page of the queue.
#[derive(Serialize, ToSchema)]
#[schema(as = SuggestionPage)]
pub struct Page {
    pub(super) items: Vec<SuggestionView>,
    /// The cursor of the next page.
    #[schema(required)]
    pub(super) next: Option<Uuid>,
    /// How many wait for an answer in all.
    pub(super) waiting: i64,
    /// How many of them should have been answered before today.
    pub(super) overdue: i64,
}

/// Who sent a suggestion: for coordinators alone.
#[derive(Serialize, ToSchema)]
#[schema(as = SuggestionSender)]
pub struct SenderView {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    email: Option<String>,
    /// When they are erased.
    erase_at: Timestamp,
}

/// What was done with a suggestion.
#[derive(Serialize, ToSchema)]
#[schema(as = SuggestionStep)]
pub struct StepView {
    at: Timestamp,
    /// `received`, `assigned`, `unassigned`, `relayed`, `replied`, `erased`, or the state that it was given.
    step: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    by: Option<Member>,
}

/// A suggestion with all that coordinators know of it.
#[derive(Serialize, ToSchema)]
#[schema(as = SuggestionWhole)]
pub struct Whole {
    #[serde(flatten)]
    pub(super) suggestion: SuggestionView,
    /// Absent once they are erased.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    sender: Option<SenderView>,
    steps: Vec<StepView>,
    /// The records that were made or changed out of it.
    made: Vec<RecordRef>,
}

/// Who deals with a suggestion.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuggestionPatch {
    /// The account of a coordinator; `null`: nobody.
    #[serde(default, deserialize_with = "shape::double")]
    pub(super) assignee: Option<Option<Uuid>>,
}

/// What became of a suggestion.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuggestionAnswer {
    /// Any but `waiting`.
    pub(super) state: SuggestionState,
    /// In words, for who sent it; needed for a refusal.
    #[serde(default)]
    pub(super) answer: Option<Message>,
}

/// To whom a word goes.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SuggestionRelay {
    /// Where the record names nobody who can be reached.
    #[serde(default)]
    pub(super) email: Option<Email>,
}

/// Names that views need, read once for all of them.
struct Known {
    members: HashMap<Uuid, String>,
    titles: HashMap<Uuid, String>,
}

impl Known {
    fn of(read: &mut Read<'_>, viewer: &Viewer, kept: &[KeptSuggestion]) -> Result<Self, Refusal> {
        let members: Vec<Uuid> =
            kept.iter().flat_map(|one| [one.assignee, one.closed_by]).flatten().collect();
        let members = read.account_names(&members)?;
        let mut titles = HashMap::new();
        for collection in Suggestible::ALL {
            let about =
                kept.iter().filter_map(|one| one.about).filter(|about| about.collection == *collection);
            let ids: Vec<Uuid> = about.map(|about| about.id).collect();
            if !ids.is_empty() {
                titles.extend(read.titles(viewer, collection.word(), ids)?);
            }
        }
        Ok(Self { members, titles })
    }

    fn member(&self, id: Uuid) -> Member {
        Member { id, name: self.members.get(&id).cloned().unwrap_or_default() }
    }

    fn view(&self, kept: KeptSuggestion) -> SuggestionView {
        let about = kept.about.map(|about| RecordRef {
            collection: about.collection.word().to_owned(),
            id: about.id,
            title: self.titles.get(&about.id).cloned(),
        });
        SuggestionView {
            id: kept.id,
            revision: kept.revision,
            reference: kept.reference,
            kind: kept.kind,
            state: kept.state,
            about,
            proposed: kept.proposed,
            place: kept.place,
            message: kept.message,
            locale: kept.locale,
            received_at: kept.received_at,
            due_on: kept.due_on,
            overdue: kept.closed_at.is_none() && kept.due_on < today(),
            assignee: kept.assignee.map(|id| self.member(id)),
            answer: kept.answer,
            closed_at: kept.closed_at,
            closed_by: kept.closed_by.map(|id| self.member(id)),
        }
    }
}

impl Page {
    /// # Errors
    /// What the database says.
    pub(super) fn of(
        read: &mut Read<'_>,
        viewer: &Viewer,
        (kept, next): (Vec<KeptSuggestion>, Option<Uuid>),
        waiting: Waiting,
    ) -> Result<Self, Refusal> {
        let known = Known::of(read, viewer, &kept)?;
        let items = kept.into_iter().map(|one| known.view(one)).collect();
        Ok(Self { items, next, waiting: waiting.waiting, overdue: waiting.overdue })
    }
}

impl Whole {
    /// # Errors
    /// What the database says.
    pub(super) fn of(read: &mut Read<'_>, viewer: &Viewer, kept: KeptSuggestion) -> Result<Self, Refusal> {
        let id = kept.id;
        let sender = read.suggestion_sender(id)?;
        let sender =
            sender.map(|one| SenderView { name: one.name, email: one.email, erase_at: one.erase_at });
        let steps = read.suggestion_steps(id)?;
        let by = |text: &Option<String>| match text.as_deref().map(Principal::from_text) {
            Some(Principal::Member(id)) => Some(id),
            _ => None,
        };
        let members: Vec<Uuid> = steps.iter().filter_map(|step| by(&step.principal)).collect();
        let mut known = Known::of(read, viewer, std::slice::from_ref(&kept))?;
        known.members.extend(read.account_names(&members)?);
        let step = |step: &essaim_persistence::suggestions::Step| StepView {
            at: step.at,
            step: step.step.clone(),
            by: by(&step.principal).map(|id| known.member(id)),
        };
        let steps = steps.iter().map(step).collect();
        Ok(Self { sender, steps, made: made(read, viewer, id)?, suggestion: known.view(kept) })
    }
}

/// The records that came of a suggestion, once each.
fn made(read: &mut Read<'_>, viewer: &Viewer, id: Uuid) -> Result<Vec<RecordRef>, Refusal> {
    let mut all: Vec<RecordRef> = Vec::new();
    for fruit in read.suggestion_fruits(id)? {
        let Some(shelf) = shelf_of_noun(&fruit.noun) else { continue };
        if all.iter().any(|known| known.id == fruit.record) {
            continue;
        }
        let title = (shelf.titles)(read, viewer, vec![fruit.record])?.into_values().next();
        all.push(RecordRef { collection: shelf.noun.collection.to_owned(), id: fruit.record, title });
    }
    Ok(all)
}
