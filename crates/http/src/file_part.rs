//! A part of a file on its way out, some hundred kilobytes at a time, read on threads for blocking work.

use std::{
    fs::File,
    io,
    os::unix::fs::FileExt,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use actix_web::{
    body::{BodySize, MessageBody},
    web::Bytes,
};
use tokio::task::{JoinHandle, spawn_blocking};

use crate::feeds::Spooled;

/// Read at once, in bytes.
const CHUNK: u64 = 256 * 1024;

/// What stands before, the bytes of a file from one place to another, and what stands after.
pub struct FilePart {
    before: Option<Bytes>,
    file: Arc<File>,
    /// What keeps the file where it is.
    _spooled: Option<Arc<Spooled>>,
    at: u64,
    end: u64,
    after: Option<Bytes>,
    reading: Option<JoinHandle<io::Result<Bytes>>>,
    size: u64,
}

impl FilePart {
    /// The whole file.
    pub fn whole(spooled: &Arc<Spooled>) -> Self {
        Self::new(&[], spooled, 0, spooled.length, &[])
    }

    /// The bytes from `at` up to `end`, within `before` and `after`.
    pub fn new(before: &[u8], spooled: &Arc<Spooled>, at: u64, end: u64, after: &[u8]) -> Self {
        let bytes = |bytes: &[u8]| (!bytes.is_empty()).then(|| Bytes::copy_from_slice(bytes));
        let size = before.len() as u64 + end.saturating_sub(at) + after.len() as u64;
        Self {
            before: bytes(before),
            file: Arc::clone(&spooled.file),
            _spooled: Some(Arc::clone(spooled)),
            at,
            end,
            after: bytes(after),
            reading: None,
            size,
        }
    }

    /// A file that is nobody else's, and gone when it is sent.
    pub fn of(file: Arc<File>, length: u64) -> Self {
        Self {
            before: None,
            file,
            _spooled: None,
            at: 0,
            end: length,
            after: None,
            reading: None,
            size: length,
        }
    }
}

impl MessageBody for FilePart {
    type Error = io::Error;

    fn size(&self) -> BodySize {
        BodySize::Sized(self.size)
    }

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        let part = &mut *self;
        if let Some(before) = part.before.take() {
            return Poll::Ready(Some(Ok(before)));
        }
        if part.at >= part.end && part.reading.is_none() {
            return Poll::Ready(part.after.take().map(Ok));
        }
        let reading = part.reading.get_or_insert_with(|| {
            let (file, at, length) = (Arc::clone(&part.file), part.at, CHUNK.min(part.end - part.at));
            spawn_blocking(move || read(&file, at, length))
        });
        let bytes = ready!(Pin::new(reading).poll(cx)).map_err(io::Error::other).flatten();
        part.reading = None;
        if let Ok(bytes) = &bytes {
            part.at += bytes.len() as u64;
        }
        Poll::Ready(Some(bytes))
    }
}

/// Exactly so many bytes.
///
/// # Errors
/// What the file system says, and when the file is shorter.
pub fn read(file: &File, at: u64, length: u64) -> io::Result<Bytes> {
    let mut bytes = vec![0; usize::try_from(length).map_err(io::Error::other)?];
    file.read_exact_at(&mut bytes, at)?;
    Ok(bytes.into())
}
