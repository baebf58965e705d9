//! Each harvester's rule, against the harvester made again.

use essaim_domain::values::Position;
use serde_json::{Value, json};

use super::{
    readers::{gogocarto, openscraper, semapps},
    *,
};

fn project() -> ProjectEntry<'static> {
    ProjectEntry {
        about: About {
            id: "0190".into(),
            url: "https://essaim.example/experiments/0190".into(),
            name: "Une \"épicerie\"\nouverte".into(),
            summary: Some("Faire ensemble.".into()),
            tags: vec!["".into(), "faim".into()],
            themes: vec!["Alimentation, terres".into(), "Mobilité".into()],
            carrefour_codes: vec!["ENV".into(), "ALI".into()],
            image: Some("/images/1.png".into()),
            website: Some("ftp://example.org".into()),
            address: PostalAddress {
                street: Some("12 rue des Forges".into()),
                postal_code: Some("01000".into()),
                locality: Some("Bourg-en-Bresse".into()),
                department: Some("Ain".into()),
                region: Some(" ".into()),
            },
            position: Some(Position::new(5.225, 46.205).unwrap()),
            licence: Some("CC-BY-4.0".into()),
            source: Some("MES France".into()),
            source_url: Some("https://essaim.example/".into()),
            created: Some("2026-01-02T03:04:05.123456Z".parse().unwrap()),
            updated: Some("2026-02-03T00:00:00Z".parse().unwrap()),
            ..About::default()
        },
        partners: vec!["Amicale".into()],
        started: Some("2021-04".into()),
        ..ProjectEntry::default()
    }
}

/// The least that a record has.
fn bare(id: &'static str) -> ProjectEntry<'static> {
    let url = format!("https://essaim.example/experiments/{id}").into();
    ProjectEntry {
        about: About {
            id: id.into(),
            url,
            name: "Sans rien".into(),
            updated: Some("2026-02-03T00:00:00Z".parse().unwrap()),
            ..About::default()
        },
        ..ProjectEntry::default()
    }
}

fn feed<E: Entry>(shape: Shape, entries: &[E]) -> Value {
    let mut feed = Feed::start(Vec::new(), shape, "Autre").unwrap();
    for entry in entries {
        feed.item(entry).unwrap();
    }
    serde_json::from_slice(&feed.end().unwrap()).unwrap()
}

#[test]
fn a_project_is_flat_and_has_nothing_empty() {
    insta::assert_json_snapshot!("project", feed(Shape::Object, &[project()]));
    insta::assert_json_snapshot!("bare", feed(Shape::Object, &[bare("1")]));
}

#[test]
fn an_organisation_has_its_numbers() {
    let organisation = OrganisationEntry {
        about: project().about,
        category: Some("Association".into()),
        siren: Some("732829320".into()),
        siret: Some("73282932000074".into()),
        rna: None,
    };
    insta::assert_json_snapshot!("organisation", feed(Shape::Object, &[organisation]));
}

#[test]
fn openscraper_takes_every_item() {
    let (taken, end) = openscraper(&feed(Shape::Object, &[project(), bare("1"), bare("2")]), "/data");
    assert_eq!((taken.len(), end), (3, Ok(())));
    assert_eq!(taken[0]["themes"], ["Alimentation, terres", "Mobilité"]);
    assert!(!taken[0].contains_key("image") && !taken[0].contains_key("website"), "no link that is none");
    let (none, end) = openscraper(&feed::<ProjectEntry>(Shape::Object, &[]), "/data");
    assert_eq!((none.len(), end), (0, Ok(())), "past the last page");
}

#[test]
fn openscraper_made_again_stumbles_where_openscraper_does() {
    let good = json!({"id": "1", "url": "http://a"});
    let stops = |item: Value| {
        let (taken, end) = openscraper(&json!({"data": [good.clone(), item, good.clone()]}), "/data");
        (taken.len(), end.is_err())
    };
    assert_eq!(stops(json!({"latitude": 47.2})), (1, true));
    assert_eq!(stops(json!({"city": null})), (1, true));
    assert_eq!(stops(json!({"image": "/a.png"})), (1, true));
    assert_eq!(stops(json!({"url": "http://a"})), (1, false), "one link, one item");
    assert!(openscraper(&json!([good]), "/0").1.is_err());
}

#[test]
fn gogocarto_shows_every_element_where_it_is() {
    for shape in [Shape::Object, Shape::Array] {
        let elements = gogocarto(&feed(shape, &[project(), bare("1")]));
        assert_eq!(elements.len(), 2);
        assert_eq!((elements[0].lat, elements[0].lon), (46.205, 5.225));
        assert_eq!(elements[0].address, "12 rue des Forges, 01000 Bourg-en-Bresse");
        assert_eq!(elements[0].locality.as_deref(), Some("Bourg-en-Bresse"));
        assert_eq!(elements[0].postal_code.as_deref(), Some("01000"));
        assert_eq!(elements[1].categories, ["Autre"]);
    }
}

#[test]
fn gogocarto_made_again_stumbles_where_gogocarto_does() {
    let element = |change: Value| {
        let mut item =
            json!({"id": "1", "name": "A", "categories": "a, b", "latitude": "47.2", "longitude": "5"});
        item.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        gogocarto(&json!([item])).pop()
    };
    assert_eq!(element(json!({})).unwrap().categories, ["a", "b"]);
    assert_eq!(element(json!({"latitude": "47,2"})).unwrap().lat, 47.0);
    assert_eq!(element(json!({"categories": []})), None);
    assert_eq!(element(json!({"image": ["http://a"]})).unwrap().image, None);
    assert_eq!(element(json!({"city": "Dijon"})).unwrap().locality, None);
}

#[test]
fn semapps_reads_when_each_record_changed() {
    for (shape, is_bare) in [(Shape::Object, false), (Shape::Array, true)] {
        let taken = semapps(&feed(shape, &[project(), bare("1")]), is_bare);
        assert_eq!(taken["0190"], Some("2026-02-03T00:00:00Z".parse().unwrap()), "a date that parses");
        assert_eq!(taken.len(), 2);
    }
}

#[test]
fn a_feed_that_was_not_ended_is_no_json() {
    let mut out = Vec::new();
    let mut feed = Feed::start(&mut out, Shape::Object, "Autre").unwrap();
    feed.item(&bare("1")).unwrap();
    drop(feed);
    assert!(serde_json::from_slice::<Value>(&out).is_err());
}
