//! How themes are kept.

use essaim_domain::theme::Theme;

use crate::{
    statement::Bind,
    stored::{Filter, Pointer, Stored},
};

impl Stored for Theme {
    const TABLE: &'static str = "theme";
    const COLUMNS: &'static [&'static str] = &["notation", "broader"];
    const FILTERS: &'static [Filter] =
        &[Filter::id("broader", "themes", "r.broader"), Filter::text("notation", "r.notation")];
    const DEFAULT_SORT: &'static str = "title";
    const POINTERS: &'static [Pointer] = &[Pointer::column("broader", "r.broader")];

    fn values(&self) -> Vec<Bind> {
        vec![self.notation.as_ref().map(ToString::to_string).into(), self.broader.into()]
    }
}
