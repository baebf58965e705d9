//! Second factors: enrolled, asked for, used once, lost; and nothing open to an administrator without one.

use aws_lc_rs::hmac;
use essaim_domain::{access::Role, account::Account, letter::LetterKind, time::now};
use essaim_http::document;
use essaim_persistence::accounts::KeptAccount;
use essaim_tests::{
    both,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    access::call,
    auth::{PASSWORD, account, cookie, refresh, sign_in, token},
};

const SECOND: &str = "/api/v1/auth/second-factor";
const TOTP: &str = "/api/v1/me/totp";
const CONFIRM: &str = "/api/v1/me/totp/confirm";
const FACTORS: &str = "/api/v1/me/factors";
const CODES: &str = "/api/v1/me/recovery-codes";

/// The code of a step from now, as an application works it out (RFC 4226 and 6238, written here anew).
pub fn code(secret: &str, steps: i64) -> String {
    let (mut bits, mut count, mut key) = (0_u64, 0, Vec::new());
    for sign in secret.bytes() {
        let five = if sign.is_ascii_digit() { sign - b'2' + 26 } else { sign - b'A' };
        (bits, count) = ((bits << 5) | u64::from(five), count + 5);
        if count >= 8 {
            count -= 8;
            key.push(u8::try_from((bits >> count) & 0xff).unwrap());
        }
    }
    let step = now().as_second() / 30 + steps;
    let signature =
        hmac::sign(&hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &key), &step.to_be_bytes());
    let signature = signature.as_ref();
    let offset = usize::from(signature[19] & 15);
    let four: [u8; 4] = signature[offset..offset + 4].try_into().unwrap();
    format!("{:06}", (u32::from_be_bytes(four) & 0x7fff_ffff) % 1_000_000)
}

/// Somebody who has enrolled an application: their secret, and their recovery codes.
struct Enrolled {
    caller: Caller,
    secret: String,
    codes: Vec<String>,
}

fn enrol(caller: &Caller) -> Enrolled {
    let begun = caller.post(TOTP, &json!({})).expect(200);
    assert_eq!(begun.header("cache-control"), Some("no-store"));
    assert!(begun.body["picture"].as_str().unwrap().contains("<svg"));
    let secret = begun.body["secret"].as_str().unwrap().to_owned();
    assert!(begun.body["address"].as_str().unwrap().contains(&format!("secret={secret}")));
    let done = caller.post(CONFIRM, &json!({ "code": code(&secret, 0) })).expect(200);
    let codes = done.body["recovery_codes"].as_array().unwrap();
    let codes = codes.iter().map(|code| code.as_str().unwrap().to_owned()).collect();
    Enrolled { caller: caller.clone(), secret, codes }
}

fn member(service: &Service<'_>, store: &Store, roles: &[&str]) -> (KeptAccount, Enrolled) {
    let kept = account(store, roles);
    let signed = sign_in(service, kept.account.email.as_str(), PASSWORD).expect(200);
    let caller = Caller { token: Some(token(&signed)), ..service.anonymous() };
    (kept, enrol(&caller))
}

/// The first step, which is not enough.
fn halfway(service: &Service<'_>, kept: &KeptAccount) -> (String, Answer) {
    let first = sign_in(service, kept.account.email.as_str(), PASSWORD).expect(202);
    assert!(first.header("set-cookie").is_none() && first.body["access_token"].is_null());
    (first.body["challenge"].as_str().unwrap().to_owned(), first)
}

fn show(service: &Service<'_>, challenge: &str, name: &str, value: &str) -> Answer {
    service.anonymous().post(SECOND, &json!({ "challenge": challenge, name: value }))
}

fn change(store: &Store, id: Uuid, how: impl FnOnce(&mut Account)) {
    let kept = store.see(|read| read.account(id)).unwrap();
    let mut account = kept.account;
    how(&mut account);
    store.make(move |write| write.account_change(id, kept.revision, &account));
}

