//! Workbooks: XLSX, XLS and ODS, after their weight has been taken.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{Data, DataRef, Ods, Range, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsx};

use super::{
    Format, Options, Table,
    error::TableError,
    grid::{Grid, Kind},
    legacy, opendocument, package, value,
};

type Bytes<'a> = Cursor<&'a [u8]>;

pub(super) fn read(bytes: &[u8], format: Format, options: &Options) -> Result<Table, TableError> {
    // The reader of workbooks trusts the files' inner structure in places; a file that breaks it is damaged, and
    // the request that brought it is the only one to know.
    catch_unwind(AssertUnwindSafe(|| checked(bytes, format, options)))
        .unwrap_or_else(|_| Err(TableError::damaged("its parts do not fit together")))
}

fn checked(bytes: &[u8], format: Format, options: &Options) -> Result<Table, TableError> {
    let (sheet, grid) = match format {
        Format::Xls => {
            legacy::weigh(bytes, &options.budget)?;
            let mut book: Xls<Bytes> = Xls::new(Cursor::new(bytes)).map_err(fault)?;
            let sheets = book.sheets_metadata().to_vec();
            first_with_content(&sheets, options, |name, grid| {
                range(&book.worksheet_range(name).map_err(fault)?, grid)
            })
        }
        Format::Ods => {
            package::weigh(bytes, &options.budget)?;
            opendocument::weigh(bytes, &options.budget)?;
            let mut book: Ods<Bytes> = Ods::new(Cursor::new(bytes)).map_err(fault)?;
            let sheets = book.sheets_metadata().to_vec();
            first_with_content(&sheets, options, |name, grid| {
                range(&book.worksheet_range(name).map_err(fault)?, grid)
            })
        }
        _ => {
            package::weigh(bytes, &options.budget)?;
            let mut book: Xlsx<Bytes> = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
            let sheets = book.sheets_metadata().to_vec();
            first_with_content(&sheets, options, |name, grid| cells(&mut book, name, grid))
        }
    }?;
    grid.table(format, Some(sheet), options)
}

/// Reads the sheet that was named, or the first that can be seen and has content.
fn first_with_content<'a>(
    sheets: &[Sheet],
    options: &'a Options,
    mut read: impl FnMut(&str, &mut Grid) -> Result<(), TableError>,
) -> Result<(String, Grid<'a>), TableError> {
    let tables = || sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    if let Some(name) = options.sheet {
        let sheet = tables().find(|sheet| sheet.name.trim() == name.trim()).ok_or_else(|| {
            let known: Vec<_> = tables().map(|sheet| sheet.name.as_str()).collect();
            TableError::new("table_sheet_unknown").about(known.join(", "))
        })?;
        let mut grid = Grid::new(&options.budget);
        read(&sheet.name, &mut grid)?;
        return Ok((sheet.name.clone(), grid));
    }
    for sheet in tables().filter(|sheet| sheet.visible == SheetVisible::Visible) {
        let mut grid = Grid::new(&options.budget);
        read(&sheet.name, &mut grid)?;
        if grid.has_content() {
            return Ok((sheet.name.clone(), grid));
        }
    }
    Err(TableError::new("table_empty"))
}

/// Reads an XLSX sheet cell by cell, so that two cells far apart cost no more than two cells.
fn cells(book: &mut Xlsx<Bytes>, name: &str, grid: &mut Grid) -> Result<(), TableError> {
    let mut reader = book.worksheet_cells_reader(name).map_err(fault)?;
    let mut current = None;
    while let Some(cell) = reader.next_cell().map_err(fault)? {
        let ((row, column), cell) = (cell.get_position(), cell.get_value());
        if matches!(cell, DataRef::Empty) {
            continue;
        }
        if current != Some(row) {
            if current > Some(row) {
                return Err(TableError::damaged("rows out of order").at(row.saturating_add(1)));
            }
            grid.begin(row.saturating_add(1));
            current = Some(row);
        }
        match cell {
            DataRef::SharedString(text) => grid.push(column as usize, text, Kind::Text)?,
            other => push(grid, column as usize, &other.clone().into())?,
        }
    }
    Ok(())
}

fn range(range: &Range<Data>, grid: &mut Grid) -> Result<(), TableError> {
    let Some((top, left)) = range.start() else { return Ok(()) };
    for (row, cells) in (top..).zip(range.rows()) {
        grid.begin(row.saturating_add(1));
        for (column, cell) in (left as usize..).zip(cells) {
            push(grid, column, cell)?;
        }
    }
    Ok(())
}

fn push(grid: &mut Grid, column: usize, cell: &Data) -> Result<(), TableError> {
    match cell {
        Data::Empty => Ok(()),
        Data::String(text) => grid.push(column, text, Kind::Text),
        Data::Int(whole) => grid.push(column, &whole.to_string(), Kind::Number),
        Data::Float(number) => grid.push(column, &value::number(*number), Kind::Number),
        Data::Bool(truth) => grid.push(column, &truth.to_string(), Kind::Bool),
        Data::DateTime(date) => {
            let (text, kind) = value::date(date);
            grid.push(column, &text, kind)
        }
        Data::DateTimeIso(text) => {
            grid.push(column, text.strip_suffix("T00:00:00").unwrap_or(text), Kind::Date)
        }
        Data::DurationIso(text) => grid.push(column, text, Kind::Text),
        Data::Error(error) => grid.push(column, &error.to_string(), Kind::Error),
    }
}

fn fault(error: impl Into<calamine::Error>) -> TableError {
    use calamine::{Error, OdsError, XlsError, XlsxError};
    match error.into() {
        Error::Xls(XlsError::Password)
        | Error::Ods(OdsError::Password)
        | Error::Xlsx(XlsxError::Password) => TableError::new("table_locked"),
        other => TableError::damaged(other),
    }
}
