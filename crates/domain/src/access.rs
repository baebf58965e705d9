//! The one table of who may do what; the API, the feeds and the buttons of the screens follow from it.

use uuid::Uuid;

use crate::{principal::Principal, record::Noun, visibility::Visibility};

crate::words! {
    /// Hats that an account wears; it may do what any of them allows (records.md, "Access").
    pub enum Role in "role" {
        Reader = "reader",
        Contributor = "contributor",
        Coach = "coach",
        Researcher = "researcher",
        Coordinator = "coordinator",
        Administrator = "administrator",
    }
}

crate::words! {
    /// What can be asked of a collection; an operation of the API is a noun and an act (`experiment_change`).
    pub enum Act in "act" {
        List = "list",
        Map = "map",
        Facets = "facets",
        ByTerritory = "by_territory",
        Read = "read",
        History = "history",
        Create = "create",
        Change = "change",
        Bin = "bin",
        Restore = "restore",
        /// An earlier state as a new revision.
        PutBack = "put_back",
        /// Out of the bin, for good: for several at once, by the bin.
        Purge = "purge",
        PutByExternalId = "put_by_external_id",
        Batch = "batch",
        /// The same change for many.
        Bulk = "bulk",
        /// How far the same change for many is.
        BulkProgress = "bulk_progress",
        Stage = "stage",
        Merge = "merge",
        Deactivate = "deactivate",
        /// For who lost what they show besides a password.
        ResetFactor = "reset_factor",
    }
}

crate::words! {
    /// Who may try an act at all; what depends on the record is decided by [`may`].
    pub enum Who in "who" {
        /// Everybody, within what they see.
        Anyone = "anyone",
        /// Any signed-in account, for itself.
        Member = "member",
        /// Contributor, and the roles that include it.
        Contributor = "contributor",
        Coordinator = "coordinator",
        Administrator = "administrator",
    }
}

/// Who may write the records of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writers {
    /// Coordinators alone: programmes, phases, themes, official territories.
    Coordinators,
    /// The author, and coordinators.
    Authors,
    /// The author, coaches of the team, and coordinators.
    AuthorsAndCoaches,
    /// The team of the experiment it hangs on, and coordinators.
    Team,
    Administrators,
}

/// Who asks, with all that decides what they see and do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Viewer {
    pub principal: Option<Principal>,
    pub roles: Vec<Role>,
    /// The stakeholder that a member is, set by an administrator.
    pub stakeholder: Option<Uuid>,
}

impl Viewer {
    #[must_use]
    pub fn anonymous() -> Self {
        Self::default()
    }

    /// The program itself and imports by command: they see and may do what coordinators do.
    #[must_use]
    pub fn steward(principal: Principal) -> Self {
        Self { principal: Some(principal), roles: vec![Role::Coordinator], stakeholder: None }
    }

    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    #[must_use]
    pub fn signed_in(&self) -> bool {
        self.principal.is_some()
    }

    /// Whether records visible to the network are seen: by every role but a bare administrator.
    #[must_use]
    pub fn sees_network(&self) -> bool {
        self.roles.iter().any(|role| *role != Role::Administrator)
    }

    #[must_use]
    pub fn is_coordinator(&self) -> bool {
        self.has(Role::Coordinator)
    }

    #[must_use]
    pub fn contributes(&self) -> bool {
        self.roles.iter().any(|role| !matches!(role, Role::Reader | Role::Administrator))
    }

    /// Whether this caller passes the door of an act.
    #[must_use]
    pub fn passes(&self, who: Who) -> bool {
        match who {
            Who::Anyone => true,
            Who::Member => self.signed_in(),
            Who::Contributor => self.contributes(),
            Who::Coordinator => self.is_coordinator(),
            Who::Administrator => self.has(Role::Administrator),
        }
    }
}

crate::words! {
    /// As whom a coordinator may look at everything, to see what others see.
    pub enum SeenAs in "seen_as" {
        /// Whoever is not signed in.
        Anonymous = "anonymous",
        /// A member with no other role, involved in nothing.
        Reader = "reader",
        /// A partner's program that reads what is public.
        Partner = "partner",
        /// A partner's program that reads what the network sees.
        PartnerNetwork = "partner_network",
    }
}

