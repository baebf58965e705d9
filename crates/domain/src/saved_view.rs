//! A view: the address of a list under a name. It is a question and no answer: who opens it sees what they may see.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    access::Viewer,
    fault::Faults,
    principal::Principal,
    text::{Line, Text},
};

crate::words! {
    /// How a list is shown.
    pub enum Layout in "view" {
        Table = "table",
        Cards = "cards",
        Map = "map",
        /// Counted by territory.
        Shares = "shares",
        /// To be typed in.
        Grid = "grid",
    }
}

/// Most columns that a view names.
pub const COLUMNS_MAX: usize = 100;

/// Most views of one member.
pub const VIEWS_MAX: usize = 200;

/// The fields of a view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    pub name: Line,
    /// The collection whose list it is.
    pub collection: Line,
    /// Filters, search and sort as the list's address has them: `stage=running&theme=…`. A later version of the list may
    /// not know them all any more: whoever opens the view is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<Text<4_000>>,
    /// Which fields are shown, in their order; none for those that the list shows by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 100)]
    pub columns: Vec<Line>,
    #[serde(default = "table")]
    pub layout: Layout,
    /// Whether other members find it in their list too; its address opens for them only then.
    #[serde(default)]
    pub shared: bool,
}

const fn table() -> Layout {
    Layout::Table
}

impl SavedView {
    /// What is wrong with it as a whole.
    pub fn check(&self, faults: &mut Faults) {
        faults.when(self.columns.len() > COLUMNS_MAX, "/columns", "too_many");
    }
}

/// Whether a member may change or drop a view of `owner` that they see: their own, or a shared one as a coordinator, since
/// it is in everybody's list.
#[must_use]
pub fn may_tend(viewer: &Viewer, owner: Uuid, view: &SavedView) -> bool {
    viewer.principal == Some(Principal::Member(owner)) || (view.shared && viewer.is_coordinator())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Role;

    #[test]
    fn a_private_view_is_its_owners_alone_and_a_shared_one_the_coordinators_too() {
        let owner = Uuid::now_v7();
        let wearing = |id, role| Viewer {
            principal: Some(Principal::Member(id)),
            roles: vec![role],
            ..Viewer::default()
        };
        let mut view: SavedView =
            serde_json::from_value(serde_json::json!({ "name": "À suivre", "collection": "experiments" }))
                .unwrap();
        assert!(may_tend(&wearing(owner, Role::Reader), owner, &view));
        assert!(!may_tend(&wearing(Uuid::now_v7(), Role::Coordinator), owner, &view));
        view.shared = true;
        assert!(may_tend(&wearing(Uuid::now_v7(), Role::Coordinator), owner, &view));
        assert!(!may_tend(&wearing(Uuid::now_v7(), Role::Contributor), owner, &view));
    }
}
