//! Tokens for clients: how they are asked for, what is refused and in which words, and what a client may do with them.

use base64::{Engine, engine::general_purpose::STANDARD};
use essaim_domain::access::Role;
use essaim_tests::{
    both, given,
    service::{Answer, Caller, GivenClient, Service},
};
use serde_json::json;

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

fn asked(service: &Service<'_>, headers: &[(&str, &str)], form: &str) -> Answer {
    service.anonymous().raw("POST", "/oauth/token", &[&[FORM], headers].concat(), Some(form.as_bytes()))
}

fn posted(service: &Service<'_>, client: &GivenClient, more: &str) -> Answer {
    let GivenClient { id, shown, .. } = client;
    asked(service, &[], &format!("grant_type=client_credentials&client_id={id}&client_secret={shown}{more}"))
}

fn basic(id: &str, secret: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")))
}

/// Who calls with that answer's token.
fn caller(service: &Service<'_>, answer: &Answer) -> Caller {
    let token = answer.body["access_token"].as_str().unwrap().to_owned();
    Caller { token: Some(token), ..service.anonymous() }
}

both!(a_client_gets_a_token_by_basic_or_by_form_and_calls_with_it, |store| {
    let service = Service::over(store);
    let (_, client) = service.client(&["read", "write:stakeholders"], false);
    let id = client.id.to_string();
    let authorization = basic(&id.replace('-', "%2D"), &client.shown).replace("Basic", "bAsIc");
    let by_basic = asked(&service, &[("Authorization", &authorization)], "grant_type=client_credentials");
    for answer in [by_basic, posted(&service, &client, "")] {
        let answer = answer.expect(200);
        assert_eq!(answer.body["token_type"], "Bearer");
        assert_eq!(
            (&answer.body["expires_in"], &answer.body["scope"]),
            (&json!(600), &json!("read write:stakeholders"))
        );
        assert_eq!(
            (answer.header("cache-control"), answer.header("pragma")),
            (Some("no-store"), Some("no-cache"))
        );
        let made = caller(&service, &answer)
            .post("/api/v1/stakeholders", &json!({ "kind": "organisation", "name": "La coopérative" }))
            .expect(201);
        assert!(made.body.get("created_by").is_none(), "programs are not told who wrote");
        let reader = service.member(&[Role::Coordinator]);
        let seen = reader.get(&format!("/api/v1/stakeholders/{}", made.id())).expect(200);
        assert_eq!(seen.body["created_by"], json!({ "id": id, "name": "Annuaire régional" }));
    }
    let less = posted(&service, &client, "&scope=read").expect(200);
    assert_eq!(less.body["scope"], "read");
    let refused = caller(&service, &less)
        .post("/api/v1/stakeholders", &json!({ "kind": "organisation", "name": "La coopérative" }))
        .expect(403);
    assert_eq!((refused.problem(), &refused.body["scope"]), ("scope_needed", &json!("write:stakeholders")));
    let challenge = refused.header("www-authenticate").unwrap();
    assert!(
        challenge.contains("insufficient_scope") && challenge.contains("write:stakeholders"),
        "{challenge}"
    );
});

