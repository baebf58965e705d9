//! Which requests may be answered from memory, and all that decides what they are answered.

use actix_web::{
    HttpRequest,
    http::{
        Method,
        header::{self, HeaderName},
    },
};
use essaim_persistence::registry::shelf;

use crate::{answer::coding, catalogue::Lang, lang, see_as::SEE_AS};

/// All that an answer depends on besides the public records.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// Path and query as they were sent.
    address: String,
    accept: Option<String>,
    lang: Lang,
    coding: Option<&'static str>,
}

impl Key {
    /// Its weight in memory, in bytes.
    pub fn weight(&self) -> usize {
        self.address.len() + self.accept.as_ref().map_or(0, String::len)
    }
}

/// Longest address and `Accept` of a kept answer: what is longer was not written by a harvester.
const LONGEST: usize = 1_024;
/// Request fields with which an answer is nobody else's.
const OWN: [HeaderName; 4] = [header::AUTHORIZATION, header::COOKIE, header::RANGE, SEE_AS];
/// Pages that depend on public records alone.
const PAGES: [&str; 9] = [
    "/experiments",
    "/organisations",
    "/territories",
    "/themes/",
    "/near",
    "/data",
    "/atom.xml",
    "/feeds/",
    "/sitemap",
];

/// The key of a request whose answer may be kept; `None` for all others.
pub fn of(request: &HttpRequest) -> Option<Key> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let headers = request.headers();
    if !reads || OWN.iter().any(|name| headers.contains_key(name)) || !is_public(request.path()) {
        return None;
    }
    // A search ranks among all records: its order may change with what is not public.
    if searches(request.query_string()) {
        return None;
    }
    let accept = match headers.get(header::ACCEPT) {
        None => None,
        Some(value) => Some(value.to_str().ok().filter(|text| text.len() <= LONGEST)?.to_owned()),
    };
    let address = request.uri().path_and_query()?.as_str();
    (address.len() <= LONGEST).then(|| Key {
        address: address.to_owned(),
        accept,
        lang: lang::of(request),
        coding: coding(request),
    })
}

fn is_public(path: &str) -> bool {
    match path.strip_prefix("/api/v1/") {
        Some(rest) => shelf(rest.split('/').next().unwrap_or_default()).is_some(),
        None => path == "/" || PAGES.iter().any(|page| path.starts_with(page)),
    }
}

/// Whether there is a parameter `q`, or one whose name is not written plainly.
fn searches(query: &str) -> bool {
    query
        .split('&')
        .filter_map(|pair| pair.split('=').next())
        .any(|name| name == "q" || name.contains(['%', '+']))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn key(request: TestRequest) -> Option<Key> {
        of(&request.to_http_request())
    }

    #[test]
    fn public_reads_without_token_and_cookies_are_kept() {
        for path in
            ["/", "/api/v1/experiments?limit=2", "/api/v1/themes/1", "/experiments/1", "/feeds/projects.json"]
        {
            assert!(key(TestRequest::get().uri(path)).is_some(), "{path}");
        }
    }

    #[test]
    fn what_is_somebodys_own_or_may_change_by_itself_is_not() {
        for path in [
            "/api/v1/me",
            "/api/v1/changes",
            "/app/",
            "/api/v1/experiments?q=eau",
            "/api/v1/experiments?%71=eau",
        ] {
            assert!(key(TestRequest::get().uri(path)).is_none(), "{path}");
        }
        let list = || TestRequest::get().uri("/api/v1/experiments");
        assert!(key(TestRequest::post().uri("/api/v1/experiments")).is_none());
        assert!(key(list().insert_header((header::AUTHORIZATION, "Bearer a"))).is_none());
        assert!(key(list().insert_header((header::COOKIE, "a=b"))).is_none());
        assert!(key(list().insert_header((SEE_AS, "anonymous"))).is_none());
    }

    #[test]
    fn what_decides_the_bytes_is_in_the_key() {
        let list = || TestRequest::get().uri("/experiments/1");
        let plain = key(list());
        for (name, value) in [
            (header::ACCEPT, "application/ld+json"),
            (header::ACCEPT_LANGUAGE, "en"),
            (header::ACCEPT_ENCODING, "gzip"),
        ] {
            assert_ne!(key(list().insert_header((name, value))), plain, "{value}");
        }
        assert_ne!(key(TestRequest::get().uri("/experiments/1?lang=en")), plain);
    }
}
