//! `essaim check`: configuration, schema and database, told in words.

use clap::Args;
use essaim_persistence::{
    db::{Db, Settings},
    schema_version::{Standing, standing},
};

use crate::{Outcome, configuration::Configuration, failure::Failure};

/// Checks the configuration, the schema's version and the database's integrity.
#[derive(Args)]
pub struct Check {
    /// Shows the configuration as it is understood, with secrets masked.
    #[arg(long)]
    config: bool,
}

impl Check {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        if self.config {
            let shown = toml::to_string_pretty(&configuration.masked())
                .map_err(|error| Failure::Internal(error.to_string()))?;
            print!("{shown}");
            return Ok(());
        }
        configuration.settings()?;
        println!("configuration: right");
        let place = configuration.place();
        match standing(&place)? {
            Standing::Current => println!("schema: up to date"),
            Standing::Behind(count) => {
                println!("schema: {count} migrations to run; `essaim migrate` or `essaim serve` runs them");
            }
            Standing::Newer(version) => {
                return Err(Failure::Database(format!(
                    "the database was written by a newer release (migration {version}): install that release"
                )));
            }
        }
        let db = Db::open(&Settings { place, readers: 1 })?;
        let faults = db.read_now(|read| read.integrity())?;
        if faults.is_empty() {
            println!("database: whole");
            return Ok(());
        }
        for fault in &faults {
            println!("database: {fault}");
        }
        Err(Failure::Database(
            "the database is damaged: stop the server and restore the last backup".to_owned(),
        ))
    }
}
