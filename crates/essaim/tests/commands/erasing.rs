//! `essaim person erase`: nothing of what was said of somebody is left in any file, nor comes back with a backup.

use std::{fs, path::Path, time::Duration};

use essaim_domain::{
    account::{Account, Locale},
    letter::{Letter, LetterKind},
    principal::Principal,
    request::{Request, RequestKind},
    stakeholder::Stakeholder,
    text::Line,
    values::Email,
};
use essaim_persistence::{
    connection::Place,
    idempotency::Answer,
    identities::Elsewhere,
    jobs::Wish,
    links::{Bearer, Link, Purpose},
    suggestions::Sent,
};
use essaim_tests::{both, given, store::Store};
use serde_json::json;
use uuid::Uuid;

use crate::{
    backups::{backed_up, content},
    program::{address, essaim_at},
};

/// Of each value a piece that nothing else has: folded, and as JSON escapes it.
const PIECES: &[&str] = &[
    "zéphyrine",
    "zephyrine",
    "z\\u00e9phyrine",
    "quatrebarbes",
    "tournesolle",
    "zéphy-qbx",
    "zephy-qbx",
    "pâquerette",
    "paquerette",
    "98 76 54 32",
    "698765432",
    "1825-0097",
    "xylophagique",
    "3.7219",
    "zq-4711",
    "vannerie",
    "zq-ancienne",
];

struct Somebody {
    stakeholder: Uuid,
    account: Uuid,
    experiment: Uuid,
}

/// Somebody of whom something is kept wherever anything is kept of people.
fn somebody(store: &Store) -> Somebody {
    let person = store.keep(given::record::<Stakeholder>(json!({
        "kind": "person", "name": "Zéphyrine Tournesolle", "short_name": "Zéphy-Qbx", "visibility": "network",
        "description": "Vit rue de la **Pâquerette**.", "email": "zephyrine.perso@quatrebarbes.example",
        "phone": "+33698765432", "orcid": "0000-0002-1825-0097", "website": "https://quatrebarbes.example/moi",
        "address": { "street": "12 allée Xylophagique", "locality": "Pâquerette" },
        "location": { "lon": 3.7219, "lat": 44.5 }, "external_ids": [{ "source": "carnet", "id": "zq-4711" }]
    })));
    let person = store.change(&person, |record| {
        record.name = Line::parse("Zéphyrine Quatrebarbes").unwrap();
        record.phone = None;
    });
    let stakeholder = person.head.id;
    let account = Account {
        name: Line::parse("Zéphyrine Quatrebarbes").unwrap(),
        email: Email::parse("zephyrine@quatrebarbes.example").unwrap(),
        stakeholder: Some(stakeholder.into()),
        ..given::account(&["contributor"])
    };
    let account = store.make(move |write| write.account_create(&account, "no password")).id;
    let phase = given::phase(store);
    let by = Principal::Member(account);
    let experiment = store.keep_as(&by, given::experiment(phase, "Épicerie de la gare")).head.id;
    let mut involvement = given::involvement(experiment, stakeholder, "lead");
    involvement.note = Some("Zéphyrine anime la vannerie".to_owned().try_into().unwrap());
    store.keep(involvement);
    let organisation = store.keep(given::stakeholder("Amicale laïque")).head.id;
    store.keep(given::relationship(stakeholder, organisation, "partner_of"));
    kept_around(store, account, stakeholder);
    Somebody { stakeholder, account, experiment }
}

/// Sessions, links, letters to them and about them, an answer to repeat, a job.
fn kept_around(store: &Store, account: Uuid, stakeholder: Uuid) {
    store.make(move |write| {
        write.session_open(account, "hash", Duration::from_secs(3_600), &given::entrance(false))?;
        let value = Some("zq-ancienne@quatrebarbes.example".to_owned());
        let link = Link { bearer: Bearer::Account(account), value };
        write.link_make(Purpose::AddressBack, &link, "digest", Duration::from_secs(3_600))?;
        for to in ["zephyrine@quatrebarbes.example", "zq-ancienne@quatrebarbes.example", "ada@example.org"] {
            let letter = Letter::new(LetterKind::PasswordChanged, Email::parse(to).unwrap(), Locale::Fr);
            write.post(&letter.naming("name", "Zéphyrine Quatrebarbes"))?;
        }
        let answer = json!({ "id": stakeholder, "name": "Zéphyrine Quatrebarbes" }).to_string();
        let answer = Answer { record: None, status: 200, answer };
        write.remember(&Principal::System, "key", "digest", &answer)?;
        let elsewhere = Elsewhere {
            issuer: "https://communs.example".to_owned(),
            subject: "zq-4711".to_owned(),
            provider: "communs".to_owned(),
            email: Some("zephyrine@quatrebarbes.example".to_owned()),
        };
        write.identity_link(account, &elsewhere)?;
        write.authenticator_begin(account, "secret")?;
        let request = Request {
            kind: RequestKind::Rectification,
            subject: None,
            about: Some(Line::parse("Mme Quatrebarbes, dite Zéphyrine Quatrebarbes").unwrap()),
            asked_on: essaim_domain::time::today(),
            note: None,
        };
        write.request_note(&Principal::System, &request)?;
        for (reference, about) in [("7KQ2-M9XD", None), ("8KQ2-M9XD", Some(stakeholder))] {
            write.suggestion_receive(&suggested(reference, about))?;
        }
        write.enqueue(Wish::new("greet", json!({ "to": "zephyrine@quatrebarbes.example" })))
    });
}

