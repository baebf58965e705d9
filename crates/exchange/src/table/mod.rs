//! A table of text cells from the bytes of a file, whatever program wrote it.

mod budget;
mod delimited;
mod encoding;
mod error;
mod features;
mod format;
mod grid;
mod legacy;
mod opendocument;
mod package;
mod separator;
mod value;
mod workbook;

pub use budget::Budget;
pub use error::TableError;
pub use format::Format;
pub(crate) use grid::heading;
pub use grid::{Cell, Kind, Row};

/// What the person says about the file; nothing is needed.
#[derive(Debug, Clone, Default)]
pub struct Options<'a> {
    /// The sheet of a workbook; without it, the first that has content.
    pub sheet: Option<&'a str>,
    /// The row of the headings, counted from 1 as a spreadsheet does; without it, the first that has content.
    pub heading: Option<u32>,
    /// What parts the cells of a CSV file; without it, what makes the best table.
    pub separator: Option<char>,
    /// A label of the WHATWG Encoding Standard, such as `windows-1252`; without it, what the bytes say.
    pub encoding: Option<&'a str>,
    pub budget: Budget,
}

/// A heading line and the rows under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub format: Format,
    /// The sheet that was read, for a workbook.
    pub sheet: Option<String>,
    /// What parts the cells of a CSV file.
    pub separator: Option<char>,
    /// The row of the headings.
    pub heading: u32,
    /// Headings without spaces around or repeated inside; some may be empty or stand twice.
    pub headings: Vec<String>,
    /// Rows with at least one cell, in the file's order.
    pub rows: Vec<Row>,
}

impl Table {
    /// Reads a table: CSV, XLSX, XLS, ODS or GeoJSON, told by the bytes and not by a name.
    ///
    /// # Errors
    /// What is broken or too large, with its row where it has one.
    pub fn read(bytes: &[u8], options: &Options) -> Result<Self, TableError> {
        if bytes.len() as u64 > options.budget.file {
            return Err(TableError::new("table_too_large").about(options.budget.file));
        }
        let format = Format::of(bytes)?;
        match format {
            Format::Csv => delimited::read(bytes, options),
            Format::GeoJson => features::read(bytes, options),
            Format::Xlsx | Format::Ods | Format::Xls => workbook::read(bytes, format, options),
        }
    }

    /// The place of a heading; `Err` with how often it stands there when that is not once.
    ///
    /// # Errors
    /// The number of columns with that heading: 0, or 2 and more.
    pub fn column(&self, heading: &str) -> Result<usize, usize> {
        let wanted = grid::heading(heading);
        let mut places =
            self.headings.iter().enumerate().filter(|(_, known)| **known == wanted).map(|(place, _)| place);
        match (places.next(), places.count()) {
            (Some(place), 0) => Ok(place),
            (None, _) => Err(0),
            (Some(_), others) => Err(others + 1),
        }
    }
}

#[cfg(test)]
mod tests;
