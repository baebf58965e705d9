//! How records travel: tables in, feeds and linked data out. Pure functions, no database, no web server.

pub mod clean;
pub mod formula;
pub mod mapping;
pub mod reference;
pub mod refused;
pub mod rows;
pub mod stakeholders;
pub mod table;
