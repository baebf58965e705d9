//! What was erased, by its id alone: a list that outlives the database, so that a backup from before gives it up again.
//!
//! It stands in a table, in a file of the data folder and beside the backups (one line of JSON each:
//! `{"collection", "id", "at"}`). Who restores reads all three, since any of them may be the newest.

use std::collections::BTreeMap;

use essaim_domain::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// An erasure: of which record, and when. Nothing of what it said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erased {
    /// The name of its collection, as in the API.
    pub collection: String,
    pub id: Uuid,
    pub at: Timestamp,
}

/// Several lists as one, each record once, with the day on which it was erased first.
#[must_use]
pub fn joined(lists: impl IntoIterator<Item = Erased>) -> Vec<Erased> {
    let mut all: BTreeMap<(String, Uuid), Timestamp> = BTreeMap::new();
    for Erased { collection, id, at } in lists {
        all.entry((collection, id)).and_modify(|first| *first = at.min(*first)).or_insert(at);
    }
    all.into_iter().map(|((collection, id), at)| Erased { collection, id, at }).collect()
}

impl Read<'_> {
    /// All erasures that the database knows of.
    ///
    /// # Errors
    /// What the database says.
    pub fn erased(&mut self) -> Result<Vec<Erased>, Refusal> {
        use diesel::sql_types::Text;
        let sql =
            Sql::new("SELECT e.collection, e.record, e.at FROM erased e ORDER BY e.collection, e.record");
        let rows = self.rows::<(Text, Uid, Instant), (String, Key, At)>(sql)?;
        let entry = |(collection, id, at): (String, Key, At)| Erased { collection, id: id.0, at: at.0 };
        Ok(rows.into_iter().map(entry).collect())
    }
}

impl Write<'_> {
    /// Puts erasures on the list; those that are on it stay as they are.
    ///
    /// # Errors
    /// What the database says.
    pub fn note_erased(&mut self, list: &[Erased]) -> Result<(), Refusal> {
        let head = Sql::new("INSERT INTO erased (collection, record, at)");
        let say = |sql: &mut Sql, entry: &Erased| {
            sql.bind(entry.collection.as_str()).push(", ").bind(entry.id).push(", ").bind(entry.at);
        };
        self.insert_ending(&head, list, say, " ON CONFLICT DO NOTHING")
    }

    /// Erases once more what the list names and this state of the database still has; how many there were.
    ///
    /// # Errors
    /// What the erasure of one refuses; then none of them is done.
    pub fn erase_again(&mut self, list: &[Erased]) -> Result<usize, Refusal> {
        let mut count = 0;
        for entry in list {
            count += usize::from(self.erase(&entry.collection, entry.id)?);
        }
        self.note_erased(list)?;
        Ok(count)
    }

    /// Takes one out for good, with all that it ever said. Whether it was there.
    fn erase(&mut self, collection: &str, id: Uuid) -> Result<bool, Refusal> {
        match self.erase_listed(collection, id) {
            Err(Refusal::NotFound) => Err(Refusal::Conflict("erased_unknown")),
            done => done,
        }
    }
}
