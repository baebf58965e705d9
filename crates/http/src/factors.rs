//! `/me/factors`: what a member can show besides a password, how it is enrolled, and how it is taken away.

mod document;
pub mod passkeys;
pub mod recovery;
pub mod told;
pub mod totp;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::{Role, Viewer, Who},
    factor::Factor,
    fault::{Fault, Faults},
    letter::LetterKind,
};
use essaim_persistence::{
    accounts::KeptAccount,
    db::{Read, Write},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::{
    address::method_not_allowed,
    answer::Answer,
    body::{self, Body},
    caller::{Caller, Enrolment},
    me::own,
    problem::Problem,
    query::Parameters,
    shape,
};

pub use document::describe;
use told::tell;

/// Who may try which operation. An administrator passes here before they have a second factor, and nowhere else.
pub const DOORS: &[(&str, Who)] = &[
    ("me_factors", Who::Member),
    ("me_totp_begin", Who::Member),
    ("me_totp_confirm", Who::Member),
    ("me_totp_remove", Who::Member),
    ("me_recovery_codes", Who::Member),
    ("me_passkey_begin", Who::Member),
    ("me_passkey_add", Who::Member),
    ("me_passkey_rename", Who::Member),
    ("me_passkey_remove", Who::Member),
];

/// What a member can show besides a password.
#[derive(Serialize, ToSchema)]
pub struct MyFactors {
    /// Their roles ask for one.
    mandatory: bool,
    /// This sign-in has shown one.
    shown: bool,
    /// Since when an application draws codes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    totp_since: Option<Timestamp>,
    /// Devices that know their owner.
    passkeys: Vec<passkeys::PasskeyView>,
    /// Whether this instance's address allows any: they are bound to a name.
    passkeys_possible: bool,
    /// Recovery codes that are left.
    recovery_codes: usize,
}

/// An application to be set up: it works once it has shown its first code.
#[derive(Serialize, ToSchema)]
pub struct TotpBegun {
    /// To be typed where no picture can be read, in base32.
    #[schema(example = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")]
    secret: String,
    /// The same for an application on this very device.
    #[schema(example = "otpauth://totp/Essaim:camille%40example.org?secret=JBSWY3DP&issuer=Essaim")]
    address: String,
    /// The same as a picture to be read by a phone (SVG).
    picture: String,
}

/// The first code that the application shows.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TotpConfirm {
    /// Six figures; spaces do not matter.
    #[validate(length(max = 32, code = "too_long"))]
    #[schema(max_length = 32)]
    code: String,
}

/// Recovery codes: never shown again.
#[derive(Serialize, ToSchema)]
pub struct RecoveryCodes {
    /// Each works once. Empty when those that there are stay.
    recovery_codes: Vec<String>,
}

/// `GET /me/factors`.
///
/// # Errors
/// 401.
pub async fn read(request: HttpRequest, caller: Caller<Enrolment>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let session = caller.session()?;
    let passkeys_possible = passkeys::checker(caller.app().settings()).is_some();
    let mine = caller
        .read(move |read, viewer| {
            let account = own(read, viewer)?.id;
            let factors = read.factors(account)?;
            Ok(MyFactors {
                mandatory: mandatory(viewer),
                shown: read.has_second_factor(session)?,
                totp_since: factors.totp,
                passkeys: read.passkeys(account)?.into_iter().map(Into::into).collect(),
                passkeys_possible,
                recovery_codes: factors.recovery_codes,
            })
        })
        .await?;
    Ok(Answer::json(serde_json::to_vec(&mine).unwrap_or_default()).read(&request))
}

/// `POST /me/totp`: a secret for an application. One that is in use stays until the new one has shown a code.
///
/// # Errors
/// 403 `second_factor_needed`.
pub async fn totp_begin(caller: Caller<Enrolment>) -> Result<HttpResponse, Problem> {
    let session = caller.session()?;
    let secret = totp::new_secret()?;
    let kept = secret.clone();
    let account = caller
        .write(move |write, viewer| {
            let account = altering(write.reading(), viewer, session)?;
            write.authenticator_begin(account.id, &kept)?;
            Ok(account)
        })
        .await?;
    let instance = &caller.app().settings().instance_name;
    let address = totp::address(&secret, instance, account.account.email.as_str())?;
    let picture = totp::picture(&address)?;
    Ok(told(&TotpBegun { secret, address, picture }))
}

/// `POST /me/totp/confirm`: the application has shown a code, so it works. With the first factor come recovery codes.
///
/// # Errors
/// 409 `totp_not_begun`; 422 `code_wrong`.
pub async fn totp_confirm(
    request: HttpRequest,
    caller: Caller<Enrolment>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: TotpConfirm = shape::read(body::json(&request, &bytes)?)?;
    let session = caller.session()?;
    let codes = recovery::draw()?;
    let recovery_codes = caller
        .write(move |write, viewer| {
            let owner = altering(write.reading(), viewer, session)?;
            let account = owner.id;
            let begun = write.reading().authenticator(account, false)?;
            let begun = begun.ok_or_else(|| Problem::new("totp_not_begun"))?;
            let wrong = || Problem::with("invalid", Faults(vec![Fault::at("/code", "code_wrong")]));
            let step = totp::step(&begun.secret, &wish.code)?.ok_or_else(wrong)?;
            write.authenticator_confirm(account, begun.id, step)?;
            write.sign_in_proved(session, Factor::Totp)?;
            tell(write, &owner, LetterKind::FactorAdded)?;
            first_codes(write, account, codes)
        })
        .await?;
    Ok(told(&RecoveryCodes { recovery_codes }))
}

