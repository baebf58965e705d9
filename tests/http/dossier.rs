//! What is kept of somebody, for them to take away, and the register of what they asked.

use std::io::{Cursor, Read as _};

use essaim_domain::{
    access::Role,
    account::Locale,
    factor::Factor,
    letter::{Letter, LetterKind},
    principal::Principal,
    request::RequestKind,
    site_text::SitePage,
    stakeholder::Stakeholder,
    suggestion::{SuggestionKind, SuggestionState},
    values::Email,
    words::Worded,
};
use essaim_http::catalogue::{Lang, find};
use essaim_persistence::{links::Purpose, suggestions::Sent};
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
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
    let sections = "account sessions factors stakeholders relationships involvements history suggestions_about letters \
                    links invitations suggestions clients requests views suggestion_steps site_texts changes";
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

both!(the_key_of_a_reply_is_in_no_archive, |store| {
    let someone = somebody(store);
    store.make(|write| {
        let to = Email::parse("zephyrine.perso@quatrebarbes.example").unwrap();
        let letter =
            Letter::new(LetterKind::SuggestionWord, to, Locale::Fr).naming("message", "Peut-on venir ?");
        write.post(&letter.naming("secret", "the-key-of-the-reply")).map(drop)
    });
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let (account, stakeholder) = (someone.account, someone.stakeholder);
    let of_member = [
        (service.signed_in(account, false).get("/api/v1/me/export"), true),
        (admin.get(&format!("/api/v1/accounts/{account}/export")), false),
    ];
    close(&admin, account);
    let of_person = admin.get(&format!("/api/v1/stakeholders/{stakeholder}/export"));
    for (answer, said) in of_member.into_iter().chain([(of_person, true)]) {
        let (page, data) = unpacked(&answer.expect(200));
        let letters = data["kept"]["letters"].as_array().unwrap();
        assert!(letters.iter().any(|letter| letter["letter"] == "suggestion_word"), "{letters:?}");
        for text in [page, data.to_string()] {
            assert!(!text.contains("the-key-of-the-reply"), "{text}");
            assert_eq!(text.contains("Peut-on venir ?"), said, "{text}");
        }
    }
});

fn close(admin: &Caller, account: Uuid) {
    let etag = admin.get(&format!("/api/v1/accounts/{account}")).expect(200).etag();
    let path = format!("/api/v1/accounts/{account}/deactivate");
    let _ = admin.send("POST", &path, &[("If-Match", &etag)], None).expect(200);
}

both!(a_person_who_has_an_account_takes_it_themselves_and_no_administrator_does, |store| {
    let someone = somebody(store);
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let path = format!("/api/v1/stakeholders/{}/export", someone.stakeholder);
    let refused = admin.get(&path).expect(409);
    assert_eq!(refused.problem(), "takes_themselves");
    assert!(refused.body["detail"].as_str().unwrap().contains("Mon compte"), "{}", refused.body);
    let done = "SELECT count(*) AS n FROM request WHERE done_on IS NOT NULL";
    assert_eq!(store.count_rows(done), 0, "the register tells of nothing");
    let member = service.signed_in(someone.account, false);
    let (_, own) = unpacked(&member.get("/api/v1/me/export").expect(200));
    assert!(!own["kept"]["stakeholders"].as_array().unwrap().is_empty());
    // Whose account was closed has no other way to it.
    close(&admin, someone.account);
    let (_, given) = unpacked(&admin.get(&path).expect(200));
    assert_eq!(given["kept"]["stakeholders"], own["kept"]["stakeholders"]);
});

