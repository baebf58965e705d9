//! Where one is signed in, and how one ends what one does not recognise.

use essaim_domain::access::Role;
use essaim_tests::{
    both,
    service::{Caller, Service},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::auth::{PASSWORD, account, cookie, refresh, token};

const SESSIONS: &str = "/api/v1/me/sessions";
const PHONE: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";

/// Signs in from that program, and gives a caller with its cookie.
fn from(service: &Service<'_>, email: &str, agent: &str) -> (Caller, String) {
    let wish = json!({ "email": email, "password": PASSWORD });
    let headers = [("User-Agent", agent), ("X-Forwarded-For", "203.0.113.77")];
    let signed = service.anonymous().send("POST", "/api/v1/auth/login", &headers, Some(&wish)).expect(200);
    let caller = Caller { token: Some(token(&signed)), ..service.anonymous() };
    (caller, cookie(&signed))
}

fn items(caller: &Caller) -> Vec<Value> {
    caller.get(SESSIONS).expect(200).body["items"].as_array().unwrap().clone()
}

both!(a_member_sees_where_they_are_signed_in_and_no_whole_address, |store| {
    let service = Service::with(store, |settings| settings.proxies = vec!["127.0.0.1".parse().unwrap()]);
    let kept = account(store, &["reader"]);
    let email = kept.account.email.as_str();
    let (phone, renewing) = from(&service, email, PHONE);
    let (desk, _) = from(&service, email, "curl/8.14.1");
    let seen = items(&desk);
    assert_eq!(seen.len(), 2);
    assert_eq!(
        (&seen[0]["current"], &seen[0]["browser"], &seen[0]["system"]),
        (&json!(true), &json!("other"), &json!("other"))
    );
    assert_eq!(
        (&seen[1]["current"], &seen[1]["browser"], &seen[1]["system"]),
        (&json!(false), &json!("chrome"), &json!("android"))
    );
    assert_eq!((&seen[1]["place"], &seen[1]["factor"]), (&json!("203.0.113.0"), &json!("password")));
    assert_eq!(seen[1]["used_at"], seen[1]["created_at"]);
    let _ = refresh(&service, &renewing).expect(200);
    assert_ne!(items(&phone)[1]["used_at"], seen[1]["used_at"], "a renewal is a use");
});

both!(one_sign_in_is_ended_and_the_others_go_on, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let email = kept.account.email.as_str();
    let ((one, renewing), (two, _), (three, _)) =
        (from(&service, email, PHONE), from(&service, email, ""), from(&service, email, ""));
    let lost = items(&three)[2]["id"].as_str().unwrap().to_owned();
    let _ = three.send("DELETE", &format!("{SESSIONS}/{lost}"), &[], None).expect(204);
    assert_eq!(one.get("/api/v1/me").expect(401).problem(), "token_invalid");
    let _ = refresh(&service, &renewing).expect(401);
    let _ = three.send("DELETE", &format!("{SESSIONS}/{lost}"), &[], None).expect(404);
    let _ = three.post(&format!("{SESSIONS}/end-others"), &json!({})).expect(204);
    let _ = two.get("/api/v1/me").expect(401);
    assert_eq!(items(&three).len(), 1);
});

both!(nobody_ends_the_sign_ins_of_another, |store| {
    let service = Service::over(store);
    let (mine, theirs) = (service.member(&[Role::Reader]), service.member(&[Role::Administrator]));
    let id = items(&mine)[0]["id"].as_str().unwrap().to_owned();
    for id in [id.as_str(), &Uuid::now_v7().to_string()] {
        let refused = theirs.send("DELETE", &format!("{SESSIONS}/{id}"), &[], None).expect(404);
        assert_eq!(refused.problem(), "not_found");
    }
    let _ = theirs.post(&format!("{SESSIONS}/end-others"), &json!({})).expect(204);
    let _ = mine.get("/api/v1/me").expect(200);
});
