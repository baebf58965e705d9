//! The language that headings and words are written in, from catalogues that this crate does not hold.

/// A language, with a way to its texts.
#[derive(Debug, Clone, Copy)]
pub struct Speech {
    /// `fr` or `en`.
    pub tag: &'static str,
    /// The text of a key of the catalogues.
    pub text: fn(&str) -> Option<&'static str>,
}

impl Speech {
    #[must_use]
    pub fn find(self, key: &str) -> Option<&'static str> {
        (self.text)(key)
    }

    /// The text of a key, or the key where there is none.
    #[must_use]
    pub fn say(self, key: &str) -> String {
        self.find(key).unwrap_or(key).to_owned()
    }

    /// The text of a key with `{of}` replaced.
    #[must_use]
    pub fn fill(self, key: &str, of: &str) -> String {
        self.say(key).replace("{of}", of)
    }

    /// The label of a word of a list: `stage.running`. Lists whose name is a compound may share the labels of its last
    /// part (`involvement_role` those of `role`).
    #[must_use]
    pub fn word(self, list: &str, word: &str) -> Option<&'static str> {
        let shared = || self.find(&format!("{}.{word}", list.rsplit_once('_')?.1));
        self.find(&format!("{list}.{word}")).or_else(shared)
    }
}
