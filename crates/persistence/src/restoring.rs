//! What a database that comes out of a backup goes through before it takes the place of another one.

use std::sync::Arc;

use essaim_domain::{refusal::Refusal, time::now};

use crate::{
    connection::{self, AnyConnection, Place, Use},
    copying,
    db::{Read, Write, batch},
    dialect,
    erased::Erased,
    schema_version::{self, Standing},
    statement::Sql,
    vocabulary::Vocabulary,
};

/// What the database that is replaced hands over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Legacy {
    /// Its list of erasures.
    pub erased: Vec<Erased>,
    /// Its public generation: answers kept under it or an earlier one must not be taken for the restored ones.
    pub generation: i64,
}

/// Reads what is to be handed over; nothing when the database is not there yet.
///
/// # Errors
/// When it cannot be read.
pub fn legacy(place: &Place) -> Result<Legacy, Refusal> {
    if copying::is_missing(place) || schema_version::standing(place)? != Standing::Current {
        return Ok(Legacy::default());
    }
    let (mut connection, vocabulary) = opened(place)?;
    let mut read = Read::on(&mut connection, &vocabulary);
    Ok(Legacy { erased: read.erased()?, generation: read.public_generation()? })
}

/// Whether the file is whole: what is wrong with it, otherwise nothing.
///
/// # Errors
/// When it is no database at all, or cannot be read.
pub fn faults(place: &Place) -> Result<Vec<String>, Refusal> {
    let (mut connection, vocabulary) = opened(place)?;
    let mut faults = Read::on(&mut connection, &vocabulary).integrity()?;
    faults.extend(dialect::copying::dangling(&mut connection)?);
    Ok(faults)
}

/// Prepares a restored file: its schema brought up to date, what was erased since taken out, members to sign in anew,
/// answers that were kept elsewhere made worthless. How many erased records it still had.
///
/// # Errors
/// [`Refusal::Conflict`] with `schema_newer`, and what the database says.
pub fn prepare(place: &Place, legacy: &Legacy) -> Result<usize, Refusal> {
    schema_version::migrate(place)?;
    let (mut connection, vocabulary) = opened(place)?;
    let begin = dialect::begin_writing(&connection);
    batch(&mut connection, begin)?;
    let gone = Write::on(&mut connection, &vocabulary).take_over(legacy)?;
    let commit = dialect::commit(&connection);
    batch(&mut connection, commit)?;
    if gone > 0 {
        dialect::copying::forget(&mut connection)?;
    }
    dialect::copying::acquaint(&mut connection)?;
    Ok(gone)
}

/// Puts a prepared file into the place of what a server has, in one transaction.
///
/// # Errors
/// As [`copying::copy`].
pub fn replace(file: &Place, server: &Place, telling: &mut copying::Telling<'_>) -> Result<(), Refusal> {
    copying::copy(file, server, copying::Into::Replacing, telling).map(drop)
}

/// How many programs are connected to a server's database.
///
/// # Errors
/// When it does not answer.
pub fn connected(place: &Place) -> Result<i64, Refusal> {
    dialect::copying::others(&mut opened(place)?.0)
}

/// Brings what a database has in its log into its file, and closes it: the file alone is the database then.
///
/// # Errors
/// When it is damaged, or somebody reads it.
pub fn close(place: &Place) -> Result<(), Refusal> {
    dialect::copying::acquaint(&mut opened(place)?.0)
}

fn opened(place: &Place) -> Result<(AnyConnection, Arc<Vocabulary>), Refusal> {
    let connection =
        connection::open(place, Use::Migrating).map_err(|error| Refusal::Unavailable(error.into()))?;
    Ok((connection, Arc::new(Vocabulary::default())))
}

impl Write<'_> {
    fn take_over(&mut self, legacy: &Legacy) -> Result<usize, Refusal> {
        let gone = self.erase_again(&legacy.erased)?;
        // Sessions that had ended since would live again.
        let mut sql = Sql::new("UPDATE session SET ended_at = ");
        sql.bind(now()).push(" WHERE ended_at IS NULL");
        self.run(sql)?;
        let mut sql = Sql::new("UPDATE counter SET public_generation = 1 + CASE WHEN public_generation > ");
        sql.bind(legacy.generation)
            .push(" THEN public_generation ELSE ")
            .bind(legacy.generation)
            .push(" END");
        self.run(sql)?;
        Ok(gone)
    }
}
