//! The public front door: lists with their forms, what is near, what can be followed; and nothing that is not public.

use essaim_domain::{
    experiment::Experiment, stakeholder::Stakeholder, territory::Territory, text::Line, values::Position,
    visibility::Visibility,
};
use essaim_persistence::kept::Kept;
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::json;
use uuid::Uuid;

const BROWSER: (&str, &str) = ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

fn see(caller: &Caller, path: &str) -> Answer {
    caller.send("GET", path, &[BROWSER], None)
}

fn text(answer: &Answer) -> String {
    String::from_utf8(answer.bytes.clone()).unwrap()
}

fn page(caller: &Caller, path: &str) -> String {
    text(&see(caller, path).expect(200))
}

fn commune(store: &Store, code: &str, name: &str, postcode: &str, at: (f64, f64), parent: Uuid) -> Uuid {
    let mut commune = given::official("insee-commune", code, name);
    commune.parent = Some(parent.into());
    commune.postal_codes = vec![Line::parse(postcode).unwrap()];
    commune.centroid = Some(Position::new(at.0, at.1).unwrap());
    store.keep(commune).head.id
}

struct Country {
    loire: Uuid,
    angers: Uuid,
    avrille: Uuid,
}

/// Two neighbouring communes of one département, and one of the same name elsewhere.
fn country(store: &Store) -> Country {
    let departement = |code: &str, name: &str, at: (f64, f64)| {
        let mut departement = given::official("insee-departement", code, name);
        departement.centroid = Some(Position::new(at.0, at.1).unwrap());
        store.keep(departement).head.id
    };
    let loire = departement("49", "Maine-et-Loire", (-0.56, 47.39));
    let vendee = departement("85", "Vendée", (-1.28, 46.67));
    commune(store, "85010", "Avrillé", "85440", (-1.49, 46.47), vendee);
    Country {
        loire,
        angers: commune(store, "49007", "Angers", "49000", (-0.55, 47.47), loire),
        avrille: commune(store, "49015", "Avrillé", "49240", (-0.59, 47.51), loire),
    }
}

fn on(store: &Store, phase: Uuid, title: &str, territory: Uuid) -> Experiment {
    let mut experiment = given::experiment(phase, title);
    experiment.territories = vec![territory.into()];
    let _ = store;
    experiment
}

fn hidden(experiment: Experiment) -> Experiment {
    Experiment { visibility: Visibility::Network, ..experiment }
}

both!(lists_are_narrowed_by_plain_forms_and_read_page_by_page, |store| {
    let (phase, country) = (given::phase(store), country(store));
    let theme = store.keep(given::theme("Communs")).head.id;
    for number in 0..30 {
        let mut experiment = on(store, phase, &format!("Verger {number:02}"), country.angers);
        if number == 7 {
            experiment.themes = vec![theme.into()];
        }
        store.keep(experiment);
    }
    store.keep(on(store, phase, "Ailleurs", country.avrille));
    let service = Service::over(store);
    let anyone = service.anonymous();
    let first = page(&anyone, "/experiments");
    assert!(first.contains("<form") && first.contains("Démarches et expérimentations\u{a0}: 31"), "{first}");
    assert!(first.contains(&format!("<link rel=\"canonical\" href=\"{}/experiments\">", service.base)));
    assert!(!first.contains("noindex"));
    let next = first.split("rel=\"next\" href=\"").nth(1).expect("there is more").split('"').next().unwrap();
    let second = page(&anyone, &next.replace("&#38;", "&").replace("&amp;", "&"));
    let titles = |page: &str| page.matches("Verger ").count() + page.matches("Ailleurs").count();
    assert_eq!(titles(&first) + titles(&second), 31, "each stands on one page");
    assert!(
        second.contains("noindex") && !second.contains("canonical"),
        "part of a list is found through it"
    );
    let narrowed = page(&anyone, &format!("/experiments?q=&theme={theme}&stage=&territory=&somebodys=own"));
    assert!(narrowed.contains("Verger 07") && titles(&narrowed) == 1, "what is left empty does not count");
    assert!(narrowed.contains(&format!("<option value=\"{theme}\" selected>Communs</option>")));
    assert!(narrowed.contains(&format!("{}/themes/{theme}/atom.xml", service.base)));
    assert_eq!(titles(&page(&anyone, &format!("/experiments?territory={}", country.loire))), 24);
    assert_eq!(titles(&page(&anyone, "/experiments?q=ailleurs")), 1);
    assert!(page(&anyone, "/experiments?q=rien+de+tel&lang=en").contains("Nothing published matches"));
    let refused = text(&see(&anyone, "/experiments?theme=communs").expect(400));
    assert!(refused.contains("<h1>"), "a page says what is wrong");
});

