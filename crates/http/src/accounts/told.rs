//! What an administrator changed of an account is told to its owner by mail, in the transaction of the change.

use essaim_domain::{access::Role, account::Locale, letter::LetterKind, refusal::Refusal, words::Worded};
use essaim_persistence::{
    accounts::KeptAccount,
    db::Write,
    links::{Bearer, Purpose},
};

use crate::{catalogue::text, letters::lang_of, recovery};

/// Tells what differs: another address (to the former one), other roles, an account that was closed or opened again.
///
/// # Errors
/// What the database says.
pub fn altered(write: &mut Write<'_>, before: &KeptAccount, after: &KeptAccount) -> Result<(), Refusal> {
    let (was, is) = (&before.account, &after.account);
    if is.email != was.email {
        // What was sent to the former address is no key to the account any more.
        write.links_withdraw(Purpose::Password, Bearer::Account(after.id))?;
        write.post(&recovery::to(before, LetterKind::AddressReplaced))?;
    }
    let kind = match (was.active, is.active) {
        (true, false) => LetterKind::AccountDeactivated,
        (false, true) => LetterKind::AccountReactivated,
        (true, true) if is.roles != was.roles => LetterKind::RolesChanged,
        // Whose account is closed can do nothing with a role: they hear of it when it is opened again.
        (true, true) | (false, false) => return Ok(()),
    };
    write.post(&recovery::to(after, kind).naming("roles", roles(&is.roles, is.locale))).map(drop)
}

/// Roles as the reader's language calls them.
fn roles(roles: &[Role], locale: Locale) -> String {
    let lang = lang_of(locale);
    let names = roles.iter().map(|role| text(lang, &format!("{}.{}", Role::LIST, role.word())).to_owned());
    names.collect::<Vec<_>>().join(", ")
}
