//! What somebody without an account suggests: a correction, an initiative, a word to a record's holder, a wish for
//! support.

use std::collections::BTreeMap;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    account::Locale,
    fault::{Code, Fault, Faults},
    holidays::is_holiday,
    text::{Line, Summary, Text},
    values::{Email, PartialDate, Phone, WebAddress},
};

crate::words! {
    /// What is wanted.
    pub enum SuggestionKind in "suggestion_kind" {
        /// Something in a record is wrong or no longer true.
        Correction = "correction",
        /// An experiment or approach that is not there yet.
        Initiative = "initiative",
        /// A message to who holds a record.
        Word = "word",
        /// Help with something of one's own.
        Support = "support",
    }
}

crate::words! {
    /// What became of it.
    pub enum SuggestionState in "suggestion_state" {
        Waiting = "waiting",
        /// A change was made of all of it.
        Accepted = "accepted",
        /// A change was made of a part of it.
        InPart = "in_part",
        Refused = "refused",
        /// A word that was answered or passed on, help that was given.
        Answered = "answered",
    }
}

crate::words! {
    /// Collections whose records have a public page to suggest something from.
    pub enum Suggestible in "suggestible" {
        Experiments = "experiments",
        Stakeholders = "stakeholders",
        Territories = "territories",
        Themes = "themes",
    }
}

/// Longest message, in characters.
pub type Message = Text<5_000>;

/// The record that a suggestion is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = SuggestionAbout)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub collection: Suggestible,
    pub id: Uuid,
}

/// A suggestion as it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    pub kind: SuggestionKind,
    /// The public record that it is about; a correction and a word have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// Values by field, as they should be. A correction may name any of the few fields that a page shows in one line or
    /// paragraph; an initiative has a `title`, and may have a `summary`, a `website` and a `starts_on`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub proposed: BTreeMap<String, String>,
    /// Where, in words: a commune, a valley.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Message>,
    /// Who writes. Seen by coordinators alone, and erased some time after the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Line>,
    /// Where the answer goes. As `name`; needed for a word and for support.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// The language in which an answer is wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<Locale>,
}

/// A field that can be proposed.
#[derive(Debug, Clone, Copy)]
pub struct Proposable {
    pub field: &'static str,
    /// Of several lines.
    pub long: bool,
    check: fn(&str) -> Result<(), Code>,
}

const fn line(field: &'static str) -> Proposable {
    Proposable { field, long: false, check: |text| Line::parse(text).map(drop) }
}

const SUMMARY: Proposable =
    Proposable { field: "summary", long: true, check: |text| Summary::parse(text).map(drop) };
const WEBSITE: Proposable =
    Proposable { field: "website", long: false, check: |text| WebAddress::parse(text).map(drop) };
const STARTS: Proposable =
    Proposable { field: "starts_on", long: false, check: |text| PartialDate::parse(text).map(drop) };
const ENDS: Proposable =
    Proposable { field: "ends_on", long: false, check: |text| PartialDate::parse(text).map(drop) };
const EMAIL: Proposable =
    Proposable { field: "email", long: false, check: |text| Email::parse(text).map(drop) };
const PHONE: Proposable =
    Proposable { field: "phone", long: false, check: |text| Phone::parse(text).map(drop) };

/// The fields that can be proposed, in the order of their form. Whatever else a record has is said in the message.
#[must_use]
pub fn proposable(kind: SuggestionKind, about: Option<Suggestible>) -> &'static [Proposable] {
    const INITIATIVE: &[Proposable] = &[line("title"), SUMMARY, WEBSITE, STARTS];
    const EXPERIMENT: &[Proposable] = &[line("title"), SUMMARY, WEBSITE, STARTS, ENDS];
    const STAKEHOLDER: &[Proposable] = &[line("name"), line("short_name"), WEBSITE, EMAIL, PHONE];
    match (kind, about) {
        (SuggestionKind::Initiative, _) => INITIATIVE,
        (SuggestionKind::Correction, Some(Suggestible::Experiments)) => EXPERIMENT,
        (SuggestionKind::Correction, Some(Suggestible::Stakeholders)) => STAKEHOLDER,
        _ => &[],
    }
}

impl SuggestionKind {
    /// Whether it is about a record.
    #[must_use]
    pub fn about_a_record(self) -> bool {
        matches!(self, Self::Correction | Self::Word)
    }

    /// Whether it is nothing without an address for the answer.
    #[must_use]
    pub fn wants_answer(self) -> bool {
        matches!(self, Self::Word | Self::Support)
    }
}

