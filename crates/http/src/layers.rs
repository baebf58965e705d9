//! What surrounds every request: its id and log line, limits, origins, headers, and problems in the caller's language.

use std::{net::IpAddr, time::Instant};

use actix_web::{
    Error, HttpMessage, HttpRequest, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method, StatusCode,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::Next,
    web,
};
use uuid::Uuid;

use crate::{
    app::App,
    caller::bearer,
    lang,
    limits::{Limits, Verdict},
    pages,
    problem::Problem,
    public_cache::Pattern,
    tokens::Ticket,
};

/// Longest query string taken, in bytes.
const QUERY_MAX: usize = 8 * 1024;
/// Methods that other origins may use.
const METHODS: &str = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
/// Answer fields that pages of other origins may read.
const EXPOSED: &str =
    "Content-Disposition, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id";
/// Request fields that pages of other origins may send.
const SENT: &str =
    "authorization, content-type, if-match, if-none-match, idempotency-key, accept-language, see-as";

/// What is never counted: whoever is told to wait reads that with its style sheet and font.
const UNCOUNTED: [&str; 3] = ["/health/", "/app/assets/", "/assets/"];

/// The id of a request, in its log line, its answer and the `instance` of its problem.
#[derive(Clone, Copy)]
pub struct RequestId(pub Uuid);

/// The outermost layer.
///
/// # Errors
/// None of its own: every failure inside becomes an answer.
pub async fn frame(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let begun = Instant::now();
    let id = RequestId(Uuid::now_v7());
    request.extensions_mut().insert(id);
    let Some(app) = request.app_data::<web::Data<App>>().map(|app| App::clone(app)) else {
        return Ok(request.into_response(HttpResponse::InternalServerError().finish()));
    };
    let ticket = ticket_of(request.request(), &app);
    let limits = app.limits(ticket.as_ref());
    let verdict = before(request.request(), &app, limits, ticket.as_ref());
    let mut response = match verdict {
        Verdicted::Answer(answer) => request.into_response(answer),
        Verdicted::Go(remaining) => {
            // An error here is a layer's own, before any handler: actix answers it without a body.
            let mut response = next.call(request).await?.map_into_boxed_body();
            if let Some(remaining) = remaining {
                rate(response.headers_mut(), limits, remaining);
            }
            response
        }
    };
    let raw = response.request().clone();
    tell_problem(&mut response, &raw, &app, id);
    after(&raw, &app, response.headers_mut(), id);
    let kept = raw.extensions().get::<Pattern>().map(|pattern| pattern.0.to_string());
    let route = kept.or_else(|| raw.match_pattern()).unwrap_or_else(|| "unknown".to_owned());
    if let Some(Ticket::Client { client, .. }) = ticket {
        app.calls().count(client, response.status());
    }
    log(&raw, &app, response.status(), route, id, begun);
    Ok(response)
}

enum Verdicted {
    Answer(HttpResponse),
    Go(Option<u32>),
}

fn before(request: &HttpRequest, app: &App, limits: &Limits, ticket: Option<&Ticket>) -> Verdicted {
    use actix_web::ResponseError;
    if request.query_string().len() > QUERY_MAX {
        return Verdicted::Answer(Problem::new("address_too_long").error_response());
    }
    if request.method() == Method::OPTIONS {
        return Verdicted::Answer(preflight(request, app));
    }
    if UNCOUNTED.iter().any(|start| request.path().starts_with(start)) {
        return Verdicted::Go(None);
    }
    let caller = ticket.map_or_else(|| shortened(peer(request, app)), |ticket| ticket.caller().to_string());
    match limits.take(&caller) {
        Verdict::Go { remaining } => Verdicted::Go(Some(remaining)),
        Verdict::Wait(seconds) => {
            let mut response =
                Problem { retry_after: Some(seconds), ..Problem::new("too_many") }.error_response();
            rate(response.headers_mut(), limits, 0);
            Verdicted::Answer(response)
        }
    }
}

