//! Forgotten passwords, and one's own password and address: nothing is told of who has an account, nothing changes
//! without its owner, and they are told of what did.

use std::time::Instant;

use essaim_domain::{access::Role, letter::LetterKind};
use essaim_http::recovery;
use essaim_persistence::accounts::KeptAccount;
use essaim_tests::{
    both,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};

use crate::{
    auth::{PASSWORD, account, sign_in},
    invitations::{letters, token},
};

const FORGOTTEN: &str = "/api/v1/auth/password/forgotten";
const CHOOSE: &str = "/api/v1/auth/password/choose";
const OTHER: &str = "cinq lampes au plafond";

fn forget(service: &Service<'_>, email: &str) -> Answer {
    service.anonymous().post(FORGOTTEN, &json!({ "email": email }))
}

/// Does the jobs of forgotten passwords, as the program does.
fn work(store: &Store) {
    store.make(|write| {
        for job in write.jobs_take(&[recovery::JOB], 100, std::time::Duration::from_secs(60))? {
            recovery::open(write, job.payload.as_str().unwrap())?;
            write.job_done(job.id)?;
        }
        Ok(())
    });
}

fn choose(service: &Service<'_>, token: &str, password: &str) -> Answer {
    service.anonymous().post(CHOOSE, &json!({ "token": token, "password": password }))
}

/// Who is signed in to an account.
fn signed_in(service: &Service<'_>, kept: &KeptAccount, password: &str) -> Caller {
    let signed = sign_in(service, kept.account.email.as_str(), password).expect(200);
    let token = signed.body["access_token"].as_str().map(str::to_owned);
    Caller { token, ..service.anonymous() }
}

both!(a_forgotten_password_is_chosen_anew_by_a_link_that_works_once, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let elsewhere = signed_in(&service, &kept, PASSWORD);
    let _ = forget(&service, &kept.account.email.as_str().to_uppercase()).expect(202);
    work(store);
    let link = token(store, LetterKind::PasswordForgotten);
    let look = service.anonymous().post("/api/v1/auth/password", &json!({ "token": link })).expect(200);
    assert_eq!(look.body["email"], json!(kept.account.email));
    assert_eq!(
        choose(&service, &link, "motdepasse2024!").expect(422).faults(),
        [("/password".into(), "password_common".into())]
    );
    let _ = choose(&service, &link, OTHER).expect(204);
    assert_eq!(elsewhere.get("/api/v1/me").expect(401).problem(), "token_invalid");
    let _ = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(401);
    let _ = sign_in(&service, kept.account.email.as_str(), OTHER).expect(200);
    assert_eq!(letters(store, LetterKind::PasswordChanged).len(), 1, "its owner is told");
    assert_eq!(choose(&service, &link, "sept lampes au plafond").expect(410).problem(), "link_dead");
    assert_eq!(store.count_rows(&format!("SELECT count(*) AS n FROM outbox WHERE secret = '{link}'")), 0);
});

both!(nobody_learns_from_a_forgotten_password_who_has_an_account, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let _ = forget(&service, "warm@example.org").expect(202);
    let asked = |email: &str| {
        let begun = Instant::now();
        let answer = forget(&service, email).expect(202);
        let mut names: Vec<String> = answer.headers.into_iter().map(|(name, _)| name).collect();
        names.sort();
        ((answer.bytes, names), begun.elapsed())
    };
    let (known, unknown) = (asked(kept.account.email.as_str()), asked("nobody@example.org"));
    assert_eq!(known.0, unknown.0);
    // The same work: a job each, and nothing else before the answer.
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM job WHERE kind = 'password_forgotten'"), 3);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM outbox"), 0);
    work(store);
    assert_eq!(letters(store, LetterKind::PasswordForgotten).len(), 1);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM job WHERE kind = 'password_forgotten'"), 0);
});

both!(forgotten_passwords_are_limited_and_keep_nobody_from_signing_in, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    for email in [kept.account.email.as_str(), "nobody@example.org"] {
        let statuses: Vec<u16> = (0..8).map(|_| forget(&service, email).status).collect();
        assert!(statuses.starts_with(&[202, 202]) && statuses.ends_with(&[429]), "{email}: {statuses:?}");
    }
    let limited = forget(&service, kept.account.email.as_str()).expect(429);
    assert!(limited.header("retry-after").is_some() && limited.problem() == "too_many_attempts");
    let _ = sign_in(&service, kept.account.email.as_str(), PASSWORD).expect(200);
});

