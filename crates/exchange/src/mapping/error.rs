//! Why a mapping cannot be used, as a code that the catalogues turn into a sentence.

use std::fmt;

/// A stable code, the place in the mapping, and what the sentence names besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingError {
    pub code: &'static str,
    /// A key of the mapping, such as `columns.name`, or `line 3`.
    pub at: String,
    /// What stands there, where that is not the key itself.
    pub found: Option<String>,
    /// The nearest known word.
    pub nearest: Option<String>,
}

impl MappingError {
    pub(crate) fn new(code: &'static str, at: impl Into<String>) -> Self {
        Self { code, at: at.into(), found: None, nearest: None }
    }

    pub(crate) fn found(mut self, found: impl Into<String>) -> Self {
        self.found = Some(found.into());
        self
    }

    pub(crate) fn nearest(mut self, nearest: Option<&str>) -> Self {
        self.nearest = nearest.map(ToOwned::to_owned);
        self
    }
}

impl fmt::Display for MappingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.code, self.at)?;
        if let Some(found) = &self.found {
            write!(f, ": {found}")?;
        }
        match &self.nearest {
            Some(nearest) => write!(f, " (nearest: {nearest})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for MappingError {}
