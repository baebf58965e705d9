//! Undo: what taking an operation back comes to for one record that it wrote.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::{change::ChangeKind, merging::MERGED_INTO};

crate::words! {
    /// Why a record stays as it is when the operation that wrote it is undone.
    pub enum Obstacle in "obstacle" {
        /// Somebody wrote it since: their work is not taken back with it.
        ChangedSince = "changed_since",
        /// It is not there any more, or not for this caller.
        NotSeen = "not_seen",
        /// This caller may not change it.
        Forbidden = "forbidden",
        /// What it held was erased for good.
        Erased = "erased",
        /// What it had is another's now: an external id, a code.
        InTheWay = "in_the_way",
        /// It would not be a right record any more.
        Invalid = "invalid",
    }
}

/// What an operation did to a record, once.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub kind: ChangeKind,
    /// After it.
    pub revision: i64,
    /// The fields that changed, as they were; what was not there is left out.
    pub before: Map<String, Value>,
    pub after: Map<String, Value>,
}

/// How a record goes back to what it was.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WayBack {
    /// Each field with its former value; none for what was not there.
    pub fields: BTreeMap<String, Option<Value>>,
    /// Whether it goes to the bin or comes out of it; none when it stays where it is.
    pub binned: Option<bool>,
}

impl WayBack {
    /// Puts the former values into the fields of a record.
    pub fn apply(self, fields: &mut Map<String, Value>) {
        for (field, value) in self.fields {
            match value {
                Some(value) => drop(fields.insert(field, value)),
                None => drop(fields.shift_remove(&field)),
            }
        }
    }
}

/// The way back from all that one operation did to a record, oldest step first, when the record is at that revision.
/// `later` is what was done to it since: where that was taken back already, as by who undoes one act after the other, it
/// stands in nobody's way.
///
/// # Errors
/// What keeps it as it is.
pub fn way_back(steps: &[Step], later: &[Step], revision: i64) -> Result<WayBack, Obstacle> {
    if steps.iter().any(|step| matches!(step.kind, ChangeKind::Purge | ChangeKind::Erase)) {
        return Err(Obstacle::Erased);
    }
    let untouched = |last: &Step| last.revision == revision || come_to_nothing(later, revision);
    if !steps.last().is_some_and(untouched) {
        return Err(Obstacle::ChangedSince);
    }
    // What was not there before goes to the bin as it is: so the undo can be undone.
    if steps.first().is_some_and(|first| first.kind == ChangeKind::Create) {
        return Ok(WayBack { fields: BTreeMap::new(), binned: Some(true) });
    }
    let mut back = WayBack { fields: BTreeMap::new(), binned: steps.iter().find_map(was_binned) };
    for step in steps {
        for field in step.before.keys().chain(step.after.keys()) {
            back.fields.entry(field.clone()).or_insert_with(|| step.before.get(field).cloned());
        }
    }
    Ok(back)
}

/// Whether changes that lead up to that revision left every field as it was before the first of them.
fn come_to_nothing(later: &[Step], revision: i64) -> bool {
    let mut net: BTreeMap<&String, (Option<&Value>, Option<&Value>)> = BTreeMap::new();
    for step in later {
        for field in step.before.keys().chain(step.after.keys()) {
            net.entry(field).or_insert((step.before.get(field), None)).1 = step.after.get(field);
        }
    }
    later.last().is_some_and(|last| last.revision == revision)
        && later.iter().all(|step| step.kind == ChangeKind::Update)
        && net.values().all(|(before, after)| before == after)
}

/// Whether the record was in the bin before a step that moved it there or out of it.
fn was_binned(step: &Step) -> Option<bool> {
    match step.kind {
        ChangeKind::Delete => Some(false),
        ChangeKind::Restore => Some(true),
        ChangeKind::Merge => step.after.contains_key(MERGED_INTO).then_some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn step(kind: ChangeKind, revision: i64, before: Value, after: Value) -> Step {
        let (Value::Object(before), Value::Object(after)) = (before, after) else { unreachable!() };
        Step { kind, revision, before, after }
    }

    #[test]
    fn a_field_that_was_written_twice_goes_back_to_what_it_was_first() {
        let steps = [
            step(ChangeKind::Update, 4, json!({ "title": "a" }), json!({ "title": "b", "note": "n" })),
            step(ChangeKind::Update, 5, json!({ "title": "b", "note": "n" }), json!({ "title": "c" })),
        ];
        let mut fields = json!({ "title": "c", "kind": "k" }).as_object().cloned().unwrap();
        let back = way_back(&steps, &[], 5).unwrap();
        assert_eq!(back.binned, None);
        back.apply(&mut fields);
        assert_eq!(Value::Object(fields), json!({ "title": "a", "kind": "k" }));
    }

    #[test]
    fn what_somebody_wrote_since_stays() {
        let steps = [step(ChangeKind::Update, 4, json!({}), json!({ "note": "n" }))];
        assert_eq!(way_back(&steps, &[], 5), Err(Obstacle::ChangedSince));
        assert_eq!(way_back(&[], &[], 5), Err(Obstacle::ChangedSince));
    }

    #[test]
    fn what_was_written_since_and_taken_back_stands_in_nobodys_way() {
        let steps = [step(ChangeKind::Update, 4, json!({}), json!({ "note": "n" }))];
        let written =
            step(ChangeKind::Update, 5, json!({ "title": "a" }), json!({ "title": "b", "email": "e" }));
        let taken_back =
            step(ChangeKind::Update, 6, json!({ "title": "b", "email": "e" }), json!({ "title": "a" }));
        let later = [written.clone(), taken_back.clone()];
        assert_eq!(way_back(&steps, &later, 6).unwrap().fields.get("note"), Some(&None));
        assert_eq!(way_back(&steps, std::slice::from_ref(&written), 5), Err(Obstacle::ChangedSince));
        // Somebody wrote it once more.
        assert_eq!(way_back(&steps, &later, 7), Err(Obstacle::ChangedSince));
        let binned = Step { kind: ChangeKind::Delete, ..taken_back };
        assert_eq!(way_back(&steps, &[written, binned], 6), Err(Obstacle::ChangedSince));
    }

    #[test]
    fn what_was_created_goes_to_the_bin_and_what_was_binned_or_merged_comes_out() {
        let created = [
            step(ChangeKind::Create, 1, json!({}), json!({ "title": "a" })),
            step(ChangeKind::Update, 2, json!({ "title": "a" }), json!({ "title": "b" })),
        ];
        assert_eq!(way_back(&created, &[], 2), Ok(WayBack { fields: BTreeMap::new(), binned: Some(true) }));
        let binned = [step(ChangeKind::Delete, 3, json!({}), json!({}))];
        assert_eq!(way_back(&binned, &[], 3).unwrap().binned, Some(false));
        let loser = [step(ChangeKind::Merge, 3, json!({}), json!({ "merged_into": "x" }))];
        let back = way_back(&loser, &[], 3).unwrap();
        assert_eq!((back.binned, back.fields.get("merged_into")), (Some(false), Some(&None)));
        let winner = [step(ChangeKind::Merge, 3, json!({}), json!({ "merged_from": ["x"] }))];
        assert_eq!(way_back(&winner, &[], 3).unwrap().binned, None);
    }

    #[test]
    fn what_was_erased_does_not_come_back() {
        let erased = [step(ChangeKind::Erase, 3, json!({}), json!({}))];
        assert_eq!(way_back(&erased, &[], 3), Err(Obstacle::Erased));
    }
}
