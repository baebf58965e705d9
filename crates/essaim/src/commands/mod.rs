//! The commands around the server.

pub mod check;
pub mod import;
pub mod init;
pub mod load;
pub mod migrate;
pub mod openapi;
