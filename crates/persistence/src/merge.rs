//! Merges: everything that pointed to a record follows to the one that it turned out to be, in one operation that is
//! undone as a whole.

use essaim_domain::{
    access::Viewer,
    fault::Faults,
    merging::{self, MERGED_INTO, Part, led},
    record::{Record, Reference, Sight},
    refusal::Refusal,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    db::Write,
    door::{Deed, Edit},
    kept::Kept,
    registry::SHELVES,
    statement::Sql,
    stored::Stored,
    types::{Key, Uid},
    wishes::Way,
};

/// Where references go: from the records of a collection that are merged away to the one that stays.
pub(crate) struct Lead {
    collection: &'static str,
    from: Vec<Uuid>,
    to: Uuid,
}

impl Lead {
    /// Whether a record of the collection is one of those that become one.
    fn has(&self, id: Uuid) -> bool {
        self.to == id || self.from.contains(&id)
    }
}

/// Leads the references of one noun's records; how many records that wrote.
pub(crate) type FollowOf = fn(&mut Write<'_>, &Deed, &Lead) -> Result<usize, Refusal>;

/// What a merge came to.
#[derive(Debug)]
pub struct Merged<N> {
    pub winner: Kept<N>,
    /// How many records pointed to the others.
    pub followed: usize,
}

impl Write<'_> {
    /// Merges records into another: it takes the `chosen` fields (a merge patch) and what it lacks from the others,
    /// and all that pointed to them, whoever sees it. The others go to the bin, and say where they went.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] with what is wrong in the chosen fields (`/fields/…`) or in what would come of it, with
    /// `/from/…` for what the caller does not see; [`Refusal::Forbidden`].
    pub fn merge<N: Stored>(
        &mut self,
        viewer: &Viewer,
        deed: &Deed,
        into: Kept<N>,
        from: &[Uuid],
        chosen: &Map<String, Value>,
    ) -> Result<Merged<N>, Refusal> {
        self.in_line()?;
        let losers = self.losers::<N>(viewer, into.head.id, from)?;
        let edit = self.wish_change(viewer, into, chosen, Way::Patch, &deed.by).map_err(under_fields)?;
        let Edit::Update { before, record } = edit else {
            return Err(Refusal::internal("a record is changed"));
        };
        let mut faults = Faults::default();
        for (index, other) in losers.iter().enumerate() {
            faults.when(!record.merges_with(&other.record), &format!("/from/{index}"), "merged_apart");
        }
        faults.verdict()?;
        let parts: Vec<Part<N>> = losers.iter().map(|kept| part(kept)).collect();
        let record =
            merging::winner(&record, &parts, chosen).map_err(|faults| under_fields(faults.into()))?;
        let lead = Lead { collection: N::NOUN.collection, from: from.to_vec(), to: before.head.id };
        let mut followed = 0;
        for shelf in SHELVES {
            followed += (shelf.follow)(self, deed, &lead)?;
        }
        let mut edits = vec![Edit::Turn { before, record, binned: false }];
        for before in losers {
            let record = merging::loser(&before.record, lead.to)?;
            edits.push(Edit::Turn { before, record, binned: true });
        }
        let winner = self.put(deed, edits)?.into_iter().next();
        N::after_merge(self, deed, &lead.from, lead.to)?;
        Ok(Merged { winner: winner.ok_or_else(|| Refusal::internal("the door kept a record"))?, followed })
    }

    /// The records that are merged away, which the caller must see and may change.
    fn losers<N: Stored>(
        &mut self,
        viewer: &Viewer,
        into: Uuid,
        from: &[Uuid],
    ) -> Result<Vec<Kept<N>>, Refusal> {
        let mut faults = Faults::default();
        let mut losers = Vec::with_capacity(from.len());
        faults.when(from.is_empty(), "/from", "empty");
        faults.when(from.len() > merging::AT_ONCE, "/from", "too_many");
        for (index, id) in from.iter().enumerate().take(merging::AT_ONCE) {
            let pointer = format!("/from/{index}");
            if *id == into || from.iter().take(index).any(|before| before == id) {
                faults.add(pointer, "merged_with_itself");
                continue;
            }
            match self.reading().find_to_change::<N>(viewer, *id, crate::read::Bin::Closed) {
                Ok(kept) => losers.push(kept),
                Err(Refusal::NotFound | Refusal::Gone) => faults.add(pointer, "reference_unknown"),
                Err(refusal) => return Err(refusal),
            }
        }
        faults.verdict()?;
        for kept in &losers {
            self.may_change(viewer, kept)?;
        }
        Ok(losers)
    }
}

