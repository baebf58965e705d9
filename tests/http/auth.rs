//! Signing in and out, and what is tried on doors: guessed, stolen and forged keys.

use std::{thread, time::Instant};

use diesel::{Connection, PgConnection, SqliteConnection, connection::SimpleConnection};
use essaim_domain::{access::Role, account::Account};
use essaim_persistence::{accounts::KeptAccount, connection::Place};
use essaim_tests::{
    both, given,
    service::{Answer, Service},
    store::Store,
};
use serde_json::{Value, json};

pub const PASSWORD: &str = "trois petits chats";
/// Of that password, with parameters of long ago: quick to check, and made again at sign-in.
const OLD_DIGEST: &str =
    "$argon2id$v=19$m=64,t=1,p=1$X43fqSgeW2nsi3lETdiapA$4EB2deomwxlpx3fBuLG4Ey3XBdbwE8r1jQoO01sERVU";
const LOGIN: &str = "/api/v1/auth/login";
const REFRESH: &str = "/api/v1/auth/refresh";
const LOGOUT: &str = "/api/v1/auth/logout";
const ME: &str = "/api/v1/me";

/// An account with that password.
pub fn account(store: &Store, roles: &[&str]) -> KeptAccount {
    let account = given::account(roles);
    store.make(move |write| write.account_create(&account, OLD_DIGEST))
}

pub fn sign_in(service: &Service<'_>, email: &str, password: &str) -> Answer {
    service.anonymous().post(LOGIN, &json!({ "email": email, "password": password }))
}

pub fn cookie(answer: &Answer) -> String {
    let header = answer.header("set-cookie").expect("a cookie");
    header.split(';').next().unwrap().to_owned()
}

pub fn refresh(service: &Service<'_>, cookie: &str) -> Answer {
    service.anonymous().send("POST", REFRESH, &[("Cookie", cookie)], None)
}

fn me(service: &Service<'_>, token: &str) -> Answer {
    service.anonymous().send("GET", ME, &[("Authorization", &format!("Bearer {token}"))], None)
}

pub fn token(answer: &Answer) -> String {
    answer.body["access_token"].as_str().expect("a token").to_owned()
}

/// Makes what was replaced just now older than any grace.
fn let_grace_pass(store: &Store) {
    match store.place() {
        Place::File(path) => SqliteConnection::establish(path)
            .unwrap()
            .batch_execute(
                "PRAGMA busy_timeout = 5000; UPDATE refresh_token SET replaced_at = replaced_at - 11000000",
            )
            .unwrap(),
        Place::Server(address) => PgConnection::establish(address)
            .unwrap()
            .batch_execute("UPDATE refresh_token SET replaced_at = replaced_at - interval '11 seconds'")
            .unwrap(),
    }
}

both!(who_signs_in_gets_a_token_and_a_cookie_and_both_end_with_the_sign_out, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let signed =
        sign_in(&service, &format!(" {}", kept.account.email.as_str().to_uppercase()), PASSWORD).expect(200);
    assert_eq!((&signed.body["token_type"], &signed.body["expires_in"]), (&json!("Bearer"), &json!(600)));
    assert_eq!(signed.header("cache-control"), Some("no-store"));
    let flags = signed.header("set-cookie").unwrap().split_once("; ").unwrap().1;
    assert_eq!(flags, "HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=2592000");
    assert!(cookie(&signed).starts_with("__Host-essaim="));
    assert_eq!(me(&service, &token(&signed)).expect(200).id(), kept.id.to_string());

    let renewed = refresh(&service, &cookie(&signed)).expect(200);
    assert_ne!(cookie(&renewed), cookie(&signed));
    assert_eq!(renewed.header("cache-control"), Some("no-store"));
    let _ = me(&service, &token(&renewed)).expect(200);

    let out = service.anonymous().send("POST", LOGOUT, &[("Cookie", &cookie(&renewed))], None).expect(204);
    assert!(out.header("set-cookie").unwrap().starts_with("__Host-essaim=; "), "{:?}", out.headers);
    assert!(out.header("set-cookie").unwrap().contains("Max-Age=0"));
    let over = refresh(&service, &cookie(&renewed)).expect(401);
    assert_eq!((over.problem(), over.header("cache-control")), ("session_ended", Some("no-store")));
    for ended in [&signed, &renewed] {
        let answer = me(&service, &token(ended)).expect(401);
        assert_eq!(answer.problem(), "token_invalid");
        assert!(answer.header("www-authenticate").unwrap().contains("invalid_token"));
    }
    let _ = service.anonymous().send("POST", LOGOUT, &[], None).expect(204);
});

