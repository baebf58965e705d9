//! `essaim import`: somebody's table, row by row, told in words.

mod reading;
mod telling;

use std::{fs, io::Write as _, path::PathBuf};

use clap::{Args, Subcommand};
use essaim_domain::stakeholder::Stakeholder;
use essaim_exchange::{
    mapping::Mapping,
    refused,
    rows::{Row, rows},
    stakeholders,
    table::Table,
};
use essaim_http::catalogue::{Lang, fill, text};
use essaim_persistence::import::{AT_ONCE, Importable, Mode, Run};

use self::{
    reading::{draft, mapping_told, table_told},
    telling::{Told, Voice},
};
use crate::{Outcome, configuration::Configuration, failure::Failure, progress::Progress, serve, speech};

/// Brings in tables: CSV, XLSX, XLS, ODS or GeoJSON.
#[derive(Subcommand)]
pub enum Import {
    Stakeholders(Stakeholders),
}

/// Imports organisations, collectives and people.
///
/// A row is recognised by its id in the source, then by SIRET, SIREN or RNA; what the file does not say stays as it
/// is. The same file twice changes nothing, and an import that was interrupted is simply run again. How a mapping is
/// written: data/mappings/README.md.
#[derive(Args)]
#[command(after_help = "Examples:
  essaim import stakeholders directory.csv --mapping directory.toml --source regional-directory --dry-run
  essaim import stakeholders directory.csv --mapping directory.toml --source regional-directory --refused mend.csv
  essaim import stakeholders map.geojson --mapping map.toml --source map --quiet --json

Exit code 4 says that rows were refused; all others were imported.")]
pub struct Stakeholders {
    #[command(flatten)]
    of: Of,
}

#[derive(Args)]
struct Of {
    /// The table.
    file: PathBuf,
    /// Which column means which field.
    #[arg(long, value_name = "MAPPING.toml")]
    mapping: PathBuf,
    /// The origin's name, always the same: ids mean something within it only.
    #[arg(long, value_name = "NAME")]
    source: String,
    /// Says what would be done, and writes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Saves the refused rows there, with their reasons, to be mended and imported again.
    #[arg(long, value_name = "FILE.csv")]
    refused: Option<PathBuf>,
    /// Creates nothing.
    #[arg(long)]
    update_only: bool,
    /// Tells the counts alone.
    #[arg(long)]
    quiet: bool,
    /// Tells each row as a line of JSON, for programs.
    #[arg(long)]
    json: bool,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

impl Import {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        match self {
            Self::Stakeholders(Stakeholders { of }) => {
                of.run::<Stakeholder>(stakeholders::COLLECTION.name, configuration)
            }
        }
    }
}

impl Of {
    fn run<N: Importable>(self, collection: &str, configuration: &Configuration) -> Outcome {
        let lang = speech::of(self.lang, configuration);
        let mapping = self.mapping(collection, lang)?;
        let bytes = read(&self.file, lang)?;
        let table = Table::read(&bytes, &mapping.options()).map_err(|error| table_told(&error, lang))?;
        let rows = rows(&table, &mapping).map_err(|error| mapping_told(&error, lang))?;
        if self.source.trim().is_empty()
            || self.source.chars().count() > essaim_domain::record::EXTERNAL_ID_MAX
        {
            return Err(Failure::Usage(text(lang, "import.source").to_owned()));
        }
        configuration.make_data_folder()?;
        let db = serve::open(configuration)?;
        let mode = Mode { dry: self.dry_run, update_only: self.update_only };
        let mut voice = Voice::new(lang, self.quiet, self.json);
        if self.dry_run {
            voice.say(text(lang, "import.dry_run"));
        }
        let mut progress =
            voice.leaves_the_terminal().then(|| Progress::start(&self.file.display().to_string()));
        let (total, mut done) = (rows.len(), 0);
        let mut run = Run::of(&self.source, mode);
        for some in chunks(rows) {
            done += some.len();
            let drafts = some.iter().filter(|row| row.refused.is_empty()).map(draft).collect();
            let (next, verdicts) = run.take::<N>(&db, drafts)?;
            run = next;
            let mut verdicts = verdicts.into_iter();
            for row in &some {
                let verdict = if row.refused.is_empty() { verdicts.next() } else { None };
                voice.tell(&Told { row, verdict: verdict.as_ref() });
            }
            if let Some(progress) = &mut progress {
                progress.at(done, total);
            }
        }
        if let Some(progress) = progress {
            progress.end();
        }
        self.conclude(voice, &table, lang)
    }

    fn conclude(&self, voice: Voice, table: &Table, lang: Lang) -> Outcome {
        let refusals = voice.end(self.dry_run);
        if let Some(file) = &self.refused {
            let mut out = std::io::BufWriter::new(
                fs::File::create(file).map_err(|error| unreadable(file, &error, lang))?,
            );
            let rows = refusals.iter().map(|(number, why)| (*number, why.as_slice()));
            refused::write(&mut out, table, text(lang, "import.why"), rows)?;
            out.flush()?;
        }
        if refusals.is_empty() {
            return Ok(());
        }
        let count = refusals.len().to_string();
        Err(Failure::Refused(match &self.refused {
            Some(file) => {
                fill(lang, "import.refused_in", &[("count", &count), ("file", &file.display().to_string())])
            }
            None => fill(lang, "import.refused", &[("count", &count)]),
        }))
    }

    fn mapping(&self, collection: &str, lang: Lang) -> Result<Mapping, Failure> {
        let text_of = read(&self.mapping, lang)?;
        let text_of = String::from_utf8_lossy(&text_of);
        let mapping = Mapping::from_toml(&text_of).map_err(|error| mapping_told(&error, lang))?;
        if mapping.collection.name == collection {
            return Ok(mapping);
        }
        let names = [("collection", mapping.collection.name), ("asked", collection)];
        Err(Failure::Usage(fill(lang, "import.other_collection", &names)))
    }
}

fn read(file: &std::path::Path, lang: Lang) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| unreadable(file, &error, lang))
}

fn unreadable(file: &std::path::Path, error: &std::io::Error, lang: Lang) -> Failure {
    let named = [("file", &*file.display().to_string()), ("why", &*error.to_string())];
    Failure::Usage(fill(lang, "import.file", &named))
}

/// Some rows at a time, as many as a transaction takes.
fn chunks(mut rows: impl Iterator<Item = Row>) -> impl Iterator<Item = Vec<Row>> {
    std::iter::from_fn(move || {
        let some: Vec<Row> = rows.by_ref().take(AT_ONCE).collect();
        (!some.is_empty()).then_some(some)
    })
}
