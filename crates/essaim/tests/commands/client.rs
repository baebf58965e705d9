//! Clients by the command line: a secret is printed once and gets tokens, another takes its place without a gap, and
//! what is revoked gets nothing.

use essaim_tests::{
    both,
    service::{Answer, Service},
    store::Store,
};
use uuid::Uuid;

use crate::program::{Said, essaim};

const CREATE: [&str; 8] =
    ["client", "create", "--name", "Annuaire régional", "--scope", "read", "--scope", "write:stakeholders"];

/// What a run printed beside this word.
fn printed<'s>(said: &'s Said, word: &str) -> &'s str {
    let line = said.out.lines().find_map(|line| line.trim_start().strip_prefix(word));
    line.unwrap_or_else(|| panic!("no {word}: {}{}", said.out, said.err)).trim()
}

/// A client that the command line made: its id and its secret.
fn made(store: &Store, more: &[&str]) -> (String, String) {
    let said = essaim(store, &[&CREATE[..], more].concat());
    assert_eq!(said.code, 0, "{}", said.err);
    (printed(&said, "client_id").to_owned(), printed(&said, "client_secret").to_owned())
}

/// Asks for a token, in the form of OAuth.
fn token(service: &Service<'_>, id: &str, secret: &str) -> Answer {
    let form = format!("grant_type=client_credentials&client_id={id}&client_secret={secret}");
    let kind = [("Content-Type", "application/x-www-form-urlencoded")];
    service.anonymous().raw("POST", "/oauth/token", &kind, Some(form.as_bytes()))
}

fn calls_with(service: &Service<'_>, token: &Answer) -> u16 {
    let bearer = format!("Bearer {}", token.body["access_token"].as_str().unwrap());
    service.anonymous().send("GET", "/api/v1/stakeholders", &[("Authorization", &bearer)], None).status
}

both!(a_client_that_is_made_has_a_secret_that_is_printed_once_and_gets_a_token, |store| {
    let service = Service::over(store);
    let (id, secret) = made(store, &["--network", "--contact", "dev@example.org"]);
    let granted = token(&service, &id, &secret).expect(200);
    assert_eq!(granted.body["scope"], "read write:stakeholders");
    assert_eq!(calls_with(&service, &granted), 200);
    assert_eq!(token(&service, &id, "of-no-worth").expect(401).body["error"], "invalid_client");
    let listed = essaim(store, &["client", "list"]);
    assert_eq!(listed.code, 0, "{}", listed.err);
    for word in [id.as_str(), "Annuaire régional", "read write:stakeholders"] {
        assert!(listed.out.contains(word), "{word}: {}", listed.out);
    }
    assert!(!listed.out.contains(&secret), "a secret is shown once");
    let kept = store.see(|read| read.client(id.parse().unwrap())).unwrap().client;
    assert_eq!(
        (kept.network, kept.contact.map(|at| at.to_string()).as_deref()),
        (true, Some("dev@example.org"))
    );
    let rows = format!("SELECT count(*) AS n FROM client_secret WHERE hash = '{secret}'");
    assert_eq!(store.count_rows(&rows), 0, "its digest alone is kept");
});

both!(another_secret_works_beside_the_one_before_or_ends_it_at_once, |store| {
    let service = Service::over(store);
    let (id, first) = made(store, &[]);
    let before = token(&service, &id, &first).expect(200);
    let rotated = essaim(store, &["client", "rotate", &id, "--overlap-hours", "1"]);
    assert_eq!((rotated.code, printed(&rotated, "client_id")), (0, id.as_str()), "{}", rotated.err);
    let second = printed(&rotated, "client_secret").to_owned();
    assert_ne!(first, second);
    for secret in [&first, &second] {
        let _ = token(&service, &id, secret).expect(200);
    }
    assert_eq!(calls_with(&service, &before), 200, "nothing is interrupted");

    let at_once = essaim(store, &["client", "rotate", &id, "--overlap-hours", "0"]);
    let third = printed(&at_once, "client_secret");
    assert_eq!(token(&service, &id, &second).expect(401).body["error"], "invalid_client");
    let _ = token(&service, &id, third).expect(200);
});

both!(a_revoked_client_gets_nothing_any_more_and_the_list_says_so, |store| {
    let service = Service::over(store);
    let (id, secret) = made(store, &[]);
    let before = token(&service, &id, &secret).expect(200);
    let revoked = essaim(store, &["client", "revoke", &id]);
    assert!(revoked.code == 0 && revoked.out.contains("Annuaire régional"), "{}{}", revoked.out, revoked.err);
    assert_eq!(token(&service, &id, &secret).expect(401).body["error"], "invalid_client");
    assert_eq!(calls_with(&service, &before), 401, "nor does a token from before");
    let rotated = essaim(store, &["client", "rotate", &id]);
    assert_ne!(rotated.code, 0, "a revoked client has no other secret: {}", rotated.out);
    assert!(!rotated.out.contains("client_secret"), "{}", rotated.out);
    let listed = essaim(store, &["client", "list", "--lang", "fr"]);
    assert!(listed.out.contains(&id) && listed.out.contains("révoqué"), "{}", listed.out);
});

both!(what_is_asked_wrongly_is_told_with_what_to_type, |store| {
    let unknown = essaim(store, &["client", "create", "--name", "x", "--scope", "write:everything"]);
    assert!(unknown.code == 2 && unknown.err.contains("write:stakeholders"), "{}", unknown.err);
    let none = essaim(store, &["client", "create", "--name", "x"]);
    assert!(none.code == 2 && none.err.contains("--scope"), "{}", none.err);
    let nowhere = essaim(store, &[&CREATE[..], &["--contact", "nowhere"]].concat());
    assert!(nowhere.code == 2 && nowhere.err.contains("contact@example.org"), "{}", nowhere.err);
    let long = essaim(store, &[&CREATE[..], &["--days", "7000"]].concat());
    assert!(long.code == 2 && long.err.contains("730"), "{}", long.err);
    let nobody = Uuid::now_v7().to_string();
    for act in ["rotate", "revoke"] {
        let said = essaim(store, &["client", act, &nobody]);
        assert!(said.code == 4 && said.err.contains("essaim client list"), "{act}: {}", said.err);
    }
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM client"), 0);
});
