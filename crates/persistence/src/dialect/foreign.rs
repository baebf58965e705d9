//! Which columns point to a table, as each database's catalogue tells it.

use diesel::{
    QueryResult, QueryableByName, RunQueryDsl, sql_query,
    sql_types::{Integer, Text},
};
use essaim_domain::refusal::Refusal;

use crate::{connection::AnyConnection, dialect::refusal};

/// A column that points to the `id` of another table: the table that it is of, its name, and whether it has to have a
/// value (1) or may be empty (0).
#[derive(QueryableByName, Debug)]
pub(crate) struct PointingRow {
    #[diesel(sql_type = Text)]
    pub(crate) owner: String,
    #[diesel(sql_type = Text)]
    pub(crate) name: String,
    #[diesel(sql_type = Integer)]
    pub(crate) needed: i32,
}

const SQLITE: &str = "SELECT t.name AS owner, f.\"from\" AS name, \
    CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN 1 ELSE 0 END AS needed \
    FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f JOIN pragma_table_info(t.name) c \
    ON c.name = f.\"from\" WHERE t.schema = 'main' AND t.type = 'table' AND f.\"table\" = ? ORDER BY t.name, c.cid";
const POSTGRES: &str = "SELECT o.relname::text AS owner, a.attname::text AS name, \
    CASE WHEN a.attnotnull THEN 1 ELSE 0 END AS needed \
    FROM pg_constraint k JOIN pg_class o ON o.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid \
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] \
    WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace AND p.relname = $1 \
    ORDER BY o.relname, a.attnum";

/// The columns that point to this table.
///
/// # Errors
/// What the database says.
pub(crate) fn pointing(connection: &mut AnyConnection, table: &str) -> Result<Vec<PointingRow>, Refusal> {
    let rows: QueryResult<Vec<PointingRow>> = match connection {
        AnyConnection::Sqlite(sqlite) => sql_query(SQLITE).bind::<Text, _>(table).load(sqlite),
        AnyConnection::Postgresql(pg) => sql_query(POSTGRES).bind::<Text, _>(table).load(pg),
    };
    rows.map_err(refusal)
}
