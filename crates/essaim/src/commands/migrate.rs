//! `essaim migrate`: the schema brought up to date.

use clap::Args;
use essaim_http::catalogue::{fill, text};
use essaim_persistence::schema_version;

use crate::{Outcome, configuration::Configuration, serve, speech};

/// Brings the database's schema up to date; `serve` does it by itself.
#[derive(Args)]
pub struct Migrate {}

impl Migrate {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        let lang = speech::of(None, configuration);
        let place = configuration.place();
        serve::refuse_without_tls(&place)?;
        let done = schema_version::migrate(&place)?;
        if done.is_empty() {
            println!("{}", text(lang, "migrate.current"));
        }
        for version in done {
            println!("{}", fill(lang, "migrate.done", &[("version", &version)]));
        }
        Ok(())
    }
}
