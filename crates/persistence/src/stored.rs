//! What a noun states about how it is kept; the mechanisms of this crate do the rest.

use std::collections::HashMap;

use essaim_domain::{access::Viewer, record::Record, refusal::Refusal, values::Position, words::List};
use uuid::Uuid;

use crate::{
    audience::AudiencesOf,
    db::{Read, Write},
    door::Deed,
    kept::Edited,
    statement::{Bind, Sql},
};

/// A record with a table of its own: a head that all tables share, the columns that lists are filtered and sorted
/// by, and the record itself as JSON in two fragments (`body`, which all viewers share, and `own`, which is checked
/// for each).
pub trait Stored: Record + utoipa::ToSchema {
    const TABLE: &'static str;
    /// Columns besides the head, in the order of [`Stored::values`].
    const COLUMNS: &'static [&'static str];
    const LINKS: &'static [Link<Self>] = &[];
    const FILTERS: &'static [Filter];
    /// Sorts besides the common ones (`updated_at`, `created_at`, `title`).
    const SORTS: &'static [Sort] = &[];
    /// The sort of a list that asks for none.
    const DEFAULT_SORT: &'static str = "-updated_at";
    /// What a list can be counted by.
    const FACETS: &'static [Facet] = &[];
    /// How a record hangs on territories: what stands around `… any of these ancestors`.
    const TERRITORY: Option<(&'static str, &'static str)> = None;
    /// The joins from a record `r` to the closure `c`: a row for each territory that it lies in.
    const LIES_IN: &'static str = "";
    /// For a noun whose records say who is in an experiment's team: the experiment.
    const TEAM_OF: Option<fn(&Self) -> Uuid> = None;
    /// For a noun seen through others: the records at its ends.
    const ENDS: &'static [End] = &[];

    /// How records are found by what each of the noun's references points to.
    const POINTERS: &'static [Pointer] = &[];
    /// `DELETE FROM table WHERE column` of tables that name records besides [`Stored::LINKS`].
    const FORGET: &'static [&'static str] = &[];

    fn values(&self) -> Vec<Bind>;

    /// Where the records are on a map: by id, the first place first.
    ///
    /// # Errors
    /// What the database says.
    fn places(
        _read: &mut Read<'_>,
        _records: &[(Uuid, &Self)],
    ) -> Result<HashMap<Uuid, Vec<Position>>, Refusal> {
        Ok(HashMap::new())
    }

    /// What else follows from a write, in its transaction.
    ///
    /// # Errors
    /// What the database says.
    fn after_write(_write: &mut Write<'_>, _written: &[Edited<Self>]) -> Result<(), Refusal> {
        Ok(())
    }

    /// What else leads to records that were merged, and is no record itself: leads it to the one that stays.
    ///
    /// # Errors
    /// What the database says.
    fn after_merge(_write: &mut Write<'_>, _deed: &Deed, _from: &[Uuid], _to: Uuid) -> Result<(), Refusal> {
        Ok(())
    }
}

/// A table of many-to-many links or of several texts: rows that follow from a record and are written with it.
pub struct Link<N> {
    /// `INSERT INTO table (record, …)`, without values.
    pub insert: &'static str,
    /// `DELETE FROM table WHERE record`, before the ids.
    pub delete: &'static str,
    /// The values after the record's id, a row each.
    pub rows: fn(&N) -> Vec<Vec<Bind>>,
}

/// A reference of a noun as a condition: what stands before and after ` = any of these`.
pub struct Pointer {
    pub field: &'static str,
    pub around: (&'static str, &'static str),
}

impl Pointer {
    /// A reference kept in a column.
    #[must_use]
    pub const fn column(field: &'static str, column: &'static str) -> Self {
        Self { field, around: (column, "") }
    }

    /// References kept in a table of links.
    #[must_use]
    pub const fn links(field: &'static str, before: &'static str) -> Self {
        Self { field, around: (before, ")") }
    }
}

