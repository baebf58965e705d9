//! `See-As`: a coordinator looks at everything as somebody else would, and touches nothing meanwhile.

use actix_web::{
    HttpRequest,
    http::{Method, header::HeaderName},
};
use essaim_domain::{
    access::SeenAs,
    fault::{Fault, Faults},
    words::{Worded, spellings},
};

use crate::problem::Problem;

/// The request field.
pub const SEE_AS: HeaderName = HeaderName::from_static("see-as");

/// As whom this request wants to see. Whether its caller may is decided with their account.
///
/// # Errors
/// 400 for a word that is none of them, 403 for a request that would write.
pub fn of(request: &HttpRequest) -> Result<Option<SeenAs>, Problem> {
    let Some(value) = request.headers().get(SEE_AS) else { return Ok(None) };
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Err(Problem::new("see_as_read_only"));
    }
    let word = value.to_str().ok().and_then(SeenAs::from_word);
    let known = || Fault::at("See-As", "unknown_word").about(spellings::<SeenAs>().join(", "));
    word.map(Some).ok_or_else(|| Problem::with("bad_parameter", Faults(vec![known()])))
}
