//! Drafts: JSON on its way to becoming a record, with every fault told at once and each at its place.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use serde_path_to_error::Segment;
use utoipa::{
    PartialSchema,
    openapi::{RefOr, Schema},
};

use crate::fault::{Fault, Faults};

/// Most faults told of one draft.
const FAULTS_MAX: usize = 50;

/// Takes what says nothing (null, blank text) out of objects: absent is empty.
pub fn clean(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(clean);
            map.retain(|_, value| {
                !value.is_null() && value.as_str().is_none_or(|text| !text.trim().is_empty())
            });
        }
        Value::Array(values) => values.iter_mut().for_each(clean),
        _ => {}
    }
}

/// JSON Merge Patch (RFC 7396).
pub fn merge(target: &mut Map<String, Value>, patch: &Map<String, Value>) {
    for (key, value) in patch {
        match (target.get_mut(key), value) {
            (_, Value::Null) => drop(target.shift_remove(key)),
            (Some(Value::Object(inner)), Value::Object(patch)) => merge(inner, patch),
            (_, Value::Object(patch)) => {
                let mut inner = Map::new();
                merge(&mut inner, patch);
                target.insert(key.clone(), Value::Object(inner));
            }
            _ => drop(target.insert(key.clone(), value.clone())),
        }
    }
}

/// The merge patch that makes `to` out of `from`: what [`merge`] undoes. Neither holds a null.
#[must_use]
pub fn patch_between(from: &Map<String, Value>, to: &Map<String, Value>) -> Map<String, Value> {
    let gone = from.keys().filter(|key| !to.contains_key(*key)).map(|key| (key.clone(), Value::Null));
    let differs = |(key, value): (&String, &Value)| {
        let patch = match (from.get(key), value) {
            (Some(before), after) if before == after => return None,
            (Some(Value::Object(before)), Value::Object(after)) => {
                Value::Object(patch_between(before, after))
            }
            (_, after) => after.clone(),
        };
        Some((key.clone(), patch))
    };
    gone.chain(to.iter().filter_map(differs)).collect()
}

/// Reads a value as `T`, telling all that is wrong and not only the first.
///
/// # Errors
/// The faults, each with the JSON pointer of the value.
pub fn decode<T: DeserializeOwned + PartialSchema>(mut value: Value) -> Result<T, Faults> {
    // What is right costs no more than reading it: an import decodes thousands a second.
    if let Ok(read) = T::deserialize(&value) {
        return Ok(read);
    }
    let mut faults: Vec<Fault> = missing::<T>(&value);
    while faults.len() < FAULTS_MAX {
        match serde_path_to_error::deserialize::<_, T>(&value) {
            Ok(read) if faults.is_empty() => return Ok(read),
            Ok(_) => break,
            Err(error) => {
                let fault = fault_of(error.path(), &error.inner().to_string());
                // What is wrong is told and taken out, so that what is wrong beside it is found too.
                let taken = take(&mut value, &fault.pointer);
                let told = faults.iter().any(|known| known.pointer == fault.pointer);
                if fault.code != "missing" && !told {
                    faults.push(fault);
                } else if faults.is_empty() {
                    faults.push(fault);
                    break;
                }
                if !taken {
                    break;
                }
            }
        }
    }
    Err(Faults(faults))
}

fn missing<T: PartialSchema>(value: &Value) -> Vec<Fault> {
    let RefOr::T(Schema::Object(schema)) = T::schema() else { return Vec::new() };
    let absent = schema.required.iter().filter(|field| value.get(field.as_str()).is_none());
    absent.map(|field| Fault::at(format!("/{field}"), "missing")).collect()
}

fn fault_of(path: &serde_path_to_error::Path, message: &str) -> Fault {
    let mut pointer = pointer_of(path);
    let named = message.split('`').nth(1).unwrap_or_default();
    let under = |pointer: &str| format!("{pointer}/{}", escaped(named));
    if let Some(code) = message.strip_prefix("fault:") {
        return Fault {
            pointer,
            code: code.split_whitespace().next().unwrap_or_default().to_owned().into(),
            about: None,
        };
    }
    if message.starts_with("unknown field") {
        if !pointer.ends_with(&format!("/{}", escaped(named))) {
            pointer = under(&pointer);
        }
        let known = message.split('`').skip(3).step_by(2);
        let fault = Fault::at(pointer, "unknown_field");
        return match nearest(named, known) {
            Some(near) => fault.about(near),
            None => fault,
        };
    }
    if message.starts_with("missing field") {
        return Fault::at(under(&pointer), "missing");
    }
    if message.starts_with("unknown variant") {
        let known: Vec<&str> = message.split('`').skip(3).step_by(2).collect();
        return Fault::at(pointer, "unknown_word").about(known.join(", "));
    }
    let code = if message.starts_with("invalid value") { "out_of_range" } else { "wrong_type" };
    Fault::at(pointer, code)
}

