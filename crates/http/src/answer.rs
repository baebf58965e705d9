//! Answers: JSON bytes with their ETag, told again only to who has not got them yet.

use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder,
    http::{StatusCode, header},
};
use xxhash_rust::xxh3::xxh3_64;

/// What may be kept of an answer, by whom (decisions.md, 13).
const PUBLIC: &str = "public, no-cache";
const PRIVATE: &str = "private, no-cache";
/// All that decides an answer.
pub(crate) const VARY: &str = "Authorization, See-As, Origin, Accept, Accept-Encoding, Accept-Language";

/// A body on its way out, with what its ETag is made of.
pub struct Answer {
    body: Vec<u8>,
    revision: Option<i64>,
    kind: &'static str,
}

impl Answer {
    #[must_use]
    pub fn json(body: Vec<u8>) -> Self {
        Self { body, revision: None, kind: "application/json" }
    }

    #[must_use]
    pub fn of_kind(body: Vec<u8>, kind: &'static str) -> Self {
        Self { body, revision: None, kind }
    }

    /// Of a record: `If-Match` compares this.
    #[must_use]
    pub fn revision(mut self, revision: i64) -> Self {
        self.revision = Some(revision);
        self
    }

    /// A strong ETag: the revision, a digest of the body, and the coding that it is sent in.
    #[must_use]
    pub fn etag(&self, request: &HttpRequest) -> String {
        etag(self.revision, &self.body, coding(request))
    }

    /// The answer to a read: 304 when the caller has these very bytes.
    #[must_use]
    pub fn read(self, request: &HttpRequest) -> HttpResponse {
        let etag = self.etag(request);
        if holds(request, &etag) {
            return head(HttpResponse::NotModified(), request, &etag).finish();
        }
        self.respond(HttpResponse::Ok(), request, &etag)
    }

    /// The answer to a write.
    #[must_use]
    pub fn written(self, status: StatusCode, request: &HttpRequest, location: Option<&str>) -> HttpResponse {
        let etag = self.etag(request);
        let mut response = HttpResponse::build(status);
        if let Some(location) = location {
            response.insert_header((header::LOCATION, location));
        }
        self.respond(response, request, &etag)
    }

    fn respond(self, builder: HttpResponseBuilder, request: &HttpRequest, etag: &str) -> HttpResponse {
        head(builder, request, etag).content_type(self.kind).body(self.body)
    }
}

fn head(mut builder: HttpResponseBuilder, request: &HttpRequest, etag: &str) -> HttpResponseBuilder {
    let private = request.headers().contains_key(header::AUTHORIZATION);
    builder.insert_header((header::ETAG, etag));
    builder.insert_header((header::CACHE_CONTROL, if private { PRIVATE } else { PUBLIC }));
    builder.insert_header((header::VARY, VARY));
    builder
}

/// The tag of a body: `"revision-digest"`, and the coding after it when there is one.
#[must_use]
pub fn etag(revision: Option<i64>, body: &[u8], coding: Option<&'static str>) -> String {
    let mut tag = String::with_capacity(40);
    tag.push('"');
    if let Some(revision) = revision {
        tag.push_str(&revision.to_string());
        tag.push('-');
    }
    tag.push_str(&format!("{:016x}", xxh3_64(body)));
    if let Some(coding) = coding {
        tag.push('-');
        tag.push_str(coding);
    }
    tag.push('"');
    tag
}

/// The coding that the compressing layer will choose for this request.
#[must_use]
pub fn coding(request: &HttpRequest) -> Option<&'static str> {
    use actix_web::http::header::{AcceptEncoding, ContentEncoding, Encoding, Header};
    if !request.headers().contains_key(header::ACCEPT_ENCODING) {
        return None;
    }
    let accepted = AcceptEncoding::parse(request).ok()?;
    let supported =
        [Encoding::identity(), Encoding::brotli(), Encoding::gzip(), Encoding::deflate(), Encoding::zstd()];
    match accepted.negotiate(supported.iter())? {
        Encoding::Known(ContentEncoding::Brotli) => Some("br"),
        Encoding::Known(ContentEncoding::Gzip) => Some("gzip"),
        Encoding::Known(ContentEncoding::Deflate) => Some("deflate"),
        Encoding::Known(ContentEncoding::Zstd) => Some("zstd"),
        _ => None,
    }
}

/// Whether the caller holds these bytes: `If-None-Match` compares weakly (RFC 9110 §13.1.2).
#[must_use]
pub fn holds(request: &HttpRequest, etag: &str) -> bool {
    tags(request, &header::IF_NONE_MATCH).is_some_and(|tags| {
        tags.split(',').map(str::trim).any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
    })
}

/// What `If-Match` asks of the record to be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// Nothing was said.
    Absent,
    /// `*`: that it is there.
    Any,
    /// That it is at one of these revisions, whatever view or coding it was read in.
    Revisions(Vec<i64>),
}

impl Match {
    /// A weak tag satisfies nothing (RFC 9110 §13.1.1).
    #[must_use]
    pub fn of(request: &HttpRequest) -> Self {
        match tags(request, &header::IF_MATCH) {
            None => Self::Absent,
            Some(tags) if tags.trim() == "*" => Self::Any,
            Some(tags) => {
                Self::Revisions(tags.split(',').filter_map(|tag| revision_of(tag.trim())).collect())
            }
        }
    }

    /// Whether a record of that revision may be changed; `None` when nothing was said.
    #[must_use]
    pub fn admits(&self, revision: i64) -> Option<bool> {
        match self {
            Self::Absent => None,
            Self::Any => Some(true),
            Self::Revisions(revisions) => Some(revisions.contains(&revision)),
        }
    }
}

fn revision_of(tag: &str) -> Option<i64> {
    tag.strip_prefix('"')?.strip_suffix('"')?.split('-').next()?.parse().ok()
}

fn tags<'r>(request: &'r HttpRequest, name: &header::HeaderName) -> Option<std::borrow::Cow<'r, str>> {
    let mut values = request.headers().get_all(name).filter_map(|value| value.to_str().ok());
    let first = values.next()?;
    let rest: Vec<&str> = values.collect();
    Some(if rest.is_empty() { first.into() } else { format!("{first},{}", rest.join(",")).into() })
}
