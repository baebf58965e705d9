//! In which language a request is answered: `?lang=`, then the member's own, then `Accept-Language`, then French.

use actix_web::{HttpMessage, HttpRequest, http::header};

use crate::catalogue::Lang;

/// The language of the member who calls, once that is known.
#[derive(Clone, Copy)]
pub struct MemberLang(pub Lang);

/// # Shape
/// Always a language that the program speaks.
#[must_use]
pub fn of(request: &HttpRequest) -> Lang {
    asked(request.query_string())
        .or_else(|| request.extensions().get::<MemberLang>().map(|lang| lang.0))
        .or_else(|| Lang::accepted(request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?))
        .unwrap_or_default()
}

fn asked(query: &str) -> Option<Lang> {
    query.split('&').filter_map(|pair| pair.strip_prefix("lang=")).find_map(Lang::from_tag)
}
