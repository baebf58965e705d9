//! The feeds, walked by the harvesters made again: whole or a 503, fresh, and without a private word.

use std::collections::HashSet;

use essaim_domain::{experiment::Experiment, stakeholder::Stakeholder, territory::Territory, theme::Theme};
use essaim_exchange::feed::readers;
use essaim_persistence::{
    door::{Deed, Edit},
    kept::Kept,
};
use essaim_tests::{
    both, given,
    service::{Caller, Service},
    store::Store,
};
use serde_json::{Value, json};
use uuid::Uuid;

const PROJECTS: &str = "/feeds/projects.json";
const ORGANISATIONS: &str = "/feeds/organisations.json";

/// A commune in its département and région.
fn dijon(store: &Store) -> Uuid {
    let region = store.keep(given::official("insee-region", "27", "Bourgogne-Franche-Comté")).head.id;
    let within = |scheme, code, name, parent: Uuid| {
        let mut territory = given::official(scheme, code, name);
        territory.parent = Some(parent.into());
        territory
    };
    let cote = store.keep(within("insee-departement", "21", "Côte-d’Or", region)).head.id;
    let mut commune = within("insee-commune", "21231", "Dijon", cote);
    commune.postal_codes = vec![essaim_domain::text::Line::parse("21000").unwrap()];
    commune.centroid = Some(essaim_domain::values::Position::new(5.0415, 47.322).unwrap());
    store.keep(commune).head.id
}

fn theme(store: &Store) -> Uuid {
    store.keep(given::record::<Theme>(json!({
        "labels": { "fr": "Transition énergétique", "en": "Energy transition" }, "exact_matches": ["carrefour:ENV/ENE"]
    }))).head.id
}

fn rich(store: &Store) -> Kept<Experiment> {
    let (lead, partner) =
        (store.keep(given::stakeholder("Coopérative des toits")), store.keep(given::stakeholder("Ville")));
    let kept = store.keep(given::record::<Experiment>(json!({
        "nature": "approach", "phase": given::phase(store), "title": "Des toits \"solaires\"", "stage": "running",
        "summary": "Décidés en assemblée.", "description": "## D’où l’on vient\n\nDe **loin**.", "starts_on": "2021-04",
        "territories": [dijon(store)], "themes": [theme(store)], "lead": lead.head.id, "website": "https://toits.example/",
        "visibility": "public", "licence": "CC-BY-4.0"
    })));
    store.keep(given::involvement(kept.head.id, partner.head.id, "partner"));
    store.keep(given::hypothesis(kept.head.id, "Une hypothèse à soi"));
    kept
}

fn many(store: &Store, count: usize) {
    let phase = given::phase(store);
    store.make(move |write| {
        let deed = Deed::of(essaim_domain::principal::Principal::System);
        let edits = (0..count)
            .map(|number| Edit::Create {
                id: Uuid::now_v7(),
                record: given::experiment(phase, &format!("Essai {number}")),
            })
            .collect();
        write.put::<Experiment>(&deed, edits)
    });
}

fn items(caller: &Caller, path: &str) -> Vec<Value> {
    caller.get(path).expect(200).body["data"].as_array().unwrap().clone()
}

both!(a_project_has_all_that_harvesters_map_as_strings_and_lists_of_strings, |store| {
    let kept = rich(store);
    let service = Service::over(store);
    let answer = service.anonymous().in_english().get(PROJECTS).expect(200);
    let item = answer.body["data"][0].as_object().unwrap();
    let url = format!("{}/experiments/{}", service.base, kept.head.id);
    for (key, value) in [
        ("url", json!(url)),
        ("title", json!("Des toits \"solaires\"")),
        ("abstract", json!("Décidés en assemblée.")),
        ("description", json!("D’où l’on vient\nDe loin.")),
        ("themes", json!(["Transition énergétique"])),
        ("carrefour_codes", json!(["ENV", "ENE"])),
        ("categories", json!(["Transition énergétique"])),
        ("city", json!("Dijon")),
        ("addressLocality", json!("Dijon")),
        ("postalCode", json!("21000")),
        ("department", json!("Côte-d’Or")),
        ("region", json!("Bourgogne-Franche-Comté")),
        ("latitude", json!("47.322")),
        ("longitude", json!("5.0415")),
        ("territories", json!(["Dijon"])),
        ("lead", json!("Coopérative des toits")),
        ("partners", json!(["Ville"])),
        ("nature", json!("démarche de territoire")),
        ("stage", json!("en cours")),
        ("started", json!("2021-04")),
        ("licence", json!("CC-BY-4.0")),
        ("source", json!("Essai")),
        ("source_url", json!(format!("{}/", service.base))),
        ("website", json!("https://toits.example/")),
    ] {
        assert_eq!(item.get(key), Some(&value), "{key}, in the instance’s language whatever the header");
    }
    let flat = |value: &Value| {
        value.is_string() || value.as_array().is_some_and(|list| list.iter().all(Value::is_string))
    };
    assert!(item.values().all(flat), "{item:?}");
    assert!(!String::from_utf8_lossy(&answer.bytes).contains("hypothèse"), "hypotheses are not for feeds");
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
});

