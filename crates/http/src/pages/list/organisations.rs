//! `/organisations`: the public organisations and collectives. A person has no page and stands in no public list.

use essaim_domain::{
    refusal::Refusal,
    stakeholder::{Category, Stakeholder},
};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    list::{FilterValues, Query},
    stored::Stored,
};

use super::{Field, Listed, Shown, Texts};
use crate::{
    feeds::ORGANISATIONS,
    pages::{context::Context, parts::Row},
    query::Parameters,
};

pub struct Organisations;

impl Listed for Organisations {
    type Noun = Stakeholder;
    const PATH: &'static str = "/organisations";
    const FIELDS: &'static [&'static str] = &["q", "category", "territory"];
    const TEXTS: Texts = Texts {
        title: "page.organisations",
        lead: "page.list.organisations.lead",
        found: "page.list.organisations.found",
        none: "page.list.organisations.none",
    };

    fn narrow(query: &mut Query) {
        let kinds = ORGANISATIONS.iter().map(|kind| (*kind).to_owned()).collect();
        let kind = Stakeholder::FILTERS.iter().find(|filter| filter.name == "kind");
        query.filters.extend(kind.map(|filter| (filter, FilterValues::Texts(kinds))));
    }

    fn fields(read: &mut Read<'_>, context: &Context, filled: &Parameters) -> Result<Vec<Field>, Refusal> {
        Ok(vec![
            Field::search(context, filled),
            Field::words::<Category>(context, filled, "category", "field.category"),
            Field::territories(read, context, filled)?,
        ])
    }

    fn shown(read: &mut Read<'_>, context: &Context, found: &[Kept<Stakeholder>]) -> Result<Shown, Refusal> {
        let territories = found.iter().filter_map(|kept| kept.record.territory.map(|id| id.uuid()));
        let places = read.public_places(territories.collect())?;
        let row = |kept: &Kept<Stakeholder>| {
            let own = kept.record.address.as_ref().and_then(|address| address.locality.as_ref());
            let place = kept.record.territory.and_then(|id| places.get(&id.uuid()));
            let town = own.map(ToString::to_string).or_else(|| place.map(|place| place.name.clone()));
            Row::organisation(context, kept, town.as_deref())
        };
        Ok(Shown { rows: found.iter().map(row).collect(), ..Shown::default() })
    }
}
