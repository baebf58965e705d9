//! What a purge asks of one collection and does to it, for any noun.

use std::collections::{HashMap, HashSet};

use diesel::sql_types::{BigInt, Bool, Text};
use essaim_domain::{
    access::Viewer,
    merging::{MERGED_FROM, MERGED_INTO},
    record::Sight,
    refusal::Refusal,
};
use serde_json::Value;
use utoipa::openapi::{RefOr, Schema};
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    door::{Deed, Edit},
    kept::{Kept, fields},
    refs::drop_references,
    sight::visible,
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
};

/// Records by collection.
pub(crate) type Records = HashMap<&'static str, HashSet<Uuid>>;

/// A record, said in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub collection: &'static str,
    pub id: Uuid,
    pub title: String,
    pub revision: i64,
    pub in_bin: bool,
}

/// The functions of one noun.
pub(crate) struct Purging {
    /// The records among these that the viewer sees, in the bin or not.
    pub(crate) lines: Lines,
    pub(crate) revisions: Revisions,
    /// Records that point to any of these of a collection, each with the field.
    pub(crate) pointing: Pointing,
    pub(crate) bond: fn(&str) -> Bond,
    /// Records that these became one with, which name them.
    pub(crate) winners: fn(&mut Read<'_>, Vec<Uuid>) -> Result<Vec<Uuid>, Refusal>,
    /// Takes references to what goes out of these records.
    pub(crate) loosen: fn(&mut Write<'_>, &Deed, Vec<Uuid>, &Records) -> Result<(), Refusal>,
    /// Deletes records that nothing points to any more, with the rows that follow from them.
    pub(crate) delete: fn(&mut Write<'_>, Vec<Uuid>) -> Result<(), Refusal>,
}

type Lines = fn(&mut Read<'_>, &Viewer, Vec<Uuid>) -> Result<Vec<Line>, Refusal>;
type Revisions = fn(&mut Read<'_>, Vec<Uuid>) -> Result<HashMap<Uuid, i64>, Refusal>;
type Pointing = fn(&mut Read<'_>, &str, &HashSet<Uuid>) -> Result<Vec<(&'static str, Uuid)>, Refusal>;

/// What a record does when what a field of it points to goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bond {
    /// It stays without.
    Loose,
    /// It is nothing without it, and is seen through it: it goes too.
    Hanging,
    /// It needs one and is something of its own: that one has to stay.
    Needed,
}

impl Purging {
    pub(crate) const fn of<N: Stored>() -> Self {
        Self {
            lines: lines::<N>,
            revisions: revisions::<N>,
            pointing: pointing::<N>,
            bond: bond::<N>,
            winners: winners::<N>,
            loosen: loosen::<N>,
            delete: delete::<N>,
        }
    }
}

fn lines<N: Stored>(read: &mut Read<'_>, viewer: &Viewer, ids: Vec<Uuid>) -> Result<Vec<Line>, Refusal> {
    let mut sql = Sql::new("SELECT r.id, r.title, r.revision, r.deleted_at IS NOT NULL FROM ");
    sql.push(N::TABLE).push(" r WHERE r.id").any_of(ids).push(" AND ");
    visible::<N>(&mut sql, "r", viewer);
    sql.push(" ORDER BY r.sort_key, r.id");
    let rows = read.rows::<(Uid, Text, BigInt, Bool), (Key, String, i64, bool)>(sql)?;
    let line = |(id, title, revision, in_bin): (Key, String, i64, bool)| Line {
        collection: N::NOUN.collection,
        id: id.0,
        title,
        revision,
        in_bin,
    };
    Ok(rows.into_iter().map(line).collect())
}

fn revisions<N: Stored>(read: &mut Read<'_>, ids: Vec<Uuid>) -> Result<HashMap<Uuid, i64>, Refusal> {
    let mut sql = Sql::new("SELECT r.id, r.revision FROM ");
    sql.push(N::TABLE).push(" r WHERE r.id").any_of(ids);
    let rows = read.rows::<(Uid, BigInt), (Key, i64)>(sql)?;
    Ok(rows.into_iter().map(|(id, revision)| (id.0, revision)).collect())
}

fn pointing<N: Stored>(
    read: &mut Read<'_>,
    collection: &str,
    ids: &HashSet<Uuid>,
) -> Result<Vec<(&'static str, Uuid)>, Refusal> {
    let mut found = Vec::new();
    for reference in N::NOUN.references.iter().filter(|reference| reference.collection == collection) {
        let pointer = N::POINTERS.iter().find(|pointer| pointer.field == reference.field);
        let pointer = pointer.ok_or_else(|| Refusal::internal("a reference without its pointer"))?;
        let mut sql = Sql::new("SELECT r.id FROM ");
        sql.push(N::TABLE).push(" r WHERE ").push(pointer.around.0);
        sql.any_of(ids.iter().copied().collect()).push(pointer.around.1);
        found.extend(read.rows::<Uid, Key>(sql)?.into_iter().map(|key| (reference.field, key.0)));
    }
    Ok(found)
}

fn bond<N: Stored>(field: &str) -> Bond {
    let RefOr::T(Schema::Object(schema)) = N::schema() else { return Bond::Needed };
    match N::NOUN.sight {
        _ if !schema.required.iter().any(|name| name == field) => Bond::Loose,
        Sight::Through(ends) if ends.contains(&field) => Bond::Hanging,
        _ => Bond::Needed,
    }
}

fn winners<N: Stored>(read: &mut Read<'_>, ids: Vec<Uuid>) -> Result<Vec<Uuid>, Refusal> {
    if !N::COLUMNS.contains(&MERGED_INTO) {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new("SELECT r.merged_into FROM ");
    sql.push(N::TABLE).push(" r WHERE r.merged_into IS NOT NULL AND r.id").any_of(ids);
    Ok(read.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect())
}

fn loosen<N: Stored>(
    write: &mut Write<'_>,
    deed: &Deed,
    ids: Vec<Uuid>,
    going: &Records,
) -> Result<(), Refusal> {
    let without = |before: Kept<N>| {
        let mut object = fields(&before.record)?;
        drop_references::<N>(&mut object, going);
        if let (Some(Value::Array(from)), Some(ids)) =
            (object.get_mut(MERGED_FROM), going.get(N::NOUN.collection))
        {
            from.retain(|id| !id.as_str().and_then(|id| id.parse().ok()).is_some_and(|id| ids.contains(&id)));
        }
        let record = serde_json::from_value(object.into()).map_err(Refusal::internal)?;
        Ok(Edit::Update { before, record })
    };
    let kept = write.reading().kept_anywhere::<N>(ids)?;
    let edits = kept.into_iter().map(without).collect::<Result<_, Refusal>>()?;
    write.put(deed, edits).map(drop)
}

fn delete<N: Stored>(write: &mut Write<'_>, ids: Vec<Uuid>) -> Result<(), Refusal> {
    for table in N::LINKS.iter().map(|link| link.delete).chain(N::FORGET.iter().copied()) {
        let mut sql = Sql::new(table);
        sql.any_of(ids.clone());
        write.run(sql)?;
    }
    let mut sql = Sql::new("DELETE FROM ");
    sql.push(N::TABLE).push(" WHERE id").any_of(ids);
    write.run(sql).map(drop)
}
