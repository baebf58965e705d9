//! What a purge would take with it, loosen, or be held up by: worked out before anything is done.

use std::collections::{BTreeMap, HashSet};

use diesel::sql_types::Text;
use essaim_domain::{
    access::Viewer, account, fault::Faults, record::Record, refusal::Refusal, stakeholder::Stakeholder,
};
use uuid::Uuid;

use super::{
    Line, Named,
    collection::{Bond, Records},
};
use crate::{
    db::Read,
    registry::{SHELVES, shelf},
    statement::Sql,
    types::{Key, Uid},
};

/// Records: how many of each collection, and the first of those that the viewer sees. What hangs on a record in the
/// bin is seen by nobody any more, and is counted all the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Several {
    pub counts: BTreeMap<&'static str, usize>,
    pub lines: Vec<Line>,
}

/// What emptying some records takes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weight {
    pub named: Vec<Line>,
    /// What hangs on them and goes with them.
    pub with_them: Several,
    /// What points to them and stays without.
    pub loosened: Several,
    /// What cannot be without them: as long as there is any, they stay.
    pub held_by: Several,
}

/// The same as ids.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Named or hanging.
    pub(super) going: Records,
    pub(super) loosened: Records,
    held_by: Records,
}

impl Plan {
    /// Whether nothing that stays needs what goes.
    pub(super) fn is_free(&self) -> bool {
        self.held_by.values().all(HashSet::is_empty)
    }
}

/// How many of each.
pub(crate) type Tally = BTreeMap<&'static str, i64>;

/// What an erasure of records did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Marked {
    /// Records that went, those that hang on others among them.
    pub(crate) going: Tally,
    /// Records that stay and point there no more.
    pub(crate) loosened: Tally,
    /// Changes that have marks in the place of values.
    pub(crate) changes: i64,
}

impl Marked {
    pub(super) fn of(plan: &Plan, changes: usize) -> Self {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let count = |records: &Records| -> Tally {
            let counts = records.iter().map(|(name, ids)| (*name, number(ids.len())));
            counts.filter(|(_, count)| *count > 0).collect()
        };
        Self { going: count(&plan.going), loosened: count(&plan.loosened), changes: number(changes) }
    }
}

/// Most lines of a kind.
const LINES_MAX: usize = 50;

