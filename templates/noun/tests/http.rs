//! __Noun_words_plural__ over HTTP: the conventions of every collection, held for this one.

use essaim_domain::access::Role;
use essaim_tests::{both, service::Service};
use serde_json::{Value, json};

const COLLECTION: &str = "/api/v1/__collection__";

fn body() -> Value {
    json!({ "title": "Le premier", "visibility": "public", "licence": "CC-BY-SA-4.0" })
}

both!(it_is_created_read_changed_binned_and_restored, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let made = me.post(COLLECTION, &body()).expect(201);
    let path = format!("{COLLECTION}/{}", made.id());
    assert_eq!(service.anonymous().get(&path).expect(200).body["title"], "Le premier");
    let changed = me.patch(&path, &made.etag(), &json!({ "description": "Ce qu’il faut en savoir." })).expect(200);
    assert_eq!(changed.body["revision"], 2);
    let _ = me.patch(&path, &made.etag(), &json!({ "title": "Trop tard" })).expect(412);
    let binned = me.delete(&path, &changed.etag()).expect(200);
    let _ = me.get(&path).expect(410);
    let headers = [("If-Match", binned.header("etag").unwrap())];
    let _ = me.send("POST", &format!("{path}/restore"), &headers, None).expect(200);
    let history = me.get(&format!("{path}/history")).expect(200);
    assert_eq!(history.body["items"].as_array().unwrap().len(), 4);
});

both!(the_same_external_id_is_the_same_record, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let path = format!("{COLLECTION}/by-external-id/annuaire/1");
    let made = me.put(&path, &body()).expect(201);
    assert_eq!(me.put(&path, &body()).expect(200).body["revision"], 1);
    assert_eq!(me.get(&format!("{COLLECTION}?count=exact")).expect(200).body["total"], 1);
    let many = json!([{ "title": "Le deuxième" }, { "title": "Le troisième" }]);
    let _ = me.post(&format!("{COLLECTION}/batch"), &many).expect(200);
    let found = me.get(&format!("{COLLECTION}?q=premier")).expect(200);
    assert_eq!(found.body["items"][0]["id"], made.id());
});

both!(what_is_wrong_is_told_and_who_may_not_is_refused, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let wrong = me.post(COLLECTION, &json!({ "titel": "x", "visibility": "public" })).expect(422);
    assert!(wrong.faults().contains(&("/titel".to_owned(), "unknown_field".to_owned())), "{:?}", wrong.faults());
    let unlicensed = me.post(COLLECTION, &json!({ "title": "Sans", "visibility": "public" })).expect(422);
    assert_eq!(unlicensed.faults(), [("/licence".to_owned(), "licence_needed".to_owned())]);
    let _ = service.member(&[Role::Reader]).post(COLLECTION, &body()).expect(403);
    let _ = service.anonymous().post(COLLECTION, &body()).expect(401);
});
