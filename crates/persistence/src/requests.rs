//! The register of requests: what people asked about what is kept of them, and what came of it.

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{
    principal::Principal,
    refusal::Refusal,
    request::{Request, RequestKind},
    text::{Line, Prose},
    time::{now, today},
    words::Worded,
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// A request as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRequest {
    pub id: Uuid,
    pub request: Request,
    pub due_on: Date,
    pub done_on: Option<Date>,
    pub noted_at: Timestamp,
}

type RowTypes =
    (Uid, Text, Nullable<Uid>, Nullable<Text>, Text, Text, Nullable<Text>, Nullable<Text>, Instant);
type Row = (Key, String, Option<Key>, Option<String>, String, String, Option<String>, Option<String>, At);

const SELECT: &str = "SELECT q.id, q.kind, q.subject, q.about, q.asked_on, q.due_on, q.done_on, q.note, q.noted_at \
                      FROM request q ";

fn kept(
    (id, kind, subject, about, asked_on, due_on, done_on, note, noted_at): Row,
) -> Result<KeptRequest, Refusal> {
    let day = |text: String| text.parse::<Date>().map_err(Refusal::internal);
    let request = Request {
        kind: RequestKind::from_word(&kind)
            .ok_or_else(|| Refusal::internal("a request of an unknown kind"))?,
        subject: subject.map(|key| key.0),
        about: about.map(|about| Line::parse(&about)).transpose().map_err(Refusal::internal)?,
        asked_on: day(asked_on)?,
        note: note.map(Prose::try_from).transpose().map_err(Refusal::internal)?,
    };
    let done_on = done_on.map(day).transpose()?;
    Ok(KeptRequest { id: id.0, request, due_on: day(due_on)?, done_on, noted_at: noted_at.0 })
}

impl Read<'_> {
    /// All requests: those that are open first, the one that is due first before the others, then the last done.
    ///
    /// # Errors
    /// What the database says.
    pub fn requests(&mut self, most: usize) -> Result<Vec<KeptRequest>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("ORDER BY CASE WHEN q.done_on IS NULL THEN 0 ELSE 1 END, CASE WHEN q.done_on IS NULL THEN q.due_on END, ");
        sql.push("q.done_on DESC, q.id").limit(most);
        self.rows::<RowTypes, Row>(sql)?.into_iter().map(kept).collect()
    }

    /// # Errors
    /// What the database says.
    pub fn request(&mut self, id: Uuid) -> Result<Option<KeptRequest>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("WHERE q.id = ").bind(id);
        self.row::<RowTypes, Row>(sql)?.map(kept).transpose()
    }

    /// How many are open, and how many of them should have been done before that day.
    ///
    /// # Errors
    /// What the database says.
    pub fn requests_open(&mut self, day: Date) -> Result<(i64, i64), Refusal> {
        let mut sql = Sql::new("SELECT count(*), count(CASE WHEN q.due_on < ");
        sql.bind(day.to_string()).push(" THEN 1 END) FROM request q WHERE q.done_on IS NULL");
        Ok(self.row::<(BigInt, BigInt), (i64, i64)>(sql)?.unwrap_or_default())
    }

    /// The requests about any of these, in the order in which they came.
    pub(crate) fn requests_about(&mut self, subjects: &[Uuid]) -> Result<Vec<KeptRequest>, Refusal> {
        let mut sql = Sql::new(SELECT);
        sql.push("WHERE q.subject").any_of(subjects.to_vec()).push(" ORDER BY q.asked_on, q.id");
        self.rows::<RowTypes, Row>(sql)?.into_iter().map(kept).collect()
    }
}

impl Write<'_> {
    /// Writes a request into the register.
    ///
    /// # Errors
    /// What the database says.
    pub fn request_note(&mut self, by: &Principal, request: &Request) -> Result<KeptRequest, Refusal> {
        let id = Uuid::now_v7();
        let mut sql = Sql::new(
            "INSERT INTO request (id, kind, subject, about, asked_on, due_on, note, noted_by, noted_at) VALUES (",
        );
        sql.bind(id).push(", ").bind(request.kind.word()).push(", ").bind(request.subject).push(", ");
        sql.bind(request.about.as_ref().map(Line::as_str)).push(", ").bind(request.asked_on.to_string());
        sql.push(", ").bind(request.due_on().to_string()).push(", ");
        sql.bind(request.note.as_ref().map(Prose::as_str)).push(", ").bind(by.to_string()).push(", ");
        sql.bind(now()).push(")");
        self.run(sql)?;
        self.reading().request(id)?.ok_or(Refusal::NotFound)
    }

    /// A request is done; one that was done stays as it is.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], and what the database says.
    pub fn request_done(&mut self, by: &Principal, id: Uuid) -> Result<KeptRequest, Refusal> {
        let mut sql = Sql::new("UPDATE request SET done_on = ");
        sql.bind(today().to_string()).push(", done_by = ").bind(by.to_string());
        sql.push(" WHERE done_on IS NULL AND id = ").bind(id);
        self.run(sql)?;
        self.reading().request(id)?.ok_or(Refusal::NotFound)
    }

    /// The open request of that kind about somebody; written down today when there is none.
    ///
    /// # Errors
    /// What the database says.
    pub fn request_of(
        &mut self,
        by: &Principal,
        kind: RequestKind,
        subject: Uuid,
    ) -> Result<KeptRequest, Refusal> {
        let open = self.reading().requests_about(&[subject])?;
        let open = open.into_iter().find(|one| one.done_on.is_none() && one.request.kind == kind);
        match open {
            Some(open) => Ok(open),
            None => {
                let request =
                    Request { kind, subject: Some(subject), about: None, asked_on: today(), note: None };
                self.request_note(by, &request)
            }
        }
    }
    /// What somebody was asked for is done: the open request of that kind about them, or one that is written down now, so
    /// that the register tells of it.
    ///
    /// # Errors
    /// What the database says.
    pub fn request_met(&mut self, by: &Principal, kind: RequestKind, subject: Uuid) -> Result<(), Refusal> {
        let request = self.request_of(by, kind, subject)?;
        self.request_done(by, request.id).map(drop)
    }
}
