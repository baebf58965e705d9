//! The known word that somebody most likely meant.

use essaim_domain::values::fold;

/// Below it, two words have nothing to do with each other.
const ALIKE: f64 = 0.5;

/// The word most like `typed`, whatever the case and accents, when one is like it at all.
pub(crate) fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = fold(typed);
    let alike = |word: &str| strsim::normalized_damerau_levenshtein(&typed, &fold(word));
    known
        .into_iter()
        .map(|word| (alike(word), word))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, word)| word)
}
