//! The rows of the carried tables, as they stand there.

use std::io::Read;

use essaim_domain::values::Position;
use flate2::read::GzDecoder;
use serde::{Deserialize, Deserializer, de::DeserializeOwned};

use super::ReferenceError;

/// More than any of these tables unpacks to.
const LARGEST: u64 = 64 << 20;

type Rows<T> = Result<Vec<T>, ReferenceError>;

#[derive(Deserialize)]
pub(super) struct Commune {
    pub code: String,
    pub name: String,
    pub kind: String,
    /// The city, for an arrondissement.
    #[serde(deserialize_with = "filled")]
    pub commune: Option<String>,
    pub departement: String,
    #[serde(deserialize_with = "filled")]
    pub epci: Option<String>,
    #[serde(deserialize_with = "filled")]
    pub ept: Option<String>,
    pub population: Option<u64>,
    #[serde(deserialize_with = "list")]
    pub postal_codes: Vec<String>,
    pub lon: Option<f64>,
    pub lat: Option<f64>,
}

#[derive(Deserialize)]
pub(super) struct FormerCommune {
    pub code: String,
    #[serde(deserialize_with = "filled")]
    pub name: Option<String>,
    /// The commune that it is in now.
    pub commune: String,
}

#[derive(Deserialize)]
pub(super) struct Epci {
    pub code: String,
    pub name: String,
    pub kind: String,
    #[serde(deserialize_with = "list")]
    pub departements: Vec<String>,
    #[serde(deserialize_with = "list")]
    pub regions: Vec<String>,
    pub population: Option<u64>,
    pub lon: Option<f64>,
    pub lat: Option<f64>,
}

#[derive(Deserialize)]
pub(super) struct Departement {
    pub code: String,
    pub name: String,
    pub kind: String,
    pub region: String,
    pub population: Option<u64>,
    pub lon: Option<f64>,
    pub lat: Option<f64>,
}

#[derive(Deserialize)]
pub(super) struct Region {
    pub code: String,
    pub name: String,
    pub kind: String,
    pub population: Option<u64>,
    pub lon: Option<f64>,
    pub lat: Option<f64>,
}

#[derive(Deserialize)]
pub(super) struct Nuts {
    pub code: String,
    pub name: String,
    pub kind: String,
    #[serde(deserialize_with = "filled")]
    pub parent: Option<String>,
    #[serde(deserialize_with = "filled")]
    pub name_latin: Option<String>,
    #[serde(deserialize_with = "filled")]
    pub name_fr: Option<String>,
    #[serde(deserialize_with = "filled")]
    pub insee_departement: Option<String>,
}

/// The centre of a row that has one.
pub(super) fn centre(lon: Option<f64>, lat: Option<f64>) -> Option<Position> {
    Position::new(lon?, lat?).ok()
}

fn filled<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Option::<String>::deserialize(deserializer).map(|text| text.filter(|text| !text.is_empty()))
}

/// Several values in a cell, parted by `|`.
fn list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let text = filled(deserializer)?.unwrap_or_default();
    Ok(text.split('|').filter(|value| !value.is_empty()).map(ToOwned::to_owned).collect())
}

fn rows<T: DeserializeOwned>(file: &'static str, packed: &[u8]) -> Rows<T> {
    let fault = |cause: Box<dyn std::error::Error + Send + Sync>| ReferenceError { file, cause };
    // Unpacked whole before it is read: the reader of rows takes a fault in the heading for an empty table.
    let mut table = Vec::new();
    GzDecoder::new(packed).take(LARGEST).read_to_end(&mut table).map_err(|cause| fault(cause.into()))?;
    let rows = csv::Reader::from_reader(table.as_slice()).into_deserialize();
    rows.collect::<Result<_, csv::Error>>().map_err(|cause| fault(cause.into()))
}

pub(super) fn communes(packed: &[u8]) -> Rows<Commune> {
    rows("communes.csv.gz", packed)
}

pub(super) fn former_communes(packed: &[u8]) -> Rows<FormerCommune> {
    rows("communes-anciennes.csv.gz", packed)
}

pub(super) fn epci(packed: &[u8]) -> Rows<Epci> {
    rows("epci.csv.gz", packed)
}

pub(super) fn departements(packed: &[u8]) -> Rows<Departement> {
    rows("departements.csv.gz", packed)
}

pub(super) fn regions(packed: &[u8]) -> Rows<Region> {
    rows("regions.csv.gz", packed)
}

pub(super) fn nuts(packed: &[u8]) -> Rows<Nuts> {
    rows("nuts.csv.gz", packed)
}
