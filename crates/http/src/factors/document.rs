//! Second factors in the document.

use serde_json::{Value, json};

use super::{
    MyFactors, RecoveryCodes, TotpBegun, TotpConfirm,
    passkeys::{PasskeyCreate, PasskeyMade, PasskeyPatch, PasskeyQuestion},
};
use crate::document::{Described, Draft, answers, body, if_none_match, lang, operation, path_id, secured};

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<MyFactors>().with::<TotpBegun>().with::<TotpConfirm>().with::<RecoveryCodes>();
    draft.with::<PasskeyQuestion>().with::<PasskeyCreate>().with::<PasskeyPatch>().with::<PasskeyMade>();
    draft.more(operations());
    draft.more(of_passkeys());
}

fn described(path: &'static str, method: &'static str, operation: Value) -> Described {
    Described { path, method, operation: secured(operation) }
}

fn operations() -> Vec<Described> {
    let op = |id: &str, summary: &str, answers| operation(id, "me", summary, vec![lang()], answers);
    let read = operation(
        "me_factors",
        "me",
        "What one can show besides a password",
        vec![lang(), if_none_match()],
        answers(200, "The second factors of the member who calls.", Some("MyFactors"), &[401, 403]),
    );
    let begin = op(
        "me_totp_begin",
        "A secret for an application that draws codes; it works once it has shown one",
        answers(200, "The secret, as text and as a picture.", Some("TotpBegun"), &[401, 403]),
    );
    let confirm = op(
        "me_totp_confirm",
        "The first code of the application: from now on it is asked for at each sign-in",
        answers(
            200,
            "Recovery codes, if there were none.",
            Some("RecoveryCodes"),
            &[401, 403, 409, 415, 422],
        ),
    );
    let remove = op(
        "me_totp_remove",
        "No application any more",
        answers(204, "It is asked for no more.", None, &[401, 403, 409]),
    );
    let codes = op(
        "me_recovery_codes",
        "Ten new recovery codes in place of those that there are",
        answers(200, "The codes, which are never shown again.", Some("RecoveryCodes"), &[401, 403]),
    );
    let confirm = body(confirm, "TotpConfirm", json!({ "code": "123456" }), &["application/json"]);
    vec![
        described("/api/v1/me/factors", "get", read),
        described("/api/v1/me/totp", "post", begin),
        described("/api/v1/me/totp", "delete", remove),
        described("/api/v1/me/totp/confirm", "post", confirm),
        described("/api/v1/me/recovery-codes", "post", codes),
    ]
}

fn of_passkeys() -> Vec<Described> {
    let begin = operation(
        "me_passkey_begin",
        "me",
        "A question to a device that is to become a passkey",
        vec![lang()],
        answers(200, "The question, for five minutes.", Some("PasskeyQuestion"), &[401, 403, 409]),
    );
    let good = answers(
        201,
        "The passkey, and recovery codes if there were none.",
        Some("PasskeyMade"),
        &[401, 403, 409, 415, 422],
    );
    let add =
        operation("me_passkey_add", "me", "A new passkey, with the device's answer", vec![lang()], good);
    let answer = json!({ "challenge": "Q0hBTExFTkdFLU9GLVRIRS1RVUVTVElPTi4uLi4uLi4", "name": "Téléphone",
                         "credential": { "id": "AAAA", "rawId": "AAAA", "type": "public-key",
                             "response": { "attestationObject": "AAAA", "clientDataJSON": "AAAA" } } });
    let add = body(add, "PasskeyCreate", answer, &["application/json"]);
    let rename = operation(
        "me_passkey_rename",
        "me",
        "Another name for a passkey",
        vec![path_id(), lang()],
        answers(204, "It is called so.", None, &[401, 403, 404, 415, 422]),
    );
    let kinds = ["application/merge-patch+json", "application/json"];
    let rename = body(rename, "PasskeyPatch", json!({ "name": "Ancien téléphone" }), &kinds);
    let remove = operation(
        "me_passkey_remove",
        "me",
        "Take a passkey away",
        vec![path_id(), lang()],
        answers(204, "It leads in no more.", None, &[401, 403, 404, 409]),
    );
    vec![
        described("/api/v1/me/passkeys/begin", "post", begin),
        described("/api/v1/me/passkeys", "post", add),
        described("/api/v1/me/passkeys/{id}", "patch", rename),
        described("/api/v1/me/passkeys/{id}", "delete", remove),
    ]
}
