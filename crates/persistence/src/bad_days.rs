//! What the writer does when a job panics, the disk is full, or somebody else holds the file: tried on SQLite, where
//! writers share a transaction.

use std::{
    sync::{Arc, Barrier},
    time::Duration,
};

use diesel::{Connection, SqliteConnection, connection::SimpleConnection};
use essaim_domain::{principal::Principal, refusal::Refusal, theme::Theme};
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    connection::Place,
    db::{Db, Settings, Write},
    door::{Deed, Edit},
    schema_version,
    statement::Sql,
};

fn store() -> (TempDir, String, Db) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("store.sqlite").display().to_string();
    schema_version::migrate(&Place::File(file.clone())).unwrap();
    let db = Db::open(&Settings::at(&file)).unwrap();
    (folder, file, db)
}

fn create(write: &mut Write<'_>, label: &str) -> Result<Uuid, Refusal> {
    let record: Theme = serde_json::from_value(json!({ "labels": { "fr": label } })).unwrap();
    let id = Uuid::now_v7();
    write.put(&Deed::of(Principal::System), vec![Edit::Create { id, record }])?;
    Ok(id)
}

fn count(db: &Db) -> i64 {
    use diesel::sql_types::BigInt;
    db.read_now(|read| read.row::<BigInt, i64>(Sql::new("SELECT count(*) FROM theme"))).unwrap().unwrap()
}