both!(three_harvesters_take_everything, |store| {
    many(store, 1_203);
    let service = Service::over(store);
    let anyone = service.anonymous();
    let whole = anyone.get(PROJECTS).expect(200);
    assert_eq!(readers::gogocarto(&whole.body).len(), 1_203);
    let dated = readers::semapps(&whole.body, false);
    assert!(dated.len() == 1_203 && dated.values().all(Option::is_some));
    let bare = anyone.get("/feeds/projects.json?shape=array").expect(200);
    assert_eq!(readers::semapps(&bare.body, true).len(), 1_203);

    let mut taken = HashSet::new();
    for page in 1.. {
        let answer = anyone.get(&format!("{PROJECTS}?page={page}")).expect(200);
        let (projects, end) = readers::openscraper(&answer.body, "/data");
        assert_eq!(end, Ok(()));
        if projects.is_empty() {
            assert_eq!(
                (page, &answer.body),
                (4, &json!({ "data": [] })),
                "the walk ends where the list does"
            );
            break;
        }
        taken.extend(projects.into_iter().map(|project| project["id"][0].clone()));
    }
    assert_eq!(taken.len(), 1_203);
    let odd = anyone.get(&format!("{PROJECTS}?page=2&utm=1&shape=array")).expect(200);
    assert_eq!(odd.body.as_array().map(Vec::len), Some(500), "what harvesters append is let pass");
    assert_eq!(anyone.get(&format!("{PROJECTS}?page=0")).expect(400).problem(), "bad_parameter");
});

both!(an_organisation_has_its_numbers_and_a_person_is_not_there, |store| {
    let territory = dijon(store);
    store.keep(given::record::<Stakeholder>(json!({
        "kind": "organisation", "name": "Les Passerelles", "category": "association", "siren": "732829320",
        "address": { "street": "1 rue du Port", "postal_code": "21000", "locality": "Dijon" }, "territory": territory,
        "visibility": "public", "licence": "etalab-2.0"
    })));
    store.keep(given::record::<Stakeholder>(
        json!({ "kind": "person", "name": "Dominique Seule", "visibility": "network" }),
    ));
    let service = Service::over(store);
    let found = items(&service.anonymous(), ORGANISATIONS);
    assert_eq!(found.len(), 1);
    for (key, value) in [
        ("name", json!("Les Passerelles")),
        ("siren", json!("732829320")),
        ("categories", json!(["association"])),
        ("address", json!("1 rue du Port, 21000 Dijon")),
        ("department", json!("Côte-d’Or")),
    ] {
        assert_eq!(found[0].get(key), Some(&value), "{key}");
    }
});

both!(what_is_not_public_leaves_no_trace, |store| {
    let phase = given::phase(store);
    let hidden = |visibility: &str, word: &str| {
        let mut experiment = given::experiment(phase, word);
        experiment.visibility = serde_json::from_value(json!(visibility)).unwrap();
        experiment
    };
    for (visibility, word) in [("private", "Motprive"), ("team", "Motequipe"), ("network", "Motreseau")] {
        store.keep(hidden(visibility, word));
    }
    let binned = store.keep(given::experiment(phase, "Motcorbeille"));
    store.bin(&binned);
    let secret: Kept<Stakeholder> =
        store.keep(given::record(json!({ "kind": "organisation", "name": "Motacteur" })));
    let perimeter: Kept<Territory> = store
        .keep(given::record(json!({ "scheme": "custom", "name": "Motperimetre", "visibility": "network" })));
    let mut open = given::experiment(phase, "Ouverte");
    open.lead = Some(secret.head.id.into());
    open.territories = vec![perimeter.head.id.into()];
    let open = store.keep(open);
    store.keep(given::involvement(open.head.id, secret.head.id, "partner"));
    let service = Service::over(store);
    for path in [PROJECTS, ORGANISATIONS, "/feeds/projects.json?page=1", "/feeds/projects.json?shape=array"] {
        let text = String::from_utf8(service.anonymous().get(path).expect(200).bytes).unwrap();
        assert!(!text.contains("Mot"), "{path}: {text}");
    }
    assert_eq!(items(&service.anonymous(), PROJECTS).len(), 1);
});

