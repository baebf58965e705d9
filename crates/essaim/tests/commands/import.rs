//! How rows are recognised, what is told of them, and what becomes of the refused ones.

use std::fs;

use essaim_domain::{
    stakeholder::Stakeholder,
    values::{Siren, Siret},
};
use essaim_persistence::kept::Kept;
use essaim_persistence::read::Bin;
use essaim_tests::{
    both, given,
    store::{Store, steward},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::program::{Files, Said, essaim, import};

const MAPPING: &str = r#"
collection = "stakeholders"
[defaults]
kind = "organisation"
[external_id]
columns = ["id"]
[columns]
name = "nom"
siret = "siret"
siren = "siren"
phone = "tel"
"address.locality" = "ville"
"#;

const HEADINGS: &str = "id;nom;siret;siren;tel;ville\n";

fn files(rows: &str) -> Files {
    Files::of(&format!("{HEADINGS}{rows}"), MAPPING)
}

fn without_ids(rows: &str) -> Files {
    Files::of(&format!("{HEADINGS}{rows}"), &MAPPING.replace("[external_id]\ncolumns = [\"id\"]\n", ""))
}

fn outcomes(said: &Said) -> Vec<String> {
    let lines = said.lines();
    let rows = lines.iter().filter(|line| line["row"].is_number());
    rows.map(|line| line["outcome"].as_str().unwrap().to_owned()).collect()
}

fn codes(line: &Value, list: &str) -> Vec<String> {
    let list = line[list].as_array().cloned().unwrap_or_default();
    list.iter().map(|told| told["code"].as_str().unwrap().to_owned()).collect()
}

/// A record that somebody typed in.
fn typed(store: &Store, name: &str, siret: Option<&str>, siren: Option<&str>) -> Kept<Stakeholder> {
    store.keep(Stakeholder {
        siret: siret.map(|number| Siret::parse(number).unwrap()),
        siren: siren.map(|number| Siren::parse(number).unwrap()),
        ..given::stakeholder(name)
    })
}

fn fields(store: &Store, id: Uuid) -> Value {
    let row = store.see(|read| read.find::<Stakeholder>(&steward(), id, Bin::Closed));
    Value::Object(row.fields().unwrap())
}

both!(a_row_is_recognised_by_its_id_then_by_its_number_and_only_changes_what_it_says, |store| {
    let known = typed(store, "Régie", Some("73282932000074"), None);
    let rows = "1;Régie rurale;732 829 320 00074;;;\n2;Amicale;;;0475000000;Privas\n";
    let first = files(rows).import(store, &[]);
    assert_eq!(outcomes(&first), ["updated", "created"]);
    let line = &first.lines()[0];
    assert_eq!(
        (line["recognised_by"].as_str(), line["id"].as_str()),
        (Some("siret"), Some(&*known.head.id.to_string()))
    );
    let now = fields(store, known.head.id);
    assert_eq!((&now["name"], &now["visibility"]), (&json!("Régie rurale"), &json!("public")));
    assert_eq!(now["external_ids"], json!([{ "source": "annuaire", "id": "1" }]));
    assert_eq!(outcomes(&files(rows).import(store, &[])), ["same", "same"]);
    let moved = files("1;Régie rurale;;;;\n2;Amicale;;;;Aubenas\n").import(store, &[]);
    assert_eq!(outcomes(&moved), ["same", "updated"]);
    let id = moved.lines()[1]["id"].as_str().unwrap().parse().unwrap();
    let now = fields(store, id);
    assert_eq!((&now["address"]["locality"], now["phone"].is_string()), (&json!("Aubenas"), true));
});

both!(a_number_of_several_records_or_one_that_is_contradicted_leads_to_none, |store| {
    typed(store, "Siège", None, Some("732829320"));
    typed(store, "Antenne", None, Some("732829320"));
    typed(store, "Le foyer", Some("55203253400646"), Some("552032534"));
    let said = files("1;Comité;;732829320;;\n2;Autre foyer;55203253400653;552032534;;\n").import(store, &[]);
    let lines = said.lines();
    assert_eq!(outcomes(&said), ["created", "created"], "{}", said.out);
    assert_eq!(codes(&lines[0], "doubts"), ["number_of_several"]);
    assert_eq!(codes(&lines[1], "doubts"), ["number_contradicted"]);
});

both!(what_the_source_tells_apart_stays_apart, |store| {
    let of = |id: &str| files(&format!("{id};Régie;73282932000074;;;\n"));
    assert_eq!(outcomes(&of("1").import(store, &[])), ["created"]);
    let said = of("2").import(store, &[]);
    assert_eq!(
        (outcomes(&said), codes(&said.lines()[0], "doubts")),
        (vec!["created".into()], vec!["known_under_another_id".into()])
    );
    let both = files("3;Foyer;55203253400646;;;\n4;Autre;55203253400646;;;\n").import(store, &[]);
    assert_eq!(outcomes(&both), ["created", "created"]);
    assert!(both.lines().iter().take(2).all(|line| codes(line, "doubts") == ["siret_repeated"]));
});

both!(the_same_name_in_two_towns_stays_two, |store| {
    let mapping = MAPPING.replace("[\"id\"]", "[\"nom\", \"ville\"]");
    let rows = format!("{HEADINGS};Maison familiale;;;;Dijon\n;Maison familiale;;;;Mâcon\n");
    let files = Files::of(&rows, &mapping);
    assert_eq!(outcomes(&files.import(store, &[])), ["created", "created"]);
    assert_eq!(outcomes(&files.import(store, &[])), ["same", "same"]);
});

both!(a_row_without_id_is_taken_when_its_number_is_sure, |store| {
    let files = without_ids(";Régie;73282932000074;;;\n;Sans numéro;;;;Dijon\n");
    let said = files.import(store, &[]);
    assert_eq!((said.code, outcomes(&said)), (4, vec!["created".into(), "refused".into()]));
    assert_eq!(codes(&said.lines()[1], "errors"), ["row_unrecognisable"]);
    assert_eq!(outcomes(&files.import(store, &[])), ["same", "refused"]);
});

both!(two_rows_that_are_one_record_do_not_undo_each_other, |store| {
    typed(store, "Régie", Some("73282932000074"), Some("732829320"));
    let said = without_ids(";Régie une;73282932000074;;;\n;Régie deux;;732829320;;\n").import(store, &[]);
    assert_eq!(
        (outcomes(&said), codes(&said.lines()[1], "errors")),
        (vec!["updated".into(), "refused".into()], vec!["same_record".into()])
    );
});

both!(what_is_in_the_bin_stays_there, |store| {
    let files = files("1;Régie;;;;\n");
    let id: Uuid = files.import(store, &[]).lines()[0]["id"].as_str().unwrap().parse().unwrap();
    let kept: Kept<Stakeholder> =
        store.make(move |write| write.reading().find_to_change(&steward(), id, Bin::Closed));
    store.bin(&kept);
    assert_eq!(outcomes(&files.import(store, &[])), ["in_bin"]);
});

both!(a_dry_run_says_the_same_and_writes_nothing, |store| {
    let files = files("1;Régie;;;;\n2;;;;;\n");
    let dry = files.import(store, &["--dry-run"]);
    assert_eq!((dry.code, outcomes(&dry)), (4, vec!["created".into(), "refused".into()]));
    assert!(store.see(|read| read.is_blank()));
    assert_eq!(outcomes(&files.import(store, &[])), ["created", "refused"]);
    assert_eq!(outcomes(&files.import(store, &["--dry-run"])), ["same", "refused"]);
});

both!(with_update_only_nothing_is_created, |store| {
    files("1;Régie;;;;\n").import(store, &[]);
    let said = files("1;Régie rurale;;;;\n2;Neuve;;;;\n").import(store, &["--update-only"]);
    assert_eq!((said.code, outcomes(&said)), (0, vec!["updated".into(), "unknown".into()]));
});

both!(refused_rows_are_saved_mended_and_imported, |store| {
    let files = files("1;Régie;;;;\n2;;;;;Dijon\n");
    let refused = files.path("refused.csv");
    let said = files.import(store, &["--refused", &refused]);
    assert_eq!(said.code, 4);
    let saved = fs::read_to_string(&refused).unwrap();
    assert_eq!(saved.lines().nth(1).unwrap().split(';').next(), Some("2"), "{saved}");
    fs::write(&refused, saved.replace("2;;", "2;Amicale;")).unwrap();
    let mended = import(store, &refused, &files.path("mapping.toml"), "annuaire", &[]);
    assert_eq!((mended.code, outcomes(&mended)), (0, vec!["created".into()]));
});

both!(an_import_speaks_french_and_english, |store| {
    let files = files("1;Régie;8,30E+13;;;\n2;;;;;\n");
    let (table, mapping) = (files.path("table.csv"), files.path("mapping.toml"));
    let words = ["import", "stakeholders", &table, "--mapping", &mapping, "--source", "annuaire"];
    let english = essaim(store, &[&words[..], &["--dry-run"]].concat());
    assert!(
        english.out.contains("row 2: created, Régie\n    to check: SIRET : The spreadsheet destroyed"),
        "{}",
        english.out
    );
    let french = essaim(store, &[&words[..], &["--lang", "fr"]].concat());
    assert!(french.out.contains("ligne 3\u{a0}: refusé"), "{}", french.out);
    assert!(french.err.contains("--refused FICHIER.csv"), "{}", french.err);
});

both!(a_file_that_is_none_and_a_mapping_that_does_not_fit_are_told, |store| {
    let files = Files::of("nom\nRégie\n", MAPPING);
    let said = files.import(store, &[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("columns.siret") || said.err.contains("external_id"), "{}", said.err);
    fs::write(files.path("table.csv"), b"PK\x03\x04 and no workbook").unwrap();
    let said = files.import(store, &[]);
    assert_eq!(said.code, 4, "{}", said.err);
    assert!(store.see(|read| read.is_blank()));
});
