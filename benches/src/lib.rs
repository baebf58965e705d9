//! What is measured needs records that look like real ones, and always the same: made here, from a number each.

pub mod chance;
pub mod french;
pub mod records;
pub mod seeding;

/// The address of the member whose reads are measured.
pub const MEMBER: &str = "mesure@example.org";
