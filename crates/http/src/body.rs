//! Bodies: JSON, read within limits.

use std::{pin::Pin, time::Duration};

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::{StatusCode, header},
    web,
};
use essaim_domain::fault::{Fault, Faults};
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use crate::{app::App, problem::Problem};

/// In how much time a body must be there, unless settings say otherwise (trust.md, "What comes in").
pub const WITHIN: Duration = Duration::from_secs(30);

/// Codings that a body may be packed in; it is counted as it unpacks.
const CODINGS: [&str; 5] = ["identity", "gzip", "deflate", "br", "zstd"];

/// The bytes of a body, unpacked and counted, that came in time.
pub struct Body(pub web::Bytes);

impl FromRequest for Body {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let coding = request.headers().get(header::CONTENT_ENCODING).and_then(|value| value.to_str().ok());
        let unknown = coding.is_some_and(|coding| !CODINGS.contains(&coding.to_ascii_lowercase().as_str()));
        let within = request.app_data::<web::Data<App>>().map_or(WITHIN, |app| app.settings().body_within);
        let bytes = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            if unknown {
                return Err(Problem::new("unsupported_media"));
            }
            match tokio::time::timeout(within, bytes).await {
                Ok(Ok(bytes)) => Ok(Self(bytes)),
                Ok(Err(error))
                    if error.as_response_error().status_code() == StatusCode::PAYLOAD_TOO_LARGE =>
                {
                    Err(Problem::new("too_large"))
                }
                Ok(Err(_)) => Err(Problem::new("malformed_request")),
                Err(_) => Err(Problem::new("slow_request")),
            }
        })
    }
}

/// The JSON value of a body.
///
/// # Errors
/// 415 when it is of another type, 400 when it is no JSON.
pub fn json(request: &HttpRequest, body: &web::Bytes) -> Result<Value, Problem> {
    let kind =
        request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if !(kind == "application/json" || kind == "application/merge-patch+json") {
        return Err(Problem::new("unsupported_media"));
    }
    // serde_json reports some type errors as syntax errors: the syntax is looked at alone, first.
    serde_json::from_slice::<IgnoredAny>(body).map_err(|_| Problem::new("malformed_json"))?;
    serde_json::from_slice(body).map_err(|_| Problem::new("malformed_json"))
}

/// The same, which must be an object.
///
/// # Errors
/// As [`json`], and 422 for another value.
pub fn object(request: &HttpRequest, body: &web::Bytes) -> Result<Map<String, Value>, Problem> {
    match json(request, body)? {
        Value::Object(map) => Ok(map),
        _ => Err(Problem::with("invalid", Faults(vec![Fault::at("", "wrong_type")]))),
    }
}
