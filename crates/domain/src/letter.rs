//! Letters that the program sends by mail, and what becomes of them.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::{account::Locale, values::Email};

crate::words! {
    /// What a letter is about; its texts are `mail.<word>.…` in the server's catalogues.
    pub enum LetterKind in "letter" {
        /// Come and make your account.
        Invitation = "invitation",
        /// Here is how another password is chosen.
        PasswordForgotten = "password_forgotten",
        /// The password is another one.
        PasswordChanged = "password_changed",
        /// To a new address: is it yours?
        AddressConfirm = "address_confirm",
        /// To the address before: it is another one now, and this takes it back.
        AddressChanged = "address_changed",
        /// To the address before: whoever administers gave the account another one.
        AddressReplaced = "address_replaced",
        /// To the address before, once it is back: choose another password.
        AddressRestored = "address_restored",
        /// The account has one more thing to show at its sign-ins.
        FactorAdded = "factor_added",
        /// It has one less.
        FactorRemoved = "factor_removed",
        /// Whoever administers took all of them away: they are lost.
        FactorReset = "factor_reset",
        /// There are other recovery codes now.
        RecoveryCodesDrawn = "recovery_codes_drawn",
        /// Somebody came in by one.
        RecoveryCodeUsed = "recovery_code_used",
        /// An account elsewhere leads in now.
        IdentityLinked = "identity_linked",
        /// It no longer does.
        IdentityUnlinked = "identity_unlinked",
        /// Whoever administers gave the account other roles.
        RolesChanged = "roles_changed",
        /// They closed it.
        AccountDeactivated = "account_deactivated",
        /// They opened it again.
        AccountReactivated = "account_reactivated",
        /// To who sent a suggestion: what became of it.
        SuggestionAnswer = "suggestion_answer",
        /// To who holds a record: a word that was written to them.
        SuggestionWord = "suggestion_word",
        /// To who wrote that word: the holder's reply.
        SuggestionReply = "suggestion_reply",
        /// Nobody came by the account for a long time: it is about to be erased.
        ErasureAhead = "erasure_ahead",
        /// The account was closed a long time ago: it is about to be erased.
        ClosedErasureAhead = "closed_erasure_ahead",
        /// A client's secret is about to end.
        SecretEnding = "secret_ending",
        /// Nothing got through to a webhook for three days.
        WebhookOff = "webhook_off",
        /// To those who administer: a backup was not made, the first that was not after one that was.
        BackupFailed = "backup_failed",
        /// Does mail work?
        Trial = "trial",
    }
}

impl LetterKind {
    /// Whether it goes between people of whom one has no account: who administers is not shown their addresses.
    #[must_use]
    pub const fn relays(self) -> bool {
        matches!(self, Self::SuggestionAnswer | Self::SuggestionWord | Self::SuggestionReply)
    }

    /// The screen that its link opens, under `/app/`; none for a letter without a link.
    #[must_use]
    pub const fn screen(self) -> Option<&'static str> {
        match self {
            Self::Invitation => Some("invitation"),
            Self::PasswordForgotten | Self::AddressRestored => Some("new-password"),
            Self::AddressConfirm => Some("address"),
            Self::AddressChanged => Some("address-back"),
            Self::PasswordChanged
            | Self::AddressReplaced
            | Self::FactorAdded
            | Self::FactorRemoved
            | Self::FactorReset
            | Self::RecoveryCodesDrawn
            | Self::RecoveryCodeUsed
            | Self::IdentityLinked
            | Self::IdentityUnlinked
            | Self::RolesChanged
            | Self::AccountDeactivated
            | Self::AccountReactivated
            | Self::SuggestionAnswer
            | Self::SuggestionWord
            | Self::SuggestionReply
            | Self::ErasureAhead
            | Self::ClosedErasureAhead
            | Self::SecretEnding
            | Self::WebhookOff
            | Self::BackupFailed
            | Self::Trial => None,
        }
    }
}

crate::words! {
    /// What became of a letter.
    pub enum LetterState in "letter_state" {
        /// It will be sent.
        Waiting = "waiting",
        /// There is no mail server: who administers hands the link over.
        Kept = "kept",
        Sent = "sent",
        /// The address was refused for good: a bounce.
        Refused = "refused",
        /// It was tried often, and given up.
        Failed = "failed",
        /// Its link was used, replaced or has expired before it was sent.
        Closed = "closed",
    }
}

/// A link that works once: who holds the secret may follow it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    /// What stands in the link.
    pub token: String,
    /// What is kept of it.
    pub hash: String,
}

/// The token never gets into a log.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Secret").field("hash", &self.hash).finish_non_exhaustive()
    }
}

/// A letter to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub kind: LetterKind,
    pub to: Email,
    pub locale: Locale,
    /// What its texts name, by the names that they have in the catalogues.
    pub values: BTreeMap<String, String>,
    pub secret: Option<Secret>,
}

impl Letter {
    /// Whether its link, if it is to have one, is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.kind.screen().is_none() || self.secret.is_some()
    }

    #[must_use]
    pub fn new(kind: LetterKind, to: Email, locale: Locale) -> Self {
        Self { kind, to, locale, values: BTreeMap::new(), secret: None }
    }

    #[must_use]
    pub fn naming(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }

    #[must_use]
    pub fn with_link(self, secret: Secret) -> Self {
        Self { secret: Some(secret), ..self }
    }
}

/// A letter as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLetter {
    pub id: uuid::Uuid,
    /// Without its secret once it is sent, or its link works no more.
    pub letter: Letter,
    pub state: LetterState,
    /// What the mail server said, or why nothing was sent.
    pub answer: Option<String>,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
}
