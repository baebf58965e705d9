//! A light map: outlines of France as a picture that is kept for a year, and points over it in the page itself.

use std::sync::LazyLock;

use essaim_domain::values::Position;

/// What each land's place on the drawing is; the tool that draws the outlines reads the same file.
const FRAMES: &str = include_str!("../../assets/map/frames.csv");

/// A rectangle in degrees, and the one that it is drawn in.
struct Frame {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

static LANDS: LazyLock<Vec<Frame>> = LazyLock::new(|| FRAMES.lines().skip(1).filter_map(frame).collect());

fn frame(line: &str) -> Option<Frame> {
    let numbers: Vec<f64> = line.split(',').skip(1).filter_map(|part| part.parse().ok()).collect();
    let [west, south, east, north, x, y, width, height] = numbers[..] else { return None };
    Some(Frame { west, south, east, north, x, y, width, height })
}

/// The rectangles as JSON: in degrees, then on the drawing.
#[must_use]
pub fn frames() -> String {
    let numbers = |frame: &Frame| {
        [frame.west, frame.south, frame.east, frame.north, frame.x, frame.y, frame.width, frame.height]
    };
    serde_json::to_string(&LANDS.iter().map(numbers).collect::<Vec<_>>()).unwrap_or_default()
}

/// A point of the map: where it leads is said in words beside the map too.
pub struct Dot {
    pub x: String,
    pub y: String,
    pub radius: String,
    pub label: String,
    pub address: Option<String>,
}

impl Dot {
    /// A point for a number of records: its surface grows with them. `None` for what lies outside of the drawing.
    #[must_use]
    pub fn at(position: Position, count: i64, label: String, address: Option<String>) -> Option<Self> {
        let (x, y) = placed(position)?;
        // A few thousand at most: whole numbers that a float holds.
        let count = f64::from(i32::try_from(count).unwrap_or(i32::MAX));
        let radius = (6.0 + 3.0 * count.sqrt()).min(28.0);
        let tenth = |number: f64| format!("{number:.1}");
        Some(Self { x: tenth(x), y: tenth(y), radius: tenth(radius), label, address })
    }
}

/// Where a place is on the drawing.
fn placed(position: Position) -> Option<(f64, f64)> {
    let (lon, lat) = (position.lon(), position.lat());
    let land = LANDS.iter().find(|frame| {
        (frame.west..=frame.east).contains(&lon) && (frame.south..=frame.north).contains(&lat)
    })?;
    let x = land.x + (lon - land.west) / (land.east - land.west) * land.width;
    let y = land.y + (land.north - lat) / (land.north - land.south) * land.height;
    Some((x, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_land_has_its_frame_and_the_rest_of_the_world_none() {
        let at = |lon, lat| placed(Position::new(lon, lat).unwrap());
        let paris = at(2.35, 48.86).unwrap();
        let marseille = at(5.37, 43.3).unwrap();
        assert!(paris.0 < marseille.0 && paris.1 < marseille.1, "south is down, east is right");
        for (lon, lat) in
            [(-61.5, 16.2), (-61.0, 14.6), (-53.0, 4.0), (55.5, -21.1), (45.15, -12.8), (9.1, 42.2)]
        {
            let (x, y) = at(lon, lat).unwrap();
            assert!((0.0..=600.0).contains(&x) && (0.0..=670.0).contains(&y), "within the drawing");
        }
        assert_eq!(at(-0.1, 51.6), None);
        assert_eq!(at(-100.0, 40.0), None);
        assert_eq!(LANDS.len(), 6);
    }

    #[test]
    fn a_point_grows_with_what_it_stands_for_and_no_further() {
        let radius = |count| -> f64 {
            let paris = Position::new(2.35, 48.86).unwrap();
            Dot::at(paris, count, String::new(), None).unwrap().radius.parse().unwrap()
        };
        assert!(radius(1) < radius(4) && radius(4) < radius(30));
        assert_eq!(radius(1_000_000), 28.0);
    }
}
