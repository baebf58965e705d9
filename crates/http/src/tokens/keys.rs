//! The keys that tokens are signed with, and the order in which one takes over from another.

use std::collections::HashMap;

use aws_lc_rs::{
    rand::SystemRandom,
    signature::{Ed25519KeyPair, KeyPair},
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use essaim_domain::refusal::Refusal;
use essaim_persistence::keys::SigningKey as Kept;
use jiff::{SignedDuration, Timestamp};
use jsonwebtoken::{DecodingKey, EncodingKey};
use serde_json::{Value, json};
use uuid::Uuid;

/// A new key is published so long before it signs: other copies of the program, and whoever keeps our key set for a
/// while, know it by then.
pub const PUBLISHED_FIRST: SignedDuration = SignedDuration::from_mins(10);
/// A key that signs no more is needed so long: until every copy has noticed and its last token has expired.
const NEEDED_AFTER: SignedDuration = SignedDuration::from_hours(1);
/// A key that is older than this gets a successor.
const AGE: SignedDuration = SignedDuration::from_hours(90 * 24);

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

/// The keys of the store, the one that signs at that moment first: the oldest that is not retired.
#[must_use]
pub fn in_order(mut kept: Vec<Kept>, at: Timestamp) -> Vec<SigningKey> {
    kept.sort_by_key(|key| (key.retired_at.is_some_and(|retired| retired <= at), key.created_at));
    kept.into_iter().map(|key| SigningKey { kid: key.kid, pkcs8: key.pkcs8 }).collect()
}

/// Whether the keys have grown old, so that another is due.
#[must_use]
pub fn due(kept: &[Kept], at: Timestamp) -> bool {
    kept.iter().map(|key| key.created_at).max().is_none_or(|newest| at.duration_since(newest) > AGE)
}

/// The keys whose last token has expired.
pub fn spent(kept: &[Kept], at: Timestamp) -> impl Iterator<Item = &str> {
    let spent =
        move |key: &&Kept| key.retired_at.is_some_and(|since| at.duration_since(since) > NEEDED_AFTER);
    kept.iter().filter(spent).map(|key| key.kid.as_str())
}

pub(super) struct Key {
    pub(super) encoding: EncodingKey,
    pub(super) decoding: DecodingKey,
    public: Vec<u8>,
}

/// Keys by name, and which of them signs.
pub(super) struct Keys {
    current: String,
    keys: HashMap<String, Key>,
}

impl Keys {
    /// # Errors
    /// When a key is unreadable or there is none.
    pub(super) fn read(keys: Vec<SigningKey>) -> Result<Self, Refusal> {
        let current = keys.first().ok_or_else(|| Refusal::internal("no signing key"))?.kid.clone();
        Ok(Self { current, keys: keys.into_iter().map(read_key).collect::<Result<_, _>>()? })
    }

    /// The key that signs, with its name.
    pub(super) fn signing(&self) -> Option<(&str, &Key)> {
        self.keys.get(&self.current).map(|key| (self.current.as_str(), key))
    }

    pub(super) fn named(&self, kid: &str) -> Option<&Key> {
        self.keys.get(kid)
    }

    /// The public halves (RFC 7517, RFC 8037).
    pub(super) fn jwks(&self) -> Value {
        let mut keys: Vec<(&String, &Key)> = self.keys.iter().collect();
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
    use super::*;

    fn kept(kid: &str, created: &str, retired: Option<&str>) -> Kept {
        let at = |text: &str| text.parse().unwrap();
        Kept { kid: kid.into(), pkcs8: String::new(), created_at: at(created), retired_at: retired.map(at) }
    }

    #[test]
    fn a_key_signs_until_it_is_retired_and_is_known_until_its_tokens_are_gone() {
        let keys = || {
            vec![
                kept("new", "2026-11-26T10:00:00Z", None),
                kept("old", "2026-08-01T10:00:00Z", Some("2026-11-26T10:10:00Z")),
            ]
        };
        let signs = |at: &str| in_order(keys(), at.parse().unwrap())[0].kid.clone();
        assert_eq!(signs("2026-11-26T10:05:00Z"), "old");
        assert_eq!(signs("2026-11-26T10:10:00Z"), "new");
        let gone = |at: &str| spent(&keys(), at.parse().unwrap()).map(str::to_owned).collect::<Vec<_>>();
        assert!(gone("2026-11-26T11:00:00Z").is_empty());
        assert_eq!(gone("2026-11-26T11:11:00Z"), ["old"]);
    }

    #[test]
    fn another_key_is_due_when_the_newest_has_grown_old() {
        let keys = [kept("only", "2026-08-01T10:00:00Z", None)];
        assert!(!due(&keys, "2026-10-29T10:00:00Z".parse().unwrap()));
        assert!(due(&keys, "2026-10-31T10:00:00Z".parse().unwrap()));
        assert!(due(&[], "2026-10-31T10:00:00Z".parse().unwrap()));
    }
}
