//! What is kept of somebody besides their own record: letters, invitations, jobs, answers to repeat, and every table
//! whose rows point to them.

use std::collections::{BTreeMap, HashSet};

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{letter::LetterKind, refusal::Refusal, words::Worded};
use percent_encoding::percent_decode_str;
use uuid::Uuid;

use super::{Erasing, MARK, said::Said};
use crate::{
    db::Read,
    statement::Sql,
    types::{Key, Uid},
};

/// A letter in the outbox: its kind, to whom, and what it names.
type Letter = (Key, String, String, String);

/// A version of a text of the site: its page, its language, its number, and what it says.
type SiteText = (String, String, i64, String);

impl Read<'_> {
    /// Whether texts of the site or clients name them, which stay with a mark in their place.
    pub(super) fn is_named_around(&mut self, said: &Said) -> Result<bool, Refusal> {
        let sql = Sql::new("SELECT c.name || ' ' || coalesce(c.contact, '') FROM client c");
        let clients = self.rows::<Text, String>(sql)?;
        let texts = self.site_texts_all()?.into_iter().map(|(_, _, _, body)| body);
        Ok(clients.into_iter().chain(texts).any(|text| said.is_in(&text)))
    }

    fn site_texts_all(&mut self) -> Result<Vec<SiteText>, Refusal> {
        self.rows::<(Text, Text, BigInt, Text), SiteText>(Sql::new(
            "SELECT x.page, x.locale, x.revision, x.body FROM site_text x WHERE x.body IS NOT NULL",
        ))
    }

    fn letters_all(&mut self) -> Result<Vec<Letter>, Refusal> {
        let sql = Sql::new("SELECT o.id, o.kind, o.address, o.given FROM outbox o");
        self.rows::<(Uid, Text, Text, Text), Letter>(sql)
    }

    /// What they suggested: each with the message that they wrote.
    fn suggested_by(&mut self, said: &Said) -> Result<Vec<(Uuid, Option<String>)>, Refusal> {
        type Row = (Key, Option<String>, Option<String>, Option<String>);
        let sql = Sql::new(
            "SELECT w.suggestion, w.name, w.email, s.message FROM suggestion_sender w \
             JOIN suggestion s ON s.id = w.suggestion",
        );
        let rows = self.rows::<(Uid, Nullable<Text>, Nullable<Text>, Nullable<Text>), Row>(sql)?;
        let theirs = |(id, name, email, message): Row| {
            [name, email].iter().flatten().any(|text| said.is(text)).then_some((id.0, message))
        };
        Ok(rows.into_iter().filter_map(theirs).collect())
    }
}

/// What they suggested: each with the message that they wrote.
type Suggested = [(Uuid, Option<String>)];

impl Erasing<'_, '_> {
    /// Takes out what is kept around these ids, and of what they are known by.
    pub(super) fn around(&mut self, ids: &HashSet<Uuid>, said: &Said) -> Result<(), Refusal> {
        let suggested = self.write.reading().suggested_by(said)?;
        let mut traces: HashSet<Uuid> = ids.clone();
        traces.extend(self.letters(said, &suggested)?);
        self.invitations(said)?;
        self.jobs(&traces, said)?;
        self.challenges(said)?;
        self.requests(ids, said)?;
        self.views(said)?;
        self.suggestions(ids, said, &suggested)?;
        self.clients(said)?;
        self.site_texts(said)?;
        self.answers(ids)
    }

    /// Letters to them go, and those that bring their words to others; in the other letters a mark stands where they are
    /// named. The ids of those that went.
    fn letters(&mut self, said: &Said, suggested: &Suggested) -> Result<Vec<Uuid>, Refusal> {
        let words: HashSet<&String> = suggested.iter().filter_map(|(_, message)| message.as_ref()).collect();
        let mut gone = Vec::new();
        for (id, kind, address, given) in self.write.reading().letters_all()? {
            let mut values: BTreeMap<String, String> =
                serde_json::from_str(&given).map_err(Refusal::internal)?;
            let relays = LetterKind::from_word(&kind).is_some_and(LetterKind::relays);
            let theirs =
                || said.is_in(&given) || values.get("message").is_some_and(|text| words.contains(text));
            if said.addresses.contains(&address) || (relays && theirs()) {
                gone.push(id.0);
            } else if said.is_in(&given) {
                values
                    .values_mut()
                    .filter(|value| said.is_in(value))
                    .for_each(|value| MARK.clone_into(value));
                let given = serde_json::to_string(&values).map_err(Refusal::internal)?;
                let mut sql = Sql::new("UPDATE outbox SET given = ");
                sql.bind(given).push(" WHERE id = ").bind(id.0);
                self.alter("outbox", id.0, sql)?;
            }
        }
        self.delete("outbox", |sql| sql.push("id").any_of(gone.clone()))?;
        Ok(gone)
    }

