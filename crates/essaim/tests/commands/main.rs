//! The commands as people run them, on both databases.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod account;
mod backups;
mod checking;
mod client;
mod copying;
mod demonstration;
mod editions;
mod erasing;
mod exports;
mod import;
mod init;
mod mail;
mod overload;
mod program;
mod real_files;
mod scheduled;
mod world;
