//! Structured logs, on standard error.

use tracing_subscriber::{EnvFilter, fmt};

/// Starts logging as text or JSON lines; `RUST_LOG` narrows or widens it.
pub fn start(format: &str) {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    if format == "json" { lines.json().init() } else { lines.init() }
}