type Job = Box<dyn FnOnce(&mut Write<'_>) -> Result<Uuid, Refusal> + Send>;

/// Keeps the writer busy until `jobs` wait behind it, so that they all come into one transaction.
fn behind_one_another(db: &Db, jobs: Vec<Job>) -> Vec<Result<Uuid, Refusal>> {
    let gate = Arc::new(Barrier::new(2));
    let (first, held) = (db.clone(), Arc::clone(&gate));
    let holder = std::thread::spawn(move || {
        first.write_now(move |_| {
            held.wait();
            held.wait();
            Ok(())
        })
    });
    gate.wait();
    let workers: Vec<_> = jobs
        .into_iter()
        .map(|job| {
            let db = db.clone();
            let worker = std::thread::spawn(move || db.write_now(job));
            // In this order into the queue.
            std::thread::sleep(Duration::from_millis(15));
            worker
        })
        .collect();
    gate.wait();
    holder.join().unwrap().unwrap();
    workers.into_iter().map(|worker| worker.join().unwrap()).collect()
}

#[test]
fn writers_that_wait_commit_together_and_a_refused_one_leaves_nothing() {
    let (_folder, _, db) = store();
    let seen = db.clone();
    let answers = behind_one_another(
        &db,
        vec![
            Box::new(|write| create(write, "Un")),
            Box::new(|write| {
                create(write, "Deux")?;
                Err(Refusal::Forbidden)
            }),
            // What ran before is not committed yet: a reader beside sees none of it.
            Box::new(
                move |write| if count(&seen) == 0 { create(write, "Trois") } else { Err(Refusal::Gone) },
            ),
        ],
    );
    assert!(answers[0].is_ok() && answers[2].is_ok(), "{answers:?}");
    assert!(matches!(answers[1], Err(Refusal::Forbidden)));
    assert_eq!(count(&db), 2);
    assert_eq!(db.read_now(|read| read.last_change()).unwrap(), 2);
}

#[test]
fn a_panic_in_one_write_harms_no_other() {
    let (_folder, _, db) = store();
    let answers = behind_one_another(
        &db,
        vec![
            Box::new(|write| create(write, "Un")),
            Box::new(|write| {
                create(write, "Deux")?;
                panic!("on purpose")
            }),
            Box::new(|write| create(write, "Trois")),
        ],
    );
    assert!(answers[0].is_ok() && answers[2].is_ok(), "{answers:?}");
    assert!(matches!(answers[1], Err(Refusal::Internal(_))));
    assert_eq!(count(&db), 2);
}

#[test]
fn a_full_disk_is_a_refusal_and_writes_come_back_with_the_space() {
    let (_folder, file, db) = store();
    let full = |pages: &'static str| db.write_now(move |write| write.run(Sql::new(pages))).unwrap();
    create_in(&db, "Avant").unwrap();
    full("PRAGMA max_page_count = 1");
    let long = "mot ".repeat(20_000);
    let mut refused = 0;
    for _ in 0..3 {
        let long = long.clone();
        match db.write_now(move |write| {
            for n in 0..20 {
                write.run(text_of(n, &long))?;
            }
            Ok(())
        }) {
            Err(Refusal::Unavailable(_)) => refused += 1,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((refused, count(&db)), (3, 1), "reads go on");
    full("PRAGMA max_page_count = 1000000");
    create_in(&db, "Après").unwrap();
    assert_eq!(count(&db), 2);
    assert_eq!(db.read_now(|read| read.last_change()).unwrap(), 2);
    sound(&file);
}

#[test]
fn a_full_disk_in_one_write_takes_nothing_from_the_others_that_were_answered() {
    let (_folder, file, db) = store();
    let long = "mot ".repeat(20_000);
    let answers = behind_one_another(
        &db,
        vec![
            Box::new(|write| create(write, "Un")),
            Box::new(move |write| {
                write.run(Sql::new("PRAGMA max_page_count = 1"))?;
                let full = (0..40).try_for_each(|n| write.run(text_of(n, &long)).map(drop));
                write.run(Sql::new("PRAGMA max_page_count = 1000000"))?;
                full.map(|()| Uuid::nil())
            }),
            Box::new(|write| create(write, "Trois")),
        ],
    );
    assert!(matches!(answers[1], Err(Refusal::Unavailable(_))), "{answers:?}");
    let taken = i64::try_from(answers.iter().filter(|answer| answer.is_ok()).count()).unwrap();
    assert_eq!((count(&db), db.read_now(|read| read.last_change()).unwrap()), (taken, taken), "{answers:?}");
    assert!(answers[2].is_ok(), "{answers:?}");
    sound(&file);
}

#[test]
fn when_the_database_ends_a_transaction_by_itself_what_ran_before_is_told_and_what_follows_runs_anew() {
    let (_folder, _, db) = store();
    let answers = behind_one_another(
        &db,
        vec![
            Box::new(|write| create(write, "Un")),
            // As SQLite does on some errors of the disk.
            Box::new(|write| {
                write.run(Sql::new("ROLLBACK"))?;
                Err(Refusal::Unavailable("the disk is gone".into()))
            }),
            Box::new(|write| create(write, "Trois")),
        ],
    );
    assert!(matches!(answers[0], Err(Refusal::Unavailable(_))), "{answers:?}");
    assert!(matches!(answers[1], Err(Refusal::Unavailable(_))), "{answers:?}");
    assert!(answers[2].is_ok(), "{answers:?}");
    assert_eq!((count(&db), db.read_now(|read| read.last_change()).unwrap()), (1, 1));
}

#[test]
fn a_write_in_parts_stops_when_the_database_ends_its_transaction() {
    let (_folder, _, db) = store();
    let refused = db.write_now(|write| {
        let lost = write.part(|write| {
            write.run(Sql::new("ROLLBACK"))?;
            Err::<(), _>(Refusal::Unavailable("the disk is gone".into()))
        });
        let next = write.part(|write| create(write, "Un"));
        assert!(lost.is_err() && matches!(next, Err(Refusal::Unavailable(_))), "{next:?}");
        Ok(())
    });
    assert!(matches!(refused, Err(Refusal::Unavailable(_))), "{refused:?}");
    assert_eq!(count(&db), 0);
}

#[test]
fn a_file_that_somebody_else_holds_is_a_refusal_and_comes_back_by_itself() {
    let (_folder, file, db) = store();
    create_in(&db, "Avant").unwrap();
    let mut other = SqliteConnection::establish(&file).unwrap();
    other.batch_execute("BEGIN EXCLUSIVE").unwrap();
    let refused = create_in(&db, "Pendant");
    assert!(matches!(refused, Err(Refusal::Unavailable(_))), "{refused:?}");
    assert_eq!(count(&db), 1, "reads go on");
    other.batch_execute("ROLLBACK").unwrap();
    create_in(&db, "Après").unwrap();
    assert_eq!(count(&db), 2);
}

fn create_in(db: &Db, label: &'static str) -> Result<Uuid, Refusal> {
    db.write_now(move |write| create(write, label))
}

fn text_of(n: i64, text: &str) -> Sql {
    let mut sql = Sql::new("INSERT INTO setting (key, value) VALUES (");
    sql.bind(n.to_string()).push(", ").bind(text).push(")");
    sql
}

fn sound(file: &str) {
    use diesel::{RunQueryDsl, dsl::sql, select, sql_types::Text};
    let mut other = SqliteConnection::establish(file).unwrap();
    let answer: String =
        select(sql::<Text>("(SELECT * FROM pragma_integrity_check)")).get_result(&mut other).unwrap();
    assert_eq!(answer, "ok");
}
