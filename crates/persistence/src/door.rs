//! The one door for writes: record, links, search text, places and change row together, in the caller's transaction.

use std::collections::{HashMap, HashSet};

use diesel::sql_types::BigInt;
use essaim_domain::{
    change::{Audience, ChangeKind},
    merging::{MERGED_FROM, MERGED_INTO},
    principal::Principal,
    refusal::Refusal,
    time::{now, today},
};
use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    audience::audiences,
    change_row::ChangeRow,
    db::Write,
    kept::{Edited, Head, Kept, fields},
    statement::Sql,
    stored::Stored,
    types::{At, Instant},
};

/// Who writes, and the id that all rows of one deed share.
#[derive(Debug, Clone)]
pub struct Deed {
    pub by: Principal,
    pub operation: Uuid,
    /// The suggestion that it comes of.
    pub origin: Option<Uuid>,
}

impl Deed {
    #[must_use]
    pub fn of(by: Principal) -> Self {
        Self { by, operation: Uuid::now_v7(), origin: None }
    }
}

/// A record to be written.
#[derive(Debug, Clone)]
pub enum Edit<N> {
    Create {
        id: Uuid,
        record: N,
    },
    Update {
        before: Kept<N>,
        record: N,
    },
    Bin {
        before: Kept<N>,
    },
    Restore {
        before: Kept<N>,
    },
    /// Fields and bin at once: what a merge and an undo do.
    Turn {
        before: Kept<N>,
        record: N,
        binned: bool,
    },
}

/// A record being written, and what its change row will say.
pub(crate) struct Written<N> {
    pub(crate) edited: Edited<N>,
    pub(crate) kind: ChangeKind,
    /// Whether it is in the bin after it.
    pub(crate) binned: bool,
    pub(crate) before: Map<String, Value>,
    pub(crate) after: Map<String, Value>,
    /// All fields after it, as they are stored.
    pub(crate) stored: Map<String, Value>,
}

