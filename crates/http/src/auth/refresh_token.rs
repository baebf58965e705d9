//! Refresh tokens: 256 random bits in a cookie that no script reads, of which the store keeps a digest only.

use std::time::Duration;

use actix_web::{
    HttpRequest,
    cookie::{Cookie, SameSite, time},
};
use essaim_domain::refusal::Refusal;

use crate::random;

/// The name and flags of the cookie never change by mode (decisions.md, 26). A browser takes `__Host-` from this very
/// host alone, over https or from its own machine.
const COOKIE: &str = "__Host-essaim";

pub struct RefreshToken(String);

impl RefreshToken {
    /// # Errors
    /// When the system has no randomness.
    pub fn new() -> Result<Self, Refusal> {
        random::token().map(Self)
    }

    /// The one that a request shows.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Option<Self> {
        request
            .cookie(COOKIE)
            .map(|cookie| Self(cookie.value().to_owned()))
            .filter(|token| !token.0.is_empty())
    }

    /// What the store knows of it.
    #[must_use]
    pub fn digest(&self) -> String {
        random::digest(&self.0)
    }

    /// The cookie that brings it back for so long.
    #[must_use]
    pub fn cookie(&self, left: Duration) -> Cookie<'static> {
        let seconds = i64::try_from(left.as_secs()).unwrap_or(i64::MAX);
        cookie(self.0.clone(), time::Duration::seconds(seconds))
    }

    /// The cookie that takes it away.
    #[must_use]
    pub fn cleared() -> Cookie<'static> {
        cookie(String::new(), time::Duration::ZERO)
    }
}

fn cookie(value: String, left: time::Duration) -> Cookie<'static> {
    Cookie::build(COOKIE, value)
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Strict)
        .max_age(left)
        .finish()
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn the_cookie_has_all_its_flags_when_it_is_given_and_when_it_is_taken() {
        let token = RefreshToken::new().unwrap();
        for (cookie, value, age) in
            [(token.cookie(Duration::from_secs(60)), token.0.as_str(), 60), (RefreshToken::cleared(), "", 0)]
        {
            let flags = format!("HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age={age}");
            assert_eq!(cookie.to_string(), format!("__Host-essaim={value}; {flags}"));
        }
    }

    #[test]
    fn a_token_comes_back_from_its_cookie_and_no_two_are_alike() {
        let token = RefreshToken::new().unwrap();
        let request = TestRequest::default().cookie(token.cookie(Duration::from_secs(60))).to_http_request();
        assert_eq!(RefreshToken::of(&request).unwrap().digest(), token.digest());
        assert_ne!(RefreshToken::new().unwrap().0, token.0);
        let cleared = TestRequest::default().cookie(RefreshToken::cleared()).to_http_request();
        assert!(RefreshToken::of(&cleared).is_none());
    }
}
