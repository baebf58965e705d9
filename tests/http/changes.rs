//! The feed of changes: in order, for each caller what is theirs to see, and waiting for news.

use std::{
    thread,
    time::{Duration, Instant},
};

use essaim_domain::access::Role;
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};

fn after(caller: &Caller, seq: &Value, more: &str) -> Answer {
    caller.get(&format!("/api/v1/changes?after={seq}{more}")).expect(200)
}

fn items(answer: &Answer) -> &[Value] {
    answer.body["items"].as_array().unwrap()
}

/// The number of the last change so far.
fn now(store: &Store) -> Value {
    json!(store.see(|read| read.last_change()))
}

fn wish(visibility: &str) -> Value {
    json!({ "kind": "organisation", "name": "Régie de quartier", "visibility": visibility, "licence": "etalab-2.0" })
}

const ALL: &str = "/api/v1/stakeholders";

both!(changes_come_in_order_each_once_with_the_record_as_it_is, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let start = now(store);
    let made: Vec<Answer> = (0..5).map(|_| me.post(ALL, &wish("network")).expect(201)).collect();
    let path = format!("{ALL}/{}", made[0].id());
    let changed = me.patch(&path, &made[0].etag(), &json!({ "name": "Régie" })).expect(200);
    let (mut seq, mut seen) = (start, Vec::new());
    loop {
        let page = after(&me, &seq, "&limit=2");
        if items(&page).is_empty() {
            break;
        }
        seq = page.body["next"].clone();
        seen.extend(items(&page).to_vec());
    }
    let ids: Vec<&Value> = seen.iter().map(|item| &item["id"]).collect();
    let expected: Vec<&Value> =
        made.iter().map(|made| &made.body["id"]).chain([&changed.body["id"]]).collect();
    assert_eq!(ids, expected);
    assert!(seen.windows(2).all(|pair| pair[0]["seq"].as_i64() < pair[1]["seq"].as_i64()));
    assert_eq!((&seen[5]["kind"], &seen[5]["revision"]), (&json!("update"), &json!(2)));
    assert_eq!((&seen[0]["collection"], &seen[0]["revision"]), (&json!("stakeholders"), &json!(1)));
    assert_eq!(seen[0]["record"], changed.body, "as it is seen today");
});

both!(a_change_is_for_those_who_see_the_record_and_going_out_of_sight_is_told_once, |store| {
    let service = Service::over(store);
    let (me, other, anonymous) =
        (service.member(&[Role::Contributor]), service.member(&[Role::Reader]), service.anonymous());
    let start = now(store);
    let made = me.post(ALL, &wish("private")).expect(201);
    let path = format!("{ALL}/{}", made.id());
    assert_eq!(items(&after(&me, &start, "")).len(), 1);
    let passed = after(&other, &start, "");
    assert!(items(&passed).is_empty());
    assert_eq!(passed.body["next"], now(store), "what is not theirs is passed over");

    let shared = me.patch(&path, &made.etag(), &json!({ "visibility": "public" })).expect(200);
    let told = after(&anonymous, &start, "");
    let record = &items(&told).last().unwrap()["record"];
    assert_eq!(record["name"], json!("Régie de quartier"));
    assert!(record.get("created_by").is_none(), "nobody's name for nobody");
    assert!(items(&after(&other, &start, ""))[0]["record"]["created_by"]["name"].is_string());

    let before = now(store);
    let hidden = me.patch(&path, &shared.etag(), &json!({ "visibility": "private" })).expect(200);
    for caller in [&other, &anonymous] {
        let gone = after(caller, &before, "");
        let seq = now(store);
        let bare: Vec<&str> = items(&gone)[0].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(items(&gone)[0]["gone"], json!(true));
        assert_eq!(bare, ["seq", "at", "kind", "collection", "id", "revision", "gone"]);
        assert_eq!(gone.body["next"], seq);
    }
    let before = now(store);
    let _ = me.patch(&path, &hidden.etag(), &json!({ "name": "Autre" })).expect(200);
    assert!(items(&after(&other, &before, "")).is_empty());
});

both!(what_goes_to_the_bin_leaves_a_tombstone, |store| {
    let service = Service::over(store);
    let (me, other) = (service.member(&[Role::Contributor]), service.member(&[Role::Reader]));
    let made = me.post(ALL, &wish("network")).expect(201);
    let before = now(store);
    let _ = me.delete(&format!("{ALL}/{}", made.id()), &made.etag()).expect(200);
    let told = after(&other, &before, "");
    assert_eq!((&items(&told)[0]["kind"], &items(&told)[0]["gone"]), (&json!("delete"), &json!(true)));
});

both!(parameters_that_are_unknown_or_out_of_range_are_named, |store| {
    let service = Service::over(store);
    for (query, name) in [
        ("afte=1", "afte"),
        ("wait=31", "wait"),
        ("after=-1", "after"),
        ("after=x", "after"),
        ("limit=201", "limit"),
    ] {
        let answer = service.anonymous().get(&format!("/api/v1/changes?{query}")).expect(400);
        assert_eq!(answer.faults()[0].0, name);
    }
});

both!(a_request_waits_until_there_is_a_change_for_the_caller, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let (start, begun) = (now(store), Instant::now());
    thread::scope(|scope| {
        let waiting = scope.spawn(|| after(&service.anonymous(), &start, "&wait=20"));
        thread::sleep(Duration::from_millis(300));
        let _ = me.post(ALL, &wish("private")).expect(201);
        thread::sleep(Duration::from_millis(1_200));
        assert!(!waiting.is_finished(), "a change of no concern wakes nobody");
        let made = me.post(ALL, &wish("public")).expect(201);
        let told = waiting.join().unwrap();
        assert_eq!(items(&told)[0]["id"], made.body["id"]);
    });
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
});

both!(a_wait_ends_with_its_time_with_the_session_and_with_the_service, |store| {
    let service = Service::over(store);
    let start = now(store);
    let begun = Instant::now();
    assert!(items(&after(&service.anonymous(), &start, "&wait=1")).is_empty());
    assert!(begun.elapsed() >= Duration::from_secs(1));

    let (member, id) = service.member_who_is(&[Role::Reader], None);
    thread::scope(|scope| {
        let waiting = scope.spawn(|| member.get(&format!("/api/v1/changes?after={start}&wait=20")));
        thread::sleep(Duration::from_millis(300));
        store.make(move |write| write.sessions_end_all(id));
        let _ = waiting.join().unwrap().expect(401);

        let waiting = scope.spawn(|| after(&service.anonymous(), &start, "&wait=20"));
        thread::sleep(Duration::from_millis(300));
        service.app.stop();
        assert!(items(&waiting.join().unwrap()).is_empty());
    });
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
});

both!(many_who_wait_leave_the_service_to_others, |store| {
    let service = Service::over(store);
    let start = now(store);
    thread::scope(|scope| {
        let waiting: Vec<_> =
            (0..40).map(|_| scope.spawn(|| after(&service.anonymous(), &start, "&wait=4"))).collect();
        thread::sleep(Duration::from_millis(500));
        let begun = Instant::now();
        store.keep(given::theme("Mobilités"));
        let _ = service.anonymous().get("/api/v1/themes").expect(200);
        assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
        for waiter in waiting {
            assert_eq!(items(&waiter.join().unwrap()).len(), 1);
        }
    });
});
