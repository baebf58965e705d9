//! A client as it is shown, made and changed.

use essaim_domain::{
    client::{Client, Scope},
    fault::{Fault, Faults},
    text::Line,
    time::now,
    values::Email,
};
use essaim_persistence::{
    clients::{DayOfCalls, KeptClient, KeptSecret},
    registry::{scope, scopes},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::{problem::Problem, shape};

/// A partner's program.
#[derive(Serialize, ToSchema)]
#[schema(as = Client)]
pub struct ClientView {
    /// Also its `client_id`.
    id: Uuid,
    revision: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
    name: Line,
    /// Whom to tell that a secret is about to end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    contact: Option<Email>,
    /// What it may do, and nothing else.
    #[schema(value_type = Vec<ScopeWord>)]
    scopes: Vec<String>,
    /// Whether it sees what is the network's, besides what is public.
    network: bool,
    /// Since when nothing of it is taken any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    revoked_at: Option<Timestamp>,
    /// The last call, to the minute or so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    last_used_at: Option<Timestamp>,
    /// The newest first.
    secrets: Vec<SecretView>,
    /// Its calls of the last thirty days; days without any are left out.
    days: Vec<DayView>,
}

/// A scope: `read`, `webhooks`, or `write:` and a collection.
pub struct ScopeWord;

impl utoipa::__dev::ComposeSchema for ScopeWord {
    fn compose(
        _: Vec<utoipa::openapi::RefOr<utoipa::openapi::Schema>>,
    ) -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .enum_values(Some(scopes().iter().map(ToString::to_string)))
            .into()
    }
}

impl ToSchema for ScopeWord {
    fn name() -> std::borrow::Cow<'static, str> {
        "Scope".into()
    }
}

/// A secret, which itself is never shown again.
#[derive(Serialize, ToSchema)]
#[schema(as = ClientSecret)]
pub struct SecretView {
    id: Uuid,
    /// Its last four letters.
    hint: String,
    created_at: Timestamp,
    expires_at: Timestamp,
    /// Whether it can be used today.
    valid: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    last_used_at: Option<Timestamp>,
}

/// A client's calls of a day (UTC).
#[derive(Serialize, ToSchema)]
#[schema(as = ClientDay)]
pub struct DayView {
    #[schema(format = "date", example = "2026-11-26")]
    day: String,
    calls: i64,
    /// Those among them that were answered 401, 403 or 429.
    refused: i64,
}

/// A client with a new secret: the only answer that has it.
#[derive(Serialize, ToSchema)]
pub struct ClientWithSecret {
    #[serde(flatten)]
    pub(super) client: ClientView,
    /// To be kept by the client's owner; only its digest stays here.
    pub(super) client_secret: String,
}

impl ClientView {
    pub(super) fn new(kept: KeptClient, secrets: Vec<KeptSecret>, days: Vec<DayOfCalls>) -> Self {
        let KeptClient { id, revision, created_at, updated_at, client, revoked_at, used_at } = kept;
        let Client { name, contact, scopes, network } = client;
        let live = revoked_at.is_none();
        let secret = |secret: KeptSecret| SecretView {
            id: secret.id,
            valid: live && secret.valid(now()),
            hint: secret.hint,
            created_at: secret.created_at,
            expires_at: secret.ended_at.map_or(secret.expires_at, |ended| ended.min(secret.expires_at)),
            last_used_at: secret.used_at,
        };
        Self {
            id,
            revision,
            created_at,
            updated_at,
            name,
            contact,
            scopes: scopes.iter().map(ToString::to_string).collect(),
            network,
            revoked_at,
            last_used_at: used_at,
            secrets: secrets.into_iter().map(secret).collect(),
            days: days
                .into_iter()
                .map(|DayOfCalls { day, calls, refused }| DayView { day, calls, refused })
                .collect(),
        }
    }
}

/// A client to be made.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientCreate {
    name: Line,
    contact: Option<Email>,
    #[validate(length(min = 1, code = "missing"))]
    #[schema(value_type = Vec<ScopeWord>, min_items = 1)]
    scopes: Vec<String>,
    #[serde(default)]
    network: bool,
    /// In how many days its secret ends.
    #[serde(default = "year")]
    #[validate(range(min = 1, max = 730, code = "out_of_range"))]
    #[schema(minimum = 1, maximum = 730, default = 365)]
    pub(super) secret_days: i64,
}

const fn year() -> i64 {
    365
}

/// JSON Merge Patch of a client: what is absent stays. Its tokens follow at once.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientPatch {
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    name: Option<Line>,
    /// `null`: nobody.
    #[serde(default, deserialize_with = "shape::double")]
    contact: Option<Option<Email>>,
    #[serde(default, deserialize_with = "shape::present")]
    #[validate(length(min = 1, code = "missing"))]
    #[schema(nullable = false, value_type = Option<Vec<ScopeWord>>, min_items = 1)]
    scopes: Option<Vec<String>>,
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    network: Option<bool>,
}

/// How one secret takes another's place.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientRotate {
    /// In how many days the new secret ends.
    #[serde(default = "year")]
    #[validate(range(min = 1, max = 730, code = "out_of_range"))]
    #[schema(minimum = 1, maximum = 730, default = 365)]
    pub(super) secret_days: i64,
    /// For how many hours the former one still works beside it.
    #[serde(default = "week")]
    #[validate(range(min = 0, max = 720, code = "out_of_range"))]
    #[schema(minimum = 0, maximum = 720, default = 168)]
    pub(super) overlap_hours: i64,
}

const fn week() -> i64 {
    168
}

impl ClientCreate {
    /// # Errors
    /// 422 naming each scope that there is not.
    pub(super) fn client(&self) -> Result<Client, Problem> {
        Ok(Client {
            name: self.name.clone(),
            contact: self.contact.clone(),
            scopes: read_scopes(&self.scopes)?,
            network: self.network,
        })
    }
}

impl ClientPatch {
    /// The client as it is to be.
    ///
    /// # Errors
    /// As [`ClientCreate::client`].
    pub(super) fn apply(self, client: Client) -> Result<Client, Problem> {
        Ok(Client {
            name: self.name.unwrap_or(client.name),
            contact: self.contact.unwrap_or(client.contact),
            scopes: self.scopes.map_or(Ok(client.scopes), |scopes| read_scopes(&scopes))?,
            network: self.network.unwrap_or(client.network),
        })
    }
}

fn read_scopes(words: &[String]) -> Result<Vec<Scope>, Problem> {
    let known = || scopes().iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let (mut read, mut faults) = (Vec::new(), Vec::new());
    for (index, word) in words.iter().enumerate() {
        match scope(word) {
            Some(scope) => read.push(scope),
            None => faults.push(Fault::at(format!("/scopes/{index}"), "unknown_word").about(known())),
        }
    }
    if faults.is_empty() { Ok(read) } else { Err(Problem::with("invalid", Faults(faults))) }
}
