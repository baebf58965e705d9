//! The second step of a sign-in: a code of the application, or one of those on paper.

use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, http::header};
use essaim_domain::{
    factor::Factor,
    fault::{Fault, Faults},
    letter::{LetterKind, Secret},
};
use essaim_persistence::{attempts::Limit, challenges::Kind, db::Write, factors::Factors};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::{SESSION, WINDOW, arrival::Arrival, marks::Marks, ours, taken};
use crate::{
    body::{self, Body},
    caller::{Caller, Doorstep},
    factors::{recovery, told::tell, totp},
    layers::{peer, shortened},
    problem::Problem,
    random, shape,
};

/// How long a right password waits for its second factor.
pub const WITHIN: Duration = Duration::from_secs(300);
/// How often one right password may be followed by something wrong.
const TRIES: i64 = 5;
/// Second factors tried in the window, for one account: from one place, and from anywhere. Fewer than passwords, since
/// a code has six figures.
const FOR_ACCOUNT_FROM_PLACE: i64 = 10;
const FOR_ACCOUNT: i64 = 20;

/// The password is right; this account has a second factor.
#[derive(Serialize, ToSchema)]
pub struct SecondStep {
    /// Comes back with what is shown; it is no access token, and works once.
    challenge: String,
    /// What this account can show.
    factors: Vec<Factor>,
    /// Seconds that are left for it.
    #[schema(example = 300)]
    expires_in: u64,
}

/// What is shown after the password: one of the two.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondFactor {
    /// From the first step.
    #[validate(length(max = 128, code = "too_long"))]
    #[schema(max_length = 128)]
    challenge: String,
    /// What the application shows now: six figures; spaces do not matter.
    #[validate(length(max = 32, code = "too_long"))]
    #[schema(max_length = 32)]
    code: Option<String>,
    /// One of the codes on paper; neither capitals nor hyphens matter.
    #[validate(length(max = 64, code = "too_long"))]
    #[schema(max_length = 64)]
    recovery_code: Option<String>,
}

enum Shown {
    Code(String),
    Recovery(String),
}

impl Shown {
    fn of(wish: SecondFactor) -> Result<Self, Problem> {
        match (wish.code, wish.recovery_code) {
            (Some(code), None) => Ok(Self::Code(code)),
            (None, Some(code)) => Ok(Self::Recovery(code)),
            _ => Err(Problem::with("invalid", Faults(vec![Fault::at("/code", "one_of_them")]))),
        }
    }

    fn factor(&self) -> Factor {
        match self {
            Self::Code(_) => Factor::Totp,
            Self::Recovery(_) => Factor::RecoveryCode,
        }
    }

    /// Whether it is that account's, and was never used before.
    fn holds(&self, write: &mut Write<'_>, account: Uuid) -> Result<bool, Problem> {
        match self {
            Self::Code(code) => {
                let Some(kept) = write.reading().authenticator(account, true)? else { return Ok(false) };
                match totp::step(&kept.secret, code)? {
                    Some(step) => Ok(write.authenticator_use(kept.id, step)?),
                    None => Ok(false),
                }
            }
            Self::Recovery(code) => Ok(write.recovery_code_use(account, &recovery::digest(account, code))?),
        }
    }
}

/// What is asked for now.
pub fn asked(secret: &Secret, factors: &Factors) -> SecondStep {
    let known = [
        (factors.passkeys > 0, Factor::Passkey),
        (factors.totp.is_some(), Factor::Totp),
        (factors.recovery_codes > 0, Factor::RecoveryCode),
    ];
    let factors = known.into_iter().filter_map(|(there, factor)| there.then_some(factor)).collect();
    SecondStep { challenge: secret.token.clone(), factors, expires_in: WITHIN.as_secs() }
}

/// The answer to a right password that is not enough.
pub fn step(secret: &Secret, factors: &Factors) -> HttpResponse {
    HttpResponse::Accepted().insert_header((header::CACHE_CONTROL, "no-store")).json(asked(secret, factors))
}

/// `POST /auth/second-factor`.
///
/// # Errors
/// 401 `second_factor_wrong`, or `challenge_over` when the first step must be taken again; 429 after too many attempts.
pub async fn second(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    ours(&request, caller.app())?;
    let wish: SecondFactor = shape::read(body::json(&request, &bytes)?)?;
    let mark = random::digest(&wish.challenge);
    let shown = Shown::of(wish)?;
    let (marks, account) = counted(&request, &caller, mark.clone()).await?;
    let arrival = Arrival::of(&request, caller.app())?;
    let opening = arrival.opening(shown.factor(), true);
    let session = caller
        .write(move |write, _| {
            let over = || Problem::new("challenge_over");
            // A refusal takes this back: the challenge stays for another try.
            write.challenge_take(Kind::SecondFactor, &mark)?.ok_or_else(over)?;
            let owner =
                write.reading().account(account)?.filter(|kept| kept.account.active).ok_or_else(over)?;
            if !shown.holds(write, account)? {
                return Err(Problem::new("second_factor_wrong"));
            }
            if shown.factor() == Factor::RecoveryCode {
                tell(write, &owner, LetterKind::RecoveryCodeUsed)?;
            }
            write.attempts_forget(&marks.of_account())?;
            Ok(opening.open(write, account)?)
        })
        .await?;
    arrival.welcome(caller.app(), account, session, SESSION)
}

/// Counts the attempt, for the challenge and for the account, and finds whose it is.
async fn counted(
    request: &HttpRequest,
    caller: &Caller<Doorstep>,
    mark: String,
) -> Result<(Marks, Uuid), Problem> {
    let place = shortened(peer(request, caller.app()));
    let (attempt, marks, account) = caller
        .write(move |write, _| {
            let over = || Problem::new("challenge_over");
            let challenge = write.reading().challenge(Kind::SecondFactor, &mark)?.ok_or_else(over)?;
            let account = challenge.account.filter(|_| challenge.tries < TRIES).ok_or_else(over)?;
            // Not those of the password: who knows it must not get new tries by typing it again.
            let marks = Marks::of(write, &format!("second factor {account}"), &place)?;
            let limits = [
                Limit { key: &marks.account_from_place, most: FOR_ACCOUNT_FROM_PLACE },
                Limit { key: &marks.account, most: FOR_ACCOUNT },
            ];
            let attempt = write.sign_in_attempt(&limits, WINDOW)?;
            write.challenge_tried(&mark)?;
            Ok((attempt, marks, account))
        })
        .await?;
    taken(attempt).map(|()| (marks, account))
}
