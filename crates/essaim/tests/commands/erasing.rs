//! `essaim person erase`: nothing of what was said of somebody is left in any file, nor comes back with a backup.

use std::{collections::BTreeSet, fs, path::Path};

use essaim_domain::principal::Principal;
use essaim_persistence::{connection::Place, door::Deed};
use essaim_tests::{
    both, given,
    somebody::{Somebody, somebody},
    store::Store,
};
use uuid::Uuid;

use crate::{
    backups::{backed_up, content},
    program::{address, essaim_at, essaim_started},
};

/// Of each value a piece that nothing else has: folded, and as JSON escapes it.
const PIECES: &[&str] = &[
    "zéphyrine",
    "zephyrine",
    "z\\u00e9phyrine",
    "quatrebarbes",
    "tournesolle",
    "zéphy-qbx",
    "zephy-qbx",
    "pâquerette",
    "paquerette",
    "98 76 54 32",
    "698765432",
    "1825-0097",
    "xylophagique",
    "3.7219",
    "zq-4711",
    "vannerie",
    "zq-ancienne",
    "zq-telephone",
    "zq-invitee",
];

/// Tables whose rows say nothing of people: subjects and places, what the program needs for itself, ids and counts alone.
const OF_NOBODY: &[&str] = &[
    "account_moved",
    "backup_run",
    "client_day",
    "client_secret",
    "counter",
    "delivery",
    "delivery_attempt",
    "erased",
    "experiment_inspiration",
    "experiment_territory",
    "experiment_theme",
    "hypothesis",
    "place_tally",
    "retention_deed",
    "schedule",
    "setting",
    "sign_in_attempt",
    "signing_key",
    "stakeholder_agrement",
    "stakeholder_distinct",
    "stakeholder_form",
    "suggestion_reply",
    "territory",
    "territory_challenge",
    "territory_closure",
    "territory_code",
    "territory_member",
    "theme",
    "theme_notation",
    "webhook",
];

/// Every table that a migration makes.
fn tables() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/postgres");
    let mut tables = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let up = fs::read_to_string(entry.unwrap().path().join("up.sql")).unwrap();
        for made in up.split("CREATE TABLE ").skip(1) {
            tables.insert(made.split([' ', '(']).next().unwrap().to_owned());
        }
    }
    tables
}

/// The pieces that are in these files.
fn found(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in content(folder) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        let pieces = PIECES.iter().filter(|piece| text.contains(*piece));
        found.extend(pieces.map(|piece| format!("{piece} in {}", path.display())));
    }
    found
}

/// All that the store has: its own files, or of a server all tables in one.
fn found_in(store: &Store) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    match store.place() {
        Place::File(path) => {
            for end in ["", "-wal", "-shm"] {
                let file = format!("{path}{end}");
                if Path::new(&file).exists() {
                    fs::copy(&file, folder.path().join(format!("essaim.sqlite{end}"))).unwrap();
                }
            }
        }
        Place::Server(_) => {
            let to = folder.path().join("copy.sqlite").display().to_string();
            let said = essaim_at(folder.path(), Some(address(store)), &["copy", "--to", &to]);
            assert_eq!(said.code, 0, "{}", said.err);
        }
    }
    found(folder.path())
}

both!(something_of_somebody_is_in_every_table_that_has_anything_of_people, |store| {
    let _ = somebody(store);
    let nobody: BTreeSet<String> = OF_NOBODY.iter().map(|table| (*table).to_owned()).collect();
    let all = tables();
    assert!(nobody.is_subset(&all), "{:?}", nobody.difference(&all));
    let empty: Vec<&String> = all
        .difference(&nobody)
        .filter(|table| store.count_rows(&format!("SELECT count(*) AS n FROM {table}")) == 0)
        .collect();
    assert!(empty.is_empty(), "a new table: is there something of people in it? {empty:?}");
});

