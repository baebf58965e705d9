//! Access tokens: short JWTs signed with EdDSA, whose key alone says the algorithm. Members' and clients' differ in
//! `typ` and in what they say, and neither passes for the other.

mod keys;
#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use aws_lc_rs::digest;
use essaim_domain::{client::Scope, refusal::Refusal, time::now};
use essaim_persistence::registry::scope;
use jsonwebtoken::{
    Algorithm, Header, Validation, decode, decode_header, encode,
    errors::{Error, ErrorKind},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use uuid::Uuid;

pub use keys::{PUBLISHED_FIRST, SigningKey, due, in_order, spent};

use crate::problem::Problem;
use keys::Keys;

/// How long an access token lives, in seconds.
pub const ACCESS_SECONDS: i64 = 600;
/// Clocks may differ by so much, in seconds.
const LEEWAY: u64 = 30;
/// Most verified tokens remembered.
const REMEMBERED: usize = 10_000;
/// The `typ` of members' tokens.
const OF_MEMBER: &str = "JWT";
/// The `typ` of clients' tokens (RFC 9068 §2.1).
const OF_CLIENT: &str = "at+jwt";

#[derive(Debug, Clone, Serialize, Deserialize)]
struct MemberClaims {
    iss: String,
    aud: String,
    sub: Uuid,
    iat: i64,
    nbf: i64,
    exp: i64,
    /// The sign-in that it belongs to.
    sid: Uuid,
}

/// What RFC 9068 §2.2 asks for, and which secret got the token.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct ClientClaims {
    iss: String,
    aud: String,
    sub: Uuid,
    client_id: Uuid,
    iat: i64,
    exp: i64,
    jti: Uuid,
    /// With spaces between them (RFC 8693 §4.2).
    scope: String,
    sid: Uuid,
}

/// Issues and checks tokens. What it remembers are verified signatures; the account or the client is read at each
/// request.
#[derive(Clone)]
pub struct Tokens {
    inner: Arc<Inner>,
}

struct Inner {
    issuer: String,
    keys: RwLock<Arc<Keys>>,
    verified: Mutex<HashMap<[u8; 32], (Ticket, i64)>>,
}

/// What a valid token says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ticket {
    /// Whose it is, and of which sign-in.
    Member { account: Uuid, session: Uuid },
    /// Which client's, by which of its secrets, and for what.
    Client { client: Uuid, secret: Uuid, scopes: Vec<Scope> },
}

impl Ticket {
    /// The account or the client.
    #[must_use]
    pub fn caller(&self) -> Uuid {
        match self {
            Self::Member { account: id, .. } | Self::Client { client: id, .. } => *id,
        }
    }
}

impl Tokens {
    /// With the keys of the store, the one that signs first; the others still check what they signed.
    ///
    /// # Errors
    /// When a key is unreadable or there is none.
    pub fn new(issuer: &str, keys: Vec<SigningKey>) -> Result<Self, Refusal> {
        let keys = RwLock::new(Arc::new(Keys::read(keys)?));
        Ok(Self { inner: Arc::new(Inner { issuer: issuer.to_owned(), keys, verified: Mutex::default() }) })
    }

    /// Other keys from now on, the one that signs first. What a key signed that is no longer among them is refused.
    ///
    /// # Errors
    /// As [`Tokens::new`]; then the keys stay as they were.
    pub fn renew(&self, keys: Vec<SigningKey>) -> Result<(), Refusal> {
        let keys = Arc::new(Keys::read(keys)?);
        *self.inner.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
        self.verified().clear();
        Ok(())
    }

