//! Accounts, for administrators, and what everybody does with their own.

use essaim_domain::{access::Role, letter::LetterKind};
use essaim_persistence::accounts::KeptAccount;
use essaim_tests::{
    both, given,
    service::{Caller, Service},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::auth::{PASSWORD, account, sign_in};

const ALL: &str = "/api/v1/accounts";
const ME: &str = "/api/v1/me";

fn one(kept: &KeptAccount) -> String {
    format!("{ALL}/{}", kept.id)
}

fn wish() -> Value {
    json!({ "name": "Dominique Petit", "email": format!("{}@example.org", Uuid::now_v7().simple()),
            "roles": ["contributor"], "password": "cinq lampes au plafond" })
}

fn administrator(service: &Service<'_>) -> Caller {
    service.member(&[Role::Administrator])
}

fn pair(pointer: &str, code: &str) -> (String, String) {
    (pointer.to_owned(), code.to_owned())
}

both!(an_administrator_makes_an_account_and_its_owner_signs_in, |store| {
    let service = Service::over(store);
    let admin = administrator(&service);
    let made = admin.post(ALL, &wish()).expect(201);
    assert_eq!(made.header("location"), Some(format!("{ALL}/{}", made.id()).as_str()));
    assert_eq!((&made.body["active"], &made.body["locale"]), (&json!(true), &json!("fr")));
    let read = admin.get(&format!("{ALL}/{}", made.id())).expect(200);
    assert_eq!((&read.body, read.etag()), (&made.body, made.etag()));
    for answer in [&made, &read, &admin.get(ALL).expect(200)] {
        let text = String::from_utf8_lossy(&answer.bytes);
        assert!(!text.contains("password") && !text.contains("argon2"), "{text}");
    }
    let _ = sign_in(&service, made.body["email"].as_str().unwrap(), "cinq lampes au plafond").expect(200);
    assert_eq!(admin.get(&format!("{ALL}/{}", Uuid::now_v7())).expect(404).problem(), "not_found");
});

both!(a_password_is_long_and_neither_common_nor_ones_own, |store| {
    let service = Service::over(store);
    let admin = administrator(&service);
    for (password, code) in [
        ("onze signes", "password_short"),
        ("motdepasse2024", "password_common"),
        ("password1234", "password_common"),
        ("Dominique-Petit-1987", "password_own"),
    ] {
        let mut wish = wish();
        wish["password"] = json!(password);
        let refused = admin.post(ALL, &wish).expect(422);
        assert_eq!(refused.faults(), [pair("/password", code)], "{password}");
        assert!(!String::from_utf8_lossy(&refused.bytes).contains(password));
    }
});

both!(every_fault_of_an_account_is_told_at_once, |store| {
    let service = Service::over(store);
    let admin = administrator(&service);
    let body =
        json!({ "email": "nowhere", "roles": ["queen"], "rôle": 1, "password": "cinq lampes au plafond" });
    let faults = admin.post(ALL, &body).expect(422).faults();
    for fault in [pair("/name", "missing"), pair("/email", "email_form"), pair("/rôle", "unknown_field")] {
        assert!(faults.contains(&fault), "{faults:?}");
    }
    let mut nobody = wish();
    nobody["stakeholder"] = json!(Uuid::now_v7());
    assert_eq!(admin.post(ALL, &nobody).expect(422).faults(), [pair("/stakeholder", "reference_unknown")]);
    let mut bare = wish();
    bare["roles"] = json!([]);
    assert_eq!(admin.post(ALL, &bare).expect(422).faults(), [pair("/roles", "missing")]);
    let taken = admin.post(ALL, &wish()).expect(201);
    let mut again = wish();
    again["email"] = json!(taken.body["email"].as_str().unwrap().to_uppercase());
    assert_eq!(admin.post(ALL, &again).expect(409).problem(), "email_taken");
});

both!(the_same_creation_sent_twice_makes_one_account, |store| {
    let service = Service::over(store);
    let admin = administrator(&service);
    let wish = wish();
    let key = [("Idempotency-Key", "\"one\"")];
    let first = admin.send("POST", ALL, &key, Some(&wish)).expect(201);
    let second = admin.send("POST", ALL, &key, Some(&wish)).expect(201);
    assert_eq!(first.body, second.body);
    let mut other = wish;
    other["name"] = json!("Une autre");
    assert_eq!(admin.send("POST", ALL, &key, Some(&other)).expect(422).problem(), "idempotency_mismatch");
});

both!(accounts_are_listed_page_by_page, |store| {
    let service = Service::over(store);
    let admin = administrator(&service);
    let made: Vec<String> = (0..4).map(|_| account(store, &["reader"]).id.to_string()).collect();
    let mut path = format!("{ALL}?limit=2");
    let mut seen = Vec::new();
    loop {
        let page = admin.get(&path).expect(200);
        seen.extend(
            page.body["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()),
        );
        let Some(next) = page.body["next"].as_str() else { break };
        path = format!("{ALL}?limit=2&after={next}");
        assert_eq!(page.header("link"), Some(format!("<{path}>; rel=\"next\"").as_str()));
    }
    assert_eq!(seen.len(), 5);
    assert_eq!(seen[1..], made);
    assert_eq!(admin.get(&format!("{ALL}?after=x")).expect(400).faults(), [pair("after", "cursor_foreign")]);
    assert_eq!(admin.get(&format!("{ALL}?q=x")).expect(400).faults(), [pair("q", "unknown_parameter")]);
});

both!(a_change_wants_the_version_that_was_read, |store| {
    let service = Service::over(store);
    let admin = administrator(&service);
    let kept = account(store, &["reader"]);
    let path = one(&kept);
    let read = admin.get(&path).expect(200);
    let roles = json!({ "roles": ["coach", "researcher"] });
    assert_eq!(admin.send("PATCH", &path, &[], Some(&roles)).expect(428).problem(), "precondition_needed");
    let changed = admin.patch(&path, &read.etag(), &roles).expect(200);
    assert_eq!((&changed.body["revision"], &changed.body["roles"]), (&json!(2), &roles["roles"]));
    let stale = admin.patch(&path, &read.etag(), &json!({ "name": "Autre" })).expect(412);
    assert_eq!((&stale.body["current"], stale.etag()), (&changed.body, changed.etag()));
    assert_eq!(
        admin.patch(&path, &changed.etag(), &json!({ "name": null })).expect(422).faults()[0].0,
        "/name"
    );
    let who = store.keep(given::stakeholder("Moi")).head.id;
    let attached = admin.patch(&path, &changed.etag(), &json!({ "stakeholder": who })).expect(200);
    assert_eq!(attached.body["stakeholder"], json!(who));
    let detached = admin.patch(&path, &attached.etag(), &json!({ "stakeholder": null })).expect(200);
    assert!(detached.body.get("stakeholder").is_none());
});

both!(another_password_ends_what_was_begun_with_the_former, |store| {
    let service = Service::over(store);
    let admin = administrator(&service);
    let kept = account(store, &["reader"]);
    let email = kept.account.email.as_str();
    let signed = sign_in(&service, email, PASSWORD).expect(200);
    let path = one(&kept);
    let tag = admin.get(&path).expect(200).etag();
    let own = admin
        .patch(&path, &tag, &json!({ "name": "Yuna Kerbrat", "password": "Yuna Kerbrat 29" }))
        .expect(422);
    assert_eq!(own.faults(), [pair("/password", "password_own")]);
    let _ = admin.patch(&path, &tag, &json!({ "password": "cinq lampes au plafond" })).expect(200);
    let mut caller = service.anonymous();
    caller.token = signed.body["access_token"].as_str().map(str::to_owned);
    let _ = caller.get(ME).expect(401);
    let _ = sign_in(&service, email, PASSWORD).expect(401);
    let _ = sign_in(&service, email, "cinq lampes au plafond").expect(200);
});

both!(a_deactivated_account_is_signed_out_and_can_come_back, |store| {
    let service = Service::over(store);
    let admin = administrator(&service);
    let (reader, id) = service.member_who_is(&[Role::Reader], None);
    let path = format!("{ALL}/{id}");
    let _ = admin.send("POST", &format!("{path}/deactivate"), &[], None).expect(428);
    let tag = admin.get(&path).expect(200).etag();
    let gone = admin.send("POST", &format!("{path}/deactivate"), &[("If-Match", &tag)], None).expect(200);
    assert_eq!(gone.body["active"], json!(false));
    let _ = reader.get(ME).expect(401);
    let back = admin.patch(&path, &gone.etag(), &json!({ "active": true })).expect(200);
    assert_eq!(back.body["active"], json!(true));
});

both!(whose_roles_change_or_whose_account_is_closed_or_opened_is_told_by_mail, |store| {
    let service = Service::over(store);
    let admin = administrator(&service);
    let (_, id) = service.member_who_is(&[Role::Reader], None);
    let path = format!("{ALL}/{id}");
    let told = || {
        let letters = store.see(|read| read.letters(None, 10));
        letters.into_iter().map(|kept| (kept.letter.kind, kept.letter)).collect::<Vec<_>>()
    };
    let mut tag = admin.get(&path).expect(200).etag();
    let mut patch = |body: Value| {
        let changed = admin.patch(&path, &tag, &body).expect(200);
        tag = changed.etag();
        tag.clone()
    };
    let _ = patch(json!({ "name": "Dominique Petit" }));
    assert!(told().is_empty(), "a name is no way in");
    let _ = patch(json!({ "roles": ["coach", "researcher"] }));
    let (kind, letter) = told().remove(0);
    let email = admin.get(&path).expect(200).body["email"].clone();
    assert_eq!((kind, json!(letter.to)), (LetterKind::RolesChanged, email));
    assert_eq!(
        (letter.values["name"].as_str(), letter.values["roles"].as_str()),
        ("Dominique Petit", "accompagnateur·rice, chercheur·euse")
    );
    let _ = patch(json!({ "roles": ["coach", "researcher"] }));
    assert_eq!(told().len(), 1, "what changes nothing is not told");
    let tag = patch(json!({ "locale": "en" }));
    let closed = admin.send("POST", &format!("{path}/deactivate"), &[("If-Match", &tag)], None).expect(200);
    assert_eq!(told()[0].0, LetterKind::AccountDeactivated);
    let other = admin.patch(&path, &closed.etag(), &json!({ "roles": ["reader"] })).expect(200);
    assert_eq!(told().len(), 2, "whose account is closed hears of roles when it is opened");
    let _ = admin.patch(&path, &other.etag(), &json!({ "active": true })).expect(200);
    let (kind, letter) = told().remove(0);
    assert_eq!((kind, letter.values["roles"].as_str()), (LetterKind::AccountReactivated, "reader"));
});

both!(the_last_administrator_stays, |store| {
    let service = Service::over(store);
    let (admin, id) = service.member_who_is(&[Role::Administrator], None);
    let path = format!("{ALL}/{id}");
    let tag = admin.get(&path).expect(200).etag();
    let demoted = admin.patch(&path, &tag, &json!({ "roles": ["reader"] })).expect(409);
    assert_eq!(demoted.problem(), "last_administrator");
    let _ = admin.send("POST", &format!("{path}/deactivate"), &[("If-Match", &tag)], None).expect(409);
    let _ = administrator(&service);
    let _ = admin.patch(&path, &tag, &json!({ "roles": ["reader"] })).expect(200);
    assert_eq!(admin.get(ALL).expect(403).problem(), "forbidden");
});

both!(a_member_reads_themselves_and_changes_name_and_language, |store| {
    let service = Service::over(store);
    let who = store.keep(given::stakeholder("Moi")).head.id;
    let (me, id) = service.member_who_is(&[Role::Coach], Some(who));
    let read = me.get(ME).expect(200);
    assert_eq!((read.id(), &read.body["stakeholder"]), (id.to_string(), &json!(who)));
    let may = |noun: &str| read.body["may"][noun].as_array().cloned().unwrap_or_default();
    assert!(may("experiments").contains(&json!("create")) && !may("themes").contains(&json!("create")));
    assert!(read.body["may"].get("accounts").is_none());
    let held = me.send("GET", ME, &[("If-None-Match", &read.etag())], None);
    assert_eq!(held.status, 304);

    let changed = me.patch(ME, &read.etag(), &json!({ "name": "Camille", "locale": "en" })).expect(200);
    assert_eq!((&changed.body["name"], &changed.body["locale"]), (&json!("Camille"), &json!("en")));
    let stale = me.patch(ME, &read.etag(), &json!({ "name": "Autre" })).expect(412);
    assert_eq!((&stale.body["current"], stale.etag()), (&changed.body, changed.etag()));
    let more = me.patch(ME, &changed.etag(), &json!({ "roles": ["administrator"] })).expect(422);
    assert_eq!(more.faults(), [pair("/roles", "unknown_field")]);
    assert_eq!(service.anonymous().get(ME).expect(401).problem(), "token_needed");
});
