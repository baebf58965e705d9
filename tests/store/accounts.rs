//! Accounts, sign-ins, attempts, signing keys, answers to repeat, settings.

use std::time::Duration;

use essaim_domain::{access::Role, account::Account, principal::Principal, refusal::Refusal, time::now};
use essaim_persistence::{
    accounts::KeptAccount,
    attempts::{Attempt, Limit},
    idempotency::Answer,
    sessions::Refreshed,
};
use essaim_tests::{both, given, store::Store};
use uuid::Uuid;

const GRACE: Duration = Duration::from_secs(10);
const DAY: Duration = Duration::from_secs(86_400);

fn open(store: &Store, roles: &[&str]) -> KeptAccount {
    let account = given::account(roles);
    store.make(move |write| write.account_create(&account, "$argon2id$…"))
}

fn change(store: &Store, kept: &KeptAccount, how: impl FnOnce(&mut Account)) -> Result<KeptAccount, Refusal> {
    let (id, revision, mut account) = (kept.id, kept.revision, kept.account.clone());
    how(&mut account);
    store.write_now(move |write| write.account_change(id, revision, &account))
}

both!(an_account_is_found_by_id_and_by_address_whatever_its_case, |store| {
    let stakeholder = store.keep(given::stakeholder("Moi")).head.id;
    let account = Account {
        email: "Camille.Martin@Example.ORG".parse().unwrap(),
        stakeholder: Some(stakeholder.into()),
        ..given::account(&["coach", "reader"])
    };
    let kept = store.make(move |write| write.account_create(&account, "phc"));
    let (id, other) = (kept.id, open(store, &["reader"]));
    assert_eq!((kept.revision, kept.password.as_str()), (1, "phc"));
    assert_eq!(kept.account.email.as_str(), "camille.martin@example.org");
    assert_eq!(kept.account.roles, [Role::Reader, Role::Coach]);
    assert_eq!(store.see(|read| read.account(id)).as_ref(), Some(&kept));
    assert_eq!(store.see(|read| read.account_by_email(" camille.MARTIN@example.org")).as_ref(), Some(&kept));
    assert_eq!(store.see(|read| read.account(Uuid::now_v7())), None);
    assert_eq!(store.see(|read| read.account_count()), 2);
    let page =
        |after| store.see(move |read| read.accounts(after, 1)).into_iter().map(|a| a.id).collect::<Vec<_>>();
    assert_eq!((page(None), page(Some(id)), page(Some(other.id))), (vec![id], vec![other.id], vec![]));
    let names = store.see(|read| read.account_names(&[id, Uuid::now_v7()]));
    assert_eq!(names.into_iter().collect::<Vec<_>>(), [(id, "Camille Martin".to_owned())]);
    assert!(!format!("{kept:?}").contains("phc"), "the digest stays out of logs");
});

both!(an_address_is_taken_once_whatever_its_case, |store| {
    let first = open(store, &["reader"]);
    let second = open(store, &["reader"]);
    let upper = first.account.email.as_str().to_uppercase();
    let again = Account { email: upper.parse().unwrap(), ..given::account(&["reader"]) };
    let taken = store.write_now(move |write| write.account_create(&again, "phc"));
    assert!(matches!(taken, Err(Refusal::Conflict("email_taken"))), "{taken:?}");
    let taken = change(store, &second, |account| account.email = first.account.email.clone());
    assert!(matches!(taken, Err(Refusal::Conflict("email_taken"))), "{taken:?}");
});

both!(a_change_of_an_account_wants_the_revision_that_was_read, |store| {
    let kept = open(store, &["reader"]);
    let after =
        change(store, &kept, |account| account.name = "Dominique".to_owned().try_into().unwrap()).unwrap();
    assert_eq!((after.revision, after.account.name.as_str()), (2, "Dominique"));
    assert!(matches!(change(store, &kept, |_| ()), Err(Refusal::Stale)));
    assert_eq!(change(store, &after, |_| ()).unwrap(), after, "no change, no revision");
    let stakeholder = store.keep(given::stakeholder("Moi")).head.id;
    let with = change(store, &after, |account| account.stakeholder = Some(stakeholder.into())).unwrap();
    let without = change(store, &with, |account| account.stakeholder = None).unwrap();
    assert_eq!((with.account.stakeholder, without.account.stakeholder), (Some(stakeholder.into()), None));
    let nobody = KeptAccount { id: Uuid::now_v7(), ..kept };
    assert!(matches!(change(store, &nobody, |_| ()), Err(Refusal::NotFound)));
});

