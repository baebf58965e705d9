//! Links that are sent by mail: random, known by their digest alone, used once, short-lived.

use std::time::Duration;

use diesel::sql_types::{Nullable, Text};
use essaim_domain::{refusal::Refusal, time::now, words::Worded};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

essaim_domain::words! {
    /// What a link is for: one of another purpose opens nothing.
    pub enum Purpose in "link_purpose" {
        Invitation = "invitation",
        Password = "password",
        /// To a new address, which it confirms.
        Address = "address",
        /// To the address before, which it brings back.
        AddressBack = "address_back",
    }
}

/// Whom a link is for, and what it says besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub bearer: Bearer,
    /// The address that it confirms or brings back.
    pub value: Option<String>,
}

/// A link that was sent and waits to be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The address that it confirms or brings back.
    pub value: Option<String>,
    pub until: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearer {
    Account(Uuid),
    Invitation(Uuid),
}

impl Bearer {
    fn columns(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::Account(id) => (Some(id), None),
            Self::Invitation(id) => (None, Some(id)),
        }
    }

    /// `account = …` or `invitation = …`.
    fn is(self, sql: &mut Sql) {
        match self {
            Self::Account(id) => sql.push("account = ").bind(id),
            Self::Invitation(id) => sql.push("invitation = ").bind(id),
        };
    }
}

impl Read<'_> {
    /// What a link of this purpose says, as long as it works.
    ///
    /// # Errors
    /// What the database says.
    pub fn link(&mut self, purpose: Purpose, hash: &str) -> Result<Option<Link>, Refusal> {
        let mut sql = Sql::new("SELECT l.account, l.invitation, l.value FROM link l WHERE l.hash = ");
        sql.bind(hash).push(" AND l.purpose = ").bind(purpose.word());
        sql.push(" AND l.expires_at > ").bind(now());
        type Row = (Option<Key>, Option<Key>, Option<String>);
        let row = self.row::<(Nullable<Uid>, Nullable<Uid>, Nullable<Text>), Row>(sql)?;
        let link = |(account, invitation, value): Row| {
            let account = account.map(|key| Bearer::Account(key.0));
            let bearer = account.or(invitation.map(|key| Bearer::Invitation(key.0)))?;
            Some(Link { bearer, value })
        };
        Ok(row.and_then(link))
    }
}

impl Read<'_> {
    /// What the last link of this purpose says that somebody was sent, and until when, as long as it works.
    ///
    /// # Errors
    /// What the database says.
    pub fn link_sent(&mut self, purpose: Purpose, bearer: Bearer) -> Result<Option<Sent>, Refusal> {
        let mut sql = Sql::new("SELECT l.value, l.expires_at FROM link l WHERE l.purpose = ");
        sql.bind(purpose.word()).push(" AND ");
        bearer.is(&mut sql);
        sql.push(" AND l.expires_at > ").bind(now()).push(" ORDER BY l.expires_at DESC").limit(1);
        let row = self.row::<(Nullable<Text>, Instant), (Option<String>, At)>(sql)?;
        Ok(row.map(|(value, until)| Sent { value, until: until.0 }))
    }
}

impl Write<'_> {
    /// Makes a link, in place of those of its purpose and bearer: only the last one that was sent works. The way back
    /// to a former address is left open: who takes an account over must not close it by changing the address again.
    ///
    /// # Errors
    /// What the database says.
    pub fn link_make(
        &mut self,
        purpose: Purpose,
        link: &Link,
        hash: &str,
        lives: Duration,
    ) -> Result<(), Refusal> {
        if purpose != Purpose::AddressBack {
            self.links_withdraw(purpose, link.bearer)?;
        }
        let expires_at = now().checked_add(lives).map_err(Refusal::internal)?;
        let (account, invitation) = link.bearer.columns();
        let mut sql =
            Sql::new("INSERT INTO link (hash, purpose, account, invitation, value, expires_at) VALUES (");
        sql.bind(hash).push(", ").bind(purpose.word()).push(", ").bind(account).push(", ");
        sql.bind(invitation).push(", ").bind(link.value.clone()).push(", ").bind(expires_at).push(")");
        self.run(sql).map(drop)
    }

    /// Uses a link up: of two who follow it at once, one finds it. Those of its purpose and bearer that were made after
    /// it end with it.
    ///
    /// # Errors
    /// What the database says.
    pub fn link_take(&mut self, purpose: Purpose, hash: &str) -> Result<Option<Link>, Refusal> {
        let Some(link) = self.reading().link(purpose, hash)? else { return Ok(None) };
        let mut sql = Sql::new("DELETE FROM link WHERE purpose = ");
        sql.bind(purpose.word()).push(" AND ");
        link.bearer.is(&mut sql);
        sql.push(" AND expires_at > (SELECT own.expires_at FROM link own WHERE own.hash = ")
            .bind(hash)
            .push(")");
        self.run(sql)?;
        let mut sql = Sql::new("DELETE FROM link WHERE hash = ");
        sql.bind(hash);
        if self.run(sql)? == 0 {
            return Ok(None);
        }
        self.letters_close()?;
        Ok(Some(link))
    }

    /// Ends the links of a purpose that somebody was sent.
    ///
    /// # Errors
    /// What the database says.
    pub fn links_withdraw(&mut self, purpose: Purpose, bearer: Bearer) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM link WHERE purpose = ");
        sql.bind(purpose.word()).push(" AND ");
        bearer.is(&mut sql);
        if self.run(sql)? > 0 {
            self.letters_close()?;
        }
        Ok(())
    }

    /// Deletes links that have expired, and their secrets.
    ///
    /// # Errors
    /// What the database says.
    pub fn links_sweep(&mut self) -> Result<(), Refusal> {
        let mut sql = Sql::new("DELETE FROM link WHERE expires_at <= ");
        sql.bind(now());
        self.run(sql)?;
        self.letters_close()
    }
}
