//! Markdown as plain text, for the search and for feeds that take no markup.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of a Markdown text: one line for a paragraph, a title, an item or a row, without marks, addresses
/// or raw HTML, entities decoded; of a picture, its alternative text.
///
/// Source: CommonMark 0.31.2, with the tables and the strikethrough of GitHub Flavored Markdown. Raw HTML is
/// left out with its whole block (section 4.6), as it is where the text is shown. Control characters go too, so
/// that no reader of XML stumbles and no text carries the marks that the search puts around its hits.
#[must_use]
pub fn plain(markdown: &str) -> String {
    let mut raw = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) => raw.push_str(&text),
            Event::SoftBreak | Event::End(TagEnd::TableCell) => raw.push(' '),
            Event::Start(tag) if !is_inline(&tag) => raw.push('\n'),
            Event::End(end) if !is_inline_end(end) => raw.push('\n'),
            Event::HardBreak | Event::Rule => raw.push('\n'),
            _ => {}
        }
    }
    tidy(&raw)
}

const fn is_inline(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::TableCell
    )
}

const fn is_inline_end(end: TagEnd) -> bool {
    matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

/// Lines without spaces at their ends or in a row, and no empty one.
fn tidy(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    for line in raw.lines() {
        let mut words = line.split(is_gap).filter(|word| !word.is_empty());
        let Some(first) = words.next() else { continue };
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(first);
        for word in words {
            text.push(' ');
            text.push_str(word);
        }
    }
    text
}

/// White space that may change into a plain space, controls, and what XML 1.0 (section 2.2) has no place for. The
/// no-break spaces of French typography stay.
fn is_gap(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{fffe}' | '\u{ffff}')
        || (c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_stay_and_marks_go() {
        for (markdown, text) in [
            (
                "Un *habitat* **partagé**, `ouvert` à ~~tous~~ toutes.",
                "Un habitat partagé, ouvert à tous toutes.",
            ),
            ("# Titre\n\nUn\nparagraphe.\n\n---\n\nDeux.", "Titre\nUn paragraphe.\nDeux."),
            ("Titre\n=====\n> cité\n> aussi", "Titre\ncité aussi"),
            ("- un\n- deux\n  - trois\n\n1. quatre\n2. cinq", "un\ndeux\ntrois\nquatre\ncinq"),
            (
                "[le site](https://example.org \"titre\") et <https://example.org/a>",
                "le site et https://example.org/a",
            ),
            ("[la page][1]\n\n[1]: https://example.org", "la page"),
            ("avant ![une visite](a.jpg) après", "avant une visite après"),
            ("caf&eacute; &amp; th&#233; &lt;b&gt;", "café & thé <b>"),
            ("fin  \nde ligne\\\nforcée", "fin\nde ligne\nforcée"),
            ("```rust\nlet a  = 1;\n\nlet b;\n```", "let a = 1;\nlet b;"),
            ("| a | b |\n|---|---|\n| 1 | 2 |", "a b\n1 2"),
            ("mot\\*s\\*", "mot*s*"),
            ("Combien\u{a0}? 3\u{202f}000", "Combien\u{a0}? 3\u{202f}000"),
            ("", ""),
        ] {
            assert_eq!(plain(markdown), text, "{markdown}");
        }
    }

    #[test]
    fn raw_html_goes() {
        assert_eq!(plain("un <b onclick=\"x()\">mot</b> <!-- secret -->ici"), "un mot ici");
        assert_eq!(plain("<script>\nalert(1)\n\nalert(2)\n</script>\n\nsuite"), "suite");
        assert_eq!(plain("<div>\nbloc\n</div>\n\nsuite"), "suite");
    }

    #[test]
    fn controls_go() {
        assert_eq!(plain("a\u{2}b\u{3}c &#2; d\u{0}e&#x1b;"), "a b c d e");
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic_or_leaves_controls(markdown in any::<String>()) {
            let text = plain(&markdown);
            prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
            prop_assert_eq!(text.trim_matches(|c| c == ' ' || c == '\n'), &text);
        }

        #[test]
        fn marks_of_all_sorts_are_borne(markdown in "[-a-c*_`~#>|\\[\\]()<>&;!\\\\ \t\n0-9.]{0,80}") {
            let _ = plain(&markdown);
        }

        #[test]
        fn words_alone_stay_themselves(text in "[a-zé]{1,8}( [a-zé]{1,8}){0,6}") {
            prop_assert_eq!(plain(&text), text);
        }
    }
}
