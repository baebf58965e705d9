//! `essaim load`: what the program carries with itself, brought into the database.

use clap::{Args, Subcommand};
use essaim_domain::words::Worded;
use essaim_http::catalogue::{Lang, fill, find};
use essaim_persistence::{
    db::Db,
    reference_load::{self, Named, Report},
};

use crate::{
    Outcome, configuration::Configuration, demonstration, edition, failure::Failure, progress::Progress,
    serve, speech,
};

/// Brings in what the program carries.
#[derive(Subcommand)]
pub enum Load {
    Territories(Territories),
    Demo(Demo),
}

/// Loads the official territories: régions, départements, intercommunalités, communes, and the NUTS of Europe.
///
/// Run again with a newer release it brings in the newer edition and says what changed; what is the same stays
/// untouched, and the codes of communes that were merged lead to their heirs.
#[derive(Args)]
pub struct Territories {
    /// Names every change, however many there are.
    #[arg(long)]
    all: bool,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

/// Loads the demonstration again over what was changed, and says where its accounts are.
#[derive(Args)]
pub struct Demo {
    /// Draws new passwords for the demonstration's accounts and prints them.
    #[arg(long)]
    reset_passwords: bool,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

impl Load {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        configuration.make_data_folder()?;
        let db = serve::open(configuration)?;
        match self {
            Self::Territories(command) => {
                let lang = speech::of(command.lang, configuration);
                let report = territories(&db, lang)?;
                tell(&report, lang, command.all);
                Ok(())
            }
            Self::Demo(command) => {
                let lang = speech::of(command.lang, configuration);
                demonstration::load(&db, configuration, lang, command.reset_passwords)
            }
        }
    }
}

/// Loads the carried edition.
pub fn territories(db: &Db, lang: Lang) -> Result<Report, Failure> {
    let edition = edition::carried()?;
    let mut progress = Progress::start(&fill(lang, "load.territories", &[]));
    let report = reference_load::load(db, edition, &mut |done, total| progress.at(done, total))?;
    progress.end();
    Ok(report)
}

/// Most names of one kind that are printed without `--all`.
const NAMES: usize = 50;

/// Says what an edition changed, by name.
pub fn tell(report: &Report, lang: Lang, all: bool) {
    let most = if all { usize::MAX } else { NAMES };
    // On an empty database all is new: the number says it.
    let is_first = report.unchanged == 0 && report.changed.is_empty() && report.merged.is_empty();
    if !is_first {
        list(
            lang,
            most,
            report.created.iter().map(|new| fill(lang, "load.created", &[("name", &name(new, lang))])),
        );
    }
    list(
        lang,
        most,
        report.changed.iter().map(|(named, fields)| {
            let fields = fields.iter().map(|field| self::field(lang, field)).collect::<Vec<_>>().join(", ");
            fill(lang, "load.changed", &[("name", &name(named, lang)), ("fields", &fields)])
        }),
    );
    list(
        lang,
        most,
        report.merged.iter().map(|(old, heir)| {
            fill(lang, "load.merged", &[("name", &name(old, lang)), ("heir", &name(heir, lang))])
        }),
    );
    let named =
        [("load.restored", &report.restored), ("load.gone", &report.gone), ("load.in_bin", &report.in_bin)];
    for (key, some) in named {
        list(lang, most, some.iter().map(|named| fill(lang, key, &[("name", &name(named, lang))])));
    }
    let counts = [
        ("load.count.created", report.created.len()),
        ("load.count.changed", report.changed.len()),
        ("load.count.unchanged", report.unchanged),
        ("load.count.merged", report.merged.len()),
        ("load.count.repointed", report.repointed),
        ("load.count.restored", report.restored.len()),
        ("load.count.gone", report.gone.len()),
        ("load.count.in_bin", report.in_bin.len()),
    ];
    for (key, count) in counts {
        println!("{}", fill(lang, key, &[("count", &count.to_string())]));
    }
}

fn list(lang: Lang, most: usize, lines: impl ExactSizeIterator<Item = String>) {
    let more = lines.len().saturating_sub(most);
    lines.take(most).for_each(|line| println!("{line}"));
    if more > 0 {
        println!("{}", fill(lang, "load.more", &[("count", &more.to_string())]));
    }
}

fn name(named: &Named, lang: Lang) -> String {
    let scheme = format!("{}.{}", essaim_domain::territory::Scheme::LIST, named.scheme.word());
    let scheme = find(lang, &scheme).unwrap_or(named.scheme.word());
    format!("{} ({scheme} {})", named.name, named.code)
}

/// The label of a field, in the language of who reads.
pub fn field(lang: Lang, name: &str) -> String {
    let label = |part: &str| find(lang, &format!("field.{part}")).unwrap_or(part).to_owned();
    name.split('.').map(label).collect::<Vec<_>>().join(" › ")
}
