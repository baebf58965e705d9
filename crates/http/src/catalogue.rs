//! Texts that people read, in French and English, from the catalogues that the SPA shares.

use std::{collections::HashMap, sync::LazyLock};

use polib::po_file::{POParseOptions, parse_from_reader_with_option};

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    #[default]
    Fr,
    En,
}

impl Lang {
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language of a tag such as `en-GB`; `None` when it is neither French nor English.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        [Self::Fr, Self::En].into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }

    /// The first of an `Accept-Language` that the program speaks (RFC 9110 §12.5.4), by weight.
    #[must_use]
    pub fn accepted(header: &str) -> Option<Self> {
        let weighed = |range: &str| {
            let (tag, rest) = range.split_once(';').unwrap_or((range, ""));
            let weight = rest.trim().strip_prefix("q=").map_or(1.0, |q| q.parse::<f32>().unwrap_or(0.0));
            Some((Self::from_tag(tag)?, weight)).filter(|(_, weight)| *weight > 0.0)
        };
        let mut known: Vec<(Self, f32)> = header.split(',').filter_map(weighed).collect();
        known.sort_by(|a, b| b.1.total_cmp(&a.1));
        known.first().map(|(lang, _)| *lang)
    }
}

type Texts = HashMap<String, String>;

static FR: LazyLock<Texts> = LazyLock::new(|| {
    read(&[
        include_str!("../../../locales/fr.po"),
        include_str!("../../../locales/server.fr.po"),
        include_str!("../../../locales/commands.fr.po"),
    ])
});
static EN: LazyLock<Texts> = LazyLock::new(|| {
    read(&[
        include_str!("../../../locales/en.po"),
        include_str!("../../../locales/server.en.po"),
        include_str!("../../../locales/commands.en.po"),
    ])
});

fn read(files: &[&str]) -> Texts {
    let mut texts = Texts::new();
    for file in files {
        let parsed = parse_from_reader_with_option(file.as_bytes(), &POParseOptions::default());
        for message in parsed.iter().flat_map(|catalogue| catalogue.messages()) {
            if let Ok(text) = message.msgstr() {
                texts.insert(message.msgid().to_owned(), text.to_owned());
            }
        }
    }
    texts
}

/// The text of that key. A key without text is shown as it is: a test sees to it that there is none.
#[must_use]
pub fn text(lang: Lang, key: &str) -> &str {
    find(lang, key).unwrap_or(key)
}

/// The text of that key, if there is one.
#[must_use]
pub fn find(lang: Lang, key: &str) -> Option<&'static str> {
    let texts: &'static Texts = match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    };
    texts.get(key).map(String::as_str).filter(|text| !text.is_empty())
}

/// The text of that key with `{name}` replaced by what is given.
#[must_use]
pub fn fill(lang: Lang, key: &str, values: &[(&str, &str)]) -> String {
    values
        .iter()
        .fold(text(lang, key).to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// The label of a word of a list, such as `stage.running`.
#[must_use]
pub fn label<W: essaim_domain::words::Worded>(lang: Lang, word: W) -> &'static str {
    find(lang, &format!("{}.{}", W::LIST, word.word())).unwrap_or_else(|| word.word())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_that_is_spoken_wins() {
        assert_eq!(Lang::accepted("de, en-GB;q=0.8, fr;q=0.5"), Some(Lang::En));
        assert_eq!(Lang::accepted("fr-FR,fr;q=0.9,en;q=0.8"), Some(Lang::Fr));
        assert_eq!(Lang::accepted("de, *;q=0.1"), None);
    }
}
