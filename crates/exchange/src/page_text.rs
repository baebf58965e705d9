//! Markdown as HTML that is safe to show: no raw HTML, links that lead to the web or to a mailbox.

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html::push_html};

/// A Markdown text (CommonMark 0.31.2 with tables and strikethrough, as the search reads it) as HTML.
///
/// Raw HTML is left out with its whole block. A picture becomes its alternative text, since a page asks nothing of
/// other servers. Links go to `http`, `https` and `mailto` and say `nofollow noopener`; of others the text stays.
/// Headings begin at the third level, below those of the page.
#[must_use]
pub fn html(markdown: &str) -> String {
    with_headings(markdown, lower)
}

/// The same for a text that is the page itself: its headings stand right below the page's title.
#[must_use]
pub fn page_html(markdown: &str) -> String {
    with_headings(markdown, |level| if level == HeadingLevel::H1 { HeadingLevel::H2 } else { level })
}

fn with_headings(markdown: &str, lower: fn(HeadingLevel) -> HeadingLevel) -> String {
    let parser = Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let mut open_links = Vec::new();
    let events = parser.filter_map(|event| match event {
        Event::Html(_) | Event::InlineHtml(_) => None,
        Event::Start(Tag::HtmlBlock | Tag::Image { .. }) | Event::End(TagEnd::HtmlBlock | TagEnd::Image) => {
            None
        }
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            let target = match link_type {
                LinkType::Email => address(&format!("mailto:{dest_url}")),
                _ => address(&dest_url),
            };
            open_links.push(target.is_some());
            let target = target?;
            Some(Event::InlineHtml(format!("<a href=\"{target}\" rel=\"nofollow noopener\">").into()))
        }
        Event::End(TagEnd::Link) => {
            open_links.pop().unwrap_or(false).then(|| Event::InlineHtml("</a>".into()))
        }
        Event::Start(Tag::Heading { level, .. }) => Some(Event::Start(Tag::Heading {
            level: lower(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        })),
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(lower(level)))),
        other => Some(other),
    });
    let mut page = String::with_capacity(markdown.len() * 3 / 2);
    push_html(&mut page, events);
    page
}

const fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

/// The address as an attribute's value, when it leads where a reader expects. Browsers drop control characters and
/// spaces from an address before they look at its scheme, so one that has any is none.
fn address(link: &str) -> Option<String> {
    let schemes = ["http://", "https://", "mailto:"];
    let starts =
        |scheme: &&str| link.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    if !schemes.iter().any(starts) || link.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return None;
    }
    let mut escaped = String::with_capacity(link.len());
    for c in link.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    Some(escaped)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_write_is_shown() {
        insta::assert_snapshot!(html(
            "# Titre\n\nDu *texte* & [un lien](https://example.org/?a=1&b='\"c\"), <https://example.org>,\n\
             [un mot](mailto:a@example.org), <b@example.org>.\n\n- un\n- deux\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![Une photo](https://example.org/a.png)"
        ));
    }

    #[test]
    fn what_could_run_is_not() {
        for text in [
            "<script>alert(1)</script>",
            "a <b onclick=alert(1)>gras</b>",
            "<img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](data:text/html,<script>alert(1)</script>)",
            "[x](vbscript:x)",
            "[x](//evil.example)",
            "[x](/relative)",
            "![x](javascript:alert(1))",
            "[x](<https://a\" onclick=\"alert(1)>)",
        ] {
            let page = html(text);
            assert!(!page.contains("<script") && !page.contains("<b ") && !page.contains("<img"), "{page}");
            assert!(
                !page.contains("href=\"j") && !page.contains("href=\"/") && !page.contains("\" onclick"),
                "{page}"
            );
        }
        assert_eq!(
            html("[a [b](https://b.example) c](/x)").trim(),
            "<p>[a <a href=\"https://b.example\" rel=\"nofollow noopener\">b</a> c](/x)</p>"
        );
    }

    proptest! {
        #[test]
        fn only_expected_tags_come_out(text in "[<>\\[\\]()!:/a-c\"'&;*_`#|\n -]{0,80}") {
            let page = html(&text);
            for tag in page.split('<').skip(1) {
                let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
                prop_assert!(
                    ["p", "em", "strong", "a", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br", "del", "table",
                     "thead", "tbody", "tr", "th", "td", "h3", "h4", "h5", "h6"].contains(&name.as_str()),
                    "{}", page
                );
            }
        }
    }
}
