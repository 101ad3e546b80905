//! A rectangle on a page, in per mille of its sides, as keys and a pointer move it.

/// Smallest side.
const LEAST: i32 = 20;

/// One press of an arrow key.
const STEP: i32 = 20;

/// Left, top, width and height. Always on the page, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    x: i32,
    y: i32,
    w: i32,
    h: i32,
}

impl Shape {
    /// In the middle, where a first arrow key begins.
    pub const MIDDLE: Self = Self {
        x: 333,
        y: 400,
        w: 334,
        h: 200,
    };

    /// Between two corners, wherever they are.
    pub fn between((x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> Self {
        let ends = |a: f64, b: f64| {
            let (a, b) = (
                a.clamp(0.0, 1000.0).round() as i32,
                b.clamp(0.0, 1000.0).round() as i32,
            );
            let from = a.min(b).min(1000 - LEAST);
            (from, (a - b).abs().max(LEAST).min(1000 - from))
        };
        let ((x, w), (y, h)) = (ends(x1, x2), ends(y1, y2));
        Self { x, y, w, h }
    }

    /// Reads `x,y,w,h`.
    pub fn parse(text: &str) -> Option<Self> {
        let sides: Vec<i32> = text
            .split(',')
            .map_while(|side| side.trim().parse().ok())
            .collect();
        let [x, y, w, h] = sides[..] else { return None };
        (x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= 1000 && y + h <= 1000).then_some(Self {
            x,
            y,
            w,
            h,
        })
    }

    /// The value of the field: `x,y,w,h`.
    pub fn value(self) -> String {
        self.sides().map(|side| side.to_string()).join(",")
    }

    /// Left, top, width and height.
    pub fn sides(self) -> [i32; 4] {
        [self.x, self.y, self.w, self.h]
    }

    /// Moved by an arrow key, or, `sized`, with its right or lower edge moved.
    pub fn pressed(self, key: &str, sized: bool) -> Option<Self> {
        let (across, down) = match key {
            "ArrowLeft" => (-STEP, 0),
            "ArrowRight" => (STEP, 0),
            "ArrowUp" => (0, -STEP),
            "ArrowDown" => (0, STEP),
            _ => return None,
        };
        let Self { x, y, w, h } = self;
        Some(if sized {
            Self {
                w: (w + across).clamp(LEAST.min(1000 - x), 1000 - x),
                h: (h + down).clamp(LEAST.min(1000 - y), 1000 - y),
                ..self
            }
        } else {
            Self {
                x: (x + across).clamp(0, 1000 - w),
                y: (y + down).clamp(0, 1000 - h),
                ..self
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_corners_make_a_shape_whichever_comes_first() {
        let shape = Shape::between((700.4, 900.0), (-50.0, 600.0));
        assert_eq!(shape.value(), "0,600,700,300");
        assert_eq!(
            Shape::between((1200.0, 1200.0), (1200.0, 1200.0)).value(),
            "980,980,20,20"
        );
    }

    #[test]
    fn arrow_keys_move_it_within_the_page_and_with_shift_its_edge() {
        let moved = Shape::MIDDLE.pressed("ArrowLeft", false).map(Shape::value);
        assert_eq!(moved.as_deref(), Some("313,400,334,200"));
        let sized = Shape::MIDDLE.pressed("ArrowDown", true).map(Shape::value);
        assert_eq!(sized.as_deref(), Some("333,400,334,220"));
        let mut shape = Shape::MIDDLE;
        for _ in 0..100 {
            shape = shape.pressed("ArrowRight", false).unwrap_or(shape);
        }
        assert_eq!(shape.value(), "666,400,334,200");
        assert_eq!(Shape::MIDDLE.pressed("Tab", false), None);
    }

    #[test]
    fn what_it_says_the_desk_reads() {
        let shape = Shape::between((10.0, 20.0), (300.0, 400.0));
        assert_eq!(Shape::parse(&shape.value()), Some(shape));
        let read = domain::supplement::Region::parse(&shape.value());
        assert_eq!(
            read.map(|region| region.sides().map(i32::from)),
            Some(shape.sides())
        );
        assert_eq!(Shape::parse("top-left"), None);
    }
}
