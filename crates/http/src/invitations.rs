//! Invitations: administrators send them, many at once from a pasted list, and who holds a link makes their account.

mod accepting;
mod document;
mod shapes;

use std::time::Duration;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::Who,
    fault::{Code, Fault, Faults},
    invitation::{ENTRIES_MOST, Invitation, entries},
    letter::{Letter, LetterKind},
    principal::Principal,
    refusal::Refusal,
    text::Line,
    values::Email,
};
use essaim_persistence::{
    db::{Read, Write},
    invitations::KeptInvitation,
    links::{Bearer, Link, Purpose},
};

pub use document::describe;
pub use shapes::LinkToken;
use shapes::{InvitationView, InvitationWish, Invited, NotInvited};

use crate::{
    accounts::about_stakeholder,
    address::{id, method_not_allowed},
    body::{self, Body},
    caller::{Administration, Caller},
    catalogue::Lang,
    lang,
    letters::locale_of,
    paging::{ById, page_by_id},
    problem::{self, Problem},
    query::Parameters,
    random, shape,
};

/// How long an invitation can be accepted, in hours.
const HOURS: u64 = 72;
const LIVES: Duration = Duration::from_secs(HOURS * 3_600);

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("invitation_list", Who::Administrator),
    ("invitation_send", Who::Administrator),
    ("invitation_resend", Who::Administrator),
    ("invitation_withdraw", Who::Administrator),
    ("invitation_look", Who::Anyone),
    ("invitation_accept", Who::Anyone),
];

/// `GET /invitations`: who was asked and has not come yet.
///
/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn list(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    let asked = ById::of(&parameters, &[])?;
    let (items, next) = caller
        .read(move |read, _| {
            let mut kept = read.invitations(asked.after, asked.most())?;
            let next = asked.cut(&mut kept, |last| last.id);
            Ok((shown(read, kept)?, next))
        })
        .await?;
    Ok(page_by_id(&request, &items, next))
}

/// With those whose address was refused.
fn shown(read: &mut Read<'_>, kept: Vec<KeptInvitation>) -> Result<Vec<InvitationView>, Refusal> {
    if kept.is_empty() {
        return Ok(Vec::new());
    }
    let bounces = read.bounces(kept.iter().map(|kept| kept.invitation.email.as_str()))?;
    let bounce = |email: &Email| {
        let found = bounces.iter().find(|(address, _)| address == email.as_str());
        found.map(|(_, answer)| answer.clone())
    };
    Ok(kept
        .into_iter()
        .map(|kept| {
            let bounce = bounce(&kept.invitation.email);
            InvitationView::of(kept, bounce)
        })
        .collect())
}

/// `POST /invitations`: each address of the list is judged for itself; those that are right are invited.
///
/// # Errors
/// 422 for a list that is empty or too long, for roles that nobody has, and for a stakeholder that is not there.
pub async fn send(
    request: HttpRequest,
    caller: Caller<Administration>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: InvitationWish = shape::read(body::json(&request, &bytes)?)?;
    let entries = entries(&wish.addresses);
    let fault = |code| Problem::with("invalid", Faults(vec![Fault::at("/addresses", code)]));
    if entries.is_empty() {
        return Err(fault("missing"));
    }
    if entries.len() > ENTRIES_MOST {
        return Err(fault("addresses_many"));
    }
    let (roles, stakeholder, lang) = (wish.roles, wish.stakeholder, lang::of(&request));
    let locale = wish.locale.unwrap_or_else(|| locale_of(caller.app().settings().language));
    let invited = caller
        .write(move |write, viewer| {
            let by = inviter(write.reading(), viewer.principal.as_ref())?;
            let (mut kept, mut refused) = (Vec::new(), Vec::new());
            for entry in entries {
                let outcome = entry.read.map_err(|Code(code)| code).and_then(|(name, email)| {
                    let invitation = Invitation { email, name, roles: roles.clone(), locale, stakeholder };
                    let done = write.part(|write| invite(write, &invitation, &by));
                    match done {
                        Ok(invitation) => Ok(Ok(invitation)),
                        Err(refusal @ Refusal::Conflict("reference_gone")) => Ok(Err(refusal)),
                        Err(Refusal::Conflict(code)) => Err(code),
                        Err(refusal) => Ok(Err(refusal)),
                    }
                });
                match outcome {
                    Ok(done) => kept.push(done.map_err(about_stakeholder)?),
                    Err(code) => refused.push(not_invited(lang, entry.line, entry.text, code)),
                }
            }
            let invited = shown(write.reading(), kept)?;
            Ok(Invited { invited, refused })
        })
        .await?;
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(invited))
}

