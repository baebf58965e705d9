//! A forgotten password: asked for without telling who has an account, chosen anew by a link that works once.

use std::time::Duration;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::Who,
    account::Account,
    fault::Code,
    letter::{Letter, LetterKind},
    refusal::Refusal,
    text::Line,
    values::Email,
};
use essaim_persistence::{
    accounts::KeptAccount,
    db::{Read, Write},
    jobs::Wish,
    links::{Bearer, Link, Purpose},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::{
    accounts,
    address::method_not_allowed,
    auth,
    body::{self, Body},
    caller::{Caller, Doorstep},
    catalogue::text,
    document::{self, Described, Draft},
    invitations::LinkToken,
    lang, passwords,
    problem::Problem,
    random, shape,
};

/// How long a link to a new password works.
const LIVES: Duration = Duration::from_secs(3_600);

/// The kind of the job that looks whose account it is, and posts the letter; its payload is the address.
pub const JOB: &str = "password_forgotten";

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("password_forgotten", Who::Anyone),
    ("password_look", Who::Anyone),
    ("password_choose", Who::Anyone),
    ("password_judge", Who::Anyone),
];

/// Whose password is forgotten.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Forgotten {
    #[validate(length(max = 254, code = "too_long"))]
    #[schema(format = "email", max_length = 254)]
    email: String,
}

/// Whose password a link lets choose.
#[derive(Serialize, ToSchema)]
pub struct PasswordLook {
    name: Line,
    email: Email,
}

/// Another password, by a link.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChoice {
    #[validate(length(max = 200, code = "too_long"))]
    #[schema(max_length = 200)]
    token: String,
    #[schema(format = "password", min_length = 12, max_length = 128, write_only)]
    password: String,
}

/// A password that somebody is about to choose.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordWish {
    #[validate(length(max = 1_000, code = "too_long"))]
    #[schema(format = "password", max_length = 1_000, write_only)]
    password: String,
    #[serde(default)]
    #[validate(length(max = 300, code = "too_long"))]
    #[schema(max_length = 300)]
    name: String,
    #[serde(default)]
    #[validate(length(max = 254, code = "too_long"))]
    #[schema(max_length = 254)]
    email: String,
}

/// Whether it would be taken, by the rules that decide.
#[derive(Serialize, ToSchema)]
pub struct PasswordVerdict {
    right: bool,
    /// Why not: `password_short`, `password_long`, `password_common` or `password_own`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    code: Option<&'static str>,
    /// The same in the caller's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    message: Option<String>,
}

/// `POST /auth/password/forgotten`: the same answer, in words and time, whether there is such an account: only a job
/// looks.
///
/// # Errors
/// 429 after too many.
pub async fn forgotten(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    auth::ours(&request, caller.app())?;
    let Forgotten { email } = shape::read(body::json(&request, &bytes)?)?;
    auth::counted(&caller, &request, auth::Attempted::Recovery, &email).await?;
    let payload = json!(email.trim().to_lowercase());
    caller.write(move |write, _| Ok(write.enqueue(Wish::new(JOB, payload))?)).await?;
    Ok(done(StatusCode::ACCEPTED))
}

/// What the job does: whoever has an active account with that address is sent a link.
///
/// # Errors
/// What the database says.
pub fn open(write: &mut Write<'_>, email: &str) -> Result<(), Refusal> {
    let kept = write.reading().account_by_email(email)?.filter(|kept| kept.account.active);
    let Some(kept) = kept else { return Ok(()) };
    post(write, &kept, LetterKind::PasswordForgotten, LIVES)
}

/// A link to a new password, and a letter of that kind that brings it.
///
/// # Errors
/// What the database says.
pub fn post(
    write: &mut Write<'_>,
    kept: &KeptAccount,
    kind: LetterKind,
    lives: Duration,
) -> Result<(), Refusal> {
    let secret = random::secret()?;
    let link = Link { bearer: Bearer::Account(kept.id), value: None };
    write.link_make(Purpose::Password, &link, &secret.hash, lives)?;
    write
        .post(&to(kept, kind).naming("hours", (lives.as_secs() / 3_600).to_string()).with_link(secret))
        .map(drop)
}

/// A letter of that kind to the owner of an account.
#[must_use]
pub fn to(kept: &KeptAccount, kind: LetterKind) -> Letter {
    let Account { name, email, locale, .. } = &kept.account;
    Letter::new(kind, email.clone(), *locale).naming("name", name.as_str())
}

/// `POST /auth/password`: whose password a link lets choose.
///
/// # Errors
/// 410 `link_dead`.
pub async fn look(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let LinkToken { token } = shape::read(body::json(&request, &bytes)?)?;
    let hash = random::digest(&token);
    let kept = caller.read(move |read, _| linked(read, &hash)).await?;
    let Account { name, email, .. } = kept.account;
    Ok(unkept(StatusCode::OK).json(PasswordLook { name, email }))
}

