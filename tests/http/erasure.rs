//! Erasure by administrators: asked once with what goes, told to whoever follows, and never of the last administrator.

use essaim_domain::{access::Role, stakeholder::Stakeholder};
use essaim_tests::{
    both, given,
    service::{Caller, Service},
    store::Store,
};
use serde_json::json;
use uuid::Uuid;

fn person(store: &Store, name: &str) -> Uuid {
    let fields = json!({ "kind": "person", "name": name, "visibility": "network" });
    store.keep(given::record::<Stakeholder>(fields)).head.id
}

both!(a_member_is_erased_and_what_they_wrote_stays_without_a_name, |store| {
    let service = Service::over(store);
    let (admin, reader) = (service.member(&[Role::Administrator]), service.member(&[Role::Reader]));
    let (author, id) = service.member_who_is(&[Role::Contributor], None);
    let experiment = json!({ "nature": "experiment", "phase": given::phase(store), "title": "Épicerie" });
    let written = author.post("/api/v1/experiments", &experiment).expect(201).id();
    let path = format!("/api/v1/experiments/{written}");
    assert_eq!(reader.get(&path).expect(200).body["created_by"]["name"], json!("Camille Martin"));

    let erase = format!("/api/v1/accounts/{id}/erase");
    let preview = admin.send("POST", &format!("{erase}?preview=true"), &[], None).expect(200);
    assert_eq!(preview.body["going"], json!({ "accounts": 1, "sessions": 1 }));
    assert_eq!(
        (&preview.body["staying"], &preview.body["erased"]),
        (&json!({ "changes": 1 }), &json!(false))
    );
    let _ = author.get("/api/v1/me").expect(200);

    assert_eq!(admin.send("POST", &erase, &[], None).expect(200).body["erased"], json!(true));
    let _ = author.get("/api/v1/me").expect(401);
    let _ = admin.get(&format!("/api/v1/accounts/{id}")).expect(404);
    let kept = reader.get(&path).expect(200);
    assert_eq!(kept.body["created_by"], json!({ "id": id, "name": "Ancien membre" }));
    let in_english = reader.get(&format!("{path}?lang=en")).expect(200);
    assert_eq!(in_english.body["created_by"]["name"], json!("Former member"));
    // Seen as a reader by somebody whose own language is French: the language is what the request says.
    let coordinator = service.member(&[Role::Coordinator]);
    let as_reader = |caller: &Caller, path: &str| {
        let seen = caller.send("GET", path, &[("See-As", "reader")], None).expect(200);
        seen.body["created_by"]["name"].clone()
    };
    assert_eq!(as_reader(&coordinator, &path), json!("Ancien membre"));
    assert_eq!(as_reader(&coordinator, &format!("{path}?lang=en")), json!("Former member"));
    assert_eq!(as_reader(&coordinator.in_english(), &path), json!("Former member"));
    let _ = admin.send("POST", &erase, &[], None).expect(404);
    let listed = store.see(|read| read.erased());
    assert_eq!((listed[0].collection.as_str(), listed[0].id), ("accounts", id));
});

both!(the_last_administrator_is_not_erased_by_anybody_and_another_one_erases_themselves, |store| {
    let service = Service::over(store);
    let (one, first) = service.member_who_is(&[Role::Administrator], None);
    let erase = |id: Uuid| format!("/api/v1/accounts/{id}/erase");
    for path in [erase(first), format!("{}?preview=true", erase(first))] {
        assert_eq!(one.send("POST", &path, &[], None).expect(409).problem(), "last_administrator");
    }
    let (_, second) = service.member_who_is(&[Role::Administrator], None);
    let _ = one.send("POST", &erase(first), &[], None).expect(200);
    let _ = one.get("/api/v1/me").expect(401);
    assert_eq!(store.see(|read| read.accounts(None, 9)).len(), 1);
    assert!(store.see(move |read| read.account(second)).is_some());
});

both!(a_person_is_erased_in_all_records_that_became_one_and_followers_are_told, |store| {
    let service = Service::over(store);
    let (admin, reader) = (service.member(&[Role::Administrator]), service.member(&[Role::Reader]));
    let (kept, twin) = (person(store, "Zéphyrine Quatrebarbes"), person(store, "Z. Quatrebarbes"));
    let coordinator = service.member(&[Role::Coordinator]);
    let (_, account) = service.member_who_is(&[Role::Reader], Some(kept));
    merged(&coordinator, twin, kept);
    let involved = {
        let experiment = store.keep(given::experiment(given::phase(store), "Épicerie")).head.id;
        store.keep(given::involvement(experiment, kept, "lead")).head.id
    };
    let before = store.see(|read| read.last_change());

    let erase = format!("/api/v1/stakeholders/{kept}/erase");
    let preview = admin.send("POST", &format!("{erase}?preview=true"), &[], None).expect(200);
    assert_eq!(preview.body["going"], json!({ "stakeholders": 2, "involvements": 1 }));
    assert_eq!(preview.body["staying"]["accounts"], json!(1));
    let _ = admin.send("POST", &erase, &[], None).expect(200);

    let _ = reader.get(&format!("/api/v1/stakeholders/{kept}")).expect(404);
    let _ = reader.get(&format!("/api/v1/involvements/{involved}")).expect(404);
    let _ = coordinator.get(&format!("/api/v1/stakeholders/{twin}")).expect(404);
    let feed = reader.get(&format!("/api/v1/changes?after={before}")).expect(200);
    let told: Vec<_> =
        feed.body["items"].as_array().unwrap().iter().map(|c| (&c["kind"], &c["id"], &c["gone"])).collect();
    assert!(told.contains(&(&json!("erase"), &json!(kept), &json!(true))), "{told:?}");
    assert_eq!(store.see(move |read| read.account(account)).unwrap().account.stakeholder, None);
    let found = coordinator.get("/api/v1/stakeholders?q=quatrebarbes").expect(200);
    assert_eq!(found.body["items"], json!([]));
});

fn merged(coordinator: &Caller, from: Uuid, into: Uuid) {
    let etag = coordinator.get(&format!("/api/v1/stakeholders/{into}")).expect(200).etag();
    let body = json!({ "from": [from] });
    let path = format!("/api/v1/stakeholders/{into}/merge");
    let _ = coordinator.send("POST", &path, &[("If-Match", &etag)], Some(&body)).expect(200);
}

both!(what_is_no_person_is_not_erased, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let organisation = store.keep(given::stakeholder("Amicale laïque")).head.id;
    let refused = admin.send("POST", &format!("/api/v1/stakeholders/{organisation}/erase"), &[], None);
    assert_eq!(refused.expect(409).problem(), "not_a_person");
    let _ =
        admin.send("POST", &format!("/api/v1/stakeholders/{}/erase", Uuid::now_v7()), &[], None).expect(404);
});