both!(a_password_is_judged_while_it_is_typed_by_the_rules_that_decide, |store| {
    let service = Service::over(store);
    let judge = |password: &str| {
        let wish = json!({ "password": password, "name": "Maël Le Goff", "email": "mael@example.org" });
        service.anonymous().post("/api/v1/auth/password/judge", &wish).expect(200).body
    };
    assert_eq!(judge(OTHER), json!({ "right": true }));
    for (password, code) in [
        ("court", "password_short"),
        ("motdepasse2024!", "password_common"),
        ("mael le goff 1987", "password_own"),
    ] {
        let told = judge(password);
        assert_eq!((&told["right"], &told["code"]), (&json!(false), &json!(code)));
        assert!(told["message"].as_str().unwrap().len() > 20, "{told}");
    }
});

both!(who_knows_the_present_password_changes_it_and_sessions_elsewhere_end, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let (here, elsewhere) = (signed_in(&service, &kept, PASSWORD), signed_in(&service, &kept, PASSWORD));
    let path = "/api/v1/me/password";
    let wrong = here.post(path, &json!({ "present": "trois petits chiens", "password": OTHER })).expect(422);
    assert_eq!(wrong.faults(), [("/present".into(), "password_wrong".into())]);
    let _ = here.post(path, &json!({ "present": PASSWORD, "password": OTHER })).expect(204);
    let _ = here.get("/api/v1/me").expect(200);
    let _ = elsewhere.get("/api/v1/me").expect(401);
    let _ = sign_in(&service, kept.account.email.as_str(), OTHER).expect(200);
    assert_eq!(letters(store, LetterKind::PasswordChanged)[0].letter.to, kept.account.email);
    for _ in 0..12 {
        let tried = here.post(path, &json!({ "present": "wrong", "password": PASSWORD }));
        if tried.status == 429 {
            return;
        }
    }
    panic!("who holds a session guesses passwords without end");
});

fn ask_for(member: &Caller, email: &str) -> Answer {
    member.post("/api/v1/me/email", &json!({ "email": email, "present": PASSWORD }))
}

fn follow(service: &Service<'_>, what: &str, token: &str) -> Answer {
    service.anonymous().post(&format!("/api/v1/auth/email/{what}"), &json!({ "token": token }))
}

both!(an_address_changes_once_its_new_end_confirms_and_its_old_end_can_take_it_back, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let former = kept.account.email.to_string();
    let member = signed_in(&service, &kept, PASSWORD);
    let taken = account(store, &["reader"]).account.email;
    assert_eq!(ask_for(&member, taken.as_str()).expect(409).problem(), "email_taken");
    let _ = ask_for(&member, "nouvelle@example.org").expect(202);
    assert_eq!(
        member.get("/api/v1/me").expect(200).body["email"],
        json!(former),
        "not before it is confirmed"
    );
    let confirm = letters(store, LetterKind::AddressConfirm).remove(0).letter;
    assert_eq!((confirm.to.as_str(), &confirm.values["former"]), ("nouvelle@example.org", &former));
    let link = token(store, LetterKind::AddressConfirm);
    assert_eq!(follow(&service, "restore", &link).expect(410).problem(), "link_dead", "of another purpose");
    let confirmed = follow(&service, "confirm", &link).expect(200);
    assert_eq!(confirmed.body["email"], "nouvelle@example.org");
    assert_eq!(follow(&service, "confirm", &link).expect(410).problem(), "link_dead");
    let _ = sign_in(&service, "nouvelle@example.org", PASSWORD).expect(200);
    let told = letters(store, LetterKind::AddressChanged).remove(0).letter;
    assert_eq!(
        (told.to.as_str(), told.values["address"].as_str()),
        (former.as_str(), "nouvelle@example.org")
    );

    let back = token(store, LetterKind::AddressChanged);
    assert_eq!(follow(&service, "restore", &back).expect(200).body["email"], json!(former));
    let _ = member.get("/api/v1/me").expect(401);
    // Whoever changed the address knew the password.
    let _ = sign_in(&service, &former, PASSWORD).expect(401);
    let _ = choose(&service, &token(store, LetterKind::AddressRestored), OTHER).expect(204);
    let _ = sign_in(&service, &former, OTHER).expect(200);
});

