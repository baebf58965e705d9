//! How a person can be reached is nobody's business who has no account: in no way of asking.

use essaim_domain::{access::Role, experiment::Experiment, stakeholder::Stakeholder, visibility::Visibility};
use essaim_tests::{both, given, service::Service};
use serde_json::json;

/// What only the person's record has.
const PIECES: &[&str] = &["Quatrebarbes", "quatrebarbes.example", "98765432", "Xylophagique"];

both!(the_contact_details_of_a_person_are_never_public, |store| {
    let service = Service::over(store);
    let coordinator = service.member(&[Role::Coordinator]);
    let fields = json!({
        "kind": "person", "name": "Zéphyrine Quatrebarbes", "email": "zephyrine@quatrebarbes.example",
        "phone": "+33698765432", "address": { "street": "12 allée Xylophagique", "locality": "Angers" },
        "location": { "lon": 0.55, "lat": 47.47 }, "external_ids": [{ "source": "carnet", "id": "zq-1" }]
    });
    // Nobody can make it so, by whichever door.
    let mut public = fields.clone();
    public["visibility"] = json!("public");
    public["licence"] = json!("etalab-2.0");
    let refused = coordinator.post("/api/v1/stakeholders", &public).expect(422);
    assert!(refused.faults().iter().any(|fault| fault.1 == "person_not_public"), "{}", refused.body);
    let by_external_id = "/api/v1/stakeholders/by-external-id/carnet/zq-1";
    let refused = coordinator.send("PUT", by_external_id, &[], Some(&public)).expect(422);
    assert!(refused.faults().iter().any(|fault| fault.1 == "person_not_public"), "{}", refused.body);

    let person = store.keep(given::record::<Stakeholder>(fields)).head.id;
    let experiment: Experiment = given::experiment(given::phase(store), "Épicerie");
    let experiment = store.keep(Experiment { visibility: Visibility::Public, ..experiment }).head.id;
    store.keep(given::involvement(experiment, person, "lead"));
    let organisation = store.keep(given::stakeholder("Amicale laïque")).head.id;
    store.keep(given::relationship(person, organisation, "member_of"));
    let anybody = service.anonymous();
    let one = format!("/api/v1/stakeholders/{person}");
    for path in [
        &*one,
        &format!("{one}/history"),
        &format!("/organisations/{person}"),
        by_external_id,
        "/api/v1/stakeholders?q=quatrebarbes&count=exact",
        "/api/v1/stakeholders?kind=person",
        "/api/v1/stakeholders?format=csv",
        "/api/v1/stakeholders?format=geojson",
        "/api/v1/stakeholders?deleted=include",
        "/api/v1/stakeholders/map?bbox=-5,41,10,51&zoom=5",
        "/api/v1/search?q=quatrebarbes",
        "/api/v1/changes",
        "/api/v1/involvements",
        "/api/v1/relationships",
        &format!("/api/v1/experiments/{experiment}?include=involvements"),
        &format!("/experiments/{experiment}"),
        "/organisations",
        "/feeds/organisations.json",
        "/feeds/projects.json",
        "/sitemap.xml",
        "/atom.xml",
    ] {
        let answer = anybody.get(path);
        let text = String::from_utf8_lossy(&answer.bytes).into_owned();
        // What was asked for, in small letters, may be in an answer’s own links.
        let told = PIECES.iter().find(|piece| text.contains(**piece));
        assert_eq!(told, None, "{path}: {text}");
        assert!(!text.contains(&person.to_string()) || path.contains(&person.to_string()), "{path}: {text}");
    }
    // A member finds them.
    let found = coordinator.get("/api/v1/stakeholders?q=quatrebarbes").expect(200);
    assert_eq!(found.body["items"][0]["phone"], json!("+33698765432"));
});
