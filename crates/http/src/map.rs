//! `GET /{collection}/map`: points while there are few, counts by cell beyond.

use actix_web::{HttpRequest, HttpResponse};
use essaim_persistence::{list::Area, map::MapAnswer};
use serde_json::{Value, json};

use crate::{
    answer::Answer,
    caller::{Caller, Map},
    problem::Problem,
    query::{self, Parameters},
    reading::is_field,
    resource::Resource,
};

/// The whole world, when no box is asked.
const WORLD: Area = Area::Box { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
/// Zoom of the whole of France on a screen.
const ZOOM: u32 = 5;

/// # Errors
/// 400 for parameters that are unknown or unreadable.
pub async fn map<N: Resource>(request: HttpRequest, caller: Caller<Map<N>>) -> Result<HttpResponse, Problem> {
    let parameters = Parameters::parse(request.query_string())?;
    let mut asked = query::list::<N>(&parameters, &["zoom"], is_field::<N>)?;
    let zoom =
        parameters.parsed("zoom", |text| text.parse().ok().filter(|zoom| *zoom <= 22))?.unwrap_or(ZOOM);
    let area = asked.query.area.take().unwrap_or(WORLD);
    let body = caller
        .read(move |read, viewer| {
            if !asked.resolve(read)? {
                return Ok(json!({ "points": [] }));
            }
            Ok(match read.map::<N>(viewer, &asked.query, area, zoom)? {
                MapAnswer::Points(points) => json!({ "points": points.into_iter().map(|point| {
                    json!({ "id": point.id, "title": point.title, "lon": point.lon, "lat": point.lat })
                }).collect::<Vec<Value>>() }),
                MapAnswer::Cells(cells) => json!({ "cells": cells.into_iter().map(|cell| {
                    json!({ "lon": cell.lon, "lat": cell.lat, "count": cell.count })
                }).collect::<Vec<Value>>() }),
            })
        })
        .await?;
    Ok(Answer::json(body.to_string().into_bytes()).read(&request))
}
