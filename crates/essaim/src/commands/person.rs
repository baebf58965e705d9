//! `essaim person`: what the law gives people over what is kept of them, where no administrator is signed in.

use std::io::{IsTerminal, Write as _};

use clap::{Args, Subcommand};
use essaim_domain::{principal::Principal, refusal::Refusal};
use essaim_http::catalogue::{Lang, fill, find, text};
use essaim_persistence::{
    db::Db,
    door::Deed,
    erasure::{self, Toll},
};
use uuid::Uuid;

use crate::{Outcome, backup, configuration::Configuration, failure::Failure, serve, speech};

/// What is kept of a member or a person.
#[derive(Subcommand)]
pub enum Person {
    Erase(Erase),
}

impl Person {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        match self {
            Self::Erase(command) => command.run(configuration),
        }
    }
}

/// Erases a member or a person of the directory for good, and makes the files forget.
#[derive(Args)]
pub struct Erase {
    /// The id of the account or of the stakeholder.
    #[arg(value_name = "ID")]
    id: Uuid,
    /// Without asking.
    #[arg(long)]
    yes: bool,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

/// Whom an id names.
#[derive(Clone, Copy)]
enum Whom {
    Member,
    Person,
}

impl Erase {
    fn run(self, configuration: &Configuration) -> Outcome {
        let lang = speech::of(self.lang, configuration);
        let db = serve::open(configuration)?;
        let (id, refused) = (self.id, |refusal| told(refusal, lang));
        if db.read_now(|read| read.erased())?.iter().any(|entry| entry.id == id) {
            // It was erased before, and somebody was in the way of the files.
            return follow(&db, configuration, lang);
        }
        let (whom, toll) = db
            .write_now(move |write| match write.weigh_member(id) {
                Err(Refusal::NotFound) => Ok((Whom::Person, write.weigh_person(id)?)),
                weighed => Ok((Whom::Member, weighed?)),
            })
            .map_err(refused)?;
        tell(&toll, lang);
        if !(self.yes || asked(lang)?) {
            return Err(Failure::Refused(text(lang, "person.left").to_owned()));
        }
        let deed = Deed::of(Principal::System);
        db.write_now(move |write| match whom {
            Whom::Member => write.erase_member(&deed.by, id),
            Whom::Person => write.erase_person(&deed, id),
        })
        .map_err(refused)?;
        follow(&db, configuration, lang)
    }
}

/// What follows the commit: the lists beside the database, then the files. A server that runs does the same by a job.
fn follow(db: &Db, configuration: &Configuration, lang: Lang) -> Outcome {
    let known = db.read_now(|read| read.erased())?;
    let folders = [configuration.data.clone(), configuration.house().backups];
    backup::keep_erased(&known, &folders).map_err(|trouble| trouble.failure(lang))?;
    erasure::forget(db.place()).map_err(|refusal| match refusal {
        Refusal::Unavailable(_) => Failure::Database(text(lang, "person.later").to_owned()),
        other => other.into(),
    })?;
    println!("{}", text(lang, "person.erased"));
    Ok(())
}

fn told(refusal: Refusal, lang: Lang) -> Failure {
    match refusal {
        Refusal::NotFound => Failure::Refused(text(lang, "person.unknown").to_owned()),
        Refusal::Conflict(code) if find(lang, &format!("problem.{code}.detail")).is_some() => {
            Failure::Refused(text(lang, &format!("problem.{code}.detail")).to_owned())
        }
        other => other.into(),
    }
}

/// What goes and what stays, a line each.
fn tell(toll: &Toll, lang: Lang) {
    for (heading, counts, own) in
        [("person.going", &toll.going, ""), ("person.staying", &toll.staying, "staying.")]
    {
        if !counts.is_empty() {
            println!("{}", text(lang, heading));
        }
        for (name, count) in counts {
            let keys = [
                format!("person.count.{own}{name}"),
                format!("person.count.{name}"),
                format!("collection.{name}"),
            ];
            let label = keys.iter().find_map(|key| find(lang, key)).unwrap_or(*name);
            println!("  {label}{}", fill(lang, "person.count", &[("count", &count.to_string())]));
        }
    }
    if let Some(id) = toll.stakeholder {
        println!("{}", fill(lang, "person.stakeholder", &[("id", &id.to_string())]));
    }
}

/// Asks on a terminal; elsewhere nobody answers.
fn asked(lang: Lang) -> Result<bool, Failure> {
    if !std::io::stdin().is_terminal() {
        return Err(Failure::Usage(text(lang, "person.unasked").to_owned()));
    }
    let word = text(lang, "person.word");
    print!("{} ", fill(lang, "person.ask", &[("word", word)]));
    std::io::stdout().flush()?;
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    Ok(line.trim() == word)
}