impl SeenAs {
    /// The viewer who is looked through: one of the kind, who wrote nothing and is no stakeholder. Nobody has the id of
    /// zeros.
    #[must_use]
    pub fn viewer(self) -> Viewer {
        let (principal, roles) = match self {
            Self::Anonymous => return Viewer::anonymous(),
            Self::Reader => (Principal::Member(Uuid::nil()), vec![Role::Reader]),
            Self::Partner => (Principal::Client(Uuid::nil()), Vec::new()),
            Self::PartnerNetwork => (Principal::Client(Uuid::nil()), vec![Role::Reader]),
        };
        Viewer { principal: Some(principal), roles, stakeholder: None }
    }
}

/// How a caller stands towards one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// They created it.
    pub author: bool,
    /// They are in the team of the experiment that it is or hangs on: its author, or attached by a current
    /// involvement as lead, coach, researcher or partner.
    pub team: bool,
}

/// The table: who may try an act on a noun. `None` when the noun has no such act.
#[must_use]
pub fn rule(noun: &Noun, act: Act) -> Option<Who> {
    let writer = match noun.writers {
        Writers::Coordinators => Who::Coordinator,
        Writers::Administrators => Who::Administrator,
        Writers::Authors | Writers::AuthorsAndCoaches | Writers::Team => Who::Contributor,
    };
    noun.offers(act).then_some(match act {
        // It reaches into records of others: whatever the noun, it is the coordinators'.
        Act::Merge => Who::Coordinator,
        Act::List | Act::Map | Act::Facets | Act::ByTerritory | Act::Read
            if noun.writers == Writers::Administrators =>
        {
            Who::Administrator
        }
        Act::List | Act::Map | Act::Facets | Act::ByTerritory | Act::Read => Who::Anyone,
        Act::Purge => Who::Coordinator,
        Act::Create
        | Act::Change
        | Act::Bin
        | Act::Restore
        | Act::PutBack
        | Act::History
        | Act::PutByExternalId
        | Act::Batch
        | Act::Bulk
        | Act::BulkProgress
        | Act::Stage
        | Act::Deactivate
        | Act::ResetFactor => writer,
    })
}

/// Whether a caller may change a record that they see, as they stand towards it.
#[must_use]
pub fn may_change(writers: Writers, viewer: &Viewer, standing: Standing) -> bool {
    if viewer.is_coordinator() && writers != Writers::Administrators {
        return true;
    }
    match writers {
        Writers::Coordinators => false,
        Writers::Administrators => viewer.has(Role::Administrator),
        Writers::Authors => viewer.contributes() && standing.author,
        Writers::AuthorsAndCoaches => {
            (viewer.contributes() && standing.author) || (viewer.has(Role::Coach) && standing.team)
        }
        Writers::Team => viewer.contributes() && standing.team,
    }
}

/// Whether a caller may undo an operation of `by`: their own, or any as a coordinator; what is only undone as a whole
/// (a merge) is the coordinators'. Each of its records is asked about besides.
#[must_use]
pub fn may_undo(viewer: &Viewer, by: &Principal, whole: bool) -> bool {
    let own = viewer.principal.as_ref() == Some(by);
    viewer.is_coordinator() || (own && !whole && viewer.contributes())
}

/// The acts that a caller may do with a record that they see: the screens' buttons follow from it.
#[must_use]
pub fn acts_on(noun: &Noun, writers: Writers, viewer: &Viewer, standing: Standing, in_bin: bool) -> Vec<Act> {
    const LIVE: &[Act] = &[Act::Change, Act::Bin, Act::PutBack, Act::History, Act::Stage, Act::Merge];
    const BINNED: &[Act] = &[Act::Restore, Act::Purge, Act::History];
    if !may_change(writers, viewer, standing) {
        return Vec::new();
    }
    let open = |act: &&Act| rule(noun, **act).is_some_and(|who| viewer.passes(who));
    (if in_bin { BINNED } else { LIVE }).iter().filter(open).copied().collect()
}

