//! The store: readers side by side, writers in a row on SQLite, and every answer after its commit.

use std::{collections::HashSet, sync::Arc};

use diesel::{QueryResult, connection::SimpleConnection};
use essaim_domain::refusal::Refusal;
use r2d2::{ManageConnection, Pool, PooledConnection};
use tokio::sync::OwnedSemaphorePermit;

use crate::{
    connection::{self, AnyConnection, Place, Use},
    dialect, each_arm,
    statement::Sql,
    turns::{PATIENCE, Turns},
    vocabulary::Vocabulary,
    writer::{self, Job, Writer},
};

/// Writes that wait for the one thread which writes to the file, with those that it has in hand: some transactions full.
const WRITES_IN_HAND: usize = 256;

/// A handle that may only read; what it runs sees one state of the database.
pub struct Read<'c> {
    connection: &'c mut AnyConnection,
    vocabulary: Arc<Vocabulary>,
}

/// A handle that may write too. Only the store makes one, inside a transaction.
pub struct Write<'c> {
    pub(crate) read: Read<'c>,
    /// Nothing of the transaction may stay: it was half written, or the database ended it by itself.
    pub(crate) gone: bool,
    /// Words that this transaction added to the vocabulary.
    pub(crate) learnt: HashSet<String>,
    /// Words that it took out.
    pub(crate) forgotten: Vec<String>,
}

impl<'c> Read<'c> {
    pub(crate) fn on(connection: &'c mut AnyConnection, vocabulary: &Arc<Vocabulary>) -> Self {
        Self { connection, vocabulary: Arc::clone(vocabulary) }
    }

    pub(crate) fn connection(&mut self) -> &mut AnyConnection {
        self.connection
    }

    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }
}

impl<'c> Write<'c> {
    pub(crate) fn on(connection: &'c mut AnyConnection, vocabulary: &Arc<Vocabulary>) -> Self {
        let read = Read::on(connection, vocabulary);
        Self { read, gone: false, learnt: HashSet::new(), forgotten: Vec::new() }
    }

    /// What a reader may do, a writer may do too.
    pub fn reading(&mut self) -> &mut Read<'c> {
        &mut self.read
    }
}

/// How many connections, and to what.
#[derive(Debug, Clone)]
pub struct Settings {
    pub place: Place,
    /// Readers; on PostgreSQL as many writers.
    pub readers: u32,
}

impl Settings {
    /// Four readers are right for two cores on SQLite; PostgreSQL has its own processes.
    #[must_use]
    pub fn at(address: &str) -> Self {
        Self { place: Place::parse(address), readers: 4 }
    }
}

/// A store that is open: cheap to clone, shared by all.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    place: Place,
    readers: Pool<Opener>,
    /// As many as readers.
    reading: Turns,
    writer: Writer,
    /// As many as connections that write; in a file, as the writer takes in hand.
    writing: Turns,
    vocabulary: Arc<Vocabulary>,
}

pub(crate) struct Opener {
    pub(crate) place: Place,
    pub(crate) usage: Use,
}

impl ManageConnection for Opener {
    type Connection = AnyConnection;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<AnyConnection, Self::Error> {
        connection::open(&self.place, self.usage).map_err(diesel::r2d2::Error::ConnectionError)
    }

    fn is_valid(&self, connection: &mut AnyConnection) -> Result<(), Self::Error> {
        match connection {
            // A file does not go away between two statements; a server does.
            AnyConnection::Sqlite(_) => Ok(()),
            AnyConnection::Postgresql(pg) => {
                pg.batch_execute("SELECT 1").map_err(diesel::r2d2::Error::QueryError)
            }
        }
    }

    fn has_broken(&self, _: &mut AnyConnection) -> bool {
        std::thread::panicking()
    }
}

/// A pool of `size` connections, opened when first needed.
pub(crate) fn pool(place: &Place, usage: Use, size: u32) -> Pool<Opener> {
    Pool::builder()
        .max_size(size)
        .min_idle(Some(0))
        .connection_timeout(PATIENCE)
        .test_on_check_out(true)
        .build_unchecked(Opener { place: place.clone(), usage })
}

impl Db {
    /// Opens the store; nothing is read or written yet.
    ///
    /// # Errors
    /// [`Refusal::Unavailable`] when the file cannot be opened (a server may come later).
    pub fn open(settings: &Settings) -> Result<Self, Refusal> {
        let readers = pool(&settings.place, Use::Reading, settings.readers);
        let vocabulary = Arc::new(Vocabulary::default());
        let writer = Writer::start(&settings.place, settings.readers, &vocabulary)?;
        let reading = Turns::new("reader", settings.readers as usize);
        let writing = Turns::new(
            "writer",
            match settings.place {
                Place::File(_) => WRITES_IN_HAND,
                Place::Server(_) => settings.readers as usize,
            },
        );
        let place = settings.place.clone();
        Ok(Self { inner: Arc::new(Inner { place, readers, reading, writer, writing, vocabulary }) })
    }

