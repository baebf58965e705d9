//! `essaim import`: somebody's table or one of our own exports, row by row, told in words.

mod file;
mod reading;
mod telling;

use std::{fs, path::PathBuf};

use clap::{Args, Subcommand};
use essaim_domain::{
    experiment::Experiment, hypothesis::Hypothesis, involvement::Involvement, phase::Phase,
    programme::Programme, record::EXTERNAL_ID_MAX, relationship::Relationship, stakeholder::Stakeholder,
    territory::Territory, theme::Theme,
};
use essaim_exchange::{mapping::Mapping, rows::Row};
use essaim_http::{
    catalogue::{Lang, fill, text},
    resource::Resource,
};
use essaim_persistence::import::{AT_ONCE, Importable, Mode, Run};

use self::{
    file::{Loaded, exported, mapped},
    reading::{draft, mapping_told},
    telling::{Told, Voice},
};
use crate::{Outcome, configuration::Configuration, failure::Failure, progress::Progress, serve, speech};

/// Brings in tables: CSV, XLSX, XLS, ODS, GeoJSON, and what was exported.
///
/// A file that was exported from a list, in any of its forms, needs no mapping: its columns are known, in French and in
/// English. A row is the record of its id; a cell that was changed changes the record, unless somebody else has changed
/// it since the export.
#[derive(Subcommand)]
pub enum Import {
    Stakeholders(Stakeholders),
    /// Takes back an export of experiments.
    Experiments(Of),
    /// Takes back an export of territories.
    Territories(Of),
    /// Takes back an export of themes.
    Themes(Of),
    /// Takes back an export of programmes.
    Programmes(Of),
    /// Takes back an export of phases.
    Phases(Of),
    /// Takes back an export of relationships.
    Relationships(Of),
    /// Takes back an export of hypotheses.
    Hypotheses(Of),
    /// Takes back an export of involvements.
    Involvements(Of),
}

/// Imports organisations, collectives and people.
///
/// Without a mapping, an export of ours is taken back. With one, a row is recognised by its id in the source, then by
/// SIRET, SIREN or RNA; what the file does not say stays as it is, and a row that names its commune in its address lies
/// on it. The same file twice changes nothing, and an import that was interrupted is simply run again. How a mapping is
/// written: data/mappings/README.md.
#[derive(Args)]
pub struct Stakeholders {
    #[command(flatten)]
    of: Of,
}

#[derive(Args)]
pub struct Of {
    /// The table.
    file: PathBuf,
    /// Which column means which field; none for what was exported from here.
    #[arg(long, value_name = "MAPPING.toml", requires = "source")]
    mapping: Option<PathBuf>,
    /// The origin's name, always the same: ids mean something within it only. Of an export, the file's name.
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// Of an export: an empty cell empties the field, where it would else leave it as it is.
    #[arg(long, conflicts_with = "mapping")]
    empty: bool,
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
            Self::Stakeholders(Stakeholders { of }) => of.run::<Stakeholder>(configuration),
            Self::Experiments(of) => of.run::<Experiment>(configuration),
            Self::Territories(of) => of.run::<Territory>(configuration),
            Self::Themes(of) => of.run::<Theme>(configuration),
            Self::Programmes(of) => of.run::<Programme>(configuration),
            Self::Phases(of) => of.run::<Phase>(configuration),
            Self::Relationships(of) => of.run::<Relationship>(configuration),
            Self::Hypotheses(of) => of.run::<Hypothesis>(configuration),
            Self::Involvements(of) => of.run::<Involvement>(configuration),
        }
    }
}

impl Of {
    fn run<N: Importable + Resource>(self, configuration: &Configuration) -> Outcome {
        let lang = speech::of(self.lang, configuration);
        let mapping =
            self.mapping.as_deref().map(|file| mapping_in(file, N::NOUN.collection, lang)).transpose()?;
        let bytes = read(&self.file, lang)?;
        let loaded = match &mapping {
            Some(mapping) => mapped(&bytes, mapping, lang)?,
            None => exported::<N>(&bytes, self.empty, lang)?,
        };
        let source = self.source(lang)?;
        configuration.make_data_folder()?;
        let db = serve::open(configuration)?;
        let mode = Mode { dry: self.dry_run, update_only: self.update_only };
        let mut voice = Voice::new(lang, self.quiet, self.json);
        if self.dry_run {
            voice.say(text(lang, "import.dry_run"));
        }
        if !loaded.left_out.is_empty() {
            voice.say(&fill(lang, "import.left_out", &[("headings", &loaded.left_out.join(", "))]));
        }
        let mut progress =
            voice.leaves_the_terminal().then(|| Progress::start(&self.file.display().to_string()));
        let (total, mut done) = (loaded.rows.len(), 0);
        let mut run = Run::of(&source, mode);
        for some in loaded.rows.chunks(AT_ONCE) {
            done += some.len();
            let drafts = some.iter().filter(|row| row.refused.is_empty()).map(draft).collect();
            let (next, verdicts) = run.take::<N>(&db, drafts)?;
            run = next;
            tell(&mut voice, some, verdicts);
            if let Some(progress) = &mut progress {
                progress.at(done, total);
            }
        }
        if let Some(progress) = progress {
            progress.end();
        }
        self.conclude(voice, &loaded, lang)
    }

    fn conclude(&self, voice: Voice, loaded: &Loaded, lang: Lang) -> Outcome {
        let refusals = voice.end(self.dry_run);
        if let Some(file) = &self.refused {
            loaded.save_refused(file, &refusals, lang).map_err(|error| unreadable(file, &error, lang))?;
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

    /// The origin's name: the one that is given, else the file's.
    fn source(&self, lang: Lang) -> Result<String, Failure> {
        let name = || Some(self.file.file_name()?.to_string_lossy().into_owned());
        let source = self.source.clone().or_else(name).unwrap_or_default();
        if source.trim().is_empty() || source.chars().count() > EXTERNAL_ID_MAX {
            return Err(Failure::Usage(text(lang, "import.source").to_owned()));
        }
        Ok(source)
    }
}

fn mapping_in(file: &std::path::Path, collection: &str, lang: Lang) -> Result<Mapping, Failure> {
    let text_of = read(file, lang)?;
    let text_of = String::from_utf8_lossy(&text_of);
    let mapping = Mapping::from_toml(&text_of).map_err(|error| mapping_told(&error, lang))?;
    if mapping.collection.name == collection {
        return Ok(mapping);
    }
    let names = [("collection", mapping.collection.name), ("asked", collection)];
    Err(Failure::Usage(fill(lang, "import.other_collection", &names)))
}

/// Tells each row with what became of it; those that were refused before have no verdict.
fn tell(voice: &mut Voice, rows: &[Row], verdicts: Vec<essaim_persistence::import::Verdict>) {
    let mut verdicts = verdicts.into_iter();
    for row in rows {
        let verdict = if row.refused.is_empty() { verdicts.next() } else { None };
        voice.tell(&Told { row, verdict: verdict.as_ref() });
    }
}

fn read(file: &std::path::Path, lang: Lang) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| unreadable(file, &error, lang))
}

fn unreadable(file: &std::path::Path, error: &std::io::Error, lang: Lang) -> Failure {
    let named = [("file", &*file.display().to_string()), ("why", &*error.to_string())];
    Failure::Usage(fill(lang, "import.file", &named))
}
