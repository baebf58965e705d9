//! The edition of the official territories that this program carries.

use essaim_domain::{fault::Code, territory::Territory, text::Line, values::Licence, visibility::Visibility};
use essaim_exchange::reference::{Files, Place, places};
use essaim_persistence::reference_load::Official;

use crate::failure::Failure;

const FILES: Files<'static> = Files {
    communes: include_bytes!("../../../data/reference/communes.csv.gz"),
    former_communes: include_bytes!("../../../data/reference/communes-anciennes.csv.gz"),
    epci: include_bytes!("../../../data/reference/epci.csv.gz"),
    departements: include_bytes!("../../../data/reference/departements.csv.gz"),
    regions: include_bytes!("../../../data/reference/regions.csv.gz"),
    nuts: include_bytes!("../../../data/reference/nuts.csv.gz"),
};

/// Unpacks and reads it.
///
/// # Errors
/// When the carried files do not hold together: a fault of the build.
pub fn carried() -> Result<Vec<Official>, Failure> {
    let read = places(&FILES).map_err(|error| Failure::Internal(error.to_string()))?;
    let official = |place: Place| {
        let name = place.name.clone();
        official(place).map_err(|code| Failure::Internal(format!("{name}: {code}")))
    };
    read.into_iter().map(official).collect()
}

fn official(place: Place) -> Result<Official, Code> {
    let lines = |texts: &[String]| texts.iter().map(|text| Line::parse(text)).collect::<Result<Vec<_>, _>>();
    let former: Vec<String> = place.former.into_iter().map(|former| former.code).collect();
    let territory = Territory {
        visibility: Visibility::Public,
        external_ids: Vec::new(),
        scheme: place.key.scheme,
        code: Some(Line::parse(&place.key.code)?),
        name: Line::parse(&place.name)?,
        kind: Some(Line::parse(&place.kind)?),
        parent: None,
        members: Vec::new(),
        population: place.population,
        centroid: place.centroid,
        geometry: None,
        challenges: Vec::new(),
        description: None,
        postal_codes: lines(&place.postal_codes)?,
        former_codes: lines(&former)?,
        licence: Some(Licence::parse(place.licence)?),
        language: None,
    };
    let parents = place.parents.into_iter().map(|key| (key.scheme, key.code)).collect();
    Ok(Official { territory, parents })
}
