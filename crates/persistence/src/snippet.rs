//! The passage of a text that a search found, with its hits between marks.

use std::ops::Range;

use essaim_domain::values::fold;

/// Words of a passage, and how many of them come before its first hit.
const WORDS: usize = 20;
const BEFORE: usize = 4;
/// Hits that are looked at for the best passage: a long text may have thousands.
const LOOKED_AT: usize = 64;

/// What stands around a hit: U+0002 before it, U+0003 after it.
const MARKS: (char, char) = ('\u{2}', '\u{3}');

/// The passage of `body` with most hits, else the title: made here and not by the databases, since they search the
/// whole index again for each record, and in two ways. `prefixes` are folded words.
pub(crate) fn snippet(title: &str, body: &str, prefixes: &[&str]) -> String {
    let words = words(body);
    let hits: Vec<usize> =
        (0..words.len()).filter(|at| is_hit(word(body, &words, *at), prefixes)).take(LOOKED_AT).collect();
    let in_passage =
        |first: usize| hits.iter().filter(|hit| (first..first + WORDS - BEFORE).contains(*hit)).count();
    match hits.iter().copied().rev().max_by_key(|first| in_passage(*first)) {
        Some(first) => {
            let start = first.saturating_sub(BEFORE);
            marked(body, &words, start..(start + WORDS).min(words.len()), prefixes)
        }
        None => {
            let words = self::words(title);
            marked(title, &words, 0..words.len(), prefixes)
        }
    }
}

/// Where the words of a text are, in bytes: letters and digits, with the marks that belong to them.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut begun = None;
    for (at, letter) in text.char_indices() {
        let inside =
            letter.is_alphanumeric() || (begun.is_some() && ('\u{300}'..='\u{36f}').contains(&letter));
        match (begun, inside) {
            (None, true) => begun = Some(at),
            (Some(start), false) => {
                words.push(start..at);
                begun = None;
            }
            _ => {}
        }
    }
    words.extend(begun.map(|start| start..text.len()));
    words
}

fn word<'t>(text: &'t str, words: &[Range<usize>], at: usize) -> &'t str {
    words.get(at).and_then(|word| text.get(word.clone())).unwrap_or_default()
}

fn is_hit(word: &str, prefixes: &[&str]) -> bool {
    if word.is_ascii() {
        let begins = |prefix: &&str| {
            word.as_bytes()
                .get(..prefix.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
        };
        return prefixes.iter().any(begins);
    }
    let folded = fold(word);
    folded.split(' ').any(|part| prefixes.iter().any(|prefix| part.starts_with(prefix)))
}

/// Those words of a text with what stands between them, and an ellipsis where something is left out.
fn marked(text: &str, words: &[Range<usize>], shown: Range<usize>, prefixes: &[&str]) -> String {
    let mut passage = String::new();
    let mut from = if shown.start == 0 { 0 } else { words.get(shown.start).map_or(0, |word| word.start) };
    if shown.start > 0 {
        passage.push('…');
    }
    for range in words.get(shown.clone()).unwrap_or_default() {
        let (between, word) = (text.get(from..range.start), text.get(range.clone()).unwrap_or_default());
        passage.push_str(between.unwrap_or_default());
        if is_hit(word, prefixes) {
            passage.push(MARKS.0);
            passage.push_str(word);
            passage.push(MARKS.1);
        } else {
            passage.push_str(word);
        }
        from = range.end;
    }
    match shown.end < words.len() {
        true => passage.push('…'),
        false => passage.push_str(text.get(from..).unwrap_or_default()),
    }
    passage
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_are_marked_however_they_are_accented() {
        assert_eq!(
            snippet("Titre", "Une Épicerie, ou deux e\u{301}piceries.", &["epice"]),
            "Une \u{2}Épicerie\u{3}, ou deux \u{2}e\u{301}piceries\u{3}."
        );
    }

    #[test]
    fn of_a_long_text_the_passage_with_most_hits_is_shown() {
        let filler = "mot ".repeat(100);
        let text = format!("verger {filler}le verger du village a un verger {filler}");
        let passage = snippet("Titre", &text, &["verger", "village"]);
        assert!(
            passage.starts_with(
                "…mot mot mot le \u{2}verger\u{3} du \u{2}village\u{3} a un \u{2}verger\u{3} mot"
            ),
            "{passage}"
        );
        assert!(passage.ends_with('…'), "{passage}");
    }

    #[test]
    fn a_hit_in_the_title_alone_shows_the_title() {
        assert_eq!(snippet("L’œuvre commune", "Rien ici.", &["oeuvre"]), "L’\u{2}œuvre\u{3} commune");
        assert_eq!(snippet("Titre", "", &["x"]), "Titre");
    }
}
