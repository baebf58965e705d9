//! How many exports may be under way at once: each holds the ids of a whole list, and asks for page after page.

use std::{sync::Arc, time::Duration};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::problem::Problem;

/// For callers without a token, and for members: those who need no key must not keep the others waiting.
const ANYBODY: usize = 3;
const MEMBERS: usize = 6;
/// Longest wait for a turn.
const PATIENCE: Duration = Duration::from_secs(5);

/// The turns of this copy of the program.
pub struct Turns {
    anybody: Arc<Semaphore>,
    members: Arc<Semaphore>,
}

/// A turn, until it is dropped.
pub type Turn = OwnedSemaphorePermit;

impl Default for Turns {
    fn default() -> Self {
        Self { anybody: Arc::new(Semaphore::new(ANYBODY)), members: Arc::new(Semaphore::new(MEMBERS)) }
    }
}

impl Turns {
    /// Waits a little for a turn.
    ///
    /// # Errors
    /// 503 with `Retry-After`.
    pub async fn turn(&self, signed_in: bool) -> Result<Turn, Problem> {
        let turns = if signed_in { &self.members } else { &self.anybody };
        match tokio::time::timeout(PATIENCE, Arc::clone(turns).acquire_owned()).await {
            Ok(Ok(turn)) => Ok(turn),
            _ => Err(Problem { retry_after: Some(10), ..Problem::new("unavailable") }),
        }
    }
}
