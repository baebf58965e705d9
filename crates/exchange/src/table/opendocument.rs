//! How many cells an OpenDocument sheet comes to: a cell and a row may say that they are repeated a million times.

use std::io::{BufReader, Cursor};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::{budget::Budget, error::TableError};

/// Counts what the sheets unfold to, all together, since they are read together.
///
/// # Errors
/// `table_columns`, `table_cells`, `table_text`, `table_damaged`.
pub(super) fn weigh(bytes: &[u8], budget: &Budget) -> Result<(), TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(TableError::damaged)?;
    let content = archive.by_name("content.xml").map_err(TableError::damaged)?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut count = Count::default();
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(TableError::damaged)? {
            Event::Start(tag) => count.open(&tag, budget)?,
            Event::Empty(tag) => {
                count.open(&tag, budget)?;
                count.close(tag.name().as_ref(), budget)?;
            }
            Event::End(tag) => count.close(tag.name().as_ref(), budget)?,
            Event::Text(text) => count.letters += text.len(),
            Event::GeneralRef(_) => count.letters += 4,
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

#[derive(Default)]
struct Count {
    /// Of the sheets before this one.
    cells: usize,
    text: usize,
    /// Of this sheet: rows down to the last with content, empty rows since, and the widest row.
    rows: usize,
    empty_rows: usize,
    widest: usize,
    /// Of this row: its repeats, its width to the last cell with content, empty cells since, its text.
    row_repeats: usize,
    width: usize,
    empty_cells: usize,
    row_text: usize,
    /// Of this cell.
    cell_repeats: usize,
    letters: usize,
}

impl Count {
    fn open(&mut self, tag: &BytesStart, budget: &Budget) -> Result<(), TableError> {
        match tag.name().as_ref() {
            "table:table" => (self.rows, self.empty_rows, self.widest) = (0, 0, 0),
            "table:table-row" => {
                self.row_repeats = repeats(tag, "table:number-rows-repeated");
                (self.width, self.empty_cells, self.row_text) = (0, 0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell_repeats = repeats(tag, "table:number-columns-repeated");
                let attributes = tag.attributes().flatten();
                self.letters = attributes
                    .filter(|attribute| {
                        let name = attribute.key.as_ref();
                        name.starts_with("office:") && name != "office:value-type" || name == "table:formula"
                    })
                    .map(|attribute| attribute.value.len())
                    .sum();
            }
            _ => {}
        }
        if self.letters > budget.cell.saturating_mul(2) {
            return Err(TableError::new("table_cell_too_long").about(budget.cell));
        }
        Ok(())
    }

    fn close(&mut self, name: &str, budget: &Budget) -> Result<(), TableError> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => {
                if self.letters == 0 {
                    self.empty_cells = self.empty_cells.saturating_add(self.cell_repeats);
                } else {
                    let with = self.empty_cells.saturating_add(self.cell_repeats);
                    self.width = self.width.saturating_add(with);
                    self.empty_cells = 0;
                    let text = self.letters.saturating_mul(self.cell_repeats);
                    self.row_text = self.row_text.saturating_add(text);
                }
                self.letters = 0;
            }
            "table:table-row" if self.width == 0 => {
                self.empty_rows = self.empty_rows.saturating_add(self.row_repeats);
            }
            "table:table-row" => {
                self.rows = self.rows.saturating_add(self.empty_rows).saturating_add(self.row_repeats);
                self.empty_rows = 0;
                self.widest = self.widest.max(self.width);
                self.text = self.text.saturating_add(self.row_text.saturating_mul(self.row_repeats));
                self.check(budget)?;
            }
            "table:table" => {
                self.cells = self.cells.saturating_add(self.rows.saturating_mul(self.widest));
                (self.rows, self.widest) = (0, 0);
            }
            _ => {}
        }
        Ok(())
    }

    fn check(&self, budget: &Budget) -> Result<(), TableError> {
        let cells = self.cells.saturating_add(self.rows.saturating_mul(self.widest));
        let past = |code, most: usize| Err(TableError::new(code).about(most));
        if self.width > budget.columns {
            past("table_columns", budget.columns)
        } else if cells > budget.cells {
            past("table_cells", budget.cells)
        } else if self.text > budget.text {
            past("table_text", budget.text)
        } else {
            Ok(())
        }
    }
}

fn repeats(tag: &BytesStart, name: &str) -> usize {
    let attributes = tag.attributes().flatten();
    let repeats =
        attributes.filter(|attribute| attribute.key.as_ref() == name).map(|attribute| attribute.value);
    repeats.last().map_or(1, |value| value.trim().parse().unwrap_or(usize::MAX))
}
