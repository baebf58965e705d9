//! The dashboard: what moved since the last visit, what waits, what comes, and only what the caller sees.

use essaim_domain::{
    access::Role, experiment::Experiment, phase::Phase, principal::Principal, visibility::Visibility,
};
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use jiff::ToSpan;
use serde_json::{Value, json};
use uuid::Uuid;

fn dashboard(caller: &Caller) -> Answer {
    caller.get("/api/v1/dashboard").expect(200)
}

fn titles(answer: &Answer, part: &str, record: &str) -> Vec<String> {
    let lines = answer.body[part].as_array().unwrap();
    lines.iter().map(|line| line[record]["title"].as_str().unwrap().to_owned()).collect()
}

fn day(from_today: i64) -> String {
    essaim_domain::time::today().saturating_add(from_today.days()).to_string()
}

fn experiment(store: &Store, title: &str, more: Value) -> Experiment {
    let mut all = json!({ "nature": "experiment", "phase": given::phase(store), "title": title, "stage": "running",
                          "visibility": "network" });
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    given::record(all)
}

/// As if the member's visit had been two hours ago.
fn two_hours_pass(store: &Store) {
    store.run_sql(match store.kind {
        essaim_tests::store::Kind::Sqlite => "UPDATE visit SET at = at - 7200000000",
        essaim_tests::store::Kind::Postgres => "UPDATE visit SET at = at - interval '2 hours'",
    });
}

both!(news_begin_at_the_end_of_the_visit_before, |store| {
    let service = Service::over(store);
    let (me, mate) = (service.member(&[Role::Coach]), service.member(&[Role::Contributor]));
    let make = |title: &str| {
        let body = json!({ "kind": "organisation", "name": title });
        mate.post("/api/v1/stakeholders", &body).expect(201)
    };
    let first = make("Avant");
    assert_eq!(titles(&dashboard(&me), "news", "record"), ["Avant"]);
    assert!(dashboard(&me).body.get("since").is_none(), "the first visit has none before it");
    let visit = || me.send("POST", "/api/v1/dashboard/visit", &[], None).expect(204);
    let _ = visit();
    let _ = make("Pendant");
    let _ = visit();
    assert_eq!(titles(&dashboard(&me), "news", "record"), ["Pendant", "Avant"], "one is still here");
    two_hours_pass(store);
    let _ = make("Depuis");
    let _ = visit();
    let later = dashboard(&me);
    assert_eq!(titles(&later, "news", "record"), ["Depuis"]);
    assert!(later.body["since"].is_string());
    let path = format!("/api/v1/stakeholders/{}", first.id());
    let _ = mate.patch(&path, &first.etag(), &json!({ "name": "Avant, changé" })).expect(200);
    let _ = make("Et encore");
    assert_eq!(titles(&dashboard(&me), "news", "record"), ["Et encore", "Avant, changé", "Depuis"]);
    // What one did oneself is no news.
    assert_eq!(dashboard(&mate).body["news"], json!([]));
});

both!(news_are_of_what_one_sees_and_many_at_once_are_one_line, |store| {
    let service = Service::over(store);
    let (me, mate) = (service.member(&[Role::Reader]), service.member(&[Role::Contributor]));
    let mut hidden = given::stakeholder("Cachée");
    hidden.visibility = Visibility::Private;
    store.keep(hidden);
    let one = json!({ "nature": "experiment", "phase": given::phase(store), "title": "Une épicerie" });
    let one = mate.post("/api/v1/experiments", &one).expect(201);
    let path = format!("/api/v1/experiments/{}/stage", one.id());
    let _ =
        mate.send("POST", &path, &[("If-Match", &one.etag())], Some(&json!({ "to": "design" }))).expect(200);
    let hypothesis = json!({ "experiment": one.id(), "statement": "Une tournée suffit." });
    let _ = mate.post("/api/v1/hypotheses", &hypothesis).expect(201);
    let rows: Vec<Value> =
        (0..300).map(|n| json!({ "kind": "organisation", "name": format!("Structure {n}") })).collect();
    let _ = mate.post("/api/v1/stakeholders/batch", &Value::Array(rows)).expect(200);
    let seen = dashboard(&me);
    let news = seen.body["news"].as_array().unwrap();
    assert_eq!((&news[0]["collection"], news[0].get("record")), (&json!("stakeholders"), None));
    assert!(news[0]["count"].as_i64().unwrap() >= 200, "{}", news[0]);
    assert_eq!(news[1]["of"][0]["title"], "Une épicerie");
    assert_eq!((&news[2]["record"]["title"], &news[2]["stage"]), (&json!("Une épicerie"), &json!("design")));
    assert!(!seen.body.to_string().contains("Cachée"));
    assert_eq!(news[2]["by"]["name"], "Camille Martin");
});

