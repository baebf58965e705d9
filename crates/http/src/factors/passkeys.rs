//! `/me/passkeys`: a device that knows its owner is made to know us, gets a name, and is taken away.

use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use essaim_domain::{
    factor::Factor,
    fault::{Fault, Faults},
    letter::LetterKind,
    refusal::Refusal,
    text::Line,
};
use essaim_persistence::{challenges::Kind, passkeys::Passkey as Kept};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;
use webauthn_rs::{
    Webauthn, WebauthnBuilder,
    prelude::{CredentialID, Passkey, PasskeyRegistration, RegisterPublicKeyCredential},
};

use super::{altering, first_codes, recovery, told, told::tell, without};
use crate::{
    address::id,
    app::{App, Settings},
    body::{self, Body},
    caller::{Caller, Enrolment},
    problem::Problem,
    random, shape,
};

/// How long a device has to answer.
pub const WITHIN: Duration = Duration::from_secs(300);
/// More than anybody has: what is read at each sign-in stays small.
const MOST: usize = 20;

/// A passkey as its owner sees it.
#[derive(Serialize, ToSchema)]
#[schema(as = Passkey)]
pub struct PasskeyView {
    id: Uuid,
    name: String,
    created_at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    used_at: Option<Timestamp>,
}

impl From<Kept> for PasskeyView {
    fn from(kept: Kept) -> Self {
        let Kept { id, name, created_at, used_at, account: _, kept: _ } = kept;
        Self { id, name, created_at, used_at }
    }
}

/// A question to a device.
#[derive(Serialize, ToSchema)]
pub struct PasskeyQuestion {
    /// Comes back with the answer; it works once.
    pub challenge: String,
    /// For `navigator.credentials` (Web Authentication, `publicKey`), its bytes in base64url.
    #[schema(value_type = Object)]
    pub options: Value,
}

/// What the new passkey answers.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasskeyCreate {
    #[validate(length(max = 128, code = "too_long"))]
    #[schema(max_length = 128)]
    challenge: String,
    name: Line,
    /// `RegistrationResponseJSON` of Web Authentication.
    #[schema(value_type = Object)]
    credential: Value,
}

/// JSON Merge Patch of a passkey.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasskeyPatch {
    name: Line,
}

/// The passkey that was made, and recovery codes when there were none.
#[derive(Serialize, ToSchema)]
pub struct PasskeyMade {
    passkey: PasskeyView,
    recovery_codes: Vec<String>,
}

/// What checks passkeys of this instance: they are bound to its host. `None` where the outside address has no name, as
/// passkeys know no numbers.
pub fn checker(settings: &Settings) -> Option<Webauthn> {
    let origin = Url::parse(&settings.base).ok()?;
    let builder = WebauthnBuilder::new(origin.domain()?, &origin).ok()?;
    builder.rp_name(&settings.instance_name).timeout(WITHIN).build().ok()
}

/// The same, which must be there.
///
/// # Errors
/// 409 `passkeys_impossible`.
pub fn checking(app: &App) -> Result<Webauthn, Problem> {
    checker(app.settings()).ok_or_else(|| Problem::new("passkeys_impossible"))
}

/// The name of a credential in the store.
#[must_use]
pub fn mark(credential: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(credential)
}

/// A passkey as it is checked.
///
/// # Errors
/// When it is kept in a form that is none.
pub fn read_kept(kept: &Kept) -> Result<Passkey, Refusal> {
    serde_json::from_str(&kept.kept).map_err(Refusal::internal)
}

/// What the device answered does not hold; the cause is for the log alone.
pub fn refused(pointer: &str, cause: impl std::fmt::Display) -> Problem {
    tracing::info!(%cause, "a passkey's answer does not hold");
    Problem::with("invalid", Faults(vec![Fault::at(pointer, "passkey_refused")]))
}

