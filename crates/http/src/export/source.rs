//! The records of a whole list, a page at a time, each page in a state of the store of its own.

use std::{collections::HashMap, io, sync::Arc};

use essaim_domain::{access::Viewer, refusal::Refusal, values::Position};
use essaim_exchange::export::{Kind, Named, Part, Plan};
use essaim_persistence::{db::Read, kept::Row, list::Query, refs, territories::codes_of};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{form::Form, plan::View};
use crate::{
    caller::{Caller, List},
    problem::Problem,
    query::Asked,
    resource::Resource,
    view,
};

/// Records of a page: what a reader is held for at once.
const PAGE: usize = 200;

/// Some records, ready to be written.
pub struct Page<'p> {
    pub plan: &'p Plan,
    pub records: Vec<Map<String, Value>>,
    /// Where maps show each of them, for GeoJSON.
    pub places: HashMap<Uuid, Vec<Position>>,
    pub named: Named,
}

/// What writes pages into a file: it gives the bytes that come next, or keeps them in a file of its own.
pub trait Writer: Send + 'static {
    /// # Errors
    /// What the file system says.
    fn page(&mut self, page: &Page<'_>) -> io::Result<Vec<u8>>;
}

/// A whole list under way.
pub struct Source<N> {
    caller: Caller<List<N>>,
    query: Arc<Query>,
    pub plan: Arc<Plan>,
    view: Arc<View>,
    ids: Vec<Uuid>,
    at: usize,
}

impl<N: Resource> Source<N> {
    /// Finds what matches.
    ///
    /// # Errors
    /// What the store refuses, and 400 for more records than the form has room for.
    pub async fn begin(
        caller: Caller<List<N>>,
        mut asked: Asked,
        plan: Plan,
        view: View,
    ) -> Result<Self, Problem> {
        let find = move |read: &mut Read<'_>, viewer: &Viewer| {
            let ids =
                if asked.resolve(read)? { read.ids_in_order::<N>(viewer, &asked.query)? } else { Vec::new() };
            Ok((ids, asked.query))
        };
        let (ids, query) = caller.read(find).await?;
        if view.form == Form::Xlsx && ids.len() > essaim_exchange::export::ROWS_MAX {
            return Err(Problem::parameter("format", "format_too_small"));
        }
        Ok(Self { caller, query: Arc::new(query), plan: Arc::new(plan), view: Arc::new(view), ids, at: 0 })
    }

    pub fn caller(&self) -> &Caller<List<N>> {
        &self.caller
    }

    pub fn form(&self) -> Form {
        self.view.form
    }

    /// How many records were found.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    pub fn is_over(&self) -> bool {
        self.at >= self.ids.len()
    }

    /// Writes the next page. The caller is asked for again each time: who signed out meanwhile gets no further.
    ///
    /// # Errors
    /// What the store refuses, and what the writer says.
    pub async fn next<W: Writer>(&mut self, mut writer: W) -> Result<(W, Vec<u8>), Problem> {
        let end = (self.at + PAGE).min(self.ids.len());
        let ids: Vec<Uuid> = self.ids.get(self.at..end).unwrap_or_default().to_vec();
        self.at = end;
        let (query, plan, view) = (Arc::clone(&self.query), Arc::clone(&self.plan), Arc::clone(&self.view));
        self.caller
            .read(move |read, viewer| {
                let page = page::<N>(read, viewer, &query, &ids, (&plan, &view))?;
                let bytes = writer.page(&page).map_err(super::stream::failed)?;
                Ok((writer, bytes))
            })
            .await
    }
}

fn page<'p, N: Resource>(
    read: &mut Read<'_>,
    viewer: &Viewer,
    query: &Query,
    ids: &[Uuid],
    (plan, view): (&'p Plan, &View),
) -> Result<Page<'p>, Refusal> {
    let mut rows = read.still_matching::<N>(viewer, query, ids)?;
    read.withhold::<N>(viewer, &mut rows)?;
    let names = view::names(read, viewer, &rows)?;
    let places = if view.form == Form::GeoJson { places::<N>(read, &rows)? } else { HashMap::new() };
    let records = rows.iter().map(|row| view::object(row, viewer, &names)).collect::<Result<Vec<_>, _>>()?;
    let named =
        if view.form == Form::Ndjson { Named::default() } else { named(read, viewer, plan, &records)? };
    let mut page = Page { plan, records, places, named };
    if view.form == Form::Ndjson && !view.fields.is_empty() {
        page.records.iter_mut().for_each(|record| view::keep_fields(record, &view.fields));
    }
    Ok(page)
}

/// Where maps show these records, reckoned from what this viewer sees of them.
fn places<N: Resource>(read: &mut Read<'_>, rows: &[Row]) -> Result<HashMap<Uuid, Vec<Position>>, Refusal> {
    let kept = rows.iter().map(|row| row.clone().into_kept::<N>()).collect::<Result<Vec<_>, _>>()?;
    let records: Vec<(Uuid, &N)> = kept.iter().map(|kept| (kept.head.id, &kept.record)).collect();
    N::places(read, &records)
}

/// What the references of these records lead to, for those that the viewer sees: a name that they may not read does not
/// get into the file by way of another record.
fn named(
    read: &mut Read<'_>,
    viewer: &Viewer,
    plan: &Plan,
    records: &[Map<String, Value>],
) -> Result<Named, Refusal> {
    let mut named = Named::default();
    for column in plan.columns.iter().filter(|column| column.part == Part::Name) {
        let (Kind::Reference(collection) | Kind::References(collection)) = &column.kind else { continue };
        let mut ids: Vec<Uuid> =
            records.iter().flat_map(|record| refs::ids_at(record.get(&column.field))).collect();
        ids.sort_unstable();
        ids.dedup();
        if ids.is_empty() {
            continue;
        }
        let titles = read.titles(viewer, collection, ids)?;
        if collection == "territories" {
            let codes = codes_of(read, titles.keys().copied().collect())?;
            named.codes.extend(codes.into_iter().map(|(id, code)| (id.to_string(), code)));
        }
        named.titles.extend(titles.into_iter().map(|(id, title)| (id.to_string(), title)));
    }
    Ok(named)
}
