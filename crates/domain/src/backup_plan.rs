//! When backups are due, and how old the last one may be.

use jiff::{SignedDuration, Timestamp, ToSpan, Zoned, civil::Time, tz::TimeZone};

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    Hour,
    Day,
    /// On Mondays.
    Week,
}

/// How often, and at what time of day; every hour, the minute counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    pub every: Every,
    pub at: Time,
}

impl Plan {
    /// The last moment at which one was due.
    #[must_use]
    pub fn last_due(&self, now: Timestamp, zone: &TimeZone) -> Timestamp {
        let local = now.to_zoned(zone.clone());
        let mut due = self.in_stretch_of(&local);
        if due > local {
            due = due.checked_sub(self.stretch()).unwrap_or(due);
        }
        due.timestamp()
    }

    /// The next moment at which one is due.
    #[must_use]
    pub fn next_due(&self, now: Timestamp, zone: &TimeZone) -> Timestamp {
        let last = self.last_due(now, zone).to_zoned(zone.clone());
        last.checked_add(self.stretch()).unwrap_or(last).timestamp()
    }

    /// Whether one is to be made: the last one was begun before the last due moment. An instance that has none yet begins
    /// with the first moment after it was `born`.
    #[must_use]
    pub fn is_due(&self, now: Timestamp, zone: &TimeZone, last: Option<Timestamp>, born: Timestamp) -> bool {
        last.unwrap_or(born) < self.last_due(now, zone)
    }

    /// Older than this, the last one says that something is wrong: two were missed.
    #[must_use]
    pub fn oldest(&self) -> SignedDuration {
        SignedDuration::from_hours(match self.every {
            Every::Hour => 2,
            Every::Day => 48,
            Every::Week => 14 * 24,
        })
    }

    fn stretch(&self) -> jiff::Span {
        match self.every {
            Every::Hour => 1.hour(),
            Every::Day => 1.day(),
            Every::Week => 7.days(),
        }
    }

    /// The moment of this hour, day or week.
    fn in_stretch_of(&self, local: &Zoned) -> Zoned {
        let with = match self.every {
            Every::Hour => local.with().minute(self.at.minute()).second(0).subsec_nanosecond(0).build(),
            Every::Day | Every::Week => local.with().time(self.at).build(),
        };
        let day = with.unwrap_or_else(|_| local.clone());
        match self.every {
            Every::Hour | Every::Day => day,
            Every::Week => {
                let since_monday = i64::from(day.weekday().to_monday_zero_offset());
                day.checked_sub(since_monday.days()).unwrap_or(day)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn plan(every: Every, time: &str) -> Plan {
        Plan { every, at: time.parse().unwrap() }
    }

    #[test]
    fn a_daily_one_is_due_at_its_time_of_day_where_the_machine_is() {
        let paris = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
        let plan = plan(Every::Day, "03:00");
        // Wednesday 25 November 2026, winter: an hour before UTC.
        assert_eq!(plan.last_due(at("2026-11-25T20:00:00Z"), &paris), at("2026-11-25T02:00:00Z"));
        assert_eq!(plan.last_due(at("2026-11-25T01:59:00Z"), &paris), at("2026-11-24T02:00:00Z"));
        assert_eq!(plan.next_due(at("2026-11-25T20:00:00Z"), &paris), at("2026-11-26T02:00:00Z"));
        assert_eq!(plan.last_due(at("2026-07-01T12:00:00Z"), &paris), at("2026-07-01T01:00:00Z"));
    }

    #[test]
    fn hourly_and_weekly_ones_have_their_minute_and_their_monday() {
        let hourly = plan(Every::Hour, "03:20");
        assert_eq!(hourly.last_due(at("2026-11-25T20:10:00Z"), &TimeZone::UTC), at("2026-11-25T19:20:00Z"));
        assert_eq!(hourly.next_due(at("2026-11-25T20:10:00Z"), &TimeZone::UTC), at("2026-11-25T20:20:00Z"));
        let weekly = plan(Every::Week, "03:00");
        assert_eq!(weekly.last_due(at("2026-11-25T20:00:00Z"), &TimeZone::UTC), at("2026-11-23T03:00:00Z"));
        assert_eq!(weekly.last_due(at("2026-11-23T02:00:00Z"), &TimeZone::UTC), at("2026-11-16T03:00:00Z"));
    }

    #[test]
    fn one_is_made_once_for_each_moment_and_not_at_the_first_start() {
        let plan = plan(Every::Day, "03:00");
        let due = |now: &str, last: Option<&str>| {
            plan.is_due(at(now), &TimeZone::UTC, last.map(at), at("2026-11-25T12:00:00Z"))
        };
        assert!(!due("2026-11-25T13:00:00Z", None));
        assert!(due("2026-11-26T03:00:00Z", None));
        assert!(!due("2026-11-26T10:00:00Z", Some("2026-11-26T03:00:01Z")));
        assert!(due("2026-11-27T04:00:00Z", Some("2026-11-26T03:00:01Z")));
        assert!(due("2026-11-30T04:00:00Z", Some("2026-11-26T03:00:01Z")), "after days without power");
    }
}
