//! The service over a test's store: a real server on loopback, and callers whose every answer is held against the
//! document of the API.

use std::{net::TcpListener, thread};

use essaim_domain::{
    access::Role,
    client::{Client, Scope},
    text::Line,
    words::Worded,
};
use essaim_http::{
    app::{App, Settings},
    clients, server,
    tokens::{SigningKey, Tokens},
};
use essaim_persistence::registry;
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

use crate::{contract, given, store::Store};

/// A running server; it stops when the test is over.
pub struct Service<'s> {
    pub store: &'s Store,
    pub base: String,
    pub tokens: Tokens,
    /// What tokens are signed with: for who forges some.
    pub key: SigningKey,
    pub app: App,
    handle: actix_web::dev::ServerHandle,
    _spool: TempDir,
}

impl<'s> Service<'s> {
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn over(store: &'s Store) -> Self {
        Self::with(store, |_| ())
    }

    /// The same with other settings.
    ///
    /// # Panics
    /// As [`Service::over`].
    #[must_use]
    pub fn with(store: &'s Store, settle: impl FnOnce(&mut Settings)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("the address"));
        let spool = tempfile::tempdir().expect("a folder");
        let mut settings = Settings {
            origins: vec!["https://friend.example".to_owned()],
            instance_name: "Essai".to_owned(),
            requests_a_minute: 1_000_000,
            client_requests_a_minute: 1_000_000,
            webhooks_to_loopback: true,
            spool: spool.path().to_owned(),
            house: essaim_http::house::House::at(spool.path().to_owned()),
            ..Settings::at(&base)
        };
        settle(&mut settings);
        let key = SigningKey::generate().expect("a key");
        let tokens = Tokens::new(&settings.base, vec![key.clone()]).expect("tokens");
        let app = App::new((**store).clone(), settings, tokens.clone());
        let shared = app.clone();
        let (tell, told) = std::sync::mpsc::channel();
        thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = server::serve(app, listener, 1).expect("the server starts");
                tell.send(server.handle()).expect("somebody waits");
                server.await.expect("the server ends well");
            });
        });
        let handle = told.recv().expect("the server started");
        Self { store, base, tokens, key, app: shared, handle, _spool: spool }
    }

    #[must_use]
    pub fn anonymous(&self) -> Caller {
        Caller { base: self.base.clone(), token: None, language: "fr" }
    }

    /// A member of these roles, signed in; an administrator with a second factor, without which nothing is open to them.
    #[must_use]
    pub fn member(&self, roles: &[Role]) -> Caller {
        self.member_who_is(roles, None).0
    }

    /// A member who is that stakeholder, with the account's id.
    #[must_use]
    pub fn member_who_is(&self, roles: &[Role], stakeholder: Option<Uuid>) -> (Caller, Uuid) {
        let words: Vec<&str> = roles.iter().map(|role| role.word()).collect();
        let mut account = given::account(&words);
        account.stakeholder = stakeholder.map(Into::into);
        let account = self.store.make(move |write| write.account_create(&account, "no password")).id;
        (self.signed_in(account, roles.contains(&Role::Administrator)), account)
    }
}

impl Service<'_> {
    /// Another sign-in of an account.
    ///
    /// # Panics
    /// When there is no such account.
    #[must_use]
    pub fn signed_in(&self, account: Uuid, second_factor: bool) -> Caller {
        let (mark, hour) = (Uuid::now_v7().to_string(), std::time::Duration::from_secs(3_600));
        let entrance = given::entrance(second_factor);
        let session = self.store.make(move |write| write.session_open(account, &mark, hour, &entrance));
        let token = self.tokens.issue(account, session).expect("a token");
        Caller { base: self.base.clone(), token: Some(token), language: "fr" }
    }
}

/// A client of the store, with what it would show.
pub struct GivenClient {
    pub id: Uuid,
    /// The id of its secret.
    pub secret: Uuid,
    /// The secret itself.
    pub shown: String,
}

