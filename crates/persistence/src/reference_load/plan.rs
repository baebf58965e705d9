//! What loading an edition will write, worked out before anything is written.

use std::collections::{HashMap, HashSet};

use essaim_domain::{
    id::Id, principal::Principal, refusal::Refusal, territory::Territory, text::Line, visibility::Visibility,
};
use uuid::Uuid;

use super::{Code, Named, Official, Report, code_of};
use crate::{
    door::Edit,
    kept::{Kept, fields},
};

pub(super) type Written = Edit<Territory>;

/// A commune that goes into another.
pub(super) struct Merger {
    pub old: Kept<Territory>,
    pub heir: Uuid,
}

#[derive(Default)]
pub(super) struct Plan {
    /// In an order in which what a record points to stands before it.
    pub created: Vec<Written>,
    pub restored: Vec<(Kept<Territory>, Territory)>,
    pub changed: Vec<Written>,
    pub merged: Vec<Merger>,
    pub report: Report,
}

type Known = HashMap<Code, Kept<Territory>>;

impl Plan {
    /// Compares an edition with what is kept; `by` is who writes it, whose own mergers it may undo.
    pub fn of(edition: Vec<Official>, mut known: Known, by: &Principal) -> Result<Self, Refusal> {
        let mut plan = Self::default();
        let edition = placed(edition, &known)?;
        let heirs = heirs(&edition);
        let own: HashSet<Code> = edition.iter().filter_map(|(_, record)| code_of(record)).collect();
        let mut created: HashMap<Uuid, Territory> = HashMap::new();
        let mut order = Vec::new();
        for (id, record) in edition {
            let Some(before) = code_of(&record).and_then(|code| known.remove(&code)) else {
                order.push(id);
                created.insert(id, record);
                continue;
            };
            let record = over(&before.record, record, &own);
            plan.compare(before, record, by)?;
        }
        plan.create(&order, created)?;
        plan.bid_farewell(known, &heirs);
        Ok(plan)
    }

    fn compare(&mut self, before: Kept<Territory>, record: Territory, by: &Principal) -> Result<(), Refusal> {
        let name = named(&record);
        if before.head.deleted_at.is_some() {
            if before.head.updated_by == *by {
                self.report.restored.push(name);
                self.restored.push((before, record));
            } else {
                self.report.in_bin.push(name);
            }
        } else if before.record == record {
            self.report.unchanged += 1;
        } else {
            self.report.changed.push((name, changed_fields(&before.record, &record)?));
            self.changed.push(Edit::Update { before, record });
        }
        Ok(())
    }

    /// Puts new records in order: each after its parent and its members.
    fn create(&mut self, order: &[Uuid], mut waiting: HashMap<Uuid, Territory>) -> Result<(), Refusal> {
        for first in order {
            // What is on the way down to what `first` needs; an edition whose chains close into a loop comes back to one.
            let mut way = vec![*first];
            while let Some(id) = way.last().copied() {
                let needed = waiting.get(&id).and_then(|record| {
                    let members = record.members.iter().map(|id| id.uuid());
                    record.parent.map(Id::uuid).into_iter().chain(members).find(|id| waiting.contains_key(id))
                });
                match needed {
                    Some(needed) if way.contains(&needed) => return Err(Refusal::Conflict("territory_loop")),
                    Some(needed) => way.push(needed),
                    None => {
                        way.pop();
                        if let Some(record) = waiting.remove(&id) {
                            self.report.created.push(named(&record));
                            self.created.push(Edit::Create { id, record });
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// What is kept and not in the edition: merged, or gone.
    fn bid_farewell(&mut self, rest: Known, heirs: &HashMap<Code, (Uuid, Named)>) {
        let mut rest: Vec<_> = rest.into_iter().filter(|(_, kept)| kept.head.deleted_at.is_none()).collect();
        rest.sort_by(|(one, _), (other, _)| one.cmp(other));
        for (code, old) in rest {
            let name = named(&old.record);
            match heirs.get(&code) {
                Some((heir, into)) => {
                    self.report.merged.push((name, into.clone()));
                    self.merged.push(Merger { old, heir: *heir });
                }
                None => self.report.gone.push(name),
            }
        }
    }
}

/// The records of an edition with their ids, parents and members.
fn placed(edition: Vec<Official>, known: &Known) -> Result<Vec<(Uuid, Territory)>, Refusal> {
    let mut ids: HashMap<Code, Uuid> = HashMap::with_capacity(edition.len());
    for official in &edition {
        if let Some(code) = code_of(&official.territory) {
            let id = known.get(&code).map_or_else(Uuid::now_v7, |kept| kept.head.id);
            ids.insert(code, id);
        }
    }
    let find = |code: &Code| {
        ids.get(code).copied().ok_or_else(|| Refusal::internal(format!("{code:?} is not there")))
    };
    let mut members: HashMap<Uuid, Vec<Id<Territory>>> = HashMap::new();
    let mut records = Vec::with_capacity(edition.len());
    for Official { mut territory, parents } in edition {
        let Some(code) = code_of(&territory) else { continue };
        let id = find(&code)?;
        let mut around = parents.iter().map(&find);
        territory.parent = around.next().transpose()?.map(Into::into);
        for container in around {
            members.entry(container?).or_default().push(id.into());
        }
        territory.visibility = Visibility::Public;
        records.push((id, territory));
    }
    for (id, record) in &mut records {
        record.members = members.remove(id).unwrap_or_default();
    }
    Ok(records)
}

/// The territory that each former code of the edition leads to, unless it is a present code too.
fn heirs(edition: &[(Uuid, Territory)]) -> HashMap<Code, (Uuid, Named)> {
    let of = |(id, record): &(Uuid, Territory)| {
        let heir = (*id, named(record));
        let scheme = record.scheme;
        record.former_codes.iter().map(|code| ((scheme, code.to_string()), heir.clone())).collect::<Vec<_>>()
    };
    edition.iter().flat_map(of).collect()
}

/// A record of the edition over the one that is kept: what the edition does not say stays.
fn over(before: &Territory, edition: Territory, present: &HashSet<Code>) -> Territory {
    let mut record = edition;
    record.external_ids.clone_from(&before.external_ids);
    record.challenges.clone_from(&before.challenges);
    record.description.clone_from(&before.description);
    record.geometry.clone_from(&before.geometry);
    record.language.clone_from(&before.language);
    record.population = record.population.or(before.population);
    record.centroid = record.centroid.or(before.centroid);
    if record.postal_codes.is_empty() {
        record.postal_codes.clone_from(&before.postal_codes);
    }
    let scheme = record.scheme;
    let still_former = |code: &&Line| !present.contains(&(scheme, code.to_string()));
    let kept: Vec<Line> = before.former_codes.iter().filter(still_former).cloned().collect();
    for code in kept {
        if !record.former_codes.contains(&code) {
            record.former_codes.push(code);
        }
    }
    record
}

fn named(record: &Territory) -> Named {
    Named {
        scheme: record.scheme,
        code: record.code.as_ref().map(ToString::to_string).unwrap_or_default(),
        name: record.name.to_string(),
    }
}

fn changed_fields(before: &Territory, after: &Territory) -> Result<Vec<String>, Refusal> {
    let (before, after) = (fields(before)?, fields(after)?);
    let mut names: Vec<String> = before
        .keys()
        .chain(after.keys())
        .filter(|key| before.get(*key) != after.get(*key))
        .cloned()
        .collect();
    names.sort_unstable();
    names.dedup();
    Ok(names)
}
