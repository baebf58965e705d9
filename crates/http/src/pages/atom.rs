//! News to follow in a feed reader: of everything, of a territory with what lies inside it, and of a theme.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::{
    access::Viewer, experiment::Experiment, refusal::Refusal, stakeholder::Stakeholder, territory::Territory,
    theme::Theme,
};
use essaim_exchange::atom::{Item, News};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    list::{Direction, FilterValues, Query},
    read::Bin,
    stored::{Stored, UPDATED},
};
use jiff::Timestamp;
use uuid::Uuid;

use super::problems;
use crate::{
    address::id,
    answer::Answer,
    app::Settings,
    caller::{Caller, Public},
    catalogue::{fill, text},
    problem::Problem,
};

/// Entries of a feed: a reader that comes once a week misses none.
const ENTRIES: usize = 50;
const KIND: &str = "application/atom+xml; charset=utf-8";

/// What a feed is about.
struct About {
    /// The feed's path.
    path: String,
    /// The path of the page that it follows.
    page: String,
    title: String,
    /// When that which it is about came to be.
    since: Timestamp,
}

/// `GET /atom.xml`.
///
/// # Errors
/// 503 when the store does not answer.
pub async fn all(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    answered(request, caller, |read, settings| {
        let about = About {
            path: "/atom.xml".to_owned(),
            page: "/experiments".to_owned(),
            title: settings.instance_name.clone(),
            since: Timestamp::UNIX_EPOCH,
        };
        document(read, settings, &about, Query::default())
    })
    .await
}

/// `GET /territories/{id}/atom.xml`.
///
/// # Errors
/// 404 and 410 as for the territory's page; 503.
pub async fn territory(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let id = match id(&request) {
        Ok(id) => id,
        Err(problem) => return problems::page(&request, caller.app(), problem),
    };
    answered(request, caller, move |read, settings| {
        let kept = shown::<Territory>(read, id)?;
        let about = About {
            path: format!("/territories/{id}/atom.xml"),
            page: format!("/territories/{id}"),
            title: named(settings, kept.record.name.as_str()),
            since: kept.head.created_at,
        };
        document(read, settings, &about, Query { territories: vec![id], ..Query::default() })
    })
    .await
}

/// `GET /themes/{id}/atom.xml`.
///
/// # Errors
/// 404 and 410 as for the theme; 503.
pub async fn theme(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let id = match id(&request) {
        Ok(id) => id,
        Err(problem) => return problems::page(&request, caller.app(), problem),
    };
    answered(request, caller, move |read, settings| {
        let kept = shown::<Theme>(read, id)?;
        let about = About {
            path: format!("/themes/{id}/atom.xml"),
            page: format!("/themes/{id}"),
            title: named(settings, kept.record.label(settings.language.tag())),
            since: kept.head.created_at,
        };
        let filter = Experiment::FILTERS.iter().find(|filter| filter.name == "theme");
        let filters = filter.map(|filter| (filter, FilterValues::Ids(vec![id]))).into_iter().collect();
        document(read, settings, &about, Query { filters, ..Query::default() })
    })
    .await
}

async fn answered(
    request: HttpRequest,
    caller: Caller<Public>,
    make: impl FnOnce(&mut Read<'_>, &Settings) -> Result<Vec<u8>, Problem> + Send + 'static,
) -> Result<HttpResponse, Problem> {
    let settings = caller.app().settings().clone();
    match caller.read(move |read, _| make(read, &settings)).await {
        Ok(document) => Ok(Answer::of_kind(document, KIND).read(&request)),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

fn shown<N: Stored>(read: &mut Read<'_>, id: Uuid) -> Result<Kept<N>, Refusal> {
    read.find::<N>(&Viewer::anonymous(), id, Bin::Closed)?.into_kept()
}

fn named(settings: &Settings, name: &str) -> String {
    fill(settings.language, "page.feed.of", &[("name", name), ("instance", &settings.instance_name)])
}

fn document(
    read: &mut Read<'_>,
    settings: &Settings,
    about: &About,
    query: Query,
) -> Result<Vec<u8>, Problem> {
    let found = latest(read, query)?;
    let themes: Vec<Uuid> =
        found.iter().flat_map(|kept| kept.record.themes.iter().map(|id| id.uuid())).collect();
    let themes: HashMap<Uuid, Theme> =
        read.public_themes(themes)?.into_iter().map(|kept| (kept.head.id, kept.record)).collect();
    let leads = found.iter().filter_map(|kept| kept.record.lead.map(|id| id.uuid())).collect();
    let leads: HashMap<Uuid, String> = read.public_titles::<Stakeholder>(leads)?.into_iter().collect();
    let addresses: Vec<String> =
        found.iter().map(|kept| format!("{}/experiments/{}", settings.base, kept.head.id)).collect();
    let tag = settings.language.tag();
    let entries = found.iter().zip(&addresses).map(|(kept, address)| {
        let record = &kept.record;
        let labels = record.themes.iter().filter_map(|id| themes.get(&id.uuid()));
        let lead = record.lead.and_then(|id| leads.get(&id.uuid()));
        Item {
            address,
            title: record.title.as_str(),
            summary: record.summary.as_ref().map(|summary| summary.as_str()),
            language: record.language.as_ref().map(|language| language.as_str()),
            authors: lead.map(String::as_str).into_iter().collect(),
            categories: labels.map(|theme| theme.label(tag)).collect(),
            licence: record.licence.as_ref().map(|licence| licence.url()),
            published: kept.head.created_at,
            updated: kept.head.updated_at,
        }
    });
    let (address, page) =
        (format!("{}{}", settings.base, about.path), format!("{}{}", settings.base, about.page));
    let news = News {
        address: &address,
        page: &page,
        title: &about.title,
        subtitle: Some(text(settings.language, "page.front.lead")),
        author: &settings.instance_name,
        language: tag,
        icon: None,
        entries: entries.collect(),
        since: about.since,
    };
    news.document().map_err(|error| Problem { cause: Some(error.into()), ..Problem::new("internal") })
}

/// The experiments last changed that everybody sees.
fn latest(read: &mut Read<'_>, query: Query) -> Result<Vec<Kept<Experiment>>, Refusal> {
    let everybody = Viewer::anonymous();
    let query = Query { sort: Some((UPDATED, Direction::Descending)), limit: ENTRIES, ..query };
    let mut page = read.list::<Experiment>(&everybody, &query)?;
    read.withhold::<Experiment>(&everybody, &mut page.rows)?;
    page.rows.into_iter().map(|row| row.into_kept()).collect()
}
