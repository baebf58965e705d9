//! Undo: takes back what one operation did, record by record, through the one door, as an operation of its own.

use std::collections::HashMap;

use diesel::sql_types::{BigInt, Integer, Text};
use essaim_domain::{
    access::{Viewer, may_change},
    change::ChangeKind,
    principal::Principal,
    refusal::Refusal,
    undo::{Obstacle, Step, way_back},
    words::Worded,
};
use uuid::Uuid;

use crate::{
    change_row::NOTHING,
    db::{Read, Write},
    door::{Deed, Edit},
    kept::{Kept, fields},
    read::Bin,
    registry::{Shelf, shelf_of_noun},
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
    wishes,
};

/// Most records of one transaction, so that other writers come in between; a whole operation has one for all.
const AT_ONCE: usize = 1_000;

/// What was done under one id.
#[derive(Debug, Clone)]
pub struct Operation {
    pub id: Uuid,
    pub by: Principal,
    /// It is undone as a whole or not at all: a merge.
    pub whole: bool,
    /// What it wrote, the last first.
    pub records: Vec<Touched>,
}

/// A record that an operation wrote.
#[derive(Clone, Copy)]
pub struct Touched {
    shelf: &'static Shelf,
    id: Uuid,
}

impl std::fmt::Debug for Touched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.shelf.noun.collection, self.id)
    }
}

/// What came of an undo.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Undone {
    /// Records that are as they were.
    pub undone: usize,
    /// Records that stay as they are.
    pub kept: Vec<Left>,
}

/// A record that stays as it is, and why; without id and title for who does not see it and did not write it.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    pub collection: &'static str,
    pub id: Option<Uuid>,
    pub title: Option<String>,
    pub why: Obstacle,
}

/// Undoes what an operation did to records of one noun.
pub(crate) type UndoOf = fn(&mut Write<'_>, &Viewer, &Deed, &Operation, Vec<Uuid>) -> Result<Undone, Refusal>;

/// A field of the former values, as their JSON text has it: inside a text its quotation marks are escaped.
const UNMERGED: &str = "%\"merged_into\":%";
/// The code under which a whole operation is refused inside its savepoint.
const BLOCKED: &str = "undo_blocked";

impl Operation {
    /// Its records in portions, each for a transaction of its own.
    pub fn portions(&self) -> impl Iterator<Item = Vec<Touched>> {
        let size = if self.whole { self.records.len().max(1) } else { AT_ONCE };
        self.records.chunks(size).map(<[Touched]>::to_vec)
    }
}

impl Undone {
    fn add(&mut self, more: Self) {
        self.undone += more.undone;
        self.kept.extend(more.kept);
    }
}

impl Read<'_> {
    /// What was done under that id.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when nothing was.
    pub fn operation(&mut self, id: Uuid) -> Result<Operation, Refusal> {
        let mut sql = Sql::new("SELECT c.noun, c.record, c.principal, CASE WHEN c.kind = ");
        // The undo of a merge is as whole as the merge.
        sql.bind(ChangeKind::Merge.word()).push(" OR c.before LIKE ").bind(UNMERGED);
        sql.push(" THEN 1 ELSE 0 END FROM change c WHERE c.operation = ").bind(id).push(" AND ");
        written(&mut sql);
        sql.push(" ORDER BY c.seq DESC");
        let rows = self.rows::<(Text, Uid, Text, Integer), (String, Key, String, i32)>(sql)?;
        let by = rows.first().map(|row| Principal::from_text(&row.2)).ok_or(Refusal::NotFound)?;
        let whole = rows.iter().any(|row| row.3 == 1);
        let mut seen = std::collections::HashSet::new();
        let mut records = Vec::new();
        for (noun, record, ..) in rows {
            let shelf = shelf_of_noun(&noun).ok_or_else(|| Refusal::internal("an unknown noun"))?;
            if seen.insert(record.0) {
                records.push(Touched { shelf, id: record.0 });
            }
        }
        Ok(Operation { id, by, whole, records })
    }

    /// What an operation did to each of these records, or all that was ever done to them, oldest first.
    fn steps(
        &mut self,
        operation: Option<Uuid>,
        noun: &'static str,
        ids: Vec<Uuid>,
    ) -> Result<HashMap<Uuid, Vec<Step>>, Refusal> {
        let mut sql = Sql::new("SELECT c.record, c.kind, c.revision, c.before, c.after FROM change c WHERE ");
        written(&mut sql);
        if let Some(operation) = operation {
            sql.push(" AND c.operation = ").bind(operation);
        }
        sql.push(" AND c.noun = ").bind(noun).push(" AND c.record").any_of(ids).push(" ORDER BY c.seq");
        type RowSql = (Uid, Text, BigInt, Text, Text);
        let mut steps: HashMap<Uuid, Vec<Step>> = HashMap::new();
        for (record, kind, revision, before, after) in
            self.rows::<RowSql, (Key, String, i64, String, String)>(sql)?
        {
            let kind = ChangeKind::from_word(&kind).ok_or_else(|| Refusal::internal("an unknown kind"))?;
            let before = serde_json::from_str(&before).map_err(Refusal::internal)?;
            let after = serde_json::from_str(&after).map_err(Refusal::internal)?;
            steps.entry(record.0).or_default().push(Step { kind, revision, before, after });
        }
        Ok(steps)
    }
}

