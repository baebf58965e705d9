//! Feeds as files, each made once under a public generation, and gone when the last who reads it is.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Read, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::Duration,
};

use actix_web::web;
use essaim_domain::refusal::Refusal;
use flate2::{Compression, write::GzEncoder};
use xxhash_rust::xxh3::Xxh3;

use super::{Kind, folder::Folder, write::write};
use crate::{
    caller::{Caller, Public},
    problem::Problem,
};

/// Longest wait for one's turn at the only table where feeds are made.
const PATIENCE: Duration = Duration::from_secs(60);

/// A file that is complete; it goes when nobody reads it any more.
#[derive(Debug)]
pub struct Spooled {
    pub file: Arc<File>,
    pub length: u64,
    /// A digest of the bytes, for the ETag.
    pub digest: u64,
    path: PathBuf,
    /// Its folder, which must not go before it.
    _folder: Arc<Folder>,
}

impl Drop for Spooled {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.path));
    }
}

/// A feed of one generation.
#[derive(Debug)]
pub struct FeedFile {
    pub generation: i64,
    pub plain: Arc<Spooled>,
    /// Where each page begins, and where the last item ends.
    pub starts: Vec<u64>,
    packed: OnceLock<Arc<Spooled>>,
}

/// The feeds of this copy of the program.
#[derive(Default)]
pub struct Spools {
    folder: Mutex<Option<Arc<Folder>>>,
    projects: Arc<Mutex<Option<Arc<FeedFile>>>>,
    organisations: Arc<Mutex<Option<Arc<FeedFile>>>>,
    /// Feeds are made one at a time: two requests never make the same one, and readers are left to others.
    table: Arc<tokio::sync::Mutex<()>>,
}

impl Spools {
    fn slot(&self, kind: Kind) -> &Arc<Mutex<Option<Arc<FeedFile>>>> {
        match kind {
            Kind::Projects => &self.projects,
            Kind::Organisations => &self.organisations,
        }
    }

    fn found(&self, kind: Kind, generation: i64) -> Option<Arc<FeedFile>> {
        let slot = self.slot(kind).lock().unwrap_or_else(PoisonError::into_inner);
        slot.as_ref().filter(|feed| feed.generation == generation).map(Arc::clone)
    }

