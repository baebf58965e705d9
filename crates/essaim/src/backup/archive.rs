//! Archives written and read: a ZIP file with a manifest inside and a seal at its end.

use std::{
    fs::{self, File, OpenOptions},
    io::{Read, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    MANIFEST, Trouble,
    manifest::{Entry, Manifest, place},
    seal::{self, Digest},
};

/// Largest manifest: some hundred thousands of files.
const MANIFEST_MAX: u64 = 64 << 20;

/// A file that is to go into an archive, under a name.
pub struct Source<'p> {
    pub name: String,
    pub path: &'p Path,
}

/// Writes an archive, readable by its owner alone, and syncs it.
///
/// `about` has no files yet: they are put in as they are written. A file that is gone meanwhile is left out.
///
/// # Errors
/// What the disk says.
pub fn write(path: &Path, mut about: Manifest, sources: &[Source<'_>]) -> Result<Manifest, Trouble> {
    let told = |error: std::io::Error| Trouble::disk(path)(error);
    let file =
        OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(path).map_err(told)?;
    let mut zip = ZipWriter::new(file);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // Text packs well at any level; a backup should not keep a small server busy.
        .compression_level(Some(3))
        .large_file(true)
        .unix_permissions(0o600);
    for source in sources {
        let mut from = match File::open(source.path) {
            Ok(from) => from,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Trouble::disk(source.path)(error)),
        };
        zip.start_file(source.name.as_str(), options).map_err(|error| told(error.into()))?;
        let (bytes, sha256) = poured(&mut from, &mut zip).map_err(told)?;
        about.files.push(Entry { name: source.name.clone(), bytes, sha256 });
    }
    let text = serde_json::to_vec_pretty(&about).map_err(|error| told(error.into()))?;
    zip.start_file(MANIFEST, options).map_err(|error| told(error.into()))?;
    zip.write_all(&text).map_err(told)?;
    zip.set_comment(seal::blank()).map_err(|error| told(error.into()))?;
    let mut file = zip.finish().map_err(|error| told(error.into()))?;
    seal::close(&mut file).and_then(|()| file.sync_all()).map_err(told)?;
    Ok(about)
}

/// An archive whose seal and manifest are right.
pub struct Archive {
    zip: ZipArchive<File>,
    pub manifest: Manifest,
}

impl Archive {
    /// # Errors
    /// [`Trouble::Said`] when it is not there, damaged, of a later form, or holds what has no place in an archive.
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        let damaged = |_| Trouble::said("backup.damaged");
        let mut file = File::open(path).map_err(Trouble::disk(path))?;
        seal::check(&mut file)?;
        let mut zip = ZipArchive::new(file).map_err(damaged)?;
        let entry = zip.by_name(MANIFEST).map_err(damaged)?;
        let mut text = Vec::new();
        entry.take(MANIFEST_MAX).read_to_end(&mut text).map_err(|_| Trouble::said("backup.damaged"))?;
        let manifest: Manifest =
            serde_json::from_slice(&text).map_err(|_| Trouble::said("backup.damaged"))?;
        manifest.check()?;
        if zip.len() != manifest.files.len() + 1 {
            return Err(Trouble::said("backup.damaged"));
        }
        Ok(Self { zip, manifest })
    }

    /// Unpacks into an empty folder, each file held against its digest.
    ///
    /// # Errors
    /// [`Trouble::Said`] when a file is not what the manifest says, and what the disk says.
    pub fn unpack(&mut self, into: &Path) -> Result<(), Trouble> {
        for entry in self.manifest.files.clone() {
            let path = into.join(place(&entry.name).ok_or_else(|| Trouble::said("backup.damaged"))?);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(Trouble::disk(folder))?;
            }
            let mut options = OpenOptions::new();
            let file = options.write(true).create_new(true).mode(0o600).open(&path);
            let mut file = file.map_err(Trouble::disk(&path))?;
            self.read(&entry, &mut file, &path)?;
            file.sync_all().map_err(Trouble::disk(&path))?;
        }
        Ok(())
    }

    /// Reads every file without keeping it.
    ///
    /// # Errors
    /// As [`Archive::unpack`].
    pub fn verify(&mut self) -> Result<(), Trouble> {
        for entry in self.manifest.files.clone() {
            self.read(&entry, &mut std::io::sink(), Path::new(&entry.name))?;
        }
        Ok(())
    }

    fn read(&mut self, entry: &Entry, into: &mut dyn Write, path: &Path) -> Result<(), Trouble> {
        let damaged = || Trouble::about("backup.damaged_file", "name", &entry.name);
        let file = self.zip.by_name(&entry.name).map_err(|_| damaged())?;
        if !file.is_file() {
            return Err(damaged());
        }
        // Never more than the manifest says, whatever the archive would unpack to.
        let mut limited = file.take(entry.bytes.saturating_add(1));
        let (bytes, sha256) = poured(&mut limited, into).map_err(|error| match error.raw_os_error() {
            Some(_) => Trouble::disk(path)(error),
            None => damaged(),
        })?;
        if bytes == entry.bytes && sha256 == entry.sha256 { Ok(()) } else { Err(damaged()) }
    }
}

