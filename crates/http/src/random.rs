//! Secrets that are drawn at random, and the digests under which they are known.

use aws_lc_rs::{digest, rand};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use essaim_domain::{letter::Secret, refusal::Refusal};

/// So many random bytes.
///
/// # Errors
/// When the system has no randomness.
pub fn bytes<const COUNT: usize>() -> Result<[u8; COUNT], Refusal> {
    let mut bytes = [0; COUNT];
    rand::fill(&mut bytes).map_err(|_| Refusal::internal("the system has no randomness"))?;
    Ok(bytes)
}

/// 256 random bits, in letters that an address can hold.
///
/// # Errors
/// When the system has no randomness.
pub fn token() -> Result<String, Refusal> {
    Ok(URL_SAFE_NO_PAD.encode(bytes::<32>()?))
}

/// What the store knows of a token: nobody who reads it there can show the token.
#[must_use]
pub fn digest(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, token.as_bytes()))
}

/// The secret of a link.
///
/// # Errors
/// When the system has no randomness.
pub fn secret() -> Result<Secret, Refusal> {
    let token = token()?;
    Ok(Secret { hash: digest(&token), token })
}
