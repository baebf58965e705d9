//! Webhooks against a receiver on loopback: in order, once, signed, within what the client sees, and nowhere else.

mod receiver;
mod workers;

use std::{
    net::IpAddr,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use essaim_domain::access::Role;
use essaim_tests::{
    both,
    service::{Caller, Service},
    store::{Kind, Store},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::signature::signature;
use receiver::{Received, Receiver};
use workers::{ByTheSystem, Turning, Workers};

fn subscribed(client: &Caller, address: &str) -> (Uuid, String) {
    let made = client.post("/api/v1/webhooks", &json!({ "address": address })).expect(201);
    (made.id().parse().unwrap(), made.body["secret"].as_str().unwrap().to_owned())
}

fn stakeholder(writer: &Caller, name: &str, visibility: &str) -> (String, String) {
    let body =
        json!({ "kind": "organisation", "name": name, "visibility": visibility, "licence": "CC-BY-4.0" });
    let made = writer.post("/api/v1/stakeholders", &body).expect(201);
    (made.id(), made.etag())
}

fn path(id: &str) -> String {
    format!("/api/v1/stakeholders/{id}")
}

/// What waits and what failed is due now, and nothing rests.
fn hurry(store: &Store) {
    let now = match store.kind {
        Kind::Sqlite => "1",
        Kind::Postgres => "'epoch'",
    };
    store.run_sql(&format!("UPDATE delivery SET due_at = {now} WHERE state = 'waiting'"));
    store.run_sql(&format!("UPDATE webhook SET next_at = {now}"));
}

/// Everything that began, began so many hours earlier.
fn pass(store: &Store, hours: i64) {
    for (table, column) in [("delivery", "first_at"), ("webhook", "failing_since")] {
        let before = match store.kind {
            Kind::Sqlite => format!("{column} - {}", hours * 3_600_000_000),
            Kind::Postgres => format!("{column} - interval '{hours} hours'"),
        };
        store.run_sql(&format!("UPDATE {table} SET {column} = {before}"));
    }
}

fn until(what: &str, done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(30), "{what}");
        thread::sleep(Duration::from_millis(20));
    }
}

fn deliveries(client: &Caller, webhook: Uuid) -> Vec<Value> {
    let page = client.get(&format!("/api/v1/webhooks/{webhook}/deliveries?limit=200")).expect(200);
    page.body["items"].as_array().unwrap().clone()
}

both!(a_change_is_told_signed_as_the_client_sees_it, |store| {
    let service = Service::over(store);
    let receiver = Receiver::start(204);
    let _workers = Workers::start(&service, 1, ByTheSystem);
    let (client, _) = service.client(&["read", "webhooks"], false);
    let writer = service.member(&[Role::Contributor]);
    let (webhook, secret) = subscribed(&client, &receiver.url());
    let (id, _) = stakeholder(&writer, "La coopérative", "public");
    let got = receiver.wait(1).remove(0);
    assert_eq!((&got.body["type"], &got.body["data"]["id"]), (&json!("stakeholders.create"), &json!(id)));
    assert_eq!(got.body["data"]["record"], client.get(&path(&id)).expect(200).body);
    let feed = client.get("/api/v1/changes?limit=200").expect(200);
    assert_eq!(
        &got.body["data"],
        feed.body["items"].as_array().unwrap().last().unwrap(),
        "as the feed has it"
    );
    let name = &got.headers["webhook-id"];
    let second: i64 = got.headers["webhook-timestamp"].parse().unwrap();
    assert_eq!(
        got.headers["webhook-signature"],
        signature(std::slice::from_ref(&secret), name, second, &got.bytes)
    );
    // While one secret takes another's place, both sign.
    let rotated = client.post(&format!("/api/v1/webhooks/{webhook}/rotate"), &json!({})).expect(200);
    let new = rotated.body["secret"].as_str().unwrap().to_owned();
    let _ = client.post(&format!("/api/v1/webhooks/{webhook}/test"), &json!({})).expect(202);
    let got = receiver.wait(2).remove(1);
    let second: i64 = got.headers["webhook-timestamp"].parse().unwrap();
    let both = signature(&[new, secret], &got.headers["webhook-id"], second, &got.bytes);
    assert_eq!(
        (got.headers["webhook-signature"].as_str(), &got.body["type"]),
        (both.as_str(), &json!("webhook.test"))
    );
    until("the log tells of it", || {
        deliveries(&client, webhook).iter().all(|one| one["state"] == "delivered")
    });
    let log = deliveries(&client, webhook);
    assert_eq!((&log[0]["event"], &log[0]["attempts"][0]["status"]), (&json!("webhook.test"), &json!(204)));
    assert_eq!(log[1]["message"], json!(name));
});

