//! What a table that is typed in asks of the service: what is right of a row is written, one undo takes all of it back.

use essaim_domain::access::Role;
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
};
use serde_json::{Value, json};
use uuid::Uuid;

const PATH: &str = "/api/v1/stakeholders";

fn batch(caller: &Caller, rows: &Value) -> Vec<Value> {
    let told = caller.post(&format!("{PATH}/batch?mode=each-field"), rows).expect(200);
    told.body["results"].as_array().unwrap().clone()
}

fn made(caller: &Caller, name: &str) -> String {
    let body = json!({ "kind": "organisation", "name": name, "visibility": "network" });
    caller.post(PATH, &body).expect(201).id()
}

fn now(caller: &Caller, id: &str) -> Value {
    caller.get(&format!("{PATH}/{id}")).expect(200).body
}

fn undo(caller: &Caller, operation: &Value) -> Answer {
    let path = format!("/api/v1/operations/{}/undo", operation.as_str().expect("an operation"));
    caller.send("POST", &path, &[], None).expect(200)
}

both!(what_is_wrong_in_a_row_is_left_out_and_named_and_one_undo_takes_the_rest_back, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let (one, two) = (made(&me, "Régie"), made(&me, "Amicale"));
    let new = Uuid::now_v7();
    let rows = json!([
        { "id": one, "revision": 1, "email": "pas une adresse", "phone": "+33 4 67 60 00 31",
          "address": { "locality": "Die", "street": 3 } },
        { "id": two, "revision": 1, "siren": "123", "category": "club" },
        { "id": new, "kind": "organisation", "name": "Le Cercle", "website": "ceci n’est pas" },
        { "id": Uuid::now_v7(), "name": "Sans nature", "category": "network" },
    ]);
    let told = me.post(&format!("{PATH}/batch?mode=each-field"), &rows).expect(200).body;
    let results = &told["results"];
    let left = |row: usize| -> Vec<&str> {
        let faults = results[row]["left_out"].as_array().unwrap();
        faults.iter().map(|fault| fault["pointer"].as_str().unwrap()).collect()
    };
    assert_eq!((&results[0]["status"], &results[0]["revision"]), (&json!("updated"), &json!(2)));
    assert_eq!(left(0), ["/email", "/address/street"]);
    assert_eq!((results[1]["status"].clone(), left(1)), (json!("unchanged"), vec!["/siren", "/category"]));
    assert_eq!((results[2]["status"].clone(), left(2)), (json!("created"), vec!["/website"]));
    assert_eq!(
        (&results[3]["status"], &results[3]["errors"][0]["pointer"]),
        (&json!("refused"), &json!("/kind"))
    );
    let after = now(&me, &one);
    assert_eq!((&after["address"], after["phone"].is_string()), (&json!({ "locality": "Die" }), true));
    assert!(after["email"].is_null());
    assert_eq!(undo(&me, &told["operation"]).body["undone"], 2);
    assert!(now(&me, &one)["phone"].is_null());
    assert!(me.get(&format!("{PATH}/{new}")).body["name"].is_null());
});

both!(a_row_that_is_sent_twice_makes_one_record_and_an_old_revision_overwrites_nothing, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let new = Uuid::now_v7();
    let row = json!([{ "id": new, "kind": "organisation", "name": "Le Cercle" }]);
    let status = |rows: &Value| batch(&me, rows)[0]["status"].clone();
    assert_eq!(status(&row), "created");
    // As after an answer that got lost.
    assert_eq!(status(&row), "unchanged");
    assert_eq!(status(&json!([{ "id": new, "revision": 1, "name": "Le Cercle vert" }])), "updated");
    let late = &batch(&me, &json!([{ "id": new, "revision": 1, "name": "Le Cercle bleu" }]))[0];
    assert_eq!((&late["status"], &late["code"]), (&json!("refused"), &json!("stale")));
    assert_eq!(now(&me, &new.to_string())["name"], "Le Cercle vert");
});

both!(what_names_a_row_is_never_left_out_of_it, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let rows = json!([
        { "id": "pas un identifiant", "kind": "organisation", "name": "Un" },
        { "external_ids": [{ "source": "a", "id": 1 }], "kind": "organisation", "name": "Deux" },
    ]);
    for result in batch(&me, &rows) {
        assert_eq!(result["status"], "refused", "{result}");
    }
    assert_eq!(me.get(&format!("{PATH}?count=exact")).expect(200).body["total"], 0);
});

fn bulk(caller: &Caller, collection: &str, body: &Value, key: &str) -> Answer {
    caller.send("POST", &format!("/api/v1/{collection}/bulk"), &[("Idempotency-Key", key)], Some(body))
}