both!(who_has_enrolled_signs_in_by_password_and_code_and_a_code_works_once, |store| {
    let service = Service::over(store);
    let (kept, enrolled) = member(&service, store, &["reader"]);
    let (challenge, first) = halfway(&service, &kept);
    assert_eq!(first.body["factors"], json!(["totp", "recovery_code"]));
    assert_eq!(
        (first.body["expires_in"].as_i64(), first.header("cache-control")),
        (Some(300), Some("no-store"))
    );
    let bearer = format!("Bearer {challenge}");
    let no_token = service.anonymous().send("GET", "/api/v1/me", &[("Authorization", &bearer)], None);
    assert_eq!(no_token.expect(401).problem(), "token_invalid");

    // The code that was shown at the enrolment is used up.
    let again = show(&service, &challenge, "code", &code(&enrolled.secret, 0)).expect(401);
    assert_eq!(again.problem(), "second_factor_wrong");
    let right = code(&enrolled.secret, 1);
    let signed = show(&service, &challenge, "code", &format!("{} {}", &right[..3], &right[3..])).expect(200);
    let caller = Caller { token: Some(token(&signed)), ..service.anonymous() };
    let _ = refresh(&service, &cookie(&signed)).expect(200);
    assert_eq!(caller.get("/api/v1/me/sessions").expect(200).body["items"][0]["factor"], json!("totp"));

    assert_eq!(show(&service, &challenge, "code", &right).expect(401).problem(), "challenge_over", "used");
    let (challenge, _) = halfway(&service, &kept);
    let replayed = show(&service, &challenge, "code", &right).expect(401);
    assert_eq!(replayed.problem(), "second_factor_wrong", "a code works once, whatever the challenge");
});

both!(a_lost_phone_is_replaced_by_a_code_on_paper_each_of_which_works_once, |store| {
    let service = Service::over(store);
    let (kept, enrolled) = member(&service, store, &["reader"]);
    assert_eq!(enrolled.codes.len(), 10);
    let (challenge, _) = halfway(&service, &kept);
    let typed = enrolled.codes[3].to_uppercase().replace('-', " ");
    let signed = show(&service, &challenge, "recovery_code", &typed).expect(200);
    let caller = Caller { token: Some(token(&signed)), ..service.anonymous() };
    assert_eq!(caller.get(FACTORS).expect(200).body["recovery_codes"], json!(9));
    let (challenge, _) = halfway(&service, &kept);
    let again = show(&service, &challenge, "recovery_code", &enrolled.codes[3]).expect(401);
    assert_eq!(again.problem(), "second_factor_wrong");
    // Drawn anew, the former ones are worth nothing.
    let drawn = caller.post(CODES, &json!({})).expect(200).body["recovery_codes"].clone();
    assert_eq!(drawn.as_array().unwrap().len(), 10);
    let _ = show(&service, &challenge, "recovery_code", &enrolled.codes[4]).expect(401);
    let _ = show(&service, &challenge, "recovery_code", drawn[4].as_str().unwrap()).expect(200);
    let text = store.see(|read| read.factors(kept.id));
    assert_eq!(text.recovery_codes, 9);
});

both!(whatever_touches_the_ways_in_is_told_to_the_owner_by_mail, |store| {
    let service = Service::over(store);
    let (kept, enrolled) = member(&service, store, &["reader"]);
    let (challenge, _) = halfway(&service, &kept);
    let _ = show(&service, &challenge, "recovery_code", &enrolled.codes[0]).expect(200);
    let _ = enrolled.caller.post(CODES, &json!({})).expect(200);
    let _ = enrolled.caller.send("DELETE", TOTP, &[], None).expect(204);
    let letters = store.see(|read| read.letters(None, 10));
    assert!(letters.iter().all(|kept_letter| kept_letter.letter.to == kept.account.email));
    assert_eq!(
        letters.iter().map(|kept| kept.letter.kind).collect::<Vec<_>>(),
        [
            LetterKind::FactorRemoved,
            LetterKind::RecoveryCodesDrawn,
            LetterKind::RecoveryCodeUsed,
            LetterKind::FactorAdded
        ]
    );
});

