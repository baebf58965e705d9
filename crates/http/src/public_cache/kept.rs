//! The answers themselves, under one generation at a time and within a bound of bytes.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, PoisonError, RwLock},
};

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{self, HeaderMap, HeaderName, HeaderValue},
    web::Bytes,
};

use super::{Pattern, key::Key};
use crate::answer::holds;

/// Most bytes kept.
const BOUND: usize = 64 * 1024 * 1024;
/// What an answer weighs besides its body and key, about.
const OVERHEAD: usize = 1_024;

/// Fields of an answer that are kept with it; all others are made anew for each request by the layers outside.
const KEPT: [HeaderName; 8] = [
    header::CONTENT_TYPE,
    header::CONTENT_ENCODING,
    header::CONTENT_LANGUAGE,
    header::CONTENT_LOCATION,
    header::CONTENT_SECURITY_POLICY,
    header::CACHE_CONTROL,
    header::VARY,
    header::LINK,
];
/// Of these, what goes with a 304 (RFC 9110 §15.4.5).
const WITH_304: [HeaderName; 3] = [header::CACHE_CONTROL, header::CONTENT_LOCATION, header::VARY];

/// An answer that was given.
pub struct Kept {
    pattern: Pattern,
    etag: HeaderValue,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// `None` while nobody has asked for more than whether there is a newer one.
    body: Option<Bytes>,
}

impl Kept {
    pub fn of(pattern: Pattern, headers: &HeaderMap, body: Bytes) -> Self {
        Self { body: Some(body), ..Self::tag_alone(pattern, headers) }
    }

    pub fn tag_alone(pattern: Pattern, headers: &HeaderMap) -> Self {
        let headers_kept = KEPT.iter().filter_map(|name| Some((name.clone(), headers.get(name)?.clone())));
        let etag = headers.get(header::ETAG).cloned().unwrap_or_else(|| HeaderValue::from_static("\"\""));
        Self { pattern, etag, headers: headers_kept.collect(), body: None }
    }

    pub fn pattern(&self) -> Pattern {
        self.pattern.clone()
    }

    /// The same answer to another request, if there is enough of it.
    pub fn answer(&self, request: &HttpRequest) -> Option<HttpResponse> {
        let fresh = self.etag.to_str().is_ok_and(|etag| holds(request, etag));
        let (mut builder, body) = match (&self.body, fresh) {
            (_, true) => (HttpResponse::NotModified(), None),
            (Some(body), false) => (HttpResponse::Ok(), Some(body)),
            (None, false) => return None,
        };
        let told = |name: &HeaderName| body.is_some() || WITH_304.contains(name);
        for (name, value) in self.headers.iter().filter(|(name, _)| told(name)) {
            builder.insert_header((name.clone(), value.clone()));
        }
        builder.insert_header((header::ETAG, self.etag.clone()));
        Some(match body {
            Some(body) => builder.body(body.clone()),
            None => builder.finish(),
        })
    }

    fn weight(&self) -> usize {
        OVERHEAD + self.body.as_ref().map_or(0, Bytes::len)
    }
}

/// All of one generation.
#[derive(Default)]
pub struct Shelf {
    inner: RwLock<Inner>,
}

#[derive(Default)]
struct Inner {
    generation: i64,
    kept: HashMap<Key, Arc<Kept>>,
    /// The oldest go first when there are too many.
    order: VecDeque<Key>,
    weight: usize,
}

impl Shelf {
    pub fn find(&self, generation: i64, key: &Key) -> Option<Arc<Kept>> {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        (inner.generation == generation).then(|| inner.kept.get(key).map(Arc::clone))?
    }

    /// Keeps an answer of that generation, unless a later one has begun.
    pub fn put(&self, generation: i64, key: Key, kept: Kept) {
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        if generation < inner.generation {
            return;
        }
        if generation > inner.generation {
            *inner = Inner { generation, ..Inner::default() };
        }
        inner.put(key, kept);
    }
}

impl Inner {
    fn put(&mut self, key: Key, kept: Kept) {
        let before = self.kept.get(&key).map(|before| (before.weight(), before.body.is_some()));
        match before {
            Some((_, true)) => return,
            Some((weight, false)) => self.weight -= weight,
            None => {
                self.weight += 2 * key.weight();
                self.order.push_back(key.clone());
            }
        }
        self.weight += kept.weight();
        self.kept.insert(key, Arc::new(kept));
        while self.weight > BOUND
            && let Some(oldest) = self.order.pop_front()
        {
            let weight = self.kept.remove(&oldest).map_or(0, |gone| gone.weight());
            self.weight -= weight + 2 * oldest.weight();
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn key(path: &str) -> Key {
        super::super::key::of(&TestRequest::get().uri(path).to_http_request()).unwrap()
    }

    fn kept(body: usize) -> Kept {
        let mut headers = HeaderMap::new();
        headers.insert(header::ETAG, HeaderValue::from_static("\"a\""));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        headers.insert(HeaderName::from_static("x-request-id"), HeaderValue::from_static("1"));
        Kept::of(Pattern("/experiments/{id}".into()), &headers, Bytes::from(vec![b'x'; body]))
    }

    #[test]
    fn an_answer_is_found_under_its_own_generation_alone() {
        let shelf = Shelf::default();
        shelf.put(3, key("/experiments/1"), kept(10));
        assert!(shelf.find(3, &key("/experiments/1")).is_some());
        assert!(shelf.find(4, &key("/experiments/1")).is_none());
        shelf.put(4, key("/experiments/2"), kept(10));
        assert!(shelf.find(3, &key("/experiments/1")).is_none(), "what was kept before is gone");
        shelf.put(3, key("/experiments/1"), kept(10));
        assert!(shelf.find(3, &key("/experiments/1")).is_none(), "who was slow keeps nothing");
        assert!(shelf.find(4, &key("/experiments/2")).is_some());
    }

    #[test]
    fn the_oldest_go_when_there_is_no_room() {
        let shelf = Shelf::default();
        for number in 0..70 {
            shelf.put(1, key(&format!("/experiments/{number}")), kept(1024 * 1024));
        }
        assert!(shelf.find(1, &key("/experiments/0")).is_none());
        assert!(shelf.find(1, &key("/experiments/69")).is_some());
        assert!(shelf.inner.read().unwrap().weight <= BOUND);
    }

    #[test]
    fn whoever_has_it_is_told_so_and_nobody_gets_anothers_request_id() {
        let asked = TestRequest::get().insert_header((header::IF_NONE_MATCH, "\"a\"")).to_http_request();
        assert_eq!(kept(3).answer(&asked).unwrap().status(), 304);
        let answer = kept(3).answer(&TestRequest::get().to_http_request()).unwrap();
        assert_eq!(answer.status(), 200);
        assert!(!answer.headers().contains_key("x-request-id"));
        let tag_alone = Kept { body: None, ..kept(0) };
        assert!(tag_alone.answer(&TestRequest::get().to_http_request()).is_none());
    }
}
