//! Numbers that look random and come out the same in every run.

use std::cell::Cell;

use domain::surroundings::Randomness;

/// SplitMix64 (Steele, Lea and Flood, 2014), seeded by a number.
pub struct Seeded(std::sync::Mutex<Cell<u64>>);

impl Seeded {
    /// The sequence of a number.
    pub fn new(seed: u64) -> Self {
        Self(std::sync::Mutex::new(Cell::new(seed)))
    }

    /// The next number.
    pub fn next(&self) -> u64 {
        let state = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        state.set(state.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
        let mut z = state.get();
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

impl Randomness for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            part.copy_from_slice(&self.next().to_le_bytes()[..part.len()]);
        }
    }
}
