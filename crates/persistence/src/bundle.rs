//! Records that come in one piece, as the demonstration does: each with an external id, pointing to one another by it and
//! to official territories by their code.

use essaim_domain::{
    access::Viewer,
    fault::{Fault, Faults},
    record::Reference,
    refusal::Refusal,
};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    db::{Read, Write},
    door::Deed,
    registry::{SHELVES, shelf},
    statement::Sql,
    territories::by_code,
    types::{Key, Uid},
    wishes::{ExternalWish, Outcome},
};

/// A record of a bundle, as the API's body has it but for its references: `<source>:<id>`, or `<scheme>:<code>` of an
/// official territory.
#[derive(Debug, Clone)]
pub struct Item {
    pub collection: String,
    pub id: String,
    pub object: Map<String, Value>,
}

/// How many records of a bundle were created, changed, left as they were.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    /// Somebody put them into the bin, where they stay.
    pub in_bin: usize,
}

/// Why a bundle was not taken: which record, and what is wrong with it.
#[derive(Debug)]
pub struct BundleRefusal {
    pub id: String,
    pub refusal: Refusal,
}

impl std::fmt::Display for BundleRefusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.id, self.refusal)
    }
}

impl std::error::Error for BundleRefusal {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.refusal)
    }
}

impl Write<'_> {
    /// Writes a bundle, all or nothing. Loaded again it changes nothing, and takes back what was changed meanwhile.
    ///
    /// # Errors
    /// [`Refusal::Internal`] with a [`BundleRefusal`] for a record that is refused, and what the database says.
    pub fn put_bundle(
        &mut self,
        viewer: &Viewer,
        deed: &Deed,
        source: &str,
        items: Vec<Item>,
    ) -> Result<Counts, Refusal> {
        // It writes several times, and what it writes depends on what others may be writing.
        self.in_line()?;
        let mut counts = Counts::default();
        for item in items {
            let id = item.id.clone();
            let outcome = self.put_item(viewer, deed, source, item);
            match outcome {
                Ok(Outcome::Created) => counts.created += 1,
                Ok(Outcome::Updated) => counts.updated += 1,
                Ok(Outcome::Unchanged) => counts.unchanged += 1,
                Err(Refusal::Conflict("in_bin")) => counts.in_bin += 1,
                Err(Refusal::Unavailable(cause)) => return Err(Refusal::Unavailable(cause)),
                Err(refusal) => return Err(Refusal::internal(BundleRefusal { id, refusal })),
            }
        }
        Ok(counts)
    }

    fn put_item(
        &mut self,
        viewer: &Viewer,
        deed: &Deed,
        source: &str,
        item: Item,
    ) -> Result<Outcome, Refusal> {
        let shelf = shelf(&item.collection).ok_or_else(|| Refusal::internal("an unknown collection"))?;
        let mut object = item.object;
        for reference in shelf.noun.references {
            if let Some(value) = object.get_mut(reference.field) {
                self.reading().resolve(source, reference, value)?;
            }
        }
        let wish = ExternalWish { object, ..ExternalWish::default() };
        (shelf.put_by_external_id)(self, viewer, deed, (source, &item.id), wish)
    }
}

impl Read<'_> {
    /// Whether nobody has written anything yet, official territories apart.
    ///
    /// # Errors
    /// What the database says.
    pub fn is_blank(&mut self) -> Result<bool, Refusal> {
        for shelf in SHELVES {
            let mut sql = Sql::new("SELECT r.id FROM ");
            sql.push(shelf.table).push(" r");
            if shelf.noun.collection == "territories" {
                sql.push(" WHERE r.scheme = 'custom'");
            }
            sql.push(" LIMIT 1");
            if self.row::<Uid, Key>(sql)?.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Puts ids in the place of what a bundle calls records by.
    fn resolve(&mut self, source: &str, reference: &Reference, value: &mut Value) -> Result<(), Refusal> {
        match value {
            Value::Array(values) => {
                values.iter_mut().try_for_each(|value| self.resolve(source, reference, value))
            }
            Value::String(name) => {
                let unknown = || {
                    Refusal::Invalid(Faults(vec![
                        Fault::at(format!("/{}", reference.field), "reference_unknown").about(name.as_str()),
                    ]))
                };
                let found = match name.split_once(':') {
                    Some((from, id)) if from == source => self.holder(reference.collection, source, id)?,
                    Some((scheme, code)) if reference.collection == "territories" => {
                        by_code(self, scheme, code)?
                    }
                    _ => None,
                };
                *value = Value::String(found.ok_or_else(unknown)?.to_string());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The record of a collection that holds an external id.
    fn holder(&mut self, collection: &str, source: &str, id: &str) -> Result<Option<Uuid>, Refusal> {
        let Some(shelf) = shelf(collection) else { return Ok(None) };
        let mut sql = Sql::new("SELECT x.record FROM external_id x WHERE x.noun = ");
        sql.bind(shelf.noun.name).push(" AND x.source = ").bind(source).push(" AND x.id = ").bind(id);
        Ok(self.row::<Uid, Key>(sql)?.map(|key| key.0))
    }
}
