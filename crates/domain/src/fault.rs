//! What is wrong with a value, said as a code that the catalogues turn into a sentence.

use std::{borrow::Cow, fmt};

/// Why a text is not the value it should be: a stable code such as `siren_checksum`.
///
/// It prints as `fault:<code>`, so that it survives the way through serde, whose errors are texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code(pub &'static str);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "fault:{}", self.0)
    }
}

impl std::error::Error for Code {}

/// One thing that is wrong in a record or a body, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// A JSON pointer (RFC 6901) to the value at fault; empty for the whole.
    pub pointer: String,
    /// A code of the table of problems (`problem.<code>` in the catalogues).
    pub code: Cow<'static, str>,
    /// What the sentence names besides: a limit, the nearest known word.
    pub about: Option<String>,
}

impl Fault {
    pub fn at(pointer: impl Into<String>, code: &'static str) -> Self {
        Self { pointer: pointer.into(), code: Cow::Borrowed(code), about: None }
    }

    #[must_use]
    pub fn about(mut self, what: impl Into<String>) -> Self {
        self.about = Some(what.into());
        self
    }
}

/// Everything found wrong at once, so that a form is mended in one go.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    pub fn add(&mut self, pointer: impl Into<String>, code: &'static str) {
        self.0.push(Fault::at(pointer, code));
    }

    /// Adds the fault when `wrong` holds.
    pub fn when(&mut self, wrong: bool, pointer: &str, code: &'static str) {
        if wrong {
            self.add(pointer, code);
        }
    }

    /// `Ok` when nothing was found.
    ///
    /// # Errors
    /// The faults themselves, when there are some.
    pub fn verdict(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}
