//! `/suggest/sent/{reference}`: what who wrote keeps: the reference, the day by which an answer is due, where it stands.

use actix_web::{HttpRequest, HttpResponse, http::header};
use askama::Template;
use essaim_domain::{suggestion::SuggestionState, values::PartialDate};
use essaim_persistence::suggestions::KeptSuggestion;
use jiff::{civil::Date, tz::TimeZone};

use crate::{
    caller::{Caller, Public},
    pages::{
        context::Context,
        parts, problems,
        shell::{Shell, answer, render},
    },
    problem::Problem,
};

#[derive(Template)]
#[template(path = "suggest_sent.html")]
struct Html {
    shell: Shell,
    reference: String,
    received: String,
    due: String,
    state: &'static str,
    waiting: bool,
}

/// `GET /suggest/sent/{reference}`: nothing of what was written, since whoever has the reference reads it.
///
/// # Errors
/// 404 for a reference that there is not; 503.
pub async fn sent(request: HttpRequest, caller: Caller<Public>) -> Result<HttpResponse, Problem> {
    let reference = request.match_info().query("reference").to_uppercase();
    let found = caller.read(move |read, _| Ok(read.suggestion_by_reference(&reference)?)).await;
    let found = found.and_then(|kept| kept.ok_or_else(|| Problem::new("not_found")));
    let kept = match found {
        Ok(kept) => kept,
        Err(problem) => return problems::page(&request, caller.app(), problem),
    };
    let context = Context::of(&request, caller.app()).await;
    let mut response = answer(&request, context.lang, render(&page(&context, kept))?);
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    Ok(response)
}

fn page(context: &Context, kept: KeptSuggestion) -> Html {
    let waiting = kept.state == SuggestionState::Waiting;
    let title = if waiting { "page.suggest.sent" } else { "page.suggest.closed" };
    let mut shell = Shell::new(context, context.t(title));
    shell.here = Some(format!("/suggest/sent/{}", kept.reference));
    shell.indexed = false;
    Html {
        shell,
        received: day(context, kept.received_at.to_zoned(TimeZone::UTC).date()),
        due: day(context, kept.due_on),
        state: context.t(match kept.state {
            SuggestionState::Waiting => "page.suggest.state.waiting",
            SuggestionState::Accepted => "page.suggest.state.accepted",
            SuggestionState::InPart => "page.suggest.state.in_part",
            SuggestionState::Refused => "page.suggest.state.refused",
            SuggestionState::Answered => "page.suggest.state.answered",
        }),
        waiting,
        reference: kept.reference,
    }
}

/// A day as it is said.
pub fn day(context: &Context, date: Date) -> String {
    let text = date.to_string();
    PartialDate::parse(&text).map_or(text, |date| parts::date(context, &date))
}
