//! The number under which public answers may be kept, read at each request: as cheaply as each database lets us.

use std::sync::{Arc, Mutex, PoisonError};

use diesel::{QueryDsl, QueryResult, RunQueryDsl, connection::SimpleConnection};
use essaim_domain::refusal::Refusal;
use tokio::sync::oneshot;

use crate::{
    connection::{self, AnyConnection, Place, Use},
    db::Db,
    dialect, each_arm,
};

diesel::table! {
    counter (id) {
        id -> BigInt,
        public_generation -> BigInt,
    }
}

/// What those who wait for the number are told.
pub type Answer = Result<i64, Refusal>;

/// Connections that read one number.
///
/// On SQLite it is read on the caller's own thread: one row of a page that is in memory, some microseconds, and never
/// a wait, since the connection gives up at once where another would wait for a lock. PostgreSQL is on the other side
/// of a socket: there a thread asks once for all who came before it asked, so that the answer is never older than the
/// question of any of them.
#[derive(Default)]
pub struct Glances {
    idle: Mutex<Vec<AnyConnection>>,
    waiting: Arc<Mutex<Waiting>>,
}

#[derive(Default)]
struct Waiting {
    asked: Vec<oneshot::Sender<Answer>>,
    /// A thread is asking, and will look here again before it ends.
    busy: bool,
}

impl Glances {
    /// The public generation as it is now, when it can be had without waiting.
    #[must_use]
    pub fn now(&self, db: &Db) -> Option<i64> {
        if matches!(db.place(), Place::Server(_)) {
            return None;
        }
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut connection = match idle {
            Some(connection) => connection,
            None => opened(db.place())?,
        };
        let generation = read(&mut connection).ok()?;
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        Some(generation)
    }

    /// The public generation, as it is now or a moment later.
    ///
    /// # Errors
    /// [`Refusal::Unavailable`] when the database does not answer.
    pub async fn ask(&self, db: &Db) -> Answer {
        if let Some(generation) = self.now(db) {
            return Ok(generation);
        }
        let (tell, told) = oneshot::channel();
        let begin = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.asked.push(tell);
            !std::mem::replace(&mut waiting.busy, true)
        };
        if begin {
            let (waiting, db) = (Arc::clone(&self.waiting), db.clone());
            drop(tokio::task::spawn_blocking(move || answer_all(&waiting, &db)));
        }
        told.await.map_err(|gone| Refusal::Unavailable(gone.into()))?
    }
}

/// A connection that reads and never waits.
fn opened(place: &Place) -> Option<AnyConnection> {
    let mut connection = connection::open(place, Use::Reading).ok()?;
    let hasty: QueryResult<()> = each_arm!(&mut connection, c => c.batch_execute("PRAGMA busy_timeout=0"));
    hasty.ok().map(|()| connection)
}

/// Without a bound `LIMIT`: SQLite looks at its value when it plans, and prepares the statement anew at each binding.
fn read(connection: &mut AnyConnection) -> QueryResult<i64> {
    let query = counter::table.find(1).select(counter::public_generation);
    each_arm!(connection, c => query.get_result(c))
}

/// Asks for all who wait, again for those who came meanwhile, and ends when there is nobody.
fn answer_all(waiting: &Mutex<Waiting>, db: &Db) {
    loop {
        let asked = {
            let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.busy = !waiting.asked.is_empty();
            std::mem::take(&mut waiting.asked)
        };
        if asked.is_empty() {
            return;
        }
        let answer = db.read_now(|read| {
            let number: QueryResult<i64> = self::read(read.connection());
            number.map_err(dialect::refusal)
        });
        for tell in asked {
            drop(tell.send(match &answer {
                Ok(generation) => Ok(*generation),
                Err(refusal) => Err(Refusal::Unavailable(refusal.to_string().into())),
            }));
        }
    }
}
