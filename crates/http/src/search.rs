//! `GET /search`: all collections at once, a few records of each, slips of the fingers forgiven.

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::{Viewer, Who},
    fault::{Fault, Faults},
    record::Record,
    refusal::Refusal,
    theme::Theme,
};
use essaim_persistence::{
    db::Read,
    registry::{SHELVES, Shelf, shelf},
    search_all::{Found, Hit},
};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    address::method_not_allowed,
    answer::Answer,
    caller::{Caller, Public},
    catalogue::Lang,
    document::{self, Described, Draft},
    lang::Said,
    letters::lang_of,
    problem::Problem,
    query::Parameters,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[("search", Who::Anyone)];

/// Records of each collection when it is not said, and most.
const LIMIT: usize = 5;
const LIMIT_MAX: usize = 20;

/// What was found, by collection; the one with the best hit first.
#[derive(Serialize, ToSchema)]
pub struct SearchAnswer {
    groups: Vec<SearchGroup>,
    /// What was searched for, when nothing has the words as they were typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    corrected: Option<String>,
}

/// What one collection has: titles before texts, of equals the last changed.
#[derive(Serialize, ToSchema)]
pub struct SearchGroup {
    collection: &'static str,
    items: Vec<SearchHit>,
    /// There is more: its list with the same `q` has the rest.
    more: bool,
}

#[derive(Serialize, ToSchema)]
pub struct SearchHit {
    id: Uuid,
    title: String,
    /// Which kind of the collection's records it is: a word of its `kind`, `nature`, `role` or `scheme`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    kind: Option<&'static str>,
    /// The record in whose page it is shown, for what has no page of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    within: Option<SearchHolder>,
    /// The text around the words, which stand between U+0002 and U+0003.
    snippet: String,
}

#[derive(Serialize, ToSchema)]
pub struct SearchHolder {
    collection: &'static str,
    id: Uuid,
    title: String,
}

impl From<Found> for SearchAnswer {
    fn from(found: Found) -> Self {
        let groups = found.groups.into_iter().map(|group| SearchGroup {
            collection: group.noun.collection,
            items: group.hits.into_iter().map(SearchHit::from).collect(),
            more: group.more,
        });
        Self { groups: groups.collect(), corrected: found.corrected }
    }
}

impl From<Hit> for SearchHit {
    fn from(hit: Hit) -> Self {
        let within = hit.within.map(|(collection, id, title)| SearchHolder { collection, id, title });
        Self { id: hit.id, title: hit.title, kind: hit.kind, within, snippet: hit.snippet }
    }
}

/// # Errors
/// 400 for parameters that are unknown, missing or unreadable.
pub async fn search(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["q", "limit", "collection", "lang"])?;
    let q = parameters.one("q")?.ok_or_else(|| Problem::parameter("q", "missing"))?.to_owned();
    let limit =
        parameters.parsed("limit", |text| text.parse().ok().filter(|n| (1..=LIMIT_MAX).contains(n)))?;
    let shelves = shelves(&parameters)?;
    let nobodys = Said::by(&request).to_whose(None);
    let found = caller
        .read(move |read, viewer| {
            let mut found = read.search_all(viewer, &shelves, &q, limit.unwrap_or(LIMIT))?;
            name_themes(read, viewer, viewer.answered_in.map_or(nobodys, lang_of), &mut found)?;
            Ok(found)
        })
        .await?;
    let body = serde_json::to_vec(&SearchAnswer::from(found)).map_err(Refusal::internal)?;
    Ok(Answer::json(body).read(&request))
}

/// Themes have a name in each language: what was found is called by that of the answer.
fn name_themes(read: &mut Read<'_>, viewer: &Viewer, lang: Lang, found: &mut Found) -> Result<(), Refusal> {
    for group in found.groups.iter_mut().filter(|group| group.noun.collection == Theme::NOUN.collection) {
        let ids = group.hits.iter().map(|hit| hit.id).collect();
        for row in read.find_all::<Theme>(viewer, ids)? {
            let theme = row.into_kept::<Theme>()?;
            for hit in group.hits.iter_mut().filter(|hit| hit.id == theme.head.id) {
                theme.record.label(lang.tag()).clone_into(&mut hit.title);
            }
        }
    }
    Ok(())
}

/// The collections that are searched: all that nobody named others.
fn shelves(parameters: &Parameters) -> Result<Vec<&'static Shelf>, Problem> {
    let named = parameters.all("collection");
    if named.is_empty() {
        return Ok(SHELVES.iter().collect());
    }
    let unknown = || {
        Problem::with(
            "bad_parameter",
            Faults(vec![Fault::at("collection", "unknown_word").about(names().join(", "))]),
        )
    };
    named.iter().map(|name| shelf(name).ok_or_else(unknown)).collect()
}

fn names() -> Vec<&'static str> {
    SHELVES.iter().map(|shelf| shelf.noun.collection).collect()
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(
        web::resource("/api/v1/search")
            .route(web::get().to(search))
            .route(web::head().to(search))
            .default_service(web::to(method_not_allowed)),
    );
}

/// This operation in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<SearchAnswer>();
    draft.group("search", "All collections at once.", operations());
}

fn operations() -> Vec<Described> {
    let q = json!({ "name": "q", "in": "query", "required": true, "schema": { "type": "string", "example": "eau" },
                    "description": "Words of titles and texts, accents and case folded, beginnings of words matched." });
    let parameters = vec![
        q,
        document::query(
            "limit",
            "Most records of each collection.",
            json!({ "type": "integer", "minimum": 1, "maximum": LIMIT_MAX, "default": LIMIT }),
        ),
        json!({ "name": "collection", "in": "query", "required": false, "style": "form", "explode": true,
                "description": "Only these collections; repeated: any of them.",
                "schema": { "type": "array", "items": { "type": "string", "enum": names() } } }),
        document::lang(),
        document::if_none_match(),
    ];
    let good = document::answers(200, "What was found, by collection.", Some("SearchAnswer"), &[401]);
    let summary = "Search all collections, with slips of the fingers forgiven";
    let operation = document::operation("search", "search", summary, parameters, good);
    vec![Described { path: "/api/v1/search", method: "get", operation }]
}
