//! The European classification, whose smallest regions in France are the départements.

use std::collections::HashMap;

use essaim_domain::territory::Scheme;

use super::{
    Key, Place,
    files::{Departement, Nuts, centre},
};

fn key(code: &str) -> Key {
    Key { scheme: Scheme::Nuts, code: code.to_owned() }
}

/// The region of NUTS 3 that is the same land, by the code of the département.
pub(super) fn twins(rows: &[Nuts]) -> HashMap<String, Key> {
    rows.iter().filter_map(|row| Some((row.insee_departement.clone()?, key(&row.code)))).collect()
}

/// Countries first, then down level by level. A region of NUTS 3 that is a département has its people and centre.
pub(super) fn places(mut rows: Vec<Nuts>, departements: &[Departement]) -> Vec<Place> {
    // `nuts0` and `sr0` are of one level, whatever the order of the file.
    rows.sort_by(|one, other| (one.code.len(), &one.code).cmp(&(other.code.len(), &other.code)));
    let by_code: HashMap<_, _> = departements.iter().map(|row| (row.code.as_str(), row)).collect();
    rows.into_iter()
        .map(|row| {
            let twin = row.insee_departement.as_deref().and_then(|code| by_code.get(code));
            Place {
                key: key(&row.code),
                // Names in French where there are, else in letters that all readers know.
                name: row.name_fr.or(row.name_latin).unwrap_or(row.name),
                kind: row.kind,
                parents: row.parent.iter().map(|code| key(code)).collect(),
                population: twin.and_then(|twin| twin.population),
                centroid: twin.and_then(|twin| centre(twin.lon, twin.lat)),
                postal_codes: Vec::new(),
                former: Vec::new(),
                licence: "CC-BY-4.0",
            }
        })
        .collect()
}
