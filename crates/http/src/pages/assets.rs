//! The style sheet, the font and the mark: from inside the program, under names that change with their bytes.

use std::sync::LazyLock;

use actix_web::{HttpRequest, HttpResponse, http::header, web::Bytes};
use xxhash_rust::xxh3::xxh3_64;

use crate::{
    answer::Answer,
    caller::{Caller, Public},
    problem::Problem,
};

use super::{map::frames, problems};

/// A file with its address.
struct Asset {
    address: String,
    kind: &'static str,
    bytes: Bytes,
}

/// Where pages find them.
pub struct Addresses {
    pub css: &'static str,
    pub font: &'static str,
    pub mark: &'static str,
    /// The outlines under a light map.
    pub france: &'static str,
    /// Opens the reader of the API's document.
    pub docs: &'static str,
    /// Offers to open a map, and what draws it then.
    pub open_map: &'static str,
    pub map: &'static str,
}

struct Assets {
    css: Asset,
    font: Asset,
    mark: Asset,
    france: Asset,
    docs: Asset,
    open_map: Asset,
    map: Asset,
}

/// Atkinson Hyperlegible Next by the Braille Institute, under the SIL Open Font License (its text lies beside it).
const FONT: &[u8] = include_bytes!("../../assets/atkinson-hyperlegible-next-latin.woff2");
const MARK: &[u8] = include_bytes!("../../assets/mark.svg");
/// Drawn by `data/tools/outlines.py` after IGN Admin Express (Licence Ouverte 2.0).
const FRANCE: &[u8] = include_bytes!("../../assets/map/france.svg");
const OPEN_MAP: &[u8] = include_bytes!("../../assets/map/open.js");
/// `{frames}` becomes the places of the lands on the drawing.
const MAP: &str = include_str!("../../assets/map/map.js");
const DOCS: &[u8] = include_bytes!("../../assets/docs.js");
const CSS: &str = concat!(
    include_str!("../../assets/pages.css"),
    include_str!("../../assets/records.css"),
    include_str!("../../assets/front.css"),
    include_str!("../../assets/write.css"),
    include_str!("../../assets/print.css")
);

const SCRIPT: &str = "text/javascript; charset=utf-8";

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let font = asset("hyperlegible", "woff2", "font/woff2", Bytes::from_static(FONT));
    let css = CSS.replace("{font}", &font.address);
    Assets {
        css: asset("pages", "css", "text/css; charset=utf-8", css.into()),
        mark: asset("mark", "svg", "image/svg+xml", Bytes::from_static(MARK)),
        france: asset("france", "svg", "image/svg+xml", Bytes::from_static(FRANCE)),
        docs: asset("docs", "js", SCRIPT, Bytes::from_static(DOCS)),
        open_map: asset("open-map", "js", SCRIPT, Bytes::from_static(OPEN_MAP)),
        map: asset("map", "js", SCRIPT, MAP.replace("{frames}", &frames()).into()),
        font,
    }
});

fn asset(name: &str, ending: &str, kind: &'static str, bytes: Bytes) -> Asset {
    Asset { address: format!("/assets/{name}-{:016x}.{ending}", xxh3_64(&bytes)), kind, bytes }
}

/// The addresses of this release's files.
#[must_use]
pub fn addresses() -> Addresses {
    Addresses {
        css: &ASSETS.css.address,
        font: &ASSETS.font.address,
        mark: &ASSETS.mark.address,
        france: &ASSETS.france.address,
        docs: &ASSETS.docs.address,
        open_map: &ASSETS.open_map.address,
        map: &ASSETS.map.address,
    }
}

/// `GET /assets/{name}`.
///
/// # Errors
/// 404 for a name of another release: the page that asks for it is told again with its own.
pub async fn asset_of(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let all = [
        &ASSETS.css,
        &ASSETS.font,
        &ASSETS.mark,
        &ASSETS.france,
        &ASSETS.docs,
        &ASSETS.open_map,
        &ASSETS.map,
    ];
    let Some(found) = all.into_iter().find(|asset| asset.address == request.path()) else {
        return problems::page(&request, caller.app(), Problem::new("not_found"));
    };
    let mut response = Answer::of_kind(found.bytes.to_vec(), found.kind).read(&request);
    let kept = header::HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    Ok(response)
}
