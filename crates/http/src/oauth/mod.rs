//! OAuth 2.0 for programs: `POST /oauth/token` (client credentials, RFC 6749 §4.4) and its metadata (RFC 8414).

mod credentials;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{Method, StatusCode, header},
    web::{self, ServiceConfig},
};
use essaim_domain::client::Scope;
use essaim_persistence::registry::scopes;
use serde_json::{Value, json};

use crate::{
    answer::Answer,
    body::Body,
    caller::{Caller, Doorstep},
    clients::digest_of,
    problem::Problem,
    tokens::{ACCESS_SECONDS, spelt},
};
use credentials::{Credentials, Form};

/// A refusal in OAuth's own shape (RFC 6749 §5.2): developers' libraries look for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Refused {
    error: &'static str,
    status: StatusCode,
    /// Printable ASCII without quotation marks and backslashes, as §5.2 has it.
    says: &'static str,
}

impl Refused {
    const fn new(error: &'static str, says: &'static str) -> Self {
        let status = match error.as_bytes() {
            b"invalid_client" => StatusCode::UNAUTHORIZED,
            b"temporarily_unavailable" => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::BAD_REQUEST,
        };
        Self { error, status, says }
    }

    fn answer(self, request: &HttpRequest, base: &str) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((header::PRAGMA, "no-cache"));
        if self.status == StatusCode::UNAUTHORIZED {
            response.insert_header((header::WWW_AUTHENTICATE, "Basic realm=\"essaim\", charset=\"UTF-8\""));
        }
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            response.insert_header((header::RETRY_AFTER, "2"));
        }
        if *request.method() != Method::POST {
            response.status(StatusCode::METHOD_NOT_ALLOWED).insert_header((header::ALLOW, "POST, OPTIONS"));
        }
        response.json(json!({
            "error": self.error, "error_description": self.says, "error_uri": format!("{base}/data/partners"),
        }))
    }
}

/// `POST /oauth/token`.
async fn token(request: HttpRequest, caller: Caller<Doorstep>, body: Result<Body, Problem>) -> HttpResponse {
    match granted(&request, &caller, body).await {
        Ok(body) => HttpResponse::Ok()
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((header::PRAGMA, "no-cache"))
            .json(body),
        Err(refused) => refused.answer(&request, &caller.app().settings().base),
    }
}

async fn granted(
    request: &HttpRequest,
    caller: &Caller<Doorstep>,
    body: Result<Body, Problem>,
) -> Result<Value, Refused> {
    let unreadable = Refused::new("invalid_request", "the body is too large, too slow or badly packed");
    let form = Form::read(request, &body.map_err(|_| unreadable)?.0)?;
    let Credentials { client, secret } = Credentials::of(request, &form)?;
    match form.one("grant_type")? {
        Some("client_credentials") => {}
        Some(_) => {
            return Err(Refused::new("unsupported_grant_type", "the only grant_type is client_credentials"));
        }
        None => return Err(Refused::new("invalid_request", "grant_type=client_credentials is missing")),
    }
    let unknown = Refused::new("invalid_client", "no valid client has this client_id and this secret");
    let digest = digest_of(&secret);
    let used = caller.write(move |write, _| Ok(write.client_secret_use(client, &digest)?)).await;
    let failed = Refused::new("temporarily_unavailable", "try again in a moment");
    let (secret, has) = used.map_err(|_| failed)?.ok_or(unknown)?;
    let scopes = asked(form.one("scope")?, has)?;
    let token = caller.app().tokens().issue_to_client(client, secret, &scopes).map_err(|_| failed)?;
    Ok(json!({
        "access_token": token, "token_type": "Bearer", "expires_in": ACCESS_SECONDS, "scope": spelt(&scopes),
    }))
}

/// The scopes that are asked for, all of which the client must have; without any, all that it has.
fn asked(text: Option<&str>, has: Vec<Scope>) -> Result<Vec<Scope>, Refused> {
    let Some(text) = text else { return Ok(has) };
    let refused = Refused::new("invalid_scope", "the client was not given one of these scopes");
    let wanted: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    if wanted.is_empty() || !wanted.iter().all(|word| has.iter().any(|scope| scope.to_string() == *word)) {
        return Err(refused);
    }
    Ok(has.into_iter().filter(|scope| wanted.contains(&scope.to_string().as_str())).collect())
}

/// Any other method at the token's address.
async fn other_method(request: HttpRequest, caller: Caller<Doorstep>) -> HttpResponse {
    let refused = Refused::new("invalid_request", "tokens are asked for with POST");
    refused.answer(&request, &caller.app().settings().base)
}

/// `GET /.well-known/oauth-authorization-server` (RFC 8414).
async fn metadata(request: HttpRequest, caller: Caller<Doorstep>) -> HttpResponse {
    let base = &caller.app().settings().base;
    let methods = ["client_secret_basic", "client_secret_post"];
    let body = json!({
        "issuer": base,
        "token_endpoint": format!("{base}/oauth/token"),
        "jwks_uri": format!("{base}/.well-known/jwks.json"),
        "scopes_supported": scopes().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "response_types_supported": [],
        "grant_types_supported": ["client_credentials"],
        "token_endpoint_auth_methods_supported": methods,
        "service_documentation": format!("{base}/data/partners"),
        "ui_locales_supported": ["fr", "en"],
    });
    Answer::json(body.to_string().into_bytes()).read(&request)
}

pub fn routes(config: &mut ServiceConfig) {
    let known = "/.well-known/oauth-authorization-server";
    config
        .service(
            web::resource("/oauth/token").route(web::post().to(token)).default_service(web::to(other_method)),
        )
        .route(known, web::get().to(metadata))
        .route(known, web::head().to(metadata));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_gets_what_it_asks_for_of_what_it_has_and_never_more() {
        let has = || vec![Scope::Read, Scope::Write("stakeholders")];
        assert_eq!(asked(None, has()), Ok(has()));
        assert_eq!(asked(Some("write:stakeholders"), has()), Ok(vec![Scope::Write("stakeholders")]));
        assert_eq!(asked(Some("write:stakeholders  read read"), has()), Ok(has()));
        for too_much in ["write:themes", "read webhooks", "", " ", "everything", "READ"] {
            assert_eq!(asked(Some(too_much), has()).unwrap_err().error, "invalid_scope", "{too_much}");
        }
    }
}