impl Write<'_> {
    /// Writes records of one noun. What changes nothing makes no revision and no change row, and comes back as it is.
    ///
    /// The counter is taken after everything is read, so that on PostgreSQL other writers wait for the writing alone.
    ///
    /// # Errors
    /// [`Refusal::Stale`] when a record changed since it was read, [`Refusal::Conflict`] for an id, external id or
    /// code that is taken, and what the database says. Who wants to go on after a refusal puts in a [`Write::part`]:
    /// otherwise nothing of the transaction stays.
    pub fn put<N: Stored>(&mut self, deed: &Deed, edits: Vec<Edit<N>>) -> Result<Vec<Kept<N>>, Refusal> {
        let kept = self.put_all(deed, edits);
        // What it wrote before it was refused must not be committed, whatever its caller makes of the refusal.
        self.gone |= kept.is_err();
        kept
    }

    fn put_all<N: Stored>(&mut self, deed: &Deed, edits: Vec<Edit<N>>) -> Result<Vec<Kept<N>>, Refusal> {
        let seen_before = {
            let ids = edits.iter().filter_map(Edit::id_before).collect();
            audiences::<N>(self.reading(), ids, today())?
        };
        let mut written = Vec::with_capacity(edits.len());
        let mut order = Vec::with_capacity(edits.len());
        for edit in edits {
            match prepare(deed, edit)? {
                Ok(change) => {
                    order.push(Ok(written.len()));
                    written.push(change);
                }
                Err(unchanged) => order.push(Err(unchanged)),
            }
        }
        if !written.is_empty() {
            self.write_all(deed, &mut written, &seen_before)?;
        }
        let mut after: Vec<Option<Kept<N>>> = written.into_iter().map(|w| Some(w.edited.after)).collect();
        order
            .into_iter()
            .map(|place| match place {
                Ok(index) => {
                    after.get_mut(index).and_then(Option::take).ok_or_else(|| Refusal::internal("lost"))
                }
                Err(unchanged) => Ok(*unchanged),
            })
            .collect()
    }

    /// All at once; when that is refused, each for itself, so that the one in whose way something stands is found and
    /// the others are written. The results stand in the order of the edits.
    ///
    /// # Errors
    /// What is wrong with the database or with us.
    pub(crate) fn put_each<N: Stored>(
        &mut self,
        deed: &Deed,
        edits: Vec<Edit<N>>,
    ) -> Result<Vec<Result<Kept<N>, Refusal>>, Refusal> {
        let all = edits.clone();
        match self.part(|write| write.put(deed, all)) {
            Ok(kept) => return Ok(kept.into_iter().map(Ok).collect()),
            Err(bad @ (Refusal::Unavailable(_) | Refusal::Internal(_))) => return Err(bad),
            Err(_) => {}
        }
        let one = |edit| match self.part(|write| write.put_one(deed, edit)) {
            Err(bad @ (Refusal::Unavailable(_) | Refusal::Internal(_))) => Err(bad),
            result => Ok(result),
        };
        edits.into_iter().map(one).collect()
    }

    fn write_all<N: Stored>(
        &mut self,
        deed: &Deed,
        written: &mut [Written<N>],
        seen_before: &HashMap<Uuid, Audience>,
    ) -> Result<(), Refusal> {
        let (first, at) = self.take_counter(written.len())?;
        let watched = self.watch(written, today())?;
        for change in written.iter_mut() {
            let head = &mut change.edited.after.head;
            head.updated_at = at;
            if change.kind == ChangeKind::Create {
                head.created_at = at;
            }
            if change.binned && head.deleted_at.is_none() {
                head.deleted_at = Some(at);
            }
        }
        self.store_rows(written)?;
        self.store_external_ids(written)?;
        self.store_links(written)?;
        self.store_search(written)?;
        self.store_places(written)?;
        let edited: Vec<Edited<N>> = written.iter().map(|w| w.edited.clone()).collect();
        N::after_write(self, &edited)?;
        let ids = edited.iter().map(|e| e.after.head.id).collect();
        let seen_after = audiences::<N>(self.reading(), ids, today())?;
        let rows: Vec<ChangeRow> = written
            .iter()
            .zip(first..)
            .map(|(change, seq)| ChangeRow::of(change, deed, seq, at, seen_before, &seen_after))
            .collect::<Result<_, _>>()?;
        self.store_changes(&rows)?;
        if rows.iter().any(|row| row.public) {
            self.raise_public_generation()?;
        }
        self.echo(deed, watched, today())
    }

    /// Takes this transaction's place among the writers before it reads anything, where what it decides depends on
    /// what others may be writing, or where it writes several times: on PostgreSQL two that hold rows while they wait
    /// for the counter would otherwise stop each other.
    ///
    /// # Errors
    /// What the database says.
    pub fn in_line(&mut self) -> Result<(), Refusal> {
        self.run(Sql::new("UPDATE counter SET change_seq = change_seq WHERE id = 1")).map(drop)
    }

    /// Takes the next `count` sequence numbers and the instant of the write. The row stays locked until the commit:
    /// whoever reads changes never sees a later number before an earlier one.
    pub(crate) fn take_counter(&mut self, count: usize) -> Result<(i64, Timestamp), Refusal> {
        let count = i64::try_from(count).map_err(Refusal::internal)?;
        let now = now();
        let mut sql = Sql::new("UPDATE counter SET change_seq = change_seq + ");
        sql.bind(count).push(", changed_at = CASE WHEN changed_at < ").bind(now).push(" THEN ").bind(now);
        sql.push(" ELSE changed_at END WHERE id = 1 RETURNING change_seq, changed_at");
        let taken: Option<(i64, At)> = self.reading().row::<(BigInt, Instant), _>(sql)?;
        let (last, at) = taken.ok_or_else(|| Refusal::internal("the counter is missing"))?;
        Ok((last - count + 1, at.0))
    }

    pub(crate) fn raise_public_generation(&mut self) -> Result<(), Refusal> {
        self.run(Sql::new("UPDATE counter SET public_generation = public_generation + 1 WHERE id = 1"))?;
        Ok(())
    }
}