    fn keys(&self) -> Arc<Keys> {
        Arc::clone(&self.inner.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// A token for an account's sign-in.
    ///
    /// # Errors
    /// When signing fails.
    pub fn issue(&self, account: Uuid, session: Uuid) -> Result<String, Refusal> {
        let iat = now().as_second();
        let claims = MemberClaims {
            iss: self.inner.issuer.clone(),
            aud: self.inner.issuer.clone(),
            sub: account,
            iat,
            nbf: iat,
            exp: iat + ACCESS_SECONDS,
            sid: session,
        };
        self.signed(OF_MEMBER, &claims)
    }

    /// A token for a client, got with that secret (RFC 9068).
    ///
    /// # Errors
    /// When signing fails.
    pub fn issue_to_client(&self, client: Uuid, secret: Uuid, scopes: &[Scope]) -> Result<String, Refusal> {
        let iat = now().as_second();
        let claims = ClientClaims {
            iss: self.inner.issuer.clone(),
            aud: self.inner.issuer.clone(),
            sub: client,
            client_id: client,
            iat,
            exp: iat + ACCESS_SECONDS,
            jti: Uuid::new_v4(),
            scope: spelt(scopes),
            sid: secret,
        };
        self.signed(OF_CLIENT, &claims)
    }

    fn signed(&self, typ: &str, claims: &impl Serialize) -> Result<String, Refusal> {
        let keys = self.keys();
        let (kid, key) = keys.signing().ok_or_else(|| Refusal::internal("no signing key"))?;
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = Some(typ.to_owned());
        header.kid = Some(kid.to_owned());
        encode(&header, claims, &key.encoding).map_err(Refusal::internal)
    }

    /// What a token says. Whether the session or the client still lives is for the store to say, at each request.
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
        let (ticket, until) = self.check(token).map_err(|_| Problem::new("token_invalid"))?;
        let mut verified = self.verified();
        if verified.len() >= REMEMBERED {
            verified.retain(|_, (_, until)| *until > second);
            if verified.len() >= REMEMBERED {
                verified.clear();
            }
        }
        verified.insert(mark, (ticket.clone(), until));
        Ok(ticket)
    }

    fn remembered(&self, mark: &[u8; 32], second: i64) -> Option<Ticket> {
        let mut verified = self.verified();
        let (ticket, until) = verified.get(mark)?;
        if *until > second {
            return Some(ticket.clone());
        }
        verified.remove(mark);
        None
    }

    fn verified(&self) -> MutexGuard<'_, HashMap<[u8; 32], (Ticket, i64)>> {
        self.inner.verified.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The ticket, and until when it holds.
    fn check(&self, token: &str) -> Result<(Ticket, i64), Error> {
        let header = decode_header(token)?;
        let typ = header.typ.clone().unwrap_or_default().to_ascii_lowercase();
        if typ == OF_MEMBER.to_ascii_lowercase() {
            let claims: MemberClaims = self.claims(token, &header)?;
            return Ok((Ticket::Member { account: claims.sub, session: claims.sid }, claims.exp));
        }
        // RFC 9068 §4: with or without the prefix of media types.
        if typ.strip_prefix("application/").unwrap_or(&typ) != OF_CLIENT {
            return Err(ErrorKind::InvalidToken.into());
        }
        let claims: ClientClaims = self.claims(token, &header)?;
        let scopes = claims.scope.split(' ').filter_map(scope).collect();
        Ok((Ticket::Client { client: claims.client_id, secret: claims.sid, scopes }, claims.exp))
    }

    fn claims<T: DeserializeOwned + Clone>(&self, token: &str, header: &Header) -> Result<T, Error> {
        let kid = header.kid.as_deref().ok_or(ErrorKind::InvalidToken)?;
        let keys = self.keys();
        let key = keys.named(kid).ok_or(ErrorKind::InvalidToken)?;
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_required_spec_claims(&["exp", "aud", "iss", "sub"]);
        validation.set_audience(&[&self.inner.issuer]);
        validation.set_issuer(&[&self.inner.issuer]);
        validation.validate_nbf = true;
        validation.leeway = LEEWAY;
        Ok(decode::<T>(token, &key.decoding, &validation)?.claims)
    }

    /// The public halves of all keys (RFC 7517).
    #[must_use]
    pub fn jwks(&self) -> Value {
        self.keys().jwks()
    }
}

/// Scopes as OAuth writes them.
#[must_use]
pub fn spelt(scopes: &[Scope]) -> String {
    scopes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
