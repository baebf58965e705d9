//! `GET /{collection}/facets` and `/by-territory`: how many of what a list finds have a value, or lie somewhere.

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::{
    fault::{Fault, Faults},
    territory::Scheme,
    words::{Worded, spellings},
};
use essaim_persistence::{
    by_territory::Shares,
    stored::{Facet, Stored},
};
use serde_json::{Map, Value, json};

use crate::{
    answer::Answer,
    caller::{ByTerritory, Caller, Facets},
    problem::Problem,
    query::{self, Parameters},
    reading::is_field,
    resource::Resource,
};

/// The names that `by` knows.
#[must_use]
pub fn facet_names<N: Stored>() -> Vec<&'static str> {
    N::FACETS.iter().map(|facet| facet.name).collect()
}

/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn facets<N: Resource>(
    request: HttpRequest,
    caller: Caller<Facets<N>>,
) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    let by = by::<N>(&parameters)?;
    parameters.only(&query::narrowing::<N>(&["by"]))?;
    let mut asked = query::list::<N>(&parameters, &["by"], is_field::<N>)?;
    let counts = caller
        .read(move |read, viewer| {
            if !asked.resolve(read)? {
                return Ok(by.iter().map(|facet| (facet.name, Vec::new())).collect());
            }
            Ok(read.facets::<N>(viewer, &asked.query, &by)?)
        })
        .await?;
    let told = counts.into_iter().map(|(name, counts)| {
        let values = counts.into_iter().map(|one| json!({ "value": one.value, "count": one.count }));
        (name.to_owned(), values.collect())
    });
    let body = json!({ "facets": told.collect::<Map<String, Value>>() });
    Ok(Answer::json(body.to_string().into_bytes()).read(&request))
}

/// The facets that `by` names, all when it is not given.
fn by<N: Stored>(parameters: &Parameters) -> Result<Vec<&'static Facet>, Problem> {
    let known = facet_names::<N>();
    let names = parameters.names("by", "unknown_word", |_| true)?;
    if names.iter().any(|name| !known.contains(&name.as_str())) {
        let fault = Fault::at("by", "unknown_word").about(known.join(", "));
        return Err(Problem::with("bad_parameter", Faults(vec![fault])));
    }
    let asked = |facet: &&Facet| names.is_empty() || names.iter().any(|name| name == facet.name);
    Ok(N::FACETS.iter().filter(asked).collect())
}

/// # Errors
/// 400 for parameters that are unknown or unreadable, and without `level`.
pub async fn by_territory<N: Resource>(
    request: HttpRequest,
    caller: Caller<ByTerritory<N>>,
) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    let level = level(&parameters)?;
    parameters.only(&query::narrowing::<N>(&["level"]))?;
    let mut asked = query::list::<N>(&parameters, &["level"], is_field::<N>)?;
    let shares = caller
        .read(move |read, viewer| {
            if !asked.resolve(read)? {
                return Ok(Shares::default());
            }
            Ok(read.by_territory::<N>(viewer, &asked.query, level)?)
        })
        .await?;
    let items = shares.items.into_iter().map(|share| {
        let mut item = json!({ "id": share.id, "name": share.name, "count": share.count });
        if let (Some(code), Some(item)) = (share.code, item.as_object_mut()) {
            item.insert("code".to_owned(), json!(code));
        }
        item
    });
    let mut body = json!({
        "items": items.collect::<Vec<Value>>(), "total": shares.total, "placed": shares.placed,
    });
    if let (true, Some(body)) = (shares.cut, body.as_object_mut()) {
        body.insert("cut".to_owned(), json!(true));
    }
    Ok(Answer::json(body.to_string().into_bytes()).read(&request))
}

/// The scheme of the territories that are counted by.
fn level(parameters: &Parameters) -> Result<Scheme, Problem> {
    let word = parameters.one("level")?.ok_or_else(|| Problem::parameter("level", "missing"))?;
    Scheme::from_word(word).ok_or_else(|| {
        let fault = Fault::at("level", "unknown_word").about(spellings::<Scheme>().join(", "));
        Problem::with("bad_parameter", Faults(vec![fault]))
    })
}
