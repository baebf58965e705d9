//! The operations on accounts in the document.

use serde_json::{Value, json};

use super::{AccountCreate, AccountPatch, AccountView};
use crate::document::{
    Described, Draft, after, answers, body, idempotency_key, if_match, if_none_match, lang, limit, operation,
    path_id, secured,
};

const ALL: &str = "/api/v1/accounts";
const ONE: &str = "/api/v1/accounts/{id}";
const RESET_FACTOR: &str = "/api/v1/accounts/{id}/reset-factor";
const DEACTIVATE: &str = "/api/v1/accounts/{id}/deactivate";

/// A page of accounts.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the document describes what a list writes by hand")]
struct AccountPage {
    items: Vec<AccountView>,
    /// The cursor of the next page.
    #[schema(required)]
    next: Option<String>,
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<AccountView>().with::<AccountPage>().with::<AccountCreate>().with::<AccountPatch>();
    draft.group(
        "accounts",
        "Members who sign in; for administrators.",
        vec![list(), read(), create(), change(), deactivate(), reset_factor()],
    );
}

fn described(path: &'static str, method: &'static str, operation: Value) -> Described {
    Described { path, method, operation: secured(operation) }
}

fn list() -> Described {
    let parameters = vec![limit("Accounts of a page."), after(), lang(), if_none_match()];
    let good = answers(200, "A page.", Some("AccountPage"), &[401, 403]);
    described(ALL, "get", operation("account_list", "accounts", "A page of accounts", parameters, good))
}

fn read() -> Described {
    let parameters = vec![path_id(), lang(), if_none_match()];
    let good = answers(200, "The account.", Some("Account"), &[401, 403, 404]);
    described(ONE, "get", operation("account_read", "accounts", "One account", parameters, good))
}

fn create() -> Described {
    let good = answers(201, "The account that was made.", Some("Account"), &[401, 403, 409, 415, 422]);
    let parameters = vec![idempotency_key(), lang()];
    let create = operation("account_create", "accounts", "Create", parameters, good);
    let example = json!({ "name": "Camille Martin", "email": "camille@example.org", "roles": ["contributor"],
                          "locale": "fr", "password": "trois chats dorment au grenier" });
    described(ALL, "post", body(create, "AccountCreate", example, &["application/json"]))
}

fn change() -> Described {
    let good =
        answers(200, "The account as it is now.", Some("Account"), &[401, 403, 404, 409, 412, 415, 422, 428]);
    let parameters = vec![path_id(), if_match(true), lang()];
    let change = operation("account_change", "accounts", "Change (JSON Merge Patch)", parameters, good);
    let kinds = ["application/merge-patch+json", "application/json"];
    described(ONE, "patch", body(change, "AccountPatch", json!({ "roles": ["coach", "researcher"] }), &kinds))
}

fn deactivate() -> Described {
    let good =
        answers(200, "The account, which cannot sign in.", Some("Account"), &[401, 403, 404, 409, 412, 428]);
    let parameters = vec![path_id(), if_match(true), lang()];
    let summary = "End its sessions, and let it sign in no more";
    described(DEACTIVATE, "post", operation("account_deactivate", "accounts", summary, parameters, good))
}

fn reset_factor() -> Described {
    let good =
        answers(204, "It signs in by its password until it has another factor.", None, &[401, 403, 404, 409]);
    let summary = "Take its second factors away, and end its sessions: the phone is lost, and the codes too";
    let operation = operation("account_reset_factor", "accounts", summary, vec![path_id(), lang()], good);
    described(RESET_FACTOR, "post", operation)
}