both!(the_last_active_administrator_stays_one, |store| {
    let (one, two) = (open(store, &["administrator"]), open(store, &["administrator", "coordinator"]));
    let two = change(store, &two, |account| account.roles = vec![Role::Coordinator]).unwrap();
    for how in [|a: &mut Account| a.active = false, |a: &mut Account| a.roles = vec![Role::Reader]] {
        let refused = change(store, &one, how);
        assert!(matches!(refused, Err(Refusal::Conflict("last_administrator"))), "{refused:?}");
    }
    change(store, &two, |account| account.roles.push(Role::Administrator)).unwrap();
    change(store, &one, |account| account.active = false).unwrap();
});

both!(of_two_administrators_who_demote_each_other_at_once_one_stays, |store| {
    let two = [open(store, &["administrator"]), open(store, &["administrator"])];
    let done = std::thread::scope(|scope| {
        let demote = |kept| {
            scope.spawn(move || change(store, kept, |account| account.roles = vec![Role::Reader]).is_ok())
        };
        let workers = [demote(&two[0]), demote(&two[1])];
        workers.map(|worker| worker.join().unwrap())
    });
    assert_eq!(done.iter().filter(|done| **done).count(), 1);
});

both!(a_password_is_replaced_without_a_new_revision, |store| {
    let kept = open(store, &["reader"]);
    store.make(move |write| write.password_change(kept.id, "other"));
    let after = store.see(|read| read.account(kept.id)).unwrap();
    assert_eq!((after.revision, after.password.as_str()), (1, "other"));
    let lost = store.write_now(|write| write.password_change(Uuid::now_v7(), "other"));
    assert!(matches!(lost, Err(Refusal::NotFound)));
});

fn sign_in(store: &Store, account: Uuid, token: &'static str, ttl: Duration) -> Uuid {
    store.make(move |write| write.session_open(account, token, ttl, &given::entrance(false)))
}

fn refresh(store: &Store, presented: &'static str, new: &'static str, grace: Duration) -> Refreshed {
    store.make(move |write| write.session_refresh(presented, new, grace, "192.0.2.0"))
}

fn alive(store: &Store, session: Uuid) -> bool {
    let alive = store.see(|read| read.session_alive(session));
    assert_eq!(store.see(|read| read.signed_in(session)).is_some(), alive);
    alive
}

both!(a_refresh_token_is_replaced_at_each_use, |store| {
    let account = open(store, &["reader"]).id;
    let session = sign_in(store, account, "a", DAY);
    let renewed = |answer| matches!(answer, Refreshed::Renewed { account: a, session: s, .. } if (a, s) == (account, session));
    assert!(renewed(refresh(store, "a", "b", GRACE)) && renewed(refresh(store, "b", "c", GRACE)));
    assert_eq!(refresh(store, "unknown", "d", GRACE), Refreshed::Unknown);
    assert!(alive(store, session));
    assert_eq!(store.see(|read| read.signed_in(session)).map(|member| member.account), Some(account));
});

both!(a_token_used_again_within_the_grace_gets_a_sibling_and_later_ends_the_session, |store| {
    let account = open(store, &["reader"]).id;
    let session = sign_in(store, account, "a", DAY);
    refresh(store, "a", "b", GRACE);
    assert!(matches!(refresh(store, "a", "sibling", GRACE), Refreshed::Renewed { .. }));
    assert!(matches!(refresh(store, "sibling", "c", GRACE), Refreshed::Renewed { .. }));
    assert!(alive(store, session));
    assert_eq!(refresh(store, "a", "thief", Duration::ZERO), Refreshed::Reused { account });
    assert!(!alive(store, session));
    assert_eq!(refresh(store, "c", "d", GRACE), Refreshed::Unknown);
    assert_eq!(refresh(store, "thief", "e", GRACE), Refreshed::Unknown);
});

