//! Whole lists, for exports: first the ids of all that match, in their order, then the rows some hundred at a time. Each
//! step sees a state of its own, so that no reader is held for as long as a list takes to be sent.

use std::collections::HashMap;

use diesel::sql_types::Text;
use essaim_domain::{access::Viewer, refusal::Refusal};
use uuid::Uuid;

use crate::{
    db::Read,
    kept::{ROW_COLUMNS, Row, RowSql, RowTuple},
    list::{Direction, Query, conditions, filtered, in_bin, matching},
    registry::shelf,
    sight::visible,
    statement::Sql,
    stored::{Sort, Stored, UPDATED, sorts},
    types::{Key, Uid},
};

impl Read<'_> {
    /// The ids of all that the viewer sees of a list, in its order: 16 bytes a record, whatever the records weigh.
    /// A search is not ranked here, since a rank is for the first thousand: it comes in the noun's own order.
    ///
    /// # Errors
    /// What the database says.
    pub fn ids_in_order<N: Stored>(&mut self, viewer: &Viewer, query: &Query) -> Result<Vec<Uuid>, Refusal> {
        let query = &self.narrowed(viewer, query)?;
        let (sort, direction) = query.sort.unwrap_or_else(own_order::<N>);
        let (column, order) = match direction {
            Direction::Ascending => (sort.ascending, " ASC"),
            Direction::Descending => (sort.descending, " DESC"),
        };
        let mut sql = Sql::new("SELECT r.id FROM ");
        sql.push(N::TABLE).push(" r WHERE ");
        conditions::<N>(&mut sql, viewer, query);
        matching::<N>(&mut sql, query);
        sql.push(" ORDER BY ").push(column).push(order).push(", r.id").push(order);
        Ok(self.rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect())
    }

    /// Those of these records that match and are seen still, in the order of the ids: what went to the bin, out of sight
    /// or out of the filters since the ids were read is not among them. A search and an area are not asked again: each
    /// would be walked whole for every page.
    ///
    /// # Errors
    /// What the database says.
    pub fn still_matching<N: Stored>(
        &mut self,
        viewer: &Viewer,
        query: &Query,
        ids: &[Uuid],
    ) -> Result<Vec<Row>, Refusal> {
        let query = &self.narrowed(viewer, query)?;
        let mut sql = Sql::new("SELECT ");
        sql.push(ROW_COLUMNS).push(" FROM ").push(N::TABLE).push(" r WHERE ");
        sql.push("r.id").any_of(ids.to_vec());
        sql.push(" AND ");
        in_bin::<N>(&mut sql, viewer, query.bin);
        sql.push(" AND ");
        visible::<N>(&mut sql, "r", viewer);
        filtered::<N>(&mut sql, query);
        let rows = self.rows::<RowSql, RowTuple>(sql)?;
        let mut found: HashMap<Uuid, Row> =
            rows.into_iter().map(Row::from).map(|row| (row.head.id, row)).collect();
        Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
    }

    /// What records of a collection are called, for those among them that the viewer sees.
    ///
    /// # Errors
    /// What the database says.
    pub fn titles(
        &mut self,
        viewer: &Viewer,
        collection: &str,
        ids: Vec<Uuid>,
    ) -> Result<HashMap<Uuid, String>, Refusal> {
        let shelf = shelf(collection).ok_or_else(|| Refusal::internal("an unknown collection"))?;
        (shelf.titles)(self, viewer, ids)
    }
}

/// The titles of the records of a noun that the viewer sees.
pub(crate) fn titles<N: Stored>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    ids: Vec<Uuid>,
) -> Result<HashMap<Uuid, String>, Refusal> {
    let mut sql = Sql::new("SELECT r.id, r.title FROM ");
    sql.push(N::TABLE).push(" r WHERE r.id").any_of(ids).push(" AND r.deleted_at IS NULL AND ");
    visible::<N>(&mut sql, "r", viewer);
    let rows = read.rows::<(Uid, Text), (Key, String)>(sql)?;
    Ok(rows.into_iter().map(|(id, title)| (id.0, title)).collect())
}

/// The order of a list of `N` that asks for none.
fn own_order<N: Stored>() -> (Sort, Direction) {
    let (name, direction) = match N::DEFAULT_SORT.strip_prefix('-') {
        Some(name) => (name, Direction::Descending),
        None => (N::DEFAULT_SORT, Direction::Ascending),
    };
    (sorts::<N>().find(|sort| sort.name == name).copied().unwrap_or(UPDATED), direction)
}
