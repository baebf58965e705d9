//! The columns of a table: which field each shows, in what form, and what stands above it.

use super::speech::Speech;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The dotted name of the field in the API's body: `address.street`.
    pub field: String,
    pub kind: Kind,
    pub part: Part,
    /// Shown, and never taken back: what only the server writes.
    pub read_only: bool,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// A date as precisely as it is known: `2024`, `2024-03`, `2024-03-18`.
    Date,
    /// UTC.
    Instant,
    Whole,
    Real,
    Truth,
    /// One word of a closed list; its labels are `list.word` in the catalogues.
    Word {
        list: String,
        words: Vec<String>,
    },
    /// Several of them.
    Words {
        list: String,
        words: Vec<String>,
    },
    /// The id of a record of that collection.
    Reference(String),
    /// Several of them.
    References(String),
    Texts,
    /// A text in one of several languages: the last part of the name.
    Translation,
    /// Who wrote it: shown by name.
    Author,
    /// What no cell has a form for, as JSON.
    Json,
}

/// What of a field a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Value,
    /// What the records that a reference leads to are called: for reading, and never taken back.
    Name,
    /// Their official codes as `scheme:code`; taken back where the id is missing.
    Code,
}

impl Column {
    /// A column of the field's own value.
    #[must_use]
    pub fn of(field: impl Into<String>, kind: Kind) -> Self {
        Self { field: field.into(), kind, part: Part::Value, read_only: false }
    }

    #[must_use]
    pub fn read_only(self) -> Self {
        Self { read_only: true, ..self }
    }

    /// The same field, another part of it.
    #[must_use]
    pub fn part(&self, part: Part) -> Self {
        Self { part, read_only: part == Part::Name, ..self.clone() }
    }

    /// The heading for programs: `lead`, `lead_name`, `territory_code`.
    #[must_use]
    pub fn name(&self) -> String {
        match self.part {
            Part::Value => self.field.clone(),
            Part::Name => format!("{}_name", self.field),
            Part::Code => format!("{}_code", self.field),
        }
    }

    /// The heading for people. A reference is known by what it leads to; its id stands beside, and says so.
    #[must_use]
    pub fn heading(&self, speech: Speech) -> String {
        let (outer, inner) = self.field.split_once('.').unwrap_or((&self.field, ""));
        let refers = matches!(self.kind, Kind::Reference(_) | Kind::References(_));
        let label = |name: &str| speech.find(&format!("field.{name}")).map(str::to_owned);
        let qualified = |key: &str| speech.fill(key, &label(outer).unwrap_or_else(|| outer.to_owned()));
        match (self.part, inner) {
            (Part::Value, "") if refers => qualified("export.id_of"),
            (Part::Value, "") if self.kind == Kind::Instant => qualified("export.utc"),
            (Part::Code, _) => qualified("export.code_of"),
            (_, "") => label(outer).unwrap_or_else(|| outer.to_owned()),
            (_, "lon") => qualified("export.longitude_of"),
            (_, "lat") => qualified("export.latitude_of"),
            // A part that has a label of its own (a street) says enough; one that has none is a language.
            (_, inner) => {
                label(inner).unwrap_or_else(|| format!("{} ({inner})", label(outer).unwrap_or_default()))
            }
        }
    }
}
