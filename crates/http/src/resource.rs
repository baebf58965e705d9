//! What a noun states about itself to be spoken over HTTP; routes, handlers and the document come from it.

use actix_web::web::{self, ServiceConfig};
use essaim_domain::access::Act;
use essaim_persistence::stored::Stored;
use serde_json::Value;

use crate::{address::method_not_allowed, batch, external, history, map, reading, writing};

/// A noun of the API.
pub trait Resource: Stored {
    /// What the collection holds, in a sentence for the document.
    const ABOUT: &'static str;

    /// A body that creates one, for the document and for tests.
    fn example() -> Value;
}

/// The routes of an ordinary collection.
pub fn routes<N: Resource>(config: &mut ServiceConfig) {
    let collection = format!("/api/v1/{}", N::NOUN.collection);
    let has = |act| N::NOUN.acts.contains(&act);
    if has(Act::Map) {
        config.service(
            web::resource(format!("{collection}/map"))
                .route(web::get().to(map::map::<N>))
                .route(web::head().to(map::map::<N>))
                .default_service(web::to(method_not_allowed)),
        );
    }
    config
        .service(
            web::resource(format!("{collection}/batch"))
                .app_data(web::PayloadConfig::new(BATCH_BYTES))
                .route(web::post().to(batch::batch::<N>))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource(format!("{collection}/by-external-id/{{source}}/{{external_id:.+}}"))
                .route(web::put().to(external::put::<N>))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource(format!("{collection}/{{id}}/restore"))
                .route(web::post().to(writing::restore::<N>))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource(format!("{collection}/{{id}}/history"))
                .route(web::get().to(history::history::<N>))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource(format!("{collection}/{{id}}"))
                .route(web::get().to(reading::read::<N>))
                .route(web::head().to(reading::read::<N>))
                .route(web::patch().to(writing::change::<N>))
                .route(web::delete().to(writing::bin::<N>))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource(collection)
                .route(web::get().to(reading::list::<N>))
                .route(web::head().to(reading::list::<N>))
                .route(web::post().to(writing::create::<N>))
                .default_service(web::to(method_not_allowed)),
        );
}

/// Largest body of a batch.
pub const BATCH_BYTES: usize = 16 * 1024 * 1024;
