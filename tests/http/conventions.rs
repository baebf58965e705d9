//! The conventions of every collection, tried on experiments: whoever knows one knows all.

use essaim_domain::access::Role;
use essaim_tests::{both, given, service::Service, store::Store};
use serde_json::{Value, json};

fn body(store: &Store) -> Value {
    json!({ "nature": "experiment", "phase": given::phase(store), "title": "Une épicerie", "visibility": "network" })
}

both!(a_record_is_created_read_changed_binned_and_restored, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let made = me.post("/api/v1/experiments", &body(store)).expect(201);
    let path = format!("/api/v1/experiments/{}", made.id());
    assert_eq!(made.header("location"), Some(path.as_str()));
    let read = me.get(&path).expect(200);
    assert_eq!((read.etag(), &read.body), (made.etag(), &made.body));
    assert_eq!(read.body["stages"][0]["stage"], "idea");

    let changed = me.patch(&path, &read.etag(), &json!({ "title": "Deux épiceries" })).expect(200);
    assert_eq!(changed.body["revision"], 2);
    let _ = me.patch(&path, &changed.etag(), &json!({ "title": null })).expect(422);

    let binned = me.delete(&path, &changed.etag()).expect(200);
    assert!(binned.body["deleted_at"].is_string());
    let _ = me.get(&path).expect(404);
    let restored =
        me.send("POST", &format!("{path}/restore"), &[("If-Match", &binned.etag())], None).expect(200);
    assert!(restored.body["deleted_at"].is_null());
    assert_eq!(me.get(&path).expect(200).body["title"], "Deux épiceries");

    let history = me.get(&format!("{path}/history")).expect(200);
    let kinds: Vec<&str> =
        history.body["items"].as_array().unwrap().iter().map(|i| i["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["restore", "delete", "update", "create"]);
    assert_eq!(
        history.body["items"][2]["changes"]["title"],
        json!({ "before": "Une épicerie", "after": "Deux épiceries" })
    );
});

both!(a_change_needs_the_etag_that_was_read, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let made = me.post("/api/v1/experiments", &body(store)).expect(201);
    let path = format!("/api/v1/experiments/{}", made.id());
    let missing = me.send("PATCH", &path, &[], Some(&json!({ "title": "x" }))).expect(428);
    assert_eq!(missing.problem(), "precondition_needed");
    let _ = me.patch(&path, &made.etag(), &json!({ "title": "Première" })).expect(200);
    let stale = me.patch(&path, &made.etag(), &json!({ "title": "Seconde" })).expect(412);
    assert_eq!(stale.body["current"]["title"], "Première");
    let weak = format!("W/{}", stale.etag());
    let _ = me.patch(&path, &weak, &json!({ "title": "Faible" })).expect(412);
    let listed = format!("\"9-x\", {}", stale.etag());
    let _ = me.patch(&path, &listed, &json!({ "title": "Dans la liste" })).expect(200);
    let _ = me.patch(&path, "*", &json!({ "title": "Étoile" })).expect(200);
});

both!(each_coding_has_an_etag_and_each_satisfies_if_match, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let path =
        format!("/api/v1/experiments/{}", me.post("/api/v1/experiments", &body(store)).expect(201).id());
    let mut tags = Vec::new();
    for coding in ["identity", "gzip", "br", "zstd"] {
        let read = me.raw("GET", &path, &[("Accept-Encoding", coding)], None);
        assert!(read.etag().starts_with("\"1-"), "{coding}");
        let again =
            me.raw("GET", &path, &[("Accept-Encoding", coding), ("If-None-Match", &read.etag())], None);
        assert_eq!(again.status, 304, "{coding}");
        tags.push(read.etag());
    }
    tags.dedup();
    assert_eq!(tags.len(), 4);
    let other = me.raw("GET", &path, &[("Accept-Encoding", "identity"), ("If-None-Match", &tags[1])], None);
    assert_eq!(other.status, 200, "the bytes of another coding are others");
    let _ = me.patch(&path, &tags[2], &json!({ "title": "Depuis br" })).expect(200);
});

both!(the_same_idempotency_key_makes_one_record, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let body = body(store);
    let send = |key: &str, body: &Value| {
        me.send("POST", "/api/v1/experiments", &[("Idempotency-Key", key)], Some(body))
    };
    let first = send("\"k1\"", &body).expect(201);
    let second = send("k1", &body).expect(201);
    assert_eq!(first.body, second.body);
    let mut other = body.clone();
    other["title"] = json!("Autre");
    assert_eq!(send("k1", &other).expect(422).problem(), "idempotency_mismatch");
    assert_eq!(me.get("/api/v1/experiments?count=exact").expect(200).body["total"], 1);
});

