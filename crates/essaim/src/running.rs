//! Who has the database open: a restore must be alone with it.
//!
//! Of a SQLite file, every program holds a lock on a file beside it, together; a restore wants it for itself. The
//! operating system lets go of it when a program ends, however it ends. PostgreSQL knows who is connected.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::PathBuf,
    sync::OnceLock,
};

use essaim_http::catalogue::text;
use essaim_persistence::{connection::Place, restoring};

use crate::{failure::Failure, speech};

/// As long as this program lives.
static HELD: OnceLock<File> = OnceLock::new();

/// Says that this program has the database open, until it ends.
///
/// # Errors
/// [`Failure::Database`] while a restore is under way.
pub fn hold(place: &Place) -> Result<(), Failure> {
    let Place::File(path) = place else { return Ok(()) };
    let file = lock_file(path)?;
    match file.try_lock_shared() {
        Ok(()) => {
            // A program that opens several databases keeps the first: it is a test.
            drop(HELD.set(file));
            Ok(())
        }
        Err(TryLockError::WouldBlock) => {
            Err(Failure::Database(text(speech::of_terminal(), "failure.restoring").to_owned()))
        }
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Keeps everybody else out as long as the answer lives; `None` when somebody is in.
///
/// # Errors
/// When the file or the server cannot be asked.
pub fn alone(place: &Place) -> Result<Option<Option<File>>, Failure> {
    match place {
        Place::File(path) => {
            let file = lock_file(path)?;
            match file.try_lock() {
                Ok(()) => Ok(Some(Some(file))),
                Err(TryLockError::WouldBlock) => Ok(None),
                Err(TryLockError::Error(error)) => Err(error.into()),
            }
        }
        Place::Server(_) => Ok((restoring::connected(place)? == 0).then_some(None)),
    }
}

fn lock_file(path: &str) -> Result<File, Failure> {
    let path = PathBuf::from(format!("{path}.lock"));
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    Ok(OpenOptions::new().create(true).truncate(false).write(true).open(path)?)
}
