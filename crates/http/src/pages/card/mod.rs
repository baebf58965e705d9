//! `/experiments/{id}/card.png`: the picture that social networks show beside a link to an experiment.

mod face;
mod picture;

use actix_web::{HttpRequest, HttpResponse};
use essaim_domain::{access::Viewer, experiment::Experiment, territory::Scheme};
use essaim_persistence::{db::Read, kept::Kept, public::Place, read::Bin};
use uuid::Uuid;

use super::context::Context;
use crate::{
    address::id,
    answer::Answer,
    caller::{Caller, Public},
    catalogue::label,
    problem::Problem,
};
use picture::{Words, png};

/// `GET /experiments/{id}/card.png`.
///
/// # Errors
/// 404 and 410 as for the experiment's page; 503.
pub async fn card(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let (id, context) = (id(&request)?, Context::known(&request, caller.app()));
    // Drawn where the record is read: no more pictures at once than there are readers. Others get the kept bytes.
    let drawn = caller.read(move |read, _| drawn(read, &context, id)).await?;
    Ok(Answer::of_kind(drawn, "image/png").read(&request))
}

fn drawn(read: &mut Read<'_>, context: &Context, id: Uuid) -> Result<Vec<u8>, Problem> {
    let everybody = Viewer::anonymous();
    let mut rows = vec![read.find::<Experiment>(&everybody, id, Bin::Closed)?];
    read.withhold::<Experiment>(&everybody, &mut rows)?;
    let row = rows.pop().ok_or_else(|| Problem::new("internal"))?;
    let kept: Kept<Experiment> = row.into_kept()?;
    let main: Vec<Uuid> = kept.record.territories.iter().map(|id| id.uuid()).collect();
    let places = read.public_places(main.clone())?;
    let place = main.iter().find_map(|id| places.get(id)).map(located).unwrap_or_default();
    let kicker =
        [label(context.lang, kept.record.nature), label(context.lang, kept.record.stage)].join(" · ");
    let kicker = capital(&kicker);
    let words =
        Words { instance: &context.name, kicker: &kicker, title: kept.record.title.as_str(), place: &place };
    png(&words).ok_or_else(|| Problem::new("unavailable"))
}

/// A place with the département around it, where it is smaller than one.
fn located(place: &Place) -> String {
    match place.name_in(Scheme::Departement) {
        Some(around) if around != place.name => format!("{} · {around}", place.name),
        _ => place.name.clone(),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
