//! CSV (RFC 4180), as programs read it and as a spreadsheet opens it by double click.

use std::io;

use super::{
    cell::{Cell, fitting},
    plan::Plan,
    speech::Speech,
};
use crate::formula::guarded;

/// Whom the file is for.
#[derive(Debug, Clone, Copy)]
pub enum Dialect {
    /// Commas, UTF-8, decimal points, the API's own names and words.
    Programs,
    /// What Excel of that country takes for a table: in French semicolons and decimal commas; a byte order mark, without
    /// which it takes UTF-8 for something else; headings and words as people read them.
    People(Speech),
}

/// A CSV file, in pieces: each call gives the bytes that come next.
#[derive(Debug, Clone, Copy)]
pub struct Delimited {
    dialect: Dialect,
}

impl Delimited {
    #[must_use]
    pub fn new(dialect: Dialect) -> Self {
        Self { dialect }
    }

    /// The line of the headings.
    ///
    /// # Errors
    /// None that memory does not have.
    pub fn head(self, plan: &Plan) -> io::Result<Vec<u8>> {
        let (mut bytes, headings) = match self.dialect {
            Dialect::Programs => (Vec::new(), plan.names()),
            Dialect::People(speech) => ("\u{feff}".as_bytes().to_vec(), plan.headings(speech)),
        };
        self.record(&mut bytes, headings.iter().map(|heading| guarded(heading)))?;
        Ok(bytes)
    }

    /// A record's line.
    ///
    /// # Errors
    /// As [`Delimited::head`].
    pub fn line(self, out: &mut Vec<u8>, cells: &[Cell<'_>]) -> io::Result<()> {
        let spelled = |cell| match self.dialect {
            Dialect::Programs => Cell::plain(cell),
            Dialect::People(speech) => fitting(cell.spoken(speech), speech),
        };
        // A number is one, whatever its sign; only what is text could be taken for a formula.
        let guard = |cell: &Cell<'_>| matches!(cell, Cell::Text(_));
        let cells = cells.iter().map(|cell| {
            let text = spelled(cell);
            if guard(cell) { guarded(&text).into_owned() } else { text.into_owned() }
        });
        self.record(out, cells)
    }

    fn record<T: AsRef<str>>(self, out: &mut Vec<u8>, cells: impl Iterator<Item = T>) -> io::Result<()> {
        let french = matches!(self.dialect, Dialect::People(speech) if speech.tag == "fr");
        let mut writer = csv::WriterBuilder::new()
            .delimiter(if french { b';' } else { b',' })
            // RFC 4180, 2.1.
            .terminator(csv::Terminator::CRLF)
            .from_writer(out);
        for cell in cells {
            writer.write_field(cell.as_ref())?;
        }
        writer.write_record(None::<&[u8]>)?;
        writer.flush()
    }
}
