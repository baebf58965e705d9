//! Letters that were read in the wrong encoding, once or several times.

/// `letters_spoilt` where UTF-8 was taken for Windows-1252 (`Ã©` for `é`), `letters_lost` where a program gave up
/// (`�`). The first could be undone and is not: nobody knows how often it was done, nor what was mended by hand.
#[must_use]
pub fn spoilt(text: &str) -> Option<&'static str> {
    if text.contains('\u{fffd}') {
        return Some("letters_lost");
    }
    let follows = |first: char, next: char| match first {
        // The first byte of most accented letters, and of typographic signs, seen as letters.
        'Ã' | 'Â' => is_upper_half(next),
        'â' => next == '€',
        'Å' => matches!(next, '“' | '’' | '"'),
        _ => false,
    };
    let mut letters = text.chars().peekable();
    while let Some(first) = letters.next() {
        if letters.peek().is_some_and(|next| follows(first, *next)) {
            return Some("letters_spoilt");
        }
    }
    None
}

/// Whether Windows-1252 writes the character as a byte of 0x80 to 0xBF, as the second of UTF-8 is. The no-break
/// space is left out: French puts it after capitals too.
fn is_upper_half(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9f}' | '\u{a1}'..='\u{bf}' | '€' | '‚' | 'ƒ' | '„' | '…' | '†' | '‡' | 'ˆ' | '‰'
        | 'Š' | '‹' | 'Œ' | 'Ž' | '‘' | '’' | '“' | '”' | '•' | '–' | '—' | '˜' | '™' | 'š' | '›' | 'œ' | 'ž' | 'Ÿ')
}
