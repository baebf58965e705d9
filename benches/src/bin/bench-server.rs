//! The server that is measured, as `essaim serve` runs it, and beside it in the same process a constant answer of any
//! size: what is the most that this server could do.

use std::{
    cell::RefCell,
    io::{BufRead, Write as _},
    net::TcpListener,
    path::PathBuf,
    time::Duration,
};

use actix_web::{
    App as ActixApp, HttpResponse, HttpServer,
    http::KeepAlive,
    web::{self, Bytes},
};
use clap::Parser;
use essaim_benches::MEMBER;
use essaim_domain::{device::Device, factor::Factor};
use essaim_http::{
    app::{App, Settings},
    logs, server,
    tokens::{SigningKey, Tokens},
};
use essaim_persistence::{connection::Place, db, sessions::Entrance};
use uuid::Uuid;

/// Serves a seeded database on loopback. Prints its address, that of the ceiling and a member's token; another token
/// for each line on standard input, since they live for ten minutes; and ends with its input.
#[derive(Parser)]
struct Line {
    #[arg(long)]
    database: String,
    /// Where feeds are spooled.
    #[arg(long)]
    spool: PathBuf,
}

type Failure = Box<dyn std::error::Error>;

/// The largest constant answer, in bytes.
const LARGEST: usize = 512 * 1024 * 1024;

thread_local! {
    static LAST: RefCell<Bytes> = const { RefCell::new(Bytes::new()) };
}

/// So many bytes, made once and then the same: nothing but the server's own work is left.
async fn ceiling(bytes: web::Path<usize>) -> HttpResponse {
    let wanted = bytes.into_inner().min(LARGEST);
    let body = LAST.with_borrow_mut(|last| {
        if last.len() != wanted {
            *last = Bytes::from(vec![b'7'; wanted]);
        }
        last.clone()
    });
    HttpResponse::Ok().content_type("application/json").body(body)
}

fn main() -> Result<(), Failure> {
    let line = Line::parse();
    // The same log lines as the program's: they cost what they cost.
    let _last_lines = logs::start("text");
    let place = Place::parse(&line.database);
    let readers = if matches!(place, Place::File(_)) { 4 } else { 8 };
    let db = db::Db::open(&db::Settings { place, readers })?;
    let kept = db.read_now(|read| read.account_by_email(MEMBER))?.ok_or("the database was not seeded")?;
    let (account, mark) = (kept.id, Uuid::now_v7().to_string());
    let device = Device::of("");
    let entrance = Entrance { factor: Factor::Password, second_factor: false, device, place: String::new() };
    let session = db
        .write_now(move |write| write.session_open(account, &mark, Duration::from_secs(86_400), &entrance))?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let base = format!("http://{address}");
    let tokens = Tokens::new(&base, vec![SigningKey::generate()?])?;
    let settings = Settings {
        // One caller asks for everything here.
        requests_a_minute: u32::MAX,
        client_requests_a_minute: u32::MAX,
        spool: line.spool,
        ..Settings::at(&base)
    };
    let app = App::new(db, settings, tokens.clone());
    let bare = TcpListener::bind("127.0.0.1:0")?;
    let told = format!("{address} {}", bare.local_addr()?);
    actix_web::rt::System::new().block_on(async move {
        let constant = HttpServer::new(|| ActixApp::new().route("/ceiling/{bytes}", web::get().to(ceiling)))
            .workers(1)
            .keep_alive(KeepAlive::Timeout(Duration::from_secs(75)))
            .listen(bare)?
            .disable_signals()
            .run();
        let constant_stop = constant.handle();
        actix_web::rt::spawn(constant);
        let real = server::serve(app, listener, 1)?;
        let stop = real.handle();
        let running = actix_web::rt::spawn(real);
        say(&told)?;
        let (tell, mut lines) = tokio::sync::mpsc::channel::<()>(1);
        std::thread::spawn(move || {
            let asked = std::io::stdin().lock().lines().map_while(Result::ok);
            for _ in asked {
                if tell.blocking_send(()).is_err() {
                    return;
                }
            }
        });
        say(&tokens.issue(account, session)?)?;
        while lines.recv().await.is_some() {
            say(&tokens.issue(account, session)?)?;
        }
        constant_stop.stop(false).await;
        stop.stop(false).await;
        running.await??;
        Ok(())
    })
}

fn say(line: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}
