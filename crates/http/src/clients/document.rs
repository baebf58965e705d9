//! The operations on clients in the document.

use serde_json::{Value, json};

use super::{ClientCreate, ClientPatch, ClientRotate, ClientView, ClientWithSecret};
use crate::document::{
    Described, Draft, after, answers, body, if_match, if_none_match, lang, limit, operation, path_id, secured,
};

const ALL: &str = "/api/v1/clients";
const ONE: &str = "/api/v1/clients/{id}";
const ROTATE: &str = "/api/v1/clients/{id}/rotate";
const REVOKE: &str = "/api/v1/clients/{id}/revoke";
const SECRET: &str = "/api/v1/clients/{id}/secrets/{secret}";

/// A page of clients.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the document describes what a list writes by hand")]
struct ClientPage {
    items: Vec<ClientView>,
    /// The cursor of the next page.
    #[schema(required)]
    next: Option<String>,
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<ClientView>().with::<ClientPage>().with::<ClientWithSecret>();
    draft.with::<ClientCreate>().with::<ClientPatch>().with::<ClientRotate>();
    let about = "Partners' programs, which get their tokens at `/oauth/token`; for administrators.";
    draft.group("clients", about, vec![list(), read(), create(), change(), rotate(), end_secret(), revoke()]);
}

fn described(path: &'static str, method: &'static str, operation: Value) -> Described {
    Described { path, method, operation: secured(operation) }
}

fn list() -> Described {
    let parameters = vec![limit("Clients of a page."), after(), lang(), if_none_match()];
    let good = answers(200, "A page.", Some("ClientPage"), &[401, 403]);
    described(ALL, "get", operation("client_list", "clients", "A page of clients", parameters, good))
}

fn read() -> Described {
    let parameters = vec![path_id(), lang(), if_none_match()];
    let good = answers(200, "The client.", Some("Client"), &[401, 403, 404]);
    let summary = "One client, with its secrets and its calls by day";
    described(ONE, "get", operation("client_read", "clients", summary, parameters, good))
}

fn create() -> Described {
    let good = answers(
        201,
        "The client with its secret, which is not shown again.",
        Some("ClientWithSecret"),
        &[401, 403, 415, 422],
    );
    let create = operation("client_create", "clients", "Create, with a first secret", vec![lang()], good);
    let example = json!({ "name": "Annuaire régional", "contact": "technique@example.org",
                          "scopes": ["read", "write:stakeholders"], "network": false, "secret_days": 365 });
    described(ALL, "post", body(create, "ClientCreate", example, &["application/json"]))
}

fn change() -> Described {
    let good = answers(200, "The client as it is now.", Some("Client"), &[401, 403, 404, 412, 415, 422, 428]);
    let parameters = vec![path_id(), if_match(true), lang()];
    let change = operation("client_change", "clients", "Change (JSON Merge Patch)", parameters, good);
    let kinds = ["application/merge-patch+json", "application/json"];
    described(ONE, "patch", body(change, "ClientPatch", json!({ "scopes": ["read"] }), &kinds))
}

fn rotate() -> Described {
    let about = "The client with another secret, which is not shown again.";
    let good = answers(200, about, Some("ClientWithSecret"), &[401, 403, 404, 415, 422]);
    let summary = "Another secret; the one before works for a while beside it";
    let rotate = operation("client_rotate", "clients", summary, vec![path_id(), lang()], good);
    let example = json!({ "secret_days": 365, "overlap_hours": 168 });
    described(ROTATE, "post", body(rotate, "ClientRotate", example, &["application/json"]))
}

fn end_secret() -> Described {
    let secret = json!({ "name": "secret", "in": "path", "required": true, "description": "The secret's id.",
                         "schema": { "type": "string", "format": "uuid" } });
    let good = answers(200, "The client as it is now.", Some("Client"), &[401, 403, 404]);
    let summary = "End a secret at once, with the tokens that it got";
    let parameters = vec![path_id(), secret, lang()];
    described(SECRET, "delete", operation("client_end_secret", "clients", summary, parameters, good))
}

fn revoke() -> Described {
    let good = answers(200, "The client as it is now.", Some("Client"), &[401, 403, 404]);
    let summary = "Take nothing of it any more; what it wrote stays";
    described(REVOKE, "post", operation("client_revoke", "clients", summary, vec![path_id(), lang()], good))
}
