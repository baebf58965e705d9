//! A PostgreSQL server for tests: started as an unprivileged user in a temporary folder, spoken to through a socket
//! there and never over the network, and taken down when the last process that uses it is gone.

use std::{
    fs::{self, File},
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use diesel::{Connection, PgConnection, connection::SimpleConnection};

/// Who owns what a test makes, and whom the server runs as: never root.
#[derive(Debug, Clone, Copy)]
struct Owner {
    uid: u32,
    gid: u32,
}

/// A server in a folder of its own.
#[derive(Debug, Clone)]
pub struct Cluster {
    folder: PathBuf,
}

impl Cluster {
    /// Makes a server in a new folder and starts it.
    #[must_use]
    pub fn make(folder: &Path) -> Self {
        let cluster = Self { folder: folder.to_owned() };
        let owner = owner(folder);
        std::os::unix::fs::chown(folder, Some(owner.uid), Some(owner.gid)).expect("the folder changes hands");
        // A collation that is not bytewise shows what relies on the order of bytes; not every build has ICU.
        let locales: [&[&str]; 2] =
            [&["--locale-provider=icu", "--icu-locale=fr", "--locale=C"], &["--locale=C"]];
        let made = locales.iter().any(|locale| {
            let mut initdb = cluster.command("initdb", owner);
            initdb
                .args(["-U", "essaim", "--auth=trust", "--no-sync", "--encoding=UTF8", "-D"])
                .arg(cluster.data());
            initdb.args(*locale).status().is_ok_and(|status| status.success())
        });
        assert!(made, "initdb failed: see {}", folder.join("log").display());
        cluster.start();
        cluster
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn command(&self, program: &str, owner: Owner) -> Command {
        let log = File::options().create(true).append(true).open(self.folder.join("log")).expect("a log");
        let mut command = Command::new(binary(program));
        command.current_dir(&self.folder).env_remove("PGDATA").env("LC_ALL", "C").process_group(0);
        command.stdin(Stdio::null()).stdout(log.try_clone().expect("a log")).stderr(log);
        if own_uid() == 0 {
            command.uid(owner.uid).gid(owner.gid);
        }
        command
    }

    /// Starts the server and waits until it answers.
    pub fn start(&self) {
        let mut postgres = self.command("postgres", owner(&self.folder));
        postgres.arg("-D").arg(self.data()).arg("-k").arg(&self.folder);
        // Without fsync a killed machine loses writes, a killed server does not.
        for setting in [
            "listen_addresses=",
            "fsync=off",
            "full_page_writes=off",
            "max_connections=400",
            "shared_buffers=64MB",
            "autovacuum=off",
        ] {
            postgres.args(["-c", setting]);
        }
        // Reaped by whoever adopts it: the server outlives the process that started it.
        drop(postgres.spawn().expect("postgres starts"));
        let start = Instant::now();
        while self.connect("postgres").is_none() {
            let log = self.folder.join("log");
            assert!(
                start.elapsed() < Duration::from_secs(60),
                "PostgreSQL does not answer: see {}",
                log.display()
            );
            sleep(Duration::from_millis(30));
        }
    }

    /// Stops the server at once, as a crash would.
    pub fn stop(&self) {
        if let Some(pid) = self.pid() {
            signal("-QUIT", pid);
            let start = Instant::now();
            while alive(pid) && start.elapsed() < Duration::from_secs(20) {
                sleep(Duration::from_millis(20));
            }
        }
    }

    fn pid(&self) -> Option<u32> {
        let text = fs::read_to_string(self.data().join("postmaster.pid")).ok()?;
        text.lines().next()?.trim().parse().ok()
    }

    /// The address of one of its databases.
    #[must_use]
    pub fn address(&self, database: &str) -> String {
        format!("postgres:///{database}?host={}&user=essaim", self.folder.display())
    }

    fn connect(&self, database: &str) -> Option<PgConnection> {
        PgConnection::establish(&self.address(database)).ok()
    }
}

/// The server that all test processes share, as one of its users; it stays while there is one.
///
/// Each process leaves a file with its number in `users`; a watchdog removes those of processes that are gone, then
/// the folder `users` itself, which only works when it is empty: from there on nobody can join, and the server goes.
#[must_use]
pub fn shared() -> Cluster {
    let uid = own_uid();
    let base = std::env::temp_dir().join(format!("essaim-tests-{uid}"));
    fs::create_dir_all(&base).expect("a temporary folder");
    let gate = File::create(base.join("gate")).expect("a lock file");
    gate.lock().expect("the lock");
    let pointer = base.join("current");
    let current = fs::read_to_string(&pointer).ok().map(|folder| Cluster { folder: folder.into() });
    if let Some(cluster) = current.filter(joined) {
        watch(&cluster.folder);
        return cluster;
    }
    sweep(&base);
    let folder = tempfile::Builder::new().prefix("pg-").tempdir_in(&base).expect("a folder").keep();
    fs::create_dir(folder.join("users")).expect("a folder");
    fs::write(folder.join("users").join(std::process::id().to_string()), "").expect("a file");
    let cluster = Cluster::make(&folder);
    watch(&folder);
    fs::write(pointer, folder.display().to_string()).expect("a pointer");
    cluster
}

/// Joins the users of a server, if it still lets anybody join and answers.
fn joined(cluster: &Cluster) -> bool {
    let user = cluster.folder.join("users").join(std::process::id().to_string());
    fs::write(user, "").is_ok() && cluster.connect("postgres").is_some()
}

/// Sees to it that somebody takes the server down in the end.
fn watch(folder: &Path) {
    const WATCHDOG: &str = r#"
        cd "$1" || exit 0
        while ! rmdir users 2>/dev/null; do
            [ -d users ] || exit 0
            sleep 1
            for user in users/*; do kill -0 "${user##*/}" 2>/dev/null || rm -f "$user"; done
        done
        pid=$(head -n 1 data/postmaster.pid 2>/dev/null)
        if [ -n "$pid" ]; then
            kill -QUIT "$pid" 2>/dev/null
            for wait in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
        fi
        cd / && rm -rf "$1"
    "#;
    let note = folder.join("watchdog");
    let watching = fs::read_to_string(&note).ok().and_then(|pid| pid.parse().ok());
    if watching.is_some_and(alive) {
        return;
    }
    let mut shell = Command::new("sh");
    shell.args(["-c", WATCHDOG, "watchdog"]).arg(folder).process_group(0);
    shell.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // Reaped by whoever adopts it: it outlives us.
    fs::write(note, shell.spawn().expect("a watchdog").id().to_string()).expect("a note");
}

/// Takes down what processes left behind that were killed together with their watchdog.
fn sweep(base: &Path) {
    let folders = fs::read_dir(base).into_iter().flatten().flatten().map(|entry| entry.path());
    for folder in folders.filter(|path| path.is_dir()) {
        let watchdog = fs::read_to_string(folder.join("watchdog")).ok().and_then(|pid| pid.parse().ok());
        if !watchdog.is_some_and(alive) {
            Cluster { folder: folder.clone() }.stop();
            drop(fs::remove_dir_all(folder));
        }
    }
}

/// Runs statements one by one, outside any transaction.
pub fn run(address: &str, statements: &[&str]) {
    let mut connection = PgConnection::establish(address).expect("PostgreSQL answers");
    for statement in statements {
        connection.batch_execute(statement).expect("a statement runs");
    }
}

fn alive(pid: u32) -> bool {
    // A process that has ended and is not yet reaped answers to signals, but does nothing any more.
    let state = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    signal("-0", pid) && !state.contains(") Z ")
}

fn signal(which: &str, pid: u32) -> bool {
    let mut kill = Command::new("kill");
    kill.args([which, &pid.to_string()]).stdout(Stdio::null()).stderr(Stdio::null());
    kill.status().is_ok_and(|status| status.success())
}

/// The user that we are, as the owner of a file that we make.
fn own_uid() -> u32 {
    let file = tempfile::tempfile().expect("a file");
    file.metadata().expect("its owner").uid()
}

/// Ourselves, or an unprivileged user when we are root: PostgreSQL refuses to run as root.
fn owner(folder: &Path) -> Owner {
    let about = fs::metadata(folder).expect("the folder is there");
    if about.uid() != 0 {
        return Owner { uid: about.uid(), gid: about.gid() };
    }
    let users = fs::read_to_string("/etc/passwd").expect("a list of users");
    let find = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut numbers = line.split(':').skip(2).map(str::parse);
        Some(Owner { uid: numbers.next()?.ok()?, gid: numbers.next()?.ok()? })
    };
    find("postgres").or_else(|| find("nobody")).expect("an unprivileged user: postgres or nobody")
}

