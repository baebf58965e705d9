//! `/feeds/organisations.json`: the public organisations and collectives as harvesters read them.

use std::{borrow::Cow, collections::HashMap, io::Write};

use essaim_domain::{stakeholder::Stakeholder, text::Line, values::plain};
use essaim_exchange::feed::{About, OrganisationEntry, PostalAddress};
use essaim_persistence::{db::Read, kept::Kept, public::Place};
use uuid::Uuid;

use super::{
    projects,
    spool::Failure,
    write::{Pages, page_of},
};
use crate::{app::Settings, catalogue::label};

/// Writes these organisations as a page.
///
/// # Errors
/// What the store refuses and what the writer says.
pub fn batch<W: Write>(
    read: &mut Read<'_>,
    settings: &Settings,
    ids: &[Uuid],
    pages: &mut Pages<W>,
) -> Result<(), Failure> {
    let rows = read.public_rows::<Stakeholder>(ids)?;
    let kept: Vec<Kept<Stakeholder>> =
        rows.into_iter().map(|row| row.into_kept()).collect::<Result<_, _>>()?;
    let territories = kept.iter().filter_map(|kept| kept.record.territory.map(|id| id.uuid()));
    let places = read.public_places(territories.collect())?;
    let source_url = format!("{}/", settings.base);
    pages.page();
    for organisation in &kept {
        pages.item(&entry(settings, &source_url, organisation, &places))?;
    }
    Ok(())
}

fn entry<'a>(
    settings: &'a Settings,
    source_url: &'a str,
    kept: &'a Kept<Stakeholder>,
    places: &'a HashMap<Uuid, Place>,
) -> OrganisationEntry<'a> {
    let (head, record) = (&kept.head, &kept.record);
    let place = record.territory.and_then(|id| places.get(&id.uuid()));
    let category: Option<Cow<str>> =
        record.category.map(|category| label(settings.language, category).into());
    OrganisationEntry {
        about: About {
            id: head.id.to_string().into(),
            url: page_of(settings, "organisations", head.id).into(),
            name: record.name.as_str().into(),
            summary: None,
            description: record.description.as_ref().map(|markdown| plain(markdown.as_str()).into()),
            tags: category.iter().cloned().collect(),
            themes: Vec::new(),
            carrefour_codes: Vec::new(),
            image: None,
            website: record.website.as_ref().map(|website| website.as_str().into()),
            address: address(record, place),
            position: record.location.or_else(|| place.and_then(|place| place.middle)),
            territories: place.iter().map(|place| place.name.as_str().into()).collect(),
            licence: record.licence.as_ref().map(|licence| licence.as_str().into()),
            source: Some(settings.instance_name.as_str().into()),
            source_url: Some(source_url.into()),
            created: Some(head.created_at),
            updated: Some(head.updated_at),
        },
        category,
        siren: record.siren.as_ref().map(|number| number.as_str().into()),
        siret: record.siret.as_ref().map(|number| number.as_str().into()),
        rna: record.rna.as_ref().map(|number| number.as_str().into()),
    }
}

/// Its own address; what that leaves open is its territory's.
fn address<'a>(record: &'a Stakeholder, place: Option<&'a Place>) -> PostalAddress<'a> {
    let around = place.map(projects::address).unwrap_or_default();
    let Some(own) = &record.address else { return around };
    let text = |line: &'a Option<Line>| line.as_ref().map(|line| Cow::from(line.as_str()));
    let elsewhere = own.locality.is_some() || own.postal_code.is_some();
    PostalAddress {
        street: text(&own.street),
        postal_code: text(&own.postal_code).or(around.postal_code.filter(|_| !elsewhere)),
        locality: text(&own.locality).or(around.locality.filter(|_| !elsewhere)),
        department: around.department,
        region: around.region,
    }
}
