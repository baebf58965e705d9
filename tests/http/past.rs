//! Earlier states of a record, and the bin: put back, restored, emptied for good.

use essaim_domain::{access::Role, record::ExternalId, visibility::Visibility};
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};
use uuid::Uuid;

fn put_back(caller: &Caller, path: &str, etag: &str, revision: i64) -> Answer {
    let body = json!({ "revision": revision });
    caller.send("POST", &format!("{path}/put-back"), &[("If-Match", etag)], Some(&body))
}

fn left_out(answer: &Answer) -> Vec<(&str, &str)> {
    let left = answer.body["left_out"].as_array().map(Vec::as_slice).unwrap_or_default();
    left.iter().map(|f| (f["pointer"].as_str().unwrap(), f["code"].as_str().unwrap())).collect()
}

fn body(store: &Store) -> Value {
    json!({ "nature": "experiment", "phase": given::phase(store), "title": "Une épicerie", "summary": "Un essai.",
            "visibility": "network" })
}

fn made(me: &Caller, collection: &str, body: &Value) -> (String, Answer) {
    let made = me.post(&format!("/api/v1/{collection}"), body).expect(201);
    (format!("/api/v1/{collection}/{}", made.id()), made)
}

both!(an_earlier_state_comes_back_as_a_new_revision, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let (path, first) = made(&me, "experiments", &body(store));
    let second = json!({ "title": "Deux épiceries", "summary": null, "starts_on": "2024" });
    let second = me.patch(&path, &first.etag(), &second).expect(200);
    let third = me.patch(&path, &second.etag(), &json!({ "title": "Trois" })).expect(200);

    let back = put_back(&me, &path, &third.etag(), 1).expect(200);
    assert_eq!(back.body["revision"], 4);
    assert_eq!((&back.body["title"], &back.body["summary"]), (&json!("Une épicerie"), &json!("Un essai.")));
    assert_eq!(back.body.get("starts_on"), None);
    assert!(left_out(&back).is_empty());
    let history = me.get(&format!("{path}/history")).expect(200);
    assert_eq!(history.body["items"][0]["kind"], "update");
    assert_eq!(history.body["items"][0]["changes"]["title"]["after"], "Une épicerie");
    // What is as it was already makes no revision.
    assert_eq!(put_back(&me, &path, &back.etag(), 1).expect(200).body["revision"], 4);
    assert_eq!(put_back(&me, &path, &back.etag(), 3).expect(200).body["title"], "Trois");
});

both!(putting_back_asks_what_a_change_asks, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let (path, first) = made(&me, "experiments", &body(store));
    let second = me.patch(&path, &first.etag(), &json!({ "title": "Deux" })).expect(200);
    let stale = put_back(&me, &path, &first.etag(), 1).expect(412);
    assert_eq!(stale.body["current"]["title"], "Deux");
    let _ = put_back(&service.member(&[Role::Contributor]), &path, &second.etag(), 1).expect(403);
    for revision in [0, 3] {
        let unknown = put_back(&me, &path, &second.etag(), revision).expect(422);
        assert_eq!(unknown.faults(), [("/revision".to_owned(), "revision_unknown".to_owned())]);
    }
    let _ = me.post(&format!("{path}/put-back"), &json!({ "revision": 1 })).expect(428);
});

both!(a_stage_is_left_as_it_is_and_so_is_what_only_another_stage_allows, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let closed = json!({ "stage": "closed", "outcome_kind": "finished" });
    let mut all = body(store);
    all.as_object_mut().unwrap().extend(closed.as_object().unwrap().clone());
    let (path, first) = made(&me, "experiments", &all);
    let open = me.patch(&path, &first.etag(), &json!({ "outcome_kind": null, "title": "Deux" })).expect(200);
    let move_ = json!({ "to": "evaluation", "reason": "Une année de plus." });
    let open =
        me.send("POST", &format!("{path}/stage"), &[("If-Match", &open.etag())], Some(&move_)).expect(200);

    let back = put_back(&me, &path, &open.etag(), 1).expect(200);
    assert_eq!((&back.body["title"], &back.body["stage"]), (&json!("Une épicerie"), &json!("evaluation")));
    assert_eq!(back.body.get("outcome_kind"), None);
    assert_eq!(back.body["stages"].as_array().unwrap().len(), 2, "what happened stays told");
    assert_eq!(left_out(&back), [("/stage", "stage_by_act"), ("/outcome_kind", "only_when_ended")]);
    assert!(back.body["left_out"][0]["message"].as_str().unwrap().contains("étape"));
});

