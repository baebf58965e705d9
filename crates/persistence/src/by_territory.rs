//! How many of what a list finds lie in each territory of a level: what a choropleth shows.

use std::collections::HashMap;

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    access::Viewer,
    refusal::Refusal,
    territory::{Scheme, Territory},
    words::Worded,
};
use uuid::Uuid;

use crate::{
    db::Read,
    list::{Query, conditions, matching},
    sight::visible,
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
};

/// Most territories of one answer: those with most records.
pub const TERRITORIES_MAX: usize = 2_000;

/// A territory, and how many records lie on it or inside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    pub id: Uuid,
    pub code: Option<String>,
    pub name: String,
    pub count: i64,
}

/// The shares, the largest first; a record that lies in several territories counts in each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shares {
    pub items: Vec<Share>,
    /// There are more territories than are told.
    pub cut: bool,
    /// All records that the filters find.
    pub total: i64,
    /// Those among them that lie in some territory of the level.
    pub placed: i64,
}

impl Read<'_> {
    /// Counts what a list's filters find by the territories of that scheme which the viewer sees.
    ///
    /// # Errors
    /// What the database says.
    pub fn by_territory<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        level: Scheme,
    ) -> Result<Shares, Refusal> {
        let query = &self.narrowed(viewer, query)?;
        let mut sql = Sql::new("SELECT c.ancestor, count(DISTINCT r.id)");
        lying::<N>(&mut sql, viewer, query, level);
        sql.push(" GROUP BY 1 ORDER BY 2 DESC").limit(TERRITORIES_MAX + 1);
        let mut counts = self.rows::<(Uid, BigInt), (Key, i64)>(sql)?;
        let cut = counts.len() > TERRITORIES_MAX;
        counts.truncate(TERRITORIES_MAX);
        let mut sql = Sql::new("SELECT count(DISTINCT r.id)");
        lying::<N>(&mut sql, viewer, query, level);
        let placed = self.row::<BigInt, i64>(sql)?.unwrap_or(0);
        let total = self.count::<N>(viewer, query)?;
        let mut named = self.codes_and_names(counts.iter().map(|(id, _)| id.0).collect())?;
        let share = |(id, count): (Key, i64)| {
            let (code, name) = named.remove(&id.0)?;
            Some(Share { id: id.0, code, name, count })
        };
        let mut items: Vec<Share> = counts.into_iter().filter_map(share).collect();
        items.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| (&a.code, &a.name).cmp(&(&b.code, &b.name))));
        Ok(Shares { items, cut, total, placed })
    }

    fn codes_and_names(
        &mut self,
        ids: Vec<Uuid>,
    ) -> Result<HashMap<Uuid, (Option<String>, String)>, Refusal> {
        let mut sql = Sql::new("SELECT t.id, t.code, t.title FROM territory t WHERE t.id");
        sql.any_of(ids);
        let rows = self.rows::<(Uid, Nullable<Text>, Text), (Key, Option<String>, String)>(sql)?;
        Ok(rows.into_iter().map(|(id, code, name)| (id.0, (code, name))).collect())
    }
}

/// The records that a list finds, each with the territories of the level that it lies in.
fn lying<N: Stored>(sql: &mut Sql, viewer: &Viewer, query: &Query, level: Scheme) {
    sql.push(" FROM ").push(N::TABLE).push(" r").push(N::LIES_IN).push(" WHERE ");
    conditions::<N>(sql, viewer, query);
    matching::<N>(sql, query);
    sql.push(" AND c.ancestor IN (SELECT t.id FROM territory t WHERE t.scheme = ").bind(level.word());
    sql.push(" AND t.deleted_at IS NULL AND ");
    visible::<Territory>(sql, "t", viewer);
    sql.push(")");
}
