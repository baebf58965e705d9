//! The members' SPA, from inside the program: its page with a nonce of its own, its assets for a year.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{StatusCode, header},
    web::{self, ServiceConfig},
};
use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use essaim_domain::words::Worded;
use rust_embed::{EmbeddedFile, RustEmbed};

use crate::{
    answer::{Answer, coding},
    caller::{Caller, Doorstep},
    problem::Problem,
};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../frontend/dist"]
#[allow_missing = true]
struct Dist;

/// The policy of every page: nothing from elsewhere, no inline script, no frame around it.
#[must_use]
pub fn policy(nonce: Option<&str>) -> String {
    let style = nonce.map_or_else(|| "'self'".to_owned(), |nonce| format!("'self' 'nonce-{nonce}'"));
    format!(
        "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; font-src 'self'; \
         manifest-src 'self'; style-src {style}; img-src 'self' data: blob:; frame-ancestors 'none'; \
         base-uri 'none'; object-src 'none'; form-action 'self'"
    )
}

async fn file(request: HttpRequest, caller: Caller<Doorstep>) -> Result<HttpResponse, Problem> {
    let path = request.match_info().query("path");
    let hashed = path.starts_with("assets/");
    match Dist::get(path).filter(|_| path != "index.html") {
        Some(found) => {
            let packed = packed(path, &request);
            let coding = packed.as_ref().map(|_| header::HeaderValue::from_static("br"));
            let bytes = packed.unwrap_or(found).data.into_owned();
            let mut response = Answer::of_kind(bytes, kind_of(path)).read(&request);
            if let Some(coding) = coding.filter(|_| response.status() == StatusCode::OK) {
                response.headers_mut().insert(header::CONTENT_ENCODING, coding);
            }
            let kept = if hashed { "public, max-age=31536000, immutable" } else { "public, no-cache" };
            response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static(kept));
            Ok(response)
        }
        None if hashed => Err(Problem::new("not_found")),
        None => page(&caller).await,
    }
}

/// The file as the build packed it, tighter than there is time for at each request; for who unpacks it.
fn packed(path: &str, request: &HttpRequest) -> Option<EmbeddedFile> {
    (coding(request) == Some("br")).then(|| Dist::get(&format!("{path}.br"))).flatten()
}

async fn page(caller: &Caller<Doorstep>) -> Result<HttpResponse, Problem> {
    let index = Dist::get("index.html").ok_or_else(|| Problem::new("not_found"))?;
    let mut bytes = [0_u8; 16];
    SystemRandom::new().fill(&mut bytes).map_err(|_| Problem::new("internal"))?;
    let nonce = STANDARD_NO_PAD.encode(bytes);
    let declared = caller.app().public().declared();
    declared.look(caller.app()).await;
    let html = String::from_utf8_lossy(&index.data)
        .replace("__CSP_NONCE__", &nonce)
        .replace("__CONFORMITY__", declared.last().map_or("", Worded::word));
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_SECURITY_POLICY, policy(Some(&nonce))))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .content_type("text/html; charset=utf-8")
        .body(html))
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(web::redirect("/app", "/app/"))
        .route("/app/{path:.*}", web::get().to(file))
        .route("/app/{path:.*}", web::head().to(file));
}
