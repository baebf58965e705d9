//! `essaim backup`: one archive of database and files, while the server goes on.

use std::path::PathBuf;

use clap::Args;
use essaim_domain::time::now;
use essaim_http::{
    catalogue::{Lang, fill},
    disk,
};
use essaim_persistence::{
    backups::{BackupRun, Outcome as Came},
    db::{Db, Settings},
    schema_version::{Standing, standing},
};

use crate::{
    Outcome, backup, configuration::Configuration, failure::Failure, progress::Progress, running, serve,
    speech,
};

/// Makes a backup: one archive with the database and the files, checked, while the server goes on.
///
/// It holds what people said in confidence: keep it on another machine, where only you can read it.
#[derive(Args)]
pub struct Backup {
    /// The folder; without it, the one of the configuration (`backups` in the data folder), where old ones are removed.
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

impl Backup {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        let lang = speech::of(self.lang, configuration);
        let place = configuration.place();
        serve::refuse_without_tls(&place)?;
        running::hold(&place)?;
        let house = configuration.house();
        let folder = self.to.clone().unwrap_or_else(|| house.backups.clone());
        let begun_at = now();
        let mut progress = Progress::start(&fill(lang, "backup.progress", &[]));
        let made = backup::make(&house, &place, &folder, &mut |done, total| {
            progress.at(usize::try_from(done).unwrap_or(0), usize::try_from(total).unwrap_or(0));
        });
        progress.end();
        let made = made.map_err(|trouble| trouble.failure(lang))?;
        if self.to.is_none() {
            backup::keep(&folder, configuration.backup.keep).map_err(|trouble| trouble.failure(lang))?;
        }
        if standing(&place)? == Standing::Current {
            note(configuration, begun_at, &made)?;
        }
        let (path, size) = (made.path.display().to_string(), disk::said(made.bytes, lang));
        println!("{}", fill(lang, "backup.made", &[("path", &path), ("size", &size)]));
        Ok(())
    }
}

/// So that the administrators' page knows of it too.
fn note(
    configuration: &Configuration,
    begun_at: jiff::Timestamp,
    made: &backup::Made,
) -> Result<(), Failure> {
    let db = Db::open(&Settings { place: configuration.place(), readers: 1 })?;
    let bytes = i64::try_from(made.bytes).unwrap_or(i64::MAX);
    let run = BackupRun { begun_at, ended_at: now(), outcome: Came::Made { file: made.name(), bytes } };
    Ok(db.write_now(move |write| write.note_backup(&run))?)
}
