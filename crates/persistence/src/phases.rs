//! How phases are kept.

use essaim_domain::{
    phase::{Phase, PhaseKind},
    programme::Status,
    words::{Worded, list},
};

use crate::{
    programmes::date,
    statement::Bind,
    stored::{Filter, KeyKind, Pointer, Sort, Stored},
};

impl Stored for Phase {
    const TABLE: &'static str = "phase";
    const COLUMNS: &'static [&'static str] = &["programme", "position", "kind", "starts_on", "status"];
    const FILTERS: &'static [Filter] = &[
        Filter::id("programme", "programmes", "r.programme"),
        Filter::word("kind", list::<PhaseKind>(), "r.kind"),
        Filter::word("status", list::<Status>(), "r.status"),
    ];
    const SORTS: &'static [Sort] = &[
        Sort {
            name: "position",
            ascending: "COALESCE(r.position, 100000)",
            descending: "COALESCE(r.position, 0)",
            key: KeyKind::Int,
        },
        Sort::empty_last("starts_on", "COALESCE(r.starts_on, '~')", "COALESCE(r.starts_on, '')"),
    ];
    const DEFAULT_SORT: &'static str = "position";
    const POINTERS: &'static [Pointer] = &[Pointer::column("programme", "r.programme")];

    fn values(&self) -> Vec<Bind> {
        vec![
            self.programme.into(),
            self.position.map(i64::from).into(),
            self.kind.word().into(),
            date(self.starts_on.as_ref()),
            self.status.map(Worded::word).into(),
        ]
    }
}
