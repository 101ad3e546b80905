//! Whether a photograph of a paper is too dark or blurred to be read: guessed from its
//! points, and only ever a hint.

/// What may be wrong with a photograph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Hardly any light.
    Dark,
    /// No sharp edge anywhere.
    Blurred,
}

/// Of 255: paper in a lit room is far above, also under a lamp in the evening.
const DARK: u32 = 60;

/// Parts that a picture is looked at by, in each direction: a paper lies in some of them.
const PARTS: usize = 8;

/// Variance of the second difference in the sharpest parts. Printed letters give some
/// thousands, a shaken photograph of them less than this.
const SHARP: f64 = 60.0;

/// So many parts may be sharp by chance: a spot, the edge of the table.
const BY_CHANCE: usize = 2;

/// What may be wrong with these points (red, green, blue, opacity), `width` in a row.
pub fn doubt(points: &[u8], width: usize) -> Option<Doubt> {
    let grey: Vec<u8> = points
        .as_chunks::<4>()
        .0
        .iter()
        .map(|[r, g, b, _]| luminance(*r, *g, *b))
        .collect();
    let height = grey.len().checked_div(width)?;
    if width < 2 * PARTS || height < 2 * PARTS {
        return None;
    }
    if is_dark(&grey) {
        return Some(Doubt::Dark);
    }
    let mut sharpness: Vec<f64> = (0..PARTS * PARTS)
        .map(|n| sharpness_of(&grey, width, height, n % PARTS, n / PARTS))
        .collect();
    sharpness.sort_by(|a, b| b.total_cmp(a));
    (sharpness.get(BY_CHANCE).copied().unwrap_or_default() < SHARP).then_some(Doubt::Blurred)
}

/// ITU-R BT.601.
fn luminance(r: u8, g: u8, b: u8) -> u8 {
    let sum = 77 * u32::from(r) + 150 * u32::from(g) + 29 * u32::from(b);
    u8::try_from(sum >> 8).unwrap_or(u8::MAX)
}

fn is_dark(grey: &[u8]) -> bool {
    let sum: u64 = grey.iter().map(|light| u64::from(*light)).sum();
    sum < u64::from(DARK) * grey.len() as u64
}

/// Variance of the Laplacian of one part.
fn sharpness_of(grey: &[u8], width: usize, height: usize, column: usize, row: usize) -> f64 {
    let inside =
        |n: usize, all: usize| (n * all / PARTS).max(1)..((n + 1) * all / PARTS).min(all - 1);
    let at = |x: usize, y: usize| f64::from(grey[y * width + x]);
    let (mut sum, mut squares, mut points) = (0.0, 0.0, 0.0);
    for y in inside(row, height) {
        for x in inside(column, width) {
            let around = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1);
            let second = around - 4.0 * at(x, y);
            sum += second;
            squares += second * second;
            points += 1.0;
        }
    }
    let mean = sum / points;
    squares / points - mean * mean
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDE: usize = 160;

    fn picture(light: impl Fn(usize, usize) -> u8) -> Vec<u8> {
        (0..SIDE * SIDE)
            .flat_map(|n| {
                let light = light(n % SIDE, n / SIDE);
                [light, light, light, 255]
            })
            .collect()
    }

    /// Strokes as letters have them.
    fn strokes(x: usize, y: usize) -> u8 {
        if (x / 2 + y / 3).is_multiple_of(3) {
            40
        } else {
            230
        }
    }

    #[test]
    fn a_readable_paper_is_in_no_doubt() {
        assert_eq!(doubt(&picture(strokes), SIDE), None);
    }

    #[test]
    fn a_few_lines_on_a_white_paper_are_enough() {
        let lines = |x: usize, y: usize| {
            if (40..60).contains(&y) {
                strokes(x, y)
            } else {
                235
            }
        };
        assert_eq!(doubt(&picture(lines), SIDE), None);
    }

    #[test]
    fn a_photograph_without_light_is_dark() {
        let dark = |x: usize, y: usize| strokes(x, y) / 6;
        assert_eq!(doubt(&picture(dark), SIDE), Some(Doubt::Dark));
    }

    #[test]
    fn a_photograph_without_an_edge_is_blurred() {
        let soft = |x: usize, y: usize| {
            let wave = ((x as f64 / 9.0).sin() + (y as f64 / 11.0).sin()) * 40.0;
            (150.0 + wave) as u8
        };
        assert_eq!(doubt(&picture(soft), SIDE), Some(Doubt::Blurred));
    }

    #[test]
    fn of_a_picture_of_nothing_nothing_is_said() {
        assert_eq!(doubt(&[], 0), None);
        assert_eq!(doubt(&[0; 64], 4), None);
    }
}
