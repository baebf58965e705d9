//! Pages for everybody: plain HTML that is read without JavaScript, and the same records as data at the same address.

mod assets;
mod context;
mod docs;
mod experiment;
mod front;
mod form;
mod organisation;
mod parts;
mod problems;
mod record;
mod robots;
mod shell;
mod sitemap;
mod territory;

use actix_web::{
    HttpRequest, HttpResponse, ResponseError,
    web::{self, ServiceConfig},
};

use crate::{
    caller::{Caller, Public},
    problem::Problem,
};

/// What no address knows: a page that says so, or a problem for who reads no pages.
///
/// # Errors
/// 404, for who reads no pages.
pub async fn not_found(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    problems::page(&request, caller.app(), Problem::new("not_found"))
}

/// 405 for what only reads.
pub async fn read_only() -> HttpResponse {
    let allow = Some("GET, HEAD, OPTIONS".to_owned());
    Problem { allow, ..Problem::new("method_not_allowed") }.error_response()
}

/// Puts a handler at an address, for those who read.
macro_rules! at {
    ($config:expr, $path:expr, $handler:expr) => {
        $config.service(
            web::resource($path)
                .route(web::get().to($handler))
                .route(web::head().to($handler))
                .default_service(web::to(read_only)),
        )
    };
}

pub fn routes(config: &mut ServiceConfig) {
    at!(config, "/", front::front);
    at!(config, "/experiments/{id}", record::page::<experiment::ExperimentPage>);
    at!(config, "/organisations/{id}", record::page::<organisation::OrganisationPage>);
    at!(config, "/territories/{id}", record::page::<territory::TerritoryPage>);
    at!(config, "/robots.txt", robots::robots);
    at!(config, "/sitemap.xml", sitemap::index);
    at!(config, "/sitemap-pages.xml", sitemap::pages);
    at!(config, "/sitemap-{collection}-{id:[0-9a-f-]{36}}.xml", sitemap::part);
    at!(config, "/assets/{name}", assets::asset_of);
    at!(config, "/api/problems", problems::all);
    at!(config, "/api/problems/{code}", problems::one);
    config.service(web::redirect("/api/docs", "/api/docs/").permanent());
    at!(config, "/api/docs/", docs::page);
    at!(config, "/api/docs/{name}", docs::file);
}
