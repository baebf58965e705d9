//! Signing in by the account that one has elsewhere: the browser goes to the provider, and comes back with a code.

use std::time::Duration;

use actix_web::{
    HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time},
    http::{StatusCode, header},
};
use essaim_domain::{factor::Factor, letter::Secret, refusal::Refusal};
use essaim_persistence::{challenges::Kind, db::Write, factors::Factors, identities::Elsewhere};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{
    SESSION,
    arrival::Arrival,
    arrival::Opening,
    counted_by_place, second,
    whose::{link, whose},
};
use crate::{
    answer::Answer,
    app::App,
    caller::{Caller, Doorstep},
    problem::Problem,
    providers::{Provider, Return},
    query::Parameters,
    random,
};

/// Binds the way back to the browser that was sent out. `Lax`: it comes back from another site.
const COOKIE: &str = "__Host-essaim-elsewhere";
/// How long somebody may stay at the provider's.
const AWAY: Duration = Duration::from_secs(900);

/// A provider that one may sign in by.
#[derive(Serialize, ToSchema)]
#[schema(as = Provider)]
pub struct ProviderView {
    #[schema(example = "les-communs")]
    id: String,
    #[schema(example = "Les Communs")]
    name: String,
}

/// All of them.
#[derive(Serialize, ToSchema)]
pub struct ProviderList {
    items: Vec<ProviderView>,
}

/// What is kept while somebody is away.
#[derive(Serialize, Deserialize)]
struct Trip {
    provider: String,
    nonce: String,
    verifier: String,
    /// Where they were going.
    to: String,
}

/// Where somebody was going: a path of the members' screens, and nothing else.
fn within(to: Option<&str>) -> String {
    let ours =
        |to: &&str| to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') && to.len() < 2_000;
    to.filter(ours).unwrap_or("/").to_owned()
}

/// `GET /auth/providers`.
pub async fn list(request: HttpRequest, caller: Caller<Doorstep>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let all = caller.app().providers().all().iter();
    let items = all.map(|one| ProviderView { id: one.id.clone(), name: one.name.clone() }).collect();
    let body = serde_json::to_vec(&ProviderList { items }).map_err(Refusal::internal)?;
    Ok(Answer::json(body).read(&request))
}

/// `GET /auth/providers/{id}/begin`: sends the browser to the provider.
///
/// # Errors
/// 404 for a provider that is none of ours.
pub async fn begin(request: HttpRequest, caller: Caller<Doorstep>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["to", "lang"])?;
    let to = within(parameters.one("to")?);
    let id = known(&request, caller.app())?.id;
    // Each is a request to the provider too.
    if let Err(problem) = counted_by_place(&request, &caller).await {
        return Ok(told(caller.app(), "sign-in", &problem));
    }
    match outward(&caller, &id, to, None).await {
        Ok((address, cookie)) => Ok(sent(&address, Some(cookie))),
        Err(problem) => Ok(told(caller.app(), "sign-in", &problem)),
    }
}

/// The provider that an address names.
fn known(request: &HttpRequest, app: &App) -> Result<Provider, Problem> {
    let id = request.match_info().get("id").unwrap_or_default();
    let found = app.providers().all().iter().find(|provider| provider.id == id);
    found.cloned().ok_or_else(|| Problem::new("not_found"))
}

/// The way out: its address, and the cookie that the browser must bring back. With an account, that one is linked.
///
/// # Errors
/// `provider_unreachable`.
pub async fn outward<D: crate::caller::Door>(
    caller: &Caller<D>,
    provider: &str,
    to: String,
    account: Option<Uuid>,
) -> Result<(String, Cookie<'static>), Problem> {
    let (secret, app) = (random::secret()?, caller.app());
    let begun = app.providers().begin(provider, &callback(app, provider), &secret.token).await;
    let sending = begun.map_err(unreachable)?;
    let trip = Trip { provider: provider.to_owned(), nonce: sending.nonce, verifier: sending.verifier, to };
    let (mark, payload) = (secret.hash.clone(), serde_json::to_string(&trip).map_err(Refusal::internal)?);
    caller
        .write(move |write, _| Ok(write.challenge_open(Kind::Provider, &mark, account, &payload, AWAY)?))
        .await?;
    let seconds = i64::try_from(AWAY.as_secs()).unwrap_or(i64::MAX);
    Ok((sending.address, cookie(secret.token.clone(), time::Duration::seconds(seconds))))
}

fn unreachable(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::NotFound => Problem::new("not_found"),
        refusal => Problem { cause: Problem::from(refusal).cause, ..Problem::new("provider_unreachable") },
    }
}

/// Never made of the `Host` of a request.
fn callback(app: &App, provider: &str) -> String {
    format!("{}/api/v1/auth/providers/{provider}/callback", app.settings().base)
}

fn cookie(value: String, left: time::Duration) -> Cookie<'static> {
    Cookie::build(COOKIE, value)
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(left)
        .finish()
}

/// `GET /auth/providers/{id}/callback`: the browser is back. It is sent on to the screens, which say what is to be said.
///
/// # Errors
/// 404 for a provider that is none of ours.
pub async fn back(request: HttpRequest, caller: Caller<Doorstep>) -> Result<HttpResponse, Problem> {
    let (app, provider) = (caller.app(), known(&request, caller.app())?);
    let parameters = Parameters::parse(request.query_string())?;
    let (trip, linking) = match trip(&request, &caller, &parameters, &provider.id).await {
        Ok(found) => found,
        Err(problem) => return Ok(told(app, "sign-in", &problem)),
    };
    let page = if linking.is_some() { "account" } else { "sign-in" };
    let landed = landing(&request, &caller, provider, &parameters, trip, linking).await;
    Ok(landed.unwrap_or_else(|problem| told(app, page, &problem)))
}

