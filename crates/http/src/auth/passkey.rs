//! Signing in by a passkey: instead of a password, or after one. The device has known its owner, which is two proofs.

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::{factor::Factor, refusal::Refusal};
use essaim_persistence::{challenges::Kind, db::Write, passkeys::Passkey as Kept};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, Passkey, PasskeyAuthentication, PublicKeyCredential,
};

use super::{SESSION, arrival::Arrival, counted_by_place, ours};
use crate::{
    body::{self, Body},
    caller::{Caller, Doorstep},
    factors::passkeys::{PasskeyQuestion, WITHIN, checking, mark, read_kept},
    problem::Problem,
    random, shape,
};

/// Asks for a question: with the challenge of the first step, for that account's devices.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasskeyBegin {
    #[validate(length(max = 128, code = "too_long"))]
    #[schema(max_length = 128)]
    challenge: Option<String>,
}

/// What the device answers.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasskeyAnswer {
    /// That of the question.
    #[validate(length(max = 128, code = "too_long"))]
    #[schema(max_length = 128)]
    challenge: String,
    /// `AuthenticationResponseJSON` of Web Authentication.
    #[schema(value_type = Object)]
    credential: Value,
}

/// What a question was, to hold its answer against.
#[derive(Serialize, Deserialize)]
enum Asked {
    /// Any device that knows us.
    Anybody(DiscoverableAuthentication),
    /// Those of the account whose first step this digest is of.
    After { state: PasskeyAuthentication, first: String },
}

/// `POST /auth/passkey/begin`.
///
/// # Errors
/// 401 `challenge_over`; 409 `passkeys_impossible`; 429.
pub async fn begin(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    ours(&request, caller.app())?;
    let wish: PasskeyBegin = shape::read(body::json(&request, &bytes)?)?;
    let checking = checking(caller.app())?;
    counted_by_place(&request, &caller).await?;
    let (secret, first) = (random::secret()?, wish.challenge.map(|text| random::digest(&text)));
    let mark = secret.hash.clone();
    let options = caller
        .write(move |write, _| {
            let (account, options, asked) = match first {
                None => {
                    let begun = checking.start_discoverable_authentication().map_err(Refusal::internal)?;
                    (None, begun.0, Asked::Anybody(begun.1))
                }
                Some(first) => {
                    let over = || Problem::new("challenge_over");
                    let found = write.reading().challenge(Kind::SecondFactor, &first)?.ok_or_else(over)?;
                    let account = found.account.ok_or_else(over)?;
                    let known = write.reading().passkeys(account)?;
                    if known.is_empty() {
                        return Err(unknown("this account has none"));
                    }
                    let known: Vec<Passkey> = known.iter().map(read_kept).collect::<Result<_, _>>()?;
                    let begun = checking.start_passkey_authentication(&known).map_err(Refusal::internal)?;
                    (Some(account), begun.0, Asked::After { state: begun.1, first })
                }
            };
            let asked = serde_json::to_string(&asked).map_err(Refusal::internal)?;
            write.challenge_open(Kind::Passkey, &mark, account, &asked, WITHIN)?;
            Ok(options)
        })
        .await?;
    let question = PasskeyQuestion { challenge: secret.token.clone(), options: json!(options.public_key) };
    Ok(crate::factors::told(&question))
}

/// `POST /auth/passkey`.
///
/// # Errors
/// 401 `passkey_unknown` whatever is wrong, or `challenge_over`.
pub async fn sign_in(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    ours(&request, caller.app())?;
    let wish: PasskeyAnswer = shape::read(body::json(&request, &bytes)?)?;
    let answer: PublicKeyCredential = serde_json::from_value(wish.credential).map_err(unknown)?;
    let checking = checking(caller.app())?;
    let question = random::digest(&wish.challenge);
    let arrival = Arrival::of(&request, caller.app())?;
    let opening = arrival.opening(Factor::Passkey, true);
    let (account, session) = caller
        .write(move |write, _| {
            let over = || Problem::new("challenge_over");
            let asked = write.challenge_take(Kind::Passkey, &question)?.ok_or_else(over)?;
            let kept = shown(write, &answer, asked.account)?;
            let mut passkey = read_kept(&kept)?;
            let checked = match serde_json::from_str(&asked.payload).map_err(Refusal::internal)? {
                Asked::Anybody(state) => {
                    let (owner, _) =
                        checking.identify_discoverable_authentication(&answer).map_err(unknown)?;
                    if owner != kept.account {
                        return Err(unknown("the key is another's"));
                    }
                    checking.finish_discoverable_authentication_v2(&answer, state, &passkey)
                }
                Asked::After { state, first } => {
                    write.challenge_take(Kind::SecondFactor, &first)?.ok_or_else(over)?;
                    checking.finish_passkey_authentication(&answer, &state)
                }
            };
            let checked = checked.map_err(unknown)?;
            used(write, &kept, &mut passkey, &checked)?;
            Ok((kept.account, opening.open(write, kept.account)?))
        })
        .await?;
    arrival.welcome(caller.app(), account, session, SESSION)
}

/// The passkey that answers, of an account that may sign in, and of that one where one is meant.
fn shown(write: &mut Write<'_>, answer: &PublicKeyCredential, meant: Option<Uuid>) -> Result<Kept, Problem> {
    let kept = write.reading().passkey_of(&mark(answer.get_credential_id()))?;
    let kept = kept.filter(|kept| meant.is_none_or(|meant| meant == kept.account));
    let kept = kept.ok_or_else(|| unknown("no such key"))?;
    let owner = write.reading().account(kept.account)?.filter(|owner| owner.account.active);
    owner.map(|_| kept).ok_or_else(|| unknown("its account is not active"))
}

/// Its counter goes up; one that does not was copied, and the check above has refused it.
fn used(
    write: &mut Write<'_>,
    kept: &Kept,
    passkey: &mut Passkey,
    checked: &AuthenticationResult,
) -> Result<(), Refusal> {
    passkey.update_credential(checked);
    let now = serde_json::to_string(passkey).map_err(Refusal::internal)?;
    write.passkey_used(kept.id, &now)
}

fn unknown(cause: impl std::fmt::Display) -> Problem {
    tracing::info!(%cause, "a passkey's answer does not hold");
    Problem::new("passkey_unknown")
}
