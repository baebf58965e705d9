//! Clients as administrators make, change, renew and revoke them.

use essaim_domain::{
    access::Role,
    time::{now, today},
};
use essaim_persistence::clients::Calls;
use essaim_tests::{
    both,
    service::{Answer, Service},
};
use jiff::ToSpan;
use serde_json::{Value, json};

fn token(service: &Service<'_>, id: &str, secret: &str) -> Answer {
    let form = format!("grant_type=client_credentials&client_id={id}&client_secret={secret}");
    let kind = [("Content-Type", "application/x-www-form-urlencoded")];
    service.anonymous().raw("POST", "/oauth/token", &kind, Some(form.as_bytes()))
}

fn secret(answer: &Answer) -> String {
    answer.body["client_secret"].as_str().unwrap().to_owned()
}

both!(a_secret_is_shown_once_and_kept_as_a_digest, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let wish = json!({ "name": "Annuaire", "contact": "tech@example.org", "scopes": ["write:stakeholders", "read"],
                       "network": true, "secret_days": 90 });
    let made = admin.post("/api/v1/clients", &wish).expect(201);
    assert_eq!(made.header("cache-control"), Some("no-store"));
    assert_eq!(made.header("location"), Some(format!("/api/v1/clients/{}", made.id()).as_str()));
    let shown = secret(&made);
    assert!(
        shown.len() > 40 && shown.chars().all(|c| c.is_ascii_alphanumeric() || "-._~".contains(c)),
        "{shown}"
    );
    assert_eq!(made.body["scopes"], json!(["read", "write:stakeholders"]), "in the order of the list");
    assert!(shown.ends_with(made.body["secrets"][0]["hint"].as_str().unwrap()));
    let read = admin.get(&format!("/api/v1/clients/{}", made.id())).expect(200);
    let listed = admin.get("/api/v1/clients").expect(200);
    for answer in [&read, &listed] {
        assert!(!String::from_utf8_lossy(&answer.bytes).contains(&shown));
    }
    assert_eq!(listed.body["items"][0], read.body);
    assert_eq!(
        store.count_rows(&format!("SELECT count(*) AS n FROM client_secret WHERE hash = '{shown}'")),
        0
    );
    let _ = token(&service, &made.id(), &shown).expect(200);
    let used = admin.get(&format!("/api/v1/clients/{}", made.id())).expect(200);
    assert!(used.body["secrets"][0]["last_used_at"].is_string());
});

both!(what_cannot_be_granted_is_refused_by_name, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let refused = |body: Value| admin.post("/api/v1/clients", &body).expect(422).faults();
    let fault = |pointer: &str, code: &str| vec![(pointer.to_owned(), code.to_owned())];
    assert_eq!(
        refused(json!({ "name": "A", "scopes": ["read", "write:themes"] })),
        fault("/scopes/1", "unknown_word")
    );
    assert_eq!(refused(json!({ "name": "A", "scopes": ["admin"] })), fault("/scopes/0", "unknown_word"));
    assert_eq!(refused(json!({ "name": "A", "scopes": [] })), fault("/scopes", "missing"));
    assert_eq!(
        refused(json!({ "name": "A", "scopes": ["read"], "secret_days": 731 })),
        fault("/secret_days", "out_of_range")
    );
    assert_eq!(
        refused(json!({ "name": "A", "scopes": ["read"], "scope": "read" })),
        fault("/scope", "unknown_field")
    );
});

both!(a_secret_takes_anothers_place_without_an_interruption, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let made = admin.post("/api/v1/clients", &json!({ "name": "Annuaire", "scopes": ["read"] })).expect(201);
    let (id, first) = (made.id(), secret(&made));
    let rotate = format!("/api/v1/clients/{id}/rotate");
    let second = admin.post(&rotate, &json!({ "overlap_hours": 24 })).expect(200);
    assert_eq!(second.header("cache-control"), Some("no-store"));
    let valid = |answer: &Answer| {
        let secrets = answer.body["secrets"].as_array().unwrap().clone();
        secrets.iter().filter(|secret| secret["valid"] == true).count()
    };
    assert_eq!(valid(&second), 2);
    for shown in [&first, &secret(&second)] {
        let _ = token(&service, &id, shown).expect(200);
    }
    // A third ends the first: never more than two.
    let third = admin.post(&rotate, &json!({})).expect(200);
    assert_eq!(valid(&third), 2);
    assert_eq!(token(&service, &id, &first).status, 401);
    for shown in [&secret(&second), &secret(&third)] {
        let _ = token(&service, &id, shown).expect(200);
    }
    let at_once = admin.post(&rotate, &json!({ "overlap_hours": 0 })).expect(200);
    assert_eq!(valid(&at_once), 1);
    assert_eq!(token(&service, &id, &secret(&third)).status, 401);
});

