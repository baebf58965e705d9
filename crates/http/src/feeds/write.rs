//! Feeds being written: public records by the hundred out of one state of the store, item by item into a file.

use std::{
    cell::Cell,
    io::{self, Write},
    rc::Rc,
};

use essaim_domain::{experiment::Experiment, stakeholder::Stakeholder};
use essaim_exchange::feed::{Entry, Feed, Shape};
use essaim_persistence::db::Read;
use uuid::Uuid;

use super::{Kind, organisations, projects, spool::Failure};
use crate::{app::Settings, catalogue::text};

/// Items of a page.
pub const PAGE: usize = 500;

/// Kinds of stakeholders that have a page and stand in the feed; a person has none.
pub const ORGANISATIONS: &[&str] = &["organisation", "collective"];

/// Writes a feed, of at most so many items, and tells where each page of it begins and where the last item ends.
///
/// # Errors
/// What the store refuses and what the writer says.
pub fn write(
    read: &mut Read<'_>,
    settings: &Settings,
    kind: Kind,
    most: usize,
    out: impl Write,
) -> Result<Vec<u64>, Failure> {
    let place = Rc::new(Cell::new(0));
    let out = Counted { out, place: Rc::clone(&place) };
    let feed = Feed::start(out, Shape::Object, text(settings.language, "category.other"))?;
    let mut pages = Pages { feed, place, starts: Vec::new() };
    match kind {
        Kind::Projects => {
            let ids = read.public_ids::<Experiment>(&[])?;
            let mut writer = projects::Writer::new(settings);
            for batch in cut(&ids, most).chunks(PAGE) {
                writer.batch(read, batch, &mut pages)?;
            }
        }
        Kind::Organisations => {
            let ids = read.public_ids::<Stakeholder>(ORGANISATIONS)?;
            for batch in cut(&ids, most).chunks(PAGE) {
                organisations::batch(read, settings, batch, &mut pages)?;
            }
        }
    }
    pages.end()
}

fn cut(ids: &[Uuid], most: usize) -> &[Uuid] {
    ids.get(..most).unwrap_or(ids)
}

/// A feed that remembers where its pages begin.
pub struct Pages<W: Write> {
    feed: Feed<Counted<W>>,
    place: Rc<Cell<u64>>,
    starts: Vec<u64>,
}

impl<W: Write> Pages<W> {
    /// The next items are a page.
    pub fn page(&mut self) {
        self.starts.push(self.place.get());
    }

    /// # Errors
    /// What the writer says.
    pub fn item(&mut self, entry: &impl Entry) -> io::Result<()> {
        self.feed.item(entry)
    }

    fn end(mut self) -> Result<Vec<u64>, Failure> {
        self.starts.push(self.place.get());
        self.feed.end()?;
        Ok(self.starts)
    }
}

/// A writer whose place is known from outside.
struct Counted<W> {
    out: W,
    place: Rc<Cell<u64>>,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.place.set(self.place.get() + written as u64);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// The address of a record's page.
#[must_use]
pub fn page_of(settings: &Settings, collection: &str, id: Uuid) -> String {
    format!("{}/{collection}/{id}", settings.base)
}
