//! What a public record's page offers to share, to print and to harvest; and the preview of what harvesters read.

use essaim_domain::{experiment::Experiment, stakeholder::Stakeholder, visibility::Visibility};
use essaim_persistence::kept::Kept;
use essaim_tests::{
    both, given,
    service::{Caller, Service},
    store::Store,
};
use serde_json::json;
use uuid::Uuid;

fn page(caller: &Caller, path: &str) -> String {
    let answer = caller.send("GET", path, &[("Accept", "text/html")], None).expect(200);
    String::from_utf8(answer.bytes.clone()).unwrap()
}

fn told(store: &Store, phase: Uuid, title: &str) -> Kept<Experiment> {
    store.keep(given::record::<Experiment>(json!({
        "nature": "experiment", "phase": phase, "title": title, "stage": "evaluation", "visibility": "public",
        "licence": "CC-BY-4.0", "summary": "En quelques mots.",
        "stages": [{ "stage": "running", "on": "2024-03" },
                   { "stage": "evaluation", "on": "2025-01", "reason": "Les habitantes ont demandé un bilan." }]
    })))
}

both!(an_experiment_is_shown_on_its_way_and_among_those_that_it_inspired, |store| {
    let phase = given::phase(store);
    let first = told(store, phase, "La première");
    let mut after = given::experiment(phase, "Celle qui suivit");
    after.inspired_by = vec![first.head.id.into()];
    let after = store.keep(after).head.id;
    let mut secret = given::experiment(phase, "Motreseau");
    secret.inspired_by = vec![first.head.id.into()];
    secret.visibility = Visibility::Network;
    store.keep(secret);
    let service = Service::over(store);
    let shown = page(&service.anonymous(), &format!("/experiments/{}", first.head.id));
    let now = shown.split("aria-current=\"step\"").nth(1).expect("it is somewhere on its way");
    assert!(
        now.split("</li>").next().unwrap().contains("évaluation") && now.contains("janvier 2025"),
        "{shown}"
    );
    assert!(shown.contains("class=\"reached\"") && shown.contains("class=\"ahead\""));
    assert!(shown.contains("Les habitantes ont demandé un bilan."));
    assert!(
        shown.contains("A inspiré") && shown.contains("Celle qui suivit") && !shown.contains("Motreseau")
    );
    assert!(page(&service.anonymous(), &format!("/experiments/{after}")).contains("La première"));
});

both!(social_networks_get_a_picture_of_what_is_public, |store| {
    let phase = given::phase(store);
    let kept = told(store, phase, "Des toits décidés en assemblée");
    let mut secret = given::experiment(phase, "Secret");
    secret.visibility = Visibility::Network;
    let secret = store.keep(secret).head.id;
    let service = Service::over(store);
    let anyone = service.anonymous();
    let path = format!("/experiments/{}/card.png", kept.head.id);
    let shown = page(&anyone, &format!("/experiments/{}", kept.head.id));
    let address = format!("<meta property=\"og:image\" content=\"{}{path}?lang=fr\">", service.base);
    assert!(shown.contains(&address) && shown.contains("summary_large_image"), "{shown}");
    let card = anyone.get(&path).expect(200);
    assert_eq!(card.header("content-type"), Some("image/png"));
    // The size of a PNG stands after its signature and the head of its first chunk (PNG, 11.2.1).
    let number = |at: usize| u32::from_be_bytes(card.bytes[at..at + 4].try_into().unwrap());
    assert_eq!((&card.bytes[1..4], number(16), number(20)), (&b"PNG"[..], 1200, 630));
    assert!(card.bytes.len() < 120_000, "{} bytes", card.bytes.len());
    let _ = anyone.send("GET", &path, &[("If-None-Match", &card.etag())], None).expect(304);
    let renamed = store.change(&kept, |record| {
        record.title = essaim_domain::text::Line::parse("Un autre titre").unwrap();
    });
    assert_ne!(anyone.get(&path).expect(200).bytes, card.bytes, "a picture is never older than its record");
    store.bin(&renamed);
    assert_eq!(anyone.get(&path).expect(410).problem(), "gone");
    assert_eq!(anyone.get(&format!("/experiments/{secret}/card.png")).expect(404).problem(), "not_found");
});

both!(a_territory_says_whom_to_ask, |store| {
    let phase = given::phase(store);
    let territory = store.keep(given::territory("Vallée")).head.id;
    let lead = store.keep(given::record::<Stakeholder>(json!({
        "kind": "organisation", "name": "Coopérative des toits", "email": "bonjour@toits.example",
        "website": "https://toits.example/", "visibility": "public", "licence": "CC-BY-4.0"
    })));
    let person = store.keep(given::record::<Stakeholder>(
        json!({ "kind": "person", "name": "Motpersonne", "email": "moi@example.org" }),
    ));
    let hidden =
        store.keep(given::record::<Stakeholder>(json!({ "kind": "organisation", "name": "Motacteur" })));
    for (title, lead) in [("Toits", lead.head.id), ("Verger", person.head.id), ("Halle", hidden.head.id)] {
        let mut experiment = given::experiment(phase, title);
        experiment.territories = vec![territory.into()];
        experiment.lead = Some(lead.into());
        store.keep(experiment);
    }
    let service = Service::over(store);
    let shown = page(&service.anonymous(), &format!("/territories/{territory}"));
    assert!(shown.contains("À qui s’adresser") && shown.contains("mailto:bonjour@toits.example"), "{shown}");
    assert!(shown.contains("idée\u{a0}: 3"), "where things stand");
    assert!(!shown.contains("Mot") && !shown.contains("moi@"));
    assert!(
        shown.contains(&format!("{}/territories/{territory}</p>", service.base)),
        "paper says where it is from"
    );
});

both!(the_data_page_reads_the_feeds_as_harvesters_do_and_says_what_they_stumble_over, |store| {
    let phase = given::phase(store);
    let told = told(store, phase, "Racontée");
    let bare = store.keep(given::experiment(phase, "Sans rien")).head.id;
    let mut secret = given::experiment(phase, "Motreseau");
    secret.visibility = Visibility::Network;
    let secret = store.keep(secret).head.id;
    store.keep(given::stakeholder("Coopérative"));
    let service = Service::over(store);
    let anyone = service.anonymous();
    let shown = page(&anyone, "/data");
    for part in ["OpenScraper", "GoGoCarto", "SemApps"] {
        assert!(shown.contains(&format!("<h3 id=\"by-{part}\">")), "{part}");
    }
    assert_eq!(shown.matches("2 fiches lues sur 2").count(), 3, "each takes both experiments: {shown}");
    assert!(shown.contains("Expérimentations sans résumé\u{a0}: 1"), "{shown}");
    let check = shown.split("Expérimentations sans résumé").nth(1).unwrap().split("</div>").next().unwrap();
    assert!(check.contains(&format!("/experiments/{bare}")) && !check.contains(&told.head.id.to_string()));
    assert!(
        shown.contains("Expérimentations sans lieu\u{a0}: 2") && shown.contains("au large du Ghana\u{a0}: 2")
    );
    assert!(!shown.contains("Mot") && !shown.contains(&secret.to_string()));
    let foot = page(&anyone, "/experiments");
    assert!(foot.split("<footer").nth(1).unwrap().contains("href=\"/data\""), "every page leads there");
    let english = page(&anyone, "/data?lang=en");
    assert!(
        english.contains("What each harvester reads")
            && english.contains(&format!("/experiments/{bare}?lang=en"))
    );
});
