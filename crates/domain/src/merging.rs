//! Merging: two records that turned out to be one. The winner keeps what pointed to the others, which stay in the bin
//! and say where they went.

/// The field of a record that was merged away: the record that it is part of now. Only the server writes it.
pub const MERGED_INTO: &str = "merged_into";
/// The field of a record that others were merged into: their ids. Only the server writes it.
pub const MERGED_FROM: &str = "merged_from";
