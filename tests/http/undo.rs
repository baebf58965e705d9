//! Undo: what one operation did goes back to what it was, in one operation that can itself be undone.

use essaim_domain::access::Role;
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
};
use serde_json::{Value, json};
use uuid::Uuid;

const PATH: &str = "/api/v1/stakeholders";

fn undo(caller: &Caller, operation: &str) -> Answer {
    caller.send("POST", &format!("/api/v1/operations/{operation}/undo"), &[], None)
}

fn organisation(name: &str) -> Value {
    json!({ "kind": "organisation", "name": name, "visibility": "network" })
}

fn batch(caller: &Caller, rows: &Value) -> Answer {
    caller.post(&format!("{PATH}/batch"), rows).expect(200)
}

fn operation(answer: &Answer) -> String {
    answer.body["operation"].as_str().expect("an operation").to_owned()
}

/// The operation of a record's last change.
fn last_operation(caller: &Caller, id: &str) -> String {
    let history = caller.get(&format!("{PATH}/{id}/history")).expect(200);
    history.body["items"][0]["operation"].as_str().unwrap().to_owned()
}

both!(a_batch_is_undone_and_its_undo_too, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let mut old = organisation("Ancienne régie");
    old["short_name"] = json!("AR");
    let old = me.post(PATH, &old).expect(201).id();
    let rows = json!([
        { "id": old, "name": "Régie", "short_name": null, "legal_form": "SCIC" }, organisation("Nouvelle")
    ]);
    let told = batch(&me, &rows);
    let new = told.body["results"][1]["id"].as_str().unwrap().to_owned();

    let undone = undo(&me, &operation(&told)).expect(200);
    assert_eq!((&undone.body["undone"], &undone.body["kept"]), (&json!(2), &json!([])));
    let back = me.get(&format!("{PATH}/{old}")).expect(200).body;
    assert_eq!((&back["name"], &back["short_name"]), (&json!("Ancienne régie"), &json!("AR")));
    assert!(back["legal_form"].is_null(), "what was not there is gone again");
    assert_eq!(back["revision"], 3);
    let _ = me.get(&format!("{PATH}/{new}")).expect(404);
    assert_eq!(last_operation(&me, &old), operation(&undone));
    assert_eq!(last_operation(&me, &new), operation(&undone));

    let redone = undo(&me, &operation(&undone)).expect(200);
    assert_eq!(redone.body["undone"], 2);
    let again = me.get(&format!("{PATH}/{old}")).expect(200).body;
    assert_eq!((&again["name"], &again["legal_form"]), (&json!("Régie"), &json!("SCIC")));
    assert_eq!(me.get(&format!("{PATH}/{new}")).expect(200).body["name"], "Nouvelle");
});

both!(what_somebody_changed_since_stays_and_is_named, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let told = batch(&me, &json!([organisation("Une"), organisation("Deux")]));
    let id = told.body["results"][0]["id"].as_str().unwrap();
    let coordinator = service.member(&[Role::Coordinator]);
    let _ = coordinator.patch(&format!("{PATH}/{id}"), "*", &json!({ "short_name": "U" })).expect(200);

    let undone = undo(&me, &operation(&told)).expect(200).body;
    assert_eq!(undone["undone"], 1);
    let message = "Modifié depuis par quelqu’un\u{a0}: rien n’y est repris.";
    assert_eq!(
        undone["kept"],
        json!([{ "collection": "stakeholders", "id": id, "title": "Une", "reason": "changed_since",
                 "message": message }])
    );
    assert_eq!(me.get(&format!("{PATH}/{id}")).expect(200).body["short_name"], "U");

    let twice = undo(&me, &operation(&told)).expect(200).body;
    assert_eq!((&twice["undone"], twice["kept"].as_array().unwrap().len()), (&json!(0), 2));
    assert!(twice["operation"].is_null(), "nothing was written: {twice}");
});

