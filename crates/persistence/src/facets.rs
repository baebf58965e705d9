//! Facets: how many of what a list finds have each value of a filter.

use diesel::sql_types::{BigInt, Text};
use essaim_domain::{access::Viewer, refusal::Refusal};

use crate::{
    db::Read,
    list::{Query, conditions, matching},
    statement::Sql,
    stored::{Facet, Stored},
};

/// Most values that are told of one facet: the most frequent ones.
pub const VALUES_MAX: usize = 50;

/// A value, and how many records have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    pub value: String,
    pub count: i64,
}

impl Read<'_> {
    /// The counts of each facet, the largest first. A facet is counted without the filter of its own name: one sees what
    /// another choice, or one more, would find.
    ///
    /// # Errors
    /// What the database says.
    pub fn facets<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        facets: &[&'static Facet],
    ) -> Result<Vec<(&'static str, Vec<Count>)>, Refusal> {
        let query = self.narrowed(viewer, query)?;
        facets.iter().map(|facet| Ok((facet.name, self.facet::<N>(viewer, &query, facet)?))).collect()
    }

    fn facet<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        facet: &'static Facet,
    ) -> Result<Vec<Count>, Refusal> {
        let mut query = query.clone();
        query.filters.retain(|(filter, _)| filter.name != facet.name);
        let mut sql = Sql::new("SELECT ");
        sql.push(facet.value).push(", count(*) FROM ").push(N::TABLE).push(" r").push(facet.through);
        sql.push(" WHERE ");
        conditions::<N>(&mut sql, viewer, &query);
        matching::<N>(&mut sql, &query);
        sql.push(" AND ").push(facet.value).push(" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC").limit(VALUES_MAX);
        let rows = self.rows::<(Text, BigInt), (String, i64)>(sql)?;
        let mut counts: Vec<Count> = rows.into_iter().map(|(value, count)| Count { value, count }).collect();
        counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
        Ok(counts)
    }
}
