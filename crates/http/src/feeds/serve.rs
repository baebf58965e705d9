//! A feed's file as an answer: whole, packed, or a page of it.

use std::sync::{Arc, LazyLock};

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{self, AcceptEncoding, ContentEncoding, Encoding, Header},
    web,
};
use essaim_exchange::feed::{Feed, Shape};

use super::{
    Asked, Kind,
    spool::{FeedFile, Spooled},
};
use crate::{
    answer::{Answer, coding, holds},
    caller::{Caller, Public},
    file_part::{FilePart, read},
    problem::Problem,
};

/// A shorter answer is one like all others: kept in memory, packed by the layer that packs.
const SMALL: u64 = 1024 * 1024;

/// What a list stands in: the bytes before its first item and after its last.
struct Brackets {
    before: Vec<u8>,
    after: Vec<u8>,
}

static OBJECT: LazyLock<Brackets> = LazyLock::new(|| brackets(Shape::Object));
static ARRAY: LazyLock<Brackets> = LazyLock::new(|| brackets(Shape::Array));

/// As the writer of feeds writes them: an empty feed, cut after its opening bracket.
fn brackets(shape: Shape) -> Brackets {
    let mut before = Feed::start(Vec::new(), shape, "").and_then(Feed::end).unwrap_or_default();
    let opened = before.iter().position(|byte| *byte == b'[').map_or(0, |place| place + 1);
    let after = before.split_off(opened);
    Brackets { before, after }
}

/// The bytes of the file that were asked for.
struct Slice {
    at: u64,
    end: u64,
}

impl Slice {
    fn of(feed: &FeedFile, page: Option<usize>) -> Self {
        let (Some(first), Some(last)) = (feed.starts.first(), feed.starts.last()) else {
            return Self { at: 0, end: 0 };
        };
        let Some(page) = page else { return Self { at: *first, end: *last } };
        match (feed.starts.get(page - 1), feed.starts.get(page)) {
            // An item that is not the feed's first stands after a comma, which is not the page's.
            (Some(at), Some(end)) if at < end => Self { at: at + u64::from(page > 1), end: *end },
            _ => Self { at: *last, end: *last },
        }
    }
}

/// Answers a request for a feed.
///
/// # Errors
/// 503 when the file cannot be read or packed.
pub async fn answer(
    request: &HttpRequest,
    caller: &Caller<Public>,
    kind: Kind,
    feed: &Arc<FeedFile>,
    asked: &Asked,
) -> Result<HttpResponse, Problem> {
    let brackets: &Brackets = match asked.shape {
        Shape::Object => &OBJECT,
        Shape::Array => &ARRAY,
    };
    let slice = Slice::of(feed, asked.page);
    if slice.end - slice.at <= SMALL {
        let (file, at, length) = (Arc::clone(&feed.plain.file), slice.at, slice.end - slice.at);
        let middle =
            web::block(move || read(&file, at, length)).await.map_err(|_| Problem::new("unavailable"))?;
        let middle =
            middle.map_err(|error| Problem { cause: Some(error.into()), ..Problem::new("unavailable") })?;
        let body = [&brackets.before, &middle[..], &brackets.after].concat();
        return Ok(Answer::json(body).read(request));
    }
    let tag = format!("{:016x}-{:?}{}", feed.plain.digest, asked.shape, asked.page.map_or(0, |page| page));
    let whole = asked.page.is_none() && asked.shape == Shape::Object;
    if whole && takes_gzip(request) {
        let etag = format!("\"{tag}-gzip\"");
        if holds(request, &etag) {
            return Ok(head(HttpResponse::NotModified(), &etag).finish());
        }
        let feeds = caller.app().public().feeds();
        let packed = feeds.packed(&caller.app().settings().spool, kind, feed).await?;
        return Ok(head(HttpResponse::Ok(), &etag)
            .insert_header((header::CONTENT_ENCODING, "gzip"))
            .content_type("application/json")
            .body(FilePart::whole(&packed)));
    }
    let etag = match coding(request) {
        Some(coding) => format!("\"{tag}-{coding}\""),
        None => format!("\"{tag}\""),
    };
    if holds(request, &etag) {
        return Ok(head(HttpResponse::NotModified(), &etag).finish());
    }
    let plain: &Arc<Spooled> = &feed.plain;
    let body = FilePart::new(&brackets.before, plain, slice.at, slice.end, &brackets.after);
    Ok(head(HttpResponse::Ok(), &etag).content_type("application/json").body(body))
}

fn head(mut builder: actix_web::HttpResponseBuilder, etag: &str) -> actix_web::HttpResponseBuilder {
    builder.insert_header((header::ETAG, etag));
    builder.insert_header((header::CACHE_CONTROL, "public, no-cache"));
    builder.insert_header((header::VARY, "Authorization, Origin, Accept, Accept-Encoding, Accept-Language"));
    builder
}

/// Whether gzip is taken and nothing plain is asked for before it.
fn takes_gzip(request: &HttpRequest) -> bool {
    if !request.headers().contains_key(header::ACCEPT_ENCODING) {
        return false;
    }
    let chosen = AcceptEncoding::parse(request)
        .ok()
        .and_then(|accepted| accepted.negotiate([Encoding::identity(), Encoding::gzip()].iter()));
    matches!(chosen, Some(Encoding::Known(ContentEncoding::Gzip)))
}
