//! Likeness: what two stakeholders share when they may be one, as keys that are the same for both. Pairs are found by
//! equal keys, in an index: nobody is compared with everybody.

use std::collections::BTreeSet;

use crate::{
    stakeholder::{Address, Stakeholder},
    text::Line,
    values::fold,
};

crate::words! {
    /// Why two stakeholders may be one, the surest first.
    pub enum Likeness in "likeness" {
        Siret = "siret",
        Siren = "siren",
        Rna = "rna",
        Ror = "ror",
        Orcid = "orcid",
        /// Names that sound alike, in the same place.
        Name = "name",
        /// The same street, number and postal code.
        Address = "address",
    }
}

/// The edition of these keys: those of another one are worked out anew.
pub const EDITION: i64 = 1;

/// Words of names that tell nobody apart: articles, and legal forms.
const COMMON: &[&str] = &[
    "a",
    "and",
    "asbl",
    "asso",
    "association",
    "au",
    "aux",
    "cooperative",
    "d",
    "de",
    "des",
    "du",
    "en",
    "et",
    "for",
    "l",
    "la",
    "le",
    "les",
    "loi",
    "of",
    "sa",
    "sarl",
    "sas",
    "sasu",
    "scic",
    "scop",
    "societe",
    "sur",
    "the",
    "un",
    "une",
];

/// Longest key, in characters.
const KEY_MAX: usize = 200;

/// The keys of a stakeholder, each once.
#[must_use]
pub fn keys(record: &Stakeholder) -> BTreeSet<(Likeness, String)> {
    let mut keys = BTreeSet::new();
    let mut add = |why, key: Option<String>| {
        keys.extend(key.map(|key| (why, key.chars().take(KEY_MAX).collect())));
    };
    add(Likeness::Siret, record.siret.as_ref().map(ToString::to_string));
    let of_siret = record.siret.as_ref().map(|siret| siret.siren().to_string());
    add(Likeness::Siren, record.siren.as_ref().map(ToString::to_string).or(of_siret));
    add(Likeness::Rna, record.rna.as_ref().map(ToString::to_string));
    add(Likeness::Ror, record.ror.as_ref().map(ToString::to_string));
    add(Likeness::Orcid, record.orcid.as_ref().map(ToString::to_string));
    if let Some(name) = sound(record.name.as_str()) {
        for place in places(record) {
            add(Likeness::Name, Some(format!("{name}@{place}")));
        }
    }
    add(Likeness::Address, record.address.as_ref().and_then(street));
    keys
}

/// How a name sounds, whatever its accents, its vowels, doubled letters, endings and the order of its words:
/// `Régie de quartier` and `REGIES QUARTIER` are one.
fn sound(name: &str) -> Option<String> {
    let folded = fold(name);
    let telling = |word: &&str| !COMMON.contains(word);
    let mut words: Vec<String> = folded.split(' ').filter(telling).map(skeleton).collect();
    // A name of common words alone is told apart by them.
    if words.is_empty() {
        words = folded.split(' ').map(skeleton).collect();
    }
    words.sort_unstable();
    words.dedup();
    let sound = words.join(" ");
    (!sound.is_empty()).then_some(sound)
}

/// A word's first letter, then its consonants, none doubled, without the ending of a plural.
fn skeleton(word: &str) -> String {
    let mut bones = String::new();
    let stem = if word.chars().count() > 3 { word.trim_end_matches(['s', 'x']) } else { word };
    for (index, letter) in stem.chars().enumerate() {
        let vowel = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h');
        if index == 0 || !(vowel || bones.ends_with(letter)) {
            bones.push(letter);
        }
    }
    bones
}

/// Where it is, in each way that it says so; an empty text for one that does not say.
fn places(record: &Stakeholder) -> Vec<String> {
    let line = |line: Option<&Line>| line.map(|line| fold(line.as_str())).filter(|text| !text.is_empty());
    let address = record.address.as_ref();
    let mut places: Vec<String> = [
        line(address.and_then(|address| address.postal_code.as_ref())),
        line(address.and_then(|address| address.locality.as_ref())),
        record.territory.map(|territory| territory.to_string()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if places.is_empty() {
        places.push(String::new());
    }
    places
}

/// A street with a number, and the postal code.
fn street(address: &Address) -> Option<String> {
    let street = fold(address.street.as_ref()?.as_str());
    let code = fold(address.postal_code.as_ref()?.as_str()).replace(' ', "");
    let telling = street.chars().any(|c| c.is_ascii_digit()) && street.contains(' ');
    let words: Vec<&str> = street.split(' ').filter(|word| !COMMON.contains(word)).collect();
    telling.then(|| format!("{}@{code}", words.join(" ")))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn shared(one: Value, other: Value) -> Vec<Likeness> {
        let keys = |more: Value| {
            let mut fields = json!({ "kind": "organisation", "visibility": "network" });
            fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            keys(&serde_json::from_value(fields).unwrap())
        };
        let (one, other) = (keys(one), keys(other));
        let mut found: Vec<Likeness> = one.intersection(&other).map(|(why, _)| *why).collect();
        found.dedup();
        found
    }

    #[test]
    fn names_that_sound_alike_in_the_same_place_are_alike() {
        let at = |name: &str, locality: &str| json!({ "name": name, "address": { "locality": locality } });
        let alike =
            |one: &str, other: &str| shared(at(one, "Grenoble"), at(other, "GRENOBLE")) == [Likeness::Name];
        assert!(alike("Régie de quartier", "REGIES QUARTIER"));
        assert!(alike("Association La Fabrique", "La fabrique"));
        assert!(alike("Les Ateliers du Moulin", "Ateliers du Moullin"));
        assert!(alike("Scop", "SCOP"));
        assert!(!alike("Régie de quartier", "Régie des eaux"));
        assert!(shared(at("La Fabrique", "Grenoble"), at("La Fabrique", "Lille")).is_empty());
        assert_eq!(shared(json!({ "name": "La Fabrique" }), json!({ "name": "Fabrique" })), [Likeness::Name]);
    }

    #[test]
    fn numbers_and_addresses_are_shared_however_they_are_written() {
        let one = json!({ "name": "Un", "siret": "73282932000074",
                          "address": { "street": "12, rue de la République", "postal_code": "38000" } });
        let other = json!({ "name": "Deux", "siren": "732829320",
                            "address": { "street": "12 RUE REPUBLIQUE", "postal_code": "38 000" } });
        assert_eq!(shared(one.clone(), other), [Likeness::Siren, Likeness::Address]);
        let near = json!({ "name": "Trois", "address": { "street": "14 rue de la République", "postal_code": "38000" } });
        assert_eq!(shared(one, near), []);
    }
}