impl Service<'_> {
    /// A client with these scopes, which has a token for all of them.
    ///
    /// # Panics
    /// When there is no such scope.
    #[must_use]
    pub fn client(&self, scopes: &[&str], network: bool) -> (Caller, GivenClient) {
        let scopes: Vec<Scope> = scopes.iter().map(|word| registry::scope(word).expect("a scope")).collect();
        let given = self.client_described(&scopes, network);
        let token = self.tokens.issue_to_client(given.id, given.secret, &scopes).expect("a token");
        (Caller { base: self.base.clone(), token: Some(token), language: "fr" }, given)
    }

    fn client_described(&self, scopes: &[Scope], network: bool) -> GivenClient {
        let client = Client {
            name: Line::parse("Annuaire régional").expect("a name"),
            contact: None,
            scopes: scopes.to_vec(),
            network,
        };
        let drawn = clients::draw(30).expect("a secret");
        let id = self.store.make(move |write| write.client_create(&client, &drawn.kept)).id;
        let secret = self.store.see(|read| read.client_secrets(id)).first().expect("a secret").id;
        GivenClient { id, secret, shown: drawn.secret }
    }
}

impl Drop for Service<'_> {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

/// Somebody who calls.
#[derive(Clone)]
pub struct Caller {
    pub base: String,
    pub token: Option<String>,
    pub language: &'static str,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub bytes: Vec<u8>,
    /// `Null` when the body is no JSON.
    pub body: Value,
}

impl Answer {
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn etag(&self) -> String {
        self.header("etag").expect("an ETag").to_owned()
    }

    /// # Panics
    /// When the status is another one.
    #[track_caller]
    #[must_use]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.bytes));
        self
    }

    /// The record's id.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn id(&self) -> String {
        self.body["id"].as_str().expect("an id").to_owned()
    }

    /// The codes of a problem's errors with their places.
    #[must_use]
    pub fn faults(&self) -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let errors = self.body["errors"].as_array().cloned().unwrap_or_default();
        errors.iter().map(|error| (text(&error["pointer"]), text(&error["code"]))).collect()
    }

    /// The last part of a problem's type.
    #[must_use]
    pub fn problem(&self) -> &str {
        self.body["type"].as_str().and_then(|address| address.rsplit('/').next()).unwrap_or_default()
    }
}

impl Caller {
    #[must_use]
    pub fn in_english(mut self) -> Self {
        self.language = "en";
        self
    }

    #[must_use]
    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], None)
    }

    #[must_use]
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[], Some(body))
    }

    #[must_use]
    pub fn put(&self, path: &str, body: &Value) -> Answer {
        self.send("PUT", path, &[], Some(body))
    }

    #[must_use]
    pub fn patch(&self, path: &str, etag: &str, body: &Value) -> Answer {
        self.send("PATCH", path, &[("If-Match", etag)], Some(body))
    }

    #[must_use]
    pub fn delete(&self, path: &str, etag: &str) -> Answer {
        self.send("DELETE", path, &[("If-Match", etag)], None)
    }

    /// Any request with a JSON body or none.
    #[must_use]
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&Value>) -> Answer {
        let bytes = body.map(Value::to_string);
        let mut all = headers.to_vec();
        if bytes.is_some() && !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type")) {
            all.push(("Content-Type", "application/json"));
        }
        self.raw(method, path, &all, bytes.as_deref().map(str::as_bytes))
    }

    /// Any request.
    ///
    /// # Panics
    /// When the server does not answer, and when the answer is not what the document says.
    #[must_use]
    pub fn raw(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&[u8]>) -> Answer {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .build();
        let agent: ureq::Agent = config.into();
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header("Accept-Language", self.language);
        if let Some(token) = &self.token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.unwrap_or_default()).expect("a request");
        let mut response = agent.run(request).expect("an answer");
        let status = response.status().as_u16();
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
            .collect();
        let bytes = response.body_mut().with_config().limit(1 << 30).read_to_vec().unwrap_or_default();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        let answer = Answer { status, headers, bytes, body };
        contract::hold(method, path, &answer);
        answer
    }
}
