//! Sending one message: judged, signed, within short deadlines; of what comes back, only the status is looked at.

use std::{error::Error, time::Duration};

use essaim_domain::{time::now, webhook::Trouble};
use essaim_http::webhooks::message::Outgoing;
use essaim_persistence::webhooks::Attempt;
use reqwest::{Client, redirect::Policy};

use super::{
    guard::{Closed, Guard},
    signature::signature,
};

/// A line must stand within this time.
const CONNECTED_WITHIN: Duration = Duration::from_secs(5);
/// The status must be there within this time.
const ANSWERED_WITHIN: Duration = Duration::from_secs(15);

/// Sends messages.
#[derive(Clone)]
pub struct Sender {
    client: Client,
    guard: Guard,
}

impl Sender {
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(guard: Guard) -> Result<Self, reqwest::Error> {
        let client = Client::builder()
            .user_agent("essaim")
            .redirect(Policy::none())
            .no_proxy()
            .dns_resolver(guard.clone())
            .connect_timeout(CONNECTED_WITHIN)
            .timeout(ANSWERED_WITHIN)
            // No line is kept: an address is judged at each delivery.
            .pool_max_idle_per_host(0)
            .build()?;
        Ok(Self { client, guard })
    }

    /// One attempt.
    pub async fn send(&self, message: &Outgoing) -> Attempt {
        let at = now();
        let (status, trouble) = match self.tried(message).await {
            Ok(status) => (Some(i64::from(status.as_u16())), trouble_of(status)),
            Err(trouble) => (None, Some(trouble)),
        };
        let milliseconds = i64::try_from(now().duration_since(at).as_millis()).unwrap_or(i64::MAX);
        let bytes = i64::try_from(message.body.len()).unwrap_or(i64::MAX);
        Attempt { at, status, trouble, bytes, milliseconds }
    }

    async fn tried(&self, message: &Outgoing) -> Result<reqwest::StatusCode, Trouble> {
        let url = self.guard.read(&message.address).map_err(Trouble::of_closed)?;
        let second = now().as_second();
        let signed = signature(&message.secrets, &message.name, second, &message.body);
        let sent = self
            .client
            .post(url)
            .header("content-type", "application/json")
            .header("webhook-id", &message.name)
            .header("webhook-timestamp", second)
            .header("webhook-signature", signed)
            .body(message.body.clone())
            .send()
            .await;
        // The body is left where it is: the line is closed over it.
        sent.map(|response| response.status()).map_err(|error| Trouble::of_error(&error))
    }
}

fn trouble_of(status: reqwest::StatusCode) -> Option<Trouble> {
    match status {
        status if status.is_success() => None,
        status if status.is_redirection() => Some(Trouble::Redirected),
        _ => Some(Trouble::Refused),
    }
}

/// What stood in the way, in a word.
trait Told {
    fn of_closed(closed: Closed) -> Self;
    fn of_error(error: &reqwest::Error) -> Self;
}

impl Told for Trouble {
    fn of_closed(closed: Closed) -> Self {
        match closed {
            Closed::Inward => Self::Inward,
            Closed::Unresolved => Self::Unresolved,
        }
    }

    fn of_error(error: &reqwest::Error) -> Self {
        let mut cause: Option<&(dyn Error + 'static)> = error.source();
        while let Some(inner) = cause {
            if let Some(closed) = inner.downcast_ref::<Closed>() {
                return Self::of_closed(*closed);
            }
            let io = inner.downcast_ref::<std::io::Error>();
            if io.is_some_and(|io| io.kind() == std::io::ErrorKind::InvalidData) {
                // What rustls says of a certificate comes as such.
                return Self::Certificate;
            }
            cause = inner.source();
        }
        if error.is_timeout() { Self::Late } else { Self::Unreachable }
    }
}