both!(an_address_that_waits_for_its_link_is_seen_and_can_be_taken_back, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let member = signed_in(&service, &kept, PASSWORD);
    let own = "/api/v1/me/email";
    assert_eq!(member.get(own).expect(200).body, json!({ "email": kept.account.email.to_string() }));
    let _ = ask_for(&member, "premiere@example.org").expect(202);
    let _ = ask_for(&member, "nouvelle@example.org").expect(202);
    let waits = member.get(own).expect(200);
    assert_eq!(waits.body["asked"]["email"], "nouvelle@example.org", "the last one that was asked for");
    let until: jiff::Timestamp = waits.body["asked"]["until"].as_str().unwrap().parse().unwrap();
    assert!(until > essaim_domain::time::now());
    let link = token(store, LetterKind::AddressConfirm);
    assert!(!String::from_utf8_lossy(&waits.bytes).contains(&link));
    let another = signed_in(&service, &account(store, &["reader"]), PASSWORD);
    assert!(another.get(own).expect(200).body.get("asked").is_none(), "it is one's own alone");
    let _ = member.send("DELETE", own, &[], None).expect(204);
    assert!(member.get(own).expect(200).body.get("asked").is_none());
    assert_eq!(follow(&service, "confirm", &link).expect(410).problem(), "link_dead");
    let _ = member.send("DELETE", own, &[], None).expect(204);
    assert_eq!(service.anonymous().get(own).expect(401).problem(), "token_needed");

    let _ = ask_for(&member, "nouvelle@example.org").expect(202);
    let _ = follow(&service, "confirm", &token(store, LetterKind::AddressConfirm)).expect(200);
    assert_eq!(member.get(own).expect(200).body, json!({ "email": "nouvelle@example.org" }));
});

both!(who_took_an_account_over_cannot_close_the_way_back_to_its_owner, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let former = kept.account.email.to_string();
    let member = signed_in(&service, &kept, PASSWORD);
    let mut links: Vec<String> = Vec::new();
    for email in ["one@thief.example", "two@thief.example"] {
        let _ = ask_for(&member, email).expect(202);
        let _ = follow(&service, "confirm", &token(store, LetterKind::AddressConfirm)).expect(200);
        links.push(token(store, LetterKind::AddressChanged));
    }
    // The thief's own way back, to the first of their addresses, ends nothing that was there before it.
    let _ = follow(&service, "restore", &links[1]).expect(200);
    assert_eq!(follow(&service, "restore", &links[0]).expect(200).body["email"], json!(former));
    assert_eq!(follow(&service, "restore", &links[1]).expect(410).problem(), "link_dead");
});

both!(a_link_to_a_password_dies_with_the_address_that_it_was_sent_to, |store| {
    let service = Service::over(store);
    let kept = account(store, &["reader"]);
    let _ = forget(&service, kept.account.email.as_str()).expect(202);
    work(store);
    let link = token(store, LetterKind::PasswordForgotten);
    let _ = ask_for(&signed_in(&service, &kept, PASSWORD), "nouvelle@example.org").expect(202);
    let _ = follow(&service, "confirm", &token(store, LetterKind::AddressConfirm)).expect(200);
    assert_eq!(choose(&service, &link, OTHER).expect(410).problem(), "link_dead");
});

both!(who_administers_changes_a_password_or_an_address_and_its_owner_is_told, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let kept = account(store, &["reader"]);
    let path = format!("/api/v1/accounts/{}", kept.id);
    let etag = admin.get(&path).expect(200).etag();
    let changed = admin.patch(&path, &etag, &json!({ "password": OTHER })).expect(200);
    assert_eq!(letters(store, LetterKind::PasswordChanged)[0].letter.to, kept.account.email);
    let _ = admin.patch(&path, &changed.etag(), &json!({ "email": "nouvelle@example.org" })).expect(200);
    let told = letters(store, LetterKind::AddressReplaced).remove(0).letter;
    assert_eq!((told.to, told.secret), (kept.account.email, None));
    let inactive = account(store, &["reader"]);
    let path = format!("/api/v1/accounts/{}", inactive.id);
    let etag = admin.get(&path).expect(200).etag();
    let _ = admin.send("POST", &format!("{path}/deactivate"), &[("If-Match", &etag)], None).expect(200);
    let _ = forget(&service, inactive.account.email.as_str()).expect(202);
    work(store);
    assert_eq!(letters(store, LetterKind::PasswordForgotten).len(), 0);
    assert_eq!(Value::Null, admin.get(&path).expect(200).body["last_sign_in"]);
});
