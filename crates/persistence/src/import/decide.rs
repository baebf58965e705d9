//! What a row means for the record that it is, or for one that is not there yet.

use essaim_domain::{fault::Fault, record::ExternalId, refusal::Refusal};
use serde_json::{Map, Value};

use super::{
    Draft, Fate, Importable, Note, Run, Verdict, Why,
    matches::{Candidate, Holders, Matches},
    places::Places,
    told,
};
use crate::{db::Write, door::Edit, kept::fields, wishes::Way};

/// What a row comes to, and what is to be written for it.
pub(super) struct Decision<N> {
    pub verdict: Verdict,
    pub edit: Option<Edit<N>>,
}

type Decided<N> = (Fate, Option<Edit<N>>);

/// Which record a row is.
enum Found<'m, N> {
    /// `by` is the number that it was recognised by; none when it was the row's own id.
    Record {
        candidate: &'m Candidate<N>,
        by: Option<&'static str>,
    },
    /// A record that is not for us holds the row's id.
    Hidden,
    Nothing,
}

impl Run {
    pub(super) fn decide<N: Importable>(
        &mut self,
        write: &mut Write<'_>,
        mut draft: Draft,
        matches: &Matches<N>,
        places: &mut Places,
    ) -> Result<Decision<N>, Refusal> {
        let number = draft.number;
        let mut notes = Vec::new();
        let on_the_way = std::mem::take(&mut draft.notes);
        if !draft.faults.is_empty() {
            let verdict = Verdict { number, fate: Fate::Refused(draft.faults), notes: on_the_way };
            return Ok(Decision { verdict, edit: None });
        }
        let decided = match (draft.repeats, self.find(&draft, matches, &mut notes)) {
            (Some(row), _) => Ok((Fate::Kept(Why::Repeats(row)), None)),
            (None, Found::Record { candidate, by }) => {
                lie(write, places, &mut draft, Some(&candidate.fields), N::LIES_ON)?;
                self.change(write, draft, candidate, by)
            }
            (None, Found::Hidden) => Ok(refused(Fault::at("/external_ids", "external_id_taken"))),
            (None, Found::Nothing) => {
                lie(write, places, &mut draft, None, N::LIES_ON)?;
                self.new_record(write, draft, !notes.is_empty())
            }
        };
        let (fate, edit) = match decided {
            Ok(decided) => decided,
            Err(refusal) => (Fate::Refused(told(refusal)?), None),
        };
        notes.extend(on_the_way);
        Ok(Decision { verdict: Verdict { number, fate, notes }, edit })
    }

