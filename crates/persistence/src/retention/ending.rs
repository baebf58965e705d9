//! What has to go goes, a few at a time: each portion is a transaction, and what went of a kind in a day has one line in
//! the register.

use diesel::sql_types::Text;
use essaim_domain::{
    principal::Principal,
    refusal::Refusal,
    retention::{RetentionDeed, RetentionKind},
    time::{now, today},
    words::Worded,
};
use jiff::SignedDuration;
use serde_json::Value;
use uuid::Uuid;

use super::due;
use crate::{
    db::Write,
    door::Deed,
    erasure,
    jobs::Wish,
    statement::Sql,
    types::{Key, Uid},
};

/// So many at a time: whoever writes meanwhile waits no longer than for these.
pub(super) const TOGETHER: usize = 25;

/// All portions of a night are over by then: to forget costs as much after one as after all, since every page of the file
/// is written anew while writers wait.
const FORGOTTEN_AFTER: SignedDuration = SignedDuration::from_mins(15);

/// One such job waits at most, beside the one of an erasure that somebody asked for, which does not wait.
const FORGOTTEN_ONCE: &str = "forget after the night";

/// What came of a portion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Portion {
    /// How many went, or were told that they will.
    pub count: i64,
    /// Where the next one goes on; none: there is nothing after it.
    pub next: Option<Uuid>,
}

impl Portion {
    /// One of these, of which nothing is done yet.
    pub(super) fn after(ids: impl ExactSizeIterator<Item = Uuid>) -> Self {
        let next = if ids.len() == TOGETHER { ids.last() } else { None };
        Self { count: 0, next }
    }
}

impl Write<'_> {
    /// Erases a few of what is older than so many days, after that id; nothing where nobody agreed. What something else
    /// still needs stays, and so do the last administrator and whoever was not told so long before.
    ///
    /// # Errors
    /// What the database says.
    pub fn retention_end(
        &mut self,
        kind: RetentionKind,
        days: u16,
        after: Option<Uuid>,
    ) -> Result<Portion, Refusal> {
        self.in_line()?;
        if !self.reading().retention_agreed(kind, days)? {
            return Ok(Portion::default());
        }
        let mut sql = Sql::new("SELECT x.collection, x.id FROM (");
        due::going(&mut sql, kind, now(), days);
        sql.push(") x WHERE x.id > ")
            .bind(after.unwrap_or(Uuid::nil()))
            .push(" ORDER BY x.id")
            .limit(TOGETHER);
        let rows = self.reading().rows::<(Text, Uid), (String, Key)>(sql)?;
        let mut portion = Portion::after(rows.iter().map(|(_, id)| id.0));
        let deed = Deed::of(Principal::System);
        for (collection, id) in rows {
            portion.count += i64::from(self.end_one(&deed, kind, &collection, id.0)?);
        }
        if portion.count > 0 {
            self.retention_went(kind, days, portion.count)?;
            self.forget_after_the_night()?;
        }
        Ok(portion)
    }

    fn forget_after_the_night(&mut self) -> Result<(), Refusal> {
        let at = now().checked_add(FORGOTTEN_AFTER).map_err(Refusal::internal)?;
        self.enqueue(Wish::new(erasure::JOB, Value::Null).once(FORGOTTEN_ONCE).at(at))
    }

    /// Whether it went.
    fn end_one(
        &mut self,
        deed: &Deed,
        kind: RetentionKind,
        collection: &str,
        id: Uuid,
    ) -> Result<bool, Refusal> {
        let went = match kind {
            RetentionKind::Bin => return self.purge_old(deed, collection, id),
            RetentionKind::Invitations => self.invitation_remove(id),
            RetentionKind::Suggestions => {
                self.row_end("suggestion", "DELETE FROM suggestion WHERE id = ", id)
            }
            RetentionKind::Requests => self.row_end("request", "DELETE FROM request WHERE id = ", id),
            RetentionKind::MembersLeft | RetentionKind::MembersUnseen => self.member_ends(id),
            RetentionKind::Persons => self.person_ends(deed, id),
        };
        match went {
            Ok(()) => Ok(true),
            // Something needs it, or it went with another one a moment ago.
            Err(Refusal::Conflict(_) | Refusal::NotFound) => Ok(false),
            Err(refusal) => Err(refusal),
        }
    }

    fn row_end(&mut self, table: &str, delete: &'static str, id: Uuid) -> Result<(), Refusal> {
        self.let_go(table, &[id])?;
        let mut sql = Sql::new(delete);
        sql.bind(id);
        self.run(sql).map(drop)
    }

    /// A line of the register for each day, whatever the number of portions.
    fn retention_went(&mut self, kind: RetentionKind, days: u16, gone: i64) -> Result<(), Refusal> {
        let days = i64::from(days);
        let midnight = today().to_zoned(jiff::tz::TimeZone::UTC).map_err(Refusal::internal)?.timestamp();
        let mut sql = Sql::new("UPDATE retention_deed SET gone = gone + ");
        sql.bind(gone).push(" WHERE deed = ").bind(RetentionDeed::Erased.word());
        sql.push(" AND kind = ").bind(kind.word()).push(" AND days = ").bind(days);
        sql.push(" AND at >= ").bind(midnight);
        if self.run(sql)? == 0 {
            self.retention_note(kind, RetentionDeed::Erased, days, &Principal::System, gone)?;
        }
        Ok(())
    }
}
