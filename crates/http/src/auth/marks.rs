//! Under which names attempts to sign in are counted: keyed digests, so that the rows tell nobody's address.

use aws_lc_rs::hmac;
use essaim_domain::refusal::Refusal;
use essaim_persistence::db::Write;

use crate::kept_key;

/// The setting that holds the key; all copies of the program share it.
const KEY: &str = "sign_in_attempts_key";

pub struct Marks {
    pub account: String,
    pub place: String,
    pub account_from_place: String,
}

impl Marks {
    /// For an account, whether it exists or not, and a shortened address.
    ///
    /// # Errors
    /// What the database says, and when the system has no randomness.
    pub fn of(write: &mut Write<'_>, email: &str, place: &str) -> Result<Self, Refusal> {
        Ok(Self::keyed(&kept_key::drawn(write, KEY)?, email, place))
    }

    fn keyed(key: &hmac::Key, email: &str, place: &str) -> Self {
        // As the store compares addresses.
        let email = email.trim().to_lowercase();
        let mark = |kind: &str, what: &str| kept_key::mark(key, kind, what);
        Self {
            account: mark("account", &email),
            place: mark("place", place),
            account_from_place: mark("both", &format!("{email}\0{place}")),
        }
    }

    /// Those that a success wipes out. The place's stay: who guesses from there has perhaps one account of their own.
    #[must_use]
    pub fn of_account(&self) -> [&str; 2] {
        [&self.account, &self.account_from_place]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_account_and_place_have_the_same_marks_and_nothing_shows_in_them() {
        let key = hmac::Key::new(hmac::HMAC_SHA256, b"key");
        let marks = |email, place| {
            let Marks { account, place, account_from_place } = Marks::keyed(&key, email, place);
            [account, place, account_from_place]
        };
        let one = marks(" Camille@Example.org", "192.0.2.0");
        assert_eq!(one, marks("camille@example.org", "192.0.2.0"));
        let elsewhere = marks("camille@example.org", "198.51.100.0");
        assert_eq!(one[0], elsewhere[0]);
        assert!(one[1] != elsewhere[1] && one[2] != elsewhere[2]);
        assert!(!one.iter().any(|mark| mark.contains("camille") || mark.contains("192")));
    }
}
