//! Writers in a row: on SQLite one thread takes all that wait into one transaction, each in a savepoint of its
//! own, and answers them after the commit; on PostgreSQL each has a transaction and a thread of its own.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    thread,
};

use essaim_domain::refusal::Refusal;
use r2d2::Pool;

use crate::{
    connection::{AnyConnection, Place, Use},
    db::{self, Opener, Write, batch, checked_out},
    dialect,
};

/// Most jobs that wait; the next one is told to come back.
const QUEUE: usize = 1_000;
/// Most jobs in one transaction.
const TOGETHER: usize = 64;

/// What a job says once it is known whether its transaction was committed.
type Answer = Box<dyn FnOnce(Result<(), Refusal>) + Send>;

/// A job's work, inside its savepoint: whether it stays, and what it will answer.
type Work = Box<dyn FnOnce(&mut Write<'_>) -> (bool, Answer) + Send>;

pub(crate) struct Job {
    work: Work,
}

/// Makes a job of `f`, whose result goes to `answer` after the commit.
pub(crate) fn job<T, F, A>(f: F, answer: A) -> Job
where
    T: Send + 'static,
    F: FnOnce(&mut Write<'_>) -> Result<T, Refusal> + Send + 'static,
    A: FnOnce(Result<T, Refusal>) + Send + 'static,
{
    let work: Work = Box::new(move |write| {
        let result = catch_unwind(AssertUnwindSafe(|| f(write)))
            .unwrap_or_else(|_| Err(Refusal::internal("a write panicked")));
        let stays = result.is_ok();
        let answer: Answer = Box::new(move |committed| {
            answer(match (result, committed) {
                (Ok(value), Ok(())) => Ok(value),
                (Ok(_), Err(refusal)) => Err(refusal),
                (Err(refusal), _) => Err(refusal),
            });
        });
        (stays, answer)
    });
    Job { work }
}

pub(crate) enum Writer {
    /// The queue of the one thread that writes to the file.
    Thread(SyncSender<Job>),
    Pool(Pool<Opener>),
}

impl Writer {
    pub(crate) fn start(place: &Place, size: u32) -> Result<Self, Refusal> {
        let pool = db::pool(place, Use::Writing, if matches!(place, Place::File(_)) { 1 } else { size });
        match place {
            Place::Server(_) => Ok(Self::Pool(pool)),
            Place::File(_) => {
                drop(checked_out(&pool)?);
                let (queue, jobs) = sync_channel(QUEUE);
                thread::Builder::new()
                    .name("writer".to_owned())
                    .spawn(move || run(&pool, &jobs))
                    .map_err(Refusal::internal)?;
                Ok(Self::Thread(queue))
            }
        }
    }

    pub(crate) fn submit(&self, job: Job) -> Result<(), Refusal> {
        match self {
            Self::Thread(queue) => queue.try_send(job).map_err(|error| {
                let (TrySendError::Full(_) | TrySendError::Disconnected(_)) = error;
                Refusal::Unavailable("the writer's queue is full".into())
            }),
            Self::Pool(pool) => {
                let pool = pool.clone();
                let work = move || match checked_out(&pool) {
                    Ok(mut connection) => together(&mut connection, vec![job]),
                    Err(refusal) => refuse(job, refusal),
                };
                match tokio::runtime::Handle::try_current() {
                    Ok(runtime) => drop(runtime.spawn_blocking(work)),
                    Err(_) => work(),
                }
                Ok(())
            }
        }
    }
}

/// The job never ran: whoever waits hears it by the closed channel, which reads as "come back later".
fn refuse(job: Job, refusal: Refusal) {
    tracing::warn!(%refusal, "a write found no connection");
    drop(job);
}

fn run(pool: &Pool<Opener>, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        let mut waiting = vec![first];
        while waiting.len() < TOGETHER
            && let Ok(next) = jobs.try_recv()
        {
            waiting.push(next);
        }
        match checked_out(pool) {
            Ok(mut connection) => together(&mut connection, waiting),
            Err(refusal) => {
                tracing::warn!(%refusal, jobs = waiting.len(), "writes found no connection");
            }
        }
    }
}

/// Runs the jobs in one transaction, commits, then answers.
fn together(connection: &mut AnyConnection, jobs: Vec<Job>) {
    let begin = dialect::begin_writing(connection);
    if let Err(refusal) = batch(connection, begin) {
        tracing::warn!(%refusal, "a transaction did not begin");
        return;
    }
    let alone = jobs.len() == 1;
    let mut answers = Vec::with_capacity(jobs.len());
    for job in jobs {
        answers.push(one(connection, job, alone));
    }
    let committed = batch(connection, "COMMIT");
    if committed.is_err() {
        // SQLite ends the transaction by itself on some errors; then there is nothing to roll back.
        let _ = batch(connection, "ROLLBACK");
    }
    let failed = committed.err().map(|refusal| refusal.to_string());
    if let Some(failed) = &failed {
        tracing::warn!(error = failed, "a commit failed");
    }
    for answer in answers {
        answer(match &failed {
            None => Ok(()),
            Some(failed) => Err(Refusal::Unavailable(failed.clone().into())),
        });
    }
}

/// One job in its savepoint: all of it stays, or nothing.
fn one(connection: &mut AnyConnection, job: Job, alone: bool) -> Answer {
    if let Err(refusal) = batch(connection, "SAVEPOINT one") {
        return unanswered(refusal);
    }
    let (stays, answer) = (job.work)(&mut Write::on(connection));
    let end = if stays { "RELEASE one" } else { "ROLLBACK TO one; RELEASE one" };
    match batch(connection, end) {
        Err(refusal) if stays => unanswered(refusal),
        // A refused job that was alone leaves nothing behind, whatever happened to its savepoint.
        Err(_) if alone => answer,
        _ => answer,
    }
}

/// Whoever waits hears it by the closed channel.
fn unanswered(refusal: Refusal) -> Answer {
    tracing::warn!(%refusal, "a savepoint failed");
    Box::new(|_| ())
}

impl Write<'_> {
    /// Runs a part that may be refused without harm to the rest: in a savepoint of its own.
    ///
    /// # Errors
    /// What `part` refuses; nothing of it stays.
    pub fn part<T>(&mut self, part: impl FnOnce(&mut Self) -> Result<T, Refusal>) -> Result<T, Refusal> {
        batch(self.read.connection(), "SAVEPOINT part")?;
        let result = part(self);
        let end = if result.is_ok() { "RELEASE part" } else { "ROLLBACK TO part; RELEASE part" };
        batch(self.read.connection(), end)?;
        result
    }
}
