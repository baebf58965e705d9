//! In which form a page's record is wanted: read, or as data.

use actix_web::{HttpRequest, http::header};

/// The forms that a page's address has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Html,
    Json,
    JsonLd,
}

/// Media types with what they are answered, the first ones first where a caller has no wish.
const TYPES: [(&str, &str, Form); 4] = [
    ("text", "html", Form::Html),
    ("application", "xhtml+xml", Form::Html),
    ("application", "ld+json", Form::JsonLd),
    ("application", "json", Form::Json),
];

impl Form {
    /// What the request wants (RFC 9110 §12.5.1); `?format=` is for people who click. `None` when it is none of ours.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Option<Self> {
        let asked = request.query_string().split('&').find_map(|pair| pair.strip_prefix("format="));
        match asked {
            Some("json") => return Some(Self::Json),
            Some("jsonld") => return Some(Self::JsonLd),
            _ => {}
        }
        let values = request.headers().get_all(header::ACCEPT).filter_map(|value| value.to_str().ok());
        let accept = values.collect::<Vec<_>>().join(",");
        if accept.trim().is_empty() { Some(Self::Html) } else { chosen(&accept) }
    }
}

fn chosen(accept: &str) -> Option<Form> {
    let ranges: Vec<(&str, &str, f32)> = accept.split(',').filter_map(range).collect();
    let mut best: Option<(f32, Form)> = None;
    for (kind, subtype, form) in TYPES {
        // The most precise range that fits says how much a type is wanted.
        let precise = |range: &&(&str, &str, f32)| (range.0 == kind && range.1 == subtype, range.0 == kind);
        let fits = |range: &&(&str, &str, f32)| {
            (range.0 == kind && (range.1 == subtype || range.1 == "*")) || (range.0 == "*" && range.1 == "*")
        };
        let weight = ranges.iter().filter(fits).max_by_key(precise).map_or(0.0, |range| range.2);
        if weight > best.map_or(0.0, |(weight, _)| weight) {
            best = Some((weight, form));
        }
    }
    best.map(|(_, form)| form)
}

fn range(text: &str) -> Option<(&str, &str, f32)> {
    let mut parts = text.split(';').map(str::trim);
    let (kind, subtype) = parts.next()?.split_once('/')?;
    let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
    Some((kind.trim(), subtype.trim(), weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_read_and_programs_get_data() {
        for (accept, form) in [
            ("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", Some(Form::Html)),
            ("*/*", Some(Form::Html)),
            ("application/ld+json", Some(Form::JsonLd)),
            ("application/ld+json, application/json;q=0.9", Some(Form::JsonLd)),
            ("application/json", Some(Form::Json)),
            ("application/*", Some(Form::Html)),
            ("application/json;q=0.5, text/html;q=0.4", Some(Form::Json)),
            ("text/html;q=0, */*", Some(Form::Html)),
            ("text/turtle", None),
            ("text/html;q=0, application/xhtml+xml;q=0, application/json", Some(Form::Json)),
        ] {
            assert_eq!(chosen(accept), form, "{accept}");
        }
    }
}
