//! What this crate asks of whoever speaks to providers of identity: it talks outwards, so it is the program's.

use std::{fmt, future::Future, pin::Pin};

use essaim_domain::refusal::Refusal;

/// A provider that members may sign in by.
#[derive(Debug, Clone)]
pub struct Provider {
    /// Its name in addresses and in the configuration.
    pub id: String,
    /// What is written on its button.
    pub name: String,
    /// Whether who has no account here gets one, as a reader.
    pub creates_accounts: bool,
}

/// Somebody is about to be sent to a provider.
#[derive(Debug, Clone)]
pub struct Sending {
    /// Where the browser goes.
    pub address: String,
    /// What the answer must bear (OpenID Connect Core §3.1.2.1).
    pub nonce: String,
    /// What proves to the provider that it is us who come back (RFC 7636).
    pub verifier: String,
}

/// What came back with the browser, and what was kept of the way out.
#[derive(Debug, Clone)]
pub struct Return {
    pub code: String,
    pub nonce: String,
    pub verifier: String,
}

/// Whom a provider vouches for.
#[derive(Debug, Clone)]
pub struct Vouched {
    pub issuer: String,
    pub subject: String,
    pub name: Option<String>,
    /// An address that the provider has verified; another one is worth nothing.
    pub verified_email: Option<String>,
    /// Whether the provider says that it asked for a second factor.
    pub second_factor: bool,
}

pub type Pending<'a, T> = Pin<Box<dyn Future<Output = Result<T, Refusal>> + 'a>>;

/// The providers of this instance.
pub trait Providers: fmt::Debug + Send + Sync {
    fn all(&self) -> &[Provider];

    /// The way out to a provider of these. `state` comes back with the browser; so does it, to `callback`.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for a provider that is none of these, [`Refusal::Unavailable`] when it does not answer.
    fn begin<'a>(&'a self, id: &'a str, callback: &'a str, state: &'a str) -> Pending<'a, Sending>;

    /// Whom the provider vouches for.
    ///
    /// # Errors
    /// As [`Providers::begin`], and [`Refusal::Forbidden`] when what it says does not hold.
    fn complete<'a>(&'a self, id: &'a str, callback: &'a str, back: Return) -> Pending<'a, Vouched>;
}

/// An instance without providers.
#[derive(Debug)]
pub struct NoProviders;

impl Providers for NoProviders {
    fn all(&self) -> &[Provider] {
        &[]
    }

    fn begin<'a>(&'a self, _: &'a str, _: &'a str, _: &'a str) -> Pending<'a, Sending> {
        Box::pin(std::future::ready(Err(Refusal::NotFound)))
    }

    fn complete<'a>(&'a self, _: &'a str, _: &'a str, _: Return) -> Pending<'a, Vouched> {
        Box::pin(std::future::ready(Err(Refusal::NotFound)))
    }
}