fn rate(headers: &mut HeaderMap, limits: &Limits, remaining: u32) {
    set(headers, HeaderName::from_static("ratelimit"), &limits.told(remaining));
    set(headers, HeaderName::from_static("ratelimit-policy"), limits.policy());
}

/// Whom limits count: the bearer of a token by the account or the client, anybody else by the shortened address. A
/// token is checked here, once; the handler's `Caller` finds the ticket.
fn ticket_of(request: &HttpRequest, app: &App) -> Option<Ticket> {
    let token = bearer(request.headers().get(header::AUTHORIZATION)?).ok()?;
    let ticket = app.tokens().ticket(token).ok()?;
    request.extensions_mut().insert(ticket.clone());
    Some(ticket)
}

/// The caller's address: what a configured proxy says of it (the rightmost address), else the connection's own.
#[must_use]
pub fn peer(request: &HttpRequest, app: &App) -> Option<IpAddr> {
    let direct = request.peer_addr().map(|address| address.ip());
    if !direct.is_some_and(|ip| app.settings().proxies.contains(&ip)) {
        return direct;
    }
    let forwarded = request.headers().get_all("x-forwarded-for").last().and_then(|value| value.to_str().ok());
    forwarded.and_then(|list| list.rsplit(',').next()).and_then(|last| last.trim().parse().ok()).or(direct)
}

/// An address without its last part: the /24 of IPv4, the /48 of IPv6. Whole addresses are kept nowhere.
#[must_use]
pub fn shortened(address: Option<IpAddr>) -> String {
    match address {
        Some(IpAddr::V4(v4)) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}.0")
        }
        Some(IpAddr::V6(v6)) => {
            let [a, b, c, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}::")
        }
        None => "unknown".to_owned(),
    }
}

fn preflight(request: &HttpRequest, app: &App) -> HttpResponse {
    let headers = request.headers();
    let wants = headers.get(header::ACCESS_CONTROL_REQUEST_HEADERS).and_then(|value| value.to_str().ok());
    let with_token = wants.is_some_and(|fields| fields.to_ascii_lowercase().contains("authorization"));
    let mut response = HttpResponse::NoContent().finish();
    let answer = response.headers_mut();
    if !with_token {
        set(answer, header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    } else if let Some(origin) = known_origin(request, app) {
        set(answer, header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    } else {
        return response;
    }
    set(answer, header::ACCESS_CONTROL_ALLOW_METHODS, METHODS);
    set(answer, header::ACCESS_CONTROL_ALLOW_HEADERS, SENT);
    set(answer, header::ACCESS_CONTROL_MAX_AGE, "600");
    response
}

/// The origin of the page that asks, when it is our own or a configured one.
#[must_use]
pub fn known_origin<'r>(request: &'r HttpRequest, app: &App) -> Option<&'r str> {
    let origin = request.headers().get(header::ORIGIN)?.to_str().ok()?;
    let settings = app.settings();
    (origin == settings.base || settings.origins.iter().any(|known| known == origin)).then_some(origin)
}