/// `DELETE /me/totp`.
///
/// # Errors
/// 403 `second_factor_needed`; 409 `second_factor_mandatory` when an administrator would be left without any.
pub async fn totp_remove(caller: Caller<Enrolment>) -> Result<HttpResponse, Problem> {
    let session = caller.session()?;
    caller
        .write(move |write, viewer| {
            let owner = altering(write.reading(), viewer, session)?;
            if write.reading().factors(owner.id)?.totp.is_some() {
                tell(write, &owner, LetterKind::FactorRemoved)?;
            }
            write.authenticator_remove(owner.id)?;
            without(write, viewer, owner.id)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /me/recovery-codes`: ten new ones in place of all others.
///
/// # Errors
/// 403 `second_factor_needed`, also when there is no factor that they could stand in for.
pub async fn recovery_codes(caller: Caller<Enrolment>) -> Result<HttpResponse, Problem> {
    let session = caller.session()?;
    let codes = recovery::draw()?;
    let recovery_codes = caller
        .write(move |write, viewer| {
            let owner = altering(write.reading(), viewer, session)?;
            if !write.reading().factors(owner.id)?.any() {
                return Err(Problem::new("second_factor_needed"));
            }
            keep(write, owner.id, &codes)?;
            tell(write, &owner, LetterKind::RecoveryCodesDrawn)?;
            Ok(codes)
        })
        .await?;
    Ok(told(&RecoveryCodes { recovery_codes }))
}

fn mandatory(viewer: &Viewer) -> bool {
    viewer.has(Role::Administrator)
}

/// The account whose ways in are to change. Where there is one, this sign-in must have shown it: who found a page open
/// from before, or knows the password alone, changes nothing.
///
/// # Errors
/// 403 `second_factor_needed`.
pub fn altering(read: &mut Read<'_>, viewer: &Viewer, session: Uuid) -> Result<KeptAccount, Problem> {
    let account = own(read, viewer)?;
    if read.factors(account.id)?.any() && !read.has_second_factor(session)? {
        return Err(Problem::new("second_factor_needed"));
    }
    Ok(account)
}

/// Keeps these codes unless there are some.
fn first_codes(write: &mut Write<'_>, account: Uuid, codes: Vec<String>) -> Result<Vec<String>, Problem> {
    if write.reading().factors(account)?.recovery_codes > 0 {
        return Ok(Vec::new());
    }
    keep(write, account, &codes)?;
    Ok(codes)
}

fn keep(write: &mut Write<'_>, account: Uuid, codes: &[String]) -> Result<(), Problem> {
    let hashes: Vec<String> = codes.iter().map(|code| recovery::digest(account, code)).collect();
    Ok(write.recovery_codes_set(account, &hashes)?)
}

/// A factor was taken away: without any, recovery codes stand in for nothing, and an administrator must keep one.
fn without(write: &mut Write<'_>, viewer: &Viewer, account: Uuid) -> Result<(), Problem> {
    if write.reading().factors(account)?.any() {
        return Ok(());
    }
    if mandatory(viewer) {
        return Err(Problem::new("second_factor_mandatory"));
    }
    Ok(write.recovery_codes_set(account, &[])?)
}

/// What is shown once and kept by nobody on the way.
pub(crate) fn told(body: &impl Serialize) -> HttpResponse {
    HttpResponse::build(StatusCode::OK).insert_header((header::CACHE_CONTROL, "no-store")).json(body)
}

pub fn routes(config: &mut ServiceConfig) {
    let resource = |path: &str| web::resource(path).default_service(web::to(method_not_allowed));
    config
        .service(resource("/api/v1/me/factors").route(web::get().to(read)).route(web::head().to(read)))
        .service(
            resource("/api/v1/me/totp")
                .route(web::post().to(totp_begin))
                .route(web::delete().to(totp_remove)),
        )
        .service(resource("/api/v1/me/totp/confirm").route(web::post().to(totp_confirm)))
        .service(resource("/api/v1/me/passkeys/begin").route(web::post().to(passkeys::begin)))
        .service(
            resource("/api/v1/me/passkeys/{id}")
                .route(web::patch().to(passkeys::rename))
                .route(web::delete().to(passkeys::remove)),
        )
        .service(resource("/api/v1/me/passkeys").route(web::post().to(passkeys::add)))
        .service(resource("/api/v1/me/recovery-codes").route(web::post().to(recovery_codes)));
}
