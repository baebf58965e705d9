//! `/territories`: those where something is tried; with words to look for, all of them.

use std::collections::HashMap;

use essaim_domain::{
    refusal::Refusal,
    territory::{Scheme, Territory},
    words::Worded,
};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    list::{FilterValues, Query},
    public::LIVELY_TERRITORY,
    stored::Stored,
};
use uuid::Uuid;

use super::{Field, Listed, Shown, Texts};
use crate::{
    catalogue::label,
    pages::{
        context::Context,
        parts::{Link, Row},
    },
    query::Parameters,
};

pub struct Territories;

impl Listed for Territories {
    type Noun = Territory;
    const PATH: &'static str = "/territories";
    const FIELDS: &'static [&'static str] = &["q", "scheme", "theme", "territory"];
    const TEXTS: Texts = Texts {
        title: "page.territories",
        lead: "page.list.territories.lead",
        found: "page.list.territories.found",
        none: "page.list.territories.none",
    };

    /// Of 40,000 territories, those where something is tried, unless one is looked for; and no regions of Europe, unless
    /// these are chosen: what is tried here would stand there a second time, under the name of a statistical region.
    fn narrow(query: &mut Query) {
        if query.words.is_some() {
            return;
        }
        query.filters.push((&LIVELY_TERRITORY, FilterValues::Bool(true)));
        let here = Scheme::ALL.iter().filter(|scheme| **scheme != Scheme::Nuts);
        let here = here.map(|scheme| scheme.word().to_owned()).collect();
        let scheme = Territory::FILTERS.iter().find(|filter| filter.name == "scheme");
        if !query.filters.iter().any(|(filter, _)| filter.name == "scheme") {
            query.filters.extend(scheme.map(|filter| (filter, FilterValues::Texts(here))));
        }
    }

    fn fields(read: &mut Read<'_>, context: &Context, filled: &Parameters) -> Result<Vec<Field>, Refusal> {
        Ok(vec![
            Field::search(context, filled),
            Field::words::<Scheme>(context, filled, "scheme", "page.list.scheme"),
            Field::themes(read, context, filled)?,
            Field::territories(read, context, filled)?,
        ])
    }

    fn shown(read: &mut Read<'_>, context: &Context, found: &[Kept<Territory>]) -> Result<Shown, Refusal> {
        let ids: Vec<Uuid> = found.iter().map(|kept| kept.head.id).collect();
        let counts: HashMap<Uuid, i64> = read.public_experiments_on(ids)?.into_iter().collect();
        let row = |kept: &Kept<Territory>| Row {
            link: Link {
                address: context.page("territories", kept.head.id),
                text: kept.record.name.to_string(),
            },
            role: role(context, &kept.record, counts.get(&kept.head.id).copied().unwrap_or(0)),
        };
        Ok(Shown { rows: found.iter().map(row).collect(), ..Shown::default() })
    }
}

/// What it is, and how much is tried there.
fn role(context: &Context, record: &Territory, count: i64) -> String {
    let kind = match &record.kind {
        Some(kind) if record.scheme == Scheme::Custom => kind.to_string(),
        _ => label(context.lang, record.scheme).to_owned(),
    };
    match count {
        0 => kind,
        1 => format!("{kind} · {}", context.t("page.experiments.one")),
        count => {
            let count = context.number(count);
            format!("{kind} · {}", context.fill("page.experiments.many", &[("count", &count)]))
        }
    }
}
