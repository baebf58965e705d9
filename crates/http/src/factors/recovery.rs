//! Recovery codes: ten for a drawer, each works once in place of the application.

use aws_lc_rs::digest;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use essaim_domain::refusal::Refusal;
use uuid::Uuid;

use crate::random;

/// How many an account gets at once.
pub const COUNT: usize = 10;
/// Signs of one: 80 bits, which nobody guesses from its digest.
const SIGNS: usize = 16;
/// What can be read off paper: neither `l` nor `o`, `0` nor `1`.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// New codes, in groups of four.
///
/// # Errors
/// When the system has no randomness.
pub fn draw() -> Result<Vec<String>, Refusal> {
    (0..COUNT).map(|_| one()).collect()
}

fn one() -> Result<String, Refusal> {
    let bytes = random::bytes::<SIGNS>()?;
    let sign = |byte: &u8| ALPHABET.get(usize::from(byte % 32)).copied().map(char::from);
    let signs: Vec<char> = bytes.iter().filter_map(sign).collect();
    let groups: Vec<String> = signs.chunks(4).map(|four| four.iter().collect()).collect();
    Ok(groups.join("-"))
}

/// What the store knows of a code, however it was typed. The account is part of it: the same code would be another's.
#[must_use]
pub fn digest(account: Uuid, code: &str) -> String {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let text = format!("{account}\0{}", code.to_ascii_lowercase());
    URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_codes_are_drawn_and_no_two_are_alike() {
        let codes = draw().unwrap();
        let mut once = codes.clone();
        once.sort();
        once.dedup();
        assert_eq!((codes.len(), once.len()), (10, 10));
        assert!(
            codes.iter().all(|code| code.len() == 19 && !code.contains(['l', 'o', '0', '1'])),
            "{codes:?}"
        );
    }

    #[test]
    fn a_code_is_the_same_however_it_is_typed_and_anothers_is_not() {
        let (one, other) = (Uuid::now_v7(), Uuid::now_v7());
        assert_eq!(digest(one, "abcd-efgh-ijkm-npqr"), digest(one, " ABCD efgh IJKMNPQR "));
        assert_ne!(digest(one, "abcd-efgh-ijkm-npqr"), digest(other, "abcd-efgh-ijkm-npqr"));
    }
}
