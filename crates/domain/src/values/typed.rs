//! What people and spreadsheets put around an identifier, taken off before it is read.

/// Without any space: plain, no-break, narrow, and the invisible ones that copying from a page brings along.
pub(super) fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !is_space(*c)).collect()
}

/// White space, or a character of no width that stands where a space could.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// Characters that show nothing and that no reader means: soft hyphen, joiners, marks of direction, byte order mark.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Without the address of the registry that gives the identifier out: `https://ror.org/05dxps055` → `05dxps055`.
pub(super) fn without_site<'a>(text: &'a str, site: &str) -> &'a str {
    let rest = ["https://", "http://"].iter().find_map(|scheme| after(text, scheme)).unwrap_or(text);
    let rest = after(rest, "www.").unwrap_or(rest);
    match after(rest, site).and_then(|path| path.strip_prefix('/')) {
        Some(id) => id.strip_suffix('/').unwrap_or(id),
        None => text,
    }
}

/// The rest of `text` after `start`, whatever the case.
fn after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let head = text.get(..start.len())?;
    if head.eq_ignore_ascii_case(start) { text.get(start.len()..) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_every_kind_go() {
        assert_eq!(without_spaces(" 732\u{a0}829\u{202f}320\u{200b}\t\u{feff}"), "732829320");
    }

    #[test]
    fn the_site_goes_with_or_without_scheme() {
        for text in ["https://ror.org/x", "http://ror.org/x/", "HTTPS://WWW.ROR.org/x", "ror.org/x", "x"] {
            assert_eq!(without_site(text, "ror.org"), "x");
        }
        for text in ["https://ror.org.example/x", "https://other.org/x", "é"] {
            assert_eq!(without_site(text, "ror.org"), text);
        }
    }
}
