//! How the page is looked at: how large, and which way up.

use super::shape::Shape;
use crate::browser::integer;

/// Largest magnification.
const LARGEST: i32 = 5;

/// Width of the page on its own ground.
pub const WIDTH: f64 = 1000.0;

/// A way to look at a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// Height of the page by its width.
    pub ratio: f64,
    zoom: i32,
    quarters: i32,
}

impl Sight {
    /// Whole and upright.
    pub fn of(ratio: f64) -> Self {
        Self {
            ratio,
            zoom: 1,
            quarters: 0,
        }
    }

    /// Larger or smaller.
    pub fn zoomed(self, by: i32) -> Self {
        Self {
            zoom: (self.zoom + by).clamp(1, LARGEST),
            ..self
        }
    }

    /// A quarter to the right.
    pub fn turned(self) -> Self {
        Self {
            quarters: (self.quarters + 1) % 4,
            ..self
        }
    }

    /// Height of the page on its own ground.
    pub fn height(self) -> f64 {
        WIDTH * self.ratio
    }

    /// The turn around the middle of the page.
    pub fn transform(self) -> String {
        let middle = [WIDTH / 2.0, self.height() / 2.0].map(integer);
        let turn = (90 * self.quarters).to_string();
        ["rotate(", &turn, " ", &middle.join(" "), ")"].concat()
    }

    /// What is seen of the turned page: all of it, or that around `shape`.
    pub fn view_box(self, shape: Option<Shape>) -> String {
        let (middle_x, middle_y) = (WIDTH / 2.0, self.height() / 2.0);
        let lies = self.quarters % 2 == 1;
        let (w, h) = if lies {
            (self.height(), WIDTH)
        } else {
            (WIDTH, self.height())
        };
        let zoom = f64::from(self.zoom);
        let (seen_w, seen_h) = (w / zoom, h / zoom);
        let [x, y, sw, sh] = shape.unwrap_or(Shape::MIDDLE).sides().map(f64::from);
        // From the middle of the page to the middle of the shape, turned with the page.
        let dx = (x + sw / 2.0) - middle_x;
        let dy = (y + sh / 2.0) * self.ratio - middle_y;
        let (dx, dy) = match self.quarters {
            0 => (dx, dy),
            1 => (-dy, dx),
            2 => (-dx, -dy),
            _ => (dy, -dx),
        };
        let start = |middle: f64, towards: f64, all: f64, seen: f64| {
            let least = middle - all / 2.0;
            (middle + towards - seen / 2.0).clamp(least, least + all - seen)
        };
        let left = start(middle_x, dx, w, seen_w);
        let top = start(middle_y, dy, h, seen_h);
        [left, top, seen_w, seen_h].map(integer).join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_seen_whole_first_also_when_it_lies() {
        let sight = Sight::of(1.4);
        assert_eq!(sight.view_box(None), "0 0 1000 1400");
        assert_eq!(sight.turned().view_box(None), "-200 200 1400 1000");
        assert_eq!(sight.turned().transform(), "rotate(90 500 700)");
    }

    #[test]
    fn what_is_larger_stays_around_the_drawn_part_and_on_the_page() {
        let corner = Shape::parse("0,0,100,100");
        let sight = Sight::of(1.0).zoomed(1);
        assert_eq!(sight.view_box(corner), "0 0 500 500");
        assert_eq!(sight.turned().view_box(corner), "500 0 500 500");
        assert_eq!(sight.turned().turned().view_box(corner), "500 500 500 500");
        assert_eq!(sight.zoomed(-9).view_box(corner), "0 0 1000 1000");
    }
}
