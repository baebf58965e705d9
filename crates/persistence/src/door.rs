//! The one door for writes: record, links, search text, places and change row together, in the caller's transaction.

use std::collections::{HashMap, HashSet};

use diesel::sql_types::BigInt;
use essaim_domain::{
    change::{Audience, ChangeKind},
    principal::Principal,
    refusal::Refusal,
    time::now,
    words::Worded,
};
use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    audience::audiences,
    cell::cell_of,
    db::Write,
    kept::{Edited, Head, Kept, fields, fragments},
    statement::{Bind, Sql},
    stored::Stored,
    types::{At, Instant},
};

/// Who writes, and the id that all rows of one deed share.
#[derive(Debug, Clone)]
pub struct Deed {
    pub by: Principal,
    pub operation: Uuid,
}

impl Deed {
    #[must_use]
    pub fn of(by: Principal) -> Self {
        Self { by, operation: Uuid::now_v7() }
    }
}

/// A record to be written.
#[derive(Debug, Clone)]
pub enum Edit<N> {
    Create { id: Uuid, record: N },
    Update { before: Kept<N>, record: N },
    Bin { before: Kept<N> },
    Restore { before: Kept<N> },
}

/// A row of the change table in the making.
struct Written<N> {
    edited: Edited<N>,
    kind: ChangeKind,
    before: Map<String, Value>,
    after: Map<String, Value>,
    /// All fields after it, as they are stored.
    stored: Map<String, Value>,
}

