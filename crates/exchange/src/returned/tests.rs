use serde_json::json;

use super::*;
use crate::{
    export::{Column, Kind, Part},
    table::{Options, Table},
};

fn french(key: &str) -> Option<&'static str> {
    Some(match key {
        "field.id" => "Identifiant",
        "field.name" => "Nom",
        "field.territory" => "Territoire",
        "field.postal_code" => "Code postal",
        "field.since" => "Depuis",
        "category.mutual" => "mutuelle",
        "agrement.aci" => "atelier et chantier d’insertion",
        "export.id_of" => "{of} (identifiant)",
        "export.code_of" => "{of} (code)",
        "export.cell_too_long" => "[Trop long.]",
        _ => return None,
    })
}

fn plan() -> Plan {
    let territory = Column::of("territory", Kind::Reference("territories".into()));
    let word = Kind::Word { list: "category".into(), words: vec!["mutual".into(), "other".into()] };
    Plan {
        columns: vec![
            Column::of("id", Kind::Text).read_only(),
            Column::of("revision", Kind::Whole).read_only(),
            Column::of("name", Kind::Text),
            Column::of("address.postal_code", Kind::Text),
            territory.part(Part::Name),
            territory.part(Part::Code),
            territory,
            Column::of("since", Kind::Date),
            Column::of("category", word),
            Column::of("codes", Kind::Texts),
            Column::of(
                "agrements",
                Kind::Words { list: "agrement".into(), words: vec!["esus".into(), "aci".into()] },
            ),
        ],
    }
}

const SPEECHES: [Speech; 1] = [Speech { tag: "fr", text: french }];
const ID: &str = "0190a5b8-0000-7000-8000-000000000001";

fn rows_of(text: &str, emptying: bool) -> (Vec<Row>, Vec<String>) {
    let plan = plan();
    let reading = Reading { plan: &plan, speeches: &SPEECHES, collection: "stakeholders", emptying };
    let table = Table::read(text.as_bytes(), &Options::default()).unwrap();
    let recognised = Recognised::of(&table, &reading).expect("an export");
    (recognised.rows().collect(), recognised.left_out.clone())
}

fn row(text: &str) -> Row {
    rows_of(text, false).0.remove(0)
}

#[test]
fn headings_are_known_for_programs_and_for_people() {
    let program = row(&format!("id,revision,name,category,since\n{ID},3,Régie,mutual,2021-04\n"));
    let people = row(&format!("Nom;Depuis;category;Identifiant;revision\nRégie;2021-04;Mutuelle;{ID};3\n"));
    for row in [program, people] {
        assert_eq!((row.id.unwrap().to_string().as_str(), row.revision), (ID, Some(3)));
        assert_eq!(
            Value::from(row.fields),
            json!({ "name": "Régie", "category": "mutual", "since": "2021-04" })
        );
    }
}

#[test]
fn other_tables_are_none_of_ours() {
    let plan = plan();
    let reading = Reading { plan: &plan, speeches: &SPEECHES, collection: "stakeholders", emptying: false };
    for text in ["nom;ville\nRégie;Dijon\n", "id;nom\n1;Régie\n", "name,category\nRégie,mutual\n"] {
        let table = Table::read(text.as_bytes(), &Options::default()).unwrap();
        assert!(Recognised::of(&table, &reading).is_none(), "{text}");
    }
}

#[test]
fn an_empty_cell_leaves_the_field_unless_emptying_was_asked_for() {
    let text = format!("id,name,address.postal_code,codes\n{ID},Régie,,\n");
    assert_eq!(Value::from(rows_of(&text, false).0.remove(0).fields), json!({ "name": "Régie" }));
    let emptied = rows_of(&text, true).0.remove(0);
    assert_eq!(Value::from(emptied.fields), json!({ "name": "Régie", "address": null, "codes": null }));
}

#[test]
fn what_people_add_is_left_out_and_told_and_what_they_mistype_is_refused() {
    let text = format!("id,name,category,since,mes notes\n{ID},Régie,mutualité,hier,à rappeler\n");
    let (rows, left_out) = rows_of(&text, false);
    assert_eq!(left_out, ["mes notes"]);
    let codes: Vec<(&str, &str)> =
        rows[0].refused.iter().map(|f| (f.pointer.as_str(), f.code.as_ref())).collect();
    assert_eq!(codes, [("/since", "date_form"), ("/category", "unknown_word")]);
    assert_eq!(row("id,name\nabc,Régie\n").refused[0].code, "id_form");
}

#[test]
fn a_spreadsheet_that_ate_a_zero_is_noticed() {
    let row = row(&format!("id,name,address.postal_code\n{ID},Régie,7000\n"));
    assert!(row.refused.is_empty(), "a postal code of four digits is Belgian as well");
    let mut text = format!("id,name,address.postal_code\n{ID},Régie,7000.0\n");
    assert_eq!(rows_of(&text, false).0[0].refused[0].code, "postal_code_short");
    text = text.replace("7000.0", "07000");
    assert!(rows_of(&text, false).0[0].refused.is_empty());
}

#[test]
fn a_territory_is_taken_by_its_code_where_there_is_no_id() {
    let row = |id: &str| {
        row(&format!(
            "id,name,territory_name,territory_code,territory\n{ID},Régie,x,insee-commune:34172,{id}\n"
        ))
    };
    assert_eq!(row("").places[0].codes, ["insee-commune:34172"]);
    let named = row(ID);
    assert!(named.places.is_empty() && named.fields["territory"] == ID);
}

#[test]
fn a_text_that_no_cell_held_stays_as_it_is() {
    assert!(!row(&format!("id,name,codes\n{ID},[Trop long.],a\n")).fields.contains_key("name"));
}

#[test]
fn one_record_in_two_rows_is_told() {
    let (mut rows, _) = rows_of(&format!("id,name\n{ID},Régie\n{ID},Régie\n{ID},Autre\n"), false);
    tell_repeated(&mut rows);
    assert_eq!((rows[1].doubts[0].code.as_ref(), rows[1].doubts[0].shown.as_str()), ("row_repeated", "2"));
    assert_eq!(rows[2].refused[0].code, "same_record");
}

#[test]
fn lines_are_records_without_what_the_server_writes() {
    let plan = plan();
    let reading = Reading { plan: &plan, speeches: &SPEECHES, collection: "stakeholders", emptying: false };
    let text = format!("{{\"id\":\"{ID}\",\"revision\":2,\"name\":\"Régie\",\"snippet\":\"x\"}}\n\n[]\n");
    let lines = lines(text.as_bytes(), &reading).unwrap();
    assert_eq!((lines[0].row.revision, lines[0].row.number), (Some(2), 1));
    assert_eq!(Value::from(lines[0].row.fields.clone()), json!({ "name": "Régie" }));
    assert_eq!((lines[1].row.number, lines[1].row.refused[0].code.as_ref()), (3, "row_form"));
    assert!(super::lines(b"{\"type\":\"FeatureCollection\",\"features\":[]}", &reading).is_none());
    assert!(super::lines(b"id,name\n1,a\n", &reading).is_none());
}

#[test]
fn several_words_in_a_cell_come_back_whether_they_are_words_or_labels() {
    let read = |cell: &str| row(&format!("id,name,agrements\n{ID},Régie,{cell}\n"));
    assert_eq!(read("esus | Atelier et chantier d’insertion").fields["agrements"], json!(["esus", "aci"]));
    assert_eq!(read("esus | scop").refused[0].pointer, "/agrements");
}
