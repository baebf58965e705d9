//! Several texts in one cell, and back again.

/// What stands between two.
const BETWEEN: &str = " | ";

/// Joins texts by ` | `. A bar inside a text is written `\|`, a backslash before one or at the end `\\`, so that the
/// texts come back as they were.
#[must_use]
pub fn join<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let escaped = texts.into_iter().map(|text| text.replace('\\', "\\\\").replace('|', "\\|"));
    escaped.collect::<Vec<_>>().join(BETWEEN)
}

/// The texts of a cell, without the spaces around them; none is empty.
#[must_use]
pub fn split(cell: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut characters = cell.chars();
    while let Some(character) = characters.next() {
        let text = match character {
            '|' => {
                texts.push(String::new());
                continue;
            }
            '\\' => characters.next().unwrap_or('\\'),
            other => other,
        };
        if let Some(last) = texts.last_mut() {
            last.push(text);
        }
    }
    texts.into_iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_type_is_split_too() {
        assert_eq!(split("26400|26270 |"), ["26400", "26270"]);
        assert_eq!(split(" "), Vec::<String>::new());
        assert_eq!(join(["a|b", "c\\"]), "a\\|b | c\\\\");
    }

    proptest! {
        #[test]
        fn texts_come_back_as_they_were(texts in prop::collection::vec("[^ \\t\\n\\r\u{a0}]{1,12}", 0..5)) {
            let texts: Vec<String> = texts.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect();
            prop_assert_eq!(split(&join(texts.iter().map(String::as_str))), texts);
        }
    }
}
