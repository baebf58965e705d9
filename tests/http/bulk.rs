//! The same change for many: one operation, each record by its own rules, within what the caller sees.

use essaim_domain::{
    access::{Role, Viewer},
    principal::Principal,
};
use essaim_http::writing::fingerprint;
use essaim_persistence::{bulk::Wish, door::Deed, idempotency::Answer as Answered};
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};
use uuid::Uuid;

const PATH: &str = "/api/v1/experiments";

fn bulk(caller: &Caller, which: &Value, wish: &Value) -> Answer {
    let mut body = wish.clone();
    body["which"] = which.clone();
    caller.post(&format!("{PATH}/bulk"), &body)
}

fn counts(answer: &Answer) -> (u64, u64, usize) {
    let number = |name: &str| answer.body[name].as_u64().unwrap();
    (number("changed"), number("unchanged"), answer.body["kept"].as_array().unwrap().len())
}

/// Experiments of one author in one phase, which the network sees.
fn experiments(caller: &Caller, store: &Store, count: usize) -> (Uuid, Vec<String>) {
    let phase = given::phase(store);
    let rows: Vec<Value> = (0..count)
        .map(|number| {
            json!({ "nature": "experiment", "phase": phase, "title": format!("Essai {number:02}"),
                    "visibility": "network" })
        })
        .collect();
    let told = caller.post(&format!("{PATH}/batch"), &json!(rows)).expect(200);
    let results = told.body["results"].as_array().unwrap();
    (phase, results.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect())
}

fn field(caller: &Caller, id: &str, name: &str) -> Value {
    caller.get(&format!("{PATH}/{id}")).expect(200).body[name].clone()
}

fn undo(caller: &Caller, done: &Answer) -> Answer {
    let operation = done.body["operation"].as_str().expect("an operation");
    caller.send("POST", &format!("/api/v1/operations/{operation}/undo"), &[], None).expect(200)
}

both!(twenty_experiments_change_at_once_and_are_undone_as_one, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let (phase, ids) = experiments(&me, store, 20);
    let theme = store.keep(given::theme("Alimentation")).head.id;
    let which = json!({ "query": format!("phase={phase}&stage=idea"), "total": 20 });
    let wish = json!({ "change": { "visibility": "team" }, "add": { "themes": [theme] },
                       "stage": { "to": "design", "on": "2024-05" } });

    let done = bulk(&me, &which, &wish).expect(200);
    assert_eq!(counts(&done), (20, 0, 0));
    for id in &ids {
        let now = me.get(&format!("{PATH}/{id}")).expect(200).body;
        assert_eq!((&now["stage"], &now["visibility"]), (&json!("design"), &json!("team")));
        assert_eq!((&now["themes"], &now["revision"]), (&json!([theme]), &json!(2)));
        assert_eq!(now["stages"][1]["on"], "2024-05");
    }
    assert_eq!(undo(&me, &done).body["undone"], 20);
    for id in &ids {
        let now = me.get(&format!("{PATH}/{id}")).expect(200).body;
        assert_eq!((&now["stage"], &now["visibility"]), (&json!("idea"), &json!("network")));
        assert!(now["themes"].is_null() && now["stages"].as_array().unwrap().len() == 1, "{now}");
    }
});

