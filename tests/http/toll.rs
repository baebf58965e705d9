//! What an erasure says before that it takes is what it takes, whatever table it is in.

use std::collections::BTreeMap;

use essaim_domain::{access::Role, principal::Principal};
use essaim_http::catalogue::{Lang, find};
use essaim_persistence::{door::Deed, erasure::Toll};
use essaim_tests::{
    both, given,
    service::Service,
    snapshot::Snapshot,
    somebody::{Somebody, somebody},
    store::Store,
};
use serde_json::json;

/// What people are told that the rows of a table are.
const TOLD: &[(&str, &str)] = &[
    ("account", "accounts"),
    ("authenticator", "factors"),
    ("client", "clients"),
    ("identity", "identities"),
    ("invitation", "invitations"),
    ("involvement", "involvements"),
    ("job", "jobs"),
    ("outbox", "letters"),
    ("passkey", "passkeys"),
    ("programme", "programmes"),
    ("recovery_code", "recovery_codes"),
    ("relationship", "relationships"),
    ("request", "requests"),
    ("saved_view", "views"),
    ("session", "sessions"),
    ("site_text", "site_texts"),
    ("stakeholder", "stakeholders"),
    ("suggestion", "suggestions"),
    ("suggestion_sender", "senders"),
];

/// Tables that have a part of what is told, are an index of it, or of which a row is gone within days by itself.
const PARTS: &[&str] = &[
    "account_moved",
    "challenge",
    "counter",
    "erased",
    "erasure_warning",
    "external_id",
    "first_view",
    "idempotency",
    "link",
    "place",
    "place_tally",
    "refresh_token",
    "search",
    "stakeholder_key",
    "suggestion_step",
    "visit",
    "vocabulary",
];

/// How many rows went and how many stay otherwise than they were, by what people are told that they are.
fn counted(before: &Snapshot, after: &Snapshot) -> (BTreeMap<String, i64>, BTreeMap<String, i64>) {
    let (mut going, mut staying) = (BTreeMap::new(), BTreeMap::new());
    for (table, moved) in before.until(after) {
        if PARTS.contains(&table) {
            continue;
        }
        let told = TOLD.iter().find(|(known, _)| *known == table).map(|(_, told)| *told);
        let inserted = match table {
            // That it was asked and is done, and the job that has the files forget.
            "request" | "job" => 1,
            // Of the history nothing goes: it is added to.
            "change" => moved.come - moved.gone,
            _ => 0,
        };
        let told = match table {
            "change" => "history",
            _ => told.unwrap_or_else(|| panic!("nobody is told of {table}: {moved:?}")),
        };
        let kept = moved.come - inserted;
        for (counts, rows) in [(&mut going, moved.gone - kept), (&mut staying, kept)] {
            if rows > 0 {
                *counts.entry(told.to_owned()).or_default() += i64::try_from(rows).unwrap();
            }
        }
    }
    (going, staying)
}

fn owned(counts: &BTreeMap<&'static str, i64>) -> BTreeMap<String, i64> {
    counts.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

/// Holds a preview against what the erasure did, and gives what was told.
fn held(
    store: &Store,
    weigh: impl FnOnce(&Store) -> Toll,
    erase: impl FnOnce(&Store) -> Toll,
    signed: i64,
) -> Toll {
    let before = Snapshot::of(store);
    let told = weigh(store);
    assert_eq!(before.until(&Snapshot::of(store)), BTreeMap::new(), "to be told changes nothing");
    assert_eq!(erase(store), told);
    let (going, mut staying) = counted(&before, &Snapshot::of(store));
    // What they wrote is as it was: nothing of it shows a name any more.
    if signed > 0 {
        staying.insert("changes".to_owned(), signed);
    }
    assert_eq!(owned(&told.going), going);
    assert_eq!(owned(&told.staying), staying);
    for (list, name) in
        told.going.keys().map(|name| ("", name)).chain(told.staying.keys().map(|name| ("staying.", name)))
    {
        for lang in [Lang::Fr, Lang::En] {
            let keys = [
                format!("person.count.{list}{name}"),
                format!("person.count.{name}"),
                format!("collection.{name}"),
            ];
            assert!(keys.iter().any(|key| find(lang, key).is_some()), "{list}{name} in {}", lang.tag());
        }
    }
    told
}

both!(what_the_erasure_of_a_member_takes_is_what_was_told_before_in_every_table, |store| {
    let Somebody { account, stakeholder, .. } = somebody(store);
    let told = held(
        store,
        |store| store.make(move |write| write.weigh_member(account)),
        |store| store.make(move |write| write.erase_member(&Principal::System, account)),
        1,
    );
    assert_eq!(told.stakeholder, Some(stakeholder));
    for name in [
        "accounts",
        "factors",
        "identities",
        "invitations",
        "jobs",
        "letters",
        "passkeys",
        "recovery_codes",
        "senders",
        "sessions",
        "views",
    ] {
        assert!(told.going.contains_key(name), "{name} in {told:?}");
    }
    for name in ["clients", "letters", "requests", "site_texts", "suggestions"] {
        assert!(told.staying.contains_key(name), "{name} in {told:?}");
    }
    assert_eq!(told.going["views"], 2, "their own, and one of somebody else that asks for them by name");
});

both!(what_the_erasure_of_a_person_takes_is_what_was_told_before_in_every_table, |store| {
    let Somebody { stakeholder, .. } = somebody(store);
    store.keep(given::record::<essaim_domain::programme::Programme>(
        json!({ "title": "Capitaliser", "lead": stakeholder }),
    ));
    let told = held(
        store,
        |store| store.make(move |write| write.weigh_person(stakeholder)),
        |store| store.make(move |write| write.erase_person(&Deed::of(Principal::System), stakeholder)),
        0,
    );
    for name in ["involvements", "relationships", "senders", "stakeholders", "suggestions", "views"] {
        assert!(told.going.contains_key(name), "{name} in {told:?}");
    }
    for name in ["accounts", "history", "programmes", "requests"] {
        assert!(told.staying.contains_key(name), "{name} in {told:?}");
    }
});

both!(whose_erasure_was_only_weighed_is_found_with_a_slip_in_their_name_as_before, |store| {
    let Somebody { account, stakeholder, .. } = somebody(store);
    let service = Service::over(store);
    let member = service.member(&[Role::Reader]);
    let found = || {
        let found =
            member.get("/api/v1/search?q=quatrebarbse%20zephyrine&collection=stakeholders").expect(200);
        found.body["groups"][0]["items"][0]["id"] == json!(stakeholder)
    };
    assert!(found(), "all words are in mind");
    store.make(move |write| write.weigh_person(stakeholder));
    assert!(found());
    store.make(move |write| write.weigh_member(account));
    assert!(found());
    store.make(move |write| write.erase_person(&Deed::of(Principal::System), stakeholder));
    assert!(!found());
});
