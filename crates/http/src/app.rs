//! What all requests share, and nothing that another copy of the program would miss.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use essaim_domain::refusal::Refusal;
use essaim_persistence::{
    connection::Place,
    db::{Db, Read, Write},
};

use crate::{
    calls::Calls,
    export::Turns,
    house::House,
    letters::Mailer,
    limits::Limits,
    providers::{NoProviders, Providers},
    public_cache::PublicCache,
    tokens::{Ticket, Tokens},
};

/// How the service is to behave; read once at start.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The outside address, without a slash at the end: `https://essaim.example.org`.
    pub base: String,
    /// Origins that may call with an `Authorization`.
    pub origins: Vec<String>,
    /// Addresses of proxies whose `Forwarded` and `X-Forwarded-*` count.
    pub proxies: Vec<std::net::IpAddr>,
    /// In demonstration mode: said on every page, and kept out of search engines.
    pub demonstration: bool,
    /// What feeds name as their source.
    pub instance_name: String,
    /// The language of what is published without one, and of feeds (`fr` or `en`).
    pub language: crate::catalogue::Lang,
    /// Requests a minute for one caller.
    pub requests_a_minute: u32,
    /// The same for one client.
    pub client_requests_a_minute: u32,
    /// In how much time the body of a request must be there.
    pub body_within: std::time::Duration,
    /// By when suggestions are answered.
    pub answers: essaim_domain::suggestion::Within,
    /// Who sent a suggestion is erased so many days after the answer.
    pub senders_kept_days: u16,
    /// How long everything else is kept.
    pub retention: essaim_domain::retention::Periods,
    /// Whether webhooks may lead to this very machine: for tests, never for a service.
    pub webhooks_to_loopback: bool,
    /// Where feeds and workbooks are spooled.
    pub spool: std::path::PathBuf,
    /// The folders of the program, and its plan of backups.
    pub house: House,
    /// What carries letters away; without it they stay in the outbox.
    pub mailer: Option<Arc<dyn Mailer>>,
    /// Where members may have an account to sign in by.
    pub providers: Arc<dyn Providers>,
}

impl Settings {
    /// What holds when nothing else is said, at that outside address; feeds are spooled in the folder for what is
    /// temporary.
    #[must_use]
    pub fn at(base: &str) -> Self {
        Self {
            base: base.to_owned(),
            origins: Vec::new(),
            proxies: Vec::new(),
            demonstration: false,
            instance_name: "Essaim".to_owned(),
            language: crate::catalogue::Lang::Fr,
            requests_a_minute: 3_000,
            client_requests_a_minute: 600,
            body_within: crate::body::WITHIN,
            answers: essaim_domain::suggestion::Within { days: 14, working: false },
            senders_kept_days: 90,
            retention: essaim_domain::retention::Periods::default(),
            webhooks_to_loopback: false,
            spool: std::env::temp_dir(),
            house: House::at(std::env::temp_dir()),
            mailer: None,
            providers: Arc::new(NoProviders),
        }
    }
}

/// Shared by all workers. The store is reached through [`crate::caller::Caller`] alone, which knows who asks.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    db: Db,
    settings: Settings,
    tokens: Tokens,
    limits: Limits,
    client_limits: Limits,
    calls: Calls,
    public: PublicCache,
    exports: Turns,
    stopping: AtomicBool,
}

impl App {
    #[must_use]
    pub fn new(db: Db, settings: Settings, tokens: Tokens) -> Self {
        let limits = Limits::new("caller", settings.requests_a_minute);
        let client_limits = Limits::new("client", settings.client_requests_a_minute);
        Self {
            inner: Arc::new(Inner {
                db,
                settings,
                tokens,
                limits,
                client_limits,
                calls: Calls::default(),
                public: PublicCache::default(),
                exports: Turns::default(),
                stopping: AtomicBool::new(false),
            }),
        }
    }

    pub(crate) fn db(&self) -> &Db {
        &self.inner.db
    }

    /// Which database it is.
    #[must_use]
    pub fn place(&self) -> &Place {
        self.inner.db.place()
    }

    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.inner.settings
    }

    #[must_use]
    pub fn tokens(&self) -> &Tokens {
        &self.inner.tokens
    }

    pub(crate) fn providers(&self) -> &dyn Providers {
        self.inner.settings.providers.as_ref()
    }

    pub(crate) fn public(&self) -> &PublicCache {
        &self.inner.public
    }

    pub(crate) fn exports(&self) -> &Turns {
        &self.inner.exports
    }

    /// The limits that a caller is counted under.
    pub(crate) fn limits(&self, ticket: Option<&Ticket>) -> &Limits {
        match ticket {
            Some(Ticket::Client { .. }) => &self.inner.client_limits,
            _ => &self.inner.limits,
        }
    }

    pub(crate) fn calls(&self) -> &Calls {
        &self.inner.calls
    }

    /// Writes down how often clients called since the last time. What cannot be written now is kept for the next time; so
    /// it waits no longer than a request does, also when the program stops.
    ///
    /// # Errors
    /// What the database says.
    pub async fn write_calls(&self) -> Result<(), Refusal> {
        let counted = self.inner.calls.take();
        if counted.is_empty() {
            return Ok(());
        }
        let written = counted.clone();
        let done = self.inner.db.write(move |write| write.client_calls(&written)).await;
        if done.is_err() {
            self.inner.calls.add(counted);
        }
        done
    }

    /// Work of the program itself, in a transaction of its own: what workers do, never a request. However much is asked
    /// of the program meanwhile, it has its turn.
    ///
    /// # Errors
    /// What the work refuses.
    pub async fn background<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Write<'_>) -> Result<T, Refusal> + Send + 'static,
    {
        self.inner.db.write_patiently(work).await
    }

    /// A look of the program itself, on a snapshot.
    ///
    /// # Errors
    /// What the look refuses.
    pub async fn look<T, F>(&self, look: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Read<'_>) -> Result<T, Refusal> + Send + 'static,
    {
        self.inner.db.read(look).await
    }

    /// A stop was asked: readiness says no, and those who wait for news are let go.
    pub fn stop(&self) {
        self.inner.stopping.store(true, Ordering::Release);
    }

    #[must_use]
    pub fn stopping(&self) -> bool {
        self.inner.stopping.load(Ordering::Acquire)
    }
}
