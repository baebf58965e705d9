//! `/metrics`, on an address of its own: it is not for the public.

use actix_web::{App as ActixApp, HttpServer, web};
use essaim_http::catalogue::fill;
use metrics_exporter_prometheus::PrometheusBuilder;

use crate::{failure::Failure, speech};

/// Serves `/metrics`, when it has an address.
///
/// # Errors
/// [`Failure::Usage`] when the address cannot be listened on.
pub fn serve(address: Option<&str>) -> Result<(), Failure> {
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
