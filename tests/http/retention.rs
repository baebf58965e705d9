//! How long things are kept: shown before anything goes, agreed to, and written down.

use std::{collections::BTreeMap, sync::Arc};

use essaim_domain::{
    access::Role,
    account::Locale,
    invitation::Invitation,
    principal::Principal,
    refusal::Refusal,
    request::{Request, RequestKind},
    retention::{RetentionDeed, RetentionKind},
    stakeholder::Stakeholder,
    suggestion::SuggestionState,
    text::Line,
    time::{now, today},
    values::Email,
    words::Worded,
};
use essaim_http::letters::{Carrying, Mailer, Undelivered, Written};
use essaim_persistence::{db::Write, retention::Portion, suggestions::Sent};
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::{Kind, Store},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::retention_warnings::{told, told_since};

pub fn spelt(store: &Store, id: Uuid) -> String {
    match store.kind {
        Kind::Sqlite => format!("x'{}'", id.simple()),
        Kind::Postgres => format!("'{id}'"),
    }
}

/// Puts a column of these rows back by so many days.
pub fn back(store: &Store, table: &str, column: &str, days: i64, which: &str) {
    let before = match store.kind {
        Kind::Sqlite => format!("{column} - {}", days * 86_400_000_000),
        Kind::Postgres => format!("{column} - interval '{days} days'"),
    };
    store.run_sql(&format!("UPDATE {table} SET {column} = {before} {which}"));
}

pub fn aged(store: &Store, table: &str, column: &str, days: i64, ids: &[Uuid]) {
    for id in ids {
        back(store, table, column, days, &format!("WHERE id = {}", spelt(store, *id)));
    }
}

pub fn member(store: &Store, active: bool) -> Uuid {
    let account = essaim_domain::account::Account { active, ..given::account(&["reader"]) };
    store.make(move |write| write.account_create(&account, "no password")).id
}

fn person(store: &Store, name: &str) -> Uuid {
    store.keep(given::record::<Stakeholder>(json!({ "kind": "person", "name": name }))).head.id
}

fn invitation(store: &Store, email: &str) -> Uuid {
    let invited = Invitation {
        email: Email::parse(email).unwrap(),
        name: None,
        roles: vec![Role::Reader],
        locale: Locale::Fr,
        stakeholder: None,
    };
    let hour = std::time::Duration::from_secs(3_600);
    store.make(move |write| write.invitation_create(&invited, hour)).id
}

/// A suggestion that was answered.
fn suggestion(store: &Store, reference: &str) -> Uuid {
    let suggestion = json!({ "kind": "initiative", "proposed": { "title": "Un verger" },
                             "email": "ada@example.org" });
    let sent = Sent {
        suggestion: serde_json::from_value(suggestion).unwrap(),
        form: None,
        reference: reference.to_owned(),
        locale: Locale::Fr,
        due_on: today(),
        erase_at: now(),
    };
    let reference = reference.to_owned();
    store.make(move |write| {
        write.suggestion_receive(&sent)?;
        let kept = write.reading().suggestion_by_reference(&reference)?.unwrap();
        let end = (SuggestionState::Refused, Some("Merci."));
        write.suggestion_close(&kept, &Principal::System, end, now())?;
        Ok(kept.id)
    })
}

fn request(store: &Store, days: i64) -> Uuid {
    let asked = Request {
        kind: RequestKind::Export,
        subject: None,
        about: Some(Line::parse("Ada Lovelace").unwrap()),
        asked_on: today(),
        note: None,
    };
    let id = store
        .make(move |write| {
            let kept = write.request_note(&Principal::System, &asked)?;
            write.request_done(&Principal::System, kept.id)
        })
        .id;
    let done_on = today().checked_sub(jiff::Span::new().days(days)).unwrap();
    store.run_sql(&format!("UPDATE request SET done_on = '{done_on}' WHERE id = {}", spelt(store, id)));
    aged(store, "request", "noted_at", days, &[id]);
    id
}

