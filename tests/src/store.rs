//! A store for one test, on SQLite or on PostgreSQL, copied from a template that was migrated once.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    ops::Deref,
    path::Path,
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use diesel::{RunQueryDsl, connection::SimpleConnection};
use essaim_domain::{access::Viewer, principal::Principal, refusal::Refusal};
use essaim_persistence::{
    connection::{self, AnyConnection, Place, Use},
    db::{Db, Read, Settings, Write},
    door::{Deed, Edit},
    kept::Kept,
    schema_version,
    stored::Stored,
};
use tempfile::TempDir;
use url::Url;
use uuid::Uuid;

use crate::postgres::{self, Cluster};

/// A store that is gone when the test is over.
pub struct Store {
    db: Option<Db>,
    /// `sqlite` or `postgres`, for what a test has to say about one of them.
    pub kind: Kind,
    keep: Keep,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

enum Keep {
    Folder {
        _folder: TempDir,
    },
    /// A database of that name; the address leads to the server's own one.
    Database {
        server: String,
        name: String,
    },
}

impl Deref for Store {
    type Target = Db;

    fn deref(&self) -> &Db {
        self.db.as_ref().expect("a store is open as long as its test")
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        drop(self.db.take());
        if let Keep::Database { server, name } = &self.keep {
            postgres::run(server, &[&format!("DROP DATABASE {name} WITH (FORCE)")]);
        }
    }
}

/// Makes a test of each database out of one check: `both!(name, |store| { … });`.
#[macro_export]
macro_rules! both {
    ($name:ident, |$store:ident| $check:expr) => {
        mod $name {
            use super::*;

            fn check($store: &$crate::store::Store) {
                $check
            }

            #[test]
            fn on_sqlite() {
                check(&$crate::store::sqlite());
            }

            #[test]
            fn on_postgres() {
                check(&$crate::store::postgres());
            }
        }
    };
}

/// A store in a file of its own.
#[must_use]
pub fn sqlite() -> Store {
    static TEMPLATE: OnceLock<Vec<u8>> = OnceLock::new();
    let template = TEMPLATE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("template.sqlite");
        schema_version::migrate(&Place::File(file.display().to_string())).expect("migrations run");
        fs::read(file).expect("the template is there")
    });
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("store.sqlite");
    fs::write(&file, template).expect("the template is copied");
    open(&file.display().to_string(), Kind::Sqlite, Keep::Folder { _folder: folder })
}

/// A store over a file that is there already, in a folder that is gone after the test.
///
/// # Panics
/// When it does not open.
#[must_use]
pub fn over(folder: TempDir, name: &str) -> Store {
    let file = folder.path().join(name);
    open(&file.display().to_string(), Kind::Sqlite, Keep::Folder { _folder: folder })
}

/// A store in a database of its own: on the server that the tests share, or on the one that `TEST_DATABASE_URL` names,
/// whose user must be allowed to create databases.
#[must_use]
pub fn postgres() -> Store {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let (server, template) = server();
    let name = format!("essaim_test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    postgres::run(server, &[&format!("CREATE DATABASE {name} TEMPLATE {template}")]);
    open(&named(server, &name), Kind::Postgres, Keep::Database { server: server.clone(), name })
}

/// A store on a server of the test's own, which it may stop.
#[must_use]
pub fn on_own_server(cluster: &Cluster) -> Store {
    let (server, name) = (cluster.address("postgres"), "essaim".to_owned());
    postgres::run(&server, &[&format!("CREATE DATABASE {name}")]);
    let address = cluster.address(&name);
    schema_version::migrate(&Place::parse(&address)).expect("migrations run");
    open(&address, Kind::Postgres, Keep::Database { server, name })
}

fn open(address: &str, kind: Kind, keep: Keep) -> Store {
    let db = Db::open(&Settings::at(address)).expect("the store opens");
    Store { db: Some(db), kind, keep }
}

/// The server's address, and the name of the migrated template on it.
fn server() -> &'static (String, String) {
    static SERVER: OnceLock<(String, String)> = OnceLock::new();
    SERVER.get_or_init(|| {
        let server =
            std::env::var("TEST_DATABASE_URL").unwrap_or_else(|_| postgres::shared().address("postgres"));
        let template = format!("essaim_template_{:x}", migrations());
        postgres::once(&server, &template, |making| {
            schema_version::migrate(&Place::parse(&named(&server, making))).expect("migrations run");
        });
        (server, template)
    })
}

