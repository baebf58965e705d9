//! `/me/sessions`: where a member is signed in, and how they end what they do not recognise.

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::Who,
    device::{Browser, System},
    factor::Factor,
    refusal::Refusal,
};
use essaim_persistence::sign_ins::SignIn;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    address::{id, method_not_allowed},
    answer::Answer,
    caller::{Caller, Member},
    document::{self, Described, Draft},
    me::own,
    problem::Problem,
    query::Parameters,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] =
    &[("me_sessions", Who::Member), ("me_session_end", Who::Member), ("me_sessions_end_others", Who::Member)];

/// A sign-in of one's own.
#[derive(Serialize, ToSchema)]
pub struct Session {
    id: Uuid,
    /// The one that asks.
    current: bool,
    browser: Browser,
    system: System,
    /// The address that it came from last, without its last part.
    #[schema(example = "192.0.2.0")]
    place: String,
    /// What it was proved with at its last step.
    factor: Factor,
    created_at: Timestamp,
    /// Its last renewal: a page in use renews every ten minutes.
    used_at: Timestamp,
    expires_at: Timestamp,
}

/// All of them, the newest first.
#[derive(Serialize, ToSchema)]
pub struct Sessions {
    items: Vec<Session>,
}

impl Session {
    fn of(kept: SignIn, asking: Uuid) -> Self {
        let SignIn { id, created_at, used_at, expires_at, entrance } = kept;
        Self {
            id,
            current: id == asking,
            browser: entrance.device.browser,
            system: entrance.device.system,
            place: entrance.place,
            factor: entrance.factor,
            created_at,
            used_at,
            expires_at,
        }
    }
}

/// `GET /me/sessions`.
///
/// # Errors
/// 401.
pub async fn list(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let asking = caller.session()?;
    let items = caller
        .read(move |read, viewer| {
            let account = own(read, viewer)?.id;
            Ok(read.sign_ins(account)?.into_iter().map(|kept| Session::of(kept, asking)).collect())
        })
        .await?;
    let body = serde_json::to_vec(&Sessions { items }).map_err(Refusal::internal)?;
    Ok(Answer::json(body).read(&request))
}

/// `DELETE /me/sessions/{id}`.
///
/// # Errors
/// 404 for what is no live sign-in of one's own.
pub async fn end(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let ended = caller
        .write(move |write, viewer| {
            let account = own(write.reading(), viewer)?.id;
            Ok(write.sign_in_end(account, id)?)
        })
        .await?;
    if ended { Ok(HttpResponse::NoContent().finish()) } else { Err(Problem::new("not_found")) }
}

/// `POST /me/sessions/end-others`.
///
/// # Errors
/// 401.
pub async fn end_others(caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    let asking = caller.session()?;
    caller
        .write(move |write, viewer| {
            let account = own(write.reading(), viewer)?.id;
            Ok(write.sign_ins_end_others(account, asking)?)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

pub fn routes(config: &mut ServiceConfig) {
    let resource = |path: &str| web::resource(path).default_service(web::to(method_not_allowed));
    config
        .service(resource("/api/v1/me/sessions/end-others").route(web::post().to(end_others)))
        .service(resource("/api/v1/me/sessions/{id}").route(web::delete().to(end)))
        .service(resource("/api/v1/me/sessions").route(web::get().to(list)).route(web::head().to(list)));
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Sessions>();
    let list = document::operation(
        "me_sessions",
        "me",
        "Where one is signed in",
        vec![document::lang(), document::if_none_match()],
        document::answers(200, "The live sign-ins, the newest first.", Some("Sessions"), &[401, 403]),
    );
    let end = document::operation(
        "me_session_end",
        "me",
        "End one sign-in",
        vec![document::path_id(), document::lang()],
        document::answers(204, "Its tokens work no more.", None, &[401, 403, 404]),
    );
    let others = document::operation(
        "me_sessions_end_others",
        "me",
        "End all sign-ins but this one",
        vec![document::lang()],
        document::answers(204, "Only this one is left.", None, &[401, 403]),
    );
    let described =
        |path, method, operation| Described { path, method, operation: document::secured(operation) };
    draft.more(vec![
        described("/api/v1/me/sessions", "get", list),
        described("/api/v1/me/sessions/{id}", "delete", end),
        described("/api/v1/me/sessions/end-others", "post", others),
    ]);
}
