//! What touches the ways into an account is told to its owner by mail: whoever did it, they hear of it.

use essaim_domain::letter::{Letter, LetterKind};
use essaim_persistence::{accounts::KeptAccount, db::Write};

use crate::problem::Problem;

/// Posts a letter to the owner, in the transaction of what it tells.
///
/// # Errors
/// What the database says.
pub fn tell(write: &mut Write<'_>, owner: &KeptAccount, kind: LetterKind) -> Result<(), Problem> {
    let account = &owner.account;
    let letter =
        Letter::new(kind, account.email.clone(), account.locale).naming("name", account.name.as_str());
    write.post(&letter)?;
    Ok(())
}
