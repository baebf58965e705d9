//! Invitations, from a pasted list to the account that follows: each link random, hashed, used once, short-lived.

use std::thread;

use essaim_domain::{
    access::Role,
    letter::{KeptLetter, LetterKind},
};
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::auth::{account, sign_in};

const ALL: &str = "/api/v1/invitations";
const LOOK: &str = "/api/v1/auth/invitation";
const ACCEPT: &str = "/api/v1/auth/invitation/accept";
const PASSWORD: &str = "cinq lampes au plafond";

/// The letters of a kind, the newest first.
pub fn letters(store: &Store, kind: LetterKind) -> Vec<KeptLetter> {
    let all = store.see(|read| read.letters(None, 100));
    all.into_iter().filter(|kept| kept.letter.kind == kind).collect()
}

/// What stands in the link of the newest letter of a kind.
pub fn token(store: &Store, kind: LetterKind) -> String {
    letters(store, kind).remove(0).letter.secret.expect("a link that works").token
}

fn invite(admin: &Caller, addresses: &str) -> Answer {
    admin.post(ALL, &json!({ "addresses": addresses, "roles": ["contributor", "coach"] })).expect(200)
}

fn accept(service: &Service<'_>, token: &str) -> Answer {
    let wish = json!({ "token": token, "name": "Dominique Petit", "locale": "en", "password": PASSWORD });
    service.anonymous().post(ACCEPT, &wish)
}

both!(a_pasted_list_is_invited_line_by_line_and_what_is_refused_is_named, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let known = account(store, &["reader"]).account.email;
    let list =
        format!("Dominique Petit <DOMINIQUE@example.org>\nnobody\n{known}; ada@example.org\nada@example.org");
    let answer = invite(&admin, &list);
    let emails: Vec<&str> =
        answer.body["invited"].as_array().unwrap().iter().map(|one| one["email"].as_str().unwrap()).collect();
    assert_eq!(emails, ["dominique@example.org", "ada@example.org"]);
    let refused: Vec<(i64, &str)> = answer.body["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["line"].as_i64().unwrap(), one["code"].as_str().unwrap()))
        .collect();
    assert_eq!(refused, [(2, "address_form"), (3, "email_taken"), (4, "address_repeated")]);
    assert_eq!(answer.body["refused"][1]["message"], "Un compte existe déjà pour cette adresse.");
    let again = invite(&admin, "ada@example.org");
    assert_eq!(again.body["refused"][0]["code"], "invited_already");
    let listed = admin.get(ALL).expect(200);
    assert_eq!(listed.body["items"].as_array().unwrap().len(), 2);
    assert_eq!(listed.body["items"][0]["roles"], json!(["contributor", "coach"]));
    let text = String::from_utf8_lossy(&listed.bytes).into_owned();
    assert!(!text.contains(&token(store, LetterKind::Invitation)), "no link stands in the list");
    let many: String = (0..201).map(|number| format!("a{number}@example.org\n")).collect();
    let wish = json!({ "addresses": many, "roles": ["reader"] });
    assert_eq!(admin.post(ALL, &wish).expect(422).faults(), [("/addresses".into(), "addresses_many".into())]);
});

both!(who_holds_the_link_makes_the_account_that_it_promises_and_is_signed_in, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let _ = invite(&admin, "Dominique <dominique@example.org>");
    let letter = letters(store, LetterKind::Invitation).remove(0).letter;
    assert_eq!(letter.values["by"], "Camille Martin");
    let token = token(store, LetterKind::Invitation);
    assert_eq!(
        store.count_rows(&format!("SELECT count(*) AS n FROM link WHERE hash = '{token}'")),
        0,
        "hashed"
    );
    let look = service.anonymous().post(LOOK, &json!({ "token": token })).expect(200);
    assert_eq!(
        (&look.body["email"], &look.body["name"]),
        (&json!("dominique@example.org"), &json!("Dominique"))
    );
    assert_eq!((&look.body["instance"], look.header("cache-control")), (&json!("Essai"), Some("no-store")));

    let weak =
        json!({ "token": token, "name": "Dominique", "locale": "fr", "password": "dominique@example" });
    let weak = service.anonymous().post(ACCEPT, &weak).expect(422);
    assert_eq!(weak.faults(), [("/password".into(), "password_own".into())], "the link still works then");
    let accepted = accept(&service, &token).expect(200);
    assert!(accepted.header("set-cookie").unwrap().starts_with("__Host-essaim="));
    let bearer = format!("Bearer {}", accepted.body["access_token"].as_str().unwrap());
    let me = service.anonymous().send("GET", "/api/v1/me", &[("Authorization", &bearer)], None).expect(200);
    assert_eq!((&me.body["name"], &me.body["locale"]), (&json!("Dominique Petit"), &json!("en")));
    assert_eq!(
        (&me.body["roles"], &me.body["email"]),
        (&json!(["contributor", "coach"]), &json!("dominique@example.org"))
    );

    let _ = sign_in(&service, "dominique@example.org", PASSWORD).expect(200);
    assert_eq!(accept(&service, &token).expect(410).problem(), "link_dead");
    assert_eq!(service.anonymous().post(LOOK, &json!({ "token": token })).expect(410).problem(), "link_dead");
    assert_eq!(admin.get(ALL).expect(200).body["items"], json!([]));
    let rows = format!("SELECT count(*) AS n FROM outbox WHERE secret = '{token}'");
    assert_eq!(store.count_rows(&rows), 0, "the secret left the outbox with its use");
    let listed = admin.get("/api/v1/accounts").expect(200);
    let member =
        listed.body["items"].as_array().unwrap().iter().find(|one| one["id"] == me.body["id"]).unwrap();
    assert_eq!(member["last_sign_in"]["factor"], "password");
});

