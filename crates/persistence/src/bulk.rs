//! Bulk: one wish for many records, each judged as if it had been asked alone, some of them in each transaction.

use std::collections::HashSet;

use essaim_domain::{
    access::Viewer,
    draft::{clean, decode},
    fault::{Fault, Faults},
    principal::Principal,
    refusal::Refusal,
    stage::StageMove,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    door::{Deed, Edit},
    kept::fields,
    read::Bin,
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
    undo::written,
    wishes::Way,
};

/// Records of one transaction: other writers wait for so many and no longer.
pub const AT_ONCE: usize = 100;

/// What is asked of each record; the stage is moved first, and the rest holds for what comes of it.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// A merge patch.
    pub change: Map<String, Value>,
    /// What lists shall hold besides, by field.
    pub add: Map<String, Value>,
    /// What lists shall hold no more, by field.
    pub remove: Map<String, Value>,
    pub stage: Option<StageMove>,
    /// An involvement that each shall have, without the end that the record itself is; it comes alone.
    pub involve: Option<Map<String, Value>>,
}

/// What came of some records.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Done {
    pub changed: usize,
    /// They said the same already.
    pub unchanged: usize,
    /// They stay as they are.
    pub kept: Vec<Left>,
}

/// A record that stays as it is, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    pub id: Uuid,
    pub why: Vec<Fault>,
}

impl Wish {
    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.changes() && self.involve.is_none()
    }

    /// Whether it asks for something of the records themselves.
    #[must_use]
    pub fn changes(&self) -> bool {
        !(self.change.is_empty() && self.add.is_empty() && self.remove.is_empty() && self.stage.is_none())
    }

    /// The merge patch that it comes to for a record with these fields.
    fn patch(&self, seen: &Map<String, Value>) -> Map<String, Value> {
        let mut patch = self.change.clone();
        for (more, (field, values)) in
            self.add.iter().map(|part| (true, part)).chain(self.remove.iter().map(|part| (false, part)))
        {
            let values = values.as_array().map(Vec::as_slice).unwrap_or_default();
            let now = patch.get(field).or_else(|| seen.get(field)).and_then(Value::as_array);
            let mut list = now.cloned().unwrap_or_default();
            if more {
                let new: Vec<Value> = values.iter().filter(|value| !list.contains(value)).cloned().collect();
                list.extend(new);
            } else {
                list.retain(|value| !values.contains(value));
            }
            patch.insert(field.clone(), if list.is_empty() { Value::Null } else { Value::Array(list) });
        }
        patch
    }
}

impl Read<'_> {
    /// Whether a wish could be any record's: what no record would take is refused before the first one is touched.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] with all faults, under `/change`, `/add`, `/remove` and `/involve`.
    pub fn check_wish<N: Stored>(&mut self, viewer: &Viewer, wish: &Wish) -> Result<(), Refusal> {
        if let Some(involve) = &wish.involve {
            self.check_involve::<N>(viewer, involve)?;
        }
        let mut faults = Vec::new();
        for (under, part) in [("/change", &wish.change), ("/add", &wish.add), ("/remove", &wish.remove)] {
            let mut found = faults_of::<N>(part);
            if under != "/change" {
                let no_list = part.iter().filter(|(_, values)| !values.is_array());
                found.extend(no_list.map(|(field, _)| Fault::at(format!("/{field}"), "wrong_type")));
            }
            if under != "/remove" && found.is_empty() {
                match self.check_references::<N>(viewer, None, part) {
                    Err(Refusal::Invalid(unknown)) => found.extend(unknown.0),
                    checked => checked?,
                }
            }
            faults.extend(
                found
                    .into_iter()
                    .map(|fault| Fault { pointer: format!("{under}{}", fault.pointer), ..fault }),
            );
        }
        Ok(Faults(faults).verdict()?)
    }

    /// Those of these records that an operation has written already.
    fn written_by<N: Stored>(&mut self, operation: Uuid, ids: &[Uuid]) -> Result<HashSet<Uuid>, Refusal> {
        let mut sql = Sql::new("SELECT c.record FROM change c WHERE c.operation = ");
        sql.bind(operation).push(" AND c.noun = ").bind(N::NOUN.name);
        sql.push(" AND c.record").any_of(ids.to_vec()).push(" AND ");
        written(&mut sql);
        Ok(self.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect())
    }
}

