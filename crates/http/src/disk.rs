//! How much room a disk has, and who may read a folder.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use crate::catalogue::Lang;

/// A disk, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// What the program may still write.
    pub free: u64,
    pub total: u64,
}

/// The disk that a folder is on; nothing when it cannot be asked.
#[must_use]
pub fn room(folder: &Path) -> Option<Room> {
    let told = rustix::fs::statvfs(folder).ok()?;
    let bytes = |blocks: u64| blocks.saturating_mul(told.f_frsize);
    Some(Room { free: bytes(told.f_bavail), total: bytes(told.f_blocks) })
}

/// Whether others than its owner may read a file or folder.
#[must_use]
pub fn is_open_to_others(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|about| about.permissions().mode() & 0o077 != 0)
}

/// Bytes, as people say them: `1,2 Go`, `1.2 GB`.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "three digits of it are said")]
pub fn said(bytes: u64, lang: Lang) -> String {
    const UNITS: [(&str, &str); 5] = [("o", "B"), ("ko", "kB"), ("Mo", "MB"), ("Go", "GB"), ("To", "TB")];
    let (mut amount, mut unit) = (bytes as f64, UNITS.iter());
    let (mut french, mut english) = unit.next().copied().unwrap_or_default();
    while amount >= 1_000.0
        && let Some(next) = unit.next()
    {
        amount /= 1_000.0;
        (french, english) = *next;
    }
    let digits = usize::from(amount < 10.0 && bytes >= 1_000);
    match lang {
        Lang::Fr => format!("{amount:.digits$}\u{a0}{french}").replace('.', ","),
        Lang::En => format!("{amount:.digits$} {english}"),
    }
}

/// Whether a file can be made in a folder: nothing stays of it.
#[must_use]
pub fn may_write(folder: &Path) -> bool {
    tempfile::tempfile_in(folder).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_said_as_people_say_them() {
        assert_eq!(said(0, Lang::En), "0 B");
        assert_eq!(said(1_234_567_890, Lang::Fr), "1,2\u{a0}Go");
        assert_eq!(said(56_000_000, Lang::En), "56 MB");
    }

    #[test]
    fn the_disk_of_a_folder_has_room() {
        let folder = tempfile::tempdir().unwrap();
        let room = room(folder.path()).unwrap();
        assert!(room.free > 0 && room.free <= room.total);
        assert!(super::room(Path::new("/nowhere/at/all")).is_none());
    }
}
