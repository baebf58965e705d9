//! How long things are kept: a period for each kind, after which they are erased by themselves, once who administers has
//! seen what that would take and agreed.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::letter::LetterKind;

crate::words! {
    /// What is not kept for ever.
    pub enum RetentionKind in "retention" {
        /// Records in the bin, counted from when they were put there. What became one with another by a merge stays: old
        /// addresses lead on from it.
        Bin = "bin",
        /// Invitations that nobody followed, from the end of their link.
        Invitations = "invitations",
        /// Suggestions with what was proposed and answered, from the answer.
        Suggestions = "suggestions",
        /// Requests about personal data, from the day on which they were done.
        Requests = "requests",
        /// Accounts that were closed, from their last change.
        MembersLeft = "members_left",
        /// Accounts whose members came no more, from their last visit.
        MembersUnseen = "members_unseen",
        /// Persons of the directory who are no member and take part in nothing any more, from their last change.
        Persons = "persons",
    }
}

impl RetentionKind {
    /// The letter that tells a member before their account goes; none where nobody's account does.
    #[must_use]
    pub const fn warning(self) -> Option<LetterKind> {
        match self {
            Self::MembersLeft => Some(LetterKind::ClosedErasureAhead),
            Self::MembersUnseen => Some(LetterKind::ErasureAhead),
            Self::Bin | Self::Invitations | Self::Suggestions | Self::Requests | Self::Persons => None,
        }
    }
}

/// No account goes within so many days of the letter that tells its member.
pub const WARNED_DAYS: u16 = 30;

/// A letter that no mail server took, or that the address refused once, is written again after so many days.
pub const AGAIN_DAYS: u16 = 3;

/// A warning counts for so many days: when no account went by it until then, its member is told anew before one does.
pub const LASTING_DAYS: u16 = 60;

/// The letter goes out after so many days of a period: so long before its end, or half way through a short one.
#[must_use]
pub fn warned_after(days: u16) -> u16 {
    days - WARNED_DAYS.min(days / 2)
}

/// An account goes after so many days at the earliest: at the end of its period, or a month after the letter where the
/// period is shorter than that.
#[must_use]
pub fn ends_after(days: u16) -> u16 {
    days.max(warned_after(days).saturating_add(WARNED_DAYS))
}

crate::words! {
    /// What was done about a period.
    pub enum RetentionDeed in "retention_deed" {
        /// Somebody saw what it takes, and agreed.
        Agreed = "agreed",
        /// Somebody took that back.
        Withdrawn = "withdrawn",
        /// What was older went.
        Erased = "erased",
    }
}

/// The period of each kind in days; 0 keeps it for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Periods {
    pub bin: u16,
    pub invitations: u16,
    pub suggestions: u16,
    pub requests: u16,
    pub members_left: u16,
    pub members_unseen: u16,
    pub persons: u16,
}

const YEAR: u16 = 365;

impl Default for Periods {
    /// Three years after the last contact is what the CNIL takes for a usual measure; a register proves what was done for
    /// as long as it may be asked for, five years (Code civil, art. 2224).
    fn default() -> Self {
        Self {
            bin: YEAR,
            invitations: 90,
            suggestions: 2 * YEAR,
            requests: 5 * YEAR,
            members_left: YEAR,
            members_unseen: 3 * YEAR,
            persons: 3 * YEAR,
        }
    }
}

impl Periods {
    /// After so many days; none when it is kept for ever.
    #[must_use]
    pub const fn of(&self, kind: RetentionKind) -> Option<u16> {
        let days = match kind {
            RetentionKind::Bin => self.bin,
            RetentionKind::Invitations => self.invitations,
            RetentionKind::Suggestions => self.suggestions,
            RetentionKind::Requests => self.requests,
            RetentionKind::MembersLeft => self.members_left,
            RetentionKind::MembersUnseen => self.members_unseen,
            RetentionKind::Persons => self.persons,
        };
        if days == 0 { None } else { Some(days) }
    }
}

/// What is older than this goes, at that moment and with that period.
#[must_use]
pub fn horizon(now: Timestamp, days: u16) -> Timestamp {
    now.checked_sub(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Timestamp::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Worded;

    #[test]
    fn each_kind_has_a_period_of_its_own_and_none_is_kept_for_ever_unless_that_is_said() {
        let usual = Periods::default();
        assert!(RetentionKind::ALL.iter().all(|kind| usual.of(*kind).is_some()));
        let said: Periods = serde_json::from_str(r#"{"bin":0,"persons":30}"#).unwrap();
        let lasting: Vec<_> = RetentionKind::ALL.iter().filter(|kind| said.of(**kind).is_none()).collect();
        assert_eq!(lasting, [&RetentionKind::Bin]);
        assert_eq!((said.of(RetentionKind::Persons), said.requests), (Some(30), 5 * YEAR));
    }

    #[test]
    fn a_member_is_told_a_month_before_the_end_of_a_period_or_half_way_through_a_short_one() {
        assert_eq!([1_095, 60, 59, 10, 1].map(warned_after), [1_065, 30, 30, 5, 1]);
        assert_eq!([1_095, 60, 59, 10, 1, u16::MAX].map(ends_after), [1_095, 60, 60, 35, 31, u16::MAX]);
        let told = RetentionKind::ALL.iter().filter(|kind| kind.warning().is_some());
        assert!(told.eq(&[RetentionKind::MembersLeft, RetentionKind::MembersUnseen]));
    }

    #[test]
    fn a_period_is_counted_back_from_now() {
        let now: Timestamp = "2026-11-25T12:00:00Z".parse().unwrap();
        assert_eq!(horizon(now, 90).to_string(), "2026-08-27T12:00:00Z");
        assert!(horizon(now, u16::MAX) < now);
    }
}
