//! The language of a text, as a tag such as `fr` or `pt-BR`.

use std::{collections::HashSet, iter::Peekable, str::Split};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::fault::Code;

/// A well-formed BCP 47 tag in its canonical case.
///
/// Source: RFC 5646, section 2.1 (syntax), 2.1.1 (case), 2.2.5 and 2.2.6 (no variant, no singleton twice) and
/// 4.4.1 (35 characters are enough for any tag). Whether the subtags are registered is not checked. The
/// irregular tags that the registry keeps from before 2006 (`i-klingon`) are refused: others replace them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$", example = "fr")]
pub struct Language(String);

checked_text!(Language);

const LONGEST: usize = 35;

impl Language {
    /// Reads a tag, whatever its case.
    ///
    /// # Errors
    /// `language_form`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let tag = text.trim().to_ascii_lowercase();
        if tag.len() <= LONGEST && well_formed(&tag) {
            Ok(Self(canonical_case(&tag)))
        } else {
            Err(Code("language_form"))
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without script, region or variant: `pt` of `pt-BR`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

/// The subtags that are still to be read.
type Rest<'a> = Peekable<Split<'a, char>>;

/// `langtag` or `privateuse` of RFC 5646, figure 1, for a tag in lower case.
fn well_formed(tag: &str) -> bool {
    let mut rest = tag.split('-').peekable();
    if rest.next_if_eq(&"x").is_some() {
        return private_use(&mut rest);
    }
    let Some(language) = rest.next_if(|subtag| alphabetic(subtag, 2, 8)) else { return false };
    if language.len() <= 3 {
        for _ in 0..3 {
            rest.next_if(|subtag| alphabetic(subtag, 3, 3));
        }
    }
    rest.next_if(|subtag| alphabetic(subtag, 4, 4));
    rest.next_if(|subtag| alphabetic(subtag, 2, 2) || (subtag.len() == 3 && digits(subtag)));
    variants(&mut rest) && extensions(&mut rest) && rest.next().is_none()
}

fn variants(rest: &mut Rest) -> bool {
    let mut seen = HashSet::new();
    while let Some(variant) = rest.next_if(|subtag| is_variant(subtag)) {
        if !seen.insert(variant) {
            return false;
        }
    }
    true
}

/// The extensions, and the private use that may end the tag.
fn extensions(rest: &mut Rest) -> bool {
    let mut seen = HashSet::new();
    while let Some(singleton) = rest.next_if(|subtag| alphanumeric(subtag, 1, 1)) {
        if singleton == "x" {
            return private_use(rest);
        }
        let mut subtags = 0;
        while rest.next_if(|subtag| alphanumeric(subtag, 2, 8)).is_some() {
            subtags += 1;
        }
        if subtags == 0 || !seen.insert(singleton) {
            return false;
        }
    }
    true
}

/// What follows `x`: at least one subtag, and nothing else.
fn private_use(rest: &mut Rest) -> bool {
    rest.peek().is_some() && rest.all(|subtag| alphanumeric(subtag, 1, 8))
}

fn is_variant(subtag: &str) -> bool {
    alphanumeric(subtag, 5, 8)
        || (alphanumeric(subtag, 4, 4) && subtag.starts_with(|c: char| c.is_ascii_digit()))
}

fn alphabetic(subtag: &str, shortest: usize, longest: usize) -> bool {
    (shortest..=longest).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphabetic())
}

fn alphanumeric(subtag: &str, shortest: usize, longest: usize) -> bool {
    (shortest..=longest).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn digits(subtag: &str) -> bool {
    subtag.bytes().all(|b| b.is_ascii_digit())
}

/// Lower case, but two letters in capitals (regions) and four with an initial (scripts), unless they begin the
/// tag or follow a singleton.
fn canonical_case(tag: &str) -> String {
    let mut canonical = String::with_capacity(tag.len());
    let mut plain = true;
    for subtag in tag.split('-') {
        let begins = canonical.is_empty();
        if !begins {
            canonical.push('-');
        }
        plain &= subtag.len() > 1;
        match subtag.len() {
            2 if plain && !begins => canonical.push_str(&subtag.to_ascii_uppercase()),
            4 if plain && !begins => {
                let (initial, others) = subtag.split_at_checked(1).unwrap_or((subtag, ""));
                canonical.push_str(&initial.to_ascii_uppercase());
                canonical.push_str(others);
            }
            _ => canonical.push_str(subtag),
        }
    }
    canonical
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tags_take_their_canonical_case() {
        for (text, canonical) in [
            ("fr", "fr"),
            (" FR ", "fr"),
            ("pt-br", "pt-BR"),
            ("ZH-HANT-tw", "zh-Hant-TW"),
            ("oc-LENGADOC-GRCLASS", "oc-lengadoc-grclass"),
            ("de-1996", "de-1996"),
            ("es-419", "es-419"),
            ("zh-yue-hk", "zh-yue-HK"),
            ("SGN-be", "sgn-BE"),
            ("en-ca-X-CA", "en-CA-x-ca"),
            ("AZ-latn-x-LATN", "az-Latn-x-latn"),
            ("de-de-u-CO-phonebk", "de-DE-u-co-phonebk"),
            ("x-Maison", "x-maison"),
        ] {
            assert_eq!(Language::parse(text).unwrap().as_str(), canonical);
        }
        assert_eq!(Language::parse("pt-BR").unwrap().primary(), "pt");
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for text in [
            "",
            "f",
            "français",
            "french language",
            "fr_FR",
            "fr-",
            "-fr",
            "fr--FR",
            "x",
            "x-",
            "fr-x",
            "en-u",
            "en-a-bbb-a-ccc",
            "de-1996-1996",
            "fr-FR-BE",
            "a-DE",
            "i-klingon",
            "123",
            "fr-FRANCE-abcdefghi",
            "en-a-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd",
        ] {
            assert_eq!(Language::parse(text), Err(Code("language_form")), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_ordinary_tag_parses_and_stays(
            text in "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z]{5,8})?(-x-[a-z0-9]{1,8})?"
        ) {
            let tag = Language::parse(&text).unwrap();
            prop_assert_eq!(tag.as_str(), &text);
            prop_assert_eq!(Language::parse(&text.to_uppercase()).unwrap(), tag);
        }

        #[test]
        fn nothing_makes_it_panic(text in ".*") {
            let _ = Language::parse(&text);
        }

        #[test]
        fn the_canonical_form_is_stable(text in "[a-zA-Z0-9]{1,8}(-[a-zA-Z0-9]{1,8}){0,4}") {
            if let Ok(tag) = Language::parse(&text) {
                prop_assert_eq!(Language::parse(tag.as_str()).unwrap(), tag);
            }
        }
    }
}