impl Write<'_> {
    /// Writes records of one noun. What changes nothing makes no revision and no change row, and comes back as it is.
    ///
    /// The counter is taken after everything is read, so that on PostgreSQL other writers wait for the writing alone.
    ///
    /// # Errors
    /// [`Refusal::Stale`] when a record changed since it was read, [`Refusal::Conflict`] for an id, external id or
    /// code that is taken, and what the database says.
    pub fn put<N: Stored>(&mut self, deed: &Deed, edits: Vec<Edit<N>>) -> Result<Vec<Kept<N>>, Refusal> {
        let seen_before = audiences::<N>(self.reading(), edits.iter().filter_map(Edit::id_before).collect())?;
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
                Ok(index) => after.get_mut(index).and_then(Option::take).ok_or_else(|| Refusal::internal("lost")),
                Err(unchanged) => Ok(*unchanged),
            })
            .collect()
    }

    fn write_all<N: Stored>(
        &mut self,
        deed: &Deed,
        written: &mut [Written<N>],
        seen_before: &HashMap<Uuid, Audience>,
    ) -> Result<(), Refusal> {
        let (first, at) = self.take_counter(written.len())?;
        for change in written.iter_mut() {
            let head = &mut change.edited.after.head;
            head.updated_at = at;
            if change.kind == ChangeKind::Create {
                head.created_at = at;
            }
            if change.kind == ChangeKind::Delete {
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
        let seen_after = audiences::<N>(self.reading(), ids)?;
        let rows: Vec<ChangeRow> = written
            .iter()
            .zip(first..)
            .map(|(change, seq)| ChangeRow::of(change, deed, seq, at, seen_before, &seen_after))
            .collect::<Result<_, _>>()?;
        self.store_changes(&rows)?;
        if rows.iter().any(|row| row.public) {
            self.raise_public_generation()?;
        }
        Ok(())
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

    fn raise_public_generation(&mut self) -> Result<(), Refusal> {
        self.run(Sql::new("UPDATE counter SET public_generation = public_generation + 1 WHERE id = 1"))?;
        Ok(())
    }

    fn store_rows<N: Stored>(&mut self, written: &[Written<N>]) -> Result<(), Refusal> {
        let has_visibility = written.iter().any(|w| w.edited.after.record.visibility().is_some());
        let (creates, updates): (Vec<_>, Vec<_>) = written.iter().partition(|w| w.kind == ChangeKind::Create);
        let rows = creates.into_iter().map(columns::<N>).collect::<Result<Vec<_>, _>>()?;
        let mut head = Sql::new("INSERT INTO ");
        head.push(N::TABLE).push(" (").separated(", ", names::<N>(has_visibility), |sql, name| {
            sql.push(name);
        });
        head.push(")");
        self.insert_after(&head, &rows)?;
        for change in updates {
            self.update_row(change, has_visibility)?;
        }
        Ok(())
    }

    fn update_row<N: Stored>(&mut self, change: &Written<N>, has_visibility: bool) -> Result<(), Refusal> {
        let after = &change.edited.after.head;
        let mut sql = Sql::new("UPDATE ");
        sql.push(N::TABLE).push(" SET ");
        sql.separated(", ", names::<N>(has_visibility).zip(columns(change)?), |sql, (name, value)| {
            sql.push(name).push(" = ");
            sql.bind(value);
        });
        sql.push(" WHERE id = ").bind(after.id).push(" AND revision = ").bind(after.revision - 1);
        if self.run(sql)? == 1 { Ok(()) } else { Err(Refusal::Stale) }
    }

    fn store_external_ids<N: Stored>(&mut self, written: &[Written<N>]) -> Result<(), Refusal> {
        let touched: Vec<&Written<N>> = written.iter().filter(|w| w.touches("external_ids")).collect();
        self.forget("DELETE FROM external_id WHERE record", &touched)?;
        let rows: Vec<_> = touched
            .iter()
            .flat_map(|w| {
                let kept = &w.edited.after;
                kept.record.external_ids().iter().map(|external| (external, kept.head.id))
            })
            .collect();
        self.insert("INSERT INTO external_id (noun, source, id, record)", &rows, |sql, (external, id)| {
            sql.bind(N::NOUN.name).push(", ").bind(external.source.as_str()).push(", ");
            sql.bind(external.id.as_str()).push(", ").bind(*id);
        })
    }

    fn store_links<N: Stored>(&mut self, written: &[Written<N>]) -> Result<(), Refusal> {
        let touched: Vec<&Written<N>> =
            written.iter().filter(|w| matches!(w.kind, ChangeKind::Create | ChangeKind::Update)).collect();
        for link in N::LINKS {
            self.forget(link.delete, &touched)?;
            let rows: Vec<Vec<Bind>> = touched
                .iter()
                .flat_map(|w| {
                    let id = w.edited.after.head.id;
                    (link.rows)(&w.edited.after.record).into_iter().map(move |mut row| {
                        row.insert(0, id.into());
                        row
                    })
                })
                .collect();
            self.insert_after(&Sql::new(link.insert), &rows)?;
        }
        Ok(())
    }

    /// What is in the bin is found by nobody, so its text leaves the index; it comes back with the record.
    fn store_search<N: Stored>(&mut self, written: &[Written<N>]) -> Result<(), Refusal> {
        let touched: Vec<&Written<N>> = written.iter().collect();
        self.forget("DELETE FROM search WHERE record", &touched)?;
        let rows: Vec<_> = touched
            .iter()
            .filter_map(|w| Some((w.edited.after.head.id, w.edited.live_after()?.text())))
            .filter(|(_, text)| !(text.title.is_empty() && text.body.is_empty()))
            .collect();
        self.insert("INSERT INTO search (noun, record, title, body)", &rows, |sql, (id, text)| {
            sql.bind(N::NOUN.name).push(", ").bind(*id).push(", ");
            sql.bind(text.title.as_str()).push(", ").bind(text.body.as_str());
        })
    }

    fn store_places<N: Stored>(&mut self, written: &[Written<N>]) -> Result<(), Refusal> {
        let touched: Vec<&Written<N>> = written.iter().collect();
        self.forget("DELETE FROM place WHERE record", &touched)?;
        let live: Vec<(Uuid, &N)> =
            written.iter().filter_map(|w| Some((w.edited.after.head.id, w.edited.live_after()?))).collect();
        self.place::<N>(&live)
    }

    /// Puts records on the map again, as when a territory that they hang on has moved.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn place_again<N: Stored>(&mut self, records: &[(Uuid, &N)]) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM place WHERE record");
        sql.any_of(records.iter().map(|(id, _)| *id).collect());
        self.run(sql)?;
        self.place::<N>(records)
    }

    fn place<N: Stored>(&mut self, live: &[(Uuid, &N)]) -> Result<(), Refusal> {
        let places = N::places(self.reading(), live)?;
        let visibility = |record: &N| record.visibility().map_or("public", Worded::word);
        let rows: Vec<_> = live
            .iter()
            .filter_map(|(id, record)| Some((*id, visibility(record), places.get(id)?)))
            .flat_map(|(id, visibility, places)| places.iter().map(move |place| (id, visibility, *place)))
            .collect();
        self.insert("INSERT INTO place (noun, record, visibility, lon, lat, cell)", &rows, |sql, (id, seen, place)| {
            sql.bind(N::NOUN.name).push(", ").bind(*id).push(", ").bind(*seen).push(", ");
            sql.bind(place.lon()).push(", ").bind(place.lat()).push(", ").bind(cell_of(place));
        })
    }

    fn forget<N: Stored>(&mut self, delete: &'static str, written: &[&Written<N>]) -> Result<(), Refusal> {
        let ids: Vec<Uuid> = written
            .iter()
            .filter(|w| w.kind != ChangeKind::Create)
            .map(|w| w.edited.after.head.id)
            .collect();
        if !ids.is_empty() {
            let mut sql = Sql::new(delete);
            sql.any_of(ids);
            self.run(sql)?;
        }
        Ok(())
    }

    pub(crate) fn store_changes(&mut self, rows: &[ChangeRow]) -> Result<(), Refusal> {
        const INTO: &str = "INSERT INTO change (seq, at, kind, operation, principal, noun, record, revision, before, \
                            after, seen_before, seen_after)";
        self.insert(INTO, rows, |sql, row| {
            sql.bind(row.seq).push(", ").bind(row.at).push(", ").bind(row.kind.word()).push(", ");
            sql.bind(row.operation).push(", ").bind(row.principal.as_str()).push(", ").bind(row.noun).push(", ");
            sql.bind(row.record).push(", ").bind(row.revision).push(", ").bind(row.before.as_str()).push(", ");
            sql.bind(row.after.as_str()).push(", ").bind(row.seen_before.as_str()).push(", ");
            sql.bind(row.seen_after.as_str());
        })
    }

    fn insert_after(&mut self, head: &Sql, rows: &[Vec<Bind>]) -> Result<(), Refusal> {
        self.insert_from(head, rows, |sql, row: &Vec<Bind>| {
            sql.separated(", ", row, |sql, value| {
                sql.bind(value.clone());
            });
        })
    }
}

impl<N> Edit<N> {
    fn id_before(&self) -> Option<Uuid> {
        match self {
            Self::Create { .. } => None,
            Self::Update { before, .. } | Self::Bin { before } | Self::Restore { before } => Some(before.head.id),
        }
    }
}

impl<N> Written<N> {
    fn touches(&self, field: &str) -> bool {
        self.kind != ChangeKind::Delete && self.kind != ChangeKind::Restore && (self.before.contains_key(field) || self.after.contains_key(field))
    }
}

/// Works out what an edit changes; `Err` holds the record that it leaves as it is.
#[expect(clippy::type_complexity, reason = "two outcomes that are both no failure, inside what may fail")]
fn prepare<N: Stored>(deed: &Deed, edit: Edit<N>) -> Result<Result<Written<N>, Box<Kept<N>>>, Refusal> {
    let (kind, before, record, id) = match edit {
        Edit::Create { id, record } => (ChangeKind::Create, None, record, id),
        Edit::Update { before, record } => (ChangeKind::Update, Some(before.clone()), record, before.head.id),
        Edit::Bin { before } => (ChangeKind::Delete, Some(before.clone()), before.record, before.head.id),
        Edit::Restore { before } => (ChangeKind::Restore, Some(before.clone()), before.record, before.head.id),
    };
    let stored = fields(&record)?;
    let old = before.as_ref().map(|kept| fields(&kept.record)).transpose()?.unwrap_or_default();
    let (was, is) = difference(&old, &stored);
    if kind == ChangeKind::Update
        && was.is_empty()
        && is.is_empty()
        && let Some(unchanged) = before
    {
        return Ok(Err(Box::new(unchanged)));
    }
    let head = match &before {
        Some(kept) => Head {
            revision: kept.head.revision + 1,
            updated_by: deed.by.clone(),
            deleted_at: kept.head.deleted_at.filter(|_| kind != ChangeKind::Restore),
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
    Ok(Ok(Written { edited, kind, before: was, after: is, stored }))
}

/// The fields that differ, as they were and as they are; a field that is not there is left out.
fn difference(old: &Map<String, Value>, new: &Map<String, Value>) -> (Map<String, Value>, Map<String, Value>) {
    let keys: HashSet<&String> = old.keys().chain(new.keys()).filter(|key| old.get(*key) != new.get(*key)).collect();
    let only = |map: &Map<String, Value>| {
        map.iter().filter(|(key, _)| keys.contains(key)).map(|(key, value)| (key.clone(), value.clone())).collect()
    };
    (only(old), only(new))
}

const HEAD: &[&str] = &["id", "revision", "created_at", "created_by", "updated_at", "updated_by", "deleted_at"];
const FRAGMENTS: &[&str] = &["title", "sort_key", "body", "own"];

fn names<N: Stored>(has_visibility: bool) -> impl Iterator<Item = &'static str> {
    let visibility: &[&str] = if has_visibility { &["visibility"] } else { &[] };
    HEAD.iter().chain(visibility).chain(FRAGMENTS).chain(N::COLUMNS).copied()
}

/// The values of a row, in the order of [`names`].
fn columns<N: Stored>(written: &Written<N>) -> Result<Vec<Bind>, Refusal> {
    let Kept { head, record } = &written.edited.after;
    let (body, own) = fragments::<N>(written.stored.clone())?;
    let mut values: Vec<Bind> = vec![
        head.id.into(),
        head.revision.into(),
        head.created_at.into(),
        head.created_by.to_string().into(),
        head.updated_at.into(),
        head.updated_by.to_string().into(),
        head.deleted_at.into(),
    ];
    values.extend(record.visibility().map(|visibility| visibility.word().into()));
    values.extend([record.title().into(), record.sort_key().into(), body.into(), own.into()]);
    values.extend(record.values());
    Ok(values)
}

/// A row of the change table.
pub(crate) struct ChangeRow {
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) kind: ChangeKind,
    pub(crate) operation: Uuid,
    pub(crate) principal: String,
    pub(crate) noun: &'static str,
    pub(crate) record: Uuid,
    pub(crate) revision: i64,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) seen_before: String,
    pub(crate) seen_after: String,
    pub(crate) public: bool,
}

impl ChangeRow {
    fn of<N: Stored>(
        change: &Written<N>,
        deed: &Deed,
        seq: i64,
        at: Timestamp,
        seen_before: &HashMap<Uuid, Audience>,
        seen_after: &HashMap<Uuid, Audience>,
    ) -> Result<Self, Refusal> {
        let head = &change.edited.after.head;
        let of = |seen: &HashMap<Uuid, Audience>| seen.get(&head.id).cloned().unwrap_or_else(Audience::nobody);
        let (before, after) = (of(seen_before), of(seen_after));
        let text = |value: &Map<String, Value>| serde_json::to_string(value).map_err(Refusal::internal);
        let seen = |audience: &Audience| serde_json::to_string(audience).map_err(Refusal::internal);
        Ok(Self {
            seq,
            at,
            kind: change.kind,
            operation: deed.operation,
            principal: deed.by.to_string(),
            noun: N::NOUN.name,
            record: head.id,
            revision: head.revision,
            before: text(&change.before)?,
            after: text(&change.after)?,
            seen_before: seen(&before)?,
            seen_after: seen(&after)?,
            public: before.is_public() || after.is_public(),
        })
    }
}