/// Of each kind one whose time is over and one that is younger, with what is old and still needed.
fn something_of_each(store: &Store) {
    let [old, young] = ["Vieux thème", "Jeune thème"].map(|label| store.keep(given::theme(label)));
    for theme in [&old, &young] {
        store.bin(theme);
    }
    aged(store, "theme", "deleted_at", 400, &[old.head.id]);
    let invited = [invitation(store, "ada@example.org"), invitation(store, "grace@example.org")];
    aged(store, "invitation", "expires_at", 91, &invited[..1]);
    let suggested = [suggestion(store, "7KQ2-M9XD"), suggestion(store, "8KQ2-M9XD")];
    aged(store, "suggestion", "closed_at", 731, &suggested[..1]);
    let _ = [request(store, 1_830), request(store, 1_800)];
    let left = [member(store, false), member(store, false)];
    aged(store, "account", "updated_at", 366, &left[..1]);
    let unseen = [member(store, true), member(store, true)];
    aged(store, "account", "created_at", 1_096, &unseen[..1]);
    let people = ["Ada Lovelace", "Grace Hopper", "Émilie du Châtelet"].map(|name| person(store, name));
    aged(store, "stakeholder", "updated_at", 1_096, &[people[0], people[2]]);
    let experiment = store.keep(given::experiment(given::phase(store), "Épicerie")).head.id;
    store.keep(given::involvement(experiment, people[2], "lead"));
}

/// As the daily job does where there is a mail server: how many went.
pub fn a_night(service: &Service<'_>) -> i64 {
    let periods = service.app.settings().retention;
    let mut gone = 0;
    for kind in RetentionKind::ALL {
        let Some(days) = periods.of(*kind) else { continue };
        let _ = all(service.store, move |write, after| write.retention_warn(*kind, days, after));
        gone += all(service.store, move |write, after| write.retention_end(*kind, days, after));
    }
    gone
}

fn all(
    store: &Store,
    portion: impl Fn(&mut Write<'_>, Option<Uuid>) -> Result<Portion, Refusal> + Copy + Send + 'static,
) -> i64 {
    let (mut after, mut count) = (None, 0);
    loop {
        let done = store.make(move |write| portion(write, after));
        count += done.count;
        after = done.next;
        if after.is_none() {
            return count;
        }
    }
}

/// A mail server that nothing is sent to here.
#[derive(Debug)]
struct Nowhere;

impl Mailer for Nowhere {
    fn send<'m>(&'m self, _: &'m Written) -> Carrying<'m> {
        Box::pin(async { Err(Undelivered::Later("nobody asked".to_owned())) })
    }
}

fn due(answer: &Answer) -> BTreeMap<String, i64> {
    let items = answer.body["items"].as_array().unwrap();
    let count = |item: &Value| item["due"].as_object().unwrap().values().map(|n| n.as_i64().unwrap()).sum();
    items.iter().map(|item| (item["kind"].as_str().unwrap().to_owned(), count(item))).collect()
}

pub fn agree(admin: &Caller, kind: RetentionKind, days: u16) -> Answer {
    admin.post(&format!("/api/v1/retention/{}/agree", kind.word()), &json!({ "days": days }))
}

both!(nothing_goes_before_an_administrator_saw_it_and_agreed_and_then_once, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    something_of_each(store);
    let rows = || {
        let count = |sql: &str| store.count_rows(&format!("SELECT count(*) AS n FROM {sql}"));
        ["theme", "invitation", "suggestion", "suggestion_sender", "request", "account", "stakeholder"]
            .map(count)
    };
    let before = rows();
    let shown = admin.get("/api/v1/retention").expect(200);
    assert!(due(&shown).values().all(|count| *count == 1), "{}", shown.body);
    assert!(shown.body["items"].as_array().unwrap().iter().all(|item| item["agreed"] == json!(false)));
    let bin = &shown.body["items"][0];
    assert_eq!(
        (&bin["kind"], &bin["days"], &bin["due"]),
        (&json!("bin"), &json!(365), &json!({ "themes": 1 }))
    );
    assert!(bin["oldest"].as_str().unwrap() < bin["before"].as_str().unwrap());
    assert_eq!((a_night(&service), rows()), (0, before));

    let periods = service.app.settings().retention;
    for kind in RetentionKind::ALL {
        let _ = agree(&admin, *kind, periods.of(*kind).unwrap()).expect(200);
    }
    assert_eq!(a_night(&service), 5, "members are told first");
    told_since(store, 31, "");
    assert_eq!(a_night(&service), 2);
    let after: Vec<i64> = before.iter().zip(rows()).map(|(before, after)| before - after).collect();
    assert_eq!(after, [1, 1, 1, 1, 1, 2, 1]);
    assert_eq!(a_night(&service), 0, "done twice, it does nothing more");
    let shown = admin.get("/api/v1/retention").expect(200);
    assert!(due(&shown).values().all(|count| *count == 0), "{}", shown.body);
    let went = |entry: &&Value| entry["deed"] == RetentionDeed::Erased.word();
    let register = shown.body["register"].as_array().unwrap();
    assert_eq!(register.iter().filter(went).map(|entry| entry["gone"].as_i64().unwrap()).sum::<i64>(), 7);
    assert_eq!(register.len(), 14, "{register:?}");
    // Members and persons are on the list that a restored backup is held against.
    let erased: Vec<String> = store.see(|read| read.erased()).into_iter().map(|one| one.collection).collect();
    assert_eq!(erased, ["accounts", "accounts", "stakeholders"]);
});

