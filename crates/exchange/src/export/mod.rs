//! Lists as files that people take away: CSV for programs, CSV and XLSX for spreadsheets, GeoJSON for maps. What a file
//! says is stated once, as columns; the writers differ in how they spell it, and [`crate::returned`] reads all of
//! them back.

mod cell;
mod column;
mod delimited;
mod features;
mod joined;
mod plan;
mod speech;
mod workbook;

pub use cell::Cell;
pub use column::{Column, Kind, Part};
pub use delimited::{Delimited, Dialect};
pub use features::Features;
pub use joined::{join, split};
pub use plan::{Named, Plan};
pub use speech::Speech;
pub use workbook::{About, ROWS_MAX, Workbook};

/// Most characters of a cell that spreadsheets take (Excel's specifications and limits). CSV for programs has no such
/// limit.
pub const CELL_MAX: usize = 32_767;

#[cfg(test)]
mod tests;
