//! What the picture shows: the mark, what it is, its title, and where it is tried.

use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Transform};

use super::face::Face;

/// The size that social networks ask for.
const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
const MARGIN: f32 = 84.0;
/// The widest that texts may be: the swarm has its place on the right.
const WIDEST: f32 = 880.0;
/// Sizes of the title, the largest that fits is taken.
const TITLES: [f32; 4] = [76.0, 66.0, 56.0, 48.0];
/// Most lines of the title.
const LINES: usize = 4;

/// Colours of the pages, in light.
const PAPER: [u8; 3] = [0xfb, 0xf8, 0xf2];
const INK: [u8; 3] = [0x22, 0x30, 0x2a];
const MUTED: [u8; 3] = [0x5b, 0x6b, 0x62];
const LEAF: [u8; 3] = [0x1b, 0x5e, 0x4b];
const HONEY: [u8; 3] = [0xf2, 0xb3, 0x3d];
const WASH: [u8; 3] = [0xe4, 0xee, 0xe7];

/// Hexagons of the mark: middle and radius in its 32 units, and whether they have left the hive.
const MARK: [(f32, f32, f32, bool); 5] = [
    (7.0, 24.6, 5.35, false),
    (18.34, 24.6, 5.35, false),
    (12.67, 14.78, 5.35, false),
    (24.6, 9.6, 3.1, true),
    (29.0, 3.6, 1.9, true),
];
/// A swarm on its way across the picture's right side.
const SWARM: [(f32, f32, f32, [u8; 3]); 7] = [
    (1098.0, 560.0, 118.0, WASH),
    (1010.0, 420.0, 40.0, WASH),
    (1150.0, 372.0, 74.0, WASH),
    (1056.0, 290.0, 34.0, HONEY),
    (1132.0, 208.0, 26.0, HONEY),
    (1068.0, 142.0, 17.0, HONEY),
    (1140.0, 84.0, 11.0, HONEY),
];

/// Words of the picture.
pub struct Words<'w> {
    pub instance: &'w str,
    pub kicker: &'w str,
    pub title: &'w str,
    pub place: &'w str,
}

/// The picture as a PNG; `None` when there is no memory for it.
#[must_use]
pub fn png(words: &Words<'_>) -> Option<Vec<u8>> {
    let (regular, bold) = (Face::regular()?, Face::bold()?);
    let mut sheet = Pixmap::new(WIDTH, HEIGHT)?;
    let [red, green, blue] = PAPER;
    sheet.fill(Color::from_rgba8(red, green, blue, 255));
    for (x, y, radius, colour) in SWARM {
        fill(&mut sheet, hexagon(x, y, radius), colour);
    }
    for (x, y, radius, left) in MARK {
        let (x, y) = (MARGIN + x * 2.0, 56.0 + y * 2.0);
        fill(&mut sheet, hexagon(x, y, radius * 2.0), if left { HONEY } else { LEAF });
    }
    let mut write = |face: &Face, text: &str, size: f32, x: f32, y: f32, colour| {
        fill(&mut sheet, face.shape(&face.cut(text, size, WIDEST), size, x, y), colour);
    };
    write(&bold, words.instance, 34.0, MARGIN + 84.0, 108.0, INK);
    write(&regular, words.kicker, 30.0, MARGIN, 208.0, MUTED);
    let (size, lines) = fitting(&bold, words.title);
    let mut y = 208.0 + size * 1.25;
    for line in &lines {
        write(&bold, line, size, MARGIN, y, INK);
        y += size * 1.16;
    }
    write(&regular, words.place, 34.0, MARGIN, 566.0, LEAF);
    let band = Rect::from_xywh(0.0, 618.0, 1200.0, 12.0)?;
    fill(&mut sheet, Some(PathBuilder::from_rect(band)), HONEY);
    sheet.encode_png().ok()
}

/// The largest size at which the title has its place, and its lines; the last one cut when none is small enough.
fn fitting(face: &Face, title: &str) -> (f32, Vec<String>) {
    let mut size = 0.0;
    let mut lines = Vec::new();
    for smaller in TITLES {
        size = smaller;
        lines = face.lines(title, size, WIDEST);
        // Lines to the number that the height between kicker and place takes.
        let room = if size > 60.0 { LINES - 1 } else { LINES };
        if lines.len() <= room {
            return (size, lines);
        }
    }
    lines.truncate(LINES);
    if let Some(last) = lines.last_mut() {
        last.push('…');
    }
    (size, lines)
}

/// A hexagon that stands on a corner.
fn hexagon(x: f32, y: f32, radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (across, up) = (radius * 0.866, radius / 2.0);
    path.move_to(x, y - radius);
    for (dx, dy) in [(across, -up), (across, up), (0.0, radius), (-across, up), (-across, -up)] {
        path.line_to(x + dx, y + dy);
    }
    path.close();
    path.finish()
}

fn fill(sheet: &mut Pixmap, path: Option<Path>, [red, green, blue]: [u8; 3]) {
    let Some(path) = path else { return };
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, 255);
    paint.anti_alias = true;
    sheet.fill_path(&path, &paint, FillRule::Winding, Transform::identity(), None);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(title: &str) -> Pixmap {
        let words = Words { instance: "Essaim", kicker: "expérimentation", title, place: "Brest" };
        Pixmap::decode_png(&png(&words).unwrap()).unwrap()
    }

    #[test]
    fn a_picture_has_the_size_that_networks_ask_for_and_its_title_on_it() {
        let (one, other) = (drawn("Des toits"), drawn("Un verger"));
        assert_eq!((one.width(), one.height()), (1200, 630));
        assert!(one.data() != other.data());
    }

    #[test]
    fn no_title_is_too_long_and_none_is_needed() {
        let face = Face::bold().unwrap();
        let (size, lines) = fitting(&face, &"citoyennes et citoyens ".repeat(40));
        assert_eq!((size, lines.len()), (48.0, 4));
        assert!(lines.last().unwrap().ends_with('…'));
        assert_eq!(fitting(&face, "Court").0, 76.0);
        let _ = drawn("");
        let _ = drawn("漢字");
    }
}
