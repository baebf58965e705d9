//! Real files as people have them, and files made to break the reader.

use std::{fmt::Write as _, io::Write as _};

use proptest::prelude::*;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::*;

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../../data/test/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn read(name: &str, options: &Options) -> Table {
    Table::read(&file(name), options).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn code(bytes: &[u8], options: &Options) -> (&'static str, Option<u32>) {
    let error = Table::read(bytes, options).unwrap_err();
    (error.code, error.row)
}

/// The first and the last row, and how many there are.
fn summary(table: &Table) -> String {
    let mut text = format!("{:?} sheet {:?}, heading {}\n", table.format, table.sheet, table.heading);
    writeln!(text, "{} columns: {}", table.headings.len(), table.headings.join(" | ")).unwrap();
    writeln!(text, "{} rows", table.rows.len()).unwrap();
    for row in [table.rows.first(), table.rows.last()].into_iter().flatten() {
        let cells = row.cells().map(|cell| match cell.kind {
            Kind::Text => cell.text.chars().take(30).collect(),
            kind => format!("{:?} {}", kind, cell.text),
        });
        writeln!(text, "{}: {}", row.number, cells.collect::<Vec<_>>().join(" | ")).unwrap();
    }
    text
}

#[test]
fn the_real_files_are_read_as_their_people_see_them() {
    let heading = |heading| Options { heading: Some(heading), ..Options::default() };
    let first = Options::default();
    for (name, options) in [
        ("messy/aube-conventions-2017.xlsx", &heading(2)),
        ("messy/bfc-lieux-mediation.xlsx", &heading(5)),
        ("messy/carrefour-laureats-v1.xlsx", &first),
        ("messy/deux-sevres-conventions.xls", &first),
        ("messy/maine-et-loire-conventions-2018.csv", &first),
        ("messy/montpellier-subventions-2012.csv", &first),
        ("messy/montpellier-subventions-2014.ods", &first),
        ("messy/nievre-subventions-2016.csv", &first),
        ("messy/poitiers-subventions-2017.csv", &first),
        ("messy/toulouse-subventions-2022.csv", &first),
        ("organisations/bfc-lieux-mediation-tiers-lieux.csv", &first),
        ("organisations/carrefour-laureats-v0.csv", &first),
        ("organisations/montpellier-associations-2011.csv", &first),
        ("organisations/susy-map-europe.geojson", &first),
    ] {
        let short = name.rsplit('/').next().unwrap();
        insta::assert_snapshot!(short, summary(&read(name, options)));
    }
}

#[test]
fn a_sheet_is_found_by_its_name() {
    let table = read("messy/carrefour-laureats-v1.xlsx", &Options::default());
    let sheet = Options { sheet: Some("Référentiel Thématiques"), ..Options::default() };
    let themes = Table::read(&file("messy/carrefour-laureats-v1.xlsx"), &sheet);
    assert_ne!(themes.map(|themes| themes.headings), Ok(table.headings));
    let unknown = Options { sheet: Some("Feuille 7"), ..Options::default() };
    let error = Table::read(&file("messy/aube-conventions-2017.xlsx"), &unknown).unwrap_err();
    assert_eq!((error.code, error.about.as_deref()), ("table_sheet_unknown", Some("Feuil1, Feuil2, Feuil3")));
}

#[test]
fn rows_are_counted_as_a_spreadsheet_does() {
    for lines in ["\n", "\r\n", "\r"] {
        let text = "\n\na;b\n1;\"x\ny\"\n\n2;z\n;\n\n\n3;w\n".replace('\n', lines);
        let table = Table::read(text.as_bytes(), &Options::default()).unwrap();
        let numbers: Vec<_> = table.rows.iter().map(|row| row.number).collect();
        assert_eq!((table.heading, numbers), (3, vec![4, 6, 10]), "{lines:?}");
    }
}

#[test]
fn headings_are_found_whatever_their_spaces_and_told_when_they_stand_twice() {
    let table =
        Table::read("\u{feff} Nom\u{a0};b  \"c\";\"d\ne\";b;b\n1;2;3;4;5".as_bytes(), &Options::default())
            .unwrap();
    assert_eq!(table.column("Nom "), Ok(0));
    assert_eq!(table.column("d e"), Ok(2));
    assert_eq!((table.column("b"), table.column("f")), (Err(2), Err(0)));
    assert_eq!(table.rows[0].cell(9), Cell::default());
}

#[test]
fn a_formula_guard_comes_off() {
    let table = Table::read(b"a;b\n'=1+1;'s Gravenhage", &Options::default()).unwrap();
    assert_eq!((table.rows[0].cell(0).text, table.rows[0].cell(1).text), ("=1+1", "'s Gravenhage"));
}

#[test]
fn what_is_no_table_is_told() {
    let options = Options::default();
    for (bytes, expected) in [
        (&b""[..], "table_empty"),
        (b" \n ", "table_empty"),
        (b"%PDF-1.7", "table_format"),
        (b"<!DOCTYPE html>", "table_format"),
        (b"{\"a\": 1}", "table_geojson"),
        (b"{\"a\"", "table_damaged"),
        (b"PK\x03\x04", "table_damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "table_damaged"),
    ] {
        assert_eq!(code(bytes, &options).0, expected, "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(code(b"a;b\n1;2\n3;\"4\n5;6\n", &options), ("table_quote", Some(3)));
    assert_eq!(code(b"a;b\n", &Options { heading: Some(4), ..options }), ("table_heading", Some(4)));
}

#[test]
fn budgets_hold() {
    let small = Budget { columns: 3, cells: 10, cell: 8, text: 40, ..Budget::default() };
    let options = Options { budget: small, ..Options::default() };
    for (text, expected) in [
        ("a,b,c\n1,2,3,4\n", ("table_columns", Some(2))),
        ("a,b\n1,123456789\n", ("table_cell_too_long", Some(2))),
        ("a,b\n1,2\n1,2\n1,2\n1,2\n1,2\n", ("table_cells", Some(6))),
        ("a\n12345678\n12345678\n12345678\n12345678\n12345678\n", ("table_text", Some(6))),
    ] {
        assert_eq!(code(text.as_bytes(), &options), expected);
    }
    let file = Options { budget: Budget { file: 3, ..small }, ..Options::default() };
    assert_eq!(code(b"a,b\n", &file).0, "table_too_large");
}

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut writer = ZipWriter::new(&mut bytes);
    for (name, text) in parts {
        let how = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        writer.start_file(*name, SimpleFileOptions::default().compression_method(how)).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap();
    bytes.into_inner()
}

/// An XLSX with one sheet.
fn xlsx(sheet: &str, strings: &str) -> Vec<u8> {
    let schema = "http://schemas.openxmlformats.org";
    package(&[
        ("[Content_Types].xml", &format!("<Types xmlns=\"{schema}/package/2006/content-types\"/>")),
        (
            "_rels/.rels",
            &format!(
                "<Relationships xmlns=\"{schema}/package/2006/relationships\"><Relationship Id=\"r1\" \
                 Type=\"{schema}/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{schema}/spreadsheetml/2006/main\" xmlns:r=\"{schema}/officeDocument/2006/relationships\">\
                 <sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                "<Relationships xmlns=\"{schema}/package/2006/relationships\"><Relationship Id=\"r1\" \
                 Type=\"{schema}/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>")),
        ("xl/sharedStrings.xml", strings),
    ])
}

const NO_STRINGS: &str = "<sst uniqueCount=\"0\"></sst>";

#[test]
fn cells_far_apart_cost_no_more_than_cells() {
    let corner =
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c></row>";
    let table = Table::read(&xlsx(corner, NO_STRINGS), &Options::default()).unwrap();
    assert_eq!((table.heading, table.rows[0].number), (1, 1_048_576));
    let wide = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>";
    assert_eq!(code(&xlsx(wide, NO_STRINGS), &Options::default()), ("table_columns", Some(1)));
}

#[test]
fn a_package_is_weighed_whatever_it_claims() {
    let options = Options { budget: Budget { unpacked: 100_000, ..Budget::default() }, ..Options::default() };
    let bomb = format!(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{}</t></is></c></row>",
        " ".repeat(1_000_000)
    );
    let packed = xlsx(&bomb, NO_STRINGS);
    assert!(packed.len() < 10_000);
    assert_eq!(code(&packed, &options).0, "table_unpacked");
    let claim = xlsx("", "<sst uniqueCount=\"90000000000\"><si><t>a</t></si></sst>");
    assert_eq!(code(&claim, &Options::default()).0, "table_damaged");
    let entity = "<!DOCTYPE sst [<!ENTITY a \"aaaa\">]><sst uniqueCount=\"1\"><si><t>&a;</t></si></sst>";
    let cell = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    assert!(
        !Table::read(&xlsx(cell, entity), &Options::default()).is_ok_and(|table| table.headings == ["aaaa"])
    );
}

#[test]
fn a_repeated_opendocument_cell_is_counted_as_often_as_it_says() {
    let sheet = |cells: &str| {
        let content = format!(
            "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"A\">{cells}\
             </table:table></office:spreadsheet></office:body></office:document-content>"
        );
        package(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
    };
    let cell = |repeats: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"{repeats}><text:p>abc</text:p></table:table-cell>"
        )
    };
    let row = |repeats: &str, cell: &str| format!("<table:table-row{repeats}>{cell}</table:table-row>");
    let many = " table:number-rows-repeated=\"1048000\"";
    for (cells, expected) in [
        (row("", &cell(" table:number-columns-repeated=\"16000\"")), "table_columns"),
        (row(many, &cell(" table:number-columns-repeated=\"100\"")), "table_cells"),
        (
            row("", &cell("")) + &row(many, "<table:table-cell/>") + &row("", &cell("").repeat(50)),
            "table_cells",
        ),
    ] {
        assert_eq!(code(&sheet(&cells), &Options::default()).0, expected);
    }
}

/// An XLS whose first sheet has these records.
fn xls(records: &[(u16, &[u8])]) -> Vec<u8> {
    let record = |(kind, data): (u16, &[u8])| {
        [&kind.to_le_bytes()[..], &u16::try_from(data.len()).unwrap().to_le_bytes(), data].concat()
    };
    let bof = record((0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    let end = record((0x000a, &[]));
    let strings = record((0x00fc, &[1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0, b'a', b'b', b'c']));
    let start = u32::try_from(bof.len() + 13 + strings.len() + end.len()).unwrap();
    let sheet = record((0x0085, &[&start.to_le_bytes()[..], &[0, 0, 1, 0, b'A']].concat()));
    let cells: Vec<u8> = records.iter().flat_map(|cell| record(*cell)).collect();
    let stream = [bof.clone(), sheet, strings, end.clone(), bof, cells, end].concat();
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook").unwrap().write_all(&stream).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

#[test]
fn an_old_workbook_is_weighed_before_it_is_read() {
    let label = |row: u16, column: u16| {
        [&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0], &0_u32.to_le_bytes()].concat()
    };
    let (heading, cell, corner) = (label(0, 0), label(1, 0), label(65_535, 255));
    let good = Table::read(&xls(&[(0x00fd, &heading), (0x00fd, &cell)]), &Options::default()).unwrap();
    assert_eq!((good.headings[0].as_str(), good.rows[0].cell(0).text), ("abc", "abc"));
    let far = xls(&[(0x00fd, &heading), (0x00fd, &corner)]);
    assert_eq!(code(&far, &Options::default()).0, "table_cells");
    let claim = [&[0; 4][..], &u32::MAX.to_le_bytes(), &[0, 0, 0xff, 0xff, 0, 0]].concat();
    assert_eq!(code(&xls(&[(0x0200, &claim), (0x00fd, &heading)]), &Options::default()).0, "table_damaged");
    let small = Options { budget: Budget { text: 10, ..Budget::default() }, ..Options::default() };
    assert_eq!(code(&xls(&[(0x00fd, &heading), (0x00fd, &cell)]), &small).0, "table_text");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_damage_makes_it_panic(
        which in prop::sample::select(vec![
            "aube-conventions-2017.xlsx", "deux-sevres-conventions.xls", "montpellier-subventions-2014.ods",
        ]),
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in any::<Option<prop::sample::Index>>(),
    ) {
        let mut bytes = file(&format!("messy/{which}"));
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = Table::read(&bytes, &Options::default());
    }

    #[test]
    fn no_sheet_makes_it_panic(
        xml in "(<row r=\"[0-9]{1,3}\">|</row>|<c r=\"[A-C][0-9]{1,8}\"( t=\"(s|b|d|e|inlineStr)\")?( s=\"1\")?>|<v>[0-9.eT:-]{0,9}</v>|</c>|<is><t>é</t></is>|&a;|<){0,12}"
    ) {
        let _ = Table::read(&xlsx(&xml, "<sst uniqueCount=\"1\"><si><t>a</t></si></sst>"), &Options::default());
    }

    #[test]
    fn what_is_read_is_within_its_budget(text in "([a-c]{0,6}[,\n]){0,40}") {
        let budget = Budget { columns: 4, cells: 12, cell: 5, text: 30, ..Budget::default() };
        if let Ok(table) = Table::read(text.as_bytes(), &Options { budget, ..Options::default() }) {
            let cells: Vec<_> = table.rows.iter().flat_map(Row::cells).collect();
            prop_assert!(cells.len() + table.headings.len() <= 12 && table.headings.len() <= 4);
            prop_assert!(cells.iter().all(|cell| cell.text.len() <= 5));
            prop_assert!(cells.iter().map(|cell| cell.text.len()).sum::<usize>() <= 30);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "[a;,\t|\"\r\n'{}\\[\\]:é ]{0,60}") {
        let _ = Table::read(text.as_bytes(), &Options::default());
    }

    #[test]
    fn a_written_table_comes_back(rows in prop::collection::vec(prop::collection::vec("[a-zé;,\"\n]{1,5}[a-z]", 3), 1..8)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let table = Table::read(&writer.into_inner().unwrap(), &Options::default()).unwrap();
        prop_assert_eq!(table.rows.len(), rows.len() - 1);
        for (read, written) in table.rows.iter().zip(&rows[1..]) {
            let cells: Vec<_> = read.cells().map(|cell| cell.text.to_owned()).collect();
            prop_assert_eq!(&cells, written);
        }
    }
}
