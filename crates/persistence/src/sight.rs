//! Who sees what, as a condition inside a query: the same rule as `domain::access::sees`, in SQL.

use std::collections::HashSet;

use essaim_domain::{
    access::{Role, Viewer, Writers},
    experiment::Experiment,
    involvement::InvolvementRole,
    principal::Principal,
    record::{Record, Sight},
    refusal::Refusal,
    time::today,
    visibility::Visibility,
    words::Worded,
};
use uuid::Uuid;

use crate::{
    db::Read,
    statement::{Phrase, Sql},
    stored::Stored,
    types::{Key, Uid},
};

/// The condition under which `viewer` sees the row `alias` of a noun's table (its bin apart), when the row is found by
/// another condition, such as its id.
pub fn visible<N: Stored>(sql: &mut Sql, alias: &'static str, viewer: &Viewer) {
    seen::<N>(sql, alias, viewer, Found::Otherwise);
}

/// The same for lists, whose rows may be found by their visibility.
pub(crate) fn visible_in_list<N: Stored>(sql: &mut Sql, alias: &'static str, viewer: &Viewer) {
    seen::<N>(sql, alias, viewer, Found::BySight);
}

/// How rows are found: SQLite would take the index over visibility for anonymous callers even where ids are at hand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Otherwise,
    BySight,
}

fn seen<N: Stored>(sql: &mut Sql, alias: &'static str, viewer: &Viewer, found: Found) {
    match N::NOUN.sight {
        Sight::Open => {
            sql.push("TRUE");
        }
        Sight::Own { levels, .. } => own(sql, alias, viewer, levels, found),
        Sight::Through(_) => {
            sql.push("(").separated(" AND ", N::ENDS, |sql, end| {
                sql.push(end.exists);
                (end.visible)(sql, end.alias, viewer);
                sql.push(" AND ").push(end.alias).push(".deleted_at IS NULL)");
            });
            sql.push(")");
        }
    }
}

fn own(sql: &mut Sql, alias: &'static str, viewer: &Viewer, levels: &[Visibility], found: Found) {
    let Some(principal) = &viewer.principal else {
        if found == Found::Otherwise {
            sql.phrase(Phrase::NoIndex);
        }
        sql.push(alias).push(".visibility = 'public'");
        return;
    };
    let mut open = vec!["public"];
    if viewer.sees_network() {
        open.push("network");
    }
    if viewer.is_coordinator() && levels.contains(&Visibility::Team) {
        open.push("team");
    }
    sql.push("(").push(alias).push(".visibility").in_texts(open);
    sql.push(" OR ").push(alias).push(".created_by = ").bind(principal.to_string());
    if let (true, false, Some(stakeholder)) =
        (levels.contains(&Visibility::Team), viewer.is_coordinator(), viewer.stakeholder)
    {
        sql.push(" OR (").push(alias).push(".visibility = 'team' AND ");
        in_team(sql, alias, stakeholder);
        sql.push(")");
    }
    sql.push(")");
}

/// The condition under which a viewer may change the row `r` that they see: the same rule as
/// `domain::access::may_change`, in SQL, by the writers of the noun.
pub(crate) fn changeable<N: Stored>(sql: &mut Sql, viewer: &Viewer) {
    let writers = N::NOUN.writers;
    if viewer.is_coordinator() && writers != Writers::Administrators {
        sql.push("TRUE");
        return;
    }
    let (Some(principal), true) = (&viewer.principal, viewer.contributes_to(&N::NOUN)) else {
        sql.push("FALSE");
        return;
    };
    let of_author = matches!(writers, Writers::Authors | Writers::AuthorsAndCoaches);
    let of_team = match writers {
        Writers::Team => true,
        Writers::AuthorsAndCoaches => viewer.has(Role::Coach),
        _ => false,
    };
    sql.push("(").push(if of_author { "r.created_by = " } else { "FALSE AND r.created_by = " });
    sql.bind(principal.to_string());
    if of_team {
        let hangs = N::ENDS.iter().find(|end| end.noun == Experiment::NOUN.name);
        sql.push(" OR EXISTS (SELECT 1 FROM experiment t WHERE t.id = ");
        sql.push(hangs.map_or("r.id", |end| end.column));
        sql.push(" AND ");
        of_experiments_team(sql, "t", principal, viewer.stakeholder);
        sql.push(")");
    }
    sql.push(")");
}

/// The condition under which a member is in the team of the experiment `alias` today: its author, or attached to it.
pub(crate) fn of_experiments_team(
    sql: &mut Sql,
    alias: &'static str,
    principal: &Principal,
    stakeholder: Option<Uuid>,
) {
    sql.push("(").push(alias).push(".created_by = ").bind(principal.to_string());
    if let Some(stakeholder) = stakeholder {
        sql.push(" OR ");
        in_team(sql, alias, stakeholder);
    }
    sql.push(")");
}

/// The levels whose every record a viewer sees, and those where it depends on the record.
pub(crate) fn open_levels(viewer: &Viewer) -> (Vec<&'static str>, Vec<&'static str>) {
    let open = |level: &Visibility| match level {
        Visibility::Public => true,
        Visibility::Network => viewer.sees_network(),
        Visibility::Team => viewer.is_coordinator(),
        Visibility::Private => false,
    };
    let (open, closed): (Vec<Visibility>, Vec<Visibility>) =
        Visibility::ALL.iter().partition(|level| open(level));
    let words = |levels: Vec<Visibility>| levels.into_iter().map(Worded::word).collect();
    (words(open), words(closed))
}

/// The condition under which a stakeholder is, today, in the team of the experiment `alias` (its author apart).
pub fn in_team(sql: &mut Sql, alias: &'static str, stakeholder: Uuid) {
    let today = today().to_string();
    sql.push("EXISTS (SELECT 1 FROM involvement i WHERE i.experiment = ").push(alias).push(".id");
    sql.push(" AND i.stakeholder = ").bind(stakeholder).push(" AND i.deleted_at IS NULL AND i.role");
    sql.in_texts(InvolvementRole::TEAM.iter().map(|role| role.word()));
    sql.push(" AND i.since_day <= ").bind(today.as_str()).push(" AND i.until_day >= ").bind(today).push(")");
}

/// Which of these records of a noun a viewer sees, the bin excluded.
///
/// # Errors
/// What the database says.
pub fn visible_ids<N: Stored>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    ids: Vec<Uuid>,
) -> Result<HashSet<Uuid>, Refusal> {
    let mut sql = Sql::new("SELECT r.id FROM ");
    live_and_seen::<N>(&mut sql, viewer);
    sql.push(" AND r.id").any_of(ids);
    Ok(read.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect())
}

/// What stands after a `FROM `: the rows `r` of a noun that a viewer sees, the bin excluded, found by another condition
/// that follows.
pub(crate) fn live_and_seen<N: Stored>(sql: &mut Sql, viewer: &Viewer) {
    sql.push(N::TABLE).push(" r WHERE r.deleted_at IS NULL AND ");
    visible::<N>(sql, "r", viewer);
}
