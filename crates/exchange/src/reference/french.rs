//! Régions, départements, intercommunalités and communes, by the official geographic code.

use std::collections::{HashMap, HashSet};

use essaim_domain::{territory::Scheme, values::Position};

use super::{
    Former, Key, Place,
    files::{Commune, Departement, Epci, FormerCommune, Region, centre},
};

const LICENCE: &str = "etalab-2.0";

fn key(scheme: Scheme, code: &str) -> Key {
    Key { scheme, code: code.to_owned() }
}

fn place(key: Key, name: String, kind: String, parents: Vec<Key>) -> Place {
    Place {
        key,
        name,
        kind,
        parents,
        population: None,
        centroid: None,
        postal_codes: Vec::new(),
        former: Vec::new(),
        licence: LICENCE,
    }
}

fn with(place: Place, population: Option<u64>, centroid: Option<Position>) -> Place {
    Place { population, centroid, ..place }
}

pub(super) fn region(row: Region) -> Place {
    let centroid = centre(row.lon, row.lat);
    with(place(key(Scheme::Region, &row.code), row.name, row.kind, Vec::new()), row.population, centroid)
}

/// `nuts` gives the NUTS 3 region that is the same land, by the département's code.
pub(super) fn departement(row: Departement, nuts: &HashMap<String, Key>) -> Place {
    let centroid = centre(row.lon, row.lat);
    let parents = [Some(key(Scheme::Region, &row.region)), nuts.get(&row.code).cloned()];
    let parents = parents.into_iter().flatten().collect();
    with(place(key(Scheme::Departement, &row.code), row.name, row.kind, parents), row.population, centroid)
}

/// EPCI, then the EPT, which lie in the Métropole du Grand Paris. One that spreads over several départements lies in
/// its région, and over several régions in none.
pub(super) fn epci(rows: Vec<Epci>, communes: &[Commune]) -> Vec<Place> {
    let mut of_ept: HashMap<&str, HashSet<&str>> = HashMap::new();
    for commune in communes {
        if let (Some(ept), Some(epci)) = (&commune.ept, &commune.epci) {
            of_ept.entry(ept).or_default().insert(epci);
        }
    }
    let (ept, epci): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.kind == "EPT");
    epci.into_iter()
        .map(|row| (Scheme::Epci, row))
        .chain(ept.into_iter().map(|row| (Scheme::Ept, row)))
        .map(|(scheme, row)| {
            let mut parents = match (row.departements.as_slice(), row.regions.as_slice()) {
                ([departement], _) => vec![key(Scheme::Departement, departement)],
                (_, [region]) => vec![key(Scheme::Region, region)],
                _ => Vec::new(),
            };
            let around = of_ept.get(row.code.as_str()).filter(|_| scheme == Scheme::Ept);
            if let Some([epci]) = around.map(|around| around.iter().collect::<Vec<_>>()).as_deref() {
                parents.push(key(Scheme::Epci, epci));
            }
            let centroid = centre(row.lon, row.lat);
            with(place(key(scheme, &row.code), row.name, row.kind, parents), row.population, centroid)
        })
        .collect()
}

/// Communes with the codes that were merged into them, then the arrondissements of three cities.
pub(super) fn communes(rows: Vec<Commune>, former: Vec<FormerCommune>) -> Vec<Place> {
    let mut merged: HashMap<String, Vec<Former>> = HashMap::new();
    for row in former {
        // 584 communes kept the code of one that they were made of: it is no former code.
        if row.code != row.commune {
            merged.entry(row.commune).or_default().push(Former { code: row.code, name: row.name });
        }
    }
    let (within, whole): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.commune.is_some());
    whole.into_iter().chain(within).map(|row| commune(row, &mut merged)).collect()
}

fn commune(row: Commune, merged: &mut HashMap<String, Vec<Former>>) -> Place {
    let (scheme, parents) = match &row.commune {
        Some(city) => (Scheme::Arrondissement, vec![key(Scheme::Commune, city)]),
        None => {
            let departement = Some(key(Scheme::Departement, &row.departement));
            let ept = row.ept.as_deref().map(|code| key(Scheme::Ept, code));
            let epci = row.epci.as_deref().map(|code| key(Scheme::Epci, code));
            (Scheme::Commune, [departement, ept, epci].into_iter().flatten().collect())
        }
    };
    let centroid = centre(row.lon, row.lat);
    let place = place(key(scheme, &row.code), row.name, row.kind, parents);
    let mut former = merged.remove(&row.code).unwrap_or_default();
    former.dedup_by(|one, other| one.code == other.code);
    Place { postal_codes: row.postal_codes, former, ..with(place, row.population, centroid) }
}
