//! Why a command did not do what was asked, in a sentence, with its exit code.

use std::fmt;

use essaim_domain::refusal::Refusal;
use essaim_http::catalogue::{fill, text};

use crate::speech;

#[derive(Debug)]
pub enum Failure {
    /// A fault of ours: 1.
    Internal(String),
    /// The command line or the configuration: 2.
    Usage(String),
    /// The database: 3.
    Database(String),
    /// Some of the input was refused, the rest is done: 4.
    Refused(String),
}

impl Failure {
    #[must_use]
    pub fn code(&self) -> u8 {
        match self {
            Self::Internal(_) => 1,
            Self::Usage(_) => 2,
            Self::Database(_) => 3,
            Self::Refused(_) => 4,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Internal(text) | Self::Usage(text) | Self::Database(text) | Self::Refused(text) => {
                f.write_str(text)
            }
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        use std::error::Error;
        let lang = speech::of_terminal();
        let cause = refusal.source().map(|cause| format!(": {cause}")).unwrap_or_default();
        match refusal {
            Refusal::Unavailable(_) => Self::Database(fill(lang, "failure.database", &[("cause", &cause)])),
            Refusal::Conflict("schema_newer") => {
                Self::Database(text(lang, "failure.schema_newer").to_owned())
            }
            Refusal::Internal(_) => Self::Internal(fill(lang, "failure.internal", &[("cause", &cause)])),
            other => Self::Refused(other.to_string()),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Internal(error.to_string())
    }
}
