//! Dates as they stand in tables: ISO 8601, day first, or what a spreadsheet kept.

use essaim_domain::values::PartialDate;

use super::{Reading, is_nothing, tidy};
use crate::table::{Cell, Kind};

/// Reads `2016-12-05` (a time after it is left out), `2016-12`, `2016`, `05/12/2016`, `5.12.2016`, `05-12-2016`,
/// `12/2016`. Day first, always: `04/26/2022` is refused, as are years of two digits and the bare serial number
/// of a spreadsheet's date.
#[must_use]
pub fn date(cell: Cell) -> Reading<PartialDate> {
    if is_nothing(cell.text) {
        return Reading::Nothing;
    }
    let text = tidy(cell.text);
    let day = without_time(&text);
    if let Ok(date) = PartialDate::parse(day) {
        // A number cell of four digits is a year: as a count of days, 2016 would be July 1905.
        return Reading::Value(date);
    }
    if cell.kind == Kind::Number || day.bytes().all(|b| b.is_ascii_digit()) {
        return Reading::wrong("date_serial", &text);
    }
    let parts: Vec<&str> = day.split(['/', '.', '-']).map(str::trim).collect();
    let (days, months, year) = match parts.as_slice() {
        [day, month, year] => (Some(*day), *month, *year),
        [month, year] => (None, *month, *year),
        _ => return Reading::wrong("date_form", &text),
    };
    if year.len() == 2 && days.is_some() {
        return Reading::wrong("date_year_short", &text);
    }
    let iso = match days {
        Some(day) => format!("{year}-{months:0>2}-{day:0>2}"),
        None => format!("{year}-{months:0>2}"),
    };
    match PartialDate::parse(&iso) {
        Ok(date) => Reading::Value(date),
        Err(code) => Reading::wrong(code.0, &text),
    }
}

/// `2016-12-05` of `2016-12-05T00:00:00Z` and `2016-12-05 00:00`.
fn without_time(text: &str) -> &str {
    match text.split_once(['T', ' ']) {
        Some((day, time)) if time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':') => day,
        _ => text,
    }
}
