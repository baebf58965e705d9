//! The SIREN number, by which France knows an enterprise, an association or a public body.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::typed::without_spaces;
use crate::fault::Code;

/// Nine digits, the last of them a check digit.
///
/// Source: INSEE, "Numéro Siren" (definition c2047) and "Numéro Siret" (c1841); the check is Luhn's formula,
/// ISO/IEC 7812-1:2017, annex B. Nine zeros pass that formula and name nobody: they are refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^[0-9]{9}$", example = "732829320")]
pub struct Siren(String);

checked_text!(Siren);

impl Siren {
    /// Reads a number, with or without spaces between its groups.
    ///
    /// # Errors
    /// `siren_form`, `siren_length`, `siren_checksum`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let number = without_spaces(text);
        if !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Code("siren_form"));
        }
        if number.len() != 9 {
            return Err(Code("siren_length"));
        }
        if !luhn(&number) || number.bytes().all(|b| b == b'0') {
            return Err(Code("siren_checksum"));
        }
        Ok(Self(number))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Luhn's formula: every second digit from the right counts double, and the sum ends in 0.
pub(super) fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .zip([1, 2].into_iter().cycle())
        .map(|(byte, weight)| {
            let product = u32::from(byte.saturating_sub(b'0')) * weight;
            if product > 9 { product - 9 } else { product }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The digits with the check digit that Luhn's formula wants.
    pub fn completed(digits: &str) -> String {
        (0..=9).map(|check| format!("{digits}{check}")).find(|number| luhn(number)).unwrap()
    }

    /// The text with one digit turned into another.
    pub fn misread(text: &str, place: usize, by: u8) -> String {
        let mut bytes = text.as_bytes().to_vec();
        let place = place % bytes.len();
        bytes[place] = b'0' + (bytes[place] - b'0' + by) % 10;
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn known_numbers() {
        for number in ["732829320", "356 000 000", "552\u{a0}100\u{a0}554", " 200046977 "] {
            assert!(Siren::parse(number).is_ok(), "{number}");
        }
        assert_eq!(Siren::parse("732\u{202f}829\u{202f}320").unwrap().as_str(), "732829320");
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(Siren::parse("73282932O"), Err(Code("siren_form")));
        assert_eq!(Siren::parse("٧٣٢٨٢٩٣٢٠"), Err(Code("siren_form")));
        assert_eq!(Siren::parse(""), Err(Code("siren_length")));
        assert_eq!(Siren::parse("73282932"), Err(Code("siren_length")));
        assert_eq!(Siren::parse("732829321"), Err(Code("siren_checksum")));
        assert_eq!(Siren::parse("000000000"), Err(Code("siren_checksum")));
    }

    #[test]
    fn json_goes_through_the_check() {
        let siren: Siren = serde_json::from_str("\"732 829 320\"").unwrap();
        assert_eq!(serde_json::to_string(&siren).unwrap(), "\"732829320\"");
        let error = serde_json::from_str::<Siren>("\"732829321\"").unwrap_err();
        assert!(error.to_string().contains("fault:siren_checksum"), "{error}");
    }

    proptest! {
        #[test]
        fn every_true_number_parses_and_prints_itself(digits in "[1-9][0-9]{7}") {
            let number = completed(&digits);
            prop_assert_eq!(Siren::parse(&number).unwrap().to_string(), number);
        }

        #[test]
        fn one_wrong_digit_is_noticed(digits in "[1-9][0-9]{7}", place in 0..9usize, by in 1..10u8) {
            let number = misread(&completed(&digits), place, by);
            prop_assert_eq!(Siren::parse(&number), Err(Code("siren_checksum")));
        }

        #[test]
        fn nothing_makes_it_panic(text in ".*") {
            let _ = Siren::parse(&text);
        }
    }
}