both!(references_to_what_is_gone_or_out_of_sight_are_left_out_and_said, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let gone = store.keep(given::stakeholder("La régie"));
    let kept = store.keep(given::territory("La vallée")).head.id;
    let lost = store.keep(given::territory("Le plateau"));
    let mut all = body(store);
    all["lead"] = json!(gone.head.id);
    all["territories"] = json!([lost.head.id, kept]);
    let (path, first) = made(&me, "experiments", &all);
    let second = me.patch(&path, &first.etag(), &json!({ "lead": null, "territories": [] })).expect(200);
    store.bin(&gone);
    store.bin(&lost);

    let back = put_back(&me, &path, &second.etag(), 1).expect(200);
    assert_eq!((back.body.get("lead"), &back.body["territories"]), (None, &json!([kept])));
    assert_eq!(left_out(&back), [("/territories", "reference_unknown"), ("/lead", "reference_unknown")]);
});

both!(a_list_of_the_bin_is_what_the_caller_may_bring_back, |store| {
    let service = Service::over(store);
    let (me, mate) = (service.member(&[Role::Contributor]), service.member(&[Role::Contributor]));
    let coordinator = service.member(&[Role::Coordinator]);
    let name = |name| json!({ "kind": "organisation", "name": name });
    let (path, mine) = made(&me, "stakeholders", &name("La mienne"));
    let (_, _) = made(&me, "stakeholders", &name("Celle qui reste"));
    let (other, theirs) = made(&mate, "stakeholders", &name("La leur"));
    let _ = me.delete(&path, &mine.etag()).expect(200);
    let _ = mate.delete(&other, &theirs.etag()).expect(200);

    let bin = |caller: &Caller| {
        let answer = caller.get("/api/v1/stakeholders?deleted=only&include=may&sort=-updated_at").expect(200);
        let items = answer.body["items"].as_array().unwrap().clone();
        let line = |item: &Value| (item["name"].as_str().unwrap().to_owned(), item["may"].clone());
        items.iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(bin(&me), [("La mienne".to_owned(), json!(["restore", "history"]))]);
    let all = json!(["restore", "purge", "history"]);
    assert_eq!(bin(&coordinator), [("La leur".to_owned(), all.clone()), ("La mienne".to_owned(), all)]);
    assert!(bin(&service.member(&[Role::Reader])).is_empty());
    assert_eq!(me.get("/api/v1/bin").expect(200).body["counts"], json!({ "stakeholders": 1 }));
    assert_eq!(coordinator.get("/api/v1/bin").expect(200).body["counts"], json!({ "stakeholders": 2 }));
    let listed = me.get("/api/v1/stakeholders?include=may").expect(200);
    assert_eq!(listed.body["items"][0]["may"], json!(["change", "bin", "put_back", "history"]));
});

both!(coaches_find_what_their_team_put_away_in_the_bin, |store| {
    let service = Service::over(store);
    let stakeholder = store.keep(given::stakeholder("Ouest Accompagnement")).head.id;
    let (coach, _) = service.member_who_is(&[Role::Coach], Some(stakeholder));
    let mine = store.keep(given::experiment(given::phase(store), "La nôtre"));
    let other = store.keep(given::experiment(given::phase(store), "Une autre"));
    store.keep(given::involvement(mine.head.id, stakeholder, "coach"));
    let hypothesis = store.keep(given::hypothesis(mine.head.id, "Le prêt de matériel suffit."));
    store.bin(&hypothesis);
    store.bin(&store.keep(given::hypothesis(other.head.id, "Rien ne suffit.")));
    store.bin(&other);
    assert_eq!(coach.get("/api/v1/bin").expect(200).body["counts"], json!({ "hypotheses": 1 }));
    store.bin(&mine);
    // What hangs on what is in the bin comes back with it.
    assert_eq!(coach.get("/api/v1/bin").expect(200).body["counts"], json!({ "experiments": 1 }));
});

/// An experiment in the bin with a hypothesis and an involvement, one that grew from it, and its lead.
struct Scene {
    gone: Uuid,
    grown: Uuid,
    named: Value,
}

fn scene(store: &Store) -> Scene {
    let phase = given::phase(store);
    let lead = store.keep(given::stakeholder("La régie")).head.id;
    let mut first = given::experiment(phase, "L’épicerie d’avant");
    first.lead = Some(lead.into());
    first.external_ids = vec![ExternalId { source: "ancien".to_owned(), id: "7".to_owned() }];
    let first = store.keep(first);
    store.keep(given::hypothesis(first.head.id, "Une tournée suffit."));
    store.keep(given::involvement(first.head.id, lead, "lead"));
    let mut grown = given::experiment(phase, "L’épicerie d’après");
    grown.inspired_by = vec![first.head.id.into()];
    let grown = store.keep(grown).head.id;
    let binned = store.bin(&first);
    let record =
        json!({ "collection": "experiments", "id": binned.head.id, "revision": binned.head.revision });
    Scene { gone: binned.head.id, grown, named: json!({ "records": [record] }) }
}

both!(what_goes_with_a_record_is_told_before_and_then_goes, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    let Scene { gone, grown, named } = scene(store);
    let told = coordinator.post("/api/v1/bin/purge?preview=true", &named).expect(200);
    assert_eq!(told.body["records"][0]["title"], "L’épicerie d’avant");
    assert_eq!(told.body["with_them"]["counts"], json!({ "hypotheses": 1, "involvements": 1 }));
    assert_eq!(told.body["loosened"]["items"][0]["title"], "L’épicerie d’après");
    assert_eq!(told.body["held_by"]["counts"], json!({}));
    assert_eq!(
        coordinator.get("/api/v1/bin").expect(200).body["counts"]["experiments"],
        1,
        "only told so far"
    );

    let done = coordinator.post("/api/v1/bin/purge", &named).expect(200);
    assert_eq!(done.body, told.body);
    let path = format!("/api/v1/experiments/{gone}");
    for address in [path.clone(), format!("{path}/history")] {
        assert_eq!(coordinator.get(&address).status, 410, "it was public when it went: {address}");
    }
    assert_eq!(coordinator.get("/api/v1/hypotheses").expect(200).body["items"], json!([]));
    let after = coordinator.get(&format!("/api/v1/experiments/{grown}")).expect(200);
    assert_eq!((after.body.get("inspired_by"), &after.body["revision"]), (None, &json!(2)));
    let again = coordinator.post("/api/v1/bin/purge", &named).expect(422);
    assert_eq!(again.faults(), [("/records/0".to_owned(), "not_found".to_owned())]);
    // Its external id is free again.
    let back = json!({ "nature": "experiment", "phase": given::phase(store), "title": "Elle revient" });
    let _ = coordinator.put("/api/v1/experiments/by-external-id/ancien/7", &back).expect(201);
});

