//! A body on its way out, gathered while it is small, and let through when it is not.

use std::{
    collections::VecDeque,
    pin::Pin,
    task::{Context, Poll},
};

use actix_web::{
    Error,
    body::{BodySize, BoxBody, MessageBody},
    error::ErrorInternalServerError,
    web::{Bytes, BytesMut},
};

/// Largest body that is kept.
const LARGEST: usize = 4 * 1024 * 1024;

pub enum Collected {
    Whole(Bytes),
    /// The same body as it was.
    TooMuch(BoxBody),
}

/// # Errors
/// When the body fails before its end: nothing of it has been sent.
pub async fn collect(body: BoxBody) -> Result<Collected, Error> {
    let size = body.size();
    if matches!(size, BodySize::Sized(bytes) if bytes > LARGEST as u64) {
        return Ok(Collected::TooMuch(body));
    }
    let mut rest = match body.try_into_bytes() {
        Ok(bytes) => return Ok(Collected::Whole(bytes)),
        Err(body) => body,
    };
    let (mut taken, mut length) = (VecDeque::new(), 0);
    while let Some(chunk) = std::future::poll_fn(|cx| Pin::new(&mut rest).poll_next(cx)).await {
        let chunk: Bytes = chunk.map_err(|error| ErrorInternalServerError(error.to_string()))?;
        length += chunk.len();
        taken.push_back(chunk);
        if length > LARGEST {
            return Ok(Collected::TooMuch(BoxBody::new(Replayed { taken, rest, size })));
        }
    }
    let mut whole = BytesMut::with_capacity(length);
    taken.iter().for_each(|chunk| whole.extend_from_slice(chunk));
    Ok(Collected::Whole(whole.freeze()))
}

/// What was taken already, then the rest.
struct Replayed {
    taken: VecDeque<Bytes>,
    rest: BoxBody,
    size: BodySize,
}

impl MessageBody for Replayed {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.size
    }

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        match self.taken.pop_front() {
            Some(chunk) => Poll::Ready(Some(Ok(chunk))),
            None => Pin::new(&mut self.rest).poll_next(cx),
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::{body::to_bytes, rt::System};

    use super::*;

    fn in_chunks(chunks: usize) -> BoxBody {
        let taken = (0..chunks).map(|_| Bytes::from(vec![b'x'; 1024 * 1024])).collect();
        BoxBody::new(Replayed { taken, rest: BoxBody::new(""), size: BodySize::Stream })
    }

    #[test]
    fn a_small_body_is_kept_whole_and_a_large_one_goes_through_as_it_was() {
        System::new().block_on(async {
            match collect(in_chunks(2)).await.unwrap() {
                Collected::Whole(bytes) => assert_eq!(bytes.len(), 2 * 1024 * 1024),
                Collected::TooMuch(_) => panic!("two megabytes are kept"),
            }
            match collect(in_chunks(6)).await.unwrap() {
                Collected::Whole(_) => panic!("six are not"),
                Collected::TooMuch(body) => assert_eq!(to_bytes(body).await.unwrap().len(), 6 * 1024 * 1024),
            }
        });
    }
}
