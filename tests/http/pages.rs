//! Pages for everybody: what they say, in which form and language, and what they do not say.

use essaim_domain::{experiment::Experiment, record::Record, stakeholder::Stakeholder};
use essaim_persistence::kept::Kept;
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::{Value, json};

const BROWSER: (&str, &str) = ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

fn see(caller: &Caller, path: &str) -> Answer {
    caller.send("GET", path, &[BROWSER], None)
}

fn text(answer: &Answer) -> String {
    String::from_utf8(answer.bytes.clone()).unwrap()
}

/// The JSON-LD inside a page.
fn linked(page: &str) -> Value {
    let start = page.split("<script type=\"application/ld+json\">").nth(1).expect("there is JSON-LD");
    serde_json::from_str(start.split("</script>").next().unwrap()).expect("it parses")
}

fn roofs(store: &Store) -> Kept<Experiment> {
    let lead = store.keep(given::stakeholder("Coopérative des toits"));
    let territory = store.keep(given::territory("Vallée")).head.id;
    let kept = store.keep(given::record::<Experiment>(json!({
        "nature": "approach", "phase": given::phase(store), "title": "Des toits </script><b>solaires</b>", "stage": "running",
        "summary": "Décidés \"en assemblée\" & payés ensemble.", "description": "Un [lien](javascript:alert(1)) et <b>du HTML</b>.",
        "starts_on": "2021-04", "territories": [territory], "lead": lead.head.id, "visibility": "public", "licence": "CC-BY-4.0"
    })));
    store.keep(given::hypothesis(kept.head.id, "On tient mieux à plusieurs"));
    kept
}

