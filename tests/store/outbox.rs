//! Letters and links: posted with what they tell, and of their secrets nothing stays once they are sent, used or old.

use std::{thread, time::Duration};

use essaim_domain::{
    account::Locale,
    letter::{Letter, LetterKind, LetterState, Secret},
    refusal::Refusal,
    values::Email,
};
use essaim_persistence::links::{Bearer, Link, Purpose};
use essaim_tests::{both, given, store::Store};
use uuid::Uuid;

const HOUR: Duration = Duration::from_secs(3_600);

fn secret() -> Secret {
    let drawn = Uuid::new_v4();
    Secret { token: format!("token-{drawn}"), hash: format!("hash-{drawn}") }
}

fn account(store: &Store) -> Uuid {
    let account = given::account(&["reader"]);
    store.make(move |write| write.account_create(&account, "no password")).id
}

/// A link of an account with the letter that brings it.
fn posted(store: &Store, account: Uuid, lives: Duration) -> (Uuid, Secret) {
    let secret = secret();
    let own = secret.clone();
    let id = store.make(move |write| {
        let link = Link { bearer: Bearer::Account(account), value: None };
        write.link_make(Purpose::Password, &link, &own.hash, lives)?;
        let to = Email::parse("Ada@example.org").unwrap();
        write.post(&Letter::new(LetterKind::PasswordForgotten, to, Locale::Fr).with_link(own))
    });
    (id, secret)
}

fn kept(store: &Store, id: Uuid) -> (LetterState, bool) {
    let kept = store.see(|read| read.letter(id)).unwrap();
    (kept.state, kept.letter.secret.is_some())
}

fn rows_with(store: &Store, secret: &Secret) -> i64 {
    let sql = format!("SELECT count(*) AS n FROM outbox WHERE secret = '{}'", secret.token);
    store.count_rows(&sql)
}

both!(a_letter_is_posted_with_its_job_and_its_link_works_once, |store| {
    let account = account(store);
    let (id, secret) = posted(store, account, HOUR);
    assert_eq!((kept(store, id), rows_with(store, &secret)), ((LetterState::Waiting, true), 1));
    assert!(store.see(|read| read.job_is_due(&["letter"])));
    let hash = secret.hash.clone();
    assert_eq!(store.see(|read| read.link(Purpose::Invitation, &hash)), None, "of another purpose");
    let found: Vec<bool> = thread::scope(|scope| {
        let tries: Vec<_> = (0..2)
            .map(|_| {
                let hash = secret.hash.clone();
                scope.spawn(move || {
                    store.make(move |write| write.link_take(Purpose::Password, &hash)).is_some()
                })
            })
            .collect();
        tries.into_iter().map(|tried| tried.join().unwrap()).collect()
    });
    assert_eq!(found.iter().filter(|found| **found).count(), 1, "of two at once, one");
    assert_eq!((kept(store, id), rows_with(store, &secret)), ((LetterState::Closed, false), 0));
});

both!(of_several_links_only_the_last_one_works, |store| {
    let account = account(store);
    let (first, one) = posted(store, account, HOUR);
    let (second, two) = posted(store, account, HOUR);
    assert_eq!(kept(store, first), (LetterState::Closed, false));
    assert_eq!(kept(store, second), (LetterState::Waiting, true));
    let (one, two) = (one.hash, two.hash);
    assert!(store.see(|read| read.link(Purpose::Password, &one)).is_none());
    assert!(store.see(|read| read.link(Purpose::Password, &two)).is_some());
});

both!(a_link_that_has_expired_opens_nothing_and_leaves_no_secret, |store| {
    let account = account(store);
    let (id, secret) = posted(store, account, Duration::ZERO);
    let hash = secret.hash.clone();
    assert!(store.make(move |write| write.link_take(Purpose::Password, &hash)).is_none());
    store.make(|write| write.links_sweep());
    assert_eq!((kept(store, id), rows_with(store, &secret)), ((LetterState::Closed, false), 0));
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM link"), 0);
});

both!(a_letter_that_was_sent_needs_its_secret_no_more_and_is_not_sent_again, |store| {
    let account = account(store);
    let (id, secret) = posted(store, account, HOUR);
    store.make(move |write| write.letter_is(id, LetterState::Sent, Some("250 ok")));
    assert_eq!((kept(store, id), rows_with(store, &secret)), ((LetterState::Sent, false), 0));
    let again = store.write_now(move |write| write.letter_again(id));
    assert!(matches!(again, Err(Refusal::Conflict("letter_sent"))), "{again:?}");
});

both!(a_refused_address_is_seen_until_a_letter_to_it_is_taken, |store| {
    let account = account(store);
    let (id, _) = posted(store, account, HOUR);
    store.make(move |write| write.letter_is(id, LetterState::Refused, Some("550 no such user")));
    let bounces = || store.see(|read| read.bounces(["ada@example.org", "bob@example.org"]));
    assert_eq!(bounces(), [("ada@example.org".to_owned(), "550 no such user".to_owned())]);
    let (later, _) = posted(store, account, HOUR);
    store.make(move |write| write.letter_is(later, LetterState::Sent, None));
    assert_eq!(bounces(), []);
    let again = store.write_now(move |write| write.letter_again(id));
    assert!(matches!(again, Err(Refusal::Conflict("letter_closed"))), "{again:?}");
});
