//! Secret keys of the program's own, drawn once and kept among the settings: all its copies share them.

use aws_lc_rs::hmac;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use essaim_domain::refusal::Refusal;
use essaim_persistence::db::{Read, Write};

use crate::random;

/// The key of that setting, if it was drawn.
///
/// # Errors
/// What the database says.
pub fn known(read: &mut Read<'_>, setting: &str) -> Result<Option<hmac::Key>, Refusal> {
    Ok(read.setting(setting)?.map(|text| of(&text)))
}

/// The key of that setting, drawn at its first use.
///
/// # Errors
/// What the database says, and when the system has no randomness.
pub fn drawn(write: &mut Write<'_>, setting: &str) -> Result<hmac::Key, Refusal> {
    if let Some(key) = known(write.reading(), setting)? {
        return Ok(key);
    }
    let text = random::token()?;
    write.set_setting(setting, &text)?;
    Ok(of(&text))
}

/// A name under which something is counted, without telling what.
#[must_use]
pub fn mark(key: &hmac::Key, kind: &str, what: &str) -> String {
    URL_SAFE_NO_PAD.encode(hmac::sign(key, format!("{kind}\0{what}").as_bytes()))
}

fn of(text: &str) -> hmac::Key {
    hmac::Key::new(hmac::HMAC_SHA256, text.as_bytes())
}
