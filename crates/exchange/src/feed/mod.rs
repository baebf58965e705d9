//! The flat feeds that the field's harvesters read, written item by item.
//!
//! Three programs read them by configuration alone: OpenScraper (the Carrefour des Innovations Sociales), GoGoCarto
//! (Transiscope and its neighbours) and the importer of SemApps (linked-data servers). What each stumbles over was
//! found in their code; `readers` does the same to the same rules.

mod about;
mod item;
mod organisations;
mod projects;
pub mod readers;

use std::{
    borrow::Cow,
    io::{self, Write},
};

pub use about::{About, PostalAddress};
use item::Item;
pub use organisations::OrganisationEntry;
pub use projects::ProjectEntry;

/// A text of an entry, borrowed or owned; empty ones are left out of the feed.
pub type Text<'a> = Cow<'a, str>;

/// What the list of items stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// `{"data": [ … ]}`. OpenScraper wants an object with the list under a key: it splits a path on `/`, knows keys
    /// only and cannot index an array. GoGoCarto takes it as it takes an array.
    #[default]
    Object,
    /// `[ … ]`: SemApps' plainest importer wants a bare array.
    Array,
}

/// Something that a feed lists.
pub trait Entry {
    #[doc(hidden)]
    fn write(&self, item: &mut Item, fallback_category: &str);
}

/// A feed being written. An answer that is cut short and still looks complete makes OpenScraper, which first deletes
/// all it took earlier, and SemApps, which deletes what is absent, lose records: without `end` the list is never
/// closed, and nobody can take the part for the whole.
#[derive(Debug)]
pub struct Feed<W: Write> {
    out: W,
    shape: Shape,
    fallback_category: String,
    begun: bool,
    buffer: Vec<u8>,
}

impl<W: Write> Feed<W> {
    /// Begins a feed. `fallback_category` is the word, in the instance's language, for what has no theme: GoGoCarto
    /// hides an element without `categories`.
    ///
    /// # Errors
    /// What the writer says.
    pub fn start(mut out: W, shape: Shape, fallback_category: &str) -> io::Result<Self> {
        out.write_all(match shape {
            Shape::Object => b"{\"data\":[",
            Shape::Array => b"[",
        })?;
        let fallback_category = fallback_category.to_owned();
        Ok(Self { out, shape, fallback_category, begun: false, buffer: Vec::new() })
    }

    /// Writes an item.
    ///
    /// # Errors
    /// What the writer says.
    pub fn item(&mut self, entry: &impl Entry) -> io::Result<()> {
        self.buffer.clear();
        self.buffer.extend_from_slice(if self.begun { b",\n" } else { b"\n" });
        self.begun = true;
        let mut item = Item::open(&mut self.buffer);
        entry.write(&mut item, &self.fallback_category);
        item.close();
        self.out.write_all(&self.buffer)
    }

    /// Closes the list and gives the writer back. Without items this is `{"data": []}`, which ends OpenScraper's walk
    /// through pages; an instance that is starting, or whose store cannot be read, must answer 503 instead, since
    /// GoGoCarto and SemApps then delete all they had.
    ///
    /// # Errors
    /// What the writer says.
    pub fn end(mut self) -> io::Result<W> {
        self.out.write_all(match self.shape {
            Shape::Object => b"\n]}\n",
            Shape::Array => b"\n]\n",
        })?;
        self.out.flush()?;
        Ok(self.out)
    }
}

#[cfg(test)]
mod tests;
