//! All that is kept of a member, or of a person of the directory: for themselves, to read and to take away.
//!
//! Nobody's sight decides here: it is their own. Secrets that let them in (digests, tokens, keys of replies) are left
//! out, and so are how other persons are reached and what is on its way for a day at most (answers to repeat, jobs).
//! A test holds the sections against the tables there are.

mod around;
mod written;

use std::collections::HashSet;

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{principal::Principal, record::Record, refusal::Refusal, stakeholder::Stakeholder};
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    db::Read,
    kept::{ROW_COLUMNS, Row, RowSql, RowTuple},
    purge::Records,
    registry::{SHELVES, Shelf},
    statement::Sql,
    types::{At, Instant},
};

pub use written::Content;

/// Things of one kind that are kept of somebody, each with its fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// `account`, `sessions`, `changes`, the name of a collection…
    pub name: &'static str,
    pub items: Vec<Map<String, Value>>,
}

impl Section {
    fn of(name: &'static str, items: impl IntoIterator<Item = Value>) -> Self {
        let fields = |item: Value| match item {
            Value::Object(mut fields) => {
                fields.retain(|_, value| !value.is_null());
                Some(fields)
            }
            _ => None,
        };
        Self { name, items: items.into_iter().filter_map(fields).collect() }
    }
}

