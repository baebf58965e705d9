//! An involvement for many: the same stakeholder in the same role for several experiments, or the other way round.

use std::collections::HashSet;

use essaim_domain::{
    access::Viewer,
    fault::{Fault, Faults},
    involvement::Involvement,
    record::{Noun, Record as _},
    refusal::Refusal,
    time::today,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    bulk::{Done, Left, faults_of, why},
    db::{Read, Write},
    door::Deed,
    relationships::day,
    sight::live_and_seen,
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
    undo::written,
};

/// An involvement's two ends, as its fields and its columns are called: the one that the records of a noun are, and the
/// other.
pub struct Ends {
    pub own: &'static str,
    pub other: &'static str,
    column: &'static str,
    other_column: &'static str,
}

const EXPERIMENT: (&str, &str) = ("experiment", "r.experiment");
const STAKEHOLDER: (&str, &str) = ("stakeholder", "r.stakeholder");

/// The ends from where a noun's records stand; `None` for one that is in no involvement.
#[must_use]
pub fn ends(noun: &Noun) -> Option<Ends> {
    let (own, other) = match noun.name {
        "experiment" => (EXPERIMENT, STAKEHOLDER),
        "stakeholder" => (STAKEHOLDER, EXPERIMENT),
        _ => return None,
    };
    Some(Ends { own: own.0, other: other.0, column: own.1, other_column: other.1 })
}

fn ends_of<N: Stored>() -> Result<Ends, Refusal> {
    ends(&N::NOUN).ok_or_else(|| Refusal::invalid("/involve", "unknown_field"))
}

impl Read<'_> {
    /// Whether it could be an involvement of any record: what none would take is refused before the first is touched.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] with all faults, under `/involve`.
    pub(crate) fn check_involve<N: Stored>(
        &mut self,
        viewer: &Viewer,
        part: &Map<String, Value>,
    ) -> Result<(), Refusal> {
        let ends = ends_of::<N>()?;
        let mut found = faults_of::<Involvement>(part);
        let missing = [ends.other, "role"].into_iter().filter(|field| !part.contains_key(*field));
        found.extend(missing.map(|field| Fault::at(format!("/{field}"), "missing")));
        if part.contains_key(ends.own) {
            found.push(Fault::at(format!("/{}", ends.own), "read_only"));
        }
        if found.is_empty() {
            match self.check_references::<Involvement>(viewer, None, part) {
                Err(Refusal::Invalid(unknown)) => found.extend(unknown.0),
                checked => checked?,
            }
        }
        let under = |fault: Fault| Fault { pointer: format!("/involve{}", fault.pointer), ..fault };
        Ok(Faults(found.into_iter().map(under).collect()).verdict()?)
    }

    /// Those of these records for which an operation made an involvement already.
    fn involved_by(&mut self, operation: Uuid, ends: &Ends, ids: &[Uuid]) -> Result<HashSet<Uuid>, Refusal> {
        let mut sql = Sql::new("SELECT ");
        sql.push(ends.column)
            .push(" FROM involvement r JOIN change c ON c.record = r.id WHERE c.operation = ");
        sql.bind(operation).push(" AND c.noun = ").bind(Involvement::NOUN.name).push(" AND ");
        sql.push(ends.column).any_of(ids.to_vec()).push(" AND ");
        written(&mut sql);
        Ok(self.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect())
    }

    /// Those of these records that have such an involvement now, as the caller sees it.
    fn involved_now(
        &mut self,
        viewer: &Viewer,
        ends: &Ends,
        part: &Map<String, Value>,
        ids: &[Uuid],
    ) -> Result<HashSet<Uuid>, Refusal> {
        let text = |field: &str| part.get(field).and_then(Value::as_str).unwrap_or_default();
        let Ok(other) = Uuid::try_parse(text(ends.other)) else { return Ok(HashSet::new()) };
        let mut sql = Sql::new("SELECT ");
        sql.push(ends.column).push(" FROM ");
        live_and_seen::<Involvement>(&mut sql, viewer);
        sql.push(" AND ").push(ends.column).any_of(ids.to_vec());
        sql.push(" AND ").push(ends.other_column).push(" = ").bind(other);
        sql.push(" AND r.role = ").bind(text("role")).push(" AND r.until_day >= ").bind(day(today()));
        Ok(self.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect())
    }
}

impl Write<'_> {
    /// Makes an involvement for each of these records, as if the caller had asked for each alone. One that a record has
    /// already is not made twice; those that the operation has made are left alone and counted.
    ///
    /// # Errors
    /// What the database says; a record that stays is no error.
    pub(crate) fn involve_some<N: Stored>(
        &mut self,
        viewer: &Viewer,
        deed: &Deed,
        part: &Map<String, Value>,
        ids: &[Uuid],
    ) -> Result<Done, Refusal> {
        let ends = ends_of::<N>()?;
        self.in_line()?;
        let made = self.reading().involved_by(deed.operation, &ends, ids)?;
        let there = self.reading().involved_now(viewer, &ends, part, ids)?;
        let mut done = Done { changed: made.len(), ..Done::default() };
        let (mut edits, mut of) = (Vec::with_capacity(ids.len()), Vec::with_capacity(ids.len()));
        for id in ids.iter().copied().filter(|id| !made.contains(id)) {
            if there.contains(&id) {
                done.unchanged += 1;
                continue;
            }
            let mut object = part.clone();
            object.insert(ends.own.to_owned(), json!(id));
            match self.wish_create::<Involvement>(viewer, object) {
                Ok(edit) => {
                    edits.push(edit);
                    of.push(id);
                }
                Err(refusal) => done.kept.push(Left { id, why: why(refusal)? }),
            }
        }
        for (id, result) in of.into_iter().zip(self.put_each(deed, edits)?) {
            match result {
                Ok(_) => done.changed += 1,
                Err(refusal) => done.kept.push(Left { id, why: why(refusal)? }),
            }
        }
        Ok(done)
    }
}
