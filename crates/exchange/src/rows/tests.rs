//! Rows of the real files, and rows made to be doubtful.

use std::{collections::BTreeMap, fmt::Write as _};

use super::*;

fn given(mapping: &str, csv: &str) -> Vec<Row> {
    let mapping = Mapping::from_toml(mapping).unwrap();
    let table = Table::read(csv.as_bytes(), &mapping.options()).unwrap();
    rows(&table, &mapping).unwrap().collect()
}

fn faults(row: &Row) -> Vec<String> {
    let about = |fault: &Fault| fault.about.as_ref().map_or(String::new(), |about| format!(" ({about})"));
    row.refused.iter().map(|fault| format!("{} {}{}", fault.pointer, fault.code, about(fault))).collect()
}

fn doubts(row: &Row) -> Vec<String> {
    row.doubts.iter().map(|doubt| format!("{} {}: {}", doubt.field, doubt.code, doubt.shown)).collect()
}

const MAPPING: &str = r#"
collection = "stakeholders"
[defaults]
kind = "organisation"
"address.country" = "FR"
[external_id]
columns = ["id"]
[columns]
name = "nom"
siret = "siret"
siren = "siren"
phone = "tel"
"address.postal_code" = "cp"
location = { lon = "lon", lat = "lat" }
"#;

#[test]
fn a_row_says_what_it_has_and_what_is_doubtful() {
    let csv = "id;nom;siret;siren;tel;cp;lon;lat\n\
        1;Régie  rurale\u{a0};732 829 320 00074;NC;;21000;5,04;47,32\n\
        2;Amicale;8,30E+13;;appeler Marie;1000;47,32;5,04\n\
        ;Sans id;;;;;;\n\
        4;-;45032466000000.0;;;;;\n\
        5;Six cellules;;;;;;;de trop\n";
    let rows = given(MAPPING, csv);
    assert_eq!(
        serde_json::to_string(&rows[0].fields).unwrap(),
        r#"{"kind":"organisation","address":{"country":"FR","postal_code":"21000"},"name":"Régie rurale","siret":"73282932000074","location":{"lon":5.04,"lat":47.32}}"#
    );
    assert_eq!((rows[0].number, rows[0].external_id.as_deref(), doubts(&rows[0]).len()), (2, Some("1"), 0));
    assert_eq!(
        doubts(&rows[1]),
        [
            "siret identifier_exponent: 8,30E+13",
            "phone phone_form: appeler Marie",
            "address.postal_code postal_code_short: 1000",
            "location axes_swapped: 47,32 ; 5,04",
        ]
    );
    assert!(rows[1].refused.is_empty() && !rows[1].fields.contains_key("siret"));
    assert_eq!(faults(&rows[2]), ["/external_ids external_id_missing"]);
    assert_eq!(faults(&rows[3]), ["/name missing"]);
    assert_eq!(doubts(&rows[3]), ["siret siret_rounded_siren_left: 450324660"]);
    assert_eq!(faults(&rows[4]), [" row_too_long"]);
}

#[test]
fn one_id_for_two_contents_refuses_both_and_one_content_stays() {
    let csv = "id;nom;siret;siren;tel;cp;lon;lat\n\
        1;Amicale;;;;21000;;\n\
        1;Amicale;;;;25000;;\n\
        2;Foyer;;;;21000;;\n\
        2;Foyer ;NC;;;21000;;\n";
    let rows = given(MAPPING, csv);
    assert_eq!(faults(&rows[0]), ["/external_ids id_repeated (3)"]);
    assert_eq!(faults(&rows[1]), ["/external_ids id_repeated (2)"]);
    assert_eq!((faults(&rows[2]).len(), doubts(&rows[2]).len()), (0, 0));
    assert_eq!((faults(&rows[3]).len(), doubts(&rows[3])), (0, vec![" row_repeated: 4".to_owned()]));
}

