//! Texts as they are compared: what a reader hears as the same sorts and is found as the same.

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

use super::typed::is_invisible;

/// The text in lower case, without accents, ligatures taken apart, and one space for whatever is neither letter
/// nor digit: `L’Œuvre — n° 2` → `l oeuvre n 2`.
///
/// Source: Unicode Standard Annex #15 (NFKD takes accents and compatibility forms apart; marks are what has a
/// combining class other than 0). The letters that Unicode does not take apart follow `taken_apart`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut space = false;
    let letters = text
        .nfkd()
        .flat_map(char::to_lowercase)
        .filter(|c| canonical_combining_class(*c) == 0 && !is_invisible(*c));
    for letter in letters {
        if !letter.is_alphanumeric() {
            space = true;
            continue;
        }
        if space && !folded.is_empty() {
            folded.push(' ');
        }
        space = false;
        match taken_apart(letter) {
            Some(apart) => folded.push_str(apart),
            None => folded.push(letter),
        }
    }
    folded
}

/// Gives each word of a text as [`fold`] has it. Words of plain letters, which are most, cost no more than a copy.
pub fn each_word(text: &str, mut f: impl FnMut(&str)) {
    let inside = |c: char| match c.is_ascii() {
        true => c.is_ascii_alphanumeric(),
        false => c.is_alphanumeric() || canonical_combining_class(c) != 0 || is_invisible(c),
    };
    let mut lower = String::new();
    for word in text.split(|c: char| !inside(c)).filter(|word| !word.is_empty()) {
        if word.is_ascii() {
            lower.clear();
            lower.push_str(word);
            lower.make_ascii_lowercase();
            f(&lower);
        } else {
            fold(word).split(' ').filter(|word| !word.is_empty()).for_each(&mut f);
        }
    }
}

/// Letters of the Latin alphabets of Europe (and the last sigma of a Greek word) that have no decomposition.
const fn taken_apart(letter: char) -> Option<&'static str> {
    Some(match letter {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ŧ' => "t",
        'þ' => "th",
        'ı' => "i",
        'ŋ' => "n",
        'ĸ' => "k",
        'ς' => "σ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_sounds_the_same_folds_the_same() {
        for (text, folded) in [
            ("Écoles d’été", "ecoles d ete"),
            ("L’Œuvre — n° 2", "l oeuvre n 2"),
            ("  Æther,\u{a0}straße ! ", "aether strasse"),
            ("STRASSE", "strasse"),
            ("ẞ", "ss"),
            ("e\u{301}te\u{301}", "ete"),
            ("Łódź, Đakovo, Århus, Øresund", "lodz dakovo arhus oresund"),
            ("İstanbul, ısı", "istanbul isi"),
            ("ﬁnances ½ m²", "finances 1 2 m2"),
            ("habi\u{ad}tat", "habitat"),
            ("Ὀδυσσεύς", "οδυσσευσ"),
            ("Чайковский", "чаиковскии"),
            ("「共同」", "共同"),
            ("c'est-à-dire", "c est a dire"),
            ("...", ""),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn the_words_of_a_text_are_those_of_its_folded_form(text in "[a-zA-ZÀ-ÿœŒß’'½ .,\u{ad}\u{301}0-9-]{0,40}") {
            let mut words = Vec::new();
            each_word(&text, |word| words.push(word.to_owned()));
            prop_assert_eq!(words.join(" "), fold(&text));
        }

        #[test]
        fn case_does_not_count(text in "[a-zA-ZÀ-ÖØ-öø-ÿŒœß ',.-]{0,40}") {
            prop_assert_eq!(fold(&text), fold(&text.to_uppercase()));
            prop_assert_eq!(fold(&text), fold(&text.to_lowercase()));
        }

        #[test]
        fn spaces_are_single_and_inside(text in any::<String>()) {
            let folded = fold(&text);
            prop_assert_eq!(folded.trim(), &folded);
            prop_assert!(!folded.contains("  "));
        }
    }
}
