//! Earlier states of a record, worked out from its change rows, and the wish to have one of them back.

use diesel::sql_types::Text;
use essaim_domain::{
    access::Viewer, draft::patch_between, fault::Faults, principal::Principal, refusal::Refusal,
};
use serde_json::{Map, Value};

use crate::{
    db::{Read, Write},
    door::Edit,
    kept::{Kept, fields},
    refs::ids_at,
    statement::Sql,
    stored::Stored,
    wishes::Way,
};

impl Read<'_> {
    /// The fields of a record as they were after that revision, whoever may see them: what changed since is taken
    /// back, the newest change first.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when the record has no such revision.
    fn fields_at<N: Stored>(&mut self, kept: &Kept<N>, revision: i64) -> Result<Map<String, Value>, Refusal> {
        if !(1..=kept.head.revision).contains(&revision) {
            return Err(Refusal::invalid("/revision", "revision_unknown"));
        }
        let mut sql = Sql::new("SELECT c.before, c.after FROM change c WHERE c.record = ");
        sql.bind(kept.head.id).push(" AND c.noun = ").bind(N::NOUN.name);
        sql.push(" AND c.revision > ").bind(revision).push(" ORDER BY c.seq DESC");
        let mut then = fields(&kept.record)?;
        for (before, after) in self.rows::<(Text, Text), (String, String)>(sql)? {
            let object = |text: &str| serde_json::from_str(text).map_err(Refusal::internal);
            let (before, after): (Map<String, Value>, Map<String, Value>) =
                (object(&before)?, object(&after)?);
            then.retain(|field, _| before.contains_key(field) || !after.contains_key(field));
            then.extend(before);
        }
        Ok(then)
    }
}

impl Write<'_> {
    /// A change that brings an earlier state back, by the rules and checks of any change; and what it leaves as it is:
    /// what an act of its own writes, references to what is gone, and what today's rules refuse.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when the record has no such revision, or cannot be as it was for the sake of what stays;
    /// otherwise as [`Write::wish_change`].
    pub fn wish_put_back<N: Stored>(
        &mut self,
        viewer: &Viewer,
        before: Kept<N>,
        revision: i64,
        by: &Principal,
    ) -> Result<(Edit<N>, Faults), Refusal> {
        self.may_change(viewer, &before)?;
        let now = fields(&before.record)?;
        let mut then = self.reading().fields_at(&before, revision)?;
        let mut left = Faults::default();
        for field in N::NOUN.read_only {
            keep(&now, &mut then, field);
        }
        for (field, code) in N::NOUN.by_act {
            left.when(keep(&now, &mut then, field), &format!("/{field}"), code);
        }
        self.leave_unknown_references::<N>(viewer, &now, &mut then, &mut left)?;
        let mut patch = patch_between(&now, &then);
        loop {
            match self.wish_change(viewer, before.clone(), &patch, Way::Patch, by) {
                Err(Refusal::Invalid(faults)) => {
                    let count = patch.len();
                    for fault in &faults.0 {
                        patch.shift_remove(field_of(&fault.pointer));
                    }
                    if patch.len() == count {
                        return Err(Refusal::Invalid(faults));
                    }
                    left.0.extend(faults.0);
                }
                wish => return Ok((wish?, left)),
            }
        }
    }

    /// Takes references to what the caller does not see, or what is in the bin or gone, out of an earlier state.
    fn leave_unknown_references<N: Stored>(
        &mut self,
        viewer: &Viewer,
        now: &Map<String, Value>,
        then: &mut Map<String, Value>,
        left: &mut Faults,
    ) -> Result<(), Refusal> {
        let mut known = then.clone();
        self.reading().hide_references::<N>(viewer, &mut [&mut known])?;
        for reference in N::NOUN.references {
            let field = reference.field;
            if then.get(field) == known.get(field) || then.get(field) == now.get(field) {
                continue;
            }
            let (held, seen) = (ids_at(now.get(field)), ids_at(known.get(field)));
            let lost = ids_at(then.get(field)).iter().any(|id| !held.contains(id) && !seen.contains(id));
            if then.get(field).is_some_and(Value::is_array) {
                keep(&known, then, field);
            } else {
                keep(now, then, field);
            }
            left.when(lost, &format!("/{field}"), "reference_unknown");
        }
        Ok(())
    }
}

/// Leaves a field as it is in `now`; whether it was another.
fn keep(now: &Map<String, Value>, then: &mut Map<String, Value>, field: &str) -> bool {
    let differs = now.get(field) != then.get(field);
    match now.get(field) {
        Some(value) => drop(then.insert(field.to_owned(), value.clone())),
        None => drop(then.shift_remove(field)),
    }
    differs
}

/// The first member of a JSON pointer.
fn field_of(pointer: &str) -> &str {
    pointer.split('/').nth(1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_names_the_field_that_it_begins_with() {
        assert_eq!(
            (field_of("/ends_on"), field_of("/address/street"), field_of("")),
            ("ends_on", "address", "")
        );
    }
}
