//! Which passwords are taken: long ones that are neither common nor made of their owner's name and address. Nothing
//! is asked of their composition (CNIL, NIST SP 800-63B).

use std::{collections::HashSet, sync::LazyLock};

use essaim_domain::{fault::Code, values::fold};
use unicode_normalization::UnicodeNormalization;

/// Shortest password, in characters.
pub const SHORTEST: usize = 12;
/// Longest password, in characters.
pub const LONGEST: usize = 128;

/// Shortest common word looked for; below, words are everywhere.
const WORD_MIN: usize = 4;
/// Shortest part of the owner's name or address looked for.
const PART_MIN: usize = 2;
/// Shortest run of keys.
const RUN_MIN: usize = 3;
/// So many common words or runs make no password…
const PIECES: usize = 2;
/// …with so much besides: a digit or what separates words counts for 1, anything else for 2.
const BESIDES: usize = 8;

static COMMON: LazyLock<Words> = LazyLock::new(|| {
    let lines = include_str!("../../data/common-passwords.txt").lines();
    Words::new(lines.filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned))
});

/// What fingers run along: the alphabet, digits, and the rows of French and English keyboards.
const ROWS: &[&str] = &[
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
];

struct Words {
    words: HashSet<Vec<char>>,
    longest: usize,
}

impl Words {
    fn new(words: impl Iterator<Item = String>) -> Self {
        let words: HashSet<Vec<char>> = words.map(|word| word.chars().collect()).collect();
        let longest = words.iter().map(Vec::len).max().unwrap_or_default();
        Self { words, longest }
    }

    /// The lengths of the words that begin the text.
    fn at<'t>(&'t self, text: &'t [char], shortest: usize) -> impl Iterator<Item = usize> + 't {
        let longest = self.longest.min(text.len());
        (shortest..=longest)
            .filter(|length| text.get(..*length).is_some_and(|part| self.words.contains(part)))
    }
}

/// Whether a password may be taken by who has that name and that e-mail address.
///
/// # Errors
/// `password_short`, `password_long`, `password_common` or `password_own`.
pub fn check(password: &str, name: &str, email: &str) -> Result<(), Code> {
    let length = password.nfc().count();
    if length < SHORTEST {
        return Err(Code("password_short"));
    }
    if length > LONGEST {
        return Err(Code("password_long"));
    }
    let spellings = [password.to_owned(), password.chars().map(meant).collect()].map(|text| folded(&text));
    if spellings.iter().any(|text| repeats(text) || weak(text, &Words::new(std::iter::empty()))) {
        return Err(Code("password_common"));
    }
    let parts = [name, email].map(fold);
    let own = Words::new(parts.iter().flat_map(|part| part.split(' ')).map(str::to_owned));
    if spellings.iter().any(|text| weak(text, &own)) { Err(Code("password_own")) } else { Ok(()) }
}

