//! How views are kept: the addresses of lists under a name, and which of them a member's list opens with.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    fault::{Fault, Faults},
    refusal::Refusal,
    saved_view::{SavedView, VIEWS_MAX},
    time::now,
};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// A view as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptView {
    pub id: Uuid,
    pub revision: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub owner: Uuid,
    /// The list of the member who looks opens with it.
    pub first: bool,
    pub view: SavedView,
}

type RowSql = (Uid, BigInt, Instant, Instant, Uid, Nullable<Uid>, Text);
type RowTuple = (Key, i64, At, At, Key, Option<Key>, String);

fn kept(row: RowTuple) -> Result<KeptView, Refusal> {
    let (id, revision, created_at, updated_at, owner, first, body) = row;
    Ok(KeptView {
        id: id.0,
        revision,
        created_at: created_at.0,
        updated_at: updated_at.0,
        owner: owner.0,
        first: first.is_some(),
        view: serde_json::from_str(&body).map_err(Refusal::internal)?,
    })
}

/// The views that a member sees: their own, and shared ones.
fn seen_by(member: Uuid) -> Sql {
    let mut sql = Sql::new(
        "SELECT v.id, v.revision, v.created_at, v.updated_at, v.owner, f.account, v.body FROM saved_view v \
         LEFT JOIN first_view f ON f.saved_view = v.id AND f.account = ",
    );
    sql.bind(member).push(" WHERE (v.owner = ").bind(member).push(" OR v.shared = ").bind(true).push(")");
    sql
}

fn body(view: &SavedView) -> Result<String, Refusal> {
    serde_json::to_string(view).map_err(Refusal::internal)
}

impl Read<'_> {
    /// The views of a list that a member sees, or of all lists, in the order in which they were made.
    ///
    /// # Errors
    /// What the database says.
    pub fn views(&mut self, member: Uuid, collection: Option<&str>) -> Result<Vec<KeptView>, Refusal> {
        let mut sql = seen_by(member);
        if let Some(collection) = collection {
            sql.push(" AND v.collection = ").bind(collection);
        }
        sql.push(" ORDER BY v.created_at, v.id");
        self.rows::<RowSql, RowTuple>(sql)?.into_iter().map(kept).collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for one that is not there or not shared.
    pub fn view(&mut self, member: Uuid, id: Uuid) -> Result<KeptView, Refusal> {
        let mut sql = seen_by(member);
        sql.push(" AND v.id = ").bind(id);
        kept(self.row::<RowSql, RowTuple>(sql)?.ok_or(Refusal::NotFound)?)
    }
}

impl Write<'_> {
    /// # Errors
    /// [`Refusal::Invalid`] with `too_many` when the member has [`VIEWS_MAX`] already.
    pub fn view_create(&mut self, owner: Uuid, view: &SavedView) -> Result<KeptView, Refusal> {
        let mut sql = Sql::new("SELECT count(*) FROM saved_view v WHERE v.owner = ");
        sql.bind(owner);
        let count: i64 = self.reading().row::<BigInt, _>(sql)?.unwrap_or_default();
        if usize::try_from(count).is_ok_and(|count| count >= VIEWS_MAX) {
            return Err(Refusal::Invalid(Faults(vec![Fault::at("", "too_many")])));
        }
        let (id, now) = (Uuid::now_v7(), now());
        let mut sql = Sql::new(
            "INSERT INTO saved_view (id, revision, created_at, updated_at, owner, collection, shared, body) VALUES (",
        );
        sql.bind(id).push(", 1, ").bind(now).push(", ").bind(now).push(", ").bind(owner).push(", ");
        sql.bind(view.collection.as_str())
            .push(", ")
            .bind(view.shared)
            .push(", ")
            .bind(body(view)?)
            .push(")");
        self.run(sql)?;
        self.reading().view(owner, id)
    }

    /// Writes what a view says now. Where it is no longer shared, no other member's list opens with it.
    ///
    /// # Errors
    /// [`Refusal::Stale`] when it has another revision by now.
    pub fn view_change(&mut self, before: &KeptView, view: &SavedView) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE saved_view SET revision = revision + 1, updated_at = ");
        sql.bind(now()).push(", shared = ").bind(view.shared).push(", body = ").bind(body(view)?);
        sql.push(" WHERE id = ").bind(before.id).push(" AND revision = ").bind(before.revision);
        if self.run(sql)? == 0 {
            return Err(Refusal::Stale);
        }
        if !view.shared {
            let mut sql = Sql::new("DELETE FROM first_view WHERE saved_view = ");
            sql.bind(before.id).push(" AND account <> ").bind(before.owner);
            self.run(sql)?;
        }
        Ok(())
    }

    /// # Errors
    /// [`Refusal::Stale`] when it has another revision by now.
    pub fn view_drop(&mut self, before: &KeptView) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM first_view WHERE saved_view = ");
        sql.bind(before.id);
        self.run(sql)?;
        let mut sql = Sql::new("DELETE FROM saved_view WHERE id = ");
        sql.bind(before.id).push(" AND revision = ").bind(before.revision);
        if self.run(sql)? == 0 { Err(Refusal::Stale) } else { Ok(()) }
    }

    /// A member's list opens with that view, or with none.
    ///
    /// # Errors
    /// What the database says.
    pub fn view_first(&mut self, member: Uuid, collection: &str, view: Option<Uuid>) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM first_view WHERE account = ");
        sql.bind(member).push(" AND collection = ").bind(collection);
        self.run(sql)?;
        if let Some(view) = view {
            let mut sql = Sql::new("INSERT INTO first_view (account, collection, saved_view) VALUES (");
            sql.bind(member).push(", ").bind(collection).push(", ").bind(view).push(")");
            self.run(sql)?;
        }
        Ok(())
    }
}