both!(a_receiver_that_fails_and_comes_back_gets_everything_once_and_a_record_in_order, |store| {
    let service = Service::over(store);
    let receiver = Receiver::start(500);
    let _workers = Workers::start(&service, 3, ByTheSystem);
    let (client, _) = service.client(&["read", "webhooks"], false);
    let writer = service.member(&[Role::Contributor]);
    let (webhook, _) = subscribed(&client, &receiver.url());
    let mut records = Vec::new();
    for number in 0..5 {
        let (id, mut etag) = stakeholder(&writer, &format!("Acteur {number}"), "public");
        for turn in 0..4 {
            let patch = json!({ "name": format!("Acteur {number}, {turn}") });
            etag = writer.patch(&path(&id), &etag, &patch).expect(200).etag();
        }
        records.push(id);
    }
    receiver.wait(3);
    receiver.answers(200);
    let told = || {
        hurry(store);
        deliveries(&client, webhook).iter().filter(|one| one["state"] == "delivered").count() == 25
    };
    until("all is delivered", told);
    let all = receiver.all();
    let good: Vec<&Received> = all.iter().filter(|one| one.status == 200).collect();
    let mut once: Vec<&String> = good.iter().map(|one| &one.headers["webhook-id"]).collect();
    once.sort();
    once.dedup();
    assert_eq!((once.len(), good.len()), (25, 25), "each once");
    for id in records {
        let of: Vec<i64> = good
            .iter()
            .filter(|one| one.body["data"]["id"] == json!(id))
            .map(|one| one.body["data"]["revision"].as_i64().unwrap())
            .collect();
        assert_eq!(of, [1, 2, 3, 4, 5], "in order");
    }
    let read = client.get(&format!("/api/v1/webhooks/{webhook}")).expect(200);
    assert_eq!((&read.body["state"], read.body.get("failing_since")), (&json!("active"), None));
});

both!(what_a_client_may_not_see_is_not_sent_and_what_goes_out_of_its_sight_is_said_bare, |store| {
    let service = Service::over(store);
    let receiver = Receiver::start(200);
    let (client, _) = service.client(&["read", "webhooks"], false);
    let writer = service.member(&[Role::Contributor]);
    let (webhook, _) = subscribed(&client, &receiver.url());
    let (_, _) = stakeholder(&writer, "SECRET-PRIVÉ", "private");
    let (_, _) = stakeholder(&writer, "SECRET-RÉSEAU", "network");
    let (hidden, etag) = stakeholder(&writer, "Encore public", "public");
    // It is queued as public, and no longer is when it is sent.
    {
        let workers = Workers::start(&service, 1, ByTheSystem);
        receiver.wait(1);
        until("the turn is over", || {
            store.count_rows("SELECT count(*) AS n FROM webhook WHERE taken_by IS NOT NULL") == 0
        });
        drop(workers);
    }
    let closed =
        writer.patch(&path(&hidden), &etag, &json!({ "name": "SECRET-RETIRÉ", "visibility": "network" }));
    let closed = closed.expect(200);
    let _ = writer.patch(&path(&hidden), &closed.etag(), &json!({ "name": "SECRET-APRÈS" })).expect(200);
    let (open, _) = stakeholder(&writer, "Ouvert", "public");
    let _workers = Workers::start(&service, 1, ByTheSystem);
    let got = receiver.wait(3);
    let gone = &got[1].body["data"];
    assert_eq!((&gone["id"], &gone["gone"], gone.get("record")), (&json!(hidden), &json!(true), None));
    assert_eq!(got[2].body["data"]["id"], json!(open));
    for one in &got {
        assert!(!String::from_utf8_lossy(&one.bytes).contains("SECRET"), "{one:?}");
    }
    assert_eq!(deliveries(&client, webhook).len(), 3);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM delivery WHERE state = 'waiting'"), 0);
});

both!(what_was_queued_and_may_no_longer_be_told_is_withheld, |store| {
    let service = Service::over(store);
    let receiver = Receiver::start(500);
    let (client, given) = service.client(&["read", "webhooks"], true);
    let admin = service.member(&[Role::Administrator]);
    let writer = service.member(&[Role::Contributor]);
    let (webhook, _) = subscribed(&client, &receiver.url());
    let (_, _) = stakeholder(&writer, "SECRET-RÉSEAU", "network");
    let _workers = Workers::start(&service, 1, ByTheSystem);
    receiver.wait(1);
    let at = format!("/api/v1/clients/{}", given.id);
    let etag = admin.get(&at).expect(200).etag();
    let _ = admin.patch(&at, &etag, &json!({ "network": false })).expect(200);
    let before = receiver.all().len();
    receiver.answers(200);
    until("it is withheld", || {
        hurry(store);
        deliveries(&client, webhook)[0]["state"] == "withheld"
    });
    assert!(receiver.all().len() <= before + 1, "at most what was under way");
});

