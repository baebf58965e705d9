//! Invitations as they are asked for, told and accepted.

use essaim_domain::{
    access::Role, account::Locale, id::Id, invitation::Invitation, stakeholder::Stakeholder, text::Line,
    time::now, values::Email,
};
use essaim_persistence::invitations::KeptInvitation;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

/// A list of addresses to invite, all as the same.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationWish {
    /// An address a line, or several with commas, semicolons or tabs between them, each bare or as `Name <address>`;
    /// 200 at most.
    #[validate(length(max = 40_000, code = "too_long"))]
    #[schema(max_length = 40_000)]
    pub(super) addresses: String,
    #[validate(length(min = 1, code = "missing"))]
    #[schema(min_items = 1)]
    pub(super) roles: Vec<Role>,
    /// In which language the letter is; the instance's when it is not said.
    #[serde(default)]
    #[schema(nullable = false)]
    pub(super) locale: Option<Locale>,
    /// The stakeholder that they all are: team sight follows from its involvements.
    #[serde(default)]
    #[schema(nullable = false)]
    pub(super) stakeholder: Option<Id<Stakeholder>>,
}

/// Somebody who was asked and has not come yet.
#[derive(Serialize, ToSchema)]
#[schema(as = Invitation)]
pub struct InvitationView {
    id: Uuid,
    email: Email,
    /// How the list called them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    name: Option<Line>,
    roles: Vec<Role>,
    locale: Locale,
    /// The stakeholder that they will be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    stakeholder: Option<Id<Stakeholder>>,
    created_at: Timestamp,
    /// When the last link was sent.
    sent_at: Timestamp,
    expires_at: Timestamp,
    expired: bool,
    /// The address was refused for good, with what the mail server said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    bounce: Option<String>,
}

impl InvitationView {
    pub(super) fn of(kept: KeptInvitation, bounce: Option<String>) -> Self {
        let KeptInvitation { id, invitation, created_at, sent_at, expires_at } = kept;
        let Invitation { email, name, roles, locale, stakeholder } = invitation;
        let expired = expires_at <= now();
        Self { id, email, name, roles, locale, stakeholder, created_at, sent_at, expires_at, expired, bounce }
    }
}

/// Invitations, in the order in which they were made.
#[derive(ToSchema)]
#[expect(dead_code, reason = "the document describes what a list writes by hand")]
pub struct InvitationPage {
    items: Vec<InvitationView>,
    /// The cursor of the next page.
    #[schema(required)]
    next: Option<Uuid>,
}

/// What came of a list.
#[derive(Serialize, ToSchema)]
pub struct Invited {
    pub(super) invited: Vec<InvitationView>,
    pub(super) refused: Vec<NotInvited>,
}

/// An entry of a list that was not invited, and why.
#[derive(Serialize, ToSchema)]
pub struct NotInvited {
    /// The line that it stands in, from 1.
    pub(super) line: usize,
    /// As it was written.
    pub(super) text: String,
    pub(super) code: &'static str,
    /// The reason in the caller's language.
    pub(super) message: String,
}

/// What stands in a link after `#`.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkToken {
    #[validate(length(max = 200, code = "too_long"))]
    #[schema(max_length = 200)]
    pub token: String,
}

/// To what somebody is invited, for the page that accepts.
#[derive(Serialize, ToSchema)]
pub struct InvitationLook {
    pub(super) email: Email,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub(super) name: Option<Line>,
    pub(super) locale: Locale,
    pub(super) roles: Vec<Role>,
    pub(super) expires_at: Timestamp,
    /// What this place is called.
    pub(super) instance: String,
}

/// An account to be made by who was invited.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    #[validate(length(max = 200, code = "too_long"))]
    #[schema(max_length = 200)]
    pub(super) token: String,
    pub(super) name: Line,
    pub(super) locale: Locale,
    /// Neither common nor made of one's own name and address.
    #[schema(format = "password", min_length = 12, max_length = 128, write_only)]
    pub(super) password: String,
}
