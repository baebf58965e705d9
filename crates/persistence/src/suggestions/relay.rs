//! The relay: a word goes to who holds a record, and their reply comes back, without either seeing the other's address.

use essaim_domain::{
    access::Viewer,
    account::Locale,
    experiment::Experiment,
    principal::Principal,
    refusal::Refusal,
    stakeholder::Stakeholder,
    suggestion::{About, Suggestible},
    time::now,
    values::Email,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::KeptSuggestion;
use crate::{
    db::{Read, Write},
    kept::Kept,
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
};

/// Where a holder is reached.
#[derive(Clone, PartialEq, Eq)]
pub struct Holder {
    pub email: Email,
    /// The language of their account, where they have one.
    pub locale: Option<Locale>,
}

impl Read<'_> {
    /// Who holds a record, as far as the program knows an address: an organisation's own, a lead's, an author's.
    ///
    /// # Errors
    /// What the database says.
    pub fn holder_of(&mut self, about: About) -> Result<Option<Holder>, Refusal> {
        match about.collection {
            Suggestible::Stakeholders => self.contact(about.id),
            Suggestible::Experiments => {
                let Some(kept) = self.held::<Experiment>(about.id)? else { return Ok(None) };
                let lead = kept.record.lead.map(|id| id.uuid());
                if let Some(found) = lead.map(|id| self.contact(id)).transpose()?.flatten() {
                    return Ok(Some(found));
                }
                self.author(&kept.head.created_by)
            }
            Suggestible::Territories | Suggestible::Themes => Ok(None),
        }
    }

    fn held<N: Stored>(&mut self, id: Uuid) -> Result<Option<Kept<N>>, Refusal> {
        let program = Viewer::steward(Principal::System);
        self.find_all::<N>(&program, vec![id])?.pop().map(|row| row.into_kept()).transpose()
    }

    fn contact(&mut self, stakeholder: Uuid) -> Result<Option<Holder>, Refusal> {
        let Some(kept) = self.held::<Stakeholder>(stakeholder)? else { return Ok(None) };
        if let Some(email) = kept.record.email {
            return Ok(Some(Holder { email, locale: None }));
        }
        self.author(&kept.head.created_by)
    }

    fn author(&mut self, by: &Principal) -> Result<Option<Holder>, Refusal> {
        let Principal::Member(id) = by else { return Ok(None) };
        let kept = self.account(*id)?.filter(|kept| kept.account.active);
        Ok(kept.map(|kept| Holder { email: kept.account.email, locale: Some(kept.account.locale) }))
    }

    /// The suggestion that a holder may still reply to with the secret of that digest.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggestion_to_reply(&mut self, hash: &str) -> Result<Option<KeptSuggestion>, Refusal> {
        let mut sql = Sql::new("SELECT y.suggestion FROM suggestion_reply y WHERE y.hash = ");
        sql.bind(hash).push(" AND y.used_at IS NULL AND y.expires_at > ").bind(now());
        match self.row::<Uid, Key>(sql)? {
            Some(key) => self.suggestion(key.0),
            None => Ok(None),
        }
    }
}

impl Write<'_> {
    /// Notes that a word was passed on, with the digest of the secret that its reply comes back with.
    ///
    /// # Errors
    /// [`Refusal::Stale`] when it changed since it was read; what the database says.
    pub fn suggestion_relayed(
        &mut self,
        kept: &KeptSuggestion,
        by: &Principal,
        hash: &str,
        expires_at: Timestamp,
    ) -> Result<(), Refusal> {
        self.suggestion_changed(kept, Sql::new("UPDATE suggestion SET state = state"))?;
        let mut sql = Sql::new("INSERT INTO suggestion_reply (hash, suggestion, expires_at) VALUES (");
        sql.bind(hash).push(", ").bind(kept.id).push(", ").bind(expires_at).push(")");
        self.run(sql)?;
        self.suggestion_step(kept.id, Some(by), "relayed")
    }

    /// Uses a reply's secret up; `false` when it was used or has expired meanwhile.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggestion_replied(&mut self, hash: &str, suggestion: Uuid) -> Result<bool, Refusal> {
        let mut sql = Sql::new("UPDATE suggestion_reply SET used_at = ");
        sql.bind(now()).push(" WHERE hash = ").bind(hash);
        sql.push(" AND used_at IS NULL AND expires_at > ").bind(now());
        if self.run(sql)? == 0 {
            return Ok(false);
        }
        let mut touched = Sql::new("UPDATE suggestion SET revision = revision + 1 WHERE id = ");
        touched.bind(suggestion);
        self.run(touched)?;
        self.suggestion_step(suggestion, None, "replied")?;
        Ok(true)
    }
}
