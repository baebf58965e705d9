//! Views: a list under a name, private or shared; what it shows is asked anew by whoever opens it.

use essaim_domain::access::Role;
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
};
use serde_json::{Value, json};

const PATH: &str = "/api/v1/views";

fn kept(caller: &Caller, more: &Value) -> Answer {
    let mut body =
        json!({ "name": "À suivre", "collection": "experiments", "query": "stage=idea&sort=title" });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    caller.post(PATH, &body).expect(201)
}

fn names(caller: &Caller) -> Vec<String> {
    let list = caller.get(&format!("{PATH}?collection=experiments")).expect(200).body;
    let items = list["items"].as_array().unwrap();
    items.iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

fn at(view: &Answer) -> String {
    format!("{PATH}/{}", view.body["id"].as_str().unwrap())
}

both!(a_private_view_is_its_owners_and_a_shared_one_is_in_everybodys_list, |store| {
    let service = Service::over(store);
    let (me, other) = (service.member(&[Role::Reader]), service.member(&[Role::Coordinator]));
    let private = kept(&me, &json!({ "name": "À moi" }));
    let shared =
        kept(&me, &json!({ "name": "À tous", "shared": true, "layout": "cards", "columns": ["title"] }));
    assert_eq!(shared.body["owner"]["name"], "Camille Martin");
    assert_eq!((&shared.body["layout"], &shared.body["may_change"]), (&json!("cards"), &json!(true)));
    assert_eq!(names(&me), ["À moi", "À tous"]);
    assert_eq!(names(&other), ["À tous"]);
    assert_eq!(other.get(&at(&private)).expect(404).problem(), "not_found");
    let theirs = other.get(&at(&shared)).expect(200);
    assert_eq!(theirs.body["query"], "stage=idea&sort=title");
    assert_eq!(me.get(&format!("{PATH}?collection=phases")).expect(200).body["items"], json!([]));
    assert_eq!(me.get(&format!("{PATH}?collection=clubs")).expect(400).faults()[0].0, "collection");
});

both!(a_shared_view_shows_each_member_what_they_may_see, |store| {
    let service = Service::over(store);
    let (me, other) = (service.member(&[Role::Contributor]), service.member(&[Role::Reader]));
    let phase = given::phase(store);
    for visibility in ["private", "network"] {
        let body =
            json!({ "nature": "experiment", "phase": phase, "title": visibility, "visibility": visibility });
        let _ = me.post("/api/v1/experiments", &body).expect(201);
    }
    let view = kept(&me, &json!({ "shared": true }));
    let shown = |caller: &Caller| -> Vec<String> {
        let query = caller.get(&at(&view)).expect(200).body["query"].as_str().unwrap().to_owned();
        let list = caller.get(&format!("/api/v1/experiments?{query}")).expect(200).body;
        list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["title"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(shown(&me), ["network", "private"]);
    assert_eq!(shown(&other), ["network"]);
});

both!(a_view_is_changed_by_its_owner_and_a_shared_one_by_coordinators_with_the_tag_that_was_read, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let (peer, coordinator) = (service.member(&[Role::Contributor]), service.member(&[Role::Coordinator]));
    let view = kept(&me, &json!({ "shared": true }));
    let rename = json!({ "name": "Idées" });
    assert_eq!(me.send("PATCH", &at(&view), &[], Some(&rename)).expect(428).problem(), "precondition_needed");
    let _ = peer.patch(&at(&view), &view.etag(), &rename).expect(403);
    let renamed = me.patch(&at(&view), &view.etag(), &rename).expect(200);
    assert_eq!((&renamed.body["name"], &renamed.body["revision"]), (&json!("Idées"), &json!(2)));
    assert_eq!(me.patch(&at(&view), &view.etag(), &rename).expect(412).body["current"]["name"], "Idées");
    let moved = json!({ "collection": "phases" });
    assert_eq!(me.patch(&at(&view), &renamed.etag(), &moved).expect(422).faults()[0].1, "read_only");
    let mine = coordinator.get(&at(&view)).expect(200);
    let back = coordinator.patch(&at(&view), &mine.etag(), &json!({ "shared": false })).expect(200);
    assert_eq!((&back.body["shared"], &back.body["may_change"]), (&json!(false), &json!(false)));
    let _ = coordinator.get(&at(&view)).expect(404);
    let now = me.get(&at(&view)).expect(200);
    let _ = me.delete(&at(&view), &now.etag()).expect(204);
    let _ = me.get(&at(&view)).expect(404);
});

both!(a_list_opens_with_the_view_that_a_member_chose_until_it_is_shared_no_more, |store| {
    let service = Service::over(store);
    let (me, other) = (service.member(&[Role::Reader]), service.member(&[Role::Reader]));
    let (one, two) = (kept(&me, &json!({ "shared": true })), kept(&me, &json!({ "name": "Deux" })));
    let first = |caller: &Caller, view: &Answer, on: bool| {
        caller.post(&format!("{}/first", at(view)), &json!({ "first": on })).expect(204)
    };
    let opens_with = |caller: &Caller| -> Vec<String> {
        let list = caller.get(PATH).expect(200).body;
        let items = list["items"].as_array().unwrap().iter().filter(|item| item["first"] == true);
        items.map(|item| item["name"].as_str().unwrap().to_owned()).collect()
    };
    let _ = (first(&me, &one, true), first(&other, &one, true), first(&me, &two, true));
    assert_eq!(opens_with(&me), ["Deux"]);
    assert_eq!(opens_with(&other), ["À suivre"]);
    let _ = me.patch(&at(&one), &one.etag(), &json!({ "shared": false })).expect(200);
    assert!(opens_with(&other).is_empty());
    let _ = first(&me, &two, false);
    assert!(opens_with(&me).is_empty());
    let _ = me.delete(&at(&one), "*").expect(204);
});

both!(what_is_no_view_is_refused_with_every_fault, |store| {
    let me = Service::over(store);
    let me = me.member(&[Role::Reader]);
    let body = json!({ "name": " ", "collection": "clubs", "layout": "spiral", "color": "red" });
    let faults = me.post(PATH, &body).expect(422).faults();
    for expected in [("/name", "missing"), ("/layout", "unknown_word"), ("/color", "unknown_field")] {
        assert!(
            faults.contains(&(expected.0.to_owned(), expected.1.to_owned())),
            "{expected:?} in {faults:?}"
        );
    }
    let clubs = json!({ "name": "Les clubs", "collection": "clubs" });
    assert_eq!(
        me.post(PATH, &clubs).expect(422).faults(),
        [("/collection".to_owned(), "unknown_word".to_owned())]
    );
});
