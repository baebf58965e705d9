//! How essaim's records are kept: diesel on SQLite and PostgreSQL.

pub mod audience;
pub mod cell;
mod closure;
pub mod connection;
pub mod db;
pub mod dialect;
pub mod door;
pub mod kept;
pub mod list;
pub mod map;
pub mod read;
pub mod refs;
pub mod registry;
mod run;
pub mod schema_version;
mod search;
pub mod sight;
pub mod statement;
pub mod stored;
pub mod types;
mod writer;

mod experiments;
mod hypotheses;
mod involvements;
mod phases;
mod programmes;
mod relationships;
mod stakeholders;
pub mod territories;
mod themes;
