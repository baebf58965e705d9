//! The file of an import as rows: by a mapping, or as one of our own exports, which needs none.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use essaim_exchange::{
    export::Plan,
    mapping::Mapping,
    refused,
    returned::{Reading, Recognised, lines, tell_repeated},
    rows::{Row, rows},
    table::{Format, Options, Table},
};
use essaim_http::{
    catalogue::{Lang, fill, text},
    export::{View, plan, speech},
    resource::Resource,
};

use super::reading::{mapping_told, table_told};
use crate::failure::Failure;

/// What was read.
pub struct Loaded {
    pub rows: Vec<Row>,
    /// Headings of an export that are none of ours.
    pub left_out: Vec<String>,
    source: Source,
}

/// What refused rows are written out of.
enum Source {
    Table(Table),
    /// Lines with their numbers.
    Lines(Vec<(u32, String)>),
}

/// Reads somebody's table as a mapping says.
///
/// # Errors
/// What keeps the table from being read, and the mapping from fitting it.
pub fn mapped(bytes: &[u8], mapping: &Mapping, lang: Lang) -> Result<Loaded, Failure> {
    let table = Table::read(bytes, &mapping.options()).map_err(|error| table_told(&error, lang))?;
    let rows = rows(&table, mapping).map_err(|error| mapping_told(&error, lang))?.collect();
    Ok(Loaded { rows, left_out: Vec::new(), source: Source::Table(table) })
}

/// Reads one of our own exports of `N`.
///
/// # Errors
/// What keeps it from being read, and when it is no such export.
pub fn exported<N: Resource>(bytes: &[u8], emptying: bool, lang: Lang) -> Result<Loaded, Failure> {
    let plan: Plan = plan::<N>(&View::everything::<N>());
    let speeches = [speech(Lang::Fr), speech(Lang::En)];
    let reading = Reading { plan: &plan, speeches: &speeches, collection: N::NOUN.collection, emptying };
    if let Some(lines) = lines(bytes, &reading) {
        let (texts, mut rows): (Vec<(u32, String)>, Vec<Row>) =
            lines.into_iter().map(|line| ((line.row.number, line.text.to_owned()), line.row)).unzip();
        tell_repeated(&mut rows);
        return Ok(Loaded { rows, left_out: Vec::new(), source: Source::Lines(texts) });
    }
    // What parts the cells of a CSV is found out by looking; headings that are ours say it surely.
    for separator in [None, Some(','), Some(';')] {
        let options = Options { separator, ..Options::default() };
        let table = Table::read(bytes, &options).map_err(|error| table_told(&error, lang))?;
        if let Some(recognised) = Recognised::of(&table, &reading) {
            let mut rows: Vec<Row> = recognised.rows().collect();
            let left_out = recognised.left_out.clone();
            tell_repeated(&mut rows);
            return Ok(Loaded { rows, left_out, source: Source::Table(table) });
        }
        if table.format != Format::Csv {
            break;
        }
    }
    Err(Failure::Usage(fill(lang, "import.not_an_export", &[("collection", N::NOUN.collection)])))
}

impl Loaded {
    /// Saves the rows of these numbers in the file's own form; a table with the reasons in a column more.
    ///
    /// # Errors
    /// What the file system says.
    pub fn save_refused(
        &self,
        file: &Path,
        refusals: &[(u32, Vec<String>)],
        lang: Lang,
    ) -> std::io::Result<()> {
        let mut out = BufWriter::new(File::create(file)?);
        match &self.source {
            Source::Table(table) => {
                let rows = refusals.iter().map(|(number, why)| (*number, why.as_slice()));
                refused::write(&mut out, table, text(lang, "import.why"), rows)?;
            }
            Source::Lines(lines) => {
                let refused = |number: u32| refusals.iter().any(|(known, _)| *known == number);
                for (_, line) in lines.iter().filter(|(number, _)| refused(*number)) {
                    writeln!(out, "{line}")?;
                }
            }
        }
        out.flush()
    }
}
