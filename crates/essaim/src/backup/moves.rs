//! Moves of files and folders that are taken back, all of them, unless the whole comes to its end.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// What was moved so far, in its order.
#[derive(Default)]
pub struct Moves {
    done: Vec<(PathBuf, PathBuf)>,
    kept: bool,
}

impl Moves {
    /// Moves what is there; what is not there is left so.
    ///
    /// # Errors
    /// What the disk says.
    pub fn away(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        if fs::symlink_metadata(from).is_err() {
            return Ok(());
        }
        fs::rename(from, to)?;
        self.done.push((from.to_owned(), to.to_owned()));
        Ok(())
    }

    /// Puts a file into the place of another one, which stays under a second name. At no moment is there no file: after
    /// a power cut it is one of the two.
    ///
    /// # Errors
    /// What the disk says.
    pub fn put(&mut self, new: &Path, place: &Path, aside: &Path) -> io::Result<()> {
        if place.exists() {
            match fs::hard_link(place, aside) {
                Ok(()) => self.done.push((place.to_owned(), aside.to_owned())),
                // A file system without second names.
                Err(_) => self.away(place, aside)?,
            }
        }
        fs::rename(new, place)
    }

    /// Keeps what was done, once it is on the disk.
    ///
    /// # Errors
    /// What the disk says; then all is taken back.
    pub fn keep(mut self, folders: &[&Path]) -> io::Result<()> {
        for folder in folders {
            File::open(folder)?.sync_all()?;
        }
        self.kept = true;
        Ok(())
    }
}

impl Drop for Moves {
    fn drop(&mut self) {
        if self.kept {
            return;
        }
        for (from, to) in self.done.drain(..).rev() {
            if let Err(error) = fs::rename(&to, &from) {
                tracing::error!(%error, from = %from.display(), to = %to.display(), "a move was not taken back");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_come_to_its_end_is_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("database"), "old").unwrap();
        fs::create_dir(path("files")).unwrap();
        fs::write(path("files/a"), "old").unwrap();
        fs::write(path("new"), "new").unwrap();
        let mut moves = Moves::default();
        moves.away(&path("files"), &path("files-aside")).unwrap();
        moves.put(&path("new"), &path("database"), &path("aside")).unwrap();
        assert_eq!(fs::read_to_string(path("database")).unwrap(), "new");
        assert!(moves.away(&path("files-aside"), &path("nowhere/at/all")).is_err());
        drop(moves);
        assert_eq!(fs::read_to_string(path("database")).unwrap(), "old");
        assert_eq!(fs::read_to_string(path("files/a")).unwrap(), "old");
        assert!(!path("aside").exists() && !path("files-aside").exists());
    }
}
