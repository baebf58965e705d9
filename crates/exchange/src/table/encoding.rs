//! Which letters the bytes of a text file stand for, and where a byte stands for none.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::error::TableError;

/// The text of a file in UTF-8, UTF-16 or an encoding of one byte a letter, such as Windows-1252.
///
/// A byte order mark is a hint and no proof: what follows it decides.
///
/// # Errors
/// `table_broken_byte` with the row; `table_encoding` for a label that names no encoding.
pub(super) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> Result<Cow<'a, str>, TableError> {
    // A mark with nothing but UTF-8 behind it is sure: so come back the rows that essaim wrote out.
    let is_sure = bytes.strip_prefix(b"\xef\xbb\xbf").is_some_and(|rest| std::str::from_utf8(rest).is_ok());
    if let Some(label) = label.filter(|_| !is_sure) {
        let encoding = Encoding::for_label(label.as_bytes())
            .ok_or_else(|| TableError::new("table_encoding").about(label))?;
        let rest = Encoding::for_bom(bytes)
            .filter(|(marked, _)| *marked == encoding)
            .and_then(|(_, length)| bytes.get(length..));
        return whole(encoding, rest.unwrap_or(bytes)).map(Cow::Owned);
    }
    let (mark, rest) = match bytes {
        [0xff, 0xfe, rest @ ..] => (Some(UTF_16LE), rest),
        [0xfe, 0xff, rest @ ..] => (Some(UTF_16BE), rest),
        [0xef, 0xbb, 0xbf, rest @ ..] => (None, rest),
        // Latin letters in UTF-16 have a zero in each pair, which no other text has.
        [0, _, ..] => (Some(UTF_16BE), bytes),
        [_, 0, ..] => (Some(UTF_16LE), bytes),
        _ => (None, bytes),
    };
    match mark {
        Some(encoding) if rest.contains(&0) || std::str::from_utf8(rest).is_err() => {
            whole(encoding, rest).map(Cow::Owned)
        }
        _ => bytewise(rest),
    }
}

fn bytewise(bytes: &[u8]) -> Result<Cow<'_, str>, TableError> {
    let Err(broken) = std::str::from_utf8(bytes) else {
        return Ok(String::from_utf8_lossy(bytes));
    };
    let (mut letters, mut strays) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        strays += chunk.invalid().len();
    }
    // Accents of one byte hardly ever form a letter of UTF-8: where most do, the file is UTF-8 and broken.
    if letters > strays {
        let before = bytes.get(..broken.valid_up_to()).unwrap_or_default();
        return Err(TableError::new("table_broken_byte").at(row_after(before)));
    }
    whole(guess(bytes), bytes).map(Cow::Owned)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // The names of French places weigh more than chance; encodings of several bytes a letter are not expected.
    let guessed = detector.guess(Some(b"fr"), Utf8Detection::Deny);
    if guessed.is_single_byte() { guessed } else { WINDOWS_1252 }
}

fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, TableError> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or(bytes.len()));
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    // The five holes of Windows-1252 come out as control characters that nobody types.
    let hole = text.find(|c| matches!(c, '\u{80}'..='\u{9f}'));
    let good = match (result, hole) {
        (_, Some(place)) => text.get(..place),
        (DecoderResult::InputEmpty, None) => return Ok(text),
        _ => Some(text.as_str()),
    };
    Err(TableError::new("table_broken_byte").at(row_after(good.unwrap_or_default().as_bytes())))
}

/// The row that comes after so much text: a line break in quotes is inside a cell.
fn row_after(before: &[u8]) -> u32 {
    let mut quoted = false;
    let mut rows = 1_u32;
    for byte in before {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => rows = rows.saturating_add(1),
            _ => {}
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_encoding_is_told_by_its_bytes() {
        let utf16: Vec<u8> = "nom;été".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [&[0xff, 0xfe], utf16.as_slice()].concat();
        for (bytes, what) in [
            ("nom;été".as_bytes(), "UTF-8"),
            ("\u{feff}nom;été".as_bytes(), "UTF-8 with a mark"),
            (b"nom;\xe9t\xe9", "Windows-1252"),
            (b"\xef\xbb\xbfnom;\xe9t\xe9", "a mark of UTF-8 that lies"),
            (b"\xff\xfenom;\xc3\xa9t\xc3\xa9", "a mark of UTF-16 that lies"),
            (marked.as_slice(), "UTF-16 with a mark"),
            (utf16.as_slice(), "UTF-16 without"),
        ] {
            assert_eq!(decode(bytes, None).unwrap(), "nom;été", "{what}");
        }
        assert_eq!(decode(b"1\xa0000 \x80 l\x92\xe9t\xe9", None).unwrap(), "1\u{a0}000 € l’été");
    }

    #[test]
    fn an_encoding_that_is_named_is_taken() {
        assert_eq!(decode(b"\xe1", Some("windows-1250")).unwrap(), "á");
        assert_eq!(decode(b"\xef\xbb\xbfa", Some("utf-8")).unwrap(), "a");
        assert_eq!(decode(b"a\n\xe9", Some("utf-8")).unwrap_err().row, Some(2));
        assert_eq!(decode(b"a", Some("utf-9")).unwrap_err().code, "table_encoding");
    }

    #[test]
    fn a_broken_byte_is_told_with_its_row() {
        let row = |bytes: &[u8]| decode(bytes, None).unwrap_err();
        let utf8 = "nom\n\"été\nà midi\"\nécole".as_bytes();
        let error = row(&[utf8, b"\nna\xefve"].concat());
        assert_eq!((error.code, error.row), ("table_broken_byte", Some(4)));
        assert_eq!(row(b"\xe9t\xe9\n\xe9t\xe9\n\x81").row, Some(3), "a hole of Windows-1252");
        assert_eq!(row(b"\xff\xfea\0\n\0\0\xd8").row, Some(2), "half a pair of UTF-16");
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&bytes, None);
        }

        #[test]
        fn what_is_utf8_stays_as_it_is(text in "[^\0\u{feff}]{0,100}") {
            prop_assert_eq!(decode(text.as_bytes(), None).unwrap(), text.as_str());
        }
    }
}
