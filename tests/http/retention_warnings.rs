//! Members are told by mail before their accounts go, and nobody goes untold.

use essaim_domain::{
    access::Role,
    account::{Account, Locale},
    letter::{KeptLetter, LetterKind, LetterState},
    retention::RetentionKind,
    time::today,
    values::Email,
    words::Worded,
};
use essaim_http::{
    catalogue::{Lang, find},
    letters::{self, Written},
};
use essaim_tests::{
    both, given,
    service::{Caller, Service},
    store::Store,
};
use serde_json::json;
use uuid::Uuid;

use crate::retention::{a_night, aged, agree, back, member, spelt};

fn warnings(store: &Store) -> impl Iterator<Item = KeptLetter> {
    let ahead = |kept: &KeptLetter| {
        matches!(kept.letter.kind, LetterKind::ErasureAhead | LetterKind::ClosedErasureAhead)
    };
    store.see(|read| read.letters(None, 100)).into_iter().filter(ahead)
}

/// The letters that tell members, to whom and how they read.
pub fn told(service: &Service<'_>) -> Vec<Written> {
    let write = |kept: KeptLetter| letters::write(service.app.settings(), kept.id, &kept.letter).unwrap();
    warnings(service.store).map(write).collect()
}

/// What became of the letters that were on their way.
fn became(store: &Store, state: LetterState) {
    for kept in warnings(store).filter(|kept| kept.state == LetterState::Waiting) {
        store.make(move |write| write.letter_is(kept.id, state, None));
    }
}

/// A mail server takes the letters that are on their way.
fn sent(store: &Store) {
    became(store, LetterState::Sent);
}

/// Puts these warnings back by so many days, sent or not, and what was sent of them.
fn ago(store: &Store, days: i64, which: &str) {
    for column in ["at", "told_at"] {
        back(store, "erasure_warning", column, days, which);
    }
}

/// These members were told so many days ago.
pub fn told_since(store: &Store, days: i64, which: &str) {
    sent(store);
    ago(store, days, which);
}

fn of(store: &Store, account: Uuid) -> String {
    format!("WHERE account = {}", spelt(store, account))
}

fn there(store: &Store, id: Uuid) -> bool {
    store.see(move |read| read.account(id)).is_some()
}

/// Members who came no more, of whom it was agreed that their accounts go.
fn unseen<const N: usize>(service: &Service<'_>) -> (Caller, [Uuid; N]) {
    let admin = service.member(&[Role::Administrator]);
    let members = std::array::from_fn(|_| member(service.store, true));
    aged(service.store, "account", "created_at", 1_200, &members);
    let _ = agree(&admin, RetentionKind::MembersUnseen, 1_095).expect(200);
    (admin, members)
}

fn member_named(store: &Store, email: &str, locale: Locale, active: bool) -> Uuid {
    let email = Email::parse(email).unwrap();
    let account = Account { email, locale, active, ..given::account(&["reader"]) };
    store.make(move |write| write.account_create(&account, "no password")).id
}

both!(a_member_is_told_by_mail_a_month_before_their_account_goes_once_and_in_their_language, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let [ada, _] = [("ada@example.org", Locale::Fr, 1_066), ("new@example.org", Locale::Fr, 1_064)].map(
        |(email, locale, days)| {
            let id = member_named(store, email, locale, true);
            aged(store, "account", "created_at", days, &[id]);
            id
        },
    );
    let closed = member_named(store, "grace@example.org", Locale::En, false);
    aged(store, "account", "updated_at", 336, &[closed]);
    assert_eq!((a_night(&service), told(&service).len()), (0, 0), "nobody agreed that any of them goes");
    for (kind, days) in [(RetentionKind::MembersLeft, 365), (RetentionKind::MembersUnseen, 1_095)] {
        let _ = agree(&admin, kind, days).expect(200);
    }
    for _ in 0..2 {
        assert_eq!((a_night(&service), told(&service).len()), (0, 2), "once each");
    }
    let shown = || {
        let shown = admin.get("/api/v1/retention").expect(200);
        let items = shown.body["items"].as_array().unwrap();
        [RetentionKind::MembersUnseen, RetentionKind::MembersLeft, RetentionKind::Bin].map(|kind| {
            items.iter().find(|item| item["kind"] == kind.word()).unwrap().get("warning").cloned()
        })
    };
    let told_of = |told: i64| Some(json!({ "days": 30, "mail": false, "told": told }));
    assert_eq!(shown(), [told_of(0), told_of(0), None], "the letters are on their way");
    sent(store);
    assert_eq!(shown(), [told_of(1), told_of(1), None]);
    let day = today().checked_add(jiff::Span::new().days(30)).unwrap();
    let letters = told(&service);
    let [french, english] = ["ada@example.org", "grace@example.org"]
        .map(|to| letters.iter().find(|letter| letter.to.as_str() == to).unwrap());
    let months = [
        find(Lang::Fr, &format!("page.month.{}", day.month())).unwrap(),
        find(Lang::En, &format!("page.month.{}", day.month())).unwrap(),
    ];
    assert!(french.subject.starts_with("Votre compte sur Essai sera effacé le "), "{}", french.subject);
    assert!(french.subject.ends_with(&format!("{} {}", months[0], day.year())), "{}", french.subject);
    assert!(
        french.text.contains("se connecter une fois avant ce jour") && french.text.contains("/app/sign-in")
    );
    assert!(
        english.subject.starts_with("Your former account on Essai will be erased on "),
        "{}",
        english.subject
    );
    assert!(english.subject.contains(months[1]), "{}", english.subject);

    assert!(store.see(move |read| read.account(ada)).is_some());
});