both!(two_tabs_that_refresh_at_the_same_moment_both_stay_signed_in, |store| {
    let account = open(store, &["reader"]).id;
    sign_in(store, account, "a", DAY);
    let answers = std::thread::scope(|scope| {
        let tabs = ["b", "c", "d", "e"].map(|new| scope.spawn(move || refresh(store, "a", new, GRACE)));
        tabs.map(|tab| tab.join().unwrap())
    });
    assert!(answers.iter().all(|answer| matches!(answer, Refreshed::Renewed { .. })), "{answers:?}");
});

both!(sessions_end_by_sign_out_by_age_and_with_the_account, |store| {
    let kept = open(store, &["reader"]);
    let [one, two, three] = ["a", "b", "c"].map(|token| sign_in(store, kept.id, token, DAY));
    let old = sign_in(store, kept.id, "old", Duration::ZERO);
    assert!(!alive(store, old));
    assert_eq!(refresh(store, "old", "new", GRACE), Refreshed::Unknown);
    store.make(|write| write.session_end("a"));
    store.make(|write| write.session_end("nobody's"));
    assert_eq!([one, two, three].map(|id| alive(store, id)), [false, true, true]);
    let id = kept.id;
    store.make(move |write| write.sessions_end_all(id));
    assert!(!alive(store, two) && !alive(store, three));
    let again = sign_in(store, id, "d", DAY);
    change(store, &kept, |account| account.active = false).unwrap();
    assert!(!alive(store, again), "an account that is closed is signed in nowhere");
});

both!(attempts_are_counted_by_key_in_a_window_and_say_when_to_come_back, |store| {
    let window = Duration::from_secs(600);
    let attempt = |account: &'static str, address: &'static str| {
        store.make(move |write| {
            let limits = [Limit { key: account, most: 3 }, Limit { key: address, most: 5 }];
            write.sign_in_attempt(&limits, window)
        })
    };
    for _ in 0..3 {
        assert_eq!(attempt("camille", "here"), Attempt::Taken);
    }
    let Attempt::Wait(wait) = attempt("camille", "elsewhere") else { panic!("a fourth attempt") };
    assert!(wait <= window && wait > window - Duration::from_secs(60), "{wait:?}");
    assert_eq!(attempt("dominique", "here"), Attempt::Taken);
    assert_eq!(attempt("sacha", "here"), Attempt::Taken);
    assert!(matches!(attempt("alex", "here"), Attempt::Wait(_)), "the address has had its five");
    store.make(|write| write.attempts_forget(&["camille", "here"]));
    assert_eq!(attempt("camille", "here"), Attempt::Taken);
    // What left the window counts no more.
    let short =
        store.make(|write| write.sign_in_attempt(&[Limit { key: "camille", most: 1 }], Duration::ZERO));
    assert_eq!(short, Attempt::Taken);
});

both!(many_attempts_at_once_are_not_more_than_allowed, |store| {
    let taken = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..12)
            .map(|_| {
                scope.spawn(|| {
                    store.make(|write| write.sign_in_attempt(&[Limit { key: "camille", most: 4 }], DAY))
                })
            })
            .collect();
        tries.into_iter().filter(|_| true).map(|t| t.join().unwrap()).filter(|a| *a == Attempt::Taken).count()
    });
    assert_eq!(taken, 4);
});

both!(signing_keys_are_listed_newest_first_with_the_retired_ones, |store| {
    store.make(|write| write.signing_key_create("one", "secret-1"));
    store.make(|write| write.signing_keys_retire(now()));
    store.make(|write| write.signing_key_create("two", "secret-2"));
    let keys = store.see(|read| read.signing_keys());
    let told: Vec<_> =
        keys.iter().map(|key| (key.kid.as_str(), key.pkcs8.as_str(), key.retired_at.is_some())).collect();
    assert_eq!(told, [("two", "secret-2", false), ("one", "secret-1", true)]);
    assert!(!format!("{keys:?}").contains("secret"));
    store.make(|write| write.signing_key_forget("one"));
    assert!(store.see(|read| read.signing_keys()).iter().all(|key| key.kid != "one"));
});

