//! How relationships between stakeholders are kept.

use essaim_domain::{
    record::Record as _,
    relationship::{Relationship, RelationshipKind},
    stakeholder::Stakeholder,
    words::{Worded, list},
};

use crate::{
    audience::audiences,
    sight::visible,
    statement::Bind,
    stored::{End, Filter, Pointer, Stored},
};

impl Stored for Relationship {
    const TABLE: &'static str = "relationship";
    const COLUMNS: &'static [&'static str] =
        &["from_stakeholder", "to_stakeholder", "kind", "since_day", "until_day"];
    const FILTERS: &'static [Filter] = &[
        Filter::id("from", "stakeholders", "r.from_stakeholder"),
        Filter::id("to", "stakeholders", "r.to_stakeholder"),
        // Either end: a condition over the pairs of both columns.
        Filter::id("stakeholder", "stakeholders", "").through(
            "r.id IN (SELECT e.id FROM (SELECT id, from_stakeholder AS s FROM relationship \
             UNION ALL SELECT id, to_stakeholder FROM relationship) e WHERE e.s",
            ")",
        ),
        Filter::word("kind", list::<RelationshipKind>(), "r.kind"),
    ];
    const ENDS: &'static [End] = &[
        End {
            noun: Stakeholder::NOUN.name,
            column: "r.from_stakeholder",
            exists: "EXISTS (SELECT 1 FROM stakeholder a WHERE a.id = r.from_stakeholder AND ",
            alias: "a",
            visible: visible::<Stakeholder>,
            audiences: audiences::<Stakeholder>,
        },
        End {
            noun: Stakeholder::NOUN.name,
            column: "r.to_stakeholder",
            exists: "EXISTS (SELECT 1 FROM stakeholder b WHERE b.id = r.to_stakeholder AND ",
            alias: "b",
            visible: visible::<Stakeholder>,
            audiences: audiences::<Stakeholder>,
        },
    ];
    const POINTERS: &'static [Pointer] =
        &[Pointer::column("from", "r.from_stakeholder"), Pointer::column("to", "r.to_stakeholder")];

    fn values(&self) -> Vec<Bind> {
        let since = self.since.as_ref().map_or(jiff::civil::Date::MIN, |date| date.first_day());
        let until = self.until.as_ref().map_or(jiff::civil::Date::MAX, |date| date.last_day());
        vec![self.from.into(), self.to.into(), self.kind.word().into(), day(since).into(), day(until).into()]
    }
}

/// A day as text that sorts; the calendar's ends stand for "always".
pub(crate) fn day(date: jiff::civil::Date) -> String {
    if date == jiff::civil::Date::MIN { "0000-01-01".to_owned() } else { date.to_string() }
}
