//! Access tokens that are not what they say: each is refused in the same words.

use aws_lc_rs::signature::Ed25519KeyPair;
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use essaim_domain::time::now;
use essaim_http::tokens::{SigningKey, Tokens};
use essaim_tests::{both, given, service::Service};
use serde_json::{Value, json};
use uuid::Uuid;

/// A token with that header and those claims, signed by that key.
fn signed(key: &SigningKey, header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(&STANDARD.decode(&key.pkcs8).unwrap()).unwrap();
    let message = format!("{}.{}", part(header), part(claims));
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(pair.sign(message.as_bytes())))
}

fn with(value: &Value, name: &str, other: Value) -> Value {
    let mut changed = value.clone();
    changed[name] = other;
    changed
}

both!(a_token_that_is_not_right_in_every_part_is_refused, |store| {
    let service = Service::over(store);
    let account = given::account(&["reader"]);
    let account = store.make(move |write| write.account_create(&account, "!")).id;
    let day = std::time::Duration::from_secs(86_400);
    let session =
        store.make(move |write| write.session_open(account, "digest", day, &given::entrance(false)));
    let second = now().as_second();
    let key = &service.key;
    let other = SigningKey::generate().unwrap();
    let header = json!({ "alg": "EdDSA", "typ": "JWT", "kid": key.kid });
    let claims = json!({ "iss": service.base, "aud": service.base, "sub": account, "sid": session,
                         "iat": second, "nbf": second, "exp": second + 600 });
    let good = signed(key, &header, &claims);
    let unsigned = |header: &Value| format!("{}.", signed(key, header, &claims).rsplit_once('.').unwrap().0);
    let elsewhere = json!("https://elsewhere.example");
    let foreign = Tokens::new("https://elsewhere.example", vec![key.clone()]).unwrap();
    let mut forged = good.clone();
    forged.replace_range(
        good.len() - 9..good.len() - 8,
        if good.as_bytes()[good.len() - 9] == b'A' { "B" } else { "A" },
    );
    let tokens = [
        ("garbage", "garbage".to_owned()),
        ("forged", forged),
        ("unsigned", unsigned(&header)),
        ("alg none", unsigned(&with(&header, "alg", json!("none")))),
        ("alg HS256", signed(key, &with(&header, "alg", json!("HS256")), &claims)),
        ("another key", signed(&other, &header, &claims)),
        ("an unknown key", signed(&other, &with(&header, "kid", json!(other.kid)), &claims)),
        ("a key that it brings", signed(&other, &with(&header, "jwk", json!({ "kty": "OKP" })), &claims)),
        ("another kind", signed(key, &with(&header, "typ", json!("at+jwt")), &claims)),
        ("expired", signed(key, &header, &with(&claims, "exp", json!(second - 60)))),
        ("early", signed(key, &header, &with(&claims, "nbf", json!(second + 120)))),
        ("another issuer", foreign.issue(account, session).unwrap()),
        ("issuer", signed(key, &header, &with(&claims, "iss", elsewhere.clone()))),
        ("audience", signed(key, &header, &with(&claims, "aud", elsewhere))),
        ("no such session", service.tokens.issue(account, Uuid::now_v7()).unwrap()),
        ("somebody else's session", service.tokens.issue(Uuid::now_v7(), session).unwrap()),
    ];
    let me = |authorization: String| {
        service.anonymous().send("GET", "/api/v1/me", &[("Authorization", &authorization)], None)
    };
    for (what, token) in tokens {
        let answer = me(format!("Bearer {token}"));
        assert_eq!((answer.status, answer.problem()), (401, "token_invalid"), "{what}");
        // Nor is such a caller taken for nobody where nobody may come.
        let list = service.anonymous().send(
            "GET",
            "/api/v1/themes",
            &[("Authorization", &format!("Bearer {token}"))],
            None,
        );
        assert_eq!(list.status, 401, "{what}");
    }
    for wrong in [format!("Basic {good}"), good.clone(), String::new()] {
        assert_eq!(me(wrong).status, 401);
    }
    let _ = me(format!("bEARER {good}")).expect(200);
    let _ = me(format!("Bearer {good}")).expect(200);
});

both!(the_keys_that_tokens_are_checked_with_are_public, |store| {
    let service = Service::over(store);
    let answer = service.anonymous().get("/.well-known/jwks.json").expect(200);
    assert_eq!(answer.header("content-type"), Some("application/jwk-set+json"));
    let key = &answer.body["keys"][0];
    assert_eq!((key["kid"].as_str(), key["alg"].as_str()), (Some(service.key.kid.as_str()), Some("EdDSA")));
    assert!(key["d"].is_null(), "the private half");
});
