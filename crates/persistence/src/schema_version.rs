//! The schema: brought up to date, or refused in one sentence when it is newer than this program.

use diesel::migration::{Migration, MigrationSource, MigrationVersion};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use essaim_domain::refusal::Refusal;

use crate::connection::{self, AnyConnection, Place, Use};

const SQLITE: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("../../migrations/postgres");

/// Where a schema stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    Current,
    /// So many migrations are still to be run.
    Behind(usize),
    /// It was written by a newer release: it must not be touched.
    Newer(String),
}

/// Looks without changing anything.
///
/// # Errors
/// When the database cannot be opened or read.
pub fn standing(place: &Place) -> Result<Standing, Refusal> {
    let mut connection = open(place)?;
    match &mut connection {
        AnyConnection::Sqlite(c) => standing_on(c, &SQLITE),
        AnyConnection::Postgresql(c) => standing_on(c, &POSTGRES),
    }
}

/// Runs what is missing; the versions that were run.
///
/// # Errors
/// [`Refusal::Conflict`] with `schema_newer`, and what the database says.
pub fn migrate(place: &Place) -> Result<Vec<String>, Refusal> {
    let mut connection = open(place)?;
    match &mut connection {
        AnyConnection::Sqlite(c) => migrate_on(c, SQLITE),
        AnyConnection::Postgresql(c) => migrate_on(c, POSTGRES),
    }
}

/// The last migration that a database has seen; none when it has seen none.
///
/// # Errors
/// When the database cannot be opened or read.
pub fn applied(place: &Place) -> Result<Option<String>, Refusal> {
    let mut connection = open(place)?;
    let versions = match &mut connection {
        AnyConnection::Sqlite(c) => c.applied_migrations(),
        AnyConnection::Postgresql(c) => c.applied_migrations(),
    };
    Ok(versions.map_err(Refusal::Unavailable)?.iter().map(ToString::to_string).max())
}

fn open(place: &Place) -> Result<AnyConnection, Refusal> {
    connection::open(place, Use::Migrating).map_err(|error| Refusal::Unavailable(error.into()))
}

fn standing_on<DB, C>(connection: &mut C, source: &EmbeddedMigrations) -> Result<Standing, Refusal>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB>,
    EmbeddedMigrations: MigrationSource<DB>,
{
    let known: Vec<String> = MigrationSource::<DB>::migrations(source)
        .map_err(Refusal::Internal)?
        .iter()
        .map(|migration| migration.name().version().to_string())
        .collect();
    let applied: Vec<MigrationVersion<'static>> =
        connection.applied_migrations().map_err(Refusal::Unavailable)?;
    if let Some(unknown) = applied.iter().map(ToString::to_string).find(|version| !known.contains(version)) {
        return Ok(Standing::Newer(unknown));
    }
    let behind = known.len() - applied.len();
    Ok(if behind == 0 { Standing::Current } else { Standing::Behind(behind) })
}

fn migrate_on<DB, C>(connection: &mut C, source: EmbeddedMigrations) -> Result<Vec<String>, Refusal>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB>,
    EmbeddedMigrations: MigrationSource<DB>,
{
    if let Standing::Newer(_) = standing_on::<DB, C>(connection, &source)? {
        return Err(Refusal::Conflict("schema_newer"));
    }
    let run = connection.run_pending_migrations(source).map_err(Refusal::Unavailable)?;
    Ok(run.iter().map(ToString::to_string).collect())
}
