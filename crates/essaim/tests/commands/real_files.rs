//! Files as people have them, imported as they are.

use std::{collections::HashSet, fmt::Write as _, fs};

use essaim_domain::stakeholder::Stakeholder;
use essaim_exchange::{
    mapping::Mapping,
    rows::{Row, rows},
    table::Table,
};
use essaim_persistence::{
    import::{AT_ONCE, Draft, Fate, Mode, Run, Why},
    read::Bin,
};
use essaim_tests::{both, store::steward};
use serde_json::Value;
use uuid::Uuid;

use crate::program::{data, import};

const FILES: [&str; 10] = [
    "organisations/bfc-lieux-mediation-tiers-lieux.csv",
    "organisations/carrefour-laureats-v0.csv",
    "organisations/montpellier-associations-2011.csv",
    "organisations/susy-map-europe.geojson",
    "messy/aube-conventions-2017.xlsx",
    "messy/deux-sevres-conventions.xls",
    "messy/maine-et-loire-conventions-2018.csv",
    "messy/nievre-subventions-2016.csv",
    "messy/poitiers-subventions-2017.csv",
    "messy/toulouse-subventions-2022.csv",
];

const COUNTS: &str = "\
bfc-lieux-mediation-tiers-lieux: 606 created, 0 updated, 0 repeats, 0 refused, 64 doubtful
carrefour-laureats-v0: 149 created, 0 updated, 153 repeats, 1 refused, 0 doubtful
montpellier-associations-2011: 2280 created, 0 updated, 172 repeats, 0 refused, 291 doubtful
susy-map-europe: 400 created, 0 updated, 0 repeats, 0 refused, 71 doubtful
aube-conventions-2017: 6 created, 0 updated, 1 repeats, 0 refused, 1 doubtful
deux-sevres-conventions: 272 created, 0 updated, 195 repeats, 0 refused, 0 doubtful
maine-et-loire-conventions-2018: 44 created, 1 updated, 28 repeats, 2 refused, 11 doubtful
nievre-subventions-2016: 97 created, 0 updated, 0 repeats, 0 refused, 0 doubtful
poitiers-subventions-2017: 324 created, 0 updated, 238 repeats, 0 refused, 562 doubtful
toulouse-subventions-2022: 367 created, 0 updated, 15 repeats, 0 refused, 372 doubtful
";

fn stem(name: &str) -> &str {
    name.rsplit('/').next().unwrap().rsplit_once('.').unwrap().0
}

fn mapping_of(name: &str) -> String {
    data(&format!("mappings/{}.toml", stem(name)))
}

both!(the_same_file_twice_changes_nothing, |store| {
    let mut counts = String::new();
    for name in FILES {
        let (file, mapping) = (data(&format!("test/{name}")), mapping_of(name));
        let first = import(store, &file, &mapping, stem(name), &["--quiet"]);
        let [created, updated, repeats, refused, doubtful] =
            ["created", "updated", "repeats", "refused", "doubtful"].map(|outcome| first.count(outcome));
        writeln!(
            counts,
            "{}: {created} created, {updated} updated, {repeats} repeats, {refused} refused, {doubtful} doubtful",
            stem(name)
        )
        .unwrap();
        assert_eq!(first.code, if refused > 0 { 4 } else { 0 }, "{}", first.err);
        let again = import(store, &file, &mapping, stem(name), &["--quiet"]);
        let of = |outcome| again.count(outcome);
        assert_eq!(
            (of("created"), of("updated"), of("same"), of("refused")),
            (0, 0, created + updated, refused),
            "{name}"
        );
    }
    assert_eq!(counts, COUNTS);
});

both!(a_damaged_identifier_matches_and_merges_nothing, |store| {
    let name = "messy/toulouse-subventions-2022.csv";
    let said = import(store, &data(&format!("test/{name}")), &mapping_of(name), "toulouse", &[]);
    let created: Vec<Value> = said.lines().into_iter().filter(|line| line["outcome"] == "created").collect();
    let told = |line: &&Value| {
        line["doubts"]
            .as_array()
            .is_some_and(|doubts| doubts.iter().any(|doubt| doubt["code"] == "identifier_exponent"))
    };
    assert!(created.iter().filter(told).count() > 300);
    let ids: HashSet<Uuid> =
        created.iter().map(|line| line["id"].as_str().unwrap().parse().unwrap()).collect();
    assert_eq!(ids.len(), created.len());
    let bodies = store.see(|read| read.find_all::<Stakeholder>(&steward(), ids.into_iter().collect()));
    assert_eq!(bodies.len(), created.len());
    assert!(bodies.iter().all(|row| !row.body.contains("\"siret\"")));
});

both!(swapped_axes_are_told_and_the_point_is_left_out, |store| {
    let name = "organisations/susy-map-europe.geojson";
    let said = import(store, &data(&format!("test/{name}")), &mapping_of(name), "susy", &[]);
    let swapped: Vec<Uuid> = said
        .lines()
        .iter()
        .filter(|line| {
            line["doubts"].as_array().is_some_and(|doubts| doubts.iter().any(|d| d["code"] == "axes_swapped"))
        })
        .map(|line| line["id"].as_str().unwrap().parse().unwrap())
        .collect();
    assert!(!swapped.is_empty());
    for id in swapped {
        let row = store.see(|read| read.find::<Stakeholder>(&steward(), id, Bin::Closed));
        assert!(!row.body.contains("\"location\""), "{}", row.body);
    }
});

fn draft(row: &Row) -> Draft {
    Draft {
        number: row.number,
        external_id: row.external_id.clone(),
        fields: row.fields.clone(),
        ..Draft::default()
    }
}

both!(an_interrupted_import_is_run_again_and_goes_on, |store| {
    let name = "organisations/montpellier-associations-2011.csv";
    let mapping = Mapping::from_toml(&fs::read_to_string(mapping_of(name)).unwrap()).unwrap();
    let bytes = fs::read(data(&format!("test/{name}"))).unwrap();
    let table = Table::read(&bytes, &mapping.options()).unwrap();
    let alone =
        |row: &Row| row.refused.is_empty() && row.doubts.iter().all(|doubt| doubt.code != "row_repeated");
    let drafts: Vec<Draft> = rows(&table, &mapping).unwrap().filter(alone).map(|row| draft(&row)).collect();
    let batch = |index: usize| drafts.chunks(AT_ONCE).nth(index).unwrap().to_vec();
    let (run, _) = Run::of("ville", Mode::default()).take::<Stakeholder>(store, batch(0)).unwrap();
    drop(run);
    let mut again = Run::of("ville", Mode::default());
    for index in 0..2 {
        let (next, verdicts) = again.take::<Stakeholder>(store, batch(index)).unwrap();
        again = next;
        let there = |fate: &Fate| matches!(fate, Fate::Kept(Why::Same(_)));
        let new = |fate: &Fate| matches!(fate, Fate::Created { .. });
        assert!(verdicts.iter().all(|verdict| if index == 0 {
            there(&verdict.fate)
        } else {
            new(&verdict.fate)
        }));
    }
});
