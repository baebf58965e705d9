//! How records travel: tables in, feeds and linked data out. Pure functions, no database, no web server.

pub mod atom;
pub mod clean;
pub mod export;
pub mod feed;
pub mod formula;
pub mod jsonld;
pub mod mapping;
pub mod network;
pub mod page_text;
pub mod reference;
pub mod refused;
pub mod returned;
pub mod rows;
pub mod stakeholders;
pub mod table;
