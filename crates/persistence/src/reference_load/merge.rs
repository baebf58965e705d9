//! Communes that went into others: what pointed to them points to their heirs.

use std::collections::HashMap;

use essaim_domain::{
    experiment::Experiment, id::Id, refusal::Refusal, stakeholder::Stakeholder, territory::Territory,
};
use uuid::Uuid;

use super::{hold, plan::Merger};
use crate::{
    db::Write,
    door::{Deed, Edit},
    kept::Kept,
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
};

type Heirs = HashMap<Uuid, Uuid>;

impl Write<'_> {
    /// Points to the heirs what points to these territories, then bins them; how many records were pointed anew.
    pub(super) fn merge_territories(&mut self, deed: &Deed, mergers: Vec<Merger>) -> Result<usize, Refusal> {
        // Every row is taken before the first write takes the counter, as every writer does.
        hold::<Territory>(self, mergers.iter().map(|merger| merger.old.head.id).collect())?;
        let heirs: Heirs = mergers.iter().map(|merger| (merger.old.head.id, merger.heir)).collect();
        let experiments = self.pointing::<Experiment>(
            &heirs,
            &["SELECT DISTINCT l.record FROM experiment_territory l WHERE l.target"],
            |record| record.territories = renamed(&record.territories, &heirs),
        )?;
        let stakeholders = self.pointing::<Stakeholder>(
            &heirs,
            &["SELECT s.id FROM stakeholder s WHERE s.territory"],
            |record| record.territory = record.territory.map(|id| heir(id, &heirs)),
        )?;
        let around = self.pointing::<Territory>(
            &heirs,
            &[
                "SELECT DISTINCT m.record FROM territory_member m WHERE m.target",
                "SELECT t.id FROM territory t WHERE t.parent",
            ],
            |record| {
                record.members = renamed(&record.members, &heirs);
                record.parent = record.parent.map(|id| heir(id, &heirs));
            },
        )?;
        let count = experiments.len() + stakeholders.len() + around.len();
        self.put(deed, experiments)?;
        self.put(deed, stakeholders)?;
        self.put(deed, around)?;
        self.put(deed, mergers.into_iter().map(|merger| Edit::Bin { before: merger.old }).collect())?;
        Ok(count)
    }

    /// The records that point to merged territories, as they will be.
    fn pointing<N: Stored>(
        &mut self,
        heirs: &Heirs,
        selects: &[&'static str],
        how: impl Fn(&mut N),
    ) -> Result<Vec<Edit<N>>, Refusal> {
        let mut ids = Vec::new();
        for select in selects {
            let mut sql = Sql::new(select);
            sql.any_of(heirs.keys().copied().collect());
            ids.extend(self.reading().rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0));
        }
        // The merged ones go to the bin as they are.
        ids.retain(|id| !heirs.contains_key(id));
        ids.sort_unstable();
        ids.dedup();
        hold::<N>(self, ids.clone())?;
        let kept: Vec<Kept<N>> = self.reading().kept(ids)?;
        let edit = |before: Kept<N>| {
            let mut record = before.record.clone();
            how(&mut record);
            Edit::Update { before, record }
        };
        Ok(kept.into_iter().map(edit).collect())
    }
}

fn heir(id: Id<Territory>, heirs: &Heirs) -> Id<Territory> {
    heirs.get(&id.uuid()).map_or(id, |heir| (*heir).into())
}

/// Each once, in the order in which they stood.
fn renamed(ids: &[Id<Territory>], heirs: &Heirs) -> Vec<Id<Territory>> {
    let mut renamed: Vec<Id<Territory>> = Vec::with_capacity(ids.len());
    for id in ids.iter().map(|id| heir(*id, heirs)) {
        if !renamed.contains(&id) {
            renamed.push(id);
        }
    }
    renamed
}
