//! How near a typed word is to a known one: what a slip of the fingers turns one into the other.

/// How far apart two words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Distance {
    /// Letters added, left out, put for another, or two that changed places.
    pub edits: usize,
    /// The typed word is only like the beginning of the other: it may not be typed to its end.
    pub begun: bool,
}

/// Slips that a word of so many letters is forgiven: none, one from three letters on, two from six on, as search engines
/// do it (Elasticsearch's `fuzziness: AUTO`).
#[must_use]
pub const fn forgiven(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

/// A word as it was typed, to be held against many.
///
/// The distance is that of optimal string alignment. Those of libraries measure whole words alone; here the same table
/// gives the distance to each beginning too, and stops where a word is too far.
#[derive(Debug)]
pub struct Typed {
    letters: Vec<char>,
    most: usize,
    mask: u32,
    /// Rows of the table, kept for the next word.
    former: Vec<usize>,
    last: Vec<usize>,
    row: Vec<usize>,
}

/// Which letters a word has: one bit for each of the alphabet, shared by the letters beyond it.
#[must_use]
pub fn mask(word: &str) -> u32 {
    word.chars().map(|letter| 1 << (u32::from(letter) % 32)).fold(0, |mask, bit: u32| mask | bit)
}

impl Typed {
    /// Against words of at most `most` slips.
    #[must_use]
    pub fn new(word: &str, most: usize) -> Self {
        let letters: Vec<char> = word.chars().collect();
        let (former, last, row) = (Vec::new(), Vec::new(), Vec::new());
        Self { letters, most, mask: mask(word), former, last, row }
    }

    /// Whether a word with that mask of letters can be near: a slip brings at most one letter that the other has not.
    #[must_use]
    pub const fn may_be_near(&self, mask: u32) -> bool {
        (self.mask & !mask).count_ones() as usize <= self.most
    }

    /// How near `word` is, or `None` when it is too far.
    pub fn distance(&mut self, word: &str) -> Option<Distance> {
        // What is longer than the typed word with all slips can only be begun.
        let reach = self.letters.len() + self.most;
        let letters: Vec<char> = word.chars().take(reach + 1).collect();
        let whole = letters.len() <= reach;
        if letters.len() + self.most < self.letters.len() {
            return None;
        }
        let letters = letters.get(..reach).unwrap_or(&letters);
        self.measure(letters)?;
        let end = self.last.last().copied().filter(|_| whole).unwrap_or(usize::MAX);
        let begun = self.last.iter().copied().min().unwrap_or(usize::MAX);
        let (edits, begun) = if end <= begun { (end, false) } else { (begun, true) };
        (edits <= self.most).then_some(Distance { edits, begun })
    }

    /// Fills the table to its last row: the distances of the typed word to each beginning of the other.
    fn measure(&mut self, letters: &[char]) -> Option<()> {
        self.last.clear();
        self.last.extend(0..=letters.len());
        let mut before: Option<char> = None;
        for (index, typed) in self.letters.iter().copied().enumerate() {
            let mut left = index + 1;
            self.row.clear();
            self.row.push(left);
            let mut former_letter = None;
            let mut corner = self.former.iter().copied();
            for (letter, (diagonal, above)) in
                letters.iter().copied().zip(self.last.iter().zip(self.last.iter().skip(1)))
            {
                let mut cost = (diagonal + usize::from(typed != letter)).min(above + 1).min(left + 1);
                if let (Some(before), Some(former)) = (before, former_letter) {
                    let swapped = corner.next().filter(|_| before == letter && former == typed);
                    cost = swapped.map_or(cost, |corner| cost.min(corner + 1));
                }
                self.row.push(cost);
                (left, former_letter) = (cost, Some(letter));
            }
            if self.row.iter().min().is_some_and(|least| *least > self.most) {
                return None;
            }
            std::mem::swap(&mut self.former, &mut self.last);
            std::mem::swap(&mut self.last, &mut self.row);
            before = Some(typed);
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn apart(typed: &str, word: &str) -> Option<(usize, bool)> {
        Typed::new(typed, 2).distance(word).map(|found| (found.edits, found.begun))
    }

    #[test]
    fn each_slip_counts_once() {
        for (typed, word, edits) in [
            ("mobilite", "mobilite", 0),
            ("mobilte", "mobilite", 1),
            ("moblite", "mobilite", 1),
            ("mobillite", "mobilite", 1),
            ("mobolite", "mobilite", 1),
            ("mobiltie", "mobilite", 1),
            ("mbolite", "mobilite", 2),
            ("pecierie", "epicerie", 2),
        ] {
            assert_eq!(apart(typed, word), Some((edits, false)), "{typed} {word}");
        }
        assert_eq!(apart("habitat", "epicerie"), None);
        assert_eq!(apart("abcd", "abcdefghij"), Some((0, true)));
    }

    #[test]
    fn what_is_not_typed_to_its_end_is_held_against_the_beginning() {
        assert_eq!(apart("experim", "experimentation"), Some((0, true)));
        assert_eq!(apart("expeirm", "experimentation"), Some((1, true)));
        assert_eq!(apart("experimentation", "experim"), None);
    }

    proptest! {
        #[test]
        fn it_is_the_distance_that_the_library_measures(a in "[a-d]{1,8}", b in "[a-d]{1,8}") {
            let whole = strsim::osa_distance(&a, &b);
            let letters: Vec<char> = b.chars().collect();
            let begun = (0..=letters.len()).map(|end| strsim::osa_distance(&a, &letters[..end].iter().collect::<String>()));
            let least = begun.min().unwrap();
            let expected = (least <= 2).then_some(Distance { edits: least, begun: least < whole });
            prop_assert_eq!(Typed::new(&a, 2).distance(&b), expected);
            if least <= 2 {
                prop_assert!(Typed::new(&a, 2).may_be_near(mask(&b)));
            }
        }
    }
}