    fn invitations(&mut self, said: &Said) -> Result<(), Refusal> {
        for address in &said.addresses {
            let mut sql = Sql::new("SELECT i.id FROM invitation i WHERE i.email = ");
            sql.bind(address.as_str());
            for id in self.write.reading().rows::<Uid, Key>(sql)? {
                self.write.invitation_remove(id.0)?;
                self.ledger.goes("invitation", 1);
            }
        }
        Ok(())
    }

    /// Jobs that are about them go; of what another one failed by, no word stays that names them.
    fn jobs(&mut self, ids: &HashSet<Uuid>, said: &Said) -> Result<(), Refusal> {
        type Row = (Key, String, Option<String>);
        let sql = Sql::new("SELECT j.id, j.payload, j.error FROM job j");
        for (id, payload, error) in self.write.reading().rows::<(Uid, Text, Nullable<Text>), Row>(sql)? {
            let is_about = ids.iter().any(|id| payload.contains(&id.to_string())) || said.is_in(&payload);
            if is_about {
                self.delete("job", |sql| sql.push("id = ").bind(id.0))?;
            } else if error.is_some_and(|error| said.is_in(&error)) {
                let mut sql = Sql::new("UPDATE job SET error = NULL WHERE id = ");
                sql.bind(id.0);
                self.alter("job", id.0, sql)?;
            }
        }
        Ok(())
    }

    /// What is half done by an account elsewhere is of nobody yet, and may have their address in it.
    fn challenges(&mut self, said: &Said) -> Result<(), Refusal> {
        let sql = Sql::new("SELECT g.hash, g.payload FROM challenge g");
        for (hash, payload) in self.write.reading().rows::<(Text, Text), (String, String)>(sql)? {
            if said.is_in(&payload) {
                self.delete("challenge", |sql| sql.push("hash = ").bind(hash))?;
            }
        }
        Ok(())
    }

    /// The register keeps that somebody asked, and when; of who and why, the id alone.
    fn requests(&mut self, ids: &HashSet<Uuid>, said: &Said) -> Result<(), Refusal> {
        type Row = (Key, Option<Key>, Option<String>, Option<String>);
        type RowSql = (Uid, Nullable<Uid>, Nullable<Text>, Nullable<Text>);
        let sql = Sql::new("SELECT q.id, q.subject, q.about, q.note FROM request q");
        for (id, subject, about, note) in self.write.reading().rows::<RowSql, Row>(sql)? {
            let is_theirs = subject.is_some_and(|subject| ids.contains(&subject.0));
            let names =
                |text: &Option<String>| text.as_ref().is_some_and(|text| is_theirs || said.is_in(text));
            for (names, column) in [(names(&about), "about"), (names(&note), "note")] {
                if names {
                    let mut sql = Sql::new("UPDATE request SET ");
                    sql.push(column).push(" = ").bind(MARK).push(" WHERE id = ").bind(id.0);
                    self.alter("request", id.0, sql)?;
                }
            }
        }
        Ok(())
    }

    /// A list that somebody kept under their name is a question that finds nothing any more.
    fn views(&mut self, said: &Said) -> Result<(), Refusal> {
        let sql = Sql::new("SELECT v.id, v.body FROM saved_view v");
        let rows = self.write.reading().rows::<(Uid, Text), (Key, String)>(sql)?;
        // As an address has it: `q=Ada+Lovelace`.
        let names = |body: &str| {
            let spaced = body.replace('+', " ");
            said.is_in(body) || said.is_in(&percent_decode_str(&spaced).decode_utf8_lossy())
        };
        let ids: Vec<Uuid> = rows.into_iter().filter(|row| names(&row.1)).map(|row| row.0.0).collect();
        self.let_go("saved_view", &ids)?;
        self.delete("saved_view", |sql| sql.push("id").any_of(ids))
    }

