//! How much an old Excel file comes to, before it is read: two cells at its corners make a sheet of billions.
//!
//! Source: MS-XLS, "Excel Binary File Format (.xls) Structure": 2.1.4 (records), 2.4.21 (BOF), 2.4.28 (BoundSheet8),
//! 2.4.90 (Dimensions), 2.4.149 (LabelSst), 2.4.265 (SST), 2.5.293 (XLUnicodeRichExtendedString).

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use super::{budget::Budget, error::TableError};

const SHEETS: usize = 256;
const COLUMNS: u32 = 256;
const ROWS: u32 = 65_536;

/// # Errors
/// `table_locked`, `table_parts`, `table_cells`, `table_text`, `table_damaged`.
pub(super) fn weigh(bytes: &[u8], budget: &Budget) -> Result<(), TableError> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(TableError::damaged)?;
    if file.exists("/EncryptedPackage") {
        return Err(TableError::new("table_locked"));
    }
    let mut stream = Vec::new();
    let name = if file.exists("/Workbook") { "/Workbook" } else { "/Book" };
    let mut part = file.open_stream(name).map_err(|_| TableError::new("table_format"))?;
    // Sectors that are chained in a ring would never end: the stream is no longer than its file.
    (&mut part).take(bytes.len() as u64).read_to_end(&mut stream).map_err(TableError::damaged)?;
    let records = Records(&stream);
    let mut sheets = Vec::new();
    let mut strings = Vec::new();
    let mut open = records.clone();
    while let Some((kind, data)) = open.next() {
        match kind {
            0x0085 => sheets.push(long(data, 0) as usize),
            0x00fc => strings = string_lengths(data, &mut open)?,
            0x000a => break,
            _ => {}
        }
        if sheets.len() > SHEETS {
            return Err(TableError::new("table_parts").about(SHEETS));
        }
    }
    let (mut cells, mut text) = (0_usize, 0_usize);
    for start in sheets {
        let sheet = stream.get(start..).ok_or_else(|| TableError::damaged("a sheet past the end"))?;
        let weight = sheet_weight(Records(sheet), &strings)?;
        cells = cells.saturating_add(weight.cells);
        text = text.saturating_add(weight.text);
        if cells > budget.cells {
            return Err(TableError::new("table_cells").about(budget.cells));
        }
        if text > budget.text {
            return Err(TableError::new("table_text").about(budget.text));
        }
    }
    Ok(())
}

/// Type and data of each record, up to the first that is cut.
#[derive(Clone)]
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (head, rest) = self.0.split_at_checked(4)?;
        let (data, rest) = rest.split_at_checked(usize::from(short(head, 2)))?;
        self.0 = rest;
        Some((short(head, 0), data))
    }
}

struct Weight {
    /// Of the smallest rectangle around all cells.
    cells: usize,
    text: usize,
}

fn sheet_weight(records: Records, strings: &[usize]) -> Result<Weight, TableError> {
    let (mut top, mut bottom, mut left, mut right) = (u16::MAX, 0, u16::MAX, 0);
    let mut text = 0_usize;
    let (mut begun, mut depth) = (false, 0_usize);
    for (kind, data) in records {
        match kind {
            0x0809 if begun => depth += 1,
            0x0809 => begun = true,
            0x000a if depth > 0 => depth -= 1,
            0x000a => break,
            0x0200 if depth == 0 => dimensions(data)?,
            // Formula, MulRk, RString, LabelSst, Number, Label, BoolErr, Rk.
            0x0006 | 0x00bd | 0x00d6 | 0x00fd | 0x0203..=0x0205 | 0x027e if depth == 0 => {
                let (row, column) = (short(data, 0), short(data, 2));
                let last = if kind == 0x00bd { short(data, data.len().saturating_sub(2)) } else { column };
                (top, bottom) = (top.min(row), bottom.max(row));
                (left, right) = (left.min(column), right.max(column).max(last));
                if kind == 0x00fd {
                    let length = strings.get(long(data, 6) as usize).copied().unwrap_or(0);
                    text = text.saturating_add(length);
                }
            }
            _ => {}
        }
    }
    let side = |from: u16, to: u16| usize::from(to.saturating_sub(from)) + 1;
    let cells = if top > bottom { 0 } else { side(top, bottom).saturating_mul(side(left, right)) };
    Ok(Weight { cells, text })
}

/// The reader makes room for what a sheet says of its size.
fn dimensions(data: &[u8]) -> Result<(), TableError> {
    let (top, bottom, left, right) = if data.len() == 10 {
        (short(data, 0).into(), short(data, 2).into(), short(data, 4), short(data, 6))
    } else {
        (long(data, 0), long(data, 4), short(data, 8), short(data, 10))
    };
    let sound = top <= bottom.max(1) && bottom <= ROWS && u32::from(left.max(right)) <= COLUMNS;
    if sound { Ok(()) } else { Err(TableError::damaged("a sheet of an impossible size")) }
}

/// Upper bounds, in bytes of UTF-8, of the shared strings, which go on in the records that follow.
fn string_lengths<'a>(first: &'a [u8], records: &mut Records<'a>) -> Result<Vec<usize>, TableError> {
    let mut here = Pieces { data: first.get(8..).unwrap_or_default(), records };
    let mut lengths = Vec::new();
    while !here.data.is_empty() || here.go_on() {
        let letters = here.number(2)?;
        let flags = here.number(1)?;
        let runs = if flags & 8 == 0 { 0 } else { here.number(2)? };
        let more = if flags & 4 == 0 { 0 } else { here.number(4)? };
        here.letters(letters, flags)?;
        here.skip(runs * 4 + more)?;
        lengths.push(letters * 3);
    }
    Ok(lengths)
}

struct Pieces<'a, 'b> {
    data: &'a [u8],
    records: &'b mut Records<'a>,
}

impl Pieces<'_, '_> {
    /// Goes on in the next record, when it is a Continue.
    fn go_on(&mut self) -> bool {
        let mut ahead = self.records.clone();
        match ahead.next() {
            Some((0x003c, data)) => {
                self.data = data;
                *self.records = ahead;
                true
            }
            _ => false,
        }
    }

    fn number(&mut self, bytes: usize) -> Result<usize, TableError> {
        let (head, rest) = self.data.split_at_checked(bytes).ok_or_else(cut)?;
        self.data = rest;
        Ok(head.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    }

    fn letters(&mut self, mut letters: usize, mut flags: usize) -> Result<(), TableError> {
        loop {
            let size = 1 + (flags & 1);
            let here = letters.min(self.data.len() / size);
            self.data = self.data.get(here * size..).unwrap_or_default();
            letters -= here;
            if letters == 0 {
                return Ok(());
            }
            if !self.go_on() {
                return Err(cut());
            }
            // Where a string goes on, its flags are said anew.
            flags = self.number(1)?;
        }
    }

    fn skip(&mut self, mut bytes: usize) -> Result<(), TableError> {
        loop {
            let here = bytes.min(self.data.len());
            self.data = self.data.get(here..).unwrap_or_default();
            bytes -= here;
            if bytes == 0 {
                return Ok(());
            }
            if !self.go_on() {
                return Err(cut());
            }
        }
    }
}

fn cut() -> TableError {
    TableError::damaged("the shared strings are cut")
}

fn short(data: &[u8], at: usize) -> u16 {
    data.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |bytes| u16::from_le_bytes(*bytes))
}

fn long(data: &[u8], at: usize) -> u32 {
    data.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |bytes| u32::from_le_bytes(*bytes))
}
