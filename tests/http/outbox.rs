//! The outbox as administrators see it, and the trial of the mail server.

use std::sync::{Arc, Mutex};

use essaim_domain::{
    access::Role,
    account::Locale,
    letter::{Letter, LetterKind, LetterState, Secret},
    values::Email,
};
use essaim_http::letters::{Carrying, Mailer, Undelivered, Written};
use essaim_persistence::links::{Bearer, Link, Purpose};
use essaim_tests::{both, service::Service, store::Store};
use serde_json::json;
use uuid::Uuid;

const ALL: &str = "/api/v1/outbox";
const TRIAL: &str = "/api/v1/outbox/trial";

/// Takes letters to `example.org`, and refuses all others.
#[derive(Debug, Default)]
struct Basket(Mutex<Vec<Written>>);

impl Mailer for Basket {
    fn send<'m>(&'m self, letter: &'m Written) -> Carrying<'m> {
        Box::pin(async move {
            if !letter.to.as_str().ends_with("@example.org") {
                return Err(Undelivered::Refused("550 5.1.1 no such user".to_owned()));
            }
            self.0.lock().unwrap().push(letter.clone());
            Ok("250 2.0.0 taken".to_owned())
        })
    }
}

fn post(store: &Store, account: Uuid) -> Uuid {
    store.make(move |write| {
        let secret = Secret { token: "t0ken".to_owned(), hash: "hash".to_owned() };
        let link = Link { bearer: Bearer::Account(account), value: None };
        let lives = std::time::Duration::from_secs(60);
        write.link_make(Purpose::Password, &link, &secret.hash, lives)?;
        let to = Email::parse("ada@example.org").unwrap();
        write.post(&Letter::new(LetterKind::PasswordForgotten, to, Locale::Fr).with_link(secret))
    })
}

both!(administrators_copy_the_link_of_a_letter_that_no_mail_server_takes_along, |store| {
    let service = Service::over(store);
    let (admin, account) = service.member_who_is(&[Role::Administrator], None);
    let id = post(store, account);
    store.make(move |write| write.letter_is(id, LetterState::Kept, None));
    // Whatever name the service was asked under, the link begins with the configured address.
    let answer =
        admin.send("GET", ALL, &[("Host", "evil.example"), ("X-Forwarded-Host", "evil.example")], None);
    let list = answer.expect(200);
    assert_eq!(list.header("cache-control"), Some("no-store"));
    let letter = &list.body["items"][0];
    assert_eq!(letter["link"], json!(format!("{}/app/new-password#t0ken", service.base)));
    assert_eq!((&letter["state"], &letter["to"]), (&json!("kept"), &json!("ada@example.org")));
    assert_eq!(
        (&letter["subject"], &letter["again"]),
        (&json!("Choisir un nouveau mot de passe"), &json!(false))
    );
    assert_eq!(list.body["mail"], json!(false));
    let refused = admin.send("POST", &format!("{ALL}/{id}/send"), &[], None).expect(409);
    assert_eq!(refused.problem(), "no_mail_server");
    store.make(move |write| write.link_take(Purpose::Password, "hash"));
    let list = admin.get(ALL).expect(200);
    assert_eq!(
        (&list.body["items"][0]["state"], list.body["items"][0].get("link")),
        (&json!("closed"), None)
    );
});

both!(what_was_not_sent_is_sent_again_and_what_was_sent_is_not, |store| {
    let service = Service::with(store, |settings| settings.mailer = Some(Arc::new(Basket::default())));
    let (admin, account) = service.member_who_is(&[Role::Administrator], None);
    let id = post(store, account);
    store.make(move |write| write.letter_is(id, LetterState::Failed, Some("no answer")));
    let path = format!("{ALL}/{id}/send");
    let again = admin.send("POST", &path, &[], None).expect(200);
    assert_eq!((&again.body["state"], again.body.get("answer")), (&json!("waiting"), None));
    store.make(move |write| write.letter_is(id, LetterState::Sent, Some("250 ok")));
    assert_eq!(admin.send("POST", &path, &[], None).expect(409).problem(), "letter_sent");
    let unknown = admin.send("POST", &format!("{ALL}/{}/send", Uuid::now_v7()), &[], None).expect(404);
    assert_eq!(unknown.problem(), "not_found");
});

both!(a_trial_tells_what_the_mail_server_answers, |store| {
    let basket = Arc::new(Basket::default());
    let carrier = Arc::clone(&basket);
    let service = Service::with(store, |settings| settings.mailer = Some(carrier));
    let admin = service.member(&[Role::Administrator]);
    let taken = admin.post(TRIAL, &json!({})).expect(200);
    assert_eq!((&taken.body["taken"], &taken.body["answer"]), (&json!(true), &json!("250 2.0.0 taken")));
    let letters = basket.0.lock().unwrap();
    assert_eq!((letters.len(), letters[0].subject.as_str()), (1, "Essai d’envoi depuis Essai"));
    assert_eq!(json!(letters[0].to), taken.body["to"]);
    let refused = admin.post(TRIAL, &json!({ "to": "nobody@elsewhere.example" })).expect(200);
    assert_eq!(
        (&refused.body["taken"], &refused.body["answer"]),
        (&json!(false), &json!("550 5.1.1 no such user"))
    );
    let without = Service::over(store).member(&[Role::Administrator]).post(TRIAL, &json!({})).expect(409);
    assert_eq!(without.problem(), "no_mail_server");
});

both!(letters_are_listed_page_by_page_the_newest_first, |store| {
    let service = Service::over(store);
    let (admin, account) = service.member_who_is(&[Role::Administrator], None);
    let ids: Vec<Uuid> = (0..3).map(|_| post(store, account)).collect();
    let first = admin.get(&format!("{ALL}?limit=2")).expect(200);
    assert_eq!(first.body["items"][0]["id"], json!(ids[2]));
    let next = first.body["next"].as_str().unwrap();
    let second = admin.get(&format!("{ALL}?limit=2&after={next}")).expect(200);
    assert_eq!((&second.body["items"][0]["id"], &second.body["next"]), (&json!(ids[0]), &json!(null)));
});
