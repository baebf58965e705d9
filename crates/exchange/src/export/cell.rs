//! What stands in a cell, before a format spells it.

use std::borrow::Cow;

use essaim_domain::values::PartialDate;
use jiff::Timestamp;
use serde_json::Value;

use super::{column::Kind, joined::join, speech::Speech};

/// A cell's content.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    Empty,
    Text(Cow<'a, str>),
    Whole(i64),
    Real(f64),
    Truth(bool),
    /// Year, month and day of a date that is known whole.
    Day(i16, i8, i8),
    Instant(Timestamp),
    /// A word of a list.
    Word {
        list: &'a str,
        word: &'a str,
    },
    /// Several of them.
    Words {
        list: &'a str,
        words: Vec<&'a str>,
    },
}

impl<'a> Cell<'a> {
    /// A field's value as its kind is shown. What is not of the kind is shown as it stands.
    pub(super) fn of(kind: &'a Kind, value: &'a Value) -> Self {
        match (kind, value) {
            (_, Value::Null) => Self::Empty,
            (Kind::Word { list, .. }, Value::String(word)) => Self::Word { list, word },
            (Kind::Words { list, .. }, Value::Array(words)) if !words.is_empty() => {
                Self::Words { list, words: words.iter().filter_map(Value::as_str).collect() }
            }
            (Kind::Date, Value::String(date)) => Self::date(date),
            (Kind::Instant, Value::String(at)) => at.parse().map_or_else(|_| Self::text(at), Self::Instant),
            (Kind::Whole, Value::Number(number)) => {
                number.as_i64().map_or_else(|| Self::Text(number.to_string().into()), Self::Whole)
            }
            (Kind::Real, Value::Number(number)) => number.as_f64().map_or(Self::Empty, Self::Real),
            (Kind::Truth, Value::Bool(truth)) => Self::Truth(*truth),
            (Kind::References(_) | Kind::Texts, Value::Array(texts)) => {
                Self::Text(join(texts.iter().filter_map(Value::as_str)).into())
            }
            (Kind::Author, Value::Object(author)) => {
                author.get("name").and_then(Value::as_str).map_or(Self::Empty, Self::text)
            }
            (_, Value::String(text)) => Self::text(text),
            (_, Value::Array(items)) if items.is_empty() => Self::Empty,
            (_, other) => Self::Text(other.to_string().into()),
        }
    }

    fn text(text: &'a str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.into()) }
    }

    /// A date that is known to the month or the year only stays a text: a spreadsheet would make a day of it.
    fn date(text: &'a str) -> Self {
        let day = PartialDate::parse(text)
            .ok()
            .filter(|date| text.len() == 10 && date.first_day() == date.last_day());
        match day.map(|date| date.first_day()) {
            Some(day) => Self::Day(day.year(), day.month(), day.day()),
            None => Self::text(text),
        }
    }

    /// For programs: English words, points, ISO 8601.
    #[must_use]
    pub fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => "".into(),
            Self::Text(text) => text.as_ref().into(),
            Self::Whole(number) => number.to_string().into(),
            Self::Real(number) => number.to_string().into(),
            Self::Truth(truth) => if *truth { "true" } else { "false" }.into(),
            Self::Day(year, month, day) => format!("{year:04}-{month:02}-{day:02}").into(),
            Self::Instant(at) => at.to_string().into(),
            Self::Word { word, .. } => (*word).into(),
            Self::Words { words, .. } => join(words.iter().copied()).into(),
        }
    }

    /// For people who open a CSV in a spreadsheet of their country: labels, and in French decimal commas and days first.
    #[must_use]
    pub fn spoken(&self, speech: Speech) -> Cow<'_, str> {
        let french = speech.tag == "fr";
        match self {
            Self::Real(number) if french => number.to_string().replace('.', ",").into(),
            Self::Truth(truth) => speech.say(if *truth { "export.yes" } else { "export.no" }).into(),
            Self::Day(year, month, day) if french => format!("{day:02}/{month:02}/{year:04}").into(),
            Self::Instant(at) if french => at.strftime("%d/%m/%Y %H:%M").to_string().into(),
            Self::Instant(at) => at.strftime("%Y-%m-%d %H:%M").to_string().into(),
            Self::Word { list, word } => speech.word(list, word).unwrap_or(word).into(),
            Self::Words { list, words } => {
                join(words.iter().map(|word| speech.word(list, word).unwrap_or(word))).into()
            }
            other => other.plain(),
        }
    }
}

/// A text as a spreadsheet can hold it: what is too long for a cell is not cut, since a cut text would come back as a
/// change; a sentence says where the whole is.
pub(super) fn fitting<'t>(text: Cow<'t, str>, speech: Speech) -> Cow<'t, str> {
    if text.chars().count() > super::CELL_MAX { speech.say("export.cell_too_long").into() } else { text }
}
