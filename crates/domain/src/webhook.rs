//! A webhook: where a client wants to be told of changes, of which, and how long a delivery is tried.

use jiff::SignedDuration;

use crate::{change::ChangeKind, values::WebAddress};

crate::words! {
    pub enum WebhookState in "webhook_state" {
        /// Changes are delivered as they come.
        Active = "active",
        /// Somebody paused it; what happens meanwhile is delivered afterwards.
        Paused = "paused",
        /// Switched off, since nothing got through for three days. Nothing is lost by it either.
        Off = "off",
    }
}

crate::words! {
    pub enum DeliveryState in "delivery_state" {
        Waiting = "waiting",
        /// Answered with a 2xx.
        Delivered = "delivered",
        /// Tried for three days, while others got through.
        GivenUp = "given_up",
        /// Not sent: the client no longer sees what it was about.
        Withheld = "withheld",
    }
}

crate::words! {
    /// Why an attempt had no status, or a status that does not count.
    pub enum Trouble in "delivery_trouble" {
        /// The address leads inside.
        Inward = "inward",
        /// The name has no address.
        Unresolved = "unresolved",
        /// Nobody listens there, or the line broke.
        Unreachable = "unreachable",
        /// The certificate is not right.
        Certificate = "certificate",
        /// No answer in time.
        Late = "late",
        /// A redirection: not followed.
        Redirected = "redirected",
        /// Another status than 2xx.
        Refused = "refused",
    }
}

/// What a client asks to be told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    pub address: WebAddress,
    /// Of records of these collections; of all when there is none.
    pub collections: Vec<&'static str>,
    /// Of these kinds of change; of all when there is none.
    pub kinds: Vec<ChangeKind>,
}

impl Webhook {
    /// Whether that change is asked for.
    #[must_use]
    pub fn wants(&self, collection: &str, kind: ChangeKind) -> bool {
        let of_kind = self.kinds.is_empty() || self.kinds.contains(&kind);
        of_kind && (self.collections.is_empty() || self.collections.contains(&collection))
    }
}

/// How long something that fails is tried.
pub const TRIED_FOR: SignedDuration = SignedDuration::from_hours(72);

/// The pauses after the first failure, the second…; after the last of them, again and again as long as that one.
const PAUSES: [SignedDuration; 9] = [
    SignedDuration::from_secs(5),
    SignedDuration::from_secs(30),
    SignedDuration::from_mins(2),
    SignedDuration::from_mins(10),
    SignedDuration::from_mins(30),
    SignedDuration::from_hours(1),
    SignedDuration::from_hours(2),
    SignedDuration::from_hours(4),
    SignedDuration::from_hours(8),
];

/// The pause after so many failures in a row (1 or more).
#[must_use]
pub fn pause(failures: i64) -> SignedDuration {
    let index = usize::try_from(failures.saturating_sub(1)).unwrap_or(0);
    PAUSES.get(index).or(PAUSES.last()).copied().unwrap_or(TRIED_FOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_three_days_are_some_fifteen_attempts() {
        let mut passed = SignedDuration::ZERO;
        let mut attempts = 1;
        while passed < TRIED_FOR {
            assert!(pause(attempts + 1) >= pause(attempts));
            passed += pause(attempts);
            attempts += 1;
        }
        assert!((15..=20).contains(&attempts), "{attempts}");
        assert_eq!(pause(0), pause(1));
    }

    #[test]
    fn whoever_names_nothing_is_told_of_everything() {
        let address = WebAddress::parse("https://example.org/hook").unwrap();
        let all = Webhook { address, collections: Vec::new(), kinds: Vec::new() };
        assert!(all.wants("themes", ChangeKind::Purge));
        let some = Webhook { collections: vec!["themes"], kinds: vec![ChangeKind::Create], ..all };
        assert!(some.wants("themes", ChangeKind::Create));
        assert!(!some.wants("themes", ChangeKind::Update) && !some.wants("phases", ChangeKind::Create));
    }
}
