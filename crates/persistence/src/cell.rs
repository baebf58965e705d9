//! Cells of the Web Mercator square, as numbers that sort by nearness (Morton order): a cell's number shifted right
//! by two bits is its parent's.

use std::f64::consts::PI;

use essaim_domain::values::Position;

use crate::area::Corners;

/// The zoom at which a place's cell is kept; 65,536 cells a side, some 600 m at the equator.
pub const CELL_ZOOM: u32 = 16;

/// The zoom of the cells whose places are counted as they are written (`place_tally`).
pub const TALLY_ZOOM: u32 = 8;

/// Web Mercator ends there (EPSG:3857).
const LATITUDE_MAX: f64 = 85.051_128_78;

/// The cell that a place lies in, at [`CELL_ZOOM`].
#[must_use]
pub fn cell_of(place: &Position) -> i64 {
    let side = f64::from(1_u32 << CELL_ZOOM);
    let latitude = place.lat().clamp(-LATITUDE_MAX, LATITUDE_MAX).to_radians();
    let x = (place.lon() + 180.0) / 360.0 * side;
    let y = (1.0 - (latitude.tan() + 1.0 / latitude.cos()).ln() / PI) / 2.0 * side;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "both are within 0..=65535")]
    let grid = |value: f64| value.clamp(0.0, side - 1.0) as u32;
    i64::from(spread(grid(x))) | (i64::from(spread(grid(y))) << 1)
}

/// The middle of a cell of that zoom: longitude and latitude in degrees.
#[must_use]
pub fn middle_of(cell: i64, zoom: u32) -> (f64, f64) {
    let side = f64::from(1_u32 << zoom);
    let x = f64::from(gather(cell)) + 0.5;
    let y = f64::from(gather(cell >> 1)) + 0.5;
    let lat = (PI * (1.0 - 2.0 * y / side)).sinh().atan().to_degrees();
    (x / side * 360.0 - 180.0, lat)
}

/// The ranges of cells, at [`CELL_ZOOM`], that a box lies in: those of the cells of that zoom where it is at most four
/// wide and high, neighbours put together. A single range from corner to corner would hold half the world where a box
/// lies over a meridian of the grid, such as Greenwich's.
pub(crate) fn cover(corners: &Corners) -> Vec<(i64, i64)> {
    let (first, last) = (corners.first(), corners.last());
    let sides = |cell: i64| (gather(cell), gather(cell >> 1));
    let ((west, north), (east, south)) = (sides(first), sides(last));
    let widest = east.saturating_sub(west).max(south.saturating_sub(north)) / 4;
    let bits = u32::BITS - widest.leading_zeros();
    let mut cells: Vec<i64> = (west >> bits..=east >> bits)
        .flat_map(|x| {
            (north >> bits..=south >> bits).map(move |y| i64::from(spread(x)) | (i64::from(spread(y)) << 1))
        })
        .collect();
    cells.sort_unstable();
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    for cell in cells {
        let (from, to) = (cell << (2 * bits), ((cell + 1) << (2 * bits)) - 1);
        match ranges.last_mut() {
            Some((_, end)) if *end + 1 == from => *end = to,
            _ => ranges.push((from, to)),
        }
    }
    ranges
}

/// Puts a zero bit after each of the 16 lower bits.
fn spread(value: u32) -> u32 {
    let mut v = value & 0xffff;
    v = (v | (v << 8)) & 0x00ff_00ff;
    v = (v | (v << 4)) & 0x0f0f_0f0f;
    v = (v | (v << 2)) & 0x3333_3333;
    (v | (v << 1)) & 0x5555_5555
}

/// Takes every second bit: the inverse of [`spread`].
fn gather(cell: i64) -> u32 {
    let mut v = u32::try_from(cell & 0x5555_5555).unwrap_or(0);
    v = (v | (v >> 1)) & 0x3333_3333;
    v = (v | (v >> 2)) & 0x0f0f_0f0f;
    v = (v | (v >> 4)) & 0x00ff_00ff;
    (v | (v >> 8)) & 0xffff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_lies_near_the_middle_of_its_cell() {
        for (lon, lat) in [(2.35, 48.85), (55.45, -20.88), (-61.0, 14.6), (179.9, 84.0), (-179.9, -84.0)] {
            let place = Position::new(lon, lat).unwrap();
            let (x, y) = middle_of(cell_of(&place), CELL_ZOOM);
            assert!((x - lon).abs() < 0.01 && (y - lat).abs() < 0.01, "{lon} {lat} → {x} {y}");
        }
    }

    #[test]
    fn a_box_is_covered_by_few_cells_near_it() {
        for (west, south, east, north) in [
            (4.77, 45.70, 4.90, 45.81),
            (-0.1, 44.0, 0.1, 45.0),
            (-5.2, 41.3, 9.6, 51.1),
            (-180.0, -85.0, 180.0, 85.0),
        ] {
            let ranges = cover(&Corners { west, south, east, north });
            assert!(ranges.len() <= 36, "{ranges:?}");
            let cells: i64 = ranges.iter().map(|(first, last)| last - first + 1).sum();
            let side = f64::from(1_u32 << CELL_ZOOM);
            let up = |lat: f64| (lat.to_radians().tan() + 1.0 / lat.to_radians().cos()).ln() / (2.0 * PI);
            let longest = side * ((east - west) / 360.0).max(up(north) - up(south));
            #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
            let cells = cells as f64;
            assert!(
                cells <= (2.5 * longest + 8.0).powi(2),
                "{cells} cells for {longest} along the longer side"
            );
            for (x, y) in [(west, south), (east, north), ((west + east) / 2.0, (south + north) / 2.0)] {
                let cell = cell_of(&Position::new(x, y).unwrap());
                assert!(ranges.iter().any(|(first, last)| (*first..=*last).contains(&cell)), "{x} {y}");
            }
        }
    }

    #[test]
    fn a_parent_cell_holds_its_children() {
        let place = Position::new(2.35, 48.85).unwrap();
        let (x, y) = middle_of(cell_of(&place) >> (2 * (CELL_ZOOM - 6)), 6);
        assert!((x - 2.35).abs() < 3.0 && (y - 48.85).abs() < 3.0);
    }
}
