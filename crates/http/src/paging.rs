//! Pages of lists: the address of the next one, and what lists whose cursor is an id have in common.

use actix_web::{HttpRequest, HttpResponse, http::header};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::{answer::Answer, problem::Problem, query::Parameters};

/// What every list takes.
const COMMON: [&str; 3] = ["limit", "after", "lang"];

/// What a list in the order of its ids is asked for.
#[derive(Debug, Clone, Copy)]
pub struct ById {
    limit: usize,
    /// The id of the last of the page before.
    pub after: Option<Uuid>,
}

impl ById {
    /// Reads it, beside parameters of the list's `own`.
    ///
    /// # Errors
    /// 400 for parameters that are unknown or unreadable.
    pub fn of(parameters: &Parameters, own: &[&str]) -> Result<Self, Problem> {
        parameters.only(&[own, &COMMON].concat())?;
        Ok(Self { limit: parameters.limit()?, after: parameters.after_id()? })
    }

    /// How many to read: one more than a page has tells that there is another.
    #[must_use]
    pub const fn most(self) -> usize {
        self.limit + 1
    }

    /// Takes off what was read beyond a page, and says the id that the next one begins after.
    pub fn cut<T>(self, kept: &mut Vec<T>, id: impl Fn(&T) -> Uuid) -> Option<Uuid> {
        let more = kept.len() > self.limit;
        kept.truncate(self.limit);
        kept.last().filter(|_| more).map(id)
    }
}

/// A page of such a list.
#[must_use]
pub fn page_by_id<T: Serialize>(request: &HttpRequest, items: &[T], next: Option<Uuid>) -> HttpResponse {
    let body = json!({ "items": items, "next": next }).to_string().into_bytes();
    linked(request, Answer::json(body).read(request), next)
}

/// A page with the address of the next one (RFC 8288).
pub fn linked(
    request: &HttpRequest,
    mut page: HttpResponse,
    next: Option<impl std::fmt::Display>,
) -> HttpResponse {
    let link = next.map(|next| format!("<{}>; rel=\"next\"", next_address(request, &next.to_string())));
    if let Some(link) = link.and_then(|link| header::HeaderValue::from_str(&link).ok()) {
        page.headers_mut().insert(header::LINK, link);
    }
    page
}

/// The same address with another cursor.
fn next_address(request: &HttpRequest, cursor: &str) -> String {
    let kept: Vec<&str> = request
        .query_string()
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("after="))
        .collect();
    let mut pairs = kept.join("&");
    if !pairs.is_empty() {
        pairs.push('&');
    }
    format!("{}?{pairs}after={cursor}", request.path())
}
