//! More is asked of the running program than it can do, twice and five times as much: what it takes is answered in time,
//! the rest is told to come back, and all is as before soon afterwards.

mod asking;

use std::{
    process::Child,
    sync::Mutex,
    time::{Duration, Instant},
};

use essaim_domain::{client::Client, text::Line};
use essaim_http::clients;
use essaim_persistence::{
    door::{Deed, Edit},
    registry,
};
use essaim_tests::{
    both, given,
    store::{Kind, Store},
    trials,
};
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

use crate::program::essaim_started;
use asking::{Asker, Told};

/// Seconds of each part in `make test`; `make trials` takes longer, and has the machine for itself.
const USUAL: usize = 2;
/// From so many seconds on, a part is long enough to be held against its figures.
const IN_FULL: usize = 10;
/// Records to search in.
const RECORDS: usize = 2_000;
/// What the program may need more than in its best moments, in KiB.
const MEMORY_MORE: u64 = 256 * 1_024;
/// Within how much time 99 % of what is taken is answered, and 99 % of the rest refused: a second of waiting, and the work
/// itself in a program that is not optimised. A database that is a server shares the cores with the program and with who
/// asks, and takes them from the threads that would refuse.
const fn within(kind: Kind) -> (Duration, Duration) {
    match kind {
        Kind::Sqlite => (Duration::from_secs(3), Duration::from_secs(2)),
        Kind::Postgres => (Duration::from_secs(8), Duration::from_secs(5)),
    }
}
const AS_BEFORE_WITHIN: Duration = Duration::from_secs(5);

/// One at a time: two of them would measure each other.
static TURN: Mutex<()> = Mutex::new(());

/// The program on a store with something to search in, and a client's token for it.
struct Served {
    program: Child,
    _folder: TempDir,
    asker: Asker,
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.program.kill());
        drop(self.program.wait());
    }
}

impl Served {
    fn over(store: &Store) -> Self {
        store.make(|write| {
            let record =
                |n| given::stakeholder(&format!("Association des habitants {n} de la vallée {}", n % 17));
            let edits = (0..RECORDS).map(|n| Edit::Create { id: Uuid::now_v7(), record: record(n) });
            let deed = Deed::of(essaim_domain::principal::Principal::System);
            write.put(&deed, edits.collect()).map(drop)
        });
        let scopes = ["read", "write:stakeholders"].map(|word| registry::scope(word).unwrap());
        let client = Client {
            name: Line::parse("Moissonneur").unwrap(),
            contact: None,
            scopes: scopes.to_vec(),
            network: true,
        };
        let drawn = clients::draw(1).unwrap();
        let id = store.make(move |write| write.client_create(&client, &drawn.kept)).id;
        let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let unlimited = ("ESSAIM_CLIENT_REQUESTS_A_MINUTE", "100000000");
        let words = ["serve", "--listen", &address.to_string()];
        let (program, folder) = essaim_started(store, &words, &[unlimited, ("RUST_LOG", "error")]);
        let asker = Asker::of(address, id, &drawn.secret);
        Self { program, _folder: folder, asker }
    }

    /// The most memory that the program has held, in KiB.
    fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.program.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }

    /// How long it takes until ten requests after each other are answered as in quiet times.
    fn as_before(&self, quiet: Duration) -> Duration {
        let begun = Instant::now();
        let usual = (quiet * 4).max(Duration::from_millis(300));
        while !(0..10).all(|_| self.asker.one().is_good_within(usual)) {
            assert!(begun.elapsed() < Duration::from_secs(30), "it does not recover");
        }
        begun.elapsed()
    }
}

/// What is so however short the trial is.
fn hold(told: &Told, times: u32) {
    assert_eq!(told.strange, Vec::<String>::new(), "{times} times: only answers and refusals");
    assert!(told.good() > 0, "{times} times: nothing was done");
    assert_eq!(told.refused_without_pause, 0, "{times} times: each refusal says when to come back");
    let last = told.refused_took(100);
    assert!(last < Duration::from_secs(10), "{times} times: refused after {last:?}");
}

both!(asked_for_more_than_it_can_do_it_does_what_it_can_and_tells_the_rest_to_come_back, |store| {
    let _turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let seconds = trials::count("OVERLOAD", USUAL);
    let part = Duration::from_secs(seconds as u64);
    let served = Served::over(store);
    let quiet = served.asker.closed(1, part).took(50);
    let best = served.asker.closed(8, part);
    let before = served.memory();
    println!(
        "figure: {:?}: best {:.0}/s, half of it within {:?}, 99 % within {:?}, {} MiB",
        store.kind,
        best.rate(),
        best.took(50),
        best.took(99),
        before / 1_024
    );
    for times in [2, 5] {
        let told = served.asker.open(best.rate() * f64::from(times), part);
        let back = served.as_before(quiet);
        let memory = served.memory();
        println!(
            "figure: {:?}: {times} times: {:.0}/s done ({:.0} % of the best), 99 % within {:?}; {:.0}/s refused, 99 % \
             within {:?}; alive within {:?}; {} MiB; as before after {back:?}",
            store.kind,
            told.rate(),
            100.0 * told.rate() / best.rate(),
            told.took(99),
            told.refused_rate(),
            told.refused_took(99),
            told.alive_took,
            memory / 1_024,
        );
        hold(&told, times);
        assert!(memory < before + MEMORY_MORE, "{times} times: {memory} KiB instead of {before}");
        if seconds >= IN_FULL {
            assert!(told.rate() >= 0.7 * best.rate(), "{times} times: {:.0}/s", told.rate());
            let (taken, refused) = within(store.kind);
            assert!(told.took(99) < taken, "{times} times: {:?}", told.took(99));
            assert!(told.refused_took(99) < refused, "{times} times: {:?}", told.refused_took(99));
            assert!(told.alive_took < refused, "{times} times: {:?}", told.alive_took);
            assert!(back < AS_BEFORE_WITHIN, "{times} times: {back:?}");
        }
    }
    let last: Value = served.asker.read("/health/ready");
    assert_eq!(last["status"], "ready");
});