both!(harvesters_are_told_that_it_is_gone_and_no_word_of_it_stays, |store| {
    let service = Service::over(store);
    let Scene { gone, named, .. } = scene(store);
    let last = store.see(|read| read.last_change());
    let _ = service.member(&[Role::Coordinator]).post("/api/v1/bin/purge", &named).expect(200);
    let news = service.anonymous().get(&format!("/api/v1/changes?after={last}")).expect(200);
    let purges: Vec<&Value> =
        news.body["items"].as_array().unwrap().iter().filter(|i| i["kind"] == "purge").collect();
    assert_eq!(purges.len(), 3, "with what hung on it");
    assert!(purges.iter().all(|item| item["gone"] == true && item.get("record").is_none()));
    assert!(purges.iter().any(|item| item["id"] == json!(gone)));
    for (table, words) in [
        ("change", "before || after"),
        ("search", "title || body"),
        ("experiment", "title || body"),
        ("hypothesis", "title || body"),
        ("idempotency", "answer"),
    ] {
        let found = store.count_rows(&format!(
            "SELECT count(*) AS n FROM {table} WHERE {words} LIKE '%picerie d’avant%' OR {words} LIKE '%tournée suffit%'"
        ));
        assert_eq!(found, 0, "{table}");
    }
});

both!(what_something_cannot_be_without_stays, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    let programme = store.keep(given::programme("Le programme"));
    let phase = store.keep(given::phase_of(programme.head.id, "La phase"));
    let named = |records: &[(&str, Uuid, i64)]| {
        let record = |(collection, id, revision): &(&str, Uuid, i64)| json!({ "collection": collection, "id": id, "revision": revision });
        json!({ "records": records.iter().map(record).collect::<Vec<_>>() })
    };
    let programme = store.bin(&programme);
    let alone = named(&[("programmes", programme.head.id, 2)]);
    let told = coordinator.post("/api/v1/bin/purge?preview=true", &alone).expect(200);
    assert_eq!(told.body["held_by"]["items"][0]["title"], "La phase");
    assert_eq!(coordinator.post("/api/v1/bin/purge", &alone).expect(409).problem(), "still_needed");
    let phase = store.bin(&phase);
    let both = named(&[("programmes", programme.head.id, 2), ("phases", phase.head.id, 2)]);
    let _ = coordinator.post("/api/v1/bin/purge", &both).expect(200);
    assert_eq!(coordinator.get("/api/v1/bin").expect(200).body["counts"], json!({}));
    // A member who is that stakeholder keeps it too.
    let who = store.keep(given::stakeholder("La régie"));
    let _ = service.member_who_is(&[Role::Coach], Some(who.head.id));
    let who = store.bin(&who);
    let told =
        coordinator.post("/api/v1/bin/purge?preview=true", &named(&[("stakeholders", who.head.id, 2)]));
    assert_eq!(told.expect(200).body["held_by"]["counts"], json!({ "accounts": 1 }));
});

