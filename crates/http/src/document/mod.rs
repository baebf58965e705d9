//! The OpenAPI 3.1 document: made from what the nouns state, the same statements that routes and handlers come from.

mod operations;
mod parameters;
mod schemas;

use std::{collections::BTreeMap, sync::LazyLock};

use essaim_domain::{
    client::Scope, experiment::Experiment, hypothesis::Hypothesis, involvement::Involvement, phase::Phase,
    programme::Programme, relationship::Relationship, stakeholder::Stakeholder, territory::Territory,
    theme::Theme,
};
use essaim_persistence::registry::scopes;
use serde_json::{Map, Value, json};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{RefOr, Schema},
};

pub use operations::{answers, body, operation, secured};
pub use parameters::{
    after, filters, idempotency_key, if_match, if_none_match, lang, limit, origin, path_id, query,
};
pub use schemas::{reference, view_fields};

use crate::resource::Resource;

/// Puts a member into an object.
pub fn set(object: &mut Value, name: &str, value: Value) {
    if let Some(members) = object.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

/// One operation of the document.
pub struct Described {
    pub path: &'static str,
    /// Lower case: `get`.
    pub method: &'static str,
    pub operation: Value,
}

/// Marks a GET that has no HEAD, since it leaves something behind.
pub const WITHOUT_HEAD: &str = "x-without-head";

/// The whole document.
static DOCUMENT: LazyLock<Value> = LazyLock::new(build);

/// As JSON, the same bytes each time.
#[must_use]
pub fn text() -> String {
    let mut text = serde_json::to_string_pretty(&*DOCUMENT).unwrap_or_default();
    text.push('\n');
    text
}

/// The document as a value.
#[must_use]
pub fn value() -> &'static Value {
    &DOCUMENT
}

/// The methods of an address, for `Allow`.
#[must_use]
pub fn methods_of(pattern: &str) -> String {
    let pattern = pattern.replace("{external_id:.+}", "{external_id}");
    let methods = DOCUMENT.pointer("/paths").and_then(|paths| paths.get(&pattern)).and_then(Value::as_object);
    let mut names: Vec<String> =
        methods.into_iter().flat_map(Map::keys).map(|method| method.to_uppercase()).collect();
    let get = methods.and_then(|methods| methods.get("get"));
    if get.is_some_and(|get| get.get(WITHOUT_HEAD).is_none()) {
        names.push("HEAD".to_owned());
    }
    if !names.is_empty() {
        names.push("OPTIONS".to_owned());
    }
    names.join(", ")
}

/// A document in the making.
#[derive(Default)]
pub struct Draft {
    tags: Vec<Value>,
    paths: BTreeMap<String, Map<String, Value>>,
    schemas: BTreeMap<String, Value>,
}

impl Draft {
    fn add(&mut self, path: &str, method: &str, operation: Value) {
        let operation = operations::for_clients(operations::seen_as(operation, method));
        self.paths.entry(path.to_owned()).or_default().insert(method.to_owned(), operation);
    }

    fn noun<N: Resource>(&mut self) {
        self.tags.push(json!({ "name": N::NOUN.collection, "description": N::ABOUT }));
        schemas::of_noun::<N>(self);
        operations::of_noun::<N>(self);
    }

    fn schema<T: ToSchema>(&mut self) {
        let mut found: Vec<(String, RefOr<Schema>)> = vec![(T::name().into_owned(), T::schema())];
        T::schemas(&mut found);
        for (name, schema) in found {
            self.schemas.entry(name).or_insert_with(|| json!(schema));
        }
    }

    fn special(&mut self, tag: &str, about: &str, operations: Vec<Described>) {
        self.tags.push(json!({ "name": tag, "description": about }));
        for described in operations {
            self.add(described.path, described.method, described.operation);
        }
    }
}

