//! Numbers, dates and truth values of a spreadsheet, as text.

use calamine::ExcelDateTime;

use super::grid::Kind;

/// Above it, whole numbers of a spreadsheet have holes between them.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A number as a person would write it, with a decimal point: `45032466000000`, `3.5`, `8.3e20`.
pub(super) fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < EXACT {
        format!("{value:.0}")
    } else if value.abs() < EXACT && value.abs() > 1e-7 {
        value.to_string()
    } else {
        format!("{value:e}")
    }
}

/// A date or an instant as ISO 8601; a length of time, or a day that no calendar has, stays a number.
pub(super) fn date(value: &ExcelDateTime) -> (String, Kind) {
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    let plain = || (number(value.as_f64()), Kind::Number);
    // Below 61 days lies the 29 February 1900 that never was, and times of day without a date.
    if value.is_duration() || !(61.0..2_958_466.0).contains(&value.as_f64()) {
        return plain();
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        (day, Kind::Date)
    } else {
        (format!("{day}T{hour:02}:{minute:02}:{second:02}"), Kind::Date)
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn numbers_are_written_without_noise() {
        assert_eq!(number(45_032_466_000_000.0), "45032466000000");
        assert_eq!(number(-12.5), "-12.5");
        assert_eq!(number(0.0), "0");
        assert_eq!(number(8.3e20), "8.3e20");
        assert_eq!(number(f64::NAN), "NaN");
    }

    #[test]
    fn dates_are_iso() {
        let excel = |value, kind| date(&ExcelDateTime::new(value, kind, false));
        assert_eq!(excel(42_709.0, ExcelDateTimeType::DateTime), ("2016-12-05".into(), Kind::Date));
        assert_eq!(excel(42_709.5, ExcelDateTimeType::DateTime), ("2016-12-05T12:00:00".into(), Kind::Date));
        assert_eq!(excel(0.5, ExcelDateTimeType::TimeDelta), ("0.5".into(), Kind::Number));
        assert_eq!(excel(60.0, ExcelDateTimeType::DateTime), ("60".into(), Kind::Number));
    }
}
