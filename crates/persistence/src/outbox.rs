//! The outbox: letters by mail, posted in the transaction of what they tell, sent by a job, seen by administrators.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    letter::{KeptLetter, Letter, LetterKind, LetterState, Secret},
    refusal::Refusal,
    time::now,
    values::Email,
    words::Worded,
};
use jiff::SignedDuration;
use serde_json::json;
use uuid::Uuid;

use crate::{
    accounts::locale_in,
    db::{Read, Write},
    jobs::Wish,
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// The kind of the job that sends a letter; its payload is the letter's id.
pub const JOB: &str = "letter";

type RowTypes =
    (Uid, Text, Text, Text, Text, Nullable<Text>, Nullable<Text>, Text, Nullable<Text>, Instant, Instant);
type Row =
    (Key, String, String, String, String, Option<String>, Option<String>, String, Option<String>, At, At);

const SELECT: &str = "SELECT o.id, o.kind, o.address, o.locale, o.given, o.link, o.secret, o.state, o.answer, \
                      o.created_at, o.changed_at FROM outbox o ";

fn kept(row: Row) -> Result<KeptLetter, Refusal> {
    let (id, kind, address, locale, given, link, secret, state, answer, created_at, changed_at) = row;
    let unknown = || Refusal::internal("a letter of a kind that nobody knows");
    let secret = link.zip(secret).map(|(hash, token)| Secret { token, hash });
    let letter = Letter {
        kind: LetterKind::from_word(&kind).ok_or_else(unknown)?,
        to: Email::parse(&address).map_err(Refusal::internal)?,
        locale: locale_in(&locale),
        values: serde_json::from_str(&given).map_err(Refusal::internal)?,
        secret,
    };
    let state = LetterState::from_word(&state).ok_or_else(unknown)?;
    Ok(KeptLetter { id: id.0, letter, state, answer, created_at: created_at.0, changed_at: changed_at.0 })
}

impl Read<'_> {
    /// # Errors
    /// What the database says.
    pub fn letter(&mut self, id: Uuid) -> Result<Option<KeptLetter>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("WHERE o.id = ").bind(id);
        self.row::<RowTypes, Row>(sql)?.map(kept).transpose()
    }

    /// How many letters did not reach anybody in the last month.
    ///
    /// # Errors
    /// What the database says.
    pub fn letters_undelivered(&mut self) -> Result<i64, Refusal> {
        let mut sql = Sql::new("SELECT count(*) FROM outbox o WHERE o.state");
        sql.in_texts([LetterState::Refused.word(), LetterState::Failed.word()]);
        sql.push(" AND o.changed_at > ").bind(now() - KEPT);
        Ok(self.row::<BigInt, i64>(sql)?.unwrap_or(0))
    }

    /// Letters, the newest first, before that one; without those that only relay between others.
    ///
    /// # Errors
    /// What the database says.
    pub fn letters(&mut self, before: Option<Uuid>, most: usize) -> Result<Vec<KeptLetter>, Refusal> {
        let mut sql = Sql::new(SELECT);
        let relays = LetterKind::ALL.iter().filter(|kind| kind.relays());
        sql.push("WHERE NOT (o.kind").in_texts(relays.map(|kind| kind.word())).push(")");
        if let Some(before) = before {
            sql.push(" AND o.id < ").bind(before);
        }
        sql.push(" ORDER BY o.id DESC").limit(most);
        self.rows::<RowTypes, Row>(sql)?.into_iter().map(kept).collect()
    }

    /// Those of these addresses whose last letter was refused, with what the mail server said.
    ///
    /// # Errors
    /// What the database says.
    pub fn bounces<'a>(
        &mut self,
        addresses: impl IntoIterator<Item = &'a str>,
    ) -> Result<Vec<(String, String)>, Refusal> {
        let addresses: Vec<&str> = addresses.into_iter().collect();
        if addresses.is_empty() {
            return Ok(Vec::new());
        }
        let mut sql = Sql::new("SELECT o.address, COALESCE(o.answer, '') FROM outbox o WHERE o.state = ");
        sql.bind(LetterState::Refused.word()).push(" AND o.address").in_texts(addresses);
        sql.push(" AND NOT EXISTS (SELECT 1 FROM outbox n WHERE n.address = o.address AND n.id > o.id AND n.state = ");
        sql.bind(LetterState::Sent.word()).push(")");
        self.rows::<(Text, Text), (String, String)>(sql)
    }
}