both!(the_files_forget_once_after_a_night_and_at_once_where_somebody_asked, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    for n in 0..30 {
        store.bin(&store.keep(given::theme(&format!("Thème {n}"))));
    }
    back(store, "theme", "deleted_at", 400, "");
    let old = person(store, "Ada Lovelace");
    aged(store, "stakeholder", "updated_at", 1_096, &[old]);
    for (kind, days) in [(RetentionKind::Bin, 365), (RetentionKind::Persons, 1_095)] {
        let _ = agree(&admin, kind, days).expect(200);
    }
    let forgets = || {
        let queued = store.count_rows("SELECT count(*) AS n FROM job WHERE kind = 'forget'");
        (queued, store.see(|read| read.job_is_due(&["forget"])))
    };
    assert_eq!(a_night(&service), 31);
    assert_eq!(forgets(), (1, false), "one for all portions, and after them");
    let asked = member(store, true);
    store.make(move |write| write.erase_member(&Principal::System, asked));
    assert_eq!(forgets(), (2, true), "who asked waits for no night");
});

both!(what_somebody_needs_stays_and_so_does_the_last_administrator, |store| {
    let service = Service::over(store);
    let (admin, id) = service.member_who_is(&[Role::Administrator], None);
    aged(store, "account", "created_at", 2_000, &[id]);
    let programme = store.keep(given::programme("Capitaliser"));
    let phase = store.keep(given::phase_of(programme.head.id, "Première"));
    store.keep(given::experiment(phase.head.id, "Épicerie"));
    store.bin(&phase);
    aged(store, "phase", "deleted_at", 400, &[phase.head.id]);
    // Whoever was here by a session is no stranger.
    assert_eq!(due(&admin.get("/api/v1/retention").expect(200))["members_unseen"], 0);
    back(store, "session", "created_at", 2_000, "");
    for (kind, days) in [(RetentionKind::Bin, 365), (RetentionKind::MembersUnseen, 1_095)] {
        assert_eq!(due(&agree(&admin, kind, days).expect(200))[kind.word()], 1);
    }
    assert_eq!(a_night(&service), 0);
    assert_eq!(told(&service).len(), 0, "who stays is told nothing");
    // Told while another one administered, who left since.
    let another =
        store.make(|write| write.account_create(&given::account(&["administrator"]), "no password")).id;
    assert_eq!((a_night(&service), told(&service).len()), (0, 1));
    store.make(move |write| write.erase_member(&Principal::System, another));
    told_since(store, 31, "");
    assert_eq!(a_night(&service), 0);
    assert!(store.see(move |read| read.account(id)).is_some());
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM phase"), 1);
});