#[test]
fn the_same_name_in_two_towns_stays_two() {
    let mapping = MAPPING.replace("[external_id]\ncolumns = [\"id\"]\n", "");
    let csv =
        "id;nom;siret;siren;tel;cp;lon;lat\n1;Maison familiale;;;;21000;;\n2;Maison familiale;;;;71000;;\n";
    let rows = given(&mapping, csv);
    assert!(
        rows.iter().all(|row| row.refused.is_empty() && row.doubts.is_empty() && row.external_id.is_none())
    );
}

#[test]
fn an_official_number_of_two_rows_is_told_and_without_ids_refused() {
    let csv = "id;nom;siret;siren;tel;cp;lon;lat\n\
        1;Siège;;732829320;;21000;;\n\
        2;Antenne;;732 829 320;;71000;;\n";
    let rows = given(MAPPING, csv);
    assert_eq!(doubts(&rows[0]), ["siren siren_repeated: 3"]);
    assert_eq!(doubts(&rows[1]), ["siren siren_repeated: 2"]);
    assert!(rows.iter().all(|row| row.refused.is_empty()));
    let rows = given(&MAPPING.replace("[external_id]\ncolumns = [\"id\"]\n", ""), csv);
    assert_eq!(faults(&rows[0]), ["/external_ids id_repeated (3)"]);
}

#[test]
fn a_heading_that_comes_again_is_no_row() {
    let csv = "id;nom;siret;siren;tel;cp;lon;lat\n1;A;;;;;;\nid;nom;siret;;;;;\nid;nom;;;;;;\n";
    let rows = given(MAPPING, csv);
    assert_eq!(
        (faults(&rows[0]).len(), faults(&rows[1]), faults(&rows[2])),
        (0, vec![" heading_again".into()], vec![" heading_again".into()])
    );
}

#[test]
fn a_heading_that_the_table_lacks_is_named_with_the_nearest() {
    let mapping = Mapping::from_toml(MAPPING).unwrap();
    let read = |csv: &str| {
        let table = Table::read(csv.as_bytes(), &mapping.options()).unwrap();
        rows(&table, &mapping).map(|_| ()).unwrap_err()
    };
    let error = read("id;Noms;siret;siren;tel;cp;lon;lat\n");
    assert_eq!(
        (error.code, error.at.as_str(), error.nearest.as_deref()),
        ("mapping_column_unknown", "columns.name", Some("Noms"))
    );
    assert_eq!(read("id;nom;nom;siret;siren;tel;cp;lon;lat\n").code, "mapping_column_twice");
}

#[test]
fn texts_are_kept_and_told_when_they_are_odd() {
    let mapping = "collection = \"stakeholders\"\n[defaults]\nkind = \"collective\"\n[columns]\nname = \"nom\"\n\
        description = \"texte\"\nnetwork_member = \"membre\"\ncategory = { column = \"type\", map = { Asso = \"association\" } }\n";
    let rows = given(
        mapping,
        "nom;texte;membre;type\nAsso Ã©tÃ©;<p>Un</p>;x;Asso\nB;\"&eacute;t&eacute;\";?;SARL\n",
    );
    assert_eq!(doubts(&rows[0]), ["name letters_spoilt: Asso Ã©tÃ©", "description html_in_text: <p>Un</p>"]);
    assert_eq!(rows[0].fields.get("network_member"), Some(&true.into()));
    assert_eq!(rows[0].fields.get("category"), Some(&"association".into()));
    assert_eq!(
        doubts(&rows[1]),
        ["category word_unknown: SARL", "description html_in_text: &eacute;t&eacute;"]
    );
}

