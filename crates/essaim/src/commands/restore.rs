//! `essaim restore`: a backup in the place of what is there.

use std::path::PathBuf;

use clap::Args;
use essaim_http::catalogue::{Lang, fill};

use crate::{Outcome, backup, configuration::Configuration, progress::Progress, serve, speech};

/// Puts a backup in the place of the configured database and files; the server must not run.
///
/// The archive is checked and prepared beside what is there, then takes its place at once: if anything is wrong, what was
/// there stays as it was. A backup of SQLite can be restored into PostgreSQL, and the other way round. Members sign in
/// anew afterwards, and what was erased since the backup is erased again.
#[derive(Args)]
pub struct Restore {
    /// The archive.
    #[arg(value_name = "ARCHIVE")]
    archive: PathBuf,
    /// Replaces data that is there; it is kept beside.
    #[arg(long)]
    force: bool,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

impl Restore {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        let lang = speech::of(self.lang, configuration);
        serve::refuse_without_tls(&configuration.place())?;
        let mut progress = Progress::start(&fill(lang, "restore.progress", &[]));
        let restored = backup::restore(configuration, &self.archive, self.force, &mut |done, total| {
            progress.at(usize::try_from(done).unwrap_or(0), usize::try_from(total).unwrap_or(0));
        });
        progress.end();
        let restored = restored.map_err(|trouble| trouble.failure(lang))?;
        let made_at = restored.made_at.strftime("%Y-%m-%d %H:%M UTC").to_string();
        println!("{}", fill(lang, "restore.done", &[("at", &made_at)]));
        if restored.erased > 0 {
            println!("{}", fill(lang, "restore.erased", &[("count", &restored.erased.to_string())]));
        }
        if let Some(before) = restored.before {
            println!("{}", fill(lang, "restore.before", &[("path", &before.display().to_string())]));
        }
        Ok(())
    }
}