both!(a_write_is_in_the_next_answer_and_a_reader_who_has_it_is_told_so, |store| {
    let service = Service::over(store);
    let anyone = service.anonymous();
    assert_eq!(anyone.get(PROJECTS).expect(200).body, json!({ "data": [] }), "nothing public is no failure");
    many(store, 3);
    let three = anyone.get(PROJECTS).expect(200);
    assert_eq!(three.body["data"].as_array().map(Vec::len), Some(3));
    let again = |tag: &str| anyone.send("GET", PROJECTS, &[("If-None-Match", tag)], None);
    for _ in 0..3 {
        assert!(again(&three.etag()).expect(304).bytes.is_empty());
    }
    let head = anyone.send("HEAD", PROJECTS, &[], None).expect(200);
    assert_eq!((head.etag(), head.bytes.len()), (three.etag(), 0));
    many(store, 1);
    let four = again(&three.etag()).expect(200);
    assert_eq!(four.body["data"].as_array().map(Vec::len), Some(4));
    let packed = anyone.send("GET", PROJECTS, &[("Accept-Encoding", "gzip")], None).expect(200);
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert_ne!(packed.etag(), four.etag());
});

both!(a_large_feed_is_served_from_its_file_whole_packed_or_by_the_page, |store| {
    let phase = given::phase(store);
    store.make(move |write| {
        let deed = Deed::of(essaim_domain::principal::Principal::System);
        let edits = (0..700).map(|number| {
            let mut record = given::experiment(phase, &format!("Essai {number}"));
            record.description =
                essaim_domain::text::Prose::parse(&format!("{number} mots ").repeat(300)).ok();
            Edit::Create { id: Uuid::now_v7(), record }
        });
        write.put::<Experiment>(&deed, edits.collect())
    });
    let service = Service::over(store);
    let anyone = service.anonymous();
    let whole = anyone.get(PROJECTS).expect(200);
    assert!(whole.bytes.len() > 2 * 1024 * 1024);
    assert_eq!(whole.header("content-length"), Some(whole.bytes.len().to_string().as_str()));
    assert_eq!(whole.body["data"].as_array().map(Vec::len), Some(700));
    let bare = anyone.get("/feeds/projects.json?shape=array").expect(200);
    assert_eq!(bare.body.as_array(), whole.body["data"].as_array());
    let pages: Vec<Value> =
        [1, 2].iter().flat_map(|page| items(&anyone, &format!("{PROJECTS}?page={page}"))).collect();
    assert_eq!(Some(&pages), whole.body["data"].as_array());
    let gzip = [("Accept-Encoding", "gzip, deflate, br")];
    let packed = anyone.send("GET", PROJECTS, &gzip, None).expect(200);
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert!(packed.bytes.starts_with(&[0x1f, 0x8b]) || packed.body == whole.body);
    let held = [gzip[0], ("If-None-Match", &packed.etag())];
    let _ = anyone.send("GET", PROJECTS, &held, None).expect(304);
});

both!(a_feed_that_cannot_be_made_is_a_503_and_comes_back_by_itself, |store| {
    many(store, 2);
    let folder = tempfile::tempdir().unwrap();
    let spool = folder.path().join("spool");
    std::fs::write(&spool, "a file where a folder should be").unwrap();
    let place = spool.clone();
    let service = Service::with(store, move |settings| settings.spool = place);
    let anyone = service.anonymous();
    let refused = anyone.get(PROJECTS).expect(503);
    assert_eq!(refused.problem(), "unavailable");
    assert!(refused.header("retry-after").is_some());
    std::fs::remove_file(&spool).unwrap();
    assert_eq!(items(&anyone, PROJECTS).len(), 2);
});
