use serde_json::{Map, Value, json};

use super::*;
use crate::table::{self, Options, Table};

fn french(key: &str) -> Option<&'static str> {
    Some(match key {
        "field.name" => "Nom",
        "field.territory" => "Territoire",
        "field.location" => "Position",
        "field.since" => "Depuis",
        "field.street" => "Rue",
        "category.mutual" => "Mutuelle",
        "export.id_of" => "{of} (identifiant)",
        "export.code_of" => "{of} (code)",
        "export.longitude_of" => "{of} (longitude)",
        "export.yes" => "oui",
        "export.cell_too_long" => "[Trop long.]",
        _ => return None,
    })
}

const SPEECH: Speech = Speech { tag: "fr", text: french };

fn plan() -> Plan {
    let territory = Column::of("territory", Kind::Reference("territories".into()));
    let word = Kind::Word { list: "category".into(), words: vec!["mutual".into()] };
    Plan {
        columns: vec![
            Column::of("name", Kind::Text),
            Column::of("address.street", Kind::Text),
            territory.part(Part::Name),
            territory.part(Part::Code),
            territory,
            Column::of("location.lon", Kind::Real),
            Column::of("since", Kind::Date),
            Column::of("category", word),
            Column::of("member", Kind::Truth),
            Column::of("codes", Kind::Texts),
        ],
    }
}

fn record(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap()
}

fn full() -> Map<String, Value> {
    record(json!({
        "name": "=1+1", "address": { "street": "1, rue\n« Haute »" }, "territory": "a", "location": { "lon": -3.25 },
        "since": "2021-04-09", "category": "mutual", "member": true, "codes": ["07000", "a|b"]
    }))
}

fn named() -> Named {
    Named {
        titles: [("a".to_owned(), "Aubenas".to_owned())].into(),
        codes: [("a".to_owned(), "insee-commune:07019".to_owned())].into(),
    }
}

