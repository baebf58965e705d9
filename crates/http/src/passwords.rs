//! Passwords: how they are turned into digests, and back into a yes or a no.

mod rules;

use std::time::Duration;

use actix_web::web;
use argon2::{
    ARGON2ID_IDENT, Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version,
};
use essaim_domain::refusal::Refusal;
use tokio::sync::{Semaphore, SemaphorePermit};
use unicode_normalization::UnicodeNormalization;

use crate::problem::Problem;

pub use rules::{LONGEST, SHORTEST, check};

/// Memory of one digest, in KiB: 64 MiB (trust.md, "Who is calling").
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

/// Digests at once, in the whole process: each holds its memory, and a core.
static PERMITS: Semaphore = Semaphore::const_new(2);
/// Longest wait for one of them.
const PATIENCE: Duration = Duration::from_secs(2);

/// The digest of no password that anybody knows: an account that does not exist is checked against it, so that
/// nobody can tell by the time that it takes.
const NOBODY: &str =
    "$argon2id$v=19$m=65536,t=3,p=1$bm9ib2R5J3Mgc2FsdCAuLg$Vk1sQ0p5b0RrT2x6d0hKc2ZyUXpXeU5hZ1hFdUI3aVA";

/// In the place of a digest: no password opens such an account, and another is chosen by a link.
pub const NONE: &str = "!";

/// What came of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    pub right: bool,
    /// The digest was made with other parameters than today's.
    pub outdated: bool,
}

/// The digest of a password, in PHC form.
///
/// # Errors
/// 503 when too many are being made.
pub async fn hash(password: String) -> Result<String, Problem> {
    let permit = permit().await?;
    let hashed = web::block(move || held(permit, || hash_now(&password))).await;
    hashed.map_err(|_| Problem::new("unavailable"))?.map_err(Problem::from)
}

/// Holds a password against an account's digest, or against nobody's when there is no account.
///
/// # Errors
/// 503 when too many are being checked.
pub async fn verify(password: String, phc: Option<String>) -> Result<Checked, Problem> {
    let permit = permit().await?;
    let checked = web::block(move || held(permit, || verify_now(&password, phc.as_deref()))).await;
    checked.map_err(|_| Problem::new("unavailable"))?.map_err(Problem::from)
}

async fn permit() -> Result<SemaphorePermit<'static>, Problem> {
    match tokio::time::timeout(PATIENCE, PERMITS.acquire()).await {
        Ok(Ok(permit)) => Ok(permit),
        _ => Err(Problem::new("unavailable")),
    }
}

/// The permit goes where the work is: a caller who hangs up does not free it before its memory.
fn held<T>(permit: SemaphorePermit<'static>, work: impl FnOnce() -> T) -> T {
    let done = work();
    drop(permit);
    done
}

/// The same on the caller's own thread: for commands.
///
/// # Errors
/// [`Refusal::Internal`] when the system has no randomness or no memory.
pub fn hash_now(password: &str) -> Result<String, Refusal> {
    let hashed = argon2()?.hash_password(prepared(password).as_bytes());
    Ok(hashed.map_err(Refusal::internal)?.to_string())
}

fn verify_now(password: &str, phc: Option<&str>) -> Result<Checked, Refusal> {
    // What is no digest is nobody's: such an account cannot be signed in to, and takes as long as any other.
    let own = phc.and_then(|phc| PasswordHash::new(phc).ok());
    let someones = own.is_some();
    let digest = own.map_or_else(|| PasswordHash::new(NOBODY).map_err(Refusal::internal), Ok)?;
    let same = argon2()?.verify_password(prepared(password).as_bytes(), &digest).is_ok();
    Ok(Checked { right: same && someones, outdated: outdated(&digest) })
}

fn argon2() -> Result<Argon2<'static>, Refusal> {
    let params = Params::new(MEMORY, PASSES, LANES, None).map_err(Refusal::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn outdated(digest: &PasswordHash) -> bool {
    let today =
        |params: Params| (params.m_cost(), params.t_cost(), params.p_cost()) == (MEMORY, PASSES, LANES);
    digest.algorithm != ARGON2ID_IDENT || !Params::try_from(digest).is_ok_and(today)
}

/// Composed characters: the same password typed on another system has the same bytes (RFC 8265 §4.2).
fn prepared(password: &str) -> String {
    password.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_right_however_its_accents_are_typed() {
        let digest = hash_now("l\u{e9}zard des \u{ee}les").unwrap();
        assert!(digest.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"), "{digest}");
        let checked = verify_now("le\u{301}zard des i\u{302}les", Some(&digest)).unwrap();
        assert_eq!(checked, Checked { right: true, outdated: false });
        assert!(!verify_now("lezard des iles", Some(&digest)).unwrap().right);
    }

    #[test]
    fn a_digest_of_other_parameters_is_right_and_outdated() {
        let small =
            Argon2::from(Params::new(64, 1, 1, None).unwrap()).hash_password(b"trois petits chats").unwrap();
        let checked = verify_now("trois petits chats", Some(&small.to_string())).unwrap();
        assert_eq!(checked, Checked { right: true, outdated: true });
    }

    #[test]
    fn nobody_has_a_digest_with_todays_parameters_and_no_password() {
        assert!(!outdated(&PasswordHash::new(NOBODY).unwrap()));
        assert!(!verify_now("", None).unwrap().right);
        assert_eq!(verify_now("", Some("!")).unwrap(), Checked { right: false, outdated: false });
    }
}