both!(what_is_wrong_is_told_all_at_once_in_the_callers_language, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let wrong = json!({ "nature": "pilote", "titel": "x", "starts_on": "2024-13", "visibility": "public" });
    let told = me.post("/api/v1/experiments", &wrong).expect(422);
    let faults = told.faults();
    for (pointer, code) in [
        ("/nature", "unknown_word"),
        ("/titel", "unknown_field"),
        ("/starts_on", "date_month"),
        ("/title", "missing"),
        ("/phase", "missing"),
    ] {
        assert!(faults.contains(&(pointer.to_owned(), code.to_owned())), "{pointer} {code} in {faults:?}");
    }
    let english = me.clone().in_english().post("/api/v1/experiments", &wrong).expect(422);
    assert_eq!(english.body["title"], "Data to mend");
    assert_eq!(told.body["title"], "Données à corriger");
    let person =
        json!({ "kind": "person", "name": "Camille", "visibility": "public", "licence": "CC-BY-4.0" });
    assert_eq!(me.post("/api/v1/stakeholders", &person).expect(422).faults()[0].1, "person_not_public");
    let unlicensed = json!({ "kind": "organisation", "name": "Sans", "visibility": "public" });
    assert_eq!(me.post("/api/v1/stakeholders", &unlicensed).expect(422).faults()[0].1, "licence_needed");
});

both!(a_body_that_is_no_json_or_of_another_type_is_told_so, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let send = |kind: &str, body: &str| {
        me.raw("POST", "/api/v1/experiments", &[("Content-Type", kind)], Some(body.as_bytes()))
    };
    assert_eq!(send("application/json", "{\"title\": ").status, 400);
    assert_eq!(send("application/x-www-form-urlencoded", "title=x").status, 415);
    assert_eq!(send("application/json", "[1]").status, 422);
    let large = format!("{{\"title\": \"{}\"}}", "x".repeat(2 << 20));
    assert_eq!(send("application/json", &large).status, 413);
    let packed = [("Content-Type", "application/json"), ("Content-Encoding", "lzma")];
    assert_eq!(me.raw("POST", "/api/v1/experiments", &packed, Some(b"{}")).status, 415);
});

both!(lists_are_paged_filtered_and_refuse_what_they_do_not_know, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let mut body = body(store);
    for number in 0..7 {
        body["title"] = json!(format!("Expérience {number}"));
        body["stage"] = json!(if number % 2 == 0 { "idea" } else { "running" });
        let _ = me.post("/api/v1/experiments", &body).expect(201);
    }
    let mut seen = Vec::new();
    let mut path = "/api/v1/experiments?sort=title&limit=3".to_owned();
    loop {
        let page = me.get(&path).expect(200);
        seen.extend(
            page.body["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|item| item["title"].as_str().unwrap().to_owned()),
        );
        let Some(next) = page.body["next"].as_str() else { break };
        assert!(page.header("link").unwrap().contains("rel=\"next\""));
        path = format!("/api/v1/experiments?sort=title&limit=3&after={next}");
    }
    assert_eq!(seen, (0..7).map(|n| format!("Expérience {n}")).collect::<Vec<_>>());
    assert_eq!(me.get("/api/v1/experiments?stage=running&count=exact").expect(200).body["total"], 3);
    assert_eq!(
        me.get("/api/v1/experiments?stage=running&stage=idea&count=exact").expect(200).body["total"],
        7
    );
    let unknown = me.get("/api/v1/experiments?stages=running").expect(400);
    assert_eq!(unknown.faults()[0], ("stages".to_owned(), "unknown_parameter".to_owned()));
    assert!(unknown.body["errors"][0]["message"].as_str().unwrap().contains("stage"));
    let foreign = path.replace("sort=title", "sort=-title");
    assert_eq!(me.get(&foreign).expect(400).faults()[0].1, "cursor_foreign");
    let narrow = me.get("/api/v1/experiments?fields=title,stage&limit=1").expect(200);
    assert_eq!(narrow.body["items"][0].as_object().unwrap().len(), 3);
    let found = me.get("/api/v1/experiments?q=experience&limit=2").expect(200);
    assert!(found.body["items"][0]["snippet"].as_str().unwrap().contains('\u{2}'));
});

