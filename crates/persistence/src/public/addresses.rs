//! Public addresses for sitemaps: what there is a page of, in parts that each begin at a record.

use essaim_domain::refusal::Refusal;
use jiff::Timestamp;
use uuid::Uuid;

use super::{open_to_all, rows::of_kinds};
use crate::{
    db::Read,
    statement::Sql,
    stored::Stored,
    types::{At, Instant, Key, Uid},
};

/// A part of a sitemap: the record that it begins with, and the last change in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub first: Uuid,
    pub latest: Timestamp,
}

/// A record that has a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address {
    pub id: Uuid,
    pub updated_at: Timestamp,
}

/// For territories: those with a public experiment on them or inside them.
pub(super) const LIVELY: &str = "(r.id IN (SELECT c.ancestor FROM experiment e JOIN experiment_territory l ON l.record = e.id \
                      JOIN territory_closure c ON c.descendant = l.target \
                      WHERE e.visibility = 'public' AND e.deleted_at IS NULL))";

impl Read<'_> {
    /// The parts of at most `size` addresses that the public records of a noun make.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_address_parts<N: Stored>(
        &mut self,
        kinds: &[&'static str],
        lively: bool,
        size: i64,
    ) -> Result<Vec<Part>, Refusal> {
        let mut sql = Sql::new(
            "SELECT b.id, b.latest FROM (SELECT a.id, a.place, max(a.updated_at) OVER (PARTITION BY a.part) AS latest \
             FROM (SELECT r.id, r.updated_at, row_number() OVER (ORDER BY r.id) - 1 AS place, \
             (row_number() OVER (ORDER BY r.id) - 1) / ",
        );
        sql.bind(size).push(" AS part FROM ").push(N::TABLE).push(" r WHERE ");
        open_to_all::<N>(&mut sql);
        narrowed(&mut sql, kinds, lively);
        sql.push(") a) b WHERE b.place % ").bind(size).push(" = 0 ORDER BY b.place");
        let rows = self.rows::<(Uid, Instant), (Key, At)>(sql)?;
        Ok(rows.into_iter().map(|(first, latest)| Part { first: first.0, latest: latest.0 }).collect())
    }

    /// The addresses of one part, from its first record on.
    ///
    /// # Errors
    /// What the database says.
    pub fn public_addresses<N: Stored>(
        &mut self,
        kinds: &[&'static str],
        lively: bool,
        first: Uuid,
        size: i64,
    ) -> Result<Vec<Address>, Refusal> {
        let mut sql = Sql::new("SELECT r.id, r.updated_at FROM ");
        sql.push(N::TABLE).push(" r WHERE ");
        open_to_all::<N>(&mut sql);
        narrowed(&mut sql, kinds, lively);
        sql.push(" AND r.id >= ").bind(first).push(" ORDER BY r.id LIMIT 0 + ").bind(size);
        let rows = self.rows::<(Uid, Instant), (Key, At)>(sql)?;
        Ok(rows.into_iter().map(|(id, at)| Address { id: id.0, updated_at: at.0 }).collect())
    }
}

fn narrowed(sql: &mut Sql, kinds: &[&'static str], lively: bool) {
    of_kinds(sql, kinds);
    if lively {
        sql.push(" AND ").push(LIVELY);
    }
}
