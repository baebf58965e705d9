//! The clock: the only place in the workspace that reads it.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Now, in UTC, cut to the microsecond that both databases keep.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the place that the rule points to")]
pub fn now() -> Timestamp {
    from_micros(Timestamp::now().as_microsecond())
}

/// Today's date in UTC.
#[must_use]
pub fn today() -> Date {
    now().to_zoned(TimeZone::UTC).date()
}

/// The instant that many microseconds after 1970-01-01T00:00:00Z; what is out of range becomes the epoch.
#[must_use]
pub fn from_micros(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
}
