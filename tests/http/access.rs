//! Every operation of the document as every role: as the access table says, and none that it does not name.

use essaim_domain::{
    access::{Act, Role, Viewer, Who, rule},
    principal::Principal,
    words::Worded,
};
use essaim_http::document;
use essaim_persistence::registry::SHELVES;
use essaim_tests::{
    both,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::Value;
use uuid::Uuid;

/// Who may call an operation, as the table has it: a noun and an act, or one of those that are no noun's.
fn door(id: &str) -> Option<Who> {
    let special = essaim_http::doors();
    if let Some((_, who)) = special.iter().find(|(known, _)| *known == id) {
        return Some(*who);
    }
    let noun =
        SHELVES.iter().map(|shelf| shelf.noun).find(|noun| id.starts_with(&format!("{}_", noun.name)))?;
    let act = id.strip_prefix(noun.name)?.strip_prefix('_')?;
    rule(noun, Act::from_word(act)?)
}

fn call(caller: &Caller, method: &str, path: &str, operation: &Value) -> Answer {
    let path = path
        .replace("{id}", &Uuid::now_v7().to_string())
        .replace("{source}", "s")
        .replace("{key}", "unknown")
        .replace("{external_id}", "unknown");
    let content = operation.pointer("/requestBody/content").and_then(Value::as_object);
    let example = content.and_then(|content| content.values().next()).map(|media| media["example"].clone());
    caller.send(&method.to_uppercase(), &path, &[("If-Match", "\"1-0\"")], example.as_ref())
}

both!(every_operation_as_every_role, |store| walk(store));

fn walk(store: &Store) {
    let service = Service::over(store);
    let mut callers: Vec<(Viewer, Caller)> = vec![(Viewer::anonymous(), service.anonymous())];
    for role in Role::ALL {
        let (caller, id) = service.member_who_is(&[*role], None);
        let viewer = Viewer { principal: Some(Principal::Member(id)), roles: vec![*role], stakeholder: None };
        callers.push((viewer, caller));
    }
    for (path, item) in document::value()["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap();
            let who = door(id).unwrap_or_else(|| panic!("{id} is not in the access table"));
            for (viewer, caller) in &callers {
                let answer = call(caller, method, path, operation);
                let refused = if viewer.signed_in() { 403 } else { 401 };
                if viewer.passes(who) {
                    let open = answer.problem() != "forbidden" && answer.problem() != "token_needed";
                    assert!(open, "{id} as {:?}: {}", viewer.roles, answer.body);
                } else {
                    assert_eq!(answer.status, refused, "{id} as {:?}: {}", viewer.roles, answer.body);
                }
            }
        }
    }
}
