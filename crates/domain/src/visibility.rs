//! Who may see a record: the author, the team, the members, everybody.

crate::words! {
    /// From the narrowest to the widest (records.md, "Common to every record").
    pub enum Visibility in "visibility" {
        /// The author alone.
        Private = "private",
        /// People attached to the experiment, and coordinators.
        Team = "team",
        /// Signed-in members.
        Network = "network",
        Public = "public",
    }
}
