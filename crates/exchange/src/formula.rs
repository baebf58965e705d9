//! Cells that a spreadsheet must not run as formulas.

use std::borrow::Cow;

/// The text of a CSV cell: with an apostrophe before it where a spreadsheet would take it for a formula.
///
/// That is the case of what starts with `=`, `@`, a tab or a return, and of what starts with `+` or `-` and is neither
/// a number nor a telephone number: `-12.5` and `+33 6 12 34 56 78` stay. The reader of tables takes the apostrophe
/// off again; a text that has such an apostrophe of its own gets one more, so that it comes back with it.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    let runs = match text.as_bytes() {
        [b'=' | b'@' | b'\t' | b'\r', ..] => true,
        [b'+' | b'-', rest @ ..] => !(is_number(rest) || is_phone(rest)),
        [b'\'', ..] => looks_guarded(text),
        _ => false,
    };
    if runs { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a CSV cell without the apostrophe that [`guarded`] gave it.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    if looks_guarded(cell) { cell.strip_prefix('\'').unwrap_or(cell) } else { cell }
}

/// Whether apostrophes stand before what a spreadsheet would take for a formula, or may.
fn looks_guarded(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.len() < text.len() && bare.starts_with(['=', '@', '+', '-', '\t', '\r'])
}

/// Digits, with one comma or point among them.
fn is_number(text: &[u8]) -> bool {
    let marks = text.iter().filter(|byte| matches!(byte, b',' | b'.')).count();
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    digits > 0 && marks <= 1 && digits + marks == text.len()
}

/// Digits in groups. A hyphen between them would make a sum of it.
fn is_phone(text: &[u8]) -> bool {
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    let gaps = text.iter().filter(|byte| matches!(byte, b' ' | b'.')).count();
    (6..=20).contains(&digits) && digits + gaps == text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for text in
            ["=1+1", "@SUM(A1)", "\t=1", "\r=1", "+1+1", "-1-2", "-cmd", "- liste", "+33 6 12-34", "-", "+A1"]
        {
            assert_eq!(guarded(text), format!("'{text}"), "{text:?}");
        }
        for text in ["", "-12.5", "+33 6 12 34 56 78", "-3,5", "a=b", "'a", "1-2"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn what_was_guarded_comes_back_as_it_was() {
        for text in ["=1", "'=1", "''-2", "'-12.5", "'a", "", "'", "+33 6 12 34 56 78", "-"] {
            assert_eq!(unguarded(&guarded(text)), text, "{text:?}");
        }
    }
}
