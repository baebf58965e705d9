//! Numbers as people type them in France and elsewhere.

use super::{Reading, is_nothing, tidy};

/// Reads `3,8996`, `3.8996`, `-12`, `1 234,5` (with spaces of any kind between groups of three). A comma is a
/// decimal comma; what has both a comma and a point, or either twice, is not guessed.
#[must_use]
pub fn number(text: &str) -> Reading<f64> {
    if is_nothing(text) {
        return Reading::Nothing;
    }
    let text = tidy(text);
    let grouped: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let (sign, digits) = match grouped.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => (-1.0, digits.trim_start()),
        None => (1.0, grouped.strip_prefix('+').unwrap_or(&grouped)),
    };
    let (whole, decimals) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(' ');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<_> = groups.collect();
    let in_groups =
        rest.is_empty() || (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    if first.is_empty()
        || !in_groups
        || !all_digits(first)
        || !all_digits(decimals)
        || !rest.iter().all(|g| all_digits(g))
    {
        return Reading::wrong("number_form", &text);
    }
    match format!("{first}{}.{decimals}0", rest.concat()).parse::<f64>() {
        Ok(value) if value.is_finite() => Reading::Value(sign * value),
        _ => Reading::wrong("number_form", &text),
    }
}
