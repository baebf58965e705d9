//! Letters through the running program: taken along by a mail server, refused by it, and waiting for it.

use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    process::Child,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use essaim_domain::{
    account::Locale,
    letter::{KeptLetter, Letter, LetterKind, LetterState},
    values::Email,
};
use essaim_tests::{both, store::Store};
use uuid::Uuid;

use crate::program::{essaim_given, essaim_started};

/// A mail server on loopback: keeps what it takes, and refuses addresses that begin with `nobody`.
struct Server {
    port: u16,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Self {
        Self::on(TcpListener::bind("127.0.0.1:0").unwrap())
    }

    fn on(listener: TcpListener) -> Self {
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::new(Mutex::new(Vec::new()));
        let all = Arc::clone(&taken);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let all = Arc::clone(&all);
                thread::spawn(move || drop(talk(stream.unwrap(), &all)));
            }
        });
        Self { port, taken }
    }

    fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }
}

/// As much of RFC 5321 as a sender needs.
fn talk(stream: TcpStream, taken: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let mut say = stream;
    say.write_all(b"220 loopback ready\r\n")?;
    while let Some(Ok(line)) = lines.next() {
        let command = line.to_ascii_uppercase();
        let answer = match command.split([' ', ':']).next().unwrap_or_default() {
            "RCPT" if command.contains("<NOBODY") => "550 5.1.1 no such user here",
            "DATA" => {
                say.write_all(b"354 go on\r\n")?;
                let body: Vec<String> =
                    lines.by_ref().map_while(Result::ok).take_while(|line| line != ".").collect();
                taken.lock().unwrap().push(body.join("\n"));
                "250 2.0.0 taken"
            }
            "QUIT" => return say.write_all(b"221 bye\r\n"),
            _ => "250 ok",
        };
        say.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}

/// The program, ended with the test.
struct Running(Child, #[expect(dead_code, reason = "it is gone with its folder")] tempfile::TempDir);

impl Running {
    fn with(store: &Store, url: Option<&str>) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let listen = free.to_string();
        let mut environment = vec![("ESSAIM_LISTEN", listen.as_str())];
        if let Some(url) = url {
            environment
                .extend([("ESSAIM_MAIL__URL", url), ("ESSAIM_MAIL__FROM", "Essaim <essaim@example.org>")]);
        }
        let (child, folder) = essaim_started(store, &["serve"], &environment);
        Self(child, folder)
    }

    /// As an operator stops it.
    fn stop(mut self) {
        let id = self.0.id().to_string();
        assert!(std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        assert!(self.0.wait().unwrap().success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn post(store: &Store, to: &str) -> Uuid {
    let letter = Letter::new(LetterKind::PasswordChanged, Email::parse(to).unwrap(), Locale::Fr);
    store.make(move |write| write.post(&letter.naming("name", "Élie")))
}

/// The letter, once it is so, within half a minute.
fn once(store: &Store, id: Uuid, is: impl Fn(&KeptLetter) -> bool) -> KeptLetter {
    let begun = Instant::now();
    loop {
        let kept = store.see(|read| read.letter(id)).unwrap();
        if is(&kept) {
            return kept;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "{kept:?}");
        thread::sleep(Duration::from_millis(100));
    }
}

both!(a_letter_is_taken_along_and_a_refused_address_is_a_bounce, |store| {
    let server = Server::start();
    let (good, bad) = (post(store, "elie@example.org"), post(store, "nobody@example.org"));
    let running = Running::with(store, Some(&server.url()));
    let sent = once(store, good, |kept| kept.state == LetterState::Sent);
    assert_eq!(sent.answer.as_deref(), Some("250 2.0.0 taken"));
    let refused = once(store, bad, |kept| kept.state == LetterState::Refused);
    assert!(refused.answer.as_deref().unwrap().starts_with("550"), "{:?}", refused.answer);
    running.stop();
    let taken = server.taken.lock().unwrap();
    assert_eq!(taken.len(), 1);
    for part in [
        "From: Essaim <essaim@example.org>",
        "To: elie@example.org",
        "Auto-Submitted: auto-generated",
        "multipart/alternative",
        &format!("Message-ID: <{good}@example.org>"),
    ] {
        assert!(taken[0].contains(part), "{part}: {}", taken[0]);
    }
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM job WHERE kind = 'letter'"), 0);
});

both!(a_letter_waits_for_a_server_that_does_not_answer_and_survives_a_kill, |store| {
    let place = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = place.local_addr().unwrap().port();
    drop(place);
    let url = format!("smtp://127.0.0.1:{port}");
    let id = post(store, "elie@example.org");
    let running = Running::with(store, Some(&url));
    let waits = once(store, id, |kept| kept.answer.is_some());
    assert_eq!(waits.state, LetterState::Waiting);
    drop(running);
    // Its pause, or the time of who was killed, runs out.
    store.run_sql("UPDATE job SET run_at = created_at, taken_until = NULL");
    let server = Server::on(TcpListener::bind(("127.0.0.1", port)).unwrap());
    let running = Running::with(store, Some(&url));
    once(store, id, |kept| kept.state == LetterState::Sent);
    running.stop();
    assert_eq!(server.taken.lock().unwrap().len(), 1);
});

both!(without_a_mail_server_letters_stay_in_the_outbox, |store| {
    let id = post(store, "elie@example.org");
    let running = Running::with(store, None);
    once(store, id, |kept| kept.state == LetterState::Kept);
    running.stop();
});

both!(the_mail_servers_password_is_masked_and_never_travels_open, |store| {
    let with = |url: &str| {
        let environment = [("ESSAIM_MAIL__URL", url), ("ESSAIM_MAIL__FROM", "essaim@example.org")];
        essaim_given(store, &["check", "--config"], "", &environment)
    };
    let shown = with("smtps://ada:s3cret@mail.example.org");
    assert!(
        shown.out.contains("smtps://ada:***@mail.example.org") && !shown.out.contains("s3cret"),
        "{}",
        shown.out
    );
    let environment =
        [("ESSAIM_MAIL__URL", "smtp://ada:s3cret@mail.example.org"), ("ESSAIM_MAIL__FROM", "a@example.org")];
    let open = essaim_given(store, &["check"], "", &environment);
    assert!(
        open.code == 2 && open.err.contains("tls=required") && !open.err.contains("s3cret"),
        "{}",
        open.err
    );
});
