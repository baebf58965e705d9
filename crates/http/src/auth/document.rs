//! Signing in and out in the document.

use serde_json::{Value, json};

use super::{
    Login,
    arrival::Token,
    elsewhere::ProviderList,
    passkey::{PasskeyAnswer, PasskeyBegin},
    second::{SecondFactor, SecondStep},
};
use crate::document::{self as described, Described, Draft};

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Login>().with::<Token>().with::<SecondStep>().with::<SecondFactor>().with::<ProviderList>();
    draft.with::<PasskeyBegin>().with::<PasskeyAnswer>();
    let about = "Signing in and out. The refresh token lives in a cookie that no script reads.";
    draft.group("auth", about, operations());
    draft.more(elsewhere());
}

fn operations() -> Vec<Described> {
    let described = |path, id: &str, summary: &str, answers: Value| {
        let mut operation = described::operation(id, "auth", summary, vec![described::lang()], answers);
        described::set(&mut operation, "security", json!([{}]));
        Described { path, method: "post", operation }
    };
    let with = |mut described: Described, schema: &str, example: Value| {
        described.operation = described::body(described.operation, schema, example, &["application/json"]);
        described
    };
    let mut either = signed_in(&[401, 403, 415, 422]);
    let about = "The password is right, and this account has a second factor: show it within five minutes.";
    let halfway = described::answers(202, about, Some("SecondStep"), &[]);
    described::set(&mut either, "202", halfway.get("202").cloned().unwrap_or_default());
    let login = described("/api/v1/auth/login", "auth_login", "Sign in with e-mail and password", either);
    let second = described(
        "/api/v1/auth/second-factor",
        "auth_second_factor",
        "The second step of a sign-in: a code of the application, or a recovery code",
        signed_in(&[401, 403, 415, 422]),
    );
    let begin = described(
        "/api/v1/auth/passkey/begin",
        "auth_passkey_begin",
        "A question to a passkey: to any, or after the first step to those of its account",
        described::answers(
            200,
            "The question, for five minutes.",
            Some("PasskeyQuestion"),
            &[401, 403, 409, 415, 422],
        ),
    );
    let passkey = described(
        "/api/v1/auth/passkey",
        "auth_passkey",
        "Sign in by a passkey, which is a password and a second factor at once",
        signed_in(&[401, 403, 409, 415, 422]),
    );
    let answer = json!({ "challenge": "Q0hBTExFTkdFLU9GLVRIRS1RVUVTVElPTi4uLi4uLi4",
                         "credential": { "id": "AAAA", "rawId": "AAAA", "type": "public-key",
                             "response": { "authenticatorData": "AAAA", "clientDataJSON": "AAAA", "signature": "AAAA" } } });
    let example = json!({ "email": "camille@example.org", "password": "trois chats dorment au grenier" });
    let code = json!({ "challenge": "Q0hBTExFTkdFLU9GLVRIRS1GSVJTVC1TVEVQLi4uLi4", "code": "123456" });
    let ended = described::answers(204, "Signed out.", None, &[403]);
    vec![
        with(login, "Login", example),
        with(second, "SecondFactor", code),
        with(begin, "PasskeyBegin", json!({})),
        with(passkey, "PasskeyAnswer", answer),
        described(
            "/api/v1/auth/refresh",
            "auth_refresh",
            "Another access token, by the cookie",
            signed_in(&[401, 403]),
        ),
        described("/api/v1/auth/logout", "auth_logout", "Sign out, and end the cookie's session", ended),
    ]
}

/// A token, and the cookie that brings others.
fn signed_in(problems: &[u16]) -> Value {
    let mut all = described::answers(200, "An access token.", Some("Token"), problems);
    let about = "The refresh token, `__Host-essaim`: HttpOnly, Secure, SameSite=Strict.";
    if let Some(good) = all.get_mut("200") {
        let cookie = json!({ "Set-Cookie": { "description": about, "schema": { "type": "string" } } });
        described::set(good, "headers", cookie);
    }
    all
}

/// The way by a provider of identity: what a browser follows.
fn elsewhere() -> Vec<Described> {
    let open = |path, id: &str, summary: &str, parameters, answers: Value| {
        let mut operation = described::operation(id, "auth", summary, parameters, answers);
        described::set(&mut operation, "security", json!([{}]));
        Described { path, method: "get", operation }
    };
    let onward = |about: &str| {
        let mut all = described::answers(303, about, None, &[404]);
        if let Some(good) = all.get_mut("303") {
            let location =
                json!({ "Location": { "description": "Where it goes.", "schema": { "type": "string" } } });
            described::set(good, "headers", location);
        }
        all
    };
    let id = || {
        json!({ "name": "id", "in": "path", "required": true, "description": "The provider's name.",
                        "schema": { "type": "string" }, "example": "les-communs" })
    };
    let text = |name: &str, about: &str| described::query(name, about, json!({ "type": "string" }));
    vec![
        open(
            "/api/v1/auth/providers",
            "auth_providers",
            "The accounts elsewhere that one may sign in by",
            vec![described::lang(), described::if_none_match()],
            described::answers(200, "The providers of this instance.", Some("ProviderList"), &[]),
        ),
        open(
            "/api/v1/auth/providers/{id}/begin",
            "auth_provider_begin",
            "Go to a provider to sign in (OpenID Connect, code flow with PKCE): for browsers",
            vec![id(), text("to", "The path of the screens to come back to."), described::lang()],
            onward("To the provider, with a cookie that must come back."),
        ),
        open(
            "/api/v1/auth/providers/{id}/callback",
            "auth_provider_callback",
            "Back from a provider: for browsers",
            vec![
                id(),
                text("code", "What the provider gave."),
                text("state", "What was given to it."),
                text("error", "Why it gave none."),
            ],
            onward("To the screens, signed in or told why not."),
        ),
    ]
}
