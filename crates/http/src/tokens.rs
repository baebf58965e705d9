//! Access tokens: short JWTs signed with EdDSA, whose key alone says the algorithm.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use aws_lc_rs::{
    digest,
    rand::SystemRandom,
    signature::{Ed25519KeyPair, KeyPair},
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use essaim_domain::{refusal::Refusal, time::now};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::problem::Problem;

/// How long an access token lives, in seconds.
pub const ACCESS_SECONDS: i64 = 600;
/// Clocks may differ by so much, in seconds.
const LEEWAY: u64 = 30;
/// Most verified tokens remembered.
const REMEMBERED: usize = 10_000;
/// The `typ` of members' tokens: other kinds of token are refused where a member is expected.
const TYP: &str = "JWT";

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: Uuid,
    iat: i64,
    nbf: i64,
    exp: i64,
    /// The sign-in that it belongs to.
    sid: Uuid,
}

/// A signing key as it is kept: its name, and its private half (PKCS#8, base64).
#[derive(Debug, Clone)]
pub struct SigningKey {
    pub kid: String,
    pub pkcs8: String,
}

impl SigningKey {
    /// A fresh Ed25519 key.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn generate() -> Result<Self, Refusal> {
        // Version 1: the only one that `jsonwebtoken` takes.
        let pkcs8 = Ed25519KeyPair::generate_pkcs8v1(&SystemRandom::new()).map_err(Refusal::internal)?;
        Ok(Self { kid: Uuid::new_v4().simple().to_string(), pkcs8: STANDARD.encode(pkcs8.as_ref()) })
    }
}

struct Key {
    encoding: EncodingKey,
    decoding: DecodingKey,
    public: Vec<u8>,
}

/// Issues and checks tokens. What it remembers are verified signatures; the account is read at each request.
#[derive(Clone)]
pub struct Tokens {
    inner: Arc<Inner>,
}

struct Inner {
    issuer: String,
    /// The key that signs.
    current: String,
    keys: HashMap<String, Key>,
    verified: Mutex<HashMap<[u8; 32], (Ticket, i64)>>,
}

/// What a valid token says: whose it is, and of which sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket {
    pub account: Uuid,
    pub session: Uuid,
}

impl Tokens {
    /// With the keys of the store, the one that signs first; retired ones still check what they signed.
    ///
    /// # Errors
    /// When a key is unreadable or there is none.
    pub fn new(issuer: &str, keys: Vec<SigningKey>) -> Result<Self, Refusal> {
        let current = keys.first().ok_or_else(|| Refusal::internal("no signing key"))?.kid.clone();
        let keys = keys.into_iter().map(read_key).collect::<Result<_, _>>()?;
        let verified = Mutex::default();
        Ok(Self { inner: Arc::new(Inner { issuer: issuer.to_owned(), current, keys, verified }) })
    }

    /// A token for an account's sign-in.
    ///
    /// # Errors
    /// When signing fails.
    pub fn issue(&self, account: Uuid, session: Uuid) -> Result<String, Refusal> {
        let iat = now().as_second();
        let claims = Claims {
            iss: self.inner.issuer.clone(),
            aud: self.inner.issuer.clone(),
            sub: account,
            iat,
            nbf: iat,
            exp: iat + ACCESS_SECONDS,
            sid: session,
        };
        let mut header = Header::new(Algorithm::EdDSA);
        header.kid = Some(self.inner.current.clone());
        let key =
            self.inner.keys.get(&self.inner.current).ok_or_else(|| Refusal::internal("no signing key"))?;
        encode(&header, &claims, &key.encoding).map_err(Refusal::internal)
    }

    /// What a token says. Whether the session still lives is for the store to say, at each request.
    ///
    /// # Errors
    /// 401 `token_invalid` for a token that is forged, expired, early, of another kind or issuer.
    pub fn ticket(&self, token: &str) -> Result<Ticket, Problem> {
        let mark: [u8; 32] = digest::digest(&digest::SHA256, token.as_bytes())
            .as_ref()
            .try_into()
            .map_err(|_| Problem::new("token_invalid"))?;
        let second = now().as_second();
        if let Some(ticket) = self.remembered(&mark, second) {
            return Ok(ticket);
        }
        // Outside the lock: forged tokens must not keep good ones waiting.
        let claims = self.check(token).map_err(|_| Problem::new("token_invalid"))?;
        let ticket = Ticket { account: claims.sub, session: claims.sid };
        let mut verified = self.verified();
        if verified.len() >= REMEMBERED {
            verified.retain(|_, (_, until)| *until > second);
            if verified.len() >= REMEMBERED {
                verified.clear();
            }
        }
        verified.insert(mark, (ticket, claims.exp));
        Ok(ticket)
    }

    /// The account that a token names.
    ///
    /// # Errors
    /// As [`Tokens::ticket`].
    pub fn account(&self, token: &str) -> Result<Uuid, Problem> {
        self.ticket(token).map(|ticket| ticket.account)
    }

    fn remembered(&self, mark: &[u8; 32], second: i64) -> Option<Ticket> {
        let mut verified = self.verified();
        let (ticket, until) = *verified.get(mark)?;
        if until > second {
            return Some(ticket);
        }
        verified.remove(mark);
        None
    }

    fn verified(&self) -> MutexGuard<'_, HashMap<[u8; 32], (Ticket, i64)>> {
        self.inner.verified.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn check(&self, token: &str) -> Result<Claims, jsonwebtoken::errors::Error> {
        use jsonwebtoken::errors::ErrorKind;
        let header = decode_header(token)?;
        let kid = header.kid.as_deref().ok_or(ErrorKind::InvalidToken)?;
        if !header.typ.as_deref().is_some_and(|typ| typ.eq_ignore_ascii_case(TYP)) {
            return Err(ErrorKind::InvalidToken.into());
        }
        let key = self.inner.keys.get(kid).ok_or(ErrorKind::InvalidToken)?;
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_required_spec_claims(&["exp", "aud", "iss", "sub"]);
        validation.set_audience(&[&self.inner.issuer]);
        validation.set_issuer(&[&self.inner.issuer]);
        validation.validate_nbf = true;
        validation.leeway = LEEWAY;
        Ok(decode::<Claims>(token, &key.decoding, &validation)?.claims)
    }

    /// The public halves (RFC 7517, RFC 8037).
    #[must_use]
    pub fn jwks(&self) -> Value {
        let mut keys: Vec<(&String, &Key)> = self.inner.keys.iter().collect();
        keys.sort_by_key(|(kid, _)| *kid);
        let jwk = |(kid, key): (&String, &Key)| {
            json!({ "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": kid,
                    "x": URL_SAFE_NO_PAD.encode(&key.public) })
        };
        json!({ "keys": keys.into_iter().map(jwk).collect::<Vec<_>>() })
    }
}

fn read_key(key: SigningKey) -> Result<(String, Key), Refusal> {
    let pkcs8 = STANDARD.decode(&key.pkcs8).map_err(Refusal::internal)?;
    let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(&pkcs8).map_err(Refusal::internal)?;
    let public = pair.public_key().as_ref().to_vec();
    let read = Key {
        encoding: EncodingKey::from_ed_der(&pkcs8),
        decoding: DecodingKey::from_ed_der(&public),
        public,
    };
    Ok((key.kid, read))
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::hmac;

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
        let ticket = Ticket { account: Uuid::now_v7(), session: Uuid::now_v7() };
        let token = tokens.issue(ticket.account, ticket.session).unwrap();
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
        assert!(
            tokens.ticket(&signed(&key, &with("typ", json!("at+jwt")), &claims())).is_err(),
            "a client's"
        );
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
}