both!(a_shorter_period_is_agreed_to_anew_and_an_agreement_is_taken_back, |store| {
    let with = |days: u16| Service::with(store, move |settings| settings.retention.bin = days);
    let agreed =
        |admin: &Caller| admin.get("/api/v1/retention").expect(200).body["items"][0]["agreed"].clone();
    let service = with(365);
    let (admin, id) = service.member_who_is(&[Role::Administrator], None);
    assert_eq!(agree(&admin, RetentionKind::Bin, 30).expect(409).problem(), "period_changed");
    let _ = agree(&admin, RetentionKind::Bin, 365).expect(200);
    let _ = agree(&admin, RetentionKind::Bin, 365).expect(200);
    assert_eq!(store.count_rows("SELECT count(*) AS n FROM retention_deed"), 1, "said twice, it stands once");
    for (days, holds) in [(730, true), (30, false), (0, false)] {
        let other = with(days);
        assert_eq!(agreed(&other.signed_in(id, true)), json!(holds), "{days}");
    }
    let theme = store.keep(given::theme("Mobilités"));
    store.bin(&theme);
    aged(store, "theme", "deleted_at", 400, &[theme.head.id]);
    let withdrawn = admin.send("POST", "/api/v1/retention/bin/withdraw", &[], None).expect(200);
    assert_eq!(withdrawn.body["items"][0]["agreed"], json!(false));
    assert_eq!(withdrawn.body["register"][0]["by"]["id"], json!(id));
    assert_eq!(a_night(&service), 0);
    let _ = admin.post("/api/v1/retention/everything/agree", &json!({ "days": 1 })).expect(404);
    let _ = service.member(&[Role::Coordinator]).get("/api/v1/retention").expect(403);
});

both!(the_privacy_notice_tells_the_periods_that_hold, |store| {
    let with = |mailer: Option<Arc<dyn Mailer>>| {
        Service::with(store, move |settings| {
            settings.retention.bin = 45;
            settings.retention.persons = 0;
            settings.retention.members_left = 10;
            settings.mailer = mailer;
        })
    };
    let service = with(Some(Arc::new(Nowhere)));
    let admin = service.member(&[Role::Administrator]);
    let page_of = |service: &Service<'_>| {
        String::from_utf8(service.anonymous().get("/privacy").expect(200).bytes).unwrap()
    };
    let page = || page_of(&service);
    assert!(!page().contains("45\u{a0}jours"), "nobody agreed yet");
    let _ = agree(&admin, RetentionKind::Bin, 45).expect(200);
    let _ = agree(&admin, RetentionKind::MembersUnseen, 1_095).expect(200);
    let _ = agree(&admin, RetentionKind::MembersLeft, 10).expect(200);
    let page = page();
    for said in [
        "corbeille\u{a0}: effacement après 45\u{a0}jours.",
        "ne vient plus\u{a0}: effacement après 3\u{a0}ans.",
        "Un message en prévient 30\u{a0}jours avant\u{a0}; se connecter suffit",
        // Told half way through a short period, and a month before they go.
        "Comptes fermés\u{a0}: effacement après 35\u{a0}jours. Un message en prévient 30\u{a0}jours avant.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(page.contains("aucune durée n’est fixée"), "{page}");
    let silent = page_of(&with(None));
    assert!(silent.contains("ne vient plus\u{a0}: aucune durée n’est fixée"), "nobody can be told: {silent}");
});
