//! Signing in, staying signed in, and signing out.

mod arrival;
mod document;
mod elsewhere;
mod marks;
mod passkey;
mod refresh_token;
mod second;
mod whose;

use std::time::Duration;

use actix_web::{
    HttpRequest, HttpResponse, ResponseError,
    http::header,
    web::{self, ServiceConfig},
};
use essaim_domain::{access::Who, factor::Factor, time::now};
use essaim_persistence::{
    accounts::KeptAccount,
    attempts::{Attempt, Limit},
    challenges::Kind,
    factors::Factors,
    sessions::Refreshed,
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::{
    address::method_not_allowed,
    answer::Answer,
    app::App,
    body::{self, Body},
    caller::{Caller, Door, Doorstep},
    layers::{known_origin, peer, shortened},
    passwords,
    problem::Problem,
    random, shape,
};

pub(crate) use arrival::Arrival;
use marks::Marks;
use refresh_token::RefreshToken;

pub use document::describe;
pub use elsewhere::outward;

/// How long a sign-in holds; each renewal gives a new token, none more time.
pub(crate) const SESSION: Duration = Duration::from_secs(30 * 24 * 3600);
/// How long a token that was replaced still works: two tabs at once, an answer that got lost.
const GRACE: Duration = Duration::from_secs(10);

/// Attempts to sign in are counted over so much time: for an account from one place, for an account from anywhere,
/// from one place for any account.
const WINDOW: Duration = Duration::from_secs(600);
const FOR_ACCOUNT_FROM_PLACE: i64 = 10;
const FOR_ACCOUNT: i64 = 50;
const FROM_PLACE: i64 = 100;
/// The same for passwords that are forgotten: each brings a letter.
const FORGOTTEN_FROM_PLACE: i64 = 3;
const FORGOTTEN: i64 = 6;

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("auth_login", Who::Anyone),
    ("auth_second_factor", Who::Anyone),
    ("auth_passkey_begin", Who::Anyone),
    ("auth_passkey", Who::Anyone),
    ("auth_refresh", Who::Anyone),
    ("auth_logout", Who::Anyone),
    ("auth_providers", Who::Anyone),
    ("auth_provider_begin", Who::Anyone),
    ("auth_provider_callback", Who::Anyone),
];

/// An e-mail address and a password.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Login {
    #[validate(length(max = 254, code = "too_long"))]
    #[schema(format = "email", max_length = 254)]
    email: String,
    #[validate(length(max = 128, code = "too_long"))]
    #[schema(format = "password", max_length = 128, write_only)]
    password: String,
}

/// `POST /auth/login`: a token, or the second step that this account has.
///
/// # Errors
/// 401 `credentials_wrong`, the same whatever is wrong; 429 after too many attempts.
pub async fn login(
    request: HttpRequest,
    caller: Caller<Doorstep>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    ours(&request, caller.app())?;
    let wish: Login = shape::read(body::json(&request, &bytes)?)?;
    let (marks, kept) = counted(&caller, &request, Attempted::SignIn, &wish.email).await?;
    // An account that does not exist takes as long as one that does.
    let phc = kept.as_ref().map(|kept| kept.password.clone());
    let checked = passwords::verify(wish.password.clone(), phc).await?;
    let wrong = || Problem::new("credentials_wrong");
    let kept = kept.filter(|kept| checked.right && kept.account.active).ok_or_else(wrong)?;
    let renewed = if checked.outdated { Some(passwords::hash(wish.password).await?) } else { None };
    let account = kept.id;
    let arrival = Arrival::of(&request, caller.app())?;
    let (opening, secret) = (arrival.opening(Factor::Password, false), random::secret()?);
    let mark = secret.hash.clone();
    let entered = caller
        .write(move |write, _| {
            // What was checked outside this transaction must still hold in it.
            let same = |now: &KeptAccount| now.account.active && now.password == kept.password;
            write.reading().account(account)?.filter(same).ok_or_else(wrong)?;
            if let Some(phc) = renewed {
                write.password_change(account, &phc)?;
            }
            write.attempts_forget(&marks.of_account())?;
            let factors = write.reading().factors(account)?;
            if factors.any() {
                write.challenge_open(Kind::SecondFactor, &mark, Some(account), "", second::WITHIN)?;
                return Ok(Entered::Halfway(factors));
            }
            Ok(Entered::Whole(opening.open(write, account)?))
        })
        .await?;
    match entered {
        Entered::Whole(session) => arrival.welcome(caller.app(), account, session, SESSION),
        Entered::Halfway(factors) => Ok(second::step(&secret, &factors)),
    }
}

