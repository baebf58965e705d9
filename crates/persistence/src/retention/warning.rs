//! Before an account goes by its period, its member is told by mail: a letter each, so long before that they can come back.

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
    due,
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
        due::rows(&mut sql, kind, horizon(now(), warned_after(days)));
        sql.push(" AND ");
        due::warned(&mut sql, kind, None);
        sql.push(") x");
        Ok(self.row::<BigInt, i64>(sql)?.unwrap_or(0))
    }

    /// When a member was told so last.
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
    /// nobody agreed that they go. Who was told and did not come since is not told again, unless no mail server took the
    /// letter; the last administrator stays, and is told nothing.
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
        due::warned(&mut sql, kind, None);
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
        let date = ends.to_zoned(TimeZone::UTC).date().to_string();
        let account = &kept.account;
        let letter = Letter::new(letter, account.email.clone(), account.locale);
        let posted = self.post(&letter.naming("name", account.name.as_str()).naming("date", date))?;
        let mut sql = Sql::new("INSERT INTO erasure_warning (account, kind, letter, at) VALUES (");
        sql.bind(kept.id).push(", ").bind(kind.word()).push(", ").bind(posted).push(", ").bind(at);
        sql.push(
            ") ON CONFLICT (account) DO UPDATE SET kind = excluded.kind, letter = excluded.letter, at = excluded.at",
        );
        self.run(sql).map(drop)
    }

    /// What was announced will not be: whoever agrees again has everybody told again.
    pub(super) fn retention_unwarn(&mut self, kind: RetentionKind) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM erasure_warning WHERE kind = ");
        sql.bind(kind.word());
        self.run(sql).map(drop)
    }
}
