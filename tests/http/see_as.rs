//! "See as…": what a coordinator is shown is what the other would get, byte for byte, from every read of the document.

use std::collections::BTreeSet;

use essaim_domain::{access::Role, record::Noun};
use essaim_http::document;
use essaim_persistence::registry::SHELVES;
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};

/// Records of every collection and visibility, some of the coordinator's own, one in the bin.
fn scene(store: &Store, coordinator: &Caller) {
    let phase = given::phase(store);
    let theme = store.keep(given::theme("Communs")).head.id;
    let perimeter = store.keep(given::territory("Le pays")).head.id;
    let who = json!({ "kind": "organisation", "name": "La coopérative", "visibility": "public", "licence": "CC-BY-4.0",
                      "location": { "lon": 2.0, "lat": 48.0 } });
    let open = coordinator.post("/api/v1/stakeholders", &who).expect(201).id();
    let person = json!({ "kind": "person", "name": "Camille", "visibility": "network" });
    let closed = coordinator.post("/api/v1/stakeholders", &person).expect(201).id();
    let tie = json!({ "from": closed, "to": open, "kind": "employs", "note": "Essai d’une note." });
    let _ = coordinator.post("/api/v1/relationships", &tie).expect(201);
    for visibility in ["private", "team", "network", "public", "public"] {
        let body = json!({
            "nature": "experiment", "phase": phase, "title": format!("Essai {visibility}"), "licence": "CC-BY-4.0",
            "visibility": visibility, "territories": [perimeter], "themes": [theme], "lead": closed,
            "summary": "Une épicerie mobile.",
        });
        let experiment = coordinator.post("/api/v1/experiments", &body).expect(201).id();
        let says = json!({ "experiment": experiment, "statement": format!("Hypothèse {visibility}") });
        let _ = coordinator.post("/api/v1/hypotheses", &says).expect(201);
        let part = json!({ "experiment": experiment, "stakeholder": closed, "role": "partner" });
        let _ = coordinator.post("/api/v1/involvements", &part).expect(201);
        let _ = store.keep(given::involvement(experiment.parse().unwrap(), open.parse().unwrap(), "funder"));
    }
    let last = coordinator.get("/api/v1/experiments?limit=1").expect(200).body["items"][0].clone();
    let path = format!("/api/v1/experiments/{}", last["id"].as_str().unwrap());
    let _ = coordinator.delete(&path, "*").expect(200);
}

