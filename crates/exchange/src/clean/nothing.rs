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
    // Most cells are told by their length or their first letter: folding each of a million would take its time.
    if text.is_empty() || text.len() > 40 {
        return text.is_empty();
    }
    match text.chars().find(|c| c.is_alphanumeric()) {
        Some(first) if first.is_ascii() && !matches!(first.to_ascii_lowercase(), 'n' | 'r' | 's' | 'u') => {
            false
        }
        _ => WORDS.contains(&fold(text).as_str()),
    }
}

/// A text without what nobody sees at its ends (spaces of any kind, marks of order and direction) nor inside it,
/// line breaks of one kind, and no-break spaces kept where French wants them.
#[must_use]
pub fn tidy(text: &str) -> String {
    if is_tidy(text) {
        return text.to_owned();
    }
    let mut tidied = String::with_capacity(text.len());
    let mut space = false;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{feff}' => {}
            // Control characters reach cells through copying; no reader means them.
            c if c.is_control() && !matches!(c, '\n' | '\r' | '\t') => {}
            ' ' | '\t' => space = true,
            '\n' | '\r' => {
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

/// Whether nothing is to be done, told by bytes alone: no control, no two spaces or one at an end, and none of the
/// first bytes (`C2`, `E2`, `EF`) that begin the spaces and marks which nobody sees.
fn is_tidy(text: &str) -> bool {
    let mut before = b' ';
    for byte in text.bytes() {
        if byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xe1..=0xe3 | 0xef) || byte == b' ' && before == b' ' {
            return false;
        }
        before = byte;
    }
    before != b' '
}
