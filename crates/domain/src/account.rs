//! An account: a member who signs in, the hats they wear, and the stakeholder they are.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    access::{Act, Role, Writers},
    id::Id,
    record::{Noun, Sight},
    stakeholder::Stakeholder,
    text::Line,
    values::Email,
};

crate::words! {
    pub enum Locale in "locale" {
        Fr = "fr",
        En = "en",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Account {
    pub name: Line,
    pub email: Email,
    pub roles: Vec<Role>,
    pub locale: Locale,
    /// The stakeholder that this member is: team sight follows from their involvements.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stakeholder: Option<Id<Stakeholder>>,
    /// An account that is not active cannot sign in; its records stay.
    pub active: bool,
}

/// Accounts are not ordinary (decisions.md, 10): no bin, no history, administrators alone.
pub const NOUN: Noun = Noun {
    name: "account",
    collection: "accounts",
    sight: Sight::Open,
    writers: Writers::Administrators,
    acts: &[&[Act::List, Act::Read, Act::Create, Act::Change, Act::Deactivate, Act::ResetFactor]],
    per_viewer: &[],
    read_only: &[],
    by_act: &[],
    references: &[],
};
