//! A webhook and its deliveries as they are shown, made and changed.

use essaim_domain::{
    change::ChangeKind,
    fault::{Fault, Faults},
    values::WebAddress,
    webhook::{DeliveryState, Trouble, Webhook, WebhookState},
};
use essaim_persistence::{
    registry::{SHELVES, shelf},
    webhooks::{Attempt, KeptDelivery, KeptWebhook},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::message;
use crate::{problem::Problem, shape};

/// Where a client wants to be told of changes.
#[derive(Serialize, ToSchema)]
#[schema(as = Webhook)]
pub struct WebhookView {
    id: Uuid,
    client: Uuid,
    revision: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
    address: WebAddress,
    /// Of records of these collections; of all when there is none.
    collections: Vec<&'static str>,
    /// Of these kinds of change; of all when there is none.
    kinds: Vec<ChangeKind>,
    state: WebhookState,
    /// Since when nothing has got through.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    failing_since: Option<Timestamp>,
    /// Deliveries that wait.
    waiting: i64,
}

impl From<KeptWebhook> for WebhookView {
    fn from(kept: KeptWebhook) -> Self {
        let KeptWebhook {
            id,
            client,
            revision,
            created_at,
            updated_at,
            webhook,
            state,
            failing_since,
            waiting,
        } = kept;
        let Webhook { address, collections, kinds } = webhook;
        Self {
            id,
            client,
            revision,
            created_at,
            updated_at,
            address,
            collections,
            kinds,
            state,
            failing_since,
            waiting,
        }
    }
}

/// A webhook with a new secret: the only answer that has it.
#[derive(Serialize, ToSchema)]
pub struct WebhookWithSecret {
    #[serde(flatten)]
    pub(super) webhook: WebhookView,
    /// What its receiver checks signatures with (Standard Webhooks).
    #[schema(example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    pub(super) secret: String,
}

/// A webhook to be made.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookCreate {
    /// Whose it is: administrators say it, a client's are its own.
    pub(super) client: Option<Uuid>,
    address: WebAddress,
    #[serde(default)]
    collections: Vec<String>,
    #[serde(default)]
    kinds: Vec<ChangeKind>,
}

/// JSON Merge Patch of a webhook: what is absent stays.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookPatch {
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    address: Option<WebAddress>,
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    collections: Option<Vec<String>>,
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    kinds: Option<Vec<ChangeKind>>,
    /// `true` begins again where it stopped, `false` pauses it.
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    active: Option<bool>,
}

/// From when on everything is delivered again.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookReplay {
    pub(super) since: Timestamp,
}

/// One message: what it was about, and how it went.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookDelivery)]
pub struct DeliveryView {
    id: Uuid,
    /// Its `webhook-id`, the same at each attempt and when it is played again.
    message: String,
    /// Its `type`: a collection and a kind of change, or `webhook.test`.
    #[schema(example = "stakeholders.update")]
    event: String,
    /// The number of the change in the feed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    seq: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    collection: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    record: Option<Uuid>,
    state: DeliveryState,
    created_at: Timestamp,
    /// When it is tried next.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    next_at: Option<Timestamp>,
    /// The latest first.
    attempts: Vec<AttemptView>,
}

/// A request of ours; of what came back, the status alone.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookAttempt)]
pub struct AttemptView {
    at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = 204)]
    status: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    trouble: Option<Trouble>,
    /// Length of the body that was sent.
    bytes: i64,
    milliseconds: i64,
}

impl DeliveryView {
    pub(super) fn new(webhook: Uuid, kept: KeptDelivery) -> Self {
        let attempt = |Attempt { at, status, trouble, bytes, milliseconds }| AttemptView {
            at,
            status,
            trouble,
            bytes,
            milliseconds,
        };
        Self {
            id: kept.id,
            message: message::name(webhook, kept.id, kept.seq),
            event: message::event(kept.collection, &kept.kind),
            seq: kept.seq,
            collection: kept.collection,
            record: kept.record,
            state: kept.state,
            created_at: kept.created_at,
            next_at: kept.due_at,
            attempts: kept.attempts.into_iter().map(attempt).collect(),
        }
    }
}

impl WebhookCreate {
    /// # Errors
    /// 422 for an address that leads inside, and naming each collection that there is not.
    pub(super) fn webhook(self, loopback: bool) -> Result<Webhook, Problem> {
        let collections = read_collections(&self.collections)?;
        Ok(Webhook { address: outward(self.address, loopback)?, collections, kinds: self.kinds })
    }
}

impl WebhookPatch {
    /// The webhook as it is to be, and its state.
    ///
    /// # Errors
    /// As [`WebhookCreate::webhook`].
    pub(super) fn apply(
        self,
        webhook: &Webhook,
        state: WebhookState,
        loopback: bool,
    ) -> Result<(Webhook, WebhookState), Problem> {
        let address = self.address.map(|address| outward(address, loopback)).transpose()?;
        let collections = self.collections.map(|words| read_collections(&words)).transpose()?;
        let after = Webhook {
            address: address.unwrap_or_else(|| webhook.address.clone()),
            collections: collections.unwrap_or_else(|| webhook.collections.clone()),
            kinds: self.kinds.unwrap_or_else(|| webhook.kinds.clone()),
        };
        let state = match self.active {
            None => state,
            Some(true) => WebhookState::Active,
            Some(false) => WebhookState::Paused,
        };
        Ok((after, state))
    }
}

/// An address written in numbers is looked at here already; names are at each delivery, and numbers again.
fn outward(address: WebAddress, loopback: bool) -> Result<WebAddress, Problem> {
    match message::number(&address) {
        Some(ip) if !message::open(ip, loopback) => {
            Err(Problem::with("invalid", Faults(vec![Fault::at("/address", "address_inward")])))
        }
        _ => Ok(address),
    }
}

fn read_collections(words: &[String]) -> Result<Vec<&'static str>, Problem> {
    let known = || SHELVES.iter().map(|shelf| shelf.noun.collection).collect::<Vec<_>>().join(", ");
    let (mut read, mut faults) = (Vec::new(), Vec::new());
    for (index, word) in words.iter().enumerate() {
        match shelf(word) {
            Some(shelf) => read.push(shelf.noun.collection),
            None => faults.push(Fault::at(format!("/collections/{index}"), "unknown_word").about(known())),
        }
    }
    if faults.is_empty() { Ok(read) } else { Err(Problem::with("invalid", Faults(faults))) }
}
