//! Pages of lists: whatever the list, a page says where the next one is.

use std::collections::BTreeMap;

use essaim_domain::access::Role;
use essaim_http::document;
use essaim_persistence::registry::SHELVES;
use essaim_tests::{
    both,
    service::{Caller, Service},
};
use serde_json::{Value, json};

/// Lists that have pages, by their path in the document: those of one collection stand for those of all, which are one
/// mechanism; changes are followed and not leafed through, and a map has no pages.
fn paged() -> Vec<&'static str> {
    let has = |operation: &Value, name: &str| {
        operation["parameters"].as_array().is_some_and(|all| all.iter().any(|one| one["name"] == name))
    };
    let of_another = |path: &str| {
        let others = SHELVES.iter().map(|shelf| shelf.noun.collection).filter(|name| *name != "stakeholders");
        others.into_iter().any(|name| path.split('/').nth(3) == Some(name))
    };
    let paths = document::value()["paths"].as_object().unwrap();
    paths
        .iter()
        .filter(|(path, item)| {
            has(&item["get"], "limit")
                && has(&item["get"], "after")
                && *path != "/api/v1/changes"
                && !path.ends_with("/map")
                && !of_another(path)
        })
        .map(|(path, _)| path.as_str())
        .collect()
}

/// Puts two in each list; where each is asked, and by whom.
fn two_of_each(service: &Service<'_>) -> BTreeMap<&'static str, (Caller, String)> {
    let admin = service.member(&[Role::Administrator]);
    let coordinator = service.member(&[Role::Coordinator]);
    let stakeholders = "/api/v1/stakeholders";
    let one = json!({ "kind": "organisation", "name": "Amicale laïque", "siren": "732829320" });
    let first = coordinator.post(stakeholders, &one).expect(201);
    for _ in 0..2 {
        let _ = coordinator.post(stakeholders, &one).expect(201);
    }
    let address = format!("{stakeholders}/{}", first.id());
    let _ = coordinator.patch(&address, &first.etag(), &json!({ "short_name": "Amicale" })).expect(200);
    let client = |name: &str| {
        admin
            .post("/api/v1/clients", &json!({ "name": name, "scopes": ["read", "webhooks"] }))
            .expect(201)
            .id()
    };
    let (client, _) = (client("Annuaire"), client("Carte"));
    let webhook = |path: &str| {
        let wish = json!({ "client": client, "address": format!("http://127.0.0.1:9/{path}") });
        admin.post("/api/v1/webhooks", &wish).expect(201).id()
    };
    let (webhook, _) = (webhook("one"), webhook("other"));
    let addresses = json!({ "addresses": "ada@example.org, grace@example.org", "roles": ["reader"] });
    let _ = admin.post("/api/v1/invitations", &addresses).expect(200);
    for title in ["Un verger", "Un lavoir"] {
        let _ = admin.send("POST", &format!("/api/v1/webhooks/{webhook}/test"), &[], None);
        let suggestion = json!({ "kind": "initiative", "proposed": { "title": title } });
        let _ = service.anonymous().post("/api/v1/suggestions", &suggestion).expect(201);
    }
    let of = |caller: &Caller, path: &str| (caller.clone(), path.to_owned());
    BTreeMap::from([
        ("/api/v1/accounts", of(&admin, "/api/v1/accounts")),
        ("/api/v1/clients", of(&admin, "/api/v1/clients")),
        ("/api/v1/invitations", of(&admin, "/api/v1/invitations")),
        ("/api/v1/outbox", of(&admin, "/api/v1/outbox")),
        ("/api/v1/stakeholders", of(&coordinator, stakeholders)),
        ("/api/v1/stakeholders/duplicates", of(&coordinator, "/api/v1/stakeholders/duplicates")),
        ("/api/v1/stakeholders/{id}/history", of(&coordinator, &format!("{address}/history"))),
        ("/api/v1/suggestions", of(&coordinator, "/api/v1/suggestions")),
        ("/api/v1/webhooks", of(&admin, "/api/v1/webhooks")),
        ("/api/v1/webhooks/{id}/deliveries", of(&admin, &format!("/api/v1/webhooks/{webhook}/deliveries"))),
    ])
}

both!(every_list_says_where_its_next_page_is_and_that_the_last_one_has_none, |store| {
    let service = Service::over(store);
    let lists = two_of_each(&service);
    assert_eq!(lists.keys().copied().collect::<Vec<_>>(), paged());
    let ids = |page: &Value| page["items"].as_array().unwrap().clone();
    for (caller, path) in lists.values() {
        let whole = ids(&caller.get(path).expect(200).body);
        assert!(whole.len() > 1, "{path} has {}", whole.len());
        let (mut address, mut seen) = (format!("{path}?limit=1"), Vec::new());
        loop {
            let page = caller.get(&address).expect(200);
            seen.extend(ids(&page.body));
            let Some(next) = page.body["next"].as_str() else {
                assert_eq!(page.header("link"), None, "{path}");
                break;
            };
            address = format!("{path}?limit=1&after={next}");
            assert_eq!(page.header("link"), Some(format!("<{address}>; rel=\"next\"").as_str()), "{path}");
        }
        assert_eq!(seen, whole, "{path}");
        assert_eq!(caller.get(&format!("{path}?nothing=1")).expect(400).faults()[0].1, "unknown_parameter");
    }
});
