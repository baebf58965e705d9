//! By what somebody is known outside of their own record: the addresses and names that they ever had.

use std::{
    collections::{BTreeSet, HashSet},
    ops::Range,
};

use diesel::sql_types::{Nullable, Text};
use essaim_domain::refusal::Refusal;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::MARK;
use crate::{accounts::KeptAccount, db::Read, statement::Sql};

/// Addresses and names, folded to lower case.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) addresses: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Said {
    /// A mark of an erasure from before is nobody's.
    fn address(&mut self, text: &str) {
        let address = text.trim().to_lowercase();
        if address.contains('@') {
            self.addresses.insert(address);
        }
    }

    /// A name of one word is looked for nowhere: others have it too, and it is a word of other names.
    fn name(&mut self, text: &str) {
        let name = text.trim().to_lowercase();
        if name.split_whitespace().nth(1).is_some() && !name.contains(MARK) {
            self.names.insert(name);
        }
    }

    /// Whether a text names them: as whole words, since `ada@example.org` is in `canada@example.org`.
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.all().any(|said| place_of(text, said).is_some())
    }

    /// Whether a text is one of them, and nothing else.
    pub(super) fn is(&self, text: &str) -> bool {
        let text = text.trim().to_lowercase();
        self.addresses.contains(&text) || self.names.contains(&text)
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        self.addresses.iter().chain(&self.names).map(String::as_str)
    }

    /// The same text with a mark in the place of each of them.
    pub(super) fn struck(&self, text: &str) -> String {
        let mut text = text.to_owned();
        // The longest first: an address may have a name in it. None has a mark in it: what is struck is not found again.
        let mut all: Vec<&str> = self.all().collect();
        all.sort_by_key(|said| std::cmp::Reverse(said.len()));
        for said in all {
            while let Some(place) = place_of(&text, said) {
                text.replace_range(place, MARK);
            }
        }
        text
    }
}

/// Where a text has this folded one as words of its own, whatever its case: folding may change how long a letter is.
fn place_of(text: &str, said: &str) -> Option<Range<usize>> {
    text.char_indices().find_map(|(start, _)| {
        let (before, rest) = text.split_at_checked(start)?;
        let length = begun_by(rest, said)?;
        let after = rest.get(length..)?;
        let joined = joins_before(before.chars().next_back(), said) || joins_after(after, said);
        (!joined).then_some(start..start + length)
    })
}

/// How many bytes of a text its beginning takes that folds to this.
fn begun_by(text: &str, said: &str) -> Option<usize> {
    let mut wanted = said.chars().peekable();
    for (at, letter) in text.char_indices() {
        if wanted.peek().is_none() {
            return Some(at);
        }
        if !letter.to_lowercase().all(|folded| wanted.next() == Some(folded)) {
            return None;
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

/// Whether the letter before belongs to the same word or address.
fn joins_before(letter: Option<char>, said: &str) -> bool {
    let of_address = |letter| said.contains('@') && matches!(letter, '.' | '+' | '_');
    letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '-' || of_address(letter))
}

/// The same for what comes after; a full stop ends a sentence, unless an address goes on.
fn joins_after(text: &str, said: &str) -> bool {
    let mut letters = text.chars();
    match letters.next() {
        Some('.') => said.contains('@') && letters.next().is_some_and(char::is_alphanumeric),
        Some(letter) => letter.is_alphanumeric() || letter == '-',
        None => false,
    }
}

impl Read<'_> {
    /// Of a member: their name, their address, and those that a link to them confirms or brings back.
    pub(super) fn said_by_account(&mut self, kept: &KeptAccount) -> Result<Said, Refusal> {
        let mut said = Said::default();
        said.address(kept.account.email.as_str());
        said.name(kept.account.name.as_str());
        let mut sql = Sql::new("SELECT l.value FROM link l WHERE l.account = ");
        sql.bind(kept.id);
        for value in self.rows::<Nullable<Text>, Option<String>>(sql)?.into_iter().flatten() {
            said.address(&value);
        }
        Ok(said)
    }

    /// Of records: what their fields of addresses and names ever were, as their changes have it.
    pub(super) fn said_by_records(&mut self, noun: &str, ids: &HashSet<Uuid>) -> Result<Said, Refusal> {
        let mut sql = Sql::new("SELECT c.before, c.after FROM change c WHERE c.noun = ");
        sql.bind(noun).push(" AND c.record").any_of(ids.iter().copied().collect());
        let mut said = Said::default();
        for (before, after) in self.rows::<(Text, Text), (String, String)>(sql)? {
            for fields in [before, after] {
                let fields: Map<String, Value> = serde_json::from_str(&fields).map_err(Refusal::internal)?;
                let text = |name: &str| fields.get(name).and_then(Value::as_str);
                text("email").into_iter().for_each(|email| said.address(email));
                ["name", "short_name"].into_iter().filter_map(text).for_each(|name| said.name(name));
            }
        }
        Ok(said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_where_somebody_is_named_is_struck_whatever_its_case() {
        let mut said = Said::default();
        said.name("Zoé");
        said.name("∅ ∅");
        said.address("∅");
        said.name("Zoé Quatrebarbes");
        said.address("zoe@example.org");
        let text = "Contact\u{a0}: ZOÉ QUATREBARBES, zoe@Example.org (Zoé Quatrebarbes).";
        assert_eq!(said.struck(text), "Contact\u{a0}: ∅, ∅ (∅).");
        assert_eq!(said.struck("Zoé, ∅"), "Zoé, ∅", "one word says too little, a mark nothing");
        assert_eq!(said.struck("Écrire à zoe@example.org."), "Écrire à ∅.");
        assert_eq!(said.struck("İstanbul"), "İstanbul");
    }

    #[test]
    fn what_others_are_known_by_is_not_taken_for_it() {
        let mut said = Said::default();
        said.name("Marie Curie");
        said.address("ada@example.org");
        for other in [
            "Sainte-Marie Curie",
            "Marie Curien",
            "Marie Curie-Joliot",
            "canada@example.org",
            "lady.ada@example.org",
            "ada@example.org.uk",
        ] {
            assert!(!said.is_in(other), "{other}");
        }
        assert!(said.is_in("Marie CURIE."));
        assert!(said.is_in(r#"{"email":"ada@example.org"}"#));
        assert!(said.is("Ada@example.org ") && !said.is("ada@example.org, Marie Curie"));
    }
}
