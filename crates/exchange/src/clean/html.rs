//! HTML in cells, made plain.

use super::tidy;

/// Bytes of text times tags that are looked at: an endless row of opened tags would take hours.
const EFFORT: usize = 40_000_000;

/// The text of an HTML fragment: entities decoded, a line for each item and break, an empty line between
/// paragraphs, scripts and styles left out.
///
/// # Errors
/// `html_tangled`, for what no editor writes.
pub fn html(text: &str) -> Result<String, &'static str> {
    let tags = text.bytes().filter(|byte| *byte == b'<').count();
    if text.len().saturating_mul(tags) > EFFORT {
        return Err("html_tangled");
    }
    let plain = tidy(&nanohtml2text::html2text(text));
    let mut lines: Vec<&str> = Vec::new();
    for line in plain.lines().map(str::trim) {
        // Items without a word, and more than one empty line, are left over from the layout.
        let idle = line == "-" || line == "•";
        let second_gap = line.is_empty() && lines.last().is_none_or(|last| last.is_empty());
        if !(idle || second_gap) {
            lines.push(line);
        }
    }
    Ok(lines.join("\n").trim().to_owned())
}

/// Whether a text that should be plain holds tags or entities.
#[must_use]
pub fn looks_like_html(text: &str) -> bool {
    const TAGS: [&str; 12] =
        ["<br", "<p>", "<p ", "</", "<div", "<ul", "<li", "<span", "<a ", "<b>", "<img", "<strong"];
    let entity = text.split('&').skip(1).filter_map(|rest| rest.split_once(';')).any(|(name, _)| {
        let known = name.strip_prefix('#').unwrap_or(name);
        (2..=8).contains(&name.len()) && known.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    let folded = text.to_ascii_lowercase();
    entity || TAGS.iter().any(|tag| folded.contains(tag))
}
