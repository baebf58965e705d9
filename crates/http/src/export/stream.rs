//! Text formats on their way: made page by page, and only as fast as they are taken.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use actix_web::{
    HttpResponse, HttpResponseBuilder,
    body::{BodySize, MessageBody},
    web::Bytes,
};
use essaim_exchange::export::{Cell, Delimited, Dialect, Features, Speech};
use serde_json::Value;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::{
    form::Form,
    source::{Page, Source, Writer},
    turns::Turn,
};
use crate::{problem::Problem, resource::Resource};

/// Who takes nothing for so long has gone, or keeps others from their turn.
const STALLED: Duration = Duration::from_secs(30);

/// A file in a text format.
enum Text {
    Csv(Delimited),
    GeoJson(Features),
    Ndjson,
}

impl Text {
    fn of(form: Form, speech: Speech) -> Self {
        match form {
            Form::Csv | Form::Xlsx => Self::Csv(Delimited::new(Dialect::Programs)),
            Form::CsvExcel => Self::Csv(Delimited::new(Dialect::People(speech))),
            Form::GeoJson => Self::GeoJson(Features::default()),
            Form::Ndjson => Self::Ndjson,
        }
    }

    fn head(&self, plan: &essaim_exchange::export::Plan) -> io::Result<Vec<u8>> {
        match self {
            Self::Csv(csv) => csv.head(plan),
            Self::GeoJson(features) => Ok(features.head()),
            Self::Ndjson => Ok(Vec::new()),
        }
    }

    fn tail(&self) -> Vec<u8> {
        match self {
            Self::GeoJson(features) => features.tail(),
            Self::Csv(_) | Self::Ndjson => Vec::new(),
        }
    }
}

impl Writer for Text {
    fn page(&mut self, page: &Page<'_>) -> io::Result<Vec<u8>> {
        let mut out = Vec::with_capacity(page.records.len() * 600);
        for record in &page.records {
            let cells = || -> Vec<Cell<'_>> { page.plan.cells(record, &page.named) };
            match self {
                Self::Csv(csv) => csv.line(&mut out, &cells())?,
                Self::GeoJson(features) => {
                    let id = record.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
                    let places = id.and_then(|id: uuid::Uuid| page.places.get(&id));
                    let places = places.map(Vec::as_slice).unwrap_or_default();
                    features.feature(&mut out, page.plan, &cells(), record.get("geometry"), places);
                }
                Self::Ndjson => {
                    serde_json::to_writer(&mut out, record)?;
                    out.push(b'\n');
                }
            }
        }
        Ok(out)
    }
}

/// Answers with a stream. The first page is made before anything is said, so that what can be refused is.
///
/// # Errors
/// What the store refuses of the first page.
pub async fn answer<N: Resource>(
    mut response: HttpResponseBuilder,
    mut source: Source<N>,
    turn: Turn,
    speech: Speech,
) -> Result<HttpResponse, Problem> {
    let text = Text::of(source.form(), speech);
    let mut first = text.head(&source.plan).map_err(failed)?;
    let (text, page) = source.next(text).await?;
    first.extend(page);
    let (pieces, taken) = channel(1);
    actix_web::rt::spawn(async move {
        // The turn ends with the stream.
        let _turn = turn;
        if let Err(problem) = send(source, text, first, &pieces).await {
            let cause = problem.cause.as_ref().map(ToString::to_string);
            tracing::error!(code = problem.code, cause, "an export broke off");
        }
    });
    Ok(response.body(Stream(taken)))
}

/// Sends all pages, then the word that it was all. A reader who has gone ends it, and is no problem.
async fn send<N: Resource>(
    mut source: Source<N>,
    mut text: Text,
    first: Vec<u8>,
    pieces: &Sender<Piece>,
) -> Result<(), Problem> {
    let mut bytes = first;
    while !source.is_over() {
        if !give(pieces, Piece::Bytes(bytes.into())).await {
            return Ok(());
        }
        (text, bytes) = source.next(text).await?;
    }
    bytes.extend(text.tail());
    if give(pieces, Piece::Bytes(bytes.into())).await {
        give(pieces, Piece::End).await;
    }
    Ok(())
}

/// Waits until there is room for a piece; `false` when nobody takes it any more.
async fn give(pieces: &Sender<Piece>, piece: Piece) -> bool {
    matches!(tokio::time::timeout(STALLED, pieces.send(piece)).await, Ok(Ok(())))
}

enum Piece {
    Bytes(Bytes),
    End,
}

/// What the connection takes its bytes from.
struct Stream(Receiver<Piece>);

impl MessageBody for Stream {
    type Error = io::Error;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        self.0.poll_recv(cx).map(|piece| match piece {
            Some(Piece::Bytes(bytes)) => Some(Ok(bytes)),
            Some(Piece::End) => None,
            // Pieces stop without their end: the connection is ended without its last chunk.
            None => Some(Err(io::Error::other("the export broke off"))),
        })
    }
}

/// A file that could not be written.
pub(super) fn failed(error: io::Error) -> Problem {
    Problem { cause: Some(error.into()), ..Problem::new("unavailable") }
}
