//! What people type for a place: a postcode, or the name of a commune, nearly as it is written.

use crate::values::fold;

/// Longest text that is looked at, in characters: the longest name of a commune has 45.
pub const TYPED_MAX: usize = 80;

/// Below it, a name is not one that was mistyped.
const ALIKE: f64 = 0.75;

/// Words that are shortened on envelopes and signs.
const SHORTENED: [(&str, &str); 3] = [("st", "saint"), ("ste", "sainte"), ("s", "sur")];

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// Five digits.
    Postcode(String),
    /// A name, folded as names are for sorting, its shortened words written out.
    Name(String),
}

impl Typed {
    /// `None` when there is no letter and no digit.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().take(TYPED_MAX).collect();
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() == 5 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self::Postcode(digits));
        }
        let folded = fold(&text);
        let words: Vec<&str> = folded.split(' ').map(written_out).filter(|word| !word.is_empty()).collect();
        (!words.is_empty()).then(|| Self::Name(words.join(" ")))
    }
}

fn written_out(word: &str) -> &str {
    SHORTENED.iter().find(|(short, _)| *short == word).map_or(word, |(_, whole)| whole)
}

/// How much a folded name is like the one typed, from 0 to 1; `None` when it is another name. Two neighbouring letters
/// that changed places are one fault, as are one too many and one too few.
#[must_use]
pub fn likeness(typed: &str, name: &str) -> Option<f64> {
    let alike = strsim::normalized_damerau_levenshtein(typed, name);
    (alike >= ALIKE).then_some(alike)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_and_names_are_told_apart() {
        assert_eq!(Typed::parse(" 49 000 "), Some(Typed::Postcode("49000".to_owned())));
        assert_eq!(
            Typed::parse("St-Étienne s/ Loire"),
            Some(Typed::Name("saint etienne sur loire".to_owned()))
        );
        assert_eq!(Typed::parse("L’Haÿ-les-Roses"), Some(Typed::Name("l hay les roses".to_owned())));
        assert_eq!(Typed::parse("4900"), Some(Typed::Name("4900".to_owned())));
        assert_eq!(Typed::parse(" – "), None);
    }

    #[test]
    fn a_slip_of_the_finger_is_forgiven_and_another_name_is_not() {
        for (typed, name) in [
            ("anjers", "angers"),
            ("monptellier", "montpellier"),
            ("besancon", "besancon"),
            ("dijn", "dijon"),
        ] {
            assert!(likeness(typed, name).is_some(), "{typed}");
        }
        assert_eq!(likeness("angers", "nantes"), None);
        assert!(likeness("monptellier", "montpellier") > likeness("monptellier", "montpeyroux"));
    }
}
