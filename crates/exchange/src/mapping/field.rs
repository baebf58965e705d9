//! The fields that a table can fill, and how a cell is read for each kind of them.

use essaim_domain::{
    text::{Line, Prose, Summary},
    values::{Email, Language, Licence, Orcid, Phone, Ror, WebAddress, fold},
    words::List,
};
use serde_json::Value;

use crate::{
    clean::{self, Reading, Told, is_nothing, tidy},
    table::Cell,
};

/// A field of a record, by its dotted name in the API's body.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
}

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// One line.
    Line,
    /// A short plain text.
    Summary,
    /// Markdown.
    Prose,
    /// One of a closed list of words.
    Word(List),
    /// Several of a closed list, in one cell.
    Words(List),
    Siren,
    Siret,
    Rna,
    Ror,
    Orcid,
    Web,
    Email,
    Phone,
    Truth,
    Date,
    Licence,
    Language,
    PostalCode,
    /// Longitude and latitude, from two columns.
    Place,
    /// A territory by its official code; the program knows which it is.
    Territory,
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Word(one), Self::Word(two)) | (Self::Words(one), Self::Words(two)) => one.name == two.name,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl Eq for Kind {}

impl Kind {
    pub(crate) const fn is_text(self) -> bool {
        matches!(self, Self::Line | Self::Summary | Self::Prose)
    }

    /// The words of a closed list.
    pub(crate) fn words(self) -> Vec<&'static str> {
        match self {
            Self::Word(list) | Self::Words(list) => (list.words)(),
            _ => Vec::new(),
        }
    }

    /// What a cell says for a field of this kind, in the form that the API's body has.
    pub(crate) fn read(self, cell: Cell) -> Reading<Value> {
        let text = tidy(cell.text);
        if is_nothing(&text) || cell.kind == crate::table::Kind::Error {
            return Reading::Nothing;
        }
        match self {
            Self::Line => Reading::parsed(&one_line(&text), Line::parse).map(json),
            Self::Summary => Reading::parsed(&text, Summary::parse).map(json),
            Self::Prose => Reading::parsed(&text, Prose::parse).map(json),
            Self::Word(list) => match (list.words)().into_iter().find(|word| *word == text) {
                Some(word) => Reading::Value(word.into()),
                None => Reading::wrong("word_unknown", &text),
            },
            Self::Words(list) => {
                let read: Option<Vec<Value>> =
                    pieces(&text).map(|piece| Some(word_of(list, piece)?.into())).collect();
                read.map_or_else(
                    || Reading::wrong("word_unknown", &text),
                    |words| Reading::Value(words.into()),
                )
            }
            Self::Siren => clean::siren(cell).map(json),
            Self::Siret => clean::siret(cell).map(json),
            Self::Rna => clean::rna(cell).map(json),
            Self::Ror => Reading::parsed(&text, Ror::parse).map(json),
            Self::Orcid => Reading::parsed(&text, Orcid::parse).map(json),
            Self::Web => Reading::parsed(&text, WebAddress::parse).map(json),
            Self::Email => Reading::parsed(&text, Email::parse).map(json),
            Self::Phone if cell.kind == crate::table::Kind::Number || was_number(&text) => {
                // `0467600031` became 467600031, and nobody knows which of the two it was.
                Reading::Ruined(Told::new("phone_was_number", &text))
            }
            Self::Phone => Reading::parsed(&text, Phone::parse).map(json),
            Self::Truth => clean::truth(&text).map(Value::Bool),
            Self::Date => clean::date(cell).map(json),
            Self::Licence => Reading::parsed(&text, Licence::parse).map(json),
            Self::Language => Reading::parsed(&text, Language::parse).map(json),
            Self::PostalCode => postal_code(&text),
            Self::Place | Self::Territory => Reading::Nothing,
        }
    }
}

/// What stands between two of several words in a cell, as people write it.
const BETWEEN: [char; 6] = [',', ';', '|', '/', '+', '\n'];

/// The words of a cell that holds several.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(BETWEEN).map(str::trim).filter(|piece| !piece.is_empty())
}

/// A word of a list as people write it: `ESUS`, `Service civique`.
fn word_of(list: List, piece: &str) -> Option<&'static str> {
    (list.words)().into_iter().find(|word| fold(&word.replace('_', " ")) == fold(&piece.replace('_', " ")))
}

fn json(value: impl Into<String>) -> Value {
    Value::String(value.into())
}

/// Whether a text is a number that lost its zeros: `467600031.0`.
fn was_number(text: &str) -> bool {
    text.strip_suffix(".0").is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn postal_code(text: &str) -> Reading<Value> {
    let code = text.strip_suffix(".0").unwrap_or(text);
    Reading::parsed(code, Line::parse).map(json)
}

/// One line, single spaces; the no-break spaces of French typography stay.
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
