//! Rows of somebody's table, matched with the records that are there, and written some hundred at a time: created,
//! changed, kept or refused, each for itself and with its reason.

mod decide;
mod matches;
mod places;

use std::collections::HashMap;

use essaim_domain::{
    access::Viewer,
    experiment::Experiment,
    fault::{Fault, Faults},
    hypothesis::Hypothesis,
    involvement::Involvement,
    phase::Phase,
    principal::Principal,
    programme::Programme,
    refusal::Refusal,
    relationship::Relationship,
    territory::Territory,
    theme::Theme,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use self::{decide::Decision, matches::Matches, places::Places};
use crate::{
    db::{Db, Write},
    door::{Deed, Edit},
    stored::Stored,
};

/// Rows in one transaction. More make each row a little cheaper, and other writers wait longer.
pub const AT_ONCE: usize = 1_000;

/// A noun that tables are imported to.
pub trait Importable: Stored {
    /// Numbers that others gave a record and by which it is recognised, the surest first.
    const KEYS: &'static [MatchKey] = &[];
    /// The field that says on which territory a record is, where its address can tell.
    const LIES_ON: Option<&'static str> = None;
}

impl Importable for Programme {}
impl Importable for Phase {}
impl Importable for Theme {}
impl Importable for Territory {}
impl Importable for Relationship {}
impl Importable for Experiment {}
impl Importable for Hypothesis {}
impl Importable for Involvement {}

/// A field that tells records apart.
#[derive(Debug, PartialEq, Eq)]
pub struct MatchKey {
    pub field: &'static str,
    /// `SELECT r.column, r.id, r.deleted_at IS NULL FROM table r WHERE r.column`, before the values.
    pub holders: &'static str,
}

/// A row that was read, and may be imported.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    /// As its file counts it.
    pub number: u32,
    /// Its id in the source's own numbering.
    pub external_id: Option<String>,
    /// Our own id of its record, where the file is one of our exports.
    pub id: Option<Uuid>,
    /// The revision that it was exported at.
    pub revision: Option<i64>,
    /// Territories that are named by their codes.
    pub places: Vec<Place>,
    /// The fields that it has a value for, as the API's body has them.
    pub fields: Map<String, Value>,
    /// Match keys that stand in several rows: nothing is recognised by them.
    pub unsure: Vec<String>,
    /// The row that it repeats word for word.
    pub repeats: Option<u32>,
    /// What was found wrong with it on the way; then it is refused.
    pub faults: Vec<Fault>,
    /// What was found on the way and a person should look at.
    pub notes: Vec<Note>,
}

/// Territories of a field, by their codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub field: String,
    /// Whether the field holds several.
    pub several: bool,
    /// `scheme:code`.
    pub codes: Vec<String>,
}

/// What became of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    pub number: u32,
    pub fate: Fate,
    /// What was found while looking for its record, for a person to look at.
    pub notes: Vec<Note>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    Created {
        id: Uuid,
    },
    /// With the fields that changed; `by` is the number that it was recognised by, unless it was its own id.
    Updated {
        id: Uuid,
        fields: Vec<String>,
        by: Option<&'static str>,
    },
    Kept(Why),
    Refused(Vec<Fault>),
}

/// Why nothing was written for a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The record says the same already.
    Same(Uuid),
    InBin(Uuid),
    /// Another row of the file says the same, word for word.
    Repeats(u32),
    /// There is no such record, and only updates were asked for.
    Unknown,
}

/// Something that a person should look at: a code of the catalogues, the field, and what is found there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub code: &'static str,
    pub field: &'static str,
    pub shown: String,
}

/// What an import may do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mode {
    /// Says everything and writes nothing.
    pub dry: bool,
    /// Creates nothing.
    pub update_only: bool,
}

/// An import under way: one operation, whatever the number of its transactions.
#[derive(Debug)]
pub struct Run {
    source: String,
    viewer: Viewer,
    deed: Deed,
    mode: Mode,
    /// The row that each record was recognised in: a second one that says otherwise would undo it at each run.
    taken: HashMap<Uuid, u32>,
}

impl Run {
    /// An import of a source, which acts as a coordinator does.
    #[must_use]
    pub fn of(source: &str, mode: Mode) -> Self {
        let by = Principal::Import(source.to_owned());
        Self {
            source: source.to_owned(),
            viewer: Viewer::steward(by.clone()),
            deed: Deed::of(by),
            mode,
            taken: HashMap::new(),
        }
    }

    /// The operation that its changes share.
    #[must_use]
    pub fn operation(&self) -> Uuid {
        self.deed.operation
    }

    /// Takes some rows in one transaction. What was taken before stays, whatever comes of these: an import that was
    /// interrupted is run again from the start, and finds what it wrote.
    ///
    /// # Errors
    /// What the database says; a row that is refused is no error.
    pub fn take<N: Importable>(
        mut self,
        db: &Db,
        drafts: Vec<Draft>,
    ) -> Result<(Self, Vec<Verdict>), Refusal> {
        db.write_now(move |write| {
            let verdicts = self.batch::<N>(write, drafts)?;
            Ok((self, verdicts))
        })
    }

    fn batch<N: Importable>(
        &mut self,
        write: &mut Write<'_>,
        mut drafts: Vec<Draft>,
    ) -> Result<Vec<Verdict>, Refusal> {
        let mut places = Places::default();
        for draft in &mut drafts {
            places.find::<N>(write.reading(), &self.viewer, draft)?;
        }
        let matches = Matches::<N>::of(write.reading(), &self.viewer, &self.source, &drafts)?;
        let mut verdicts = Vec::with_capacity(drafts.len());
        let mut edits: Vec<(usize, Edit<N>)> = Vec::new();
        for draft in drafts {
            let Decision { verdict, edit } = self.decide(write, draft, &matches, &mut places)?;
            if let Some(edit) = edit {
                edits.push((verdicts.len(), edit));
            }
            verdicts.push(verdict);
        }
        if !self.mode.dry && !edits.is_empty() {
            self.write_all(write, edits, &mut verdicts)?;
        }
        Ok(verdicts)
    }

    fn write_all<N: Importable>(
        &self,
        write: &mut Write<'_>,
        edits: Vec<(usize, Edit<N>)>,
        verdicts: &mut [Verdict],
    ) -> Result<(), Refusal> {
        let (rows, edits): (Vec<usize>, Vec<Edit<N>>) = edits.into_iter().unzip();
        for (row, result) in rows.into_iter().zip(write.put_each(&self.deed, edits)?) {
            let Err(refusal) = result else { continue };
            let faults = told(refusal)?;
            if let Some(verdict) = verdicts.get_mut(row) {
                verdict.fate = Fate::Refused(faults);
            }
        }
        Ok(())
    }
}

/// The faults of a row that is refused; what is wrong with the database or with us ends the import.
fn told(refusal: Refusal) -> Result<Vec<Fault>, Refusal> {
    match refusal {
        Refusal::Invalid(Faults(faults)) => Ok(faults),
        Refusal::Conflict(code) => Ok(vec![Fault::at("", code)]),
        Refusal::Forbidden => Ok(vec![Fault::at("", "forbidden")]),
        Refusal::Stale => Ok(vec![Fault::at("", "stale")]),
        Refusal::NotFound | Refusal::Gone | Refusal::Merged(_) | Refusal::Unknown => {
            Ok(vec![Fault::at("", "not_found")])
        }
        bad @ (Refusal::Unavailable(_) | Refusal::Internal(_)) => Err(bad),
    }
}
