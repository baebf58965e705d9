//! The API on both databases: every answer is held against the document.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod access;
mod accounts;
mod administration;
mod auth;
mod bulk;
mod changes;
mod clients;
mod coming_in;
mod contact;
mod conventions;
mod counts;
mod credentials;
mod dashboard;
mod document;
mod dossier;
mod duplicates;
mod elsewhere;
mod erasure;
mod export;
mod factors;
mod feeds;
mod front;
mod front_records;
mod grid;
mod invitations;
mod merge;
mod oauth;
mod outbox;
mod pages;
mod paging;
mod partners;
mod passkeys;
mod past;
mod retention;
mod retention_warnings;
mod search;
mod see_as;
mod sessions;
mod site_texts;
mod suggestions;
mod tokens;
mod toll;
mod undo;
mod views;
