//! `essaim migrate`: the schema brought up to date.

use clap::Args;
use essaim_persistence::schema_version;

use crate::{Outcome, configuration::Configuration};

/// Brings the database's schema up to date; `serve` does it by itself.
#[derive(Args)]
#[command(after_help = "Example:
  DATABASE_URL=postgres://essaim@/essaim essaim migrate")]
pub struct Migrate {}

impl Migrate {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        let done = schema_version::migrate(&configuration.place())?;
        if done.is_empty() {
            println!("the schema is up to date");
        }
        for version in done {
            println!("migrated {version}");
        }
        Ok(())
    }
}
