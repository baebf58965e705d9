//! Why something is not done, in words that know neither HTTP nor SQL.

use std::error::Error;

use crate::fault::{Fault, Faults};

/// The ways in which a wish is refused. `http::problem` alone turns them into status codes.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// It is not there, or not for this caller: the two answer alike.
    #[error("not found")]
    NotFound,
    /// It was public and is gone.
    #[error("gone")]
    Gone,
    /// It was merged into that record.
    #[error("merged into {0}")]
    Merged(uuid::Uuid),
    #[error("sign-in needed")]
    Unknown,
    #[error("not allowed")]
    Forbidden,
    /// Another record or state stands in the way; the code says which.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Somebody else was faster.
    #[error("changed meanwhile")]
    Stale,
    #[error("invalid: {0:?}")]
    Invalid(Faults),
    /// The database is locked, full or gone: the same wish may succeed later.
    #[error("unavailable")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
    /// A fault of ours; the cause is for the log alone.
    #[error("internal fault")]
    Internal(#[source] Box<dyn Error + Send + Sync>),
}

impl Refusal {
    pub fn internal(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Internal(cause.into())
    }

    #[must_use]
    pub fn invalid(pointer: &str, code: &'static str) -> Self {
        Self::Invalid(Faults(vec![Fault::at(pointer, code)]))
    }
}

impl From<Faults> for Refusal {
    fn from(faults: Faults) -> Self {
        Self::Invalid(faults)
    }
}