both!(a_secret_that_got_out_is_ended_with_the_tokens_that_it_got, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let (client, given) = service.client(&["read"], false);
    let _ = client.get("/api/v1/themes").expect(200);
    let rotated = admin.post(&format!("/api/v1/clients/{}/rotate", given.id), &json!({})).expect(200);
    let ended = admin
        .send("DELETE", &format!("/api/v1/clients/{}/secrets/{}", given.id, given.secret), &[], None)
        .expect(200);
    assert_eq!(ended.body["secrets"][1]["valid"], false);
    assert_eq!(client.get("/api/v1/themes").status, 401);
    assert_eq!(token(&service, &given.id.to_string(), &given.shown).status, 401);
    let _ = token(&service, &given.id.to_string(), &secret(&rotated)).expect(200);
    let elsewhere = format!("/api/v1/clients/{}/secrets/{}", uuid::Uuid::now_v7(), given.secret);
    let _ = admin.send("DELETE", &elsewhere, &[], None).expect(404);
});

both!(an_expired_secret_gets_nothing, |store| {
    let service = Service::over(store);
    let (client, given) = service.client(&["read"], false);
    store.run_sql(match store.kind {
        essaim_tests::store::Kind::Sqlite => "UPDATE client_secret SET expires_at = 1",
        essaim_tests::store::Kind::Postgres => "UPDATE client_secret SET expires_at = 'epoch'",
    });
    assert_eq!(token(&service, &given.id.to_string(), &given.shown).status, 401);
    assert_eq!(client.get("/api/v1/themes").status, 401);
});

both!(who_was_faster_is_not_written_over, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let made = admin.post("/api/v1/clients", &json!({ "name": "Annuaire", "scopes": ["read"] })).expect(201);
    let path = format!("/api/v1/clients/{}", made.id());
    let etag = admin.get(&path).expect(200).etag();
    let renamed = admin.patch(&path, &etag, &json!({ "name": "Carte", "contact": null })).expect(200);
    let late = admin.patch(&path, &etag, &json!({ "name": "Plan" })).expect(412);
    assert_eq!(late.body["current"]["name"], "Carte");
    let _ = admin.send("PATCH", &path, &[], Some(&json!({ "name": "Plan" }))).expect(428);
    let same = admin.patch(&path, &renamed.etag(), &json!({ "name": "Carte" })).expect(200);
    assert_eq!(same.body["revision"], renamed.body["revision"], "what says nothing new makes no revision");
});

both!(the_end_of_a_secret_is_told_once_and_not_when_another_lives_longer, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let made = |name: &str, days: i64| {
        let wish =
            json!({ "name": name, "contact": "tech@example.org", "scopes": ["read"], "secret_days": days });
        admin.post("/api/v1/clients", &wish).expect(201).id()
    };
    let (_, renewed, _) = (made("Bientôt", 5), made("Renouvelé", 5), made("Plus tard", 100));
    let _ = admin.post(&format!("/api/v1/clients/{renewed}/rotate"), &json!({})).expect(200);
    let warn = || store.make(|write| write.client_secrets_warn(essaim_domain::account::Locale::Fr));
    assert_eq!((warn(), warn()), (1, 0));
    let letters = store.see(|read| read.letters(None, 10));
    assert!(letters.iter().all(|kept| kept.letter.values["client"] == "Bientôt"));
    let readers: Vec<&str> = letters.iter().map(|kept| kept.letter.to.as_str()).collect();
    assert!(
        readers.len() == 2 && readers.contains(&"tech@example.org"),
        "the contact and who administers: {readers:?}"
    );
});

both!(the_calls_of_a_client_are_counted_per_day_and_its_last_use_is_shown, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let (client, given) = service.client(&["read"], false);
    let address = format!("/api/v1/clients/{}", given.id);
    let unused = admin.get(&address).expect(200);
    assert_eq!((&unused.body["days"], unused.body.get("last_used_at")), (&json!([]), None));

    // What was called before: a month is shown, and no more.
    let (began, today) = (now(), today());
    let before = |days: i64, calls: i64| Calls {
        client: given.id,
        day: today.checked_sub(days.days()).unwrap().to_string(),
        calls,
        refused: 0,
        last_at: began.checked_sub(jiff::SignedDuration::from_hours(24 * days)).unwrap(),
    };
    let (yesterday, long_ago) = (before(1, 12), before(31, 7));
    let kept = [yesterday.clone(), long_ago];
    store.make(move |write| write.client_calls(&kept));
    for _ in 0..3 {
        let _ = client.get("/api/v1/themes").expect(200);
    }
    let refused = client.post("/api/v1/stakeholders", &json!({ "kind": "collective", "name": "A" }));
    assert_eq!(refused.expect(403).problem(), "scope_needed");
    actix_web::rt::System::new().block_on(service.app.write_calls()).unwrap();

    let shown = admin.get(&address).expect(200);
    assert_eq!(
        shown.body["days"],
        json!([
            { "day": yesterday.day, "calls": 12, "refused": 0 },
            { "day": today.to_string(), "calls": 4, "refused": 1 }
        ])
    );
    let last: jiff::Timestamp = shown.body["last_used_at"].as_str().unwrap().parse().unwrap();
    assert!(last >= began && last <= now(), "{last}");
    let listed = admin.get("/api/v1/clients").expect(200);
    assert_eq!(listed.body["items"][0], shown.body, "the list says the same");
});