impl Read<'_> {
    /// Of a member: account, sign-ins, letters, requests, what they changed; and what is kept of the person of the
    /// directory that they are. For an administrator, without what they wrote: the facts stay.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], and what the database says.
    pub fn dossier_of_member(&mut self, id: Uuid, content: Content) -> Result<Vec<Section>, Refusal> {
        let kept = self.account(id)?.ok_or(Refusal::NotFound)?;
        let last = kept.last_sign_in.as_ref();
        let mut account = json!(kept.account);
        if let Some(fields) = account.as_object_mut() {
            fields.insert("id".to_owned(), json!(id));
            fields.insert("created_at".to_owned(), json!(kept.created_at));
            fields.insert("updated_at".to_owned(), json!(kept.updated_at));
            fields.insert("last_sign_in_at".to_owned(), json!(last.map(|last| last.at)));
            fields.insert("last_sign_in_factor".to_owned(), json!(last.map(|last| &last.factor)));
            fields.insert("erasure_warned_at".to_owned(), json!(self.erasure_warned_at(id)?));
            let visit = self.visit_of(id)?;
            fields.insert("visited_at".to_owned(), json!(visit.map(|(at, _)| at)));
            fields.insert("visited_before_at".to_owned(), json!(visit.and_then(|(_, before)| before)));
        }
        let mut sections =
            vec![Section::of("account", [account]), self.sessions_of(id)?, self.factors_of(id)?];
        let mut addresses = HashSet::from([kept.account.email.as_str().to_lowercase()]);
        let (mut subjects, mut own) = (vec![id], Vec::new());
        if let Some(person) = kept.account.stakeholder.map(|id| id.uuid())
            && let Some(about) = self.person(person)?
        {
            subjects.extend(&about.ids);
            own = about.ids;
            addresses.extend(about.addresses);
            sections.extend(about.sections);
        }
        addresses.extend(self.addresses_of_links(id)?);
        sections.extend(self.of_addresses(&addresses, &own)?);
        sections.push(self.requests_of(&subjects)?);
        sections.extend(self.done_by(id)?);
        sections.push(self.changes_by(&Principal::Member(id), &own)?);
        Ok(content.of(sections))
    }

    /// Of a person of the directory: their records, what hangs on them, what was changed and suggested in them, letters,
    /// requests. Whole, since who has no account has no other way to it; of who may sign in it is theirs alone to take.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], [`Refusal::Conflict`] with `not_a_person` or `takes_themselves`, and what the database says.
    pub fn dossier_of_person(&mut self, id: Uuid) -> Result<Vec<Section>, Refusal> {
        self.family(id)?;
        let about = self.person(id)?.ok_or(Refusal::NotFound)?;
        if self.may_sign_in(&about)? {
            return Err(Refusal::Conflict("takes_themselves"));
        }
        let mut sections = about.sections;
        sections.extend(self.of_addresses(&about.addresses, &about.ids)?);
        sections.push(self.requests_of(&about.ids)?);
        Ok(sections)
    }

    /// Whether a member who is this person may sign in: one whom the account names, or who has one of the person's addresses.
    /// An account that was closed lets nobody take anything.
    fn may_sign_in(&mut self, person: &Person) -> Result<bool, Refusal> {
        let mut sql = Sql::new("SELECT count(*) FROM account a WHERE a.active = ");
        sql.bind(true).push(" AND (a.stakeholder").any_of(person.ids.clone());
        if !person.addresses.is_empty() {
            sql.push(" OR a.email").in_texts(person.addresses.iter().map(String::as_str));
        }
        sql.push(")");
        Ok(self.row::<BigInt, i64>(sql)?.unwrap_or(0) > 0)
    }

    /// A person's records and what belongs to them; nothing when the stakeholder is none.
    fn person(&mut self, id: Uuid) -> Result<Option<Person>, Refusal> {
        let family = match self.family(id) {
            Ok(family) => family,
            Err(Refusal::NotFound | Refusal::Conflict(_)) => return Ok(None),
            Err(refusal) => return Err(refusal),
        };
        let ids: Vec<Uuid> = family.iter().map(|kept| kept.head.id).collect();
        let emails = family.iter().filter_map(|kept| kept.record.email.as_ref());
        let addresses = emails.map(|email| email.as_str().to_lowercase()).collect();
        let named = Records::from([(Stakeholder::NOUN.collection, ids.iter().copied().collect())]);
        let going = self.hanging_on(named)?;
        let mut sections = Vec::new();
        for shelf in SHELVES {
            if let Some(ids) = going.get(shelf.noun.collection) {
                sections.push(self.records_whole(shelf, ids.iter().copied().collect())?);
            }
        }
        sections.push(self.history_of(Stakeholder::NOUN.name, &ids)?);
        sections.push(self.suggested_about(&ids)?);
        Ok(Some(Person { ids, addresses, sections }))
    }

    fn records_whole(&mut self, shelf: &'static Shelf, mut ids: Vec<Uuid>) -> Result<Section, Refusal> {
        ids.sort_unstable();
        let mut sql = Sql::new("SELECT ");
        sql.push(ROW_COLUMNS).push(" FROM ").push(shelf.table).push(" r WHERE r.id").any_of(ids);
        sql.push(" ORDER BY r.id");
        let mut items = Vec::new();
        for row in self.rows::<RowSql, RowTuple>(sql)?.into_iter().map(Row::from) {
            let mut fields = Map::new();
            fields.insert("id".to_owned(), json!(row.head.id));
            fields.insert("created_at".to_owned(), json!(row.head.created_at));
            fields.insert("updated_at".to_owned(), json!(row.head.updated_at));
            fields.insert("deleted_at".to_owned(), json!(row.head.deleted_at));
            fields.extend(row.fields()?);
            items.push(Value::Object(fields));
        }
        Ok(Section::of(shelf.noun.collection, items))
    }

    fn sessions_of(&mut self, account: Uuid) -> Result<Section, Refusal> {
        type RowSql = (Instant, Nullable<Instant>, Instant, Nullable<Instant>, Text, Text, Text, Text);
        type Row = (At, Option<At>, At, Option<At>, String, String, String, String);
        let mut sql = Sql::new(
            "SELECT s.created_at, s.used_at, s.expires_at, s.ended_at, s.factor, s.browser, s.system, s.place \
             FROM session s WHERE s.account = ",
        );
        sql.bind(account).push(" ORDER BY s.created_at");
        let session = |(created, used, expires, ended, factor, browser, system, place): Row| {
            json!({ "created_at": created.0, "used_at": used.map(|at| at.0), "expires_at": expires.0,
                    "ended_at": ended.map(|at| at.0),
                    "sign_in_factor": factor, "browser": browser, "system": system, "place": place })
        };
        Ok(Section::of("sessions", self.rows::<RowSql, Row>(sql)?.into_iter().map(session)))
    }

    /// By what they sign in besides their password, without what would let anybody in.
    fn factors_of(&mut self, account: Uuid) -> Result<Section, Refusal> {
        type RowSql = (Text, Nullable<Text>, Nullable<Text>, Instant, Nullable<Instant>);
        type Row = (String, Option<String>, Option<String>, At, Option<At>);
        let mut items = Vec::new();
        for select in [
            "SELECT 'passkey', p.name, NULL, p.created_at, p.used_at FROM passkey p WHERE p.account = ",
            "SELECT 'totp', NULL, NULL, a.created_at, NULL FROM authenticator a WHERE a.account = ",
            "SELECT 'recovery_code', NULL, NULL, c.created_at, c.used_at FROM recovery_code c WHERE c.account = ",
            "SELECT 'provider', i.provider, i.email, i.created_at, i.used_at FROM identity i WHERE i.account = ",
        ] {
            let mut sql = Sql::new(select);
            sql.bind(account).push(" ORDER BY 4");
            items.extend(self.rows::<RowSql, Row>(sql)?.into_iter().map(
                |(factor, name, email, at, used)| {
                    json!({ "sign_in_factor": factor, "name": name, "email": email, "created_at": at.0,
                        "used_at": used.map(|at| at.0) })
                },
            ));
        }
        Ok(Section::of("factors", items))
    }

    /// When a member was last here, and when the time before.
    fn visit_of(&mut self, account: Uuid) -> Result<Option<(Timestamp, Option<Timestamp>)>, Refusal> {
        let mut sql = Sql::new("SELECT v.at, v.since_at FROM visit v WHERE v.account = ");
        sql.bind(account);
        let visit = self.row::<(Instant, Nullable<Instant>), (At, Option<At>)>(sql)?;
        Ok(visit.map(|(at, before)| (at.0, before.map(|at| at.0))))
    }

    /// Addresses that are to be theirs, or were.
    fn addresses_of_links(&mut self, account: Uuid) -> Result<Vec<String>, Refusal> {
        let mut sql = Sql::new("SELECT l.value FROM link l WHERE l.value IS NOT NULL AND l.account = ");
        sql.bind(account);
        self.rows::<Text, String>(sql)
    }

    fn requests_of(&mut self, subjects: &[Uuid]) -> Result<Section, Refusal> {
        let requests = self.requests_about(subjects)?;
        let items = requests.iter().map(|request| {
            json!({ "request_kind": request.request.kind, "asked_on": request.request.asked_on,
                    "due_on": request.due_on, "done_on": request.done_on, "about": request.request.about,
                    "note": request.request.note })
        });
        Ok(Section::of("requests", items.collect::<Vec<_>>()))
    }
}

/// What is known of a person of the directory.
struct Person {
    ids: Vec<Uuid>,
    addresses: HashSet<String>,
    sections: Vec<Section>,
}