both!(an_operation_is_undone_by_who_did_it_or_a_coordinator, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let told = batch(&me, &json!([organisation("Une")]));
    let other = service.member(&[Role::Contributor]);
    assert_eq!(undo(&other, &operation(&told)).expect(403).problem(), "forbidden");
    assert_eq!(undo(&me, &Uuid::now_v7().to_string()).expect(404).problem(), "not_found");
    let coordinator = service.member(&[Role::Coordinator]);
    assert_eq!(undo(&coordinator, &operation(&told)).expect(200).body["undone"], 1);
});

both!(a_coordinator_undoes_nothing_that_they_do_not_see_and_hears_nothing_of_it, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let mut secret = organisation("Secrète");
    secret["visibility"] = json!("private");
    let told = batch(&me, &json!([organisation("Ouverte"), secret]));
    let undone = undo(&service.member(&[Role::Coordinator]), &operation(&told)).expect(200).body;
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(1), &json!([])));
    let hidden = told.body["results"][1]["id"].as_str().unwrap();
    assert_eq!(me.get(&format!("{PATH}/{hidden}")).expect(200).body["name"], "Secrète");
});

both!(a_single_change_a_bin_and_a_restore_are_undone_by_the_operation_of_their_history, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let id = me.post(PATH, &organisation("Une")).expect(201).id();
    let path = format!("{PATH}/{id}");
    let binned = me.delete(&path, "*").expect(200);
    let undone = undo(&me, &last_operation(&me, &id)).expect(200);
    assert_eq!(undone.body["undone"], 1);
    assert!(me.get(&path).expect(200).body["revision"].as_i64() > binned.body["revision"].as_i64());

    let _ = me.delete(&path, "*").expect(200);
    let _ = me.send("POST", &format!("{path}/restore"), &[("If-Match", "*")], None).expect(200);
    let _ = undo(&me, &last_operation(&me, &id)).expect(200);
    let _ = me.get(&path).expect(404);
});

both!(what_is_anothers_now_keeps_a_record_as_it_is_and_the_others_go_back, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let mut known = organisation("Connue");
    known["external_ids"] = json!([{ "source": "s", "id": "1" }]);
    let known = me.post(PATH, &known).expect(201).id();
    let plain = me.post(PATH, &organisation("Simple")).expect(201).id();
    let told = batch(&me, &json!([{ "id": known, "external_ids": [] }, { "id": plain, "short_name": "S" }]));
    let mut taker = organisation("Preneuse");
    taker["external_ids"] = json!([{ "source": "s", "id": "1" }]);
    let _ = me.post(PATH, &taker).expect(201);

    let undone = undo(&me, &operation(&told)).expect(200).body;
    assert_eq!(undone["undone"], 1);
    assert_eq!(
        (&undone["kept"][0]["id"], &undone["kept"][0]["reason"]),
        (&json!(known), &json!("in_the_way"))
    );
    assert!(me.get(&format!("{PATH}/{plain}")).expect(200).body["short_name"].is_null());
});

both!(what_one_may_not_change_any_more_stays, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    let experiment = json!({ "nature": "experiment", "phase": given::phase(store), "title": "Une épicerie",
                             "visibility": "network" });
    let experiment = coordinator.post("/api/v1/experiments", &experiment).expect(201).id();
    let own = coordinator.post(PATH, &organisation("Une")).expect(201).id();
    let partner = json!({ "experiment": experiment, "stakeholder": own, "role": "partner" });
    let in_the_team = coordinator.post("/api/v1/involvements", &partner).expect(201).id();
    let (me, _) = service.member_who_is(&[Role::Contributor], own.parse().ok());
    let other = coordinator.post(PATH, &organisation("Deux")).expect(201).id();
    let rows = json!([{ "experiment": experiment, "stakeholder": other, "role": "funder" }]);
    let told = me.post("/api/v1/involvements/batch", &rows).expect(200);

    let _ = coordinator.delete(&format!("/api/v1/involvements/{in_the_team}"), "*").expect(200);
    let undone = undo(&me, &operation(&told)).expect(200).body;
    assert_eq!((&undone["undone"], &undone["kept"][0]["reason"]), (&json!(0), &json!("forbidden")));
});