    /// The feed as the store has it now.
    ///
    /// # Errors
    /// 503 when the store cannot be read or the file cannot be written.
    pub async fn whole(&self, caller: &Caller<Public>, kind: Kind) -> Result<Arc<FeedFile>, Problem> {
        let app = caller.app().clone();
        let generation = app.public().generation(app.db()).await?;
        if let Some(feed) = self.found(kind, generation) {
            return Ok(feed);
        }
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.table).lock_owned());
        let turn = turn.await.map_err(|_| Problem::new("unavailable"))?;
        let generation = app.public().generation(app.db()).await?;
        if let Some(feed) = self.found(kind, generation) {
            return Ok(feed);
        }
        let folder = self.folder(&app.settings().spool).map_err(failed)?;
        let slot = Arc::clone(self.slot(kind));
        caller
            .read(move |read, _| {
                // The turn ends with the work, whether or not anybody still waits for it.
                let _turn = turn;
                let generation = read.public_generation()?;
                let mut starts = Vec::new();
                let plain = spooled(&folder, &format!("{}-{generation}.json", kind.name()), |file| {
                    starts = write(
                        read,
                        app.settings(),
                        kind,
                        usize::MAX,
                        BufWriter::with_capacity(1 << 20, file),
                    )?;
                    Ok(())
                })?;
                let feed = Arc::new(FeedFile { generation, plain, starts, packed: OnceLock::new() });
                *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&feed));
                Ok(feed)
            })
            .await
            .inspect_err(|_| self.forget_folder())
    }

    /// The feed packed with gzip, which is done once.
    ///
    /// # Errors
    /// 503 when the file cannot be written.
    pub async fn packed(
        &self,
        spool: &Path,
        kind: Kind,
        feed: &Arc<FeedFile>,
    ) -> Result<Arc<Spooled>, Problem> {
        if let Some(packed) = feed.packed.get() {
            return Ok(Arc::clone(packed));
        }
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.table).lock_owned());
        let turn = turn.await.map_err(|_| Problem::new("unavailable"))?;
        if let Some(packed) = feed.packed.get() {
            return Ok(Arc::clone(packed));
        }
        let (folder, feed) = (self.folder(spool).map_err(failed)?, Arc::clone(feed));
        let pack = move || {
            let _turn = turn;
            let packed = spooled(&folder, &format!("{}-{}.json.gz", kind.name(), feed.generation), |file| {
                Ok(pack(&feed.plain, file)?)
            })?;
            Ok::<_, Failure>(Arc::clone(feed.packed.get_or_init(|| packed)))
        };
        let packed = web::block(pack).await.map_err(|_| Problem::new("unavailable"))?;
        packed.map_err(|failure| {
            self.forget_folder();
            failure.into()
        })
    }

    fn folder(&self, spool: &Path) -> io::Result<Arc<Folder>> {
        let mut folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner);
        match folder.as_ref() {
            Some(folder) => Ok(Arc::clone(folder)),
            None => Ok(Arc::clone(folder.insert(Arc::new(Folder::make(spool)?)))),
        }
    }

    /// After a failure the next try begins with a new folder: the old one may be gone.
    fn forget_folder(&self) {
        self.folder.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

/// What keeps a feed from being written.
#[derive(Debug)]
pub enum Failure {
    File(io::Error),
    Store(Refusal),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Store(refusal)
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::File(error) => failed(error),
            Failure::Store(refusal) => refusal.into(),
        }
    }
}

fn failed(error: io::Error) -> Problem {
    Problem { cause: Some(error.into()), ..Problem::new("unavailable") }
}

/// Makes a file: written beside its place, synced, renamed, its folder synced. A part of one stays nowhere.
fn spooled(
    folder: &Arc<Folder>,
    name: &str,
    fill: impl FnOnce(&mut Digested) -> Result<(), Failure>,
) -> Result<Arc<Spooled>, Failure> {
    let (path, beside) = (folder.path().join(name), folder.path().join(format!("{name}.part")));
    let file = File::options().read(true).write(true).create(true).truncate(true).open(&beside)?;
    let mut digested = Digested { file, digest: Xxh3::new(), length: 0 };
    let done = fill(&mut digested).and_then(|()| {
        digested.file.sync_all()?;
        fs::rename(&beside, &path)?;
        Ok(File::open(folder.path())?.sync_all()?)
    });
    if let Err(failure) = done {
        drop(fs::remove_file(&beside));
        return Err(failure);
    }
    let Digested { file, digest, length } = digested;
    Ok(Arc::new(Spooled {
        file: Arc::new(file),
        length,
        digest: digest.digest(),
        path,
        _folder: Arc::clone(folder),
    }))
}

/// A file that knows the length and the digest of what was written to it.
pub struct Digested {
    file: File,
    digest: Xxh3,
    length: u64,
}

impl Write for Digested {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.digest.update(bytes.get(..written).unwrap_or_default());
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Level 4: half the time of the usual 6, for a few hundredths more bytes.
fn pack(plain: &Spooled, out: &mut Digested) -> io::Result<()> {
    let mut encoder = GzEncoder::new(BufWriter::with_capacity(1 << 20, out), Compression::new(4));
    let mut plain = File::open(&plain.path)?;
    let mut chunk = vec![0; 1 << 18];
    loop {
        let taken = plain.read(&mut chunk)?;
        match chunk.get(..taken) {
            None | Some([]) => break,
            Some(bytes) => encoder.write_all(bytes)?,
        }
    }
    encoder.finish()?.flush()
}