    fn find<'m, N: Importable>(
        &self,
        draft: &Draft,
        matches: &'m Matches<N>,
        notes: &mut Vec<Note>,
    ) -> Found<'m, N> {
        // A record that is not there may be of another instance: it is created with the id that it has.
        if let Some(id) = draft.id {
            return match matches.candidate(id) {
                Some(candidate) => Found::Record { candidate, by: None },
                None => Found::Nothing,
            };
        }
        if let Some(id) = draft.external_id.as_deref().and_then(|id| matches.holder(id)) {
            return match matches.candidate(id) {
                Some(candidate) => Found::Record { candidate, by: None },
                None => Found::Hidden,
            };
        }
        for key in N::KEYS {
            let Some(value) = text(&draft.fields, key.field) else { continue };
            if draft.unsure.iter().any(|unsure| unsure == key.field) {
                continue;
            }
            let mut note =
                |code, shown: &str| notes.push(Note { code, field: key.field, shown: shown.to_owned() });
            let Some(Holders { live, binned }) = matches.holders(key.field, value) else { continue };
            let id = match (live.as_slice(), binned.as_slice()) {
                ([one], _) | ([], [one, ..]) => *one,
                ([], []) => continue,
                _ => {
                    note("number_of_several", value);
                    continue;
                }
            };
            let Some(candidate) = matches.candidate(id) else { continue };
            match self.objection(draft, candidate) {
                Some((code, shown)) => note(code, shown),
                None => return Found::Record { candidate, by: Some(key.field) },
            }
        }
        Found::Nothing
    }

    /// Why a record is not the row's although they share a number.
    fn objection<'c, N: Importable>(
        &self,
        draft: &Draft,
        candidate: &'c Candidate<N>,
    ) -> Option<(&'static str, &'c str)> {
        // Two establishments of one organisation, or a number that was copied to the wrong line.
        let contradicted = N::KEYS.iter().find_map(|key| {
            let (row, record) = (text(&draft.fields, key.field)?, text(&candidate.fields, key.field)?);
            (row != record).then_some(("number_contradicted", record))
        });
        // The source itself tells the two apart.
        let other = || {
            draft.external_id.as_ref()?;
            let ids = candidate.kept.record.external_ids();
            let known = ids.iter().find(|external| external.source == self.source)?;
            Some(("known_under_another_id", known.id.as_str()))
        };
        contradicted.or_else(other)
    }

    /// `odd`: a record has a number of the row's, and was not taken for it.
    fn new_record<N: Importable>(
        &self,
        write: &mut Write<'_>,
        draft: Draft,
        odd: bool,
    ) -> Result<Decided<N>, Refusal> {
        if self.mode.update_only {
            return Ok((Fate::Kept(Why::Unknown), None));
        }
        let sure = |field: &str| {
            draft.fields.contains_key(field) && !draft.unsure.iter().any(|unsure| unsure == field)
        };
        // The next run could not recognise it, and would create it again.
        if draft.id.is_none()
            && draft.external_id.is_none()
            && (odd || !N::KEYS.iter().any(|key| sure(key.field)))
        {
            return Ok(refused(Fault::at("/external_ids", "row_unrecognisable")));
        }
        let mut object = draft.fields;
        object.retain(|_, value| !value.is_null());
        if let Some(id) = draft.id {
            object.insert("id".to_owned(), id.to_string().into());
        }
        if let Some(id) = draft.external_id {
            let own = ExternalId { source: self.source.clone(), id };
            object.insert("external_ids".to_owned(), value_of(&[own])?);
        }
        let edit = write.wish_create::<N>(&self.viewer, object)?;
        let Edit::Create { id, .. } = &edit else { return Err(Refusal::internal("a new record is created")) };
        Ok((Fate::Created { id: *id }, Some(edit)))
    }

    fn change<N: Importable>(
        &mut self,
        write: &mut Write<'_>,
        draft: Draft,
        candidate: &Candidate<N>,
        by: Option<&'static str>,
    ) -> Result<Decided<N>, Refusal> {
        let kept = &candidate.kept;
        let id = kept.head.id;
        if let Some(row) = self.taken.insert(id, draft.number) {
            self.taken.insert(id, row);
            return Ok(refused(Fault::at("", "same_record").about(row.to_string())));
        }
        if kept.head.deleted_at.is_some() {
            return Ok((Fate::Kept(Why::InBin(id)), None));
        }
        let mut object = draft.fields;
        if let (Some(own), Some(_)) = (draft.external_id, by) {
            let mut ids = kept.record.external_ids().to_vec();
            ids.push(ExternalId { source: self.source.clone(), id: own });
            object.insert("external_ids".to_owned(), value_of(&ids)?);
        }
        let edit = write.wish_change::<N>(&self.viewer, kept.clone(), &object, Way::Import, &self.deed.by)?;
        let Edit::Update { record, .. } = &edit else { return Err(Refusal::internal("a record is changed")) };
        let fields = changed(&candidate.fields, &fields(record)?);
        if fields.is_empty() {
            return Ok((Fate::Kept(Why::Same(id)), None));
        }
        // An old export would undo what somebody changed since; what this very import changed it may change again.
        let other = draft.revision.is_some_and(|revision| revision != kept.head.revision);
        if other && kept.head.updated_by != self.deed.by {
            return Ok(refused(Fault::at("", "changed_since_export")));
        }
        Ok((Fate::Updated { id, fields, by }, Some(edit)))
    }
}

/// Puts a row that says nothing of its territory on the commune of its address; what a record says already stays, and so
/// does what somebody emptied in one of our own files.
fn lie(
    write: &mut Write<'_>,
    places: &mut Places,
    draft: &mut Draft,
    record: Option<&Map<String, Value>>,
    field: Option<&'static str>,
) -> Result<(), Refusal> {
    let Some(field) = field.filter(|_| draft.id.is_none()) else { return Ok(()) };
    if draft.fields.contains_key(field) || record.is_some_and(|fields| fields.contains_key(field)) {
        return Ok(());
    }
    if let Some(id) = places.of_address(write.reading(), &draft.fields)? {
        draft.fields.insert(field.to_owned(), id.to_string().into());
    }
    Ok(())
}

fn refused<N>(fault: Fault) -> Decided<N> {
    (Fate::Refused(vec![fault]), None)
}

fn text<'f>(fields: &'f Map<String, Value>, field: &str) -> Option<&'f str> {
    fields.get(field)?.as_str()
}

fn value_of(ids: &[ExternalId]) -> Result<Value, Refusal> {
    serde_json::to_value(ids).map_err(Refusal::internal)
}

/// The fields that differ, in the order of the record.
fn changed(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<String> {
    let gone = before.keys().filter(|key| !after.contains_key(*key));
    let other = after.iter().filter(|(key, value)| before.get(*key) != Some(value)).map(|(key, _)| key);
    other.chain(gone).cloned().collect()
}
