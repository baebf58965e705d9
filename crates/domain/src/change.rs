//! A change: every write once, in order, with who could see the record before and after it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    access::Viewer,
    principal::Principal,
    record::{Noun, Sight},
    visibility::Visibility,
};

crate::words! {
    pub enum ChangeKind in "change_kind" {
        Create = "create",
        Update = "update",
        /// To the bin.
        Delete = "delete",
        Restore = "restore",
        Merge = "merge",
        /// Out of the bin, for good.
        Purge = "purge",
        /// Of personal data; the fact stays.
        Erase = "erase",
    }
}

/// The changes feed: read only (decisions.md, 10).
pub const NOUN: Noun = Noun {
    name: "change",
    collection: "changes",
    sight: Sight::Open,
    writers: crate::access::Writers::Administrators,
    acts: &[],
    per_viewer: &[],
    read_only: &[],
    by_act: &[],
    references: &[],
};

/// Somebody, or a kind of people, who could see a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grant {
    Public,
    Network,
    Coordinators,
    /// A principal, as text.
    Author(String),
    /// Members who are that stakeholder.
    Stakeholder(Uuid),
}

/// Who could see a record: a caller whom *every* group admits; a group admits by *any* of its grants. `None` in
/// place of groups: nobody, as for what is in the bin or not there yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Audience(pub Option<Vec<BTreeSet<Grant>>>);

impl Audience {
    #[must_use]
    pub fn nobody() -> Self {
        Self(None)
    }

    /// Everybody: records that are seen without condition.
    #[must_use]
    pub fn everybody() -> Self {
        Self(Some(Vec::new()))
    }

    /// Of a record with a visibility of its own; `team` are the stakeholders in its team that day.
    #[must_use]
    pub fn of(visibility: Visibility, author: &Principal, team: impl IntoIterator<Item = Uuid>) -> Self {
        let mut group = BTreeSet::from([Grant::Author(author.to_string())]);
        match visibility {
            Visibility::Public => group = BTreeSet::from([Grant::Public]),
            Visibility::Network => drop(group.insert(Grant::Network)),
            Visibility::Team => {
                group.insert(Grant::Coordinators);
                group.extend(team.into_iter().map(Grant::Stakeholder));
            }
            Visibility::Private => {}
        }
        Self(Some(vec![group]))
    }

    /// Of a record that is seen by who sees all of these.
    #[must_use]
    pub fn all(ends: impl IntoIterator<Item = Self>) -> Self {
        let groups: Option<Vec<_>> = ends.into_iter().map(|end| end.0).collect();
        Self(groups.map(|groups| groups.into_iter().flatten().collect()))
    }

    #[must_use]
    pub fn admits(&self, viewer: &Viewer) -> bool {
        let me = viewer.principal.as_ref().map(ToString::to_string);
        let granted = |grant: &Grant| match grant {
            Grant::Public => true,
            Grant::Network => viewer.sees_network(),
            Grant::Coordinators => viewer.is_coordinator(),
            Grant::Author(author) => me.as_ref() == Some(author),
            Grant::Stakeholder(id) => viewer.stakeholder == Some(*id),
        };
        self.0.as_ref().is_some_and(|groups| groups.iter().all(|group| group.iter().any(granted)))
    }

    /// Whether anonymous callers are among them.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.admits(&Viewer::anonymous())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Role;

    fn member(roles: &[Role]) -> Viewer {
        Viewer {
            principal: Some(Principal::Member(Uuid::now_v7())),
            roles: roles.to_vec(),
            stakeholder: Some(Uuid::now_v7()),
            ..Viewer::default()
        }
    }

    #[test]
    fn nobody_is_admitted_to_what_is_in_the_bin() {
        assert!(!Audience::nobody().admits(&member(&[Role::Coordinator])));
        assert!(!Audience::all([Audience::everybody(), Audience::nobody()]).is_public());
    }

    #[test]
    fn a_team_record_is_for_the_author_the_team_and_coordinators() {
        let (author, mate, other) = (member(&[Role::Coach]), member(&[Role::Coach]), member(&[Role::Coach]));
        let audience = Audience::of(Visibility::Team, author.principal.as_ref().unwrap(), mate.stakeholder);
        assert!(
            audience.admits(&author)
                && audience.admits(&mate)
                && audience.admits(&member(&[Role::Coordinator]))
        );
        assert!(!audience.admits(&other) && !audience.is_public());
    }

    #[test]
    fn what_hangs_on_two_records_is_seen_by_who_sees_both() {
        let author = Principal::System;
        let both = Audience::all([
            Audience::of(Visibility::Public, &author, []),
            Audience::of(Visibility::Network, &author, []),
        ]);
        assert!(both.admits(&member(&[Role::Reader])) && !both.is_public());
    }
}
