//! A row of any table, in the form that both databases have in common.

use std::hash::Hasher;

use diesel::{
    QueryableByName,
    deserialize::{self, FromSql},
    pg::{Pg, PgValue},
    row::{Field, NamedRow},
    sql_types::{Bool, Double, Integer, Text},
    sqlite::{Sqlite, SqliteType},
};
use essaim_domain::{refusal::Refusal, time::from_micros};
use uuid::Uuid;
use xxhash_rust::xxh3::Xxh3;

use crate::{
    statement::Bind,
    types::{At, Instant, Key, Uid},
};

/// A value: SQLite's own kinds, in which PostgreSQL's truths and instants are numbers too (0 and 1; microseconds since
/// 1970).
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Nothing,
    Int(i64),
    Real(f64),
    Text(String),
    Uid(Uuid),
}

/// What a column takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Uid,
    Instant,
    Int,
    Real,
    Text,
    Bool,
}

/// A row as it was read.
#[derive(Debug)]
pub(super) struct Row(pub(super) Vec<Cell>);

impl Kind {
    /// The kind of a type, as either database calls it.
    ///
    /// # Errors
    /// For a type that no migration uses yet: it wants a line here.
    pub(super) fn of(form: &str) -> Result<Self, Refusal> {
        Ok(match form {
            "blob" | "uuid" => Self::Uid,
            "timestamp with time zone" => Self::Instant,
            "integer" | "bigint" => Self::Int,
            "real" | "double precision" => Self::Real,
            "text" => Self::Text,
            "boolean" => Self::Bool,
            other => return Err(Refusal::internal(format!("a type that is not copied: {other}"))),
        })
    }
}

impl Cell {
    /// As a column of that kind takes it.
    ///
    /// # Errors
    /// When it is of another kind.
    pub(super) fn bind(&self, kind: Kind) -> Result<Bind, Refusal> {
        Ok(match (self, kind) {
            (Self::Nothing, Kind::Uid) => Bind::Uid(None),
            (Self::Nothing, Kind::Instant) => Bind::At(None),
            (Self::Nothing, Kind::Int) => Bind::Int(None),
            (Self::Nothing, Kind::Real) => Bind::Real(None),
            (Self::Nothing, Kind::Text) => Bind::Text(None),
            (Self::Nothing, Kind::Bool) => Bind::Bool(None),
            (Self::Uid(id), Kind::Uid) => (*id).into(),
            (Self::Int(micros), Kind::Instant) => from_micros(*micros).into(),
            (Self::Int(number), Kind::Int) => (*number).into(),
            (Self::Int(truth), Kind::Bool) => (*truth != 0).into(),
            (Self::Real(number), Kind::Real) => (*number).into(),
            (Self::Text(text), Kind::Text) => text.as_str().into(),
            (other, kind) => return Err(Refusal::internal(format!("{other:?} in a column of {kind:?}"))),
        })
    }

    fn digest(&self, into: &mut Xxh3) {
        match self {
            Self::Nothing => into.write_u8(0),
            Self::Int(number) => {
                into.write_u8(1);
                into.update(&number.to_le_bytes());
            }
            Self::Real(number) => {
                into.write_u8(2);
                into.update(&number.to_bits().to_le_bytes());
            }
            Self::Text(text) => {
                into.write_u8(3);
                into.update(&(text.len() as u64).to_le_bytes());
                into.update(text.as_bytes());
            }
            Self::Uid(id) => {
                into.write_u8(4);
                into.update(id.as_bytes());
            }
        }
    }
}

/// What a table holds, in whatever order it was read: how many rows, and the sum of their digests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub(super) rows: u64,
    digest: u128,
}

impl Sum {
    pub(super) fn add(&mut self, row: &Row) {
        let mut digest = Xxh3::new();
        row.0.iter().for_each(|cell| cell.digest(&mut digest));
        self.rows += 1;
        self.digest = self.digest.wrapping_add(digest.digest128());
    }
}

impl QueryableByName<Sqlite> for Row {
    fn build<'a>(row: &impl NamedRow<'a, Sqlite>) -> deserialize::Result<Self> {
        let cell = |index| {
            let field = diesel::row::Row::get(row, index).ok_or("a row ends early")?;
            let Some(mut value) = field.value() else { return Ok(Cell::Nothing) };
            Ok(match value.value_type() {
                None => Cell::Nothing,
                Some(SqliteType::Double) => Cell::Real(value.read_double()),
                Some(SqliteType::Text) => Cell::Text(value.read_text().to_owned()),
                Some(SqliteType::Binary) => Cell::Uid(Uuid::from_slice(value.read_blob())?),
                Some(_) => Cell::Int(value.read_long()),
            })
        };
        (0..row.field_count()).map(cell).collect::<deserialize::Result<_>>().map(Self)
    }
}

impl QueryableByName<Pg> for Row {
    fn build<'a>(row: &impl NamedRow<'a, Pg>) -> deserialize::Result<Self> {
        let cell = |index| {
            let field = diesel::row::Row::get(row, index).ok_or("a row ends early")?;
            field.value().map_or(Ok(Cell::Nothing), told)
        };
        (0..row.field_count()).map(cell).collect::<deserialize::Result<_>>().map(Self)
    }
}

/// By the number that PostgreSQL's catalogue (`pg_type`) has for each type.
fn told(value: PgValue<'_>) -> deserialize::Result<Cell> {
    type Big = diesel::sql_types::BigInt;
    Ok(match value.get_oid().get() {
        16 => Cell::Int(i64::from(<bool as FromSql<Bool, Pg>>::from_sql(value)?)),
        20 => Cell::Int(<i64 as FromSql<Big, Pg>>::from_sql(value)?),
        23 => Cell::Int(i64::from(<i32 as FromSql<Integer, Pg>>::from_sql(value)?)),
        25 => Cell::Text(<String as FromSql<Text, Pg>>::from_sql(value)?),
        701 => Cell::Real(<f64 as FromSql<Double, Pg>>::from_sql(value)?),
        1184 => Cell::Int(<At as FromSql<Instant, Pg>>::from_sql(value)?.0.as_microsecond()),
        2950 => Cell::Uid(<Key as FromSql<Uid, Pg>>::from_sql(value)?.0),
        other => return Err(format!("a type that is not copied: {other}").into()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_the_same_in_any_order_and_another_one_when_a_value_differs() {
        let row = |n| Row(vec![Cell::Int(n), Cell::Text("é".to_owned()), Cell::Nothing]);
        let sum = |rows: &[Row]| {
            let mut sum = Sum::default();
            rows.iter().for_each(|row| sum.add(row));
            sum
        };
        assert_eq!(sum(&[row(1), row(2)]), sum(&[row(2), row(1)]));
        assert_ne!(sum(&[row(1), row(2)]), sum(&[row(1), row(3)]));
        assert_ne!(sum(&[row(1)]), sum(&[row(1), row(1)]));
    }

    #[test]
    fn a_value_goes_into_a_column_of_its_kind_alone() {
        assert_eq!(Cell::Int(1).bind(Kind::Bool).unwrap(), Bind::Bool(Some(true)));
        assert_eq!(Cell::Nothing.bind(Kind::Instant).unwrap(), Bind::At(None));
        assert!(Cell::Text("1".to_owned()).bind(Kind::Int).is_err());
        assert!(Kind::of("jsonb").is_err());
    }
}
