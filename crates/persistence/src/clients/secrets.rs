//! The secrets of clients: digests with an end date, of which two may be valid while one takes the other's place.

use diesel::sql_types::{Bool, Nullable, Text};
use essaim_domain::{access::Viewer, client::Scope, refusal::Refusal, time::now};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::scopes_in;
use crate::{
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// A secret to be kept: never itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSecret {
    /// SHA-256 in hexadecimal digits: a secret is drawn at random, so there is nothing to guess from its digest.
    pub hash: String,
    /// Its last letters, so that people can tell one from another.
    pub hint: String,
    pub expires_at: Timestamp,
}

/// A secret as it can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSecret {
    pub id: Uuid,
    pub hint: String,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    /// Ended before its date.
    pub ended_at: Option<Timestamp>,
    pub used_at: Option<Timestamp>,
}

impl KeptSecret {
    #[must_use]
    pub fn valid(&self, at: Timestamp) -> bool {
        self.ended_at.is_none() && self.expires_at > at
    }
}

/// A secret that ends soon, and whom to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    pub secret: Uuid,
    pub client: Uuid,
    pub name: String,
    pub hint: String,
    pub contact: Option<String>,
    pub expires_at: Timestamp,
}

impl Read<'_> {
    /// All secrets that a client has had, the newest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_secrets(&mut self, client: Uuid) -> Result<Vec<KeptSecret>, Refusal> {
        type RowSql = (Uid, Text, Instant, Instant, Nullable<Instant>, Nullable<Instant>);
        type Tuple = (Key, String, At, At, Option<At>, Option<At>);
        let mut sql = Sql::new(
            "SELECT s.id, s.hint, s.created_at, s.expires_at, s.ended_at, s.used_at FROM client_secret s \
             WHERE s.client = ",
        );
        sql.bind(client).push(" ORDER BY s.id DESC");
        let rows = self.rows::<RowSql, Tuple>(sql)?;
        let secret = |(id, hint, created_at, expires_at, ended_at, used_at): Tuple| KeptSecret {
            id: id.0,
            hint,
            created_at: created_at.0,
            expires_at: expires_at.0,
            ended_at: ended_at.map(|at| at.0),
            used_at: used_at.map(|at| at.0),
        };
        Ok(rows.into_iter().map(secret).collect())
    }

    /// Who a client's token stands for, as long as neither the client nor the secret that got the token has ended: with
    /// those of the token's scopes that the client still has.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_calling(
        &mut self,
        client: Uuid,
        secret: Uuid,
        scopes: &[Scope],
    ) -> Result<Option<Viewer>, Refusal> {
        let mut sql = Sql::new(
            "SELECT c.scopes, c.network FROM client c JOIN client_secret s ON s.client = c.id \
             WHERE c.revoked_at IS NULL AND c.id = ",
        );
        sql.bind(client).push(" AND s.id = ").bind(secret);
        sql.push(" AND s.ended_at IS NULL AND s.expires_at > ").bind(now());
        let row = self.row::<(Text, Bool), (String, bool)>(sql)?;
        Ok(row.map(|(granted, network)| {
            let granted = scopes_in(&granted).into_iter().filter(|scope| scopes.contains(scope));
            Viewer::client(client, granted.collect(), network)
        }))
    }

    /// Who a client is when nobody calls for it: as its webhooks see. `None` when it was revoked.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_viewer(&mut self, client: Uuid) -> Result<Option<Viewer>, Refusal> {
        let kept = self.client(client)?.filter(|kept| kept.revoked_at.is_none());
        Ok(kept.map(|kept| Viewer::client(client, kept.client.scopes, kept.client.network)))
    }

    /// Secrets of live clients that end before `until`, of which nobody was told; those with a successor that lives
    /// longer are let go in silence.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_secrets_ending(&mut self, until: Timestamp) -> Result<Vec<Ending>, Refusal> {
        type RowSql = (Uid, Uid, Text, Text, Nullable<Text>, Instant);
        type Tuple = (Key, Key, String, String, Option<String>, At);
        let mut sql = Sql::new(
            "SELECT s.id, c.id, c.name, s.hint, c.contact, s.expires_at FROM client_secret s \
             JOIN client c ON c.id = s.client WHERE c.revoked_at IS NULL AND s.ended_at IS NULL \
             AND s.warned_at IS NULL AND s.expires_at > ",
        );
        sql.bind(now()).push(" AND s.expires_at < ").bind(until);
        sql.push(
            " AND NOT EXISTS (SELECT 1 FROM client_secret o WHERE o.client = s.client AND o.ended_at IS NULL \
             AND o.expires_at > s.expires_at) ORDER BY s.id",
        );
        let rows = self.rows::<RowSql, Tuple>(sql)?;
        let ending = |(secret, client, name, hint, contact, expires_at): Tuple| Ending {
            secret: secret.0,
            client: client.0,
            name,
            hint,
            contact,
            expires_at: expires_at.0,
        };
        Ok(rows.into_iter().map(ending).collect())
    }
}

