//! Clients, for administrators: partners' programs, what each may do, and their secrets, each shown once.

mod document;
mod shapes;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::{self, ServiceConfig},
};
use aws_lc_rs::digest;
use essaim_domain::{
    access::Who,
    client::Client,
    refusal::Refusal,
    time::{now, today},
};
use essaim_persistence::{
    clients::{KeptClient, NewSecret},
    db::{Read, Write},
};
use jiff::{SignedDuration, ToSpan};
use serde_json::Value;
use uuid::Uuid;

pub use document::describe;
pub use shapes::{ClientCreate, ClientPatch, ClientRotate, ClientView, ClientWithSecret};

use crate::{
    accounts::{admitted, stale},
    address::{id, method_not_allowed},
    answer::{Answer, Match, coding},
    body::{self, Body},
    caller::{Administration, Caller},
    paging::{ById, page_by_id},
    problem::Problem,
    query::Parameters,
    random, shape,
    writing::Rendered,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("client_list", Who::Administrator),
    ("client_read", Who::Administrator),
    ("client_create", Who::Administrator),
    ("client_change", Who::Administrator),
    ("client_rotate", Who::Administrator),
    ("client_end_secret", Who::Administrator),
    ("client_revoke", Who::Administrator),
];

/// Days whose calls are shown.
const DAYS_SHOWN: i64 = 30;

/// A secret that was drawn, and what is kept of it.
pub struct Drawn {
    pub secret: String,
    pub kept: NewSecret,
}

/// Draws a secret of 256 bits that ends in so many days. Its letters are the same in a form as in HTTP Basic.
///
/// # Errors
/// When the system has no randomness.
pub fn draw(days: i64) -> Result<Drawn, Refusal> {
    let secret = format!("essaim_{}", random::token()?);
    let expires_at = now().checked_add(SignedDuration::from_hours(24 * days)).map_err(Refusal::internal)?;
    let hint = secret.get(secret.len() - 4..).unwrap_or_default().to_owned();
    let kept = NewSecret { hash: digest_of(&secret), hint, expires_at };
    Ok(Drawn { secret, kept })
}

