//! Documents as a linked-data server reads them.

use essaim_domain::{stakeholder::Category, territory::Scheme, values::Position};

use super::*;

const PROVENANCE: Provenance = Provenance {
    licence: Some("https://creativecommons.org/licenses/by/4.0/"),
    language: Some("fr"),
    publisher: Some("MES France"),
    created: Some(jiff::Timestamp::UNIX_EPOCH),
    updated: None,
};

fn dijon() -> Link<'static> {
    Link { iri: "https://essaim.example/territories/21231", name: "Dijon" }
}

#[test]
fn an_experiment() {
    let node = ExperimentNode {
        iri: "https://essaim.example/experiments/1",
        name: "EXEMPLE Une épicerie",
        summary: Some("Faire ensemble."),
        website: Some("https://example.org/"),
        started: Some("2021-04"),
        programme: Some(Link { iri: "https://essaim.example/programmes/1", name: "Un programme" }),
        territories: vec![dijon()],
        themes: vec![
            Topic {
                iri: Some("https://essaim.example/themes/1"),
                label: "Alimentation",
                exact_matches: vec!["http://purl.org/essglobal/standard/themes/T2"],
            },
            Topic { label: "Mobilité", ..Topic::default() },
        ],
        involvements: vec![Involvement {
            actor: Link { iri: "https://essaim.example/organisations/1", name: "EXEMPLE Amicale" },
            role: "porteur",
        }],
        inspired_by: vec![Link { iri: "https://essaim.example/experiments/0", name: "Avant" }],
        provenance: PROVENANCE,
        ..ExperimentNode::default()
    };
    insta::assert_json_snapshot!(node.document());
}

#[test]
fn an_organisation() {
    let node = OrganisationNode {
        iri: "https://essaim.example/organisations/1",
        name: "EXEMPLE Amicale",
        category: Some(Category::Association),
        postal_code: Some("21000"),
        locality: Some("Dijon"),
        position: Some(Position::new(5.04, 47.32).unwrap()),
        territory: Some(dijon()),
        siren: Some("732829320"),
        ror: Some("https://ror.org/05dxps055"),
        website: Some("https://example.org/"),
        provenance: PROVENANCE,
        ..OrganisationNode::default()
    };
    insta::assert_json_snapshot!(node.document());
    let company = OrganisationNode { category: Some(Category::Company), ..node };
    assert!(!company.document().to_string().contains("SSEInitiative"));
}

#[test]
fn a_territory() {
    let node = TerritoryNode {
        iri: dijon().iri,
        name: dijon().name,
        scheme: Scheme::Commune,
        code: Some("21231"),
        description: None,
        parent: Some(Link { iri: "https://essaim.example/territories/21", name: "Côte-d'Or" }),
        members: Vec::new(),
        centroid: Some(Position::new(5.04, 47.32).unwrap()),
        provenance: PROVENANCE,
    };
    insta::assert_json_snapshot!(node.document());
}

#[test]
fn every_prefix_is_explained_in_the_document_itself() {
    let node = ExperimentNode { iri: "https://a/1", name: "A", ..ExperimentNode::default() };
    let document = node.document();
    let context = document["@context"].as_object().unwrap();
    for key in document.as_object().unwrap().keys().filter(|key| !key.starts_with('@')) {
        assert!(key.split_once(':').is_none_or(|(prefix, _)| context.contains_key(prefix)), "{key}");
    }
    assert!(context.values().all(|value| value.is_string() || value.is_object()), "no context elsewhere");
}

#[test]
fn no_text_ends_the_script_that_it_stands_in() {
    let node = ExperimentNode {
        iri: "https://a/1",
        name: "</script><script>alert(1)</script>",
        ..ExperimentNode::default()
    };
    let script = script(&node.document());
    assert!(!script.contains('<') && !script.contains('>'));
    assert_eq!(serde_json::from_str::<Value>(&script).unwrap(), node.document());
}

#[test]
fn a_theme() {
    let node = ConceptNode {
        iri: "https://essaim.example/themes/1",
        name: "Mobilités",
        notation: Some("M1"),
        labels: vec![("en", "Mobility"), ("fr", "Mobilités")],
        definitions: vec![("fr", "Se déplacer autrement.".to_owned())],
        broader: Some(Link { iri: "https://essaim.example/themes/0", name: "Transition" }),
        narrower: vec![Link { iri: "https://essaim.example/themes/2", name: "Vélo" }],
        exact_matches: vec!["http://purl.org/essglobal/standard/themes/T2", "carrefour:MOB"],
        provenance: PROVENANCE,
    };
    insta::assert_json_snapshot!(node.document());
}
