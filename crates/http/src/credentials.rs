//! One's own password and address: changed by who knows the password, told by mail, and an address only once both ends
//! have had their say.

mod asked;

use std::time::Duration;

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::{Viewer, Who},
    account::Account,
    fault::{Fault, Faults},
    letter::{Letter, LetterKind},
    refusal::Refusal,
    values::Email,
};
use essaim_persistence::{
    accounts::KeptAccount,
    db::Write,
    links::{Bearer, Link, Purpose},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    accounts,
    address::method_not_allowed,
    auth,
    body::{self, Body},
    caller::{Caller, Doorstep, Member},
    document::{self, Described, Draft},
    invitations::LinkToken,
    me::own,
    passwords,
    problem::Problem,
    random, recovery, shape,
};

/// How long a new address can be confirmed, and the former one brought back.
const CONFIRM_HOURS: u64 = 24;
const CONFIRM: Duration = Duration::from_secs(CONFIRM_HOURS * 3_600);
const BACK_DAYS: u64 = 7;
const BACK: Duration = Duration::from_secs(BACK_DAYS * 24 * 3_600);

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("me_password", Who::Member),
    ("me_email", Who::Member),
    ("me_email_read", Who::Member),
    ("me_email_withdraw", Who::Member),
    ("email_confirm", Who::Anyone),
    ("email_restore", Who::Anyone),
];

/// Another password for oneself.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnPassword {
    /// The one that holds now.
    #[validate(length(max = 128, code = "too_long"))]
    #[schema(format = "password", max_length = 128, write_only)]
    present: String,
    #[schema(format = "password", min_length = 12, max_length = 128, write_only)]
    password: String,
}

/// Another address for oneself.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnEmail {
    email: Email,
    /// The password that holds now.
    #[validate(length(max = 128, code = "too_long"))]
    #[schema(format = "password", max_length = 128, write_only)]
    present: String,
}

/// The address that an account has now.
#[derive(Serialize, ToSchema)]
pub struct EmailNow {
    email: Email,
}

/// `POST /me/password`: who is signed in elsewhere no longer is; a letter tells it.
///
/// # Errors
/// 422 with `password_wrong`, and what the rules of passwords refuse; 429 after too many tries.
pub async fn password(
    request: HttpRequest,
    caller: Caller<Member>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let OwnPassword { present, password } = shape::read(body::json(&request, &bytes)?)?;
    let kept = confirmed(&request, &caller, present).await?;
    let phc = accounts::hashed(password, &kept.account).await?;
    let session = caller.session()?;
    caller
        .write(move |write, viewer| {
            let now = unchanged(write, viewer, &kept)?;
            recovery::changed(write, &now, &phc, Some(session))?;
            Ok(())
        })
        .await?;
    Ok(recovery::done(StatusCode::NO_CONTENT))
}

/// `POST /me/email`: a link goes to the new address; nothing changes before it is followed.
///
/// # Errors
/// 409 `email_taken`; 422 with `password_wrong`; 429 after too many tries.
pub async fn email(
    request: HttpRequest,
    caller: Caller<Member>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let OwnEmail { email, present } = shape::read(body::json(&request, &bytes)?)?;
    let kept = confirmed(&request, &caller, present).await?;
    caller
        .write(move |write, viewer| {
            let now = unchanged(write, viewer, &kept)?;
            if write.reading().account_by_email(email.as_str())?.is_some_and(|other| other.id != now.id) {
                return Err(Problem::new("email_taken"));
            }
            let secret = random::secret()?;
            let link = Link { bearer: Bearer::Account(now.id), value: Some(email.to_string()) };
            write.link_make(Purpose::Address, &link, &secret.hash, CONFIRM)?;
            let letter = Letter::new(LetterKind::AddressConfirm, email, now.account.locale)
                .naming("name", now.account.name.as_str())
                .naming("former", now.account.email.as_str())
                .naming("hours", CONFIRM_HOURS.to_string())
                .with_link(secret);
            write.post(&letter)?;
            Ok(())
        })
        .await?;
    Ok(recovery::done(StatusCode::ACCEPTED))
}

/// `POST /auth/email/confirm`: the new address is the account's; the former one is told, with a way back.
///
/// # Errors
/// 410 `link_dead`; 409 `email_taken`.
pub async fn confirm(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    auth::ours(&request, caller.app())?;
    let LinkToken { token } = shape::read(body::json(&request, &bytes)?)?;
    let hash = random::digest(&token);
    let email = caller
        .write(move |write, _| {
            let (kept, email) = linked(write, Purpose::Address, &hash)?;
            let after =
                write.account_change(kept.id, kept.revision, &Account { email, ..kept.account.clone() })?;
            // What was sent to the former address is no key to the account any more.
            write.links_withdraw(Purpose::Password, Bearer::Account(kept.id))?;
            let secret = random::secret()?;
            let former = kept.account.email.to_string();
            let link = Link { bearer: Bearer::Account(kept.id), value: Some(former) };
            write.link_make(Purpose::AddressBack, &link, &secret.hash, BACK)?;
            let letter = recovery::to(&kept, LetterKind::AddressChanged)
                .naming("address", after.account.email.as_str())
                .naming("days", BACK_DAYS.to_string())
                .with_link(secret);
            write.post(&letter)?;
            Ok(after.account.email)
        })
        .await?;
    Ok(HttpResponse::Ok().json(EmailNow { email }))
}

