//! References: a write may only point to what its caller sees, and a read shows only what its reader sees.

use std::collections::{HashMap, HashSet};

use essaim_domain::{
    access::Viewer,
    fault::{Fault, Faults},
    record::{Record, Reference},
    refusal::Refusal,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{db::Read, kept::Row, registry::shelf};

/// The ids at a field: one, several, or none.
pub(crate) fn ids_at(value: Option<&Value>) -> Vec<Uuid> {
    let id = |value: &Value| value.as_str().and_then(|text| Uuid::try_parse(text).ok());
    match value {
        Some(Value::Array(values)) => values.iter().filter_map(id).collect(),
        Some(value) => id(value).into_iter().collect(),
        None => Vec::new(),
    }
}

impl Read<'_> {
    /// What is seen among the references of these objects, by collection.
    fn seen(
        &mut self,
        viewer: &Viewer,
        references: &[Reference],
        objects: &[&Map<String, Value>],
    ) -> Result<HashMap<&'static str, HashSet<Uuid>>, Refusal> {
        let mut wanted: HashMap<&'static str, HashSet<Uuid>> = HashMap::new();
        for reference in references {
            let ids = objects.iter().flat_map(|object| ids_at(object.get(reference.field)));
            wanted.entry(reference.collection).or_default().extend(ids);
        }
        let mut seen = HashMap::new();
        for (collection, ids) in wanted.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            let shelf = shelf(collection).ok_or_else(|| Refusal::internal("an unknown collection"))?;
            seen.insert(collection, (shelf.visible_ids)(self, viewer, ids.into_iter().collect())?);
        }
        Ok(seen)
    }

    /// Faults for references of new values that the caller does not see: they do not exist for them.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] with a pointer to each, and what the database says.
    pub fn check_references<N: Record>(
        &mut self,
        viewer: &Viewer,
        before: Option<&Map<String, Value>>,
        after: &Map<String, Value>,
    ) -> Result<(), Refusal> {
        let references: Vec<Reference> = N::NOUN
            .references
            .iter()
            .copied()
            .filter(|reference| before.and_then(|b| b.get(reference.field)) != after.get(reference.field))
            .collect();
        let seen = self.seen(viewer, &references, &[after])?;
        let mut faults = Faults::default();
        for reference in references {
            let kept: HashSet<Uuid> =
                ids_at(before.and_then(|b| b.get(reference.field))).into_iter().collect();
            let several = after.get(reference.field).is_some_and(Value::is_array);
            for (index, id) in ids_at(after.get(reference.field)).into_iter().enumerate() {
                let known =
                    kept.contains(&id) || seen.get(reference.collection).is_some_and(|ids| ids.contains(&id));
                if !known {
                    let field = reference.field;
                    let pointer = if several { format!("/{field}/{index}") } else { format!("/{field}") };
                    faults.0.push(Fault::at(pointer, "reference_unknown"));
                }
            }
        }
        Ok(faults.verdict()?)
    }

    /// Takes the references that the viewer does not see out of the rows' own fragments, and the names of people out
    /// of what anonymous callers read.
    ///
    /// # Errors
    /// What the database says.
    pub fn withhold<N: Record>(&mut self, viewer: &Viewer, rows: &mut [Row]) -> Result<(), Refusal> {
        let mut own: Vec<(usize, Map<String, Value>)> = Vec::new();
        for (index, row) in rows.iter().enumerate().filter(|(_, row)| row.own != "{}") {
            own.push((index, serde_json::from_str(&row.own).map_err(Refusal::internal)?));
        }
        let references: Vec<Reference> =
            N::NOUN.references.iter().copied().filter(|r| N::NOUN.per_viewer.contains(&r.field)).collect();
        let seen =
            self.seen(viewer, &references, &own.iter().map(|(_, object)| object).collect::<Vec<_>>())?;
        for (index, mut object) in own {
            let mut changed = N::withhold(viewer, &mut object);
            for reference in &references {
                changed |= retain(&mut object, reference.field, |id| is_seen(&seen, reference, id));
            }
            if let (true, Some(row)) = (changed, rows.get_mut(index)) {
                row.own = serde_json::to_string(&object).map_err(Refusal::internal)?;
            }
        }
        Ok(())
    }
}

impl Read<'_> {
    /// Takes the references that the viewer does not see out of these objects, whatever the field.
    pub(crate) fn hide_references<N: Record>(
        &mut self,
        viewer: &Viewer,
        objects: &mut [&mut Map<String, Value>],
    ) -> Result<(), Refusal> {
        let shared: Vec<&Map<String, Value>> = objects.iter().map(|object| &**object).collect();
        let seen = self.seen(viewer, N::NOUN.references, &shared)?;
        for object in objects.iter_mut() {
            for reference in N::NOUN.references {
                retain(object, reference.field, |id| is_seen(&seen, reference, id));
            }
        }
        Ok(())
    }
}

fn is_seen(seen: &HashMap<&'static str, HashSet<Uuid>>, reference: &Reference, id: &Value) -> bool {
    let id = id.as_str().and_then(|text| Uuid::try_parse(text).ok());
    id.is_some_and(|id| seen.get(reference.collection).is_some_and(|ids| ids.contains(&id)))
}

/// Keeps at a field only what passes; whether anything went.
fn retain(object: &mut Map<String, Value>, field: &str, passes: impl Fn(&Value) -> bool) -> bool {
    let gone = match object.get_mut(field) {
        Some(Value::Array(values)) => {
            let before = values.len();
            values.retain(&passes);
            if !values.is_empty() {
                return values.len() != before;
            }
            true
        }
        Some(value) => !passes(value),
        None => false,
    };
    if gone {
        object.shift_remove(field);
    }
    gone
}

/// Takes references to these records, by collection, out of an object.
pub(crate) fn drop_references<N: Record>(
    object: &mut Map<String, Value>,
    gone: &HashMap<&'static str, HashSet<Uuid>>,
) {
    for reference in N::NOUN.references {
        retain(object, reference.field, |id| !is_seen(gone, reference, id));
    }
}

/// Puts back what a caller could not see into what they wrote: lists keep hidden members, an untouched or emptied
/// single reference keeps its hidden value.
pub fn keep_hidden<N: Record>(
    full: &Map<String, Value>,
    seen: &Map<String, Value>,
    written: &mut Map<String, Value>,
) {
    for reference in N::NOUN.references {
        let hidden: Vec<Value> = {
            let visible = ids_at(seen.get(reference.field));
            let all = ids_at(full.get(reference.field));
            all.into_iter()
                .filter(|id| !visible.contains(id))
                .map(|id| Value::String(id.to_string()))
                .collect()
        };
        if hidden.is_empty() {
            continue;
        }
        match (full.get(reference.field), written.get_mut(reference.field)) {
            (Some(Value::Array(_)), Some(Value::Array(now))) => now.extend(hidden),
            (Some(Value::Array(_)), _) => {
                drop(written.insert(reference.field.to_owned(), Value::Array(hidden)))
            }
            (Some(value), None | Some(Value::Null)) => {
                drop(written.insert(reference.field.to_owned(), value.clone()))
            }
            _ => {}
        }
    }
}