both!(of_somebody_erased_nothing_is_left_in_any_file_nor_in_a_backup_from_before, |store| {
    let Somebody { stakeholder, account, experiment } = somebody(store);
    let (backups, archive) = backed_up(store);
    assert!(found_in(store).len() >= PIECES.len() - 4, "they are there before: {:?}", found_in(store));

    let data = tempfile::tempdir().unwrap();
    let unasked = essaim_at(data.path(), Some(address(store)), &["person", "erase", &account.to_string()]);
    assert_eq!((unasked.code, unasked.err.contains("--yes")), (2, true), "{}", unasked.err);
    for id in [account, stakeholder] {
        let said =
            essaim_at(data.path(), Some(address(store)), &["person", "erase", &id.to_string(), "--yes"]);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        let told = format!("{}{}", said.out, said.err).to_lowercase();
        assert_eq!(PIECES.iter().find(|piece| told.contains(**piece)), None, "{told}");
    }
    assert_eq!(found_in(store), [""; 0]);
    assert_eq!(found(data.path()), [""; 0]);

    // What happened is still told: that it was erased, which fields were changed, by whom; what they wrote is there.
    let count = |sql: &str| store.count_rows(&format!("SELECT count(*) AS n FROM {sql}"));
    assert_eq!(count("change WHERE kind = 'erase' AND noun = 'stakeholder'"), 1);
    assert_eq!(count("change WHERE noun = 'stakeholder' AND after LIKE '%\"orcid\":\"∅\"%'"), 1);
    assert_eq!(count(&format!("experiment WHERE created_by = 'member:{account}'")), 1);
    assert_eq!(count("outbox WHERE address = 'ada@example.org'"), 1);
    assert_eq!(count("request WHERE kind = 'erasure' AND done_on IS NOT NULL"), 2);
    assert_eq!(count("suggestion WHERE proposed LIKE '%verger%' AND message IS NULL"), 1);
    assert_eq!(count("suggestion") - count("suggestion_sender"), 1);
    assert_eq!(count("identity") + count("authenticator") + count("passkey") + count("recovery_code"), 0);
    assert_eq!(count("challenge") + count("invitation") + count("visit"), 0);
    assert_eq!(count("saved_view"), 1, "a list of somebody else that does not name them");
    assert_eq!(count("client WHERE contact IS NULL AND name = 'Annuaire de ∅'"), 1);
    assert_eq!(count("site_text WHERE body LIKE '%publication : ∅, ∅.'"), 1);
    assert_eq!(count("session") + count("involvement") + count("relationship") + count("link"), 0);
    assert_eq!(store.see(|read| read.search_astray()), 0);
    assert!(store.see(|read| read.integrity()).is_empty());

    // Of a backup from after it nothing more is taken: the marks that stand in it are nobody's name.
    let (later, archive_later) = backed_up(store);
    fs::copy(data.path().join("erased.ndjson"), later.path().join("erased.ndjson")).unwrap();
    let as_it_is = tempfile::tempdir().unwrap();
    let said = essaim_at(as_it_is.path(), None, &["restore", &archive_later.display().to_string()]);
    assert_eq!(said.code, 0, "{}", said.err);
    let as_it_is = essaim_tests::store::over(as_it_is, "essaim.sqlite");
    for kept in ["client WHERE name = 'Annuaire de ∅'", "saved_view", "suggestion", "outbox"] {
        assert_eq!(as_it_is.count_rows(&format!("SELECT count(*) AS n FROM {kept}")), count(kept), "{kept}");
    }

    // The archive from before still has them, and the list beside it.
    fs::copy(data.path().join("erased.ndjson"), backups.path().join("erased.ndjson")).unwrap();
    let again = tempfile::tempdir().unwrap();
    let said = essaim_at(again.path(), None, &["restore", &archive.display().to_string()]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Erased again"), "{}", said.out);
    assert_eq!(found(again.path()), [""; 0]);
    let restored = essaim_tests::store::over(again, "essaim.sqlite");
    let experiment = format!(
        "SELECT count(*) AS n FROM experiment WHERE title <> '' AND created_by = 'member:{account}' AND id = x'{}'",
        experiment.simple()
    );
    assert_eq!(restored.count_rows(&experiment), 1);
});

both!(a_server_that_runs_makes_its_files_forget_and_its_log_says_nothing, |store| {
    let Somebody { stakeholder, account, .. } = somebody(store);
    let (mut server, data) = essaim_started(store, &["serve", "--listen", "127.0.0.1:0"], &[]);
    store.make(move |write| write.erase_member(&Principal::System, account));
    store.make(move |write| write.erase_person(&Deed::of(Principal::System), stakeholder));
    let forgotten = || {
        let list = fs::read_to_string(data.path().join("erased.ndjson")).unwrap_or_default();
        list.lines().count() == 2
            && store.count_rows("SELECT count(*) AS n FROM job WHERE kind = 'forget'") == 0
    };
    let done = (0..300).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        forgotten()
    });
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(done);
    assert_eq!(found_in(store), [""; 0]);
    assert_eq!(found(data.path()), [""; 0]);
});

both!(who_is_not_there_or_no_person_is_not_erased, |store| {
    let organisation = store.keep(given::stakeholder("Amicale laïque")).head.id;
    let data = tempfile::tempdir().unwrap();
    let erase = |id: Uuid| {
        essaim_at(data.path(), Some(address(store)), &["person", "erase", &id.to_string(), "--yes"])
    };
    for id in [Uuid::now_v7(), organisation] {
        let said = erase(id);
        assert_eq!((said.code, said.err.is_empty()), (4, false), "{}", said.out);
    }
    let last = given::account(&["administrator"]);
    let last = store.make(move |write| write.account_create(&last, "no password")).id;
    assert_eq!(erase(last).code, 4);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM account"), 1);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM stakeholder"), 1);
});
