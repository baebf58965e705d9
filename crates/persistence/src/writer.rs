//! Writers in a row: on SQLite one thread takes all that wait into one transaction, each in a savepoint of its
//! own, and answers them after the commit; on PostgreSQL each has a transaction and a thread of its own.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread,
};

use essaim_domain::refusal::Refusal;
use r2d2::Pool;

use crate::{
    connection::{AnyConnection, Place, Use},
    db::{self, Opener, Write, batch, checked_out},
    dialect,
    vocabulary::Vocabulary,
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
    Pool(Pool<Opener>, Arc<Vocabulary>),
}

impl Writer {
    pub(crate) fn start(place: &Place, size: u32, vocabulary: &Arc<Vocabulary>) -> Result<Self, Refusal> {
        let vocabulary = Arc::clone(vocabulary);
        let pool = db::pool(place, Use::Writing, if matches!(place, Place::File(_)) { 1 } else { size });
        match place {
            Place::Server(_) => Ok(Self::Pool(pool, vocabulary)),
            Place::File(_) => {
                drop(checked_out(&pool)?);
                let (queue, jobs) = sync_channel(QUEUE);
                thread::Builder::new()
                    .name("writer".to_owned())
                    .spawn(move || run(&pool, &jobs, &vocabulary))
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
            Self::Pool(pool, vocabulary) => {
                let (pool, vocabulary) = (pool.clone(), Arc::clone(vocabulary));
                let work = move || match checked_out(&pool) {
                    Ok(mut connection) => {
                        if let Err(refusal) = together(&mut connection, vec![job], &vocabulary) {
                            tracing::warn!(%refusal, "a write found no way into the database");
                        }
                    }
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

fn run(pool: &Pool<Opener>, jobs: &Receiver<Job>, vocabulary: &Arc<Vocabulary>) {
    while let Ok(first) = jobs.recv() {
        let mut waiting = vec![first];
        while waiting.len() < TOGETHER
            && let Ok(next) = jobs.try_recv()
        {
            waiting.push(next);
        }
        let done =
            checked_out(pool).and_then(|mut connection| together(&mut connection, waiting, vocabulary));
        if let Err(refusal) = done {
            // Who waited behind them has waited as long: nobody is kept for a second round of patience.
            let others = jobs.try_iter().count();
            tracing::warn!(%refusal, others, "writes found no way into the database");
        }
    }
}

/// Runs the jobs in one transaction, commits, then answers.
///
/// # Errors
/// When no transaction begins: whoever waits hears it by the closed channel, which reads as "come back later".
fn together(
    connection: &mut AnyConnection,
    jobs: Vec<Job>,
    vocabulary: &Arc<Vocabulary>,
) -> Result<(), Refusal> {
    let mut left = jobs.into_iter();
    if left.len() == 1
        && let Some(job) = left.next()
    {
        return alone(connection, job, vocabulary);
    }
    while left.len() > 0 {
        let begin = dialect::begin_writing(connection);
        batch(connection, begin)?;
        let mut answers = Vec::with_capacity(left.len());
        let mut broken = None;
        while broken.is_none()
            && let Some(job) = left.next()
        {
            let (answer, end) = one(connection, job, vocabulary);
            answers.push(answer);
            broken = end.err();
        }
        let committed = match broken {
            None => commit(connection),
            Some(refusal) => Err(refusal),
        };
        if committed.is_err() {
            // SQLite ends the transaction by itself on some errors; then there is nothing to roll back.
            let _ = batch(connection, "ROLLBACK");
        }
        tell(answers, committed);
    }
    Ok(())
}

fn tell(answers: Vec<Answer>, committed: Result<(), Refusal>) {
    let failed = committed.err().map(|refusal| match refusal {
        Refusal::Unavailable(cause) | Refusal::Internal(cause) => cause.to_string(),
        other => other.to_string(),
    });
    if let Some(failed) = &failed {
        tracing::warn!(error = failed, "a transaction of writes failed");
    }
    for answer in answers {
        answer(match &failed {
            None => Ok(()),
            Some(failed) => Err(Refusal::Unavailable(failed.clone().into())),
        });
    }
}

fn commit(connection: &mut AnyConnection) -> Result<(), Refusal> {
    let sql = dialect::commit(connection);
    batch(connection, sql)
}

/// Does a job's work: whether it stays, and its answer. One that went on after a refusal of the door does not stay,
/// whatever it says of itself.
fn work(connection: &mut AnyConnection, job: Job, vocabulary: &Arc<Vocabulary>) -> (bool, Answer) {
    let mut write = Write::on(connection, vocabulary);
    let (stays, answer) = (job.work)(&mut write);
    if stays && write.gone {
        let spoilt = || Refusal::internal("a write went on after a refusal");
        return (false, Box::new(move |committed| answer(Err(committed.err().unwrap_or_else(spoilt)))));
    }
    let (learnt, forgotten) = (std::mem::take(&mut write.learnt), std::mem::take(&mut write.forgotten));
    if !stays || (learnt.is_empty() && forgotten.is_empty()) {
        return (stays, answer);
    }
    let vocabulary = Arc::clone(vocabulary);
    let answer: Answer = Box::new(move |committed| {
        if committed.is_ok() {
            vocabulary.learn(learnt);
            vocabulary.forget(&forgotten);
        }
        answer(committed);
    });
    (stays, answer)
}

/// A job that has the transaction for itself: it needs no savepoint.
fn alone(connection: &mut AnyConnection, job: Job, vocabulary: &Arc<Vocabulary>) -> Result<(), Refusal> {
    let begin = dialect::begin_writing(connection);
    batch(connection, begin)?;
    let (stays, answer) = work(connection, job, vocabulary);
    let ended = if stays { commit(connection) } else { batch(connection, "ROLLBACK") };
    if stays && ended.is_err() {
        let _ = batch(connection, "ROLLBACK");
    }
    tell(vec![answer], ended);
    Ok(())
}

/// One job in its savepoint: all of it stays, or nothing. An error says that the transaction itself is gone, as on
/// SQLite when the disk is full: what ran in it before is lost, and what is still to run wants another one.
fn one(
    connection: &mut AnyConnection,
    job: Job,
    vocabulary: &Arc<Vocabulary>,
) -> (Answer, Result<(), Refusal>) {
    if let Err(refusal) = batch(connection, "SAVEPOINT one") {
        return (Box::new(move |told| drop((job, told))), Err(refusal));
    }
    let (stays, answer) = work(connection, job, vocabulary);
    let end = if stays { "RELEASE one" } else { "ROLLBACK TO one; RELEASE one" };
    (answer, batch(connection, end))
}

impl Write<'_> {
    /// Runs a part that may be refused without harm to the rest: in a savepoint of its own.
    ///
    /// # Errors
    /// What `part` refuses; nothing of it stays.
    pub fn part<T>(&mut self, part: impl FnOnce(&mut Self) -> Result<T, Refusal>) -> Result<T, Refusal> {
        if self.gone {
            return Err(Refusal::Unavailable("the transaction is gone".into()));
        }
        batch(self.read.connection(), "SAVEPOINT part")?;
        let forgotten = self.forgotten.len();
        let result = part(self);
        let end = if result.is_ok() { "RELEASE part" } else { "ROLLBACK TO part; RELEASE part" };
        let ended = batch(self.read.connection(), end);
        if result.is_err() {
            self.forgotten.truncate(forgotten);
            // Some of these went with it; the others will be found there.
            self.learnt.clear();
        }
        // Without it, the next savepoint would begin a transaction of its own, and commit it.
        self.gone = ended.is_err();
        ended.and(result)
    }

    /// Does a part and takes it back: for who wants to know what would come of it.
    ///
    /// # Errors
    /// What `part` refuses.
    pub(crate) fn taken_back<T>(
        &mut self,
        part: impl FnOnce(&mut Self) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut told = None;
        let taken_back = self.part(|write| {
            told = Some(part(write)?);
            Err::<(), _>(Refusal::Conflict("taken_back"))
        });
        match (told, taken_back) {
            (Some(told), _) if !self.gone => Ok(told),
            (_, Err(refusal)) => Err(refusal),
            (_, Ok(())) => Err(Refusal::internal("what was tried stayed")),
        }
    }
}
