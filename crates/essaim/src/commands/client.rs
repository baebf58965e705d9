//! `essaim client`: partners' programs, by the command line.

use clap::{Args, Subcommand};
use essaim_domain::{
    client::{Client as Described, Scope},
    fault::{Code, Fault},
    refusal::Refusal,
    text::Line,
    values::Email,
};
use essaim_http::{
    catalogue::{Lang, fill, text},
    clients::{Drawn, draw},
};
use essaim_persistence::{
    clients::KeptClient,
    db::Db,
    registry::{scope, scopes},
};
use jiff::SignedDuration;
use uuid::Uuid;

use crate::{Outcome, configuration::Configuration, failure::Failure, secret, serve, speech};

/// Makes, lists, renews and revokes clients: programs of partners that call the API by themselves.
#[derive(Subcommand)]
pub enum Client {
    Create(Create),
    List(List),
    Rotate(Rotate),
    Revoke(Revoke),
}

/// Makes a client, and prints its secret once.
#[derive(Args)]
pub struct Create {
    /// What people call it.
    #[arg(long)]
    name: String,
    /// What it may do: read, webhooks, write:stakeholders…; again for each.
    #[arg(long = "scope", value_name = "SCOPE", required = true, value_parser = granted)]
    scopes: Vec<Scope>,
    /// Lets it see what is the network's.
    #[arg(long)]
    network: bool,
    /// Whom to write to before the secret ends.
    #[arg(long, value_name = "ADDRESS")]
    contact: Option<String>,
    /// In how many days the secret ends.
    #[arg(long, default_value_t = 365, hide_default_value = true, value_parser = clap::value_parser!(i64).range(1..=730))]
    days: i64,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

/// Lists clients, revoked ones too.
#[derive(Args)]
pub struct List {
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

/// Draws another secret and prints it once; the one before works for a while beside it.
#[derive(Args)]
pub struct Rotate {
    /// The client's id.
    id: Uuid,
    /// In how many days the new secret ends.
    #[arg(long, default_value_t = 365, hide_default_value = true, value_parser = clap::value_parser!(i64).range(1..=730))]
    days: i64,
    /// For how many hours the one before still works.
    #[arg(long, default_value_t = 168, hide_default_value = true, value_name = "HOURS", value_parser = clap::value_parser!(i64).range(0..=720))]
    overlap_hours: i64,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

/// Takes nothing of a client any more, from now on; what it wrote stays.
#[derive(Args)]
pub struct Revoke {
    /// The client's id.
    id: Uuid,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

fn granted(word: &str) -> Result<Scope, String> {
    let known = || scopes().iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ");
    scope(word).ok_or_else(known)
}

impl Client {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        configuration.make_data_folder()?;
        let db = serve::open(configuration)?;
        match self {
            Self::Create(command) => create(&db, &command, speech::of(command.lang, configuration)),
            Self::List(command) => list(&db, speech::of(command.lang, configuration)),
            Self::Rotate(command) => rotate(&db, &command, speech::of(command.lang, configuration)),
            Self::Revoke(command) => revoke(&db, command.id, speech::of(command.lang, configuration)),
        }
    }
}

fn create(db: &Db, command: &Create, lang: Lang) -> Outcome {
    let wrong = |pointer: &'static str| {
        move |code: Code| Failure::Usage(secret::said(&Fault::at(pointer, code.0), lang))
    };
    let contact = command.contact.as_deref().map(Email::parse).transpose().map_err(wrong("/contact"))?;
    let client = Described {
        name: Line::parse(&command.name).map_err(wrong("/name"))?,
        contact,
        scopes: command.scopes.clone(),
        network: command.network,
    };
    let Drawn { secret, kept } = draw(command.days)?;
    let until = kept.expires_at.strftime("%F").to_string();
    let made = db.write_now(move |write| write.client_create(&client, &kept))?;
    tell(lang, "client.made", made.id, &secret, &until);
    Ok(())
}

fn list(db: &Db, lang: Lang) -> Outcome {
    let (mut after, mut none) = (None, true);
    loop {
        let clients = db.read_now(|read| read.clients(after, 200))?;
        for client in &clients {
            none = false;
            println!("{}", line(client, lang));
        }
        let Some(last) = clients.last() else { break };
        after = Some(last.id);
    }
    if none {
        println!("{}", text(lang, "client.none"));
    }
    Ok(())
}

/// A client in a line: id, name, scopes, and what is to be known of it.
fn line(kept: &KeptClient, lang: Lang) -> String {
    let scopes = kept.client.scopes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let mut parts = vec![kept.id.to_string(), kept.client.name.to_string(), scopes];
    if kept.client.network {
        parts.push(text(lang, "client.network").to_owned());
    }
    if let Some(used) = kept.used_at {
        parts.push(fill(lang, "client.used", &[("on", &used.strftime("%F").to_string())]));
    }
    if let Some(revoked) = kept.revoked_at {
        parts.push(fill(lang, "client.revoked_on", &[("on", &revoked.strftime("%F").to_string())]));
    }
    parts.join(" · ")
}

fn rotate(db: &Db, command: &Rotate, lang: Lang) -> Outcome {
    let (id, overlap) = (command.id, SignedDuration::from_hours(command.overlap_hours));
    let Drawn { secret, kept } = draw(command.days)?;
    let until = kept.expires_at.strftime("%F").to_string();
    known(db.write_now(move |write| write.client_rotate(id, &kept, overlap)), lang)?;
    tell(lang, "client.rotated", id, &secret, &until);
    Ok(())
}

fn revoke(db: &Db, id: Uuid, lang: Lang) -> Outcome {
    let kept = known(db.write_now(move |write| write.client_revoke(id)), lang)?;
    println!("{}", fill(lang, "client.revoked", &[("name", kept.client.name.as_str())]));
    Ok(())
}

fn known<T>(outcome: Result<T, Refusal>, lang: Lang) -> Result<T, Failure> {
    outcome.map_err(|refusal| match refusal {
        Refusal::NotFound => Failure::Refused(text(lang, "client.unknown").to_owned()),
        refusal => refusal.into(),
    })
}

/// The secret, this once.
fn tell(lang: Lang, key: &str, id: Uuid, secret: &str, until: &str) {
    println!("{}", fill(lang, key, &[("until", until)]));
    println!("  client_id      {id}");
    println!("  client_secret  {secret}");
}