    /// What was suggested about their record goes. Of what they suggested about others stays the suggestion, without them:
    /// a text that names them goes with their name.
    fn suggestions(
        &mut self,
        ids: &HashSet<Uuid>,
        said: &Said,
        suggested: &Suggested,
    ) -> Result<(), Refusal> {
        let mut sql = Sql::new("SELECT s.id FROM suggestion s WHERE s.record");
        sql.any_of(ids.iter().copied().collect());
        let about = self.write.reading().rows::<Uid, Key>(sql)?;
        let about: Vec<Uuid> = about.into_iter().map(|key| key.0).collect();
        self.let_go("suggestion", &about)?;
        self.delete("suggestion", |sql| sql.push("id").any_of(about))?;
        for (id, _) in suggested {
            self.delete("suggestion_sender", |sql| sql.push("suggestion = ").bind(*id))?;
            let mut sql =
                Sql::new("UPDATE suggestion SET message = NULL, revision = revision + 1 WHERE id = ");
            sql.bind(*id);
            self.alter("suggestion", *id, sql)?;
        }
        self.what_was_suggested(said)
    }

    fn what_was_suggested(&mut self, said: &Said) -> Result<(), Refusal> {
        type Texts = (Key, String, Option<String>, Option<String>, Option<String>);
        let sql = Sql::new("SELECT s.id, s.proposed, s.place, s.message, s.answer FROM suggestion s");
        type TextsSql = (Uid, Text, Nullable<Text>, Nullable<Text>, Nullable<Text>);
        for (id, proposed, place, message, answer) in self.write.reading().rows::<TextsSql, Texts>(sql)? {
            let parts = [
                (Some(proposed), "UPDATE suggestion SET proposed = '{}' WHERE id = "),
                (place, "UPDATE suggestion SET place = NULL WHERE id = "),
                (message, "UPDATE suggestion SET message = NULL WHERE id = "),
                (answer, "UPDATE suggestion SET answer = NULL WHERE id = "),
            ];
            for (_, update) in
                parts.iter().filter(|(text, _)| text.as_ref().is_some_and(|text| said.is_in(text)))
            {
                let mut sql = Sql::new(update);
                sql.bind(id.0);
                self.alter("suggestion", id.0, sql)?;
            }
        }
        Ok(())
    }

    /// Partners' programs stay, without the address of who was to be asked about them, nor their name.
    fn clients(&mut self, said: &Said) -> Result<(), Refusal> {
        let sql = Sql::new("SELECT c.id, c.name, c.contact FROM client c");
        type Row = (Key, String, Option<String>);
        for (id, name, contact) in self.write.reading().rows::<(Uid, Text, Nullable<Text>), Row>(sql)? {
            let is_theirs = contact.as_ref().is_some_and(|contact| said.is_in(contact));
            if is_theirs || said.is_in(&name) {
                let mut sql = Sql::new("UPDATE client SET contact = ");
                sql.bind(contact.filter(|_| !is_theirs)).push(", name = ").bind(said.struck(&name));
                sql.push(" WHERE id = ").bind(id.0);
                self.alter("client", id.0, sql)?;
            }
        }
        Ok(())
    }

    /// The texts of the site stay, those that hold and those from before, with a mark where they name somebody.
    fn site_texts(&mut self, said: &Said) -> Result<(), Refusal> {
        for (page, locale, revision, body) in self.write.reading().site_texts_all()? {
            if said.is_in(&body) {
                let key = format!("{page} {locale} {revision}");
                let mut sql = Sql::new("UPDATE site_text SET body = ");
                sql.bind(said.struck(&body)).push(" WHERE page = ").bind(page).push(" AND locale = ");
                sql.bind(locale).push(" AND revision = ").bind(revision);
                self.alter("site_text", key, sql)?;
            }
        }
        Ok(())
    }

    /// Answers that tell of them, in whatever place: who asks again is answered anew.
    fn answers(&mut self, ids: &HashSet<Uuid>) -> Result<(), Refusal> {
        for id in ids {
            let told = format!("%{id}%");
            self.delete("idempotency", |sql| {
                sql.push("record = ").bind(*id).push(" OR answer LIKE ").bind(told)
            })?;
        }
        Ok(())
    }
}
