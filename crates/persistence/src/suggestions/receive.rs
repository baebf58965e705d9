//! A suggestion comes in: once for each form that was sent, and not too many from one place.

use essaim_domain::{
    account::Locale,
    refusal::Refusal,
    suggestion::{Suggestion, SuggestionState},
    time::now,
    words::Worded,
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::KeptSuggestion;
use crate::{db::Write, statement::Sql};

/// A suggestion with what the program adds to it.
#[derive(Debug, Clone)]
pub struct Sent {
    pub suggestion: Suggestion,
    /// The form that it came with: the same one again is no second suggestion.
    pub form: Option<Uuid>,
    pub reference: String,
    pub locale: Locale,
    pub due_on: Date,
    /// When who sent it is erased, if nobody has answered by then.
    pub erase_at: Timestamp,
}

/// What who sends it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub id: Uuid,
    pub reference: String,
    pub due_on: Date,
}

impl Write<'_> {
    /// Takes a suggestion in.
    ///
    /// # Errors
    /// What the database says.
    pub fn suggestion_receive(&mut self, sent: &Sent) -> Result<Received, Refusal> {
        // In a row, so that a form sent twice at once is found the second time.
        self.in_line()?;
        if let Some(known) = self.received_with(sent.form)? {
            let KeptSuggestion { id, reference, due_on, .. } = known;
            return Ok(Received { id, reference, due_on });
        }
        let (id, at, suggestion) = (Uuid::now_v7(), now(), &sent.suggestion);
        let proposed = serde_json::to_string(&suggestion.proposed).map_err(Refusal::internal)?;
        let mut sql = Sql::new(
            "INSERT INTO suggestion (id, revision, reference, form, kind, state, collection, record, proposed, place, \
             message, locale, received_at, due_on) VALUES (",
        );
        sql.bind(id).push(", 1, ").bind(sent.reference.as_str()).push(", ");
        sql.bind(crate::statement::Bind::Uid(sent.form.map(crate::types::Key))).push(", ");
        sql.bind(suggestion.kind.word()).push(", ").bind(SuggestionState::Waiting.word()).push(", ");
        sql.bind(suggestion.about.map(|about| about.collection.word())).push(", ");
        let record = suggestion.about.map(|about| crate::types::Key(about.id));
        sql.bind(crate::statement::Bind::Uid(record)).push(", ").bind(proposed).push(", ");
        sql.bind(suggestion.place.as_ref().map(|text| text.as_str())).push(", ");
        sql.bind(suggestion.message.as_ref().map(|text| text.as_str())).push(", ");
        sql.bind(sent.locale.word()).push(", ").bind(at).push(", ").bind(sent.due_on.to_string()).push(")");
        self.run(sql)?;
        self.sender_keep(id, sent)?;
        self.suggestion_step(id, None, "received")?;
        Ok(Received { id, reference: sent.reference.clone(), due_on: sent.due_on })
    }

    fn received_with(&mut self, form: Option<Uuid>) -> Result<Option<KeptSuggestion>, Refusal> {
        let Some(form) = form else { return Ok(None) };
        let mut sql = super::selected();
        sql.push(" WHERE s.form = ").bind(form);
        let found = self.reading().row::<super::RowSql, super::Row>(sql)?;
        found.map(KeptSuggestion::try_from).transpose()
    }

    fn sender_keep(&mut self, id: Uuid, sent: &Sent) -> Result<(), Refusal> {
        let suggestion = &sent.suggestion;
        let mut sql = Sql::new("INSERT INTO suggestion_sender (suggestion, name, email, erase_at) VALUES (");
        sql.bind(id).push(", ").bind(suggestion.name.as_ref().map(|text| text.as_str())).push(", ");
        sql.bind(suggestion.email.as_ref().map(|email| email.as_str())).push(", ");
        sql.bind(sent.erase_at).push(")");
        self.run(sql).map(drop)
    }
}
