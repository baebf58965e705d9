//! Texts with a measure: a line, a summary, a page of Markdown.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Serialize};
use utoipa::{
    __dev::ComposeSchema,
    ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, schema::Type},
};

use crate::fault::Code;

/// A text of 1 to `MAX` characters (Unicode scalar values), without control characters but line ends and tabs.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Text<const MAX: usize>(String);

/// A title, a name, a code.
pub type Line = Text<300>;
/// What partners show of a record.
pub type Summary = Text<2_000>;
/// Markdown (CommonMark, no raw HTML).
pub type Prose = Text<60_000>;

impl<const MAX: usize> Text<MAX> {
    /// # Errors
    /// `empty`, `too_long` or `control_character`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Code("empty"));
        }
        if text.chars().count() > MAX {
            return Err(Code("too_long"));
        }
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            return Err(Code("control_character"));
        }
        Ok(Self(text.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> TryFrom<String> for Text<MAX> {
    type Error = Code;

    fn try_from(text: String) -> Result<Self, Code> {
        Self::parse(&text)
    }
}

impl<const MAX: usize> From<Text<MAX>> for String {
    fn from(text: Text<MAX>) -> Self {
        text.0
    }
}

impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

// The only way that utoipa 6 leaves to describe a generic type by hand.
impl<const MAX: usize> ComposeSchema for Text<MAX> {
    fn compose(_: Vec<RefOr<Schema>>) -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(MAX)).into()
    }
}

impl<const MAX: usize> ToSchema for Text<MAX> {
    fn name() -> Cow<'static, str> {
        match MAX {
            300 => "Line".into(),
            2_000 => "Summary".into(),
            60_000 => "Prose".into(),
            _ => format!("Text{MAX}").into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_trimmed_measured_in_characters_and_free_of_control_characters() {
        assert_eq!(Text::<4>::parse("  été \n").unwrap().as_str(), "été");
        assert_eq!(Text::<4>::parse("étéé!"), Err(Code("too_long")));
        assert_eq!(Line::parse(" \u{a0}\n"), Err(Code("empty")));
        assert_eq!(Line::parse("a\u{0}b"), Err(Code("control_character")));
        assert_eq!(Line::parse("a\u{2}b"), Err(Code("control_character")));
    }
}