/// What is kept of a secret. One that was drawn needs no slow digest: there is nothing to guess.
#[must_use]
pub fn digest_of(secret: &str) -> String {
    let digest = digest::digest(&digest::SHA256, secret.as_bytes());
    digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn shown(read: &mut Read<'_>, kept: KeptClient) -> Result<ClientView, Refusal> {
    let since = today().checked_sub(DAYS_SHOWN.days()).map_err(Refusal::internal)?.to_string();
    let (secrets, days) = (read.client_secrets(kept.id)?, read.client_days(kept.id, &since)?);
    Ok(ClientView::new(kept, secrets, days))
}

fn rendered(read: &mut Read<'_>, kept: KeptClient) -> Result<Rendered, Refusal> {
    let (id, revision) = (kept.id, kept.revision);
    let body = serde_json::to_vec(&shown(read, kept)?).map_err(Refusal::internal)?;
    Ok(Rendered { body, revision, id })
}

fn found(read: &mut Read<'_>, id: Uuid) -> Result<KeptClient, Problem> {
    read.client(id)?.ok_or_else(|| Problem::new("not_found"))
}

/// `GET /clients`, in the order in which they were made, revoked ones among them.
///
/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn list(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    let asked = ById::of(&parameters, &[])?;
    let (items, next) = caller
        .read(move |read, _| {
            let mut kept = read.clients(asked.after, asked.most())?;
            let next = asked.cut(&mut kept, |last| last.id);
            let items: Vec<ClientView> =
                kept.into_iter().map(|kept| shown(read, kept)).collect::<Result<_, _>>()?;
            Ok((items, next))
        })
        .await?;
    Ok(page_by_id(&request, &items, next))
}

/// `GET /clients/{id}`.
///
/// # Errors
/// 404 for what is not there.
pub async fn read(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let made = caller
        .read(move |read, _| {
            let kept = found(read, id)?;
            Ok(rendered(read, kept)?)
        })
        .await?;
    Ok(Answer::json(made.body).revision(made.revision).read(&request))
}

/// `POST /clients`: with its first secret, which no other answer has. No answer of it is kept to be told again.
///
/// # Errors
/// 422 with every fault.
pub async fn create(
    request: HttpRequest,
    caller: Caller<Administration>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: ClientCreate = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let client = wish.client()?;
    let Drawn { secret, kept } = draw(wish.secret_days)?;
    let made = caller
        .write(move |write, _| {
            let made = write.client_create(&client, &kept)?;
            with_secret(write, made, secret)
        })
        .await?;
    let location = format!("/api/v1/clients/{}", made.id);
    Ok(once(made.answer(StatusCode::CREATED, &request, Some(&location))))
}

/// `PATCH /clients/{id}`.
///
/// # Errors
/// 412, 422 with every fault, 428.
pub async fn change(
    request: HttpRequest,
    caller: Caller<Administration>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let patch: ClientPatch = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let (asked, coding) = (Match::of(&request), coding(&request));
    let made = caller
        .write(move |write, _| {
            let kept = found(write.reading(), id)?;
            admitted(&asked, rendered(write.reading(), kept.clone())?, coding)?;
            let after: Client = patch.apply(kept.client)?;
            match write.client_change(id, kept.revision, &after) {
                Ok(after) => Ok(rendered(write.reading(), after)?),
                Err(Refusal::Stale) => {
                    let now = found(write.reading(), id)?;
                    Err(stale(&rendered(write.reading(), now)?, coding))
                }
                Err(refusal) => Err(refusal.into()),
            }
        })
        .await?;
    Ok(made.answer(StatusCode::OK, &request, None))
}

/// `POST /clients/{id}/rotate`: another secret; the one before works for a while beside it.
///
/// # Errors
/// 404 for what is not there or was revoked, 422.
pub async fn rotate(
    request: HttpRequest,
    caller: Caller<Administration>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let wish: ClientRotate = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let Drawn { secret, kept } = draw(wish.secret_days)?;
    let overlap = SignedDuration::from_hours(wish.overlap_hours);
    let made = caller
        .write(move |write, _| {
            write.client_rotate(id, &kept, overlap)?;
            let client = found(write.reading(), id)?;
            with_secret(write, client, secret)
        })
        .await?;
    Ok(once(made.answer(StatusCode::OK, &request, None)))
}

/// `DELETE /clients/{id}/secrets/{secret}`: that secret ends now, with its tokens.
///
/// # Errors
/// 404.
pub async fn end_secret(
    request: HttpRequest,
    caller: Caller<Administration>,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let secret = Uuid::try_parse(request.match_info().query("secret"));
    let secret = secret.map_err(|_| Problem::new("not_found"))?;
    let made = caller
        .write(move |write, _| {
            write.client_secret_end(id, secret)?;
            let kept = found(write.reading(), id)?;
            Ok(rendered(write.reading(), kept)?)
        })
        .await?;
    Ok(made.answer(StatusCode::OK, &request, None))
}

/// `POST /clients/{id}/revoke`: nothing of it is taken any more, from the next request on. What it wrote stays.
///
/// # Errors
/// 404.
pub async fn revoke(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let made = caller
        .write(move |write, _| {
            let kept = write.client_revoke(id)?;
            Ok(rendered(write.reading(), kept)?)
        })
        .await?;
    Ok(made.answer(StatusCode::OK, &request, None))
}

fn with_secret(write: &mut Write<'_>, kept: KeptClient, secret: String) -> Result<Rendered, Problem> {
    let (id, revision) = (kept.id, kept.revision);
    let made = ClientWithSecret { client: shown(write.reading(), kept)?, client_secret: secret };
    let body = serde_json::to_vec(&made).map_err(Refusal::internal)?;
    Ok(Rendered { body, revision, id })
}

/// An answer that holds a secret is kept by nobody on its way.
fn once(mut response: HttpResponse) -> HttpResponse {
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    response
}

pub fn routes(config: &mut ServiceConfig) {
    let resource = |path: &'static str| web::resource(path).default_service(web::to(method_not_allowed));
    config
        .service(resource("/api/v1/clients/{id}/secrets/{secret}").route(web::delete().to(end_secret)))
        .service(resource("/api/v1/clients/{id}/rotate").route(web::post().to(rotate)))
        .service(resource("/api/v1/clients/{id}/revoke").route(web::post().to(revoke)))
        .service(
            resource("/api/v1/clients/{id}")
                .route(web::get().to(read))
                .route(web::head().to(read))
                .route(web::patch().to(change)),
        )
        .service(
            resource("/api/v1/clients")
                .route(web::get().to(list))
                .route(web::head().to(list))
                .route(web::post().to(create)),
        );
}
