//! Invitations: who is asked to come and has not come yet.

use std::time::Duration;

use diesel::sql_types::{Nullable, Text};
use essaim_domain::{
    invitation::Invitation, refusal::Refusal, text::Line, time::now, values::Email, words::Worded,
};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    accounts::{locale_in, roles_in, roles_text},
    db::{Read, Write},
    links::{Bearer, Purpose},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// An invitation as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptInvitation {
    pub id: Uuid,
    pub invitation: Invitation,
    pub created_at: Timestamp,
    /// When the last link was sent.
    pub sent_at: Timestamp,
    pub expires_at: Timestamp,
}

type RowTypes = (Uid, Text, Nullable<Text>, Text, Text, Nullable<Uid>, Instant, Instant, Instant);
type Row = (Key, String, Option<String>, String, String, Option<Key>, At, At, At);

/// A stakeholder that was merged since is the one that it became.
const SELECT: &str = "SELECT i.id, i.email, i.name, i.roles, i.locale, COALESCE(s.merged_into, i.stakeholder), \
                      i.created_at, i.sent_at, i.expires_at \
                      FROM invitation i LEFT JOIN stakeholder s ON s.id = i.stakeholder ";

fn kept(
    (id, email, name, roles, locale, stakeholder, created_at, sent_at, expires_at): Row,
) -> Result<KeptInvitation, Refusal> {
    let name = name.map(|name| Line::parse(&name)).transpose().map_err(Refusal::internal)?;
    let email = Email::parse(&email).map_err(Refusal::internal)?;
    let stakeholder = stakeholder.map(|key| key.0.into());
    let invitation =
        Invitation { email, name, roles: roles_in(&roles), locale: locale_in(&locale), stakeholder };
    Ok(KeptInvitation {
        id: id.0,
        invitation,
        created_at: created_at.0,
        sent_at: sent_at.0,
        expires_at: expires_at.0,
    })
}

impl Read<'_> {
    /// Invitations in the order in which they were made, after that one.
    ///
    /// # Errors
    /// What the database says.
    pub fn invitations(&mut self, after: Option<Uuid>, most: usize) -> Result<Vec<KeptInvitation>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("WHERE i.id > ").bind(after.unwrap_or(Uuid::nil())).push(" ORDER BY i.id").limit(most);
        self.rows::<RowTypes, Row>(sql)?.into_iter().map(kept).collect()
    }

    /// # Errors
    /// What the database says.
    pub fn invitation(&mut self, id: Uuid) -> Result<Option<KeptInvitation>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("WHERE i.id = ").bind(id);
        self.row::<RowTypes, Row>(sql)?.map(kept).transpose()
    }

    /// The invitation of that address, as long as it holds.
    ///
    /// # Errors
    /// What the database says.
    pub fn invitation_of(&mut self, email: &str) -> Result<Option<KeptInvitation>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("WHERE i.email = ").bind(email.trim().to_lowercase());
        sql.push(" AND i.expires_at > ").bind(now());
        self.row::<RowTypes, Row>(sql)?.map(kept).transpose()
    }
}

impl Write<'_> {
    /// # Errors
    /// [`Refusal::Conflict`] with `email_taken` or `invited_already`, with `reference_gone` for a stakeholder that is not
    /// there, and what the database says.
    pub fn invitation_create(
        &mut self,
        new: &Invitation,
        lives: Duration,
    ) -> Result<KeptInvitation, Refusal> {
        let email = new.email.as_str().to_lowercase();
        if self.reading().account_by_email(&email)?.is_some() {
            return Err(Refusal::Conflict("email_taken"));
        }
        let (id, at) = (Uuid::now_v7(), now());
        let expires_at = at.checked_add(lives).map_err(Refusal::internal)?;
        let mut sql = Sql::new(
            "INSERT INTO invitation (id, email, name, roles, locale, stakeholder, created_at, sent_at, expires_at) \
             VALUES (",
        );
        sql.bind(id).push(", ").bind(email).push(", ").bind(new.name.as_ref().map(Line::as_str)).push(", ");
        sql.bind(roles_text(&new.roles)).push(", ").bind(new.locale.word()).push(", ");
        sql.bind(new.stakeholder.map(|id| id.uuid())).push(", ");
        sql.bind(at).push(", ").bind(at).push(", ").bind(expires_at).push(")");
        self.run(sql)?;
        self.reading().invitation(id)?.ok_or(Refusal::NotFound)
    }

    /// Lets an invitation live as long as a new one: it is sent again.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], and what the database says.
    pub fn invitation_renew(&mut self, id: Uuid, lives: Duration) -> Result<KeptInvitation, Refusal> {
        let at = now();
        let mut sql = Sql::new("UPDATE invitation SET sent_at = ");
        sql.bind(at).push(", expires_at = ").bind(at.checked_add(lives).map_err(Refusal::internal)?);
        sql.push(" WHERE id = ").bind(id);
        self.run(sql)?;
        self.reading().invitation(id)?.ok_or(Refusal::NotFound)
    }

    /// An invitation that was accepted or withdrawn is gone, and its link with it.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], and what the database says.
    pub fn invitation_remove(&mut self, id: Uuid) -> Result<(), Refusal> {
        self.links_withdraw(Purpose::Invitation, Bearer::Invitation(id))?;
        let mut sql = Sql::new("DELETE FROM invitation WHERE id = ");
        sql.bind(id);
        if self.run(sql)? == 0 { Err(Refusal::NotFound) } else { Ok(()) }
    }
}
