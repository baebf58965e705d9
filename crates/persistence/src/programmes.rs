//! How programmes are kept.

use essaim_domain::{
    programme::{Programme, Status},
    values::PartialDate,
    words::{Worded, list},
};

use crate::{
    statement::Bind,
    stored::{Filter, Pointer, Sort, Stored},
};

impl Stored for Programme {
    const TABLE: &'static str = "programme";
    const COLUMNS: &'static [&'static str] = &["lead", "starts_on", "status"];
    const FILTERS: &'static [Filter] = &[Filter::word("status", list::<Status>(), "r.status")];
    const SORTS: &'static [Sort] =
        &[Sort::empty_last("starts_on", "COALESCE(r.starts_on, '~')", "COALESCE(r.starts_on, '')")];
    const POINTERS: &'static [Pointer] = &[Pointer::column("lead", "r.lead")];

    fn values(&self) -> Vec<Bind> {
        vec![self.lead.into(), date(self.starts_on.as_ref()), self.status.map(Worded::word).into()]
    }
}

/// A date as far as it is known.
pub(crate) fn date(date: Option<&PartialDate>) -> Bind {
    date.map(|date| date.as_str().to_owned()).into()
}
