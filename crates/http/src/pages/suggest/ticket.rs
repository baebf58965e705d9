//! A form's ticket: when it was handed out, signed, so that programs which send at once or much later are told apart
//! from people, without any riddle.

use aws_lc_rs::{constant_time, hmac};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use essaim_domain::refusal::Refusal;
use jiff::Timestamp;
use uuid::Uuid;

use crate::random;

/// Nobody reads and fills in a form faster, in seconds.
const LEAST: i64 = 3;
/// A form that was left open overnight is still good, in seconds.
const MOST: i64 = 36 * 3_600;
/// What the signature covers besides, so that it is good for nothing else.
const PURPOSE: &[u8] = b"form of suggestions\0";

/// A form that was handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket {
    pub form: Uuid,
    /// Seconds since 1970.
    issued: i64,
}

/// Why a form is not taken as it came: it is shown again with all that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untaken {
    /// Too soon: the same form is good in a moment.
    Hasty(Ticket),
    /// Too late, or not of ours.
    Stale,
}

impl Ticket {
    /// # Errors
    /// When the system has no randomness.
    pub fn fresh(now: Timestamp) -> Result<Self, Refusal> {
        Ok(Self {
            form: uuid::Builder::from_random_bytes(random::bytes()?).into_uuid(),
            issued: now.as_second(),
        })
    }

    /// As it stands in the form.
    #[must_use]
    pub fn written(self, key: &hmac::Key) -> String {
        let body = self.body();
        let mark = hmac::sign(key, &[PURPOSE, &body].concat());
        URL_SAFE_NO_PAD.encode([&body, mark.as_ref()].concat())
    }

    /// Reads the ticket that came back with a form.
    ///
    /// # Errors
    /// What to do with a form that is not taken.
    pub fn back(text: &str, key: &hmac::Key, now: Timestamp) -> Result<Self, Untaken> {
        let bytes = URL_SAFE_NO_PAD.decode(text.trim()).map_err(|_| Untaken::Stale)?;
        let (body, mark) = bytes.split_at_checked(24).ok_or(Untaken::Stale)?;
        let right = hmac::sign(key, &[PURPOSE, body].concat());
        constant_time::verify_slices_are_equal(right.as_ref(), mark).map_err(|_| Untaken::Stale)?;
        let (form, issued) = body.split_at_checked(16).ok_or(Untaken::Stale)?;
        let ticket = Self {
            form: Uuid::from_slice(form).map_err(|_| Untaken::Stale)?,
            issued: i64::from_be_bytes(issued.try_into().map_err(|_| Untaken::Stale)?),
        };
        match now.as_second() - ticket.issued {
            age if age < LEAST => Err(Untaken::Hasty(ticket)),
            age if age > MOST => Err(Untaken::Stale),
            _ => Ok(ticket),
        }
    }

    fn body(self) -> Vec<u8> {
        [self.form.as_bytes().as_slice(), &self.issued.to_be_bytes()].concat()
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    fn after(seconds: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_secs(1_000_000 + seconds)
    }

    #[test]
    fn a_form_is_taken_neither_at_once_nor_days_later_nor_with_a_ticket_of_somebody_elses() {
        let key = hmac::Key::new(hmac::HMAC_SHA256, b"ours");
        let ticket = Ticket::fresh(after(0)).unwrap();
        let text = ticket.written(&key);
        assert_eq!(Ticket::back(&text, &key, after(10)), Ok(ticket));
        assert_eq!(Ticket::back(&text, &key, after(1)), Err(Untaken::Hasty(ticket)));
        assert_eq!(Ticket::back(&text, &key, after(MOST + 1)), Err(Untaken::Stale));
        let theirs = hmac::Key::new(hmac::HMAC_SHA256, b"theirs");
        assert_eq!(Ticket::back(&ticket.written(&theirs), &key, after(10)), Err(Untaken::Stale));
        for broken in ["", "x", &text[..20], &text.to_lowercase()] {
            assert_eq!(Ticket::back(broken, &key, after(10)), Err(Untaken::Stale), "{broken}");
        }
    }
}
