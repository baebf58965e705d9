//! Letters as outlines: how wide a text is, where its lines break, and its shape to be filled.

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};
use tiny_skia::{Path, PathBuilder};

/// Atkinson Hyperlegible Next at weights 450 and 700, its Latin letters alone: the font of the pages in the form that
/// can be drawn from, under the same licence, which lies beside it.
const REGULAR: &[u8] = include_bytes!("../../../assets/card-regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/card-bold.ttf");

/// A font at one weight.
pub struct Face {
    font: FontRef<'static>,
}

impl Face {
    #[must_use]
    pub fn regular() -> Option<Self> {
        Self::of(REGULAR)
    }

    #[must_use]
    pub fn bold() -> Option<Self> {
        Self::of(BOLD)
    }

    fn of(bytes: &'static [u8]) -> Option<Self> {
        FontRef::new(bytes).ok().map(|font| Self { font })
    }

    /// The glyphs of a text with their advances; letters that the font has not are left out.
    fn glyphs(&self, text: &str, size: f32) -> Vec<(GlyphId, f32)> {
        let (letters, metrics) =
            (self.font.charmap(), self.font.glyph_metrics(Size::new(size), LocationRef::default()));
        let glyphs = text.chars().filter_map(|letter| letters.map(letter));
        glyphs.map(|glyph| (glyph, metrics.advance_width(glyph).unwrap_or(0.0))).collect()
    }

    /// The width of a text in pixels.
    #[must_use]
    pub fn width(&self, text: &str, size: f32) -> f32 {
        self.glyphs(text, size).iter().map(|(_, advance)| advance).sum()
    }

    /// The text in lines no wider than that; a word that is wider stands alone and is cut.
    #[must_use]
    pub fn lines(&self, text: &str, size: f32, widest: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        // Split at spaces that may break: not at the unbreakable ones before French punctuation.
        for word in text.split([' ', '\t', '\n']).filter(|word| !word.is_empty()) {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), size) <= widest => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(self.cut(word, size, widest)),
            }
        }
        lines
    }

    /// As much of a text as has its place, with a sign that there is more.
    #[must_use]
    pub fn cut(&self, text: &str, size: f32, widest: f32) -> String {
        let mut kept = text.to_owned();
        if self.width(&kept, size) <= widest {
            return kept;
        }
        while !kept.is_empty() && self.width(&format!("{kept}…"), size) > widest {
            kept.pop();
        }
        format!("{}…", kept.trim_end())
    }

    /// The shape of a text that begins at `x` on the line `y`.
    #[must_use]
    pub fn shape(&self, text: &str, size: f32, x: f32, y: f32) -> Option<Path> {
        let outlines = self.font.outline_glyphs();
        let mut pen = Pen { path: PathBuilder::new(), x, y };
        for (glyph, advance) in self.glyphs(text, size) {
            if let Some(outline) = outlines.get(glyph) {
                let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
                outline.draw(settings, &mut pen).ok()?;
            }
            pen.x += advance;
        }
        pen.path.finish()
    }
}

/// Draws with the page's axes: a font's go upwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, self.y - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, self.y - y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.x + cx, self.y - cy, self.x + x, self.y - y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (ox, oy) = (self.x, self.y);
        self.path.cubic_to(ox + ax, oy - ay, ox + bx, oy - by, ox + x, oy - y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_french_has_a_shape() {
        for face in [Face::regular().unwrap(), Face::bold().unwrap()] {
            for letter in "aàâäæçéèêëîïôöœùûüÿAÀÂÇÉÈÊÎÔŒÙÛ’«»…–·€1".chars()
            {
                assert!(face.shape(&letter.to_string(), 40.0, 0.0, 0.0).is_some(), "{letter}");
            }
        }
    }

    #[test]
    fn lines_keep_their_width_and_their_unbreakable_spaces() {
        let face = Face::bold().unwrap();
        let text =
            "Une friche, douze associations, une seule clé\u{a0}? Anticonstitutionnellementlongmotsansfin";
        let lines = face.lines(text, 60.0, 500.0);
        assert!(lines.len() > 2);
        assert!(lines.iter().all(|line| face.width(line, 60.0) <= 500.0), "{lines:?}");
        assert!(lines.iter().any(|line| line.contains("clé\u{a0}?")), "{lines:?}");
        assert!(lines.last().unwrap().ends_with('…'));
    }
}
