//! Old backups go when there are enough newer ones, and with them what a backup left that was cut off.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use super::{Trouble, make::BESIDE};

/// What is being made is younger than this.
const LEFT_OVER: Duration = Duration::from_secs(24 * 3_600);

/// Removes all but so many of the newest archives of a folder; nothing that is not one by its name.
///
/// # Errors
/// What the disk says.
pub fn keep(folder: &Path, count: usize) -> Result<(), Trouble> {
    let disk = |error: std::io::Error| Trouble::disk(folder)(error);
    let mut archives: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).map_err(disk)? {
        let entry = entry.map_err(disk)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_archive(&name) {
            archives.push(entry.path());
        } else if name.starts_with(BESIDE) && is_left_over(&entry) {
            fs::remove_dir_all(entry.path()).map_err(disk)?;
        }
    }
    // Their names begin with the moment.
    archives.sort();
    let old = archives.len().saturating_sub(count);
    archives.iter().take(old).try_for_each(fs::remove_file).map_err(disk)
}

/// Whether a file is an archive by its name: `essaim-20261125-030000.zip`, with a number when there were several.
fn is_archive(name: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts = name.strip_prefix("essaim-").and_then(|rest| rest.strip_suffix(".zip"));
    parts.is_some_and(|parts| (2..=3).contains(&parts.split('-').count()) && parts.split('-').all(digits))
}

fn is_left_over(entry: &fs::DirEntry) -> bool {
    let age = entry.metadata().and_then(|about| about.modified()).map(|at| at.elapsed());
    matches!(age, Ok(Ok(age)) if age > LEFT_OVER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_archives_stay_and_what_is_none_is_not_touched() {
        let folder = tempfile::tempdir().unwrap();
        let others = ["essaim-20261125.zip", "notes.zip", "essaim-20261125-203000.zip.part", "erased.ndjson"];
        let archives =
            ["essaim-20261123-030000.zip", "essaim-20261124-030000.zip", "essaim-20261125-030000-2.zip"];
        for name in others.iter().chain(&archives) {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join(format!("{BESIDE}abc"))).unwrap();
        keep(folder.path(), 2).unwrap();
        assert!(!folder.path().join(archives[0]).exists());
        for name in others.iter().chain(&archives[1..]) {
            assert!(folder.path().join(name).exists(), "{name}");
        }
        assert!(folder.path().join(format!("{BESIDE}abc")).exists(), "another one is being made");
    }
}
