//! What SQLite and PostgreSQL say differently when whole tables are read, emptied and filled.

use diesel::{
    QueryResult, QueryableByName, RunQueryDsl, connection::SimpleConnection, sql_query, sql_types::Text,
};
use essaim_domain::refusal::Refusal;

use crate::{connection::AnyConnection, dialect::refusal, each_arm};

/// A column of a table: `owner`, `name`, and the type as the database calls it.
#[derive(QueryableByName, Debug)]
pub(crate) struct ColumnRow {
    #[diesel(sql_type = Text)]
    pub(crate) owner: String,
    #[diesel(sql_type = Text)]
    pub(crate) name: String,
    #[diesel(sql_type = Text)]
    pub(crate) form: String,
}

/// A statement, as the database's catalogue puts it together.
#[derive(QueryableByName, Debug)]
struct StatementRow {
    #[diesel(sql_type = Text)]
    statement: String,
}

// Without what indexes are made of (virtual tables and their shadows, generated columns), which fills itself, and
// without the list of migrations, which says the same on both sides.
const SQLITE_COLUMNS: &str = "SELECT t.name AS owner, c.name AS name, lower(c.type) AS form \
    FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c \
    WHERE t.schema = 'main' AND t.type = 'table' AND c.hidden = 0 AND t.name NOT LIKE 'sqlite%' \
    AND t.name <> '__diesel_schema_migrations' ORDER BY t.name, c.cid";
const POSTGRES_COLUMNS: &str = "SELECT c.table_name::text AS owner, c.column_name::text AS name, \
    c.data_type::text AS form FROM information_schema.columns c \
    JOIN information_schema.tables t USING (table_schema, table_name) \
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER' \
    AND c.table_name <> '__diesel_schema_migrations' ORDER BY c.table_name COLLATE \"C\", c.ordinal_position";

const SQLITE_DANGLING: &str =
    "SELECT \"table\" || ' → ' || parent AS statement FROM pragma_foreign_key_check LIMIT 20";
const POSTGRES_FOREIGN: &str =
    "FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace";
const POSTGRES_TABLES: &str =
    "FROM pg_class t WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace";

/// The columns of all tables that hold something of their own.
///
/// # Errors
/// What the database says.
pub(crate) fn columns(connection: &mut AnyConnection) -> Result<Vec<ColumnRow>, Refusal> {
    let rows: QueryResult<Vec<ColumnRow>> = match connection {
        AnyConnection::Sqlite(sqlite) => sql_query(SQLITE_COLUMNS).load(sqlite),
        AnyConnection::Postgresql(pg) => sql_query(POSTGRES_COLUMNS).load(pg),
    };
    rows.map_err(refusal)
}

/// How a table is emptied that is about to be filled.
pub(crate) const fn emptying(connection: &AnyConnection) -> &'static str {
    match connection {
        AnyConnection::Sqlite(_) => "DELETE FROM ",
        AnyConnection::Postgresql(_) => "TRUNCATE ",
    }
}

/// What stands between the columns of an `INSERT` and its rows, so that numbers that the database would give come along.
pub(crate) const fn with_numbers(connection: &AnyConnection) -> &'static str {
    match connection {
        AnyConnection::Sqlite(_) => "",
        AnyConnection::Postgresql(_) => " OVERRIDING SYSTEM VALUE",
    }
}

/// Lets a long transaction be long.
///
/// # Errors
/// What the database says.
pub(crate) fn take_time(connection: &mut AnyConnection) -> Result<(), Refusal> {
    let AnyConnection::Postgresql(pg) = connection else { return Ok(()) };
    pg.batch_execute("SET idle_in_transaction_session_timeout = 0; SET lock_timeout = '30s'").map_err(refusal)
}

/// Begins the transaction that fills: foreign keys rest until its end, and on PostgreSQL triggers too, since what they
/// count comes along. (SQLite's keep the search index and the boxes of places, which do not.)
///
/// What it returns goes to [`settled`].
///
/// # Errors
/// What the database says.
pub(crate) fn begin_filling(connection: &mut AnyConnection) -> Result<Vec<String>, Refusal> {
    take_time(connection)?;
    match connection {
        // The check is done over the whole at the end, which is quicker than a look at each row.
        AnyConnection::Sqlite(sqlite) => {
            sqlite.batch_execute("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE").map_err(refusal)?;
            Ok(Vec::new())
        }
        AnyConnection::Postgresql(pg) => {
            pg.batch_execute("BEGIN").map_err(refusal)?;
            let told = |select: &str, from: &str| format!("SELECT {select} AS statement {from}");
            let back = told(
                "format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))",
                POSTGRES_FOREIGN,
            );
            let back: Vec<StatementRow> = sql_query(back).load(pg).map_err(refusal)?;
            let rest = [
                told(
                    "format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname)",
                    POSTGRES_FOREIGN,
                ),
                told("format('ALTER TABLE %s DISABLE TRIGGER USER', t.oid::regclass)", POSTGRES_TABLES),
            ];
            for statements in rest {
                let rows: Vec<StatementRow> = sql_query(statements).load(pg).map_err(refusal)?;
                rows.iter().try_for_each(|row| pg.batch_execute(&row.statement)).map_err(refusal)?;
            }
            Ok(back.into_iter().map(|row| row.statement).collect())
        }
    }
}

