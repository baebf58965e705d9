//! What an erasure takes, counted as it is taken: a preview is an erasure that is taken back, so that it forgets nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::Toll;
use crate::purge::{Marked, Tally};

/// What the rows of a table are counted as. Of a table that is in neither list, as [`OTHERS`]: a migration that adds one
/// says here what it is to people.
const NAMES: &[(&str, &str)] = &[
    ("account", "accounts"),
    ("authenticator", "factors"),
    ("client", "clients"),
    ("identity", "identities"),
    ("invitation", "invitations"),
    ("job", "jobs"),
    ("outbox", "letters"),
    ("passkey", "passkeys"),
    ("recovery_code", "recovery_codes"),
    ("request", "requests"),
    ("saved_view", "views"),
    ("session", "sessions"),
    ("site_text", "site_texts"),
    ("suggestion", "suggestions"),
    ("suggestion_sender", "senders"),
];

/// Tables whose rows are a part of something that is counted, or are gone within days by themselves.
const PARTS: &[&str] = &[
    "account_moved",
    "challenge",
    "erasure_warning",
    "first_view",
    "idempotency",
    "link",
    "refresh_token",
    "suggestion_reply",
    "suggestion_step",
    "visit",
];

/// What nobody said yet what it is.
pub const OTHERS: &str = "others";

/// What was changed in the history of records.
const HISTORY: &str = "history";

/// What is counted so far.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    going: BTreeMap<&'static str, i64>,
    /// Rows by what tells them apart: one that is changed in several places stays once.
    staying: BTreeMap<&'static str, BTreeSet<String>>,
    records: Marked,
}

impl Ledger {
    /// Rows of a table went.
    pub(super) fn goes(&mut self, table: &str, rows: usize) {
        if rows > 0
            && let Some(name) = name_of(table)
        {
            *self.going.entry(name).or_default() += i64::try_from(rows).unwrap_or(i64::MAX);
        }
    }

    /// A row of a table stays, without something; `key` tells it apart from the others of its table.
    pub(super) fn stays(&mut self, table: &str, key: String) {
        if let Some(name) = name_of(table) {
            self.staying.entry(name).or_default().insert(key);
        }
    }

    /// Records went with what hangs on them, and others stay that pointed there.
    pub(super) fn took(&mut self, records: Marked) {
        self.records = records;
    }

    /// All of it, for who is to be told.
    pub(super) fn toll(self) -> Toll {
        let mut going = self.records.going;
        for (name, count) in self.going {
            *going.entry(name).or_default() += count;
        }
        let mut staying = self.records.loosened;
        let history = (HISTORY, self.records.changes);
        let rows = self.staying.into_iter();
        let counted = rows.map(|(name, rows)| (name, i64::try_from(rows.len()).unwrap_or(i64::MAX)));
        for (name, count) in counted.chain([history]).filter(|(_, count)| *count > 0) {
            *staying.entry(name).or_default() += count;
        }
        Toll { going, staying, stakeholder: None }
    }
}

/// Under which name rows of a table are counted; none for parts of others.
fn name_of(table: &str) -> Option<&'static str> {
    let named = NAMES.iter().find(|(known, _)| *known == table).map(|(_, name)| *name);
    named.or_else(|| (!PARTS.contains(&table)).then_some(OTHERS))
}

/// Those of which there are any.
pub(super) fn some<const N: usize>(counts: [(&'static str, i64); N]) -> Tally {
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_is_changed_twice_is_counted_once_and_an_unknown_table_is_told() {
        let mut ledger = Ledger::default();
        for table in ["saved_view", "saved_view", "first_view", "diary"] {
            ledger.goes(table, 1);
        }
        ledger.goes("session", 0);
        for key in ["1", "1", "2"] {
            ledger.stays("suggestion", key.to_owned());
        }
        let toll = ledger.toll();
        assert_eq!(toll.going, some([("views", 2), (OTHERS, 1)]));
        assert_eq!(toll.staying, some([("suggestions", 2)]));
    }
}