both!(after_three_days_in_vain_a_webhook_is_switched_off_and_nothing_is_lost, |store| {
    let service = Service::over(store);
    let receiver = Receiver::start(500);
    let _workers = Workers::start(&service, 1, ByTheSystem);
    let (client, _) = service.client(&["read", "webhooks"], false);
    let writer = service.member(&[Role::Contributor]);
    let _told = service.member(&[Role::Administrator]);
    let (webhook, _) = subscribed(&client, &receiver.url());
    let (_, _) = stakeholder(&writer, "Le premier", "public");
    receiver.wait(1);
    let at = format!("/api/v1/webhooks/{webhook}");
    until("the failure is written down", || client.get(&at).expect(200).body["failing_since"].is_string());
    pass(store, 73);
    until("it is switched off", || {
        hurry(store);
        client.get(&at).expect(200).body["state"] == "off"
    });
    assert_eq!(store.see(|read| read.letters(None, 10))[0].letter.values["address"], receiver.url());
    let tried = receiver.all().len();
    let (_, _) = stakeholder(&writer, "Pendant ce temps", "public");
    thread::sleep(Duration::from_millis(1_500));
    assert_eq!(receiver.all().len(), tried, "nothing is tried any more");
    receiver.answers(200);
    let etag = client.get(&at).expect(200).etag();
    let on = client.patch(&at, &etag, &json!({ "active": true })).expect(200);
    assert_eq!(on.body["state"], "active");
    let got = receiver.wait(tried + 2);
    let titles: Vec<&Value> = got[tried..].iter().map(|one| &one.body["data"]["record"]["name"]).collect();
    assert_eq!(titles, [&json!("Le premier"), &json!("Pendant ce temps")]);
});

both!(one_delivery_or_all_since_a_moment_are_played_again_under_the_same_names, |store| {
    let service = Service::over(store);
    let receiver = Receiver::start(200);
    let _workers = Workers::start(&service, 1, ByTheSystem);
    let (client, _) = service.client(&["read", "webhooks"], false);
    let (stranger, _) = service.client(&["read", "webhooks"], false);
    let writer = service.member(&[Role::Contributor]);
    let (_, _) = stakeholder(&writer, "D’avant", "public");
    let (webhook, _) = subscribed(&client, &receiver.url());
    let (_, _) = stakeholder(&writer, "D’après", "public");
    receiver.wait(1);
    until("it is written down", || deliveries(&client, webhook)[0]["state"] == "delivered");
    let at = format!("/api/v1/webhooks/{webhook}");
    let delivery = deliveries(&client, webhook)[0]["id"].as_str().unwrap().to_owned();
    let _ = stranger.post(&format!("{at}/deliveries/{delivery}/replay"), &json!({})).expect(404);
    let _ = client.post(&format!("{at}/deliveries/{delivery}/replay"), &json!({})).expect(202);
    let got = receiver.wait(2);
    assert_eq!(got[0].headers["webhook-id"], got[1].headers["webhook-id"]);
    // All since yesterday: what was before the webhook too.
    let yesterday = essaim_domain::time::now().checked_sub(jiff::SignedDuration::from_hours(24)).unwrap();
    let _ = client.post(&format!("{at}/replay"), &json!({ "since": yesterday })).expect(202);
    let got = receiver.wait(4);
    let names: Vec<&Value> = got[2..].iter().map(|one| &one.body["data"]["record"]["name"]).collect();
    assert_eq!(names, [&json!("D’avant"), &json!("D’après")]);
    assert_eq!(got[3].headers["webhook-id"], got[0].headers["webhook-id"]);
    let long_ago = essaim_domain::time::now().checked_sub(jiff::SignedDuration::from_hours(24 * 40)).unwrap();
    let refused = client.post(&format!("{at}/replay"), &json!({ "since": long_ago })).expect(422);
    assert_eq!(refused.faults(), [("/since".to_owned(), "moment_old".to_owned())]);
});

