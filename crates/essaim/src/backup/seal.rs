//! The digest of a whole archive, kept at its very end: no byte of it can change unseen.
//!
//! A ZIP file ends with a comment of its writer's. Ours is `sha256:` and the digest of all that stands before it, so
//! that an archive stays one file that any tool opens.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom, Write},
};

use aws_lc_rs::digest::{Context, SHA256};

use super::Trouble;

/// Hexadecimal digits of a SHA-256.
const DIGITS: usize = 64;

/// The comment before it is known.
#[must_use]
pub fn blank() -> String {
    format!("sha256:{}", "0".repeat(DIGITS))
}

/// A digest in the making.
pub struct Digest(Context);

impl Default for Digest {
    fn default() -> Self {
        Self(Context::new(&SHA256))
    }
}

impl Digest {
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// In lower-case hexadecimal digits.
    #[must_use]
    pub fn hex(self) -> String {
        use std::fmt::Write as _;
        self.0.finish().as_ref().iter().fold(String::with_capacity(DIGITS), |mut hex, byte| {
            // Writing to a string does not fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }
}

/// Writes the digest of a finished archive into its end.
///
/// # Errors
/// What the disk says.
pub fn close(archive: &mut File) -> std::io::Result<()> {
    let digest = of(archive)?;
    archive.seek(SeekFrom::End(-(DIGITS as i64)))?;
    archive.write_all(digest.as_bytes())
}

/// Holds an archive against the digest at its end.
///
/// # Errors
/// [`Trouble::Said`] when it is damaged, cut off or no archive of ours.
pub fn check(archive: &mut File) -> Result<(), Trouble> {
    let damaged = |_| Trouble::said("backup.damaged");
    let digest = of(archive).map_err(damaged)?;
    let mut told = [0; DIGITS];
    archive.seek(SeekFrom::End(-(DIGITS as i64))).map_err(damaged)?;
    archive.read_exact(&mut told).map_err(damaged)?;
    if digest.as_bytes() == told { Ok(()) } else { Err(Trouble::said("backup.damaged")) }
}

fn of(archive: &mut File) -> std::io::Result<String> {
    let length = archive.seek(SeekFrom::End(0))?.checked_sub(DIGITS as u64);
    let mut left = length.ok_or(std::io::ErrorKind::UnexpectedEof)?;
    archive.seek(SeekFrom::Start(0))?;
    let mut digest = Digest::default();
    let mut buffer = vec![0; 1 << 16];
    while left > 0 {
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let part = buffer.get_mut(..most).unwrap_or_default();
        archive.read_exact(part)?;
        digest.add(part);
        left -= most as u64;
    }
    Ok(digest.hex())
}