both!(what_is_wrong_is_said_in_oauths_own_words, |store| {
    let service = Service::over(store);
    let (_, client) = service.client(&["read"], false);
    let (_, other) = service.client(&["read"], false);
    let (id, secret) = (client.id.to_string(), client.shown.as_str());
    let good = basic(&id, secret);
    let with = |authorization: &str, form: &str| asked(&service, &[("Authorization", authorization)], form);
    let json_body = || {
        let kind = [("Content-Type", "application/json"), ("Authorization", good.as_str())];
        service.anonymous().raw(
            "POST",
            "/oauth/token",
            &kind,
            Some(b"{\"grant_type\":\"client_credentials\"}"),
        )
    };
    let cases = [
        ("no grant", with(&good, "scope=read"), 400, "invalid_request"),
        ("an empty grant", with(&good, "grant_type="), 400, "invalid_request"),
        (
            "another grant",
            with(&good, "grant_type=password&username=a&password=b"),
            400,
            "unsupported_grant_type",
        ),
        (
            "a grant twice",
            with(&good, "grant_type=client_credentials&grant_type=client_credentials"),
            400,
            "invalid_request",
        ),
        ("JSON", json_body(), 400, "invalid_request"),
        ("no credentials", asked(&service, &[], "grant_type=client_credentials"), 401, "invalid_client"),
        (
            "half of them",
            asked(&service, &[], &format!("grant_type=client_credentials&client_id={id}")),
            401,
            "invalid_client",
        ),
        (
            "a wrong secret",
            with(&basic(&id, "essaim_x"), "grant_type=client_credentials"),
            401,
            "invalid_client",
        ),
        (
            "another's secret",
            with(&basic(&id, &other.shown), "grant_type=client_credentials"),
            401,
            "invalid_client",
        ),
        ("nobody", with(&basic("nobody", secret), "grant_type=client_credentials"), 401, "invalid_client"),
        ("a broken Basic", with("Basic !!", "grant_type=client_credentials"), 401, "invalid_client"),
        (
            "a Bearer",
            with(&format!("Bearer {secret}"), "grant_type=client_credentials"),
            401,
            "invalid_client",
        ),
        (
            "both ways",
            with(&good, &format!("grant_type=client_credentials&client_secret={secret}")),
            400,
            "invalid_request",
        ),
        (
            "two names",
            with(&good, &format!("grant_type=client_credentials&client_id={}", other.id)),
            400,
            "invalid_request",
        ),
        ("too much", with(&good, "grant_type=client_credentials&scope=read+webhooks"), 400, "invalid_scope"),
        ("no such scope", with(&good, "grant_type=client_credentials&scope=all"), 400, "invalid_scope"),
    ];
    for (what, answer, status, error) in cases {
        assert_eq!(
            (answer.status, answer.body["error"].as_str()),
            (status, Some(error)),
            "{what}: {}",
            answer.body
        );
        assert_eq!(answer.header("content-type"), Some("application/json"), "{what}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{what}");
        let says = answer.body["error_description"].as_str().unwrap();
        assert!(
            says.bytes().all(|byte| matches!(byte, 0x20..=0x7e) && byte != b'"' && byte != b'\\'),
            "{says}"
        );
        assert_eq!(
            status == 401,
            answer.header("www-authenticate").is_some_and(|way| way.starts_with("Basic ")),
            "{what}"
        );
    }
    let get = service.anonymous().get("/oauth/token").expect(405);
    assert_eq!(
        (get.header("allow"), get.body["error"].as_str()),
        (Some("POST, OPTIONS"), Some("invalid_request"))
    );
    let _ = with(&good, "grant_type=client_credentials&scope=").expect(200);
});

both!(what_is_taken_away_from_a_client_is_gone_at_its_next_request, |store| {
    let service = Service::over(store);
    let admin = service.member(&[Role::Administrator]);
    let (client, given) = service.client(&["read", "write:stakeholders"], true);
    let closed = store.keep(given::record::<essaim_domain::stakeholder::Stakeholder>(
        json!({ "kind": "organisation", "name": "Au réseau", "visibility": "network" }),
    ));
    let seen = format!("/api/v1/stakeholders/{}", closed.head.id);
    let _ = client.get(&seen).expect(200);
    let path = format!("/api/v1/clients/{}", given.id);
    let body = json!({ "kind": "organisation", "name": "La coopérative" });

    let etag = admin.get(&path).expect(200).etag();
    let changed = admin.patch(&path, &etag, &json!({ "network": false, "scopes": ["read"] })).expect(200);
    let _ = client.get(&seen).expect(404);
    assert_eq!(client.post("/api/v1/stakeholders", &body).expect(403).problem(), "scope_needed");
    // What it was not given when it got the token does not come to it with a change either.
    let _ =
        admin.patch(&path, &changed.etag(), &json!({ "scopes": ["read", "write:experiments"] })).expect(200);
    assert_eq!(client.post("/api/v1/experiments", &json!({})).expect(403).problem(), "scope_needed");

    let revoked = admin.post(&format!("{path}/revoke"), &json!({})).expect(200);
    assert!(revoked.body["revoked_at"].is_string());
    assert_eq!(client.get("/api/v1/themes").expect(401).problem(), "token_invalid");
    assert_eq!(posted(&service, &given, "").expect(401).body["error"], "invalid_client");
    let _ = admin.post(&format!("{path}/rotate"), &json!({})).expect(404);
});

