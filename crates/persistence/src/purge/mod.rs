//! Emptying the bin for good: the records that are named, what hangs on them, and every trace but that they were.

mod collection;
mod weigh;

use std::collections::{HashMap, HashSet};

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{
    access::Viewer,
    change::{Audience, ChangeKind},
    refusal::Refusal,
    time::today,
};
use serde_json::{Map, Value};
use uuid::Uuid;

pub(crate) use collection::Records;
use weigh::Plan;

use crate::{
    change_row::{ChangeRow, NOTHING},
    db::{Read, Write},
    door::Deed,
    erasure::MARK,
    registry::{SHELVES, Shelf, shelf},
    statement::Sql,
    types::{Key, Uid},
};

pub use collection::Line;
pub(crate) use collection::Purging;
pub(crate) use weigh::{Marked, Tally};
pub use weigh::{Several, Weight};

/// A record in the bin, as who wants it gone read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub collection: String,
    pub id: Uuid,
    pub revision: i64,
}

impl Read<'_> {
    /// These records, and those that hang on them: what goes when they go.
    pub(crate) fn hanging_on(&mut self, named: Records) -> Result<Records, Refusal> {
        Ok(self.plan(named)?.going)
    }
}

impl Write<'_> {
    /// Empties these records out of the bin for good, with what hangs on them. What points to them points there no
    /// more, as a change of its own. Of the records themselves stay the rows that say that they were, without their
    /// fields: whoever follows the changes is told that they are gone.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] with the place of each that is not there, not in the bin or at another revision;
    /// [`Refusal::Conflict`] with `still_needed` when a record that stays cannot be without one of them.
    pub fn purge(&mut self, viewer: &Viewer, deed: &Deed, named: &[Named]) -> Result<Weight, Refusal> {
        self.in_line()?;
        let (plan, weight) = self.reading().planned(viewer, named)?;
        if !weight.held_by.counts.is_empty() {
            return Err(Refusal::Conflict("still_needed"));
        }
        self.carry_out(deed, &plan, ChangeKind::Purge)?;
        Ok(weight)
    }

    /// The same for records in the bin or not, whoever sees them, as an erasure: of what was changed in them the names of
    /// the fields stay. What it did; nothing where there were none.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for an unknown collection, [`Refusal::Conflict`] with `still_needed`.
    pub(crate) fn purge_erasing(
        &mut self,
        deed: &Deed,
        collection: &str,
        ids: &HashSet<Uuid>,
    ) -> Result<Option<Marked>, Refusal> {
        let shelf = shelf(collection).ok_or(Refusal::NotFound)?;
        let there = (shelf.purging.revisions)(self.reading(), ids.iter().copied().collect())?;
        if there.is_empty() {
            return Ok(None);
        }
        let named = there.into_keys().collect();
        let plan = self.reading().plan(Records::from([(shelf.noun.collection, named)]))?;
        if !plan.is_free() {
            return Err(Refusal::Conflict("still_needed"));
        }
        let changes = self.carry_out(deed, &plan, ChangeKind::Erase)?;
        Ok(Some(Marked::of(&plan, changes)))
    }

    /// A record of the bin whose time is over, whoever sees it. Whether it went: what a record that stays or a member needs
    /// does not.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for an unknown collection.
    pub(crate) fn purge_old(&mut self, deed: &Deed, collection: &str, id: Uuid) -> Result<bool, Refusal> {
        let shelf = shelf(collection).ok_or(Refusal::NotFound)?;
        if (shelf.purging.revisions)(self.reading(), vec![id])?.is_empty() {
            return Ok(false);
        }
        let named = Records::from([(shelf.noun.collection, HashSet::from([id]))]);
        let plan = self.reading().plan(named)?;
        if !plan.is_free() || !self.reading().members_who_are(&plan.going)?.is_empty() {
            return Ok(false);
        }
        self.carry_out(deed, &plan, ChangeKind::Purge)?;
        Ok(true)
    }

    /// How many changes have marks in the place of values now.
    fn carry_out(&mut self, deed: &Deed, plan: &Plan, kind: ChangeKind) -> Result<usize, Refusal> {
        for shelf in SHELVES {
            if let Some(ids) = plan.loosened.get(shelf.noun.collection) {
                (shelf.purging.loosen)(self, deed, ids.iter().copied().collect(), &plan.going)?;
            }
        }
        // Their order is one in which references point backwards: what points goes before what it points to.
        let mut marked = 0;
        for shelf in SHELVES.iter().rev() {
            if let Some(ids) = plan.going.get(shelf.noun.collection) {
                let mut ids: Vec<Uuid> = ids.iter().copied().collect();
                ids.sort_unstable();
                marked += self.empty(deed, shelf, ids, kind)?;
            }
        }
        Ok(marked)
    }

    /// Empties records of one noun, and tells it in the order of changes. How many of those before have marks in the place
    /// of values now.
    fn empty(
        &mut self,
        deed: &Deed,
        shelf: &'static Shelf,
        ids: Vec<Uuid>,
        kind: ChangeKind,
    ) -> Result<usize, Refusal> {
        let noun = shelf.noun.name;
        let revisions = (shelf.purging.revisions)(self.reading(), ids.clone())?;
        let mut seen = self.last_seen(noun, &ids)?;
        // Who sees now what is not in the bin; what hangs on something there is seen by nobody any more.
        let now = (shelf.audiences)(self.reading(), ids.clone(), today())?;
        seen.extend(now.into_iter().filter(|(_, audience)| *audience != Audience::nobody()));
        let words = self.words_ever_said(noun, &ids)?;
        (shelf.purging.delete)(self, ids.clone())?;
        for delete in [
            "DELETE FROM external_id WHERE record",
            "DELETE FROM search WHERE record",
            "DELETE FROM place WHERE record",
            "DELETE FROM idempotency WHERE record",
        ] {
            let mut sql = Sql::new(delete);
            sql.any_of(ids.clone());
            self.run(sql)?;
        }
        self.forget_words(words)?;
        let marked = match kind {
            ChangeKind::Erase => self.mark_changes(noun, &ids)?,
            _ => self.empty_changes(noun, &ids).map(|()| 0)?,
        };
        let (first, at) = self.take_counter(ids.len())?;
        let row = |(id, seq): (&Uuid, i64)| {
            let head = (noun, *id, revisions.get(id).copied().unwrap_or(0) + 1);
            let row = ChangeRow::of_sight(deed, head, (seq, at), (seen.get(id), None))?;
            Ok(ChangeRow { kind, ..row })
        };
        let rows: Vec<ChangeRow> = ids.iter().zip(first..).map(row).collect::<Result<_, Refusal>>()?;
        self.store_changes(&rows)?;
        if rows.iter().any(|row| row.public) {
            self.raise_public_generation()?;
        }
        Ok(marked)
    }

    fn empty_changes(&mut self, noun: &'static str, ids: &[Uuid]) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE change SET before = ");
        sql.bind(NOTHING).push(", after = ").bind(NOTHING).push(" WHERE noun = ").bind(noun);
        sql.push(" AND record").any_of(ids.to_vec());
        self.run(sql).map(drop)
    }

    /// Puts a mark in the place of every value; which fields were changed, by whom and when stays.
    fn mark_changes(&mut self, noun: &'static str, ids: &[Uuid]) -> Result<usize, Refusal> {
        let mut sql = Sql::new("SELECT c.seq, c.before, c.after FROM change c WHERE c.noun = ");
        sql.bind(noun).push(" AND c.record").any_of(ids.to_vec());
        let rows = self.reading().rows::<(BigInt, Text, Text), (i64, String, String)>(sql)?;
        let marked_rows = rows.len();
        for (seq, before, after) in rows {
            let mut sql = Sql::new("UPDATE change SET before = ");
            sql.bind(marked(&before)?)
                .push(", after = ")
                .bind(marked(&after)?)
                .push(" WHERE seq = ")
                .bind(seq);
            self.run(sql)?;
        }
        Ok(marked_rows)
    }

    /// Who saw these records before they went to the bin: they are told that they are gone for good.
    fn last_seen(&mut self, noun: &'static str, ids: &[Uuid]) -> Result<HashMap<Uuid, Audience>, Refusal> {
        let nobody = serde_json::to_string(&Audience::nobody()).map_err(Refusal::internal)?;
        let mut sql = Sql::new(
            "SELECT c.record, c.seen_before FROM change c WHERE c.seq IN (SELECT max(d.seq) FROM change d \
             WHERE d.noun = ",
        );
        sql.bind(noun).push(" AND d.seen_before <> ").bind(nobody).push(" AND d.record");
        sql.any_of(ids.to_vec()).push(" GROUP BY d.record)");
        let rows = self.reading().rows::<(Uid, Text), (Key, String)>(sql)?;
        let seen = |text: &str| serde_json::from_str::<Audience>(text).map_err(Refusal::internal);
        rows.iter().map(|(id, text)| Ok((id.0, seen(text)?))).collect()
    }
}

/// The same fields, each with the mark of what was erased.
fn marked(fields: &str) -> Result<String, Refusal> {
    let mut fields: Map<String, Value> = serde_json::from_str(fields).map_err(Refusal::internal)?;
    fields.values_mut().for_each(|value| *value = MARK.into());
    serde_json::to_string(&fields).map_err(Refusal::internal)
}
