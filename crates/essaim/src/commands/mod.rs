//! The commands around the server.

pub mod account;
pub mod backup;
pub mod check;
pub mod client;
pub mod copy;
pub mod import;
pub mod init;
pub mod keys;
pub mod load;
pub mod migrate;
pub mod openapi;
pub mod person;
pub mod restore;
