//! The address of a page on the web.

use serde::{Deserialize, Serialize};
use url::Url;
use utoipa::ToSchema;

use super::typed::is_invisible;
use crate::fault::Code;

const LONGEST: usize = 2000;

/// An `http` or `https` address with a host and no user name, at most 2,000 characters, in the form in which
/// browsers write it.
///
/// Source: WHATWG URL Standard, 4.4 (parsing) and 4.5 (serializing). A user name is refused because it lets
/// an address pretend to lead elsewhere (RFC 3986, section 7.6); other schemes, because some run code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, format = "uri", max_length = 2000, pattern = "^[Hh][Tt][Tt][Pp][Ss]?://",
    example = "https://www.ripess.eu/")]
pub struct WebAddress(String);

checked_text!(WebAddress);

impl WebAddress {
    /// Reads an address.
    ///
    /// # Errors
    /// `web_address_length`, `web_address_scheme`, `web_address_form`, `web_address_user`, `web_address_host`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
        if text.chars().count() > LONGEST {
            return Err(Code("web_address_length"));
        }
        if !["http://", "https://"].iter().any(|scheme| begins_with(text, scheme)) {
            return Err(Code("web_address_scheme"));
        }
        if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(Code("web_address_form"));
        }
        let url = Url::parse(text).map_err(|error| match error {
            url::ParseError::EmptyHost => Code("web_address_host"),
            _ => Code("web_address_form"),
        })?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Code("web_address_user"));
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(Code("web_address_host"));
        }
        let address = String::from(url);
        // Accents become `%C3%A9`: what was short enough as typed may be too long as kept.
        if address.len() > LONGEST { Err(Code("web_address_length")) } else { Ok(Self(address)) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn begins_with(text: &str, scheme: &str) -> bool {
    text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_take_the_form_of_browsers() {
        for (text, address) in [
            ("https://www.example.org", "https://www.example.org/"),
            ("\u{feff} HTTP://Example.ORG:80/a?b=c#d ", "http://example.org/a?b=c#d"),
            ("https://énergies.example/été", "https://xn--nergies-9xa.example/%C3%A9t%C3%A9"),
            ("https://example.org/a/../b", "https://example.org/b"),
            ("https://[2001:db8::1]:8443/", "https://[2001:db8::1]:8443/"),
        ] {
            assert_eq!(WebAddress::parse(text).unwrap().as_str(), address);
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for text in [
            "",
            "www.example.org",
            "ftp://example.org",
            "javascript:alert(1)",
            "https:example.org",
            "data:text/html,x",
            "//example.org",
            "https:/\\example.org",
        ] {
            assert_eq!(WebAddress::parse(text), Err(Code("web_address_scheme")), "{text}");
        }
        for text in [
            "https://exa mple.org",
            "https://example.org/a\nb",
            "https://example.org:99999/",
            "https://a, https://b",
            "https://[::1",
        ] {
            assert_eq!(WebAddress::parse(text), Err(Code("web_address_form")), "{text}");
        }
        for text in
            ["https://example.org@evil.example/", "https://me:secret@example.org/", "https://:p@example.org"]
        {
            assert_eq!(WebAddress::parse(text), Err(Code("web_address_user")), "{text}");
        }
        for text in ["https://", "http://?q", "https://#x"] {
            assert_eq!(WebAddress::parse(text), Err(Code("web_address_host")), "{text}");
        }
    }

    #[test]
    fn length_counts_as_typed_and_as_kept() {
        let address = |length: usize| format!("https://example.org/{}", "a".repeat(length - 20));
        assert!(WebAddress::parse(&address(2000)).is_ok());
        assert_eq!(WebAddress::parse(&address(2001)), Err(Code("web_address_length")));
        let accents = format!("https://example.org/{}", "é".repeat(400));
        assert_eq!(WebAddress::parse(&accents), Err(Code("web_address_length")));
    }

    proptest! {
        #[test]
        fn ordinary_addresses_stay(
            text in "https?://[a-z]{1,20}\\.(org|eu|fr)(:8[0-9]{3})?/[a-z0-9/_-]{0,40}(\\?[a-z]{1,5}=[a-z0-9%]{0,9})?"
        ) {
            prop_assert_eq!(WebAddress::parse(&text).unwrap().to_string(), text);
        }

        #[test]
        fn nothing_makes_it_panic(text in "(https?://)?.*") {
            if let Ok(address) = WebAddress::parse(&text) {
                prop_assert_eq!(WebAddress::parse(address.as_str()).unwrap(), address);
            }
        }
    }
}
