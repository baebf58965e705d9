//! What kind of file it is, told by its first bytes: names lie.

use std::io::Cursor;

use zip::ZipArchive;

use super::error::TableError;

/// The kinds of file that hold a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    /// Office Open XML (ECMA-376).
    Xlsx,
    /// The binary format of Excel until 2003 (MS-XLS).
    Xls,
    /// OpenDocument (ISO/IEC 26300).
    Ods,
    /// RFC 7946.
    GeoJson,
}

/// The first bytes of an OLE compound file (MS-CFB, 2.2).
const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ODS_TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

impl Format {
    /// # Errors
    /// `table_empty`; `table_format` for a file of another kind; `table_damaged`.
    pub fn of(bytes: &[u8]) -> Result<Self, TableError> {
        if bytes.starts_with(b"PK\x03\x04") {
            return packed(bytes);
        }
        if bytes.starts_with(&COMPOUND) {
            return Ok(Self::Xls);
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        match text.first() {
            None => Err(TableError::new("table_empty")),
            Some(b'{') => Ok(Self::GeoJson),
            // A PDF, a picture, a web page: told apart from a table that is merely odd.
            Some(_)
                if [
                    &b"%PDF"[..],
                    b"\x89PNG",
                    b"\xff\xd8\xff",
                    b"GIF8",
                    b"PK",
                    b"\x1f\x8b",
                    b"<!",
                    b"<?xml",
                    b"<html",
                ]
                .iter()
                .any(|start| {
                    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
                }) =>
            {
                Err(TableError::new("table_format"))
            }
            Some(_) => Ok(Self::Csv),
        }
    }
}

fn packed(bytes: &[u8]) -> Result<Format, TableError> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(TableError::damaged)?;
    let has = |name: &str| archive.file_names_raw().any(|known| known.eq_ignore_ascii_case(name.as_bytes()));
    // OpenDocument 1.2, part 3, 3.3: the type stands first, unpacked, so that it can be read in place.
    let head = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    if head.windows(ODS_TYPE.len()).any(|window| window == ODS_TYPE) {
        Ok(Format::Ods)
    } else if has("[Content_Types].xml") && !has("word/document.xml") && !has("ppt/presentation.xml") {
        Ok(Format::Xlsx)
    } else {
        Err(TableError::new("table_format"))
    }
}
