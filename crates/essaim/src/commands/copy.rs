//! `essaim copy`: all of the database into another one, of whichever kind.

use clap::Args;
use essaim_http::catalogue::{Lang, fill};
use essaim_persistence::{
    connection::Place,
    copying::{self, Into},
};

use crate::{Outcome, backup::Trouble, configuration::Configuration, progress::Progress, serve, speech};

/// Copies the configured database into an empty one: from SQLite to PostgreSQL, or back.
///
/// All of it in one go, as it was at one moment, compared at the end. Stop the server first: what is written meanwhile is
/// not in the copy. The database that is copied is not changed.
#[derive(Args)]
pub struct Copy {
    /// A SQLite file or a postgres:// address.
    #[arg(long, value_name = "ADDRESS")]
    to: String,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

impl Copy {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        let lang = speech::of(self.lang, configuration);
        let (from, to) = (configuration.place(), Place::parse(&self.to));
        serve::refuse_without_tls(&from)?;
        serve::refuse_without_tls(&to)?;
        let mut progress = Progress::start(&fill(lang, "copy.progress", &[]));
        let copied = copying::copy(&from, &to, Into::Empty, &mut |done, total| {
            progress.at(usize::try_from(done).unwrap_or(0), usize::try_from(total).unwrap_or(0));
        });
        progress.end();
        let copied = copied.map_err(|refusal| Trouble::from(refusal).failure(lang))?;
        let (tables, rows) = (copied.tables.to_string(), copied.rows.to_string());
        println!("{}", fill(lang, "copy.done", &[("tables", &tables), ("rows", &rows)]));
        Ok(())
    }
}
