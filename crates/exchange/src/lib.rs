//! How records travel: tables in, feeds and linked data out. Pure functions, no database, no web server.

pub mod table;