impl Write<'_> {
    /// Posts a letter, and the job that sends it.
    ///
    /// # Errors
    /// What the database says.
    pub fn post(&mut self, letter: &Letter) -> Result<Uuid, Refusal> {
        let (id, at) = (Uuid::now_v7(), now());
        let given = serde_json::to_string(&letter.values).map_err(Refusal::internal)?;
        let mut sql = Sql::new(
            "INSERT INTO outbox (id, kind, address, locale, given, link, secret, state, created_at, changed_at) VALUES (",
        );
        sql.bind(id).push(", ").bind(letter.kind.word()).push(", ").bind(letter.to.as_str().to_lowercase());
        sql.push(", ").bind(letter.locale.word()).push(", ").bind(given).push(", ");
        sql.bind(letter.secret.as_ref().map(|secret| secret.hash.clone())).push(", ");
        sql.bind(letter.secret.as_ref().map(|secret| secret.token.clone())).push(", ");
        sql.bind(LetterState::Waiting.word()).push(", ").bind(at).push(", ").bind(at).push(")");
        self.run(sql)?;
        self.send_letter(id)?;
        Ok(id)
    }

    /// Lets a letter that was not sent be sent again.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::Conflict`] with `letter_sent` or `letter_closed`, and what the database says.
    pub fn letter_again(&mut self, id: Uuid) -> Result<KeptLetter, Refusal> {
        let kept = self.reading().letter(id)?.ok_or(Refusal::NotFound)?;
        match kept.state {
            LetterState::Sent => return Err(Refusal::Conflict("letter_sent")),
            LetterState::Closed => return Err(Refusal::Conflict("letter_closed")),
            _ if !kept.letter.is_whole() => return Err(Refusal::Conflict("letter_closed")),
            LetterState::Waiting | LetterState::Kept | LetterState::Refused | LetterState::Failed => {}
        }
        self.letter_is(id, LetterState::Waiting, None)?;
        self.send_letter(id)?;
        self.reading().letter(id)?.ok_or(Refusal::NotFound)
    }

    fn send_letter(&mut self, id: Uuid) -> Result<(), Refusal> {
        self.enqueue(Wish::new(JOB, json!(id)).once(&format!("{JOB} {id}")))
    }

    /// Writes down what became of a letter. One that is sent needs its secret no more; one that warned a member tells
    /// whether they were told.
    ///
    /// # Errors
    /// What the database says.
    pub fn letter_is(&mut self, id: Uuid, state: LetterState, answer: Option<&str>) -> Result<(), Refusal> {
        let mut sql = Sql::new("UPDATE outbox SET state = ");
        sql.bind(state.word()).push(", answer = ").bind(answer).push(", changed_at = ").bind(now());
        if state == LetterState::Sent {
            sql.push(", secret = NULL");
        }
        sql.push(" WHERE id = ").bind(id);
        self.run(sql)?;
        match state {
            LetterState::Sent => self.erasure_told(id),
            LetterState::Refused => self.erasure_refused(id),
            LetterState::Waiting | LetterState::Kept | LetterState::Failed | LetterState::Closed => Ok(()),
        }
    }

    /// Takes the secrets out of the letters whose links work no more; those that were not sent never will be.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn letters_close(&mut self) -> Result<(), Refusal> {
        let open = " link IS NOT NULL AND NOT EXISTS (SELECT 1 FROM link l WHERE l.hash = outbox.link)";
        let mut sql = Sql::new("UPDATE outbox SET secret = NULL, state = ");
        sql.bind(LetterState::Closed.word()).push(", changed_at = ").bind(now());
        sql.push(" WHERE state").in_texts([
            LetterState::Waiting.word(),
            LetterState::Kept.word(),
            LetterState::Failed.word(),
        ]);
        sql.push(" AND").push(open);
        self.run(sql)?;
        let mut sql = Sql::new("UPDATE outbox SET secret = NULL WHERE secret IS NOT NULL AND");
        sql.push(open);
        self.run(sql).map(drop)
    }

    /// Deletes letters of long ago.
    ///
    /// # Errors
    /// What the database says.
    pub fn letters_sweep(&mut self) -> Result<(), Refusal> {
        let past = now().checked_sub(KEPT).map_err(Refusal::internal)?;
        let mut sql = Sql::new("DELETE FROM outbox WHERE created_at < ");
        sql.bind(past);
        self.run(sql).map(drop)
    }
}

/// How long administrators can look at a letter.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);
