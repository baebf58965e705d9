//! Why a file is not read, as a code that the catalogues turn into a sentence.

use std::fmt;

/// A stable code, the row it concerns and what the sentence names besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableError {
    pub code: &'static str,
    /// The row as a spreadsheet counts it, from 1.
    pub row: Option<u32>,
    /// A limit, a sheet's name, what was found.
    pub about: Option<String>,
}

impl TableError {
    pub(crate) const fn new(code: &'static str) -> Self {
        Self { code, row: None, about: None }
    }

    pub(crate) fn about(mut self, what: impl ToString) -> Self {
        self.about = Some(what.to_string());
        self
    }

    pub(crate) const fn at(mut self, row: u32) -> Self {
        self.row = Some(row);
        self
    }

    /// The file's inner structure does not hold together; `cause` is for the log.
    pub(crate) fn damaged(cause: impl fmt::Display) -> Self {
        Self::new("table_damaged").about(cause)
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)?;
        if let Some(row) = self.row {
            write!(f, " at row {row}")?;
        }
        match &self.about {
            Some(about) => write!(f, ": {about}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for TableError {}