/// The change `c` wrote its record, and does not only tell who sees it now.
pub(crate) fn written(sql: &mut Sql) {
    sql.push("NOT (c.kind = ").bind(ChangeKind::Update.word()).push(" AND c.before = ").bind(NOTHING);
    sql.push(" AND c.after = ").bind(NOTHING).push(")");
}

impl Write<'_> {
    /// Takes back what an operation did to these of its records. What somebody wrote since stays, and what this caller
    /// may not change; of a whole operation nothing is written when anything has to stay.
    ///
    /// # Errors
    /// What the database says; a record that stays is no error.
    pub fn undo_some(
        &mut self,
        viewer: &Viewer,
        deed: &Deed,
        operation: &Operation,
        records: &[Touched],
    ) -> Result<Undone, Refusal> {
        self.in_line()?;
        let mut undone = Undone::default();
        let done = self.part(|write| {
            for some in records.chunk_by(|a, b| a.shelf.noun.name == b.shelf.noun.name) {
                let Some(Touched { shelf, .. }) = some.first() else { continue };
                let ids = some.iter().map(|touched| touched.id).collect();
                undone.add((shelf.undo)(write, viewer, deed, operation, ids)?);
            }
            if operation.whole {
                write.accounts_back(deed, operation.id)?;
            }
            let blocked = operation.whole && !undone.kept.is_empty();
            if blocked { Err(Refusal::Conflict(BLOCKED)) } else { Ok(()) }
        });
        match done {
            Err(Refusal::Conflict(BLOCKED)) => Ok(Undone { undone: 0, kept: undone.kept }),
            done => done.map(|()| undone),
        }
    }
}

/// Undoes what an operation did to records of this noun.
pub(crate) fn undo<N: Stored>(
    write: &mut Write<'_>,
    viewer: &Viewer,
    deed: &Deed,
    operation: &Operation,
    ids: Vec<Uuid>,
) -> Result<Undone, Refusal> {
    let mut steps = write.reading().steps(Some(operation.id), N::NOUN.name, ids.clone())?;
    let mut undone = Undone::default();
    let mut edits: Vec<Edit<N>> = Vec::new();
    for id in ids {
        let kept = found::<N>(write, viewer, operation, id)?;
        let title = kept.as_ref().map(|kept| kept.record.title());
        let edit = match kept {
            Some(kept) => edit(write, viewer, operation, kept, steps.remove(&id).unwrap_or_default())?,
            None => Err(Obstacle::NotSeen),
        };
        match edit {
            Ok(edit) => edits.push(edit),
            Err(why) => undone.kept.extend(left::<N>(write, viewer, operation, (id, title), why)?),
        }
    }
    // Where one stays of what is undone as a whole, the others would only stand in each other's way.
    if !operation.whole || undone.kept.is_empty() {
        put_back(write, viewer, deed, operation, edits, &mut undone)?;
    }
    Ok(undone)
}

/// The record as it is now. What is undone as a whole is found whoever sees it: its links were followed so too.
fn found<N: Stored>(
    write: &mut Write<'_>,
    viewer: &Viewer,
    operation: &Operation,
    id: Uuid,
) -> Result<Option<Kept<N>>, Refusal> {
    if operation.whole {
        return Ok(write.reading().kept_anywhere::<N>(vec![id])?.pop());
    }
    match write.reading().find_to_change::<N>(viewer, id, Bin::Open) {
        Err(Refusal::NotFound | Refusal::Gone | Refusal::Merged(_)) => Ok(None),
        found => found.map(Some),
    }
}

