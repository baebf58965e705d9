//! Health: whether the process lives, and whether it can serve.

use actix_web::{HttpResponse, http::header, web};
use essaim_persistence::schema_version::{Standing, standing};
use serde_json::json;

use crate::{
    caller::{Caller, Public},
    problem::Problem,
};

/// `GET /health/live`: the process.
pub async fn live() -> HttpResponse {
    HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(json!({ "status": "live" }))
}

/// `GET /health/ready`: database, schema, and that no stop was asked.
///
/// # Errors
/// 503 when it cannot serve.
pub async fn ready(caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    if caller.app().stopping() {
        return Err(Problem::new("unavailable"));
    }
    caller.read(|read, _| Ok(read.public_generation()?)).await?;
    let place = caller.app().db().place().clone();
    let schema = web::block(move || standing(&place)).await.map_err(|_| Problem::new("unavailable"))??;
    if schema != Standing::Current {
        return Err(Problem::new("unavailable"));
    }
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(json!({ "status": "ready" })))
}
