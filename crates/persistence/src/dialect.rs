//! What SQLite and PostgreSQL say differently: the only file that asks which database this is.

use diesel::{
    QueryResult, RunQueryDsl,
    backend::Backend,
    pg::Pg,
    query_builder::AstPass,
    result::{DatabaseErrorKind, Error},
    sql_types::{Double, Text},
    sqlite::Sqlite,
};
use essaim_domain::refusal::Refusal;

use crate::{connection::AnyConnection, statement::Phrase};

pub(crate) mod copying;
pub(crate) mod foreign;

pub use crate::words::SearchWords;

/// The spelling of a backend.
pub trait Dialect: Backend {
    /// What stands before and after the one parameter that holds several ids.
    const ANY_OF: (&'static str, &'static str);
    /// The same for several ids as a table with the column `id`.
    const THESE: (&'static str, &'static str);

    /// # Errors
    /// What diesel says when a value cannot be bound.
    fn say<'b>(phrase: &'b Phrase, out: AstPass<'_, 'b, Self>) -> QueryResult<()>;
}

impl Dialect for Sqlite {
    const ANY_OF: (&'static str, &'static str) = (" IN (SELECT unhex(value) FROM json_each(", "))");
    const THESE: (&'static str, &'static str) = ("(SELECT unhex(value) AS id FROM json_each(", "))");

    fn say<'b>(phrase: &'b Phrase, mut out: AstPass<'_, 'b, Self>) -> QueryResult<()> {
        match phrase {
            Phrase::SearchSource => out.push_sql("search_fts JOIN search s ON s.seq = search_fts.rowid"),
            Phrase::Matches(words) => {
                out.push_sql("search_fts MATCH ");
                out.push_bind_param::<Text, _>(&words.fts5)?;
            }
            // bm25 is smaller for better matches; the noun's own column weighs nothing.
            Phrase::Rank(_) => out.push_sql("-bm25(search_fts, 0.0, 10.0, 1.0)"),
            Phrase::PlaceSource => out.push_sql("place_box b CROSS JOIN place p ON p.seq = b.seq"),
            Phrase::InBox(sides) => {
                push_sides(
                    &mut out,
                    sides,
                    ["b.max_lon >= ", " AND b.max_lat >= ", " AND b.min_lon <= ", " AND b.min_lat <= "],
                )?;
                // The R*Tree rounds to 32 bits, outwards.
                push_sides(
                    &mut out,
                    sides,
                    [" AND p.lon >= ", " AND p.lat >= ", " AND p.lon <= ", " AND p.lat <= "],
                )?;
            }
            Phrase::ForUpdate | Phrase::SkipLocked => {}
            Phrase::NoIndex => out.push_sql("+"),
            Phrase::NoRank => out.push_sql("0.0"),
            Phrase::SearchRow => out.push_sql("search_fts.rowid"),
        }
        Ok(())
    }
}

/// As the index over titles has it (migration `title_words`).
const TITLE_WORDS: &str = r#"to_tsvector('essaim', translate(s.title, '-/.,:;_@#&%+=~<>()[]{}|*!?"''`’‘“”«»…–—·•°€\', repeat(' ', 60)))"#;

impl Dialect for Pg {
    const ANY_OF: (&'static str, &'static str) = (" = ANY(", ")");
    const THESE: (&'static str, &'static str) = ("(SELECT unnest(", ") AS id)");

    fn say<'b>(phrase: &'b Phrase, mut out: AstPass<'_, 'b, Self>) -> QueryResult<()> {
        match phrase {
            Phrase::SearchSource => out.push_sql("search s"),
            Phrase::Matches(words) => {
                out.push_sql(if words.in_title { TITLE_WORDS } else { "s.words" });
                out.push_sql(" @@ to_tsquery('essaim', ");
                out.push_bind_param::<Text, _>(&words.tsquery)?;
                out.push_sql(")");
            }
            Phrase::Rank(words) => {
                out.push_sql("ts_rank(s.words, to_tsquery('essaim', ");
                out.push_bind_param::<Text, _>(&words.tsquery)?;
                out.push_sql("))::float8");
            }
            Phrase::PlaceSource => out.push_sql("place p"),
            Phrase::InBox(sides) => {
                push_sides(&mut out, sides, ["point(p.lon, p.lat) <@ box(point(", ", ", "), point(", ", "])?;
                out.push_sql("))");
            }
            // Not FOR UPDATE: others may point to the row meanwhile, and who holds the counter must not wait for us.
            Phrase::ForUpdate => out.push_sql(" FOR NO KEY UPDATE"),
            Phrase::SkipLocked => out.push_sql(" FOR UPDATE SKIP LOCKED"),
            // Its planner knows how many rows a value has.
            Phrase::NoIndex => {}
            Phrase::NoRank => out.push_sql("0.0::float8"),
            Phrase::SearchRow => out.push_sql("s.seq"),
        }
        Ok(())
    }
}

