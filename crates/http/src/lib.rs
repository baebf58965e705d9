//! How essaim is spoken: the API, the feeds and the pages, on actix-web.

pub mod accounts;
pub mod address;
pub mod administration;
pub mod answer;
pub mod app;
pub mod auth;
pub mod batch;
pub mod bin;
pub mod body;
pub mod bulk;
pub mod caller;
pub mod calls;
pub mod catalogue;
pub mod changes;
pub mod clients;
pub mod counts;
pub mod credentials;
pub mod dashboard;
pub mod dates;
pub mod disk;
pub mod document;
pub mod dossier;
pub mod duplicates;
pub mod erasure;
pub mod experiments;
pub mod export;
pub mod external;
pub mod factors;
pub mod feeds;
mod file_part;
pub mod health;
pub mod history;
pub mod house;
pub mod hypotheses;
pub mod identities;
pub mod invitations;
pub mod involvements;
mod kept_key;
pub mod lang;
pub mod layers;
pub mod letters;
pub mod limits;
pub mod logs;
pub mod map;
pub mod me;
pub mod merge;
pub mod network;
pub mod oauth;
pub mod operations;
mod origin;
pub mod outbox;
pub mod pages;
pub mod paging;
pub mod passwords;
pub mod phases;
pub mod problem;
pub mod programmes;
pub mod providers;
pub mod public_cache;
pub mod put_back;
pub mod query;
pub mod random;
pub mod reading;
pub mod recovery;
pub mod relationships;
pub mod requests;
pub mod resource;
pub mod retention;
pub mod search;
pub mod see_as;
pub mod server;
pub mod sessions;
pub mod shape;
pub mod site_texts;
pub mod spa;
pub mod stakeholders;
pub mod suggestions;
pub mod territories;
pub mod themes;
pub mod tokens;
pub mod view;
pub mod views;
pub mod webhooks;
pub mod writing;

use essaim_domain::{
    access::{Act, Who, rule, scope},
    client::Scope,
    words::Worded,
};
use essaim_persistence::registry::SHELVES;

/// Who may call the operations that are no noun's, by operation id: the rest of the access table.
#[must_use]
pub fn doors() -> Vec<(&'static str, Who)> {
    [
        auth::DOORS,
        me::DOORS,
        factors::DOORS,
        sessions::DOORS,
        identities::DOORS,
        accounts::DOORS,
        erasure::DOORS,
        dossier::DOORS,
        requests::DOORS,
        retention::DOORS,
        outbox::DOORS,
        invitations::DOORS,
        recovery::DOORS,
        credentials::DOORS,
        clients::DOORS,
        webhooks::DOORS,
        changes::DOORS,
        operations::DOORS,
        duplicates::DOORS,
        network::DOORS,
        bin::DOORS,
        dashboard::DOORS,
        administration::DOORS,
        search::DOORS,
        suggestions::DOORS,
        site_texts::DOORS,
        views::DOORS,
    ]
    .concat()
}

/// Who may call an operation, and what a client needs for it, as the access table has it: of a noun and an act, or one
/// of those that are no noun's. `None` for what is not in the table.
#[must_use]
pub fn door(operation: &str) -> Option<(Who, Option<Scope>)> {
    if let Some((_, who)) = doors().into_iter().find(|(known, _)| *known == operation) {
        return Some((who, Scope::needed(who, None)));
    }
    SHELVES.iter().map(|shelf| shelf.noun).find_map(|noun| {
        let act = Act::from_word(operation.strip_prefix(noun.name)?.strip_prefix('_')?)?;
        Some((rule(noun, act)?, scope(noun, act)))
    })
}
