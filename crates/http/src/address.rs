//! Addresses: ids in paths, methods that an address does not know, and where a record lives outside.

use actix_web::{HttpRequest, HttpResponse, ResponseError};
use uuid::Uuid;

use crate::problem::Problem;

/// The id in the path.
///
/// # Errors
/// 404 for what is no UUID: there is no such record.
pub fn id(request: &HttpRequest) -> Result<Uuid, Problem> {
    Uuid::try_parse(request.match_info().query("id")).map_err(|_| Problem::new("not_found"))
}

/// 405 for a method that a known address does not have, with those it has.
pub async fn method_not_allowed(request: HttpRequest) -> HttpResponse {
    let pattern = request.match_pattern().unwrap_or_default();
    let allow = crate::document::methods_of(&pattern);
    let allow = (!allow.is_empty()).then_some(allow);
    Problem { allow, ..Problem::new("method_not_allowed") }.error_response()
}