/// What is wrong with some fields, whatever the record that they are for.
pub(crate) fn faults_of<N: Stored>(part: &Map<String, Value>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for field in part.keys() {
        let by_act = N::NOUN.by_act.iter().find(|(known, _)| known == field).map(|(_, code)| *code);
        let read_only = N::NOUN.read_only.contains(&field.as_str()).then_some("read_only");
        faults.extend(by_act.or(read_only).map(|code| Fault::at(format!("/{field}"), code)));
    }
    let mut value = Value::Object(part.clone());
    clean(&mut value);
    let found = decode::<N>(value).err().unwrap_or_default().0;
    // What a part leaves out, the record has.
    let known = |fault: &Fault| faults.iter().any(|other: &Fault| other.pointer == fault.pointer);
    let found: Vec<Fault> =
        found.into_iter().filter(|fault| fault.code != "missing" && !known(fault)).collect();
    faults.extend(found);
    faults
}

impl Write<'_> {
    /// Fulfils a wish for these records. Those that the operation has written already are left alone and counted, so
    /// that what was interrupted goes on when it is asked for again.
    ///
    /// # Errors
    /// What the database says; a record that stays is no error.
    pub fn bulk_some<N: Stored>(
        &mut self,
        viewer: &Viewer,
        deed: &Deed,
        wish: &Wish,
        ids: &[Uuid],
    ) -> Result<Done, Refusal> {
        if let Some(involve) = &wish.involve {
            return self.involve_some::<N>(viewer, deed, involve, ids);
        }
        self.in_line()?;
        let before = self.reading().written_by::<N>(deed.operation, ids)?;
        let mut done = Done { changed: before.len(), ..Done::default() };
        let mut edits = Vec::with_capacity(ids.len());
        for id in ids.iter().copied().filter(|id| !before.contains(id)) {
            match self.wish_bulk::<N>(viewer, id, wish, &deed.by) {
                Ok(edit) => edits.push(edit),
                Err(refusal) => done.kept.push(Left { id, why: why(refusal)? }),
            }
        }
        let were: Vec<(Uuid, i64)> = edits.iter().filter_map(revision_before).collect();
        for ((id, revision), result) in were.into_iter().zip(self.put_each(deed, edits)?) {
            match result {
                Ok(kept) if kept.head.revision == revision => done.unchanged += 1,
                Ok(_) => done.changed += 1,
                Err(refusal) => done.kept.push(Left { id, why: why(refusal)? }),
            }
        }
        Ok(done)
    }

    fn wish_bulk<N: Stored>(
        &mut self,
        viewer: &Viewer,
        id: Uuid,
        wish: &Wish,
        by: &Principal,
    ) -> Result<Edit<N>, Refusal> {
        let before = self.reading().find_to_change::<N>(viewer, id, Bin::Closed)?;
        self.may_change(viewer, &before)?;
        let mut moved = before.clone();
        if let Some(step) = &wish.stage {
            moved.record.on_stage(step.clone(), by)?;
        }
        let seen = self.as_seen::<N>(viewer, &before, &fields(&moved.record)?)?;
        let patch = wish.patch(&seen);
        if patch.is_empty() {
            return Ok(Edit::Update { before, record: moved.record });
        }
        match self.wish_change(viewer, moved, &patch, Way::Patch, by)? {
            Edit::Update { record, .. } => Ok(Edit::Update { before, record }),
            _ => Err(Refusal::internal("a change updates")),
        }
    }
}

fn revision_before<N>(edit: &Edit<N>) -> Option<(Uuid, i64)> {
    match edit {
        Edit::Update { before, .. } => Some((before.head.id, before.head.revision)),
        _ => None,
    }
}

/// Why a record stays; what is wrong with the database or with us ends the whole.
pub(crate) fn why(refusal: Refusal) -> Result<Vec<Fault>, Refusal> {
    let code = match refusal {
        Refusal::Invalid(Faults(faults)) => return Ok(faults),
        Refusal::Conflict(code) => code,
        Refusal::Forbidden | Refusal::Unknown => "forbidden",
        Refusal::Stale => "stale",
        Refusal::NotFound | Refusal::Gone | Refusal::Merged(_) => "not_found",
        bad @ (Refusal::Unavailable(_) | Refusal::Internal(_)) => return Err(bad),
    };
    Ok(vec![Fault::at("", code)])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn map(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn lists_take_what_they_lack_and_lose_what_they_have() {
        let wish = Wish {
            add: map(json!({ "themes": ["b", "c"] })),
            remove: map(json!({ "themes": ["a"], "territories": ["t"] })),
            ..Wish::default()
        };
        let patch = wish.patch(&map(json!({ "themes": ["a", "b"], "territories": ["t"] })));
        assert_eq!(Value::Object(patch), json!({ "themes": ["b", "c"], "territories": null }));
        let patch = wish.patch(&Map::new());
        assert_eq!(Value::Object(patch), json!({ "themes": ["b", "c"], "territories": null }));
    }
}
