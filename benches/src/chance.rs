//! Chance that falls the same way every time: what the n-th record is follows from n alone.

/// `SplitMix64` (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The chance of one record: near numbers have nothing in common.
    #[must_use]
    pub fn of(number: u64) -> Self {
        let mut chance = Self(number.wrapping_mul(0xd134_2543_de82_ef95) ^ 0x5eed_e55a_1a00_0001);
        chance.draw();
        chance
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Below `limit`; 0 when that is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.draw() % limit).unwrap_or(0)
    }

    /// Once in so many.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these, the first ones oftener than the last ones, as words are.
    pub fn favour<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let place = self.below(of.len()).min(self.below(of.len()));
        of.get(place).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_always_has_the_same_chance_and_another_one_has_another() {
        let draws = |number| {
            let mut chance = Chance::of(number);
            [chance.draw(), chance.draw(), chance.draw()]
        };
        assert_eq!(draws(7), draws(7));
        assert_ne!(draws(7), draws(8));
    }

    #[test]
    fn a_draw_stays_below_its_limit() {
        let mut chance = Chance::of(1);
        assert!((0..1_000).all(|_| chance.below(3) < 3));
        assert_eq!(chance.below(0), 0);
    }
}