impl<N> Edit<N> {
    /// The record that it changes, if there is one already.
    pub(crate) fn id_before(&self) -> Option<Uuid> {
        match self {
            Self::Create { .. } => None,
            Self::Update { before, .. }
            | Self::Bin { before }
            | Self::Restore { before }
            | Self::Turn { before, .. } => Some(before.head.id),
        }
    }
}

/// Works out what an edit changes; `Err` holds the record that it leaves as it is.
fn prepare<N: Stored>(deed: &Deed, edit: Edit<N>) -> Result<Result<Written<N>, Box<Kept<N>>>, Refusal> {
    let (id, before, record, binned) = match edit {
        Edit::Create { id, record } => (id, None, record, false),
        Edit::Update { before, record } => {
            let binned = before.head.deleted_at.is_some();
            (before.head.id, Some(before), record, binned)
        }
        Edit::Bin { before } => (before.head.id, Some(before.clone()), before.record, true),
        Edit::Restore { before } => (before.head.id, Some(before.clone()), before.record, false),
        Edit::Turn { before, record, binned } => (before.head.id, Some(before), record, binned),
    };
    let stored = fields(&record)?;
    let old = before.as_ref().map(|kept| fields(&kept.record)).transpose()?.unwrap_or_default();
    let (was, is) = difference(&old, &stored);
    let was_binned = before.as_ref().map(|kept| kept.head.deleted_at.is_some());
    let same = was.is_empty() && is.is_empty() && was_binned == Some(binned);
    if same && let Some(unchanged) = before {
        return Ok(Err(Box::new(unchanged)));
    }
    let kind = kind_of(was_binned, binned, &was, &is);
    let head = match &before {
        Some(kept) => Head {
            revision: kept.head.revision + 1,
            updated_by: deed.by.clone(),
            deleted_at: kept.head.deleted_at.filter(|_| binned),
            ..kept.head.clone()
        },
        None => Head {
            id,
            revision: 1,
            created_at: Timestamp::UNIX_EPOCH,
            created_by: deed.by.clone(),
            updated_at: Timestamp::UNIX_EPOCH,
            updated_by: deed.by.clone(),
            deleted_at: None,
        },
    };
    let edited = Edited { before, after: Kept { head, record } };
    Ok(Ok(Written { edited, kind, binned, before: was, after: is, stored }))
}

/// What a change is called: by where the record was and is, and by whether it says that records became one.
fn kind_of(
    was_binned: Option<bool>,
    binned: bool,
    before: &Map<String, Value>,
    after: &Map<String, Value>,
) -> ChangeKind {
    let merged =
        |fields: &Map<String, Value>| fields.get(MERGED_FROM).and_then(Value::as_array).map(Vec::len);
    match was_binned {
        None => ChangeKind::Create,
        Some(true) if !binned => ChangeKind::Restore,
        Some(false) if binned && !after.contains_key(MERGED_INTO) => ChangeKind::Delete,
        _ if after.contains_key(MERGED_INTO) || merged(after) > merged(before) => ChangeKind::Merge,
        Some(_) => ChangeKind::Update,
    }
}

/// The fields that differ, as they were and as they are; a field that is not there is left out.
fn difference(
    old: &Map<String, Value>,
    new: &Map<String, Value>,
) -> (Map<String, Value>, Map<String, Value>) {
    let keys: HashSet<&String> =
        old.keys().chain(new.keys()).filter(|key| old.get(*key) != new.get(*key)).collect();
    let only = |map: &Map<String, Value>| {
        map.iter()
            .filter(|(key, _)| keys.contains(key))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect()
    };
    (only(old), only(new))
}
