//! The search over all collections, as screens use it.

use essaim_domain::{access::Role, theme::Theme};
use essaim_tests::{
    both, given,
    service::{Caller, Service},
};
use serde_json::{Value, json};

fn collections(body: &Value) -> Vec<&str> {
    body["groups"].as_array().unwrap().iter().map(|group| group["collection"].as_str().unwrap()).collect()
}

both!(one_search_finds_records_of_all_collections, |store| {
    let service = Service::over(store);
    let phase = given::phase(store);
    let experiment = store.keep(given::experiment(phase, "L’épicerie mobile")).head.id;
    let hypothesis =
        store.keep(given::hypothesis(experiment, "Une épicerie rapproche les habitants")).head.id;
    store.keep(given::stakeholder("Épicerie du Lys"));
    let answer = service.anonymous().get("/api/v1/search?q=epicer").expect(200);
    assert_eq!(answer.header("cache-control"), Some("public, no-cache"));
    let mut found = collections(&answer.body);
    found.sort_unstable();
    assert_eq!(found, ["experiments", "hypotheses", "stakeholders"]);
    let groups = answer.body["groups"].as_array().unwrap();
    let of = |collection: &str| {
        &groups.iter().find(|group| group["collection"] == collection).unwrap()["items"][0]
    };
    assert_eq!(of("experiments")["kind"], "experiment");
    assert_eq!(of("stakeholders")["title"], "Épicerie du Lys");
    assert_eq!(
        (&of("hypotheses")["id"], &of("hypotheses")["within"]),
        (
            &json!(hypothesis),
            &json!({ "collection": "experiments", "id": experiment, "title": "L’épicerie mobile" })
        )
    );
    assert!(of("stakeholders")["snippet"].as_str().unwrap().contains("\u{2}Épicerie\u{3}"));
    assert!(answer.body.get("corrected").is_none());
    let one = service.anonymous().get("/api/v1/search?q=epicer&collection=stakeholders").expect(200);
    assert_eq!(collections(&one.body), ["stakeholders"]);
    let _ = service
        .anonymous()
        .raw("GET", "/api/v1/search?q=epicer", &[("If-None-Match", &answer.etag())], None)
        .expect(304);
});

both!(a_search_says_what_is_missing_or_unknown, |store| {
    let service = Service::over(store);
    let ask = |query: &str| service.anonymous().get(&format!("/api/v1/search{query}"));
    let faults = |query: &str| ask(query).expect(400).faults();
    assert_eq!(faults(""), [("q".to_owned(), "missing".to_owned())]);
    assert_eq!(faults("?q=a&collection=dogs"), [("collection".to_owned(), "unknown_word".to_owned())]);
    assert_eq!(faults("?q=a&limit=21"), [("limit".to_owned(), "parameter_form".to_owned())]);
    assert_eq!(ask("?q=%20%27").expect(200).body, json!({ "groups": [] }));
});

both!(what_is_misspelt_is_found_and_said_as_it_is_spelt, |store| {
    let service = Service::over(store);
    store.keep(given::stakeholder("Épicerie solidaire du Lys"));
    let member = service.member(&[Role::Reader]);
    for q in ["epicrie", "%C3%89piceire", "solidiare%20epicerie", "epecir", "soldaire%20du%20lys"] {
        let answer = member.get(&format!("/api/v1/search?q={q}")).expect(200);
        assert_eq!(collections(&answer.body), ["stakeholders"], "{q}");
        assert!(answer.body["corrected"].is_string(), "{q}");
    }
    let told = member.get("/api/v1/search?q=soldaire%20epicrie").expect(200);
    assert_eq!(told.body["corrected"], "solidaire épicerie");
    let nothing = member.get("/api/v1/search?q=xylophone").expect(200);
    assert_eq!(nothing.body, json!({ "groups": [] }));
});

both!(a_slip_reveals_no_word_that_only_others_may_see, |store| {
    let service = Service::over(store);
    let author = service.member(&[Role::Contributor]);
    let secret = json!({ "kind": "organisation", "name": "Zorglub confidentiel", "visibility": "private" });
    let _ = author.post("/api/v1/stakeholders", &secret).expect(201);
    store.keep(given::stakeholder("Zorglab"));
    for other in [service.anonymous(), service.member(&[Role::Coordinator])] {
        for q in ["zorglub", "zorgluub", "confidentiel", "confidentil"] {
            let answer = other.get(&format!("/api/v1/search?q={q}")).expect(200);
            let text = String::from_utf8(answer.bytes.clone()).unwrap().to_lowercase();
            assert!(!text.contains("zorglub") && !text.contains("confid"), "{q}: {text}");
        }
        // A word that only others have is misspelt to who asks, and corrected to one that they see.
        let seen = other.get("/api/v1/search?q=zorglub").expect(200);
        assert_eq!(seen.body["corrected"], "zorglab");
    }
    let own = author.get("/api/v1/search?q=confidentil").expect(200);
    assert_eq!(own.body["corrected"], "confidentiel");
});

both!(a_theme_that_is_found_is_called_in_the_language_of_the_answer, |store| {
    let service = Service::over(store);
    let labels = json!({ "fr": "Habitat partagé", "en": "Cohousing" });
    let _ = store.keep(given::record::<Theme>(json!({ "labels": labels, "notation": "habitat" })));
    let called = |caller: &Caller, q: &str| {
        let found = caller.get(&format!("/api/v1/search?{q}")).expect(200);
        found.body["groups"][0]["items"][0]["title"].clone()
    };
    let (anyone, member) = (service.anonymous(), service.member(&[Role::Reader]));
    assert_eq!(called(&anyone, "q=habitat"), json!("Habitat partagé"));
    assert_eq!(called(&member, "q=cohousing&lang=en"), json!("Cohousing"));
    assert_eq!(called(&member, "q=cohousing"), json!("Habitat partagé"));
    assert_eq!(called(&anyone.in_english(), "q=habitat"), json!("Cohousing"));
});