both!(no_account_goes_whose_member_was_told_later_than_a_month_before_or_came_back, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let [silent, late, back_again, left] = [true, true, true, false].map(|active| member(store, active));
    aged(store, "account", "created_at", 1_200, &[silent, late, back_again]);
    aged(store, "account", "updated_at", 400, &[left]);
    for (kind, days) in [(RetentionKind::MembersLeft, 365), (RetentionKind::MembersUnseen, 1_095)] {
        let _ = agree(&admin, kind, days).expect(200);
    }
    assert_eq!((a_night(&service), told(&service).len()), (0, 4));
    let warned = |days: i64, id: Uuid| told_since(store, days, &of(store, id));
    for (days, id) in [(31, silent), (29, late), (31, back_again), (31, left)] {
        warned(days, id);
    }
    // To sign in is enough, also after the letter.
    let _ = service.signed_in(back_again, false).get("/api/v1/me").expect(200);
    assert_eq!(a_night(&service), 2);
    let there = |id: Uuid| store.see(move |read| read.account(id)).is_some();
    assert_eq!([silent, late, back_again, left].map(there), [false, true, true, false]);
    assert_eq!(told(&service).len(), 2, "letters to who went are gone");
    // Who stays away anew is told anew: the letter from before the visit counts no more.
    warned(1_200, back_again);
    for column in ["created_at", "used_at"] {
        back(store, "session", column, 1_100, &of(store, back_again));
    }
    assert_eq!((a_night(&service), told(&service).len()), (0, 3));
    // What was announced and taken back is announced again.
    let _ = admin.send("POST", "/api/v1/retention/members_unseen/withdraw", &[], None).expect(200);
    warned(31, late);
    assert_eq!(a_night(&service), 0);
    let _ = agree(&admin, RetentionKind::MembersUnseen, 1_095).expect(200);
    assert_eq!((a_night(&service), told(&service).len()), (0, 5));
});

both!(a_letter_that_never_left_lets_no_account_go_once_letters_are_swept, |store| {
    let service = Service::over(store);
    let (_, members) = unseen::<4>(&service);
    assert_eq!((a_night(&service), told(&service).len()), (0, 4));
    let states = [LetterState::Sent, LetterState::Kept, LetterState::Failed, LetterState::Waiting];
    for (kept, state) in warnings(store).zip(states) {
        store.make(move |write| write.letter_is(kept.id, state, None));
    }
    ago(store, 31, "");
    back(store, "outbox", "created_at", 31, "");
    store.make(|write| write.letters_sweep());
    assert_eq!(told(&service).len(), 0, "nobody knows any more what became of them");
    assert_eq!(a_night(&service), 1, "whom the letter reached");
    assert_eq!(members.iter().filter(|id| there(store, **id)).count(), 3);
    assert_eq!(told(&service).len(), 3, "the others are told anew");
});

both!(a_letter_that_did_not_leave_is_written_again_after_some_days, |store| {
    let service = Service::over(store);
    let _ = unseen::<1>(&service);
    assert_eq!((a_night(&service), told(&service).len()), (0, 1));
    ago(store, 2, "");
    assert_eq!((a_night(&service), told(&service).len()), (0, 1), "it is on its way");
    ago(store, 2, "");
    assert_eq!((a_night(&service), told(&service).len()), (0, 2));
    told_since(store, 4, "");
    assert_eq!((a_night(&service), told(&service).len()), (0, 2), "told, they are left in peace");
});

both!(a_warning_of_long_ago_is_repeated_before_the_account_goes, |store| {
    let service = Service::over(store);
    let (_, [silent]) = unseen(&service);
    assert_eq!((a_night(&service), told(&service).len()), (0, 1));
    told_since(store, 61, "");
    assert_eq!((a_night(&service), told(&service).len()), (0, 2));
    told_since(store, 29, "");
    assert_eq!((a_night(&service), told(&service).len()), (0, 2), "a month from the second letter");
    ago(store, 2, "");
    assert_eq!(a_night(&service), 1);
    assert!(!there(store, silent));
});

both!(a_corrected_address_is_told_anew, |store| {
    let service = Service::over(store);
    let (admin, [silent]) = unseen(&service);
    assert_eq!((a_night(&service), told(&service).len()), (0, 1));
    told_since(store, 31, "");
    let path = format!("/api/v1/accounts/{silent}");
    let etag = admin.get(&path).expect(200).etag();
    let _ = admin.patch(&path, &etag, &json!({ "email": "ada.new@example.org" })).expect(200);
    assert_eq!(a_night(&service), 0);
    assert!(there(store, silent));
    let told = told(&service);
    assert_eq!(told.len(), 2);
    assert!(told.iter().any(|letter| letter.to.as_str() == "ada.new@example.org"), "{told:?}");
});

both!(an_address_that_refuses_a_letter_was_not_told_and_one_that_refuses_two_keeps_no_account, |store| {
    let service = Service::over(store);
    let (_, [silent]) = unseen(&service);
    assert_eq!((a_night(&service), told(&service).len()), (0, 1));
    became(store, LetterState::Refused);
    ago(store, 31, "");
    assert_eq!((a_night(&service), told(&service).len()), (0, 2), "refused once, it is written again");
    became(store, LetterState::Refused);
    ago(store, 29, "");
    assert_eq!((a_night(&service), told(&service).len()), (0, 2));
    ago(store, 2, "");
    assert_eq!(a_night(&service), 1, "no more can be done");
    assert!(!there(store, silent));
});
