//! A record as it is kept: its head, and its fields either as JSON fragments (for readers) or as the domain's own
//! type (for who writes).

use diesel::sql_types::{BigInt, Nullable, Text};
use essaim_domain::{principal::Principal, record::Record, refusal::Refusal};
use jiff::Timestamp;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::types::{At, Instant, Key, Uid};

/// What every record has besides its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub id: Uuid,
    pub revision: i64,
    pub created_at: Timestamp,
    pub created_by: Principal,
    pub updated_at: Timestamp,
    pub updated_by: Principal,
    pub deleted_at: Option<Timestamp>,
}

/// A record as readers get it.
#[derive(Debug, Clone)]
pub struct Row {
    pub head: Head,
    /// A JSON object that every viewer sees alike.
    pub body: String,
    /// A JSON object of the fields that are checked for each viewer.
    pub own: String,
}

/// A record as it is changed.
#[derive(Debug, Clone)]
pub struct Kept<N> {
    pub head: Head,
    pub record: N,
}

/// What was done to a record.
#[derive(Debug, Clone)]
pub struct Edited<N> {
    pub before: Option<Kept<N>>,
    pub after: Kept<N>,
}

impl<N: Record> Edited<N> {
    /// The record as it was, if it was there and not in the bin.
    pub fn live_before(&self) -> Option<&N> {
        self.before.as_ref().filter(|kept| kept.head.deleted_at.is_none()).map(|kept| &kept.record)
    }

    /// The record as it is, unless it is in the bin.
    pub fn live_after(&self) -> Option<&N> {
        self.after.head.deleted_at.is_none().then_some(&self.after.record)
    }
}

/// Columns of the head and the fragments, in the order of [`RowSql`].
pub(crate) const ROW_COLUMNS: &str = "r.id, r.revision, r.created_at, r.created_by, r.updated_at, r.updated_by, \
                                      r.deleted_at, r.body, r.own";

pub(crate) type RowSql = (Uid, BigInt, Instant, Text, Instant, Text, Nullable<Instant>, Text, Text);
pub(crate) type RowTuple = (Key, i64, At, String, At, String, Option<At>, String, String);

impl From<RowTuple> for Row {
    fn from(row: RowTuple) -> Self {
        let (id, revision, created_at, created_by, updated_at, updated_by, deleted_at, body, own) = row;
        Self {
            head: Head {
                id: id.0,
                revision,
                created_at: created_at.0,
                created_by: Principal::from_text(&created_by),
                updated_at: updated_at.0,
                updated_by: Principal::from_text(&updated_by),
                deleted_at: deleted_at.map(|at| at.0),
            },
            body,
            own,
        }
    }
}

impl Row {
    /// The record's fields as one JSON object.
    ///
    /// # Errors
    /// [`Refusal::Internal`] when a fragment is no JSON object.
    pub fn fields(&self) -> Result<Map<String, Value>, Refusal> {
        let mut fields: Map<String, Value> = serde_json::from_str(&self.body).map_err(Refusal::internal)?;
        let own: Map<String, Value> = serde_json::from_str(&self.own).map_err(Refusal::internal)?;
        fields.extend(own);
        Ok(fields)
    }

    /// # Errors
    /// [`Refusal::Internal`] when the fragments are not such a record.
    pub fn into_kept<N: Record>(self) -> Result<Kept<N>, Refusal> {
        let record = serde_json::from_value(Value::Object(self.fields()?)).map_err(Refusal::internal)?;
        Ok(Kept { head: self.head, record })
    }
}

/// The fields of a record as JSON.
///
/// # Errors
/// [`Refusal::Internal`] when it does not serialise to an object.
pub fn fields<N: Record>(record: &N) -> Result<Map<String, Value>, Refusal> {
    match serde_json::to_value(record).map_err(Refusal::internal)? {
        Value::Object(map) => Ok(map),
        _ => Err(Refusal::internal("a record is no object")),
    }
}

/// The two fragments of a record, in the order (body, own).
///
/// # Errors
/// As [`fields`].
pub(crate) fn fragments<N: Record>(mut fields: Map<String, Value>) -> Result<(String, String), Refusal> {
    let mut own = Map::new();
    for field in N::NOUN.per_viewer {
        if let Some(value) = fields.shift_remove(*field) {
            own.insert((*field).to_owned(), value);
        }
    }
    let text = |map: &Map<String, Value>| serde_json::to_string(map).map_err(Refusal::internal);
    Ok((text(&fields)?, text(&own)?))
}
