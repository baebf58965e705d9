//! What coordinators do with a suggestion, and how who sent it is forgotten.

use essaim_domain::{
    principal::Principal, refusal::Refusal, suggestion::SuggestionState, time::now, words::Worded,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::KeptSuggestion;
use crate::{
    db::Write,
    statement::{Bind, Sql},
    types::{Key, Uid},
};

impl Write<'_> {
    /// Gives a suggestion to an account, or to nobody.
    ///
    /// # Errors
    /// [`Refusal::Stale`] when it changed since it was read; what the database says.
    pub fn suggestion_assign(
        &mut self,
        kept: &KeptSuggestion,
        by: &Principal,
        assignee: Option<Uuid>,
    ) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE suggestion SET assignee = ");
        sql.bind(Bind::Uid(assignee.map(Key)));
        self.suggestion_changed(kept, sql)?;
        let step = if assignee.is_some() { "assigned" } else { "unassigned" };
        self.suggestion_step(kept.id, Some(by), step)
    }

    /// Says what became of a suggestion, in words for who sent it. From then on they are kept until `erase_at`.
    ///
    /// # Errors
    /// As [`Write::suggestion_assign`].
    pub fn suggestion_close(
        &mut self,
        kept: &KeptSuggestion,
        by: &Principal,
        (state, answer): (SuggestionState, Option<&str>),
        erase_at: Timestamp,
    ) -> Result<(), Refusal> {
        let closed_by = match by {
            Principal::Member(id) => Some(Key(*id)),
            _ => None,
        };
        let mut sql = Sql::new("UPDATE suggestion SET state = ");
        sql.bind(state.word()).push(", answer = ").bind(answer).push(", closed_at = ").bind(now());
        sql.push(", closed_by = ").bind(Bind::Uid(closed_by));
        self.suggestion_changed(kept, sql)?;
        let mut sender = Sql::new("UPDATE suggestion_sender SET erase_at = ");
        sender.bind(erase_at).push(" WHERE suggestion = ").bind(kept.id);
        self.run(sender)?;
        self.suggestion_step(kept.id, Some(by), state.word())
    }

    /// Erases who sent suggestions, and the words in which they wrote, once their time has come. What was proposed
    /// stays: changes may have come of it.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggestions_forget(&mut self, at: Timestamp) -> Result<usize, Refusal> {
        let mut sql = Sql::new("DELETE FROM suggestion_sender WHERE erase_at <= ");
        sql.bind(at).push(" RETURNING suggestion");
        let gone: Vec<Uuid> = self.reading().rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect();
        if gone.is_empty() {
            return Ok(0);
        }
        let mut sql = Sql::new("UPDATE suggestion SET message = NULL, revision = revision + 1 WHERE id");
        sql.any_of(gone.clone());
        self.run(sql)?;
        for id in &gone {
            self.suggestion_step(*id, None, "erased")?;
        }
        Ok(gone.len())
    }

    /// Notes what was done with a suggestion.
    pub(crate) fn suggestion_step(
        &mut self,
        id: Uuid,
        by: Option<&Principal>,
        step: &'static str,
    ) -> Result<(), Refusal> {
        let mut sql = Sql::new("INSERT INTO suggestion_step (id, suggestion, at, principal, step) VALUES (");
        sql.bind(Uuid::now_v7()).push(", ").bind(id).push(", ").bind(now()).push(", ");
        sql.bind(by.map(ToString::to_string)).push(", ").bind(step).push(")");
        self.run(sql).map(drop)
    }

    /// Runs the beginning of an update, for the revision that was read.
    pub(super) fn suggestion_changed(&mut self, kept: &KeptSuggestion, mut sql: Sql) -> Result<(), Refusal> {
        sql.push(", revision = revision + 1 WHERE id = ").bind(kept.id);
        sql.push(" AND revision = ").bind(kept.revision);
        if self.run(sql)? == 0 { Err(Refusal::Stale) } else { Ok(()) }
    }

    /// Whether that account may be given suggestions.
    ///
    /// # Errors
    /// What the database says.
    pub fn deals_with_suggestions(&mut self, account: Uuid) -> Result<bool, Refusal> {
        let kept = self.reading().account(account)?;
        let coordinates =
            |roles: &[essaim_domain::access::Role]| roles.contains(&essaim_domain::access::Role::Coordinator);
        Ok(kept.is_some_and(|kept| kept.account.active && coordinates(&kept.account.roles)))
    }
}
