//! The programmes with their phases, the one that runs now marked.

use essaim_domain::{
    phase::Phase,
    programme::{Programme, Status},
    refusal::Refusal,
    values::fold,
};
use essaim_persistence::{db::Read, kept::Kept};
use uuid::Uuid;

use super::by_title;
use crate::{
    catalogue::label,
    pages::{
        context::Context,
        parts::{language, period},
    },
};

/// Programmes that are shown; an instance has one or two.
const PROGRAMMES: usize = 5;
const PHASES: usize = 200;

pub struct Shown {
    pub title: String,
    pub language: String,
    pub summary: Option<String>,
    pub phases: Vec<ShownPhase>,
}

pub struct ShownPhase {
    pub address: String,
    pub title: String,
    /// Its kind, unless its title says it already.
    pub kind: Option<&'static str>,
    pub period: Option<String>,
    /// Its status, in words.
    pub status: Option<&'static str>,
    /// It runs: said by its coordinators and not by the calendar, so that the page holds as long as nothing changes.
    pub now: bool,
    pub done: bool,
}

/// The public programmes by title.
///
/// # Errors
/// What the store refuses.
pub fn programmes(read: &mut Read<'_>, context: &Context) -> Result<Vec<Shown>, Refusal> {
    let mut phases: Vec<Kept<Phase>> = by_title::<Phase>(read, PHASES)?;
    phases.sort_by_key(|kept| kept.record.position.unwrap_or(u16::MAX));
    let of = |programme: Uuid| {
        let own = phases.iter().filter(move |kept| kept.record.programme.uuid() == programme);
        own.map(|kept| phase(context, kept)).collect()
    };
    let shown = |kept: Kept<Programme>| Shown {
        title: kept.record.title.to_string(),
        language: language(context, kept.record.language.as_ref()),
        summary: kept.record.summary.as_ref().map(ToString::to_string),
        phases: of(kept.head.id),
    };
    Ok(by_title::<Programme>(read, PROGRAMMES)?.into_iter().map(shown).collect())
}

fn phase(context: &Context, kept: &Kept<Phase>) -> ShownPhase {
    let phase = &kept.record;
    ShownPhase {
        address: context.to(&format!("/experiments?phase={}", kept.head.id)),
        title: phase.title.to_string(),
        kind: Some(label(context.lang, phase.kind)).filter(|kind| fold(kind) != fold(phase.title.as_str())),
        period: period(context, phase.starts_on.as_ref(), phase.ends_on.as_ref()),
        status: phase.status.map(|status| label(context.lang, status)),
        now: phase.status == Some(Status::Active),
        done: phase.status == Some(Status::Completed),
    }
}
