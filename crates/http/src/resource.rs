//! What a noun states about itself to be spoken over HTTP; routes, handlers and the document come from it.

use actix_web::web::{self, ServiceConfig};
use essaim_domain::access::Act;
use essaim_persistence::stored::Stored;
use serde_json::Value;

use crate::{
    address::method_not_allowed, batch, bulk, counts, external, history, map, merge, put_back, reading,
    writing,
};

/// A noun of the API.
pub trait Resource: Stored {
    /// What the collection holds, in a sentence for the document.
    const ABOUT: &'static str;

    /// A body that creates one, for the document and for tests.
    fn example() -> Value;
}

/// The routes of an ordinary collection, in a scope of its own: a request looks at no other collection's.
pub fn routes<N: Resource>(config: &mut ServiceConfig) {
    let resource = |path: &str| web::resource(path.to_owned()).default_service(web::to(method_not_allowed));
    let mut collection = web::scope(&format!("/api/v1/{}", N::NOUN.collection));
    if N::NOUN.offers(Act::Map) {
        let map = resource("/map").route(web::get().to(map::map::<N>)).route(web::head().to(map::map::<N>));
        collection = collection.service(map);
    }
    if N::NOUN.offers(Act::Facets) {
        let facets = resource("/facets")
            .route(web::get().to(counts::facets::<N>))
            .route(web::head().to(counts::facets::<N>));
        collection = collection.service(facets);
    }
    if N::NOUN.offers(Act::ByTerritory) {
        let by_territory = resource("/by-territory")
            .route(web::get().to(counts::by_territory::<N>))
            .route(web::head().to(counts::by_territory::<N>));
        collection = collection.service(by_territory);
    }
    if N::NOUN.offers(Act::Merge) {
        collection = collection.service(resource("/{id}/merge").route(web::post().to(merge::merge::<N>)));
    }
    let batch = resource("/batch").app_data(web::PayloadConfig::new(BATCH_BYTES));
    let record = resource("/{id}")
        .route(web::get().to(reading::read::<N>))
        .route(web::head().to(reading::read::<N>))
        .route(web::patch().to(writing::change::<N>))
        .route(web::delete().to(writing::bin::<N>));
    let all = resource("")
        .route(web::get().to(reading::list::<N>))
        .route(web::head().to(reading::list::<N>))
        .route(web::post().to(writing::create::<N>));
    config.service(
        collection
            .service(batch.route(web::post().to(batch::batch::<N>)))
            .service(resource("/bulk").route(web::post().to(bulk::bulk::<N>)))
            .service(
                resource("/bulk/{key}")
                    .route(web::get().to(bulk::progress::<N>))
                    .route(web::head().to(bulk::progress::<N>)),
            )
            .service(
                resource("/by-external-id/{source}/{external_id:.+}")
                    .route(web::put().to(external::put::<N>)),
            )
            .service(resource("/{id}/restore").route(web::post().to(writing::restore::<N>)))
            .service(resource("/{id}/put-back").route(web::post().to(put_back::put_back::<N>)))
            .service(resource("/{id}/history").route(web::get().to(history::history::<N>)))
            .service(record)
            .service(all),
    );
}

/// Largest body of a batch.
pub const BATCH_BYTES: usize = 16 * 1024 * 1024;