both!(an_involvement_is_added_to_many_experiments_at_once_and_taken_back_at_once, |store| {
    let service = Service::over(store);
    let (me, other) = (service.member(&[Role::Contributor]), service.member(&[Role::Contributor]));
    let phase = given::phase(store);
    let who = store.keep(given::stakeholder("La coopérative")).head.id;
    let experiment = |caller: &Caller, title: &str| {
        let body = json!({ "nature": "experiment", "phase": phase, "title": title, "visibility": "network" });
        caller.post("/api/v1/experiments", &body).expect(201).id()
    };
    let mut ids: Vec<String> = (0..3).map(|number| experiment(&me, &format!("Essai {number}"))).collect();
    let theirs = experiment(&other, "À d’autres");
    let before =
        json!({ "experiment": ids[0], "stakeholder": who, "role": "coach", "note": "Depuis toujours." });
    let _ = me.post("/api/v1/involvements", &before).expect(201);
    ids.push(theirs.clone());
    let wish = json!({ "which": { "ids": ids }, "involve": { "stakeholder": who, "role": "coach", "since": "2024-05" } });
    let done = bulk(&me, "experiments", &wish, "un").expect(200).body;
    assert_eq!((&done["changed"], &done["unchanged"]), (&json!(2), &json!(1)), "{done}");
    assert_eq!((&done["kept"][0]["id"], &done["kept"][0]["reason"]), (&json!(theirs), &json!("forbidden")));
    let count = || {
        me.get(&format!("/api/v1/involvements?stakeholder={who}&count=exact")).expect(200).body["total"]
            .clone()
    };
    assert_eq!(count(), 3);
    // Sent again, it is not done again.
    assert_eq!(bulk(&me, "experiments", &wish, "un").expect(200).body["changed"], 2);
    assert_eq!(count(), 3);
    assert_eq!(undo(&me, &done["operation"]).body["undone"], 2);
    assert_eq!(count(), 1);
});

both!(from_stakeholders_the_experiment_is_named_and_what_none_could_take_is_refused_first, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let experiment = store.keep(given::experiment(given::phase(store), "Essai")).head.id;
    let ids = [made(&me, "Régie"), made(&me, "Amicale")];
    let wish = |involve: Value| json!({ "which": { "ids": ids }, "involve": involve });
    let refused = |involve: Value| bulk(&me, "stakeholders", &wish(involve), "x").expect(422).faults();
    let fault = |pointer: &str, code: &str| vec![(pointer.to_owned(), code.to_owned())];
    assert_eq!(refused(json!({ "experiment": experiment })), fault("/involve/role", "missing"));
    let unknown = json!({ "experiment": Uuid::now_v7(), "role": "partner" });
    assert_eq!(refused(unknown), fault("/involve/experiment", "reference_unknown"));
    let mut both = wish(json!({ "experiment": experiment, "role": "partner" }));
    both["change"] = json!({ "category": "network" });
    assert_eq!(bulk(&me, "stakeholders", &both, "y").expect(422).faults(), fault("/involve", "comes_alone"));
    let done = bulk(&me, "stakeholders", &wish(json!({ "experiment": experiment, "role": "partner" })), "z")
        .expect(200);
    assert_eq!(done.body["changed"], 2);
    let themes = json!({ "which": { "ids": ids }, "involve": { "role": "partner" } });
    assert_eq!(bulk(&me, "themes", &themes, "t").expect(422).faults(), fault("/involve", "unknown_field"));
});

both!(how_far_a_change_of_many_is_can_be_asked_by_who_sent_it, |store| {
    let service = Service::over(store);
    let (me, other) = (service.member(&[Role::Contributor]), service.member(&[Role::Contributor]));
    let ids: Vec<String> = (0..3).map(|number| made(&me, &format!("Organisme {number}"))).collect();
    let theirs = made(&other, "À d’autres");
    let wish =
        json!({ "which": { "ids": [ids[0], ids[1], ids[2], theirs] }, "change": { "category": "network" } });
    let done = bulk(&me, "stakeholders", &wish, "ma-clef").expect(200).body;
    let progress = |caller: &Caller| caller.get(&format!("{PATH}/bulk/ma-clef"));
    let told = progress(&me).expect(200).body;
    assert_eq!((&told["done"], &told["operation"]), (&json!(4), &done["operation"]));
    assert_eq!(told["result"], done);
    assert!(told["total"].is_null());
    assert_eq!(progress(&other).expect(404).problem(), "not_found");
});

both!(acts_are_undone_one_after_the_other_the_last_one_first, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let id = made(&me, "Régie");
    let act = |fields: Value| {
        let mut row = fields;
        row["id"] = json!(id);
        me.post(&format!("{PATH}/batch?mode=each-field"), &json!([row])).expect(200).body["operation"].clone()
    };
    let (first, second) = (act(json!({ "category": "network" })), act(json!({ "email": "un@example.org" })));
    assert_eq!(undo(&me, &first).body["kept"][0]["reason"], "changed_since");
    assert_eq!(undo(&me, &second).body["undone"], 1);
    assert_eq!(undo(&me, &first).body["undone"], 1);
    let now = now(&me, &id);
    assert!(now["category"].is_null() && now["email"].is_null(), "{now}");
});
