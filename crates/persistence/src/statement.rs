//! A statement put together from texts of this program and values of its callers, which never mix.
//!
//! Its texts are `&'static str`, so nothing that came from outside can become SQL; its values are bound. It is
//! an ordinary diesel query: typed by its row, and prepared once per connection (diesel's cache goes by text).

use std::{marker::PhantomData, sync::Arc};

use diesel::{
    QueryResult, RunQueryDsl,
    backend::Backend,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    serialize::ToSql,
    sql_types::{BigInt, Bool, Double, HasSqlType, Nullable, Text},
};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    dialect::{Dialect, SearchWords},
    types::{At, Instant, Key, Keys, Uid, Uids},
};

/// A value bound to a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Bind {
    Uid(Option<Key>),
    At(Option<At>),
    Int(Option<i64>),
    Real(Option<f64>),
    Text(Option<String>),
    Bool(Option<bool>),
}

impl From<Uuid> for Bind {
    fn from(id: Uuid) -> Self {
        Self::Uid(Some(Key(id)))
    }
}

impl From<Option<Uuid>> for Bind {
    fn from(id: Option<Uuid>) -> Self {
        Self::Uid(id.map(Key))
    }
}

impl<N> From<essaim_domain::id::Id<N>> for Bind {
    fn from(id: essaim_domain::id::Id<N>) -> Self {
        id.uuid().into()
    }
}

impl<N> From<Option<essaim_domain::id::Id<N>>> for Bind {
    fn from(id: Option<essaim_domain::id::Id<N>>) -> Self {
        Self::Uid(id.map(|id| Key(id.uuid())))
    }
}

impl From<Timestamp> for Bind {
    fn from(at: Timestamp) -> Self {
        Self::At(Some(At(at)))
    }
}

impl From<Option<Timestamp>> for Bind {
    fn from(at: Option<Timestamp>) -> Self {
        Self::At(at.map(At))
    }
}

impl From<i64> for Bind {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}

impl From<Option<i64>> for Bind {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}

impl From<f64> for Bind {
    fn from(number: f64) -> Self {
        Self::Real(Some(number))
    }
}

impl From<&str> for Bind {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<Option<&str>> for Bind {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}

impl From<Option<f64>> for Bind {
    fn from(number: Option<f64>) -> Self {
        Self::Real(number)
    }
}

impl From<String> for Bind {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<Option<String>> for Bind {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Bind {
    fn from(value: bool) -> Self {
        Self::Bool(Some(value))
    }
}

impl From<Option<bool>> for Bind {
    fn from(value: Option<bool>) -> Self {
        Self::Bool(value)
    }
}

/// The name of a table or column, as the database's own catalogue tells it.
///
/// Lower-case letters, digits and underscores alone: all that our migrations use, and nothing that could be more than a
/// name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Arc<str>);

impl Name {
    /// `None` for what no migration of ours would have called anything.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        (!text.is_empty() && text.len() < 64 && text.bytes().all(plain)).then(|| Self(text.into()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[derive(Debug, Clone)]
enum Part {
    Text(&'static str),
    Name(Name),
    Bind(Bind),
    AnyOf(Keys),
    These(Keys),
    Dialect(Phrase),
}

/// What the two databases say differently; `dialect.rs` knows how.
#[derive(Debug, Clone, PartialEq)]
pub enum Phrase {
    /// The row of the search index matches these words (a MATCH or a tsquery).
    Matches(SearchWords),
    /// The rank of the match, better ones larger.
    Rank(SearchWords),
    /// The table and join that `Matches` speaks of.
    SearchSource,
    /// `p` is a place inside this box: west, south, east, north in degrees.
    InBox([f64; 4]),
    /// The table and join that `InBox` speaks of.
    PlaceSource,
    /// Locks the rows read until the end of the transaction, where the database can.
    ForUpdate,
    /// Locks the rows read, and leaves out those that somebody else has locked; where there is one writer, nothing.
    SkipLocked,
    /// Before a column: it is compared, and no index is chosen for it.
    NoIndex,
    /// The rank of a match where more match than are ranked: none.
    NoRank,
    /// The number of the search row, by which the index is walked.
    SearchRow,
}

/// A statement in the making.
#[derive(Debug, Clone, Default)]
pub struct Sql {
    parts: Vec<Part>,
}

impl Sql {
    #[must_use]
    pub fn new(text: &'static str) -> Self {
        Self { parts: vec![Part::Text(text)] }
    }

    pub fn push(&mut self, text: &'static str) -> &mut Self {
        self.parts.push(Part::Text(text));
        self
    }

