//! What lies in what: a table of every territory with all that it lies in, itself included, over parents and members.

use std::collections::HashSet;

use essaim_domain::{refusal::Refusal, territory::Territory};
use uuid::Uuid;

use crate::{
    db::Write,
    kept::Edited,
    statement::Sql,
    types::{Key, Uid},
};

/// Follows what was written: new territories get their ancestors, and those whose parent or members changed are
/// worked out again with all that lies in them.
///
/// # Errors
/// What the database says; `territory_loop` when a territory would lie in itself.
pub(crate) fn follow(write: &mut Write<'_>, written: &[Edited<Territory>]) -> Result<(), Refusal> {
    let mut stale: HashSet<Uuid> = HashSet::new();
    for edit in written {
        let after = &edit.after.record;
        let before = edit.before.as_ref().map(|kept| &kept.record);
        if before.is_none_or(|b| b.parent != after.parent) {
            stale.insert(edit.after.head.id);
        }
        let own = edit.after.head.id.into();
        if after.parent == Some(own) || after.members.contains(&own) {
            return Err(Refusal::Conflict("territory_loop"));
        }
        let members = |record: &Territory| record.members.iter().map(|id| id.uuid()).collect::<HashSet<_>>();
        let (old, new) = (before.map(members).unwrap_or_default(), members(after));
        stale.extend(old.symmetric_difference(&new));
    }
    if stale.is_empty() { Ok(()) } else { rebuild(write, stale.into_iter().collect()) }
}

/// Works out the ancestors of these territories, and of all that lies in them, anew.
fn rebuild(write: &mut Write<'_>, ids: Vec<Uuid>) -> Result<(), Refusal> {
    let mut inside = Sql::new("SELECT DISTINCT c.descendant FROM territory_closure c WHERE c.ancestor");
    inside.any_of(ids.clone());
    let mut stale: HashSet<Uuid> =
        write.reading().rows::<Uid, Key>(inside)?.into_iter().map(|k| k.0).collect();
    stale.extend(ids);
    let stale: Vec<Uuid> = stale.into_iter().collect();
    let mut forget = Sql::new("DELETE FROM territory_closure WHERE descendant");
    forget.any_of(stale.clone());
    write.run(forget)?;
    let mut climb = Sql::new(
        "WITH RECURSIVE up (descendant, ancestor) AS (SELECT t.id, t.id FROM territory t WHERE t.id",
    );
    climb.any_of(stale.clone());
    climb.push(
        " UNION SELECT up.descendant, e.container FROM up JOIN (SELECT t.id AS part, t.parent AS container \
         FROM territory t WHERE t.parent IS NOT NULL UNION ALL SELECT m.target, m.record FROM territory_member m) e \
         ON e.part = up.ancestor) \
         INSERT INTO territory_closure (ancestor, descendant) SELECT DISTINCT ancestor, descendant FROM up",
    );
    write.run(climb)?;
    refuse_loops(write, stale)
}

fn refuse_loops(write: &mut Write<'_>, ids: Vec<Uuid>) -> Result<(), Refusal> {
    let mut sql = Sql::new(
        "SELECT a.descendant FROM territory_closure a JOIN territory_closure b ON b.ancestor = a.descendant \
         AND b.descendant = a.ancestor WHERE a.ancestor <> a.descendant AND a.descendant",
    );
    sql.any_of(ids).push(" LIMIT 1");
    match write.reading().row::<Uid, Key>(sql)? {
        Some(_) => Err(Refusal::Conflict("territory_loop")),
        None => Ok(()),
    }
}
