//! Emptying the bin for good: the records that are named, what hangs on them, and every trace but that they were.

mod collection;
mod weigh;

use std::collections::{HashMap, HashSet};

use diesel::sql_types::Text;
use essaim_domain::{
    access::Viewer,
    change::{Audience, ChangeKind},
    refusal::Refusal,
};
use uuid::Uuid;

use collection::Records;
use weigh::Plan;

use crate::{
    change_row::{ChangeRow, NOTHING},
    db::Write,
    door::Deed,
    registry::{SHELVES, shelf},
    statement::Sql,
    types::{Key, Uid},
};

pub use collection::Line;
pub(crate) use collection::Purging;
pub use weigh::{Several, Weight};

/// A record in the bin, as who wants it gone read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub collection: String,
    pub id: Uuid,
    pub revision: i64,
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
        self.carry_out(deed, &plan)?;
        Ok(weight)
    }

    /// The same for one record, in the bin or not, whoever sees it: what was erased before and has come back with an
    /// older state of the database. Whether it was there.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for an unknown collection, [`Refusal::Conflict`] with `still_needed`.
    pub(crate) fn purge_again(&mut self, deed: &Deed, collection: &str, id: Uuid) -> Result<bool, Refusal> {
        let shelf = shelf(collection).ok_or(Refusal::NotFound)?;
        if (shelf.purging.revisions)(self.reading(), vec![id])?.is_empty() {
            return Ok(false);
        }
        self.in_line()?;
        let plan = self.reading().plan(Records::from([(shelf.noun.collection, HashSet::from([id]))]))?;
        if !plan.is_free() {
            return Err(Refusal::Conflict("still_needed"));
        }
        self.carry_out(deed, &plan)?;
        Ok(true)
    }

    fn carry_out(&mut self, deed: &Deed, plan: &Plan) -> Result<(), Refusal> {
        for shelf in SHELVES {
            if let Some(ids) = plan.loosened.get(shelf.noun.collection) {
                (shelf.purging.loosen)(self, deed, ids.iter().copied().collect(), &plan.going)?;
            }
        }
        // Their order is one in which references point backwards: what points goes before what it points to.
        for shelf in SHELVES.iter().rev() {
            if let Some(ids) = plan.going.get(shelf.noun.collection) {
                let mut ids: Vec<Uuid> = ids.iter().copied().collect();
                ids.sort_unstable();
                self.empty(deed, shelf.noun.name, &shelf.purging, ids)?;
            }
        }
        Ok(())
    }

    /// Empties records of one noun, and tells it in the order of changes.
    fn empty(
        &mut self,
        deed: &Deed,
        noun: &'static str,
        collection: &Purging,
        ids: Vec<Uuid>,
    ) -> Result<(), Refusal> {
        let revisions = (collection.revisions)(self.reading(), ids.clone())?;
        let seen = self.last_seen(noun, &ids)?;
        let words = self.words_ever_said(noun, &ids)?;
        (collection.delete)(self, ids.clone())?;
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
        let mut sql = Sql::new("UPDATE change SET before = ");
        sql.bind(NOTHING).push(", after = ").bind(NOTHING).push(" WHERE noun = ").bind(noun);
        sql.push(" AND record").any_of(ids.clone());
        self.run(sql)?;
        let (first, at) = self.take_counter(ids.len())?;
        let row = |(id, seq): (&Uuid, i64)| {
            let head = (noun, *id, revisions.get(id).copied().unwrap_or(0) + 1);
            let row = ChangeRow::of_sight(deed, head, (seq, at), (seen.get(id), None))?;
            Ok(ChangeRow { kind: ChangeKind::Purge, ..row })
        };
        let rows: Vec<ChangeRow> = ids.iter().zip(first..).map(row).collect::<Result<_, Refusal>>()?;
        self.store_changes(&rows)?;
        if rows.iter().any(|row| row.public) { self.raise_public_generation() } else { Ok(()) }
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
