//! `/experiments`: the public experiments and approaches.

use essaim_domain::{experiment::Experiment, refusal::Refusal, stage::Stage};
use essaim_persistence::{db::Read, kept::Kept};

use super::{Field, Listed, Shown, Texts};
use crate::{
    pages::{context::Context, parts::cards, shell::Alternate},
    query::Parameters,
};

pub struct Experiments;

impl Listed for Experiments {
    type Noun = Experiment;
    const PATH: &'static str = "/experiments";
    const FIELDS: &'static [&'static str] = &["q", "theme", "stage", "phase", "territory"];
    const TEXTS: Texts = Texts {
        title: "page.experiments",
        lead: "page.list.experiments.lead",
        found: "page.list.experiments.found",
        none: "page.list.experiments.none",
    };

    fn fields(read: &mut Read<'_>, context: &Context, filled: &Parameters) -> Result<Vec<Field>, Refusal> {
        Ok(vec![
            Field::search(context, filled),
            Field::themes(read, context, filled)?,
            Field::words::<Stage>(context, filled, "stage", "field.stage"),
            Field::phases(read, context, filled)?,
            Field::territories(read, context, filled)?,
        ])
    }

    fn shown(read: &mut Read<'_>, context: &Context, found: &[Kept<Experiment>]) -> Result<Shown, Refusal> {
        Ok(Shown { cards: cards(read, context, found)?, ..Shown::default() })
    }

    /// The feed of a theme or a territory where the list is narrowed to one, else the feed of everything.
    fn feeds(context: &Context, filled: &Parameters) -> Vec<Alternate> {
        let of = |field: &str, pages: &str| {
            let ids = filled.all(field).iter().filter_map(|text| uuid::Uuid::try_parse(text).ok());
            ids.map(|id| format!("/{pages}/{id}/atom.xml")).collect::<Vec<_>>()
        };
        let mut paths = of("theme", "themes");
        paths.extend(of("territory", "territories"));
        if paths.is_empty() {
            paths.push("/atom.xml".to_owned());
        }
        paths.iter().map(|path| Alternate::atom(context, path)).collect()
    }
}
