//! `/robots.txt`: where search engines may go.

use actix_web::{HttpRequest, HttpResponse};

use crate::{
    answer::Answer,
    caller::{Caller, Public},
};

/// A demonstration is found by nobody; of any other instance, all but the members' screens.
pub async fn robots(request: HttpRequest, caller: Caller<Public>) -> HttpResponse {
    let settings = caller.app().settings();
    let text = if settings.demonstration {
        "User-agent: *\nDisallow: /\n".to_owned()
    } else {
        format!("User-agent: *\nDisallow: /app/\n\nSitemap: {}/sitemap.xml\n", settings.base)
    };
    Answer::of_kind(text.into_bytes(), "text/plain; charset=utf-8").read(&request)
}
