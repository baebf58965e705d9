//! The address of a mailbox.

use serde::{Deserialize, Serialize};
use url::Host;
use utoipa::ToSchema;

use super::typed::is_invisible;
use crate::fault::Code;

const LONGEST: usize = 254;
const LONGEST_LOCAL: usize = 64;

/// One address, without the name of its owner, at most 254 characters, its domain in lower case.
///
/// Source: RFC 5321, section 4.1.2 (`Mailbox`, with a `Dot-string` before the `@` and a domain after it),
/// 4.5.3.1.1 (64 characters before the `@`) and 4.5.3.1.3 (256 for a path, two of them brackets). Quoted
/// local parts and addresses in brackets are refused: nobody has one, and they hide mistakes. A domain with
/// accents is kept as it travels (`xn--…`, RFC 5891).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, format = "email", max_length = 254, example = "contact@example.org")]
pub struct Email(String);

checked_text!(Email);

impl Email {
    /// Reads an address.
    ///
    /// # Errors
    /// `email_form`, `email_domain`, `email_length`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
        if text.len() > LONGEST {
            return Err(Code("email_length"));
        }
        let (local, domain) = text.split_once('@').ok_or(Code("email_form"))?;
        if domain.contains('@') || !local.split('.').all(is_atom) {
            return Err(Code("email_form"));
        }
        if local.len() > LONGEST_LOCAL {
            return Err(Code("email_length"));
        }
        let address = format!("{local}@{}", canonical_domain(domain).ok_or(Code("email_domain"))?);
        if address.len() > LONGEST { Err(Code("email_length")) } else { Ok(Self(address)) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `Atom` of RFC 5321: at least one letter, digit or sign of RFC 5322, section 3.2.3.
fn is_atom(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
}

/// The domain as it travels, when it is a name of two labels at least and no number.
fn canonical_domain(domain: &str) -> Option<String> {
    if domain.chars().any(|c| c.is_ascii() && !c.is_ascii_alphanumeric() && c != '-' && c != '.') {
        return None;
    }
    let Ok(Host::Domain(name)) = Host::parse(domain) else { return None };
    let labels = name.split('.').collect::<Vec<_>>();
    (labels.len() > 1 && name.len() <= 253 && labels.iter().all(|label| is_label(label))).then_some(name)
}

/// `sub-domain` of RFC 5321: 1 to 63 letters, digits and hyphens, no hyphen at either end.
fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_domain_is_lower_case_and_the_rest_stays() {
        for (text, address) in [
            ("contact@example.org", "contact@example.org"),
            (" Marie.Dupont+essaim@Example.ORG\u{a0}", "Marie.Dupont+essaim@example.org"),
            ("a@énergies.example", "a@xn--nergies-9xa.example"),
            ("o'neill@a.b.c-d.fr", "o'neill@a.b.c-d.fr"),
        ] {
            assert_eq!(Email::parse(text).unwrap().as_str(), address);
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for text in [
            "",
            "contact",
            "@example.org",
            "a b@example.org",
            "a@b@example.org",
            ".a@example.org",
            "a..b@example.org",
            "a.@example.org",
            "é@example.org",
            "\"a\"@example.org",
            "<a@example.org>",
            "Marie <a@example.org>",
            "mailto:a@example.org",
            "a@example.org, b@example.org",
        ] {
            assert_eq!(Email::parse(text), Err(Code("email_form")), "{text}");
        }
        for text in [
            "a@",
            "a@localhost",
            "a@example",
            "a@-b.org",
            "a@b-.org",
            "a@b..org",
            "a@b.org.",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "a@exa_mple.org",
            "a@b.org;c",
            "a@%62.org",
            "a@exam ple.org",
        ] {
            assert_eq!(Email::parse(text), Err(Code("email_domain")), "{text}");
        }
        let long = format!("{}@example.org", "a".repeat(65));
        assert_eq!(Email::parse(&long), Err(Code("email_length")));
        let long = format!("a@{}example.org", "abcdefghi.".repeat(25));
        assert_eq!(Email::parse(&long), Err(Code("email_length")));
    }

    proptest! {
        #[test]
        fn every_ordinary_address_parses_and_prints_itself(
            address in "[a-zA-Z0-9_+-]{1,20}(\\.[a-z0-9]{1,20}){0,2}@([a-z][a-z0-9]{0,20}\\.){1,3}(fr|org|eu)"
        ) {
            prop_assert_eq!(Email::parse(&address).unwrap().to_string(), address);
        }

        #[test]
        fn nothing_makes_it_panic(text in "(a@)?.*") {
            if let Ok(address) = Email::parse(&text) {
                prop_assert_eq!(Email::parse(address.as_str()).unwrap(), address);
            }
        }
    }
}
