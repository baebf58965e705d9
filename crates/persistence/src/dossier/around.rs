//! What is kept of somebody beside their account and their record: letters, links, invitations, suggestions, lists,
//! texts of the site, programs that they are asked about.

use std::collections::HashSet;

use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use essaim_domain::{principal::Principal, refusal::Refusal};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Section, written::without_contact};
use crate::{
    db::Read,
    statement::Sql,
    types::{At, Instant, Key, Uid},
};

/// What a letter that passes a word on is given to make its link of: who has it replies in the holder's name.
const SECRET: &str = "secret";

impl Read<'_> {
    /// Letters, links, invitations and suggestions of these addresses, and clients that name one as their contact.
    /// `own` are the records of who has them.
    pub(super) fn of_addresses(
        &mut self,
        addresses: &HashSet<String>,
        own: &[Uuid],
    ) -> Result<Vec<Section>, Refusal> {
        let mut addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
        addresses.sort_unstable();
        let (mut letters, mut links, mut invitations) = (Vec::new(), Vec::new(), Vec::new());
        let (mut suggestions, mut clients) = (Vec::new(), Vec::new());
        for address in addresses {
            letters.extend(self.letters_to(address)?);
            links.extend(self.links_to(address)?);
            invitations.extend(self.invitations_of(address)?);
            suggestions.extend(self.suggested_from(address, own)?);
            clients.extend(self.clients_of(address)?);
        }
        Ok(vec![
            Section::of("letters", letters),
            Section::of("links", links),
            Section::of("invitations", invitations),
            Section::of("suggestions", suggestions),
            Section::of("clients", clients),
        ])
    }

    fn letters_to(&mut self, address: &str) -> Result<Vec<Value>, Refusal> {
        type Row = (String, String, String, String, At);
        let mut sql = Sql::new(
            "SELECT o.kind, o.address, o.given, o.state, o.created_at FROM outbox o WHERE o.address = ",
        );
        sql.bind(address).push(" ORDER BY o.id");
        let letter = |(kind, to, given, state, at): Row| {
            let mut given: Map<String, Value> = serde_json::from_str(&given).map_err(Refusal::internal)?;
            given.remove(SECRET);
            Ok(json!({ "letter": kind, "to": to, "letter_state": state, "at": at.0, "values": given }))
        };
        self.rows::<(Text, Text, Text, Text, Instant), Row>(sql)?.into_iter().map(letter).collect()
    }

    /// Addresses that wait to be confirmed, or can be brought back.
    fn links_to(&mut self, address: &str) -> Result<Vec<Value>, Refusal> {
        let mut sql = Sql::new("SELECT l.purpose, l.value, l.expires_at FROM link l WHERE l.value = ");
        sql.bind(address).push(" ORDER BY l.expires_at");
        let link = |(purpose, value, at): (String, Option<String>, At)| json!({ "link_purpose": purpose, "email": value, "expires_at": at.0 });
        let rows = self.rows::<(Text, Nullable<Text>, Instant), (String, Option<String>, At)>(sql)?;
        Ok(rows.into_iter().map(link).collect())
    }

    fn invitations_of(&mut self, address: &str) -> Result<Vec<Value>, Refusal> {
        let invitation = self.invitation_of(address)?;
        Ok(invitation
            .into_iter()
            .map(|kept| {
                json!({ "name": kept.invitation.name, "email": kept.invitation.email,
                        "roles": kept.invitation.roles, "created_at": kept.created_at,
                        "expires_at": kept.expires_at })
            })
            .collect())
    }

    fn suggested_from(&mut self, address: &str, own: &[Uuid]) -> Result<Vec<Value>, Refusal> {
        type RowSql = (
            (Text, Text, Text, Text, Nullable<Text>, Nullable<Text>),
            (Nullable<Text>, Instant, Instant),
            (Nullable<Uid>, Nullable<Text>),
        );
        type Said = (String, String, String, String, Option<String>, Option<String>);
        type Row = (Said, (Option<String>, At, At), (Option<Key>, Option<String>));
        let mut sql = Sql::new(
            "SELECT s.reference, s.kind, s.state, s.proposed, s.message, s.answer, w.name, s.received_at, \
             w.erase_at, s.record, (SELECT p.kind FROM stakeholder p WHERE p.id = s.record) FROM suggestion s \
             JOIN suggestion_sender w ON w.suggestion = s.id WHERE lower(w.email) = ",
        );
        sql.bind(address).push(" ORDER BY s.received_at");
        let suggestion = |(said, (name, received, erased), (about, whose)): Row| {
            let (reference, kind, state, proposed, message, answer) = said;
            let mut proposed: Map<String, Value> =
                serde_json::from_str(&proposed).map_err(Refusal::internal)?;
            if let Some(about) = about {
                proposed = without_contact((about.0, whose.as_deref()), own, proposed);
            }
            Ok(json!({ "reference": reference, "suggestion_kind": kind, "suggestion_state": state,
                       "name": name, "email": address, "values": proposed, "message": message,
                       "answer": answer, "at": received.0, "erase_at": erased.0 }))
        };
        self.rows::<RowSql, Row>(sql)?.into_iter().map(suggestion).collect()
    }

    fn clients_of(&mut self, address: &str) -> Result<Vec<Value>, Refusal> {
        let mut sql = Sql::new("SELECT c.name, c.created_at FROM client c WHERE lower(c.contact) = ");
        sql.bind(address).push(" ORDER BY c.name");
        let rows = self.rows::<(Text, Instant), (String, At)>(sql)?;
        let client = |(name, at): (String, At)| json!({ "name": name, "email": address, "created_at": at.0 });
        Ok(rows.into_iter().map(client).collect())
    }

    /// What a member made for themselves or did for others besides changes of records: lists that they keep,
    /// suggestions that they dealt with, texts of the site.
    pub(super) fn done_by(&mut self, account: Uuid) -> Result<Vec<Section>, Refusal> {
        let by = Principal::Member(account).to_string();
        Ok(vec![
            Section::of("views", self.views_of(account)?),
            Section::of("suggestion_steps", self.steps_of(&by)?),
            Section::of("site_texts", self.site_texts_of(&by)?),
        ])
    }

    fn views_of(&mut self, account: Uuid) -> Result<Vec<Value>, Refusal> {
        type Row = (String, String, bool, bool, At);
        let mut sql = Sql::new(
            "SELECT v.body, v.collection, v.shared, EXISTS (SELECT 1 FROM first_view f WHERE f.saved_view = v.id \
             AND f.account = v.owner), v.created_at FROM saved_view v WHERE v.owner = ",
        );
        sql.bind(account).push(" ORDER BY v.created_at");
        let view = |(body, collection, shared, first, at): Row| {
            let body: Value = serde_json::from_str(&body).map_err(Refusal::internal)?;
            Ok(json!({ "name": body.get("name"), "collection": collection, "query": body.get("query"),
                       "shared": shared, "first": first, "created_at": at.0 }))
        };
        self.rows::<(Text, Text, Bool, Bool, Instant), Row>(sql)?.into_iter().map(view).collect()
    }

    fn steps_of(&mut self, by: &str) -> Result<Vec<Value>, Refusal> {
        let mut sql = Sql::new(
            "SELECT s.reference, t.step, t.at FROM suggestion_step t JOIN suggestion s ON s.id = t.suggestion \
             WHERE t.principal = ",
        );
        sql.bind(by).push(" ORDER BY t.at");
        let rows = self.rows::<(Text, Text, Instant), (String, String, At)>(sql)?;
        let step = |(reference, step, at): (String, String, At)| json!({ "reference": reference, "suggestion_step": step, "at": at.0 });
        Ok(rows.into_iter().map(step).collect())
    }

    fn site_texts_of(&mut self, by: &str) -> Result<Vec<Value>, Refusal> {
        type Row = (String, String, i64, Option<String>, At);
        let mut sql = Sql::new(
            "SELECT x.page, x.locale, x.revision, x.body, x.at FROM site_text x WHERE x.principal = ",
        );
        sql.bind(by).push(" ORDER BY x.at");
        let text = |(page, locale, revision, body, at): Row| json!({ "site_page": page, "locale": locale, "revision": revision, "text": body, "at": at.0 });
        let rows = self.rows::<(Text, Text, BigInt, Nullable<Text>, Instant), Row>(sql)?;
        Ok(rows.into_iter().map(text).collect())
    }
}
