//! Where messages may go: a name is looked up by us, each of its addresses is judged, and those that were judged are
//! the ones that are called.

use std::{
    error::Error,
    fmt,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::Arc,
};

use essaim_http::webhooks::message::open;
use reqwest::{
    Url,
    dns::{Addrs, Name, Resolve, Resolving},
};

/// How names become addresses: by the system, and in tests by the test.
pub trait Lookup: Send + Sync + 'static {
    fn addresses(&self, name: String) -> Looking;
}

pub type Looking = Pin<Box<dyn Future<Output = std::io::Result<Vec<IpAddr>>> + Send>>;

/// The system's own resolver.
pub struct System;

impl Lookup for System {
    fn addresses(&self, name: String) -> Looking {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            Ok(found.map(|address| address.ip()).collect())
        })
    }
}

/// Why a message is not sent at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// One of the addresses leads inside, or the address is none for messages.
    Inward,
    /// The name has no address.
    Unresolved,
}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Inward => "the address leads inside",
            Self::Unresolved => "the name has no address",
        })
    }
}

impl Error for Closed {}

/// Judges addresses, at each delivery anew.
#[derive(Clone)]
pub struct Guard {
    lookup: Arc<dyn Lookup>,
    /// This very machine may be called: in tests.
    loopback: bool,
}

impl Guard {
    pub fn new(lookup: impl Lookup, loopback: bool) -> Self {
        Self { lookup: Arc::new(lookup), loopback }
    }

    /// Reads an address: http or https, without a user name. One that has a number in place of a name never comes to
    /// [`Guard::resolve`], and is judged here.
    ///
    /// # Errors
    /// [`Closed::Inward`].
    pub fn read(&self, address: &str) -> Result<Url, Closed> {
        let url = Url::parse(address).map_err(|_| Closed::Inward)?;
        let plain = matches!(url.scheme(), "http" | "https");
        if !plain || !url.username().is_empty() || url.password().is_some() {
            return Err(Closed::Inward);
        }
        // Brackets are the address's, not the number's.
        let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
        match host.parse::<IpAddr>() {
            Ok(ip) if !open(ip, self.loopback) => Err(Closed::Inward),
            _ if host.is_empty() => Err(Closed::Inward),
            _ => Ok(url),
        }
    }
}

impl Resolve for Guard {
    /// One address that leads inside closes the name: which of them would be called is not for its owner to choose.
    fn resolve(&self, name: Name) -> Resolving {
        let (lookup, loopback) = (Arc::clone(&self.lookup), self.loopback);
        Box::pin(async move {
            let found = lookup.addresses(name.as_str().to_owned()).await.map_err(|_| Closed::Unresolved)?;
            if found.is_empty() {
                return Err(Closed::Unresolved.into());
            }
            if !found.iter().all(|ip| open(*ip, loopback)) {
                return Err(Closed::Inward.into());
            }
            let addresses = found.into_iter().map(|ip| SocketAddr::new(ip, 0));
            Ok(Box::new(addresses) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_nobody_by_name() {
        let guard = Guard::new(System, false);
        for closed in [
            "ftp://example.org/",
            "file:///etc/passwd",
            "https://me@example.org/",
            "https://:p@example.org/",
            "http://",
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://0177.1/",
            "http://[::1]/",
            "http://[::ffff:10.0.0.1]/",
            "http://169.254.169.254/latest/meta-data",
            "http://[fd00::1]/",
            "http://0/",
            "http://[64:ff9b::7f00:1]/",
            "http://[2002:a00:1::]/",
        ] {
            assert_eq!(guard.read(closed).err(), Some(Closed::Inward), "{closed}");
        }
        for open in
            ["https://example.org/hook?x=1", "http://93.184.216.34:8080/", "https://[2606:4700::1111]/"]
        {
            assert!(guard.read(open).is_ok(), "{open}");
        }
    }
}