both!(a_new_sign_in_takes_the_place_of_the_one_that_the_browser_had, |store| {
    let service = Service::over(store);
    let (one, two) = (account(store, &["reader"]), account(store, &["reader"]));
    let first = sign_in(&service, one.account.email.as_str(), PASSWORD).expect(200);
    let wish = json!({ "email": two.account.email, "password": PASSWORD });
    let expired = ("Authorization", "Bearer of.no.worth");
    let headers = [("Cookie", &*cookie(&first)), expired];
    let _ = service.anonymous().send("POST", LOGIN, &headers, Some(&wish)).expect(200);
    let _ = refresh(&service, &cookie(&first)).expect(401);
});

both!(nobody_can_tell_whether_an_account_exists, |store| {
    let service = Service::over(store);
    let (known, gone) = (account(store, &["reader"]), account(store, &["reader"]));
    let inactive = Account { active: false, ..gone.account.clone() };
    store.make(move |write| write.account_change(gone.id, gone.revision, &inactive));
    // So that what is compared was made with today's parameters.
    let _ = sign_in(&service, known.account.email.as_str(), PASSWORD).expect(200);
    let asked = |email: &str, password: &str| {
        let begun = Instant::now();
        let mut answer = sign_in(&service, email, password).expect(401);
        answer.body["instance"] = Value::Null;
        (answer.body, answer.headers.into_iter().map(|(name, _)| name).collect::<Vec<_>>(), begun.elapsed())
    };
    let wrong = asked(known.account.email.as_str(), "trois petits chiens");
    let unknown = asked("nobody@example.org", PASSWORD);
    let inactive = asked(gone.account.email.as_str(), PASSWORD);
    assert_eq!(wrong.0["type"], json!(format!("{}/api/problems/credentials_wrong", service.base)));
    assert_eq!((&wrong.0, &wrong.1), (&unknown.0, &unknown.1));
    assert_eq!((&wrong.0, &wrong.1), (&inactive.0, &inactive.1));
    let (slow, quick) = (wrong.2.max(unknown.2), wrong.2.min(unknown.2));
    assert!(slow < quick * 4, "{slow:?} and {quick:?} tell them apart");
});

both!(attempts_are_limited_by_account_and_place_and_nobody_is_locked_out, |store| {
    let service = Service::with(store, |settings| settings.proxies = vec!["127.0.0.1".parse().unwrap()]);
    let (kept, other) = (account(store, &["reader"]), account(store, &["reader"]));
    let from = |place: &str, email: &str, password: &str| {
        let wish = json!({ "email": email, "password": password });
        service.anonymous().send("POST", LOGIN, &[("X-Forwarded-For", place)], Some(&wish))
    };
    let email = kept.account.email.as_str();
    for _ in 0..10 {
        let _ = from("192.0.2.1", email, "trois petits chiens").expect(401);
    }
    let limited = from("192.0.2.77", email, PASSWORD).expect(429);
    assert_eq!(limited.problem(), "too_many_attempts");
    let wait: u64 = limited.header("retry-after").unwrap().parse().unwrap();
    assert!((500..=601).contains(&wait), "{wait}");
    let _ = from("198.51.100.1", email, PASSWORD).expect(200);
    let _ = from("192.0.2.1", other.account.email.as_str(), PASSWORD).expect(200);
});

both!(a_success_wipes_the_slate_of_the_account, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let email = kept.account.email.as_str();
    for password in ["a", PASSWORD, "b"] {
        for _ in 0..if password == PASSWORD { 1 } else { 8 } {
            let _ = sign_in(&service, email, password).expect(if password == PASSWORD { 200 } else { 401 });
        }
    }
});

both!(a_password_kept_with_old_parameters_is_kept_anew_at_sign_in, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    for _ in 0..2 {
        let _ = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(200);
        let now = store.see(|read| read.account(kept.id)).unwrap();
        assert!(now.password.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"), "{}", now.password);
        assert_eq!(now.revision, kept.revision);
    }
});