fn not_invited(lang: Lang, line: usize, text: String, code: &'static str) -> NotInvited {
    let told = problem::told(lang, &Fault::at("", code));
    let message = told.get("message").and_then(|message| message.as_str()).unwrap_or(code).to_owned();
    NotInvited { line, text, code, message }
}

/// What the letter calls who invites.
fn inviter(read: &mut Read<'_>, principal: Option<&Principal>) -> Result<Line, Problem> {
    let Some(Principal::Member(id)) = principal else { return Err(Problem::new("forbidden")) };
    Ok(read.account(*id)?.ok_or_else(|| Problem::new("forbidden"))?.account.name)
}

fn invite(write: &mut Write<'_>, invitation: &Invitation, by: &Line) -> Result<KeptInvitation, Refusal> {
    let kept = write.invitation_create(invitation, LIVES)?;
    post(write, &kept, by)?;
    Ok(kept)
}

/// A new link in place of the one before, and the letter that brings it.
fn post(write: &mut Write<'_>, kept: &KeptInvitation, by: &Line) -> Result<(), Refusal> {
    let secret = random::secret()?;
    let link = Link { bearer: Bearer::Invitation(kept.id), value: None };
    write.link_make(Purpose::Invitation, &link, &secret.hash, LIVES)?;
    let Invitation { email, name, locale, .. } = &kept.invitation;
    let letter = Letter::new(LetterKind::Invitation, email.clone(), *locale)
        .naming("by", by.as_str())
        .naming("hours", HOURS.to_string())
        .with_link(secret);
    let letter = match name {
        Some(name) => letter.naming("name", name.as_str()),
        None => letter,
    };
    write.post(&letter).map(drop)
}

/// `POST /invitations/{id}/resend`: another link, in place of the one before, as long-lived as a first one.
///
/// # Errors
/// 404.
pub async fn resend(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let mut shown = caller
        .write(move |write, viewer| {
            let by = inviter(write.reading(), viewer.principal.as_ref())?;
            let kept = write.invitation_renew(id, LIVES)?;
            post(write, &kept, &by)?;
            Ok(shown(write.reading(), vec![kept])?)
        })
        .await?;
    let invitation = shown.pop().ok_or_else(|| Problem::new("not_found"))?;
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(invitation))
}

/// `DELETE /invitations/{id}`: its link works no more.
///
/// # Errors
/// 404.
pub async fn withdraw(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    caller.write(move |write, _| Ok(write.invitation_remove(id)?)).await?;
    Ok(HttpResponse::build(StatusCode::NO_CONTENT).finish())
}

pub fn routes(config: &mut ServiceConfig) {
    let one =
        |path: &str, route| web::resource(path).route(route).default_service(web::to(method_not_allowed));
    config
        .service(one("/api/v1/auth/invitation", web::post().to(accepting::look)))
        .service(one("/api/v1/auth/invitation/accept", web::post().to(accepting::accept)))
        .service(one("/api/v1/invitations/{id}/resend", web::post().to(resend)))
        .service(one("/api/v1/invitations/{id}", web::delete().to(withdraw)))
        .service(
            web::resource("/api/v1/invitations")
                .route(web::get().to(list))
                .route(web::head().to(list))
                .route(web::post().to(send))
                .default_service(web::to(method_not_allowed)),
        );
}