fn linked(read: &mut Read<'_>, hash: &str) -> Result<KeptAccount, Problem> {
    let dead = || Problem::new("link_dead");
    let link = read.link(Purpose::Password, hash)?.ok_or_else(dead)?;
    let Bearer::Account(id) = link.bearer else { return Err(dead()) };
    read.account(id)?.filter(|kept| kept.account.active).ok_or_else(dead)
}

/// `POST /auth/password/choose`: another password, by a link. Whoever was signed in no longer is, and a letter tells it.
///
/// # Errors
/// 410 `link_dead`, 422 for a password that cannot be taken: the link still works then.
pub async fn choose(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    auth::ours(&request, caller.app())?;
    let PasswordChoice { token, password } = shape::read(body::json(&request, &bytes)?)?;
    let hash = random::digest(&token);
    let shown = hash.clone();
    let kept = caller.read(move |read, _| linked(read, &shown)).await?;
    let phc = accounts::hashed(password, &kept.account).await?;
    caller
        .write(move |write, _| {
            write.link_take(Purpose::Password, &hash)?.ok_or_else(|| Problem::new("link_dead"))?;
            changed(write, &kept, &phc, None)?;
            Ok(())
        })
        .await?;
    Ok(done(StatusCode::NO_CONTENT))
}

/// Puts another password in place: who was signed in is signed out, but for that session, and a letter tells it.
///
/// # Errors
/// What the database says.
pub fn changed(
    write: &mut Write<'_>,
    kept: &KeptAccount,
    phc: &str,
    but: Option<Uuid>,
) -> Result<(), Refusal> {
    write.password_change(kept.id, phc)?;
    match but {
        Some(session) => write.sign_ins_end_others(kept.id, session)?,
        None => write.sessions_end_all(kept.id)?,
    }
    write.links_withdraw(Purpose::Password, Bearer::Account(kept.id))?;
    write.post(&to(kept, LetterKind::PasswordChanged)).map(drop)
}

/// `POST /auth/password/judge`: whether a password would be taken, while it is typed.
///
/// # Errors
/// 422 for a body that is none.
pub async fn judge(
    request: HttpRequest,
    _: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let PasswordWish { password, name, email } = shape::read(body::json(&request, &bytes)?)?;
    let code = passwords::check(&password, &name, &email).err().map(|Code(code)| code);
    let message = code.map(|code| text(lang::of(&request), &format!("fault.{code}")).to_owned());
    Ok(unkept(StatusCode::OK).json(PasswordVerdict { right: code.is_none(), code, message }))
}

fn unkept(status: StatusCode) -> actix_web::HttpResponseBuilder {
    let mut response = HttpResponse::build(status);
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    response
}

/// An answer that says no more than that it is done.
#[must_use]
pub fn done(status: StatusCode) -> HttpResponse {
    unkept(status).finish()
}

pub fn routes(config: &mut ServiceConfig) {
    let post =
        |path: &str, route| web::resource(path).route(route).default_service(web::to(method_not_allowed));
    config
        .service(post("/api/v1/auth/password/forgotten", web::post().to(forgotten)))
        .service(post("/api/v1/auth/password/choose", web::post().to(choose)))
        .service(post("/api/v1/auth/password/judge", web::post().to(judge)))
        .service(post("/api/v1/auth/password", web::post().to(look)));
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Forgotten>().with::<PasswordLook>().with::<PasswordChoice>();
    draft.with::<PasswordWish>().with::<PasswordVerdict>();
    draft.more(operations());
}

fn operations() -> Vec<Described> {
    let open = |path, id: &str, summary: &str, answers: Value, schema: &str, example: Value| {
        let mut described = document::operation(id, "auth", summary, vec![document::lang()], answers);
        document::set(&mut described, "security", json!([{}]));
        let operation = document::body(described, schema, example, &["application/json"]);
        Described { path, method: "post", operation }
    };
    let token = "what stands in the link after #";
    let password = "trois chats dorment au grenier";
    vec![
        open(
            "/api/v1/auth/password/forgotten",
            "password_forgotten",
            "Ask for a link to a new password; the answer never tells whether there is such an account",
            document::answers(202, "Who has an account is sent a link.", None, &[403, 415, 422]),
            "Forgotten",
            json!({ "email": "camille@example.org" }),
        ),
        open(
            "/api/v1/auth/password",
            "password_look",
            "Whose password a link lets choose",
            document::answers(200, "Whose account it is.", Some("PasswordLook"), &[410, 415, 422]),
            "LinkToken",
            json!({ "token": token }),
        ),
        open(
            "/api/v1/auth/password/choose",
            "password_choose",
            "Choose another password by a link; all sessions end",
            document::answers(204, "It is another one now.", None, &[403, 410, 415, 422]),
            "PasswordChoice",
            json!({ "token": token, "password": password }),
        ),
        open(
            "/api/v1/auth/password/judge",
            "password_judge",
            "Whether a password would be taken, and why not",
            document::answers(200, "The verdict.", Some("PasswordVerdict"), &[415, 422]),
            "PasswordWish",
            json!({ "password": password, "name": "Camille Martin", "email": "camille@example.org" }),
        ),
    ]
}
