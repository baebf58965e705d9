//! Which character parts the cells of a CSV file.

use csv::{ReaderBuilder, StringRecord};

/// Rows and bytes that are looked at.
const ROWS: usize = 200;
const BYTES: usize = 256 << 10;

/// The one of `,` `;` tab `|` that gives most rows as many cells as the headings; of two alike, the one that
/// gives more cells.
pub(super) fn separator(text: &str, heading: Option<u32>) -> u8 {
    let (mut best, mut of_best) = (b',', (0.0, 0));
    for candidate in [b',', b';', b'\t', b'|'] {
        let found = score(text, candidate, heading);
        if found > of_best {
            (best, of_best) = (candidate, found);
        }
    }
    best
}

/// The share of rows that have as many cells as the headings, and that number.
fn score(text: &str, separator: u8, heading: Option<u32>) -> (f64, usize) {
    let end = text.char_indices().map(|(place, _)| place).take_while(|place| *place <= BYTES).last();
    let cut = text.len() > BYTES;
    let start = if cut { text.get(..end.unwrap_or(0)).unwrap_or(text) } else { text };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(start.as_bytes());
    let mut records: Vec<StringRecord> = reader.records().take(ROWS).filter_map(Result::ok).collect();
    if cut && records.len() > 1 {
        records.pop();
    }
    // Blank lines are no records, so the heading may stand earlier than its row says, never later.
    let before = heading.map_or(0, |row| row.saturating_sub(1) as usize).min(records.len().saturating_sub(1));
    let columns = records.iter().skip(before).map(StringRecord::len).next().unwrap_or(0);
    if columns < 2 {
        return (0.0, 0);
    }
    let rows = records.len() - before;
    let alike = records.iter().skip(before).filter(|record| record.len() == columns).count();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred rows")]
    (alike as f64 / rows as f64, columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_that_makes_a_table() {
        for (text, separator_is) in [
            ("a,b\n1,2\n", b','),
            ("a;b\n1,5;2,5\n3,5;4,5\n", b';'),
            ("nom, prénom;ville\nDupont, Jean;Dijon\nDurand;Lyon\n", b';'),
            ("a\tb\n1,2\t3;4\n", b'\t'),
            ("a|b|c\n1|2|3\n", b'|'),
            ("a,b\n\"x;y;z\",\"1;2\"\n", b','),
            ("seul\nun\n", b','),
            ("", b','),
        ] {
            assert_eq!(separator(text, None) as char, separator_is as char, "{text}");
        }
        assert_eq!(separator("Conventions, 2017;\na;b;c\n1;2,5;3\n", Some(2)), b';');
    }
}
