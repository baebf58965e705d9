//! Every operation of the document as every role and as clients of every scope: as the access table says, and none that
//! it does not name.

use essaim_domain::{
    access::{Role, Viewer},
    client::Scope,
    principal::Principal,
    words::Worded,
};
use essaim_http::{document, door};
use essaim_persistence::registry::scopes;
use essaim_tests::{
    both,
    service::{Answer, Caller, Service},
    store::Store,
};
use serde_json::Value;
use uuid::Uuid;

/// The parameters without which an operation is not asked for rightly.
fn needed(operation: &Value) -> String {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let needed = parameters.filter(|one| one["in"] == "query" && one["required"] == true);
    let said = needed.map(|one| {
        format!("{}={}", one["name"].as_str().unwrap(), one["schema"]["example"].as_str().unwrap())
    });
    let query = said.collect::<Vec<_>>().join("&");
    if query.is_empty() { query } else { format!("?{query}") }
}

/// Sends an operation of the document with its own example.
pub fn call(caller: &Caller, method: &str, path: &str, operation: &Value) -> Answer {
    let path = path
        .replace("{source}", "s")
        .replace("{key}", "unknown")
        .replace("{external_id}", "unknown")
        .split('/')
        .map(|part| if part.starts_with('{') { Uuid::now_v7().to_string() } else { part.to_owned() })
        .collect::<Vec<_>>()
        .join("/")
        + &needed(operation);
    let content = operation.pointer("/requestBody/content").and_then(Value::as_object);
    let example = content.and_then(|content| content.values().next()).map(|media| media["example"].clone());
    caller.send(&method.to_uppercase(), &path, &[("If-Match", "\"1-0\"")], example.as_ref())
}

/// Everybody that there is: who is not signed in, a member of each role, a client of each scope, one that sees the
/// network, and one with all that can be granted.
fn everybody(service: &Service<'_>) -> Vec<(Viewer, Caller)> {
    let mut all: Vec<(Viewer, Caller)> = vec![(Viewer::anonymous(), service.anonymous())];
    for role in Role::ALL {
        let (caller, id) = service.member_who_is(&[*role], None);
        let principal = Some(Principal::Member(id));
        all.push((Viewer { principal, roles: vec![*role], ..Viewer::default() }, caller));
    }
    let mut client = |scopes: &[Scope], network: bool| {
        let words: Vec<String> = scopes.iter().map(ToString::to_string).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let (caller, given) = service.client(&words, network);
        all.push((Viewer::client(given.id, scopes.to_vec(), network), caller));
    };
    scopes().iter().for_each(|scope| client(&[*scope], false));
    client(&[Scope::Read], true);
    client(&scopes(), true);
    client(&[], true);
    all
}

both!(every_operation_as_every_role_and_as_every_client, |store| walk(store));

fn walk(store: &Store) {
    let service = Service::over(store);
    let callers = everybody(&service);
    for (path, item) in document::value()["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap();
            let (who, scope) = door(id).unwrap_or_else(|| panic!("{id} is not in the access table"));
            let reads_token = operation["security"].to_string().contains("bearer");
            for (viewer, caller) in &callers {
                let answer = call(caller, method, path, operation);
                let asked = format!("{id} as {:?} {:?}: {}", viewer.roles, viewer.scopes, answer.body);
                // Signing in and out looks at no token: a client's is none there.
                if viewer.enters(who, scope) || !reads_token {
                    let closed = ["forbidden", "scope_needed", "token_needed"];
                    assert!(!closed.contains(&answer.problem()), "{asked}");
                } else if !viewer.signed_in() {
                    assert_eq!(answer.status, 401, "{asked}");
                } else {
                    let why =
                        if viewer.is_client() && scope.is_some() { "scope_needed" } else { "forbidden" };
                    assert_eq!((answer.status, answer.problem()), (403, why), "{asked}");
                }
            }
        }
    }
}

/// What the document says that clients need is what the table says.
#[test]
fn the_document_names_the_scope_of_each_operation() {
    for (path, item) in document::value()["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let (_, scope) = door(operation["operationId"].as_str().unwrap()).unwrap();
            let ways = operation["security"].as_array().unwrap();
            let named = ways.iter().find_map(|way| way.get("oauth2")).map(|scopes| scopes[0].clone());
            if ways.iter().any(|way| way.get("bearer").is_some()) {
                assert_eq!(named, scope.map(|scope| scope.to_string().into()), "{method} {path}");
            } else {
                assert_eq!(named, None, "{method} {path} looks at no token");
            }
        }
    }
}
