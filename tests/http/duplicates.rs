//! Stakeholders that may be one: pairs by what they share, among what the caller sees, and what was found about them.

use essaim_domain::access::Role;
use essaim_tests::{
    both, given,
    service::{Caller, Service},
};
use serde_json::{Value, json};

const PATH: &str = "/api/v1/stakeholders";

fn organisation(caller: &Caller, name: &str, more: &Value) -> String {
    let mut body = json!({ "kind": "organisation", "name": name, "visibility": "network" });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    caller.post(PATH, &body).expect(201).id()
}

/// The pairs of a page, by name, and why.
fn pairs(page: &Value) -> Vec<(Vec<String>, Value)> {
    let name = |record: &Value| record["name"].as_str().unwrap().to_owned();
    let pair = |item: &Value| {
        let mut names = vec![name(&item["one"]), name(&item["other"])];
        names.sort();
        (names, item["why"].clone())
    };
    page["items"].as_array().unwrap().iter().map(pair).collect()
}

fn found(caller: &Caller) -> Vec<(Vec<String>, Value)> {
    pairs(&caller.get(&format!("{PATH}/duplicates")).expect(200).body)
}

fn named(one: &str, other: &str) -> Vec<String> {
    vec![one.to_owned(), other.to_owned()]
}

both!(pairs_are_told_once_with_all_that_they_share_the_surest_first, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let grenoble = json!({ "address": { "locality": "Grenoble" } });
    let mut numbered = grenoble.clone();
    numbered["siren"] = json!("732829320");
    organisation(&me, "Régie de quartier", &numbered);
    organisation(&me, "Régies quartier", &numbered);
    organisation(&me, "La Fabrique", &grenoble);
    organisation(&me, "La fabrique", &json!({ "address": { "locality": "Lille" } }));
    organisation(&me, "Association Fabrique", &grenoble);
    organisation(&me, "Siège", &json!({ "siret": "44306184100047" }));
    organisation(&me, "Antenne", &json!({ "siret": "44306184100013" }));
    let person = json!({ "kind": "person", "name": "La Fabrique", "visibility": "network",
                         "address": { "locality": "Grenoble" } });
    let _ = me.post(PATH, &person).expect(201);
    assert_eq!(
        found(&me),
        [
            (named("Régie de quartier", "Régies quartier"), json!(["siren", "name"])),
            (named("Association Fabrique", "La Fabrique"), json!(["name"])),
        ],
        "two establishments are two, and nobody is an organisation"
    );
});

both!(pairs_are_among_what_the_caller_sees_and_for_coordinators, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let other = service.member(&[Role::Contributor]);
    organisation(&me, "La Fabrique", &json!({}));
    organisation(&other, "La Fabrique", &json!({ "visibility": "private" }));
    assert_eq!(found(&me), []);
    let binned = organisation(&me, "La fabrique", &json!({}));
    assert_eq!(found(&me).len(), 1);
    let _ = me.delete(&format!("{PATH}/{binned}"), "*").expect(200);
    assert_eq!(found(&me), []);
    assert_eq!(other.get(&format!("{PATH}/duplicates")).expect(403).problem(), "forbidden");
});

both!(a_pair_that_was_found_to_be_two_is_not_told_again, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let (one, other) =
        (organisation(&me, "La Fabrique", &json!({})), organisation(&me, "Fabrique", &json!({})));
    let say = |distinct: bool| {
        me.post(&format!("{PATH}/distinct"), &json!({ "one": other, "other": one, "distinct": distinct }))
    };
    let _ = say(true).expect(204);
    let _ = say(true).expect(204);
    assert_eq!(found(&me), []);
    let _ = say(false).expect(204);
    assert_eq!(found(&me).len(), 1);
    let unknown = json!({ "one": one, "other": uuid::Uuid::now_v7(), "distinct": true });
    assert_eq!(me.post(&format!("{PATH}/distinct"), &unknown).expect(404).problem(), "not_found");
});

both!(the_pages_of_pairs_neither_repeat_nor_skip_one, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    for _ in 0..4 {
        organisation(&me, "La Fabrique", &json!({ "rna": "W751234567" }));
    }
    let mut all = Vec::new();
    let mut path = format!("{PATH}/duplicates?limit=4");
    loop {
        let page = me.get(&path).expect(200).body;
        for item in page["items"].as_array().unwrap() {
            all.push((item["one"]["id"].to_string(), item["other"]["id"].to_string()));
        }
        let Some(next) = page["next"].as_str() else { break };
        path = format!("{PATH}/duplicates?limit=4&after={next}");
    }
    assert_eq!(all.len(), 6);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 6, "each pair of four once");
    let _ = me.get(&format!("{PATH}/duplicates?after=x")).expect(400);
});

both!(what_was_there_before_the_keys_is_keyed_by_and_by, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let records: Vec<_> = (0..2).map(|_| store.keep(given::stakeholder("La Fabrique"))).collect();
    store.make(|write| write.set_setting("likeness.edition", "0"));
    assert!(store.make(|write| write.key_again()));
    assert!(store.make(|write| write.key_again()), "and once is enough");
    assert_eq!((found(&me).len(), records.len()), (1, 2));
});
