//! Why a backup is not made or not taken back: a sentence of the catalogues, with what it names.

use std::path::Path;

use essaim_domain::refusal::Refusal;
use essaim_http::catalogue::{Lang, fill};

use crate::failure::Failure;

#[derive(Debug)]
pub enum Trouble {
    /// The text `backup.<key>` of the catalogues; nothing was touched.
    Said(&'static str, Vec<(&'static str, String)>),
    /// A fault of ours, the disk's or the database's.
    Failed(Failure),
}

impl Trouble {
    pub fn said(key: &'static str) -> Self {
        Self::Said(key, Vec::new())
    }

    pub fn about(key: &'static str, name: &'static str, value: impl ToString) -> Self {
        Self::Said(key, vec![(name, value.to_string())])
    }

    /// What the disk says about a path.
    pub fn disk(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |error| {
            let values = vec![("path", path.display().to_string()), ("error", error.to_string())];
            Self::Said("backup.disk", values)
        }
    }

    /// The sentence that people read.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Said(key, values) => {
                let values: Vec<(&str, &str)> =
                    values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                fill(lang, key, &values)
            }
            Self::Failed(failure) => failure.to_string(),
        }
    }

    /// The same as the end of a command.
    #[must_use]
    pub fn failure(self, lang: Lang) -> Failure {
        match self {
            Self::Failed(failure) => failure,
            said @ Self::Said(..) => Failure::Refused(said.text(lang)),
        }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Conflict(code) => match known(code) {
                Some(key) => Self::said(key),
                None => Self::Failed(Refusal::Conflict(code).into()),
            },
            other => Self::Failed(other.into()),
        }
    }
}

/// The text of a refusal to copy.
fn known(code: &'static str) -> Option<&'static str> {
    const KNOWN: &[(&str, &str)] = &[
        ("same_database", "copy.same_database"),
        ("source_missing", "copy.source_missing"),
        ("source_behind", "copy.source_behind"),
        ("source_newer", "copy.source_newer"),
        ("target_behind", "copy.target_behind"),
        ("target_newer", "copy.target_newer"),
        ("not_empty", "copy.not_empty"),
        ("reference_gone", "copy.reference_gone"),
        ("copy_differs", "copy.differs"),
        ("schema_newer", "copy.source_newer"),
        ("still_needed", "backup.erased_needed"),
        ("erased_unknown", "backup.erased_unknown"),
    ];
    KNOWN.iter().find(|(known, _)| *known == code).map(|(_, key)| *key)
}
