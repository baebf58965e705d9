//! Backups that the running program makes: asked for once, made once whatever the number of copies, and told when they
//! fail.

use std::{fs, path::Path, time::Duration};

use essaim_domain::{
    account::Locale,
    letter::LetterKind,
    retention::{RetentionDeed, RetentionKind},
    time::now,
    words::Worded,
};
use essaim_persistence::{
    backups::{BackupRun, JOB, Outcome},
    jobs::Wish,
};
use essaim_tests::{
    both, given,
    store::{Kind, Store},
};
use serde_json::Value;

use crate::program::essaim_started;

const SERVE: [&str; 3] = ["serve", "--listen", "127.0.0.1:0"];

fn ask(store: &Store) {
    store.make(|write| write.enqueue(Wish::new(JOB, Value::Null).once(JOB)));
}

/// The first answer that is one, within half a minute.
fn soon<T>(look: impl Fn() -> Option<T>) -> Option<T> {
    (0..300).find_map(|_| {
        std::thread::sleep(Duration::from_millis(100));
        look()
    })
}

fn archives(data: &Path) -> usize {
    let entries = fs::read_dir(data.join("backups")).into_iter().flatten().flatten();
    entries.filter(|entry| entry.file_name().to_string_lossy().ends_with(".zip")).count()
}

both!(a_backup_that_was_asked_for_is_made_once_by_one_of_the_copies, |store| {
    store.keep(given::theme("Mobilités"));
    // A file has one program, a server as many as one likes.
    let copies = if store.kind == Kind::Sqlite { 1 } else { 2 };
    let mut running: Vec<_> = (0..copies).map(|_| essaim_started(store, &SERVE, &[])).collect();
    ask(store);
    ask(store);
    let made = soon(|| store.see(|read| read.last_backups()).0);
    // Whoever would make another one has had the time to.
    std::thread::sleep(Duration::from_secs(2));
    let count: usize = running.iter().map(|(_, data)| archives(data.path())).sum();
    for (server, _) in &mut running {
        server.kill().unwrap();
        server.wait().unwrap();
    }
    assert!(matches!(made.unwrap().outcome, Outcome::Made { bytes, .. } if bytes > 0));
    assert_eq!(count, 1);
    assert!(!store.see(|read| read.backup_underway()));
});

both!(the_plan_asks_for_one_when_the_last_is_from_before_its_time, |store| {
    let old = now() - jiff::SignedDuration::from_hours(49);
    let run = BackupRun {
        begun_at: old,
        ended_at: old,
        outcome: Outcome::Made { file: "essaim-20200101-000000.zip".to_owned(), bytes: 1 },
    };
    store.make(move |write| write.note_backup(&run));
    let (mut server, data) = essaim_started(store, &SERVE, &[("ESSAIM_BACKUP__EVERY", "day")]);
    let made = soon(|| store.see(|read| read.last_backups()).0.filter(|made| made.begun_at > old));
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(made.is_some());
    assert_eq!(archives(data.path()), 1);
});

both!(a_backup_that_cannot_be_made_is_told, |store| {
    let file = tempfile::NamedTempFile::new().unwrap();
    let folder = file.path().join("backups").display().to_string();
    let (mut server, _data) = essaim_started(store, &SERVE, &[("ESSAIM_BACKUP__FOLDER", &folder)]);
    ask(store);
    let failed = soon(|| store.see(|read| read.last_backups()).1);
    server.kill().unwrap();
    server.wait().unwrap();
    let Outcome::Failed(error) = failed.unwrap().outcome else { panic!("it was made") };
    assert!(error.contains(&folder), "{error}");
});

both!(what_is_older_than_its_period_goes_by_itself_once_somebody_agreed, |store| {
    let theme = store.keep(given::theme("Mobilités"));
    store.bin(&theme);
    let long_ago = match store.kind {
        Kind::Sqlite => "UPDATE theme SET deleted_at = 1",
        Kind::Postgres => "UPDATE theme SET deleted_at = 'epoch'",
    };
    store.run_sql(long_ago);
    let themes = || store.count_rows("SELECT count(*) AS n FROM theme");
    let begun = || store.count_rows("SELECT count(*) AS n FROM schedule WHERE kind = 'retention'") == 1;
    let a_day = |settings: &[(&str, &str)], done: &dyn Fn() -> bool| {
        store.run_sql("DELETE FROM schedule");
        let (mut server, _data) = essaim_started(store, &SERVE, settings);
        let done = soon(|| (begun() && done()).then_some(()));
        server.kill().unwrap();
        server.wait().unwrap();
        assert!(done.is_some());
    };
    let idle = || store.count_rows("SELECT count(*) AS n FROM job WHERE kind = 'retention'") == 0;
    a_day(&[], &idle);
    assert_eq!(themes(), 1, "nobody agreed");
    store.make(|write| {
        let by = essaim_domain::principal::Principal::System;
        write.retention_say(RetentionKind::Bin, RetentionDeed::Agreed, 365, &by)
    });
    a_day(&[("ESSAIM_RETENTION__BIN", "0")], &idle);
    assert_eq!(themes(), 1, "the configuration keeps it for ever");
    a_day(&[], &|| themes() == 0);
});

/// What was told of failed backups, to whom and in which language.
fn told(store: &Store) -> Vec<(String, Locale, String)> {
    let letters = store.see(|read| read.letters(None, 100)).into_iter().map(|kept| kept.letter);
    let letters = letters.filter(|letter| letter.kind == LetterKind::BackupFailed);
    let mut told: Vec<_> =
        letters.map(|letter| (letter.to.to_string(), letter.locale, letter.values["why"].clone())).collect();
    told.sort();
    told
}

both!(administrators_are_told_by_mail_once_of_backups_that_fail, |store| {
    for (name, roles, locale) in
        [("ada", "administrator", "fr"), ("bob", "administrator", "en"), ("elie", "coordinator", "fr")]
    {
        let mut account = given::account(&[roles]);
        account.email = format!("{name}@example.org").parse().unwrap();
        account.locale = Locale::from_word(locale).unwrap();
        store.make(move |write| write.account_create(&account, "!"));
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    let folder = file.path().join("backups").display().to_string();
    let fails = |times: i64| {
        let (mut server, _data) = essaim_started(store, &SERVE, &[("ESSAIM_BACKUP__FOLDER", &folder)]);
        // A failed one comes again after a pause: here at once.
        let rows = "SELECT count(*) AS n FROM backup_run WHERE error IS NOT NULL";
        let done = soon(|| {
            store.run_sql("UPDATE job SET run_at = created_at WHERE kind = 'backup'");
            (store.count_rows(rows) >= times).then_some(())
        });
        server.kill().unwrap();
        server.wait().unwrap();
        assert!(done.is_some(), "{} failed", store.count_rows(rows));
    };
    ask(store);
    fails(2);
    let first = told(store);
    let readers: Vec<_> = first.iter().map(|(to, locale, _)| (to.as_str(), *locale)).collect();
    assert_eq!(readers, [("ada@example.org", Locale::Fr), ("bob@example.org", Locale::En)]);
    assert!(first.iter().all(|(_, _, why)| why.contains(&folder)) && first[0].2 != first[1].2, "{first:?}");

    let run = BackupRun {
        begun_at: now(),
        ended_at: now(),
        outcome: Outcome::Made { file: "essaim-20260101-000000.zip".to_owned(), bytes: 1 },
    };
    store.make(move |write| write.note_backup(&run));
    fails(3);
    assert_eq!(told(store).len(), 4, "after one that was made, the next failure is told again");
});
