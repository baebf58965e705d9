//! The rows that were refused, as a file to mend and import again.

use std::io::{self, Write};

use crate::{
    formula::guarded,
    table::{Cell, Kind, Table},
};

/// Writes rows of a table as CSV (UTF-8 with byte order mark, the file's own separator) with a column more that says why each was
/// refused. Headings stand on the row where the mapping looks for them, so that the mended file is read with the same
/// mapping; the added column is one that no mapping names.
///
/// `rows` gives the number of each row, as in `rows::Row`, with its reasons in the reader's language.
///
/// # Errors
/// What the writer says.
pub fn write<'a, R>(out: impl Write, table: &Table, heading: &str, rows: R) -> io::Result<()>
where
    R: IntoIterator<Item = (u32, &'a [String])>,
{
    let mut out = out;
    // Without the mark, Excel takes UTF-8 for the letters of its country.
    out.write_all("\u{feff}".as_bytes())?;
    let separator = table.separator.and_then(|separator| u8::try_from(separator).ok()).unwrap_or(b',');
    let mut csv = csv::WriterBuilder::new().flexible(true).delimiter(separator).from_writer(out);
    for _ in 1..table.heading {
        csv.write_record(["#"])?;
    }
    let width = table.headings.len();
    let headings = table.headings.iter().map(|text| guarded(text));
    csv.write_record(headings.chain([guarded(heading)]).map(|cell| cell.into_owned()))?;
    for (number, reasons) in rows {
        let Ok(place) = table.rows.binary_search_by_key(&number, |row| row.number) else { continue };
        let Some(row) = table.rows.get(place) else { continue };
        let cells = (0..width).map(|column| written(row.cell(column)));
        let reasons = reasons.join(" / ");
        // Cells past the last heading are a reason of their own, and stand after it.
        let rest = (width..row.len()).map(|column| written(row.cell(column)));
        csv.write_record(cells.chain([guarded(&reasons).into_owned()]).chain(rest))?;
    }
    csv.flush()
}

/// A cell as text. A long number keeps the `.0` by which it is known as one when it comes back: what a spreadsheet
/// may have rounded must not become an identifier on the way.
fn written(cell: Cell) -> String {
    let long = cell.text.len() >= 9 && cell.text.bytes().all(|byte| byte.is_ascii_digit());
    let noise = if cell.kind == Kind::Number && long { ".0" } else { "" };
    format!("{}{noise}", guarded(cell.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{mapping::Mapping, rows::rows, table::Options};

    #[test]
    fn what_comes_back_from_a_real_file_says_the_same() {
        let path = |rest: &str| format!("{}/../../data/{rest}", env!("CARGO_MANIFEST_DIR"));
        for name in [
            "messy/aube-conventions-2017.xlsx",
            "messy/deux-sevres-conventions.xls",
            "messy/maine-et-loire-conventions-2018.csv",
            "messy/poitiers-subventions-2017.csv",
            "messy/toulouse-subventions-2022.csv",
            "organisations/bfc-lieux-mediation-tiers-lieux.csv",
            "organisations/montpellier-associations-2011.csv",
            "organisations/susy-map-europe.geojson",
        ] {
            let stem = name.rsplit('/').next().and_then(|file| file.rsplit_once('.')).unwrap().0;
            let mapping = std::fs::read_to_string(path(&format!("mappings/{stem}.toml"))).unwrap();
            let mapping = Mapping::from_toml(&mapping).unwrap();
            let bytes = std::fs::read(path(&format!("test/{name}"))).unwrap();
            let table = Table::read(&bytes, &mapping.options()).unwrap();
            let mut out = Vec::new();
            write(&mut out, &table, "Motif", table.rows.iter().map(|row| (row.number, &[][..]))).unwrap();
            let again = Table::read(&out, &mapping.options()).unwrap();
            let said = |table: &Table| {
                let rows = rows(table, &mapping).unwrap();
                rows.map(|row| (row.external_id, row.fields, row.refused.len())).collect::<Vec<_>>()
            };
            assert_eq!(said(&table), said(&again), "{name}");
        }
    }

    #[test]
    fn a_number_stays_known_as_one() {
        let number = Cell { text: "39819156900100", kind: Kind::Number };
        assert_eq!(written(number), "39819156900100.0");
        assert_eq!(written(Cell { text: "2014", kind: Kind::Number }), "2014");
        assert_eq!(written(Cell { text: "73282932000074", kind: Kind::Text }), "73282932000074");
    }

    #[test]
    fn refused_rows_come_back_as_they_were_with_their_reasons() {
        let text =
            "Titre,,\nnom,note,ville\n=A1,\"une\nligne\",Dijon\nB,-12.5,Lyon\nC,+33 6 12 34 56 78,Nice\n";
        let options = Options { heading: Some(2), ..Options::default() };
        let table = Table::read(text.as_bytes(), &options).unwrap();
        let reasons = vec!["Ce nom manque.".to_owned(), "=Et cela aussi.".to_owned()];
        let mut out = Vec::new();
        write(&mut out, &table, "Motif", [(3, reasons.as_slice()), (5, &[]), (9, &[])]).unwrap();
        let written = String::from_utf8(out.clone()).unwrap();
        assert_eq!(
            written,
            "\u{feff}#\nnom,note,ville,Motif\n'=A1,\"une\nligne\",Dijon,Ce nom manque. / =Et cela aussi.\n\
             C,+33 6 12 34 56 78,Nice,\n"
        );
        let again = Table::read(&out, &options).unwrap();
        assert_eq!(again.rows[0].cell(0).text, "=A1");
        assert_eq!(again.rows[0].cell(1).text, "une\nligne");
        assert_eq!(again.column("ville"), Ok(2));
    }

    #[test]
    fn features_come_back_as_rows() {
        let text = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nom":"A"},
            "geometry":{"type":"Point","coordinates":[5.04,47.32]}}]}"#;
        let table = Table::read(text.as_bytes(), &Options::default()).unwrap();
        let mut out = Vec::new();
        write(&mut out, &table, "Motif", [(1, &["Non".to_owned()][..])]).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "\u{feff}nom,geometry.lon,geometry.lat,Motif\nA,5.04,47.32,Non\n"
        );
    }
}
