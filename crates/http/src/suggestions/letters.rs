//! What goes out by mail of a suggestion: its answer, a word to a holder, the holder's reply. Nobody's address is in it.

use essaim_domain::{
    access::Viewer,
    letter::{Letter, LetterKind},
    principal::Principal,
    refusal::Refusal,
    suggestion::{SuggestionKind, SuggestionState},
    values::Email,
};
use essaim_persistence::{
    db::{Read, Write},
    suggestions::KeptSuggestion,
};

use super::receive::{in_days, title};
use crate::{
    catalogue::find,
    letters::lang_of,
    problem::Problem,
    random::{digest, token},
};

/// How long a holder may reply, in days.
const REPLY_DAYS: i64 = 30;

/// A letter to who sent a suggestion, if they left an address and are not erased.
///
/// # Errors
/// What the database says.
pub fn letter_to_sender(
    read: &mut Read<'_>,
    kept: &KeptSuggestion,
    kind: LetterKind,
) -> Result<Option<Letter>, Refusal> {
    let email = read.suggestion_sender(kept.id)?.and_then(|sender| sender.email);
    let Some(email) = email else { return Ok(None) };
    let email = Email::parse(&email).map_err(Refusal::internal)?;
    Ok(Some(Letter::new(kind, email, kept.locale).naming("reference", kept.reference.as_str())))
}

/// Posts the answer.
///
/// # Errors
/// What the database says.
pub fn post_answer(
    write: &mut Write<'_>,
    kept: &KeptSuggestion,
    (state, answer): (SuggestionState, Option<&str>),
    kept_days: i64,
) -> Result<(), Problem> {
    let letter = letter_to_sender(write.reading(), kept, LetterKind::SuggestionAnswer)?;
    let Some(letter) = letter else { return Ok(()) };
    let said = match state {
        SuggestionState::Waiting => "page.suggest.state.waiting",
        SuggestionState::Accepted => "page.suggest.state.accepted",
        SuggestionState::InPart => "page.suggest.state.in_part",
        SuggestionState::Refused => "page.suggest.state.refused",
        SuggestionState::Answered => "page.suggest.state.answered",
    };
    let said = find(lang_of(kept.locale), said).unwrap_or_default();
    let letter = letter.naming("state", said).naming("answer", answer.unwrap_or_default());
    write.post(&letter.naming("days", kept_days.to_string()))?;
    Ok(())
}

/// Posts a word to who holds its record, or to the address that a coordinator gives.
///
/// # Errors
/// 409 where no address is known, 422 for what is no word.
pub fn relay(
    write: &mut Write<'_>,
    viewer: &Viewer,
    kept: &KeptSuggestion,
    by: &Principal,
    given: Option<Email>,
) -> Result<(), Problem> {
    let (SuggestionKind::Word, Some(about), Some(message)) = (kept.kind, kept.about, &kept.message) else {
        return Err(Problem::new("holder_unreachable"));
    };
    let holder = write.reading().holder_of(about)?;
    let locale = holder.as_ref().and_then(|holder| holder.locale).unwrap_or(kept.locale);
    let email = given.or_else(|| holder.map(|holder| holder.email));
    let email = email.ok_or_else(|| Problem::new("holder_unreachable"))?;
    let about = title(write.reading(), viewer, about)?.unwrap_or_default();
    let from = write.reading().suggestion_sender(kept.id)?.and_then(|sender| sender.name);
    let secret = token()?;
    write.suggestion_relayed(kept, by, &digest(&secret), in_days(REPLY_DAYS))?;
    let letter = Letter::new(LetterKind::SuggestionWord, email, locale)
        .naming("about", about)
        .naming("message", message.as_str())
        .naming("from", from.unwrap_or_default())
        .naming("days", REPLY_DAYS.to_string())
        .naming("secret", secret);
    write.post(&letter)?;
    Ok(())
}