both!(territories_are_those_where_something_is_tried_until_one_is_looked_for, |store| {
    let (phase, country) = (given::phase(store), country(store));
    store.keep(on(store, phase, "Verger", country.angers));
    store.keep(hidden(on(store, phase, "Secret", country.avrille)));
    let galicia = store.keep(given::official("nuts", "ES11", "Galicia")).head.id;
    store.keep(on(store, phase, "Lonxa", galicia));
    let service = Service::over(store);
    let anyone = service.anonymous();
    let lively = page(&anyone, "/territories");
    assert!(!lively.contains(">Galicia</a>"), "Europe's regions are chosen, not met first");
    assert!(page(&anyone, "/territories?scheme=nuts").contains(">Galicia</a>"));
    assert!(lively.contains(">Angers</a>") && lively.contains(">Maine-et-Loire</a>"), "{lively}");
    assert!(!lively.contains(">Avrillé</a>") && lively.contains("1 expérimentation"));
    assert!(page(&anyone, "/territories?q=avrille").contains(">Avrillé</a>"));
});

both!(what_is_near_is_found_by_postcode_by_name_and_by_nearly_its_name, |store| {
    let (phase, country) = (given::phase(store), country(store));
    store.keep(on(store, phase, "Verger d’Angers", country.angers));
    store.keep(on(store, phase, "Atelier d’Avrillé", country.avrille));
    let mut cooperative = given::stakeholder("Coopérative voisine");
    cooperative.territory = Some(country.avrille.into());
    store.keep(cooperative);
    let service = Service::over(store);
    let anyone = service.anonymous();
    for typed in ["49000", "angers", "ANGERS", "anjers", "Ang"] {
        let near = page(&anyone, &format!("/near?q={typed}"));
        let place =
            |part: &str| near.find(part).unwrap_or_else(|| panic!("{part} is not near {typed}: {near}"));
        assert!(near.contains("Près de Angers</h1>"), "{typed}: {near}");
        assert!(place("Verger d’Angers") < place("Atelier d’Avrillé"), "the nearest first");
        assert!(near.contains("à 5\u{a0}km") && near.contains("Coopérative voisine"), "{near}");
        assert!(near.contains("noindex"));
    }
    let choice = page(&anyone, "/near?q=Avrill%C3%A9");
    assert!(choice.contains("Laquelle") && choice.contains("Vendée") && choice.contains("Maine-et-Loire"));
    let chosen = page(&anyone, &format!("/near?commune={}", country.avrille));
    assert!(chosen.contains("Près de Avrillé") && chosen.find("Atelier") < chosen.find("Verger"));
    assert!(page(&anyone, "/near?q=Xyzzy").contains("Aucune commune ne correspond"));
    assert!(page(&anyone, "/near?q=%3Cb%3E%27%22").contains("&#60;b&#62;"));
    assert!(page(&anyone, "/near").contains("<form"));
});

both!(everything_a_territory_and_a_theme_can_be_followed, |store| {
    let (phase, country) = (given::phase(store), country(store));
    let theme = store.keep(given::theme("Communs")).head.id;
    let mut verger = on(store, phase, "Verger & <fils>", country.angers);
    verger.themes = vec![theme.into()];
    let verger = store.keep(verger);
    store.keep(on(store, phase, "Atelier", country.avrille));
    let service = Service::over(store);
    let anyone = service.anonymous();
    let entries = |path: &str| {
        let answer = anyone.get(path).expect(200);
        assert_eq!(answer.header("content-type"), Some("application/atom+xml; charset=utf-8"));
        let again = anyone.send("GET", path, &[("If-None-Match", &answer.etag())], None);
        let _ = again.expect(304);
        text(&answer)
    };
    let all = entries("/atom.xml");
    assert_eq!(all.matches("<entry").count(), 2);
    assert!(all.contains("Verger &amp; &lt;fils&gt;"), "{all}");
    assert!(all.contains(&format!("<id>{}/experiments/{}</id>", service.base, verger.head.id)));
    assert!(
        all.contains(&format!(
            "rel=\"self\" type=\"application/atom+xml\" href=\"{}/atom.xml\"",
            service.base
        ))
    );
    assert_eq!(entries(&format!("/territories/{}/atom.xml", country.loire)).matches("<entry").count(), 2);
    assert_eq!(entries(&format!("/territories/{}/atom.xml", country.angers)).matches("<entry").count(), 1);
    let themed = entries(&format!("/themes/{theme}/atom.xml"));
    assert!(themed.contains("Verger") && !themed.contains("Atelier") && themed.contains("term=\"Communs\""));
    let territory = page(&anyone, &format!("/territories/{}", country.angers));
    let led = format!(
        "type=\"application/atom+xml\" href=\"{}/territories/{}/atom.xml\"",
        service.base, country.angers
    );
    assert!(territory.contains(&led), "readers find the feed from the page");
    let _ = anyone.get(&format!("/territories/{}/atom.xml", Uuid::now_v7())).expect(404);
    let _ = anyone.get("/themes/none/atom.xml").expect(404);
});

