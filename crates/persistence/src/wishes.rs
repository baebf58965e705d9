//! Wishes: what a caller asks of records, checked by the domain's rules and made ready for the door. Requests, batches
//! and imports all come this way.

use essaim_domain::{
    access::{Standing, Viewer, may_change},
    draft::{clean, decode, merge},
    fault::Faults,
    principal::Principal,
    record::Record,
    refusal::Refusal,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    db::Write,
    door::{Deed, Edit},
    kept::{Kept, Row, fields},
    read::Bin,
    refs::keep_hidden,
    stored::Stored,
};

/// How a change comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By hand: what an act of its own writes (a stage) is refused.
    Patch,
    /// From a source that knows the whole record: an import may set any stage.
    Import,
}

/// What became of a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Created,
    Updated,
    /// It said nothing new: no revision, no change.
    Unchanged,
}

impl Write<'_> {
    /// A new record out of a body. `object` may propose an `id`.
    ///
    /// # Errors
    /// Every fault of the body; [`Refusal::Forbidden`] when the caller may not create it there.
    pub fn wish_create<N: Stored>(
        &mut self,
        viewer: &Viewer,
        mut object: Map<String, Value>,
    ) -> Result<Edit<N>, Refusal> {
        let id = proposed_id(&mut object)?;
        refuse_fields(&object, N::NOUN.read_only)?;
        let mut record: N = read(object)?;
        self.check_references::<N>(viewer, None, &fields(&record)?)?;
        let team = match record.experiment(id) {
            Some(experiment) if experiment != id => self.reading().in_team_of(viewer, experiment)?,
            _ => true,
        };
        if !may_change(&N::NOUN, record.writers(), viewer, Standing { author: true, team }) {
            return Err(Refusal::Forbidden);
        }
        record.on_create();
        Ok(Edit::Create { id, record })
    }

    /// A change of a record out of a merge patch.
    ///
    /// # Errors
    /// As [`Write::wish_create`].
    pub fn wish_change<N: Stored>(
        &mut self,
        viewer: &Viewer,
        before: Kept<N>,
        patch: &Map<String, Value>,
        way: Way,
        by: &Principal,
    ) -> Result<Edit<N>, Refusal> {
        self.may_change(viewer, &before)?;
        refuse_fields(patch, N::NOUN.read_only)?;
        let full = fields(&before.record)?;
        if way == Way::Patch {
            refuse_acts::<N>(&full, patch)?;
        }
        let seen = self.as_seen::<N>(viewer, &before, &full)?;
        let mut after = seen.clone();
        merge(&mut after, patch);
        keep_hidden::<N>(&full, &seen, &mut after);
        for field in N::NOUN.read_only {
            if let Some(value) = full.get(*field) {
                after.insert((*field).to_owned(), value.clone());
            }
        }
        let mut record: N = read(after)?;
        if way == Way::Import {
            record.on_import(&before.record, by);
        }
        let after = fields(&record)?;
        self.check_references::<N>(viewer, Some(&full), &after)?;
        if !may_change(&N::NOUN, record.writers(), viewer, self.reading().standing(viewer, &before)?) {
            return Err(Refusal::Forbidden);
        }
        Ok(Edit::Update { before, record })
    }

    /// Whether the caller may change that record at all.
    ///
    /// # Errors
    /// [`Refusal::Forbidden`].
    pub fn may_change<N: Stored>(&mut self, viewer: &Viewer, kept: &Kept<N>) -> Result<(), Refusal> {
        let standing = self.reading().standing(viewer, kept)?;
        if may_change(&N::NOUN, kept.record.writers(), viewer, standing) {
            Ok(())
        } else {
            Err(Refusal::Forbidden)
        }
    }

    /// Creates or updates by external id: what is absent from the body stays as it is.
    ///
    /// # Errors
    /// [`Refusal::Conflict`] with `in_bin`, or with `external_id_taken` when the caller may not change the record that
    /// holds the id; [`Refusal::Stale`] when `revision` is another one.
    pub fn put_by_external_id<N: Stored>(
        &mut self,
        viewer: &Viewer,
        deed: &Deed,
        external: (&str, &str),
        wish: ExternalWish,
    ) -> Result<(Kept<N>, Outcome), Refusal> {
        let (source, id) = external;
        let Some(record) = self.reading().by_external_id::<N>(source, id)? else {
            let mut object = wish.object;
            add_external_id(&mut object, source, id);
            let edit = self.wish_create::<N>(viewer, object)?;
            return Ok((self.put_one(deed, edit)?, Outcome::Created));
        };
        let taken = || Refusal::Conflict("external_id_taken");
        let mut kept = match self.reading().find_to_change::<N>(viewer, record, Bin::Open) {
            Err(Refusal::NotFound) => return Err(taken()),
            found => found?,
        };
        self.may_change(viewer, &kept).map_err(|_| taken())?;
        if wish.revision.is_some_and(|revision| revision != kept.head.revision) {
            return Err(Refusal::Stale);
        }
        let mut restored = false;
        if kept.head.deleted_at.is_some() {
            if !wish.restore {
                return Err(Refusal::Conflict("in_bin"));
            }
            kept = self.put_one(deed, Edit::Restore { before: kept })?;
            restored = true;
        }
        let mut object = wish.object;
        // A body that lists external ids replaces them, except the one that it came under.
        if object.contains_key("external_ids") {
            add_external_id(&mut object, source, id);
        }
        let before = kept.head.revision;
        let edit = self.wish_change(viewer, kept, &object, Way::Import, &deed.by)?;
        let after = self.put_one(deed, edit)?;
        let outcome =
            if restored || after.head.revision != before { Outcome::Updated } else { Outcome::Unchanged };
        Ok((after, outcome))
    }

    /// One edit through the door.
    ///
    /// # Errors
    /// As [`Write::put`].
    pub fn put_one<N: Stored>(&mut self, deed: &Deed, edit: Edit<N>) -> Result<Kept<N>, Refusal> {
        self.put(deed, vec![edit])?.pop().ok_or_else(|| Refusal::internal("the door kept a record"))
    }

    /// The fields of a record without the references that the viewer does not see.
    pub(crate) fn as_seen<N: Stored>(
        &mut self,
        viewer: &Viewer,
        kept: &Kept<N>,
        full: &Map<String, Value>,
    ) -> Result<Map<String, Value>, Refusal> {
        let own: Map<String, Value> = N::NOUN
            .per_viewer
            .iter()
            .filter_map(|field| Some(((*field).to_owned(), full.get(*field)?.clone())))
            .collect();
        let own = serde_json::to_string(&own).map_err(Refusal::internal)?;
        let mut rows = [Row { head: kept.head.clone(), body: "{}".to_owned(), own }];
        self.reading().withhold::<N>(viewer, &mut rows)?;
        let mut seen: Map<String, Value> = full
            .iter()
            .filter(|(key, _)| !N::NOUN.per_viewer.contains(&key.as_str()))
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        for row in &rows {
            seen.extend(row.fields()?);
        }
        Ok(seen)
    }

    fn check_references<N: Stored>(
        &mut self,
        viewer: &Viewer,
        before: Option<&Map<String, Value>>,
        after: &Map<String, Value>,
    ) -> Result<(), Refusal> {
        self.reading().check_references::<N>(viewer, before, after)
    }
}

