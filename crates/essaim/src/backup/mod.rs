//! Backups: one archive with all that cannot be made again, and the way back from it.
//!
//! An archive is a ZIP file that any tool opens. It holds the database as one SQLite file (whichever database it was
//! taken from, so that it can be put back into either), the files beside it, and a manifest of both.

mod archive;
mod erased_list;
mod keep;
mod make;
mod manifest;
mod moves;
mod restore;
mod seal;
mod trouble;

pub use erased_list::keep as keep_erased;
pub use keep::keep;
pub use make::{Made, make};
pub use restore::restore;
pub use trouble::Trouble;

/// The database's name in an archive.
const DATABASE: &str = "essaim.sqlite";
/// The folder of files beside the database, in an archive and in the data folder.
const FILES: &str = "files";
/// The manifest's name in an archive.
const MANIFEST: &str = "manifest.json";