fn build() -> Value {
    let mut draft = Draft::default();
    draft.noun::<Programme>();
    draft.noun::<Phase>();
    draft.noun::<Theme>();
    draft.noun::<Territory>();
    draft.noun::<Stakeholder>();
    draft.noun::<Relationship>();
    draft.noun::<Experiment>();
    draft.noun::<Hypothesis>();
    draft.noun::<Involvement>();
    draft.schema::<essaim_domain::stage::StageMove>();
    draft.schema::<crate::put_back::PutBack>();
    draft.schema::<crate::bulk::BulkDone>();
    draft.schema::<crate::bulk::BulkProgress>();
    draft.special("experiments", "", crate::experiments::operations());
    draft.tags.pop();
    specials(&mut draft);
    schemas::shared(&mut draft);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Essaim",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "The shared record of a territorial action-research programme.",
            "description": "Every collection keeps the same conventions: whoever knows one knows all. Public data asks \
                            for no key.",
            "license": { "name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later" },
        },
        "servers": [{ "url": "/", "description": "This instance" }],
        "tags": draft.tags,
        "paths": draft.paths,
        "components": {
            "schemas": draft.schemas,
            "responses": operations::problem_answers(),
            "parameters": { "SeeAs": parameters::see_as() },
            "securitySchemes": {
                "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
                            "description": "An access token from `auth_login` or `/oauth/token`, for ten minutes." },
                "oauth2": oauth2(),
            },
        },
    })
}

/// How programs sign in, with what each scope lets them do.
fn oauth2() -> Value {
    let about = |scope: Scope| match scope {
        Scope::Read => "Read, within what the client sees.".to_owned(),
        Scope::Webhooks => "Have webhooks of its own.".to_owned(),
        Scope::Write(collection) => format!("Create {collection}, and change those that the client created."),
    };
    let scopes: Map<String, Value> =
        scopes().into_iter().map(|scope| (scope.to_string(), about(scope).into())).collect();
    json!({ "type": "oauth2", "description": "For programs: client credentials (RFC 6749, 4.4).",
            "flows": { "clientCredentials": { "tokenUrl": "/oauth/token", "scopes": scopes } } })
}

/// Operations that are no collection's.
fn specials(draft: &mut Draft) {
    crate::auth::describe(draft);
    crate::me::describe(draft);
    crate::factors::describe(draft);
    crate::sessions::describe(draft);
    crate::identities::describe(draft);
    crate::accounts::describe(draft);
    crate::erasure::describe(draft);
    crate::dossier::describe(draft);
    crate::requests::describe(draft);
    crate::retention::describe(draft);
    crate::outbox::describe(draft);
    crate::invitations::describe(draft);
    crate::recovery::describe(draft);
    crate::credentials::describe(draft);
    crate::clients::describe(draft);
    crate::webhooks::describe(draft);
    crate::changes::describe(draft);
    crate::operations::describe(draft);
    crate::duplicates::describe(draft);
    crate::network::describe(draft);
    crate::bin::describe(draft);
    crate::dashboard::describe(draft);
    crate::administration::describe(draft);
    crate::search::describe(draft);
    crate::suggestions::describe(draft);
    crate::site_texts::describe(draft);
    crate::views::describe(draft);
}

impl Draft {
    /// Adds operations under a tag of their own, and the schemas that they name.
    pub fn group(&mut self, tag: &str, about: &str, operations: Vec<Described>) {
        self.special(tag, about, operations);
    }

    /// Adds operations under a tag that is there.
    pub fn more(&mut self, operations: Vec<Described>) {
        for described in operations {
            self.add(described.path, described.method, described.operation);
        }
    }

    /// Adds a schema that is put together.
    pub fn shape(&mut self, name: String, schema: Value) {
        self.schemas.insert(name, schema);
    }

    /// Adds a type's schema and those that it names.
    pub fn with<T: ToSchema>(&mut self) -> &mut Self {
        self.schema::<T>();
        self
    }
}

/// The schema of a type as JSON.
fn schema_value<T: PartialSchema>() -> Value {
    json!(T::schema())
}
