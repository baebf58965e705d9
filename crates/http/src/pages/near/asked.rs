//! Which communes somebody means by what they typed.

use essaim_domain::{
    place_name::{Typed, likeness},
    refusal::Refusal,
};
use essaim_persistence::db::Read;
use uuid::Uuid;

/// Most communes that are offered to choose from.
const CHOICES: usize = 24;
/// Shortest beginning of a name that is completed, in bytes of its folded form.
const BEGINNING: usize = 3;

/// The communes that may be meant, the likeliest first.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub communes: Vec<Uuid>,
    /// None has the name that was typed, but one like it.
    pub nearly: bool,
    /// There were more.
    pub cut: bool,
}

impl Answer {
    pub fn of(mut communes: Vec<Uuid>) -> Self {
        let cut = communes.len() > CHOICES;
        communes.truncate(CHOICES);
        Self { communes, nearly: false, cut }
    }
}

/// A postcode's communes, those of that very name, those whose name begins so, and then those whose name is like it.
///
/// # Errors
/// What the store refuses.
pub fn answered(read: &mut Read<'_>, typed: &str) -> Result<Answer, Refusal> {
    let name = match Typed::parse(typed) {
        None => return Ok(Answer::default()),
        Some(Typed::Postcode(code)) => return Ok(Answer::of(read.public_communes_at(&code)?)),
        Some(Typed::Name(name)) => name,
    };
    let named = read.public_communes_named(&name)?;
    if !named.is_empty() {
        return Ok(Answer::of(named));
    }
    if name.len() >= BEGINNING {
        let begun = read.public_communes_beginning(&name)?;
        if !begun.is_empty() {
            return Ok(Answer::of(begun));
        }
    }
    alike(read, &name)
}

/// Names like the one typed: the first letter is what people get right most of all.
fn alike(read: &mut Read<'_>, name: &str) -> Result<Answer, Refusal> {
    let Some(initial) = name.get(..1) else { return Ok(Answer::default()) };
    let mut scored: Vec<(f64, Uuid)> = read
        .public_commune_names(initial)?
        .into_iter()
        .filter_map(|(id, known)| Some((likeness(name, &known)?, id)))
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    // Where one is as near as can be, those that are less so were not meant.
    let best = scored.first().map_or(0.0, |(score, _)| *score);
    let communes = scored.into_iter().filter(|(score, _)| *score > best - 0.08).map(|(_, id)| id).collect();
    Ok(Answer { nearly: true, ..Answer::of(communes) })
}