/// Ends the filling, still inside its transaction: foreign keys hold again and are looked at, numbers go on after the
/// last one that came.
///
/// # Errors
/// [`Refusal::Conflict`] with `reference_gone` when a row points to nothing, and what the database says.
pub(crate) fn settled(connection: &mut AnyConnection, back: &[String]) -> Result<(), Refusal> {
    match connection {
        AnyConnection::Sqlite(sqlite) => {
            let broken: Vec<StatementRow> = sql_query(SQLITE_DANGLING).load(sqlite).map_err(refusal)?;
            if broken.is_empty() { Ok(()) } else { Err(Refusal::Conflict("reference_gone")) }
        }
        AnyConnection::Postgresql(pg) => {
            let mut statements = back.to_vec();
            let rest = [
                format!("SELECT format('ALTER TABLE %s ENABLE TRIGGER USER', t.oid::regclass) AS statement {POSTGRES_TABLES}"),
                "SELECT format('SELECT setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 1), max(%I) IS NOT NULL) FROM %I', \
                 table_name, column_name, column_name, column_name, table_name) AS statement \
                 FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'"
                    .to_owned(),
            ];
            for told in rest {
                let rows: Vec<StatementRow> = sql_query(told).load(pg).map_err(refusal)?;
                statements.extend(rows.into_iter().map(|row| row.statement));
            }
            statements.iter().try_for_each(|statement| pg.batch_execute(statement)).map_err(refusal)
        }
    }
}

/// After the commit: what the planner wants to know of tables that have just been filled.
///
/// # Errors
/// What the database says.
pub(crate) fn acquaint(connection: &mut AnyConnection) -> Result<(), Refusal> {
    match connection {
        // Its log is brought into the file, so that the file alone is the database.
        AnyConnection::Sqlite(sqlite) => {
            sqlite.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)").map_err(refusal)
        }
        AnyConnection::Postgresql(pg) => pg.batch_execute("ANALYZE").map_err(refusal),
    }
}

/// Rows that point to nothing, as `table → table`; PostgreSQL has none.
///
/// # Errors
/// What the database says.
pub(crate) fn dangling(connection: &mut AnyConnection) -> Result<Vec<String>, Refusal> {
    let AnyConnection::Sqlite(sqlite) = connection else { return Ok(Vec::new()) };
    let rows: Vec<StatementRow> = sql_query(SQLITE_DANGLING).load(sqlite).map_err(refusal)?;
    Ok(rows.into_iter().map(|row| row.statement).collect())
}

/// Makes a file forget what was deleted from it: the search index is made anew, then every page.
///
/// # Errors
/// What the database says.
pub(crate) fn forget(connection: &mut AnyConnection) -> Result<(), Refusal> {
    match connection {
        AnyConnection::Sqlite(sqlite) => sqlite
            .batch_execute("INSERT INTO search_fts (search_fts) VALUES ('rebuild'); VACUUM")
            .map_err(refusal),
        // What the planner keeps of a table are values of it.
        AnyConnection::Postgresql(pg) => pg.batch_execute("VACUUM (ANALYZE)").map_err(refusal),
    }
}

/// Empties the log beside a file, which has pages as they were; a server's own log is out of our hands.
///
/// # Errors
/// [`Refusal::Unavailable`] while somebody reads an earlier state out of it, and what the database says.
pub(crate) fn empty_log(connection: &mut AnyConnection) -> Result<(), Refusal> {
    #[derive(QueryableByName)]
    struct Emptied {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        busy: i64,
    }
    let AnyConnection::Sqlite(sqlite) = connection else { return Ok(()) };
    let told: Emptied = sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(sqlite).map_err(refusal)?;
    if told.busy == 0 { Ok(()) } else { Err(Refusal::Unavailable("the log is being read".into())) }
}

/// How many others are connected to this database.
///
/// # Errors
/// What the database says.
pub(crate) fn others(connection: &mut AnyConnection) -> Result<i64, Refusal> {
    #[derive(QueryableByName)]
    struct Others {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        count: i64,
    }
    let AnyConnection::Postgresql(pg) = connection else { return Ok(0) };
    let count = "SELECT count(*) AS count FROM pg_stat_activity \
         WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()";
    sql_query(count).get_result(pg).map(|others: Others| others.count).map_err(refusal)
}

/// How many bytes the database takes.
///
/// # Errors
/// What the database says.
pub(crate) fn bytes(connection: &mut AnyConnection) -> Result<i64, Refusal> {
    #[derive(QueryableByName)]
    struct Bytes {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        bytes: i64,
    }
    let told = match connection {
        AnyConnection::Sqlite(_) => {
            "SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size"
        }
        AnyConnection::Postgresql(_) => "SELECT pg_database_size(current_database()) AS bytes",
    };
    let bytes: QueryResult<Bytes> = each_arm!(connection, c => sql_query(told).get_result(c));
    bytes.map(|bytes| bytes.bytes).map_err(refusal)
}
