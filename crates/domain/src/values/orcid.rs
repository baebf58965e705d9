//! The ORCID iD, by which the research world knows a person.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::typed::{without_site, without_spaces};
use crate::fault::Code;

/// Sixteen characters in four groups, the last of them a check character, 0 to 9 or `X`.
///
/// Source: ORCID, "Structure of the ORCID Identifier" (support.orcid.org); the check is ISO/IEC 7064:2003,
/// MOD 11-2.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^([0-9]{4}-){3}[0-9]{3}[0-9X]$", example = "0000-0002-1825-0097")]
pub struct Orcid(String);

checked_text!(Orcid);

impl Orcid {
    /// Reads an iD or its address (`https://orcid.org/…`), with or without hyphens and spaces.
    ///
    /// # Errors
    /// `orcid_form`, `orcid_checksum`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let text = without_spaces(text);
        let id: String = without_site(&text, "orcid.org").chars().filter(|c| !is_hyphen(*c)).collect();
        let id = id.to_ascii_uppercase();
        let Some((digits, check)) = id.split_at_checked(15).filter(|(_, check)| check.len() == 1) else {
            return Err(Code("orcid_form"));
        };
        let checks = check.bytes().all(|b| b.is_ascii_digit() || b == b'X');
        if !checks || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Code("orcid_form"));
        }
        if !check.starts_with(check_character(digits)) {
            return Err(Code("orcid_checksum"));
        }
        let mut grouped = String::with_capacity(19);
        for (place, character) in id.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                grouped.push('-');
            }
            grouped.push(character);
        }
        Ok(Self(grouped))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that ORCID gives to the person.
    #[must_use]
    pub fn url(&self) -> String {
        format!("https://orcid.org/{}", self.0)
    }
}

/// Hyphens as they are typed, and as typesetting turns them.
const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}')
}

fn check_character(digits: &str) -> char {
    let total = digits.bytes().fold(0, |total, b| (total + u32::from(b.saturating_sub(b'0'))) * 2 % 11);
    char::from_digit((12 - total) % 11, 10).unwrap_or('X')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_identifiers() {
        for id in [
            "0000-0002-1825-0097",
            "0000000218250097",
            "https://orcid.org/0000-0001-5109-3700",
            "orcid.org/0000-0002-1694-233x",
            "0000 0002 1694 233X",
            "0000\u{2011}0002\u{2011}1694\u{2011}233X",
        ] {
            assert!(Orcid::parse(id).is_ok(), "{id}");
        }
        let orcid = Orcid::parse("http://orcid.org/000000021694233x").unwrap();
        assert_eq!(orcid.as_str(), "0000-0002-1694-233X");
        assert_eq!(orcid.url(), "https://orcid.org/0000-0002-1694-233X");
    }

    #[test]
    fn what_is_wrong_is_said() {
        for text in [
            "",
            "0000-0002-1825-009",
            "0000-0002-1825-00977",
            "0000-0002-X825-0097",
            "0000-0002-1825-009A",
            "000000021825009é",
            "https://example.org/0000-0002-1825-0097",
        ] {
            assert_eq!(Orcid::parse(text), Err(Code("orcid_form")), "{text}");
        }
        assert_eq!(Orcid::parse("0000-0002-1825-0098"), Err(Code("orcid_checksum")));
        assert_eq!(Orcid::parse("0000-0000-0000-0000"), Err(Code("orcid_checksum")));
    }

    proptest! {
        #[test]
        fn every_true_identifier_parses_and_prints_itself(digits in "[0-9]{15}") {
            let id = format!("{digits}{}", check_character(&digits));
            let orcid = Orcid::parse(&id).unwrap();
            prop_assert_eq!(orcid.to_string().replace('-', ""), id);
            prop_assert_eq!(Orcid::parse(orcid.as_str()).unwrap(), orcid.clone());
            prop_assert_eq!(Orcid::parse(&orcid.url()).unwrap(), orcid);
        }

        #[test]
        fn one_wrong_character_is_noticed(digits in "[0-9]{15}", place in 0..16usize, other in "[0-9X]") {
            let id = format!("{digits}{}", check_character(&digits));
            let mut misread = id.clone();
            misread.replace_range(place..=place, &other);
            prop_assert_eq!(Orcid::parse(&misread).is_ok(), misread == id);
        }

        #[test]
        fn nothing_makes_it_panic(text in ".*") {
            let _ = Orcid::parse(&text);
        }
    }
}
