//! Turns at the database: so many at work, so many who wait, each for a second at most. Whoever finds no room is told to
//! come back at once, and holds neither thread nor connection meanwhile; the program's own work waits until it is let in.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use essaim_domain::refusal::Refusal;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Longest wait for a turn, or a connection, before the caller is told to come back.
pub(crate) const PATIENCE: Duration = Duration::from_secs(1);
/// Most who wait: what they have sent is in memory.
const WAITING_MOST: usize = 1_000;

pub(crate) struct Turns {
    /// What is given out, as a refusal calls it.
    of: &'static str,
    permits: Arc<Semaphore>,
    waiting: AtomicUsize,
}

/// A place among those who wait, until it is dropped: also by a caller who hangs up.
struct Place<'t>(&'t AtomicUsize);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Turns {
    pub(crate) fn new(of: &'static str, together: usize) -> Self {
        Self { of, permits: Arc::new(Semaphore::new(together)), waiting: AtomicUsize::new(0) }
    }

    /// A turn; it goes with the work, not with the caller: one who hangs up leaves the work running, and must not let
    /// another in.
    ///
    /// # Errors
    /// [`Refusal::Unavailable`] when too many wait, or none is free in time.
    pub(crate) async fn take(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        if let Ok(permit) = Arc::clone(&self.permits).try_acquire_owned() {
            return Ok(permit);
        }
        let place = Place(&self.waiting);
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= WAITING_MOST {
            return Err(Refusal::Unavailable(format!("too many wait for a {}", self.of).into()));
        }
        let permit = tokio::time::timeout(PATIENCE, Arc::clone(&self.permits).acquire_owned()).await;
        drop(place);
        match permit {
            Ok(Ok(permit)) => Ok(permit),
            _ => Err(Refusal::Unavailable(format!("no {} free in time", self.of).into())),
        }
    }

    /// The same for the program's own work, however long it takes: it stands in line with the others, has no caller who
    /// could come back, and is never many at once.
    ///
    /// # Errors
    /// [`Refusal::Unavailable`] when no turns are given any more.
    pub(crate) async fn wait(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        let permit = Arc::clone(&self.permits).acquire_owned().await;
        permit.map_err(|closed| Refusal::Unavailable(closed.into()))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    #[tokio::test]
    async fn who_waits_is_let_in_when_a_turn_is_free_and_told_to_come_back_after_a_second() {
        let turns = Arc::new(Turns::new("reader", 1));
        let first = turns.take().await.unwrap();
        let began = Instant::now();
        let refused = turns.take().await;
        assert!(matches!(refused, Err(Refusal::Unavailable(_))));
        assert!(began.elapsed() >= PATIENCE);
        let waits = tokio::spawn({
            let turns = Arc::clone(&turns);
            async move { turns.take().await.is_ok() }
        });
        tokio::task::yield_now().await;
        drop(first);
        assert!(waits.await.unwrap());
    }

    #[tokio::test]
    async fn the_programs_own_work_waits_longer_than_anybody_and_is_let_in() {
        let turns = Arc::new(Turns::new("writer", 1));
        let first = turns.take().await.unwrap();
        let waits = tokio::spawn({
            let turns = Arc::clone(&turns);
            async move { turns.wait().await.is_ok() }
        });
        tokio::time::sleep(PATIENCE * 3 / 2).await;
        assert!(!waits.is_finished());
        drop(first);
        assert!(waits.await.unwrap());
    }

    #[tokio::test]
    async fn where_too_many_wait_the_next_is_told_so_at_once() {
        let turns = Arc::new(Turns::new("writer", 1));
        let _first = turns.take().await.unwrap();
        let mut waiting: Vec<_> = (0..WAITING_MOST)
            .map(|_| {
                let turns = Arc::clone(&turns);
                tokio::spawn(async move { turns.take().await.map(drop) })
            })
            .collect();
        while turns.waiting.load(Ordering::Relaxed) < WAITING_MOST {
            tokio::task::yield_now().await;
        }
        let began = Instant::now();
        assert!(turns.take().await.is_err());
        assert!(began.elapsed() < PATIENCE);
        // One hangs up: there is room for another.
        let gone = waiting.pop().unwrap();
        gone.abort();
        let _ = gone.await;
        assert_eq!(turns.waiting.load(Ordering::Relaxed), WAITING_MOST - 1);
    }
}
