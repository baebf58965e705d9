//! Bad days: the program is killed in the middle of writes, the server goes away and comes back.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use diesel::{Connection, RunQueryDsl, SqliteConnection, dsl::sql, select, sql_types::Text};
use essaim_domain::{access::Viewer, principal::Principal, refusal::Refusal, stakeholder::Stakeholder};
use essaim_persistence::{
    connection::Place,
    db::{Db, Settings},
    door::{Deed, Edit},
    read::Bin,
    schema_version,
};
use essaim_tests::{
    given,
    postgres::Cluster,
    store::{on_own_server, sqlite},
};
use uuid::Uuid;

/// Names the file to write to, in the process that is to be killed.
const FILE: &str = "ESSAIM_WRITES_UNTIL_KILLED";

fn create(db: &Db, id: Uuid) -> Result<(), Refusal> {
    db.write_now(move |write| {
        let create = Edit::Create { id, record: given::stakeholder("Une") };
        write.put(&Deed::of(Principal::System), vec![create]).map(drop)
    })
}

/// The child's part: with a file named it writes from several threads, and says each id once it is acknowledged.
#[test]
fn writes_until_it_is_killed_when_a_file_is_named() {
    let Ok(file) = std::env::var(FILE) else { return };
    let db = Db::open(&Settings::at(&file)).unwrap();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let id = Uuid::now_v7();
                    create(&db, id).unwrap();
                    println!("\nacknowledged {id}");
                }
            });
        }
    });
}

#[test]
fn a_program_killed_in_the_middle_of_writes_has_lost_nothing_that_it_acknowledged() {
    let store = sqlite();
    let Place::File(file) = store.place().clone() else { panic!("no file") };
    let mut acknowledged = Vec::new();
    for round in 1..=essaim_tests::trials::count("KILLS", 10) {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "bad_days::writes_until_it_is_killed_when_a_file_is_named", "--nocapture"])
            .env(FILE, &file)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut left = 20 + 7 * (round % 10);
        for line in lines.map_while(Result::ok) {
            if let Some(id) = line.strip_prefix("acknowledged ").and_then(|id| Uuid::try_parse(id).ok()) {
                acknowledged.push(id);
                left = left.saturating_sub(1);
                if left == 0 {
                    // SIGKILL; what it had said before stays in the pipe and is read to the end.
                    child.kill().unwrap();
                }
            }
        }
        child.wait().unwrap();
        assert_eq!(left, 0, "the child ended by itself");
        for id in &acknowledged {
            let found =
                store.read_now(|read| read.find::<Stakeholder>(&Viewer::anonymous(), *id, Bin::Closed));
            assert!(found.is_ok(), "round {round}: {id} is lost");
        }
    }
    let (changes, next) = store.see(|read| read.changes(&Viewer::anonymous(), 0, 100_000, 100_000));
    let seqs: Vec<i64> = changes.iter().map(|change| change.seq).collect();
    assert_eq!(seqs, (1..=next).collect::<Vec<_>>());
    assert!(seqs.len() >= acknowledged.len());
    let mut sqlite = SqliteConnection::establish(&file).unwrap();
    let sound: String =
        select(sql::<Text>("(SELECT * FROM pragma_integrity_check)")).get_result(&mut sqlite).unwrap();
    assert_eq!(sound, "ok");
}

#[test]
fn a_server_that_goes_away_is_a_refusal_and_all_is_well_when_it_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let cluster = Cluster::make(folder.path());
    let store = on_own_server(&cluster);
    let first = Uuid::now_v7();
    create(&store, first).unwrap();
    let read = || store.read_now(|read| read.find::<Stakeholder>(&Viewer::anonymous(), first, Bin::Closed));
    read().unwrap();
    cluster.stop();
    for _ in 0..2 {
        let start = Instant::now();
        assert!(matches!(read(), Err(Refusal::Unavailable(_))), "a read");
        let refused = create(&store, Uuid::now_v7());
        assert!(matches!(refused, Err(Refusal::Unavailable(_))), "{refused:?}");
        assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    }
    cluster.start();
    let start = Instant::now();
    while read().is_err() {
        assert!(start.elapsed() < Duration::from_secs(5), "it does not come back");
    }
    create(&store, Uuid::now_v7()).unwrap();
    assert_eq!(store.see(|read| read.last_change()), 2);
    drop(store);
    cluster.stop();
}

#[test]
fn a_server_that_stops_in_the_middle_of_a_write_keeps_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let cluster = Cluster::make(folder.path());
    let store = on_own_server(&cluster);
    let stop = cluster.clone();
    let refused = store.write_now(move |write| {
        let create = Edit::Create { id: Uuid::now_v7(), record: given::stakeholder("Une") };
        write.put(&Deed::of(Principal::System), vec![create])?;
        stop.stop();
        let again = Edit::Create { id: Uuid::now_v7(), record: given::stakeholder("Deux") };
        write.put(&Deed::of(Principal::System), vec![again]).map(drop)
    });
    assert!(matches!(refused, Err(Refusal::Unavailable(_))), "{refused:?}");
    cluster.start();
    let start = Instant::now();
    while store.read_now(|read| read.last_change()).ok() != Some(0) {
        assert!(start.elapsed() < Duration::from_secs(5), "it does not come back as it was");
    }
    create(&store, Uuid::now_v7()).unwrap();
    assert_eq!(store.see(|read| read.last_change()), 1);
    drop(store);
    cluster.stop();
}

#[test]
fn a_file_in_a_folder_that_is_not_there_is_made_with_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new/store.sqlite").display().to_string();
    schema_version::migrate(&Place::File(file.clone())).unwrap();
    create(&Db::open(&Settings::at(&file)).unwrap(), Uuid::now_v7()).unwrap();
}
