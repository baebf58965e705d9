//! What tests of several crates share: a store of their own on either database, and records to put into it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot be set up says where"
)]

pub mod contract;
pub mod given;
pub mod postgres;
pub mod service;
pub mod snapshot;
pub mod somebody;
pub mod store;
pub mod trials;
