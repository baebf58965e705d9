//! How involvements are kept, and what they change for the team of their experiment.

use essaim_domain::{
    involvement::{Involvement, InvolvementRole},
    record::Record as _,
    stakeholder::Stakeholder,
    words::{Worded, list},
};

use uuid::Uuid;

use crate::{
    audience::audiences,
    hypotheses::EXPERIMENT,
    relationships::day,
    sight::visible,
    statement::Bind,
    stored::{End, Filter, Pointer, Stored},
};

impl Stored for Involvement {
    const TABLE: &'static str = "involvement";
    const COLUMNS: &'static [&'static str] = &["experiment", "stakeholder", "role", "since_day", "until_day"];
    const FILTERS: &'static [Filter] = &[
        Filter::id("experiment", "experiments", "r.experiment"),
        Filter::id("stakeholder", "stakeholders", "r.stakeholder"),
        Filter::word("role", list::<InvolvementRole>(), "r.role"),
    ];
    const TEAM_OF: Option<fn(&Self) -> Uuid> = Some(|record| record.experiment.uuid());
    const ENDS: &'static [End] = &[
        EXPERIMENT,
        End {
            noun: Stakeholder::NOUN.name,
            column: "r.stakeholder",
            exists: "EXISTS (SELECT 1 FROM stakeholder a WHERE a.id = r.stakeholder AND ",
            alias: "a",
            visible: visible::<Stakeholder>,
            audiences: audiences::<Stakeholder>,
        },
    ];
    const POINTERS: &'static [Pointer] =
        &[Pointer::column("experiment", "r.experiment"), Pointer::column("stakeholder", "r.stakeholder")];

    fn values(&self) -> Vec<Bind> {
        let (since, until) = self.days();
        vec![
            self.experiment.into(),
            self.stakeholder.into(),
            self.role.word().into(),
            day(since).into(),
            day(until).into(),
        ]
    }
}