/// One end of a noun that is seen through others.
pub struct End {
    /// The noun of the records at this end.
    pub noun: &'static str,
    pub column: &'static str,
    /// The start of `EXISTS (SELECT 1 FROM table alias WHERE alias.id = r.column AND `.
    pub exists: &'static str,
    pub alias: &'static str,
    pub visible: fn(&mut Sql, &'static str, &Viewer),
    pub audiences: AudiencesOf,
}

/// A filter of a list: a query parameter, and the condition it stands for.
pub struct Filter {
    pub name: &'static str,
    pub kind: FilterKind,
    /// What stands before and after the values: a column, or the start and end of an `EXISTS`.
    pub around: (&'static str, &'static str),
}

#[derive(Debug, Clone, Copy)]
pub enum FilterKind {
    Word(List),
    /// The id of a record of that collection.
    Id(&'static str),
    Text,
    Bool,
}

impl Filter {
    #[must_use]
    pub const fn word(name: &'static str, list: List, column: &'static str) -> Self {
        Self { name, kind: FilterKind::Word(list), around: (column, "") }
    }

    #[must_use]
    pub const fn id(name: &'static str, collection: &'static str, column: &'static str) -> Self {
        Self { name, kind: FilterKind::Id(collection), around: (column, "") }
    }

    #[must_use]
    pub const fn text(name: &'static str, column: &'static str) -> Self {
        Self { name, kind: FilterKind::Text, around: (column, "") }
    }

    #[must_use]
    pub const fn through(self, before: &'static str, after: &'static str) -> Self {
        Self { around: (before, after), ..self }
    }
}

/// What a list is counted by: the values of the filter of the same name.
pub struct Facet {
    pub name: &'static str,
    /// What is counted: a text column of the record `r`, or of what is joined.
    pub value: &'static str,
    /// The join that leads there, where the value is not in the record's own row; a record has a value once.
    pub through: &'static str,
}

impl Facet {
    #[must_use]
    pub const fn of(name: &'static str, value: &'static str) -> Self {
        Self { name, value, through: "" }
    }

    #[must_use]
    pub const fn through(self, join: &'static str) -> Self {
        Self { through: join, ..self }
    }
}

/// A sort of a list. Empty values come last both ways: each way has an expression that says so.
#[derive(Debug, Clone, Copy)]
pub struct Sort {
    pub name: &'static str,
    pub ascending: &'static str,
    pub descending: &'static str,
    pub key: KeyKind,
}

impl Sort {
    /// By a text column that may be empty: an expression for each way that puts what is empty last.
    #[must_use]
    pub const fn empty_last(name: &'static str, ascending: &'static str, descending: &'static str) -> Self {
        Self { name, ascending, descending, key: KeyKind::Text }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    At,
    Text,
    Int,
}

/// By the last change.
pub const UPDATED: Sort =
    Sort { name: "updated_at", ascending: "r.updated_at", descending: "r.updated_at", key: KeyKind::At };

/// The sorts that every list has.
pub const COMMON_SORTS: &[Sort] = &[
    UPDATED,
    Sort { name: "created_at", ascending: "r.created_at", descending: "r.created_at", key: KeyKind::At },
    Sort { name: "title", ascending: "r.sort_key", descending: "r.sort_key", key: KeyKind::Text },
];

/// All sorts of a noun.
pub fn sorts<N: Stored>() -> impl Iterator<Item = &'static Sort> {
    COMMON_SORTS.iter().chain(N::SORTS)
}

/// `position, target` rows of an ordered list of references.
pub fn ordered<T>(ids: &[essaim_domain::id::Id<T>]) -> Vec<Vec<Bind>> {
    let mut seen = std::collections::HashSet::new();
    ids.iter()
        .filter(|id| seen.insert(id.uuid()))
        .zip(0_i64..)
        .map(|(id, position)| vec![position.into(), (*id).into()])
        .collect()
}
