//! XLSX (ECMA-376): typed cells under headings that stay in sight, and a sheet that says where they are from.
//!
//! Rows are written to a temporary file as they come, so that memory does not grow with them; the workbook is put
//! together at its end.

use std::{
    io::{self, Write},
    path::Path,
};

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

use super::{
    cell::{Cell, fitting},
    column::{Column, Kind},
    plan::Plan,
    speech::Speech,
};

/// Most records of a workbook: Excel's rows without the heading.
pub const ROWS_MAX: usize = 1_048_575;

/// What the second sheet says: labels with their texts.
#[derive(Debug, Clone, Default)]
pub struct About {
    pub sheet: String,
    pub lines: Vec<(String, String)>,
}

/// A workbook under way.
pub struct Workbook {
    book: rust_xlsxwriter::Workbook,
    speech: Speech,
    looks: Looks,
    columns: u16,
    row: u32,
}

struct Looks {
    text: Format,
    day: Format,
    instant: Format,
}

impl Looks {
    fn of(speech: Speech) -> Self {
        let date = if speech.tag == "fr" { "dd/mm/yyyy" } else { "yyyy-mm-dd" };
        Self {
            // As text, what people type into the column later stays as they typed it: `07000`.
            text: Format::new().set_num_format("@").set_align(FormatAlign::Top),
            day: Format::new().set_num_format(date).set_align(FormatAlign::Top),
            instant: Format::new().set_num_format(format!("{date} hh:mm")).set_align(FormatAlign::Top),
        }
    }
}

impl Workbook {
    /// Begins a workbook whose temporary files lie in `folder`.
    ///
    /// # Errors
    /// What the file system says.
    pub fn begin(folder: &Path, sheet: &str, plan: &Plan, speech: Speech) -> io::Result<Self> {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.set_tempdir(folder).map_err(told)?;
        let looks = Looks::of(speech);
        let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
        let page = book.add_worksheet_with_constant_memory().map_err(told)?;
        page.set_name(sheet).map_err(told)?;
        page.set_freeze_panes(1, 0).map_err(told)?;
        for (place, (column, heading)) in (0_u16..).zip(plan.columns.iter().zip(plan.headings(speech))) {
            page.set_column_width(place, width(column)).map_err(told)?;
            if is_text(&column.kind) {
                page.set_column_format(place, &looks.text).map_err(told)?;
            }
            page.write_string_with_format(0, place, heading, &head).map_err(told)?;
        }
        let columns = u16::try_from(plan.columns.len()).map_err(io::Error::other)?;
        Ok(Self { book, speech, looks, columns, row: 0 })
    }

    /// Adds a record's row.
    ///
    /// # Errors
    /// What the file system says, and past [`ROWS_MAX`].
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        self.row += 1;
        let page = self.book.worksheet_from_index(0).map_err(told)?;
        for (place, cell) in (0_u16..).zip(cells) {
            write(page, self.row, place, cell, &self.looks, self.speech).map_err(told)?;
        }
        Ok(())
    }

    /// Adds the sheet about the file, and writes all of it.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(mut self, about: &About, out: impl Write + Send) -> io::Result<()> {
        if self.columns > 0 {
            let page = self.book.worksheet_from_index(0).map_err(told)?;
            page.autofilter(0, 0, self.row, self.columns - 1).map_err(told)?;
        }
        let label = Format::new().set_bold().set_align(FormatAlign::Top);
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let page = self.book.add_worksheet();
        page.set_name(&about.sheet).map_err(told)?;
        page.set_column_width(0, 24).map_err(told)?;
        page.set_column_width(1, 90).map_err(told)?;
        for (row, (name, said)) in (0_u32..).zip(&about.lines) {
            page.write_string_with_format(row, 0, name, &label).map_err(told)?;
            page.write_string_with_format(row, 1, said, &text).map_err(told)?;
        }
        self.book.save_to_writer(out).map_err(told)
    }
}

fn write(
    page: &mut Worksheet,
    row: u32,
    place: u16,
    cell: &Cell<'_>,
    looks: &Looks,
    speech: Speech,
) -> Result<(), XlsxError> {
    let text = |page: &mut Worksheet| {
        page.write_string_with_format(row, place, fitting(cell.spoken(speech), speech), &looks.text).map(drop)
    };
    match cell {
        Cell::Empty => Ok(()),
        // Excel reckons with fifteen digits: a longer number would not come back as it was.
        Cell::Whole(number) if number.unsigned_abs() < 1_000_000_000_000_000 =>
        {
            #[expect(clippy::cast_precision_loss, reason = "below 10^15 every whole number is exact")]
            page.write_number(row, place, *number as f64).map(drop)
        }
        Cell::Real(number) => page.write_number(row, place, *number).map(drop),
        Cell::Truth(truth) => page.write_boolean(row, place, *truth).map(drop),
        Cell::Day(year, month, day) => match date(*year, *month, *day) {
            Some(date) => page.write_datetime_with_format(row, place, date, &looks.day).map(drop),
            // Excel has no days before 1900.
            None => text(page),
        },
        Cell::Instant(at) => match ExcelDateTime::from_timestamp(at.as_second()) {
            Ok(at) => page.write_datetime_with_format(row, place, at, &looks.instant).map(drop),
            Err(_) => text(page),
        },
        _ => text(page),
    }
}

fn date(year: i16, month: i8, day: i8) -> Option<ExcelDateTime> {
    let (year, month, day) = (u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    // Excel takes 1900 for a leap year: its days before March are one off.
    if year <= 1900 { None } else { ExcelDateTime::from_ymd(year, month, day).ok() }
}

fn is_text(kind: &Kind) -> bool {
    !matches!(kind, Kind::Whole | Kind::Real | Kind::Truth | Kind::Instant)
}

/// In characters: enough to see what it is.
fn width(column: &Column) -> f64 {
    match column.kind {
        Kind::Text if matches!(column.field.as_str(), "title" | "name" | "summary" | "description") => 40.0,
        Kind::References(_) | Kind::Words { .. } | Kind::Texts | Kind::Json => 30.0,
        Kind::Whole | Kind::Real | Kind::Truth | Kind::Date => 12.0,
        _ => 20.0,
    }
}

fn told(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}