/// The ids of a collection's records, as the feeds of who wrote them have them.
fn ids(authors: &[Caller], collection: &str) -> BTreeSet<String> {
    let feeds = authors.iter().map(|author| author.get("/api/v1/changes?limit=200").expect(200));
    let changes = feeds.flat_map(|feed| feed.body["items"].as_array().unwrap().clone());
    changes
        .filter(|change| change["collection"] == collection)
        .map(|change| change["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Every address that the reads of the document have among these records, each in several ways of asking.
fn addresses(authors: &[Caller]) -> Vec<String> {
    let paths = document::value()["paths"].as_object().unwrap();
    let reads =
        paths.iter().filter(|(_, item)| item.get("get").is_some()).map(|(path, item)| (path, &item["get"]));
    let mut all = Vec::new();
    for (path, operation) in reads {
        let collection = path.trim_start_matches("/api/v1/").split('/').next().unwrap();
        let noun = SHELVES.iter().map(|shelf| shelf.noun).find(|noun| noun.collection == collection);
        let paths = match noun {
            Some(noun) if path.contains("{id}") => {
                ids(authors, noun.collection).iter().map(|id| path.replace("{id}", id)).collect()
            }
            _ => vec![path.replace("{id}", &uuid::Uuid::now_v7().to_string())],
        };
        for path in paths {
            all.extend(queries(operation, noun).into_iter().map(|query| format!("{path}{query}")));
        }
    }
    all
}

fn queries(operation: &Value, noun: Option<&Noun>) -> Vec<String> {
    let parameters = operation["parameters"].as_array().unwrap();
    let has = |name: &str| parameters.iter().any(|parameter| parameter["name"] == name);
    let mut queries = vec![String::new()];
    for (name, query) in [
        ("count", "?count=exact&limit=200"),
        ("q", "?q=essai"),
        ("q", "?q=epicrie"),
        ("deleted", "?deleted=include&limit=200"),
        ("bbox", "?bbox=-5,41,10,52"),
    ] {
        queries.extend(has(name).then(|| query.to_owned()));
    }
    if let Some(noun) = noun.filter(|_| has("include")) {
        let relations: Vec<&str> = noun.references.iter().map(|reference| reference.field).collect();
        queries.extend((!relations.is_empty()).then(|| format!("?include={}", relations.join(","))));
        queries.extend(
            operation["operationId"].as_str().unwrap().ends_with("_read").then(|| "?include=may".to_owned()),
        );
    }
    queries
}

/// The bytes, but for the request's own id in a problem.
fn told(answer: &Answer) -> (u16, String) {
    let text = String::from_utf8_lossy(&answer.bytes).into_owned();
    let own = answer.body["instance"].as_str().filter(|_| answer.status >= 400);
    (answer.status, own.map_or(text.clone(), |own| text.replace(own, "…")))
}

fn same(store: &Store, service: &Service, as_whom: &str, real: &Caller, apart: &[&str]) {
    let coordinator = service.member(&[Role::Coordinator, Role::Administrator]);
    let contributor = service.member(&[Role::Contributor]);
    scene(store, &coordinator);
    let own = json!({ "kind": "organisation", "name": "À moi seul", "visibility": "private" });
    let _ = contributor.post("/api/v1/stakeholders", &own).expect(201);
    let mut differing = 0;
    let addresses = addresses(&[coordinator.clone(), contributor]);
    assert!(addresses.len() > 100);
    for address in addresses.iter().filter(|address| !apart.contains(&address.as_str())) {
        let seen = coordinator.send("GET", address, &[("See-As", as_whom)], None);
        assert_eq!(told(&seen), told(&real.get(address)), "{address} as {as_whom}");
        differing += usize::from(told(&coordinator.get(address)) != told(&seen));
        if seen.status == 200 {
            assert_eq!(seen.header("cache-control"), Some("private, no-cache"), "{address}");
            assert!(seen.header("vary").unwrap().contains("See-As"), "{address}");
        }
    }
    assert!(differing > 30, "the coordinator sees more: {differing}");
}

both!(seen_as_anonymous_is_what_who_is_not_signed_in_gets, |store| {
    let service = Service::over(store);
    let real = service.anonymous();
    same(store, &service, "anonymous", &real, &[]);
});

// Who one is oneself has no other's view: a coordinator has no reader's account.
both!(seen_as_a_reader_is_what_a_reader_gets, |store| {
    let service = Service::over(store);
    let real = service.member(&[Role::Reader]);
    let own = [
        "/api/v1/me",
        "/api/v1/me/email",
        "/api/v1/me/export",
        "/api/v1/me/factors",
        "/api/v1/me/identities",
        "/api/v1/me/sessions",
    ];
    same(store, &service, "reader", &real, &own);
    let coordinator = service.member(&[Role::Coordinator]);
    for address in own {
        let _ = coordinator.send("GET", address, &[("See-As", "reader")], None).expect(403);
    }
});

both!(seen_as_a_partner_is_what_a_client_that_reads_gets, |store| {
    let service = Service::over(store);
    let (real, _) = service.client(&["read"], false);
    same(store, &service, "partner", &real, &[]);
});

both!(seen_as_a_partner_of_the_network_is_what_such_a_client_gets, |store| {
    let service = Service::over(store);
    let (real, _) = service.client(&["read"], true);
    same(store, &service, "partner_network", &real, &[]);
});

both!(a_partner_is_shown_what_is_public_or_what_the_network_sees, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    scene(store, &coordinator);
    let titles = |as_whom: &str| {
        let listed = coordinator.send("GET", "/api/v1/experiments?sort=title", &[("See-As", as_whom)], None);
        let items = listed.expect(200).body["items"].as_array().unwrap().clone();
        items.iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(titles("partner"), ["Essai public"]);
    assert_eq!(titles("partner_network"), ["Essai network", "Essai public"]);
});

both!(only_coordinators_see_as_others_and_nothing_is_written_meanwhile, |store| {
    let service = Service::over(store);
    let as_anonymous = [("See-As", "anonymous")];
    for roles in [[Role::Reader], [Role::Contributor], [Role::Administrator]] {
        let other = service.member(&roles);
        let refused = other.send("GET", "/api/v1/experiments", &as_anonymous, None).expect(403);
        assert_eq!(refused.problem(), "see_as_coordinators");
    }
    let nobody = service.anonymous();
    let _ = nobody.get("/api/v1/experiments").expect(200);
    let refused = nobody.send("GET", "/api/v1/experiments", &as_anonymous, None).expect(401);
    assert_eq!((refused.problem(), refused.header("cache-control")), ("token_needed", Some("no-store")));

    let coordinator = service.member(&[Role::Coordinator]);
    let unknown = coordinator.send("GET", "/api/v1/themes", &[("See-As", "king")], None).expect(400);
    assert_eq!(unknown.faults(), [("See-As".to_owned(), "unknown_word".to_owned())]);
    let body = json!({ "labels": { "fr": "Communs" } });
    let made = coordinator.post("/api/v1/themes", &body).expect(201);
    let path = format!("/api/v1/themes/{}", made.id());
    for (method, path) in [("POST", "/api/v1/themes"), ("PATCH", &path), ("DELETE", &path)] {
        let refused = coordinator.send(method, path, &as_anonymous, Some(&body)).expect(403);
        assert_eq!(refused.problem(), "see_as_read_only", "{method}");
    }
    assert_eq!(coordinator.get(&path).expect(200).body, made.body);
});

both!(what_a_view_holds_is_told_again_only_when_it_changed, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    scene(store, &coordinator);
    let ask = |more: &[(&str, &str)]| {
        let headers = [&[("See-As", "anonymous")], more].concat();
        coordinator.send("GET", "/api/v1/experiments", &headers, None)
    };
    let own = coordinator.get("/api/v1/experiments").expect(200);
    let seen = ask(&[]).expect(200);
    assert_ne!(seen.etag(), own.etag());
    let _ = ask(&[("If-None-Match", &seen.etag())]).expect(304);
    let _ = ask(&[("If-None-Match", &own.etag())]).expect(200);
});
