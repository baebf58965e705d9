//! `essaim copy`: from one database into the other, and back, with nothing lost or changed.

use essaim_tests::{
    both, given,
    store::{Kind, Store, postgres, sqlite},
};

use crate::{
    program::{address, essaim},
    world,
};

fn of_the_other_kind(store: &Store) -> Store {
    if store.kind == Kind::Sqlite { postgres() } else { sqlite() }
}

fn of_the_same_kind(store: &Store) -> Store {
    if store.kind == Kind::Sqlite { sqlite() } else { postgres() }
}

both!(a_copy_into_the_other_database_and_back_tells_the_same_byte_for_byte, |store| {
    world::fill(store);
    let (there, back) = (of_the_other_kind(store), of_the_same_kind(store));
    let said = essaim(store, &["copy", "--to", address(&there)]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.starts_with("Copied and compared: "), "{}", said.out);
    let said = essaim(&there, &["copy", "--to", address(&back)]);
    assert_eq!(said.code, 0, "{}", said.err);

    let (one, two, three) = (world::told(store), world::told(&there), world::told(&back));
    assert!(one.iter().map(|(_, text)| text.len()).sum::<usize>() > 100_000);
    for ((a, b), c) in one.iter().zip(&two).zip(&three) {
        assert_eq!(a, b);
        assert_eq!(a, c);
    }
    // What is written next is numbered after what came.
    for store in [&there, &back] {
        store.keep(given::stakeholder("Après la copie"));
        assert!(store.see(|read| read.integrity()).is_empty());
    }
});

both!(a_database_that_holds_something_is_not_written_over, |store| {
    world::fill(store);
    let there = of_the_other_kind(store);
    let kept = there.keep(given::theme("Déjà là"));
    let said = essaim(store, &["copy", "--to", address(&there)]);
    assert_eq!(said.code, 4);
    assert!(said.err.contains("holds something already"), "{}", said.err);
    assert_eq!(there.count_rows("SELECT count(*) AS n FROM theme"), 1);
    assert_eq!(there.see(|read| read.last_change()), 1);
    assert_eq!(kept.head.revision, 1);
});

both!(a_copy_onto_itself_of_nothing_or_into_another_schema_is_refused_in_a_sentence, |store| {
    let said = essaim(store, &["copy", "--to", address(store)]);
    assert_eq!((said.code, said.err.contains("the same database")), (4, true), "{}", said.err);
    let newer = of_the_other_kind(store);
    newer.run_sql("INSERT INTO __diesel_schema_migrations (version) VALUES ('299912310001')");
    let said = essaim(store, &["copy", "--to", address(&newer)]);
    assert_eq!((said.code, said.err.contains("newer release")), (4, true), "{}", said.err);
    let said = essaim(&newer, &["copy", "--to", address(store)]);
    assert_eq!((said.code, said.err.contains("newer release")), (4, true), "{}", said.err);
    let folder = tempfile::tempdir().unwrap();
    let said = crate::program::essaim_at(folder.path(), None, &["copy", "--to", address(store)]);
    assert_eq!((said.code, said.err.contains("no database to copy")), (4, true), "{}", said.err);
    assert!(!folder.path().join("essaim.sqlite").exists());
});

#[test]
fn a_copy_of_a_damaged_database_leaves_the_other_one_empty() {
    const FOREIGN: &str = "SELECT count(*) AS n FROM pg_constraint WHERE contype = 'f'";
    let (store, there) = (sqlite(), postgres());
    store.keep(given::theme("Mobilités"));
    store.run_sql("PRAGMA foreign_keys = OFF; UPDATE theme SET broader = randomblob(16)");
    let foreign = there.count_rows(FOREIGN);
    let said = essaim(&store, &["copy", "--to", address(&there)]);
    assert_ne!(said.code, 0);
    assert!(said.err.contains("points to another that is not there"), "{}", said.err);
    assert_eq!(there.count_rows("SELECT count(*) AS n FROM theme"), 0);
    assert_eq!(there.count_rows(FOREIGN), foreign, "its own rules hold again");
}