both!(what_may_not_be_changed_stays_and_is_named_with_the_reason, |store| {
    let service = Service::over(store);
    let (me, other) = (service.member(&[Role::Contributor]), service.member(&[Role::Contributor]));
    let (_, mine) = experiments(&me, store, 2);
    let (_, theirs) = experiments(&other, store, 1);
    let _ = me
        .send(
            "POST",
            &format!("{PATH}/{}/stage", mine[0]),
            &[("If-Match", "*")],
            Some(&json!({ "to": "design" })),
        )
        .expect(200);
    let unknown = Uuid::now_v7().to_string();
    let which = json!({ "ids": [mine[0], mine[1], theirs[0], unknown] });

    let done = bulk(&me, &which, &json!({ "stage": { "to": "design" } })).expect(200);
    assert_eq!(counts(&done), (1, 0, 3));
    let kept = |id: &str| {
        let all = done.body["kept"].as_array().unwrap();
        all.iter().find(|kept| kept["id"] == id).unwrap_or_else(|| panic!("{id} in {all:?}")).clone()
    };
    assert_eq!(kept(&mine[0])["reason"], "stage_same");
    assert_eq!(kept(&mine[0])["message"], "C’est déjà l’étape actuelle.");
    assert_eq!(
        (&kept(&theirs[0])["reason"], &kept(&theirs[0])["title"]),
        (&json!("forbidden"), &json!("Essai 00"))
    );
    assert_eq!(kept(&unknown)["reason"], "not_found");
    assert!(kept(&unknown)["title"].is_null());
    assert_eq!(field(&me, &theirs[0], "stage"), "idea");

    let public =
        bulk(&me, &json!({ "ids": mine }), &json!({ "change": { "visibility": "public" } })).expect(200);
    assert_eq!(counts(&public), (0, 0, 2));
    assert_eq!(public.body["kept"][0]["reason"], "licence_needed");
    assert!(public.body["operation"].is_null(), "nothing was written");
    let same =
        bulk(&me, &json!({ "ids": mine }), &json!({ "change": { "visibility": "network" } })).expect(200);
    assert_eq!(counts(&same), (0, 2, 0));
});

both!(nothing_out_of_sight_is_counted_touched_or_named, |store| {
    let service = Service::over(store);
    let (me, other) = (service.member(&[Role::Coordinator]), service.member(&[Role::Contributor]));
    let (phase, theirs) = experiments(&other, store, 3);
    let hidden = &theirs[1];
    let _ = other.patch(&format!("{PATH}/{hidden}"), "*", &json!({ "visibility": "private" })).expect(200);
    let which = json!({ "query": format!("phase={phase}"), "total": 2 });
    let wish = json!({ "change": { "summary": "Tous ensemble." } });
    assert_eq!(counts(&bulk(&me, &which, &wish).expect(200)), (2, 0, 0));
    assert!(field(&other, hidden, "summary").is_null());
    let named = bulk(&me, &json!({ "ids": [hidden] }), &wish).expect(200);
    assert_eq!(named.body["kept"][0]["reason"], "not_found");
    assert!(named.body["kept"][0]["title"].is_null());
    assert!(field(&other, hidden, "summary").is_null());
});

both!(where_others_match_by_now_nothing_is_done, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let (phase, ids) = experiments(&me, store, 3);
    let which = json!({ "query": format!("phase={phase}"), "total": 2 });
    let refused = bulk(&me, &which, &json!({ "change": { "visibility": "team" } })).expect(409);
    assert_eq!((refused.problem(), &refused.body["total"]), ("matches_changed", &json!(3)));
    assert_eq!(field(&me, &ids[0], "visibility"), "network");
});