both!(wrong_codes_use_the_challenge_up_and_then_the_account_waits, |store| {
    let service = Service::over(store);
    let (kept, enrolled) = member(&service, store, &["reader"]);
    let wrong = if code(&enrolled.secret, 5) == "000000" { "000001" } else { "000000" };
    for _ in 0..2 {
        let (challenge, _) = halfway(&service, &kept);
        for _ in 0..5 {
            assert_eq!(
                show(&service, &challenge, "code", wrong).expect(401).problem(),
                "second_factor_wrong"
            );
        }
        let over = show(&service, &challenge, "code", &code(&enrolled.secret, 1)).expect(401);
        assert_eq!(over.problem(), "challenge_over");
    }
    // The right password gives a new challenge, and no new tries.
    let (challenge, _) = halfway(&service, &kept);
    let waiting = show(&service, &challenge, "code", &code(&enrolled.secret, 1)).expect(429);
    assert_eq!(waiting.problem(), "too_many_attempts");
    assert!(waiting.header("retry-after").unwrap().parse::<u64>().unwrap() > 500);
});

both!(a_challenge_is_for_one_thing_and_one_thing_is_shown, |store| {
    let service = Service::over(store);
    let (kept, enrolled) = member(&service, store, &["reader"]);
    let (challenge, _) = halfway(&service, &kept);
    let right = code(&enrolled.secret, 1);
    for body in [
        json!({ "challenge": challenge }),
        json!({ "challenge": challenge, "code": right, "recovery_code": enrolled.codes[0] }),
    ] {
        let refused = service.anonymous().post(SECOND, &body).expect(422);
        assert_eq!(refused.faults(), [("/code".to_owned(), "one_of_them".to_owned())]);
    }
    assert_eq!(show(&service, "made up", "code", &right).expect(401).problem(), "challenge_over");
    // A password that was changed meanwhile takes what was half done along.
    store.make(move |write| {
        write.password_change(kept.id, "!")?;
        write.sessions_end_all(kept.id)
    });
    assert_eq!(show(&service, &challenge, "code", &right).expect(401).problem(), "challenge_over");
});

both!(an_application_works_once_it_has_shown_a_code_and_the_former_one_until_then, |store| {
    let service = Service::over(store);
    let (kept, enrolled) = member(&service, store, &["reader"]);
    let caller = &enrolled.caller;
    assert_eq!(caller.post(CONFIRM, &json!({ "code": "123456" })).expect(409).problem(), "totp_not_begun");
    let begun = caller.post(TOTP, &json!({})).expect(200);
    let other = begun.body["secret"].as_str().unwrap();
    let refused = caller.post(CONFIRM, &json!({ "code": code(other, 9) })).expect(422);
    assert_eq!(refused.faults(), [("/code".to_owned(), "code_wrong".to_owned())]);
    let (challenge, _) = halfway(&service, &kept);
    let _ = show(&service, &challenge, "code", &code(&enrolled.secret, 1)).expect(200);
    let done = caller.post(CONFIRM, &json!({ "code": code(other, 0) })).expect(200);
    assert_eq!(done.body["recovery_codes"], json!([]), "those on paper stay");
    let (challenge, _) = halfway(&service, &kept);
    let _ = show(&service, &challenge, "code", &code(&enrolled.secret, 0)).expect(401);
    let _ = show(&service, &challenge, "code", &code(other, 1)).expect(200);
});

both!(who_has_not_shown_the_factor_changes_none, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let before = service.signed_in(kept.id, false);
    let enrolled = enrol(&service.signed_in(kept.id, false));
    for answer in [
        before.post(TOTP, &json!({})),
        before.post(CONFIRM, &json!({ "code": "123456" })),
        before.post(CODES, &json!({})),
        before.send("DELETE", TOTP, &[], None),
    ] {
        assert_eq!(answer.expect(403).problem(), "second_factor_needed");
    }
    let seen = before.get(FACTORS).expect(200);
    assert_eq!((&seen.body["shown"], &seen.body["mandatory"]), (&json!(false), &json!(false)));
    // Who may leaves it, and with it goes what stood in for it.
    let _ = enrolled.caller.send("DELETE", TOTP, &[], None).expect(204);
    let seen = before.get(FACTORS).expect(200);
    assert_eq!((&seen.body["recovery_codes"], &seen.body["totp_since"]), (&json!(0), &Value::Null));
    let _ = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(200);
    assert_eq!(before.post(CODES, &json!({})).expect(403).problem(), "second_factor_needed");
});

