//! The public record that a suggestion is about, with what its page says today.

use std::collections::HashMap;

use essaim_domain::{
    access::Viewer,
    experiment::Experiment,
    refusal::Refusal,
    stakeholder::Stakeholder,
    suggestion::{About, Suggestible},
    words::Worded,
};
use essaim_persistence::{db::Read, read::Bin, stored::Stored};
use serde_json::Value;
use uuid::Uuid;

use crate::suggestions::title;

/// A record as it is named in `?about=`: its page's path without the first slash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named(pub About);

impl Named {
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (pages, id) = text.trim_start_matches('/').split_once('/')?;
        let collection = match pages {
            "organisations" => Suggestible::Stakeholders,
            other => Suggestible::from_word(other)?,
        };
        Some(Self(About { collection, id: Uuid::try_parse(id).ok()? }))
    }

    /// The inverse of [`Named::parse`].
    #[must_use]
    pub fn text(self) -> String {
        let pages = match self.0.collection {
            Suggestible::Stakeholders => "organisations",
            other => other.word(),
        };
        format!("{pages}/{}", self.0.id)
    }
}

/// The record, for the form.
pub struct Subject {
    pub named: Named,
    pub title: String,
    /// Its fields that are texts.
    pub values: HashMap<String, String>,
}

impl Subject {
    /// # Errors
    /// [`Refusal::NotFound`] for what not everybody sees; what the database says.
    pub fn find(read: &mut Read<'_>, named: Named) -> Result<Self, Refusal> {
        let title = title(read, &Viewer::anonymous(), named.0)?.ok_or(Refusal::NotFound)?;
        let values = match named.0.collection {
            Suggestible::Experiments => values::<Experiment>(read, named.0.id)?,
            Suggestible::Stakeholders => values::<Stakeholder>(read, named.0.id)?,
            Suggestible::Territories | Suggestible::Themes => HashMap::new(),
        };
        Ok(Self { named, title, values })
    }
}

fn values<N: Stored>(read: &mut Read<'_>, id: Uuid) -> Result<HashMap<String, String>, Refusal> {
    let everybody = Viewer::anonymous();
    let mut rows = vec![read.find::<N>(&everybody, id, Bin::Closed)?];
    read.withhold::<N>(&everybody, &mut rows)?;
    let row = rows.pop().ok_or(Refusal::NotFound)?;
    let record = serde_json::to_value(row.into_kept::<N>()?.record).map_err(Refusal::internal)?;
    let Value::Object(fields) = record else { return Ok(HashMap::new()) };
    let text = |(field, value): (String, Value)| Some((field, value.as_str()?.to_owned()));
    Ok(fields.into_iter().filter_map(text).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_named_by_the_path_of_its_page() {
        let id = Uuid::now_v7();
        for pages in ["experiments", "organisations", "territories", "themes"] {
            let text = format!("{pages}/{id}");
            assert_eq!(Named::parse(&text).unwrap().text(), text);
        }
        for text in ["", "experiments", "accounts/1", &format!("accounts/{id}"), "experiments/x"] {
            assert_eq!(Named::parse(text), None, "{text}");
        }
    }
}
