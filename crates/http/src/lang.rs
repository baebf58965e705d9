//! In which language a request is answered: `?lang=`, then the member's own, then `Accept-Language`, then French.

use actix_web::{HttpMessage, HttpRequest, http::header};

use crate::catalogue::Lang;

/// The language of the member who calls, once that is known.
#[derive(Clone, Copy)]
pub struct MemberLang(pub Lang);

/// What a request says of its language, before it is known who calls.
#[derive(Clone, Copy)]
pub struct Said {
    asked: Option<Lang>,
    accepted: Option<Lang>,
}

impl Said {
    #[must_use]
    pub fn by(request: &HttpRequest) -> Self {
        let accepted = || Lang::accepted(request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?);
        Self { asked: asked(request.query_string()), accepted: accepted() }
    }

    /// The language of the answer to a caller whose own is this one.
    ///
    /// # Shape
    /// Always a language that the program speaks.
    #[must_use]
    pub fn to_whose(self, own: Option<Lang>) -> Lang {
        self.asked.or(own).or(self.accepted).unwrap_or_default()
    }
}

/// # Shape
/// Always a language that the program speaks.
#[must_use]
pub fn of(request: &HttpRequest) -> Lang {
    let own = request.extensions().get::<MemberLang>().map(|lang| lang.0);
    Said::by(request).to_whose(own)
}

fn asked(query: &str) -> Option<Lang> {
    query.split('&').filter_map(|pair| pair.strip_prefix("lang=")).find_map(Lang::from_tag)
}
