//! Who works with whom: stakeholders, and what ties two of them.

use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::stakeholder::{Category, StakeholderKind};

crate::words! {
    /// A relationship of that kind, or experiments in which both are involved.
    pub enum LinkKind in "link_kind" {
        MemberOf = "member_of",
        PartnerOf = "partner_of",
        Funds = "funds",
        Hosts = "hosts",
        Supervises = "supervises",
        Employs = "employs",
        Shared = "shared",
    }
}

/// A stakeholder of the network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Node {
    pub id: Uuid,
    pub name: String,
    pub kind: StakeholderKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub category: Option<Category>,
    pub network_member: bool,
}

/// A tie between two stakeholders; a pair has one at most of each kind and direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Link {
    pub from: Uuid,
    pub to: Uuid,
    /// A relationship is read from `from` to `to`; `shared` has no direction.
    pub kind: LinkKind,
    /// How many relationships, or how many experiments.
    pub weight: i64,
}

/// Links, and the stakeholders at their ends.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, ToSchema)]
pub struct Network {
    pub nodes: Vec<Node>,
    pub links: Vec<Link>,
}
