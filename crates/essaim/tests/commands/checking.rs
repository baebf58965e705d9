//! `essaim check`: in words, with what to do, and as the administrators' page says it.

use essaim_domain::access::Role;
use essaim_tests::{both, given, service::Service};

use crate::{
    program::{essaim, essaim_at, essaim_given},
    world,
};

both!(a_good_store_is_told_good_and_an_administrator_reads_the_same, |store| {
    // Of every kind: some of them are found by no search.
    world::fill(store);
    let said = essaim(store, &["check"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("Nothing is to be mended."), "{}", said.out);
    assert!(said.out.contains("[good] Integrity — The database is whole."), "{}", said.out);
    let service = Service::over(store);
    let page =
        service.member(&[Role::Administrator]).get("/api/v1/administration/status?lang=en").expect(200);
    let checks = page.body["checks"].as_array().unwrap();
    for name in ["schema", "clock", "link"] {
        let check = checks.iter().find(|check| check["name"] == name).unwrap();
        let (title, message) = (check["title"].as_str().unwrap(), check["message"].as_str().unwrap());
        // Its minute may have passed.
        let message = if name == "clock" { "" } else { message };
        assert!(
            said.out.contains(&format!("[good] {title} — {message}")),
            "{title}: {message}\n{}",
            said.out
        );
    }
});

both!(a_search_index_that_disagrees_with_the_records_is_told, |store| {
    store.keep(given::theme("Mobilités"));
    store.keep(given::theme("Communs"));
    store.run_sql("DELETE FROM search WHERE title = 'Communs'");
    let said = essaim(store, &["check", "--lang", "fr"]);
    assert_eq!(said.code, 3, "{}{}", said.out, said.err);
    assert!(said.out.contains("[à corriger] Index de recherche — 1 fiches"), "{}", said.out);
    assert!(said.out.contains("    → "), "{}", said.out);
    assert!(said.err.contains("À corriger"), "{}", said.err);
});

both!(an_address_where_nobody_can_sign_in_is_a_fault_of_the_configuration, |store| {
    let said = essaim_given(store, &["check"], "", &[("ESSAIM_BASE", "http://192.168.1.4:8080")]);
    assert_eq!(said.code, 2, "{}{}", said.out, said.err);
    assert!(said.out.contains("[mend] Address — http://192.168.1.4:8080 is not https"), "{}", said.out);
});

both!(a_newer_schema_is_told_and_left_untouched, |store| {
    store.run_sql("INSERT INTO __diesel_schema_migrations (version) VALUES ('299912310001')");
    let said = essaim(store, &["check"]);
    assert_eq!(said.code, 3, "{}{}", said.out, said.err);
    assert!(said.out.contains("newer release (migration 299912310001)"), "{}", said.out);
});

#[test]
fn a_look_makes_no_database() {
    let folder = tempfile::tempdir().unwrap();
    let said = essaim_at(folder.path(), None, &["check"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("There is no database here yet."), "{}", said.out);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