both!(an_invitation_says_which_stakeholder_the_member_is_and_follows_it_through_a_merge, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let wish = |who: &str| {
        json!({ "addresses": "dominique@example.org, sacha@example.org", "roles": ["contributor"],
                "stakeholder": who })
    };
    let nobody = admin.post(ALL, &wish(&Uuid::now_v7().to_string())).expect(422);
    assert_eq!(nobody.faults(), [("/stakeholder".into(), "reference_unknown".into())]);
    assert_eq!(admin.get(ALL).expect(200).body["items"], json!([]), "nobody is invited then");
    let (twin, stays) =
        (store.keep(given::stakeholder("L’Atelier")), store.keep(given::stakeholder("Atelier")));
    let invited = admin.post(ALL, &wish(&twin.head.id.to_string())).expect(200);
    assert_eq!(invited.body["invited"].as_array().unwrap().len(), 2);
    assert_eq!(invited.body["invited"][0]["stakeholder"], json!(twin.head.id));

    let coordinator = service.member(&[Role::Coordinator]);
    let path = format!("/api/v1/stakeholders/{}", stays.head.id);
    let tag = coordinator.get(&path).expect(200).etag();
    let merge = json!({ "from": [twin.head.id], "fields": {} });
    let _ =
        coordinator.send("POST", &format!("{path}/merge"), &[("If-Match", &tag)], Some(&merge)).expect(200);
    assert_eq!(admin.get(ALL).expect(200).body["items"][0]["stakeholder"], json!(stays.head.id));
    let accepted = accept(&service, &token(store, LetterKind::Invitation)).expect(200);
    let bearer = format!("Bearer {}", accepted.body["access_token"].as_str().unwrap());
    let me = service.anonymous().send("GET", "/api/v1/me", &[("Authorization", &bearer)], None).expect(200);
    assert_eq!(me.body["stakeholder"], json!(stays.head.id));
});

both!(of_two_who_accept_at_once_one_makes_the_account, |store| {
    let service = Service::over(store);
    let _ = invite(&service.member(&[Role::Administrator]), "dominique@example.org");
    let token = token(store, LetterKind::Invitation);
    let mut outcomes: Vec<u16> = thread::scope(|scope| {
        let both = [(), ()].map(|()| scope.spawn(|| accept(&service, &token).status));
        both.map(|one| one.join().unwrap()).to_vec()
    });
    outcomes.sort_unstable();
    assert_eq!(outcomes, [200, 410]);
    let rows = "SELECT count(*) AS n FROM account WHERE email = 'dominique@example.org'";
    assert_eq!(store.count_rows(rows), 1);
});

both!(a_link_that_was_sent_again_withdrawn_or_has_expired_opens_nothing, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let id = invite(&admin, "dominique@example.org").body["invited"][0]["id"].as_str().unwrap().to_owned();
    let first = token(store, LetterKind::Invitation);
    let resent = admin.send("POST", &format!("{ALL}/{id}/resend"), &[], None).expect(200);
    assert_eq!(resent.id(), id);
    let second = token(store, LetterKind::Invitation);
    assert_ne!(first, second);
    assert_eq!(accept(&service, &first).expect(410).problem(), "link_dead");
    let _ = service.anonymous().post(LOOK, &json!({ "token": second })).expect(200);
    store.run_sql("UPDATE link SET expires_at = (SELECT created_at FROM invitation)");
    assert_eq!(accept(&service, &second).expect(410).problem(), "link_dead");
    let _ = admin.send("POST", &format!("{ALL}/{id}/resend"), &[], None).expect(200);
    let third = token(store, LetterKind::Invitation);
    let _ = admin.send("DELETE", &format!("{ALL}/{id}"), &[], None).expect(204);
    assert_eq!(accept(&service, &third).expect(410).problem(), "link_dead");
    assert_eq!(accept(&service, "of no worth").expect(410).problem(), "link_dead");
    for (method, path) in
        [("POST", format!("{ALL}/{id}/resend")), ("DELETE", format!("{ALL}/{}", Uuid::now_v7()))]
    {
        assert_eq!(admin.send(method, &path, &[], None).expect(404).problem(), "not_found");
    }
});

both!(an_address_that_the_mail_server_refuses_is_seen_beside_the_invitation_and_the_account, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let _ = invite(&admin, "dominique@example.org");
    let letter = letters(store, LetterKind::Invitation).remove(0).id;
    let refused = essaim_domain::letter::LetterState::Refused;
    store.make(move |write| write.letter_is(letter, refused, Some("550 5.1.1 no such user")));
    let bounce = &admin.get(ALL).expect(200).body["items"][0]["bounce"];
    assert_eq!(bounce, &Value::from("550 5.1.1 no such user"));
    // Handed over by hand, the link still works.
    let _ = accept(&service, &token(store, LetterKind::Invitation)).expect(200);
    let listed = admin.get("/api/v1/accounts").expect(200);
    let all = listed.body["items"].as_array().unwrap();
    let member = all.iter().find(|one| one["email"] == "dominique@example.org").unwrap();
    assert_eq!(member["bounce"], "550 5.1.1 no such user");
});
