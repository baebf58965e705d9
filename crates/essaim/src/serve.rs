//! `essaim serve`: the server with its workers, from start to an orderly stop.

use std::{
    net::{TcpListener, ToSocketAddrs},
    time::Duration,
};

use clap::Args;
use essaim_http::{
    app::App,
    catalogue::{fill, text},
    logs, server,
    tokens::Tokens,
};
use essaim_persistence::{
    connection::Place,
    db::{Db, Settings},
    schema_version,
};

use crate::{
    Outcome, commands,
    configuration::Configuration,
    demonstration,
    failure::Failure,
    machines, running, speech,
    webhooks::{self, Guard, Sender, System},
    workers,
};

/// Serves the API, the pages and the members' screens.
#[derive(Args)]
pub struct Serve {
    /// Loads a demonstration programme on first start, with accounts whose passwords are printed.
    #[arg(long)]
    demo: bool,
}

impl Serve {
    pub fn run(self, mut configuration: Configuration) -> Outcome {
        configuration.demonstration |= self.demo;
        let _last_lines = logs::start(&configuration.log_format);
        configuration.make_data_folder()?;
        let db = open(&configuration)?;
        commands::init::from_environment(&db, &configuration)?;
        if configuration.demonstration {
            demonstration::prepare(&db, &configuration)?;
        } else {
            demonstration::refuse_unasked(&db, &configuration)?;
        }
        let app = app(&db, &configuration)?;
        let listener = listen(&configuration.listen)?;
        let runtime = actix_web::rt::System::new();
        runtime.block_on(serving(app, listener, &configuration))
    }
}

/// Opens the store with its schema up to date.
pub fn open(configuration: &Configuration) -> Result<Db, Failure> {
    let place = configuration.place();
    refuse_without_tls(&place)?;
    running::hold(&place)?;
    schema_version::migrate(&place)?;
    let readers = if matches!(place, Place::File(_)) { 4 } else { 8 };
    Ok(Db::open(&Settings { place, readers })?)
}

/// Whether this program speaks TLS to PostgreSQL: the libpq of the system does, the one inside the plain program does not.
pub const SPEAKS_TLS: bool = !cfg!(feature = "bundled-libpq");

/// # Errors
/// [`Failure::Usage`] when an address asks for TLS, and this program speaks none.
pub fn refuse_without_tls(place: &Place) -> Outcome {
    let asks = |address: &String| {
        ["sslmode=require", "sslmode=verify"].iter().any(|mode| address.contains(mode))
            || std::env::var("PGSSLMODE").is_ok_and(|mode| mode == "require" || mode.starts_with("verify"))
    };
    match place {
        Place::Server(address) if !SPEAKS_TLS && asks(address) => {
            Err(Failure::Usage(text(speech::of_terminal(), "failure.tls").to_owned()))
        }
        _ => Ok(()),
    }
}

fn app(db: &Db, configuration: &Configuration) -> Result<App, Failure> {
    let tokens = Tokens::new(&configuration.base(), db.write_now(machines::kept_up)?)?;
    Ok(App::new(db.clone(), configuration.settings()?, tokens))
}

fn listen(address: &str) -> Result<TcpListener, Failure> {
    let told = |error: std::io::Error| {
        let named = [("address", address), ("why", &*error.to_string())];
        Failure::Usage(fill(speech::of_terminal(), "failure.listen", &named))
    };
    let addresses: Vec<_> = address.to_socket_addrs().map_err(told)?.collect();
    TcpListener::bind(addresses.as_slice()).map_err(told)
}

async fn serving(app: App, listener: TcpListener, configuration: &Configuration) -> Outcome {
    workers::metrics(configuration.metrics_listen.as_deref())?;
    let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let count = if configuration.workers == 0 { cores } else { configuration.workers };
    let server = server::serve(app.clone(), listener, count)?;
    let handle = server.handle();
    let running = actix_web::rt::spawn(server);
    let working = actix_web::rt::spawn(workers::run(app.clone()));
    let machines = actix_web::rt::spawn(machines::each_minute(app.clone()));
    let webhooks = actix_web::rt::spawn(webhooks::run(app.clone(), sender(configuration)?));
    let lang = speech::of(None, configuration);
    for key in ["serve.listens", "serve.screens", "serve.documentation"] {
        println!("{}", fill(lang, key, &[("address", &configuration.base())]));
    }
    stop_asked().await?;
    tracing::info!("stopping: finishing what was accepted");
    app.stop();
    machines.abort();
    webhooks.abort();
    let both = async { tokio::join!(handle.stop(true), working) };
    if tokio::time::timeout(Duration::from_secs(18), both).await.is_err() {
        tracing::warn!("some requests or jobs did not end in time");
    }
    drop(running);
    machines::write_calls(&app).await;
    Ok(())
}

/// Who sends webhooks.
fn sender(configuration: &Configuration) -> Result<Sender, Failure> {
    if configuration.webhooks_to_loopback {
        tracing::warn!(
            "WEBHOOKS MAY LEAD TO THIS VERY MACHINE (webhooks_to_loopback): whoever has a client can reach what listens \
             on it. This is for tests; never for a service"
        );
    }
    let guard = Guard::new(System, configuration.webhooks_to_loopback);
    Sender::new(guard).map_err(|error| Failure::Internal(format!("webhooks cannot be sent: {error}")))
}

async fn stop_asked() -> Result<(), Failure> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminated = signal(SignalKind::terminate())?;
    let mut interrupted = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = terminated.recv() => {}
        _ = interrupted.recv() => {}
    }
    Ok(())
}