both!(a_script_loads_by_external_id_again_and_again, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Coordinator]);
    let path = "/api/v1/stakeholders/by-external-id/annuaire/a%2F1";
    let body = json!({ "kind": "organisation", "name": "Le Mat", "siren": "732829320" });
    let made = me.put(path, &body).expect(201);
    assert_eq!(made.body["external_ids"], json!([{ "source": "annuaire", "id": "a/1" }]));
    assert_eq!(me.put(path, &body).expect(200).body["revision"], 1, "the same again writes nothing");
    let merged = me.put(path, &json!({ "website": "https://le-mat.example/" })).expect(200);
    assert_eq!((merged.body["revision"].as_i64(), merged.body["name"].as_str()), (Some(2), Some("Le Mat")));
    let record = format!("/api/v1/stakeholders/{}", made.id());
    let _ = me.delete(&record, &merged.etag()).expect(200);
    assert_eq!(me.put(path, &body).expect(409).problem(), "in_bin");
    let back = me.put(&format!("{path}?restore=true"), &body).expect(200);
    assert_eq!(back.id(), made.id());
});

both!(a_batch_is_all_or_nothing_or_each_for_itself, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let rows = json!([
        { "kind": "organisation", "name": "Une" }, { "kind": "club", "name": "Deux" }, { "kind": "collective", "name": "Trois" }
    ]);
    let refused = me.post("/api/v1/stakeholders/batch", &rows).expect(422);
    assert_eq!(refused.faults(), [("/1/kind".to_owned(), "unknown_word".to_owned())]);
    assert_eq!(me.get("/api/v1/stakeholders?count=exact").expect(200).body["total"], 0);
    let each = me.post("/api/v1/stakeholders/batch?mode=each", &rows).expect(200);
    let statuses: Vec<&str> =
        each.body["results"].as_array().unwrap().iter().map(|r| r["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["created", "refused", "created"]);
    assert_eq!(me.get("/api/v1/stakeholders?count=exact").expect(200).body["total"], 2);
});

both!(the_stage_moves_by_its_own_act, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let made = me.post("/api/v1/experiments", &body(store)).expect(201);
    let path = format!("/api/v1/experiments/{}", made.id());
    assert_eq!(
        me.patch(&path, &made.etag(), &json!({ "stage": "design" })).expect(422).faults()[0].1,
        "stage_by_act"
    );
    let to = |etag: &str, body: Value| {
        me.send("POST", &format!("{path}/stage"), &[("If-Match", etag)], Some(&body))
    };
    let design = to(&made.etag(), json!({ "to": "design", "on": "2024-05" })).expect(200);
    assert_eq!(design.body["stages"][1]["on"], "2024-05");
    assert_eq!(
        to(&design.etag(), json!({ "to": "closed" })).expect(422).faults()[0],
        ("/to".to_owned(), "stage_step".to_owned())
    );
    assert_eq!(
        to(&design.etag(), json!({ "to": "idea" })).expect(422).faults()[0],
        ("/reason".to_owned(), "reason_needed".to_owned())
    );
    let back = to(&design.etag(), json!({ "to": "idea", "reason": "Le groupe se reforme." })).expect(200);
    assert_eq!(back.body["stage"], "idea");
});

both!(private_and_public_answers_may_be_kept_as_the_decisions_say, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Reader]);
    let mine = me.get("/api/v1/experiments").expect(200);
    assert_eq!(mine.header("cache-control"), Some("private, no-cache"));
    let open = service.anonymous().get("/api/v1/experiments").expect(200);
    assert_eq!(open.header("cache-control"), Some("public, no-cache"));
    assert_eq!(open.header("access-control-allow-origin"), Some("*"));
    let origin = |origin: &str| me.raw("GET", "/api/v1/experiments", &[("Origin", origin)], None);
    assert_eq!(
        origin("https://friend.example").header("access-control-allow-origin"),
        Some("https://friend.example")
    );
    assert_eq!(origin("https://stranger.example").header("access-control-allow-origin"), None);
    let ask = |origin: &str, fields: &str| {
        let headers = [
            ("Origin", origin),
            ("Access-Control-Request-Method", "GET"),
            ("Access-Control-Request-Headers", fields),
        ];
        let answer = service.anonymous().raw("OPTIONS", "/api/v1/experiments", &headers, None);
        answer.header("access-control-allow-origin").map(str::to_owned)
    };
    assert_eq!(ask("https://stranger.example", "if-none-match"), Some("*".to_owned()));
    assert_eq!(ask("https://stranger.example", "authorization"), None);
    assert_eq!(ask("https://friend.example", "authorization"), Some("https://friend.example".to_owned()));
    let wrong = service.anonymous().raw("PUT", "/api/v1/experiments", &[], None);
    assert_eq!((wrong.status, wrong.problem()), (405, "method_not_allowed"));
    assert_eq!(wrong.header("allow"), Some("GET, POST, HEAD, OPTIONS"));
});