/// The letter that a sign stands for in `P@ssw0rd`.
const fn meant(sign: char) -> char {
    match sign {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// What stands for a sign between words, and for any other sign.
const SEPARATOR: char = ' ';
const SIGN: char = '#';

/// Letters and digits as they are compared, and signs by their kind.
fn folded(text: &str) -> Vec<char> {
    let mut all = Vec::with_capacity(text.len());
    for letter in text.nfc() {
        let folded = fold(letter.encode_utf8(&mut [0; 4]));
        match letter {
            ' ' | '-' | '_' | '.' | '\'' | '’' => all.push(SEPARATOR),
            _ if folded.is_empty() => all.push(SIGN),
            _ => all.extend(folded.chars()),
        }
    }
    all
}

/// Whether it is a short text over and over.
fn repeats(text: &[char]) -> bool {
    let over_and_over = |unit: usize| text.iter().skip(unit).eq(text.iter().take(text.len() - unit));
    (1..SHORTEST).take_while(|unit| unit * 2 <= text.len()).any(over_and_over)
}

/// Whether one or two common words or runs make most of it, with the owner's own words for nothing.
fn weak(text: &[char], own: &Words) -> bool {
    // For each place, by the number of pieces so far: the least that stands besides.
    let mut least = vec![[usize::MAX; PIECES + 1]; text.len() + 1];
    let lower = |least: &mut Vec<[usize; PIECES + 1]>, place: usize, pieces: usize, besides: usize| {
        if let Some(known) = least.get_mut(place).and_then(|row| row.get_mut(pieces)) {
            *known = besides.min(*known);
        }
    };
    lower(&mut least, 0, 0, 0);
    for (place, sign) in text.iter().enumerate() {
        let rest = text.get(place..).unwrap_or_default();
        let common: Vec<usize> = COMMON.at(rest, WORD_MIN).chain(RUN_MIN..=run(rest)).collect();
        let own: Vec<usize> = own.at(rest, PART_MIN).collect();
        let here = least.get(place).copied().unwrap_or_default();
        for (pieces, besides) in here.into_iter().enumerate().filter(|(_, besides)| *besides <= BESIDES) {
            let weight = if sign.is_ascii_digit() || *sign == SEPARATOR { 1 } else { 2 };
            lower(&mut least, place + 1, pieces, besides + weight);
            for length in &own {
                lower(&mut least, place + length, pieces, besides);
            }
            for length in &common {
                lower(&mut least, place + length, pieces + 1, besides);
            }
        }
    }
    least.last().is_some_and(|row| row.iter().any(|besides| *besides <= BESIDES))
}

/// How far the text begins with one key again and again, or along a row in either direction.
fn run(text: &[char]) -> usize {
    let Some(first) = text.first().filter(|sign| sign.is_alphanumeric()) else { return 0 };
    let same = text.iter().take_while(|sign| *sign == first).count();
    let along = |row: Vec<char>| {
        let starts = row.iter().enumerate().filter(|(_, sign)| *sign == first).map(|(start, _)| start);
        let shared = starts
            .map(|start| row.iter().skip(start).zip(text).take_while(|(key, sign)| key == sign).count());
        shared.max().unwrap_or_default()
    };
    let forwards = ROWS.iter().map(|row| along(row.chars().collect()));
    let backwards = ROWS.iter().map(|row| along(row.chars().rev().collect()));
    forwards.chain(backwards).max().unwrap_or_default().max(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(password: &str) -> Result<(), Code> {
        check(password, "Maël Le Goff", "mael.legoff@exemple-bretagne.org")
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(verdict("été à Brest"), Err(Code("password_short")));
        assert_eq!(verdict(&"grenouille verte ".repeat(8)), Err(Code("password_long")));
        assert_eq!(verdict("la mare aux sept grenouilles vertes"), Ok(()));
    }

    #[test]
    fn common_words_with_little_besides_are_refused_in_french_and_english() {
        for common in [
            "motdepasse2024!",
            "MotDePasse19871204",
            "M0tD3P@ss3!!",
            "azertyuiop123",
            "qsdfghjklmwxcvbn",
            "password1234",
            "P@ssw0rdP@ssw0rd",
            "qwertyuiop[]",
            "123456789012",
            "aaaaaaaaaaaaaaa",
            "xK9!xK9!xK9!xK",
            "bonjourmarseille",
            "Soleil-Chocolat",
            "iloveyou-forever",
            "zyxwvutsrqponm",
        ] {
            assert_eq!(verdict(common), Err(Code("password_common")), "{common}");
        }
    }

    #[test]
    fn ones_own_name_and_address_are_refused() {
        for own in
            ["Maël Le Goff 29", "mael.legoff@exemple-bretagne.org", "legoff-mael-1987", "Goff!Bretagne!M4el"]
        {
            assert_eq!(verdict(own), Err(Code("password_own")), "{own}");
        }
    }

    #[test]
    fn nothing_is_asked_of_the_composition() {
        for good in [
            "trois chats dorment au grenier",
            "correct horse battery staple",
            "une rose pour chaque voisine",
            "hqzvkxwmtrbd",
            "8401 7295 6038",
            "çà et là, rien du tout",
            "пароль из семи слов",
        ] {
            assert_eq!(verdict(good), Ok(()), "{good}");
        }
    }
}
