//! How much a file may cost before it is refused, whatever it says about itself.

/// Bounds on what is read; going past one is an error, never a cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Bytes of the file as it comes.
    pub file: u64,
    /// Bytes of all parts of an XLSX or ODS once unpacked.
    pub unpacked: u64,
    /// Parts of an XLSX or ODS.
    pub parts: usize,
    pub columns: usize,
    pub cells: usize,
    /// Bytes of one cell's text.
    pub cell: usize,
    /// Bytes of all cells' text.
    pub text: usize,
}

impl Default for Budget {
    /// Room for 100,000 rows of 30 columns on a small server.
    fn default() -> Self {
        Self {
            file: 64 << 20,
            unpacked: 256 << 20,
            parts: 2_000,
            columns: 1_000,
            cells: 5_000_000,
            cell: 128 << 10,
            text: 256 << 20,
        }
    }
}
