//! Before an account goes by its period, its member is told by mail: a letter each, so long before that they can come back.
//!
//! Told is who a mail server took the letter for. One that it did not take is written again; so is one that the address
//! refused, once: whose address refuses two cannot be told, and counts as told, since no account stays for ever by that.

use diesel::sql_types::BigInt;
use essaim_domain::{
    letter::{Letter, LetterKind},
    refusal::Refusal,
    retention::{RetentionKind, WARNED_DAYS, horizon, warned_after},
    time::now,
    words::Worded,
};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use uuid::Uuid;

use super::{
    due::{self, Warned},
    ending::{Portion, TOGETHER},
};
use crate::{
    accounts::KeptAccount,
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

impl Read<'_> {
    /// How many members were told that their account is about to go, and did not come since.
    ///
    /// # Errors
    /// What the database says.
    pub fn retention_warned(&mut self, kind: RetentionKind, days: u16) -> Result<i64, Refusal> {
        let mut sql = Sql::new("SELECT count(*) FROM (");
        let at = now();
        due::rows(&mut sql, kind, horizon(at, warned_after(days)));
        sql.push(" AND ");
        due::warned(&mut sql, kind, at, Warned::Told);
        sql.push(") x");
        Ok(self.row::<BigInt, i64>(sql)?.unwrap_or(0))
    }

    /// When a member was written to so last.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn erasure_warned_at(&mut self, account: Uuid) -> Result<Option<Timestamp>, Refusal> {
        let mut sql = Sql::new("SELECT w.at FROM erasure_warning w WHERE w.account = ");
        sql.bind(account);
        Ok(self.row::<Instant, At>(sql)?.map(|at| at.0))
    }
}

impl Write<'_> {
    /// Tells a few of the members whose accounts will be older than so many days soon, after that id; nothing where
    /// nobody agreed that they go. Who was told lately and did not come since is not told again; who was not told by the
    /// last letter is, some days after it. The last administrator stays, and is told nothing.
    ///
    /// # Errors
    /// What the database says.
    pub fn retention_warn(
        &mut self,
        kind: RetentionKind,
        days: u16,
        after: Option<Uuid>,
    ) -> Result<Portion, Refusal> {
        let Some(letter) = kind.warning() else { return Ok(Portion::default()) };
        self.in_line()?;
        if !self.reading().retention_agreed(kind, days)? {
            return Ok(Portion::default());
        }
        let at = now();
        let mut sql = Sql::new("SELECT x.id FROM (");
        due::rows(&mut sql, kind, horizon(at, warned_after(days)));
        sql.push(" AND NOT ");
        due::warned(&mut sql, kind, at, Warned::Written);
        sql.push(") x WHERE x.id > ")
            .bind(after.unwrap_or(Uuid::nil()))
            .push(" ORDER BY x.id")
            .limit(TOGETHER);
        let rows = self.reading().rows::<Uid, Key>(sql)?;
        let mut portion = Portion::after(rows.iter().map(|id| id.0));
        for id in rows {
            let Some(kept) = self.reading().account(id.0)? else { continue };
            if kept.administers() && !self.reading().another_administers(id.0)? {
                continue;
            }
            self.warn(&kept, (kind, letter), at)?;
            portion.count += 1;
        }
        Ok(portion)
    }

    fn warn(
        &mut self,
        kept: &KeptAccount,
        (kind, letter): (RetentionKind, LetterKind),
        at: Timestamp,
    ) -> Result<(), Refusal> {
        let ends = at + SignedDuration::from_hours(24 * i64::from(WARNED_DAYS));
        let day = ends.to_zoned(TimeZone::UTC).date().to_string();
        let account = &kept.account;
        let letter = Letter::new(letter, account.email.clone(), account.locale);
        let posted = self.post(&letter.naming("name", account.name.as_str()).naming("day", day))?;
        let mut sql = Sql::new("INSERT INTO erasure_warning (account, kind, letter, at) VALUES (");
        sql.bind(kept.id).push(", ").bind(kind.word()).push(", ").bind(posted).push(", ").bind(at);
        sql.push(
            ") ON CONFLICT (account) DO UPDATE SET kind = excluded.kind, letter = excluded.letter, at = excluded.at, \
             told_at = NULL, refused_at = CASE WHEN erasure_warning.told_at IS NULL THEN erasure_warning.refused_at END",
        );
        self.run(sql).map(drop)
    }

    /// A mail server took the letter: whom it warned was told.
    pub(crate) fn erasure_told(&mut self, letter: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE erasure_warning SET told_at = ");
        sql.bind(now()).push(" WHERE told_at IS NULL AND letter = ").bind(letter);
        self.run(sql).map(drop)
    }

    /// The address refused the letter: nobody was told, unless it refused the one before as well.
    pub(crate) fn erasure_refused(&mut self, letter: Uuid) -> Result<(), Refusal> {
        let at = now();
        let mut sql = Sql::new("UPDATE erasure_warning SET told_at = CASE WHEN refused_at IS NOT NULL THEN ");
        sql.bind(at).push(" END, refused_at = ").bind(at);
        sql.push(" WHERE told_at IS NULL AND letter = ").bind(letter);
        self.run(sql).map(drop)
    }

    /// Another address was told nothing yet.
    pub(crate) fn erasure_unwarn(&mut self, account: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM erasure_warning WHERE account = ");
        sql.bind(account);
        self.run(sql).map(drop)
    }

    /// What was announced will not be: whoever agrees again has everybody told again.
    pub(super) fn retention_unwarn(&mut self, kind: RetentionKind) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM erasure_warning WHERE kind = ");
        sql.bind(kind.word());
        self.run(sql).map(drop)
    }
}