both!(a_page_is_read_without_javascript_and_says_what_programs_need, |store| {
    let kept = roofs(store);
    let service = Service::over(store);
    let path = format!("/experiments/{}", kept.head.id);
    let answer = see(&service.anonymous(), &path).expect(200);
    let page = text(&answer);
    let address = format!("{}{path}", service.base);
    for part in [
        "<html lang=\"fr\">",
        "Des toits &#60;/script&#62;&#60;b&#62;solaires&#60;/b&#62;</h1>",
        "démarche de territoire",
        "en cours",
        "depuis avril 2021",
        "Coopérative des toits",
        "Vallée",
        "On tient mieux à plusieurs",
        "CC-BY-4.0",
        &format!("<link rel=\"canonical\" href=\"{address}\">"),
        &format!("hreflang=\"en\" href=\"{address}?lang=en\""),
        &format!("type=\"application/ld+json\" href=\"{address}\""),
        &format!("type=\"application/json\" href=\"{}/api/v1/experiments/{}\"", service.base, kept.head.id),
        "<meta property=\"og:title\"",
        "<meta name=\"description\"",
        "<main",
        "class=\"skip\"",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    for part in ["javascript:", "<b>", " style=", "<style", "onclick", "src=\"http", "src=\"//"] {
        assert!(!page.contains(part), "{part} is in {page}");
    }
    assert_eq!(linked(&page)["@id"], address);
    assert_eq!(linked(&page)["name"], "Des toits </script><b>solaires</b>");
    let policy = answer.header("content-security-policy").unwrap();
    for rule in [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'self'",
    ] {
        assert!(policy.contains(rule), "{policy}");
    }
    assert_eq!(answer.header("content-language"), Some("fr"));
    let english = text(&see(&service.anonymous().in_english(), &path).expect(200));
    assert!(english.contains("<html lang=\"en\">") && english.contains("territorial approach"));
    let chosen = text(&see(&service.anonymous(), &format!("{path}?lang=en")).expect(200));
    assert!(
        chosen.contains("<html lang=\"en\">") && chosen.contains("?lang=en\">Vallée"),
        "links keep the language"
    );
});

both!(one_address_has_the_forms_that_are_asked_for, |store| {
    let kept = roofs(store);
    let organisation = store.keep(given::stakeholder("La Coopérative")).head.id;
    let territory = store.keep(given::territory("Pays")).head.id;
    let service = Service::over(store);
    let anyone = service.anonymous();
    for (page, api, id) in [
        ("experiments", "experiments", kept.head.id),
        ("organisations", "stakeholders", organisation),
        ("territories", "territories", territory),
    ] {
        let ask = |accept| anyone.send("GET", &format!("/{page}/{id}"), &[("Accept", accept)], None);
        assert_eq!(ask("text/html").expect(200).header("content-type"), Some("text/html; charset=utf-8"));
        assert_eq!(ask("*/*").expect(200).header("content-type"), Some("text/html; charset=utf-8"));
        let record = ask("application/json").expect(200);
        let (own, location) =
            (anyone.get(&format!("/api/v1/{api}/{id}")).expect(200), format!("/api/v1/{api}/{id}"));
        assert_eq!((&record.body, record.header("content-location")), (&own.body, Some(location.as_str())));
        let linked = ask("application/ld+json").expect(200);
        assert_eq!(linked.header("content-type"), Some("application/ld+json"));
        assert_eq!(linked.body["@id"], format!("{}/{page}/{id}", service.base));
        let _ = ask("text/turtle").expect(406);
        let page = ask("text/html");
        let _ = anyone
            .send(
                "GET",
                &format!("/{page}/{id}", page = api.replace("stakeholders", "organisations")),
                &[("Accept", "text/html"), ("If-None-Match", &page.etag())],
                None,
            )
            .expect(304);
    }
});

both!(gone_is_for_what_was_public_and_all_else_is_not_there, |store| {
    let kept = roofs(store);
    let hidden: Kept<Experiment> = {
        let mut experiment = given::experiment(given::phase(store), "Cachée");
        experiment.visibility = essaim_domain::visibility::Visibility::Network;
        store.keep(experiment)
    };
    let person: Kept<Stakeholder> =
        store.keep(given::record(json!({ "kind": "person", "name": "Dominique Seule" })));
    let service = Service::over(store);
    let anyone = service.anonymous();
    let path = format!("/experiments/{}", kept.head.id);
    let _ = see(&anyone, &path).expect(200);
    store.bin(&kept);
    let gone = see(&anyone, &path).expect(410);
    assert!(text(&gone).contains("<h1>") && text(&gone).contains("noindex"));
    assert_eq!(
        anyone.send("GET", &path, &[("Accept", "application/json")], None).expect(410).problem(),
        "gone"
    );
    store.bin(&hidden);
    for path in [
        format!("/experiments/{}", hidden.head.id),
        format!("/organisations/{}", person.head.id),
        format!("/people/{}", person.head.id),
        "/experiments/none".to_owned(),
        "/nulle-part".to_owned(),
    ] {
        let missing = see(&anyone, &path).expect(404);
        assert!(
            text(&missing).contains("<html lang=\"fr\">") && !text(&missing).contains("Dominique"),
            "{path}"
        );
        assert_eq!(anyone.get(&path).expect(404).problem(), "not_found");
    }
});

both!(no_page_shows_what_is_not_public, |store| {
    let phase = given::phase(store);
    let hidden = |fields: Value| store.keep(given::record::<Stakeholder>(fields)).head.id;
    let secret = hidden(json!({ "kind": "organisation", "name": "Motacteur" }));
    let person = hidden(json!({ "kind": "person", "name": "Motpersonne" }));
    let open = store.keep(given::stakeholder("La Coopérative")).head.id;
    let territory = store.keep(given::territory("Pays")).head.id;
    let mut private = given::experiment(phase, "Motreseau");
    private.visibility = essaim_domain::visibility::Visibility::Network;
    private.territories = vec![territory.into()];
    private.lead = Some(open.into());
    let private = store.keep(private).head.id;
    store.keep(given::involvement(private, open, "partner"));
    store.keep(given::relationship(open, secret, "partner_of"));
    let mut shown = given::experiment(phase, "Ouverte");
    shown.territories = vec![territory.into()];
    shown.lead = Some(secret.into());
    shown.inspired_by = vec![private.into()];
    let shown = store.keep(shown).head.id;
    store.keep(given::involvement(shown, secret, "funder"));
    store.keep(given::involvement(shown, person, "coach"));
    store.keep(given::hypothesis(private, "Mothypothese"));
    let service = Service::over(store);
    let paths = [
        "/".to_owned(),
        format!("/experiments/{shown}"),
        format!("/organisations/{open}"),
        format!("/territories/{territory}"),
        "/sitemap.xml".to_owned(),
    ];
    for path in paths {
        for caller in [service.anonymous(), service.member(&[essaim_domain::access::Role::Coordinator])] {
            for accept in ["text/html", "application/ld+json", "application/json"] {
                let answer = caller.send("GET", &path, &[("Accept", accept)], None);
                let answer = text(&answer.expect(200));
                assert!(
                    !answer.contains("Mot") && !answer.contains(&private.to_string()),
                    "{path}: {answer}"
                );
            }
        }
    }
    assert!(text(&see(&service.anonymous(), &format!("/territories/{territory}"))).contains("Ouverte"));
});

both!(the_sitemap_leads_to_every_page_and_the_robots_to_the_sitemap, |store| {
    let kept = roofs(store);
    store.keep(given::territory("Vide"));
    let service = Service::over(store);
    let anyone = service.anonymous();
    let addresses = |xml: &str| -> Vec<String> {
        xml.split("<loc>").skip(1).map(|part| part.split("</loc>").next().unwrap().to_owned()).collect()
    };
    let robots = text(&anyone.get("/robots.txt").expect(200));
    assert!(robots.contains(&format!("Sitemap: {}/sitemap.xml", service.base)), "{robots}");
    let mut pages = Vec::new();
    for part in addresses(&text(&anyone.get("/sitemap.xml").expect(200))) {
        let part = anyone.get(part.strip_prefix(&service.base).unwrap()).expect(200);
        assert_eq!(part.header("content-type"), Some("application/xml; charset=utf-8"));
        pages.extend(addresses(&text(&part)));
    }
    assert!(pages.contains(&format!("{}/experiments/{}", service.base, kept.head.id)));
    assert_eq!(pages.len(), 13, "ten pages, an experiment, its lead and its territory: {pages:?}");
    for page in pages {
        let _ = see(&anyone, page.strip_prefix(&service.base).unwrap()).expect(200);
    }
    let demonstration = Service::with(store, |settings| settings.demonstration = true);
    let robots = demonstration.anonymous().get("/robots.txt").expect(200);
    assert!(text(&robots).contains("Disallow: /\n") && !text(&robots).contains("Sitemap"));
    let front = see(&demonstration.anonymous(), "/").expect(200);
    assert_eq!(front.header("x-robots-tag"), Some("noindex"));
    assert!(text(&front).contains("noindex"));
});

both!(an_answer_from_memory_is_never_older_than_the_last_write, |store| {
    let kept = roofs(store);
    let service = Service::over(store);
    let anyone = service.anonymous();
    let paths = [
        format!("/experiments/{}", kept.head.id),
        format!("/api/v1/experiments/{}", kept.head.id),
        "/api/v1/experiments?limit=5".to_owned(),
        "/".to_owned(),
        "/feeds/projects.json".to_owned(),
    ];
    let mut kept = kept;
    for round in 0..5 {
        let title = format!("Titre {round}");
        kept = store.change(&kept, |record| record.title = essaim_domain::text::Line::parse(&title).unwrap());
        for path in &paths {
            let (first, again) = (anyone.get(path).expect(200), anyone.get(path).expect(200));
            assert!(text(&first).contains(&title), "{path} is fresh");
            assert_eq!((first.bytes.clone(), first.etag()), (again.bytes.clone(), again.etag()));
            assert_ne!(first.header("x-request-id"), again.header("x-request-id"));
            let held = anyone.send("GET", path, &[("If-None-Match", &first.etag())], None).expect(304);
            assert_eq!(held.header("cache-control"), Some("public, no-cache"));
        }
    }
    let private =
        store.change(&kept, |record| record.visibility = essaim_domain::visibility::Visibility::Network);
    for path in &paths {
        assert!(!text(&anyone.get(path)).contains(&private.record.title()), "{path} forgets at once");
    }
});

both!(problems_and_the_document_of_the_api_have_pages_and_assets_last, |store| {
    let service = Service::over(store);
    let anyone = service.anonymous();
    let stale = text(&see(&anyone, "/api/problems/stale").expect(200));
    assert!(stale.contains("412") && stale.contains("<h1>"));
    let _ = see(&anyone, "/api/problems/none").expect(404);
    let all = text(&see(&anyone, "/api/problems").expect(200));
    assert!(all.contains("/api/problems/stale"));
    let docs = text(&see(&anyone, "/api/docs/").expect(200));
    for asset in
        docs.split(['"', '\'']).filter(|part| part.starts_with("/assets/") || part.starts_with("/api/docs/s"))
    {
        let answer = anyone.get(asset).expect(200);
        let lasting = answer.header("cache-control") == Some("public, max-age=31536000, immutable");
        assert_eq!(lasting, asset.starts_with("/assets/"), "{asset}");
    }
    let opener = docs.split('"').find(|part| part.starts_with("/assets/docs-")).unwrap();
    assert!(text(&anyone.get(opener).expect(200)).contains("/api/v1/openapi.json"));
    let _ = anyone.get("/api/docs/oauth2-redirect.html").expect(404);
    let refused = anyone.send("POST", "/experiments/1", &[], None).expect(405);
    assert_eq!(refused.header("allow"), Some("GET, HEAD, OPTIONS"));
});