both!(what_waits_is_told_to_who_can_do_something_about_it, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    let old = store.keep(experiment(store, "Oubliée", json!({}))).head.id;
    store.keep(experiment(store, "Vivante", json!({ "ends_on": day(30) })));
    store.keep(experiment(store, "En retard", json!({ "ends_on": day(-3) })));
    store.keep(experiment(store, "Peut-être ce mois-ci", json!({ "ends_on": &day(0)[..7] })));
    store.keep(experiment(store, "Terminée", json!({ "stage": "closed", "ends_on": day(-3) })));
    age(store, old);
    let seen = dashboard(&coordinator);
    assert_eq!(titles(&seen, "idle", "experiment"), ["Oubliée"]);
    assert_eq!(titles(&seen, "overdue", "experiment"), ["En retard"]);
    assert_eq!(coordinator.get("/api/v1/dashboard?weeks=52").expect(200).body["idle"], json!([]));
    for other in [service.member(&[Role::Contributor]), service.member(&[Role::Reader])] {
        let seen = dashboard(&other);
        assert_eq!((&seen.body["idle"], &seen.body["overdue"]), (&json!([]), &json!([])));
    }
});

/// As if a record had not been changed for a hundred days.
fn age(store: &Store, id: Uuid) {
    let id = id.simple();
    store.run_sql(&match store.kind {
        essaim_tests::store::Kind::Sqlite => {
            format!("UPDATE experiment SET updated_at = updated_at - 8640000000000 WHERE id = x'{id}'")
        }
        essaim_tests::store::Kind::Postgres => {
            format!("UPDATE experiment SET updated_at = updated_at - interval '100 days' WHERE id = '{id}'")
        }
    });
}

both!(a_role_that_nobody_holds_any_more_is_told_until_somebody_does, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    let (before, after) =
        (store.keep(given::stakeholder("La ruche")), store.keep(given::stakeholder("Le relais")));
    let kept = store.keep(experiment(store, "Une épicerie", json!({}))).head.id;
    let mut coach = given::involvement(kept, before.head.id, "coach");
    coach.until = Some(essaim_domain::values::PartialDate::parse(&day(-2)).unwrap());
    store.keep(coach);
    let seen = dashboard(&coordinator);
    assert_eq!(titles(&seen, "ended", "stakeholder"), ["La ruche"]);
    assert_eq!(
        (&seen.body["ended"][0]["role"], &seen.body["ended"][0]["until"]),
        (&json!("coach"), &json!(day(-2)))
    );
    store.keep(given::involvement(kept, after.head.id, "coach"));
    assert_eq!(dashboard(&coordinator).body["ended"], json!([]));
});

both!(dates_come_in_their_order_and_what_is_given_or_over_does_not, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    let programme = store.keep(given::programme("Le programme")).head.id;
    let phase = |title: &str, more: Value| {
        let mut all = json!({ "programme": programme, "kind": "experimentation", "title": title });
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        store.keep(given::record::<Phase>(all));
    };
    phase(
        "Phase 2",
        json!({ "ends_on": day(40), "deliverables": [
        { "title": "Le rapport", "due_on": day(20) },
        { "title": "La carte", "due_on": day(-5) },
        { "title": "Le guide", "due_on": day(-9), "done_on": day(-10) },
        { "title": "Le film", "due_on": day(900) },
    ] }),
    );
    phase("Phase 1", json!({ "ends_on": day(10), "status": "completed" }));
    store.keep(experiment(store, "Une épicerie", json!({ "ends_on": day(30) })));
    let seen = dashboard(&coordinator);
    let dates = seen.body["dates"].as_array().unwrap();
    let lines: Vec<_> = dates
        .iter()
        .map(|d| (d["due"].as_str().unwrap(), d["title"].as_str().unwrap_or_default(), d["late"] == true))
        .collect();
    assert_eq!(
        lines,
        [
            ("deliverable", "La carte", true),
            ("deliverable", "Le rapport", false),
            ("experiment_end", "", false),
            ("phase_end", "", false),
        ]
    );
});

both!(private_records_are_told_to_their_author_and_an_empty_instance_says_so, |store| {
    let service = Service::over(store);
    let (me, mate) = (service.member(&[Role::Contributor]), service.member(&[Role::Coordinator]));
    assert!(dashboard(&me).body["begun"].as_object().unwrap().values().all(|begun| begun == false));
    let body = json!({ "kind": "organisation", "name": "Mon brouillon", "visibility": "private" });
    let _ = me.post("/api/v1/stakeholders", &body).expect(201);
    assert_eq!(titles(&dashboard(&me), "private", "record"), ["Mon brouillon"]);
    assert_eq!(dashboard(&me).body["begun"]["stakeholders"], true);
    let other = dashboard(&mate);
    assert_eq!((&other.body["private"], &other.body["begun"]["stakeholders"]), (&json!([]), &json!(false)));
});

both!(what_came_by_an_import_is_said_in_words_and_in_the_language_of_the_answer, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Reader]);
    let by = |path: &str| me.get(path).expect(200).body;
    for (source, french, english) in [
        ("demo", "Données de démonstration", "Demonstration data"),
        ("territories", "Référentiel des territoires", "Official territories"),
        ("annuaire 2026", "Import «\u{a0}annuaire 2026\u{a0}»", "Import “annuaire 2026”"),
    ] {
        let kept = store.keep_as(&Principal::Import(source.to_owned()), experiment(store, source, json!({})));
        let path = format!("/api/v1/experiments/{}", kept.head.id);
        assert_eq!(by(&path)["created_by"], json!({ "name": french }));
        assert_eq!(by(&format!("{path}?lang=en"))["created_by"], json!({ "name": english }));
        assert_eq!(by("/api/v1/dashboard")["news"][0]["by"], json!({ "name": french }));
        assert_eq!(by("/api/v1/dashboard?lang=en")["news"][0]["by"], json!({ "name": english }));
    }
});
