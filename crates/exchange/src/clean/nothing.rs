//! The words that people write where they have nothing to write.

use essaim_domain::values::fold;

/// As `fold` leaves them. A cell of signs alone (`-`, `—`, `?`, `.`) folds to nothing at all.
const WORDS: [&str; 21] = [
    "",
    "null",
    "nil",
    "none",
    "nan",
    "undefined",
    "n a",
    "na",
    "nr",
    "n r",
    "nc",
    "n c",
    "neant",
    "sans objet",
    "ne rien indiquer",
    "rien a indiquer",
    "non renseigne",
    "non renseignee",
    "non communique",
    "non communiquee",
    "non applicable",
];

/// Whether a cell says nothing, in whatever way.
#[must_use]
pub fn is_nothing(text: &str) -> bool {
    // Longer texts say something: folding them would be for naught.
    text.len() <= 40 && WORDS.contains(&fold(text).as_str())
}

/// A text without what nobody sees at its ends (spaces of any kind, marks of order and direction) nor inside it,
/// line breaks of one kind, and no-break spaces kept where French wants them.
#[must_use]
pub fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut space = false;
    for c in text.replace("\r\n", "\n").chars().map(|c| if c == '\r' { '\n' } else { c }) {
        match c {
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}' => {}
            // Control characters reach cells through copying; no reader means them.
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            ' ' | '\t' => space = true,
            '\n' => {
                while tidied.ends_with([' ', '\u{a0}']) {
                    tidied.pop();
                }
                tidied.push('\n');
                space = false;
            }
            c => {
                if space && !tidied.is_empty() && !tidied.ends_with('\n') {
                    tidied.push(' ');
                }
                space = false;
                tidied.push(c);
            }
        }
    }
    tidied.trim().to_owned()
}
