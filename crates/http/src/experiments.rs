//! How experiments are spoken, with the one act that is theirs: the stage.

use actix_web::{
    HttpRequest, HttpResponse,
    http::StatusCode,
    web::{self, ServiceConfig},
};
use essaim_domain::{
    draft::{clean, decode},
    experiment::Experiment,
    record::Record as _,
    stage::StageMove,
};
use essaim_persistence::{door::Edit, read::Bin};
use serde_json::{Value, json};

use crate::{
    address::method_not_allowed,
    body::{self, Body},
    caller::{Caller, Stage},
    document::{self, Described},
    problem::Problem,
    resource::Resource,
    writing::{altered, deed_of},
};

impl Resource for Experiment {
    const ABOUT: &'static str = "Experiments, and territorial approaches that are being capitalised.";

    fn example() -> Value {
        json!({
            "nature": "experiment", "phase": "0193b2a0-0000-7000-8000-000000000005",
            "title": "Une épicerie portée par ses habitants",
            "summary": "Cinq communes essaient une épicerie itinérante tenue à tour de rôle.",
            "research_question": "Qu'est-ce qui fait tenir une tournée dans la durée ?",
            "stage": "idea", "starts_on": "2024-03",
            "territories": ["0193b2a0-0000-7000-8000-000000000006"],
            "themes": ["0193b2a0-0000-7000-8000-000000000007"],
            "visibility": "public", "licence": "CC-BY-SA-4.0", "language": "fr"
        })
    }
}

/// `POST /experiments/{id}/stage`.
///
/// # Errors
/// 422 when it is no step of the stage machine or wants a reason; 428, 412.
pub async fn stage(
    request: HttpRequest,
    caller: Caller<Stage<Experiment>>,
    Body(bytes): Body,
) -> Result<HttpResponse, Problem> {
    let mut value = Value::Object(body::object(&request, &bytes)?);
    clean(&mut value);
    let wish: StageMove = decode(value).map_err(|faults| Problem::with("invalid", faults))?;
    let made = altered::<Experiment, _, _>(&request, &caller, Bin::Closed, move |write, viewer, before| {
        write.may_change(viewer, &before)?;
        let deed = deed_of(viewer);
        let mut record = before.record.clone();
        record.on_stage(wish, &deed.by)?;
        Ok(write.put_one(&deed, Edit::Update { before, record })?)
    })
    .await?;
    Ok(made.answer(StatusCode::OK, &request, None))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(
        web::resource("/api/v1/experiments/{id}/stage")
            .route(web::post().to(stage))
            .default_service(web::to(method_not_allowed)),
    );
}

/// The operation that is no standard one.
#[must_use]
pub fn operations() -> Vec<Described> {
    let parameters = vec![
        document::path_id(),
        json!({ "name": "If-Match", "in": "header", "required": true, "schema": { "type": "string" },
                "description": "The ETag of the record as it was read." }),
    ];
    let good = document::answers(
        200,
        "The experiment at its new stage.",
        Some("Experiment"),
        &[401, 403, 404, 409, 412, 415, 422, 428],
    );
    let summary = "One stage forward; back, out or in again with a reason";
    let described = document::operation("experiment_stage", "experiments", summary, parameters, good);
    let example = json!({ "to": "design", "on": "2024-05-02" });
    let described = document::body(document::secured(described), "StageMove", example, &["application/json"]);
    vec![Described { path: "/api/v1/experiments/{id}/stage", method: "post", operation: described }]
}
