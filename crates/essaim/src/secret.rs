//! Passwords drawn at random, and read from the terminal without being seen.

use std::io::IsTerminal;

use essaim_domain::{fault::Fault, refusal::Refusal};
use essaim_http::{
    catalogue::{Lang, text},
    passwords, problem, random,
};

use crate::failure::Failure;

/// Letters that nobody takes for one another, 32 of them: five bits each.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
/// 80 bits, in groups that can be read out.
const GROUPS: usize = 4;
const IN_GROUP: usize = 4;

/// A new password.
///
/// # Errors
/// When the system has no randomness.
pub fn draw() -> Result<String, Refusal> {
    let bytes = random::bytes::<{ GROUPS * IN_GROUP }>()?;
    let letters: Vec<char> = bytes
        .iter()
        .filter_map(|byte| LETTERS.get(usize::from(byte % 32)))
        .map(|letter| char::from(*letter))
        .collect();
    let groups = letters.chunks(IN_GROUP).map(|group| group.iter().collect::<String>());
    Ok(groups.collect::<Vec<_>>().join("-"))
}

/// A password that its owner types, twice; none when they leave it to us, or when there is no terminal.
///
/// # Errors
/// When the two differ, or the terminal cannot be read.
pub fn ask(lang: Lang) -> Result<Option<String>, Failure> {
    if !std::io::stdin().is_terminal() {
        return Ok(None);
    }
    let typed = rpassword::prompt_password(format!("{} ", text(lang, "init.password")))?;
    if typed.is_empty() {
        return Ok(None);
    }
    let again = rpassword::prompt_password(format!("{} ", text(lang, "init.password_again")))?;
    if typed == again {
        Ok(Some(typed))
    } else {
        Err(Failure::Usage(text(lang, "init.passwords_differ").to_owned()))
    }
}

/// # Errors
/// When the rules of passwords refuse it.
pub fn check(password: &str, name: &str, email: &str, lang: Lang) -> Result<(), Failure> {
    passwords::check(password, name, email)
        .map_err(|code| Failure::Usage(said(&Fault::at("/password", code.0), lang)))
}

/// A fault in a sentence.
#[must_use]
pub fn said(fault: &Fault, lang: Lang) -> String {
    let told = problem::told(lang, fault);
    told.get("message").and_then(|message| message.as_str()).unwrap_or(&fault.code).to_owned()
}
