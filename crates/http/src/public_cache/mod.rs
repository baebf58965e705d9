//! Public answers, kept in memory while nothing public has changed: what harvesters ask night after night.
//!
//! Every request reads the public generation first, and only then is anything looked up or worked out: a write in
//! between can leave a newer body under an older number, where nobody will look for it, and never an older body under a
//! newer one. Only answers to callers without token and cookies are kept, and only those that say that they are public.

mod collected;
mod declared;
mod kept;
mod key;

use std::sync::Arc;

use actix_web::{
    Error, HttpMessage,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
    middleware::Next,
    web,
};
use essaim_persistence::{db::Db, public::Glances};

use crate::{app::App, feeds::Spools, problem::Problem};
use collected::{Collected, collect};
use declared::Declared;
use kept::{Kept, Shelf};

/// The pattern of the address of a kept answer, for the log: finding it again costs more than the answer.
#[derive(Clone)]
pub struct Pattern(pub Arc<str>);

/// What this copy of the program keeps of public answers; all of it can be checked, and none of it is missed.
#[derive(Default)]
pub struct PublicCache {
    glances: Glances,
    shelf: Shelf,
    feeds: Spools,
    declared: Declared,
}

impl PublicCache {
    /// The public generation as it is now.
    ///
    /// # Errors
    /// 503 when the database does not answer.
    pub async fn generation(&self, db: &Db) -> Result<i64, Problem> {
        Ok(self.glances.ask(db).await?)
    }

    /// What the accessibility declaration declares.
    #[must_use]
    pub fn declared(&self) -> &Declared {
        &self.declared
    }

    /// The feeds' files.
    #[must_use]
    pub fn feeds(&self) -> &Spools {
        &self.feeds
    }
}

/// The layer round all routes, outside of the one that compresses: what it keeps is packed already.
///
/// # Errors
/// Those of the layers inside.
pub async fn layer(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let app = request.app_data::<web::Data<App>>().map(|app| App::clone(app));
    let (Some(app), Some(key)) = (app, key::of(request.request())) else {
        return next.call(request).await.map(ServiceResponse::map_into_boxed_body);
    };
    // A database that does not answer is the handler's to tell.
    let Ok(generation) = app.public().generation(app.db()).await else {
        return next.call(request).await.map(ServiceResponse::map_into_boxed_body);
    };
    if let Some(kept) = app.public().shelf.find(generation, &key)
        && let Some(response) = kept.answer(request.request())
    {
        request.extensions_mut().insert(kept.pattern());
        return Ok(request.into_response(response));
    }
    let response = next.call(request).await?.map_into_boxed_body();
    if !is_public(&response) {
        return Ok(response);
    }
    let pattern = Pattern(response.request().match_pattern().unwrap_or_default().into());
    if response.status() == StatusCode::NOT_MODIFIED {
        app.public().shelf.put(generation, key, Kept::tag_alone(pattern, response.headers()));
        return Ok(response);
    }
    let (request, response) = response.into_parts();
    let (head, body) = response.into_parts();
    Ok(match collect(body).await? {
        Collected::Whole(bytes) => {
            app.public().shelf.put(generation, key, Kept::of(pattern, head.headers(), bytes.clone()));
            ServiceResponse::new(request, head.set_body(BoxBody::new(bytes)))
        }
        Collected::TooMuch(body) => ServiceResponse::new(request, head.set_body(body)),
    })
}

/// A whole answer, or word that there is no newer one, that says that everybody may keep it.
fn is_public(response: &ServiceResponse<BoxBody>) -> bool {
    let headers = response.headers();
    let public = |value: &header::HeaderValue| value.to_str().is_ok_and(|text| text.starts_with("public"));
    matches!(response.status(), StatusCode::OK | StatusCode::NOT_MODIFIED)
        && headers.get(header::CACHE_CONTROL).is_some_and(public)
        && headers.contains_key(header::ETAG)
        && !headers.contains_key(header::SET_COOKIE)
}
