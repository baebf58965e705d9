//! A client: a partner's program that calls by itself, and the scopes that say what it may do.

use std::fmt;

use crate::{
    access::{Act, Who, rule},
    record::Noun,
    text::Line,
    values::Email,
};

/// One thing that a client may do (RFC 6749 §3.3). Whatever no scope names is denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Reads, within what the client sees.
    Read,
    /// Its own webhooks.
    Webhooks,
    /// Creates in a collection, and changes what it created there.
    Write(&'static str),
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read => f.write_str("read"),
            Self::Webhooks => f.write_str("webhooks"),
            Self::Write(collection) => write!(f, "write:{collection}"),
        }
    }
}

impl Scope {
    /// All that can be granted where there are these nouns. What only coordinators write is not a client's.
    pub fn among<'n>(nouns: impl IntoIterator<Item = &'n Noun>) -> Vec<Self> {
        let writable = |noun: &&Noun| rule(noun, Act::Create) == Some(Who::Contributor);
        let writes = nouns.into_iter().filter(writable).map(|noun| Self::Write(noun.collection));
        [Self::Read, Self::Webhooks].into_iter().chain(writes).collect()
    }

    /// What a client needs for an operation that is open to these people: of this collection, or of none.
    #[must_use]
    pub fn needed(who: Who, collection: Option<&'static str>) -> Option<Self> {
        match who {
            Who::Anyone => Some(Self::Read),
            Who::Subscriber => Some(Self::Webhooks),
            Who::Contributor => collection.map(Self::Write),
            Who::Member | Who::Coordinator | Who::Administrator => None,
        }
    }
}

/// A client as an administrator describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    pub name: Line,
    /// Whom to tell that a secret is about to end, or that a webhook was switched off.
    pub contact: Option<Email>,
    pub scopes: Vec<Scope>,
    /// Whether it sees what is the network's; else it sees what is public, and what it wrote.
    pub network: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Record;

    #[test]
    fn what_only_coordinators_write_is_no_scope() {
        let nouns = [&crate::theme::Theme::NOUN, &crate::stakeholder::Stakeholder::NOUN];
        let spelt: Vec<String> = Scope::among(nouns).iter().map(ToString::to_string).collect();
        assert_eq!(spelt, ["read", "webhooks", "write:stakeholders"]);
    }

    #[test]
    fn what_is_for_people_needs_a_scope_that_there_is_not() {
        for who in [Who::Member, Who::Coordinator, Who::Administrator] {
            assert_eq!(Scope::needed(who, Some("stakeholders")), None);
        }
        assert_eq!(Scope::needed(Who::Contributor, None), None);
    }
}
