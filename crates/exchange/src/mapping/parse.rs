//! A mapping file, key by key, so that a slip is named with the word that was meant.

use std::collections::BTreeMap;

use essaim_domain::{territory::Scheme, words::spellings};
use serde_json::Value;
use toml::{Table, Value as Toml};

use super::{COLLECTIONS, Collection, Field, Kind, Mapping, MappingError, Source, nearest};

const KEYS: [&str; 8] =
    ["collection", "heading", "separator", "encoding", "sheet", "defaults", "external_id", "columns"];
const SEPARATORS: [&str; 5] = [",", ";", "\t", "|", ":"];
/// Points farther apart than that, in metres, are two places.
const WITHIN_MAX: f64 = 5_000.0;
const COLUMN_KEYS: [&str; 4] = ["column", "map", "default", "html"];

type Found<T> = Result<T, MappingError>;

pub(super) fn mapping(text: &str) -> Found<Mapping> {
    let table: Table = text.parse().map_err(|error: toml::de::Error| {
        let line =
            error.span().map_or(1, |span| text.get(..span.start).unwrap_or(text).matches('\n').count() + 1);
        MappingError::new("mapping_toml", format!("line {line}")).found(error.message())
    })?;
    known_keys(&table, "", &KEYS)?;
    let collection = collection(&table)?;
    let heading = match table.get("heading") {
        None => None,
        Some(row) => Some(
            row.as_integer()
                .and_then(|row| u32::try_from(row).ok())
                .filter(|row| *row > 0)
                .ok_or_else(|| MappingError::new("mapping_value", "heading").found(row.to_string()))?,
        ),
    };
    let columns = columns(&table, collection)?;
    let defaults = defaults(&table, collection)?;
    for needed in collection.needed {
        let given = columns.iter().any(|(field, _)| field.name == *needed)
            || defaults.iter().any(|(field, _)| field.name == *needed);
        if !given {
            return Err(MappingError::new("mapping_field_missing", format!("columns.{needed}")));
        }
    }
    Ok(Mapping {
        collection,
        heading,
        sheet: text_of(&table, "sheet")?,
        separator: separator(&table)?,
        encoding: encoding(&table)?,
        external_id: external_id(&table)?,
        columns,
        defaults,
    })
}

fn known_keys(table: &Table, at: &str, known: &[&str]) -> Found<()> {
    match table.keys().find(|key| !known.contains(&key.as_str())) {
        None => Ok(()),
        Some(key) => Err(MappingError::new("mapping_key_unknown", format!("{at}{key}"))
            .nearest(nearest(key, known.iter().copied()))),
    }
}

fn text_at(value: &Toml, at: &str) -> Found<String> {
    let wrong = || MappingError::new("mapping_value", at).found(value.to_string());
    value.as_str().filter(|text| !text.trim().is_empty()).map(ToOwned::to_owned).ok_or_else(wrong)
}

fn text_of(table: &Table, name: &str) -> Found<Option<String>> {
    table.get(name).map(|value| text_at(value, name)).transpose()
}

fn separator(table: &Table) -> Found<Option<char>> {
    let Some(value) = table.get("separator") else { return Ok(None) };
    match value.as_str() {
        Some(text) if SEPARATORS.contains(&text) => Ok(text.chars().next()),
        _ => Err(MappingError::new("mapping_value", "separator").found(value.to_string())),
    }
}

fn encoding(table: &Table) -> Found<Option<String>> {
    let label = text_of(table, "encoding")?;
    match label.filter(|label| encoding_rs::Encoding::for_label(label.as_bytes()).is_none()) {
        None => text_of(table, "encoding"),
        Some(unknown) => Err(MappingError::new("mapping_value", "encoding")
            .nearest(nearest(
                &unknown,
                ["utf-8", "utf-16", "windows-1252", "iso-8859-1", "iso-8859-15", "macintosh"],
            ))
            .found(unknown)),
    }
}

