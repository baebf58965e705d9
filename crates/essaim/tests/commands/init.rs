//! The first administrator.

use essaim_tests::both;

use crate::program::{essaim, essaim_given, essaim_started};

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

both!(the_environment_names_the_first_administrator_of_a_new_server, |store| {
    let environment =
        |password| [("ESSAIM_ADMIN_EMAIL", "ada@example.org"), ("ESSAIM_ADMIN_PASSWORD", password)];
    let words = ["serve", "--listen", "127.0.0.1:0"];
    let weak = essaim_given(store, &words, "", &environment("azertyuiop1234"));
    assert_eq!(weak.code, 2, "{}", weak.err);
    assert_eq!(store.see(|read| read.account_count()), 0);

    let (mut server, _folder) = essaim_started(store, &words, &environment("neuf merles sous la haie"));
    let made = (0..200).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        store.see(|read| read.account_by_email("ada@example.org"))
    });
    server.kill().unwrap();
    server.wait().unwrap();
    assert_eq!(made.unwrap().account.roles, [essaim_domain::access::Role::Administrator]);

    let (mut again, _folder) = essaim_started(store, &words, &[("ESSAIM_ADMIN_EMAIL", "bob@example.org")]);
    std::thread::sleep(std::time::Duration::from_secs(2));
    again.kill().unwrap();
    again.wait().unwrap();
    assert_eq!(store.see(|read| read.account_count()), 1, "there is an account already");
});
