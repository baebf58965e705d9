//! `/feeds/organisations.json`: the public organisations and collectives.

use super::{About, Entry, Text, item::Item};

/// An organisation as harvesters see it.
#[derive(Debug, Clone, Default)]
pub struct OrganisationEntry<'a> {
    pub about: About<'a>,
    /// Label of its category in the instance's language.
    pub category: Option<Text<'a>>,
    pub siren: Option<Text<'a>>,
    pub siret: Option<Text<'a>>,
    pub rna: Option<Text<'a>>,
}

impl Entry for OrganisationEntry<'_> {
    fn write(&self, item: &mut Item, fallback_category: &str) {
        self.about.write_texts(item, self.category.as_slice(), fallback_category);
        self.about.write_place(item);
        item.text(["siren"], self.siren.as_deref());
        item.text(["siret"], self.siret.as_deref());
        item.text(["rna"], self.rna.as_deref());
        self.about.write_provenance(item);
    }
}