    #[must_use]
    pub fn place(&self) -> &Place {
        &self.inner.place
    }

    /// Runs `f` on a snapshot, on a thread for blocking work.
    ///
    /// # Errors
    /// What `f` refuses, and [`Refusal::Unavailable`] when no connection is free in time.
    pub async fn read<T, F>(&self, f: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Read<'_>) -> Result<T, Refusal> + Send + 'static,
    {
        let turn = self.inner.reading.take().await?;
        let db = self.clone();
        let work = move || {
            let answer = db.read_now(f);
            drop(turn);
            answer
        };
        tokio::task::spawn_blocking(work).await.map_err(Refusal::internal)?
    }

    /// A read that is short by its nature (by key, or a page of an index): in a file it is done on the caller's own
    /// thread, since the way to another costs more than the read; to a server it goes as any other.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub async fn read_short<T, F>(&self, f: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Read<'_>) -> Result<T, Refusal> + Send + 'static,
    {
        let at_hand = match self.inner.place {
            Place::File(_) => self.inner.readers.try_get(),
            Place::Server(_) => None,
        };
        match at_hand {
            Some(mut connection) => on_snapshot(&mut connection, &self.inner.vocabulary, f),
            None => self.read(f).await,
        }
    }

    /// The same on the caller's own thread: for commands, and for workers that have a thread.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub fn read_now<T>(&self, f: impl FnOnce(&mut Read<'_>) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let mut connection = checked_out(&self.inner.readers)?;
        on_snapshot(&mut connection, &self.inner.vocabulary, f)
    }

    /// Runs `f` in a transaction and answers after the commit; on SQLite, writers that wait commit together.
    ///
    /// # Errors
    /// What `f` refuses (then nothing of it stays), and [`Refusal::Unavailable`] when it is not its turn in time, or the
    /// database does not take it.
    pub async fn write<T, F>(&self, f: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Write<'_>) -> Result<T, Refusal> + Send + 'static,
    {
        let turn = self.inner.writing.take().await?;
        self.write_in_turn(turn, f).await
    }

    /// The same for the program's own work, which waits for its turn as long as that takes: what was done outside (a letter
    /// that a mail server took) must be written down, or it is done again.
    ///
    /// # Errors
    /// What `f` refuses, and [`Refusal::Unavailable`] when the database does not take it.
    pub async fn write_patiently<T, F>(&self, f: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Write<'_>) -> Result<T, Refusal> + Send + 'static,
    {
        let turn = self.inner.writing.wait().await?;
        self.write_in_turn(turn, f).await
    }

    async fn write_in_turn<T, F>(&self, turn: OwnedSemaphorePermit, f: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Write<'_>) -> Result<T, Refusal> + Send + 'static,
    {
        let (answer, wait) = tokio::sync::oneshot::channel();
        let told = move |result| {
            drop(turn);
            drop(answer.send(result));
        };
        self.inner.writer.submit(writer::job(f, told))?;
        wait.await.map_err(|gone| Refusal::Unavailable(gone.into()))?
    }

    /// The same for commands: waits on the caller's own thread.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub fn write_now<T, F>(&self, f: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Write<'_>) -> Result<T, Refusal> + Send + 'static,
    {
        let (answer, wait) = std::sync::mpsc::sync_channel(1);
        let job: Job = writer::job(f, move |result| drop(answer.send(result)));
        self.inner.writer.submit(job)?;
        wait.recv().map_err(|gone| Refusal::Unavailable(gone.into()))?
    }
}

/// Begin and commit are prepared once a connection, like all else: a read by key has little else to do.
fn on_snapshot<T>(
    connection: &mut AnyConnection,
    vocabulary: &Arc<Vocabulary>,
    f: impl FnOnce(&mut Read<'_>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let mut read = Read::on(connection, vocabulary);
    let begin = dialect::begin_reading(read.connection());
    read.say(Sql::new(begin))?;
    let answer = f(&mut read);
    let ended = read.say(Sql::new("COMMIT"));
    answer.and_then(|answer| ended.map(|()| answer))
}

pub(crate) fn checked_out(pool: &Pool<Opener>) -> Result<PooledConnection<Opener>, Refusal> {
    pool.get().map_err(|error| Refusal::Unavailable(error.into()))
}

pub(crate) fn batch(connection: &mut AnyConnection, sql: &str) -> Result<(), Refusal> {
    let done: QueryResult<()> = each_arm!(connection, c => c.batch_execute(sql));
    done.map_err(dialect::refusal)
}
