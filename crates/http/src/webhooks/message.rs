//! What a delivery says: its name, its type, and the change as the client sees the record today.

use std::net::IpAddr;

use essaim_domain::{outward::is_public, refusal::Refusal, values::WebAddress};
use essaim_persistence::{
    db::Write,
    webhooks::{Due, Next, Taken},
};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use url::{Host, Url};
use uuid::Uuid;

use crate::changes::{FeedChange, event as change};

/// A message that is to be sent now.
#[derive(Debug, Clone)]
pub struct Outgoing {
    pub delivery: Uuid,
    /// Its `webhook-id`.
    pub name: String,
    pub address: String,
    pub body: Vec<u8>,
    /// What signs it.
    pub secrets: Vec<String>,
}

/// The payload (Standard Webhooks, "Payload structure").
#[derive(Serialize)]
struct Payload {
    r#type: String,
    timestamp: Timestamp,
    data: FeedChange,
}

/// The `webhook-id` of a message: of a change always the same, so that who gets it twice can tell.
#[must_use]
pub fn name(webhook: Uuid, delivery: Uuid, seq: Option<i64>) -> String {
    match seq {
        Some(seq) => format!("msg_{}_{seq}", webhook.simple()),
        None => format!("msg_{}", delivery.simple()),
    }
}

/// The type of a message.
#[must_use]
pub fn event(collection: Option<&str>, kind: &str) -> String {
    format!("{}.{kind}", collection.unwrap_or("webhook"))
}

/// The number that an address has in place of a name, in whatever notation it was written.
#[must_use]
pub fn number(address: &WebAddress) -> Option<IpAddr> {
    match Url::parse(address.as_str()).ok()?.host()? {
        Host::Ipv4(v4) => Some(v4.into()),
        Host::Ipv6(v6) => Some(v6.into()),
        Host::Domain(_) => None,
    }
}

/// Whether a message may go to that number; in tests to this very machine too.
#[must_use]
pub fn open(ip: IpAddr, loopback: bool) -> bool {
    is_public(ip) || (loopback && ip.is_loopback())
}

/// The next message of a webhook. What the client may no longer know is passed over, and said so in the log.
///
/// # Errors
/// What the database says.
pub fn next(write: &mut Write<'_>, taken: Taken) -> Result<Option<Outgoing>, Refusal> {
    loop {
        let Next::Deliver { due, client, address, secrets } = write.reading().webhook_next(taken.webhook)?
        else {
            return Ok(None);
        };
        let Some(viewer) = write.reading().client_viewer(client)? else { return Ok(None) };
        let body = match due.seq {
            None => Some(test(taken.webhook, &due)),
            Some(seq) => match change(write.reading(), &viewer, seq)? {
                None => None,
                Some(data) => {
                    let r#type = event(Some(data.collection()), data.kind());
                    let payload = Payload { r#type, timestamp: data.at(), data };
                    Some(serde_json::to_vec(&payload).map_err(Refusal::internal)?)
                }
            },
        };
        match body {
            Some(body) => {
                let name = name(taken.webhook, due.id, due.seq);
                return Ok(Some(Outgoing { delivery: due.id, name, address, body, secrets }));
            }
            None => write.delivery_withhold(due.id)?,
        }
    }
}

fn test(webhook: Uuid, due: &Due) -> Vec<u8> {
    let about =
        json!({ "type": "webhook.test", "timestamp": due.created_at, "data": { "webhook": webhook } });
    about.to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_of_a_number_is_the_number() {
        for spelt in [
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://127.1/",
            "http://127.0.1/",
            "http://０x7f.1/",
            "http://%31%32%37.0.0.1/",
            "http://127.0.0.1./",
            "http://①②⑦.0.0.1/",
        ] {
            let address = WebAddress::parse(spelt).unwrap();
            assert_eq!(number(&address), Some("127.0.0.1".parse().unwrap()), "{spelt}");
        }
        for spelt in ["http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[0:0:0:0:0:ffff:7f00:1]/"] {
            let ip = number(&WebAddress::parse(spelt).unwrap()).unwrap();
            assert!(!open(ip, false), "{spelt}");
        }
        assert_eq!(number(&WebAddress::parse("https://example.org/").unwrap()), None);
    }

    #[test]
    fn loopback_is_open_to_tests_alone_and_nothing_else_that_leads_inside() {
        let ip = |text: &str| text.parse().unwrap();
        assert!(open(ip("127.0.0.1"), true) && !open(ip("127.0.0.1"), false));
        assert!(!open(ip("10.0.0.1"), true) && !open(ip("169.254.169.254"), true));
    }
}
