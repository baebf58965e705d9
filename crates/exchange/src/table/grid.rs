//! The cells of a file, gathered row by row under the budget, and turned into a table.

use super::{Format, Options, Table, budget::Budget, error::TableError};

/// What a cell was for the program that wrote it. In CSV and GeoJSON text, everything is text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    Text,
    /// A number cell: leading zeros and what went past 15 digits were lost before it came here.
    Number,
    /// A date, as ISO 8601.
    Date,
    /// `true` or `false`.
    Bool,
    /// A formula that failed, such as `#N/A`.
    Error,
}

/// A cell's text and what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell<'a> {
    pub text: &'a str,
    pub kind: Kind,
}

/// A row's cells, in one text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// As a spreadsheet counts it, from 1; for GeoJSON, the number of the feature.
    pub number: u32,
    text: String,
    cells: Vec<(u32, Kind)>,
}

impl Row {
    pub(super) fn new(number: u32) -> Self {
        Self { number, ..Self::default() }
    }

    /// The cell at that column, empty past the last one.
    #[must_use]
    pub fn cell(&self, column: usize) -> Cell<'_> {
        let start = column.checked_sub(1).map_or(Some(0), |before| self.cells.get(before).map(|cell| cell.0));
        let (Some(start), Some((end, kind))) = (start, self.cells.get(column)) else {
            return Cell::default();
        };
        Cell { text: self.text.get(start as usize..*end as usize).unwrap_or_default(), kind: *kind }
    }

    pub fn cells(&self) -> impl ExactSizeIterator<Item = Cell<'_>> {
        (0..self.cells.len()).map(|column| self.cell(column))
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(super) fn push(&mut self, text: &str, kind: Kind) {
        self.text.push_str(text);
        // The budget of one row's text is far below 4 GiB: `Grid` checks before it pushes.
        self.cells.push((u32::try_from(self.text.len()).unwrap_or(u32::MAX), kind));
    }
}

/// Rows as they are read, and what is left of the budget.
pub(super) struct Grid<'a> {
    budget: &'a Budget,
    rows: Vec<Row>,
    current: Row,
    cells: usize,
    text: usize,
}

impl<'a> Grid<'a> {
    pub fn new(budget: &'a Budget) -> Self {
        Self { budget, rows: Vec::new(), current: Row::default(), cells: 0, text: 0 }
    }

    /// Begins the row of that number, which must be above the last one.
    pub fn begin(&mut self, number: u32) {
        self.close();
        self.current = Row::new(number);
    }

    /// Adds a cell at `column`, after empty ones where the row has none yet.
    pub fn push(&mut self, column: usize, text: &str, kind: Kind) -> Result<(), TableError> {
        let row = self.current.number;
        let limit = |code, most: usize| Err(TableError::new(code).at(row).about(most));
        if column >= self.budget.columns {
            return limit("table_columns", self.budget.columns);
        }
        if text.len() > self.budget.cell {
            return limit("table_cell_too_long", self.budget.cell);
        }
        self.cells += (column + 1).saturating_sub(self.current.len());
        self.text += text.len();
        if self.cells > self.budget.cells {
            return limit("table_cells", self.budget.cells);
        }
        if self.text > self.budget.text {
            return limit("table_text", self.budget.text);
        }
        while self.current.len() < column {
            self.current.push("", Kind::Text);
        }
        if self.current.len() > column {
            return Err(TableError::damaged("cells out of order").at(row));
        }
        self.current.push(text, kind);
        Ok(())
    }

    pub fn has_content(&self) -> bool {
        !self.rows.is_empty() || !self.current.is_empty()
    }

    fn close(&mut self) {
        let row = std::mem::take(&mut self.current);
        if !row.is_empty() {
            self.rows.push(row);
        }
    }

    /// The rows, when the headings are known otherwise.
    pub fn rows(mut self) -> Vec<Row> {
        self.close();
        self.rows
    }

    /// The rows as a table, with the headings that the person named or that come first.
    pub fn table(
        self,
        format: Format,
        sheet: Option<String>,
        options: &Options,
    ) -> Result<Table, TableError> {
        let mut rows = self.rows();
        let wanted = match options.heading {
            Some(number) => rows.iter().position(|row| row.number == number).ok_or_else(|| {
                TableError::new(if rows.is_empty() { "table_empty" } else { "table_heading" }).at(number)
            })?,
            None => 0,
        };
        rows.drain(..wanted);
        if rows.is_empty() {
            return Err(TableError::new("table_empty"));
        }
        let first = rows.remove(0);
        let headings = first.cells().map(|cell| heading(cell.text)).collect();
        Ok(Table { format, sheet, separator: None, heading: first.number, headings, rows })
    }
}

/// A heading without what nobody sees: spaces around, line breaks and several spaces inside, byte order marks.
pub(crate) fn heading(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