/// The way back of one record, or what keeps it as it is.
fn edit<N: Stored>(
    write: &mut Write<'_>,
    viewer: &Viewer,
    operation: &Operation,
    before: Kept<N>,
    steps: Vec<Step>,
) -> Result<Result<Edit<N>, Obstacle>, Refusal> {
    let later = since::<N>(write, &steps, &before)?;
    let back = match way_back(&steps, &later, before.head.revision) {
        Ok(back) => back,
        Err(why) => return Ok(Err(why)),
    };
    let binned = back.binned.unwrap_or(before.head.deleted_at.is_some());
    let mut object = fields(&before.record)?;
    back.apply(&mut object);
    let record: N = match wishes::read(object) {
        Ok(record) => record,
        Err(Refusal::Invalid(_)) => return Ok(Err(Obstacle::Invalid)),
        Err(refusal) => return Err(refusal),
    };
    if !operation.whole {
        let standing = write.reading().standing(viewer, &before)?;
        let may = |record: &N| may_change(&N::NOUN, record.writers(), viewer, standing);
        if !(may(&before.record) && may(&record)) {
            return Ok(Err(Obstacle::Forbidden));
        }
    }
    Ok(Ok(Edit::Turn { before, record, binned }))
}

/// What was done to a record after these steps; it is read only where something was.
fn since<N: Stored>(write: &mut Write<'_>, steps: &[Step], now: &Kept<N>) -> Result<Vec<Step>, Refusal> {
    let Some(last) = steps.last().map(|last| last.revision).filter(|last| *last < now.head.revision) else {
        return Ok(Vec::new());
    };
    let mut all = write
        .reading()
        .steps(None, N::NOUN.name, vec![now.head.id])?
        .remove(&now.head.id)
        .unwrap_or_default();
    all.retain(|step| step.revision > last);
    Ok(all)
}

/// What can be put back is; what stands in a record's way is told.
fn put_back<N: Stored>(
    write: &mut Write<'_>,
    viewer: &Viewer,
    deed: &Deed,
    operation: &Operation,
    edits: Vec<Edit<N>>,
    undone: &mut Undone,
) -> Result<(), Refusal> {
    let about = |edit: &Edit<N>| match edit {
        Edit::Turn { before, .. } => Ok((before.head.id, Some(before.record.title()))),
        _ => Err(Refusal::internal("an undo turns records")),
    };
    let records = edits.iter().map(about).collect::<Result<Vec<_>, _>>()?;
    for (about, result) in records.into_iter().zip(write.put_each(deed, edits)?) {
        match result {
            Ok(_) => undone.undone += 1,
            Err(refusal) => {
                let why = obstacle(refusal)?;
                undone.kept.extend(left::<N>(write, viewer, operation, about, why)?);
            }
        }
    }
    Ok(())
}

fn obstacle(refusal: Refusal) -> Result<Obstacle, Refusal> {
    match refusal {
        Refusal::Conflict(_) => Ok(Obstacle::InTheWay),
        Refusal::Stale => Ok(Obstacle::ChangedSince),
        Refusal::Invalid(_) => Ok(Obstacle::Invalid),
        bad => Err(bad),
    }
}

/// What the caller is told of a record that stays: nothing of one that they neither see nor wrote themselves, unless
/// the whole operation stays because of it.
fn left<N: Stored>(
    write: &mut Write<'_>,
    viewer: &Viewer,
    operation: &Operation,
    (id, title): (Uuid, Option<String>),
    why: Obstacle,
) -> Result<Option<Left>, Refusal> {
    let collection = N::NOUN.collection;
    let seen = match write.reading().find::<N>(viewer, id, Bin::Open) {
        Ok(_) => true,
        Err(Refusal::NotFound | Refusal::Gone | Refusal::Merged(_)) => false,
        Err(refusal) => return Err(refusal),
    };
    let own = viewer.principal.as_ref() == Some(&operation.by);
    Ok(match (seen, own) {
        (true, _) => Some(Left { collection, id: Some(id), title, why }),
        (false, true) => Some(Left { collection, id: Some(id), title: None, why }),
        (false, false) => operation.whole.then_some(Left { collection, id: None, title: None, why }),
    })
}
