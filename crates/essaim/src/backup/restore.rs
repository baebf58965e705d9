//! The way back from a backup: all is tried beside, then put into its place at once.

use std::{
    fs,
    path::{Path, PathBuf},
};

use essaim_domain::time::now;
use essaim_persistence::{
    connection::Place,
    copying,
    erased::{self, Erased},
    restoring::{self, Legacy},
    schema_version,
};

use super::{
    DATABASE, FILES, Trouble,
    archive::Archive,
    erased_list,
    make::{make, make_folder, private_folder},
    moves::Moves,
};
use crate::{configuration::Configuration, running};

/// What was restored.
#[derive(Debug)]
pub struct Restored {
    /// When the archive was made.
    pub made_at: jiff::Timestamp,
    /// Records that were erased since the archive was made, and are again.
    pub erased: usize,
    /// Where what was there before is now; nothing when nothing was there.
    pub before: Option<PathBuf>,
}

/// Puts an archive into the place of the configured database and files.
///
/// # Errors
/// What stands in the way, in a sentence. Whatever it is, database and files are as they were.
pub fn restore(
    configuration: &Configuration,
    archive: &Path,
    force: bool,
    telling: &mut copying::Telling<'_>,
) -> Result<Restored, Trouble> {
    let place = configuration.place();
    make_folder(&configuration.data)?;
    let mut opened = Archive::open(archive)?;
    let Some(_alone) = running::alone(&place).map_err(Trouble::Failed)? else {
        return Err(Trouble::said("backup.running"));
    };
    // What cannot be read is data too: somebody may still save something of it.
    let is_empty = copying::is_empty(&place).unwrap_or(false) && !has_files(configuration);
    if !is_empty && !force {
        return Err(Trouble::said("backup.unasked"));
    }
    // On the disk of what it will take the place of, so that it does so at once.
    let home = match &place {
        Place::File(path) => Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty()),
        Place::Server(_) => None,
    };
    let beside = private_folder(home.unwrap_or(&configuration.data))?;
    opened.unpack(beside.path())?;
    let file = Place::File(beside.path().join(DATABASE).display().to_string());
    if !is_whole(&file) {
        return Err(Trouble::said("backup.database_not_whole"));
    }
    if let schema_version::Standing::Newer(_) = schema_version::standing(&file)? {
        return Err(Trouble::about("backup.newer", "release", &opened.manifest.release));
    }
    let legacy = handed_over(configuration, &place, archive)?;
    let count = restoring::prepare(&file, &legacy)?;
    if !is_whole(&file) {
        return Err(Trouble::said("backup.database_not_whole"));
    }
    let before = match &place {
        Place::File(path) => swap(configuration, Path::new(path), beside.path(), is_empty)?,
        Place::Server(_) => replace(configuration, &file, beside.path(), is_empty, telling)?,
    };
    // Feeds that were written under the numbers of what is gone.
    drop(fs::remove_dir_all(configuration.data.join("spool")));
    erased_list::write(&configuration.data, &legacy.erased)?;
    Ok(Restored { made_at: opened.manifest.made_at, erased: count, before })
}

fn has_files(configuration: &Configuration) -> bool {
    fs::read_dir(configuration.data.join(FILES)).is_ok_and(|mut entries| entries.next().is_some())
}

fn is_whole(file: &Place) -> bool {
    restoring::faults(file).is_ok_and(|faults| faults.is_empty())
}

/// What was erased, as any list knows it that is left: of the data folder, beside the archive, of the database that is
/// replaced, if it can still be read.
fn handed_over(configuration: &Configuration, place: &Place, archive: &Path) -> Result<Legacy, Trouble> {
    let legacy = match restoring::legacy(place) {
        Ok(legacy) => legacy,
        Err(refusal) => {
            tracing::warn!(%refusal, "the database that is replaced cannot be read");
            Legacy::default()
        }
    };
    let beside: Vec<Erased> = match archive.parent() {
        Some(folder) => erased_list::read(folder)?,
        None => Vec::new(),
    };
    let lists = legacy.erased.into_iter().chain(erased_list::read(&configuration.data)?).chain(beside);
    Ok(Legacy { erased: erased::joined(lists), generation: legacy.generation })
}

/// A file for a file: the one that was there goes aside with its log.
fn swap(
    configuration: &Configuration,
    place: &Path,
    beside: &Path,
    is_empty: bool,
) -> Result<Option<PathBuf>, Trouble> {
    let aside = aside(configuration)?;
    let disk = |error: std::io::Error| Trouble::disk(place)(error);
    // Brings its log into it; a damaged one keeps its log, and takes it along.
    let closed = !place.exists() || restoring::close(&Place::File(place.display().to_string())).is_ok();
    let mut moves = Moves::default();
    if !closed {
        tracing::warn!("the database that is replaced is damaged: it is kept as it is");
    }
    for end in ["-wal", "-shm"] {
        let log = PathBuf::from(format!("{}{end}", place.display()));
        moves.away(&log, &aside.join(format!("{DATABASE}{end}"))).map_err(disk)?;
    }
    swap_files(configuration, beside, &aside, &mut moves)?;
    moves.put(&beside.join(DATABASE), place, &aside.join(DATABASE)).map_err(disk)?;
    let folder = place.parent().unwrap_or(&configuration.data);
    moves.keep(&[folder, &configuration.data]).map_err(disk)?;
    tidied(aside, is_empty)
}

