//! What follows an erasure outside of its transaction: the files forget what was deleted from them.

use essaim_domain::refusal::Refusal;

use crate::{
    connection::{self, Place, Use},
    dialect,
};

/// Makes the search index and every page of the file anew, and empties the log beside it, so that no deleted value is in
/// any of them. On a server: cleans its tables; its own write-ahead log is the limit (decisions.md, 31).
///
/// May be done again and again. Others read and write meanwhile, and writers wait while the pages are written.
///
/// # Errors
/// [`Refusal::Unavailable`] while others are in the way, and what the database says.
pub fn forget(place: &Place) -> Result<(), Refusal> {
    let mut connection =
        connection::open(place, Use::Migrating).map_err(|error| Refusal::Unavailable(error.into()))?;
    dialect::copying::forget(&mut connection)?;
    dialect::copying::empty_log(&mut connection)
}