    /// A table or column of the catalogue, quoted.
    pub fn name(&mut self, name: &Name) -> &mut Self {
        self.parts.push(Part::Name(name.clone()));
        self
    }

    pub fn bind(&mut self, value: impl Into<Bind>) -> &mut Self {
        self.parts.push(Part::Bind(value.into()));
        self
    }

    /// ` = any of these`, after a column: one parameter whatever their number.
    pub fn any_of(&mut self, ids: Vec<Uuid>) -> &mut Self {
        self.parts.push(Part::AnyOf(Keys(ids)));
        self
    }

    pub fn phrase(&mut self, phrase: Phrase) -> &mut Self {
        self.parts.push(Part::Dialect(phrase));
        self
    }

    /// These ids as a table of one column, `id`: one parameter whatever their number.
    pub fn these(&mut self, ids: Vec<Uuid>) -> &mut Self {
        self.parts.push(Part::These(Keys(ids)));
        self
    }

    /// ` IN (…)` of a few texts, after a column.
    pub fn in_texts<'a>(&mut self, values: impl IntoIterator<Item = &'a str>) -> &mut Self {
        self.push(" IN (").separated(", ", values, |sql, value| {
            sql.bind(value);
        });
        self.push(")")
    }

    /// ` LIMIT …`. Cast, since SQLite looks into a bare parameter there and prepares the statement anew at each other
    /// value.
    pub fn limit(&mut self, most: usize) -> &mut Self {
        self.push(" LIMIT CAST(").bind(i64::try_from(most).unwrap_or(i64::MAX)).push(" AS BIGINT)")
    }

    /// Each item as `say` says it, with `between` between two.
    pub fn separated<T>(
        &mut self,
        between: &'static str,
        items: impl IntoIterator<Item = T>,
        mut say: impl FnMut(&mut Self, T),
    ) -> &mut Self {
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.push(between);
            }
            say(self, item);
        }
        self
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The finished statement, whose rows are of the SQL type `ST`.
    #[must_use]
    pub fn reading<ST>(self) -> Statement<ST> {
        Statement { sql: self, row: PhantomData }
    }
}

/// A statement whose rows are of the SQL type `ST`.
#[derive(Debug, Clone)]
pub struct Statement<ST> {
    sql: Sql,
    row: PhantomData<fn() -> ST>,
}

impl<ST, DB> QueryFragment<DB> for Statement<ST>
where
    DB: Backend + Dialect + HasSqlType<Bool> + HasSqlType<Uid> + HasSqlType<Instant> + HasSqlType<Uids>,
    Option<Key>: ToSql<Nullable<Uid>, DB>,
    Option<At>: ToSql<Nullable<Instant>, DB>,
    Keys: ToSql<Uids, DB>,
    Option<i64>: ToSql<Nullable<BigInt>, DB>,
    Option<f64>: ToSql<Nullable<Double>, DB>,
    Option<String>: ToSql<Nullable<Text>, DB>,
    Option<bool>: ToSql<Nullable<Bool>, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        for part in &self.sql.parts {
            match part {
                Part::Text(text) => out.push_sql(text),
                Part::Name(name) => out.push_identifier(name.as_str())?,
                Part::Bind(Bind::Uid(value)) => out.push_bind_param::<Nullable<Uid>, _>(value)?,
                Part::Bind(Bind::At(value)) => out.push_bind_param::<Nullable<Instant>, _>(value)?,
                Part::Bind(Bind::Int(value)) => out.push_bind_param::<Nullable<BigInt>, _>(value)?,
                Part::Bind(Bind::Real(value)) => out.push_bind_param::<Nullable<Double>, _>(value)?,
                Part::Bind(Bind::Text(value)) => out.push_bind_param::<Nullable<Text>, _>(value)?,
                Part::Bind(Bind::Bool(value)) => out.push_bind_param::<Nullable<Bool>, _>(value)?,
                Part::AnyOf(keys) => {
                    out.push_sql(DB::ANY_OF.0);
                    out.push_bind_param::<Uids, _>(keys)?;
                    out.push_sql(DB::ANY_OF.1);
                }
                Part::These(keys) => {
                    out.push_sql(DB::THESE.0);
                    out.push_bind_param::<Uids, _>(keys)?;
                    out.push_sql(DB::THESE.1);
                }
                Part::Dialect(phrase) => DB::say(phrase, out.reborrow())?,
            }
        }
        Ok(())
    }
}

impl<ST> QueryId for Statement<ST> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<ST> Query for Statement<ST> {
    type SqlType = ST;
}

impl<ST, C> RunQueryDsl<C> for Statement<ST> {}
