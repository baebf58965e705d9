//! How a suggestion is taken in, from the form and from partners' sites alike.

use std::time::Duration;

use actix_web::HttpRequest;
use essaim_domain::{
    access::Viewer,
    fault::{Fault, Faults},
    refusal::Refusal,
    suggestion::{About, Suggestion, reference},
    time::{now, today},
    words::Worded,
};
use essaim_persistence::{
    attempts::{Attempt, Limit},
    db::{Read, Write},
    suggestions::{Received, Sent},
};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::{
    app::{App, Settings},
    catalogue::Lang,
    kept_key,
    layers::{peer, shortened},
    letters::locale_of,
    problem::Problem,
    random,
};

/// The setting with the key that forms are signed and senders' places marked with.
pub const KEY: &str = "suggestion_key";
/// So many from one place, and from everywhere, in this time.
const WINDOW: Duration = Duration::from_secs(600);
const FROM_PLACE: i64 = 10;
const FROM_EVERYWHERE: i64 = 300;
/// Who sent what nobody has answered is erased after so many days all the same.
const UNANSWERED_DAYS: i64 = 365;

/// A suggestion on its way in.
pub struct Coming {
    pub suggestion: Suggestion,
    /// The form that it came with.
    pub form: Option<Uuid>,
    /// The shortened address that it came from.
    pub place: String,
    pub lang: Lang,
}

impl Coming {
    #[must_use]
    pub fn of(request: &HttpRequest, app: &App, suggestion: Suggestion, form: Option<Uuid>) -> Self {
        let lang = crate::lang::of(request);
        Self { suggestion, form, place: shortened(peer(request, app)), lang }
    }
}

/// Takes it in, from somebody who sees the record that it is about: a form is everybody's, a member sees more.
///
/// # Errors
/// 422 with every fault, 429 for too many.
pub fn taken(
    write: &mut Write<'_>,
    viewer: &Viewer,
    settings: &Settings,
    coming: Coming,
) -> Result<Received, Problem> {
    let Coming { suggestion, form, place, lang } = coming;
    suggestion.check().map_err(|faults| Problem::with("invalid", faults))?;
    if let Some(about) = suggestion.about
        && title(write.reading(), viewer, about)?.is_none()
    {
        return Err(Problem::with("invalid", Faults(vec![Fault::at("/about", "reference_unknown")])));
    }
    limited(write, &place)?;
    let locale = suggestion.locale.unwrap_or_else(|| locale_of(lang));
    let sent = Sent {
        form,
        reference: reference(random::bytes()?),
        locale,
        due_on: settings.answers.due(today()),
        erase_at: in_days(UNANSWERED_DAYS),
        suggestion,
    };
    Ok(write.suggestion_receive(&sent)?)
}

/// The instant that many days from now.
#[must_use]
pub fn in_days(days: i64) -> Timestamp {
    now().checked_add(SignedDuration::from_hours(24 * days)).unwrap_or(Timestamp::MAX)
}

/// What the record is called, when the viewer sees it.
///
/// # Errors
/// What the database says.
pub fn title(read: &mut Read<'_>, viewer: &Viewer, about: About) -> Result<Option<String>, Refusal> {
    let titles = read.titles(viewer, about.collection.word(), vec![about.id])?;
    Ok(titles.into_values().next())
}

fn limited(write: &mut Write<'_>, place: &str) -> Result<(), Problem> {
    let key = kept_key::drawn(write, KEY)?;
    let (here, everywhere) =
        (kept_key::mark(&key, "suggestion from", place), kept_key::mark(&key, "suggestions", ""));
    let limits = [Limit { key: &here, most: FROM_PLACE }, Limit { key: &everywhere, most: FROM_EVERYWHERE }];
    match write.sign_in_attempt(&limits, WINDOW)? {
        Attempt::Taken => Ok(()),
        Attempt::Wait(left) => {
            Err(Problem { retry_after: Some(left.as_secs() + 1), ..Problem::new("too_many_suggestions") })
        }
    }
}