/// Headers that every answer has.
fn after(request: &HttpRequest, app: &App, headers: &mut HeaderMap, id: RequestId) {
    set(headers, HeaderName::from_static("x-request-id"), &id.0.to_string());
    // Said to the layer that packs: this is packed already. To others it says nothing (RFC 9110, 8.4.1).
    if headers.get(header::CONTENT_ENCODING).is_some_and(|coding| coding == "identity") {
        headers.remove(header::CONTENT_ENCODING);
    }
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(headers, header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    if app.settings().base.starts_with("https:") {
        set(headers, header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    if app.settings().demonstration {
        set(headers, HeaderName::from_static("x-robots-tag"), "noindex");
    }
    if request.method() == Method::OPTIONS || headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN) {
        return;
    }
    if request.headers().contains_key(header::AUTHORIZATION) {
        if let Some(origin) = known_origin(request, app) {
            set(headers, header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
    } else {
        set(headers, header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    set(headers, header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// Writes the body of a problem, and logs its cause.
fn tell_problem(response: &mut ServiceResponse<BoxBody>, request: &HttpRequest, app: &App, id: RequestId) {
    let told = response.response_mut().extensions_mut().remove::<Problem>();
    let problem = match told {
        Some(problem) => problem,
        // Whoever speaks OAuth has its own words for what went wrong.
        None if response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind == "application/json") =>
        {
            return;
        }
        None => match unworded(response.status(), response.response().body()) {
            Some(code) => Problem::new(code),
            None => return,
        },
    };
    if let Some(cause) = &problem.cause {
        tracing::error!(request = %id.0, code = problem.code, %cause, "a request failed");
    }
    if let Some(page) = pages::before_handlers(request, app, &problem) {
        let kept = std::mem::replace(response.response_mut(), page);
        merge(response.headers_mut(), kept.headers());
        return;
    }
    let body = problem.body(lang::of(request), &id.0.to_string(), &app.settings().base);
    // What was asked of the record that is elsewhere now is asked of it there.
    let onward = problem.location().filter(|_| !request.query_string().is_empty());
    let onward = onward.map(|location| format!("{location}?{}", request.query_string()));
    let headers = response.headers_mut();
    if let Some(onward) = onward {
        set(headers, header::LOCATION, &onward);
    }
    set(headers, header::CONTENT_TYPE, "application/problem+json");
    set(headers, header::CACHE_CONTROL, "no-store");
    headers.remove(header::CONTENT_LENGTH);
    let bytes = serde_json::to_vec(&body).unwrap_or_default();
    let inner = response.response_mut();
    let replaced = std::mem::replace(inner, HttpResponse::InternalServerError().finish());
    *inner = replaced.set_body(BoxBody::new(bytes));
}

/// What was said already of the request itself: how many more it may send, and which methods the address knows.
fn merge(headers: &mut HeaderMap, said: &HeaderMap) {
    for (name, value) in said.iter().filter(|(name, _)| !DESCRIBING.contains(name)) {
        if !headers.contains_key(name) {
            headers.insert(name.clone(), value.clone());
        }
    }
}

/// Fields that speak of a body that is no longer sent.
const DESCRIBING: [HeaderName; 6] = [
    header::CONTENT_TYPE,
    header::CONTENT_LENGTH,
    header::CONTENT_ENCODING,
    header::TRANSFER_ENCODING,
    header::CACHE_CONTROL,
    header::ETAG,
];

/// What actix answers by itself (a body too large, a path it cannot read) has no words of ours yet.
fn unworded(status: StatusCode, body: &BoxBody) -> Option<&'static str> {
    use actix_web::body::BodySize;
    let bare = matches!(body.size(), BodySize::None | BodySize::Sized(0));
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Some("too_large"),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Some("unsupported_media"),
        StatusCode::REQUEST_TIMEOUT => Some("slow_request"),
        StatusCode::BAD_REQUEST => Some("malformed_request"),
        StatusCode::NOT_FOUND if bare => Some("not_found"),
        StatusCode::NOT_ACCEPTABLE => Some("not_acceptable"),
        StatusCode::INTERNAL_SERVER_ERROR if bare => Some("internal"),
        _ => None,
    }
}

/// One line a request: never a query value, a body, a token or a whole address.
fn log(request: &HttpRequest, app: &App, status: StatusCode, route: String, id: RequestId, begun: Instant) {
    let seconds = begun.elapsed().as_secs_f64();
    let labels = [
        ("method", request.method().to_string()),
        ("route", route.clone()),
        ("status", status.as_u16().to_string()),
    ];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_duration_seconds", &labels).record(seconds);
    tracing::info!(
        request = %id.0, method = %request.method(), route, status = status.as_u16(),
        ms = seconds * 1_000.0, from = shortened(peer(request, app)), "request"
    );
}