both!(a_member_whose_address_is_the_persons_takes_them_away_without_being_named_as_them, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let person = json!({ "kind": "person", "name": "Ada Lovelace", "email": "Ada@maths.example" });
    let person = store.keep(given::record::<Stakeholder>(person)).head.id;
    let email = Email::parse("ada@maths.example").unwrap();
    let account = essaim_domain::account::Account { email, ..given::account(&["reader"]) };
    let account = store.make(move |write| write.account_create(&account, "no password")).id;
    let path = format!("/api/v1/stakeholders/{person}/export");
    assert_eq!(admin.get(&path).expect(409).problem(), "takes_themselves");
    close(&admin, account);
    let _ = admin.get(&path).expect(200);
});

both!(what_the_register_says_of_a_request_is_in_the_archive_of_whom_it_is_about, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let (me, id) = service.member_who_is(&[Role::Reader], None);
    let asked = json!({ "kind": "rectification", "subject": id, "about": "Mme Lovelace", "asked_on": "2026-01-31",
                        "note": "A appelé deux fois." });
    let _ = admin.post("/api/v1/requests", &asked).expect(201);
    let (page, data) = unpacked(&me.get("/api/v1/me/export").expect(200));
    let request = &data["kept"]["requests"][0];
    assert_eq!((&request["note"], &request["about"]), (&asked["note"], &asked["about"]));
    assert!(page.contains("A appelé deux fois.") && page.contains("À propos de"), "{page}");
});

both!(an_administrator_is_told_what_a_member_changed_and_when_but_not_what_they_wrote, |store| {
    let someone = somebody(store);
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let (account, member) = (someone.account, service.signed_in(someone.account, false));
    let (page, data) = unpacked(&admin.get(&format!("/api/v1/accounts/{account}/export")).expect(200));
    let kept = &data["kept"];
    let change = &kept["changes"][0];
    assert_eq!((&change["change_kind"], &change["collection"]), (&json!("create"), &json!("experiments")));
    assert_eq!(change["id"], json!(someone.experiment));
    assert!(change["at"].is_string());
    assert!(!kept["history"].as_array().unwrap().is_empty());
    for item in kept.as_object().unwrap().values().flat_map(|items| items.as_array().unwrap()) {
        for content in ["values", "before", "after", "message", "answer"] {
            assert!(item.get(content).is_none(), "{content} in {item}");
        }
    }
    assert!(!data.to_string().contains("Épicerie de la gare") && !page.contains("Épicerie de la gare"));
    assert!(page.contains("sans ce que vous avez écrit"), "{page}");
    let (page, own) = unpacked(&member.get("/api/v1/me/export").expect(200));
    assert_eq!(own["kept"]["changes"][0]["values"]["title"], json!("Épicerie de la gare"));
    assert!(!page.contains("sans ce que vous avez écrit"), "{page}");
});