/// A program of PostgreSQL: from the path, else the newest where Debian keeps them.
fn binary(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut installed: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|version| version.path().join("bin"))
        .collect();
    installed.sort_by_key(|bin| {
        let version = bin.parent().and_then(Path::file_name).map(|v| v.to_string_lossy().into_owned());
        std::cmp::Reverse(version.and_then(|v| v.parse::<u32>().ok()).unwrap_or(0))
    });
    let folders = std::env::split_paths(&path).chain(installed);
    folders.map(|folder| folder.join(name)).find(|program| program.is_file()).unwrap_or_else(|| {
        panic!("{name} is missing: install PostgreSQL (apt-get install postgresql), or set TEST_DATABASE_URL")
    })
}

/// Makes a database of that name unless it is there, whole or not at all: under another name first.
pub fn once(server: &str, name: &str, make: impl FnOnce(&str)) {
    use diesel::{QueryableByName, RunQueryDsl, sql_query, sql_types::BigInt};

    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        count: i64,
    }

    let mut connection = PgConnection::establish(server).expect("PostgreSQL answers");
    // Whoever comes second waits here, whichever process it is.
    connection.batch_execute("SELECT pg_advisory_lock(2026)").expect("a lock");
    let there = format!("SELECT count(*) AS count FROM pg_database WHERE datname = '{name}'");
    let count: Count = sql_query(there).get_result(&mut connection).expect("a count");
    if count.count == 0 {
        let making = format!("{name}_making");
        let mut run = |statement: String| connection.batch_execute(&statement).expect("a statement runs");
        run(format!("DROP DATABASE IF EXISTS {making}"));
        run(format!("CREATE DATABASE {making} TEMPLATE template0"));
        make(&making);
        run(format!("ALTER DATABASE {making} RENAME TO {name}"));
    }
}
