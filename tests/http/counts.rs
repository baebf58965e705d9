//! Facets, counts by territory and the network, as they are spoken.

use essaim_domain::{access::Role, stakeholder::Stakeholder, territory::Territory};
use essaim_tests::{both, given, service::Service};
use serde_json::json;

both!(facets_follow_the_lists_filters_and_refuse_what_they_do_not_know, |store| {
    let commune = store.keep(given::official("insee-commune", "49007", "Angers")).head.id;
    for (name, form) in [("Une", "SCIC"), ("Deux", "SCIC"), ("Trois", "SCOP")] {
        let legal_form = Some(form.to_owned().try_into().unwrap());
        store.keep(Stakeholder { legal_form, territory: Some(commune.into()), ..given::stakeholder(name) });
    }
    let service = Service::over(store);
    let anyone = service.anonymous();
    let told =
        anyone.get("/api/v1/stakeholders/facets?by=form,kind&territory=insee-commune:49007").expect(200);
    assert_eq!(
        told.body,
        json!({ "facets": {
            "kind": [{ "value": "organisation", "count": 3 }],
            "form": [{ "value": "scic", "count": 2 }, { "value": "scop", "count": 1 }],
        } })
    );
    let none = anyone.get("/api/v1/stakeholders/facets?by=kind&territory=insee-commune:99999").expect(200);
    assert_eq!(none.body, json!({ "facets": { "kind": [] } }));
    let all = anyone.get("/api/v1/experiments/facets").expect(200);
    assert_eq!(all.body, json!({ "facets": { "nature": [], "stage": [] } }));
    let wrong = anyone.get("/api/v1/stakeholders/facets?by=colour").expect(400);
    assert_eq!(wrong.faults(), [("by".to_owned(), "unknown_word".to_owned())]);
    assert_eq!(anyone.get("/api/v1/stakeholders/facets?limit=3").expect(400).faults()[0].0, "limit");
    let by_form = anyone.get("/api/v1/stakeholders?form=scic&count=exact").expect(200);
    assert_eq!(by_form.body["total"], 2);
});

both!(counts_by_territory_name_the_level, |store| {
    let maine = store.keep(given::official("insee-departement", "49", "Maine-et-Loire")).head.id;
    let angers =
        Territory { parent: Some(maine.into()), ..given::official("insee-commune", "49007", "Angers") };
    let angers = store.keep(angers).head.id;
    store.keep(Stakeholder { territory: Some(angers.into()), ..given::stakeholder("Une") });
    store.keep(given::stakeholder("Nulle part"));
    let service = Service::over(store);
    let anyone = service.anonymous();
    let told =
        anyone.get("/api/v1/stakeholders/by-territory?level=insee-departement&kind=organisation").expect(200);
    let item = json!({ "id": maine, "code": "49", "name": "Maine-et-Loire", "count": 1 });
    assert_eq!(told.body, json!({ "items": [item], "total": 2, "placed": 1 }));
    let wrong = anyone.get("/api/v1/stakeholders/by-territory").expect(400);
    assert_eq!(wrong.faults(), [("level".to_owned(), "missing".to_owned())]);
    let wrong = anyone.get("/api/v1/stakeholders/by-territory?level=canton").expect(400);
    assert_eq!(wrong.faults(), [("level".to_owned(), "unknown_word".to_owned())]);
});

both!(the_network_is_told_as_json_and_taken_away_as_graphml_and_csv, |store| {
    let a = store.keep(given::stakeholder("Fonds & Cie")).head.id;
    let b = store.keep(given::stakeholder("Association")).head.id;
    store.keep(given::relationship(a, b, "funds"));
    let service = Service::over(store);
    let anyone = service.anonymous();
    let told = anyone.get("/api/v1/network").expect(200);
    assert_eq!(told.body["links"], json!([{ "from": a, "to": b, "kind": "funds", "weight": 1 }]));
    assert_eq!(told.body["nodes"][0]["name"], "Association");
    let graphml = anyone.get("/api/v1/network?format=graphml&link=funds").expect(200);
    assert_eq!(graphml.header("content-type"), Some("application/graphml+xml"));
    assert!(String::from_utf8(graphml.bytes).unwrap().contains("<data key=\"label\">Fonds &amp; Cie</data>"));
    let csv = anyone.get(&format!("/api/v1/network?format=csv&around={a}")).expect(200);
    assert_eq!(csv.header("content-disposition"), Some("attachment; filename=\"network.csv\""));
    assert_eq!(String::from_utf8(csv.bytes).unwrap().lines().count(), 2);
    assert_eq!(
        anyone.get("/api/v1/network?link=shared").expect(200).body,
        json!({ "nodes": [], "links": [] })
    );
    for (query, parameter) in
        [("link=friends", "link"), ("around=x", "around"), ("format=gexf", "format"), ("sort=title", "sort")]
    {
        assert_eq!(
            anyone.get(&format!("/api/v1/network?{query}")).expect(400).faults()[0].0,
            parameter,
            "{query}"
        );
    }
});

both!(agrements_are_kept_found_and_not_for_people, |store| {
    let service = Service::over(store);
    let me = service.member(&[Role::Contributor]);
    let body = json!({ "kind": "organisation", "name": "Le Relais", "agrements": ["esus", "ei"] });
    let made = me.post("/api/v1/stakeholders", &body).expect(201);
    assert_eq!(made.body["agrements"], json!(["esus", "ei"]));
    for (word, count) in [("esus", 1), ("insertion", 1), ("aci", 0)] {
        let found = me.get(&format!("/api/v1/stakeholders?agrement={word}&count=exact")).expect(200);
        assert_eq!(found.body["total"], count, "{word}");
    }
    let person = json!({ "kind": "person", "name": "Camille", "agrements": ["esus"] });
    assert_eq!(me.post("/api/v1/stakeholders", &person).expect(422).faults()[0].1, "not_for_a_person");
    let unknown = json!({ "kind": "organisation", "name": "Une", "agrements": ["bio"] });
    assert_eq!(me.post("/api/v1/stakeholders", &unknown).expect(422).faults()[0].1, "unknown_word");
});

both!(a_territory_is_found_first_by_its_code_and_by_its_postal_code, |store| {
    store.keep(given::official("insee-departement", "49", "Maine-et-Loire"));
    for number in 1..9 {
        let code = format!("4900{number}");
        store.keep(given::official("insee-commune", &code, &format!("Commune {number}")));
    }
    let postal_codes = vec!["49320".to_owned().try_into().unwrap()];
    store.keep(Territory { postal_codes, ..given::official("insee-commune", "49050", "Brissac") });
    let service = Service::over(store);
    let first = |q: &str| {
        let found = service.anonymous().get(&format!("/api/v1/territories?q={q}")).expect(200);
        found.body["items"][0]["name"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(
        (first("49"), first("49003"), first("49320")),
        ("Maine-et-Loire".into(), "Commune 3".into(), "Brissac".into())
    );
});
