//! The administrators' page: what was looked at, in words and with what to do.

use essaim_domain::{access::Role, time::now};
use essaim_http::house::House;
use essaim_persistence::{
    backups::{BackupRun, JOB, Outcome},
    jobs::Wish,
};
use essaim_tests::{
    both,
    service::{Answer, Service},
    store::{Kind, Store},
};
use serde_json::Value;

fn service_in<'s>(store: &'s Store, folder: &std::path::Path) -> Service<'s> {
    let house = House::at(folder.to_owned());
    Service::with(store, |settings| settings.house = house)
}

fn found<'a>(status: &'a Answer, name: &str) -> &'a Value {
    status.body["checks"].as_array().unwrap().iter().find(|check| check["name"] == name).unwrap()
}

both!(an_administrator_is_told_in_words_what_was_looked_at_and_what_to_do, |store| {
    let folder = tempfile::tempdir().unwrap();
    let service = service_in(store, folder.path());
    let administrator = service.member(&[Role::Administrator]);
    let status = administrator.get("/api/v1/administration/status").expect(200);
    assert_eq!(status.body["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(status.header("cache-control"), Some("no-store"));
    let database = found(&status, "database")["message"].as_str().unwrap();
    assert!(
        database.starts_with(if store.kind == Kind::Sqlite { "SQLite" } else { "PostgreSQL" }),
        "{database}"
    );
    assert_eq!(found(&status, "schema")["level"], "good");
    assert!(found(&status, "data")["message"].as_str().unwrap().contains(folder.path().to_str().unwrap()));
    let backups = found(&status, "backups");
    assert_eq!((&backups["level"], backups["advice"].is_string()), (&Value::from("bad"), true));
    assert_eq!(status.body["level"], "bad", "the worst of them");
    let english = administrator.get("/api/v1/administration/status?lang=en").expect(200);
    assert_eq!(found(&english, "backups")["title"], "Backups");
});

both!(the_age_of_the_last_backup_is_told_and_a_failed_one_too, |store| {
    let folder = tempfile::tempdir().unwrap();
    let service = service_in(store, folder.path());
    let administrator = service.member(&[Role::Administrator]);
    let note = |outcome| {
        let run = BackupRun { begun_at: now(), ended_at: now(), outcome };
        store.make(move |write| write.note_backup(&run));
        administrator.get("/api/v1/administration/status?lang=en").expect(200)
    };
    let status = note(Outcome::Made { file: "essaim-20261125-030000.zip".to_owned(), bytes: 56_000_000 });
    assert_eq!(status.body["backups"]["last"]["file"], "essaim-20261125-030000.zip");
    let told = found(&status, "backups")["message"].as_str().unwrap();
    assert!(told.contains("0\u{a0}min") && told.contains("56 MB"), "{told}");
    let status = note(Outcome::Failed("There is not enough room.".to_owned()));
    let failed = found(&status, "backups");
    assert_eq!(failed["level"], "bad");
    assert!(failed["message"].as_str().unwrap().ends_with("There is not enough room."));
    assert_eq!(status.body["backups"]["last"]["bytes"], 56_000_000, "the last one that was made");
});

both!(a_backup_is_asked_for_once_however_often_it_is_wished, |store| {
    let folder = tempfile::tempdir().unwrap();
    let service = service_in(store, folder.path());
    let administrator = service.member(&[Role::Administrator]);
    let underway =
        || administrator.get("/api/v1/administration/status").expect(200).body["backups"]["underway"].clone();
    assert_eq!(underway(), false);
    for _ in 0..2 {
        let _asked = administrator.send("POST", "/api/v1/administration/backups", &[], None).expect(202);
    }
    assert_eq!(underway(), true);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM job WHERE kind = 'backup'"), 1);
});

both!(clients_that_are_shut_out_or_soon_will_be_are_told, |store| {
    let folder = tempfile::tempdir().unwrap();
    let service = service_in(store, folder.path());
    let administrator = service.member(&[Role::Administrator]);
    let told = || {
        let status = administrator.get("/api/v1/administration/status?lang=en").expect(200);
        let check = found(&status, "clients");
        (check["level"].clone(), check["message"].as_str().unwrap().to_owned())
    };
    assert_eq!(told(), ("good".into(), "No program calls the API under its name.".to_owned()));
    let (_, one) = service.client(&["read"], false);
    let _other = service.client(&["read", "webhooks"], false);
    assert_eq!(told(), ("good".into(), "Programs that have access: 2.".to_owned()));
    let tomorrow = now() + jiff::SignedDuration::from_hours(24);
    let sooner = essaim_persistence::clients::NewSecret {
        hash: "digest".to_owned(),
        hint: "hint".to_owned(),
        expires_at: tomorrow,
    };
    let (id, nothing) = (one.id, jiff::SignedDuration::ZERO);
    store.make(move |write| write.client_rotate(id, &sooner, nothing));
    assert_eq!(told(), ("attention".into(), "Programs whose secret ends within two weeks: 1.".to_owned()));
    let secret = store.see(|read| read.client_secrets(id))[0].id;
    store.make(move |write| write.client_secret_end(id, secret));
    assert_eq!(told(), ("attention".into(), "Programs without a valid secret: 1.".to_owned()));
    store.make(move |write| write.client_revoke(id));
    assert_eq!(
        told(),
        ("good".into(), "Programs that have access: 1.".to_owned()),
        "who is revoked is meant to be"
    );
});

both!(work_that_waits_too_long_or_was_given_up_is_told, |store| {
    let folder = tempfile::tempdir().unwrap();
    let service = service_in(store, folder.path());
    let administrator = service.member(&[Role::Administrator]);
    let jobs = || {
        let status = administrator.get("/api/v1/administration/status").expect(200);
        found(&status, "jobs")["level"].clone()
    };
    assert_eq!(jobs(), "good");
    let hours = now() - jiff::SignedDuration::from_hours(3);
    store.make(move |write| write.enqueue(Wish::new(JOB, Value::Null).at(hours)));
    assert_eq!(jobs(), "bad");
    store.run_sql("UPDATE job SET given_up_at = run_at, error = 'no'");
    assert_eq!(jobs(), "attention");
});
