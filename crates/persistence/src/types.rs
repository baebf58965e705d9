//! The column types that both databases share, and the wrappers that rows hold them in.

use diesel::{
    backend::Backend,
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    pg::{Pg, PgValue, data_types::PgTimestamp},
    query_builder::QueryId,
    serialize::{self, IsNull, Output, ToSql},
    sql_types::{BigInt, Binary, SqlType, Timestamptz},
    sqlite::Sqlite,
};
use jiff::Timestamp;
use std::io::Write as _;
use uuid::Uuid;

/// A UUID: 16 bytes in SQLite, `uuid` in PostgreSQL.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951), sqlite_type(name = "Binary"))]
pub struct Uid;

/// An instant: microseconds since 1970 in SQLite, `timestamptz` in PostgreSQL.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 1184, array_oid = 1185), sqlite_type(name = "Long"))]
pub struct Instant;

/// Several UUIDs in one parameter: an array in PostgreSQL, a JSON text of hexadecimal digits in SQLite.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 2951, array_oid = 2951), sqlite_type(name = "Text"))]
pub struct Uids;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Uid)]
pub struct Key(pub Uuid);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Instant)]
pub struct At(pub Timestamp);

#[derive(Debug, Clone, PartialEq, Eq, AsExpression)]
#[diesel(sql_type = Uids)]
pub struct Keys(pub Vec<Uuid>);

/// Microseconds between 1970 and 2000, where PostgreSQL counts from.
const PG_EPOCH: i64 = 946_684_800_000_000;

impl ToSql<Uid, Sqlite> for Key {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_bytes().as_slice());
        Ok(IsNull::No)
    }
}

impl ToSql<Uid, Pg> for Key {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.0.as_bytes())?;
        Ok(IsNull::No)
    }
}

impl FromSql<Uid, Sqlite> for Key {
    fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let owned = <Vec<u8> as FromSql<Binary, Sqlite>>::from_sql(value)?;
        Ok(Self(Uuid::from_slice(&owned)?))
    }
}

impl FromSql<Uid, Pg> for Key {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(Uuid::from_slice(value.as_bytes())?))
    }
}

impl ToSql<Instant, Sqlite> for At {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_microsecond());
        Ok(IsNull::No)
    }
}

impl ToSql<Instant, Pg> for At {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let stamp = PgTimestamp(self.0.as_microsecond() - PG_EPOCH);
        ToSql::<Timestamptz, Pg>::to_sql(&stamp, &mut out.reborrow())
    }
}

impl FromSql<Instant, Sqlite> for At {
    fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let micros = <i64 as FromSql<BigInt, Sqlite>>::from_sql(value)?;
        Ok(Self(Timestamp::from_microsecond(micros)?))
    }
}

impl FromSql<Instant, Pg> for At {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        let stamp = <PgTimestamp as FromSql<Timestamptz, Pg>>::from_sql(value)?;
        Ok(Self(Timestamp::from_microsecond(stamp.0 + PG_EPOCH)?))
    }
}

impl ToSql<Uids, Sqlite> for Keys {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        let mut json = String::with_capacity(2 + 35 * self.0.len());
        json.push('[');
        for (index, id) in self.0.iter().enumerate() {
            if index > 0 {
                json.push(',');
            }
            json.push('"');
            json.push_str(id.simple().encode_lower(&mut Uuid::encode_buffer()));
            json.push('"');
        }
        json.push(']');
        out.set_value(json);
        Ok(IsNull::No)
    }
}

/// The binary form of a one-dimensional array (PostgreSQL, `array_send`).
impl ToSql<Uids, Pg> for Keys {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let count = i32::try_from(self.0.len())?;
        out.write_all(&i32::from(count > 0).to_be_bytes())?;
        out.write_all(&0_i32.to_be_bytes())?;
        out.write_all(&2950_u32.to_be_bytes())?;
        if count > 0 {
            out.write_all(&count.to_be_bytes())?;
            out.write_all(&1_i32.to_be_bytes())?;
        }
        for id in &self.0 {
            out.write_all(&16_i32.to_be_bytes())?;
            out.write_all(id.as_bytes())?;
        }
        Ok(IsNull::No)
    }
}
