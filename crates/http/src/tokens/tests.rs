//! Tokens that are what they say, and tokens that are not.

use aws_lc_rs::{hmac, signature::Ed25519KeyPair};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use serde_json::json;

use super::*;

const ISSUER: &str = "https://essaim.example.org";

fn tokens() -> (Tokens, SigningKey) {
    let key = SigningKey::generate().unwrap();
    (Tokens::new(ISSUER, vec![key.clone()]).unwrap(), key)
}

fn claims() -> Value {
    let second = now().as_second();
    json!({ "iss": ISSUER, "aud": ISSUER, "sub": Uuid::now_v7(), "sid": Uuid::now_v7(),
            "iat": second, "nbf": second, "exp": second + 600 })
}

fn part(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

/// A token with that header and those claims, signed by that key.
fn signed(key: &SigningKey, header: &Value, claims: &Value) -> String {
    let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(&STANDARD.decode(&key.pkcs8).unwrap()).unwrap();
    let message = format!("{}.{}", part(header), part(claims));
    let signature = URL_SAFE_NO_PAD.encode(pair.sign(message.as_bytes()));
    format!("{message}.{signature}")
}

fn header(key: &SigningKey) -> Value {
    json!({ "alg": "EdDSA", "typ": "JWT", "kid": key.kid })
}

#[test]
fn a_token_says_whose_it_is_and_of_which_sign_in() {
    let (tokens, _) = tokens();
    let (account, session) = (Uuid::now_v7(), Uuid::now_v7());
    let ticket = Ticket::Member { account, session };
    let token = tokens.issue(account, session).unwrap();
    assert_eq!(tokens.ticket(&token).unwrap(), ticket);
    assert_eq!(tokens.ticket(&token).unwrap(), ticket, "remembered");
}

#[test]
fn what_a_good_key_signed_is_taken_only_with_all_its_claims_right() {
    let (tokens, key) = tokens();
    let second = now().as_second();
    assert!(tokens.ticket(&signed(&key, &header(&key), &claims())).is_ok());
    for (name, value) in [
        ("exp", json!(second - 31)),
        ("nbf", json!(second + 60)),
        ("iss", json!("https://elsewhere.example.org")),
        ("aud", json!("https://elsewhere.example.org")),
        ("sub", json!("somebody")),
        ("exp", Value::Null),
        ("aud", Value::Null),
        ("iss", Value::Null),
        ("sub", Value::Null),
        ("sid", Value::Null),
    ] {
        let mut wrong = claims();
        match value {
            Value::Null => drop(wrong.as_object_mut().unwrap().remove(name)),
            value => wrong[name] = value,
        }
        assert!(tokens.ticket(&signed(&key, &header(&key), &wrong)).is_err(), "{name}");
    }
}

#[test]
fn the_key_says_the_algorithm_and_the_token_names_only_keys_of_ours() {
    let (tokens, key) = tokens();
    let other = SigningKey::generate().unwrap();
    let with = |name: &str, value: Value| {
        let mut header = header(&key);
        header[name] = value;
        header
    };
    let none = with("alg", json!("none"));
    let unsigned = format!("{}.{}.", part(&none), part(&claims()));
    assert!(tokens.ticket(&unsigned).is_err());
    assert!(tokens.ticket(&signed(&key, &none, &claims())).is_err());
    assert!(tokens.ticket(&signed(&other, &header(&key), &claims())).is_err(), "signed by another");
    assert!(tokens.ticket(&signed(&other, &header(&other), &claims())).is_err(), "an unknown key");
    assert!(tokens.ticket(&signed(&key, &with("typ", json!("at+jwt")), &claims())).is_err(), "a client's");
    let mut jwk = with("kid", json!(other.kid));
    jwk["jwk"] = json!({ "kty": "OKP", "crv": "Ed25519", "x": "AAAA" });
    assert!(tokens.ticket(&signed(&other, &jwk, &claims())).is_err(), "a key that it brings along");
}

#[test]
fn the_public_key_is_no_secret_to_sign_with() {
    let (tokens, key) = tokens();
    let public = tokens.jwks()["keys"][0]["x"].as_str().unwrap().to_owned();
    let mut header = header(&key);
    header["alg"] = json!("HS256");
    let message = format!("{}.{}", part(&header), part(&claims()));
    let secret = hmac::Key::new(hmac::HMAC_SHA256, &URL_SAFE_NO_PAD.decode(public).unwrap());
    let signature = URL_SAFE_NO_PAD.encode(hmac::sign(&secret, message.as_bytes()));
    assert!(tokens.ticket(&format!("{message}.{signature}")).is_err());
}

#[test]
fn a_key_that_no_longer_signs_still_checks_what_it_signed() {
    let old = SigningKey::generate().unwrap();
    let token =
        Tokens::new(ISSUER, vec![old.clone()]).unwrap().issue(Uuid::now_v7(), Uuid::now_v7()).unwrap();
    let rotated = Tokens::new(ISSUER, vec![SigningKey::generate().unwrap(), old]).unwrap();
    assert!(rotated.ticket(&token).is_ok());
    assert_eq!(rotated.jwks()["keys"].as_array().unwrap().len(), 2);
}

#[test]
fn a_clients_token_is_no_members_and_a_members_no_clients() {
    let (tokens, key) = tokens();
    let (client, secret) = (Uuid::now_v7(), Uuid::now_v7());
    let scopes = vec![Scope::Read, Scope::Write("stakeholders")];
    let token = tokens.issue_to_client(client, secret, &scopes).unwrap();
    assert_eq!(tokens.ticket(&token).unwrap(), Ticket::Client { client, secret, scopes });
    let head = decode_header(&token).unwrap();
    assert_eq!(head.typ.as_deref(), Some("at+jwt"));
    let body: Value =
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap()).unwrap();
    for name in ["iss", "aud", "sub", "client_id", "iat", "exp", "jti", "scope"] {
        assert!(!body[name].is_null(), "RFC 9068 asks for {name}");
    }
    assert_eq!(body["scope"], "read write:stakeholders");
    let mut typ = header(&key);
    assert!(tokens.ticket(&signed(&key, &typ, &body)).is_err(), "a client's under a member's name");
    typ["typ"] = json!("application/at+jwt");
    assert!(tokens.ticket(&signed(&key, &typ, &body)).is_ok());
    assert!(tokens.ticket(&signed(&key, &typ, &claims())).is_err(), "a member's under a client's name");
    for name in ["client_id", "jti", "scope", "sid", "exp", "aud", "iss", "sub"] {
        let mut less = body.clone();
        less.as_object_mut().unwrap().remove(name);
        assert!(tokens.ticket(&signed(&key, &typ, &less)).is_err(), "without {name}");
    }
}

#[test]
fn a_key_takes_over_while_the_one_before_is_still_known_and_then_is_not() {
    let old = SigningKey::generate().unwrap();
    let new = SigningKey::generate().unwrap();
    let tokens = Tokens::new(ISSUER, vec![old.clone()]).unwrap();
    let first = tokens.issue(Uuid::now_v7(), Uuid::now_v7()).unwrap();
    tokens.renew(vec![old.clone(), new.clone()]).unwrap();
    let kid = |token: &str| decode_header(token).unwrap().kid.unwrap();
    assert_eq!(
        kid(&tokens.issue(Uuid::now_v7(), Uuid::now_v7()).unwrap()),
        old.kid,
        "published, not signing"
    );
    tokens.renew(vec![new.clone(), old]).unwrap();
    assert!(tokens.ticket(&first).is_ok());
    let second = tokens.issue(Uuid::now_v7(), Uuid::now_v7()).unwrap();
    assert_eq!(kid(&second), new.kid);
    tokens.renew(vec![new]).unwrap();
    assert!(tokens.ticket(&first).is_err() && tokens.ticket(&second).is_ok());
    assert!(tokens.renew(Vec::new()).is_err() && tokens.ticket(&second).is_ok());
}
