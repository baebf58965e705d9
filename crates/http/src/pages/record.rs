//! The page of a record, and the same record as data at the same address.

use actix_web::{HttpRequest, HttpResponse, http::header};
use essaim_domain::{access::Viewer, refusal::Refusal};
use essaim_persistence::{
    db::Read,
    kept::{Kept, Row},
    read::Bin,
};
use serde_json::Value;

use super::{context::Context, form::Form, problems, shell};
use crate::{
    address::id,
    answer::Answer,
    caller::{Caller, Public},
    problem::Problem,
    reading,
    resource::Resource,
};

/// A page that shows a record and what is around it.
pub trait RecordPage: Sized {
    type Noun: Resource;

    /// Whether a record that everybody sees has a page.
    fn has_page(_record: &Self::Noun) -> bool {
        true
    }

    /// Reads what the page shows around the record.
    ///
    /// # Errors
    /// What the store refuses.
    fn gather(read: &mut Read<'_>, kept: Kept<Self::Noun>) -> Result<Self, Refusal>;

    /// The record as linked data.
    fn json_ld(&self, context: &Context) -> Value;

    /// The record as a page; `json_ld` may stand in a script element.
    ///
    /// # Errors
    /// When the template cannot be filled.
    fn html(self, context: &Context, json_ld: String) -> Result<Vec<u8>, Problem>;
}

/// `GET /{pages}/{id}`.
///
/// # Errors
/// 404, 410 and 406 for who reads no pages, 503.
pub async fn page<P: RecordPage + 'static>(
    request: HttpRequest,
    caller: Caller<Public>,
) -> Result<HttpResponse, Problem> {
    match shown::<P>(&request, &caller).await {
        Ok(response) => Ok(response),
        Err(problem) => problems::page(&request, caller.app(), problem),
    }
}

async fn shown<P: RecordPage + 'static>(
    request: &HttpRequest,
    caller: &Caller<Public>,
) -> Result<HttpResponse, Problem> {
    let form = Form::of(request).ok_or_else(|| Problem::new("not_acceptable"))?;
    let id = id(request)?;
    let context = Context::of(request, caller.app()).await;
    let lang = context.lang;
    let (body, revision) = caller
        .read(move |read, _| {
            // A page is everybody's: who is signed in sees on it what all others see.
            let everybody = Viewer::anonymous();
            let mut rows = vec![read.find::<P::Noun>(&everybody, id, Bin::Closed)?];
            read.withhold::<P::Noun>(&everybody, &mut rows)?;
            let row = rows.pop().ok_or_else(|| Problem::new("internal"))?;
            let revision = row.head.revision;
            Ok((in_form::<P>(read, &everybody, row, form, &context)?, revision))
        })
        .await?;
    Ok(match form {
        Form::Html => shell::answer(request, lang, body),
        Form::Json => located::<P>(Answer::json(body).revision(revision).read(request), id),
        Form::JsonLd => Answer::of_kind(body, "application/ld+json").revision(revision).read(request),
    })
}

fn in_form<P: RecordPage>(
    read: &mut Read<'_>,
    everybody: &Viewer,
    row: Row,
    form: Form,
    context: &Context,
) -> Result<Vec<u8>, Problem> {
    let kept: Kept<P::Noun> = row.clone().into_kept()?;
    if !P::has_page(&kept.record) {
        return Err(Problem::new("not_found"));
    }
    if form == Form::Json {
        return Ok(reading::one::<P::Noun>(read, everybody, row, &[], &[])?);
    }
    let page = P::gather(read, kept)?;
    let document = page.json_ld(context);
    match form {
        Form::JsonLd => Ok(document.to_string().into_bytes()),
        _ => page.html(context, essaim_exchange::jsonld::script(&document)),
    }
}

/// The record has an address of its own in the API.
fn located<P: RecordPage>(mut response: HttpResponse, id: uuid::Uuid) -> HttpResponse {
    use essaim_domain::record::Record;
    let location = format!("/api/v1/{}/{id}", P::Noun::NOUN.collection);
    if let Ok(location) = header::HeaderValue::from_str(&location) {
        response.headers_mut().insert(header::CONTENT_LOCATION, location);
    }
    response
}
