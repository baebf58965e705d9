//! References: a write may only point to what its caller sees, and a read shows only what its reader sees.

use std::collections::{HashMap, HashSet};

use diesel::sql_types::Text;
use essaim_domain::{
    access::Viewer,
    fault::{Fault, Faults},
    record::{Record, Reference},
    refusal::Refusal,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    db::Read,
    kept::Row,
    pointing::Pointing,
    registry::{SHELVES, shelf},
    statement::Sql,
    types::{Key, Uid},
};

/// The ids at a field: one, several, or none.
#[must_use]
pub fn ids_at(value: Option<&Value>) -> Vec<Uuid> {
    let id = |value: &Value| value.as_str().and_then(|text| Uuid::try_parse(text).ok());
    match value {
        Some(Value::Array(values)) => values.iter().filter_map(id).collect(),
        Some(value) => id(value).into_iter().collect(),
        None => Vec::new(),
    }
}

/// Ids by the collection that they are looked for in.
type Targets = HashMap<&'static str, HashSet<Uuid>>;

fn targets(references: &[Reference], objects: &[&Map<String, Value>]) -> Targets {
    let mut targets = Targets::new();
    for reference in references {
        let ids = objects.iter().flat_map(|object| ids_at(object.get(reference.field)));
        targets.entry(reference.collection).or_default().extend(ids);
    }
    targets
}

impl Read<'_> {
    /// What is not seen among these records: most are, so that little comes back.
    fn hidden(&mut self, viewer: &Viewer, mut targets: Targets) -> Result<Targets, Refusal> {
        targets.retain(|_, ids| !ids.is_empty());
        // One statement for all collections, in the registry's order: the same text each time, so prepared once.
        let asked = SHELVES.iter().filter_map(|shelf| Some((shelf, targets.remove(shelf.noun.collection)?)));
        let mut sql = Sql::default();
        sql.separated(" UNION ALL ", asked, |sql, (shelf, ids)| {
            sql.push("SELECT '").push(shelf.noun.collection).push("', w.id FROM ");
            sql.these(ids.into_iter().collect()).push(" w WHERE NOT EXISTS (SELECT 1 FROM ");
            (shelf.live_and_seen)(sql, viewer);
            sql.push(" AND r.id = w.id)");
        });
        let mut hidden = Targets::new();
        if sql.is_empty() {
            return Ok(hidden);
        }
        for (collection, id) in self.rows::<(Text, Uid), (String, Key)>(sql)? {
            if let Some(shelf) = shelf(&collection) {
                hidden.entry(shelf.noun.collection).or_default().insert(id.0);
            }
        }
        Ok(hidden)
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
        let hidden = self.hidden(viewer, targets(&references, &[after]))?;
        let mut faults = Faults::default();
        for reference in references {
            let kept: HashSet<Uuid> =
                ids_at(before.and_then(|b| b.get(reference.field))).into_iter().collect();
            let several = after.get(reference.field).is_some_and(Value::is_array);
            for (index, id) in ids_at(after.get(reference.field)).into_iter().enumerate() {
                let unseen = hidden.get(reference.collection).is_some_and(|ids| ids.contains(&id));
                if unseen && !kept.contains(&id) {
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
        let references: Vec<Reference> =
            N::NOUN.references.iter().copied().filter(|r| N::NOUN.per_viewer.contains(&r.field)).collect();
        let pointing: Vec<Pointing> =
            rows.iter().map(|row| Pointing::read(&row.own)).collect::<Result<_, _>>()?;
        let mut asked = Targets::new();
        for reference in &references {
            let ids = pointing.iter().flat_map(|own| own.at(reference.field)).copied();
            asked.entry(reference.collection).or_default().extend(ids);
        }
        let hidden = self.hidden(viewer, asked)?;
        let points_to_hidden = |own: &Pointing| {
            references.iter().any(|reference| {
                let hidden = hidden.get(reference.collection);
                hidden.is_some_and(|ids| own.at(reference.field).any(|id| ids.contains(id)))
            })
        };
        let touched: Vec<bool> = pointing.iter().map(points_to_hidden).collect();
        let reads_all = viewer.sees_network() && viewer.reads_names();
        for (row, touched) in rows.iter_mut().zip(touched) {
            if (!touched && reads_all) || row.own == "{}" {
                continue;
            }
            let mut object: Map<String, Value> = serde_json::from_str(&row.own).map_err(Refusal::internal)?;
            let mut changed = !reads_all && N::withhold(viewer, &mut object);
            for reference in &references {
                changed |= retain(&mut object, reference.field, |id| !is_hidden(&hidden, reference, id));
            }
            if changed {
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
        let hidden = self.hidden(viewer, targets(N::NOUN.references, &shared))?;
        for object in objects.iter_mut() {
            for reference in N::NOUN.references {
                retain(object, reference.field, |id| !is_hidden(&hidden, reference, id));
            }
        }
        Ok(())
    }
}

/// Whether a value is the id of what is hidden, or no id at all.
fn is_hidden(hidden: &Targets, reference: &Reference, id: &Value) -> bool {
    let id = id.as_str().and_then(|text| Uuid::try_parse(text).ok());
    id.is_none_or(|id| hidden.get(reference.collection).is_some_and(|ids| ids.contains(&id)))
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
        retain(object, reference.field, |id| !is_hidden(gone, reference, id));
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