/// How often each doubt and each refusal comes, and an example of each.
fn report(name: &str) -> String {
    let path = |rest: &str| format!("{}/../../data/{rest}", env!("CARGO_MANIFEST_DIR"));
    let stem = name.rsplit('/').next().unwrap().rsplit_once('.').unwrap().0;
    let mapping = std::fs::read_to_string(path(&format!("mappings/{stem}.toml"))).unwrap();
    let mapping = Mapping::from_toml(&mapping).unwrap();
    let table =
        Table::read(&std::fs::read(path(&format!("test/{name}"))).unwrap(), &mapping.options()).unwrap();
    let (mut taken, mut all) = (0, 0);
    let mut told: BTreeMap<String, (usize, String)> = BTreeMap::new();
    let mut tell = |key: String, example: String| told.entry(key).or_insert((0, example)).0 += 1;
    for row in rows(&table, &mapping).unwrap() {
        all += 1;
        taken += usize::from(row.refused.is_empty());
        for fault in &row.refused {
            let about = fault.about.clone().unwrap_or_default();
            tell(format!("refused {} {}", fault.pointer, fault.code), format!("row {} {about}", row.number));
        }
        for doubt in &row.doubts {
            tell(
                format!("doubt {} {}", doubt.field, doubt.code),
                format!("row {} {}", row.number, doubt.shown),
            );
        }
    }
    let mut text = format!("{taken} of {all} rows\n");
    for (key, (times, example)) in told {
        writeln!(text, "{times} × {key}, first: {}", example.replace('\n', "⏎")).unwrap();
    }
    text
}

#[test]
fn the_real_files_say_what_is_doubtful_in_them() {
    for name in [
        "messy/aube-conventions-2017.xlsx",
        "messy/deux-sevres-conventions.xls",
        "messy/maine-et-loire-conventions-2018.csv",
        "messy/nievre-subventions-2016.csv",
        "messy/poitiers-subventions-2017.csv",
        "messy/toulouse-subventions-2022.csv",
        "organisations/bfc-lieux-mediation-tiers-lieux.csv",
        "organisations/carrefour-laureats-v0.csv",
        "organisations/montpellier-associations-2011.csv",
    ] {
        insta::assert_snapshot!(name.rsplit('/').next().unwrap(), report(name));
    }
    insta::assert_snapshot!("susy-map-europe", report("organisations/susy-map-europe.geojson"));
}

#[test]
fn no_ruined_identifier_of_the_real_files_is_taken() {
    let path = |rest: &str| format!("{}/../../data/{rest}", env!("CARGO_MANIFEST_DIR"));
    for stem in ["toulouse-subventions-2022", "poitiers-subventions-2017"] {
        let mapping = std::fs::read_to_string(path(&format!("mappings/{stem}.toml"))).unwrap();
        let mapping = Mapping::from_toml(&mapping).unwrap();
        let bytes = std::fs::read(path(&format!("test/messy/{stem}.csv"))).unwrap();
        let table = Table::read(&bytes, &mapping.options()).unwrap();
        assert!(rows(&table, &mapping).unwrap().all(|row| !row.fields.contains_key("siret")), "{stem}");
    }
}

#[test]
fn agrements_of_one_cell_are_read_each_and_what_is_none_is_told() {
    let mapping = "collection = \"stakeholders\"\n[defaults]\nkind = \"organisation\"\n[columns]\nname = \"nom\"\n\
                   agrements = { column = \"agr\", map = { \"Chantier d'insertion\" = \"aci\" } }\n";
    let csv = "nom;agr\nRégie;ESUS, Chantier d'insertion, ESUS\nAmicale;esus / bio\nCercle;-\n";
    let rows = given(mapping, csv);
    assert_eq!(serde_json::to_string(&rows[0].fields["agrements"]).unwrap(), r#"["esus","aci"]"#);
    assert_eq!(serde_json::to_string(&rows[1].fields["agrements"]).unwrap(), r#"["esus"]"#);
    assert_eq!(doubts(&rows[1]), ["agrements word_unknown: bio"]);
    assert!(!rows[2].fields.contains_key("agrements") && rows[2].doubts.is_empty());
}
