//! __Noun_words_plural__ in the store: kept, found by their words, and seen by whom they are for.

use essaim_domain::{
    __noun__::__Noun__,
    access::{Role, Viewer},
    record::Record as _,
    visibility::Visibility,
};
use essaim_persistence::{dialect::SearchWords, list::Query, read::Bin, stored::Stored as _};
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use serde_json::json;
use uuid::Uuid;

fn __noun__(title: &str) -> __Noun__ {
    given::record(json!({ "title": title, "visibility": "public", "licence": "CC-BY-SA-4.0" }))
}

fn listed(store: &Store, viewer: &Viewer, q: Option<&str>) -> Vec<Uuid> {
    let words = q.and_then(|q| SearchWords::parse(q, __Noun__::NOUN.name));
    let query = Query { words, limit: 50, ..Query::default() };
    let page = store.see(|read| read.list::<__Noun__>(viewer, &query));
    page.rows.iter().map(|row| row.head.id).collect()
}

both!(a_record_is_found_as_it_was_written, |store| {
    let kept = store.keep(__noun__("Le premier"));
    let row = store.see(|read| read.find::<__Noun__>(&steward(), kept.head.id, Bin::Closed));
    assert_eq!(row.head.revision, 1);
    assert_eq!(row.into_kept::<__Noun__>().unwrap().record, kept.record);
    assert_eq!(kept.record.values().len(), __Noun__::COLUMNS.len());
});

both!(it_is_searched_by_its_words, |store| {
    let found = store.keep(__noun__("L’été des vergers")).head.id;
    store.keep(__noun__("Tout autre chose"));
    assert_eq!(listed(store, &steward(), Some("ete verg")), [found]);
});

both!(it_is_seen_by_whom_it_is_for, |store| {
    let member = given::member(&[Role::Reader], None);
    let of = |visibility| store.keep(__Noun__ { visibility, ..__noun__("Un") }).head.id;
    let (public, network) = (of(Visibility::Public), of(Visibility::Network));
    of(Visibility::Private);
    assert_eq!(listed(store, &Viewer::anonymous(), None), [public]);
    let mut seen = listed(store, &member, None);
    seen.sort_unstable();
    assert_eq!(seen, [public, network]);
});
