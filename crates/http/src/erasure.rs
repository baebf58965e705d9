//! Erasure of a member or of a person of the directory, by administrators: asked once, with what will go.

use std::collections::BTreeMap;

use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, ServiceConfig},
};
use essaim_domain::access::Who;
use essaim_persistence::erasure::Toll;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    address::{id, method_not_allowed},
    caller::{Administration, Caller},
    document::{self, Described, Draft},
    problem::Problem,
    query::Parameters,
    writing::deed_of,
};

/// Who may try which operation.
pub const DOORS: &[(&str, Who)] =
    &[("account_erase", Who::Administrator), ("stakeholder_erase", Who::Administrator)];

/// What an erasure takes: of a preview what it would, else what it did.
#[derive(Serialize, ToSchema)]
pub struct Erasure {
    /// How many of each go for good: records by their collection; and what is kept around somebody: `sessions`, `factors`,
    /// `passkeys`, `recovery_codes`, `identities`, `letters`, `invitations`, `views`, `suggestions`, `senders`, `jobs`.
    going: BTreeMap<&'static str, i64>,
    /// How many of each stay: records that pointed there and do so no more, `changes` that show no name any more,
    /// `history` without its values; `letters`, `site_texts`, `clients`, `suggestions`, `requests` and `jobs` that named
    /// them.
    staying: BTreeMap<&'static str, i64>,
    /// The stakeholder that the member is, who is erased apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    stakeholder: Option<Uuid>,
    /// Whether it was done: backups from before give it up when they are restored.
    erased: bool,
}

impl Erasure {
    fn of(toll: Toll, erased: bool) -> Self {
        let Toll { going, staying, stakeholder } = toll;
        Self { going, staying, stakeholder, erased }
    }
}

/// Whether only to tell what would go.
fn preview(request: &HttpRequest) -> Result<bool, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    parameters.only(&["preview", "lang"])?;
    Ok(parameters.parsed("preview", |text| text.parse().ok())?.unwrap_or(false))
}

/// `POST /accounts/{id}/erase`.
///
/// # Errors
/// 404, 409 `last_administrator`.
pub async fn account(request: HttpRequest, caller: Caller<Administration>) -> Result<HttpResponse, Problem> {
    let (id, preview) = (id(&request)?, preview(&request)?);
    let toll = if preview {
        caller.write(move |write, _| Ok(write.weigh_member(id)?)).await?
    } else {
        caller.write(move |write, viewer| Ok(write.erase_member(&deed_of(viewer).by, id)?)).await?
    };
    Ok(HttpResponse::Ok().json(Erasure::of(toll, !preview)))
}

/// `POST /stakeholders/{id}/erase`.
///
/// Administrators see no content: they erase a person whom they do not see, by the id that they were given.
///
/// # Errors
/// 404, 409 `not_a_person` or `still_needed`.
pub async fn stakeholder(
    request: HttpRequest,
    caller: Caller<Administration>,
) -> Result<HttpResponse, Problem> {
    let (id, preview) = (id(&request)?, preview(&request)?);
    let toll = if preview {
        caller.write(move |write, _| Ok(write.weigh_person(id)?)).await?
    } else {
        caller.write(move |write, viewer| Ok(write.erase_person(&deed_of(viewer), id)?)).await?
    };
    Ok(HttpResponse::Ok().json(Erasure::of(toll, !preview)))
}

pub fn routes(config: &mut ServiceConfig) {
    for (path, route) in [
        ("/api/v1/accounts/{id}/erase", web::post().to(account)),
        ("/api/v1/stakeholders/{id}/erase", web::post().to(stakeholder)),
    ] {
        config.service(web::resource(path).route(route).default_service(web::to(method_not_allowed)));
    }
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<Erasure>();
    let operation = |id, tag, summary| {
        let parameters = vec![
            document::path_id(),
            document::query(
                "preview",
                "Tells what would go, and does nothing.",
                json!({ "type": "boolean", "default": false }),
            ),
            document::lang(),
        ];
        let good = document::answers(200, "What went, or would go.", Some("Erasure"), &[401, 403, 404, 409]);
        document::secured(document::operation(id, tag, summary, parameters, good))
    };
    let account = "Erase a member for good: what they wrote stays, without a name";
    let person = "Erase a person of the directory for good, with their history and what hangs on them";
    draft.more(vec![
        Described {
            path: "/api/v1/accounts/{id}/erase",
            method: "post",
            operation: operation("account_erase", "accounts", account),
        },
        Described {
            path: "/api/v1/stakeholders/{id}/erase",
            method: "post",
            operation: operation("stakeholder_erase", "stakeholders", person),
        },
    ]);
}