/// How far a right password leads.
enum Entered {
    /// The sign-in.
    Whole(Uuid),
    /// The account has these to show besides.
    Halfway(Factors),
}

/// What is attempted, each with a count of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempted {
    /// To sign in, or to show again that one knows the password.
    SignIn,
    /// To be sent a link to another password.
    Recovery,
}

impl Attempted {
    /// Under which name it is counted for an account: asking for passwords keeps nobody from signing in.
    fn counted_as(self, email: &str) -> String {
        match self {
            Self::SignIn => email.to_owned(),
            Self::Recovery => format!("forgotten {}", email.trim()),
        }
    }

    /// How often it may be tried: for an account from a place, for an account.
    const fn limits(self) -> (i64, i64) {
        match self {
            Self::SignIn => (FOR_ACCOUNT_FROM_PLACE, FOR_ACCOUNT),
            Self::Recovery => (FORGOTTEN_FROM_PLACE, FORGOTTEN),
        }
    }
}

/// Counts the attempt, and finds whose account it is for.
///
/// # Errors
/// 429 after too many.
pub(crate) async fn counted<D: Door>(
    caller: &Caller<D>,
    request: &HttpRequest,
    what: Attempted,
    email: &str,
) -> Result<(Marks, Option<KeptAccount>), Problem> {
    let (email, from) = (email.to_owned(), shortened(peer(request, caller.app())));
    let (from_place, for_account) = what.limits();
    let (attempt, marks, kept) = caller
        .write(move |write, _| {
            let marks = Marks::of(write, &what.counted_as(&email), &from)?;
            let limits = [
                Limit { key: &marks.account_from_place, most: from_place },
                Limit { key: &marks.account, most: for_account },
                Limit { key: &marks.place, most: FROM_PLACE },
            ];
            let attempt = write.sign_in_attempt(&limits, WINDOW)?;
            let kept = write.reading().account_by_email(&email)?;
            Ok((attempt, marks, kept))
        })
        .await?;
    taken(attempt).map(|()| (marks, kept))
}

/// Counts what is asked before anybody is named, by the place that it comes from; apart from passwords.
async fn counted_by_place(request: &HttpRequest, caller: &Caller<Doorstep>) -> Result<(), Problem> {
    let from = shortened(peer(request, caller.app()));
    let attempt = caller
        .write(move |write, _| {
            let marks = Marks::of(write, "", &format!("asking from {from}"))?;
            Ok(write.sign_in_attempt(&[Limit { key: &marks.place, most: FROM_PLACE }], WINDOW)?)
        })
        .await?;
    taken(attempt)
}

fn taken(attempt: Attempt) -> Result<(), Problem> {
    match attempt {
        Attempt::Taken => Ok(()),
        Attempt::Wait(left) => {
            Err(Problem { retry_after: Some(left.as_secs() + 1), ..Problem::new("too_many_attempts") })
        }
    }
}

