//! A date as well as it is known: to the year, the month or the day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::fault::Code;

/// `2021`, `2021-04` or `2021-04-12`, in years 1000 to 9999.
///
/// Source: ISO 8601-1:2019, 5.2.2 (calendar dates, in extended form and with reduced precision). Years
/// before 1000 are refused as slips of the keyboard. They are ordered by their first day; of two dates that
/// begin together, the vaguer comes first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, pattern = "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$", example = "2021-04")]
pub struct PartialDate(Span);

/// The text comes first: its order is the order of the dates.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Span {
    text: String,
    first: Date,
    last: Date,
}

checked_text!(PartialDate);

impl PartialDate {
    /// Reads a date.
    ///
    /// # Errors
    /// `date_form`, `date_year`, `date_month`, `date_day`.
    pub fn parse(text: &str) -> Result<Self, Code> {
        let text = text.trim();
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?.ok_or(Code("date_form"))?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(Code("date_form"));
        }
        if year < 1000 {
            return Err(Code("date_year"));
        }
        if month.is_some_and(|month| !(1..=12).contains(&month)) {
            return Err(Code("date_month"));
        }
        let first = day_of(year, month.unwrap_or(1), day.unwrap_or(1))?;
        let last = match (month, day) {
            (_, Some(_)) => first,
            (Some(_), None) => first.last_of_month(),
            (None, None) => first.last_of_year(),
        };
        Ok(Self(Span { text: text.to_owned(), first, last }))
    }

    /// A date that is known to the day.
    ///
    /// # Errors
    /// `date_year` before the year 1000.
    pub fn on(day: Date) -> Result<Self, Code> {
        if day.year() < 1000 {
            return Err(Code("date_year"));
        }
        Ok(Self(Span { text: day.to_string(), first: day, last: day }))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    /// The earliest day that it can mean.
    #[must_use]
    pub const fn first_day(&self) -> Date {
        self.0.first
    }

    /// The latest day that it can mean.
    #[must_use]
    pub const fn last_day(&self) -> Date {
        self.0.last
    }
}

/// A part written with exactly so many digits; nothing when the date ends before it.
fn number(part: Option<&str>, digits: usize) -> Result<Option<i16>, Code> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Code("date_form"));
    }
    part.parse().map(Some).map_err(|_| Code("date_form"))
}

fn day_of(year: i16, month: i16, day: i16) -> Result<Date, Code> {
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else {
        return Err(Code("date_day"));
    };
    Date::new(year, month, day).map_err(|_| Code("date_day"))
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    #[test]
    fn a_date_spans_what_it_can_mean() {
        for (text, first, last) in [
            ("2021", date(2021, 1, 1), date(2021, 12, 31)),
            ("2021-04", date(2021, 4, 1), date(2021, 4, 30)),
            ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
            (" 1900-02 ", date(1900, 2, 1), date(1900, 2, 28)),
            ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
            ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ] {
            assert_eq!((read(text).first_day(), read(text).last_day()), (first, last), "{text}");
            assert_eq!(read(text).as_str(), text.trim());
        }
        assert_eq!(PartialDate::on(date(2021, 4, 2)).unwrap(), read("2021-04-02"));
        assert_eq!(PartialDate::on(date(999, 4, 2)), Err(Code("date_year")));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for text in [
            "",
            "21",
            "2021-4",
            "2021-04-1",
            "2021/04/01",
            "01-04-2021",
            "2021-",
            "2021-04-01T00:00",
            "2021-04-01-01",
            "-2021",
            "+2021",
            "2021-+4",
            "２０２１",
        ] {
            assert_eq!(PartialDate::parse(text), Err(Code("date_form")), "{text}");
        }
        for text in ["0000", "0221-05", "0999-12-31"] {
            assert_eq!(PartialDate::parse(text), Err(Code("date_year")), "{text}");
        }
        for text in ["2021-00", "2021-13", "2021-13-01"] {
            assert_eq!(PartialDate::parse(text), Err(Code("date_month")), "{text}");
        }
        for text in ["2021-02-29", "1900-02-29", "2021-04-31", "2021-04-00", "2021-04-99"] {
            assert_eq!(PartialDate::parse(text), Err(Code("date_day")), "{text}");
        }
    }

    #[test]
    fn the_vaguer_comes_first() {
        let sorted = ["2020-12-31", "2021", "2021-01", "2021-01-01", "2021-02", "2022"].map(read);
        assert!(sorted.is_sorted());
    }

    proptest! {
        #[test]
        fn every_day_parses_and_prints_itself(days in 0..3_000_000i32, cut in prop::sample::select(vec![4, 7, 10])) {
            let day = date(1000, 1, 1).saturating_add(days.days());
            let text = day.to_string()[..cut].to_owned();
            let read = read(&text);
            prop_assert_eq!(read.to_string(), text);
            prop_assert!(read.first_day() <= day && day <= read.last_day());
        }

        #[test]
        fn the_order_is_that_of_the_first_days(one in 0..3_000_000i32, other in 0..3_000_000i32, cut in 0..3usize) {
            let text = |days: i32| date(1000, 1, 1).saturating_add(days.days()).to_string();
            let (one, other) = (read(&text(one)[..4 + 3 * cut]), read(&text(other)));
            if one.first_day() != other.first_day() {
                prop_assert_eq!(one.cmp(&other), one.first_day().cmp(&other.first_day()));
            }
        }

        #[test]
        fn nothing_makes_it_panic(text in ".*") {
            let _ = PartialDate::parse(&text);
        }

        #[test]
        fn nothing_of_its_form_makes_it_panic(text in "[0-9]{4}(-[0-9]{2}){0,3}") {
            let _ = PartialDate::parse(&text);
        }
    }
}