fn part<'a>(table: &'a Table, name: &str) -> Found<Option<&'a Table>> {
    match table.get(name) {
        None => Ok(None),
        Some(Toml::Table(part)) => Ok(Some(part)),
        Some(other) => Err(MappingError::new("mapping_value", name).found(other.to_string())),
    }
}

fn collection(table: &Table) -> Found<&'static Collection> {
    let Some(value) = table.get("collection") else {
        return Err(MappingError::new("mapping_field_missing", "collection"));
    };
    let name = text_at(value, "collection")?;
    COLLECTIONS.iter().copied().find(|collection| collection.name == name).ok_or_else(|| {
        MappingError::new("mapping_collection_unknown", "collection")
            .nearest(nearest(&name, COLLECTIONS.iter().map(|collection| collection.name)))
            .found(name)
    })
}

fn external_id(table: &Table) -> Found<Vec<String>> {
    let Some(part) = part(table, "external_id")? else { return Ok(Vec::new()) };
    known_keys(part, "external_id.", &["columns"])?;
    let at = "external_id.columns";
    let Some(Toml::Array(columns)) = part.get("columns") else {
        return Err(MappingError::new("mapping_value", at));
    };
    if columns.is_empty() {
        return Err(MappingError::new("mapping_value", at));
    }
    columns.iter().map(|column| text_at(column, at)).collect()
}

fn field(collection: &Collection, part: &str, name: &str) -> Found<&'static Field> {
    collection.field(name).ok_or_else(|| {
        MappingError::new("mapping_field_unknown", format!("{part}.{name}"))
            .nearest(nearest(name, collection.fields.iter().map(|field| field.name)))
    })
}

/// The entries of a part by dotted name: `"address.street" = …`, `address.street = …` and `[columns.address]` are one.
fn entries<'a>(part: &'a Table, before: &str, collection: &Collection, into: &mut Vec<(String, &'a Toml)>) {
    for (key, value) in part {
        let name = format!("{before}{key}");
        let inside = format!("{name}.");
        let is_object = collection.fields.iter().any(|field| field.name.starts_with(&inside));
        match value {
            Toml::Table(inner) if is_object => entries(inner, &inside, collection, into),
            other => into.push((name, other)),
        }
    }
}

fn columns(table: &Table, collection: &'static Collection) -> Found<Vec<(&'static Field, Source)>> {
    let mut given = Vec::new();
    if let Some(part) = part(table, "columns")? {
        entries(part, "", collection, &mut given);
    }
    let mut columns = Vec::new();
    for (name, value) in given {
        let field = field(collection, "columns", &name)?;
        columns.push((field, source(field, value, &format!("columns.{name}"))?));
    }
    columns.sort_by_key(|(field, _)| place(collection, field));
    Ok(columns)
}

fn place(collection: &Collection, field: &Field) -> Option<usize> {
    collection.fields.iter().position(|known| known.name == field.name)
}

fn source(field: &Field, value: &Toml, at: &str) -> Found<Source> {
    match field.kind {
        Kind::Place => return place_source(value, at),
        Kind::Territory => return territory_source(value, at),
        _ => {}
    }
    let Toml::Table(table) = value else {
        let heading = text_at(value, at)?;
        return Ok(Source::Column { heading, map: BTreeMap::new(), default: None, html: false });
    };
    known_keys(table, &format!("{at}."), &COLUMN_KEYS)?;
    let Some(heading) = table.get("column") else {
        return Err(MappingError::new("mapping_field_missing", format!("{at}.column")));
    };
    let mut map = BTreeMap::new();
    for (word, meaning) in part(table, "map")?.into_iter().flatten() {
        let at = format!("{at}.map.{word}");
        let meaning = text_at(meaning, &at)?;
        checked(field, &meaning, &at)?;
        map.insert(crate::clean::tidy(word), meaning);
    }
    let at_default = format!("{at}.default");
    let default = table.get("default").map(|value| text_at(value, &at_default)).transpose()?;
    if let Some(word) = &default {
        checked(field, word, &at_default)?;
    }
    let html = match table.get("html") {
        None => false,
        Some(Toml::Boolean(html)) if field.kind.is_text() => *html,
        Some(other) => {
            return Err(MappingError::new("mapping_value", format!("{at}.html")).found(other.to_string()));
        }
    };
    Ok(Source::Column { heading: text_at(heading, &format!("{at}.column"))?, map, default, html })
}