/// `POST /me/passkeys/begin`.
///
/// # Errors
/// 403 `second_factor_needed`; 409 `passkeys_impossible`.
pub async fn begin(caller: Caller<Enrolment>) -> Result<HttpResponse, Problem> {
    let (session, secret) = (caller.session()?, random::secret()?);
    let checking = checking(caller.app())?;
    let mark = secret.hash.clone();
    let options = caller
        .write(move |write, viewer| {
            let owner = altering(write.reading(), viewer, session)?;
            let known = write.reading().passkeys(owner.id)?;
            if known.len() >= MOST {
                return Err(Problem::new("passkeys_many"));
            }
            let known: Vec<CredentialID> = known
                .iter()
                .map(|kept| Ok(read_kept(kept)?.cred_id().clone()))
                .collect::<Result<_, Refusal>>()?;
            let (email, name) = (owner.account.email.as_str(), owner.account.name.as_str());
            let begun = checking.start_passkey_registration(owner.id, email, name, Some(known));
            let (options, state) = begun.map_err(Refusal::internal)?;
            let state = serde_json::to_string(&state).map_err(Refusal::internal)?;
            write.challenge_open(Kind::PasskeyRegistration, &mark, Some(owner.id), &state, WITHIN)?;
            Ok(options)
        })
        .await?;
    let mut options = json!(options.public_key);
    // Kept on the device where that is possible, it leads in without a name being typed. A wish, and never checked.
    if let Some(wish) = options.pointer_mut("/authenticatorSelection") {
        crate::document::set(wish, "residentKey", json!("preferred"));
    }
    Ok(told(&PasskeyQuestion { challenge: secret.token.clone(), options }))
}

/// `POST /me/passkeys`.
///
/// # Errors
/// 401 `challenge_over`; 409 `passkey_taken`; 422 `passkey_refused`.
pub async fn add(
    request: HttpRequest,
    caller: Caller<Enrolment>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let (session, codes) = (caller.session()?, recovery::draw()?);
    let wish: PasskeyCreate = shape::read(body::json(&request, &bytes)?)?;
    let answer: RegisterPublicKeyCredential =
        serde_json::from_value(wish.credential).map_err(|error| refused("/credential", error))?;
    let checking = checking(caller.app())?;
    let begun = random::digest(&wish.challenge);
    let made = caller
        .write(move |write, viewer| {
            let owner = altering(write.reading(), viewer, session)?;
            let account = owner.id;
            let over = || Problem::new("challenge_over");
            let begun = write.challenge_take(Kind::PasskeyRegistration, &begun)?;
            let begun = begun.filter(|begun| begun.account == Some(account)).ok_or_else(over)?;
            let state: PasskeyRegistration =
                serde_json::from_str(&begun.payload).map_err(Refusal::internal)?;
            let passkey = checking.finish_passkey_registration(&answer, &state);
            let passkey = passkey.map_err(|error| refused("/credential", error))?;
            let kept = serde_json::to_string(&passkey).map_err(Refusal::internal)?;
            let made = write.passkey_add(account, &mark(passkey.cred_id()), wish.name.as_str(), &kept)?;
            write.sign_in_proved(session, Factor::Passkey)?;
            tell(write, &owner, LetterKind::FactorAdded)?;
            let recovery_codes = first_codes(write, account, codes)?;
            Ok(PasskeyMade { passkey: made.into(), recovery_codes })
        })
        .await?;
    let mut response = told(&made);
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}

/// `PATCH /me/passkeys/{id}`: another name.
///
/// # Errors
/// 404.
pub async fn rename(
    request: HttpRequest,
    caller: Caller<Enrolment>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let wish: PasskeyPatch = shape::read(body::json(&request, &bytes)?)?;
    let session = caller.session()?;
    caller
        .write(move |write, viewer| {
            let account = altering(write.reading(), viewer, session)?.id;
            let done = write.passkey_rename(account, id, wish.name.as_str())?;
            if done { Ok(()) } else { Err(Problem::new("not_found")) }
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `DELETE /me/passkeys/{id}`.
///
/// # Errors
/// 404; 409 `second_factor_mandatory` when an administrator would be left without any.
pub async fn remove(request: HttpRequest, caller: Caller<Enrolment>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let session = caller.session()?;
    caller
        .write(move |write, viewer| {
            let owner = altering(write.reading(), viewer, session)?;
            if !write.passkey_remove(owner.id, id)? {
                return Err(Problem::new("not_found"));
            }
            tell(write, &owner, LetterKind::FactorRemoved)?;
            without(write, viewer, owner.id)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