/// A number that changes with the migrations, so that a template of yesterday is not taken for today's.
fn migrations() -> u64 {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations/postgres");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("migrations").map(|e| e.unwrap().path().join("up.sql")).collect();
    files.sort();
    let mut digest = DefaultHasher::new();
    for file in files {
        (file.display().to_string(), fs::read(&file).expect("a migration")).hash(&mut digest);
    }
    digest.finish()
}

/// The address of another database on the same server.
fn named(server: &str, database: &str) -> String {
    let mut url = Url::parse(server).expect("the server's address is one");
    url.set_path(database);
    url.to_string()
}

/// Who writes when it does not matter who.
#[must_use]
pub fn steward() -> Viewer {
    Viewer::steward(Principal::System)
}

impl Store {
    /// # Panics
    /// When the read is refused, as in all that follows.
    pub fn see<T>(&self, f: impl FnOnce(&mut Read<'_>) -> Result<T, Refusal>) -> T {
        self.read_now(f).expect("the read is not refused")
    }

    pub fn make<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Write<'_>) -> Result<T, Refusal> + Send + 'static,
    ) -> T {
        self.write_now(f).expect("the write is not refused")
    }

    /// Creates a record, as the program itself.
    pub fn keep<N: Stored>(&self, record: N) -> Kept<N> {
        self.keep_as(&Principal::System, record)
    }

    pub fn keep_as<N: Stored>(&self, by: &Principal, record: N) -> Kept<N> {
        self.try_edit(by, Edit::Create { id: Uuid::now_v7(), record }).expect("the record is created")
    }

    /// Changes a record that was read before.
    pub fn change<N: Stored>(&self, before: &Kept<N>, how: impl FnOnce(&mut N)) -> Kept<N> {
        let mut record = before.record.clone();
        how(&mut record);
        self.try_edit(&Principal::System, Edit::Update { before: before.clone(), record })
            .expect("the change is taken")
    }

    pub fn bin<N: Stored>(&self, before: &Kept<N>) -> Kept<N> {
        self.try_edit(&Principal::System, Edit::Bin { before: before.clone() }).expect("the record is binned")
    }

    pub fn restore<N: Stored>(&self, before: &Kept<N>) -> Kept<N> {
        self.try_edit(&Principal::System, Edit::Restore { before: before.clone() })
            .expect("the record is restored")
    }

    /// Does to the tables what no door does: damage.
    ///
    /// # Panics
    /// When the statement does not run.
    pub fn run_sql(&self, statement: &str) {
        let mut connection = connection::open(self.place(), Use::Writing).expect("a connection");
        match &mut connection {
            AnyConnection::Sqlite(sqlite) => sqlite.batch_execute(statement),
            AnyConnection::Postgresql(postgres) => postgres.batch_execute(statement),
        }
        .expect("the statement runs");
    }

    /// How many rows a `SELECT count(*) AS n …` counts: for what no reader is shown.
    ///
    /// # Panics
    /// When it is no such statement.
    #[must_use]
    pub fn count_rows(&self, sql: &str) -> i64 {
        #[derive(diesel::QueryableByName)]
        struct Count {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            n: i64,
        }
        let opened = connection::open(self.place(), Use::Reading).expect("the store opens");
        let rows: Vec<Count> = match opened {
            AnyConnection::Sqlite(mut sqlite) => diesel::sql_query(sql).load(&mut sqlite).expect("a count"),
            AnyConnection::Postgresql(mut pg) => diesel::sql_query(sql).load(&mut pg).expect("a count"),
        };
        rows.first().map_or(0, |row| row.n)
    }

    /// # Errors
    /// What the store refuses.
    pub fn try_edit<N: Stored>(&self, by: &Principal, edit: Edit<N>) -> Result<Kept<N>, Refusal> {
        let deed = Deed::of(by.clone());
        self.write_now(move |write| Ok(write.put(&deed, vec![edit])?.remove(0)))
    }
}
