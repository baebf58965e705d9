//! The one table of who may do what; the API, the feeds and the buttons of the screens follow from it.

#[cfg(test)]
mod tests;

use uuid::Uuid;

use crate::{account::Locale, client::Scope, principal::Principal, record::Noun, visibility::Visibility};

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
        /// Administrators for every client, and each client for itself.
        Subscriber = "subscriber",
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

/// Who asks, with all that decides what they see and do, and in which language they read it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Viewer {
    pub principal: Option<Principal>,
    pub roles: Vec<Role>,
    /// The stakeholder that a member is, set by an administrator.
    pub stakeholder: Option<Uuid>,
    /// What a client may do; a member's roles say it.
    pub scopes: Vec<Scope>,
    /// The language of the answer, where a member asks: for names that the program gives.
    pub answered_in: Option<Locale>,
}

impl Viewer {
    #[must_use]
    pub fn anonymous() -> Self {
        Self::default()
    }

    /// The program itself and imports by command: they see and may do what coordinators do.
    #[must_use]
    pub fn steward(principal: Principal) -> Self {
        Self { principal: Some(principal), roles: vec![Role::Coordinator], ..Self::default() }
    }

    /// A partner's program with these scopes; `network`: it sees what the network sees, as a reader does.
    #[must_use]
    pub fn client(id: Uuid, scopes: Vec<Scope>, network: bool) -> Self {
        let roles = if network { vec![Role::Reader] } else { Vec::new() };
        Self { principal: Some(Principal::Client(id)), roles, scopes, ..Self::default() }
    }

    #[must_use]
    pub fn is_client(&self) -> bool {
        matches!(self.principal, Some(Principal::Client(_)))
    }

    /// Whether they are told who wrote something: members are, programs are not.
    #[must_use]
    pub fn reads_names(&self) -> bool {
        self.signed_in() && !self.is_client()
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

    /// Whether they write records of a noun, at least their own.
    #[must_use]
    pub fn contributes_to(&self, noun: &Noun) -> bool {
        if self.is_client() {
            self.scopes.contains(&Scope::Write(noun.collection))
        } else {
            self.contributes()
        }
    }

    /// Whether this caller passes the door of an operation that is no noun's.
    #[must_use]
    pub fn passes(&self, who: Who) -> bool {
        self.enters(who, Scope::needed(who, None))
    }

    /// Whether this caller passes the door of an act on a noun.
    #[must_use]
    pub fn may(&self, noun: &Noun, act: Act) -> bool {
        rule(noun, act).is_some_and(|who| self.enters(who, scope(noun, act)))
    }

    /// Whether this caller passes a door: a member by a role, a client by the scope and by nothing else.
    #[must_use]
    pub fn enters(&self, who: Who, scope: Option<Scope>) -> bool {
        if self.is_client() {
            return scope.is_some_and(|scope| self.scopes.contains(&scope));
        }
        match who {
            Who::Anyone => true,
            Who::Member => self.signed_in(),
            Who::Contributor => self.contributes(),
            Who::Coordinator => self.is_coordinator(),
            Who::Administrator | Who::Subscriber => self.has(Role::Administrator),
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
        let nobody = Uuid::nil();
        match self {
            Self::Anonymous => Viewer::anonymous(),
            Self::Reader => Viewer {
                principal: Some(Principal::Member(nobody)),
                roles: vec![Role::Reader],
                ..Viewer::default()
            },
            Self::Partner => Viewer::client(nobody, vec![Scope::Read], false),
            Self::PartnerNetwork => Viewer::client(nobody, vec![Scope::Read], true),
        }
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

/// The scope that a client needs for an act on a noun; `None`: no client may.
#[must_use]
pub fn scope(noun: &Noun, act: Act) -> Option<Scope> {
    rule(noun, act).and_then(|who| Scope::needed(who, Some(noun.collection)))
}

/// Whether a caller may change a record of a noun that they see, as they stand towards it. `writers` are those of this
/// very record.
#[must_use]
pub fn may_change(noun: &Noun, writers: Writers, viewer: &Viewer, standing: Standing) -> bool {
    if viewer.is_coordinator() && writers != Writers::Administrators {
        return true;
    }
    match writers {
        Writers::Coordinators => false,
        Writers::Administrators => viewer.has(Role::Administrator),
        Writers::Authors => viewer.contributes_to(noun) && standing.author,
        Writers::AuthorsAndCoaches => {
            (viewer.contributes_to(noun) && standing.author) || (viewer.has(Role::Coach) && standing.team)
        }
        Writers::Team => viewer.contributes_to(noun) && standing.team,
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
    if !may_change(noun, writers, viewer, standing) {
        return Vec::new();
    }
    let open = |act: &&Act| viewer.may(noun, **act);
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
