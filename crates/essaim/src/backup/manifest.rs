//! What an archive says of itself, and which names it may hold.

use std::path::{Component, Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{DATABASE, FILES, Trouble};

/// The form of archives that this program writes and reads.
pub const FORMAT: u32 = 1;

/// The file `manifest.json` of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The release that wrote it.
    pub release: String,
    /// The last migration that the database has seen.
    pub schema: String,
    pub made_at: Timestamp,
    /// `sqlite` or `postgresql`: where the database was.
    pub taken_from: String,
    pub files: Vec<Entry>,
}

/// A file of the archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub name: String,
    pub bytes: u64,
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
}

impl Manifest {
    /// # Errors
    /// [`Trouble::Said`] when it is of a later form, names something that has no place in an archive or one thing twice,
    /// or has no database.
    pub fn check(&self) -> Result<(), Trouble> {
        if self.format > FORMAT {
            return Err(Trouble::about("backup.newer", "release", &self.release));
        }
        let mut names: Vec<&str> = self.files.iter().map(|entry| entry.name.as_str()).collect();
        names.sort_unstable();
        if let Some(name) = names.iter().find(|name| place(name).is_none()) {
            return Err(Trouble::about("backup.strange_name", "name", name));
        }
        if names.windows(2).any(|pair| pair.first() == pair.last()) || !names.contains(&DATABASE) {
            return Err(Trouble::said("backup.damaged"));
        }
        Ok(())
    }
}

/// Where a file of that name goes, below the folder that it is unpacked in; `None` for a name that could lead elsewhere:
/// only the database, and what lies in the folder of files, by plain names.
#[must_use]
pub fn place(name: &str) -> Option<PathBuf> {
    let path = Path::new(name);
    let plain = |component: Component<'_>| match component {
        Component::Normal(part) => part.len() < 256,
        _ => false,
    };
    let strange = name.contains(['\\', '\0', ':']) || name.contains("//") || name.ends_with('/');
    let inside = name == DATABASE || (path.starts_with(FILES) && path.components().count() > 1);
    (inside && !strange && path.components().all(plain)).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_database_and_plain_names_below_files_have_a_place() {
        for name in ["essaim.sqlite", "files/0193b2a0", "files/a/b.bin"] {
            assert_eq!(place(name), Some(PathBuf::from(name)));
        }
        let strange = [
            "",
            "/etc/passwd",
            "../essaim.sqlite",
            "files/../../x",
            "files",
            "files/",
            "files//x",
            "./files/x",
            "files\\..\\x",
            "C:x",
            "other.txt",
            "essaim.sqlite/x",
            "files/a/../b",
        ];
        for name in strange {
            assert_eq!(place(name), None, "{name}");
        }
    }

    #[test]
    fn a_manifest_names_the_database_and_nothing_twice() {
        let entry = |name: &str| Entry { name: name.to_owned(), bytes: 0, sha256: String::new() };
        let manifest = |names: &[&str], format| Manifest {
            format,
            release: "0.1.0".to_owned(),
            schema: "1".to_owned(),
            made_at: Timestamp::UNIX_EPOCH,
            taken_from: "sqlite".to_owned(),
            files: names.iter().copied().map(entry).collect(),
        };
        assert!(manifest(&[DATABASE, "files/a"], FORMAT).check().is_ok());
        assert!(manifest(&[DATABASE, "files/a", "files/a"], FORMAT).check().is_err());
        assert!(manifest(&["files/a"], FORMAT).check().is_err());
        assert!(manifest(&[DATABASE], FORMAT + 1).check().is_err());
    }
}
