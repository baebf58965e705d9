//! The first administrator.

use essaim_tests::both;

use crate::program::{essaim, essaim_given};

both!(the_first_administrator_is_made_once, |store| {
    let words = ["init", "--email", "ada@example.org", "--name", "Ada Martin"];
    let first = essaim(store, &words);
    assert_eq!(first.code, 0, "{}", first.err);
    let password = first.out.lines().last().unwrap().rsplit(": ").next().unwrap();
    assert_eq!((password.len(), password.matches('-').count()), (19, 3));
    let account = store.see(|read| read.account_by_email("ada@example.org")).unwrap();
    assert_eq!(account.account.name.as_str(), "Ada Martin");
    let second = essaim(store, &["init", "--email", "bob@example.org"]);
    assert_eq!(second.code, 4);
    assert!(second.err.contains("--another"), "{}", second.err);
    assert_eq!(store.see(|read| read.account_count()), 1);
    assert_eq!(essaim(store, &["init", "--email", "bob@example.org", "--another"]).code, 0);
    let taken = essaim(store, &["init", "--email", "ADA@example.org", "--another"]);
    assert_eq!(taken.code, 4, "{}", taken.err);
});

both!(a_password_comes_from_standard_input_and_keeps_the_rules, |store| {
    let words = ["init", "--email", "ada@example.org", "--password-stdin"];
    for wrong in ["", "short\n", "azertyuiop1234\n"] {
        assert_eq!(essaim_given(store, &words, wrong, &[]).code, 2, "{wrong}");
    }
    assert_eq!(store.see(|read| read.account_count()), 0);
    let said = essaim_given(store, &words, "neuf merles sous la haie\n", &[]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(!said.out.contains("merles"));
});
