//! Where this process spools: a folder of its own under the configured one, swept when its process is gone.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use uuid::Uuid;

/// The file that a living process holds locked in its folder.
const LOCK: &str = "lock";

/// A folder whose files belong to this process alone: what another run of the program left cannot be checked, and is
/// never served.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    /// Held as long as the process lives.
    _lock: File,
}

impl Folder {
    /// Makes the folder, and removes those of processes that are gone.
    ///
    /// # Errors
    /// What the file system says.
    pub fn make(spool: &Path) -> io::Result<Self> {
        fs::create_dir_all(spool)?;
        sweep(spool)?;
        let path = spool.join(Uuid::now_v7().to_string());
        // Locked before it has its place: nobody sweeps what is just being made.
        let beside = spool.join(format!(".{}", Uuid::now_v7()));
        fs::create_dir(&beside)?;
        let lock = File::create(beside.join(LOCK))?;
        lock.lock()?;
        fs::rename(&beside, &path)?;
        Ok(Self { path, _lock: lock })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.path));
    }
}

fn sweep(spool: &Path) -> io::Result<()> {
    for entry in fs::read_dir(spool)? {
        let path = entry?.path();
        let ours =
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| Uuid::try_parse(name).is_ok());
        if ours && is_left(&path) {
            drop(fs::remove_dir_all(&path));
        }
    }
    Ok(())
}

/// Whether no process holds the lock any more.
fn is_left(path: &Path) -> bool {
    match File::open(path.join(LOCK)) {
        Ok(lock) => !matches!(lock.try_lock(), Err(TryLockError::WouldBlock)),
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_process_left_is_swept_and_what_one_uses_stays() {
        let spool = std::env::temp_dir().join(format!("spool-{}", Uuid::now_v7()));
        let left = spool.join(Uuid::now_v7().to_string());
        fs::create_dir_all(&left).unwrap();
        fs::write(left.join("projects-1.json"), "{").unwrap();
        let one = Folder::make(&spool).unwrap();
        assert!(!left.exists());
        let two = Folder::make(&spool).unwrap();
        assert!(one.path().exists() && two.path().exists());
        let path = one.path().to_owned();
        drop(one);
        assert!(!path.exists() && two.path().exists());
        fs::remove_dir_all(spool).unwrap();
    }
}
