//! The flat feeds that harvesters read: whole or a 503, out of a file that is made once while nothing public changes.

mod folder;
mod organisations;
mod projects;
mod serve;
mod spool;
mod write;

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use essaim_exchange::feed::Shape;

use crate::{
    address::method_not_allowed,
    caller::{Caller, Public},
    problem::Problem,
    query::Parameters,
};
pub use spool::{Spooled, Spools};
pub use write::ORGANISATIONS;
pub use write::write;

/// Which feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Projects,
    Organisations,
}

impl Kind {
    /// The first part of its files' names.
    const fn name(self) -> &'static str {
        match self {
            Self::Projects => "projects",
            Self::Organisations => "organisations",
        }
    }
}

/// What is asked of a feed. Parameters that are not known are let pass: harvesters append their own.
struct Asked {
    shape: Shape,
    /// From 1.
    page: Option<usize>,
}

impl Asked {
    fn of(request: &HttpRequest) -> Result<Self, Problem> {
        let parameters = Parameters::parse(request.query_string())?;
        let shape = parameters.parsed("shape", |text| match text {
            "array" => Some(Shape::Array),
            "object" => Some(Shape::Object),
            _ => None,
        })?;
        let page = parameters.parsed("page", |text| text.parse().ok().filter(|page| *page >= 1))?;
        Ok(Self { shape: shape.unwrap_or_default(), page })
    }
}

async fn projects(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    feed(&request, &caller, Kind::Projects).await
}

async fn organisations(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    feed(&request, &caller, Kind::Organisations).await
}

async fn feed(request: &HttpRequest, caller: &Caller<Public>, kind: Kind) -> Result<HttpResponse, Problem> {
    let asked = Asked::of(request)?;
    let spooled = caller.app().public().feeds().whole(caller, kind).await.map_err(later)?;
    serve::answer(request, caller, kind, &spooled, &asked).await.map_err(later)
}

/// Whatever keeps a feed from being whole, the harvester is told to come back: it would take anything else for the
/// whole, and delete what is absent.
fn later(problem: Problem) -> Problem {
    match problem.cause {
        Some(cause) => Problem { cause: Some(cause), ..Problem::new("unavailable") },
        None => problem,
    }
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/feeds/projects.json")
                .route(web::get().to(projects))
                .route(web::head().to(projects))
                .default_service(web::to(method_not_allowed)),
        )
        .service(
            web::resource("/feeds/organisations.json")
                .route(web::get().to(organisations))
                .route(web::head().to(organisations))
                .default_service(web::to(method_not_allowed)),
        );
}