/// A body that comes under an external id.
#[derive(Debug, Clone, Default)]
pub struct ExternalWish {
    pub object: Map<String, Value>,
    /// The revision that the caller knows, if they say one.
    pub revision: Option<i64>,
    /// Brings back what is in the bin.
    pub restore: bool,
}

/// Reads a cleaned object as a record, and checks it as a whole.
///
/// # Errors
/// [`Refusal::Invalid`] with all faults.
pub fn read<N: Record + utoipa::PartialSchema>(object: Map<String, Value>) -> Result<N, Refusal> {
    let mut value = Value::Object(object);
    clean(&mut value);
    let record: N = decode(value)?;
    let mut faults = Faults::default();
    record.check(&mut faults);
    faults.verdict()?;
    Ok(record)
}

fn proposed_id(object: &mut Map<String, Value>) -> Result<Uuid, Refusal> {
    match object.shift_remove("id") {
        None | Some(Value::Null) => Ok(Uuid::now_v7()),
        Some(value) => {
            let id = value.as_str().and_then(|text| Uuid::try_parse(text).ok());
            id.ok_or_else(|| Refusal::invalid("/id", "id_form"))
        }
    }
}

fn refuse_fields(object: &Map<String, Value>, fields: &[&str]) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    for field in fields.iter().filter(|field| object.contains_key(**field)) {
        faults.add(format!("/{field}"), "read_only");
    }
    Ok(faults.verdict()?)
}

fn refuse_acts<N: Record>(full: &Map<String, Value>, patch: &Map<String, Value>) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    for (field, code) in N::NOUN.by_act {
        let changes = patch.get(*field).is_some_and(|value| full.get(*field) != Some(value));
        faults.when(changes, &format!("/{field}"), code);
    }
    Ok(faults.verdict()?)
}

fn add_external_id(object: &mut Map<String, Value>, source: &str, id: &str) {
    let own = serde_json::json!({ "source": source, "id": id });
    match object.get_mut("external_ids") {
        Some(Value::Array(ids)) if ids.contains(&own) => {}
        Some(Value::Array(ids)) => ids.push(own),
        _ => drop(object.insert("external_ids".to_owned(), Value::Array(vec![own]))),
    }
}
