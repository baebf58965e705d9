//! What was delivered: the log, a test, and playing again.

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    fault::{Fault, Faults},
    refusal::Refusal,
    time::now,
    webhook::DeliveryState,
    words::Worded,
};
use essaim_persistence::webhooks::KeptDelivery;
use jiff::SignedDuration;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{DeliveryView, WebhookReplay, found};
use crate::{
    address::{id, method_not_allowed},
    body::{self, Body},
    caller::{Caller, Subscription},
    paging::{ById, page_by_id},
    problem::Problem,
    query::Parameters,
    shape,
};

/// What is over is kept, and played again, for so long.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(24 * 30);

/// `GET /webhooks/{id}/deliveries`, the latest first; of one `state` when it is said.
async fn list(request: HttpRequest, caller: Caller<Subscription>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let parameters = Parameters::parse(request.query_string())?;
    let asked = ById::of(&parameters, &["state"])?;
    let state = parameters.parsed("state", DeliveryState::from_word)?;
    let mut kept: Vec<KeptDelivery> = caller
        .read(move |read, viewer| {
            found(read, viewer, id)?;
            Ok(read.deliveries(id, state, asked.after, asked.most())?)
        })
        .await?;
    let next = asked.cut(&mut kept, |last| last.id);
    let items: Vec<DeliveryView> = kept.into_iter().map(|kept| DeliveryView::new(id, kept)).collect();
    Ok(page_by_id(&request, &items, next))
}

/// `POST /webhooks/{id}/test`: a message that says nothing but that it is one, sent in a moment; the log tells how it
/// went.
async fn test(request: HttpRequest, caller: Caller<Subscription>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let delivery = caller
        .write(move |write, viewer| {
            found(write.reading(), viewer, id)?;
            Ok(write.delivery_test(id)?)
        })
        .await?;
    Ok(HttpResponse::Accepted().json(json!({ "delivery": delivery })))
}

/// `POST /webhooks/{id}/replay`: everything since a moment again.
async fn replay(
    request: HttpRequest,
    caller: Caller<Subscription>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let wish: WebhookReplay = shape::read(Value::Object(body::object(&request, &bytes)?))?;
    let earliest = now().checked_sub(KEPT_FOR).map_err(Refusal::internal)?;
    if wish.since < earliest {
        return Err(Problem::with("invalid", Faults(vec![Fault::at("/since", "moment_old")])));
    }
    caller
        .write(move |write, viewer| {
            found(write.reading(), viewer, id)?;
            Ok(write.deliveries_replay(id, wish.since)?)
        })
        .await?;
    Ok(HttpResponse::Accepted().finish())
}

/// `POST /webhooks/{id}/deliveries/{delivery}/replay`: one again.
async fn replay_one(request: HttpRequest, caller: Caller<Subscription>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let delivery = Uuid::try_parse(request.match_info().query("delivery"));
    let delivery = delivery.map_err(|_| Problem::new("not_found"))?;
    caller
        .write(move |write, viewer| {
            found(write.reading(), viewer, id)?;
            Ok(write.delivery_replay(id, delivery)?)
        })
        .await?;
    Ok(HttpResponse::Accepted().finish())
}

pub(super) fn routes(config: &mut ServiceConfig) {
    let resource = |path: &'static str| web::resource(path).default_service(web::to(method_not_allowed));
    config
        .service(resource("/api/v1/webhooks/{id}/test").route(web::post().to(test)))
        .service(resource("/api/v1/webhooks/{id}/replay").route(web::post().to(replay)))
        .service(
            resource("/api/v1/webhooks/{id}/deliveries/{delivery}/replay").route(web::post().to(replay_one)),
        )
        .service(
            resource("/api/v1/webhooks/{id}/deliveries")
                .route(web::get().to(list))
                .route(web::head().to(list)),
        );
}
