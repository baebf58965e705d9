//! `essaim init`: the first administrator.

use clap::Args;
use essaim_domain::{
    access::Role,
    account::{Account, Locale},
    fault::Fault,
    refusal::Refusal,
    text::Line,
    values::Email,
    words::Worded,
};
use essaim_http::{
    catalogue::{Lang, fill, text},
    passwords,
};
use essaim_persistence::db::Db;

use crate::{Outcome, configuration::Configuration, failure::Failure, secret, serve, speech};

/// Makes the first administrator, who makes the other accounts.
///
/// The password is asked for without being shown; left empty, or without a terminal, one is drawn and printed once.
#[derive(Args)]
pub struct Init {
    /// The address that they sign in with.
    #[arg(long, value_name = "ADDRESS")]
    email: String,
    /// What others read; without it, the address up to the @ sign.
    #[arg(long)]
    name: Option<String>,
    /// Reads the password from the first line of standard input.
    #[arg(long)]
    password_stdin: bool,
    /// Makes one although there is an administrator already.
    #[arg(long)]
    another: bool,
    /// fr or en.
    #[arg(long, value_parser = speech::spoken)]
    lang: Option<Lang>,
}

impl Init {
    pub fn run(self, configuration: &Configuration) -> Outcome {
        let lang = speech::of(self.lang, configuration);
        let account = administrator(&self.email, self.name.as_deref(), lang)?;
        configuration.make_data_folder()?;
        let db = serve::open(configuration)?;
        if !self.another && db.write_now(|write| write.is_administered())? {
            return Err(Failure::Refused(text(lang, "init.administered").to_owned()));
        }
        let given = if self.password_stdin { Some(first_line(lang)?) } else { secret::ask(lang)? };
        if let Some(password) = &given {
            secret::check(password, account.name.as_str(), account.email.as_str(), lang)?;
        }
        make(&db, account, given, self.another, lang)
    }
}

/// Makes the administrator that the configuration names, when there is no account yet.
pub fn from_environment(db: &Db, configuration: &Configuration) -> Outcome {
    let Some(email) = &configuration.admin_email else { return Ok(()) };
    if db.read_now(|read| read.account_count())? > 0 {
        return Ok(());
    }
    let lang = speech::of(None, configuration);
    let account = administrator(email, None, lang)?;
    if let Some(password) = &configuration.admin_password {
        secret::check(password, account.name.as_str(), account.email.as_str(), lang)?;
    }
    make(db, account, configuration.admin_password.clone(), false, lang)
}

fn administrator(email: &str, name: Option<&str>, lang: Lang) -> Result<Account, Failure> {
    let wrong = |pointer: &'static str| {
        move |code: essaim_domain::fault::Code| {
            Failure::Usage(secret::said(&Fault::at(pointer, code.0), lang))
        }
    };
    let email = Email::parse(email).map_err(wrong("/email"))?;
    let before_at = email.as_str().split('@').next().unwrap_or_default().to_owned();
    Ok(Account {
        name: Line::parse(name.unwrap_or(&before_at)).map_err(wrong("/name"))?,
        email,
        roles: vec![Role::Administrator],
        locale: Locale::from_word(lang.tag()).unwrap_or(Locale::Fr),
        stakeholder: None,
        active: true,
    })
}

/// Of two that come at once, one makes the first administrator.
fn make(db: &Db, account: Account, given: Option<String>, another: bool, lang: Lang) -> Outcome {
    let drawn = if given.is_none() { Some(secret::draw()?) } else { None };
    let phc = passwords::hash_now(given.as_deref().or(drawn.as_deref()).unwrap_or_default())?;
    let email = account.email.to_string();
    let made = db.write_now(move |write| {
        write.in_line()?;
        if !another && write.is_administered()? {
            return Ok(false);
        }
        write.account_create(&account, &phc).map(|_| true)
    });
    match made {
        Ok(true) => {}
        Ok(false) => return Err(Failure::Refused(text(lang, "init.administered").to_owned())),
        Err(Refusal::Conflict(code)) => {
            return Err(Failure::Refused(secret::said(&Fault::at("/email", code), lang)));
        }
        Err(refusal) => return Err(refusal.into()),
    }
    println!("{}", fill(lang, "init.made", &[("email", &email)]));
    if let Some(password) = drawn {
        println!("{}", fill(lang, "init.drawn", &[("password", &password)]));
    }
    Ok(())
}

fn first_line(lang: Lang) -> Result<String, Failure> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    let password = line.trim_end_matches(['\r', '\n']).to_owned();
    if password.is_empty() {
        Err(Failure::Usage(text(lang, "init.no_password").to_owned()))
    } else {
        Ok(password)
    }
}