both!(bodies_that_are_no_sign_in_are_refused_by_name, |store| {
    let service = Service::over(store);
    let anonymous = service.anonymous();
    let unknown = anonymous.post(LOGIN, &json!({ "email": "a@example.org", "pasword": "x" })).expect(422);
    let pair = |pointer: &str, code: &str| (pointer.to_owned(), code.to_owned());
    assert!(unknown.faults().contains(&pair("/pasword", "unknown_field")), "{:?}", unknown.faults());
    assert!(unknown.faults().contains(&pair("/password", "missing")));
    let long =
        anonymous.post(LOGIN, &json!({ "email": "a@example.org", "password": "x".repeat(129) })).expect(422);
    assert_eq!(long.faults(), [pair("/password", "too_long")]);
    assert!(!String::from_utf8_lossy(&long.bytes).contains("xxx"), "what was sent is not repeated");
    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    let _ = anonymous.raw("POST", LOGIN, &form, Some(b"email=a&password=b")).expect(415);
    let json = [("Content-Type", "application/json")];
    let _ = anonymous.raw("POST", LOGIN, &json, Some(b"{")).expect(400);
});

both!(a_refresh_token_that_was_stolen_ends_the_whole_sign_in, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let signed = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(200);
    let elsewhere = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(200);
    let renewed = refresh(&service, &cookie(&signed)).expect(200);
    let_grace_pass(store);
    let reused = refresh(&service, &cookie(&signed)).expect(401);
    assert_eq!(reused.problem(), "session_ended");
    assert!(reused.header("set-cookie").unwrap().contains("Max-Age=0"));
    let _ = refresh(&service, &cookie(&renewed)).expect(401);
    let _ = me(&service, &token(&renewed)).expect(401);
    let _ = refresh(&service, &cookie(&elsewhere)).expect(200);
});

both!(two_tabs_that_refresh_at_once_both_go_on, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let signed = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(200);
    let shown = cookie(&signed);
    let both = thread::scope(|scope| {
        let tabs = [(), ()].map(|()| scope.spawn(|| refresh(&service, &shown).expect(200)));
        tabs.map(|tab| tab.join().unwrap())
    });
    assert_ne!(cookie(&both[0]), cookie(&both[1]));
    for tab in &both {
        let _ = me(&service, &token(tab)).expect(200);
        let _ = refresh(&service, &cookie(tab)).expect(200);
    }
});

both!(the_cookie_counts_only_for_pages_of_ours, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let signed = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(200);
    let shown = cookie(&signed);
    let wish = json!({ "email": kept.account.email, "password": PASSWORD });
    for (path, body) in [(LOGIN, Some(&wish)), (REFRESH, None), (LOGOUT, None)] {
        for header in [
            ("Origin", "https://elsewhere.example"),
            ("Origin", "null"),
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Site", "same-site"),
        ] {
            let refused =
                service.anonymous().send("POST", path, &[("Cookie", &shown), header], body).expect(403);
            assert_eq!(refused.problem(), "foreign_origin", "{path} {header:?}");
            assert!(refused.header("set-cookie").is_none());
        }
    }
    let mut shown = shown;
    for origin in [service.base.as_str(), "https://friend.example"] {
        let headers = [("Cookie", shown.as_str()), ("Origin", origin), ("Sec-Fetch-Site", "same-origin")];
        shown = cookie(&service.anonymous().send("POST", REFRESH, &headers, None).expect(200));
    }
});

both!(who_is_demoted_or_removed_in_the_middle_of_a_session_is_so_at_once, |store| {
    let service = Service::over(store);
    let (coordinator, id) = service.member_who_is(&[Role::Coordinator], None);
    let theme = json!({ "labels": { "fr": "Mobilités" } });
    let _ = coordinator.post("/api/v1/themes", &theme).expect(201);
    let kept = store.see(|read| read.account(id)).unwrap();
    let demoted = Account { roles: vec![Role::Reader], ..kept.account };
    let kept = store.make(move |write| write.account_change(id, kept.revision, &demoted));
    assert_eq!(coordinator.post("/api/v1/themes", &theme).expect(403).problem(), "forbidden");
    let removed = Account { active: false, ..kept.account.clone() };
    let kept = store.make(move |write| write.account_change(id, kept.revision, &removed));
    assert_eq!(coordinator.get(ME).expect(401).problem(), "token_invalid");
    let back = Account { active: true, ..kept.account };
    store.make(move |write| write.account_change(id, kept.revision, &back));
    let _ = coordinator.get(ME).expect(401);
});
