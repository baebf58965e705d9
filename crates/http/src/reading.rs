//! Reads: one record, and lists.

use std::collections::{BTreeMap, HashMap};

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::{
    access::{Standing, Viewer, acts_on},
    record::Record,
    refusal::Refusal,
    words::Worded,
};
use essaim_persistence::{
    db::Read,
    kept::{Kept, Row},
    list::Page,
    read::Bin,
    refs::ids_at,
    registry::shelf,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::{
    address::id,
    answer::Answer,
    caller::{Caller, List, Read as ReadDoor},
    export::{self, Form},
    paging::linked,
    problem::Problem,
    query::{self, Asked, Parameters},
    resource::Resource,
    view::{self, Names},
};

/// `GET /{collection}/{id}`.
///
/// # Errors
/// 404 for what is not there or not for the caller, 410 for what was public and is gone.
pub async fn read<N: Resource>(
    request: HttpRequest,
    caller: Caller<ReadDoor<N>>,
) -> Result<HttpResponse, Problem> {
    let id = id(&request)?;
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["fields", "include", "lang"])?;
    let fields = parameters.names("fields", "field_unknown", is_field::<N>)?;
    let include =
        parameters.names("include", "include_unknown", |name| name == "may" || is_reference::<N>(name))?;
    let (body, revision) = caller
        .read_short(move |read, viewer| {
            let mut rows = vec![read.find::<N>(viewer, id, Bin::Closed)?];
            read.withhold::<N>(viewer, &mut rows)?;
            let row = rows.pop().ok_or_else(|| Problem::new("internal"))?;
            let revision = row.head.revision;
            Ok((one::<N>(read, viewer, row, &fields, &include)?, revision))
        })
        .await?;
    Ok(Answer::json(body).revision(revision).read(&request))
}

/// A record as JSON bytes, with what was asked besides.
///
/// # Errors
/// What the database says.
pub fn one<N: Resource>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    row: Row,
    fields: &[String],
    include: &[String],
) -> Result<Vec<u8>, Refusal> {
    let rows = [row];
    let names = view::names(read, viewer, &rows)?;
    let [row] = rows;
    if fields.is_empty() && include.is_empty() {
        let mut body = Vec::with_capacity(row.body.len() + 512);
        view::write(&mut body, &row, viewer, &names);
        return Ok(body);
    }
    let mut object = view::object(&row, viewer, &names)?;
    let included = included::<N>(read, viewer, include, &[&object])?;
    let may = include.iter().any(|name| name == "may");
    if !fields.is_empty() {
        view::keep_fields(&mut object, fields);
    }
    if let Some(included) = included {
        object.insert("included".to_owned(), included);
    }
    if may {
        object.insert("may".to_owned(), acts::<N>(read, viewer, vec![row])?.pop().unwrap_or_default());
    }
    serde_json::to_vec(&object).map_err(Refusal::internal)
}

/// The acts that this caller may do with each of these records.
fn acts<N: Resource>(read: &mut Read<'_>, viewer: &Viewer, rows: Vec<Row>) -> Result<Vec<Value>, Refusal> {
    let kept: Vec<Kept<N>> = rows.into_iter().map(Row::into_kept).collect::<Result<_, _>>()?;
    let standings = read.standings(viewer, &kept)?;
    let of = |(kept, standing): (&Kept<N>, Standing)| {
        let acts = acts_on(&N::NOUN, kept.record.writers(), viewer, standing, kept.head.deleted_at.is_some());
        acts.into_iter().map(|act| json!(act.word())).collect()
    };
    Ok(kept.iter().zip(standings).map(of).collect())
}

/// `GET /{collection}`: a page as JSON, or all of it in another form.
///
/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn list<N: Resource>(
    request: HttpRequest,
    caller: Caller<List<N>>,
) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    if let Some(form) = Form::asked::<N>(&request, &parameters)? {
        return export::answer(&request, caller, &parameters, form).await;
    }
    let asked = query::list::<N>(&parameters, &["format"], is_field::<N>)?;
    let short = asked.is_short();
    let work = move |read: &mut Read<'_>, viewer: &Viewer| page::<N>(read, viewer, asked);
    let (body, next) = if short { caller.read_short(work).await? } else { caller.read(work).await? };
    Ok(linked(&request, Answer::json(body).read(&request), next))
}

