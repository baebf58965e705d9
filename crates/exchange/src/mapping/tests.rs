//! Mappings with slips, and the words that are offered instead.

use super::*;

fn error(text: &str) -> MappingError {
    Mapping::from_toml(text).unwrap_err()
}

const WHOLE: &str = r#"
collection = "stakeholders"
heading = 2
sheet = "Feuil1"
[defaults]
kind = "organisation"
network_member = false
"address.country" = "FR"
[external_id]
columns = ["Id"]
[columns]
name = "Nom"
address.locality = "Ville"
description = { column = "Texte", html = true }
location = { lon = "x", lat = "y" }
[columns.category]
column = "Type"
default = "other"
map = { "Association loi 1901" = "association" }
"#;

#[test]
fn a_whole_mapping_is_read() {
    let mapping = Mapping::from_toml(WHOLE).unwrap();
    assert_eq!(
        (mapping.heading, mapping.sheet.as_deref(), mapping.collection.name),
        (Some(2), Some("Feuil1"), "stakeholders")
    );
    let columns: Vec<_> = mapping.columns.iter().map(|(field, _)| field.name).collect();
    assert_eq!(columns, ["name", "category", "description", "address.locality", "location"]);
    let defaults: Vec<_> =
        mapping.defaults.iter().map(|(field, value)| (field.name, value.to_string())).collect();
    assert!(defaults.contains(&("network_member", "false".into())), "{defaults:?}");
}

#[test]
fn a_slip_is_named_with_the_word_that_was_meant() {
    let with = |from: &str, to: &str| error(&WHOLE.replace(from, to));
    for (from, to, code, at, nearest) in [
        ("heading", "headings", "mapping_key_unknown", "headings", Some("heading")),
        (
            "\"stakeholders\"",
            "\"stakeholder\"",
            "mapping_collection_unknown",
            "collection",
            Some("stakeholders"),
        ),
        ("name =", "nam =", "mapping_field_unknown", "columns.nam", Some("name")),
        (
            "address.locality",
            "address.town",
            "mapping_field_unknown",
            "columns.address.town",
            Some("address.country"),
        ),
        ("html =", "htlm =", "mapping_key_unknown", "columns.description.htlm", Some("html")),
        ("\"organisation\"", "\"organization\"", "mapping_default", "defaults.kind", Some("organisation")),
        ("\"association\"", "\"asso\"", "mapping_default", "columns.category.map.Association loi 1901", None),
        ("kind = \"organisation\"", "", "mapping_field_missing", "columns.kind", None),
        ("columns = [\"Id\"]", "columns = []", "mapping_value", "external_id.columns", None),
        ("heading = 2", "heading = 0", "mapping_value", "heading", None),
        ("lat = \"y\"", "lng = \"y\"", "mapping_key_unknown", "columns.location.lng", None),
        (", lat = \"y\"", "", "mapping_place", "columns.location", None),
        ("heading = 2", "separator = \"-\"", "mapping_value", "separator", None),
        ("heading = 2", "encoding = \"windows-1225\"", "mapping_value", "encoding", Some("windows-1252")),
        ("heading = 2", "heading = ", "mapping_toml", "line 3", None),
    ] {
        let error = with(from, to);
        assert_eq!((error.code, error.at.as_str(), error.nearest.as_deref()), (code, at, nearest), "{to}");
    }
    assert_eq!(error("").code, "mapping_field_missing");
}

#[test]
fn every_mapping_that_the_project_carries_is_sound() {
    let folder = format!("{}/../../data/mappings", env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().extension().is_some_and(|extension| extension == "toml") {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            Mapping::from_toml(&text).unwrap_or_else(|error| panic!("{:?}: {error}", entry.path()));
            seen += 1;
        }
    }
    assert!(seen >= 10);
}

proptest::proptest! {
    #[test]
    fn nothing_makes_it_panic(text in "(collection|heading|columns|name|\\[|\\]|=|\"|\n|\\.|\\{|\\}|é| ){0,40}") {
        let _ = Mapping::from_toml(&text);
    }
}