both!(no_list_and_no_feed_shows_what_is_not_public, |store| {
    let (phase, country) = (given::phase(store), country(store));
    let theme = store.keep(given::theme("Communs")).head.id;
    let mut secret = hidden(on(store, phase, "Motreseau", country.angers));
    secret.themes = vec![theme.into()];
    let secret = store.keep(secret).head.id;
    let person: Kept<Stakeholder> = store
        .keep(given::record(json!({ "kind": "person", "name": "Motpersonne", "territory": country.angers })));
    store.keep(given::record::<Stakeholder>(
        json!({ "kind": "organisation", "name": "Motacteur", "territory": country.angers }),
    ));
    let valley = store.keep(given::record::<Territory>(
        json!({ "scheme": "custom", "name": "Motvallee", "members": [country.angers] }),
    ));
    store.keep(on(store, phase, "Ouverte", valley.head.id));
    let mut lead = on(store, phase, "Portée", country.angers);
    lead.lead = Some(person.head.id.into());
    store.keep(lead);
    let service = Service::over(store);
    let paths = [
        "/".to_owned(),
        "/experiments".to_owned(),
        "/experiments?q=mot".to_owned(),
        "/organisations".to_owned(),
        "/organisations?q=mot".to_owned(),
        "/territories".to_owned(),
        "/territories?q=mot".to_owned(),
        "/near?q=Angers".to_owned(),
        "/atom.xml".to_owned(),
        format!("/territories/{}/atom.xml", country.angers),
        format!("/themes/{theme}/atom.xml"),
        format!("/experiments?territory={}", valley.head.id),
    ];
    for path in paths {
        for caller in [service.anonymous(), service.member(&[essaim_domain::access::Role::Coordinator])] {
            let answer = text(&see(&caller, &path).expect(200));
            assert!(!answer.contains("Mot") && !answer.contains(&secret.to_string()), "{path}: {answer}");
        }
    }
    let anyone = service.anonymous();
    assert!(page(&anyone, "/experiments").contains("Ouverte"));
    assert!(!page(&anyone, "/near?q=Angers").contains("Ouverte"), "nobody learns where a hidden valley lies");
    assert!(!page(&anyone, "/").contains("Maine-et-Loire\u{a0}: 2"), "nor does the map say it");
    let _ = anyone.get(&format!("/territories/{}/atom.xml", valley.head.id)).expect(404);
});

both!(the_front_page_shows_where_and_which_phase_runs, |store| {
    let country = country(store);
    let programme = store.keep(given::programme("Recherche-action")).head.id;
    let mut first = given::phase_of(programme, "Capitalisation");
    first.status = Some(essaim_domain::programme::Status::Completed);
    store.keep(first);
    let mut second = given::phase_of(programme, "Expérimentation");
    second.status = Some(essaim_domain::programme::Status::Active);
    let second = store.keep(second).head.id;
    let service = Service::over(store);
    let anyone = service.anonymous();
    let empty = page(&anyone, "/");
    assert!(
        empty.contains("Les premières arrivent") && empty.contains("href=\"/app/\""),
        "kind words and a way in"
    );
    store.keep(on(store, second, "Verger", country.angers));
    let front = page(&anyone, "/");
    assert!(front.contains("<circle") && front.contains("Maine-et-Loire\u{a0}: 1"), "{front}");
    assert!(front.contains(&format!("/experiments?territory={}", country.loire)));
    let now = front.split("aria-current=\"step\"").nth(1).expect("a phase runs");
    assert!(now.split("</li>").next().unwrap().contains("Expérimentation"));
    assert_eq!(front.matches("aria-current=\"step\"").count(), 1);
});

both!(what_is_refused_before_any_handler_is_a_page_for_who_reads_pages, |store| {
    let service = Service::with(store, |settings| settings.requests_a_minute = 1);
    let anyone = service.anonymous();
    let mut last = see(&anyone, "/experiments");
    for _ in 0..20 {
        last = see(&anyone, "/experiments");
    }
    let told = last.expect(429);
    assert_eq!(told.header("content-type"), Some("text/html; charset=utf-8"));
    assert!(told.header("retry-after").is_some() && told.header("ratelimit").is_some());
    assert!(told.header("content-security-policy").is_some());
    assert!(text(&told).contains("<html lang=\"fr\">") && text(&told).contains("noindex"));
    assert_eq!(anyone.get("/experiments").expect(429).problem(), "too_many", "a program gets the problem");
    assert_eq!(see(&anyone, "/api/v1/experiments").expect(429).problem(), "too_many");
    let style = text(&told).split('"').find(|part| part.starts_with("/assets/pages-")).unwrap().to_owned();
    let _ = anyone.get(&style).expect(200);
});