impl Write<'_> {
    pub(super) fn client_secret_add(
        &mut self,
        client: Uuid,
        secret: &NewSecret,
        at: Timestamp,
    ) -> Result<(), Refusal> {
        let mut sql =
            Sql::new("INSERT INTO client_secret (id, client, hash, hint, created_at, expires_at) VALUES (");
        sql.bind(Uuid::now_v7()).push(", ").bind(client).push(", ").bind(secret.hash.as_str());
        sql.push(", ").bind(secret.hint.as_str()).push(", ").bind(at).push(", ").bind(secret.expires_at);
        sql.push(")");
        self.run(sql).map(drop)
    }

    /// Another secret beside the newest valid one, which works for `overlap` longer; whatever is older ends now.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for a client that is not there or was revoked, and what the database says.
    pub fn client_rotate(
        &mut self,
        client: Uuid,
        secret: &NewSecret,
        overlap: SignedDuration,
    ) -> Result<(), Refusal> {
        let at = now();
        // The row is locked first: of two rotations at once, each sees the other's secret.
        let mut sql = Sql::new("UPDATE client SET updated_at = ");
        sql.bind(at).push(", revision = revision + 1 WHERE revoked_at IS NULL AND id = ").bind(client);
        if self.run(sql)? == 0 {
            return Err(Refusal::NotFound);
        }
        let secrets = self.reading().client_secrets(client)?;
        let until = at.checked_add(overlap).map_err(Refusal::internal)?;
        for (index, former) in secrets.iter().filter(|secret| secret.valid(at)).enumerate() {
            if index > 0 {
                self.client_secret_end(client, former.id)?;
            } else if former.expires_at > until {
                let mut sql = Sql::new("UPDATE client_secret SET expires_at = ");
                sql.bind(until).push(" WHERE id = ").bind(former.id);
                self.run(sql)?;
            }
        }
        self.client_secret_add(client, secret, at)
    }

    /// Ends a secret at once, with the tokens that it got.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], and what the database says.
    pub fn client_secret_end(&mut self, client: Uuid, secret: Uuid) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE client_secret SET ended_at = coalesce(ended_at, ");
        sql.bind(now()).push(") WHERE id = ").bind(secret).push(" AND client = ").bind(client);
        if self.run(sql)? == 1 { Ok(()) } else { Err(Refusal::NotFound) }
    }

    /// The valid secret of a live client that has this digest, with the client's scopes; its use is noted.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_secret_use(
        &mut self,
        client: Uuid,
        hash: &str,
    ) -> Result<Option<(Uuid, Vec<Scope>)>, Refusal> {
        let at = now();
        let mut sql = Sql::new(
            "SELECT s.id, c.scopes FROM client_secret s JOIN client c ON c.id = s.client \
             WHERE c.revoked_at IS NULL AND s.ended_at IS NULL AND c.id = ",
        );
        sql.bind(client).push(" AND s.hash = ").bind(hash).push(" AND s.expires_at > ").bind(at);
        let row = self.reading().row::<(Uid, Text), (Key, String)>(sql)?;
        let Some((secret, scopes)) = row else { return Ok(None) };
        let mut sql = Sql::new("UPDATE client_secret SET used_at = ");
        sql.bind(at).push(" WHERE id = ").bind(secret.0);
        self.run(sql)?;
        Ok(Some((secret.0, scopes_in(&scopes))))
    }

    /// Notes that somebody was told of a secret's end; `false` when another copy was faster.
    ///
    /// # Errors
    /// What the database says.
    pub fn client_secret_warned(&mut self, secret: Uuid) -> Result<bool, Refusal> {
        let mut sql = Sql::new("UPDATE client_secret SET warned_at = ");
        sql.bind(now()).push(" WHERE warned_at IS NULL AND id = ").bind(secret);
        Ok(self.run(sql)? == 1)
    }
}
