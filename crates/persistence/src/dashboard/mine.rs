//! What a member keeps to themself, and which collections hold anything yet.

use std::collections::BTreeMap;

use diesel::sql_types::{Integer, Text};
use essaim_domain::{access::Viewer, record::Sight, refusal::Refusal, visibility::Visibility, words::Worded};
use jiff::Timestamp;

use super::{LINES_MAX, Subject};
use crate::{
    db::Read,
    registry::SHELVES,
    sight::visible_in_list,
    statement::Sql,
    stored::Stored,
    types::{At, Instant, Key, Uid},
};

/// A private record of a member's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Private {
    pub collection: &'static str,
    pub record: Subject,
    pub updated_at: Timestamp,
}

impl Read<'_> {
    /// The member's own private records, the last changed first.
    ///
    /// # Errors
    /// What the database says.
    pub fn private_records(&mut self, viewer: &Viewer) -> Result<Vec<Private>, Refusal> {
        let Some(me) = viewer.principal.as_ref().map(ToString::to_string) else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        let alone = SHELVES.iter().filter(|shelf| matches!(shelf.noun.sight, Sight::Own { .. }));
        for shelf in alone {
            let mut sql = Sql::new("SELECT r.id, r.title, r.updated_at FROM ");
            sql.push(shelf.table).push(" r WHERE r.deleted_at IS NULL AND r.visibility = ");
            sql.bind(Visibility::Private.word()).push(" AND r.created_by = ").bind(me.as_str());
            sql.push(" ORDER BY r.updated_at DESC, r.id DESC").limit(LINES_MAX);
            let rows = self.rows::<(Uid, Text, Instant), (Key, String, At)>(sql)?;
            all.extend(rows.into_iter().map(|(id, title, at)| Private {
                collection: shelf.noun.collection,
                record: Subject { id: id.0, title },
                updated_at: at.0,
            }));
        }
        all.sort_by_key(|private| std::cmp::Reverse(private.updated_at));
        all.truncate(LINES_MAX);
        Ok(all)
    }

    /// For each collection whether there is a record in it that the viewer sees.
    ///
    /// # Errors
    /// What the database says.
    pub fn begun(&mut self, viewer: &Viewer) -> Result<BTreeMap<&'static str, bool>, Refusal> {
        SHELVES.iter().map(|shelf| Ok((shelf.noun.collection, (shelf.any)(self, viewer)?))).collect()
    }
}

/// Whether a noun has a record that the viewer sees.
///
/// # Errors
/// What the database says.
pub(crate) fn any<N: Stored>(read: &mut Read<'_>, viewer: &Viewer) -> Result<bool, Refusal> {
    let mut sql = Sql::new("SELECT 1 FROM ");
    sql.push(N::TABLE).push(" r WHERE r.deleted_at IS NULL AND ");
    visible_in_list::<N>(&mut sql, "r", viewer);
    sql.push(" LIMIT 1");
    Ok(read.row::<Integer, i32>(sql)?.is_some())
}
