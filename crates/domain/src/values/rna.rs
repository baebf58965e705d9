//! The RNA number, by which France knows a declared association.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::typed::without_spaces;
use crate::fault::Code;

/// `W`, the two characters of the département, one digit for the office, six digits of its register.
///
/// The département is two digits, `2A` or `2B` for Corsica, `9` and a letter overseas (`9R` for La Réunion).
/// There is no check digit, and none for associations of Alsace and Moselle, which have no such number.
///
/// Source: arrêté du 14 octobre 2009 portant création du répertoire national des associations;
/// file format of the RNA on data.gouv.fr, field `id`, "numéro Waldec national unique", varchar(10).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^W([0-9]{2}|2[AB]|9[A-Z])[0-9]{7}$", example = "W751515517")]
pub struct Rna(String);

checked_text!(Rna);

impl Rna {
    /// Reads a number, in capitals or not, with or without spaces between its groups.
    ///
    /// # Errors
    /// `rna_form`, `rna_length`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let number = without_spaces(text).to_ascii_uppercase();
        let mut bytes = number.bytes();
        if bytes.next() != Some(b'W') || !number.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(Code("rna_form"));
        }
        if number.len() != 10 {
            return Err(Code("rna_length"));
        }
        let departement = match (bytes.next(), bytes.next()) {
            (Some(b'2'), Some(b'A' | b'B')) | (Some(b'9'), Some(b'A'..=b'Z')) => true,
            (Some(first), Some(second)) => first.is_ascii_digit() && second.is_ascii_digit(),
            _ => false,
        };
        if departement && bytes.all(|b| b.is_ascii_digit()) {
            Ok(Self(number))
        } else {
            Err(Code("rna_form"))
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_numbers() {
        for number in ["W751515517", "w595037092", "W 751 004 076", "W9R1011072", "W2A1000123", "w2b2000123"]
        {
            assert!(Rna::parse(number).is_ok(), "{number}");
        }
        assert_eq!(Rna::parse("w\u{a0}9r1\u{a0}011072").unwrap().as_str(), "W9R1011072");
    }

    #[test]
    fn what_is_wrong_is_said() {
        for text in ["", "0751012345", "WA51515517", "W2C1000123", "W75A515517", "W75-151551", "W٧٥١٥"] {
            assert_eq!(Rna::parse(text), Err(Code("rna_form")), "{text}");
        }
        for text in ["W", "W75151551", "W7515155170"] {
            assert_eq!(Rna::parse(text), Err(Code("rna_length")), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_true_number_parses_and_prints_itself(number in "W([0-9]{2}|2[AB]|9[A-Z])[0-9]{7}") {
            prop_assert_eq!(Rna::parse(&number).unwrap().to_string(), number);
        }

        #[test]
        fn nothing_makes_it_panic(text in ".*") {
            let _ = Rna::parse(&text);
        }
    }
}
