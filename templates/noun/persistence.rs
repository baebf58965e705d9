//! How __noun_words_plural__ are kept.

use essaim_domain::__noun__::__Noun__;

use crate::{
    statement::Bind,
    stored::{Filter, Stored},
};

impl Stored for __Noun__ {
    const TABLE: &'static str = "__noun__";
    const COLUMNS: &'static [&'static str] = &[];
    const FILTERS: &'static [Filter] = &[];
    const DEFAULT_SORT: &'static str = "title";

    fn values(&self) -> Vec<Bind> {
        Vec::new()
    }
}
