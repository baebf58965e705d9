//! What is kept of somebody, for them to take away, and the register of what they asked.

use std::io::{Cursor, Read as _};

use essaim_domain::{
    access::Role,
    factor::Factor,
    letter::LetterKind,
    request::RequestKind,
    site_text::SitePage,
    stakeholder::Stakeholder,
    suggestion::{SuggestionKind, SuggestionState},
    words::Worded,
};
use essaim_http::catalogue::{Lang, find};
use essaim_persistence::links::Purpose;
use essaim_tests::{
    both, given,
    service::{Answer, Service},
    somebody::somebody,
};
use jiff::{ToSpan, civil::Date};
use serde_json::{Value, json};
use uuid::Uuid;
use zip::ZipArchive;

/// The page and the data of an archive.
fn unpacked(answer: &Answer) -> (String, Value) {
    assert_eq!(answer.header("content-type"), Some("application/zip"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let mut zip = ZipArchive::new(Cursor::new(answer.bytes.clone())).unwrap();
    let mut text = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    (text("index.html"), serde_json::from_str(&text("data.json")).unwrap())
}

both!(a_member_takes_away_all_that_is_kept_of_them, |store| {
    let service = Service::over(store);
    let person = given::record::<Stakeholder>(json!({
        "kind": "person", "name": "Ada <Lovelace>", "visibility": "network", "email": "ada@maths.example"
    }));
    let person = store.keep(person).head.id;
    let (me, id) = service.member_who_is(&[Role::Contributor], Some(person));
    let other = service.member(&[Role::Contributor]);
    let experiment =
        json!({ "nature": "experiment", "phase": given::phase(store), "title": "Épicerie de la gare" });
    let _ = me.post("/api/v1/experiments", &experiment).expect(201);
    let another = json!({ "nature": "experiment", "phase": experiment["phase"], "title": "Un autre" });
    let _ = other.post("/api/v1/experiments", &another).expect(201);

    let answer = me.get("/api/v1/me/export").expect(200);
    let (page, data) = unpacked(&answer);
    let kept = &data["kept"];
    assert_eq!(kept["account"][0]["id"], json!(id));
    assert_eq!(kept["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(kept["stakeholders"][0]["email"], json!("ada@maths.example"));
    assert_eq!(kept["changes"].as_array().unwrap().len(), 1, "their own changes alone: {}", kept["changes"]);
    assert_eq!(kept["changes"][0]["values"]["title"], json!("Épicerie de la gare"));
    assert!(!data.to_string().contains("no password"));
    for text in ["Ada &#60;Lovelace&#62;", "Épicerie de la gare", "Votre compte", "Expérimentations"] {
        assert!(page.contains(text), "{text} in {page}");
    }
    for outside in ["src=", "<script", "<link", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
    let english = unpacked(&me.clone().in_english().get("/api/v1/me/export?lang=en").expect(200)).0;
    assert!(english.contains("Your account"), "{english}");
});

both!(what_is_kept_of_a_member_in_whatever_place_is_in_what_they_take_away_and_is_labelled, |store| {
    let account = somebody(store).account;
    let service = Service::over(store);
    let (page, data) = unpacked(&service.signed_in(account, false).get("/api/v1/me/export").expect(200));
    let kept = data["kept"].as_object().unwrap();
    let sections = "account sessions factors stakeholders relationships involvements history letters links invitations \
                    suggestions clients requests views suggestion_steps site_texts changes";
    assert_eq!(kept.keys().map(String::as_str).collect::<Vec<_>>().join(" "), sections);
    for (name, items) in kept {
        let items = items.as_array().unwrap();
        assert!(!items.is_empty(), "{name}");
        for field in items.iter().flat_map(|item| item.as_object().unwrap().keys()) {
            for lang in [Lang::Fr, Lang::En] {
                let known = ["dossier.field", "field"].map(|list| find(lang, &format!("{list}.{field}")));
                assert!(known.iter().any(Option::is_some), "{name}.{field} in {}", lang.tag());
            }
        }
    }
    assert!(kept["account"][0]["visited_at"].is_string());
    let factors: Vec<_> =
        kept["factors"].as_array().unwrap().iter().map(|one| &one["sign_in_factor"]).collect();
    assert_eq!(factors, ["passkey", "totp", "recovery_code", "provider"]);
    for said in ["Programmes partenaires", "Vos listes", "Un verger", "ZQ-Telephone", "Code de secours"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for secret in ["digest", "no password", "credential", "hash"] {
        assert!(!data.to_string().contains(&format!("\"{secret}")), "{secret}");
    }
});

#[test]
fn every_word_of_what_is_taken_away_is_said_in_both_languages() {
    fn said<W: Worded>(list: &str) {
        for (word, lang) in W::ALL.iter().flat_map(|word| [(word, Lang::Fr), (word, Lang::En)]) {
            let key = format!("dossier.word.{list}.{}", word.word());
            assert!(find(lang, &key).is_some(), "{key} in {}", lang.tag());
        }
    }
    said::<LetterKind>("letter");
    said::<Factor>("sign_in_factor");
    said::<RequestKind>("request_kind");
    said::<Purpose>("link_purpose");
    said::<SuggestionKind>("suggestion_kind");
    said::<SuggestionState>("suggestion_state");
    said::<SitePage>("site_page");
}

both!(an_administrator_gives_a_person_what_is_kept_of_them_and_the_register_tells_so, |store| {
    let service = Service::over(store);
    let (admin, account) = service.member_who_is(&[Role::Administrator], None);
    let person = given::record::<Stakeholder>(json!({ "kind": "person", "name": "Ada Lovelace" }));
    let person = store.keep(person).head.id;
    let experiment = store.keep(given::experiment(given::phase(store), "Épicerie")).head.id;
    store.keep(given::involvement(experiment, person, "coach"));
    let (_, data) = unpacked(&admin.get(&format!("/api/v1/stakeholders/{person}/export")).expect(200));
    assert_eq!(data["kept"]["stakeholders"][0]["name"], json!("Ada Lovelace"));
    assert_eq!(data["kept"]["involvements"][0]["role"], json!("coach"));
    assert_eq!(data["kept"]["history"].as_array().unwrap().len(), 1);
    let _ = admin.get(&format!("/api/v1/accounts/{account}/export")).expect(200);
    let register = admin.get("/api/v1/requests").expect(200);
    assert_eq!(register.body["items"].as_array().unwrap().len(), 2);
    assert_eq!(register.body["open"], json!(0));
    let organisation = store.keep(given::stakeholder("Amicale")).head.id;
    let refused = admin.get(&format!("/api/v1/stakeholders/{organisation}/export")).expect(409);
    assert_eq!(refused.problem(), "not_a_person");
    let _ = admin.get(&format!("/api/v1/stakeholders/{}/export", Uuid::now_v7())).expect(404);
});

both!(a_request_is_due_in_a_month_and_what_is_due_first_comes_first, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let (me, id) = service.member_who_is(&[Role::Reader], None);
    let today = essaim_domain::time::today();
    for _ in 0..2 {
        let asked = me.send("POST", "/api/v1/me/erasure", &[], None).expect(200);
        let due: Date = asked.body["due_on"].as_str().unwrap().parse().unwrap();
        assert_eq!((due, &asked.body["subject"]), (today.checked_add(1.month()).unwrap(), &json!(id)));
        assert_eq!(asked.body["member"], json!("Camille Martin"));
    }
    let late = json!({ "kind": "rectification", "about": "Grace Hopper", "asked_on": "2026-01-31" });
    let late = admin.post("/api/v1/requests", &late).expect(201);
    assert_eq!((&late.body["due_on"], &late.body["overdue"]), (&json!("2026-02-28"), &json!(true)));
    let nobody = json!({ "kind": "export", "asked_on": "2126-01-31" });
    let faults = admin.post("/api/v1/requests", &nobody).expect(422).faults();
    assert_eq!(faults.len(), 2, "{faults:?}");

    let register = admin.get("/api/v1/requests").expect(200);
    assert_eq!((&register.body["open"], &register.body["overdue"]), (&json!(2), &json!(1)));
    assert_eq!(register.body["items"][0]["about"], json!("Grace Hopper"));
    let done = format!("/api/v1/requests/{}/done", late.id());
    assert_eq!(admin.send("POST", &done, &[], None).expect(200).body["overdue"], json!(false));
    // What was asked is done by doing it.
    let _ = admin.send("POST", &format!("/api/v1/accounts/{id}/erase"), &[], None).expect(200);
    let register = admin.get("/api/v1/requests").expect(200);
    assert_eq!(register.body["open"], json!(0));
    assert!(!register.body.to_string().contains("Camille Martin"), "{}", register.body);
});
