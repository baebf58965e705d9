//! `essaim backup` and `essaim restore`: while writes go on, into either database, and never over what nobody gave away.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use essaim_persistence::erased::Erased;
use essaim_tests::{
    both, given,
    store::{Store, over, postgres, sqlite},
};
use tempfile::TempDir;

use crate::{
    program::{address, essaim, essaim_at, essaim_started},
    world,
};

/// An archive of a store, in a folder that is gone after the test.
pub fn backed_up(store: &Store) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let said = essaim(store, &["backup", "--to", &folder.path().display().to_string()]);
    assert_eq!(said.code, 0, "{}", said.err);
    let archive = archives(folder.path()).pop().unwrap();
    assert!(said.out.contains(&archive.display().to_string()), "{}", said.out);
    (folder, archive)
}

fn archives(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|end| end == "zip")).collect()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// All files below a folder, with what is in them.
pub fn content(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(content(&path));
        } else {
            all.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    all.sort();
    all
}

/// A data folder with a database of one theme in it, as a server left it.
fn data(label: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(essaim_at(folder.path(), None, &["migrate"]).code, 0);
    let address = folder.path().join("essaim.sqlite").display().to_string();
    let settings = essaim_persistence::db::Settings::at(&address);
    let db = essaim_persistence::db::Db::open(&settings).unwrap();
    let record = given::theme(label);
    db.write_now(move |write| {
        let deed = essaim_persistence::door::Deed::of(essaim_domain::principal::Principal::System);
        let edit = essaim_persistence::door::Edit::Create { id: uuid::Uuid::now_v7(), record };
        write.put(&deed, vec![edit]).map(drop)
    })
    .unwrap();
    drop(db);
    // The writer's thread closes the file a moment later.
    let log = folder.path().join("essaim.sqlite-wal");
    while log.exists() {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    folder
}

both!(a_backup_is_restored_into_either_database_and_tells_the_same, |store| {
    world::fill(store);
    let (folder, archive) = backed_up(store);
    assert_eq!(fs::metadata(&archive).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(archives(folder.path()).len(), 1, "and nothing beside it");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let told = world::told(store);
    let server = postgres();
    let data = tempfile::tempdir().unwrap();
    let said = essaim_at(data.path(), Some(address(&server)), &["restore", text(&archive)]);
    assert_eq!(said.code, 0, "{}", said.err);
    for other in [restored(&archive), server] {
        for (one, two) in told.iter().zip(world::told(&other)) {
            assert_eq!(one, &two);
        }
    }
});

/// An archive restored into a new folder, with the store in it opened.
fn restored(archive: &Path) -> Store {
    let data = tempfile::tempdir().unwrap();
    let said = essaim_at(data.path(), None, &["restore", text(archive)]);
    assert_eq!(said.code, 0, "{}", said.err);
    over(data, "essaim.sqlite")
}

both!(files_go_along_byte_for_byte, |store| {
    let data = tempfile::tempdir().unwrap();
    fs::create_dir_all(data.path().join("files/01")).unwrap();
    let bytes: Vec<u8> = (0..200_000_u32).map(|n| (n * 7 % 251) as u8).collect();
    fs::write(data.path().join("files/01/0193b2a0"), &bytes).unwrap();
    let said = essaim_at(data.path(), Some(address(store)), &["backup"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let archive = archives(&data.path().join("backups")).pop().unwrap();
    let there = tempfile::tempdir().unwrap();
    assert_eq!(essaim_at(there.path(), None, &["restore", text(&archive)]).code, 0);
    assert_eq!(fs::read(there.path().join("files/01/0193b2a0")).unwrap(), bytes);
    assert_eq!(fs::metadata(there.path().join("essaim.sqlite")).unwrap().permissions().mode() & 0o777, 0o600);
});

both!(a_backup_under_load_has_all_that_was_acknowledged_before_it, |store| {
    let rounds = essaim_tests::trials::count("BACKUPS", 1);
    for _ in 0..rounds {
        let (stop, written) = (AtomicBool::new(false), AtomicUsize::new(0));
        let (before, folder, archive) = std::thread::scope(|scope| {
            for writer in 0..4 {
                let (stop, written) = (&stop, &written);
                scope.spawn(move || {
                    for n in 0.. {
                        if stop.load(Ordering::Relaxed) {
                            return;
                        }
                        store.keep(given::stakeholder(&format!("Association {writer} {n}")));
                        written.fetch_add(1, Ordering::Release);
                    }
                });
            }
            while written.load(Ordering::Acquire) < 40 {
                std::thread::yield_now();
            }
            let before = store.see(|read| read.last_change());
            let (folder, archive) = backed_up(store);
            stop.store(true, Ordering::Relaxed);
            (before, folder, archive)
        });
        assert!(store.see(|read| read.last_change()) > before, "writes went on");
        let other = restored(&archive);
        let last = other.see(|read| read.last_change());
        assert!(last >= before, "{last} of {before}");
        assert_eq!(other.count_rows("SELECT count(*) AS n FROM change"), last, "no gap");
        assert_eq!(
            other.count_rows("SELECT sum(revision) AS n FROM stakeholder"),
            last,
            "a change for each revision"
        );
        assert_eq!(other.see(|read| read.search_astray()), 0);
        assert!(other.see(|read| read.integrity()).is_empty());
        drop(folder);
    }
});

both!(in_the_folder_of_the_configuration_old_backups_go_when_there_are_enough, |store| {
    let data = tempfile::tempdir().unwrap();
    fs::create_dir(data.path().join("backups")).unwrap();
    fs::write(data.path().join("essaim.toml"), "[backup]\nkeep = 2\n").unwrap();
    for old in ["essaim-20200101-030000.zip", "essaim-20200102-030000.zip", "other.zip"] {
        fs::write(data.path().join("backups").join(old), "").unwrap();
    }
    assert_eq!(essaim_at(data.path(), Some(address(store)), &["backup"]).code, 0);
    let mut names: Vec<String> = archives(&data.path().join("backups"))
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(
        (names.len(), names[0].as_str(), names[2].as_str()),
        (3, "essaim-20200102-030000.zip", "other.zip")
    );
    let last = store.see(|read| read.last_backups()).0.unwrap();
    assert!(
        matches!(last.outcome, essaim_persistence::backups::Outcome::Made { file, bytes } if file == names[1] && bytes > 0)
    );
});

#[test]
fn a_damaged_archive_is_refused_wherever_the_damage_is_and_nothing_is_touched() {
    let store = sqlite();
    store.keep(given::theme("Mobilités"));
    let (folder, archive) = backed_up(&store);
    let data = data("Déjà là");
    drop(essaim_at(data.path(), None, &["check", "--config"]));
    let before = content(data.path());
    let whole = fs::read(&archive).unwrap();
    let damaged = folder.path().join("damaged.zip");
    let regions = essaim_tests::trials::count("DAMAGES", 12);
    for region in 0..regions {
        let at = whole.len() * region / regions;
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        fs::write(&damaged, bytes).unwrap();
        let said = essaim_at(data.path(), None, &["restore", text(&damaged), "--force"]);
        assert_eq!(said.code, 4, "byte {at}: {}", said.err);
        assert!(said.err.contains("Nothing was touched"), "{}", said.err);
    }
    fs::write(&damaged, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(essaim_at(data.path(), None, &["restore", text(&damaged), "--force"]).code, 4);
    let missing = essaim_at(data.path(), None, &["restore", "nowhere.zip", "--force"]);
    assert_eq!(missing.code, 4, "{}", missing.err);
    let mut after = content(data.path());
    after.retain(|(path, _)| !path.ends_with("essaim.sqlite.lock"));
    assert_eq!(
        after,
        before.into_iter().filter(|(path, _)| !path.ends_with("essaim.sqlite.lock")).collect::<Vec<_>>()
    );
}

both!(data_that_is_there_is_replaced_only_when_asked_and_kept, |store| {
    store.keep(given::theme("Restaurée"));
    let (_folder, archive) = backed_up(store);
    let data = data("Déjà là");
    let before = content(data.path());
    let said = essaim_at(data.path(), None, &["restore", text(&archive)]);
    assert_eq!((said.code, said.err.contains("--force")), (4, true), "{}", said.err);
    let database = |content: &[(PathBuf, Vec<u8>)]| {
        content.iter().find(|(path, _)| path.ends_with("essaim.sqlite")).cloned()
    };
    assert_eq!(database(&content(data.path())), database(&before));

    let said = essaim_at(data.path(), None, &["restore", text(&archive), "--force"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let kept = said.out.lines().last().unwrap();
    let names: Vec<_> = fs::read_dir(data.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let aside = names.iter().find(|name| name.to_string_lossy().starts_with("before-restore-")).unwrap();
    assert!(kept.contains(&*aside.to_string_lossy()), "{kept}");
    assert_eq!(labels(&data.path().join("essaim.sqlite")), ["Restaurée"]);
    assert_eq!(labels(&data.path().join(aside).join("essaim.sqlite")), ["Déjà là"]);
});

fn labels(file: &Path) -> Vec<String> {
    use essaim_persistence::connection::{AnyConnection, Place, Use, open};
    #[derive(diesel::QueryableByName)]
    struct Label {
        #[diesel(sql_type = diesel::sql_types::Text)]
        title: String,
    }
    let AnyConnection::Sqlite(mut sqlite) = open(&Place::File(text(file).to_owned()), Use::Reading).unwrap()
    else {
        panic!("a file")
    };
    let rows: Vec<Label> =
        diesel::RunQueryDsl::load(diesel::sql_query("SELECT title FROM theme"), &mut sqlite).unwrap();
    rows.into_iter().map(|label| label.title).collect()
}

#[test]
fn on_a_server_data_that_is_there_becomes_a_backup_before_it_is_replaced() {
    let (store, there) = (sqlite(), postgres());
    store.keep(given::theme("Restaurée"));
    let (_folder, archive) = backed_up(&store);
    assert_eq!(essaim(&there, &["init", "--email", "ada@example.org"]).code, 0);
    let data = tempfile::tempdir().unwrap();
    let refused = essaim_at(data.path(), Some(address(&there)), &["restore", text(&archive)]);
    assert_eq!((refused.code, refused.err.contains("--force")), (4, true), "{}", refused.err);
    let said = essaim_at(data.path(), Some(address(&there)), &["restore", text(&archive), "--force"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(there.count_rows("SELECT count(*) AS n FROM account"), 0);
    assert_eq!(there.count_rows("SELECT count(*) AS n FROM theme"), 1);
    let earlier = archives(&data.path().join("backups")).pop().unwrap();
    let back = tempfile::tempdir().unwrap();
    assert_eq!(essaim_at(back.path(), None, &["restore", text(&earlier)]).code, 0);
}

both!(a_restore_is_refused_while_the_program_runs, |store| {
    store.keep(given::theme("Mobilités"));
    let (_folder, archive) = backed_up(store);
    let (mut server, _data) = essaim_started(store, &["serve", "--listen", "127.0.0.1:0"], &[]);
    let refused = (0..100).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        let said = essaim(store, &["restore", text(&archive)]);
        said.err.contains("The program runs").then_some(said)
    });
    server.kill().unwrap();
    server.wait().unwrap();
    assert_eq!(refused.unwrap().code, 4);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM theme"), 1);
});

both!(what_was_erased_since_a_backup_does_not_come_back_with_it, |store| {
    let gone = store.keep(given::stakeholder("Zéphyrine Quatrebarbes"));
    store.keep(given::stakeholder("Amicale laïque"));
    let (folder, archive) = backed_up(store);
    let entry =
        Erased { collection: "stakeholders".to_owned(), id: gone.head.id, at: essaim_domain::time::now() };
    let line = format!("{}\n", serde_json::to_string(&entry).unwrap());
    // Beside the backups, or in the data folder: either is enough.
    for place in [folder.path(), tempfile::tempdir().unwrap().path()] {
        let data = tempfile::tempdir().unwrap();
        let list = if place == folder.path() { place } else { data.path() };
        fs::write(list.join("erased.ndjson"), &line).unwrap();
        let said = essaim_at(data.path(), None, &["restore", text(&archive)]);
        assert_eq!(said.code, 0, "{}", said.err);
        assert!(said.out.contains("Erased again"), "{}", said.out);
        for (path, bytes) in content(data.path()) {
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            for word in ["zéphyrine", "zephyrine", "quatrebarbes"] {
                assert!(!text.contains(word), "{word} in {}", path.display());
            }
        }
        assert_eq!(fs::read_to_string(data.path().join("erased.ndjson")).unwrap(), line);
        drop(fs::remove_file(list.join("erased.ndjson")));
    }
    fs::write(folder.path().join("erased.ndjson"), "{\n").unwrap();
    let data = tempfile::tempdir().unwrap();
    let said = essaim_at(data.path(), None, &["restore", text(&archive)]);
    assert_eq!((said.code, said.err.contains("line 1")), (4, true), "{}", said.err);
    assert!(!data.path().join("essaim.sqlite").exists());
});

both!(sessions_of_a_backup_do_not_live_again, |store| {
    let account = given::account(&["reader"]);
    let id = store.make(move |write| write.account_create(&account, "no password")).id;
    let hour = std::time::Duration::from_secs(3_600);
    store.make(move |write| write.session_open(id, "hash", hour, &given::entrance(false)));
    let (_folder, archive) = backed_up(store);
    let other = restored(&archive);
    assert_eq!(other.count_rows("SELECT count(*) AS n FROM session WHERE ended_at IS NULL"), 0);
    assert_eq!(other.count_rows("SELECT count(*) AS n FROM account"), 1);
});

both!(a_database_of_a_newer_release_is_not_backed_up_by_this_one, |store| {
    store.run_sql("INSERT INTO __diesel_schema_migrations (version) VALUES ('299912310001')");
    let folder = tempfile::tempdir().unwrap();
    let said = essaim(store, &["backup", "--to", text(folder.path())]);
    assert_eq!((said.code, said.err.contains("newer release")), (4, true), "{}", said.err);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing half made stays");
});

#[test]
fn a_backup_of_the_release_before_is_brought_up_to_date_as_it_is_restored() {
    let store = sqlite();
    store.keep(given::theme("Mobilités"));
    store.run_sql("DROP TABLE erased; DELETE FROM __diesel_schema_migrations WHERE version = '202611260051'");
    let (_folder, archive) = backed_up(&store);
    let other = restored(&archive);
    let standing = essaim_persistence::schema_version::standing(other.place()).unwrap();
    assert_eq!(standing, essaim_persistence::schema_version::Standing::Current);
    assert_eq!(other.count_rows("SELECT count(*) AS n FROM theme"), 1);
}
