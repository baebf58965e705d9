//! The demonstration's accounts: one for each role but the administrator's, with passwords that are printed once.

use essaim_domain::{
    access::Role,
    account::{Account, Locale},
    fault::Code,
    refusal::Refusal,
    stakeholder::Stakeholder,
    text::Line,
    values::Email,
    words::Worded,
};
use essaim_http::{
    catalogue::{Lang, fill, label, text},
    passwords,
};
use essaim_persistence::db::Write;

use super::SOURCE;
use crate::{configuration::Configuration, failure::Failure, secret};

/// No administrator: `essaim init` makes one.
const ROLES: [Role; 5] = [Role::Reader, Role::Contributor, Role::Coach, Role::Researcher, Role::Coordinator];

/// The invented organisation whose coach signs in: it accompanies an experiment that only its team sees.
const COACHING: &str = "exemple-passerelles";

/// An account with its new password.
pub struct Drawn {
    account: Account,
    password: String,
    phc: String,
}

/// Passwords for all accounts: drawn, or the one that the configuration sets for tests.
pub fn draw(configuration: &Configuration, lang: Lang) -> Result<Vec<Drawn>, Failure> {
    let set = configuration.demo_password.as_deref();
    // One digest does for one password: five of them take a second.
    let shared = set.map(passwords::hash_now).transpose()?;
    ROLES
        .iter()
        .map(|role| {
            let password = set.map_or_else(secret::draw, |password| Ok(password.to_owned()))?;
            let phc = shared.clone().map_or_else(|| passwords::hash_now(&password), Ok)?;
            Ok(Drawn { account: account(*role, lang).map_err(Refusal::internal)?, password, phc })
        })
        .collect()
}

fn account(role: Role, lang: Lang) -> Result<Account, Code> {
    Ok(Account {
        name: Line::parse(&format!("EXEMPLE – {}", label(lang, role)))?,
        email: Email::parse(&address(role))?,
        roles: vec![role],
        locale: Locale::from_word(lang.tag()).unwrap_or(Locale::Fr),
        stakeholder: None,
        active: true,
    })
}

fn address(role: Role) -> String {
    format!("{}@example.org", role.word())
}

/// Creates the accounts, or gives those that are there their new passwords, which end what sessions they have.
pub fn make(write: &mut Write<'_>, drawn: &[Drawn]) -> Result<(), Refusal> {
    let coaching = write.reading().by_external_id::<Stakeholder>(SOURCE, COACHING)?;
    for Drawn { account, phc, .. } in drawn {
        if let Some(kept) = write.reading().account_by_email(account.email.as_str())? {
            write.password_change(kept.id, phc)?;
            write.sessions_end_all(kept.id)?;
        } else {
            let mut account = account.clone();
            if account.roles.contains(&Role::Coach) {
                account.stakeholder = coaching.map(Into::into);
            }
            write.account_create(&account, phc)?;
        }
    }
    Ok(())
}

const RULE: &str = "======================================================================";

/// Prints the new passwords, which nobody can print again.
pub fn announce(drawn: &[Drawn], lang: Lang) {
    println!("{RULE}\n{}\n", text(lang, "demonstration.mode"));
    for Drawn { account, password, .. } in drawn {
        let role = account.roles.first().map_or("", |role| role.word());
        println!("  {role:<13} {:<26} {password}", account.email.as_str());
    }
    println!("\n{}\n{RULE}", text(lang, "demonstration.once"));
}

/// Says where the accounts are.
pub fn remind(lang: Lang) {
    println!("{RULE}\n{}\n", text(lang, "demonstration.mode"));
    for role in ROLES {
        println!("  {:<13} {}", role.word(), address(role));
    }
    println!(
        "\n{}\n{RULE}",
        fill(lang, "demonstration.again", &[("command", "essaim load demo --reset-passwords")])
    );
}
