//! The part of a page that cannot be read, in per mille of its width and height.

use serde::{Deserialize, Serialize};

/// A rectangle on a page. Always lies on the page and is never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Sides")]
pub struct Region {
    x: u16,
    y: u16,
    w: u16,
    h: u16,
}

#[derive(Deserialize)]
struct Sides {
    x: u16,
    y: u16,
    w: u16,
    h: u16,
}

impl TryFrom<Sides> for Region {
    type Error = &'static str;

    fn try_from(sides: Sides) -> Result<Self, Self::Error> {
        Self::new(sides.x, sides.y, sides.w, sides.h).ok_or("a region outside of its page")
    }
}

/// The nine parts of a page that people name without pointing, row by row.
pub const GRID: [(&str, Region); 9] = [
    ("top-left", cell(0, 0)),
    ("top", cell(1, 0)),
    ("top-right", cell(2, 0)),
    ("left", cell(0, 1)),
    ("middle", cell(1, 1)),
    ("right", cell(2, 1)),
    ("bottom-left", cell(0, 2)),
    ("bottom", cell(1, 2)),
    ("bottom-right", cell(2, 2)),
];

/// The middle third takes the thousandth that three equal parts leave.
const fn cell(column: usize, row: usize) -> Region {
    const STARTS: [u16; 3] = [0, 333, 667];
    const SIZES: [u16; 3] = [333, 334, 333];
    Region {
        x: STARTS[column],
        y: STARTS[row],
        w: SIZES[column],
        h: SIZES[row],
    }
}

impl Region {
    /// A rectangle that lies on the page.
    pub fn new(x: u16, y: u16, w: u16, h: u16) -> Option<Self> {
        let fits = |start: u16, size: u16| size > 0 && start <= 1000 && size <= 1000 - start;
        (fits(x, w) && fits(y, h)).then_some(Self { x, y, w, h })
    }

    /// Reads a name of the [`GRID`], or `x,y,w,h`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((_, region)) = GRID.iter().find(|(name, _)| *name == text) {
            return Some(*region);
        }
        let mut sides = text.split(',').map(|side| side.trim().parse().ok());
        let mut next = || sides.next().flatten();
        let region = Self::new(next()?, next()?, next()?, next()?)?;
        sides.next().is_none().then_some(region)
    }

    /// The part of the [`GRID`] in which its middle lies: how it is said in words.
    pub fn place(self) -> &'static str {
        let third = |start: u16, size: u16| match start + size / 2 {
            0..=332 => 0,
            333..=666 => 1,
            _ => 2,
        };
        GRID[third(self.y, self.h) * 3 + third(self.x, self.w)].0
    }

    /// `x`, `y`, width and height in per mille.
    pub fn sides(self) -> [u16; 4] {
        [self.x, self.y, self.w, self.h]
    }
}

impl std::fmt::Display for Region {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [x, y, w, h] = self.sides();
        write!(f, "{x},{y},{w},{h}")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_part_of_the_grid_is_said_by_its_own_name() {
        for (name, region) in GRID {
            assert_eq!(region.place(), name);
            assert_eq!(Region::parse(name), Some(region));
            assert_eq!(Region::parse(&region.to_string()), Some(region));
        }
    }

    #[test]
    fn what_does_not_lie_on_the_page_is_no_region() {
        for text in [
            "",
            "1,2,3",
            "0,0,0,10",
            "990,0,11,10",
            "1,2,3,4,5",
            "a,b,c,d",
            "1001,0,1,1",
        ] {
            assert_eq!(Region::parse(text), None, "{text}");
        }
        assert_eq!(Region::parse("990, 0, 10, 1000").unwrap().place(), "right");
        assert!(serde_json::from_str::<Region>(r#"{"x":900,"y":0,"w":200,"h":1}"#).is_err());
    }
}
