//! Records with as little in them as they can have: a test fills in what it is about.

use std::sync::atomic::{AtomicU32, Ordering};

use essaim_domain::{
    access::{Role, Viewer},
    account::Account,
    device::Device,
    experiment::Experiment,
    factor::Factor,
    hypothesis::Hypothesis,
    involvement::Involvement,
    phase::Phase,
    principal::Principal,
    programme::Programme,
    record::Record,
    relationship::Relationship,
    stakeholder::Stakeholder,
    territory::Territory,
    theme::Theme,
};
use essaim_persistence::sessions::Entrance;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::store::Store;

/// A record of these fields, which must be right.
pub fn record<N: Record>(fields: Value) -> N {
    serde_json::from_value(fields).expect("the fields are a record's")
}

#[must_use]
pub fn theme(label: &str) -> Theme {
    record(json!({ "labels": { "fr": label } }))
}

/// A perimeter that people drew.
#[must_use]
pub fn territory(name: &str) -> Territory {
    record(json!({ "scheme": "custom", "name": name, "visibility": "public", "licence": "etalab-2.0" }))
}

/// An official territory with its code.
#[must_use]
pub fn official(scheme: &str, code: &str, name: &str) -> Territory {
    record(json!({ "scheme": scheme, "code": code, "name": name, "visibility": "public" }))
}

#[must_use]
pub fn stakeholder(name: &str) -> Stakeholder {
    record(json!({ "kind": "organisation", "name": name, "visibility": "public", "licence": "etalab-2.0" }))
}

#[must_use]
pub fn programme(title: &str) -> Programme {
    record(json!({ "title": title }))
}

#[must_use]
pub fn phase_of(programme: Uuid, title: &str) -> Phase {
    record(json!({ "programme": programme, "kind": "experimentation", "title": title }))
}

/// A phase of a programme, both kept.
#[must_use]
pub fn phase(store: &Store) -> Uuid {
    let programme = store.keep(programme("Le programme")).head.id;
    store.keep(phase_of(programme, "La phase")).head.id
}

#[must_use]
pub fn experiment(phase: Uuid, title: &str) -> Experiment {
    record(json!({
        "nature": "experiment", "phase": phase, "title": title, "visibility": "public", "licence": "CC-BY-4.0"
    }))
}

#[must_use]
pub fn hypothesis(experiment: Uuid, statement: &str) -> Hypothesis {
    record(json!({ "experiment": experiment, "statement": statement }))
}

#[must_use]
pub fn involvement(experiment: Uuid, stakeholder: Uuid, role: &str) -> Involvement {
    record(json!({ "experiment": experiment, "stakeholder": stakeholder, "role": role }))
}

#[must_use]
pub fn relationship(from: Uuid, to: Uuid, kind: &str) -> Relationship {
    record(json!({ "from": from, "to": to, "kind": kind }))
}

/// An account with an address that no other has.
#[must_use]
pub fn account(roles: &[&str]) -> Account {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    serde_json::from_value(json!({
        "name": "Camille Martin", "email": format!("camille{number}@example.org"), "roles": roles,
        "locale": "fr", "active": true
    }))
    .expect("the fields are an account's")
}

/// A sign-in from somewhere, with a second factor or without.
#[must_use]
pub fn entrance(second_factor: bool) -> Entrance {
    let factor = if second_factor { Factor::Totp } else { Factor::Password };
    Entrance { factor, second_factor, device: Device::of("Firefox/140.0"), place: "192.0.2.0".to_owned() }
}

/// A member with these hats, who is that stakeholder.
#[must_use]
pub fn member(roles: &[Role], stakeholder: Option<Uuid>) -> Viewer {
    Viewer {
        principal: Some(Principal::Member(Uuid::now_v7())),
        roles: roles.to_vec(),
        stakeholder,
        ..Viewer::default()
    }
}
