//! Dates as they are said, as far as they are known.

use essaim_domain::values::PartialDate;
use jiff::civil::Date;

use crate::catalogue::{Lang, fill, find};

/// `2021`, `avril 2021`, `1er avril 2021`.
#[must_use]
pub fn date(lang: Lang, date: &PartialDate) -> String {
    let mut parts = date.as_str().split('-');
    let year = parts.next().and_then(|part| part.parse().ok()).unwrap_or_default();
    let mut next = || parts.next().and_then(|part| part.parse().ok());
    let month = next();
    spoken(lang, year, month, next())
}

/// The same of a whole one.
#[must_use]
pub fn day(lang: Lang, date: Date) -> String {
    spoken(lang, date.year().into(), Some(date.month()), Some(date.day()))
}

fn spoken(lang: Lang, year: i32, month: Option<i8>, day: Option<i8>) -> String {
    let Some(month) = month else { return year.to_string() };
    let name = find(lang, &format!("page.month.{month}")).unwrap_or_default();
    let year = year.to_string();
    match day {
        None => fill(lang, "page.date.month", &[("month", name), ("year", &year)]),
        Some(day) => {
            let key = if day == 1 { "page.date.first" } else { "page.date.day" };
            fill(lang, key, &[("day", &day.to_string()), ("month", name), ("year", &year)])
        }
    }
}
