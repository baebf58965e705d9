//! `/feeds/projects.json`: the public experiments and approaches.

use super::{About, Entry, Text, item::Item};

/// An experiment as harvesters see it.
#[derive(Debug, Clone, Default)]
pub struct ProjectEntry<'a> {
    pub about: About<'a>,
    /// Name of who leads it.
    pub lead: Option<Text<'a>>,
    /// Names of the others who take part.
    pub partners: Vec<Text<'a>>,
    /// Labels in the instance's language.
    pub nature: Option<Text<'a>>,
    pub stage: Option<Text<'a>>,
    /// `2021`, `2021-04` or `2021-04-12`.
    pub started: Option<Text<'a>>,
    pub ended: Option<Text<'a>>,
}

impl Entry for ProjectEntry<'_> {
    /// The categories of a project are its themes.
    fn write(&self, item: &mut Item, fallback_category: &str) {
        self.about.write_texts(item, &self.about.themes, fallback_category);
        self.about.write_place(item);
        item.text(["lead"], self.lead.as_deref());
        item.list("partners", &self.partners);
        item.text(["nature"], self.nature.as_deref());
        item.text(["stage"], self.stage.as_deref());
        item.text(["started"], self.started.as_deref());
        item.text(["ended"], self.ended.as_deref());
        self.about.write_provenance(item);
    }
}