impl Read<'_> {
    /// What emptying these records takes.
    ///
    /// # Errors
    /// As [`crate::db::Write::purge`], except that nothing is held up.
    pub fn weigh(&mut self, viewer: &Viewer, named: &[Named]) -> Result<Weight, Refusal> {
        Ok(self.planned(viewer, named)?.1)
    }

    pub(super) fn planned(&mut self, viewer: &Viewer, named: &[Named]) -> Result<(Plan, Weight), Refusal> {
        let lines = self.in_bin(viewer, named)?;
        let mut going = Records::new();
        for line in &lines {
            going.entry(line.collection).or_default().insert(line.id);
        }
        let plan = self.plan(going)?;
        let mut with_them = plan.going.clone();
        for line in &lines {
            if let Some(ids) = with_them.get_mut(line.collection) {
                ids.remove(&line.id);
            }
        }
        let mut held_by = self.some(viewer, &plan.held_by)?;
        let members = self.members_who_are(&plan.going)?;
        if !members.is_empty() {
            held_by.counts.insert(account::NOUN.collection, members.len());
            held_by.lines.extend(members);
        }
        let weight = Weight {
            named: lines,
            with_them: self.some(viewer, &with_them)?,
            loosened: self.some(viewer, &plan.loosened)?,
            held_by,
        };
        Ok((plan, weight))
    }

    /// The named records, each in the bin and as it was read.
    fn in_bin(&mut self, viewer: &Viewer, named: &[Named]) -> Result<Vec<Line>, Refusal> {
        let mut faults = Faults::default();
        let mut found: Vec<Line> = Vec::with_capacity(named.len());
        for (index, wish) in named.iter().enumerate() {
            let lines = match shelf(&wish.collection) {
                Some(shelf) => (shelf.purging.lines)(self, viewer, vec![wish.id])?,
                None => Vec::new(),
            };
            let pointer = format!("/records/{index}");
            match lines.into_iter().next() {
                None => faults.add(pointer, "not_found"),
                Some(line) if !line.in_bin => faults.add(pointer, "not_in_bin"),
                Some(line) if line.revision != wish.revision => faults.add(pointer, "stale"),
                Some(line) if found.contains(&line) => {}
                Some(line) => found.push(line),
            }
        }
        faults.verdict()?;
        Ok(found)
    }

    /// Whether a record that stays, or an account, points to any of these.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn is_pointed_to(&mut self, going: Records) -> Result<bool, Refusal> {
        let plan = self.plan(going)?;
        let loosened = plan.loosened.values().any(|ids| !ids.is_empty());
        Ok(loosened || !plan.is_free() || !self.members_who_are(&plan.going)?.is_empty())
    }

    /// Follows what points to these records, and to what goes with them.
    pub(super) fn plan(&mut self, going: Records) -> Result<Plan, Refusal> {
        let mut plan = Plan { going, ..Plan::default() };
        let mut news = plan.going.clone();
        while !news.is_empty() {
            let mut next = Records::new();
            for (shelf, (target, ids)) in SHELVES.iter().flat_map(|s| news.iter().map(move |some| (s, some)))
            {
                let own = shelf.noun.collection;
                for (field, id) in (shelf.purging.pointing)(self, target, ids)? {
                    let into = match (shelf.purging.bond)(field) {
                        Bond::Loose => &mut plan.loosened,
                        Bond::Needed => &mut plan.held_by,
                        Bond::Hanging if plan.going.entry(own).or_default().insert(id) => &mut next,
                        Bond::Hanging => continue,
                    };
                    into.entry(own).or_default().insert(id);
                }
            }
            news = next;
        }
        for shelf in SHELVES {
            let own = shelf.noun.collection;
            if let Some(ids) = plan.going.get(own) {
                let winners = (shelf.purging.winners)(self, ids.iter().copied().collect())?;
                plan.loosened.entry(own).or_default().extend(winners);
            }
        }
        for others in [&mut plan.loosened, &mut plan.held_by] {
            for (collection, ids) in others.iter_mut() {
                let going = plan.going.get(collection);
                ids.retain(|id| !going.is_some_and(|going| going.contains(id)));
            }
        }
        Ok(plan)
    }

    fn some(&mut self, viewer: &Viewer, records: &Records) -> Result<Several, Refusal> {
        let mut some = Several::default();
        for shelf in SHELVES {
            let collection = shelf.noun.collection;
            let ids: Vec<Uuid> = records.get(collection).into_iter().flatten().copied().collect();
            if ids.is_empty() {
                continue;
            }
            some.counts.insert(collection, ids.len());
            if some.lines.len() < LINES_MAX {
                some.lines.extend((shelf.purging.lines)(self, viewer, ids)?);
            }
        }
        some.lines.truncate(LINES_MAX);
        Ok(some)
    }

    /// Members whose accounts say that they are one of these stakeholders.
    pub(super) fn members_who_are(&mut self, going: &Records) -> Result<Vec<Line>, Refusal> {
        let Some(ids) = going.get(Stakeholder::NOUN.collection) else { return Ok(Vec::new()) };
        let mut sql = Sql::new("SELECT a.id, a.name, a.revision FROM account a WHERE a.stakeholder");
        sql.any_of(ids.iter().copied().collect()).push(" ORDER BY a.name");
        type RowSql = (Uid, Text, diesel::sql_types::BigInt);
        let rows = self.rows::<RowSql, (Key, String, i64)>(sql)?;
        let line = |(id, title, revision): (Key, String, i64)| Line {
            collection: account::NOUN.collection,
            id: id.0,
            title,
            revision,
            in_bin: false,
        };
        Ok(rows.into_iter().map(line).collect())
    }
}
