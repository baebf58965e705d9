//! The SIRET number, by which France knows a place where an enterprise or an association works.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    siren::{Siren, luhn},
    typed::without_spaces,
};
use crate::fault::Code;

/// The SIREN of La Poste, which has a rule of its own.
const LA_POSTE: &str = "356000000";
/// Its head office, which follows the usual rule.
const LA_POSTE_HEAD_OFFICE: &str = "35600000000048";

/// Fourteen digits: the SIREN and five digits for the place, the last of them a check digit.
///
/// Source: INSEE, "Numéro Siret" (definition c1841); the check is Luhn's formula over the whole number,
/// ISO/IEC 7812-1:2017, annex B. La Poste has more places than that leaves numbers for: all but its head office
/// have a sum of digits that is a multiple of 5 instead (French Wikipedia, "Système d'identification du
/// répertoire des établissements", section "Calcul et validité d'un numéro SIRET").
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^[0-9]{14}$", example = "73282932000074")]
pub struct Siret(Parts);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Parts {
    number: String,
    siren: Siren,
}

checked_text!(Siret);

impl Siret {
    /// Reads a number, with or without spaces between its groups.
    ///
    /// # Errors
    /// `siret_form`, `siret_length`, `siret_checksum`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let number = without_spaces(text);
        if !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Code("siret_form"));
        }
        let Some(siren) = number.get(..9).filter(|_| number.len() == 14) else {
            return Err(Code("siret_length"));
        };
        let siren = Siren::parse(siren).map_err(|_| Code("siret_checksum"))?;
        let right = if siren.as_str() == LA_POSTE && number != LA_POSTE_HEAD_OFFICE {
            number.bytes().map(|b| u32::from(b - b'0')).sum::<u32>().is_multiple_of(5)
        } else {
            luhn(&number)
        };
        if right { Ok(Self(Parts { number, siren })) } else { Err(Code("siret_checksum")) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.number
    }

    /// The enterprise or association to which the place belongs.
    #[must_use]
    pub const fn siren(&self) -> &Siren {
        &self.0.siren
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::values::siren::tests::{completed, misread};

    #[test]
    fn known_numbers() {
        for number in ["73282932000074", "732 829 320 00074", "20007695800012", "88800620200020"] {
            assert!(Siret::parse(number).is_ok(), "{number}");
        }
        assert_eq!(Siret::parse("732\u{a0}829\u{a0}320\u{a0}00074").unwrap().siren().as_str(), "732829320");
    }

    #[test]
    fn la_poste_has_a_rule_of_its_own() {
        assert!(Siret::parse("35600000000048").is_ok(), "the head office");
        assert!(Siret::parse("35600000049837").is_ok(), "a post office: sum 50");
        assert_eq!(Siret::parse("35600000049838"), Err(Code("siret_checksum")));
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(Siret::parse("7,86E+13"), Err(Code("siret_form")));
        assert_eq!(Siret::parse("732829320"), Err(Code("siret_length")));
        assert_eq!(Siret::parse("73282932000075"), Err(Code("siret_checksum")));
        assert_eq!(Siret::parse("00000000000000"), Err(Code("siret_checksum")));
        assert_eq!(Siret::parse("73282932100073"), Err(Code("siret_checksum")), "its SIREN is none");
    }

    #[test]
    fn json_goes_through_the_check() {
        let siret: Siret = serde_json::from_str("\"732 829 320 00074\"").unwrap();
        assert_eq!(serde_json::to_string(&siret).unwrap(), "\"73282932000074\"");
        assert!(serde_json::from_str::<Siret>("\"73282932000075\"").is_err());
    }

    proptest! {
        #[test]
        fn every_true_number_parses_and_prints_itself(siren in "[124-9][0-9]{7}", place in "[0-9]{4}") {
            let siren = completed(&siren);
            let number = completed(&format!("{siren}{place}"));
            let siret = Siret::parse(&number).unwrap();
            prop_assert_eq!(siret.siren().as_str(), siren);
            prop_assert_eq!(siret.to_string(), number);
        }

        #[test]
        fn one_wrong_digit_is_noticed(
            siren in "[124-9][0-9]{7}", rest in "[0-9]{4}", place in 0..14usize, by in 1..10u8
        ) {
            let number = completed(&format!("{}{rest}", completed(&siren)));
            prop_assert_eq!(Siret::parse(&misread(&number, place, by)), Err(Code("siret_checksum")));
        }

        #[test]
        fn nothing_makes_it_panic(text in ".*") {
            let _ = Siret::parse(&text);
        }
    }
}
