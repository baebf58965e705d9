//! What essaim means: records, values, rules, and who may do what. No input or output.

pub mod access;
pub mod account;
pub mod change;
pub mod draft;
pub mod experiment;
pub mod fault;
pub mod hypothesis;
pub mod id;
pub mod involvement;
pub mod merging;
pub mod phase;
pub mod principal;
pub mod programme;
pub mod record;
pub mod refusal;
pub mod relationship;
pub mod stage;
pub mod stakeholder;
pub mod territory;
pub mod text;
pub mod theme;
pub mod time;
pub mod undo;
pub mod values;
pub mod visibility;
pub mod words;
