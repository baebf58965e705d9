//! An account as it is shown, made and changed: three shapes, never merged.

use essaim_domain::{
    access::Role,
    account::{Account, Locale},
    factor::Factor,
    id::Id,
    stakeholder::Stakeholder,
    text::Line,
    values::Email,
};
use essaim_persistence::accounts::{KeptAccount, SignIn};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::shape;

/// A member who signs in.
#[derive(Serialize, ToSchema)]
#[schema(as = Account)]
pub struct AccountView {
    id: Uuid,
    revision: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
    pub(super) name: Line,
    pub(super) email: Email,
    pub(super) roles: Vec<Role>,
    pub(super) locale: Locale,
    /// The stakeholder that this member is: team sight follows from their involvements.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) stakeholder: Option<Id<Stakeholder>>,
    /// An account that is not active cannot sign in; its records stay.
    pub(super) active: bool,
    /// Absent for who never signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) last_sign_in: Option<LastSignIn>,
    /// In lists: the address was refused for good, with what the mail server said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) bounce: Option<String>,
}

impl AccountView {
    /// With what the mail server said of its address, if that was refused.
    pub(super) fn bounced(kept: KeptAccount, bounces: &[(String, String)]) -> Self {
        let bounce = bounces.iter().find(|(address, _)| address == kept.account.email.as_str());
        Self { bounce: bounce.map(|(_, answer)| answer.clone()), ..kept.into() }
    }
}

/// When a member signed in last.
#[derive(Serialize, ToSchema)]
pub struct LastSignIn {
    at: Timestamp,
    /// By what, at its last step.
    factor: Factor,
}

impl From<KeptAccount> for AccountView {
    fn from(kept: KeptAccount) -> Self {
        let KeptAccount { id, revision, created_at, updated_at, account, password: _, last_sign_in } = kept;
        let Account { name, email, roles, locale, stakeholder, active } = account;
        let last_sign_in = last_sign_in.map(|SignIn { at, factor }| LastSignIn { at, factor });
        Self {
            id,
            revision,
            created_at,
            updated_at,
            name,
            email,
            roles,
            locale,
            stakeholder,
            active,
            last_sign_in,
            bounce: None,
        }
    }
}

/// An account to be made, with the password that its owner is told.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountCreate {
    pub(super) name: Line,
    pub(super) email: Email,
    #[validate(length(min = 1, code = "missing"))]
    #[schema(min_items = 1)]
    pub(super) roles: Vec<Role>,
    /// The instance's language when it is not said.
    pub(super) locale: Option<Locale>,
    pub(super) stakeholder: Option<Id<Stakeholder>>,
    /// Neither common nor made of the owner's name and address.
    #[schema(format = "password", min_length = 12, max_length = 128, write_only)]
    pub(super) password: String,
}

/// JSON Merge Patch of an account: what is absent stays.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountPatch {
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    pub(super) name: Option<Line>,
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    pub(super) email: Option<Email>,
    #[serde(default, deserialize_with = "shape::present")]
    #[validate(length(min = 1, code = "missing"))]
    #[schema(nullable = false, min_items = 1)]
    pub(super) roles: Option<Vec<Role>>,
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    pub(super) locale: Option<Locale>,
    /// `null`: none.
    #[serde(default, deserialize_with = "shape::double")]
    pub(super) stakeholder: Option<Option<Id<Stakeholder>>>,
    /// `true` brings an account back.
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false)]
    pub(super) active: Option<bool>,
    /// Another password: who was signed in with the former one no longer is.
    #[serde(default, deserialize_with = "shape::present")]
    #[schema(nullable = false, format = "password", min_length = 12, max_length = 128, write_only)]
    pub(super) password: Option<String>,
}

impl AccountPatch {
    /// The account as it is to be; the password is another matter.
    pub(super) fn apply(self, account: &mut Account) {
        let Self { name, email, roles, locale, stakeholder, active, password: _ } = self;
        account.name = name.unwrap_or_else(|| account.name.clone());
        account.email = email.unwrap_or_else(|| account.email.clone());
        account.roles = roles.unwrap_or_else(|| std::mem::take(&mut account.roles));
        account.locale = locale.unwrap_or(account.locale);
        account.stakeholder = stakeholder.unwrap_or(account.stakeholder);
        account.active = active.unwrap_or(account.active);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_patch_empties_only_what_may_be_empty() {
        let patch = |value| shape::read::<AccountPatch>(value);
        assert_eq!(patch(json!({ "stakeholder": null })).ok().unwrap().stakeholder, Some(None));
        for (value, pointer) in [
            (json!({ "name": null }), "/name"),
            (json!({ "roles": [] }), "/roles"),
            (json!({ "roles": ["queen"] }), "/roles/0"),
            (json!({ "pasword": "x" }), "/pasword"),
            (json!({ "email": "nowhere" }), "/email"),
        ] {
            let problem = patch(value).err().unwrap();
            assert_eq!((problem.code, problem.faults[0].pointer.as_str()), ("invalid", pointer));
        }
    }
}
