//! The store on both databases: what it keeps, who sees it, and what it does on a bad day.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod accounts;
mod bad_days;
mod changes;
mod counts;
mod door;
mod jobs;
mod lists;
mod network;
mod outbox;
mod places;
mod schema;
mod search;
mod search_all;
mod sight;