both!(how_other_persons_are_reached_is_not_in_what_a_member_takes_away, |store| {
    let service = Service::over(store);
    let mine = json!({ "kind": "person", "name": "Ada Lovelace", "email": "ada@maths.example" });
    let mine = store.keep(given::record::<Stakeholder>(mine)).head.id;
    let (me, account) = service.member_who_is(&[Role::Coordinator], Some(mine));
    let by = Principal::Member(account);
    let reached = |kind: &str, name: &str, email: &str| {
        given::record::<Stakeholder>(json!({
            "kind": kind, "name": name, "email": email, "phone": "+33475000000",
            "address": { "locality": "Aubenas" }
        }))
    };
    let person = store.keep_as(&by, reached("person", "Grace Hopper", "grace@navy.example"));
    let binned = store.keep_as(&by, reached("person", "Mary Somerville", "mary@skies.example"));
    let _ = store.keep_as(&by, reached("organisation", "Amicale", "amicale@example.org"));
    let address = format!("/api/v1/stakeholders/{mine}");
    let etag = me.get(&address).expect(200).etag();
    let _ = me.patch(&address, &etag, &json!({ "phone": "+33475111111" })).expect(200);
    // A later change says the field alone, not whose it is.
    let address = format!("/api/v1/stakeholders/{}", person.head.id);
    let etag = me.get(&address).expect(200).etag();
    let _ = me.patch(&address, &etag, &json!({ "email": "rear.admiral@navy.example" })).expect(200);
    store.bin(&binned);
    let suggested = json!({
        "kind": "correction", "about": { "collection": "stakeholders", "id": person.head.id },
        "proposed": { "short_name": "Amazing Grace", "email": "grace.home@navy.example" },
        "email": "ada@maths.example"
    });
    let sent = Sent {
        suggestion: serde_json::from_value(suggested).unwrap(),
        form: None,
        reference: "7KQ2-M9XD".to_owned(),
        locale: Locale::Fr,
        due_on: essaim_domain::time::today(),
        erase_at: essaim_domain::time::now() + jiff::SignedDuration::from_hours(24),
    };
    store.make(move |write| write.suggestion_receive(&sent).map(drop));

    let (page, data) = unpacked(&me.get("/api/v1/me/export").expect(200));
    let changes = data["kept"]["changes"].as_array().unwrap();
    let values = |name: &str| {
        let change = changes.iter().find(|change| change["values"]["name"] == name);
        change.unwrap_or_else(|| panic!("{name} in {changes:?}"))["values"].as_object().unwrap()
    };
    for name in ["Grace Hopper", "Mary Somerville"] {
        let values = values(name);
        assert!(["email", "phone", "address"].iter().all(|field| !values.contains_key(*field)), "{values:?}");
    }
    assert_eq!(data["kept"]["suggestions"][0]["values"], json!({ "short_name": "Amazing Grace" }));
    assert_eq!(values("Amicale")["email"], json!("amicale@example.org"));
    assert!(changes.iter().any(|change| change["values"]["phone"] == "+33475111111"), "{changes:?}");
    for text in [page, data.to_string()] {
        assert!(!text.contains("navy.example") && !text.contains("skies.example"), "{text}");
    }
});

both!(what_others_suggested_about_a_person_is_in_their_archive_without_who_it_was, |store| {
    let service = Service::over(store);
    let person = json!({ "kind": "person", "name": "Ada Lovelace", "visibility": "public" });
    let person = store.keep(given::record::<Stakeholder>(person)).head.id;
    let (me, account) = service.member_who_is(&[Role::Reader], Some(person));
    let suggestion = json!({
        "kind": "correction", "about": { "collection": "stakeholders", "id": person },
        "proposed": { "short_name": "Ada L." }, "message": "Elle signe ainsi.", "name": "Une voisine",
        "email": "une.voisine@example.org"
    });
    let _ = service.anonymous().post("/api/v1/suggestions", &suggestion).expect(201);
    let admin = service.member(&[Role::Administrator]);
    let own = me.get("/api/v1/me/export");
    close(&admin, account);
    for answer in [own, admin.get(&format!("/api/v1/stakeholders/{person}/export"))] {
        let (page, data) = unpacked(&answer.expect(200));
        let [about] = data["kept"]["suggestions_about"].as_array().unwrap().as_slice() else {
            panic!("one: {data}")
        };
        assert_eq!(about["values"], json!({ "short_name": "Ada L." }));
        assert_eq!(about["message"], json!("Elle signe ainsi."));
        assert!(page.contains("Ce qu’on a proposé ou dit de votre fiche"), "{page}");
        assert!(!data.to_string().contains("une.voisine@") && !page.contains("une.voisine@"), "{data}");
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
    // Each answer is a line there: nothing comes of looking whether there is one.
    for address in [format!("stakeholders/{person}"), format!("accounts/{account}")] {
        let refused = admin.send("HEAD", &format!("/api/v1/{address}/export"), &[], None).expect(405);
        assert_eq!(refused.header("allow"), Some("GET, OPTIONS"));
    }
    let _ = admin.send("HEAD", "/api/v1/me/export", &[], None).expect(200);
    assert_eq!(admin.get("/api/v1/requests").expect(200).body["items"].as_array().unwrap().len(), 2);
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
