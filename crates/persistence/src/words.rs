//! The words of a search, in the spelling of each database.

use essaim_domain::values::fold;

/// Every word begins a word of the title or the body, however it is accented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchWords {
    pub(crate) fts5: String,
    pub(crate) tsquery: String,
    /// Whether the title has to have them.
    pub(crate) in_title: bool,
    /// The same within titles alone.
    pub(crate) title: Option<Box<SearchWords>>,
    /// As titles are folded for sorting.
    folded: String,
}

/// Most words of one search; what follows them is not looked at.
const WORDS_MAX: usize = 12;

/// Letters that SQLite's index keeps whole, and those that people type for them.
const LIGATURES: [(char, &str); 3] = [('œ', "oe"), ('æ', "ae"), ('ß', "ss")];

/// The words that were typed, each with the spellings that an index may have it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TypedWords {
    words: Vec<Vec<String>>,
    folded: String,
}

impl TypedWords {
    /// `None` when there is no letter or digit in `q`.
    pub(crate) fn parse(q: &str) -> Option<Self> {
        let mut words: Vec<Vec<String>> =
            q.split(|c: char| !c.is_alphanumeric() && !is_mark(c)).flat_map(spellings).collect();
        words.truncate(WORDS_MAX);
        (!words.is_empty()).then(|| Self { words, folded: fold(q) })
    }

    /// Without single letters, which begin a word of nearly everything: articles (`l’`, `d’`), and what is only begun.
    /// `None` when nothing else is there.
    pub(crate) fn of_several_letters(mut self) -> Option<Self> {
        self.words.retain(|spellings| spellings.first().is_some_and(|word| word.chars().nth(1).is_some()));
        (!self.words.is_empty()).then_some(self)
    }

    /// Each word as it was typed, folded.
    pub(crate) fn each(&self) -> impl Iterator<Item = &str> {
        self.words.iter().filter_map(|spellings| spellings.first()).map(String::as_str)
    }

    /// The search for that word alone.
    pub(crate) fn alone(word: &str) -> Self {
        Self { words: spellings(word), folded: word.to_owned() }
    }

    /// The same search with any of several words in the place of some.
    pub(crate) fn instead(&self, of: &[Option<Vec<String>>]) -> Self {
        let others = of.iter().chain(std::iter::repeat(&None));
        let replaced = |(typed, others): (&Vec<String>, &Option<Vec<String>>)| match others {
            Some(others) => others.iter().flat_map(|word| spellings(word)).flatten().collect(),
            None => typed.clone(),
        };
        let words: Vec<Vec<String>> = self.words.iter().zip(others).map(replaced).collect();
        // What snippets mark: all that may be found.
        let folded = words.concat().join(" ");
        Self { words, folded }
    }

    /// Among the records of these nouns; of all when none is named.
    pub(crate) fn among(&self, nouns: &[&str]) -> SearchWords {
        let each: Vec<String> = nouns.iter().map(|noun| format!("\"{noun}\"")).collect();
        let nouns = match each.as_slice() {
            [] => String::new(),
            [one] => format!("noun : {one} AND "),
            several => format!("noun : ({}) AND ", several.join(" OR ")),
        };
        let spelt = |before: &str, after: &str, or: &str, and: &str| {
            let any = |spellings: &Vec<String>| {
                let each: Vec<String> =
                    spellings.iter().map(|word| format!("{before}{word}{after}")).collect();
                format!("({})", each.join(or))
            };
            self.words.iter().map(any).collect::<Vec<_>>().join(and)
        };
        let within = |columns: &str, in_title, title| SearchWords {
            fts5: format!("{nouns}{{{columns}}} : ({})", spelt("\"", "\"*", " OR ", " AND ")),
            tsquery: spelt("'", "':*", " | ", " & "),
            in_title,
            title,
            folded: self.folded.clone(),
        };
        within("title body", false, Some(Box::new(within("title", true, None))))
    }
}

impl SearchWords {
    /// Among the records of one noun. `None` when there is no letter or digit in `q`.
    #[must_use]
    pub fn parse(q: &str, noun: &str) -> Option<Self> {
        Some(TypedWords::parse(q)?.among(&[noun]))
    }