async fn landing(
    request: &HttpRequest,
    caller: &Caller<Doorstep>,
    provider: Provider,
    parameters: &Parameters,
    trip: Trip,
    linking: Option<Uuid>,
) -> Result<HttpResponse, Problem> {
    let app = caller.app();
    // Whoever said no at the provider's, or was refused there, is where they were before.
    let code = parameters.one("code")?.ok_or_else(|| Problem::new("provider_refused"))?.to_owned();
    let back = Return { code, nonce: trip.nonce, verifier: trip.verifier };
    let vouched = app.providers().complete(&provider.id, &callback(app, &provider.id), back).await;
    let vouched = vouched.map_err(|refusal| match refusal {
        Refusal::Forbidden => Problem::new("provider_refused"),
        refusal => unreachable(refusal),
    })?;
    let who = Elsewhere {
        issuer: vouched.issuer.clone(),
        subject: vouched.subject.clone(),
        provider: provider.id.clone(),
        email: vouched.verified_email.clone(),
    };
    if let Some(account) = linking {
        caller.write(move |write, _| link(write, account, &who)).await?;
        return Ok(sent(&format!("{}/app/account", app.settings().base), None));
    }
    let arrival = Arrival::of(request, app)?;
    let opening = arrival.opening(Factor::Provider, vouched.second_factor);
    let (secret, language) = (random::secret()?, app.settings().language);
    let mark = secret.hash.clone();
    let entered = caller
        .write(move |write, _| {
            let account = whose(write, &who, &vouched, provider.creates_accounts, language)?;
            write.identity_used(&who)?;
            enter(write, account, opening, vouched.second_factor, &mark)
        })
        .await?;
    welcome(app, &arrival, entered, &secret, &trip.to)
}

/// What was kept of the way out, which is used up: the same browser must be back, and once.
async fn trip(
    request: &HttpRequest,
    caller: &Caller<Doorstep>,
    parameters: &Parameters,
    provider: &str,
) -> Result<(Trip, Option<Uuid>), Problem> {
    let foreign = || Problem::new("provider_foreign");
    let state = parameters.one("state")?.ok_or_else(foreign)?;
    let bound = request.cookie(COOKIE).is_some_and(|cookie| cookie.value() == state);
    let mark = random::digest(state);
    let kept = caller.write(move |write, _| Ok(write.challenge_take(Kind::Provider, &mark)?)).await?;
    let kept = kept.filter(|_| bound).ok_or_else(foreign)?;
    let trip: Trip = serde_json::from_str(&kept.payload).map_err(Refusal::internal)?;
    if trip.provider == provider { Ok((trip, kept.account)) } else { Err(foreign()) }
}

enum Entered {
    Whole { account: Uuid, session: Uuid },
    Halfway(Factors),
}

/// A factor of ours is asked for where there is one, unless the provider says that it asked for a second one itself.
fn enter(
    write: &mut Write<'_>,
    account: Uuid,
    opening: Opening,
    proved: bool,
    mark: &str,
) -> Result<Entered, Problem> {
    let kept = write.reading().account(account)?.filter(|kept| kept.account.active);
    kept.ok_or_else(|| Problem::new("provider_unknown_account"))?;
    let factors = write.reading().factors(account)?;
    if factors.any() && !proved {
        write.challenge_open(Kind::SecondFactor, mark, Some(account), "", second::WITHIN)?;
        return Ok(Entered::Halfway(factors));
    }
    Ok(Entered::Whole { account, session: opening.open(write, account)? })
}

fn welcome(
    app: &App,
    arrival: &Arrival,
    entered: Entered,
    secret: &Secret,
    to: &str,
) -> Result<HttpResponse, Problem> {
    let to = utf8_percent_encode(to, NON_ALPHANUMERIC);
    let door = format!("{}/app/sign-in?to={to}", app.settings().base);
    match entered {
        Entered::Whole { account, session } => {
            // The screens renew by the cookie: a token has no place in an address.
            let welcomed = arrival.welcome(app, account, session, SESSION)?;
            let mut response = sent(&format!("{door}&from=elsewhere"), None);
            for cookie in welcomed.cookies() {
                response.add_cookie(&cookie).map_err(Refusal::internal)?;
            }
            Ok(response)
        }
        Entered::Halfway(factors) => {
            // After the hash: no server and no log sees it.
            let step = serde_json::to_string(&second::asked(secret, &factors)).map_err(Refusal::internal)?;
            let step = utf8_percent_encode(&step, NON_ALPHANUMERIC);
            Ok(sent(&format!("{door}#second={step}"), None))
        }
    }
}

/// Sends the browser on; what bound the way is taken away unless it begins here.
fn sent(address: &str, bound: Option<Cookie<'static>>) -> HttpResponse {
    let cookie = bound.unwrap_or_else(|| cookie(String::new(), time::Duration::ZERO));
    HttpResponse::build(StatusCode::SEE_OTHER)
        .insert_header((header::LOCATION, address))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .cookie(cookie)
        .finish()
}

/// What went wrong is said by one of our pages, to a person who came from another site.
fn told(app: &App, page: &str, problem: &Problem) -> HttpResponse {
    if let Some(cause) = &problem.cause {
        tracing::warn!(code = problem.code, %cause, "a sign-in by a provider failed");
    }
    sent(&format!("{}/app/{page}?problem={}", app.settings().base, problem.code), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_out_of_the_house() {
        for to in
            ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "javascript:1", ""]
        {
            assert_eq!(within(Some(to)), "/", "{to}");
        }
        assert_eq!(within(Some("/experiments?stage=idea")), "/experiments?stage=idea");
    }
}