impl Suggestion {
    /// The rule of the whole.
    ///
    /// # Errors
    /// Every fault, with its pointer.
    pub fn check(&self) -> Result<(), Faults> {
        let mut faults = Faults::default();
        faults.when(self.kind.about_a_record() && self.about.is_none(), "/about", "missing");
        let known = proposable(self.kind, self.about.map(|about| about.collection));
        for (field, value) in &self.proposed {
            let pointer = format!("/proposed/{field}");
            match known.iter().find(|known| known.field == field) {
                // What is taken away needs no form.
                Some(_) if value.trim().is_empty() && self.kind == SuggestionKind::Correction => {}
                Some(known) => {
                    if let Err(code) = (known.check)(value) {
                        faults.0.push(Fault::at(pointer, code.0));
                    }
                }
                None => faults.add(pointer, "unknown_field"),
            }
        }
        let said = self.message.is_some();
        match self.kind {
            SuggestionKind::Correction => {
                faults.when(!said && self.proposed.is_empty(), "/message", "suggestion_empty");
            }
            SuggestionKind::Initiative => {
                faults.when(!self.proposed.contains_key("title"), "/proposed/title", "missing");
            }
            SuggestionKind::Word | SuggestionKind::Support => faults.when(!said, "/message", "missing"),
        }
        faults.when(self.kind.wants_answer() && self.email.is_none(), "/email", "missing");
        faults.verdict()
    }
}

/// In how many days an answer is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    pub days: u16,
    /// Saturdays, Sundays and the holidays of France are not counted.
    pub working: bool,
}

impl Within {
    /// The day of the answer to what came on that day.
    #[must_use]
    pub fn due(self, received: Date) -> Date {
        if !self.working {
            return received.saturating_add(i64::from(self.days).days());
        }
        let mut day = received;
        let mut left = self.days;
        while left > 0 {
            day = day.saturating_add(1.day());
            if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day) {
                left -= 1;
            }
        }
        day
    }
}

/// Signs of a reference: none that is taken for another when it is read aloud or copied by hand.
const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A reference that a person can copy: `7KQ2-M9XD`, out of forty random bits.
#[must_use]
pub fn reference(random: [u8; 8]) -> String {
    let sign = |byte: &u8| SIGNS.get(usize::from(*byte) % SIGNS.len()).copied().map_or('2', char::from);
    let signs: String = random.iter().map(sign).collect();
    let (first, last) = signs.split_at(4);
    format!("{first}-{last}")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;

    use super::*;

    fn faults(value: serde_json::Value) -> Vec<(String, String)> {
        let suggestion: Suggestion = serde_json::from_value(value).unwrap();
        let found = suggestion.check().err().map(|faults| faults.0).unwrap_or_default();
        found.into_iter().map(|fault| (fault.pointer, fault.code.into_owned())).collect()
    }

    fn pair(pointer: &str, code: &str) -> (String, String) {
        (pointer.to_owned(), code.to_owned())
    }

    #[test]
    fn each_kind_says_what_it_lacks() {
        let about = json!({ "collection": "experiments", "id": Uuid::nil() });
        assert_eq!(
            faults(json!({ "kind": "correction" })),
            [pair("/about", "missing"), pair("/message", "suggestion_empty")]
        );
        assert_eq!(
            faults(json!({ "kind": "word", "about": about })),
            [pair("/message", "missing"), pair("/email", "missing")]
        );
        assert_eq!(faults(json!({ "kind": "initiative" })), [pair("/proposed/title", "missing")]);
        assert!(
            faults(json!({ "kind": "support", "message": "Aidez-nous", "email": "a@example.org" }))
                .is_empty()
        );
    }

    #[test]
    fn a_proposed_value_is_held_against_the_form_of_its_field() {
        let about = json!({ "collection": "experiments", "id": Uuid::nil() });
        let proposed = json!({ "starts_on": "hier", "website": "", "siren": "1" });
        assert_eq!(
            faults(json!({ "kind": "correction", "about": about, "proposed": proposed })),
            [pair("/proposed/siren", "unknown_field"), pair("/proposed/starts_on", "date_form")]
        );
    }

    #[test]
    fn an_answer_is_due_after_so_many_days_of_the_calendar_or_of_work() {
        let wednesday = date(2026, 11, 25);
        assert_eq!(Within { days: 14, working: false }.due(wednesday), date(2026, 12, 9));
        assert_eq!(Within { days: 10, working: true }.due(wednesday), date(2026, 12, 9));
        assert_eq!(Within { days: 1, working: true }.due(date(2026, 11, 27)), date(2026, 11, 30));
        // Over Christmas Day and the first of January, both Fridays.
        assert_eq!(Within { days: 10, working: true }.due(date(2026, 12, 18)), date(2027, 1, 5));
        assert_eq!(Within { days: 10, working: false }.due(date(2026, 12, 18)), date(2026, 12, 28));
    }

    #[test]
    fn a_reference_has_no_sign_that_is_taken_for_another() {
        let made = reference([0, 31, 32, 255, 8, 17, 99, 200]);
        assert_eq!(made.len(), 9);
        assert!(!made.contains(['0', 'O', '1', 'I']), "{made}");
    }
}