/// A page as JSON bytes, and the cursor of the next.
///
/// # Errors
/// What the database says.
pub fn page<N: Resource>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    mut asked: Asked,
) -> Result<(Vec<u8>, Option<String>), Problem> {
    let mut page = if asked.resolve(read)? { read.list::<N>(viewer, &asked.query)? } else { empty() };
    read.withhold::<N>(viewer, &mut page.rows)?;
    let names = view::names(read, viewer, &page.rows)?;
    let next = page.next.as_ref().map(|cursor| asked.cursor(cursor));
    let mut body = b"{\"items\":[".to_vec();
    let plain = asked.fields.is_empty() && asked.include.is_empty() && page.snippets.is_empty();
    let included = if plain {
        body.reserve(page.rows.iter().map(|row| row.body.len() + row.own.len() + 400).sum());
        for (index, row) in page.rows.iter().enumerate() {
            if index > 0 {
                body.push(b',');
            }
            view::write(&mut body, row, viewer, &names);
        }
        None
    } else {
        composed::<N>(read, viewer, &asked, &page, &names, &mut body)?
    };
    body.extend_from_slice(b"],\"next\":");
    body.extend_from_slice(json!(next).to_string().as_bytes());
    if let Some(total) = page.total {
        body.extend_from_slice(format!(",\"total\":{total}").as_bytes());
    }
    if page.cut {
        body.extend_from_slice(b",\"cut\":true");
    }
    if let Some(included) = included {
        body.extend_from_slice(format!(",\"included\":{included}").as_bytes());
    }
    body.push(b'}');
    Ok((body, next))
}

fn empty() -> Page {
    Page { rows: Vec::new(), next: None, total: Some(0), snippets: HashMap::new(), cut: false }
}

/// The items of a page that asks for some fields, included records or snippets.
fn composed<N: Resource>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    asked: &Asked,
    page: &Page,
    names: &Names,
    body: &mut Vec<u8>,
) -> Result<Option<Value>, Refusal> {
    let objects: Vec<Map<String, Value>> =
        page.rows.iter().map(|row| view::object(row, viewer, names)).collect::<Result<_, _>>()?;
    let included = included::<N>(read, viewer, &asked.include, &objects.iter().collect::<Vec<_>>())?;
    let may = asked.include.iter().any(|name| name == "may");
    let mut acts = if may { acts::<N>(read, viewer, page.rows.clone())? } else { Vec::new() }.into_iter();
    for (index, (mut object, row)) in objects.into_iter().zip(&page.rows).enumerate() {
        if !asked.fields.is_empty() {
            view::keep_fields(&mut object, &asked.fields);
        }
        if let Some(acts) = acts.next() {
            object.insert("may".to_owned(), acts);
        }
        if let Some(snippet) = page.snippets.get(&row.head.id) {
            object.insert("snippet".to_owned(), json!(snippet));
        }
        if index > 0 {
            body.push(b',');
        }
        serde_json::to_writer(&mut *body, &object).map_err(Refusal::internal)?;
    }
    Ok(included)
}

/// The records that the named references point to, by collection and id, as the viewer sees them.
fn included<N: Resource>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    include: &[String],
    objects: &[&Map<String, Value>],
) -> Result<Option<Value>, Refusal> {
    // In an order of their own: the same records are the same bytes, or no ETag would ever be held.
    let mut wanted: BTreeMap<&'static str, Vec<Uuid>> = BTreeMap::new();
    for reference in
        N::NOUN.references.iter().filter(|reference| include.iter().any(|name| name == reference.field))
    {
        let ids = objects.iter().flat_map(|object| ids_at(object.get(reference.field)));
        wanted.entry(reference.collection).or_default().extend(ids);
    }
    if wanted.is_empty() {
        return Ok(None);
    }
    let mut included = Map::new();
    for (collection, mut ids) in wanted {
        ids.sort_unstable();
        ids.dedup();
        let shelf = shelf(collection).ok_or_else(|| Refusal::internal("an unknown collection"))?;
        let mut rows = (shelf.find_all)(read, viewer, ids)?;
        rows.sort_unstable_by_key(|row| row.head.id);
        let names = view::names(read, viewer, &rows)?;
        let mut records = Map::new();
        for row in &rows {
            records.insert(row.head.id.to_string(), Value::Object(view::object(row, viewer, &names)?));
        }
        included.insert(collection.to_owned(), Value::Object(records));
    }
    Ok(Some(Value::Object(included)))
}

/// The ids at a field: one, several, or none.
pub(crate) fn is_reference<N: Record>(name: &str) -> bool {
    N::NOUN.references.iter().any(|reference| reference.field == name)
}

/// Whether a view of the noun has that field.
pub fn is_field<N: Resource>(name: &str) -> bool {
    crate::document::view_fields::<N>().iter().any(|field| field == name)
}
