//! The demonstration, on the territories that the program carries.

use essaim_domain::{experiment::Experiment, stakeholder::Stakeholder, territory::Territory};
use essaim_persistence::{read::Bin, territories::by_code};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use serde_json::Value;
use uuid::Uuid;

use crate::program::{essaim, essaim_given};

fn territory(store: &Store, scheme: &str, code: &str) -> (Uuid, Value) {
    let id = store.see(|read| by_code(read, scheme, code)).unwrap();
    let row = store.see(|read| read.find::<Territory>(&steward(), id, Bin::Closed));
    (id, Value::Object(row.fields().unwrap()))
}

both!(everything_the_program_carries_is_loaded_once, |store| {
    let first =
        essaim_given(store, &["load", "demo"], "", &[("ESSAIM_DEMO_PASSWORD", "neuf merles sous la haie")]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.out.contains("created: 480"), "every reference is resolved: {}", first.out);
    assert!(
        first.out.contains("DEMONSTRATION MODE") && first.out.contains("neuf merles sous la haie"),
        "{}",
        first.out
    );

    let (saint_denis, record) = territory(store, "insee-commune", "93066");
    assert_eq!(record["name"], "Saint-Denis");
    // Pierrefitte was merged into it.
    assert_eq!(territory(store, "insee-commune", "93059").0, saint_denis);
    let (_, ept) = territory(store, "insee-ept", "200057867");
    assert!(ept["members"].as_array().unwrap().contains(&saint_denis.to_string().into()));

    let coach = store.see(|read| read.account_by_email("coach@example.org")).unwrap().account;
    let team = store.see(|read| read.by_external_id::<Experiment>("demo", "exemple-soin-proximite")).unwrap();
    let stakeholder = coach.stakeholder.map(essaim_domain::id::Id::uuid);
    assert_eq!(
        stakeholder,
        store.see(|read| read.by_external_id::<Stakeholder>("demo", "exemple-passerelles"))
    );
    let viewer = given::member(&coach.roles, stakeholder);
    assert!(store.see(|read| read.find::<Experiment>(&viewer, team, Bin::Closed)).body.contains("EXEMPLE"));
    assert_eq!(store.see(|read| read.account_count()), 5);
    assert!(store.make(|write| Ok(!write.is_administered()?)));

    let again = essaim(store, &["load", "demo"]);
    assert!(again.out.contains("unchanged: 480") && !again.out.contains("merles"), "{}", again.out);
    let reset = essaim(store, &["load", "demo", "--reset-passwords"]);
    assert_eq!(
        reset.out.lines().filter(|line| line.contains("@example.org") && line.contains('-')).count(),
        5
    );

    let unasked = essaim(store, &["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(unasked.code, 2, "{}", unasked.out);
    assert!(unasked.err.contains("--demo"), "{}", unasked.err);

    let territories = essaim(store, &["load", "territories"]);
    assert!(territories.out.contains("created: 0\nchanged: 0\nunchanged: 38735"), "{}", territories.out);
});

both!(a_database_with_somebodys_records_is_left_alone, |store| {
    store.keep(given::stakeholder("Régie"));
    let said = essaim(store, &["load", "demo"]);
    assert_eq!(said.code, 2);
    assert_eq!(store.see(|read| read.account_count()), 0);
});
