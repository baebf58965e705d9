//! The ROR identifier, by which the research world knows an organisation.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::typed::{without_site, without_spaces};
use crate::fault::Code;

/// The letters and digits of Crockford's base 32, in the order of their values: no i, l, o, u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// `0`, six characters of base 32, and two check digits.
///
/// Source: ROR, "ROR identifier pattern" (ror.readme.io/docs/identifier); base 32 after Douglas Crockford
/// (crockford.com/base32.html); check digits after ISO/IEC 7064:2003, MOD 97-10.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$", example = "05dxps055")]
pub struct Ror(String);

checked_text!(Ror);

impl Ror {
    /// Reads an identifier or its address (`https://ror.org/…`).
    ///
    /// # Errors
    /// `ror_form`, `ror_checksum`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let text = without_spaces(text);
        let id = without_site(&text, "ror.org").to_ascii_lowercase();
        if id.len() != 9 || !id.starts_with('0') {
            return Err(Code("ror_form"));
        }
        let Some((body, Ok(check))) = id.split_at_checked(7).map(|(body, check)| (body, two_digits(check)))
        else {
            return Err(Code("ror_form"));
        };
        let number = value(body).ok_or(Code("ror_form"))?;
        if check == 98 - number * 100 % 97 { Ok(Self(id)) } else { Err(Code("ror_checksum")) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that the registry gives to the organisation.
    #[must_use]
    pub fn url(&self) -> String {
        format!("https://ror.org/{}", self.0)
    }
}

fn two_digits(text: &str) -> Result<u64, Code> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Code("ror_form"));
    }
    text.parse().map_err(|_| Code("ror_form"))
}

/// The number that seven characters of base 32 write: at most 2^35, so that nothing overflows.
fn value(text: &str) -> Option<u64> {
    text.bytes().try_fold(0, |number, byte| {
        let digit = ALPHABET.iter().position(|known| *known == byte)?;
        Some(number * 32 + u64::try_from(digit).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn completed(body: &str) -> String {
        format!("{body}{:02}", 98 - value(body).unwrap() * 100 % 97)
    }

    #[test]
    fn known_identifiers() {
        for id in ["05dxps055", "03yrm5c26", "01k4yrm29", "https://ror.org/05dxps055", "ROR.org/05DXPS055"] {
            assert!(Ror::parse(id).is_ok(), "{id}");
        }
        let ror = Ror::parse(" https://ror.org/05dxps055/\u{a0}").unwrap();
        assert_eq!((ror.as_str(), ror.url().as_str()), ("05dxps055", "https://ror.org/05dxps055"));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for text in [
            "",
            "05dxps05",
            "15dxps055",
            "01kOyrm29",
            "01kuyrm29",
            "05dxps0x5",
            "05dxps0+5",
            "0éééé",
            "https://example.org/05dxps055",
        ] {
            assert_eq!(Ror::parse(text), Err(Code("ror_form")), "{text}");
        }
        assert_eq!(Ror::parse("01k4yrm30"), Err(Code("ror_checksum")));
    }

    proptest! {
        #[test]
        fn every_true_identifier_parses_and_prints_itself(body in "0[a-hj-km-np-tv-z0-9]{6}") {
            let id = completed(&body);
            prop_assert_eq!(Ror::parse(&id).unwrap().to_string(), id.clone());
            prop_assert_eq!(Ror::parse(&format!("https://ror.org/{id}")).unwrap().to_string(), id);
        }

        #[test]
        fn one_wrong_character_is_noticed(
            body in "0[a-hj-km-np-tv-z0-9]{6}", place in 1..9usize, other in 0..32usize
        ) {
            let id = completed(&body);
            let mut bytes = id.clone().into_bytes();
            bytes[place] = ALPHABET[other];
            let misread = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(Ror::parse(&misread).is_ok(), misread == id);
        }

        #[test]
        fn nothing_makes_it_panic(text in ".*") {
            let _ = Ror::parse(&text);
        }
    }
}
