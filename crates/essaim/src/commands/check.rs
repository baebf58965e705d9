//! `essaim check`: what is wrong, in words, and what to do about it.

use clap::Args;
use essaim_http::{
    administration::checks::{self, CheckLevel, Told},
    catalogue::{Lang, fill, text},
};
use essaim_persistence::{
    connection::Place,
    db::{Db, Settings},
    schema_version::{Standing, standing},
};

use crate::{Outcome, configuration::Configuration, failure::Failure, serve, speech};

/// Checks configuration, folder, disk, schema, integrity, search index, backups, clock and keys: what is wrong, and what
/// to do.
///
/// The administrators' page tells the same, except what takes a look at the whole database.
#[derive(Args)]
pub struct Check {
    /// Shows the configuration as it is understood, with secrets masked.
    #[arg(long)]
    config: bool,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

/// Those whose faults are the database's, in exit codes.
const OF_THE_DATABASE: &[&str] = &["schema", "database", "integrity", "search", "keys", "clock"];

impl Check {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        if self.config {
            let shown = toml::to_string_pretty(&configuration.masked())
                .map_err(|error| Failure::Internal(error.to_string()))?;
            print!("{shown}");
            return Ok(());
        }
        let lang = speech::of(self.lang, configuration);
        let place = configuration.place();
        serve::refuse_without_tls(&place)?;
        let settings = configuration.settings()?;
        let told = match opened(place.clone())? {
            Some(db) => checks::look(&db, &settings, lang, true),
            None => checks::look_around(&place, &settings, lang),
        };
        told.iter().for_each(|told| tell(told, lang));
        let bad: Vec<&Told> = told.iter().filter(|told| told.level == CheckLevel::Bad).collect();
        if bad.is_empty() {
            println!("{}", text(lang, "check.none_bad"));
            return Ok(());
        }
        let message = fill(lang, "check.some_bad", &[("count", &bad.len().to_string())]);
        Err(match bad.iter().any(|told| OF_THE_DATABASE.contains(&told.name)) {
            true => Failure::Database(message),
            false => Failure::Usage(message),
        })
    }
}

/// The database, when it is there and of this release: a look makes none, and brings none up to date.
fn opened(place: Place) -> Result<Option<Db>, Failure> {
    let missing = matches!(&place, Place::File(path) if !std::path::Path::new(path).exists());
    if missing || !matches!(standing(&place), Ok(Standing::Current)) {
        return Ok(None);
    }
    Ok(Some(Db::open(&Settings { place, readers: 1 })?))
}

fn tell(told: &Told, lang: Lang) {
    let level = match told.level {
        CheckLevel::Good => "check.level.good",
        CheckLevel::Attention => "check.level.attention",
        CheckLevel::Bad => "check.level.bad",
    };
    println!("[{}] {} — {}", text(lang, level), told.title, told.message);
    if let Some(advice) = &told.advice {
        println!("    → {advice}");
    }
}
