//! The licences under which a record can be published.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, Type},
};

use crate::fault::Code;

/// A licence of the table below, by its identifier in the SPDX list.
///
/// Source: SPDX License List (spdx.org/licenses); identifiers are compared whatever their case, after SPDX
/// specification 2.3, annex D.2. What counts as open follows the Open Definition 2.1 (opendefinition.org).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Licence(&'static Known);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Known {
    id: &'static str,
    url: &'static str,
    open: bool,
}

/// Open ones first, in the order in which a form offers them; the others are there because partners' works
/// carry them already.
static KNOWN: [Known; 14] = [
    known("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", true),
    known("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/", true),
    known("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/", true),
    known("etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/", true),
    known("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/", true),
    known("ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/", true),
    known("LAL-1.3", "https://artlibre.org/", true),
    known("CC-BY-3.0", "https://creativecommons.org/licenses/by/3.0/", true),
    known("CC-BY-SA-3.0", "https://creativecommons.org/licenses/by-sa/3.0/", true),
    known("MIT", "https://opensource.org/license/mit", true),
    known("CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/", false),
    known("CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/", false),
    known("CC-BY-ND-4.0", "https://creativecommons.org/licenses/by-nd/4.0/", false),
    known("CC-BY-NC-ND-4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/", false),
];

const fn known(id: &'static str, url: &'static str, open: bool) -> Known {
    Known { id, url, open }
}

checked_text!(Licence);

impl Licence {
    /// Reads an SPDX identifier, whatever its case.
    ///
    /// # Errors
    /// `licence_unknown`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let text = text.trim();
        Self::all().find(|licence| licence.as_str().eq_ignore_ascii_case(text)).ok_or(Code("licence_unknown"))
    }

    /// Every licence that is accepted, in the order in which a form offers them.
    pub fn all() -> impl Iterator<Item = Self> {
        KNOWN.iter().map(Self)
    }

    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.0.id
    }

    /// Where its text can be read.
    #[must_use]
    pub const fn url(&self) -> &'static str {
        self.0.url
    }

    /// Whether everybody may reuse and change what it covers, for any purpose.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.0.open
    }
}

impl PartialSchema for Licence {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .enum_values(Some(Self::all().map(|licence| licence.as_str())))
            .examples(["CC-BY-4.0"])
            .into()
    }
}

impl ToSchema for Licence {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Licence")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_identifier_parses_whatever_its_case() {
        for licence in Licence::all() {
            let id = licence.as_str();
            for text in [id.to_owned(), id.to_lowercase(), format!(" {} ", id.to_uppercase())] {
                assert_eq!(Licence::parse(&text), Ok(licence));
            }
            assert!(licence.url().starts_with("https://"), "{id}");
        }
        assert_eq!(
            Licence::all().map(|licence| licence.as_str()).collect::<BTreeSet<_>>().len(),
            KNOWN.len()
        );
    }

    #[test]
    fn others_are_unknown() {
        for text in ["", "CC-BY", "CC BY 4.0", "CC-BY-4.0 OR MIT", "GPL-3.0-only"] {
            assert_eq!(Licence::parse(text), Err(Code("licence_unknown")), "{text}");
        }
    }

    #[test]
    fn open_means_no_reserve() {
        assert!(Licence::parse("ODbL-1.0").unwrap().is_open());
        assert!(
            Licence::all().all(|l| l.is_open() != (l.as_str().contains("-NC") || l.as_str().contains("-ND")))
        );
    }

    #[test]
    fn json_and_schema_have_the_identifier() {
        let licence: Licence = serde_json::from_str("\"cc-by-4.0\"").unwrap();
        assert_eq!(serde_json::to_string(&licence).unwrap(), "\"CC-BY-4.0\"");
        let schema = serde_json::to_value(Licence::schema()).unwrap();
        assert_eq!(schema["enum"][0], "CC-BY-4.0");
        assert_eq!(schema["type"], "string");
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(text in ".*") {
            let _ = Licence::parse(&text);
        }
    }
}