/// A file into a server's database, in one transaction; what it had is an archive first.
fn replace(
    configuration: &Configuration,
    file: &Place,
    beside: &Path,
    is_empty: bool,
    telling: &mut copying::Telling<'_>,
) -> Result<Option<PathBuf>, Trouble> {
    let house = configuration.house();
    let before = match is_empty {
        true => None,
        false => Some(make(&house, &configuration.place(), &house.backups, telling)?.path),
    };
    let aside = aside(configuration)?;
    let mut moves = Moves::default();
    swap_files(configuration, beside, &aside, &mut moves)?;
    restoring::replace(file, &configuration.place(), telling)?;
    moves.keep(&[&configuration.data]).map_err(Trouble::disk(&configuration.data))?;
    tidied(aside, is_empty).map(|files| before.or(files))
}

fn swap_files(
    configuration: &Configuration,
    beside: &Path,
    aside: &Path,
    moves: &mut Moves,
) -> Result<(), Trouble> {
    let files = configuration.data.join(FILES);
    moves.away(&files, &aside.join(FILES)).map_err(Trouble::disk(&files))?;
    moves.away(&beside.join(FILES), &files).map_err(Trouble::disk(&files))
}

/// The folder for what was there before.
fn aside(configuration: &Configuration) -> Result<PathBuf, Trouble> {
    let stem = format!("before-restore-{}", now().strftime("%Y%m%d-%H%M%S-%f"));
    let folder = configuration.data.join(stem);
    make_folder(&folder)?;
    Ok(folder)
}

/// Takes the folder away when nothing that anybody would miss went into it.
fn tidied(aside: PathBuf, is_empty: bool) -> Result<Option<PathBuf>, Trouble> {
    let nothing = fs::read_dir(&aside).is_ok_and(|mut entries| entries.next().is_none());
    if is_empty || nothing {
        fs::remove_dir_all(&aside).map_err(Trouble::disk(&aside))?;
        return Ok(None);
    }
    Ok(Some(aside))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use essaim_tests::{given, store::sqlite};

    use super::*;
    use crate::backup::{
        archive::{self, Source},
        manifest::Manifest,
    };

    #[test]
    fn an_archive_of_a_newer_schema_is_refused_and_nothing_is_touched() {
        let (store, folder) = (sqlite(), tempfile::tempdir().unwrap());
        store.keep(given::theme("Mobilités"));
        let Place::File(address) = store.place().clone() else { panic!("a file") };
        let from = Configuration {
            database: Some(address),
            data: folder.path().join("from"),
            ..Configuration::default()
        };
        fs::create_dir(&from.data).unwrap();
        let made = make(&from.house(), &from.place(), folder.path(), &mut |_, _| ()).unwrap();

        // As a release of later would have written it.
        let mut opened = Archive::open(&made.path).unwrap();
        let unpacked = folder.path().join("unpacked");
        fs::create_dir(&unpacked).unwrap();
        opened.unpack(&unpacked).unwrap();
        let database = unpacked.join(DATABASE);
        let mut sqlite =
            <diesel::SqliteConnection as diesel::Connection>::establish(database.to_str().unwrap()).unwrap();
        let newer = "INSERT INTO __diesel_schema_migrations (version) VALUES ('299912310001')";
        diesel::RunQueryDsl::execute(diesel::sql_query(newer), &mut sqlite).unwrap();
        drop(sqlite);
        let newer = folder.path().join("newer.zip");
        let about = Manifest { files: Vec::new(), release: "99.0.0".to_owned(), ..opened.manifest.clone() };
        archive::write(&newer, about, &[Source { name: DATABASE.to_owned(), path: &database }]).unwrap();

        let to = Configuration { data: folder.path().join("to"), ..Configuration::default() };
        restore(&to, &made.path, false, &mut |_, _| ()).unwrap();
        let before = fs::read(to.data.join(DATABASE)).unwrap();
        let refused = restore(&to, &newer, true, &mut |_, _| ());
        let Err(Trouble::Said("backup.newer", values)) = refused else { panic!("{refused:?}") };
        assert_eq!(values, [("release", "99.0.0".to_owned())]);
        assert_eq!(fs::read(to.data.join(DATABASE)).unwrap(), before);
        let left: Vec<_> = fs::read_dir(&to.data).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left.len(), 2, "the database and its lock: {left:?}");
    }
}