/// A suggestion that they sent, or one that somebody else sent about their record.
fn suggested(reference: &str, about: Option<Uuid>) -> Sent {
    let suggestion = match about {
        None => {
            json!({ "kind": "initiative", "proposed": { "title": "Un verger" }, "message": "Avec de la vannerie.",
                        "name": "Z. Quatrebarbes", "email": "zephyrine@quatrebarbes.example" })
        }
        Some(id) => json!({ "kind": "correction", "about": { "collection": "stakeholders", "id": id },
                            "proposed": { "phone": "+33698765432" } }),
    };
    Sent {
        suggestion: serde_json::from_value(suggestion).unwrap(),
        form: None,
        reference: reference.to_owned(),
        locale: Locale::Fr,
        due_on: essaim_domain::time::today(),
        erase_at: essaim_domain::time::now() + jiff::SignedDuration::from_hours(24),
    }
}

/// The pieces that are in these files.
fn found(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in content(folder) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        let pieces = PIECES.iter().filter(|piece| text.contains(*piece));
        found.extend(pieces.map(|piece| format!("{piece} in {}", path.display())));
    }
    found
}

/// All that the store has: its own files, or of a server all tables in one.
fn found_in(store: &Store) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    match store.place() {
        Place::File(path) => {
            for end in ["", "-wal", "-shm"] {
                let file = format!("{path}{end}");
                if Path::new(&file).exists() {
                    fs::copy(&file, folder.path().join(format!("essaim.sqlite{end}"))).unwrap();
                }
            }
        }
        Place::Server(_) => {
            let to = folder.path().join("copy.sqlite").display().to_string();
            let said = essaim_at(folder.path(), Some(address(store)), &["copy", "--to", &to]);
            assert_eq!(said.code, 0, "{}", said.err);
        }
    }
    found(folder.path())
}

both!(of_somebody_erased_nothing_is_left_in_any_file_nor_in_a_backup_from_before, |store| {
    let Somebody { stakeholder, account, experiment } = somebody(store);
    let (backups, archive) = backed_up(store);
    assert!(found_in(store).len() >= PIECES.len() - 4, "they are there before: {:?}", found_in(store));

    let data = tempfile::tempdir().unwrap();
    let unasked = essaim_at(data.path(), Some(address(store)), &["person", "erase", &account.to_string()]);
    assert_eq!((unasked.code, unasked.err.contains("--yes")), (2, true), "{}", unasked.err);
    for id in [account, stakeholder] {
        let said =
            essaim_at(data.path(), Some(address(store)), &["person", "erase", &id.to_string(), "--yes"]);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    }
    assert_eq!(found_in(store), [""; 0]);
    assert_eq!(found(data.path()), [""; 0]);

    // What happened is still told: that it was erased, which fields were changed, by whom; what they wrote is there.
    let count = |sql: &str| store.count_rows(&format!("SELECT count(*) AS n FROM {sql}"));
    assert_eq!(count("change WHERE kind = 'erase' AND noun = 'stakeholder'"), 1);
    assert_eq!(count("change WHERE noun = 'stakeholder' AND after LIKE '%\"orcid\":\"∅\"%'"), 1);
    assert_eq!(count(&format!("experiment WHERE created_by = 'member:{account}'")), 1);
    assert_eq!(count("outbox WHERE address = 'ada@example.org'"), 1);
    assert_eq!(count("request WHERE kind = 'erasure' AND done_on IS NOT NULL"), 2);
    assert_eq!(count("suggestion WHERE proposed LIKE '%verger%' AND message IS NULL"), 1);
    assert_eq!(count("suggestion") - count("suggestion_sender"), 1);
    assert_eq!(count("identity") + count("authenticator"), 0);
    assert_eq!(count("session") + count("involvement") + count("relationship") + count("link"), 0);
    assert_eq!(store.see(|read| read.search_astray()), 0);
    assert!(store.see(|read| read.integrity()).is_empty());

    // The archive from before still has them, and the list beside it.
    fs::copy(data.path().join("erased.ndjson"), backups.path().join("erased.ndjson")).unwrap();
    let again = tempfile::tempdir().unwrap();
    let said = essaim_at(again.path(), None, &["restore", &archive.display().to_string()]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("Erased again"), "{}", said.out);
    assert_eq!(found(again.path()), [""; 0]);
    let restored = essaim_tests::store::over(again, "essaim.sqlite");
    let experiment = format!(
        "SELECT count(*) AS n FROM experiment WHERE title <> '' AND created_by = 'member:{account}' AND id = x'{}'",
        experiment.simple()
    );
    assert_eq!(restored.count_rows(&experiment), 1);
});

both!(who_is_not_there_or_no_person_is_not_erased, |store| {
    let organisation = store.keep(given::stakeholder("Amicale laïque")).head.id;
    let data = tempfile::tempdir().unwrap();
    let erase = |id: Uuid| {
        essaim_at(data.path(), Some(address(store)), &["person", "erase", &id.to_string(), "--yes"])
    };
    for id in [Uuid::now_v7(), organisation] {
        let said = erase(id);
        assert_eq!((said.code, said.err.is_empty()), (4, false), "{}", said.out);
    }
    let last = given::account(&["administrator"]);
    let last = store.make(move |write| write.account_create(&last, "no password")).id;
    assert_eq!(erase(last).code, 4);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM account"), 1);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM stakeholder"), 1);
});
