//! The parts of a packed workbook, weighed before anybody reads them: what a package says of itself is not believed.

use std::io::{BufReader, Cursor, Read};

use quick_xml::{Reader, events::Event};
use zip::{ZipArchive, result::ZipError};

use super::{budget::Budget, error::TableError};

/// Most bytes of a part that describes the workbook and holds no cells. They are kept as structures many times
/// their size.
const SIDE_PART: u64 = 8 << 20;
/// Fewest bytes of a shared string: `<si><t/></si>`.
const SHARED_STRING: u64 = 13;

/// Unpacks every part once, without keeping it, and counts.
///
/// # Errors
/// `table_unpacked`, `table_parts`, `table_locked`, `table_damaged`.
pub(super) fn weigh(bytes: &[u8], budget: &Budget) -> Result<(), TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(TableError::damaged)?;
    if archive.len() > budget.parts {
        return Err(TableError::new("table_parts").about(budget.parts));
    }
    let mut left = budget.unpacked;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => TableError::new("table_locked"),
            other => TableError::damaged(other),
        })?;
        let name = part.name().map_err(TableError::damaged)?.to_ascii_lowercase();
        let most = if is_side_part(&name) { left.min(SIDE_PART) } else { left };
        let mut limited = (&mut part).take(most + 1);
        let weight = if name.ends_with("sharedstrings.xml") {
            shared_strings(&mut limited)?
        } else {
            std::io::copy(&mut limited, &mut std::io::sink()).map_err(TableError::damaged)?
        };
        if weight > most {
            return Err(TableError::new("table_unpacked").about(budget.unpacked));
        }
        left -= weight;
    }
    Ok(())
}

fn is_side_part(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.ends_with(".rels")
        || file.starts_with("theme")
        || ["styles.xml", "workbook.xml", "metadata.xml", "[content_types].xml", "manifest.xml"]
            .contains(&file)
}

/// Weighs the shared strings, and refuses a number of them that so many bytes cannot hold: the reader makes room
/// for as many as are claimed.
fn shared_strings(part: &mut impl Read) -> Result<u64, TableError> {
    let mut bytes = Vec::new();
    part.read_to_end(&mut bytes).map_err(TableError::damaged)?;
    let weight = bytes.len() as u64;
    let mut reader = Reader::from_reader(BufReader::new(bytes.as_slice()));
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(TableError::damaged)? {
            Event::Start(root) | Event::Empty(root) => {
                for attribute in root.attributes().flatten() {
                    let claim = attribute.value.trim().parse::<u64>().unwrap_or(0);
                    if attribute.key.as_ref() == "uniqueCount" && claim > weight / SHARED_STRING {
                        return Err(TableError::damaged("more shared strings claimed than there can be"));
                    }
                }
                return Ok(weight);
            }
            Event::Eof => return Ok(weight),
            _ => buffer.clear(),
        }
    }
}
