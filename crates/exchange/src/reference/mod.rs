//! The official territories that the project carries, as a list in which whatever holds a territory comes before it.

mod files;
mod french;
mod nuts;

use std::fmt;

use essaim_domain::{territory::Scheme, values::Position};

/// The carried tables as they lie in `data/reference`, packed with gzip (columns: its README).
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    pub communes: &'a [u8],
    pub former_communes: &'a [u8],
    pub epci: &'a [u8],
    pub departements: &'a [u8],
    pub regions: &'a [u8],
    pub nuts: &'a [u8],
}

/// A territory by the numbering that its code belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    pub scheme: Scheme,
    pub code: String,
}

/// An official territory.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub key: Key,
    pub name: String,
    /// As its publisher has it: `commune`, `arrondissement-municipal`, `CC`, `METRO`, `departement`, `nuts3`…
    pub kind: String,
    /// Territories that it lies in whole, nearest first, the administrative one before the others. They all come
    /// earlier in the list.
    pub parents: Vec<Key>,
    /// Inhabitants.
    pub population: Option<u64>,
    /// Where it has a centre that somebody published; of larger ones, where people live.
    pub centroid: Option<Position>,
    pub postal_codes: Vec<String>,
    /// Communes that were merged into this one, or numbered otherwise.
    pub former: Vec<Former>,
    /// SPDX identifier of the licence of its source.
    pub licence: &'static str,
}

/// A code that was once a commune's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    pub code: String,
    /// The name of the commune that it was, where it is still in use there.
    pub name: Option<String>,
}

/// A carried table that does not hold together: a fault of this program's build, or of a newer edition.
#[derive(Debug)]
pub struct ReferenceError {
    pub file: &'static str,
    pub cause: Box<dyn std::error::Error + Send + Sync>,
}

impl fmt::Display for ReferenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.cause)
    }
}

impl std::error::Error for ReferenceError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.cause.as_ref())
    }
}

/// Reads all tables: NUTS from countries down, régions, départements, EPCI, EPT, communes, arrondissements.
///
/// # Errors
/// When a table cannot be read, or names a territory that is not there.
pub fn places(files: &Files) -> Result<Vec<Place>, ReferenceError> {
    let communes = files::communes(files.communes)?;
    let departements = files::departements(files.departements)?;
    let nuts = files::nuts(files.nuts)?;
    let twins = nuts::twins(&nuts);
    let mut places = nuts::places(nuts, &departements);
    places.extend(files::regions(files.regions)?.into_iter().map(french::region));
    places.extend(departements.into_iter().map(|row| french::departement(row, &twins)));
    places.extend(french::epci(files::epci(files.epci)?, &communes));
    places.extend(french::communes(communes, files::former_communes(files.former_communes)?));
    in_order(&places)?;
    Ok(places)
}

/// Every parent must stand before its children: the loader looks no further.
fn in_order(places: &[Place]) -> Result<(), ReferenceError> {
    let mut seen = std::collections::HashSet::new();
    for place in places {
        if let Some(missing) = place.parents.iter().find(|parent| !seen.contains(parent)) {
            let cause = format!("{:?} lies in {missing:?}, which is not there", place.key).into();
            return Err(ReferenceError { file: "reference", cause });
        }
        if !seen.insert(&place.key) {
            return Err(ReferenceError {
                file: "reference",
                cause: format!("{:?} stands twice", place.key).into(),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
