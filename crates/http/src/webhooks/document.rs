//! The operations on webhooks in the document.

use essaim_domain::{webhook::DeliveryState, words::spellings};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{DeliveryView, WebhookCreate, WebhookPatch, WebhookReplay, WebhookView, WebhookWithSecret};
use crate::document::{
    Described, Draft, after, answers, body, if_match, if_none_match, lang, limit, operation, path_id, query,
    secured,
};

const ALL: &str = "/api/v1/webhooks";
const ONE: &str = "/api/v1/webhooks/{id}";
const ROTATE: &str = "/api/v1/webhooks/{id}/rotate";
const TEST: &str = "/api/v1/webhooks/{id}/test";
const REPLAY: &str = "/api/v1/webhooks/{id}/replay";
const DELIVERIES: &str = "/api/v1/webhooks/{id}/deliveries";
const REPLAY_ONE: &str = "/api/v1/webhooks/{id}/deliveries/{delivery}/replay";

/// A page of webhooks.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the document describes what a list writes by hand")]
struct WebhookPage {
    items: Vec<WebhookView>,
    /// The cursor of the next page.
    #[schema(required)]
    next: Option<String>,
}

/// A page of deliveries.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the document describes what a list writes by hand")]
struct WebhookDeliveryPage {
    items: Vec<DeliveryView>,
    /// The cursor of the next page.
    #[schema(required)]
    next: Option<String>,
}

/// A test that is on its way.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the document describes what is written by hand")]
struct WebhookTest {
    /// Where the log tells how it went.
    delivery: Uuid,
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<WebhookView>().with::<WebhookPage>().with::<WebhookWithSecret>().with::<WebhookCreate>();
    draft.with::<WebhookPatch>().with::<WebhookReplay>().with::<WebhookDeliveryPage>().with::<WebhookTest>();
    let about = "Changes sent to clients as they happen, signed as Standard Webhooks describe. Administrators see to all \
                 of them, a client to its own.";
    let operations = vec![
        list(),
        read(),
        create(),
        change(),
        delete(),
        rotate(),
        test(),
        replay(),
        deliveries(),
        replay_one(),
    ];
    draft.group("webhooks", about, operations);
}

fn described(path: &'static str, method: &'static str, operation: Value) -> Described {
    Described { path, method, operation: secured(operation) }
}

fn list() -> Described {
    let of = query(
        "client",
        "For administrators: those of one client.",
        json!({ "type": "string", "format": "uuid" }),
    );
    let good = answers(200, "A page.", Some("WebhookPage"), &[401, 403]);
    let parameters = vec![of, limit("Webhooks of a page."), after(), lang(), if_none_match()];
    described(ALL, "get", operation("webhook_list", "webhooks", "A page of webhooks", parameters, good))
}

fn read() -> Described {
    let good = answers(200, "The webhook.", Some("Webhook"), &[401, 403, 404]);
    let parameters = vec![path_id(), lang(), if_none_match()];
    described(ONE, "get", operation("webhook_read", "webhooks", "One webhook", parameters, good))
}

fn create() -> Described {
    let about = "The webhook with its secret, which is not shown again.";
    let good = answers(201, about, Some("WebhookWithSecret"), &[401, 403, 409, 415, 422]);
    let create = operation("webhook_create", "webhooks", "Create, with a secret", vec![lang()], good);
    let example = json!({ "address": "https://partner.example/essaim", "collections": ["stakeholders"],
                          "kinds": ["create", "update"] });
    described(ALL, "post", body(create, "WebhookCreate", example, &["application/json"]))
}

fn change() -> Described {
    let good =
        answers(200, "The webhook as it is now.", Some("Webhook"), &[401, 403, 404, 412, 415, 422, 428]);
    let parameters = vec![path_id(), if_match(true), lang()];
    let change = operation("webhook_change", "webhooks", "Change (JSON Merge Patch)", parameters, good);
    let kinds = ["application/merge-patch+json", "application/json"];
    described(ONE, "patch", body(change, "WebhookPatch", json!({ "active": true }), &kinds))
}

fn delete() -> Described {
    let good = answers(204, "It is gone, with its log.", None, &[401, 403, 404]);
    let parameters = vec![path_id(), lang()];
    described(
        ONE,
        "delete",
        operation("webhook_delete", "webhooks", "Delete, with its log", parameters, good),
    )
}

fn rotate() -> Described {
    let about = "The webhook with another secret, which is not shown again.";
    let good = answers(200, about, Some("WebhookWithSecret"), &[401, 403, 404]);
    let summary = "Another secret; the one before signs beside it for a day";
    let parameters = vec![path_id(), lang()];
    described(ROTATE, "post", operation("webhook_rotate", "webhooks", summary, parameters, good))
}

fn test() -> Described {
    let good = answers(202, "It is on its way.", Some("WebhookTest"), &[401, 403, 404]);
    let parameters = vec![path_id(), lang()];
    described(TEST, "post", operation("webhook_test", "webhooks", "Send a test", parameters, good))
}

fn replay() -> Described {
    let good = answers(202, "It is on its way.", None, &[401, 403, 404, 415, 422]);
    let summary = "Send everything since a moment again, at most of the last thirty days";
    let replay = operation("webhook_replay", "webhooks", summary, vec![path_id(), lang()], good);
    let example = json!({ "since": "2026-11-26T08:00:00Z" });
    described(REPLAY, "post", body(replay, "WebhookReplay", example, &["application/json"]))
}

fn deliveries() -> Described {
    let state = query(
        "state",
        "Those in that state.",
        json!({ "type": "string", "enum": spellings::<DeliveryState>() }),
    );
    let about = "What was sent, the latest first; of what came back, the status alone.";
    let good = answers(200, about, Some("WebhookDeliveryPage"), &[401, 403, 404]);
    let parameters = vec![path_id(), state, limit("Deliveries of a page."), after(), lang(), if_none_match()];
    let summary = "The log of deliveries";
    described(DELIVERIES, "get", operation("webhook_deliveries", "webhooks", summary, parameters, good))
}

fn replay_one() -> Described {
    let delivery = json!({ "name": "delivery", "in": "path", "required": true,
                           "description": "The delivery's id.", "schema": { "type": "string", "format": "uuid" } });
    let good = answers(202, "It is on its way.", None, &[401, 403, 404]);
    let parameters = vec![path_id(), delivery, lang()];
    described(
        REPLAY_ONE,
        "post",
        operation("webhook_replay_one", "webhooks", "Send one again", parameters, good),
    )
}
