//! What a cell means, or why it means nothing that can be relied on.

mod date;
mod html;
mod identifier;
mod nothing;
mod number;
mod position;
mod spoilt;
mod truth;

use std::borrow::Cow;

pub use date::date;
pub use html::{html, looks_like_html};
pub use identifier::{key, rna, siren, siret};
pub use nothing::{is_nothing, tidy};
pub use number::number;
pub use position::position;
pub use spoilt::spoilt;
pub use truth::truth;

use essaim_domain::fault::Code;

/// What was made of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading<T> {
    /// Empty, or a word for nothing.
    Nothing,
    Value(T),
    /// A program destroyed what stood here: what is left must never match or identify anything.
    Ruined(Told),
    /// A person wrote something else than was expected.
    Wrong(Told),
}

/// Why a cell gives no value, and what a person should be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub code: Cow<'static, str>,
    pub shown: String,
}

impl Told {
    pub fn new(code: &'static str, shown: &str) -> Self {
        Self { code: Cow::Borrowed(code), shown: shorten(shown) }
    }
}

impl<T> Reading<T> {
    /// A value of the domain, read from that text.
    pub fn parsed(text: &str, parse: impl FnOnce(&str) -> Result<T, Code>) -> Self {
        match parse(text) {
            Ok(value) => Self::Value(value),
            Err(code) => Self::wrong(code.0, text),
        }
    }

    pub fn wrong(code: &'static str, shown: &str) -> Self {
        Self::Wrong(Told::new(code, shown))
    }

    pub fn ruined(code: &'static str, shown: &str) -> Self {
        Self::Ruined(Told::new(code, shown))
    }

    /// The value, nothing, or what is to be told.
    ///
    /// # Errors
    /// What is wrong or ruined.
    pub fn told(self) -> Result<Option<T>, Told> {
        match self {
            Self::Nothing => Ok(None),
            Self::Value(value) => Ok(Some(value)),
            Self::Ruined(told) | Self::Wrong(told) => Err(told),
        }
    }

    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<U> {
        match self {
            Self::Nothing => Reading::Nothing,
            Self::Value(value) => Reading::Value(change(value)),
            Self::Ruined(told) => Reading::Ruined(told),
            Self::Wrong(told) => Reading::Wrong(told),
        }
    }
}

/// As much of a text as fits in a line of a report.
fn shorten(text: &str) -> String {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
