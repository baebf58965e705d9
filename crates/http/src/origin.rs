//! `Suggestion-Origin`: a coordinator's change says of which suggestion it comes.

use actix_web::{HttpRequest, http::header::HeaderName};
use essaim_domain::{
    access::Viewer,
    fault::{Fault, Faults},
};
use essaim_persistence::{db::Write, door::Deed};
use uuid::Uuid;

use crate::{problem::Problem, writing::deed_of};

/// The request field.
pub const ORIGIN: HeaderName = HeaderName::from_static("suggestion-origin");

/// The suggestion that the request names.
///
/// # Errors
/// 400 for what is no id.
pub fn of(request: &HttpRequest) -> Result<Option<Uuid>, Problem> {
    let Some(value) = request.headers().get(ORIGIN) else { return Ok(None) };
    let id = value.to_str().ok().and_then(|text| Uuid::try_parse(text).ok());
    id.map(Some).ok_or_else(|| fault("id_form"))
}

/// Who writes, out of that suggestion.
///
/// # Errors
/// 403 for whoever is no coordinator, 400 for a suggestion that there is not.
pub fn deed(write: &mut Write<'_>, viewer: &Viewer, origin: Option<Uuid>) -> Result<Deed, Problem> {
    if let Some(id) = origin {
        if !viewer.is_coordinator() {
            return Err(Problem::new("forbidden"));
        }
        if write.reading().suggestion(id)?.is_none() {
            return Err(fault("reference_unknown"));
        }
    }
    Ok(Deed { origin, ..deed_of(viewer) })
}

fn fault(code: &'static str) -> Problem {
    Problem::with("bad_parameter", Faults(vec![Fault::at("Suggestion-Origin", code)]))
}
