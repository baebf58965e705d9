//! Structured logs, on standard error.

use tracing_subscriber::{EnvFilter, fmt};

/// Starts logging as text or JSON lines; `RUST_LOG` narrows or widens it.
pub fn start(format: &str) {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    // On a full disk the log cannot be written either: to say so there would end the request that is answered.
    let lines = fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false)
        .log_internal_errors(false);
    if format == "json" { lines.json().init() } else { lines.init() }
}
