//! The program, run on a store of the test.

use std::{
    io::Write,
    path::Path,
    process::{Child, Command, Stdio},
};

use essaim_persistence::connection::Place;
use essaim_tests::store::Store;
use serde_json::Value;
use tempfile::TempDir;

/// What a run said, and how it ended.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program with these words on its command line.
pub fn essaim(store: &Store, words: &[&str]) -> Said {
    essaim_given(store, words, "", &[])
}

/// The same with something on standard input, and in the environment.
pub fn essaim_given(store: &Store, words: &[&str], input: &str, environment: &[(&str, &str)]) -> Said {
    let folder = tempfile::tempdir().unwrap();
    let mut running = command(store, folder.path(), words, environment).spawn().unwrap();
    // What is not read is no fault.
    drop(running.stdin.take().unwrap().write_all(input.as_bytes()));
    let output = running.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// The program left running, with its folder; whoever starts it ends it.
pub fn essaim_started(store: &Store, words: &[&str], environment: &[(&str, &str)]) -> (Child, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut command = command(store, folder.path(), words, environment);
    let log = std::fs::File::create(folder.path().join("log")).unwrap();
    (command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().unwrap(), folder)
}

/// Away from any configuration file.
fn command(store: &Store, folder: &Path, words: &[&str], environment: &[(&str, &str)]) -> Command {
    let address = match store.place() {
        Place::File(address) | Place::Server(address) => address,
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_essaim"));
    command.args(words).args(["--database", address]).current_dir(folder);
    command.env("ESSAIM_DATA", folder).env("LC_ALL", "en_GB.UTF-8").envs(environment.iter().copied());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

impl Said {
    /// The lines of JSON.
    pub fn lines(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}\n{}", self.err)))
            .collect()
    }

    /// How many rows came to that.
    pub fn count(&self, outcome: &str) -> u64 {
        self.lines()
            .last()
            .and_then(|line| line["summary"][outcome].as_u64())
            .unwrap_or_else(|| panic!("{}", self.err))
    }
}

/// A table and its mapping, in a folder that is gone after the test.
pub struct Files {
    folder: TempDir,
}

impl Files {
    pub fn of(table: &str, mapping: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("table.csv"), table).unwrap();
        std::fs::write(folder.path().join("mapping.toml"), mapping).unwrap();
        Self { folder }
    }

    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Imports the table as stakeholders of the source `annuaire`.
    pub fn import(&self, store: &Store, more: &[&str]) -> Said {
        import(store, &self.path("table.csv"), &self.path("mapping.toml"), "annuaire", more)
    }
}

/// Imports a file as stakeholders, told as JSON.
pub fn import(store: &Store, file: &str, mapping: &str, source: &str, more: &[&str]) -> Said {
    let words = ["import", "stakeholders", file, "--mapping", mapping, "--source", source, "--json"];
    essaim(store, &[&words, more].concat())
}

/// A file of the project's own data.
pub fn data(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name).display().to_string()
}

/// Runs the program on a data folder of its own, and on that database when it is not in the folder.
pub fn essaim_at(data: &Path, database: Option<&str>, words: &[&str]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_essaim"));
    command.args(words).current_dir(data).env("ESSAIM_DATA", data).env("LC_ALL", "en_GB.UTF-8");
    if let Some(address) = database {
        command.args(["--database", address]);
    }
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// Where a store is, as a command takes it.
pub fn address(store: &Store) -> &str {
    match store.place() {
        Place::File(address) | Place::Server(address) => address,
    }
}