both!(only_what_is_in_the_bin_as_it_was_read_is_emptied, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    let live = store.keep(given::stakeholder("Vivante"));
    let binned = store.bin(&store.keep(given::stakeholder("Ancienne")));
    let hidden = given::stakeholder("Cachée");
    let hidden = essaim_domain::stakeholder::Stakeholder { visibility: Visibility::Private, ..hidden };
    let hidden = store.bin(&store.keep(hidden));
    let record =
        |id: Uuid, revision: i64| json!({ "collection": "stakeholders", "id": id, "revision": revision });
    let wish = json!({ "records": [
        record(live.head.id, 1), record(binned.head.id, 1), record(hidden.head.id, 2), record(binned.head.id, 2)
    ] });
    let refused = coordinator.post("/api/v1/bin/purge", &wish).expect(422);
    let codes: Vec<(String, String)> = refused.faults();
    let expected = [("/records/0", "not_in_bin"), ("/records/1", "stale"), ("/records/2", "not_found")];
    assert_eq!(codes, expected.map(|(pointer, code)| (pointer.to_owned(), code.to_owned())));
    assert_eq!(coordinator.get("/api/v1/bin").expect(200).body["counts"]["stakeholders"], 1);
});

both!(a_territory_that_is_emptied_holds_nothing_any_more, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    let town = store.keep(given::official("insee-commune", "49007", "Angers")).head.id;
    let mut around = given::territory("Le pays");
    around.members = vec![town.into()];
    let around = store.keep(around);
    let mut beyond = given::territory("Le grand pays");
    beyond.members = vec![around.head.id.into()];
    let beyond = store.keep(beyond).head.id;
    let inside = |id: Uuid| {
        let listed = coordinator.get(&format!("/api/v1/territories?territory={id}&count=exact")).expect(200);
        listed.body["total"].as_i64().unwrap()
    };
    assert_eq!(inside(beyond), 3);
    let binned = store.bin(&around);
    let record = json!({ "collection": "territories", "id": binned.head.id, "revision": 2 });
    let _ = coordinator.post("/api/v1/bin/purge", &json!({ "records": [record] })).expect(200);
    assert_eq!(inside(beyond), 1);
});

both!(what_became_one_with_another_and_is_emptied_is_named_by_it_no_more, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    let [kept, gone] = ["Régie", "La Régie"].map(|name| store.keep(given::stakeholder(name)).head.id);
    let path = format!("/api/v1/stakeholders/{kept}");
    let (merge, body) = (format!("{path}/merge"), json!({ "from": [gone] }));
    let merged = coordinator.send("POST", &merge, &[("If-Match", "*")], Some(&body)).expect(200);
    assert_eq!(coordinator.get(&path).expect(200).body["merged_from"], json!([gone]), "{}", merged.body);
    let named = json!({ "records": [{ "collection": "stakeholders", "id": gone, "revision": 2 }] });
    let told = coordinator.post("/api/v1/bin/purge?preview=true", &named).expect(200);
    assert_eq!(told.body["loosened"]["counts"], json!({ "stakeholders": 1 }));
    let _ = coordinator.post("/api/v1/bin/purge", &named).expect(200);
    assert!(coordinator.get(&path).expect(200).body.get("merged_from").is_none());
});
