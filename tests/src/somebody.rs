//! Somebody of whom something is kept wherever anything is kept of people: for what erases them, and what gives it to
//! them.

use std::time::Duration;

use essaim_domain::{
    account::{Account, Locale},
    client::Client,
    invitation::Invitation,
    letter::{Letter, LetterKind},
    principal::Principal,
    request::{Request, RequestKind},
    site_text::SitePage,
    stakeholder::Stakeholder,
    text::Line,
    time::{now, today},
    values::Email,
};
use essaim_persistence::{
    clients::NewSecret,
    idempotency::Answer,
    identities::Elsewhere,
    jobs::Wish,
    links::{Bearer, Link, Purpose},
    suggestions::Sent,
};
use serde_json::json;
use uuid::Uuid;

use crate::{
    given,
    store::{Kind, Store},
};

/// Their record, their account, and what they wrote.
#[derive(Debug, Clone, Copy)]
pub struct Somebody {
    pub stakeholder: Uuid,
    pub account: Uuid,
    pub experiment: Uuid,
}

/// Somebody of whom something is kept wherever anything is kept of people.
///
/// # Panics
/// When the store does not take it.
#[must_use]
pub fn somebody(store: &Store) -> Somebody {
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
    kept_beside(store, account);
    warned(store, account);
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
            asked_on: today(),
            note: None,
        };
        write.request_note(&Principal::System, &request)?;
        for (reference, about) in [("7KQ2-M9XD", None), ("8KQ2-M9XD", Some(stakeholder))] {
            write.suggestion_receive(&suggested(reference, about))?;
        }
        write.enqueue(Wish::new("greet", json!({ "to": "zephyrine@quatrebarbes.example" })))
    });
}

/// Lists, factors, an invitation, what is half done; and what others wrote where they are named.
fn kept_beside(store: &Store, account: Uuid) {
    let other = given::account(&["administrator"]);
    let other = store.make(move |write| write.account_create(&other, "no password")).id;
    store.make(move |write| {
        let view = |query: &str| {
            let view =
                json!({ "name": "Ma liste", "collection": "stakeholders", "query": query, "shared": true });
            serde_json::from_value(view).unwrap()
        };
        let own = write.view_create(account, &view("kind=person"))?;
        write.view_first(other, "stakeholders", Some(own.id))?;
        write.view_create(other, &view("q=Z%C3%A9phyrine+Quatrebarbes"))?;
        write.view_create(other, &view("kind=collective"))?;
        write.visit(account)?;
        write.passkey_add(account, "credential", "ZQ-Telephone", "{}")?;
        write.recovery_codes_set(account, &["digest".to_owned()])?;
        let minutes = Duration::from_secs(600);
        write.challenge_open(
            essaim_persistence::challenges::Kind::Provider,
            "hash",
            None,
            r#"{"email":"zephyrine@quatrebarbes.example"}"#,
            minutes,
        )?;
        let invited = Invitation {
            email: Email::parse("zq-ancienne@quatrebarbes.example").unwrap(),
            name: Some(Line::parse("ZQ-Invitee").unwrap()),
            roles: Vec::new(),
            locale: Locale::Fr,
            stakeholder: None,
        };
        write.invitation_create(&invited, minutes)?;
        let client = Client {
            name: Line::parse("Annuaire de Zéphyrine QUATREBARBES").unwrap(),
            contact: Some(Email::parse("zephyrine@quatrebarbes.example").unwrap()),
            scopes: Vec::new(),
            network: false,
        };
        let secret = NewSecret { hash: "digest".to_owned(), hint: "abcd".to_owned(), expires_at: now() };
        write.client_create(&client, &secret)?;
        let text = "Directrice de la publication : Zéphyrine Quatrebarbes, zephyrine@quatrebarbes.example.";
        write.site_text_put((SitePage::Legal, Locale::Fr), 0, Some(text), &Principal::Member(other))?;
        let me = Principal::Member(account);
        write.site_text_put((SitePage::Accessibility, Locale::En), 0, Some("Nothing yet."), &me)?;
        let kept = write.reading().suggestion_by_reference("7KQ2-M9XD")?.unwrap();
        write.suggestion_assign(&kept, &me, Some(account))?;
        let asked_on = today();
        let request =
            Request { kind: RequestKind::Export, subject: Some(account), about: None, asked_on, note: None };
        write.request_note(&Principal::System, &request).map(drop)
    });
}

/// They were told that their account would go, some day.
fn warned(store: &Store, account: Uuid) {
    let values = match store.kind {
        Kind::Sqlite => format!("x'{0}', 'members_unseen', x'{0}', 1", account.simple()),
        Kind::Postgres => format!("'{account}', 'members_unseen', '{account}', 'epoch'"),
    };
    store.run_sql(&format!("INSERT INTO erasure_warning (account, kind, letter, at) VALUES ({values})"));
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
        due_on: today(),
        erase_at: now() + jiff::SignedDuration::from_hours(24),
    }
}
