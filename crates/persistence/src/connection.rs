//! One connection, to SQLite or to PostgreSQL, set up as trust.md wants it before anybody uses it.

use std::{path::Path, time::Duration};

use diesel::{
    Connection, ConnectionError, ConnectionResult, PgConnection, QueryResult, SqliteConnection,
    connection::SimpleConnection,
};

/// Either database behind one type.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    Postgresql(PgConnection),
    Sqlite(SqliteConnection),
}

/// One body for both arms, where the derived connection does not reach (see `statement.rs`).
#[macro_export]
macro_rules! each_arm {
    ($connection:expr, $arm:ident => $body:expr) => {
        match $connection {
            $crate::connection::AnyConnection::Postgresql($arm) => $body,
            $crate::connection::AnyConnection::Sqlite($arm) => $body,
        }
    };
}

/// Which database, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A file, made when it is not there.
    File(String),
    /// A `postgres://` address.
    Server(String),
}

impl Place {
    /// A `postgres:` or `postgresql:` address is a server; all else is the path of a file (`sqlite:` may stand
    /// before it).
    #[must_use]
    pub fn parse(address: &str) -> Self {
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            Self::Server(address.to_owned())
        } else {
            Self::File(address.strip_prefix("sqlite:").unwrap_or(address).to_owned())
        }
    }
}

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    Reading,
    Writing,
    /// Schema changes: no time limit.
    Migrating,
}

/// SQLite's oldest release that is free of the WAL-reset bug.
const SQLITE_FLOOR: &str = "3.51.3";

/// How long one statement waits for a lock on SQLite.
const BUSY: Duration = Duration::from_secs(5);

/// Opens and sets up a connection.
///
/// # Errors
/// What diesel says: the server is not there, the file cannot be opened, the library is too old.
pub fn open(place: &Place, usage: Use) -> ConnectionResult<AnyConnection> {
    match place {
        Place::File(path) => {
            if let Some(folder) = Path::new(path).parent().filter(|p| !p.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder).map_err(|e| ConnectionError::BadConnection(e.to_string()))?;
            }
            let mut sqlite = SqliteConnection::establish(path)?;
            sqlite.batch_execute(&sqlite_setup(usage)).map_err(ConnectionError::CouldntSetupConfiguration)?;
            sqlite_floor(&mut sqlite).map_err(ConnectionError::CouldntSetupConfiguration)?;
            Ok(AnyConnection::Sqlite(sqlite))
        }
        Place::Server(address) => {
            let mut pg = PgConnection::establish(address)?;
            pg.batch_execute(&pg_setup(usage)).map_err(ConnectionError::CouldntSetupConfiguration)?;
            Ok(AnyConnection::Postgresql(pg))
        }
    }
}

fn sqlite_setup(usage: Use) -> String {
    // `busy_timeout` first: the others wait on it. FULL, since in a power cut NORMAL loses acknowledged writes.
    let mut setup = format!(
        "PRAGMA busy_timeout={}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; \
         PRAGMA trusted_schema=OFF; PRAGMA journal_size_limit=67108864; PRAGMA mmap_size=0; \
         PRAGMA secure_delete=ON; ",
        BUSY.as_millis()
    );
    match usage {
        Use::Reading => {
            setup.push_str("PRAGMA query_only=ON; PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY;")
        }
        // Its savepoint journal stays on disk: one in memory is walked from its start at every statement's end. A log of
        // 16 MB before it is brought into the file: pages that every write touches go there once for many writes.
        Use::Writing | Use::Migrating => {
            setup.push_str("PRAGMA cache_size=-16384; PRAGMA wal_autocheckpoint=4000;")
        }
    }
    setup
}

fn pg_setup(usage: Use) -> String {
    let limit = if usage == Use::Migrating { "0" } else { "20s" };
    let read_only = if usage == Use::Reading { "on" } else { "off" };
    format!(
        "SET statement_timeout='{limit}'; SET lock_timeout='5s'; \
         SET idle_in_transaction_session_timeout='30s'; SET default_transaction_read_only={read_only}; \
         SET client_min_messages='warning'; SET timezone='UTC';"
    )
}

fn sqlite_floor(sqlite: &mut SqliteConnection) -> QueryResult<()> {
    use diesel::{RunQueryDsl, dsl::sql, select, sql_types::Text};
    let version: String = select(sql::<Text>("sqlite_version()")).get_result(sqlite)?;
    let parts = |text: &str| text.split('.').map(|p| p.parse::<u32>().unwrap_or(0)).collect::<Vec<_>>();
    if parts(&version) < parts(SQLITE_FLOOR) {
        let message = format!("SQLite {version} is older than {SQLITE_FLOOR}");
        return Err(diesel::result::Error::QueryBuilderError(message.into()));
    }
    Ok(())
}
