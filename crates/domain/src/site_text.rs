//! The pages that every instance has to have, whose texts are its own.

crate::words! {
    /// A page whose text an administrator writes.
    pub enum SitePage in "site_page" {
        /// Who publishes, and on what terms.
        Legal = "legal",
        /// What becomes of personal data.
        Privacy = "privacy",
        /// The accessibility declaration.
        Accessibility = "accessibility",
    }
}