/// `POST /auth/refresh`: another access token, and another refresh token in place of the one that was shown.
///
/// # Errors
/// 401 `session_ended`.
pub async fn refresh(request: HttpRequest, caller: Caller<Doorstep>) -> Result<HttpResponse, Problem> {
    ours(&request, caller.app())?;
    let over = || Problem::new("session_ended");
    let shown = RefreshToken::of(&request).ok_or_else(over)?.digest();
    let token = RefreshToken::new()?;
    let digest = token.digest();
    let place = shortened(peer(&request, caller.app()));
    let refreshed =
        caller.write(move |write, _| Ok(write.session_refresh(&shown, &digest, GRACE, &place)?)).await?;
    match refreshed {
        Refreshed::Renewed { account, session, expires_at } => {
            let left = Duration::try_from(expires_at.duration_since(now())).map_err(|_| over())?;
            arrival::welcome(caller.app(), account, session, &token, left)
        }
        Refreshed::Reused { account } => {
            tracing::warn!(%account, "a refresh token was used again long after: its session has ended");
            let mut response = over().error_response();
            let cleared = response.add_cookie(&RefreshToken::cleared());
            cleared.map_err(|_| Problem::new("internal"))?;
            Ok(response)
        }
        Refreshed::Unknown => Err(over()),
    }
}

/// `POST /auth/logout`: ends the sign-in with all its tokens. Who is not signed in is signed out too.
///
/// # Errors
/// 403 for a page of another origin.
pub async fn logout(request: HttpRequest, caller: Caller<Doorstep>) -> Result<HttpResponse, Problem> {
    ours(&request, caller.app())?;
    if let Some(token) = RefreshToken::of(&request) {
        let digest = token.digest();
        caller.write(move |write, _| Ok(write.session_end(&digest)?)).await?;
    }
    let mut response = HttpResponse::NoContent();
    Ok(response.insert_header((header::CACHE_CONTROL, "no-store")).cookie(RefreshToken::cleared()).finish())
}

/// `GET /.well-known/jwks.json`: the keys that access tokens are checked with (RFC 7517).
pub async fn jwks(request: HttpRequest, caller: Caller<Doorstep>) -> HttpResponse {
    let keys = caller.app().tokens().jwks().to_string().into_bytes();
    Answer::of_kind(keys, "application/jwk-set+json").read(&request)
}

/// Where the cookie counts, the request must come from a page of ours. Programs that are no browsers name no origin.
pub(crate) fn ours(request: &HttpRequest, app: &App) -> Result<(), Problem> {
    let headers = request.headers();
    let origin = !headers.contains_key(header::ORIGIN) || known_origin(request, app).is_some();
    let site = headers
        .get("sec-fetch-site")
        .is_none_or(|site| ["same-origin", "none"].iter().any(|ours| site == ours));
    if origin && site { Ok(()) } else { Err(Problem::new("foreign_origin")) }
}

pub fn routes(config: &mut ServiceConfig) {
    let post =
        |path: &str, route| web::resource(path).route(route).default_service(web::to(method_not_allowed));
    let get = |path: &str| web::resource(path).default_service(web::to(method_not_allowed));
    config
        .service(
            get("/api/v1/auth/providers")
                .route(web::get().to(elsewhere::list))
                .route(web::head().to(elsewhere::list)),
        )
        .service(get("/api/v1/auth/providers/{id}/begin").route(web::get().to(elsewhere::begin)))
        .service(get("/api/v1/auth/providers/{id}/callback").route(web::get().to(elsewhere::back)));
    config
        .service(post("/api/v1/auth/login", web::post().to(login)))
        .service(post("/api/v1/auth/second-factor", web::post().to(second::second)))
        .service(post("/api/v1/auth/passkey/begin", web::post().to(passkey::begin)))
        .service(post("/api/v1/auth/passkey", web::post().to(passkey::sign_in)))
        .service(post("/api/v1/auth/refresh", web::post().to(refresh)))
        .service(post("/api/v1/auth/logout", web::post().to(logout)))
        .route("/.well-known/jwks.json", web::get().to(jwks))
        .route("/.well-known/jwks.json", web::head().to(jwks));
}
