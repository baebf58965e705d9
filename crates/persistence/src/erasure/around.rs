//! What is kept of somebody besides their own record: letters, invitations, jobs, answers to repeat, and every table
//! whose rows point to them.

use std::collections::{BTreeMap, HashSet};

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{letter::LetterKind, refusal::Refusal, words::Worded};
use percent_encoding::percent_decode_str;
use uuid::Uuid;

use super::{MARK, said::Said};
use crate::{
    db::{Read, Write},
    dialect::foreign,
    statement::{Name, Sql},
    types::{Key, Uid},
};

/// A letter in the outbox: its kind, to whom, and what it names.
type Letter = (Key, String, String, String);

/// A version of a text of the site: its page, its language, its number, and what it says.
type SiteText = (String, String, i64, String);

impl Read<'_> {
    /// How many letters were written to these addresses.
    pub(super) fn letters_about(&mut self, said: &Said) -> Result<i64, Refusal> {
        let letters = self.letters_all()?;
        let to = letters.iter().filter(|(_, _, address, _)| said.addresses.contains(address));
        i64::try_from(to.count()).map_err(Refusal::internal)
    }

    /// What names them and stays, with a mark in their place: texts of the site, and clients.
    pub(super) fn naming(&mut self, said: &Said) -> Result<[(&'static str, i64); 2], Refusal> {
        let count = |texts: Vec<String>| -> Result<i64, Refusal> {
            i64::try_from(texts.iter().filter(|text| said.is_in(text)).count()).map_err(Refusal::internal)
        };
        let texts = self.site_texts_all()?.into_iter().map(|(_, _, _, body)| body).collect();
        let sql = Sql::new("SELECT c.name || ' ' || coalesce(c.contact, '') FROM client c");
        let clients = self.rows::<Text, String>(sql)?;
        Ok([("site_texts", count(texts)?), ("clients", count(clients)?)])
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

impl Write<'_> {
    /// Takes out what is kept around these ids, and of what they are known by.
    pub(super) fn erase_around(&mut self, ids: &HashSet<Uuid>, said: &Said) -> Result<(), Refusal> {
        let suggested = self.reading().suggested_by(said)?;
        let mut traces: HashSet<Uuid> = ids.clone();
        traces.extend(self.erase_letters(said, &suggested)?);
        self.erase_invitations(said)?;
        self.erase_jobs(&traces, said)?;
        self.erase_challenges(said)?;
        self.erase_requests(ids, said)?;
        self.erase_views(said)?;
        self.erase_suggestions(ids, said, &suggested)?;
        self.erase_contacts(said)?;
        self.erase_site_texts(said)?;
        self.erase_answers(ids)
    }

    /// Letters to them go, and those that bring their words to others; in the other letters a mark stands where they are
    /// named. The ids of those that went.
    fn erase_letters(
        &mut self,
        said: &Said,
        suggested: &[(Uuid, Option<String>)],
    ) -> Result<Vec<Uuid>, Refusal> {
        let words: HashSet<&String> = suggested.iter().filter_map(|(_, message)| message.as_ref()).collect();
        let mut gone = Vec::new();
        for (id, kind, address, given) in self.reading().letters_all()? {
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
                self.run(sql)?;
            }
        }
        let mut sql = Sql::new("DELETE FROM outbox WHERE id");
        sql.any_of(gone.clone());
        self.run(sql)?;
        Ok(gone)
    }

    fn erase_invitations(&mut self, said: &Said) -> Result<(), Refusal> {
        for address in &said.addresses {
            let mut sql = Sql::new("SELECT i.id FROM invitation i WHERE i.email = ");
            sql.bind(address.as_str());
            let ids: Vec<Uuid> = self.reading().rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect();
            for id in ids {
                self.invitation_remove(id)?;
            }
        }
        Ok(())
    }

    /// Jobs that are about them go; of what another one failed by, no word stays that names them.
    fn erase_jobs(&mut self, ids: &HashSet<Uuid>, said: &Said) -> Result<(), Refusal> {
        type Row = (Key, String, Option<String>);
        let sql = Sql::new("SELECT j.id, j.payload, j.error FROM job j");
        for (id, payload, error) in self.reading().rows::<(Uid, Text, Nullable<Text>), Row>(sql)? {
            let is_about = ids.iter().any(|id| payload.contains(&id.to_string())) || said.is_in(&payload);
            let mut sql = if is_about {
                Sql::new("DELETE FROM job WHERE id = ")
            } else if error.is_some_and(|error| said.is_in(&error)) {
                Sql::new("UPDATE job SET error = NULL WHERE id = ")
            } else {
                continue;
            };
            sql.bind(id.0);
            self.run(sql)?;
        }
        Ok(())
    }

    /// What is half done by an account elsewhere is of nobody yet, and may have their address in it.
    fn erase_challenges(&mut self, said: &Said) -> Result<(), Refusal> {
        let sql = Sql::new("SELECT g.hash, g.payload FROM challenge g");
        for (hash, payload) in self.reading().rows::<(Text, Text), (String, String)>(sql)? {
            if said.is_in(&payload) {
                let mut sql = Sql::new("DELETE FROM challenge WHERE hash = ");
                sql.bind(hash);
                self.run(sql)?;
            }
        }
        Ok(())
    }

    /// The register keeps that somebody asked, and when; of who and why, the id alone.
    fn erase_requests(&mut self, ids: &HashSet<Uuid>, said: &Said) -> Result<(), Refusal> {
        type Row = (Key, Option<Key>, Option<String>, Option<String>);
        let sql = Sql::new("SELECT q.id, q.subject, q.about, q.note FROM request q");
        let rows = self.reading().rows::<(Uid, Nullable<Uid>, Nullable<Text>, Nullable<Text>), Row>(sql)?;
        for (id, subject, about, note) in rows {
            let is_theirs = subject.is_some_and(|subject| ids.contains(&subject.0));
            let names =
                |text: &Option<String>| text.as_ref().is_some_and(|text| is_theirs || said.is_in(text));
            for (names, column) in [(names(&about), "about"), (names(&note), "note")] {
                if names {
                    let mut sql = Sql::new("UPDATE request SET ");
                    sql.push(column).push(" = ").bind(MARK).push(" WHERE id = ").bind(id.0);
                    self.run(sql)?;
                }
            }
        }
        Ok(())
    }

    /// A list that somebody kept under their name is a question that finds nothing any more.
    fn erase_views(&mut self, said: &Said) -> Result<(), Refusal> {
        let sql = Sql::new("SELECT v.id, v.body FROM saved_view v");
        let rows = self.reading().rows::<(Uid, Text), (Key, String)>(sql)?;
        // As an address has it: `q=Ada+Lovelace`.
        let names = |body: &str| {
            let spaced = body.replace('+', " ");
            said.is_in(body) || said.is_in(&percent_decode_str(&spaced).decode_utf8_lossy())
        };
        let ids: Vec<Uuid> = rows.into_iter().filter(|row| names(&row.1)).map(|row| row.0.0).collect();
        self.let_go("saved_view", &ids)?;
        let mut sql = Sql::new("DELETE FROM saved_view WHERE id");
        sql.any_of(ids);
        self.run(sql).map(drop)
    }

    /// What was suggested about their record goes. Of what they suggested about others stays the suggestion, without them:
    /// a text that names them goes with their name.
    fn erase_suggestions(
        &mut self,
        ids: &HashSet<Uuid>,
        said: &Said,
        suggested: &[(Uuid, Option<String>)],
    ) -> Result<(), Refusal> {
        let mut sql = Sql::new("SELECT s.id FROM suggestion s WHERE s.record");
        sql.any_of(ids.iter().copied().collect());
        let about: Vec<Uuid> = self.reading().rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect();
        self.let_go("suggestion", &about)?;
        let mut sql = Sql::new("DELETE FROM suggestion WHERE id");
        sql.any_of(about);
        self.run(sql)?;
        for (id, _) in suggested {
            for end in [
                "DELETE FROM suggestion_sender WHERE suggestion = ",
                "UPDATE suggestion SET message = NULL, revision = revision + 1 WHERE id = ",
            ] {
                let mut sql = Sql::new(end);
                sql.bind(*id);
                self.run(sql)?;
            }
        }
        self.erase_what_was_suggested(said)
    }

    fn erase_what_was_suggested(&mut self, said: &Said) -> Result<(), Refusal> {
        type Texts = (Key, String, Option<String>, Option<String>, Option<String>);
        let sql = Sql::new("SELECT s.id, s.proposed, s.place, s.message, s.answer FROM suggestion s");
        type TextsSql = (Uid, Text, Nullable<Text>, Nullable<Text>, Nullable<Text>);
        for (id, proposed, place, message, answer) in self.reading().rows::<TextsSql, Texts>(sql)? {
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
                self.run(sql)?;
            }
        }
        Ok(())
    }

    /// Partners' programs stay, without the address of who was to be asked about them, nor their name.
    fn erase_contacts(&mut self, said: &Said) -> Result<(), Refusal> {
        let sql = Sql::new("SELECT c.id, c.name, c.contact FROM client c");
        type Row = (Key, String, Option<String>);
        for (id, name, contact) in self.reading().rows::<(Uid, Text, Nullable<Text>), Row>(sql)? {
            let kept = contact.filter(|contact| !said.is_in(contact));
            let mut sql = Sql::new("UPDATE client SET contact = ");
            sql.bind(kept).push(", name = ").bind(said.struck(&name)).push(" WHERE id = ").bind(id.0);
            self.run(sql)?;
        }
        Ok(())
    }

    /// The texts of the site stay, those that hold and those from before, with a mark where they name somebody.
    fn erase_site_texts(&mut self, said: &Said) -> Result<(), Refusal> {
        for (page, locale, revision, body) in self.reading().site_texts_all()? {
            if said.is_in(&body) {
                let mut sql = Sql::new("UPDATE site_text SET body = ");
                sql.bind(said.struck(&body)).push(" WHERE page = ").bind(page).push(" AND locale = ");
                sql.bind(locale).push(" AND revision = ").bind(revision);
                self.run(sql)?;
            }
        }
        Ok(())
    }

    /// Answers that tell of them, in whatever place: who asks again is answered anew.
    fn erase_answers(&mut self, ids: &HashSet<Uuid>) -> Result<(), Refusal> {
        for id in ids {
            let mut sql = Sql::new("DELETE FROM idempotency WHERE record = ");
            sql.bind(*id).push(" OR answer LIKE ").bind(format!("%{id}%"));
            self.run(sql)?;
        }
        Ok(())
    }

    /// Loosens what points to these rows of a table and may point nowhere, and deletes what may not, with what points to
    /// that in turn. The database's own catalogue says what there is: a table that a later migration adds is no
    /// exception.
    pub(crate) fn let_go(&mut self, table: &str, ids: &[Uuid]) -> Result<(), Refusal> {
        if ids.is_empty() {
            return Ok(());
        }
        for row in foreign::pointing(self.reading().connection(), table)? {
            let name = |text: &str| {
                Name::parse(text)
                    .ok_or_else(|| Refusal::internal(format!("a strange name in the database: {text}")))
            };
            let (owner, column) = (name(&row.owner)?, name(&row.name)?);
            let mut sql = Sql::default();
            if row.needed == 0 {
                sql.push("UPDATE ").name(&owner).push(" SET ").name(&column).push(" = NULL");
            } else {
                self.let_go_further(&owner, &column, ids)?;
                sql.push("DELETE FROM ").name(&owner);
            }
            sql.push(" WHERE ").name(&column).any_of(ids.to_vec());
            self.run(sql)?;
        }
        Ok(())
    }

    /// Rows that are about to be deleted let go of what points to them.
    fn let_go_further(&mut self, owner: &Name, column: &Name, ids: &[Uuid]) -> Result<(), Refusal> {
        if foreign::pointing(self.reading().connection(), owner.as_str())?.is_empty() {
            return Ok(());
        }
        let mut sql = Sql::new("SELECT id FROM ");
        sql.name(owner).push(" WHERE ").name(column).any_of(ids.to_vec());
        let further: Vec<Uuid> = self.reading().rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0).collect();
        self.let_go(owner.as_str(), &further)
    }
}
