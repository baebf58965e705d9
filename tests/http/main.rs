//! The API on both databases: every answer is held against the document.

mod access;
mod accounts;
mod auth;
mod changes;
mod conventions;
mod document;
mod tokens;
