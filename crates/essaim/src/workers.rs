//! What runs beside the requests: the metrics' own address, and what each hour brings.

use std::time::Duration;

use actix_web::{App as ActixApp, HttpServer, web};
use essaim_domain::time::today;
use essaim_http::{app::App, catalogue::fill};
use metrics_exporter_prometheus::PrometheusBuilder;

use crate::{failure::Failure, speech};

/// Serves `/metrics` on an address of its own, when there is one: it is not for the public.
///
/// # Errors
/// [`Failure::Usage`] when the address cannot be listened on.
pub fn metrics(address: Option<&str>) -> Result<(), Failure> {
    let Some(address) = address else { return Ok(()) };
    let told = |why: String| {
        Failure::Usage(fill(speech::of_terminal(), "failure.metrics", &[("address", address), ("why", &why)]))
    };
    let handle = PrometheusBuilder::new().install_recorder().map_err(|error| told(error.to_string()))?;
    let server = HttpServer::new(move || {
        let handle = handle.clone();
        ActixApp::new().route("/metrics", web::get().to(move || std::future::ready(handle.render())))
    })
    .workers(1)
    .disable_signals()
    .bind(address)
    .map_err(|error| told(error.to_string()))?
    .run();
    drop(actix_web::rt::spawn(server));
    Ok(())
}

/// At first: what an edition of the program keeps otherwise than the one before. Each hour: involvements that have ended by date leave their teams, and what has expired is swept.
pub async fn hourly(app: App) {
    let mut keyed = false;
    loop {
        while !keyed {
            match app.background(|write| write.key_again()).await {
                Ok(done) => keyed = done,
                Err(refusal) => {
                    tracing::warn!(%refusal, "likeness was not worked out; it will be tried again");
                    break;
                }
            }
        }
        let done = app.background(|write| write.close_ended_involvements(today())).await;
        if let Err(refusal) = done {
            tracing::warn!(%refusal, "the hourly work was not done; it will be tried again");
        }
        tokio::time::sleep(Duration::from_secs(3_600)).await;
    }
}