fn push_sides<'b, DB>(
    out: &mut AstPass<'_, 'b, DB>,
    sides: &'b [f64; 4],
    before: [&str; 4],
) -> QueryResult<()>
where
    DB: Backend + diesel::sql_types::HasSqlType<Double>,
    f64: diesel::serialize::ToSql<Double, DB>,
{
    for (side, text) in sides.iter().zip(before) {
        out.push_sql(text);
        out.push_bind_param::<Double, _>(side)?;
    }
    Ok(())
}

/// How a transaction begins that reads one state of the database.
pub(crate) const fn begin_reading(connection: &AnyConnection) -> &'static str {
    match connection {
        AnyConnection::Sqlite(_) => "BEGIN",
        AnyConnection::Postgresql(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
    }
}

/// How a transaction begins that writes: on SQLite as the only one.
pub(crate) const fn begin_writing(connection: &AnyConnection) -> &'static str {
    match connection {
        AnyConnection::Sqlite(_) => "BEGIN IMMEDIATE",
        AnyConnection::Postgresql(_) => "BEGIN",
    }
}

/// How a transaction is committed. PostgreSQL takes a COMMIT after a failed statement for a ROLLBACK and reports success:
/// a statement before it does not.
pub(crate) const fn commit(connection: &AnyConnection) -> &'static str {
    match connection {
        AnyConnection::Sqlite(_) => "COMMIT",
        AnyConnection::Postgresql(_) => "SELECT 1; COMMIT",
    }
}

/// Makes whoever comes with the same name wait until this transaction ends; on SQLite writers stand in a row anyway.
pub(crate) fn hold(connection: &mut AnyConnection, name: &str) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgresql(pg) => {
            diesel::sql_query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
                .bind::<Text, _>(name)
                .execute(pg)
                .map(drop)
        }
    }
}

/// Unique constraints that a caller can run into, as each database names them, and the refusal's code.
const UNIQUE: &[(&str, &str, &str)] = &[
    ("external_id.noun, external_id.source, external_id.id", "external_id_pkey", "external_id_taken"),
    ("territory.scheme, territory.code", "territory_scheme_code_key", "territory_code_taken"),
    ("account.email", "account_email_key", "email_taken"),
    ("invitation.email", "invitation_email_key", "invited_already"),
    ("passkey.credential", "passkey_credential_key", "passkey_taken"),
];

/// What either database says when the disk, the lock, the file or the way to the server is at fault, and not the
/// statement.
const BAD_DAYS: &[&str] = &[
    "could not extend file",
    "No space left on device",
    "server closed the connection",
    "terminating connection",
    "canceling statement due to",
    "the database system is",
    "connection to server",
    "no connection to the server",
    "database is locked",
    "database table is locked",
    "database or disk is full",
    "disk I/O error",
    "unable to open database file",
    "attempt to write a readonly database",
    "cannot start a transaction",
    "deadlock detected",
];

/// Turns what a database says into a refusal of the domain; the cause stays with it for the log.
#[must_use]
pub fn refusal(error: Error) -> Refusal {
    match &error {
        Error::NotFound => return Refusal::NotFound,
        Error::DatabaseError(DatabaseErrorKind::UniqueViolation, about) => {
            let (message, name) = (about.message(), about.constraint_name().unwrap_or_default());
            let known = UNIQUE.iter().find(|(columns, key, _)| message.contains(columns) || name == *key);
            return match known {
                Some((_, _, code)) => Refusal::Conflict(code),
                // Every record's table has `id` as its only other unique column.
                None if message.ends_with(".id") || name.ends_with("_id_key") => {
                    Refusal::Conflict("id_taken")
                }
                None => Refusal::Internal(error.into()),
            };
        }
        Error::DatabaseError(DatabaseErrorKind::ForeignKeyViolation, _) => {
            return Refusal::Conflict("reference_gone");
        }
        Error::DatabaseError(
            DatabaseErrorKind::ClosedConnection
            | DatabaseErrorKind::SerializationFailure
            | DatabaseErrorKind::UnableToSendCommand,
            _,
        )
        | Error::BrokenTransactionManager => return Refusal::Unavailable(error.into()),
        Error::DatabaseError(_, about) if BAD_DAYS.iter().any(|day| about.message().contains(day)) => {
            return Refusal::Unavailable(error.into());
        }
        _ => {}
    }
    Refusal::Internal(error.into())
}
