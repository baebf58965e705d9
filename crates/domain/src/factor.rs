//! What somebody showed to sign in, and whether it was enough for an administrator.

crate::words! {
    /// How a sign-in was proved at its last step.
    pub enum Factor in "factor" {
        Password = "password",
        /// A code of an authenticator application (RFC 6238).
        Totp = "totp",
        /// One of the codes on paper.
        RecoveryCode = "recovery_code",
        /// A device that knows its owner by a finger, a face or a number (WebAuthn).
        Passkey = "passkey",
        /// The account that they have elsewhere (OpenID Connect).
        Provider = "provider",
    }
}

impl Factor {
    /// Whether it is a second proof besides a password; what a provider asked for it says itself.
    #[must_use]
    pub fn is_second(self) -> bool {
        matches!(self, Self::Totp | Self::RecoveryCode | Self::Passkey)
    }
}
