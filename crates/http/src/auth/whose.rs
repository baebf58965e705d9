//! Whose account somebody is here whom a provider vouches for: by a link, by a verified address, or by an invitation.

use essaim_domain::{
    access::Role, account::Account, invitation::Invitation, letter::LetterKind, refusal::Refusal, text::Line,
    values::Email,
};
use essaim_persistence::{db::Write, identities::Elsewhere};
use uuid::Uuid;

use crate::{catalogue::Lang, factors::told::tell, letters::locale_of, problem::Problem, providers::Vouched};

/// The password of who has none: no digest is like it.
const NO_PASSWORD: &str = "!";

/// Links an account that asked for it, unless that identity is another's.
///
/// # Errors
/// 409 `identity_taken`.
pub fn link(write: &mut Write<'_>, account: Uuid, who: &Elsewhere) -> Result<(), Problem> {
    match write.reading().account_elsewhere(who)? {
        Some(owner) if owner == account => Ok(()),
        Some(_) => Err(Problem::new("identity_taken")),
        None => linked(write, account, who),
    }
}

/// Whose account it is: linked before, or of the address that the provider has verified, or made now for who was
/// invited at it, or, where the configuration says so, for anybody.
///
/// # Errors
/// 403 `provider_unknown_account`.
pub fn whose(
    write: &mut Write<'_>,
    who: &Elsewhere,
    vouched: &Vouched,
    creates: bool,
    language: Lang,
) -> Result<Uuid, Problem> {
    if let Some(account) = write.reading().account_elsewhere(who)? {
        return Ok(account);
    }
    let unknown = || Problem::new("provider_unknown_account");
    let email = vouched.verified_email.as_deref().ok_or_else(unknown)?;
    let account = match write.reading().account_by_email(email)? {
        Some(kept) if kept.account.active => kept.id,
        Some(_) => return Err(unknown()),
        None => {
            let invited = write.reading().invitation_of(email)?;
            if let Some(invited) = &invited {
                write.invitation_remove(invited.id)?;
            }
            let invitation = invited.map(|invited| invited.invitation);
            let asked = invitation.map_or_else(|| reader(email, language, creates), Ok)?;
            made(write, asked, vouched.name.as_deref())?
        }
    };
    linked(write, account, who)?;
    Ok(account)
}

/// What somebody would be invited as whom nobody invited, if the configuration lets them in.
fn reader(email: &str, language: Lang, creates: bool) -> Result<Invitation, Problem> {
    if !creates {
        return Err(Problem::new("provider_unknown_account"));
    }
    let email = Email::parse(email).map_err(Refusal::internal)?;
    let locale = locale_of(language);
    Ok(Invitation { email, name: None, roles: vec![Role::Reader], locale, stakeholder: None })
}

/// An account whose only way in is the provider until its owner sets a password.
fn made(write: &mut Write<'_>, asked: Invitation, name: Option<&str>) -> Result<Uuid, Problem> {
    let before_at = asked.email.as_str().split('@').next().unwrap_or_default();
    let told = asked.name.or_else(|| Line::parse(name?).ok());
    let name = told.map_or_else(|| Line::parse(before_at), Ok).map_err(Refusal::internal)?;
    let Invitation { email, roles, locale, stakeholder, .. } = asked;
    let account = Account { name, email, roles, locale, stakeholder, active: true };
    Ok(write.account_create(&account, NO_PASSWORD)?.id)
}

/// Links, and tells the owner.
fn linked(write: &mut Write<'_>, account: Uuid, who: &Elsewhere) -> Result<(), Problem> {
    write.identity_link(account, who)?;
    match write.reading().account(account)? {
        Some(owner) => tell(write, &owner, LetterKind::IdentityLinked),
        None => Ok(()),
    }
}
