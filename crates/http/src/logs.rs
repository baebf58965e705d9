//! Structured logs, on standard error.

use std::io::{self, BufWriter, IsTerminal};

use tracing_appender::non_blocking::{NonBlocking, NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::{EnvFilter, fmt};

/// Starts logging as text or JSON lines; `RUST_LOG` narrows or widens it. Until the guard is dropped: then the last
/// lines are written.
pub fn start(format: &str) -> WorkerGuard {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    let (writer, guard) = aside();
    // On a full disk the log cannot be written either: to say so there would end the request that is answered.
    let lines = fmt()
        .with_env_filter(filter)
        .with_writer(writer)
        .with_ansi(io::stderr().is_terminal())
        .with_target(false)
        .log_internal_errors(false);
    if format == "json" {
        lines.json().init()
    } else {
        lines.init()
    }
    guard
}

/// Lines are written by a thread of their own, as many at once as wait, so that no request waits for a pipe or a disk.
/// None is left out: when too many wait, requests do.
fn aside() -> (NonBlocking, WorkerGuard) {
    NonBlockingBuilder::default().lossy(false).thread_name("log").finish(BufWriter::new(io::stderr()))
}
