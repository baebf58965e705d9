//! Any list as a file: the same parameters, the same sight and the same statement as the list, all of what matches
//! instead of a page.
//!
//! Text formats are streamed. A stream that breaks (the database goes, the session ends, the reader takes nothing for
//! half a minute) has been answered 200 long before, so its connection is ended without the last chunk: every HTTP
//! client tells that from a whole file (RFC 9112, section 8). What can be refused is refused before the first byte. A
//! workbook cannot be streamed, since its directory stands at its end: it is made in a file without a name, and then
//! sent.

mod about;
mod form;
mod plan;
mod source;
mod stream;
mod turns;
mod workbook;

use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder,
    http::{Method, header},
};
use essaim_domain::time::today;
use essaim_exchange::export::Speech;

use essaim_persistence::list::BinShown;

use crate::{
    answer::VARY,
    caller::{Caller, List},
    catalogue::{Lang, find},
    problem::Problem,
    query::{self, Parameters},
    reading::is_field,
    resource::Resource,
};
pub use form::{FORMS, Form};
pub use plan::{View, plan};
pub use turns::Turns;

use source::Source;

/// Parameters of a page that mean nothing for the whole.
const OF_A_PAGE: [&str; 4] = ["limit", "after", "count", "include"];

/// `GET /{collection}` in another form than JSON.
///
/// # Errors
/// 400 for parameters that are unknown, unreadable or for pages only; 503 when too many exports are under way.
pub async fn answer<N: Resource>(
    request: &HttpRequest,
    caller: Caller<List<N>>,
    parameters: &Parameters,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let asked = query::list::<N>(parameters, &["format"], is_field::<N>)?;
    if let Some(name) = OF_A_PAGE.into_iter().find(|name| !parameters.all(name).is_empty()) {
        return Err(Problem::parameter(name, "not_in_export"));
    }
    let turn = caller.app().exports().turn(caller.signed_in()).await?;
    let language = caller.app().settings().language;
    let view = View {
        fields: asked.fields.clone(),
        signed_in: caller.signed_in(),
        with_bin: asked.query.bin != BinShown::Not,
        form,
    };
    let said = about::said::<N>(parameters);
    let source = Source::begin(caller, asked, plan::<N>(&view), view).await?;
    let mut response = head(request, N::NOUN.collection, form);
    if request.method() == Method::HEAD {
        return Ok(response.finish());
    }
    match form {
        Form::Xlsx => workbook::answer(response, source, turn, said, speech(language)).await,
        _ => stream::answer(response, source, turn, speech(language)).await,
    }
}

fn head(request: &HttpRequest, collection: &str, form: Form) -> HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    let private = request.headers().contains_key(header::AUTHORIZATION);
    response.insert_header((header::CACHE_CONTROL, if private { "no-store" } else { "public, no-cache" }));
    response.insert_header((header::VARY, VARY));
    response.insert_header((header::CONTENT_TYPE, form.media_type()));
    let name = format!("attachment; filename=\"{collection}-{}.{}\"", today(), form.extension());
    response.insert_header((header::CONTENT_DISPOSITION, name));
    response
}

/// The texts of a language for those who write files.
#[must_use]
pub fn speech(lang: Lang) -> Speech {
    match lang {
        Lang::Fr => Speech { tag: "fr", text: |key| find(Lang::Fr, key) },
        Lang::En => Speech { tag: "en", text: |key| find(Lang::En, key) },
    }
}
