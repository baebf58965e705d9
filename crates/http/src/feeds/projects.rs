//! `/feeds/projects.json`: the public experiments and approaches as harvesters read them.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    io::Write,
};

use essaim_domain::{
    experiment::Experiment, refusal::Refusal, stakeholder::Stakeholder, territory::Scheme, theme::Theme,
    values::plain,
};
use essaim_exchange::feed::{About, PostalAddress, ProjectEntry};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    public::{Place, TakingPart},
};
use uuid::Uuid;

use super::{
    spool::Failure,
    write::{Pages, page_of},
};
use crate::{app::Settings, catalogue::label};

/// What a feed of projects needs from one batch to the next.
pub struct Writer<'s> {
    settings: &'s Settings,
    source_url: String,
    /// Few, and each on many experiments.
    themes: HashMap<Uuid, Theme>,
}

/// What a batch of experiments points to.
struct Around {
    places: HashMap<Uuid, Place>,
    leads: HashMap<Uuid, String>,
    parts: HashMap<Uuid, Vec<TakingPart>>,
}

impl<'s> Writer<'s> {
    pub fn new(settings: &'s Settings) -> Self {
        Self { settings, source_url: format!("{}/", settings.base), themes: HashMap::new() }
    }

    /// Writes these experiments as a page.
    ///
    /// # Errors
    /// What the store refuses and what the writer says.
    pub fn batch<W: Write>(
        &mut self,
        read: &mut Read<'_>,
        ids: &[Uuid],
        pages: &mut Pages<W>,
    ) -> Result<(), Failure> {
        let rows = read.public_rows::<Experiment>(ids)?;
        let kept: Vec<Kept<Experiment>> =
            rows.into_iter().map(|row| row.into_kept()).collect::<Result<_, _>>()?;
        self.learn_themes(read, &kept)?;
        let around = around(read, &kept)?;
        pages.page();
        for experiment in &kept {
            pages.item(&self.entry(experiment, &around))?;
        }
        Ok(())
    }

    fn learn_themes(&mut self, read: &mut Read<'_>, kept: &[Kept<Experiment>]) -> Result<(), Refusal> {
        let named = kept.iter().flat_map(|kept| kept.record.themes.iter().map(|id| id.uuid()));
        let missing: HashSet<Uuid> = named.filter(|id| !self.themes.contains_key(id)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        for theme in read.public_themes(missing.into_iter().collect())? {
            self.themes.insert(theme.head.id, theme.record);
        }
        Ok(())
    }

    fn entry<'a>(&'a self, kept: &'a Kept<Experiment>, around: &'a Around) -> ProjectEntry<'a> {
        let (experiment, lang) = (&kept.record, self.settings.language);
        let main = experiment.territories.iter().find_map(|id| around.places.get(&id.uuid()));
        let lead = experiment.lead.and_then(|id| around.leads.get(&id.uuid()).map(String::as_str));
        let parts = around.parts.get(&kept.head.id).map(Vec::as_slice).unwrap_or_default();
        ProjectEntry {
            about: self.about(kept, main, around),
            lead: lead.map(Cow::from),
            partners: partners(parts, lead),
            nature: Some(label(lang, experiment.nature).into()),
            stage: Some(label(lang, experiment.stage).into()),
            started: experiment.starts_on.as_ref().map(|date| date.to_string().into()),
            ended: experiment.ends_on.as_ref().map(|date| date.to_string().into()),
        }
    }

    fn about<'a>(
        &'a self,
        kept: &'a Kept<Experiment>,
        main: Option<&'a Place>,
        around: &'a Around,
    ) -> About<'a> {
        let (head, experiment) = (&kept.head, &kept.record);
        let themes: Vec<&Theme> =
            experiment.themes.iter().filter_map(|id| self.themes.get(&id.uuid())).collect();
        let labels: Vec<Cow<str>> =
            themes.iter().map(|theme| theme.label(self.settings.language.tag()).into()).collect();
        let names = experiment.territories.iter().filter_map(|id| around.places.get(&id.uuid()));
        About {
            id: head.id.to_string().into(),
            url: page_of(self.settings, "experiments", head.id).into(),
            name: experiment.title.as_str().into(),
            summary: experiment.summary.as_ref().map(|summary| summary.as_str().into()),
            description: experiment.description.as_ref().map(|markdown| plain(markdown.as_str()).into()),
            tags: labels.clone(),
            themes: labels,
            carrefour_codes: carrefour_codes(&themes),
            image: None,
            website: experiment.website.as_ref().map(|website| website.as_str().into()),
            address: main.map(address).unwrap_or_default(),
            position: main.and_then(|place| place.middle),
            territories: names.map(|place| place.name.as_str().into()).collect(),
            licence: experiment.licence.as_ref().map(|licence| licence.as_str().into()),
            source: Some(self.settings.instance_name.as_str().into()),
            source_url: Some(self.source_url.as_str().into()),
            created: Some(head.created_at),
            updated: Some(head.updated_at),
        }
    }
}

fn around(read: &mut Read<'_>, kept: &[Kept<Experiment>]) -> Result<Around, Refusal> {
    let ids: Vec<Uuid> = kept.iter().map(|kept| kept.head.id).collect();
    let territories = kept.iter().flat_map(|kept| kept.record.territories.iter().map(|id| id.uuid()));
    let leads = kept.iter().filter_map(|kept| kept.record.lead.map(|id| id.uuid()));
    let mut parts: HashMap<Uuid, Vec<TakingPart>> = HashMap::new();
    for part in read.public_parts_in(&ids)? {
        parts.entry(part.experiment).or_default().push(part);
    }
    Ok(Around {
        places: read.public_places(territories.collect())?,
        leads: read.public_titles::<Stakeholder>(leads.collect())?.into_iter().collect(),
        parts,
    })
}

/// Everybody else who takes part, each once.
fn partners<'a>(parts: &'a [TakingPart], lead: Option<&str>) -> Vec<Cow<'a, str>> {
    let mut seen = HashSet::new();
    let names = parts.iter().map(|part| part.stakeholder_name.as_str());
    names.filter(|name| Some(*name) != lead && seen.insert(*name)).map(Cow::from).collect()
}

/// `carrefour:ENV/ENE` is two codes of the nomenclature: its first level and its second.
fn carrefour_codes<'a>(themes: &[&'a Theme]) -> Vec<Cow<'a, str>> {
    let mut seen = HashSet::new();
    let matches = themes.iter().flat_map(|theme| theme.exact_matches.iter());
    let codes =
        matches.filter_map(|line| line.as_str().strip_prefix("carrefour:")).flat_map(|path| path.split('/'));
    codes.filter(|code| !code.is_empty() && seen.insert(*code)).map(Cow::from).collect()
}

/// Where a place is, as far as it is a town, and what it lies in.
pub fn address(place: &Place) -> PostalAddress<'_> {
    let town = [Scheme::Commune, Scheme::Arrondissement].contains(&place.scheme);
    PostalAddress {
        street: None,
        postal_code: place.postal_code.as_deref().filter(|_| town).map(Cow::from),
        locality: place.name_in(Scheme::Commune).map(Cow::from),
        department: place.name_in(Scheme::Departement).map(Cow::from),
        region: place.name_in(Scheme::Region).map(Cow::from),
    }
}
