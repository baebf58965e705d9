//! Accepting an invitation: who holds its link makes the account that it promises, once, and is signed in.

use actix_web::{HttpRequest, HttpResponse, http::header};
use essaim_domain::{account::Account, factor::Factor, invitation::Invitation};
use essaim_persistence::{
    db::Read,
    invitations::KeptInvitation,
    links::{Bearer, Link, Purpose},
};

use super::shapes::{Acceptance, InvitationLook, LinkToken};
use crate::{
    accounts,
    auth::{self, Arrival},
    body::{self, Body},
    caller::{Caller, Doorstep},
    problem::Problem,
    random, shape,
};

/// `POST /auth/invitation`: to what a link invites.
///
/// # Errors
/// 410 `link_dead` for a link that was used or withdrawn, has expired, or never was one.
pub async fn look(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: LinkToken = shape::read(body::json(&request, &bytes)?)?;
    let hash = random::digest(&wish.token);
    let kept = caller.read(move |read, _| invited(read, &hash)).await?;
    let Invitation { email, name, roles, locale, stakeholder: _ } = kept.invitation;
    let instance = caller.app().settings().instance_name.clone();
    let look = InvitationLook { email, name, locale, roles, expires_at: kept.expires_at, instance };
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(look))
}

fn invited(read: &mut Read<'_>, hash: &str) -> Result<KeptInvitation, Problem> {
    let dead = || Problem::new("link_dead");
    let link = read.link(Purpose::Invitation, hash)?.ok_or_else(dead)?;
    let Link { bearer: Bearer::Invitation(id), .. } = link else { return Err(dead()) };
    read.invitation(id)?.ok_or_else(dead)
}

/// `POST /auth/invitation/accept`: the account is made, and its owner signed in.
///
/// # Errors
/// 410 `link_dead`; 409 `email_taken`; 422 with every fault, those of the password too.
pub async fn accept(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    auth::ours(&request, caller.app())?;
    let Acceptance { token, name, locale, password } = shape::read(body::json(&request, &bytes)?)?;
    let hash = random::digest(&token);
    let shown = hash.clone();
    // Who holds no link makes no work.
    let kept = caller.read(move |read, _| invited(read, &shown)).await?;
    let Invitation { email, roles, stakeholder, .. } = kept.invitation;
    let account = Account { name, email, roles, locale, stakeholder, active: true };
    let phc = accounts::hashed(password, &account).await?;
    let arrival = Arrival::of(&request, caller.app())?;
    let opening = arrival.opening(Factor::Password, false);
    let (account, session) = caller
        .write(move |write, _| {
            let taken = write.link_take(Purpose::Invitation, &hash)?;
            taken.ok_or_else(|| Problem::new("link_dead"))?;
            write.invitation_remove(kept.id)?;
            let made = write.account_create(&account, &phc)?;
            Ok((made.id, opening.open(write, made.id)?))
        })
        .await?;
    arrival.welcome(caller.app(), account, session, auth::SESSION)
}