fn csv(dialect: Dialect, record: &Map<String, Value>) -> String {
    let (csv, plan, named) = (Delimited::new(dialect), plan(), named());
    let mut out = csv.head(&plan).unwrap();
    csv.line(&mut out, &plan.cells(record, &named)).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn csv_for_programs_has_points_english_names_and_iso_dates() {
    assert_eq!(
        csv(Dialect::Programs, &full()),
        "name,address.street,territory_name,territory_code,territory,location.lon,since,category,member,codes\r\n\
         '=1+1,\"1, rue\n« Haute »\",Aubenas,insee-commune:07019,a,-3.25,2021-04-09,mutual,true,07000 | a\\|b\r\n"
    );
}

#[test]
fn csv_for_a_french_spreadsheet_has_semicolons_commas_labels_and_days_first() {
    assert_eq!(
        csv(Dialect::People(SPEECH), &full()),
        "\u{feff}Nom;Rue;Territoire;Territoire (code);Territoire (identifiant);Position (longitude);Depuis;category;\
         member;codes\r\n\
         '=1+1;\"1, rue\n« Haute »\";Aubenas;insee-commune:07019;a;-3,25;09/04/2021;Mutuelle;oui;07000 | a\\|b\r\n"
    );
}

#[test]
fn several_words_of_a_list_are_labels_for_people_and_words_for_programs() {
    let words = vec!["mutual".to_owned(), "other".to_owned()];
    let plan = Plan { columns: vec![Column::of("kinds", Kind::Words { list: "category".into(), words })] };
    let line = |dialect| {
        let (csv, record) = (Delimited::new(dialect), record(json!({ "kinds": ["mutual", "other"] })));
        let mut out = Vec::new();
        csv.line(&mut out, &plan.cells(&record, &named())).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert_eq!(line(Dialect::Programs), "mutual | other\r\n");
    assert_eq!(line(Dialect::People(SPEECH)), "Mutuelle | other\r\n");
}

#[test]
fn what_is_empty_is_an_empty_cell_and_a_date_known_to_the_month_stays_a_text() {
    let line = |value| csv(Dialect::People(SPEECH), &record(value)).lines().nth(1).unwrap().to_owned();
    assert_eq!(line(json!({ "since": "2021-04" })), ";;;;;;2021-04;;;");
    // Whoever may not see the territory has neither its name nor its code.
    assert_eq!(line(json!({ "territory": "b" })), ";;;;b;;;;;");
}

#[test]
fn a_text_that_no_cell_holds_is_not_cut() {
    let long = "é".repeat(CELL_MAX + 1);
    let text = csv(Dialect::People(SPEECH), &record(json!({ "name": long })));
    assert!(text.contains("\r\n[Trop long.];"), "{}", text.len());
    assert!(csv(Dialect::Programs, &record(json!({ "name": long }))).contains(&long));
}

fn workbook(records: &[Map<String, Value>]) -> Vec<u8> {
    let (plan, named) = (plan(), named());
    let mut book = Workbook::begin(&std::env::temp_dir(), "Acteurs", &plan, SPEECH).unwrap();
    for record in records {
        book.row(&plan.cells(record, &named)).unwrap();
    }
    let about = About { sheet: "À propos".into(), lines: vec![("Filtres".into(), "=type".into())] };
    let mut out = Vec::new();
    book.end(&about, &mut out).unwrap();
    out
}

#[test]
fn a_workbook_has_typed_cells_and_texts_that_no_spreadsheet_runs() {
    let bytes =
        workbook(&[full(), record(json!({ "name": "x".repeat(CELL_MAX + 1), "since": "1789-07-14" }))]);
    let table = Table::read(&bytes, &Options::default()).unwrap();
    assert_eq!((table.sheet.as_deref(), table.rows.len()), (Some("Acteurs"), 2));
    let cell = |row: usize, name: &str| table.rows[row].cell(table.column(name).unwrap());
    assert_eq!((cell(0, "Nom").text, cell(0, "Nom").kind), ("=1+1", table::Kind::Text));
    assert_eq!((cell(0, "Depuis").text, cell(0, "Depuis").kind), ("2021-04-09", table::Kind::Date));
    assert_eq!(cell(0, "Position (longitude)").kind, table::Kind::Number);
    assert_eq!((cell(0, "member").text, cell(0, "member").kind), ("true", table::Kind::Bool));
    assert_eq!(cell(0, "category").text, "Mutuelle");
    assert_eq!((cell(1, "Nom").text, cell(1, "Depuis").text), ("[Trop long.]", "14/07/1789"));
    let about = Table::read(&bytes, &Options { sheet: Some("À propos"), ..Options::default() }).unwrap();
    assert_eq!((about.headings[0].as_str(), about.headings[1].as_str()), ("Filtres", "=type"));
}

#[test]
fn features_have_flat_properties_and_the_outline_or_the_places() {
    let (plan, named, full) = (plan(), named(), full());
    let mut features = Features::default();
    let mut out = features.head();
    let at = |lon, lat| essaim_domain::values::Position::new(lon, lat).unwrap();
    for (outline, places) in [
        (None, vec![]),
        (None, vec![at(4.4, 44.6)]),
        (None, vec![at(4.4, 44.6), at(5.0, 45.0)]),
        (Some(json!({ "type": "Polygon", "coordinates": [] })), vec![at(4.4, 44.6)]),
    ] {
        features.feature(&mut out, &plan, &plan.cells(&full, &named), outline.as_ref(), &places);
    }
    out.extend(features.tail());
    let all: Value = serde_json::from_slice(&out).unwrap();
    let kinds: Vec<_> = (0..4).map(|i| all["features"][i]["geometry"]["type"].as_str()).collect();
    assert_eq!(kinds, [None, Some("Point"), Some("MultiPoint"), Some("Polygon")]);
    let properties = &all["features"][0]["properties"];
    assert_eq!(properties["name"], "=1+1");
    assert_eq!((&properties["location.lon"], &properties["member"]), (&json!(-3.25), &json!(true)));
}