/// `{ lon = "X", lat = "Y" }`, and perhaps `within = 100`.
fn place_source(value: &Toml, at: &str) -> Found<Source> {
    let Toml::Table(table) = value else {
        return Err(MappingError::new("mapping_place", at).found(value.to_string()));
    };
    known_keys(table, &format!("{at}."), &["lon", "lat", "within"])?;
    let column = |name: &str| {
        let value = table.get(name).ok_or_else(|| MappingError::new("mapping_place", at))?;
        text_at(value, &format!("{at}.{name}"))
    };
    let within = match table.get("within") {
        None => 0.0,
        Some(metres) => {
            let read = metres
                .as_float()
                .or_else(|| metres.as_integer().and_then(|m| u32::try_from(m).ok()).map(f64::from));
            let wrong =
                || MappingError::new("mapping_value", format!("{at}.within")).found(metres.to_string());
            read.filter(|metres| (0.0..=WITHIN_MAX).contains(metres)).ok_or_else(wrong)?
        }
    };
    Ok(Source::Place { lon: column("lon")?, lat: column("lat")?, within })
}

/// `"Code"`, whose cells are `scheme:code`, or `{ column = "Code INSEE", scheme = "insee-commune" }`.
fn territory_source(value: &Toml, at: &str) -> Found<Source> {
    let Toml::Table(table) = value else {
        return Ok(Source::Territory { heading: text_at(value, at)?, scheme: None });
    };
    known_keys(table, &format!("{at}."), &["column", "scheme"])?;
    let Some(heading) = table.get("column") else {
        return Err(MappingError::new("mapping_field_missing", format!("{at}.column")));
    };
    let at_scheme = format!("{at}.scheme");
    let scheme = table.get("scheme").map(|scheme| text_at(scheme, &at_scheme)).transpose()?;
    let known = spellings::<Scheme>();
    if let Some(unknown) = scheme.as_ref().filter(|scheme| !known.contains(&scheme.as_str())) {
        let near = nearest(unknown, known.iter().copied());
        return Err(MappingError::new("mapping_default", at_scheme).nearest(near).found(unknown));
    }
    Ok(Source::Territory { heading: text_at(heading, &format!("{at}.column"))?, scheme })
}

fn defaults(table: &Table, collection: &'static Collection) -> Found<Vec<(&'static Field, Value)>> {
    let mut given = Vec::new();
    if let Some(part) = part(table, "defaults")? {
        entries(part, "", collection, &mut given);
    }
    let mut defaults = given
        .into_iter()
        .map(|(name, value)| {
            let at = format!("defaults.{name}");
            let field = field(collection, "defaults", &name)?;
            let text = match value {
                Toml::Boolean(truth) => truth.to_string(),
                other => text_at(other, &at)?,
            };
            Ok((field, checked(field, &text, &at)?))
        })
        .collect::<Found<Vec<_>>>()?;
    defaults.sort_by_key(|(field, _)| place(collection, field));
    Ok(defaults)
}

/// A word of the mapping itself, which must be a value of its field.
fn checked(field: &Field, word: &str, at: &str) -> Found<Value> {
    let words = field.kind.words();
    field.kind.read(crate::table::Cell { text: word, ..Default::default() }).told().ok().flatten().ok_or_else(
        || MappingError::new("mapping_default", at).found(word).nearest(nearest(word, words.iter().copied())),
    )
}