both!(a_webhook_tells_only_what_was_asked_for_and_nothing_while_it_is_paused, |store| {
    let service = Service::over(store);
    let receiver = Receiver::start(200);
    let _workers = Workers::start(&service, 2, ByTheSystem);
    let (client, _) = service.client(&["read", "webhooks"], false);
    let writer = service.member(&[Role::Coordinator]);
    let body = json!({ "address": receiver.url(), "collections": ["stakeholders"], "kinds": ["create"] });
    let made = client.post("/api/v1/webhooks", &body).expect(201);
    let _ = writer.post("/api/v1/themes", &json!({ "labels": { "fr": "Communs" } })).expect(201);
    let (id, etag) = stakeholder(&writer, "Un", "public");
    let _ = writer.patch(&path(&id), &etag, &json!({ "name": "Un bis" })).expect(200);
    receiver.wait(1);
    let at = format!("/api/v1/webhooks/{}", made.id());
    let paused = client.patch(&at, &made.etag(), &json!({ "active": false })).expect(200);
    let (_, _) = stakeholder(&writer, "Deux", "public");
    thread::sleep(Duration::from_millis(1_500));
    assert_eq!(receiver.all().len(), 1);
    let _ = client.patch(&at, &paused.etag(), &json!({ "active": true })).expect(200);
    let got = receiver.wait(2);
    assert_eq!(got[1].body["data"]["record"]["name"], "Deux");
    let _ = client.send("DELETE", &at, &[], None).expect(204);
    let _ = client.get(&at).expect(404);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM delivery"), 0);
});

/// Waits until a webhook's test was tried; the trouble that it had.
fn tested(client: &Caller, webhook: Uuid) -> Value {
    let _ = client.post(&format!("/api/v1/webhooks/{webhook}/test"), &json!({})).expect(202);
    until("it was tried", || deliveries(client, webhook)[0]["state"] != "waiting");
    deliveries(client, webhook)[0]["attempts"][0].clone()
}

both!(a_redirection_and_a_name_that_turns_inside_call_nothing, |store| {
    let service = Service::over(store);
    let receiver = Receiver::start(302);
    let inside: IpAddr = "10.0.0.7".parse().unwrap();
    let (here, public): (IpAddr, IpAddr) = ("127.0.0.1".parse().unwrap(), "93.184.216.34".parse().unwrap());
    // The last is looked up first: here (which tests may), here, then inside, then one of two inside, then nowhere.
    let looks = vec![vec![], vec![public, inside], vec![inside], vec![here], vec![here]];
    let _workers = Workers::start(&service, 1, Turning(Arc::new(Mutex::new(looks))));
    let (client, _) = service.client(&["webhooks"], false);
    let port = receiver.address.port();
    let (webhook, _) = subscribed(&client, &format!("http://turning.example:{port}/hook"));
    let redirected = tested(&client, webhook);
    assert_eq!((&redirected["status"], &redirected["trouble"]), (&json!(302), &json!("redirected")));
    assert_eq!(receiver.all().len(), 1, "it was not followed");
    receiver.answers(200);
    assert_eq!(tested(&client, webhook)["status"], 200);
    for trouble in ["inward", "inward", "unresolved"] {
        let attempt = tested(&client, webhook);
        assert_eq!((attempt.get("status"), &attempt["trouble"]), (None, &json!(trouble)));
    }
    assert_eq!(receiver.all().len(), 2, "nothing else was called");
});

both!(addresses_that_lead_inside_are_refused_when_they_are_given, |store| {
    let service = Service::with(store, |settings| settings.webhooks_to_loopback = false);
    let (client, _) = service.client(&["webhooks"], false);
    for address in [
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/",
        "http://0/",
        "http://[fe80::1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[2002:a00:1::1]/",
        "http://192.168.1.1:8080/x",
    ] {
        let refused = client.post("/api/v1/webhooks", &json!({ "address": address })).expect(422);
        assert_eq!(refused.faults(), [("/address".to_owned(), "address_inward".to_owned())], "{address}");
    }
    for address in
        ["ftp://example.org/", "https://me:secret@example.org/", "javascript:alert(1)", "example.org"]
    {
        let _ = client.post("/api/v1/webhooks", &json!({ "address": address })).expect(422);
    }
    let made = client.post("/api/v1/webhooks", &json!({ "address": "https://example.org/hook" })).expect(201);
    let refused = client.patch(
        &format!("/api/v1/webhooks/{}", made.id()),
        &made.etag(),
        &json!({ "address": "http://localhost.:1/", "collections": ["bees"] }),
    );
    assert_eq!(refused.expect(422).faults()[0].0, "/collections/0");
});