fn part<N: Record>(kept: &Kept<N>) -> Part<N> {
    Part { id: kept.head.id, record: kept.record.clone() }
}

/// Faults of the record that comes of it stand under the chosen fields: there they are mended.
fn under_fields(refusal: Refusal) -> Refusal {
    let Refusal::Invalid(mut faults) = refusal else { return refusal };
    for fault in &mut faults.0 {
        fault.pointer.insert_str(0, "/fields");
    }
    Refusal::Invalid(faults)
}

/// Leads the references of this noun's records. Of links that come to say the same one stays, with what both said; a
/// link that would lead from a record to itself goes to the bin as it is.
pub(crate) fn follow<N: Stored>(write: &mut Write<'_>, deed: &Deed, lead: &Lead) -> Result<usize, Refusal> {
    let leading = |reference: &&Reference| {
        // Where a merged record went is an address: it leads on by itself.
        reference.collection == lead.collection && reference.field != MERGED_INTO
    };
    let references: Vec<Reference> = N::NOUN.references.iter().filter(leading).copied().collect();
    if references.is_empty() {
        return Ok(0);
    }
    let mut pointing = holders::<N>(write, &references, lead.from.clone())?;
    // The records that become one are written by themselves.
    pointing.retain(|kept| N::NOUN.collection != lead.collection || !lead.has(kept.head.id));
    let followed = pointing.len();
    let mut edits = Vec::with_capacity(followed);
    let links = matches!(N::NOUN.sight, Sight::Through(_));
    let mut staying: Vec<(Kept<N>, N)> = Vec::new();
    if links && !pointing.is_empty() {
        let known = holders::<N>(write, &references, vec![lead.to])?;
        staying.extend(known.into_iter().map(|kept| (kept.clone(), kept.record)));
    }
    for kept in pointing {
        let Some(record) = led(&kept.record, &references, &lead.from, lead.to)? else { continue };
        let live = kept.head.deleted_at.is_none();
        if links && live && !holds(&record) {
            staying.retain(|(other, _)| other.head.id != kept.head.id);
            edits.push(Edit::Bin { before: kept });
        } else if let Some((twin, one)) = live.then(|| twin(&mut staying, &record, kept.head.id)).flatten() {
            *twin = one;
            let mut record = kept.record.clone();
            record.external_ids_mut().clear();
            edits.push(Edit::Turn { before: kept, record, binned: true });
        } else if links && live {
            staying.retain(|(other, _)| other.head.id != kept.head.id);
            staying.push((kept, record));
        } else {
            edits.push(Edit::Update { before: kept, record });
        }
    }
    edits.extend(staying.into_iter().map(|(before, record)| Edit::Update { before, record }));
    write.put(deed, edits)?;
    Ok(followed)
}

/// Whether a link is right as a whole.
fn holds<N: Record>(record: &N) -> bool {
    let mut faults = Faults::default();
    record.check(&mut faults);
    faults.verdict().is_ok()
}

/// The live link that says the same as this one, and the one that both come to.
fn twin<'s, N: Record>(staying: &'s mut [(Kept<N>, N)], record: &N, own: Uuid) -> Option<(&'s mut N, N)> {
    staying
        .iter_mut()
        .filter(|(kept, _)| kept.head.deleted_at.is_none() && kept.head.id != own)
        .find_map(|(_, other)| other.joined(record).map(|one| (other, one)))
}

/// The records of a noun that point to any of these, the bin included, oldest first.
fn holders<N: Stored>(
    write: &mut Write<'_>,
    references: &[Reference],
    to: Vec<Uuid>,
) -> Result<Vec<Kept<N>>, Refusal> {
    let mut ids = Vec::new();
    for reference in references {
        let pointer = N::POINTERS.iter().find(|pointer| pointer.field == reference.field);
        // Silence here would lose what pointed to a record.
        let pointer = pointer.ok_or_else(|| Refusal::internal("a reference that nobody can find"))?;
        let mut sql = Sql::new("SELECT r.id FROM ");
        sql.push(N::TABLE).push(" r WHERE ").push(pointer.around.0).any_of(to.clone()).push(pointer.around.1);
        ids.extend(write.reading().rows::<Uid, Key>(sql)?.into_iter().map(|key| key.0));
    }
    ids.sort_unstable();
    ids.dedup();
    let mut kept = write.reading().kept_anywhere::<N>(ids)?;
    kept.sort_unstable_by_key(|kept| (kept.head.created_at, kept.head.id));
    Ok(kept)
}