both!(what_no_record_would_take_is_refused_before_the_first_is_touched, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let (_, ids) = experiments(&me, store, 1);
    let which = json!({ "ids": ids });
    for (wish, pointer, code) in [
        (json!({}), "/change", "missing"),
        (json!({ "change": { "visibilty": "team" } }), "/change/visibilty", "unknown_field"),
        (json!({ "change": { "visibility": "secret" } }), "/change/visibility", "unknown_word"),
        (json!({ "change": { "stage": "closed" } }), "/change/stage", "stage_by_act"),
        (json!({ "change": { "phase": Uuid::now_v7() } }), "/change/phase", "reference_unknown"),
        (json!({ "add": { "themes": [Uuid::now_v7()] } }), "/add/themes/0", "reference_unknown"),
        (json!({ "remove": { "title": "x" } }), "/remove/title", "wrong_type"),
        (json!({ "stage": { "to": "nowhere" } }), "/stage/to", "unknown_word"),
    ] {
        let faults = bulk(&me, &which, &wish).expect(422).faults();
        assert!(faults.contains(&(pointer.to_owned(), code.to_owned())), "{wish}: {faults:?}");
    }
    let wish = json!({ "change": { "visibility": "team" } });
    for (which, pointer) in [
        (json!({}), "/which"),
        (json!({ "ids": ids, "query": "" }), "/which"),
        (json!({ "query": "" }), "/which/total"),
        (json!({ "ids": [] }), "/which/ids"),
    ] {
        assert_eq!(bulk(&me, &which, &wish).expect(422).faults()[0].0, pointer);
    }
    let many: Vec<Uuid> = (0..5_001).map(|_| Uuid::now_v7()).collect();
    assert_eq!(bulk(&me, &json!({ "ids": many }), &wish).expect(422).problem(), "bulk_too_large");
    for query in ["stge=idea", "deleted=only", "limit=3"] {
        assert_eq!(
            bulk(&me, &json!({ "query": query, "total": 1 }), &wish).expect(400).problem(),
            "bad_parameter"
        );
    }
    let stakeholders =
        me.post("/api/v1/stakeholders/bulk", &json!({ "which": which, "stage": { "to": "design" } }));
    assert_eq!(stakeholders.expect(422).faults()[0], ("/stage".to_owned(), "unknown_field".to_owned()));
    assert_eq!(field(&me, &ids[0], "revision"), 1);
});

both!(the_same_wish_under_the_same_key_is_done_once, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let (phase, ids) = experiments(&me, store, 3);
    let body = json!({ "which": { "query": format!("phase={phase}&stage=idea"), "total": 3 },
                       "stage": { "to": "design" } });
    let send =
        |body: &Value| me.send("POST", &format!("{PATH}/bulk"), &[("Idempotency-Key", "k")], Some(body));
    let first = send(&body).expect(200);
    assert_eq!(counts(&first), (3, 0, 0));
    assert_eq!(send(&body).expect(200).body, first.body);
    assert_eq!(field(&me, &ids[0], "revision"), 2);
    let other = json!({ "which": { "ids": ids }, "stage": { "to": "running" } });
    assert_eq!(send(&other).expect(422).problem(), "idempotency_mismatch");
});

both!(what_was_interrupted_goes_on_under_the_same_operation, |store| {
    let service = Service::over(store);
    let (me, account) = service.member_who_is(&[Role::Contributor], None);
    let (phase, ids) = experiments(&me, store, 3);
    let body = json!({ "which": { "query": format!("phase={phase}&stage=idea"), "total": 3 },
                       "stage": { "to": "design" } });
    let (by, operation) = (Principal::Member(account), Uuid::now_v7());
    let viewer = Viewer { principal: Some(by.clone()), roles: vec![Role::Contributor], ..Viewer::default() };
    let known: Vec<Uuid> = ids.iter().map(|id| id.parse().unwrap()).collect();
    let begun = json!({ "operation": operation, "ids": known }).to_string();
    let digest = fingerprint(&format!("{PATH}/bulk"), body.to_string().as_bytes());
    // As the server leaves it that stops after the first records.
    store.make(move |write| {
        let wish = Wish { stage: serde_json::from_value(json!({ "to": "design" })).ok(), ..Wish::default() };
        let deed = Deed { by: by.clone(), operation, origin: None };
        write.remember(&by, "k", &digest, &Answered { record: None, status: 202, answer: begun.clone() })?;
        write.bulk_some::<essaim_domain::experiment::Experiment>(&viewer, &deed, &wish, &known[..1])
    });
    let done = me.send("POST", &format!("{PATH}/bulk"), &[("Idempotency-Key", "k")], Some(&body)).expect(200);
    assert_eq!(counts(&done), (3, 0, 0));
    assert_eq!(done.body["operation"], json!(operation));
    assert!(ids.iter().all(|id| field(&me, id, "stage") == "design"));
    assert_eq!(undo(&me, &done).body["undone"], 3);
});