/// What is open to an administrator who has no second factor yet.
fn leads_there(id: &str) -> bool {
    matches!(id, "me_read" | "me_factors" | "me_recovery_codes")
        || ["me_totp_", "me_passkey_"].iter().any(|start| id.starts_with(start))
}

/// What never looks at a token.
fn at_the_door(operation: &Value) -> bool {
    operation["security"] == json!([{}])
}

both!(nothing_is_open_to_an_administrator_without_a_second_factor_but_what_leads_to_one, |store| {
    let service = Service::over(store);
    let kept = account(store, &["administrator", "coordinator"]);
    let caller = service.signed_in(kept.id, false);
    assert_eq!(caller.get("/api/v1/me").expect(200).body["second_factor_due"], json!(true));
    let mut refused = 0;
    for (path, item) in document::value()["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap();
            if leads_there(id) || at_the_door(operation) {
                continue;
            }
            let answer = call(&caller, method, path, operation);
            assert_eq!((answer.status, answer.problem()), (403, "second_factor_due"), "{id}");
            refused += 1;
        }
    }
    assert!(refused > 50, "{refused}");
    let enrolled = enrol(&caller);
    let _ = caller.get("/api/v1/accounts").expect(200);
    assert_eq!(caller.get("/api/v1/me").expect(200).body["second_factor_due"], json!(false));
    assert_eq!(caller.send("DELETE", TOTP, &[], None).expect(409).problem(), "second_factor_mandatory");
    let (challenge, _) = halfway(&service, &kept);
    let _ = show(&service, &challenge, "code", &code(&enrolled.secret, 1)).expect(200);
});

both!(who_becomes_an_administrator_in_the_middle_of_a_session_shows_a_second_factor_first, |store| {
    let service = Service::over(store);
    let _other = service.member(&[Role::Administrator]);
    let (caller, id) = service.member_who_is(&[Role::Coordinator], None);
    let _ = caller.get("/api/v1/themes").expect(200);
    change(store, id, |account| account.roles.push(Role::Administrator));
    assert_eq!(caller.get("/api/v1/themes").expect(403).problem(), "second_factor_due");
    change(store, id, |account| account.roles = vec![Role::Coordinator]);
    let _ = caller.get("/api/v1/themes").expect(200);
});

both!(an_administrator_takes_away_what_a_member_has_lost_and_not_their_own, |store| {
    let service = Service::over(store);
    let (kept, enrolled) = member(&service, store, &["reader"]);
    let (administrator, own) = service.member_who_is(&[Role::Administrator], None);
    let reset = |id: Uuid| format!("/api/v1/accounts/{id}/reset-factor");
    let _ = administrator.post(&reset(kept.id), &json!({})).expect(204);
    let _ = enrolled.caller.get("/api/v1/me").expect(401);
    let _ = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(200);
    let told = store.see(|read| read.letters(None, 1));
    assert_eq!((told[0].letter.kind, &told[0].letter.to), (LetterKind::FactorReset, &kept.account.email));
    let refused = administrator.post(&reset(own), &json!({})).expect(409);
    assert_eq!(refused.problem(), "second_factor_mandatory");
    let _ = administrator.post(&reset(Uuid::now_v7()), &json!({})).expect(404);
});

both!(a_factor_that_was_reset_is_asked_for_no_more, |store| {
    let service = Service::over(store);
    let (kept, enrolled) = member(&service, store, &["administrator"]);
    let (challenge, _) = halfway(&service, &kept);
    store.make(move |write| write.factors_reset(kept.id));
    let _ = enrolled.caller.get("/api/v1/me").expect(401);
    let over = show(&service, &challenge, "code", &code(&enrolled.secret, 1)).expect(401);
    assert_eq!(over.problem(), "challenge_over");
    let signed = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(200);
    let caller = Caller { token: Some(token(&signed)), ..service.anonymous() };
    assert_eq!(caller.get("/api/v1/accounts").expect(403).problem(), "second_factor_due");
});
