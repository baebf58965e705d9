//! The pages that every instance has to have, and the pages of themes.

use essaim_domain::{access::Role, theme::Theme, visibility::Visibility};
use essaim_tests::{
    both, given,
    service::{Answer, Caller, Service},
};
use serde_json::json;

const BROWSER: (&str, &str) = ("Accept", "text/html,application/xhtml+xml");

fn text(answer: &Answer) -> String {
    String::from_utf8(answer.bytes.clone()).unwrap()
}

fn see(caller: &Caller, path: &str) -> String {
    text(&caller.send("GET", path, &[BROWSER], None).expect(200))
}

both!(an_administrator_writes_the_legal_page_and_former_versions_are_kept, |store| {
    let service = Service::over(store);
    let (anybody, admin) = (service.anonymous(), service.member(&[Role::Administrator]));
    assert!(see(&anybody, "/").contains("href=\"/legal\""), "every page leads there");
    assert!(see(&anybody, "/legal").contains("n’ont pas encore été nommés"));
    let path = "/api/v1/site-texts/legal-fr";
    let own = admin.get(path).expect(200);
    assert_eq!((&own.body["own"], &own.body["revision"]), (&json!(true), &json!(0)));
    let body = json!({ "body": "## Éditeur\n\nLe Mouvement, {instance}. <script>alert(1)</script>" });
    let headers = [("If-Match", &*own.etag())];
    let written = admin.send("PUT", path, &headers, Some(&body)).expect(200);
    assert_eq!((&written.body["own"], &written.body["revision"]), (&json!(false), &json!(1)));
    let page = see(&anybody, "/legal");
    assert!(page.contains("Le Mouvement, Essai.") && !page.contains("<script>alert"), "{page}");
    assert!(see(&anybody, "/legal?lang=en").contains("have not been named here yet"));
    let late = admin.send("PUT", path, &headers, Some(&body)).expect(412);
    assert_eq!(late.body["current"]["revision"], json!(1));
    let headers = [("If-Match", &*written.etag())];
    let back = admin.send("PUT", path, &headers, Some(&json!({ "body": null }))).expect(200);
    assert_eq!(back.body["own"], json!(true));
    assert_eq!(back.body["versions"][1]["body"], body["body"]);
    assert!(see(&anybody, "/legal").contains("n’ont pas encore été nommés"));
    for role in [Role::Reader, Role::Coordinator] {
        let _ = service.member(&[role]).get(path).expect(403);
    }
    let _ = admin.get("/api/v1/site-texts/terms-fr").expect(404);
});

both!(every_page_says_at_its_foot_what_the_accessibility_declaration_declares, |store| {
    let service = Service::over(store);
    let (anybody, admin) = (service.anonymous(), service.member(&[Role::Administrator]));
    for path in ["/", "/near", "/api/problems", "/legal"] {
        assert!(see(&anybody, path).contains("Accessibilité\u{a0}: non conforme"), "{path}");
    }
    let path = "/api/v1/site-texts/accessibility-fr";
    let declared = |text: &str| {
        let headers = [("If-Match", &*admin.get(path).expect(200).etag())];
        let _ = admin.send("PUT", path, &headers, Some(&json!({ "body": text }))).expect(200);
    };
    declared("## État de conformité\n\nEssai est **partiellement conforme** au RGAA 4.1.");
    assert!(see(&anybody, "/").contains("Accessibilité\u{a0}: partiellement conforme"));
    assert!(see(&anybody, "/?lang=en").contains("Accessibility: partially compliant"));
    // A text without the law's words declares nothing: the foot leads there, and claims nothing.
    declared("Nous y travaillons.");
    assert!(see(&anybody, "/").contains(">Accessibilité</a>"));
});

both!(the_privacy_notice_says_what_this_instance_does, |store| {
    let service = Service::with(store, |settings| {
        settings.senders_kept_days = 41;
        settings.answers.days = 17;
        settings.answers.working = true;
    });
    let page = see(&service.anonymous(), "/privacy");
    assert!(page.contains("41 jours après la réponse") && page.contains("17 jours ouvrés"), "{page}");
    let page = see(&service.anonymous(), "/accessibility?lang=en");
    assert!(page.contains("RGAA 4.1"), "{page}");
});

both!(a_theme_has_a_page_that_people_and_programs_read, |store| {
    let service = Service::over(store);
    let broad = store.keep(given::theme("Mobilités")).head.id;
    let theme: Theme = given::record(json!({
        "labels": { "fr": "Vélo", "en": "Cycling" }, "broader": broad, "notation": "M1",
        "definition": { "fr": "Se déplacer à vélo." },
        "exact_matches": ["http://purl.org/essglobal/standard/themes/T2"]
    }));
    let theme = store.keep(theme).head.id;
    let mut experiment = given::experiment(given::phase(store), "Un atelier vélo");
    experiment.visibility = Visibility::Public;
    experiment.themes = vec![theme.into()];
    let experiment = store.keep(experiment).head.id;
    let anybody = service.anonymous();
    let page = see(&anybody, &format!("/themes/{theme}"));
    for said in ["Se déplacer à vélo.", "Un atelier vélo", "Mobilités", &format!("/themes/{theme}/atom.xml")]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(
        see(&anybody, &format!("/themes/{broad}")).contains("Un atelier vélo"),
        "it takes in the narrower"
    );
    let data = [("Accept", "application/ld+json")];
    let data = anybody.send("GET", &format!("/themes/{theme}"), &data, None).expect(200);
    assert_eq!(data.body["@type"], json!(["skos:Concept", "DefinedTerm"]));
    assert_eq!(data.body["skos:broader"]["@id"], json!(format!("{}/themes/{broad}", service.base)));
    assert!(
        see(&anybody, &format!("/experiments/{experiment}")).contains(&format!("href=\"/themes/{theme}\""))
    );
    let index = text(&anybody.get("/sitemap.xml").expect(200));
    let part = index.split("/sitemap-themes-").nth(1).and_then(|rest| rest.split('<').next()).unwrap();
    let part = text(&anybody.get(&format!("/sitemap-themes-{part}")).expect(200));
    assert!(part.contains(&format!("/themes/{theme}</loc>")), "{part}");
    let coordinator = service.member(&[Role::Coordinator]);
    let other = store.keep(given::theme("Bicyclette"));
    let etag = coordinator.get(&format!("/api/v1/themes/{theme}")).expect(200).etag();
    let body = json!({ "from": [other.head.id] });
    let merged = coordinator.send(
        "POST",
        &format!("/api/v1/themes/{theme}/merge"),
        &[("If-Match", &*etag)],
        Some(&body),
    );
    assert_eq!(merged.status, 200, "{}", merged.body);
    let moved = anybody.send("GET", &format!("/themes/{}", other.head.id), &[BROWSER], None).expect(301);
    assert!(moved.header("location").unwrap().ends_with(&theme.to_string()));
    let _ = anybody.send("GET", "/themes/none", &[BROWSER], None).expect(404);
});
