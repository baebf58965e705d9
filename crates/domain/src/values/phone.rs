//! A telephone number, as it is read out and dialled.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::typed::is_space;
use crate::fault::Code;

const FEWEST: usize = 6;
const MOST: usize = 20;

/// 6 to 20 digits, with one space wherever there was a space, a dot or a hyphen, and a `+` before a country.
///
/// Source: ITU-T Recommendation E.123 (02/2001), international notation: a `+` before the country, nothing but
/// spaces between groups, no zero that is dialled within the country alone. The habit of writing `+33 (0)1`
/// is understood: that zero goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, max_length = 40, example = "+33 1 23 45 67 89")]
pub struct Phone(String);

checked_text!(Phone);

impl Phone {
    /// Reads a number.
    ///
    /// # Errors
    /// `phone_form`, `phone_length`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let text = text.trim_matches(is_space);
        let (plus, groups) = match text.strip_prefix('+') {
            Some(abroad) => ("+", abroad.replacen("(0)", " ", 1)),
            None => ("", text.to_owned()),
        };
        if !groups.chars().all(|c| c.is_ascii_digit() || is_separator(c)) {
            return Err(Code("phone_form"));
        }
        let digits = groups.bytes().filter(u8::is_ascii_digit).count();
        if !(FEWEST..=MOST).contains(&digits) {
            return Err(Code("phone_length"));
        }
        let groups =
            groups.split(is_separator).filter(|group| !group.is_empty()).collect::<Vec<_>>().join(" ");
        Ok(Self(format!("{plus}{groups}")))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | '-' | '\u{2010}' | '\u{2011}') || is_space(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn separators_become_one_space() {
        for (text, number) in [
            ("01 23 45 67 89", "01 23 45 67 89"),
            ("01.23.45.67.89", "01 23 45 67 89"),
            (" 01\u{a0}23\u{202f}45 -67  89 ", "01 23 45 67 89"),
            ("+33 (0)1 23 45 67 89", "+33 1 23 45 67 89"),
            ("+33(0)123456789", "+33 123456789"),
            ("0123456789", "0123456789"),
            ("+ 33 1 23 45 67 89", "+33 1 23 45 67 89"),
        ] {
            assert_eq!(Phone::parse(text).unwrap().as_str(), number);
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for text in [
            "06 12 34 56 78 (Marie)",
            "01/23/45/67/89",
            "0033+123456",
            "++33123456",
            "téléphone",
            "(0)123456",
        ] {
            assert_eq!(Phone::parse(text), Err(Code("phone_form")), "{text}");
        }
        for text in ["", "+", "12345", "01 23", "123456789012345678901"] {
            assert_eq!(Phone::parse(text), Err(Code("phone_length")), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_number_parses_and_prints_itself(number in "(\\+)?[0-9]{2,3}( [0-9]{2,3}){2,5}") {
            prop_assert_eq!(Phone::parse(&number).unwrap().to_string(), number);
        }

        #[test]
        fn nothing_makes_it_panic(text in ".*") {
            if let Ok(number) = Phone::parse(&text) {
                prop_assert_eq!(Phone::parse(number.as_str()).unwrap(), number);
            }
        }
    }
}
