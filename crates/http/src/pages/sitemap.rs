//! Sitemaps (sitemaps.org, protocol 0.9): an index, and parts that each begin at a record.

use std::fmt::Write as _;

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::{
    experiment::Experiment, refusal::Refusal, stakeholder::Stakeholder, territory::Territory, theme::Theme,
};
use essaim_persistence::{
    db::Read,
    public::{Address, Part},
};
use uuid::Uuid;

use super::problems;
use crate::{
    address::id,
    answer::Answer,
    caller::{Caller, Public},
    feeds::ORGANISATIONS,
    problem::Problem,
};

/// Addresses of a part: the protocol allows 50,000, and a reader of one page waits less for fewer.
const SIZE: i64 = 10_000;
/// Pages that are no record's.
const PAGES: [&str; 10] = [
    "/",
    "/experiments",
    "/organisations",
    "/territories",
    "/near",
    "/data",
    "/suggest",
    "/legal",
    "/privacy",
    "/accessibility",
];
const KIND: &str = "application/xml; charset=utf-8";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A collection whose records have pages.
struct Mapped {
    collection: &'static str,
    parts: fn(&mut Read<'_>) -> Result<Vec<Part>, Refusal>,
    addresses: fn(&mut Read<'_>, Uuid) -> Result<Vec<Address>, Refusal>,
}

const MAPPED: [Mapped; 4] = [
    Mapped {
        collection: "experiments",
        parts: |read| read.public_address_parts::<Experiment>(&[], false, SIZE),
        addresses: |read, first| read.public_addresses::<Experiment>(&[], false, first, SIZE),
    },
    Mapped {
        collection: "organisations",
        parts: |read| read.public_address_parts::<Stakeholder>(ORGANISATIONS, false, SIZE),
        addresses: |read, first| read.public_addresses::<Stakeholder>(ORGANISATIONS, false, first, SIZE),
    },
    // Of 40,000 territories, those where something is tried.
    Mapped {
        collection: "territories",
        parts: |read| read.public_address_parts::<Territory>(&[], true, SIZE),
        addresses: |read, first| read.public_addresses::<Territory>(&[], true, first, SIZE),
    },
    Mapped {
        collection: "themes",
        parts: |read| read.public_address_parts::<Theme>(&[], false, SIZE),
        addresses: |read, first| read.public_addresses::<Theme>(&[], false, first, SIZE),
    },
];

/// `GET /sitemap.xml`.
///
/// # Errors
/// 503 when the store does not answer.
pub async fn index(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let base = caller.app().settings().base.clone();
    let text = caller.read(move |read, _| {
        let mut text = opened("sitemapindex");
        entry(&mut text, "sitemap", &format!("{base}/sitemap-pages.xml"), None);
        for mapped in &MAPPED {
            for part in (mapped.parts)(read)? {
                let address = format!("{base}/sitemap-{}-{}.xml", mapped.collection, part.first);
                entry(&mut text, "sitemap", &address, Some(&part.latest.to_string()));
            }
        }
        Ok(closed(text, "sitemapindex"))
    });
    Ok(Answer::of_kind(text.await?, KIND).read(&request))
}

/// `GET /sitemap-pages.xml`: what is no record.
pub async fn pages(request: HttpRequest, caller: Caller<Public>) -> HttpResponse {
    let mut text = opened("urlset");
    for path in PAGES {
        entry(&mut text, "url", &format!("{}{path}", caller.app().settings().base), None);
    }
    Answer::of_kind(closed(text, "urlset"), KIND).read(&request)
}

/// `GET /sitemap-{collection}-{id}.xml`: a part, from that record on.
///
/// # Errors
/// 404 for a collection without pages; 503 when the store does not answer.
pub async fn part(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let collection = request.match_info().query("collection");
    let Some(mapped) = MAPPED.iter().find(|mapped| mapped.collection == collection) else {
        return problems::page(&request, caller.app(), Problem::new("not_found"));
    };
    let (first, base) = (id(&request)?, caller.app().settings().base.clone());
    let text = caller.read(move |read, _| {
        let mut text = opened("urlset");
        for Address { id, updated_at } in (mapped.addresses)(read, first)? {
            let address = format!("{base}/{}/{id}", mapped.collection);
            entry(&mut text, "url", &address, Some(&updated_at.to_string()));
        }
        Ok(closed(text, "urlset"))
    });
    Ok(Answer::of_kind(text.await?, KIND).read(&request))
}

fn opened(element: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{element} xmlns=\"{NAMESPACE}\">\n")
}

fn entry(text: &mut String, element: &str, address: &str, changed: Option<&str>) {
    let address = address.replace('&', "&amp;").replace('<', "&lt;");
    let changed = changed.map(|at| format!("<lastmod>{at}</lastmod>")).unwrap_or_default();
    // Writing into a text does not fail.
    let _ = writeln!(text, "<{element}><loc>{address}</loc>{changed}</{element}>");
}

fn closed(mut text: String, element: &str) -> Vec<u8> {
    let _ = writeln!(text, "</{element}>");
    text.into_bytes()
}
