//! The tables of a database with their columns, as it tells them itself: nothing is forgotten that a migration added.

use essaim_domain::refusal::Refusal;

use super::row::Kind;
use crate::{
    connection::AnyConnection,
    dialect,
    statement::{Name, Sql},
};

/// A table that holds something of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: Name,
    pub(super) columns: Vec<(Name, Kind)>,
}

/// What triggers of SQLite count while other tables are filled: it comes last, in the place of their count.
const COUNTED: &[&str] = &["place_tally"];

/// All tables.
///
/// # Errors
/// What the database says, and a table, column or type of a form that no migration of ours has.
pub(super) fn tables(connection: &mut AnyConnection) -> Result<Vec<Table>, Refusal> {
    let mut tables: Vec<Table> = Vec::new();
    for column in dialect::copying::columns(connection)? {
        let name = |text: &str| {
            Name::parse(text)
                .ok_or_else(|| Refusal::internal(format!("a strange name in the database: {text}")))
        };
        let (owner, column) = (name(&column.owner)?, (name(&column.name)?, Kind::of(&column.form)?));
        match tables.last_mut().filter(|table| table.name == owner) {
            Some(table) => table.columns.push(column),
            None => tables.push(Table { name: owner, columns: vec![column] }),
        }
    }
    tables.sort_by_key(|table| COUNTED.contains(&table.name.as_str()));
    Ok(tables)
}

impl Table {
    /// The same table with its columns in the order of another one, if it has the same ones.
    pub(super) fn in_order_of(&self, other: &Self) -> Option<Self> {
        let find = |(name, _): &(Name, Kind)| self.columns.iter().find(|(own, _)| own == name).cloned();
        let columns: Vec<(Name, Kind)> = other.columns.iter().map(find).collect::<Option<_>>()?;
        let same = columns.len() == self.columns.len() && self.name == other.name;
        same.then(|| Self { name: self.name.clone(), columns })
    }

    /// `SELECT` of all rows.
    pub(super) fn select(&self) -> Sql {
        let mut sql = Sql::new("SELECT ");
        self.names(&mut sql).push(" FROM ").name(&self.name);
        sql
    }

    /// `INSERT` up to its rows.
    pub(super) fn insert(&self, with_numbers: &'static str) -> Sql {
        let mut sql = Sql::new("INSERT INTO ");
        sql.name(&self.name).push(" (");
        self.names(&mut sql).push(")").push(with_numbers);
        sql
    }

    fn names<'s>(&self, sql: &'s mut Sql) -> &'s mut Sql {
        sql.separated(", ", &self.columns, |sql, (name, _)| {
            sql.name(name);
        })
    }
}
