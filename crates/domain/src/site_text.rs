//! The pages that every instance has to have, whose texts are its own, and what the accessibility declaration declares.

crate::words! {
    /// A page whose text an administrator writes.
    pub enum SitePage in "site_page" {
        /// Who publishes, and on what terms.
        Legal = "legal",
        /// What becomes of personal data.
        Privacy = "privacy",
        /// The accessibility declaration.
        Accessibility = "accessibility",
    }
}

crate::words! {
    /// How far an instance keeps to the RGAA, as its declaration says: the law wants it at the foot of its pages.
    pub enum Conformity in "conformity" {
        Full = "full",
        Partial = "partial",
        Missing = "missing",
    }
}

/// The law's own phrases (order of 20 September 2019, annex), and how English texts say them.
const PHRASES: [(&str, Conformity); 12] = [
    ("totalement conforme", Conformity::Full),
    ("fully compliant", Conformity::Full),
    ("fully conformant", Conformity::Full),
    ("partiellement conforme", Conformity::Partial),
    ("partially compliant", Conformity::Partial),
    ("partially conformant", Conformity::Partial),
    ("non conforme", Conformity::Missing),
    ("non-conforme", Conformity::Missing),
    ("not compliant", Conformity::Missing),
    ("not conformant", Conformity::Missing),
    ("non-compliant", Conformity::Missing),
    ("non-conformant", Conformity::Missing),
];

impl Conformity {
    /// What a declaration declares: the first of the phrases in it. None when it has none of them.
    #[must_use]
    pub fn declared(text: &str) -> Option<Self> {
        let words = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        let found = PHRASES.iter().filter_map(|(phrase, state)| Some((words.find(phrase)?, *state)));
        found.min_by_key(|(place, _)| *place).map(|(_, state)| state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_says_its_state_in_the_words_of_the_law() {
        let said = |text| Conformity::declared(text);
        assert_eq!(said("Ce site est **partiellement\u{a0}conforme** au RGAA."), Some(Conformity::Partial));
        assert_eq!(said("Essaim est totalement\nconforme ; en 2024 non conforme."), Some(Conformity::Full));
        assert_eq!(said("The site is Non-Conformant."), Some(Conformity::Missing));
        assert_eq!(said("Nous faisons de notre mieux."), None);
    }
}
