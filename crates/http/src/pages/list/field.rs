//! The fields of a list's form, with what can be chosen in each.

use essaim_domain::{
    access::Viewer,
    phase::Phase,
    refusal::Refusal,
    territory::{Scheme, Territory},
    theme::Theme,
    words::Worded,
};
use essaim_persistence::{
    db::Read,
    kept::Kept,
    list::{Direction, Query},
    stored::{COMMON_SORTS, Stored},
};
use uuid::Uuid;

use super::super::context::Context;
use crate::{catalogue::label, query::Parameters};

/// Most themes or phases that can be chosen from.
const CHOICES: usize = 200;

/// A field: a text to type, or a choice.
pub struct Field {
    pub name: &'static str,
    pub label: &'static str,
    pub value: String,
    /// Empty for a text.
    pub options: Vec<Choice>,
    /// That nothing is chosen, in words.
    pub any: &'static str,
}

/// Something that can be chosen, under a heading or not.
pub struct Choice {
    pub value: String,
    pub text: String,
    pub chosen: bool,
}

impl Field {
    pub fn search(context: &Context, filled: &Parameters) -> Self {
        Self { options: Vec::new(), ..Self::choice(context, filled, "q", "page.list.q", Vec::new()) }
    }

    /// A choice among these values.
    pub fn choice(
        context: &Context,
        filled: &Parameters,
        name: &'static str,
        label: &'static str,
        values: Vec<(String, String)>,
    ) -> Self {
        let value = filled.all(name).first().cloned().unwrap_or_default();
        let choice = |(own, text): (String, String)| Choice { chosen: own == value, value: own, text };
        let options = values.into_iter().map(choice).collect();
        Self { name, label: context.t(label), options, value, any: context.t(any(name)) }
    }

    /// A choice among the words of a list.
    pub fn words<W: Worded + Copy + 'static>(
        context: &Context,
        filled: &Parameters,
        name: &'static str,
        title: &'static str,
    ) -> Self {
        let values = W::ALL
            .iter()
            .map(|word| (word.word().to_owned(), label(context.lang, *word).to_owned()))
            .collect();
        Self::choice(context, filled, name, title, values)
    }

    /// A choice among the themes.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn themes(read: &mut Read<'_>, context: &Context, filled: &Parameters) -> Result<Self, Refusal> {
        let mut values: Vec<(String, String)> = by_title::<Theme>(read)?
            .into_iter()
            .map(|kept| (kept.head.id.to_string(), kept.record.label(context.lang.tag()).to_owned()))
            .collect();
        values.sort_by_cached_key(|(_, text)| essaim_domain::values::fold(text));
        Ok(Self::choice(context, filled, "theme", "field.theme", values))
    }

    /// A choice among the public phases, in their order.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn phases(read: &mut Read<'_>, context: &Context, filled: &Parameters) -> Result<Self, Refusal> {
        let mut phases = by_title::<Phase>(read)?;
        phases.sort_by_key(|kept| kept.record.position.unwrap_or(u16::MAX));
        let values = phases
            .into_iter()
            .map(|kept| (kept.head.id.to_string(), kept.record.title.to_string()))
            .collect();
        Ok(Self::choice(context, filled, "phase", "field.phase", values))
    }

    /// A choice among régions and départements where something is tried, and the territory that was asked for.
    ///
    /// # Errors
    /// What the store refuses.
    pub fn territories(read: &mut Read<'_>, context: &Context, filled: &Parameters) -> Result<Self, Refusal> {
        let mut values: Vec<(String, String)> = Vec::new();
        for scheme in [Scheme::Region, Scheme::Departement] {
            let lively = read.public_lively(scheme)?;
            values.extend(lively.into_iter().map(|place| {
                let code = place.code.filter(|_| scheme == Scheme::Departement);
                let text = code.map_or(place.name.clone(), |code| format!("{} ({code})", place.name));
                (place.id.to_string(), text)
            }));
        }
        let asked = filled.all("territory").first().and_then(|text| Uuid::try_parse(text).ok());
        if let Some(id) = asked.filter(|id| !values.iter().any(|(value, _)| *value == id.to_string())) {
            let named = read.public_titles::<Territory>(vec![id])?;
            values.extend(named.into_iter().map(|(id, name)| (id.to_string(), name)));
        }
        Ok(Self::choice(context, filled, "territory", "field.territory", values))
    }
}

/// "All", as the field's label is a word of one gender or the other.
fn any(name: &str) -> &'static str {
    match name {
        "stage" | "phase" | "category" => "page.list.any.feminine",
        _ => "page.list.any",
    }
}

fn by_title<N: Stored>(read: &mut Read<'_>) -> Result<Vec<Kept<N>>, Refusal> {
    let title = COMMON_SORTS.iter().find(|sort| sort.name == "title");
    let query =
        Query { sort: title.map(|sort| (*sort, Direction::Ascending)), limit: CHOICES, ..Query::default() };
    let page = read.list::<N>(&Viewer::anonymous(), &query)?;
    page.rows.into_iter().map(|row| row.into_kept()).collect()
}
