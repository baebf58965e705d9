//! Every noun once, for the mechanisms that know a record only by its collection's name.

use std::collections::{HashMap, HashSet};

use essaim_domain::{access::Viewer, client::Scope, record::Noun, refusal::Refusal};
use uuid::Uuid;

use crate::{
    audience::{AudiencesOf, audiences},
    dashboard::any,
    db::{Read, Write},
    door::Deed,
    integrity::astray,
    kept::Row,
    list::{BinShown, Query},
    merge::{FollowOf, follow},
    purge::Purging,
    search_all,
    sight::{live_and_seen, visible_ids},
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
    undo::{UndoOf, undo},
    whole::titles,
    wishes::{ExternalWish, Outcome},
};

/// What can be asked of a collection by name.
pub struct Shelf {
    pub noun: &'static Noun,
    pub table: &'static str,
    pub visible_ids: VisibleIds,
    pub(crate) live_and_seen: LiveAndSeen,
    /// Records by id as the viewer sees them.
    pub find_all: FindAll,
    /// What records are called, for those that the viewer sees.
    pub titles: Titles,
    /// Creates or updates by external id, as [`Write::put_by_external_id`] does.
    pub put_by_external_id: PutByExternalId,
    /// Leads references of the collection's records to the one that others were merged into.
    pub(crate) follow: FollowOf,
    /// Takes back what an operation did to records of the collection.
    pub(crate) undo: UndoOf,
    pub(crate) audiences: AudiencesOf,
    /// How many of its records are in the bin and may be brought back by the viewer.
    pub binned: Binned,
    /// Whether there is a record that the viewer sees.
    pub(crate) any: Any,
    /// The records at the ends of these, in the order of the noun's statement: what they are seen through.
    pub(crate) ends_of: EndsOf,
    /// What a purge asks of a collection and does to it.
    pub(crate) purging: Purging,
    /// Live records of the collection that are seen through these records of that noun.
    pub(crate) hanging: Hanging,
    /// How many of its records the search index does not agree with.
    pub(crate) astray: fn(&mut Read<'_>) -> Result<i64, Refusal>,
    /// The search over all collections.
    pub(crate) seen: search_all::Seen,
    pub(crate) faces: search_all::Faces,
    pub(crate) hits: search_all::Hits,
}

type VisibleIds = fn(&mut Read<'_>, &Viewer, Vec<Uuid>) -> Result<HashSet<Uuid>, Refusal>;
type LiveAndSeen = fn(&mut Sql, &Viewer);
type FindAll = fn(&mut Read<'_>, &Viewer, Vec<Uuid>) -> Result<Vec<Row>, Refusal>;
type Titles = fn(&mut Read<'_>, &Viewer, Vec<Uuid>) -> Result<HashMap<Uuid, String>, Refusal>;
type Hanging = fn(&mut Read<'_>, &str, &[Uuid]) -> Result<HashSet<Uuid>, Refusal>;
type Binned = fn(&mut Read<'_>, &Viewer) -> Result<i64, Refusal>;
type Any = fn(&mut Read<'_>, &Viewer) -> Result<bool, Refusal>;
type EndsOf = fn(&mut Read<'_>, Vec<Uuid>) -> Result<Vec<(Uuid, &'static str, Uuid)>, Refusal>;
type PutByExternalId =
    fn(&mut Write<'_>, &Viewer, &Deed, (&str, &str), ExternalWish) -> Result<Outcome, Refusal>;

const fn shelf_of<N: Stored>() -> Shelf {
    Shelf {
        noun: &N::NOUN,
        table: N::TABLE,
        visible_ids: visible_ids::<N>,
        live_and_seen: live_and_seen::<N>,
        find_all: as_seen::<N>,
        titles: titles::<N>,
        put_by_external_id: put::<N>,
        follow: follow::<N>,
        undo: undo::<N>,
        audiences: audiences::<N>,
        binned: binned::<N>,
        any: any::<N>,
        ends_of: ends_of::<N>,
        purging: Purging::of::<N>(),
        hanging: hanging::<N>,
        astray: astray::<N>,
        seen: search_all::seen::<N>,
        faces: search_all::faces::<N>,
        hits: search_all::hits::<N>,
    }
}

fn as_seen<N: Stored>(read: &mut Read<'_>, viewer: &Viewer, ids: Vec<Uuid>) -> Result<Vec<Row>, Refusal> {
    let mut rows = read.find_all::<N>(viewer, ids)?;
    read.withhold::<N>(viewer, &mut rows)?;
    Ok(rows)
}

/// Each end as the record, the noun at that end, and its record.
fn ends_of<N: Stored>(
    read: &mut Read<'_>,
    ids: Vec<Uuid>,
) -> Result<Vec<(Uuid, &'static str, Uuid)>, Refusal> {
    let mut ends = Vec::new();
    for end in N::ENDS {
        let mut sql = Sql::new("SELECT r.id, ");
        sql.push(end.column).push(" FROM ").push(N::TABLE).push(" r WHERE r.id").any_of(ids.clone());
        let rows = read.rows::<(Uid, Uid), (Key, Key)>(sql)?;
        ends.extend(rows.into_iter().map(|(id, at)| (id.0, end.noun, at.0)));
    }
    Ok(ends)
}

fn binned<N: Stored>(read: &mut Read<'_>, viewer: &Viewer) -> Result<i64, Refusal> {
    read.count::<N>(viewer, &Query { bin: BinShown::Alone, ..Query::default() })
}

fn put<N: Stored>(
    write: &mut Write<'_>,
    viewer: &Viewer,
    deed: &Deed,
    external: (&str, &str),
    wish: ExternalWish,
) -> Result<Outcome, Refusal> {
    Ok(write.put_by_external_id::<N>(viewer, deed, external, wish)?.1)
}

fn hanging<N: Stored>(read: &mut Read<'_>, noun: &str, ids: &[Uuid]) -> Result<HashSet<Uuid>, Refusal> {
    let mut found = HashSet::new();
    for end in N::ENDS.iter().filter(|end| end.noun == noun) {
        let mut sql = Sql::new("SELECT r.id FROM ");
        sql.push(N::TABLE).push(" r WHERE r.deleted_at IS NULL AND ").push(end.column).any_of(ids.to_vec());
        found.extend(read.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0));
    }
    Ok(found)
}

/// The nouns, in an order in which references point backwards.
pub static SHELVES: &[Shelf] = &[
    shelf_of::<essaim_domain::theme::Theme>(),
    shelf_of::<essaim_domain::territory::Territory>(),
    shelf_of::<essaim_domain::stakeholder::Stakeholder>(),
    shelf_of::<essaim_domain::programme::Programme>(),
    shelf_of::<essaim_domain::phase::Phase>(),
    shelf_of::<essaim_domain::relationship::Relationship>(),
    shelf_of::<essaim_domain::experiment::Experiment>(),
    shelf_of::<essaim_domain::hypothesis::Hypothesis>(),
    shelf_of::<essaim_domain::involvement::Involvement>(),
];

/// The collection of that name.
#[must_use]
pub fn shelf(collection: &str) -> Option<&'static Shelf> {
    SHELVES.iter().find(|shelf| shelf.noun.collection == collection)
}

/// The collection of a noun of that name.
#[must_use]
pub fn shelf_of_noun(noun: &str) -> Option<&'static Shelf> {
    SHELVES.iter().find(|shelf| shelf.noun.name == noun)
}

/// All scopes that a client can be given.
#[must_use]
pub fn scopes() -> Vec<Scope> {
    Scope::among(SHELVES.iter().map(|shelf| shelf.noun))
}

/// The scope of that spelling.
#[must_use]
pub fn scope(text: &str) -> Option<Scope> {
    scopes().into_iter().find(|scope| scope.to_string() == text)
}