    /// A folded word itself, and none that it begins.
    pub(crate) fn exactly(word: &str) -> Self {
        let each = |mark: &str, or: &str| {
            let spelt = spellings(word).concat();
            spelt.iter().map(|word| format!("{mark}{word}{mark}")).collect::<Vec<_>>().join(or)
        };
        Self {
            fts5: each("\"", " OR "),
            tsquery: each("'", " | "),
            in_title: false,
            title: None,
            folded: word.to_owned(),
        }
    }

    /// The same within titles alone.
    pub(crate) fn in_titles(self) -> Self {
        match self.title {
            Some(title) => *title,
            None => self,
        }
    }

    /// The words themselves, folded.
    pub(crate) fn folded(&self) -> impl Iterator<Item = &str> {
        self.folded.split(' ').filter(|word| !word.is_empty())
    }

    /// What a title that is the search itself, or begins with it, adds to its rank: who types a town's name means it.
    /// A line of it that is the search (a code, a short name) counts as the whole.
    pub(crate) fn likeness(&self, title: &str) -> f64 {
        let mut lines = title.lines().map(fold);
        let begins = lines.clone().next().is_some_and(|name| name.starts_with(&self.folded));
        if lines.any(|line| line == self.folded) {
            2_000.0
        } else if begins {
            1_000.0
        } else {
            0.0
        }
    }
}

/// An accent that stands after its letter.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The words that a typed one stands for, each with the spellings that an index may have it in. Accents need none: both
/// indexes are without.
fn spellings(typed: &str) -> Vec<Vec<String>> {
    let folded = fold(typed);
    let parts: Vec<&str> = folded.split(' ').filter(|part| !part.is_empty()).collect();
    let [word] = parts[..] else {
        return parts.into_iter().map(|part| vec![part.to_owned()]).collect();
    };
    let mut spellings = vec![word.to_owned()];
    for (letter, typed) in LIGATURES {
        if word.contains(typed) {
            spellings.push(word.replace(typed, &letter.to_string()));
        }
    }
    // A letter that folding replaces and the databases do not: `ø`, or one of another alphabet.
    let lower = typed.to_lowercase();
    let kept =
        |c: char| c > '\u{24f}' || matches!(c, 'ø' | 'đ' | 'ð' | 'ł' | 'ħ' | 'ŧ' | 'þ' | 'ı' | 'ŋ' | 'ĸ');
    if lower.chars().all(char::is_alphanumeric) && lower.chars().any(kept) && lower != word {
        spellings.push(lower);
    }
    vec![spellings]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_and_joined_as_each_database_wants_them() {
        let words = SearchWords::parse("L'été cœur", "theme").unwrap();
        assert_eq!(
            words.fts5,
            "noun : \"theme\" AND {title body} : ((\"l\"*) AND (\"ete\"*) AND (\"coeur\"* OR \"cœur\"*))"
        );
        assert_eq!(words.tsquery, "('l':*) & ('ete':*) & ('coeur':* | 'cœur':*)");
    }

    #[test]
    fn a_name_or_a_code_that_is_the_search_is_likelier_than_one_that_begins_with_it() {
        let words = SearchWords::parse("49", "territory").unwrap();
        assert!(words.likeness("Maine-et-Loire\n49") > words.likeness("49 rue\n12"));
        assert!(words.likeness("49 rue\n12") > words.likeness("Les Alleuds\n49001"));
        let words = SearchWords::parse("Été", "theme").unwrap();
        assert!(words.likeness("été") > words.likeness("Étée"));
    }

    #[test]
    fn letters_of_other_alphabets_are_looked_for_as_typed_too() {
        assert_eq!(SearchWords::parse("Øre", "theme").unwrap().tsquery, "('ore':* | 'øre':*)");
        assert_eq!(SearchWords::parse("½", "theme").unwrap().tsquery, "('1':*) & ('2':*)");
        assert_eq!(SearchWords::parse(" '\" ", "theme"), None);
    }
}