/// `POST /auth/email/restore`: the former address is back, all are signed out, and a letter to it lets its owner choose
/// another password, since whoever changed the address knew the one before.
///
/// # Errors
/// 410 `link_dead`; 409 `email_taken`.
pub async fn restore(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    auth::ours(&request, caller.app())?;
    let LinkToken { token } = shape::read(body::json(&request, &bytes)?)?;
    let hash = random::digest(&token);
    let email = caller
        .write(move |write, _| {
            let (kept, email) = linked(write, Purpose::AddressBack, &hash)?;
            let after = write.account_change(kept.id, kept.revision, &Account { email, ..kept.account })?;
            write.password_change(after.id, passwords::NONE)?;
            write.sessions_end_all(after.id)?;
            write.links_withdraw(Purpose::Address, Bearer::Account(after.id))?;
            recovery::post(write, &after, LetterKind::AddressRestored, CONFIRM)?;
            Ok(after.account.email)
        })
        .await?;
    Ok(HttpResponse::Ok().json(EmailNow { email }))
}

/// Uses a link up: the account and the address that it speaks of.
fn linked(write: &mut Write<'_>, purpose: Purpose, hash: &str) -> Result<(KeptAccount, Email), Problem> {
    let dead = || Problem::new("link_dead");
    let link = write.link_take(purpose, hash)?.ok_or_else(dead)?;
    let (Bearer::Account(id), Some(address)) = (link.bearer, link.value) else { return Err(dead()) };
    let email = Email::parse(&address).map_err(Refusal::internal)?;
    let kept = write.reading().account(id)?.filter(|kept| kept.account.active).ok_or_else(dead)?;
    Ok((kept, email))
}

/// The caller's own account, once they have shown that they know its password.
async fn confirmed(
    request: &HttpRequest,
    caller: &Caller<Member>,
    present: String,
) -> Result<KeptAccount, Problem> {
    let kept = caller.read(own).await?;
    auth::counted(caller, request, auth::Attempted::SignIn, kept.account.email.as_str()).await?;
    let checked = passwords::verify(present, Some(kept.password.clone())).await?;
    if checked.right {
        Ok(kept)
    } else {
        Err(Problem::with("invalid", Faults(vec![Fault::at("/present", "password_wrong")])))
    }
}

/// What was checked outside of the transaction must still hold in it.
fn unchanged(write: &mut Write<'_>, viewer: &Viewer, kept: &KeptAccount) -> Result<KeptAccount, Problem> {
    let now = own(write.reading(), viewer)?;
    if now.password == kept.password { Ok(now) } else { Err(Problem::new("forbidden")) }
}

pub fn routes(config: &mut ServiceConfig) {
    let post =
        |path: &str, route| web::resource(path).route(route).default_service(web::to(method_not_allowed));
    config
        .service(post("/api/v1/me/password", web::post().to(password)))
        .service(
            post("/api/v1/me/email", web::post().to(email))
                .route(web::get().to(asked::read))
                .route(web::head().to(asked::read))
                .route(web::delete().to(asked::withdraw)),
        )
        .service(post("/api/v1/auth/email/confirm", web::post().to(confirm)))
        .service(post("/api/v1/auth/email/restore", web::post().to(restore)));
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<OwnPassword>().with::<OwnEmail>().with::<EmailNow>();
    draft.more(operations());
    asked::describe(draft);
}

fn operations() -> Vec<Described> {
    let own = |path, id: &str, summary: &str, answers: Value, schema: &str, example: Value| {
        let described = document::operation(id, "me", summary, vec![document::lang()], answers);
        let operation = document::secured(document::body(described, schema, example, &["application/json"]));
        Described { path, method: "post", operation }
    };
    let linked = |path, id: &str, summary: &str, about: &str| {
        let good = document::answers(200, about, Some("EmailNow"), &[403, 409, 410, 415, 422]);
        let mut described = document::operation(id, "auth", summary, vec![document::lang()], good);
        document::set(&mut described, "security", json!([{}]));
        let example = json!({ "token": "what stands in the link after #" });
        let operation = document::body(described, "LinkToken", example, &["application/json"]);
        Described { path, method: "post", operation }
    };
    let (present, password) = ("trois chats dorment au grenier", "cinq lampes au plafond");
    vec![
        own(
            "/api/v1/me/password",
            "me_password",
            "Change one's own password; sessions elsewhere end",
            document::answers(204, "It is another one now.", None, &[401, 403, 415, 422]),
            "OwnPassword",
            json!({ "present": present, "password": password }),
        ),
        own(
            "/api/v1/me/email",
            "me_email",
            "Ask for another address of one's own; a link to it confirms it",
            document::answers(202, "A link goes to the new address.", None, &[401, 403, 409, 415, 422]),
            "OwnEmail",
            json!({ "email": "camille@example.com", "present": present }),
        ),
        linked(
            "/api/v1/auth/email/confirm",
            "email_confirm",
            "Confirm a new address by the link that was sent to it",
            "The address is the account's.",
        ),
        linked(
            "/api/v1/auth/email/restore",
            "email_restore",
            "Bring the former address back by the link that was sent to it; all sessions end",
            "The address is the account's again.",
        ),
    ]
}