/// Copies all of it; how many bytes there were, and their digest.
fn poured(from: &mut dyn Read, into: &mut dyn Write) -> std::io::Result<(u64, String)> {
    let (mut bytes, mut digest, mut buffer) = (0, Digest::default(), vec![0; 1 << 16]);
    loop {
        let read = from.read(&mut buffer)?;
        let Some(part) = buffer.get(..read).filter(|part| !part.is_empty()) else { break };
        digest.add(part);
        into.write_all(part)?;
        bytes += read as u64;
    }
    Ok((bytes, digest.hex()))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::backup::{DATABASE, manifest::FORMAT};

    fn about() -> Manifest {
        Manifest {
            format: FORMAT,
            release: "0.1.0".to_owned(),
            schema: "1".to_owned(),
            made_at: Timestamp::UNIX_EPOCH,
            taken_from: "sqlite".to_owned(),
            files: Vec::new(),
        }
    }

    /// An archive of a database and a file, in a folder that is gone after the test.
    fn made() -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let (database, file) = (folder.path().join("a"), folder.path().join("b"));
        fs::write(&database, "x".repeat(3_000)).unwrap();
        fs::write(&file, b"\0\x01\x02").unwrap();
        let sources = [
            Source { name: DATABASE.to_owned(), path: &database },
            Source { name: "files/b".to_owned(), path: &file },
            Source { name: "files/gone".to_owned(), path: Path::new("/nowhere/at/all") },
        ];
        let path = folder.path().join("archive.zip");
        write(&path, about(), &sources).unwrap();
        (folder, path)
    }

    #[test]
    fn what_went_in_comes_out_and_only_its_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let (folder, path) = made();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let into = folder.path().join("out");
        fs::create_dir(&into).unwrap();
        Archive::open(&path).unwrap().unpack(&into).unwrap();
        assert_eq!(fs::read(into.join("files/b")).unwrap(), b"\0\x01\x02");
        assert_eq!(fs::read_to_string(into.join(DATABASE)).unwrap(), "x".repeat(3_000));
        assert!(!into.join("files/gone").exists());
    }

    #[test]
    fn no_byte_can_change_and_nothing_can_be_cut_off_or_added_unseen() {
        let (_folder, path) = made();
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x20;
            fs::write(&path, damaged).unwrap();
            assert!(matches!(Archive::open(&path), Err(Trouble::Said("backup.damaged", _))), "byte {at}");
        }
        for length in [0, 1, 63, 64, 65, whole.len() / 2, whole.len() - 1] {
            fs::write(&path, &whole[..length]).unwrap();
            assert!(Archive::open(&path).is_err(), "{length} bytes of it");
        }
        fs::write(&path, [&whole[..], b"0"].concat()).unwrap();
        assert!(Archive::open(&path).is_err());
        fs::write(&path, whole).unwrap();
        assert!(Archive::open(&path).unwrap().verify().is_ok());
    }

    /// Somebody's own archive with a right seal: nothing of it is believed.
    fn forged(entries: &[(&str, &str)], manifest: &Manifest) -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("forged.zip");
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(&path).unwrap();
        let mut zip = ZipWriter::new(file);
        let manifest = serde_json::to_string(manifest).unwrap();
        for (name, text) in entries.iter().copied().chain([(MANIFEST, manifest.as_str())]) {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.set_comment(seal::blank()).unwrap();
        seal::close(&mut zip.finish().unwrap()).unwrap();
        (folder, path)
    }

    fn entry(name: &str, text: &str) -> Entry {
        let mut digest = Digest::default();
        digest.add(text.as_bytes());
        Entry { name: name.to_owned(), bytes: text.len() as u64, sha256: digest.hex() }
    }

    #[test]
    fn a_name_that_leads_outside_is_refused_before_anything_is_written() {
        let manifest = Manifest { files: vec![entry(DATABASE, "x"), entry("../out", "y")], ..about() };
        let (_folder, path) = forged(&[(DATABASE, "x"), ("../out", "y")], &manifest);
        assert!(matches!(Archive::open(&path), Err(Trouble::Said("backup.strange_name", _))));
    }

    #[test]
    fn a_file_that_is_not_told_or_is_another_one_is_refused() {
        let manifest = Manifest { files: vec![entry(DATABASE, "x")], ..about() };
        let (_folder, path) = forged(&[(DATABASE, "x"), ("files/more", "y")], &manifest);
        assert!(Archive::open(&path).is_err());
        for other in ["y", "xx", ""] {
            let (folder, path) = forged(&[(DATABASE, other)], &manifest);
            let into = folder.path().join("out");
            fs::create_dir(&into).unwrap();
            let refused = Archive::open(&path).unwrap().unpack(&into);
            assert!(matches!(refused, Err(Trouble::Said("backup.damaged_file", _))), "{other}");
        }
    }
}
