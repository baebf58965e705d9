//! What a territory's page says so that, printed, it is a note to hand out: where things stand, and whom to ask.

use std::collections::BTreeMap;

use essaim_domain::{
    experiment::Experiment,
    refusal::Refusal,
    stage::Stage,
    stakeholder::{Stakeholder, StakeholderKind},
    words::Worded,
};
use essaim_persistence::{db::Read, kept::Kept};
use uuid::Uuid;

use crate::{
    catalogue::label,
    pages::{
        context::Context,
        organisation::{Labelled, links},
        parts::Link,
    },
};

/// Somebody to ask: an organisation that leads something here, with how to reach it and what it leads.
pub struct Contact {
    pub organisation: Link,
    pub ways: Vec<Labelled>,
    pub leads: Vec<String>,
}

/// The public organisations that lead these experiments. A person stands on no page.
///
/// # Errors
/// What the store refuses.
pub fn leads(
    read: &mut Read<'_>,
    experiments: &[Kept<Experiment>],
) -> Result<Vec<Kept<Stakeholder>>, Refusal> {
    let ids: Vec<Uuid> = experiments.iter().filter_map(|kept| kept.record.lead.map(|id| id.uuid())).collect();
    let rows = read.public_rows::<Stakeholder>(&ids)?;
    let mut found: Vec<Kept<Stakeholder>> =
        rows.into_iter().map(|row| row.into_kept()).collect::<Result<_, _>>()?;
    found.retain(|kept| kept.record.kind != StakeholderKind::Person);
    found.sort_by_cached_key(|kept| essaim_domain::values::fold(kept.record.name.as_str()));
    Ok(found)
}

/// How to reach each of them.
pub fn contacts(
    context: &Context,
    leads: &[Kept<Stakeholder>],
    experiments: &[Kept<Experiment>],
) -> Vec<Contact> {
    let contact = |lead: &Kept<Stakeholder>| {
        let led =
            experiments.iter().filter(|kept| kept.record.lead.is_some_and(|id| id.uuid() == lead.head.id));
        Contact {
            organisation: Link {
                address: context.page("organisations", lead.head.id),
                text: lead.record.name.to_string(),
            },
            ways: links(context, &lead.record),
            leads: led.map(|kept| kept.record.title.to_string()).collect(),
        }
    };
    leads.iter().map(contact).collect()
}

/// `en cours : 2 · évaluation : 1`, in the order of the stages.
pub fn standing(context: &Context, experiments: &[Kept<Experiment>]) -> String {
    let mut counts: BTreeMap<Stage, usize> = BTreeMap::new();
    for kept in experiments {
        *counts.entry(kept.record.stage).or_default() += 1;
    }
    let said = Stage::ALL.iter().filter_map(|stage| {
        let count = counts.get(stage)?;
        let values = [("name", label(context.lang, *stage)), ("count", &context.number(count))];
        Some(context.fill("page.front.map.place", &values))
    });
    said.collect::<Vec<_>>().join(" · ")
}
