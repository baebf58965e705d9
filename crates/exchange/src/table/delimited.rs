//! CSV (RFC 4180 and its relatives), with the row numbers that a spreadsheet shows.

use std::ops::Range;

use csv::{ReaderBuilder, StringRecord};

use super::{
    Format, Options, Table,
    encoding::decode,
    error::TableError,
    grid::{Grid, Kind},
    separator::separator,
};
use crate::formula::unguarded;

pub(super) fn read(bytes: &[u8], options: &Options) -> Result<Table, TableError> {
    let text = decode(bytes, options.encoding)?;
    let given = options.separator.and_then(|separator| u8::try_from(separator).ok());
    let by = given.unwrap_or_else(|| separator(&text, options.heading));
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(by).from_reader(text.as_bytes());
    let mut grid = Grid::new(&options.budget);
    let mut record = StringRecord::new();
    let (mut number, mut start) = (0_u32, 0);
    while reader.read_record(&mut record).map_err(TableError::damaged)? {
        let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let blank = blank_lines(&text, start..end);
        number = number.saturating_add(1).saturating_add(blank);
        if end >= text.len() && is_open(&text, start..end, &record) {
            return Err(TableError::new("table_quote").at(number));
        }
        start = end;
        grid.begin(number);
        for (column, cell) in record.iter().enumerate() {
            grid.push(column, unguarded(cell), Kind::Text)?;
        }
    }
    let table = grid.table(Format::Csv, None, options)?;
    Ok(Table { separator: Some(char::from(by)), ..table })
}

/// Lines without a character before the record in that part of the text. The reader leaves them out, while
/// people see them; the second half of a `\r\n` belongs to the record before.
fn blank_lines(text: &str, part: Range<usize>) -> u32 {
    let mut before = part.start.checked_sub(1).and_then(|place| text.as_bytes().get(place)).copied();
    let mut lines = 0;
    for byte in text.as_bytes().get(part).unwrap_or_default() {
        match byte {
            b'\n' if before == Some(b'\r') => {}
            b'\n' | b'\r' => lines += 1,
            _ => break,
        }
        before = Some(*byte);
    }
    lines
}

/// Whether the last record ends inside quotes, and so has swallowed the rows after them.
fn is_open(text: &str, part: Range<usize>, record: &StringRecord) -> bool {
    let quotes = text.as_bytes().get(part).unwrap_or_default().iter().filter(|byte| **byte == b'"').count();
    let swallowed = record.iter().next_back().is_some_and(|cell| cell.contains('\n'));
    !quotes.is_multiple_of(2) && swallowed
}
