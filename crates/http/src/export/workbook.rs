//! A workbook: made in a file that has no name and so stays nowhere, then sent as fast as it is taken.

use std::{
    fs::{self, File},
    io::{self, BufWriter},
    sync::Arc,
};

use actix_web::{HttpResponse, HttpResponseBuilder, http::header, web};
use essaim_exchange::export::{About, Speech, Workbook};

use super::{
    about::{Said, about},
    source::{Page, Source, Writer},
    stream::failed,
    turns::Turn,
};
use crate::{file_part::FilePart, problem::Problem, resource::Resource};

impl Writer for Workbook {
    fn page(&mut self, page: &Page<'_>) -> io::Result<Vec<u8>> {
        for record in &page.records {
            self.row(&page.plan.cells(record, &page.named))?;
        }
        Ok(Vec::new())
    }
}

/// Answers with a whole workbook.
///
/// # Errors
/// What the store refuses; 503 when the file cannot be written.
pub async fn answer<N: Resource>(
    mut response: HttpResponseBuilder,
    mut source: Source<N>,
    turn: Turn,
    said: Said,
    speech: Speech,
) -> Result<HttpResponse, Problem> {
    let folder = source.caller().app().settings().spool.clone();
    fs::create_dir_all(&folder).map_err(failed)?;
    let sheet = speech.say(&format!("nav.{}", N::NOUN.collection));
    let mut book = Workbook::begin(&folder, &sheet, &source.plan, speech).map_err(failed)?;
    while !source.is_over() {
        (book, _) = source.next(book).await?;
    }
    let about: About = about(&source, said, speech).await?;
    let finish = move || -> io::Result<(File, u64)> {
        let file = tempfile::tempfile_in(&folder)?;
        book.end(&about, BufWriter::new(&file))?;
        let length = file.metadata()?.len();
        Ok((file, length))
    };
    let made = web::block(finish).await.map_err(|_| Problem::new("unavailable"))?;
    let (file, length) = made.map_err(failed)?;
    // What is left is a file on its way: it takes nothing from others.
    drop(turn);
    // It is packed already.
    response.insert_header((header::CONTENT_ENCODING, "identity"));
    Ok(response.body(FilePart::of(Arc::new(file), length)))
}
