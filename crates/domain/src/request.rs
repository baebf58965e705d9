//! What people ask about what is kept of them, and until when it has to be done.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    fault::Faults,
    text::{Line, Prose},
};

crate::words! {
    pub enum RequestKind in "request_kind" {
        Export = "export",
        Erasure = "erasure",
        Rectification = "rectification",
        Objection = "objection",
    }
}

/// A request as it is written into the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Request {
    pub kind: RequestKind,
    /// The account or the stakeholder that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub subject: Option<Uuid>,
    /// Who it is about, where no id says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub about: Option<Line>,
    /// The day on which it came.
    #[schema(value_type = String, format = Date)]
    pub asked_on: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub note: Option<Prose>,
}

impl Request {
    /// One month after it came (Regulation (EU) 2016/679, art. 12(3)).
    #[must_use]
    pub fn due_on(&self) -> Date {
        self.asked_on.checked_add(1.month()).unwrap_or(Date::MAX)
    }

    /// It says whom it is about.
    pub fn check(&self, today: Date, faults: &mut Faults) {
        faults.when(self.subject.is_none() && self.about.is_none(), "/about", "missing");
        faults.when(self.asked_on > today, "/asked_on", "out_of_range");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_due_one_month_later_or_at_the_end_of_a_shorter_one() {
        let due = |asked_on: &str| {
            let (kind, asked_on) = (RequestKind::Export, asked_on.parse().unwrap());
            Request { kind, subject: None, about: None, asked_on, note: None }.due_on().to_string()
        };
        assert_eq!(due("2026-11-25"), "2026-12-25");
        assert_eq!(due("2027-01-31"), "2027-02-28");
    }
}
