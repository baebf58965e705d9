//! Records as their readers see them: the head, then the stored fragments as they are.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
};

use essaim_domain::{access::Viewer, principal::Principal, refusal::Refusal};
use essaim_persistence::{db::Read, kept::Row};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    catalogue::{Lang, fill, find, text},
    letters::lang_of,
};

/// Names of members and clients, for those who may read them, and the language of what is no person.
#[derive(Default)]
pub struct Names {
    known: HashMap<Uuid, String>,
    lang: Lang,
}

impl Names {
    /// What was imported, as people say it: what the program brings along has words of its own, what members bring in
    /// the name that they gave it.
    fn import(&self, source: &str) -> String {
        find(self.lang, &format!("author.import.{source}"))
            .map_or_else(|| fill(self.lang, "author.import", &[("source", source)]), ToOwned::to_owned)
    }
}

/// The names of those who wrote these rows; none for who is no member.
///
/// # Errors
/// What the database says.
pub fn names(read: &mut Read<'_>, viewer: &Viewer, rows: &[Row]) -> Result<Names, Refusal> {
    let authors = rows.iter().flat_map(|row| [row.head.created_by.clone(), row.head.updated_by.clone()]);
    names_of(read, viewer, authors.chain(rows.iter().flat_map(|row| signatures(&row.own))))
}

/// The names of these, as far as they are members or clients; none for who is no member.
///
/// # Errors
/// What the database says.
pub fn names_of(
    read: &mut Read<'_>,
    viewer: &Viewer,
    principals: impl IntoIterator<Item = Principal>,
) -> Result<Names, Refusal> {
    if !viewer.reads_names() {
        return Ok(Names::default());
    }
    let lang = viewer.answered_in.map(lang_of).unwrap_or_default();
    let (mut members, mut clients) = (BTreeSet::new(), BTreeSet::new());
    for principal in principals {
        match principal {
            Principal::Member(id) => drop(members.insert(id)),
            Principal::Client(id) => drop(clients.insert(id)),
            Principal::Import(_) | Principal::System => {}
        }
    }
    let mut known = HashMap::new();
    if !members.is_empty() {
        known.extend(member_names(read, lang, &Vec::from_iter(members))?);
    }
    if !clients.is_empty() {
        known.extend(read.client_names(&Vec::from_iter(clients))?);
    }
    Ok(Names { known, lang })
}

/// The names of these members; those who were erased have none of their own any more.
///
/// # Errors
/// What the database says.
fn member_names(read: &mut Read<'_>, lang: Lang, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, Refusal> {
    let mut names = read.account_names(ids)?;
    let erased: Vec<Uuid> = ids.iter().filter(|id| !names.contains_key(id)).copied().collect();
    if !erased.is_empty() {
        let nobody = text(lang, "erasure.former_member");
        names.extend(erased.into_iter().map(|id| (id, nobody.to_owned())));
    }
    Ok(names)
}

/// Who signed parts of a record (the steps of its stages), as stored: `"by":"member:<id>"`.
fn signatures(own: &str) -> impl Iterator<Item = Principal> {
    let texts = own.split(SIGNED).skip(1).filter_map(|rest| rest.split('"').next());
    texts.map(Principal::from_text)
}

const SIGNED: &str = "\"by\":\"";

/// The viewer's fragment with signatures as people read them. Text for text: within a JSON text a quotation mark is
/// escaped, so nothing that somebody wrote looks like one.
fn signed<'o>(own: &'o str, names: &Names) -> Cow<'o, str> {
    let mut parts = own.split(SIGNED);
    let Some(first) = parts.next().filter(|first| first.len() < own.len()) else { return own.into() };
    let mut text = String::with_capacity(own.len() + 256);
    text.push_str(first);
    for part in parts {
        let (principal, rest) = part.split_once('"').unwrap_or((part, ""));
        text.push_str("\"by\":");
        text.push_str(&author(&Principal::from_text(principal), names).to_string());
        text.push_str(rest);
    }
    text.into()
}

/// Who wrote, as members see it: `{id, name}`, or in words what is no member.
#[must_use]
pub fn author(principal: &Principal, names: &Names) -> Value {
    match principal {
        Principal::Member(id) | Principal::Client(id) => match names.known.get(id) {
            Some(name) => json!({ "id": id, "name": name }),
            None => json!({ "id": id }),
        },
        Principal::Import(source) => json!({ "name": names.import(source) }),
        Principal::System => json!({ "name": text(names.lang, "app.name") }),
    }
}

/// Writes a row as JSON text: no parsing, since lists are made of many.
pub fn write(out: &mut Vec<u8>, row: &Row, viewer: &Viewer, names: &Names) {
    let head = &row.head;
    out.extend_from_slice(b"{\"id\":\"");
    out.extend_from_slice(head.id.hyphenated().encode_lower(&mut Uuid::encode_buffer()).as_bytes());
    out.extend_from_slice(b"\",\"revision\":");
    out.extend_from_slice(head.revision.to_string().as_bytes());
    for (name, at) in [
        ("created_at", Some(head.created_at)),
        ("updated_at", Some(head.updated_at)),
        ("deleted_at", head.deleted_at),
    ] {
        if let Some(at) = at {
            out.extend_from_slice(format!(",\"{name}\":\"{at}\"").as_bytes());
        }
    }
    if viewer.reads_names() {
        for (name, principal) in [("created_by", &head.created_by), ("updated_by", &head.updated_by)] {
            out.extend_from_slice(format!(",\"{name}\":{}", author(principal, names)).as_bytes());
        }
    }
    let own = signed(&row.own, names);
    for fragment in [row.body.as_str(), &own] {
        let inner = fragment.strip_prefix('{').and_then(|text| text.strip_suffix('}')).unwrap_or_default();
        if !inner.is_empty() {
            out.push(b',');
            out.extend_from_slice(inner.as_bytes());
        }
    }
    out.push(b'}');
}

/// The same as a value, for views that are put together further.
///
/// # Errors
/// [`Refusal::Internal`] when a stored fragment is no JSON.
pub fn object(row: &Row, viewer: &Viewer, names: &Names) -> Result<Map<String, Value>, Refusal> {
    let mut text = Vec::with_capacity(row.body.len() + 400);
    write(&mut text, row, viewer, names);
    serde_json::from_slice(&text).map_err(Refusal::internal)
}

/// Keeps only the named fields; `id` always stays.
pub fn keep_fields(object: &mut Map<String, Value>, fields: &[String]) {
    object.retain(|key, _| key == "id" || key == "included" || fields.iter().any(|field| field == key));
}
