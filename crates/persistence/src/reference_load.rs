//! The official territories of an edition, written over those of the edition before: what is the same stays untouched,
//! what is gone stays findable.

mod merge;
mod plan;

use std::collections::HashMap;

use essaim_domain::{
    principal::Principal,
    refusal::Refusal,
    territory::{Scheme, Territory},
};
use uuid::Uuid;

use self::plan::{Plan, Written};
use crate::{
    db::{Db, Read, Write},
    door::{Deed, Edit},
    kept::{Kept, Row, RowSql, RowTuple},
    read::rows_of,
    statement::{Phrase, Sql},
    stored::Stored,
    types::{Key, Uid},
};

/// Who writes official territories, as histories name it.
pub const SOURCE: &str = "territories";

/// Records in one transaction: other writers wait for no more than these.
const AT_ONCE: usize = 1_000;

/// A territory by the numbering that its code belongs to.
pub type Code = (Scheme, String);

/// A territory of an edition. Its record has no parent and no members yet: they follow from `parents`.
#[derive(Debug, Clone)]
pub struct Official {
    pub territory: Territory,
    /// What it lies in: the first becomes its parent, of the others it becomes a member.
    pub parents: Vec<Code>,
}

/// A territory in a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub scheme: Scheme,
    pub code: String,
    pub name: String,
}

/// What loading an edition did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub created: Vec<Named>,
    /// With the fields that changed.
    pub changed: Vec<(Named, Vec<String>)>,
    pub unchanged: usize,
    /// Merged into another one: in the bin now, their code leads to that one.
    pub merged: Vec<(Named, Named)>,
    /// Back from a merger that this edition no longer knows.
    pub restored: Vec<Named>,
    /// No longer in the edition, and merged into none: kept as they are.
    pub gone: Vec<Named>,
    /// Somebody put them into the bin: they stay there.
    pub in_bin: Vec<Named>,
    /// Records that pointed to a merged territory and point to its heir now.
    pub repointed: usize,
}

impl Report {
    /// Whether nothing was written.
    #[must_use]
    pub fn is_still(&self) -> bool {
        self.created.is_empty()
            && self.changed.is_empty()
            && self.merged.is_empty()
            && self.restored.is_empty()
    }
}

/// Loads an edition: one operation, in transactions of some records, so that others can write meanwhile. One that was
/// interrupted is run again, and goes on where it stopped.
///
/// A territory is recognised by scheme and code. What people added to it (challenges, description, geometry, external
/// ids) stays, as do codes that it had. A commune that was merged into another goes to the bin, so that its code leads
/// to its heir; experiments, stakeholders and perimeters that pointed to it point to the heir from then on, each with a
/// change of its own. A later edition that undoes the merger brings the commune back, and leaves them with the heir.
/// `tell` hears how many of how many records are done.
///
/// # Errors
/// [`Refusal::Stale`] when somebody changed one of them meanwhile, [`Refusal::Internal`] for an edition that names a
/// territory which it lacks, and what the database says.
pub fn load(db: &Db, edition: Vec<Official>, tell: &mut dyn FnMut(usize, usize)) -> Result<Report, Refusal> {
    let deed = Deed::of(Principal::Import(SOURCE.to_owned()));
    let known = db.read_now(known)?;
    let plan = Plan::of(edition, known, &deed.by)?;
    let total = plan.created.len() + plan.restored.len() + plan.changed.len() + plan.merged.len();
    let mut done = 0;
    let mut step = |count: usize| {
        done += count;
        tell(done, total);
    };
    write(db, &deed, plan.created, &mut step)?;
    for some in chunks(plan.restored) {
        let (deed, count) = (deed.clone(), some.len());
        db.write_now(move |write| restore(write, &deed, some))?;
        step(count);
    }
    write(db, &deed, plan.changed, &mut step)?;
    let mut report = plan.report;
    for some in chunks(plan.merged) {
        let (deed, count) = (deed.clone(), some.len());
        report.repointed += db.write_now(move |write| write.merge_territories(&deed, some))?;
        step(count);
    }
    Ok(report)
}

/// Whether official territories were loaded at all.
///
/// # Errors
/// What the database says.
pub fn is_loaded(read: &mut Read<'_>) -> Result<bool, Refusal> {
    let sql = Sql::new(
        "SELECT t.id FROM territory t WHERE t.scheme = 'insee-commune' AND t.deleted_at IS NULL LIMIT 1",
    );
    Ok(read.row::<Uid, Key>(sql)?.is_some())
}

/// Every official territory, those in the bin too.
fn known(read: &mut Read<'_>) -> Result<HashMap<Code, Kept<Territory>>, Refusal> {
    let mut sql = rows_of::<Territory>();
    sql.push(" WHERE r.scheme <> 'custom' AND r.code IS NOT NULL");
    let rows = read.rows::<RowSql, RowTuple>(sql)?;
    let kept = rows.into_iter().map(|row| Row::from(row).into_kept::<Territory>());
    let with_code = |kept: Kept<Territory>| Some((code_of(&kept.record)?, kept));
    kept.filter_map(|kept| kept.map(with_code).transpose()).collect()
}

fn code_of(record: &Territory) -> Option<Code> {
    Some((record.scheme, record.code.as_ref()?.to_string()))
}

fn write(db: &Db, deed: &Deed, edits: Vec<Written>, step: &mut dyn FnMut(usize)) -> Result<(), Refusal> {
    for some in chunks(edits) {
        let (deed, count) = (deed.clone(), some.len());
        db.write_now(move |write| {
            hold::<Territory>(write, some.iter().filter_map(Edit::id_before).collect())?;
            write.put(&deed, some).map(drop)
        })?;
        step(count);
    }
    Ok(())
}

/// Takes the rows before the counter, as every writer does: two that took them the other way round would stop each
/// other.
fn hold<N: Stored>(write: &mut Write<'_>, ids: Vec<Uuid>) -> Result<(), Refusal> {
    let mut sql = Sql::new("SELECT r.id FROM ");
    sql.push(N::TABLE).push(" r WHERE r.id").any_of(ids).push(" ORDER BY r.id").phrase(Phrase::ForUpdate);
    write.reading().rows::<Uid, Key>(sql).map(drop)
}

/// Brings back what a merger had put into the bin, as this edition has it.
fn restore(
    write: &mut Write<'_>,
    deed: &Deed,
    some: Vec<(Kept<Territory>, Territory)>,
) -> Result<(), Refusal> {
    hold::<Territory>(write, some.iter().map(|(kept, _)| kept.head.id).collect())?;
    let (binned, records): (Vec<_>, Vec<_>) = some.into_iter().unzip();
    let restores = binned.into_iter().map(|before| Edit::Restore { before }).collect();
    let back = write.put(deed, restores)?;
    let updates =
        back.into_iter().zip(records).map(|(before, record)| Edit::Update { before, record }).collect();
    write.put(deed, updates).map(drop)
}

/// Some at a time, owned.
fn chunks<T>(all: Vec<T>) -> impl Iterator<Item = Vec<T>> {
    let mut rest = all.into_iter();
    std::iter::from_fn(move || {
        let some: Vec<T> = rest.by_ref().take(AT_ONCE).collect();
        (!some.is_empty()).then_some(some)
    })
}