/// Whether a record of that visibility is seen, when nothing else (a consent, another record) narrows it.
#[must_use]
pub fn sees(viewer: &Viewer, visibility: Visibility, standing: Standing) -> bool {
    match visibility {
        Visibility::Public => true,
        Visibility::Network => viewer.sees_network() || standing.author,
        Visibility::Team => standing.author || standing.team || viewer.is_coordinator(),
        Visibility::Private => standing.author,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wearing(roles: &[Role]) -> Viewer {
        Viewer {
            principal: Some(Principal::Member(Uuid::now_v7())),
            roles: roles.to_vec(),
            stakeholder: None,
        }
    }

    #[test]
    fn a_private_record_is_its_authors_alone_even_for_coordinators() {
        let coordinator = wearing(&[Role::Coordinator]);
        assert!(!sees(&coordinator, Visibility::Private, Standing::default()));
        assert!(sees(&coordinator, Visibility::Private, Standing { author: true, team: false }));
    }

    #[test]
    fn an_administrator_reads_no_content_without_another_hat() {
        assert!(!sees(&wearing(&[Role::Administrator]), Visibility::Network, Standing::default()));
        assert!(sees(
            &wearing(&[Role::Administrator, Role::Reader]),
            Visibility::Network,
            Standing::default()
        ));
    }

    #[test]
    fn whoever_is_looked_through_changes_nothing_and_sees_what_their_kind_sees() {
        let network = |seen: SeenAs| sees(&seen.viewer(), Visibility::Network, Standing::default());
        assert_eq!(SeenAs::Anonymous.viewer(), Viewer::anonymous());
        assert!(network(SeenAs::Reader) && network(SeenAs::PartnerNetwork));
        assert!(!network(SeenAs::Anonymous) && !network(SeenAs::Partner));
        for seen in [SeenAs::Anonymous, SeenAs::Reader, SeenAs::Partner, SeenAs::PartnerNetwork] {
            assert!(!seen.viewer().contributes(), "{seen:?}");
            assert!(!sees(&seen.viewer(), Visibility::Team, Standing::default()), "{seen:?}");
        }
    }

    #[test]
    fn an_operation_is_undone_by_who_did_it_or_a_coordinator_and_a_merge_by_coordinators_alone() {
        let (author, coordinator) = (wearing(&[Role::Contributor]), wearing(&[Role::Coordinator]));
        let by = author.principal.clone().unwrap();
        assert!(may_undo(&author, &by, false) && may_undo(&coordinator, &by, true));
        assert!(!may_undo(&author, &by, true));
        assert!(!may_undo(&wearing(&[Role::Contributor]), &by, false));
    }

    #[test]
    fn a_record_is_emptied_for_good_out_of_the_bin_alone_and_by_coordinators_alone() {
        let noun = &<crate::stakeholder::Stakeholder as crate::record::Record>::NOUN;
        let own = Standing { author: true, team: false };
        let acts = |role, in_bin| acts_on(noun, noun.writers, &wearing(&[role]), own, in_bin);
        assert_eq!(acts(Role::Coordinator, true), [Act::Restore, Act::Purge, Act::History]);
        assert_eq!(acts(Role::Contributor, true), [Act::Restore, Act::History]);
        assert_eq!(acts(Role::Contributor, false), [Act::Change, Act::Bin, Act::PutBack, Act::History]);
        assert!(acts(Role::Reader, true).is_empty());
    }

    #[test]
    fn a_coach_changes_what_the_team_holds_and_a_contributor_only_what_is_their_own() {
        let team = Standing { author: false, team: true };
        assert!(may_change(Writers::AuthorsAndCoaches, &wearing(&[Role::Coach]), team));
        assert!(!may_change(Writers::AuthorsAndCoaches, &wearing(&[Role::Contributor]), team));
        assert!(may_change(Writers::Team, &wearing(&[Role::Contributor]), team));
        assert!(!may_change(Writers::Team, &wearing(&[Role::Reader]), team));
    }
}
