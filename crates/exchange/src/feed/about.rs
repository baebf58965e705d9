//! What projects and organisations have in common in a feed.

use essaim_domain::values::Position;
use jiff::Timestamp;

use super::{Text, item::Item};

/// What is said of any record. All texts are plain.
#[derive(Debug, Clone, Default)]
pub struct About<'a> {
    pub id: Text<'a>,
    /// The record's HTML page, which OpenScraper follows for details. Two items never share one: it drops the second.
    pub url: Text<'a>,
    pub name: Text<'a>,
    /// A short text: what the Carrefour shows as *résumé*.
    pub summary: Option<Text<'a>>,
    pub description: Option<Text<'a>>,
    pub tags: Vec<Text<'a>>,
    /// Labels of themes.
    pub themes: Vec<Text<'a>>,
    /// Codes of the Carrefour's nomenclature that the themes match.
    pub carrefour_codes: Vec<Text<'a>>,
    /// One address: GoGoCarto loses a list.
    pub image: Option<Text<'a>>,
    pub website: Option<Text<'a>>,
    pub address: PostalAddress<'a>,
    pub position: Option<Position>,
    /// Names of territories.
    pub territories: Vec<Text<'a>>,
    /// SPDX identifier.
    pub licence: Option<Text<'a>>,
    /// Who made the record known.
    pub source: Option<Text<'a>>,
    pub source_url: Option<Text<'a>>,
    pub created: Option<Timestamp>,
    pub updated: Option<Timestamp>,
}

#[derive(Debug, Clone, Default)]
pub struct PostalAddress<'a> {
    pub street: Option<Text<'a>>,
    pub postal_code: Option<Text<'a>>,
    pub locality: Option<Text<'a>>,
    /// Names of the département and the région.
    pub department: Option<Text<'a>>,
    pub region: Option<Text<'a>>,
}

impl PostalAddress<'_> {
    /// `12 rue des Forges, 21000 Dijon`.
    fn line(&self) -> String {
        let part = |part: &Option<Text>| part.as_deref().map_or("", str::trim).to_owned();
        let town = [part(&self.postal_code), part(&self.locality)].join(" ");
        let parts = [part(&self.street), town.trim().to_owned()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

impl About<'_> {
    /// Names, texts and words.
    pub(super) fn write_texts(&self, item: &mut Item, categories: &[Text], fallback_category: &str) {
        item.text(["id"], Some(&self.id));
        item.link("url", Some(&self.url));
        // The Carrefour maps a title, GoGoCarto needs `name` (or `title`).
        item.text(["title", "name"], Some(&self.name));
        item.text(["abstract"], self.summary.as_deref());
        item.text(["description"], self.description.as_deref());
        item.list("tags", &self.tags);
        item.list("themes", &self.themes);
        item.list("carrefour_codes", &self.carrefour_codes);
        // GoGoCarto hides an element without `categories`.
        if categories.iter().any(|category| !category.trim().is_empty()) {
            item.list("categories", categories);
        } else {
            item.list("categories", &[fallback_category.into()]);
        }
        item.link("image", self.image.as_deref());
        item.link("website", self.website.as_deref());
    }

    /// Address and place: GoGoCarto reads `addressLocality` and `postalCode`, others `city` and `postal_code`.
    pub(super) fn write_place(&self, item: &mut Item) {
        let address = &self.address;
        item.text(["address"], Some(&address.line()));
        item.text(["streetAddress"], address.street.as_deref());
        item.text(["addressLocality", "city"], address.locality.as_deref());
        item.text(["postalCode", "postal_code"], address.postal_code.as_deref());
        item.text(["department"], address.department.as_deref());
        item.text(["region"], address.region.as_deref());
        if let Some(position) = self.position {
            item.degrees("latitude", position.lat());
            item.degrees("longitude", position.lon());
        }
        item.list("territories", &self.territories);
    }

    /// Where the record comes from and when it changed: SemApps takes again what has a newer `updated`, which must
    /// parse as a date (RFC 3339).
    pub(super) fn write_provenance(&self, item: &mut Item) {
        item.text(["licence"], self.licence.as_deref());
        item.text(["source"], self.source.as_deref());
        item.link("source_url", self.source_url.as_deref());
        for (key, instant) in [("created", self.created), ("updated", self.updated)] {
            item.text([key], instant.map(|instant| instant.to_string()).as_deref());
        }
    }
}
