//! A backup made, while others read and write.

use std::{
    fs::{self, File},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use essaim_domain::time::now;
use essaim_http::{disk, house::House};
use essaim_persistence::{
    connection::Place,
    copying,
    erased::Erased,
    restoring,
    schema_version::{self, Standing},
};
use jiff::Timestamp;
use tempfile::TempDir;

use super::{
    DATABASE, FILES, Trouble,
    archive::{self, Archive, Source},
    erased_list,
    manifest::{FORMAT, Manifest},
};

/// An archive, checked, under its name.
#[derive(Debug)]
pub struct Made {
    pub path: PathBuf,
    pub bytes: u64,
}

impl Made {
    /// Its name in its folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// Makes a backup in a folder, which is made when it is not there.
///
/// # Errors
/// What stands in the way, in a sentence; nothing half made stays.
pub fn make(
    house: &House,
    place: &Place,
    folder: &Path,
    telling: &mut copying::Telling<'_>,
) -> Result<Made, Trouble> {
    make_folder(folder)?;
    enough_room(place, folder)?;
    let beside = private_folder(folder)?;
    let database = beside.path().join(DATABASE);
    copying::snapshot(place, &database, telling)?;
    let file = Place::File(database.display().to_string());
    if !restoring::faults(&file)?.is_empty() {
        return Err(Trouble::said("backup.database_damaged"));
    }
    let about = about(place, &file)?;
    erased_list::keep(&known_erased(&file)?, &[house.data.clone(), folder.to_owned()])?;
    let written = beside.path().join("archive.zip");
    write(house, &database, &written, about)?;
    // Read again as a restore would, before it is called a backup.
    Archive::open(&written)?.verify()?;
    let bytes = fs::metadata(&written).map_err(Trouble::disk(&written))?.len();
    Ok(Made { path: named(&written, folder, now())?, bytes })
}

fn about(place: &Place, file: &Place) -> Result<Manifest, Trouble> {
    let taken_from = match place {
        Place::File(_) => "sqlite",
        Place::Server(_) => "postgresql",
    };
    Ok(Manifest {
        format: FORMAT,
        release: env!("CARGO_PKG_VERSION").to_owned(),
        schema: schema_version::applied(file)?.unwrap_or_default(),
        made_at: now(),
        taken_from: taken_from.to_owned(),
        files: Vec::new(),
    })
}

fn write(house: &House, database: &Path, archive: &Path, about: Manifest) -> Result<(), Trouble> {
    let root = house.data.join(FILES);
    let files = files_below(&root)?;
    let mut sources = vec![Source { name: DATABASE.to_owned(), path: database }];
    for path in &files {
        let below = path.strip_prefix(&house.data).ok().and_then(Path::to_str);
        let name = below.ok_or_else(|| Trouble::about("backup.strange_name", "name", path.display()))?;
        sources.push(Source { name: name.to_owned(), path });
    }
    archive::write(archive, about, &sources).map(drop)
}

/// All files of a folder and of those in it, in the order of their names; what is neither is left.
fn files_below(root: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let (mut files, mut folders) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Trouble::disk(&folder)(error)),
        };
        for entry in entries {
            let entry = entry.map_err(Trouble::disk(&folder))?;
            let kind = entry.file_type().map_err(Trouble::disk(&folder))?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The erasures that the database knows of. One of the release before has no such list, or another one: the files go on
/// with what they have.
fn known_erased(file: &Place) -> Result<Vec<Erased>, Trouble> {
    match schema_version::standing(file)? {
        Standing::Current => Ok(restoring::legacy(file)?.erased),
        Standing::Behind(_) | Standing::Newer(_) => Ok(Vec::new()),
    }
}

/// Gives an archive its name, by the moment, and never another one's.
fn named(written: &Path, folder: &Path, at: Timestamp) -> Result<PathBuf, Trouble> {
    for number in 1..1_000 {
        let name = match number {
            1 => format!("{}.zip", stem(at)),
            _ => format!("{}-{number}.zip", stem(at)),
        };
        let path = folder.join(name);
        if path.exists() {
            continue;
        }
        fs::rename(written, &path).map_err(Trouble::disk(&path))?;
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(Trouble::disk(folder))?;
        return Ok(path);
    }
    Err(Trouble::about("backup.no_name", "path", folder.display()))
}

/// `essaim-20261125-203000`, in UTC.
fn stem(at: Timestamp) -> String {
    format!("essaim-{}", at.strftime("%Y%m%d-%H%M%S"))
}

/// # Errors
/// What the disk says.
pub fn make_folder(folder: &Path) -> Result<(), Trouble> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(Trouble::disk(folder))
}

/// How the folders begin that something is made in.
pub const BESIDE: &str = ".essaim-";

/// A folder in a folder, for its owner alone, that is gone in the end.
///
/// # Errors
/// What the disk says.
pub fn private_folder(folder: &Path) -> Result<TempDir, Trouble> {
    let own = fs::Permissions::from_mode(0o700);
    let made = tempfile::Builder::new().prefix(BESIDE).permissions(own).tempdir_in(folder);
    made.map_err(Trouble::disk(folder))
}

/// A backup is a copy of the database first, then an archive of it, which is smaller.
fn enough_room(place: &Place, folder: &Path) -> Result<(), Trouble> {
    let needed = copying::bytes(place)?.saturating_mul(3) / 2;
    match disk::room(folder) {
        Some(room) if room.free < needed => {
            let megabytes = |bytes: u64| bytes.div_ceil(1_000_000).to_string();
            let values = vec![
                ("path", folder.display().to_string()),
                ("needed", megabytes(needed)),
                ("free", megabytes(room.free)),
            ];
            Err(Trouble::Said("backup.no_room", values))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_beside_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let beside = private_folder(folder.path()).unwrap();
        assert!(!disk::is_open_to_others(beside.path()));
    }

    #[test]
    fn a_second_backup_in_the_same_second_has_a_name_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let at: Timestamp = "2026-11-25T20:30:00Z".parse().unwrap();
        let mut names = Vec::new();
        for text in ["one", "two"] {
            let written = folder.path().join("written");
            fs::write(&written, text).unwrap();
            names.push(named(&written, folder.path(), at).unwrap());
        }
        assert_eq!(fs::read_to_string(&names[0]).unwrap(), "one");
        assert!(names[1].ends_with("essaim-20261125-203000-2.zip"));
    }
}
