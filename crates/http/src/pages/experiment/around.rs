//! What stands around an experiment: its hypotheses, what points to it, and its other forms.

use essaim_domain::{access::Viewer, hypothesis::Hypothesis, refusal::Refusal};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    list::{Direction, FilterValues, Query},
    stored::{COMMON_SORTS, Filter, Stored},
};
use uuid::Uuid;

use crate::pages::{context::Context, shell::Alternate};

/// Hypotheses in their order.
pub fn hypotheses(read: &mut Read<'_>, experiment: Uuid) -> Result<Vec<Hypothesis>, Refusal> {
    let found = listed::<Hypothesis>(read, "experiment", experiment, 100)?;
    let mut found: Vec<Hypothesis> = found.into_iter().map(|kept| kept.record).collect();
    found.sort_by_key(|hypothesis| hypothesis.position.unwrap_or(u16::MAX));
    Ok(found)
}

/// The first records of a noun, by title, that everybody sees and that point to this one.
pub fn listed<N: Stored>(
    read: &mut Read<'_>,
    filter: &str,
    to: Uuid,
    limit: usize,
) -> Result<Vec<Kept<N>>, Refusal> {
    let filter: Option<&'static Filter> = N::FILTERS.iter().find(|known| known.name == filter);
    let filter = filter.ok_or_else(|| Refusal::internal("an unknown filter"))?;
    let query = Query {
        filters: vec![(filter, FilterValues::Ids(vec![to]))],
        sort: COMMON_SORTS.iter().find(|sort| sort.name == "title").map(|sort| (*sort, Direction::Ascending)),
        limit,
        ..Query::default()
    };
    let page = read.list::<N>(&Viewer::anonymous(), &query)?;
    page.rows.into_iter().map(|row| row.into_kept()).collect()
}

/// The record's other forms.
pub fn alternates(context: &Context, pages: &str, collection: &str, id: Uuid) -> Vec<Alternate> {
    vec![
        Alternate {
            kind: "application/json",
            address: format!("{}/api/v1/{collection}/{id}", context.base),
            title: None,
        },
        Alternate { kind: "application/ld+json", address: context.iri(pages, id), title: None },
    ]
}
