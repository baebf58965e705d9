//! How often one caller may ask, with the fields that tell them (draft-ietf-httpapi-ratelimit-headers).

use std::{num::NonZeroU32, time::Duration};

use governor::{
    DefaultKeyedRateLimiter, Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    middleware::StateInformationMiddleware,
    state::keyed::DefaultKeyedStateStore,
};

type Limiter = RateLimiter<String, DefaultKeyedStateStore<String>, DefaultClock, StateInformationMiddleware>;

/// Limits of this copy of the program.
pub struct Limits {
    limiter: Limiter,
    /// What the limit is called in its fields.
    name: &'static str,
    policy: String,
    a_minute: u32,
}

/// What a caller is told.
pub enum Verdict {
    Go {
        remaining: u32,
    },
    /// Too many: come back after so many seconds.
    Wait(u64),
}

impl Limits {
    #[must_use]
    pub fn new(name: &'static str, a_minute: u32) -> Self {
        let number = NonZeroU32::new(a_minute).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::per_minute(number).allow_burst(number);
        let limiter = DefaultKeyedRateLimiter::keyed(quota).with_middleware::<StateInformationMiddleware>();
        Self { limiter, name, policy: format!("\"{name}\";q={a_minute};w=60"), a_minute }
    }

    /// Counts a request of a caller (an account, a client or a shortened address).
    #[must_use]
    pub fn take(&self, caller: &str) -> Verdict {
        if self.limiter.len() > 100_000 {
            self.limiter.retain_recent();
        }
        match self.limiter.check_key(&caller.to_owned()) {
            Ok(state) => Verdict::Go { remaining: state.remaining_burst_capacity() },
            Err(not_until) => {
                let wait: Duration = not_until.wait_time_from(DefaultClock::default().now());
                Verdict::Wait(wait.as_secs() + 1)
            }
        }
    }

    /// The value of `RateLimit-Policy`.
    #[must_use]
    pub fn policy(&self) -> &str {
        &self.policy
    }

    /// The value of `RateLimit`.
    #[must_use]
    pub fn told(&self, remaining: u32) -> String {
        let spent = self.a_minute.saturating_sub(remaining);
        let seconds = u64::from(spent) * 60 / u64::from(self.a_minute.max(1));
        format!("\"{}\";r={remaining};t={seconds}", self.name)
    }
}
