//! `GET /network`: who works with whom, as JSON, as GraphML or as a table of links.

use actix_web::{
    HttpRequest, HttpResponse,
    http::header,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    access::Who,
    fault::{Fault, Faults},
    network::{LinkKind, Network},
    refusal::Refusal,
    stakeholder::Stakeholder,
    words::{Worded, spellings},
};
use essaim_exchange::network::{csv, graphml};
use essaim_persistence::network::Part;
use serde_json::json;
use uuid::Uuid;

use crate::{
    address::method_not_allowed,
    answer::Answer,
    caller::{Caller, Public},
    document::{self, Described, Draft, set},
    problem::Problem,
    query::{self, Asked, Parameters},
    reading::is_field,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] = &[("network_read", Who::Anyone)];

/// Parameters besides the filters of stakeholders.
const OWN: &[&str] = &["link", "around", "current", "format"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Json,
    Graphml,
    Csv,
}

/// # Errors
/// 400 for parameters that are unknown or unreadable, 422 when there is more than can be answered at once.
pub async fn read(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&query::narrowing::<Stakeholder>(OWN))?;
    let format = parameters.parsed("format", |text| match text {
        "json" => Some(Format::Json),
        "graphml" => Some(Format::Graphml),
        "csv" => Some(Format::Csv),
        _ => None,
    })?;
    let mut asked = query::list::<Stakeholder>(&parameters, OWN, is_field::<Stakeholder>)?;
    let part = part(&parameters)?;
    let network = caller
        .read(move |read, viewer| {
            if !asked.resolve(read)? {
                return Ok(Network::default());
            }
            let Asked { query: who, .. } = asked;
            Ok(read.network(viewer, &Part { who, ..part })?)
        })
        .await?;
    written(&request, &network, format.unwrap_or(Format::Json))
}

fn part(parameters: &Parameters) -> Result<Part, Problem> {
    let kind = |word: &String| {
        LinkKind::from_word(word).ok_or_else(|| {
            let fault = Fault::at("link", "unknown_word").about(spellings::<LinkKind>().join(", "));
            Problem::with("bad_parameter", Faults(vec![fault]))
        })
    };
    Ok(Part {
        kinds: parameters.all("link").iter().map(kind).collect::<Result<_, _>>()?,
        around: parameters.parsed("around", |text| Uuid::try_parse(text).ok())?,
        current: parameters.parsed("current", |text| text.parse().ok())?.unwrap_or(false),
        ..Part::default()
    })
}

fn written(request: &HttpRequest, network: &Network, format: Format) -> Result<HttpResponse, Problem> {
    let (body, kind, name) = match format {
        Format::Json => {
            let body = serde_json::to_vec(network).map_err(Refusal::internal)?;
            return Ok(Answer::json(body).read(request));
        }
        Format::Graphml => (graphml(network), "application/graphml+xml", "network.graphml"),
        Format::Csv => (csv(network), "text/csv; charset=utf-8", "network.csv"),
    };
    let mut response = Answer::of_kind(body.map_err(Refusal::internal)?, kind).read(request);
    if let Ok(name) = header::HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(
        web::resource("/api/v1/network")
            .route(web::get().to(read))
            .route(web::head().to(read))
            .default_service(web::to(method_not_allowed)),
    );
}

/// This operation in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Network>();
    draft.group("network", "Who works with whom: relationships, and shared experiments.", operations());
}

fn operations() -> Vec<Described> {
    let mut parameters = document::filters::<Stakeholder>();
    parameters.extend([
        json!({ "name": "link", "in": "query", "required": false, "style": "form", "explode": true,
                "description": "Links of this kind; repeated: of any of them. `shared`: experiments in which both are involved.",
                "schema": { "type": "array", "items": { "type": "string", "enum": spellings::<LinkKind>() } } }),
        document::query(
            "around",
            "The id of a stakeholder: those tied to it, and what ties them to one another.",
            json!({ "type": "string", "format": "uuid" }),
        ),
        document::query(
            "current",
            "Only relationships and involvements that hold today.",
            json!({ "type": "boolean", "default": false }),
        ),
        document::query(
            "format",
            "A file to take away: `graphml`, or `csv` with a row for each link.",
            json!({ "type": "string", "enum": ["json", "graphml", "csv"], "default": "json" }),
        ),
        document::lang(),
        document::if_none_match(),
    ]);
    let about = "Stakeholders that have links, and the links between them: 5,000 and 20,000 at most.";
    let mut good = document::answers(200, about, Some("Network"), &[401, 422]);
    if let Some(content) = good.pointer_mut("/200/content") {
        let text = json!({ "schema": { "type": "string" } });
        set(content, "application/graphml+xml", text.clone());
        set(content, "text/csv", text);
    }
    let summary = "The network of the stakeholders that the filters find";
    let operation = document::operation("network_read", "network", summary, parameters, good);
    vec![Described { path: "/api/v1/network", method: "get", operation }]
}