fn pointer_of(path: &serde_path_to_error::Path) -> String {
    let mut pointer = String::new();
    for segment in path.iter() {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => pointer.push_str(&format!("/{}", escaped(key))),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// A member's name in a JSON pointer (RFC 6901 §3).
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Takes what is at that pointer out of objects and lists around it, if it is there.
pub fn take(value: &mut Value, pointer: &str) -> bool {
    let Some((parent, last)) = pointer.rsplit_once('/') else { return false };
    let name = last.replace("~1", "/").replace("~0", "~");
    match value.pointer_mut(parent) {
        Some(Value::Object(map)) => map.shift_remove(&name).is_some(),
        // Taking one of several would shift the places of the others: the whole list goes.
        Some(Value::Array(_)) => take(value, parent),
        _ => false,
    }
}

/// The known word that a typing error most likely meant (Jaro-Winkler similarity above 0.8).
pub fn nearest<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let scored = known.map(|word| (word, strsim::jaro_winkler(given, word)));
    let best = scored.max_by(|a, b| a.1.total_cmp(&b.1))?;
    (best.1 > 0.8).then_some(best.0)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::stakeholder::Stakeholder;

    fn faults(value: Value) -> Vec<(String, String)> {
        let found = decode::<Stakeholder>(value).unwrap_err().0;
        found.into_iter().map(|fault| (fault.pointer, fault.code.into_owned())).collect()
    }

    fn pair(pointer: &str, code: &str) -> (String, String) {
        (pointer.to_owned(), code.to_owned())
    }

    #[test]
    fn all_faults_are_told_at_once_each_at_its_place() {
        let found = faults(json!({
            "kind": "club", "siren": "732829321", "adress": {}, "address": {"street": 3},
            "external_ids": [{"source": "s", "id": 1}, {"source": 2, "id": "x"}]
        }));
        for expected in [
            pair("/name", "missing"),
            pair("/kind", "unknown_word"),
            pair("/siren", "siren_checksum"),
            pair("/adress", "unknown_field"),
            pair("/address/street", "wrong_type"),
            pair("/external_ids/0/id", "wrong_type"),
        ] {
            assert!(found.contains(&expected), "{expected:?} in {found:?}");
        }
    }

    #[test]
    fn an_unknown_field_names_the_nearest_known_one() {
        let found = decode::<Stakeholder>(json!({"kind": "person", "nam": "x", "name": "y"})).unwrap_err().0;
        assert_eq!(found[0].about.as_deref(), Some("name"));
    }

    #[test]
    fn a_patch_between_two_states_leads_from_one_to_the_other() {
        let states = [
            json!({}),
            json!({"a": "b", "c": {"d": 1, "e": {"f": [1, 2]}}}),
            json!({"a": "x", "c": {"d": 1, "e": {"g": true}}, "h": []}),
            json!({"c": "a text now"}),
        ];
        for from in &states {
            for to in &states {
                let (Value::Object(from), Value::Object(to)) = (from, to) else { unreachable!() };
                let mut patched = from.clone();
                merge(&mut patched, &patch_between(from, to));
                assert_eq!(&patched, to);
            }
        }
        let same = states[1].as_object().unwrap();
        assert!(patch_between(same, same).is_empty());
    }

    #[test]
    fn a_merge_patch_does_what_the_examples_of_rfc_7396_say() {
        for (target, patch, result) in [
            (json!({"a":"b"}), json!({"a":"c"}), json!({"a":"c"})),
            (json!({"a":"b"}), json!({"b":"c"}), json!({"a":"b","b":"c"})),
            (json!({"a":"b"}), json!({"a":null}), json!({})),
            (json!({"a":["b"]}), json!({"a":"c"}), json!({"a":"c"})),
            (json!({"a":{"b":"c"}}), json!({"a":{"b":"d","c":null}}), json!({"a":{"b":"d"}})),
            (json!({"e":null}), json!({"a":1}), json!({"e":null,"a":1})),
            (json!({}), json!({"a":{"bb":{"ccc":null}}}), json!({"a":{"bb":{}}})),
        ] {
            let (Value::Object(mut target), Value::Object(patch)) = (target, patch) else { unreachable!() };
            merge(&mut target, &patch);
            assert_eq!(Value::Object(target), result);
        }
    }
}
