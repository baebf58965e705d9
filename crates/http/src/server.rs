//! The server: all routes in their frame, with deadlines and limits for what comes in.

use std::{io, net::TcpListener, time::Duration};

use actix_web::{
    App as ActixApp, HttpResponse, HttpServer,
    dev::Server,
    http::KeepAlive,
    middleware::{Compress, from_fn},
    web::{self, PayloadConfig, ServiceConfig},
};
use essaim_domain::{
    experiment::Experiment, hypothesis::Hypothesis, involvement::Involvement, phase::Phase,
    programme::Programme, relationship::Relationship, stakeholder::Stakeholder, territory::Territory,
    theme::Theme,
};

use crate::{app::App, document, health, layers::frame, problem::Problem, public_cache, resource};

/// Largest JSON body, unpacked, in bytes.
pub const BODY_BYTES: usize = 1024 * 1024;
/// A request's headers must be there in so much time.
const HEADERS_WITHIN: Duration = Duration::from_secs(5);
/// A stop waits so long, in seconds, for what was accepted.
const STOP_WITHIN: u64 = 15;

/// All routes.
pub fn routes(config: &mut ServiceConfig) {
    config.app_data(PayloadConfig::new(BODY_BYTES));
    config.app_data(web::PathConfig::default().error_handler(|_, _| Problem::new("not_found").into()));
    config
        .app_data(web::QueryConfig::default().error_handler(|_, _| Problem::new("malformed_request").into()));
    config
        .route("/health/live", web::get().to(health::live))
        .route("/health/ready", web::get().to(health::ready))
        .route("/api/v1/openapi.json", web::get().to(openapi));
    // What is asked most stands first: a request is held against one pattern after the other. What a module adds below
    // the address of a collection stands before that collection, which answers for all the rest of it.
    crate::erasure::routes(config);
    crate::dossier::routes(config);
    crate::duplicates::routes(config);
    crate::experiments::routes(config);
    resource::routes::<Programme>(config);
    resource::routes::<Phase>(config);
    resource::routes::<Theme>(config);
    resource::routes::<Territory>(config);
    resource::routes::<Stakeholder>(config);
    resource::routes::<Relationship>(config);
    resource::routes::<Experiment>(config);
    resource::routes::<Hypothesis>(config);
    resource::routes::<Involvement>(config);
    crate::auth::routes(config);
    crate::me::routes(config);
    crate::factors::routes(config);
    crate::sessions::routes(config);
    crate::identities::routes(config);
    crate::accounts::routes(config);
    crate::requests::routes(config);
    crate::retention::routes(config);
    crate::outbox::routes(config);
    crate::invitations::routes(config);
    crate::recovery::routes(config);
    crate::credentials::routes(config);
    crate::clients::routes(config);
    crate::webhooks::routes(config);
    crate::oauth::routes(config);
    crate::changes::routes(config);
    crate::operations::routes(config);
    crate::network::routes(config);
    crate::bin::routes(config);
    crate::dashboard::routes(config);
    crate::administration::routes(config);
    crate::search::routes(config);
    crate::suggestions::routes(config);
    crate::site_texts::routes(config);
    crate::views::routes(config);
    crate::feeds::routes(config);
    crate::spa::routes(config);
    crate::pages::routes(config);
}

async fn openapi(request: actix_web::HttpRequest) -> HttpResponse {
    crate::answer::Answer::json(document::text().into_bytes()).read(&request)
}

/// A server on a bound socket; it runs until it is stopped, and finishes what it accepted.
///
/// # Errors
/// When the socket cannot be listened to.
pub fn serve(app: App, listener: TcpListener, workers: usize) -> io::Result<Server> {
    let data = web::Data::new(app);
    let server = HttpServer::new(move || {
        ActixApp::new()
            .app_data(data.clone())
            .configure(routes)
            .default_service(web::to(crate::pages::not_found))
            .wrap(Compress::default())
            .wrap(from_fn(public_cache::layer))
            .wrap(from_fn(frame))
    })
    .workers(workers)
    .keep_alive(KeepAlive::Timeout(Duration::from_secs(75)))
    .client_request_timeout(HEADERS_WITHIN)
    .client_disconnect_timeout(Duration::from_secs(5))
    .shutdown_timeout(STOP_WITHIN)
    .listen(listener)?
    .disable_signals()
    .run();
    Ok(server)
}
