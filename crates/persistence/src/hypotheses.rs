//! How hypotheses are kept.

use essaim_domain::{
    experiment::Experiment,
    hypothesis::{Hypothesis, HypothesisStatus},
    record::Record as _,
    words::{Worded, list},
};

use crate::{
    audience::audiences,
    sight::visible,
    statement::Bind,
    stored::{End, Filter, KeyKind, Pointer, Sort, Stored},
};

impl Stored for Hypothesis {
    const TABLE: &'static str = "hypothesis";
    const COLUMNS: &'static [&'static str] = &["experiment", "status", "becomes", "position"];
    const FILTERS: &'static [Filter] = &[
        Filter::id("experiment", "experiments", "r.experiment"),
        Filter::word("status", list::<HypothesisStatus>(), "r.status"),
    ];
    const SORTS: &'static [Sort] = &[Sort {
        name: "position",
        ascending: "COALESCE(r.position, 100000)",
        descending: "COALESCE(r.position, 0)",
        key: KeyKind::Int,
    }];
    const DEFAULT_SORT: &'static str = "position";
    const ENDS: &'static [End] = &[EXPERIMENT];
    const POINTERS: &'static [Pointer] =
        &[Pointer::column("experiment", "r.experiment"), Pointer::column("becomes", "r.becomes")];

    fn values(&self) -> Vec<Bind> {
        vec![
            self.experiment.into(),
            self.status.word().into(),
            self.becomes.into(),
            self.position.map(i64::from).into(),
        ]
    }
}

/// The end of what hangs on an experiment.
pub(crate) const EXPERIMENT: End = End {
    noun: Experiment::NOUN.name,
    column: "r.experiment",
    exists: "EXISTS (SELECT 1 FROM experiment e WHERE e.id = r.experiment AND ",
    alias: "e",
    visible: visible::<Experiment>,
    audiences: audiences::<Experiment>,
};
