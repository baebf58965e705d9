//! Webhooks: where clients want to be told of changes. Administrators see to all of them, a client to its own.

mod deliveries;
mod document;
pub mod message;
mod shapes;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::{self, ServiceConfig},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use essaim_domain::{
    access::{Viewer, Who},
    fault::{Fault, Faults},
    principal::Principal,
    refusal::Refusal,
    time::now,
};
use essaim_persistence::{db::Read, webhooks::KeptWebhook};
use jiff::SignedDuration;
use serde_json::Value;
use uuid::Uuid;

pub use deliveries::KEPT_FOR;
pub use document::describe;
pub use shapes::{DeliveryView, WebhookCreate, WebhookPatch, WebhookReplay, WebhookView, WebhookWithSecret};

use crate::{
    accounts::{admitted, stale},
    address::{id, method_not_allowed},
    answer::{Answer, Match, coding},
    body::{self, Body},
    caller::{Caller, Subscription},
    paging::{ById, page_by_id},
    problem::Problem,
    query::Parameters,
    random, shape,
    writing::Rendered,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[
    ("webhook_list", Who::Subscriber),
    ("webhook_read", Who::Subscriber),
    ("webhook_create", Who::Subscriber),
    ("webhook_change", Who::Subscriber),
    ("webhook_delete", Who::Subscriber),
    ("webhook_rotate", Who::Subscriber),
    ("webhook_test", Who::Subscriber),
    ("webhook_replay", Who::Subscriber),
    ("webhook_deliveries", Who::Subscriber),
    ("webhook_replay_one", Who::Subscriber),
];

/// Most webhooks of a client.
const MOST: i64 = 20;
/// A secret that was replaced still signs for so long, beside the new one.
const FORMER_FOR: SignedDuration = SignedDuration::from_hours(24);

/// The client who calls; none for an administrator.
fn caller_of(viewer: &Viewer) -> Option<Uuid> {
    match viewer.principal {
        Some(Principal::Client(id)) => Some(id),
        _ => None,
    }
}

/// A webhook that the caller may see to; another client's is not there for them.
fn found(read: &mut Read<'_>, viewer: &Viewer, id: Uuid) -> Result<KeptWebhook, Problem> {
    let own = |kept: &KeptWebhook| caller_of(viewer).is_none_or(|client| client == kept.client);
    read.webhook(id)?.filter(own).ok_or_else(|| Problem::new("not_found"))
}

fn rendered(kept: KeptWebhook) -> Result<Rendered, Problem> {
    let (id, revision) = (kept.id, kept.revision);
    let body = serde_json::to_vec(&WebhookView::from(kept)).map_err(Refusal::internal)?;
    Ok(Rendered { body, revision, id })
}

/// A signing secret of 256 bits, as Standard Webhooks write it.
fn draw() -> Result<String, Refusal> {
    Ok(format!("whsec_{}", STANDARD.encode(random::bytes::<32>()?)))
}

/// `GET /webhooks`: a client's own; for administrators all, or those of `client`.
///
/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn list(request: HttpRequest, caller: Caller<Subscription>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    let asked = ById::of(&parameters, &["client"])?;
    let of = parameters.parsed("client", |text| Uuid::try_parse(text).ok())?;
    let mut kept = caller
        .read(move |read, viewer| Ok(read.webhooks(caller_of(viewer).or(of), asked.after, asked.most())?))
        .await?;
    let next = asked.cut(&mut kept, |last| last.id);
    let items: Vec<WebhookView> = kept.into_iter().map(Into::into).collect();
    Ok(page_by_id(&request, &items, next))
}

/// `GET /webhooks/{id}`.
///
/// # Errors
/// 404 for what is not there, or not the caller's.
pub async fn read(request: HttpRequest, caller: Caller<Subscription>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let made = caller.read(move |read, viewer| rendered(found(read, viewer, id)?)).await?;
    Ok(Answer::json(made.body).revision(made.revision).read(&request))
}

/// `POST /webhooks`: with its secret, which no other answer has.
///
/// # Errors
/// 409 `webhooks_full`; 422 with every fault, for an address that leads inside too.
pub async fn create(
    request: HttpRequest,
    caller: Caller<Subscription>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let wish: WebhookCreate = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let named = wish.client;
    let webhook = wish.webhook(caller.app().settings().webhooks_to_loopback)?;
    let secret = draw()?;
    let made = caller
        .write(move |write, viewer| {
            let wrong =
                |code: &'static str| Problem::with("invalid", Faults(vec![Fault::at("/client", code)]));
            let client = match (caller_of(viewer), named) {
                (Some(own), Some(named)) if own != named => return Err(wrong("reference_unknown")),
                (Some(own), _) => own,
                (None, Some(named)) => named,
                (None, None) => return Err(wrong("missing")),
            };
            if write.reading().webhook_count(client)? >= MOST {
                return Err(Problem::new("webhooks_full"));
            }
            match write.webhook_create(client, &webhook, &secret) {
                Ok(kept) => with_secret(kept, secret),
                Err(Refusal::NotFound) => Err(wrong("reference_unknown")),
                Err(refusal) => Err(refusal.into()),
            }
        })
        .await?;
    let location = format!("/api/v1/webhooks/{}", made.id);
    Ok(once(made.answer(StatusCode::CREATED, &request, Some(&location))))
}

/// `PATCH /webhooks/{id}`.
///
/// # Errors
/// 412, 422 with every fault, 428.
pub async fn change(
    request: HttpRequest,
    caller: Caller<Subscription>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let patch: WebhookPatch = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let (asked, coding) = (Match::of(&request), coding(&request));
    let loopback = caller.app().settings().webhooks_to_loopback;
    let made = caller
        .write(move |write, viewer| {
            let kept = found(write.reading(), viewer, id)?;
            admitted(&asked, rendered(kept.clone())?, coding)?;
            let (after, state) = patch.apply(&kept.webhook, kept.state, loopback)?;
            match write.webhook_change(&kept, &after, state) {
                Ok(after) => rendered(after),
                Err(Refusal::Stale) => Err(stale(&rendered(found(write.reading(), viewer, id)?)?, coding)),
                Err(refusal) => Err(refusal.into()),
            }
        })
        .await?;
    Ok(made.answer(StatusCode::OK, &request, None))
}

/// `DELETE /webhooks/{id}`: with its log.
///
/// # Errors
/// 404.
pub async fn delete(request: HttpRequest, caller: Caller<Subscription>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    caller
        .write(move |write, viewer| {
            found(write.reading(), viewer, id)?;
            Ok(write.webhook_delete(id)?)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// `POST /webhooks/{id}/rotate`: another secret; the one before signs beside it for a day.
///
/// # Errors
/// 404.
pub async fn rotate(request: HttpRequest, caller: Caller<Subscription>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let secret = draw()?;
    let until = now().checked_add(FORMER_FOR).map_err(Refusal::internal)?;
    let made = caller
        .write(move |write, viewer| {
            found(write.reading(), viewer, id)?;
            let kept = write.webhook_rotate(id, &secret, until)?;
            with_secret(kept, secret)
        })
        .await?;
    Ok(once(made.answer(StatusCode::OK, &request, None)))
}

fn with_secret(kept: KeptWebhook, secret: String) -> Result<Rendered, Problem> {
    let (id, revision) = (kept.id, kept.revision);
    let made = WebhookWithSecret { webhook: kept.into(), secret };
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
    deliveries::routes(config);
    config
        .service(resource("/api/v1/webhooks/{id}/rotate").route(web::post().to(rotate)))
        .service(
            resource("/api/v1/webhooks/{id}")
                .route(web::get().to(read))
                .route(web::head().to(read))
                .route(web::patch().to(change))
                .route(web::delete().to(delete)),
        )
        .service(
            resource("/api/v1/webhooks")
                .route(web::get().to(list))
                .route(web::head().to(list))
                .route(web::post().to(create)),
        );
}
