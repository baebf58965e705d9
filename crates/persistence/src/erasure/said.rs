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

/// A name that is shorter says too little to be looked for in what others wrote.
const NAME_LEAST: usize = 4;

impl Said {
    fn address(&mut self, text: &str) {
        self.addresses.insert(text.trim().to_lowercase());
    }

    fn name(&mut self, text: &str) {
        let name = text.trim().to_lowercase();
        if name.chars().count() >= NAME_LEAST {
            self.names.insert(name);
        }
    }

    /// Whether a text has one of them in it.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.all().any(|said| text.contains(said))
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        self.addresses.iter().chain(&self.names).map(String::as_str).filter(|said| !said.is_empty())
    }

    /// The same text with a mark in the place of each of them.
    pub(super) fn struck(&self, text: &str) -> String {
        let mut text = text.to_owned();
        // The longest first: an address may have a name in it.
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

/// Where a text has this folded one in it, whatever its case: folding may change how long a letter is.
fn place_of(text: &str, said: &str) -> Option<Range<usize>> {
    text.char_indices().find_map(|(start, _)| {
        let rest = text.get(start..)?;
        let mut wanted = said.chars().peekable();
        for (at, letter) in rest.char_indices() {
            if wanted.peek().is_none() {
                return Some(start..start + at);
            }
            if !letter.to_lowercase().all(|folded| wanted.next() == Some(folded)) {
                return None;
            }
        }
        wanted.peek().is_none().then_some(start..text.len())
    })
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
        said.name("Zoé Quatrebarbes");
        said.address("zoe@example.org");
        let text = "Contact\u{a0}: ZOÉ QUATREBARBES, zoe@Example.org (Zoé Quatrebarbes).";
        assert_eq!(said.struck(text), "Contact\u{a0}: ∅, ∅ (∅).");
        assert_eq!(said.struck("Zoé"), "Zoé", "three letters say too little");
        assert_eq!(said.struck("İstanbul"), "İstanbul");
    }
}