both!(a_client_changes_its_own_records_and_no_others, |store| {
    let service = Service::over(store);
    let (client, _) = service.client(&["read", "write:stakeholders"], true);
    let (other, _) = service.client(&["read", "write:stakeholders"], true);
    let made = client
        .post(
            "/api/v1/stakeholders",
            &json!({ "kind": "organisation", "name": "À moi", "visibility": "network" }),
        )
        .expect(201);
    let path = format!("/api/v1/stakeholders/{}", made.id());
    let may = |caller: &Caller| caller.get(&format!("{path}?include=may")).expect(200).body["may"].clone();
    assert_eq!(may(&client), json!(["change", "bin", "put_back", "history"]));
    assert_eq!(may(&other), json!([]));
    let etag = other.get(&path).expect(200).etag();
    assert_eq!(other.patch(&path, &etag, &json!({ "name": "À toi" })).expect(403).problem(), "forbidden");
    let changed = client.patch(&path, &etag, &json!({ "name": "Toujours à moi" })).expect(200);
    let history = client.get(&format!("{path}/history")).expect(200);
    assert_eq!(history.body["items"].as_array().unwrap().len(), 2);
    let binned = client.delete(&path, &changed.etag()).expect(200);
    let _ =
        client.send("POST", &format!("{path}/restore"), &[("If-Match", &binned.etag())], None).expect(200);
    let put = json!({ "kind": "organisation", "name": "Par son numéro" });
    let put_at = "/api/v1/stakeholders/by-external-id/annuaire/42";
    let _ = client.put(put_at, &put).expect(201);
    let _ = client.put(put_at, &put).expect(200);
    // What a client did is a coordinator's to undo.
    let operation = history.body["items"][0]["operation"].as_str().unwrap().to_owned();
    let undo = format!("/api/v1/operations/{operation}/undo");
    assert_eq!(client.post(&undo, &json!({})).expect(403).problem(), "forbidden");
    let _ = service.member(&[Role::Coordinator]).post(&undo, &json!({})).expect(200);
});

both!(a_client_is_counted_by_its_own_measure, |store| {
    let service = Service::with(store, |settings| settings.client_requests_a_minute = 2);
    let (client, given) = service.client(&["read"], false);
    let (other, _) = service.client(&["read"], false);
    let first = client.get("/api/v1/themes").expect(200);
    assert_eq!(first.header("ratelimit-policy"), Some("\"client\";q=2;w=60"));
    assert!(first.header("ratelimit").unwrap().starts_with("\"client\";r=1;"));
    let _ = client.get("/api/v1/themes").expect(200);
    let refused = client.get("/api/v1/themes").expect(429);
    assert!(refused.header("retry-after").is_some() && refused.header("ratelimit").unwrap().contains("r=0"));
    let _ = other.get("/api/v1/themes").expect(200);
    let _ = service.anonymous().get("/api/v1/themes").expect(200);
    let _ = service.member(&[Role::Reader]).get("/api/v1/themes").expect(200);

    actix_web::rt::System::new().block_on(service.app.write_calls()).unwrap();
    let admin = service.member(&[Role::Administrator]);
    let shown = admin.get(&format!("/api/v1/clients/{}", given.id)).expect(200);
    assert_eq!((&shown.body["days"][0]["calls"], &shown.body["days"][0]["refused"]), (&json!(3), &json!(1)));
    assert!(shown.body["last_used_at"].is_string());
});

both!(machines_are_told_where_everything_is, |store| {
    let service = Service::over(store);
    let answer = service.anonymous().get("/.well-known/oauth-authorization-server").expect(200);
    let metadata = &answer.body;
    assert_eq!(metadata["issuer"], service.base);
    assert_eq!(metadata["token_endpoint"], format!("{}/oauth/token", service.base));
    assert_eq!(
        (&metadata["response_types_supported"], &metadata["grant_types_supported"]),
        (&json!([]), &json!(["client_credentials"]))
    );
    assert!(metadata["scopes_supported"].as_array().unwrap().contains(&json!("write:stakeholders")));
    let keys = metadata["jwks_uri"].as_str().unwrap().strip_prefix(&service.base).unwrap();
    assert_eq!(service.anonymous().get(keys).expect(200).body["keys"].as_array().unwrap().len(), 1);
    let document = service.anonymous().get("/api/v1/openapi.json").expect(200);
    let flow = &document.body["components"]["securitySchemes"]["oauth2"]["flows"]["clientCredentials"];
    assert_eq!(flow["tokenUrl"], "/oauth/token");
    let described: Vec<&String> = flow["scopes"].as_object().unwrap().keys().collect();
    assert_eq!(described.len(), metadata["scopes_supported"].as_array().unwrap().len());
});