both!(the_same_key_recalls_the_same_answer_and_another_body_is_a_mismatch, |store| {
    let by = Principal::Member(Uuid::now_v7());
    let answer = Answer { record: Some(Uuid::now_v7()), status: 201, answer: "{\"é\":1}".to_owned() };
    let recall =
        |by: Principal, digest: &'static str| store.write_now(move |write| write.recall(&by, "key", digest));
    assert_eq!(recall(by.clone(), "digest").unwrap(), None);
    let (who, kept) = (by.clone(), answer.clone());
    store.make(move |write| write.remember(&who, "key", "digest", &kept));
    assert_eq!(recall(by.clone(), "digest").unwrap(), Some(answer));
    let other = recall(by, "other");
    assert!(matches!(other, Err(Refusal::Conflict("idempotency_mismatch"))), "{other:?}");
    assert_eq!(recall(Principal::System, "digest").unwrap(), None, "keys are each caller's own");
});

/// Puts a column of instants 25 hours back.
fn yesterday(store: &Store, table: &str, column: &str) {
    use diesel::RunQueryDsl;
    use essaim_persistence::connection::{AnyConnection, Use, open};
    let back = |by: &str| diesel::sql_query(format!("UPDATE {table} SET {column} = {column} - {by}"));
    match &mut open(store.place(), Use::Writing).unwrap() {
        AnyConnection::Sqlite(sqlite) => back("90000000000").execute(sqlite).unwrap(),
        AnyConnection::Postgresql(pg) => back("interval '25 hours'").execute(pg).unwrap(),
    };
}

both!(after_a_day_an_answer_is_forgotten_and_its_key_is_free, |store| {
    let answer = |text: &str| Answer { record: None, status: 200, answer: text.to_owned() };
    let (first, second) = (answer("first"), answer("second"));
    store.make(move |write| write.remember(&Principal::System, "key", "digest", &first));
    yesterday(store, "idempotency", "at");
    assert_eq!(store.make(|write| write.recall(&Principal::System, "key", "other")), None);
    let kept = second.clone();
    store.make(move |write| write.remember(&Principal::System, "key", "other", &kept));
    assert_eq!(store.make(|write| write.recall(&Principal::System, "key", "other")), Some(second));
});

both!(what_expired_a_day_ago_is_swept_and_its_token_means_nothing, |store| {
    let account = open(store, &["reader"]).id;
    let old = sign_in(store, account, "old", Duration::ZERO);
    yesterday(store, "session", "expires_at");
    let session = sign_in(store, account, "new", DAY);
    // Its token is gone with it, so that another session could begin with the very same one.
    sign_in(store, account, "old", DAY);
    assert!(!alive(store, old) && alive(store, session));
});

both!(of_many_who_come_with_the_same_key_at_once_one_writes, |store| {
    let by = Principal::Member(Uuid::now_v7());
    let records = std::thread::scope(|scope| {
        let wish = || {
            let by = by.clone();
            scope.spawn(move || {
                store.make(move |write| {
                    if let Some(answer) = write.recall(&by, "key", "digest")? {
                        return Ok(answer.record);
                    }
                    let record = Some(Uuid::now_v7());
                    let answer = Answer { record, status: 201, answer: String::new() };
                    write.remember(&by, "key", "digest", &answer)?;
                    Ok(record)
                })
            })
        };
        let wishes: Vec<_> = (0..8).map(|_| wish()).collect();
        wishes.into_iter().map(|wish| wish.join().unwrap()).collect::<std::collections::HashSet<_>>()
    });
    assert_eq!(records.len(), 1);
});

both!(a_setting_is_what_was_last_put_there, |store| {
    assert_eq!(store.see(|read| read.setting("secret")), None);
    store.make(|write| write.set_setting("secret", "un"));
    store.make(|write| write.set_setting("secret", "deux"));
    assert_eq!(store.see(|read| read.setting("secret")).as_deref(), Some("deux"));
});
