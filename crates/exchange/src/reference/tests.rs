//! The carried tables themselves.

use std::collections::HashMap;

use super::*;

fn all() -> Vec<Place> {
    let read = |name: &str| {
        std::fs::read(format!("{}/../../data/reference/{name}.csv.gz", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    let (communes, former, epci) = (read("communes"), read("communes-anciennes"), read("epci"));
    let (departements, regions, nuts) = (read("departements"), read("regions"), read("nuts"));
    places(&Files {
        communes: &communes,
        former_communes: &former,
        epci: &epci,
        departements: &departements,
        regions: &regions,
        nuts: &nuts,
    })
    .unwrap()
}

#[test]
fn the_carried_tables_hold_together() {
    let places = all();
    let mut counts: HashMap<Scheme, usize> = HashMap::new();
    for place in &places {
        *counts.entry(place.key.scheme).or_default() += 1;
    }
    let count = |scheme| counts.get(&scheme).copied().unwrap_or(0);
    assert_eq!((count(Scheme::Commune), count(Scheme::Arrondissement)), (34_969, 45));
    assert_eq!((count(Scheme::Epci), count(Scheme::Ept)), (1_255, 11));
    assert_eq!((count(Scheme::Departement), count(Scheme::Region), count(Scheme::Nuts)), (109, 26, 2_320));
    let population: u64 = places
        .iter()
        .filter(|place| place.key.scheme == Scheme::Region)
        .filter_map(|place| place.population)
        .sum();
    assert_eq!(population, 68_952_941);
    let by_key: HashMap<_, _> = places.iter().map(|place| (&place.key, place)).collect();
    let place = |scheme, code: &str| by_key[&Key { scheme, code: code.to_owned() }];
    for (scheme, code) in [
        (Scheme::Commune, "2A004"),
        (Scheme::Commune, "93066"),
        (Scheme::Arrondissement, "75120"),
        (Scheme::Ept, "200057867"),
        (Scheme::Epci, "200054781"),
        (Scheme::Departement, "01"),
        (Scheme::Departement, "975"),
        (Scheme::Nuts, "FRK21"),
        (Scheme::Nuts, "EL"),
    ] {
        insta::assert_debug_snapshot!(format!("{scheme:?}-{code}"), place(scheme, code));
    }
}

#[test]
fn merged_communes_keep_their_codes() {
    let places = all();
    let communes = || places.iter().filter(|place| place.key.scheme == Scheme::Commune);
    let former: usize = communes().map(|commune| commune.former.len()).sum();
    assert_eq!(former, 4_826 - 584);
    assert!(communes().all(|commune| commune.former.iter().all(|former| former.code != commune.key.code)));
    let holds =
        |code: &str| communes().filter(|place| place.former.iter().any(|former| former.code == code)).count();
    assert_eq!(holds("01003"), 1);
}

#[test]
fn a_damaged_table_is_told_by_its_name() {
    let packed = |text: &str| {
        let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut writer, text.as_bytes()).unwrap();
        writer.finish().unwrap()
    };
    let regions = packed("code,name,kind,population,lon,lat\n84,Auvergne,region,x,,\n");
    let departements = packed("code,name,kind,region,population,lon,lat\n01,Ain,departement,84,,,\n");
    let none = packed("code\n");
    let files = Files {
        communes: &none,
        former_communes: &none,
        epci: &none,
        departements: &departements,
        regions: &regions,
        nuts: &none,
    };
    assert_eq!(places(&files).unwrap_err().file, "regions.csv.gz");
    let orphan = Files { regions: &none, ..files };
    assert_eq!(places(&orphan).unwrap_err().file, "reference", "a département of no région");
    assert_eq!(places(&Files { nuts: b"not gzip", ..files }).unwrap_err().file, "nuts.csv.gz");
}
