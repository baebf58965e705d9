//! A store with something of everything in it, and all that it answers, to compare with another one.

use essaim_domain::{
    access::Role, involvement::Involvement, relationship::Relationship, stakeholder::Stakeholder,
    territory::Territory, theme::Theme,
};
use essaim_persistence::registry::SHELVES;
use essaim_tests::{given, service::Service, store::Store};
use serde_json::json;

/// Puts records of every kind into a store: with accents, without fields, in the bin, changed, private, on the map.
pub fn fill(store: &Store) {
    let place = store.keep(given::record::<Territory>(json!({
        "scheme": "custom", "name": "La vallée de l’Œuf", "visibility": "public", "population": 12_345,
        "centroid": { "lon": 4.390_123_456_7, "lat": 44.623_456_789_1 }, "postal_codes": ["07200"]
    })));
    let theme = store.keep(given::record::<Theme>(json!({
        "labels": { "fr": "Mobilités", "en": "Mobility" }, "notation": "MOB", "exact_matches": ["carrefour:ENV/ENE"]
    })));
    store.keep(given::record::<Theme>(json!({ "labels": { "fr": "Vélo" }, "broader": theme.head.id })));
    let kept = store.keep(given::record::<Stakeholder>(json!({
        "kind": "collective", "name": "Régie « rurale »", "legal_form": "SCIC", "siren": "732829320",
        "description": "# Titre\n\n- un « quatre »\u{a0}!\n\tcode\n", "territory": place.head.id,
        "location": { "lon": 4.1, "lat": 44.9 }, "visibility": "public", "licence": "etalab-2.0",
        "external_ids": [{ "source": "annuaire", "id": "a|1;2" }]
    })));
    let other = store.keep(given::stakeholder("Amicale laïque"));
    let gone = store.keep(given::stakeholder("Mise à la corbeille"));
    store.bin(&gone);
    let kept = store.change(&kept, |record| record.legal_form = Some("SCOP".to_owned().try_into().unwrap()));
    let phase = given::phase(store);
    let mut experiment = given::experiment(phase, "Épicerie de la gare");
    experiment.lead = Some(kept.head.id.into());
    experiment.territories = vec![place.head.id.into()];
    experiment.themes = vec![theme.head.id.into()];
    let experiment = store.keep(experiment).head.id;
    store.keep(given::hypothesis(experiment, "Le train tient le village"));
    store.keep::<Involvement>(given::involvement(experiment, other.head.id, "partner"));
    store.keep::<Relationship>(given::relationship(kept.head.id, other.head.id, "partner_of"));
    // More than one handful, so that batches have full and broken ones.
    store.make(move |write| {
        let records = (0..700).map(|n| given::stakeholder(&format!("Association n°\u{a0}{n}")));
        let edits =
            records.map(|record| essaim_persistence::door::Edit::Create { id: uuid::Uuid::now_v7(), record });
        let deed = essaim_persistence::door::Deed::of(essaim_domain::principal::Principal::System);
        write.put(&deed, edits.collect()).map(drop)
    });
}

/// All that the store tells a coordinator: each collection as lines, the feed of changes, searches and maps.
pub fn told(store: &Store) -> Vec<(String, String)> {
    let service = Service::over(store);
    let caller = service.member(&[Role::Coordinator]);
    let mut paths: Vec<String> = SHELVES
        .iter()
        .map(|shelf| format!("/api/v1/{}?format=ndjson&deleted=include", shelf.noun.collection))
        .collect();
    paths.push("/api/v1/stakeholders/map?bbox=-5,41,10,52&zoom=5".to_owned());
    paths.push("/api/v1/stakeholders?deleted=only".to_owned());
    let mut all = Vec::new();
    for path in paths {
        let answer = caller.get(&path).expect(200);
        all.push((path, String::from_utf8(answer.bytes).unwrap().replace(&service.base, "")));
    }
    // Each database ranks in its own way: what is found is the same.
    for path in
        ["/api/v1/stakeholders?q=amicale", "/api/v1/territories?q=oeuf", "/api/v1/experiments?q=epicerie"]
    {
        let answer = caller.get(path).expect(200);
        let mut found: Vec<String> =
            answer.body["items"].as_array().unwrap().iter().map(|item| item["id"].to_string()).collect();
        found.sort();
        assert!(!found.is_empty(), "{path}");
        all.push((path.to_owned(), found.join(" ")));
    }
    let mut after = json!(0);
    loop {
        let page = caller.get(&format!("/api/v1/changes?after={after}&limit=200")).expect(200);
        let last = page.body["items"].as_array().unwrap().last().map(|change| change["seq"].clone());
        all.push((
            format!("changes after {after}"),
            String::from_utf8(page.bytes).unwrap().replace(&service.base, ""),
        ));
        match last {
            Some(seq) => after = seq,
            None => return all,
        }
    }
}
