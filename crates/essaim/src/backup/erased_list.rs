//! The list of erasures as a file: in the data folder, and a copy beside the backups.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use essaim_persistence::erased::{Erased, joined};

use super::Trouble;

/// Its name in the data folder and beside backups.
pub const PATH: &str = "erased.ndjson";

/// The list in a folder; empty when there is none.
///
/// # Errors
/// [`Trouble::Said`] for a line that cannot be read: to leave it out could bring back what somebody wanted forgotten.
pub fn read(folder: &Path) -> Result<Vec<Erased>, Trouble> {
    let path = folder.join(PATH);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Trouble::disk(&path)(error)),
    };
    let line = |(index, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|_| {
            let values = vec![("path", path.display().to_string()), ("line", (index + 1).to_string())];
            Trouble::Said("backup.erased_unreadable", values)
        })
    };
    text.lines().enumerate().filter(|(_, text)| !text.is_empty()).map(line).collect()
}

/// Brings what is known and the lists of these folders together, and writes it where it is not the same. A folder that is
/// not there yet has none.
///
/// # Errors
/// As [`read`], and what the disk says.
pub fn keep(known: &[Erased], folders: &[PathBuf]) -> Result<(), Trouble> {
    let lists = folders.iter().map(|folder| read(folder)).collect::<Result<Vec<_>, _>>()?;
    let all = joined(known.iter().cloned().chain(lists.iter().flatten().cloned()));
    for (folder, list) in folders.iter().zip(lists) {
        if list != all && folder.is_dir() {
            write(folder, &all)?;
        }
    }
    Ok(())
}

/// Puts the list into a folder, whole or not at all. An empty one makes no file.
///
/// # Errors
/// What the disk says.
pub fn write(folder: &Path, list: &[Erased]) -> Result<(), Trouble> {
    if list.is_empty() {
        return Ok(());
    }
    let told = |error: std::io::Error| Trouble::disk(&folder.join(PATH))(error);
    let mut text = Vec::new();
    for entry in list {
        serde_json::to_writer(&mut text, entry).map_err(|error| told(error.into()))?;
        text.push(b'\n');
    }
    // Made for its owner alone.
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(told)?;
    file.write_all(&text).and_then(|()| file.as_file().sync_all()).map_err(told)?;
    file.persist(folder.join(PATH)).map_err(|error| told(error.error))?;
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written_and_a_broken_line_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path()).unwrap().is_empty());
        let entry = Erased {
            collection: "stakeholders".to_owned(),
            id: uuid::Uuid::now_v7(),
            at: essaim_domain::time::now(),
        };
        write(folder.path(), std::slice::from_ref(&entry)).unwrap();
        assert_eq!(read(folder.path()).unwrap(), [entry]);
        fs::write(folder.path().join(PATH), "{\"collection\":\n").unwrap();
        assert!(matches!(read(folder.path()), Err(Trouble::Said("backup.erased_unreadable", _))));
    }
}
