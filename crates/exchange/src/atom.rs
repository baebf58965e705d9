//! News feeds in Atom (RFC 4287), whole texts at a time.

use jiff::Timestamp;
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use std::io;

const NAMESPACE: &str = "http://www.w3.org/2005/Atom";

/// A feed: who publishes what, and where it is.
#[derive(Debug, Clone, Default)]
pub struct News<'a> {
    /// The feed's own address, which is its identifier too.
    pub address: &'a str,
    /// The page that the feed follows.
    pub page: &'a str,
    pub title: &'a str,
    pub subtitle: Option<&'a str>,
    /// The publisher: stands for entries that name no author (§4.1.1 asks one of either).
    pub author: &'a str,
    /// A BCP 47 tag.
    pub language: &'a str,
    pub icon: Option<&'a str>,
    pub entries: Vec<Item<'a>>,
    /// What the feed's `updated` says when it has no entry: that is never absent (§4.1.1).
    pub since: Timestamp,
}

/// An entry: a record with a page.
#[derive(Debug, Clone, Default)]
pub struct Item<'a> {
    /// The address of its page, which never changes, and is its identifier too.
    pub address: &'a str,
    pub title: &'a str,
    pub summary: Option<&'a str>,
    pub language: Option<&'a str>,
    pub authors: Vec<&'a str>,
    /// Labels of its themes.
    pub categories: Vec<&'a str>,
    /// The address of its licence (RFC 4946).
    pub licence: Option<&'a str>,
    pub published: Timestamp,
    pub updated: Timestamp,
}

impl News<'_> {
    /// The feed as a document.
    ///
    /// # Errors
    /// None that memory does not give.
    pub fn document(&self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let attributes = [("xmlns", NAMESPACE), ("xml:lang", self.language)];
        let feed = writer.create_element("feed").with_attributes(attributes);
        feed.write_inner_content(|writer| self.inside(writer))?;
        let mut bytes = writer.into_inner();
        bytes.push(b'\n');
        Ok(bytes)
    }

    fn inside<W: io::Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        text(writer, "id", self.address)?;
        text(writer, "title", self.title)?;
        if let Some(subtitle) = self.subtitle {
            text(writer, "subtitle", subtitle)?;
        }
        let latest = self.entries.iter().map(|entry| entry.updated).max().unwrap_or(self.since);
        text(writer, "updated", &latest.to_string())?;
        person(writer, self.author)?;
        link(writer, "self", self.address, "application/atom+xml")?;
        link(writer, "alternate", self.page, "text/html")?;
        if let Some(icon) = self.icon {
            text(writer, "icon", icon)?;
        }
        self.entries.iter().try_for_each(|entry| entry.write(writer))
    }
}

impl Item<'_> {
    fn write<W: io::Write>(&self, writer: &mut Writer<W>) -> io::Result<()> {
        let language = self.language.map(|tag| ("xml:lang", tag));
        writer.create_element("entry").with_attributes(language).write_inner_content(|writer| {
            text(writer, "id", self.address)?;
            text(writer, "title", self.title)?;
            link(writer, "alternate", self.address, "text/html")?;
            text(writer, "published", &self.published.to_string())?;
            text(writer, "updated", &self.updated.to_string())?;
            self.authors.iter().try_for_each(|name| person(writer, name))?;
            for label in &self.categories {
                writer.create_element("category").with_attribute(("term", *label)).write_empty()?;
            }
            if let Some(licence) = self.licence {
                let attributes = [("rel", "license"), ("href", licence)];
                writer.create_element("link").with_attributes(attributes).write_empty()?;
            }
            // An entry without content has to have a summary when it is no more than a link (§4.1.2): none is empty.
            text(writer, "summary", self.summary.unwrap_or(self.title))
        })?;
        Ok(())
    }
}

fn text<W: io::Write>(writer: &mut Writer<W>, element: &str, text: &str) -> io::Result<()> {
    let said: String = text.chars().filter(|c| is_xml(*c)).collect();
    writer.create_element(element).write_text_content(BytesText::new(&said))?;
    Ok(())
}

fn person<W: io::Write>(writer: &mut Writer<W>, name: &str) -> io::Result<()> {
    writer.create_element("author").write_inner_content(|writer| text(writer, "name", name))?;
    Ok(())
}

fn link<W: io::Write>(writer: &mut Writer<W>, rel: &str, address: &str, kind: &str) -> io::Result<()> {
    let attributes = [("rel", rel), ("type", kind), ("href", address)];
    writer.create_element("link").with_attributes(attributes).write_empty()?;
    Ok(())
}

/// The characters that an XML document may hold (XML 1.0 §2.2): a control character would break the whole feed.
const fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use quick_xml::{Reader, events::Event};

    use super::*;

    fn feed(entries: Vec<Item<'_>>) -> String {
        let news = News {
            address: "https://essaim.example/atom.xml",
            page: "https://essaim.example/experiments",
            title: "Essaim",
            author: "Essaim",
            language: "fr",
            entries,
            since: "2026-01-02T03:04:05Z".parse().unwrap(),
            ..News::default()
        };
        String::from_utf8(news.document().unwrap()).unwrap()
    }

    /// Names and texts of a document, in order.
    fn read(xml: &str) -> Vec<(String, String)> {
        let (mut reader, mut path, mut found) = (Reader::from_str(xml), Vec::new(), Vec::new());
        loop {
            match reader.read_event().expect("well formed") {
                Event::Start(start) => path.push(start.name().as_ref().to_owned()),
                Event::End(_) => drop(path.pop()),
                Event::Text(text) => found.push((path.join("/"), text.to_string())),
                Event::GeneralRef(_) => found.push((path.join("/"), "&".to_owned())),
                Event::Eof => return found.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect(),
                _ => {}
            }
        }
    }

    #[test]
    fn a_feed_has_what_the_standard_asks_for_even_without_entries() {
        let found = read(&feed(Vec::new()));
        let text = |path: &str| found.iter().find(|(at, _)| at == path).map(|(_, text)| text.as_str());
        assert_eq!(text("feed/id"), Some("https://essaim.example/atom.xml"));
        assert_eq!(text("feed/updated"), Some("2026-01-02T03:04:05Z"));
        assert_eq!(text("feed/author/name"), Some("Essaim"));
        assert_eq!(text("feed/title"), Some("Essaim"));
    }

    #[test]
    fn what_people_write_breaks_no_feed() {
        let entry = Item {
            address: "https://essaim.example/experiments/1?a&b",
            title: "Des toits <b>\u{1} & \"nous\"]]>",
            categories: vec!["énergie & \"toits\""],
            updated: "2026-02-03T00:00:00Z".parse().unwrap(),
            ..Item::default()
        };
        let xml = feed(vec![entry]);
        let found = read(&xml);
        assert!(!xml.contains("<b>") && !xml.contains('\u{1}') && xml.contains("&lt;b&gt;"), "{xml}");
        assert!(xml.contains("term=\"énergie &amp; &quot;toits&quot;\""), "{xml}");
        assert!(found.iter().any(|(at, text)| at == "feed/updated" && text == "2026-02-03T00:00:00Z"));
        assert!(xml.contains("<summary>"), "an entry without content says what it is");
    }
}
