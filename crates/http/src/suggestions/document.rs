//! The operations on suggestions in the document.

use essaim_domain::{suggestion::SuggestionKind, words::spellings};
use serde_json::{Value, json};

use super::shapes::{
    Page, Receipt, SuggestionAnswer, SuggestionPatch, SuggestionRelay, SuggestionView, Whole,
};
use crate::document::{
    Described, Draft, after, answers, body, if_match, if_none_match, lang, limit, operation, path_id, query,
    secured,
};

const ALL: &str = "/api/v1/suggestions";
const ONE: &str = "/api/v1/suggestions/{id}";
const ANSWER: &str = "/api/v1/suggestions/{id}/answer";
const RELAY: &str = "/api/v1/suggestions/{id}/relay";
const TAG: &str = "suggestions";

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<SuggestionView>().with::<Page>().with::<Whole>().with::<Receipt>();
    draft.with::<SuggestionPatch>().with::<SuggestionAnswer>().with::<SuggestionRelay>();
    draft.with::<essaim_domain::suggestion::About>();
    let sent = json!(<essaim_domain::suggestion::Suggestion as utoipa::PartialSchema>::schema());
    draft.shape("SuggestionCreate".to_owned(), sent);
    let about = "What people without an account suggest: anybody sends, coordinators read and answer.";
    draft.group(TAG, about, vec![send(), list(), read(), assign(), answer(), relay()]);
}

fn send() -> Described {
    let good = answers(201, "What to ask about it with.", Some("SuggestionReceipt"), &[415, 422]);
    let summary = "Suggest: a correction, an initiative, a word to a holder, a wish for support";
    let described = operation("suggestion_send", TAG, summary, vec![lang()], good);
    let example = json!({ "kind": "initiative", "proposed": { "title": "Un four à pain partagé" },
                          "place": "Die", "message": "Nous cherchons des voisins.", "email": "ada@example.org" });
    Described {
        path: ALL,
        method: "post",
        operation: body(described, "SuggestionCreate", example, &["application/json"]),
    }
}

fn list() -> Described {
    let kinds =
        json!({ "type": "array", "items": { "type": "string", "enum": spellings::<SuggestionKind>() } });
    let parameters = vec![
        query(
            "closed",
            "Those that were answered, the last first; without it those that wait, the first due first.",
            json!({ "type": "boolean", "default": false }),
        ),
        json!({ "name": "kind", "in": "query", "required": false, "description": "Repeated: any of them.",
                "style": "form", "explode": true, "schema": kinds }),
        query("assignee", "`me`, `nobody` or an account's id.", json!({ "type": "string" })),
        limit("Suggestions of a page."),
        after(),
        lang(),
        if_none_match(),
    ];
    let good = answers(200, "A page.", Some("SuggestionPage"), &[401, 403]);
    described(ALL, "get", operation("suggestion_list", TAG, "The queue of suggestions", parameters, good))
}

fn read() -> Described {
    let parameters = vec![path_id(), lang(), if_none_match()];
    let good = answers(200, "The suggestion, with who sent it.", Some("SuggestionWhole"), &[401, 403, 404]);
    described(ONE, "get", operation("suggestion_read", TAG, "One suggestion", parameters, good))
}

fn assign() -> Described {
    let parameters = vec![path_id(), if_match(true), lang()];
    let good = answers(200, "The suggestion as it is now.", Some("SuggestionWhole"), WRITE);
    let assign = operation("suggestion_assign", TAG, "Say who deals with it", parameters, good);
    let kinds = ["application/merge-patch+json", "application/json"];
    described(ONE, "patch", body(assign, "SuggestionPatch", json!({ "assignee": null }), &kinds))
}

fn answer() -> Described {
    let parameters = vec![path_id(), if_match(true), lang()];
    let good = answers(200, "The suggestion as it is now.", Some("SuggestionWhole"), WRITE);
    let answer = operation("suggestion_answer", TAG, "Say what became of it, once", parameters, good);
    let example = json!({ "state": "in_part", "answer": "Le titre est corrigé, merci." });
    described(ANSWER, "post", body(answer, "SuggestionAnswer", example, &["application/json"]))
}

fn relay() -> Described {
    let parameters = vec![path_id(), if_match(true), lang()];
    let good = answers(200, "The suggestion as it is now.", Some("SuggestionWhole"), WRITE);
    let summary = "Pass a word on to who holds the record, without its writer's address";
    let relay = operation("suggestion_relay", TAG, summary, parameters, good);
    described(RELAY, "post", body(relay, "SuggestionRelay", json!({}), &["application/json"]))
}

const WRITE: &[u16] = &[401, 403, 404, 409, 412, 415, 422, 428];

fn described(path: &'static str, method: &'static str, operation: Value) -> Described {
    Described { path, method, operation: secured(operation) }
}
