//! `essaim openapi`: the document of the API.

use std::path::PathBuf;

use clap::Args;
use essaim_http::{catalogue::fill, document};

use crate::{Outcome, failure::Failure, speech};

/// Writes the OpenAPI document, or checks that a file is up to date.
#[derive(Args)]
pub struct Openapi {
    /// Says whether that file is the document.
    #[arg(long, value_name = "FILE")]
    check: Option<PathBuf>,
}

impl Openapi {
    pub fn run(self) -> Outcome {
        match self.check {
            None => print!("{}", document::text()),
            Some(file) => {
                if std::fs::read_to_string(&file)? != document::text() {
                    return Err(Failure::Refused(fill(
                        speech::of_terminal(),
                        "failure.document_stale",
                        &[("file", &file.display().to_string())],
                    )));
                }
            }
        }
        Ok(())
    }
}
